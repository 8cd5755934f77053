"""What each word of a reference is a part of: the row of parts that all evidence together speaks
for most.

A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001): each piece of
evidence has a weight for each part, each part a weight for what follows it, and Viterbi's algorithm
finds the row with the greatest sum. The weights in ``weights.tsv`` were learnt from tagged
references by ``benchmarks/learn_references.py``; they are whole numbers, so that the same text is
read alike on every machine.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from graph.documents.model import Prose
from graph.references.evidence import evidence
from graph.references.words import Word

WEIGHTS = Path(__file__).with_name("weights.tsv")
"""First line: the parts. Then one line an evidence: its name and its weights, empty for nought; a
name that is a part's behind ``>`` holds the weights of what follows that part.
"""
_NEVER = -1_000_000


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learnt."""

    parts: tuple[str, ...]
    of: dict[str, tuple[tuple[int, int], ...]]
    """For each evidence the parts that it speaks for or against, by index, with the weight."""
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
    of: dict[str, tuple[tuple[int, int], ...]] = {}
    for line in lines:
        name, *values = line.split("\t")
        of[name] = tuple((at, int(value)) for at, value in enumerate(values) if value)
    after = []
    for part in parts:
        row = dict(of.pop(f">{part}", ()))
        after.append(tuple(row.get(at, 0) for at in range(len(parts))))
    return Weights(parts, of, tuple(after))


class Weighed:
    """The words of one reference with what speaks for each part."""

    def __init__(
        self, prose: Prose, words: Sequence[Word], told: Sequence[str], style: str
    ) -> None:
        self.text = prose.text
        self.words = words
        self._sums = [_sums(found) for found in evidence(prose, words, told, style)]

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


def _sums(found: Sequence[str]) -> list[int]:
    """For each part the sum of what *found* says of it."""
    known = weights()
    sums = [0] * len(known.parts)
    for name in found:
        for at, weight in known.of.get(name, ()):
            sums[at] += weight
    return sums


def _best_row(sums: Sequence[Sequence[int]]) -> tuple[int, list[str]]:
    """Viterbi's row of parts, with its sum."""
    if not sums:
        return 0, []
    known = weights()
    every = range(len(known.parts))
    columns = list(zip(*known.after, strict=True))
    best = list(sums[0])
    back: list[list[int]] = []
    for own in sums[1:]:
        came = [max(every, key=[a + b for a, b in zip(best, column, strict=True)].__getitem__)
                for column in columns]  # fmt: skip
        best = [best[came[to]] + columns[to][came[to]] + own[to] for to in every]
        back.append(came)
    at = max(every, key=best.__getitem__)
    total = best[at]
    row = [at]
    for came in reversed(back):
        at = came[at]
        row.append(at)
    return total, [known.parts[at] for at in reversed(row)]
