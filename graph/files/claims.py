"""What the sources state: ``claims.json`` and ``claims.csv``."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from graph.claims.model import (
    Basis,
    Claim,
    Statistic,
)
from graph.files.canonical_json import fields_of
from graph.files.evidence import PublishedEvidence, published_evidence, ratings_of
from graph.files.tables import Cell, csv_lines, joined
from graph.files.view import NamedConcept, View
from graph.references.notices import undone
from graph.triples.relations import relation
from graph.triples.sources import PATH_SEPARATOR


@dataclass(frozen=True, slots=True)
class PublishedStatistic:
    """A number that a claim carries."""

    value: float | int | None
    low: float | int | None
    high: float | int | None
    unit: str
    qualifier: str
    population: str
    place: str
    period: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PublishedReview:
    """A curator's decision."""

    action: str
    reason: str
    date: str
    by: str


@dataclass(frozen=True, slots=True)
class PublishedNotice:
    """That a work was retracted or corrected on which a claim, or its study, rests."""

    reference: str
    """The work's id in ``references.json``."""
    kind: str
    date: str
    alone: bool
    """Whether nothing that the claim rests on stands any more."""


@dataclass(frozen=True, slots=True)
class PublishedClaim:
    """One claim as it is published, under the names of the files' fields."""

    id: str
    iri: str
    source: str
    """Slug."""
    kind: str
    quote: str
    """``text[start:end]`` of the source, as far as its quotation policy allows."""
    reading: str
    """The same as read: markup taken out, breaks closed."""
    start: int
    """Offset in the source's text, in code points; never shortened."""
    end: int
    section: str
    """Titles of the sections that it stands in, outermost first."""
    page: int | None
    """``None`` where the document's form has no pages, or they are not known."""
    subjects: tuple[NamedConcept, ...]
    relation: str
    objects: tuple[NamedConcept, ...]
    direction: str
    valence: str
    hedge: str
    voice: str
    statistic: PublishedStatistic | None
    evidence: PublishedEvidence | None
    references: tuple[str, ...]
    """Ids of works in ``references.json``."""
    notices: tuple[PublishedNotice, ...]
    """Retractions and corrections of what it rests on."""
    notes: tuple[str, ...]
    """Ids of citations of notes that are not in the document."""
    rule: str
    status: str
    review: PublishedReview | None


def published_claims(view: View) -> Iterator[PublishedClaim]:
    """The claims of one source, in reading order."""
    evidence = {one.id: one for one in published_evidence(view)}
    reviews = {
        one.about: PublishedReview(one.action, one.reason, one.date, one.by)
        for one in view.claims.reviews
    }
    for claim in view.claims.claims:
        held = evidence[claim.evidence] if claim.evidence else None
        yield _published(claim, view, held, reviews.get(claim.id))


def _published(
    claim: Claim, view: View, evidence: PublishedEvidence | None, review: PublishedReview | None
) -> PublishedClaim:
    references = tuple(dict.fromkeys(map(view.work_of, claim.references)))
    return PublishedClaim(
        id=claim.id,
        iri=view.iris.claim(claim.id).value,
        source=claim.source,
        kind=str(claim.kind),
        quote=view.said(claim.span.of(view.document.text)),
        reading=view.said(claim.text),
        start=claim.span.start,
        end=claim.span.end,
        section=PATH_SEPARATOR.join(view.document.sections[claim.section].path),
        page=view.document.page(claim.span.start),
        subjects=view.named(claim.subjects),
        relation=str(relation(claim.kind, claim.direction)),
        objects=view.named(claim.objects),
        direction=str(claim.direction),
        valence=str(claim.valence),
        hedge=view.said(claim.hedge),
        voice=view.said(claim.voice),
        statistic=published_statistic(claim.statistic, view) if claim.statistic else None,
        evidence=evidence,
        references=references,
        notices=tuple(_notices((*references, *(evidence.references if evidence else ())), view)),
        notes=claim.notes,
        rule=claim.rule,
        status=claim.status,
        review=review,
    )


def _notices(references: Iterable[str], view: View) -> Iterator[PublishedNotice]:
    names = tuple(dict.fromkeys(references))
    known = [view.notices[name] for name in names if name in view.notices]
    alone = len(known) == len(names) and all(map(undone, known))
    for work in known:
        for one in work.notices:
            yield PublishedNotice(work.id, one.kind, one.date, alone)


def published_statistic(statistic: Statistic, view: View) -> PublishedStatistic:
    """A statistic with its place; ``quote`` is ``text[start:end]``, as far as is allowed."""
    return PublishedStatistic(
        value=number(statistic.value),
        low=number(statistic.low),
        high=number(statistic.high),
        unit=statistic.unit,
        qualifier=view.said(statistic.qualifier),
        population=view.said(statistic.population),
        place=statistic.place,
        period=statistic.period,
        quote=view.said(statistic.span.of(view.document.text)),
        start=statistic.span.start,
        end=statistic.span.end,
    )


def number(value: float | None) -> float | int | None:
    """*value* as people write it, ``75`` for ``75.0``; what is no number is ``None``."""
    if value is None or not math.isfinite(value):
        return None
    return int(value) if value.is_integer() and abs(value) < 1e15 else value


# --- files ---


COLUMNS: Final = (
    "id", "iri", "source", "kind", "quote", "reading", "start", "end", "section", "page",
    "subjects", "subject_iris", "relation", "objects", "object_iris", "direction", "valence",
    "hedge", "voice", "value", "low", "high", "unit", "qualifier", "population", "place", "period",
    "evidence", "designs", "ratings_stated", "ratings_derived", "references", "notes", "rule",
    "status", "notices",
)  # fmt: skip


def claims_csv(published: Iterable[PublishedClaim]) -> bytes:
    """One line a claim: :data:`COLUMNS`; several concepts or works stand in one cell."""
    return "".join(claims_lines(published)).encode()


def claims_lines(published: Iterable[PublishedClaim]) -> Iterator[str]:
    """The lines of ``claims.csv``: its head, then one a claim."""
    return csv_lines(COLUMNS, map(_row, published))


def _row(one: PublishedClaim) -> tuple[Cell, ...]:
    plain = {column: getattr(one, column, None) for column in COLUMNS}
    numbers = fields_of(one.statistic) if one.statistic else {}
    cells = {
        **plain,
        "subjects": joined(concept.label for concept in one.subjects),
        "subject_iris": joined(concept.iri for concept in one.subjects),
        "objects": joined(concept.label for concept in one.objects),
        "object_iris": joined(concept.iri for concept in one.objects),
        **{key: numbers.get(key) for key in NUMBER_COLUMNS},
        "evidence": one.evidence.id if one.evidence else None,
        "designs": joined(c.label for c in one.evidence.designs) if one.evidence else None,
        "ratings_stated": joined(ratings_of(one.evidence, Basis.STATED)),
        "ratings_derived": joined(ratings_of(one.evidence, Basis.DERIVED)),
        "references": joined(one.references),
        "notes": joined(one.notes),
        "notices": joined(
            f"{each.reference}: {each.kind}{' (alone)' if each.alone else ''}"
            for each in one.notices
        ),
    }
    return tuple(cells[column] for column in COLUMNS)


NUMBER_COLUMNS: Final = (
    "value", "low", "high", "unit", "qualifier", "population", "place", "period",
)  # fmt: skip
"""Fields of a statistic that tables have."""
