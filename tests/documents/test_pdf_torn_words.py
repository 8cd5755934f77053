"""Blanks within words of a PDF: those that the next letter is printed over are none."""

from __future__ import annotations

from graph.documents.pdf.torn_words import GONE, whole_words

LINE = "Der gro+ße Exo+dus und sei+ne Zen+tren im We+sten, wie man las. "


def printed(text: str) -> tuple[str, dict[int, tuple[float, float, float, float]]]:
    """*text* with a blank for each ``+``, which takes no room, and where its characters stand."""
    boxes, at = {}, 0.0
    for index, char in enumerate(text):
        boxes[index] = (at, 0.0, at + 2.0, 6.0)
        at += 0.1 if char == "+" else 2.2
    return text.replace("+", " "), boxes


def test_torn_words_are_whole() -> None:
    text, boxes = printed(20 * LINE)
    found = whole_words(text, boxes.__getitem__)
    assert found.replace(GONE, "") == 20 * LINE.replace("+", "")
    assert len(found) == len(text)


def test_blanks_that_take_room_stand() -> None:
    text, boxes = printed(20 * LINE.replace("+", " "))
    assert whole_words(text, boxes.__getitem__) == text


def test_a_text_of_longer_words_is_not_asked_for_places() -> None:
    text = 200 * "Blanks between ordinary words "
    nowhere: dict[int, tuple[float, float, float, float]] = {}
    assert whole_words(text, nowhere.__getitem__) == text


def test_four_signs_that_a_program_writes_for_a_blank_are_one() -> None:
    four = "\t\r \u00a0"
    text = f"Coding{four}of software{four} {four}and apps.{four}\r\nHardware{four}".ljust(80)
    nowhere: dict[int, tuple[float, float, float, float]] = {}
    found = whole_words(text, nowhere.__getitem__)
    assert len(found) == len(text)
    lines = [line.rstrip() for line in found.replace(GONE, "").split("\r\n")]
    assert lines == ["Coding of software and apps.", "Hardware"]
