"""The lists of claims: all of them for the reader's browser to filter, and a plain list for each
source, by kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from graph.claims.model import Claim, Concept, Kind
from graph.networks.sources import short_label
from graph.pages.claim_words import DIRECTIONS, KINDS, figure, kind_label, verb
from graph.pages.index import Index
from graph.pages.listing import Choice
from graph.pages.markup import data_block
from graph.pages.model import Link
from graph.pages.places import source_link
from graph.pages.shown_query import ShownQuery
from graph.pages.statement import (
    Statement,
    Statements,
    concept_label,
    place_of,
    quotation,
    works_of,
)
from graph.pages.words import count
from graph.quotation import ELLIPSIS

WORDS: Final = 30
"""Words of a quotation in the list of all claims."""

GROUNDS: Final = {
    "references": "References",
    "notes": "Notes that the document does not print",
    "voice": "A person or a focus group",
    "nothing": "Nothing that is named",
}
"""What a claim can rest on."""


@dataclass(frozen=True, slots=True)
class KindCount:
    """How many claims of one kind a source has."""

    label: str
    href: str
    number: int


@dataclass(frozen=True, slots=True)
class SourceCount:
    """One source with its claims, counted."""

    link: Link
    """To the list of its claims."""
    total: str
    kinds: tuple[KindCount, ...]


@dataclass(frozen=True, slots=True)
class ClaimsPage:
    """Context of ``claims.html``."""

    total: int
    sources: tuple[SourceCount, ...]
    kinds: tuple[Choice, ...]
    directions: tuple[Choice, ...]
    choices: tuple[Choice, ...]
    """The sources, for the filter."""
    grounds: tuple[Choice, ...]
    data: Markup
    """What the list shows and filters, as JSON: columns and names are given once."""
    queries: tuple[ShownQuery, ...]
    """What gives the numbers of the page."""


@dataclass(frozen=True, slots=True)
class KindSection:
    """The claims of one kind."""

    id: str
    label: str
    about: str
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class StatementsPage:
    """Context of ``statements.html``: the claims of one source."""

    source: Link
    kinds: tuple[KindSection, ...]
    total: int


def claims_page(index: Index, base_iri: str, queries: tuple[ShownQuery, ...]) -> ClaimsPage:
    """The context of the list of all claims."""
    claims = index.said.claims
    sources = tuple(slug for slug in sorted(index.sources) if _of(claims, slug))
    return ClaimsPage(
        total=len(claims),
        sources=tuple(_source(slug, _of(claims, slug), index) for slug in sources),
        kinds=tuple(_kinds(claims)),
        directions=tuple(_directions(claims)),
        choices=tuple(
            Choice(slug, source_link(slug, index).label, len(_of(claims, slug))) for slug in sources
        ),
        grounds=tuple(_grounds(claims)),
        data=data_block(_data(claims, index, base_iri)),
        queries=queries,
    )


def statements_page(slug: str, index: Index, made: Statements) -> StatementsPage:
    """The context of the list of one source's claims, by kind, in the order of their places."""
    claims = _of(index.said.claims, slug)
    return StatementsPage(
        source=source_link(slug, index),
        kinds=tuple(
            KindSection(
                kind.value,
                label,
                about,
                tuple(made[claim.id] for claim in claims if claim.kind is kind),
            )
            for kind, (label, about) in KINDS.items()
            if any(claim.kind is kind for claim in claims)
        ),
        total=len(claims),
    )


def grounds_of(claim: Claim) -> tuple[str, ...]:
    """What *claim* rests on: keys of :data:`GROUNDS`, at least one."""
    held = {
        "references": bool(claim.references),
        "notes": bool(claim.notes),
        "voice": bool(claim.voice) or claim.kind is Kind.LIVED_EXPERIENCE,
    }
    return tuple(ground for ground, known in held.items() if known) or ("nothing",)


def _of(claims: Iterable[Claim], slug: str) -> list[Claim]:
    return [claim for claim in claims if claim.source == slug]


def _source(slug: str, claims: list[Claim], index: Index) -> SourceCount:
    href = f"claims/{slug}/index.html"
    counts = Counter(claim.kind for claim in claims)
    return SourceCount(
        link=Link(source_link(slug, index).label, href),
        total=count(len(claims), "claim", "claims"),
        kinds=tuple(
            KindCount(label, f"{href}#{kind.value}", counts[kind])
            for kind, (label, _) in KINDS.items()
            if counts[kind]
        ),
    )


def _kinds(claims: Iterable[Claim]) -> Iterator[Choice]:
    counts = Counter(claim.kind for claim in claims)
    for kind in KINDS:
        if counts[kind]:
            yield Choice(kind.value, kind_label(kind), counts[kind])


def _directions(claims: Iterable[Claim]) -> Iterator[Choice]:
    counts = Counter(claim.direction for claim in claims)
    for direction, (_, word) in DIRECTIONS.items():
        if counts[direction]:
            yield Choice(direction.value, word.capitalize(), counts[direction])


def _grounds(claims: Iterable[Claim]) -> Iterator[Choice]:
    counts = Counter(ground for claim in claims for ground in grounds_of(claim))
    for ground, label in GROUNDS.items():
        if counts[ground]:
            yield Choice(ground, label, counts[ground])


Json = Mapping[str, object]


def _data(claims: Iterable[Claim], index: Index, base_iri: str) -> Json:
    """Concepts, sources, verbs and works are named once and pointed to by number. Claims stand by
    kind, not in the order of the text: the list is no running text.
    """
    order = list(KINDS)
    claims = sorted(claims, key=lambda claim: order.index(claim.kind))
    concepts = list(dict.fromkeys(c for claim in claims for c in (*claim.subjects, *claim.objects)))
    works = list(dict.fromkeys(work for claim in claims for work in works_of(claim, index)))
    at = {concept: number for number, concept in enumerate(concepts)}
    work_at = {work: number for number, work in enumerate(works)}
    verbs = list(dict.fromkeys(map(verb, claims)))
    known = index.said.concepts
    return {
        "base": base_iri,
        "kinds": {kind.value: label for kind, (label, _) in KINDS.items()},
        "verbs": verbs,
        "sources": {slug: short_label(index.sources[slug].record) for slug in index.sources},
        "concepts": [[concept, concept_label(concept, index)] for concept in concepts],
        "words": [_other_words(known[concept]) if concept in known else "" for concept in concepts],
        "works": [[work.href, work.label] for work in works],
        "claims": [
            {
                "id": claim.id,
                "source": claim.source,
                "kind": claim.kind.value,
                "direction": claim.direction.value,
                "verb": verbs.index(verb(claim)),
                "quote": _short(quotation(claim, index)),
                "place": place_of(claim, index),
                "subjects": [at[concept] for concept in claim.subjects],
                "objects": [at[concept] for concept in claim.objects],
                "works": [work_at[work] for work in works_of(claim, index)],
                "figure": figure(claim.statistic),
                "grounds": list(grounds_of(claim)),
                "status": claim.status,
            }
            for claim in claims
        ],
    }


def _other_words(concept: Concept) -> str:
    """Each word of its other names that its label has not, once."""
    own = set(concept.label.lower().split())
    words = (word for name in concept.alt_labels for word in name.lower().split())
    return " ".join(dict.fromkeys(word for word in words if word not in own))


def _short(quote: str) -> str:
    words = quote.split(" ")
    return quote if len(words) <= WORDS else " ".join(words[:WORDS]).rstrip(ELLIPSIS) + ELLIPSIS
