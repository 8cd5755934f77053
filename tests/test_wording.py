"""Our own words: which terms are found, where, and that the project uses none of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.problems import Code
from graph.wording import Term, Wording, read_wording, wording_problems

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = read_wording()
FENCE = Wording((Term(("fence*", "a wall"), "a hedge", "It shuts out."),), ("fence post",))


def found(wording: Wording, text: str) -> list[str]:
    return [one[0] for one in wording.pattern().finditer(text) if one.lastgroup]


def test_the_project_uses_none() -> None:
    assert [str(problem) for problem in wording_problems(ROOT)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Batterer programmes", "Victims of abuse", "Mothers who failed to protect", "An addict",
        "He committed suicide", "hard-to-reach  families", "the toxic trio",
    ],
)  # fmt: skip
def test_a_term_is_found(text: str) -> None:
    assert found(SHIPPED, text)


@pytest.mark.parametrize(
    "text",
    [
        "Victim-survivors", "victim-survivor's", "batteries", "Parents", "addiction services",
        "Domestic Violence, Crime and Victims Act 2004", "the 'failure to protect' notion",
    ],
)  # fmt: skip
def test_what_is_no_term_passes(text: str) -> None:
    assert found(SHIPPED, text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A fence, fences; A\nWALL", ["fence", "fences", "A\nWALL"]),
        ("a fence post and defence", []),
        ("", []),
    ],
)
def test_words_endings_and_exceptions(text: str, words: list[str]) -> None:
    assert found(FENCE, text) == words


def test_nothing_is_found_where_nothing_is_listed() -> None:
    assert found(Wording((), ("fence",)), "a fence") == []


@pytest.mark.parametrize(
    ("file", "text", "lines"),
    [
        ("site/theme/templates/a.html", "<p>\nA fence.\n</p>", [2]),
        ("site/content/pages/a.md", "A fence.\n\nFences.", [1, 3]),
        ("graph/queries/a.rq", "# Where fences are", [1]),
        ("sources/a/document.txt", "A fence.", []),
    ],
)
def test_a_problem_names_the_line(tmp_path: Path, file: str, text: str, lines: list[int]) -> None:
    path = tmp_path / file
    path.parent.mkdir(parents=True)
    path.write_text(text)
    problems = [one for one in wording_problems(tmp_path, FENCE) if one.file == file]
    assert [(one.code, one.line) for one in problems] == [(Code.WORDING_AVOIDED, n) for n in lines]


def test_a_list_that_is_none_is_a_mistake_of_ours(tmp_path: Path) -> None:
    (tmp_path / "wording.toml").write_text('[[avoid]]\nwords = ["x"]\n')
    with pytest.raises(ValueError, match=r"wording\.toml is no list of words"):
        read_wording(tmp_path)
