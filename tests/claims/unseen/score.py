"""Scores headings, statistics and claims of the hand-read documents beside this file.

Run as ``.venv/bin/python -m tests.claims.unseen.score`` to print the figures.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.claims.concepts.mentions import Matcher
from graph.claims.concepts.vocabulary import load_vocabulary
from graph.claims.model import Claim, Statistic
from graph.corpus.one_document import parse_text
from graph.documents.model import Heading, Prose
from graph.documents.sentences import sentences
from tests.claim_measures import same_number
from tests.styles.score_styles import Tally, bare_heading

HERE = Path(__file__).resolve().parent
SETS = ("dev", "fresh")
Gold = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Score:
    """Of one set of documents."""

    headings: Tally
    statistics: Tally
    kinds: Tally
    """Hand-read claims found with their kind, those missed, and claims of which nothing is read."""


def score(which: str) -> Score:
    """The documents of *which* set, all together."""
    matcher = Matcher(load_vocabulary()[0])
    total = Score(Tally(), Tally(), Tally())
    for path in sorted(HERE.glob(f"{which}_*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = next(p for p in HERE.glob(f"{path.name.split('.')[0]}.*") if p.suffix != ".json")
        parsed = parse_text("unseen", text.read_text(encoding="utf-8"), text.name, matcher)
        found = [b.prose.text for b in parsed.document.blocks if isinstance(b, Heading)]
        total.headings.add(_headings(gold["headings"], found))
        total.statistics.add(_statistics(gold["statistics"], parsed.claims.statistics))
        total.kinds.add(_kinds(gold["claims"], parsed.claims.claims))
    return total


def _headings(golds: Sequence[Gold], found: Sequence[str]) -> Tally:
    wanted = {bare_heading(gold["text"]) for gold in golds}
    hits = wanted & {bare_heading(text) for text in found}
    false = sum(bare_heading(text) not in wanted for text in found)
    return Tally(len(hits), len(wanted) - len(hits), false)


def _statistics(golds: Sequence[Gold], found: Sequence[Statistic]) -> Tally:
    open_ = {index for index, gold in enumerate(golds) if "neutral" not in gold}
    tally = Tally()
    for one in found:
        at = [i for i, gold in enumerate(golds) if _touch(gold, one.span.start, one.span.end)]
        right = next((i for i in at if i in open_ and same_number(golds[i], one)), None)
        if right is not None:
            open_.discard(right)
            tally.hit += 1
        elif not any("neutral" in golds[i] for i in at):
            tally.false += 1
    tally.missed = len(open_)
    return tally


def _kinds(golds: Sequence[Gold], found: Sequence[Claim]) -> Tally:
    def covers(gold: Gold, claim: Claim) -> bool:
        return _touch(gold, *_stated(claim))

    wanted = [gold for gold in golds if "neutral" not in gold]
    hits = sum(any(c.kind == gold["kind"] and covers(gold, c) for c in found) for gold in wanted)
    stray = sum(not any(covers(gold, claim) for gold in golds) for claim in found)
    return Tally(hits, len(wanted) - hits, stray)


def _stated(claim: Claim) -> tuple[int, int]:
    """Where a claim is stated: the last sentence of its quotation, which may begin in the one
    before.
    """
    offsets = array("q", range(len(claim.text) + 1))
    *_, (start, end) = sentences(Prose(claim.source, claim.text, offsets))
    return claim.span.end - (end - start), claim.span.end


def _touch(gold: Gold, start: int, end: int) -> bool:
    return bool(start < gold["end"] and gold["start"] < end)


def lines() -> Iterator[str]:
    """The table that is printed."""
    yield f"{'':<10}{'':<12}precision  recall     F1"
    for which in SETS:
        made = score(which)
        for name, tally in (
            ("headings", made.headings),
            ("statistics", made.statistics),
            ("claims", made.kinds),
        ):
            yield (
                f"{which:<10}{name:<12}{tally.precision:>9.2f}{tally.recall:>8.2f}{tally.f1:>7.2f}"
            )


if __name__ == "__main__":
    print(*lines(), sep="\n")
