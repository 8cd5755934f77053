"""The file of helplines: what is read from it, and when the build warns."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.pages.helplines import nations_of, read_helplines, stale
from graph.problems import Code

LINE = """
[[helpline]]
nation = "Here"
name = "The line"
for = "Anyone"
number = "+44 808 80 10 800"
hours = "Always"
url = "https://example.org/"
checked = 2025-03-31
confirmed = false
"""


def test_a_line_is_read() -> None:
    lines, problems = read_helplines(LINE, "file")
    assert problems == ()
    assert (lines[0].dial, lines[0].day) == ("+44808801" + "0800", "31 March 2025")
    assert nations_of((*lines, *lines)) == ((*lines, *lines),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x = [", "not TOML"),
        ("helpline = 1", "no array"),
        ("helpline = [1]", "no table"),
        (LINE.replace('hours = "Always"', ""), "lacks hours"),
        (LINE + "more = 1", "unknown more"),
        (LINE.replace("2025-03-31", '"yesterday"'), "needs a date"),
        (LINE.replace("2025-03-31", "2025-03-31T10:00:00"), "needs a date"),
        (LINE.replace("false", "1"), "true or false"),
        (LINE.replace('"Here"', "1"), "other than text"),
        (LINE.replace("+44 808 80 10 800", "none"), "without digits"),
        (LINE.replace("https:", "javascript:"), "none of the web"),
    ],
)
def test_a_line_that_lacks_something_is_left_out(text: str, words: str) -> None:
    lines, (problem,) = read_helplines(text, "file")
    assert lines == ()
    assert problem.code is Code.HELPLINE_INVALID
    assert words in problem.message


@pytest.mark.parametrize(
    ("today", "warns"),
    [("", False), ("2025-04-01", False), ("2026-03-30", False), ("2026-03-31", True),
     ("2027-01-01", True), ("2024-01-01", False)],
)  # fmt: skip
def test_the_build_warns_after_twelve_months(today: str, warns: bool) -> None:
    lines, _ = read_helplines(LINE, "file")
    assert [problem.code for problem in stale(lines, today, "file")] == [
        Code.HELPLINE_STALE
    ] * warns


def test_the_lines_of_this_site_are_whole(project_root: Path) -> None:
    lines, problems = read_helplines(
        (project_root / "site/content/helplines.toml").read_text(encoding="utf-8"), "file"
    )
    assert problems == ()
    assert {"England", "Northern Ireland", "Scotland", "Wales"} <= {line.nation for line in lines}
