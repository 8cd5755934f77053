"""The lists of claims: all of them to be narrowed in the reader's browser, and a plain list for
each kind in each source. No page holds all claims: their number grows with the corpus.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Claim, Concept, Kind
from graph.pages.claims.statement import Statement, Statements
from graph.pages.claims.words import DIRECTIONS, KINDS, VALENCES
from graph.pages.facets import Facet, Values, facet, tokens, useful
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.paging import Part, Step, parts_of
from graph.pages.places import source_labels, source_link
from graph.pages.queries.shown import ShownQuery
from graph.pages.words import count

CHUNK: Final = 50
"""Claims in one file of rows."""
MOST: Final = 100
"""Claims on a page of one kind."""
SOURCES: Final = 50
"""Sources on a page that counts the claims of each."""

GROUNDS: Final = {
    "references": "Cited works",
    "notes": "Notes that the document does not print",
    "voice": "A person or a focus group",
    "nothing": "Nothing that is named",
}
"""What a claim can rest on."""
HEDGE: Final = {"yes": "Hedged (“may”, “suggests”)", "no": "No such word was found"}
FIGURE: Final = {"yes": "With a number", "no": "Without a number"}
REVIEW: Final = {"yes": "Reviewed by a person", "no": "Not yet reviewed"}


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
    chunks: int
    """How many files of rows there are."""
    sources: tuple[SourceCount, ...]
    """The first of them."""
    pages: tuple[Step, ...]
    """Of the list of sources."""
    facets: tuple[Facet, ...]
    queries: tuple[ShownQuery, ...]
    """What gives the numbers of the page."""


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """One claim in the list that is narrowed."""

    statement: Statement
    facets: str
    also: str
    """Other names of what it is about, for the search in the list; in small letters."""


@dataclass(frozen=True, slots=True)
class RowsFile:
    """Context of ``rows.html``: a file of rows."""

    rows: tuple[ClaimRow, ...]


@dataclass(frozen=True, slots=True)
class KindList:
    """One kind of claims in a source."""

    id: str
    label: str
    about: str
    href: str
    number: int
    first: tuple[Statement, ...]
    """A few of them."""


@dataclass(frozen=True, slots=True)
class SourceClaimsPage:
    """Context of ``claims_source.html``: the claims of one source, by kind."""

    source: Link
    kinds: tuple[KindList, ...]
    total: int


@dataclass(frozen=True, slots=True)
class StatementsPage:
    """Context of ``statements.html``: claims of one kind in one source."""

    source: Link
    about: str
    total: int
    statements: tuple[Statement, ...]
    pages: tuple[Step, ...]


def claims_by_source(index: Index) -> list[Part[SourceCount]]:
    """The pages of the list of sources with their claims."""
    sources = [slug for slug in sorted(index.sources) if index.said.of(slug)]
    counted = [_source(slug, index.said.of(slug), index) for slug in sources]
    # A source may be called by a number, and has a folder below that of the claims.
    return parts_of(counted, SOURCES, "claims/", "sources/claims/")


def claims_page(
    index: Index, parts: Sequence[Part[SourceCount]], queries: tuple[ShownQuery, ...]
) -> ClaimsPage:
    """The context of the list of all claims."""
    claims = index.said.claims
    return ClaimsPage(
        total=len(claims),
        chunks=-(-len(claims) // CHUNK),
        sources=parts[0].items,
        pages=parts[0].pages,
        facets=_facets([values_of(claim) for claim in claims], index),
        queries=queries,
    )


def _facets(items: Sequence[Values], index: Index) -> tuple[Facet, ...]:
    kinds = {kind.value: label for kind, (label, _) in KINDS.items()}
    directions = {each.value: word.capitalize() for each, (_, word) in DIRECTIONS.items()}
    valences = {each.value: word.capitalize() for each, (_, word) in VALENCES.items()}
    labels = source_labels(index)
    return useful(
        (
            facet("kind", "Kind", items, kinds),
            facet("source", "Source", items, labels, sort=True),
            facet("direction", "Direction", items, directions),
            facet("outcome", "For the better?", items, valences),
            facet("grounds", "Rests on", items, GROUNDS),
            facet("hedge", "How sure the source is", items, HEDGE),
            facet("figure", "Number", items, FIGURE),
            facet("reviewed", "Review", items, REVIEW),
        )
    )


def values_of(claim: Claim) -> Values:
    """What *claim* has of each facet; only outcomes are for the better or worse."""
    outcome = claim.kind is Kind.INTERVENTION_OUTCOME
    return {
        "kind": (claim.kind.value,),
        "source": (claim.source,),
        "direction": (claim.direction.value,),
        "outcome": (claim.valence.value,) if outcome else (),
        "grounds": grounds_of(claim),
        "hedge": hedged(claim),
        "figure": ("yes" if claim.statistic else "no",),
        "reviewed": ("yes" if claim.reviewed else "no",),
    }


def listed_claims(index: Index) -> tuple[Claim, ...]:
    """All claims, sorted by kind: nobody reads this list as running text."""
    order = {kind: number for number, kind in enumerate(KINDS)}
    return tuple(sorted(index.said.claims, key=lambda claim: order[claim.kind]))


def row_files(index: Index, made: Statements) -> Iterator[RowsFile]:
    """The files of rows, in order."""
    claims = listed_claims(index)
    for first in range(0, len(claims), CHUNK):
        chunk = claims[first : first + CHUNK]
        yield RowsFile(tuple(_row(claim, index, made) for claim in chunk))


def _row(claim: Claim, index: Index, made: Statements) -> ClaimRow:
    return ClaimRow(made[claim.id], tokens(values_of(claim)), other_words(claim, index))


def other_words(claim: Claim, index: Index) -> str:
    """The words of other names of what *claim* is about, in small letters."""
    known = index.said.concepts
    words = (_other_words(known[id_]) for id_ in (*claim.subjects, *claim.objects) if id_ in known)
    return " ".join(filter(None, words))


def source_claims_page(slug: str, index: Index, made: Statements) -> SourceClaimsPage:
    """The context of the overview of one source's claims."""
    claims = index.said.of(slug)
    lists = []
    for kind, (label, about) in KINDS.items():
        own = [made[claim.id] for claim in claims if claim.kind is kind]
        if own:
            href = f"{kind_path(slug, kind)}index.html"
            lists.append(KindList(kind.value, label, about, href, len(own), tuple(own[:3])))
    return SourceClaimsPage(source_link(slug, index), tuple(lists), len(claims))


