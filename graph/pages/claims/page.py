"""The page of one claim: its words in their place, what they say, what they rest on, and how sure
the reading is. What the source says, what is derived from it and how it was read stay apart.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.citing.address import web_url
from graph.citing.entry import Edition
from graph.citing.text_fragment import text_fragment
from graph.claims.model import Claim, Evidence, Statistic
from graph.documents.sources.model import Source
from graph.pages.cite import NO_CITE, CiteThis
from graph.pages.claims.around import around
from graph.pages.claims.cite import cite_claim
from graph.pages.claims.statement import (
    Saying,
    Sign,
    concept_link,
    concept_links,
    direction_sign,
    hedge,
    notes_of,
    place_link,
    saying,
    valence_sign,
    works_of,
)
from graph.pages.claims.words import KINDS, NOT_STATED, STATUSES, concept_type, figure, own_words
from graph.pages.edition import days_of, edition_at
from graph.pages.evidence.ratings import Ratings, ratings_of
from graph.pages.index import Index
from graph.pages.model import Excerpt, Link, Piece, Style
from graph.pages.places import reference_link, section_path, source_link
from graph.pages.queries.shown import ShownQuery
from graph.pages.works.noticed import claim_doubts
from graph.quotation import allowed, quotable


@dataclass(frozen=True, slots=True)
class Named:
    """A concept of a claim with its type."""

    link: Link
    type: str
    candidate: bool


@dataclass(frozen=True, slots=True)
class Figures:
    """A statistic, field by field; what the source does not state is said to be so."""

    amount: str
    printed: str
    population: str
    place: str
    period: str


@dataclass(frozen=True, slots=True)
class Study:
    """An evaluation or study as the source reports it; an empty field is not stated there."""

    href: str
    """Its page."""
    designs: tuple[Link, ...]
    sample: str
    places: tuple[str, ...]
    period: str
    publications: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Why a curator decided so, and when."""

    reason: str
    date: str
    by: str


@dataclass(frozen=True, slots=True)
class ClaimPage:
    """Context of ``claim.html``."""

    kind: str
    about: str
    """What claims of this kind do."""
    quote: Excerpt
    before: str
    """What stands before these words, and belongs to them."""
    after: str
    """The same behind them."""
    source: Link
    path: str
    """The sections it stands in, outermost first."""
    locator: str
    place: Link
    """To the place on the source's page."""
    saying: Saying
    subjects: tuple[Named, ...]
    objects: tuple[Named, ...]
    direction: Sign
    valence: Sign
    ratings: Ratings
    """Of the study that it rests on."""
    whose: tuple[str, ...]
    """Whose outcomes its objects are."""
    figures: Figures | None
    hedge: str
    voice: str
    study: Study | None
    works: tuple[Link, ...]
    doubts: tuple[str, ...]
    """Retractions and corrections of what it rests on, in sentences."""
    notes: tuple[Link, ...]
    rule: str
    """What read it; empty for what a person added."""
    status: str
    review: Reviewed | None
    withdrawn: bool
    cite: CiteThis
    original: str
    """Address of the source itself, at these words where it is a web page; empty for none."""
    at_words: bool
    """Whether the address asks the browser to look for the words: the page may not show them."""
    queries: tuple[ShownQuery, ...]
    """What gives its triples."""


def cited(
    page: ClaimPage, claim: Claim, index: Index, styles: tuple[Style, ...], edition: Edition
) -> ClaimPage:
    """*page*, which is about *claim*, with its citation."""
    own = edition_at(edition, page, days_of((claim,), index))
    return replace(page, cite=cite_claim(claim, index, styles, own))


