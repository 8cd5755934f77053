"""How a study is rated on scales, in words. What a source states is kept apart from what merely
follows from the design of the study.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.claims.evidence.ratings import all_ratings
from graph.claims.model import Basis, Evidence, Rating, Standing
from graph.pages.claims.statement import concept_link
from graph.pages.index import Index
from graph.pages.model import Link
from graph.quotation import quotable

STANDINGS: Final = {
    Standing.LEVEL: "",
    Standing.NO_EFFECT: "rated: no effect was found",
    Standing.NOT_REACHED: "rated: the lowest level is not reached, which does not mean no effect",
    Standing.NOT_RATED: "not rated",
    Standing.NO_EVIDENCE: "no evidence found in these sources",
}
"""What a level, or the lack of one, means; a step of a scale speaks for itself."""


@dataclass(frozen=True, slots=True)
class RatingLine:
    """One rating of one piece of evidence."""

    id: str
    """Fragment on the page of the evidence."""
    scale: Link
    edition: str
    level: str
    """``Level 3``; empty where it was not rated."""
    meaning: str
    """What the level means where it is no step of the scale."""
    bound: str
    """``at most``, ``starts at``; empty for a stated one."""
    design: Link | None
    """What a derived one is derived from."""
    why: str
    quote: str
    """The words that state it, as far as they may be shown."""


@dataclass(frozen=True, slots=True)
class Ratings:
    """The ratings of one piece of evidence, by where they come from."""

    stated: tuple[RatingLine, ...] = ()
    derived: tuple[RatingLine, ...] = ()


def ratings_of(evidence: Evidence | None, index: Index) -> Ratings:
    """The ratings of *evidence*; empty where there is no evidence."""
    if evidence is None:
        return Ratings()
    found = tuple(all_ratings(evidence, index.corpus.vocabulary))
    return Ratings(
        tuple(_lines(Basis.STATED, found, index)), tuple(_lines(Basis.DERIVED, found, index))
    )


def _lines(basis: Basis, ratings: tuple[Rating, ...], index: Index) -> Iterator[RatingLine]:
    for rating in ratings:
        if rating.basis is not basis:
            continue
        scale = index.corpus.vocabulary.scales[rating.scale]
        level = scale.level(rating.level) if rating.level else None
        yield RatingLine(
            id=rating.name,
            scale=Link(scale.label, f"scheme/{scale.id}/index.html"),
            edition=scale.edition,
            level=level.label if level else "",
            meaning=STANDINGS[level.standing if level else Standing.NOT_RATED],
            bound=rating.bound,
            design=concept_link(rating.design, index) if rating.design else None,
            why=rating.why,
            quote=_quote(rating, index),
        )


def _quote(rating: Rating, index: Index) -> str:
    if rating.span is None:
        return ""
    source = rating.span.source
    words = " ".join(rating.span.of(index.texts[source].document.text).split())
    return quotable(words, index.sources[source].rights.quotation)
