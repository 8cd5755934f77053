"""What each word of a reference is a part of: the row of parts that all evidence together speaks
for most.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001): each piece of
evidence has a weight for each part, each part a weight for what follows it, and Viterbi's algorithm
finds the row with the greatest sum. The weights in ``weights.tsv`` were learnt from tagged
references by ``benchmarks/learn_references.py``; they are whole numbers, so that the same text is
read alike on every machine.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import repeat
from operator import add
from pathlib import Path

from graph.documents.model import Prose
from graph.references.entries.evidence import evidence
from graph.references.entries.words import Word

WEIGHTS = Path(__file__).with_name("weights.tsv")
"""First line: the parts. Then one line an evidence: its name and its weights, empty for nought; a
name that is a part's behind ``>`` holds the weights of what follows that part.
"""
_NEVER = -1_000_000
LANE = 32
"""Bits that a part's sum has: a reference's evidence comes to a small share of them."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt."""

    parts: tuple[str, ...]
    of: dict[str, int]
    """For each evidence its weights for all parts in one number, :data:`LANE` bits apart, so that
    one addition adds them all.
    """
    after: tuple[tuple[int, ...], ...]
    """``after[a][b]``: the weight of part *b* behind part *a*."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words in a row that are one part."""

    part: str
    words: tuple[Word, ...]

    @property
    def start(self) -> int:
        """Where its first word begins."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where its last word ends."""
        return self.words[-1].end


@cache
def weights() -> Weights:
    """The weights, read once."""
    head, *lines = WEIGHTS.read_text(encoding="utf-8").splitlines()
    parts = tuple(head.split("\t")[1:])
    of: dict[str, int] = {}
    after: dict[str, tuple[int, ...]] = {}
    for line in lines:
        name, *values = line.split("\t")
        if name[0] == ">":
            row = [int(value) if value else 0 for value in values]
            after[name[1:]] = (*row, *[0] * (len(parts) - len(row)))
        else:
            of[name] = sum(int(value) << LANE * at for at, value in enumerate(values) if value)
    return Weights(parts, of, tuple(after[part] for part in parts))


class Weighed:
    """The words of one reference with what speaks for each part."""

    def __init__(
        self, prose: Prose, words: Sequence[Word], told: Sequence[str], style: str
    ) -> None:
        self.text = prose.text
        self.words = words
        self._sums = [sums(found) for found in evidence(prose, words, told, style)]

    def best(self, denied: Sequence[frozenset[str]] = ()) -> tuple[int, list[str]]:
        """The part of each word in the row with the greatest sum, and that sum.

        :param denied: for each word the parts that it must not be.
        """
        if not denied:
            return _best_row(self._sums)
        parts = weights().parts
        return _best_row(
            [
                [_NEVER if part in no else one for one, part in zip(own, parts, strict=True)]
                for own, no in zip(self._sums, denied, strict=True)
            ]
        )

    def stretches(self, row: Sequence[str]) -> list[Stretch]:
        """The words of *row* in stretches of one part, in order."""
        found: list[Stretch] = []
        start = 0
        for at in range(1, len(row) + 1):
            if at == len(row) or row[at] != row[start]:
                found.append(Stretch(row[start], tuple(self.words[start:at])))
                start = at
        return found


def sums(found: Sequence[str]) -> tuple[int, ...]:
    """For each part the sum of what *found* says of it."""
    known = weights()
    count = len(known.parts)
    total = sum(map(known.of.get, found, repeat(0)), _lifted(count))
    lanes = struct.unpack(f"<{count}I", total.to_bytes(4 * count, "little"))
    return tuple([lane - _HALF for lane in lanes])


_HALF = 1 << LANE - 1


@cache
def _lifted(count: int) -> int:
    """What lifts *count* sums above nought, so that none borrows from the next."""
    return sum(_HALF << LANE * at for at in range(count))


def _best_row(sums: Sequence[Sequence[int]]) -> tuple[int, list[str]]:
    """Viterbi's row of parts, with its sum."""
    if not sums:
        return 0, []
    parts, columns = weights().parts, _columns()
    best = list(sums[0])
    back: list[list[int]] = []
    for own in sums[1:]:
        rows = [list(map(add, best, column)) for column in columns]
        tops = list(map(max, rows))
        back.append([row.index(top) for row, top in zip(rows, tops, strict=True)])
        best = list(map(add, tops, own))
    total = max(best)
    at = best.index(total)
    row = [at]
    for came in reversed(back):
        at = came[at]
        row.append(at)
    return total, [parts[at] for at in reversed(row)]


@cache
def _columns() -> tuple[tuple[int, ...], ...]:
    """For each part the weights of it behind every other."""
    return tuple(zip(*weights().after, strict=True))
