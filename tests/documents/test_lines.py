"""Lines by their look, and which of them are no part of the text."""

from __future__ import annotations

import pytest

from graph.documents.running_text.lines import (
    LineKind,
    ends_sentence,
    furniture,
    goes_on,
    split_lines,
)


@pytest.mark.parametrize(
    ("line", "kind", "marker"),
    [
        ("", LineKind.BLANK, ""),
        ("   ", LineKind.BLANK, ""),
        ("| a | b |", LineKind.TABLE, ""),
        ("## Summary", LineKind.HASH, "##"),
        ("#hashtag", LineKind.TEXT, ""),
        ("=====", LineKind.SETEXT, ""),
        ("* * *", LineKind.RULER, ""),
        ("[^2]: A note", LineKind.NOTE, "[^2]:"),
        ("¹ A note", LineKind.NOTE, "¹"),
        ("- item", LineKind.ITEM, "-"),
        ("• item", LineKind.ITEM, "•"),
        ("- > item", LineKind.ITEM, "- >"),
        ("12. item", LineKind.ITEM, "12."),
        ("[3] item", LineKind.ITEM, "[3]"),
        ("(a) item", LineKind.ITEM, "(a)"),
        ("2019 was wet", LineKind.TEXT, ""),
        ("> words", LineKind.QUOTE, ">"),
        ("Words", LineKind.TEXT, ""),
    ],
)
def test_kinds(line: str, kind: LineKind, marker: str) -> None:
    (read,) = split_lines(line) or split_lines(line + "\n")
    assert (read.kind, read.marker) == (kind, marker)


def test_lines_know_their_place_whatever_ends_them() -> None:
    text = "one\r\ntwo\n\nthree\ffour"
    lines = split_lines(text)
    assert [text[line.start : line.end] for line in lines] == ["one", "two", "", "three", "four"]


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("It rains.", True), ("It rains.”", True), ("It rains.¹", True), ("It rains.12", True),
        ("It rains.[^3]", True), ("It rains.<sup>4</sup>", True), ("It rains:", True),
        ("It rains", False), ("in version 2", False), ("rain, ", False),
    ],
)  # fmt: skip
def test_ends_of_sentences(text: str, ends: bool) -> None:
    assert ends_sentence(text) is ends


def test_goes_on() -> None:
    assert goes_on("the end of a", "line that goes on")
    assert not goes_on("The end.", "then another")
    assert not goes_on("the end of a", "Line")


def out(text: str) -> dict[int, str]:
    return furniture(split_lines(text))


def test_page_numbers_rise() -> None:
    assert out("a\n\n3\n\nb\n\n4\n\nc") == {2: "page number", 6: "page number"}
    assert out("a\n\n3\n\nb") == {}
    blanks = 70 * " "
    assert set(out(f"a\n\n{blanks}3\n\nb\n\n{blanks}4\n\nc")) == {2, 6}


def test_contents_have_leaders() -> None:
    said = "Rain ........ 3\nSnow . . . . . 12\nHail 4\nForeword . . . . . . vi"
    assert out(said) == dict.fromkeys((0, 1, 3), "table of contents")


def test_running_heads() -> None:
    paged = (
        "Rain and snow\n\nIt rains and\n\nRain and snow   2\n\nsnows.\n\nRain and snow   3\n\nEnd."
    )
    assert set(out(paged).values()) == {"running head"}
    assert out("Question\n\nOne.\n\nQuestion\n\nTwo.") == {}
    assert out("Step 1\n\nCount.\n\nStep 2\n\nWrite.") == {}
    assert out("Rain,\n\n87, 153-159.\n\nand snow,\n\n94, 297-320.\n\nand hail.") == {}


def test_what_one_page_ends_with_and_another_has_inside_is_no_running_head() -> None:
    lines = split_lines("It rains and\nRain 1\nsnows and\n\nit hails and\nRain 2\nends.")
    assert furniture(lines) == {1: "running head", 5: "running head"}
    assert furniture(lines, inside={5}) == {}
    assert furniture(lines, decided={1, 5}) == {}
