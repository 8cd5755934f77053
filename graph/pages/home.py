"""The home page: ways in for each kind of reader, and what is known, how well, and what is not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from graph.claims.model import Kind, Valence
from graph.pages.claims.figures import figure_rows
from graph.pages.claims.lists import GROUNDS, grounds_of, hedged
from graph.pages.claims.words import KINDS, VALENCES, kind_label
from graph.pages.gaps import holes_of
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.sources.overview import SourceCard, source_cards
from graph.pages.works.overview import Bar, Often, bars_of, often_cited


@dataclass(frozen=True, slots=True)
class Reader:
    """What one kind of reader comes for, with where to find it."""

    title: str
    text: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that leads to the list of what it counts."""

    number: int
    link: Link
    share: int
    """Of the largest in its group, in per cent, at least 2 where there are any."""


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """Numbers that stand together."""

    id: str
    title: str
    text: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class HomePage:
    """Context of ``home.html``."""

    body: Markup
    """What the site is, written by people."""
    note: str
    """What readers should know about the contents before they go on; empty for nothing."""
    readers: tuple[Reader, ...]
    totals: tuple[Figure, ...]
    groups: tuple[FigureGroup, ...]
    sources: tuple[SourceCard, ...]
    """All of a few, or the first of them."""
    further: int
    """How many more there are."""
    bars: tuple[Bar, ...]
    often: tuple[Often, ...]


READERS: Final = (
    (
        "Look something up",
        "What is said about a subject, in which words, and what nobody says.",
        (
            ("Evidence map", "map/"),
            ("Concepts by type", "concepts/"),
            ("From A to Z", "concepts/a-z/"),
            ("Interventions", "interventions/"),
            ("Gaps", "gaps/"),
            ("Glossary", "glossary/"),
            ("Safe browsing and help", "safety/"),
        ),
    ),
    (
        "Cite it",
        "Citations to copy, permanent links to the quotation, a selection to take away.",
        (
            ("Claims", "claims/"),
            ("Statistics", "statistics/"),
            ("References", "references/"),
            ("Journals", "journals/"),
            ("Basket", "basket/"),
        ),
    ),
    (
        "Work with the data",
        "Questions to the whole graph, and everything as files.",
        (
            ("Ask the graph", "query/"),
            ("Questions with answers", "questions/"),
            ("Studies", "evidence/"),
            ("Network", "network/"),
            ("Data files", "data/"),
            ("Ontology", "ontology/"),
        ),
    ),
    (
        "See how it was made",
        "What was read, how sure the reading is, and what could not be read.",
        (
            ("Sources", "source/"),
            ("Method", "method/"),
            ("Problems", "problems/"),
            ("About", "about/"),
        ),
    ),
)
"""For each kind of reader: title, text, and the pages that lead on, of which those are shown that
the site has."""


def home_page(index: Index, body: Markup, note: str, paths: Set[str]) -> HomePage:
    """The context of the home page, around the words that people wrote for it; *paths* are the
    folders of the pages that the site has.
    """
    cards = source_cards(index)
    return HomePage(
        body=body,
        note=note,
        readers=tuple(_readers(paths)),
        totals=_drawn(_totals(index)),
        groups=tuple(group for group in _groups(index) if group.figures),
        sources=cards[:CARDS],
        further=max(0, len(cards) - CARDS),
        bars=bars_of(index),
        often=often_cited(index),
    )


def _readers(paths: Set[str]) -> Iterator[Reader]:
    for title, text, links in READERS:
        known = tuple(Link(label, f"{path}index.html") for label, path in links if path in paths)
        if known:
            yield Reader(title, text, known)


CARDS: Final = 24
"""Sources that the page shows."""

Counted = tuple[int, str, str]
"""A number, what it counts, and where that is listed."""


def _totals(index: Index) -> Iterator[Counted]:
    said = index.said
    yield len(index.corpus.sources), "sources", "source/index.html"
    yield len(said.claims), "statements", "claims/index.html"
    yield len(said.about_any & said.concepts.keys()), "concepts in them", "concepts/index.html"
    yield len(said.evidence), "studies", "evidence/index.html"
    yield len(figure_rows(said.claims, index)), "statistics", "statistics/index.html"
    yield len(index.corpus.works), "references", "references/index.html"


def _groups(index: Index) -> Iterator[FigureGroup]:
    yield FigureGroup(
        "known",
        "What is known",
        "Statements by what they say. How many there are says how much is written, not how sound "
        "it is.",
        _drawn(_known(index)),
    )
    yield FigureGroup(
        "strength",
        "How well",
        "What the statements rest on, as far as the sources name it, how many carry a word for how "
        "sure their source is, and how many a person has checked.",
        _drawn(_strength(index)),
    )
    yield FigureGroup(
        "unknown",
        "What is not known",
        "Gaps that the sources name, and holes in what these sources hold. Neither says that "
        "something does not work.",
        _drawn(_unknown(index)),
    )


def _known(index: Index) -> Iterator[Counted]:
    claims = index.said.claims
    kinds = Counter(claim.kind for claim in claims)
    for kind in KINDS:
        if kind not in {Kind.EVIDENCE_GAP, Kind.INTERVENTION_OUTCOME}:
            yield kinds[kind], kind_label(kind), f"claims/index.html?kind={kind}"
    outcomes = [claim.valence for claim in claims if claim.kind is Kind.INTERVENTION_OUTCOME]
    for valence, (_, word) in VALENCES.items():
        unsaid = " whether for the better" if valence is Valence.NOT_STATED else ""
        label = f"{kind_label(Kind.INTERVENTION_OUTCOME)}: {word}{unsaid}"
        yield outcomes.count(valence), label, f"claims/index.html?outcome={valence}"


def _strength(index: Index) -> Iterator[Counted]:
    claims = index.said.claims
    grounds = Counter(ground for claim in claims for ground in grounds_of(claim))
    for ground, label in GROUNDS.items():
        yield grounds[ground], label, f"claims/index.html?grounds={ground}"
    unsure = sum("yes" in hedged(claim) for claim in claims)
    yield unsure, "Hedged by the source (“may”, “suggests”)", "claims/index.html?hedge=yes"
    reviewed = sum(claim.reviewed for claim in claims)
    yield reviewed, "Reviewed by a person", "claims/index.html?reviewed=yes"
    yield len(index.said.evidence), "Evaluations and studies described", "evidence/index.html"


def _unknown(index: Index) -> Iterator[Counted]:
    gaps = sum(claim.kind is Kind.EVIDENCE_GAP for claim in index.said.claims)
    yield gaps, "Gaps that the sources name", "gaps/index.html"
    for hole in holes_of(index):
        yield len(hole.links), hole.label, f"gaps/index.html#{hole.id}"


def _drawn(counted: Iterable[Counted]) -> tuple[Figure, ...]:
    """The numbers above nought, each with its share of the largest."""
    found = [one for one in counted if one[0]]
    most = max((number for number, _, _ in found), default=1)
    return tuple(
        Figure(number, Link(label, href), max(2, round(100 * number / most)))
        for number, label, href in found
    )
