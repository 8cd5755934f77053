"""The scorer of reference strings: what it takes for the same, and what it takes off a string."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.printed_lists import PARTS, paired, printed_lists
from tests.reference_sets import Tagged, parscit, unlabelled
from tests.score_formats import gold_of_tagged, same


@pytest.mark.parametrize(
    ("field", "gold", "found", "alike"),
    [
        ("volume", "262", "B262", True),
        ("volume", "262", "26", False),
        ("pages", "61", "61c", True),
        ("pages", "S27", "e27", False),
        ("container", "Weather Review 7/2004", "Weather Review", True),
        ("container", "Weather Notes, Herbst", "Weather Notes", True),
        ("container", "Weather Notes", "Weather Notes, Santa Maria", False),
        ("container", "1984", "1985", False),
        ("title", "On rain [1934-1935]", "On rain", True),
        ("title", "On rain", "On rain and snow", False),
        ("author", "ROR", "ROR (Rain Office of the Region", True),
        ("author", "Dole", "", False),
    ],
)
def test_alike(field: str, gold: str, found: str, alike: bool) -> None:
    assert same(field, gold, found) is alike


@pytest.mark.parametrize("label", ["[14] ", "3) ", "6 ", "• ", "[ 47] "])
def test_a_label_is_taken_off(label: str) -> None:
    bare = (("author", "Dole, A."), ("title", "Rain"))
    assert unlabelled(Tagged((("", label), *bare))).pieces == bare


def test_a_number_in_the_title_is_not() -> None:
    pieces = (("title", "12 towns"), ("", ". "), ("date", "2019"))
    assert unlabelled(Tagged(pieces)).pieces == pieces


def test_who_is_named_first_is_the_author() -> None:
    line = b"<editor> Dole, A. (ed.) </editor> <title> Rain </title> <author> Bright, M. </author>"
    (tagged,) = parscit(line)
    assert gold_of_tagged(tagged)["author"] == "Dole"


def test_printed_lists_pair_each_entry_once(tmp_path: Path) -> None:
    """A list lies beside its PDF; an entry that is there twice needs two."""
    (tmp_path / "1-pdfs").mkdir()
    (tmp_path / "1-pdfs" / "7.pdf").touch()
    typed = tmp_path / "4-References_extracted_from_Layout"
    typed.mkdir()
    (typed / "7.csv").write_text("Rain, A. 2001. Wet.\n\nSnow, B. 2002. Cold.\n", encoding="utf-8")
    (typed / "8.csv").write_text("No PDF. 2003.\n", encoding="utf-8")
    lists = list(printed_lists(tmp_path))
    assert [one.entries for one in lists] == [("Rain, A. 2001. Wet.", "Snow, B. 2002. Cold.")]
    assert [len(list(printed_lists(tmp_path, part))) for part in PARTS] in ([1, 0], [0, 1])
    assert paired(["abcdefghij", "abcdefghij", "xyz"], ["abcdefghik", "nothing"]) == {0: 0}