def statements_pages(
    slug: str, kind: Kind, index: Index, made: Statements
) -> Iterator[tuple[str, StatementsPage]]:
    """Folder and context of each page of one source's claims of one kind, in the order of their
    places.
    """
    own = [made[claim.id] for claim in index.said.of(slug) if claim.kind is kind]
    source, about = source_link(slug, index), KINDS[kind][1]
    for part in parts_of(own, MOST, kind_path(slug, kind)) if own else ():
        yield part.folder, StatementsPage(source, about, len(own), part.items, part.pages)


def kind_path(slug: str, kind: Kind) -> str:
    """Folder of the list of one source's claims of one kind."""
    return f"claims/{slug}/{kind.value}/"


def grounds_of(claim: Claim) -> tuple[str, ...]:
    """What *claim* rests on: keys of :data:`GROUNDS`, at least one."""
    held = {
        "references": bool(claim.references),
        "notes": bool(claim.notes),
        "voice": bool(claim.voice) or claim.kind is Kind.LIVED_EXPERIENCE,
    }
    return tuple(ground for ground, known in held.items() if known) or ("nothing",)


def hedged(claim: Claim) -> tuple[str, ...]:
    """Whether its source says how sure it is: a key of :data:`HEDGE`, or none where people tell of
    their lives.
    """
    if claim.kind is Kind.LIVED_EXPERIENCE:
        return ()
    return ("yes" if claim.hedge else "no",)


def _source(slug: str, claims: Sequence[Claim], index: Index) -> SourceCount:
    href = f"claims/{slug}/index.html"
    counts = Counter(claim.kind for claim in claims)
    return SourceCount(
        link=Link(source_link(slug, index).label, href),
        total=count(len(claims), "claim", "claims"),
        kinds=tuple(
            KindCount(label, f"{kind_path(slug, kind)}index.html", counts[kind])
            for kind, (label, _) in KINDS.items()
            if counts[kind]
        ),
    )


def _other_words(concept: Concept) -> str:
    """Each word of its other names that its label has not, once."""
    own = set(concept.label.lower().split())
    words = (word for name in concept.alt_labels for word in name.lower().split())
    return " ".join(dict.fromkeys(word for word in words if word not in own))
