"""Texts that make careless patterns slow, each at any size."""

from __future__ import annotations

import gc
from collections.abc import Callable
from math import inf
from time import process_time
from typing import TypeVar

import pytest

Made = TypeVar("Made")
Maker = Callable[[int], str]


def _nested(size: int) -> str:
    """A list whose every item is one deeper, to forty, again and again."""
    items = (" " * (2 * (i % 40)) + "- item\n" for i in range(size // 40))
    return "".join(items)[:size]


def _of(unit: str) -> Maker:
    return lambda size: (unit * (size // len(unit) + 1))[:size]


def _lines(unit: str) -> Maker:
    return _of(unit + "\n")


TEXTS: dict[str, Maker] = {
    "brackets": _of("("),
    "square brackets": _of("["),
    "names": _of("A, A, A, "),
    "names and years": _of("(2020; 2020; "),
    "authors": _of("Smith, J., "),
    "authors and and": _of("Smith and Jones and "),
    "capitals": _of("Aa Bb Cc "),
    "years": _of("2020 "),
    "years in brackets": _of("(2020) "),
    "addresses": _of("www."),
    "whole addresses": _of("https://a.org/b-c "),
    "dois": _of("10.1000/a "),
    "stars": _of("* "),
    "stars glued": _of("*"),
    "underscores": _of("_a_ "),
    "bars": _of("|"),
    "rows": _lines("| a | b |"),
    "one letter": _of("a"),
    "one capital": _of("A"),
    "one digit": _of("1"),
    "numbers": _of("[1][2]"),
    "wide range": _of("[1-30] "),
    "double quotes": _of('"'),
    "opening quotes": _of("“a "),
    "single quotes": _of("'a "),
    "hashes": _of("#"),
    "hash lines": _lines("# A"),
    "raised": _of("<sup>"),
    "raised figures": _of("a.<sup>1</sup> "),
    "tags": _of("<i "),
    "links": _of("[a](b "),
    "entities": _of("&a"),
    "backslashes": _of("\\"),
    "stops": _of("."),
    "sentences": _of("A b. "),
    "semicolons": _of("; "),
    "commas": _of(", "),
    "dashes": _of("-"),
    "dash lines": _lines("---"),
    "hyphens at line ends": _lines("hand-"),
    "items": _lines("- a"),
    "numbered items": _lines("1. A b"),
    "nested items": _nested,
    "quotations": _lines("> a"),
    "notes": _lines("[^1]: Smith, J. (2020)."),
    "blank lines": _of("\n"),
    "blank lines of other systems": _of("\r\r\n\n"),
    "spaces": _of(" "),
    "tabs": _of("\t"),
    "spaces and letters": _of("a" + " " * 50),
    "control characters": _of("\x00\u202e\u200f"),
    "carriage returns": _of("a\r"),
    "words": _of("word "),
    "capital words": _of("Word "),
    "headings": _lines("Introduction"),
    "short lines": _lines("Title of it"),
    "dc fields": _lines("dc.title A"),
    "dates": _of("2020-01-012020-01-01"),
    "and": _of("and "),
    "in": _of("In: "),
    "editors": _of("(Eds.) "),
    "et al": _of("et al. "),
    "torn paragraphs": _of("a b\n\n"),
    "torn items": _of("- a,\n\nb c\n\n"),
    "list headings": _lines("References\n"),
    "lists": _lines("## References\n\nSmith, J. (2020). A b c d e.\n"),
    "entries": _lines("Smith, J. (2020). A b c d e. Journal, 1(2), 3-4.\n"),
    "entries on one line": _of("Smith, J. (2020). A b c d e. Journal, 1(2), 3-4. "),
    "numbered entries": _lines("[1] J. Smith, A b c d, 2020."),
    "citations": _of("As said (Smith, 2020; Jones & Brown, 2019a, 2019b) and by Doe (2018). "),
    "raised citations": _of("It rains.1 It pours.2 "),
    "page citations": _of("It rains (Smith 12). So it does (14). "),
    "tables": _lines("| a | b |\n|---|---|\n| c | d |\n"),
    "note lines": _lines("1 Smith, A b c d, p. 3, 2020."),
    "running heads": _lines("Title of it     12\n\nand so on\n"),
    "speakers": _lines("“a b”\n\n— A speaker\n"),
}
SIZE = 40_000
TIMES = 8
"""A text is compared with one that is so many times shorter."""
FLOOR = 0.5
"""Seconds of processor time: below that a ratio says nothing."""
GROWTH = 14.0
"""Eight times the text may take so many times as long; what is quadratic takes sixty-four."""
ENOUGH = 0.02
"""Seconds that can be measured: where the shorter text takes more, it is compared with one that is
shorter still first."""
PLAIN = 10.0
"""What has grown no more than this from the shortest text is not waited for at its full length."""
TRIES = 4
"""A busy machine makes one run slow, and then another: the quickest of so many counts."""


at_length = pytest.mark.parametrize(
    "whole", [False, pytest.param(True, marks=pytest.mark.long)], ids=["quick", "whole"]
)
"""For tests of ``too_slow``: full lengths are always waited for where time is."""


def seconds(step: Callable[[Made], object], text: Made) -> float:
    """Processor time of one run, the collector's left out: it grows with what else is in memory."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        start = process_time()
        step(text)
        return process_time() - start
    finally:
        if collecting:
            gc.enable()


def too_slow(
    step: Callable[[Made], object], make: Callable[[int], Made], size: int = SIZE, *, whole: bool
) -> list[tuple[int, float]]:
    """Sizes and seconds of what *make* gives for *size* and for an eighth of it, where *step*'s
    time grows faster. Not *whole*: what clearly does not is found out from an eighth of both.
    """
    short = make(size // TIMES)
    base = 0.0
    if not whole:
        shortest = make(size // TIMES**2)
        step(shortest)  # what is loaded once does not count
        least = max(seconds(step, shortest), ENOUGH / PLAIN / 2)
        base = seconds(step, short)
        if ENOUGH < base <= PLAIN * least:
            return []
    base = max(base, seconds(step, short), FLOOR / GROWTH)
    long = make(size)
    spent = inf
    for _ in range(TRIES):
        spent = min(spent, seconds(step, long))
        if spent <= GROWTH * base:
            return []
        base = max(base, seconds(step, short))
    return [(size // TIMES, base), (size, spent)]