def uncited_claim(claim: Claim, index: Index, queries: tuple[ShownQuery, ...]) -> ClaimPage:
    """The context for *claim*, without the citation that :func:`cited` adds."""
    source, text = index.sources[claim.source], index.texts[claim.source]
    label, about = KINDS[claim.kind]
    before, after = around(claim, index)
    original = web_url(source.rights.original) or web_url(source.record.url)
    found = text_fragment(original, quotable(claim.text, source.rights.quotation))
    path = section_path(text.document, claim.section)
    evidence = index.said.evidence_of(claim)
    return ClaimPage(
        kind=label,
        about=about,
        quote=_quote(claim, source),
        before=before,
        after=after,
        source=source_link(claim.source, index),
        path=" › ".join(path),
        locator=text.locator(claim.span.start),
        place=place_link(claim, index),
        saying=saying(claim, index),
        subjects=tuple(_named(concept, index) for concept in claim.subjects),
        objects=tuple(_named(concept, index) for concept in claim.objects),
        direction=direction_sign(claim.direction, claim.kind),
        valence=valence_sign(claim.valence),
        ratings=ratings_of(evidence, index),
        whose=whose(claim, index),
        figures=_figures(claim.statistic) if claim.statistic else None,
        hedge=hedge(claim, index),
        voice=claim.voice,
        study=study_of(evidence, index) if evidence else None,
        works=works_of(claim, index),
        doubts=tuple(claim_doubts(claim, index)),
        notes=tuple(notes_of(claim, index)),
        rule="" if claim.status == "added" else claim.rule,
        status=STATUSES.get(claim.status, claim.status),
        review=review_of(claim.id, index),
        withdrawn=claim.status == "rejected",
        cite=NO_CITE,
        original=found or original,
        at_words=bool(found),
        queries=queries,
    )


def evidence_path(evidence: str) -> str:
    """Folder of the page of an evaluation or study."""
    return f"evidence/{evidence}/"


def evidence_href(evidence: Evidence) -> str:
    """The address of the page of *evidence*, from the site's root."""
    return f"{evidence_path(evidence.id)}index.html"


def whose(claim: Claim, index: Index) -> tuple[str, ...]:
    """Whose outcomes the objects of *claim* are, in words, each once."""
    known = (index.said.concepts.get(concept) for concept in claim.objects)
    return tuple(dict.fromkeys(own_words(each.whose) for each in known if each and each.whose))


def study_of(evidence: Evidence, index: Index) -> Study:
    """What is stated of *evidence*."""
    slug = index.said.reporter[evidence.id]
    works = (index.work(slug, reference) for reference in evidence.references)
    links = (reference_link(work) for work in works if work)
    return Study(
        href=evidence_href(evidence),
        designs=concept_links(evidence.design, index),
        sample=evidence.sample,
        places=evidence.place,
        period=evidence.period,
        publications=tuple(dict.fromkeys(links)),
    )


def _named(concept: str, index: Index) -> Named:
    known = index.said.concepts.get(concept)
    return Named(
        concept_link(concept, index),
        concept_type(index.said.type_of(concept)),
        candidate=known is not None and known.candidate,
    )


def _quote(claim: Claim, source: Source) -> Excerpt:
    """The claim as read; its statistic is marked."""
    mark = claim.statistic.quote if claim.statistic else ""
    at = claim.text.find(mark) if mark else -1
    first, last = (at, at + len(mark)) if at >= 0 else (0, 0)
    start, end = allowed(claim.text, source.rights.quotation, (first, last))
    first, last = max(first, start), min(max(last, start), end)
    parts = ((start, first, False), (first, last, True), (last, end, False))
    return Excerpt(
        pieces=tuple(Piece(claim.text[a:b], marked) for a, b, marked in parts if a < b),
        cut_before=0 < start < end,
        cut_after=start < end < len(claim.text.rstrip()),
        language=source.record.language,
    )


def _figures(statistic: Statistic) -> Figures:
    return Figures(
        amount=figure(statistic),
        printed=statistic.quote,
        population=statistic.population or NOT_STATED,
        place=statistic.place or NOT_STATED,
        period=statistic.period or NOT_STATED,
    )


def review_of(about: str, index: Index) -> Reviewed | None:
    """What a curator decided on the claim or record *about*."""
    review = index.said.reviews.get(about)
    return Reviewed(review.reason, review.date, review.by) if review else None
