"""The home page and the list of sources."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from graph.claims.model import Concept, ConceptType, Kind
from graph.documents.model import Source
from graph.pages.claim_words import concept_type
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.places import reference_link
from graph.pages.records import year_number
from graph.pages.words import count, type_label


@dataclass(frozen=True, slots=True)
class Way:
    """One way into the site."""

    link: Link
    text: str
    figure: str
    """What is to be found there, counted."""


@dataclass(frozen=True, slots=True)
class SourceCard:
    """One source in a list of sources."""

    link: Link
    byline: str
    kind: str
    description: str
    listed: int
    """Works in its reference list."""
    cited: int
    """Citations in its text."""
    unresolved: int
    """Citations without a work."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Works of five years."""

    label: str
    number: int
    share: int
    """Of the largest bar, in per cent, at least 2 where there are any."""
    href: str


@dataclass(frozen=True, slots=True)
class Often:
    """A work that is cited often."""

    link: Link
    title: str
    cited: int


@dataclass(frozen=True, slots=True)
class HomePage:
    """Context of ``home.html``."""

    body: Markup
    """What the site is, written by people."""
    note: str
    """What readers should know about the contents before they go on; empty for nothing."""
    ways: tuple[Way, ...]
    sources: tuple[SourceCard, ...]
    bars: tuple[Bar, ...]
    often: tuple[Often, ...]


@dataclass(frozen=True, slots=True)
class SourcesPage:
    """Context of ``sources.html``."""

    sources: tuple[SourceCard, ...]


def home_page(index: Index, body: Markup, note: str) -> HomePage:
    """The context of the home page, around the words that people wrote for it."""
    return HomePage(
        body=body,
        note=note,
        ways=_ways(index),
        sources=source_cards(index),
        bars=bars_of(index),
        often=_often(index),
    )


def source_cards(index: Index) -> tuple[SourceCard, ...]:
    """All sources, by title."""
    cards = (_card(source, index) for source in index.corpus.sources)
    return tuple(sorted(cards, key=lambda card: (card.link.label.lower(), card.link.href)))


def _card(source: Source, index: Index) -> SourceCard:
    references = index.corpus.references.get(source.slug)
    citations = references.citations if references else ()
    names = [name.short for name in source.record.author or source.record.editor]
    return SourceCard(
        link=Link(source.record.title, f"source/{source.slug}/index.html"),
        byline=" · ".join(filter(None, (", ".join(names), source.record.year))),
        kind=type_label(source.record.type),
        description=source.description,
        listed=len(references.references) if references else 0,
        cited=len(citations),
        unresolved=sum(
            index.work(source.slug, citation.reference) is None for citation in citations
        ),
    )


def _ways(index: Index) -> tuple[Way, ...]:
    corpus = index.corpus
    citations = sum(len(references.citations) for references in corpus.references.values())
    return (
        *_ways_by_claims(index),
        Way(
            Link("Sources", "source/index.html"),
            "Each document: its record, whose it is, how to cite it, what was read in it.",
            count(len(corpus.sources), "document", "documents"),
        ),
        Way(
            Link("References", "references/index.html"),
            "Search and filter every work that the documents list; take a selection with you.",
            count(len(corpus.works), "work", "works"),
        ),
        Way(
            Link("Network", "network/index.html"),
            "See which document rests on which works, as a drawing and as a table.",
            count(citations, "citation", "citations"),
        ),
        Way(
            Link("Data", "data/index.html"),
            "Everything as files, for programs and spreadsheets.",
            "open formats",
        ),
    )


TYPES: Final = (
    (ConceptType.RISK_FACTOR, "What is said to do harm, or to make harm likelier."),
    (ConceptType.EFFECT_ON_CHILD, "What is said to follow for children, and what bears on it."),
    (ConceptType.PROTECTIVE_FACTOR, "What is said to protect, or to help."),
)
"""Types of concepts that the home page leads to, with what is to be found there."""


def _ways_by_claims(index: Index) -> Iterator[Way]:
    """Ways to what the sources say; none for what these sources have nothing of."""
    said = index.said
    for type_, text in TYPES:
        number = sum(each.type == type_ and each.id in said.about_any for each in _known(index))
        if number:
            link = Link(concept_type(type_, many=True), f"concepts/{type_.value}/index.html")
            yield Way(link, text, count(number, "concept", "concepts"))
    interventions = sum(
        each.type == ConceptType.INTERVENTION and each.id in said.about_any
        for each in _known(index)
    )
    statistics = sum(claim.statistic is not None for claim in said.claims)
    gaps = sum(claim.kind is Kind.EVIDENCE_GAP for claim in said.claims)
    lists = (
        ("Interventions", "interventions/", interventions, "intervention",
         "What was tried, for whom, how it was evaluated, and what came of it."),
        ("Statistics", "statistics/", statistics, "number",
         "Every number, with its population, place and period as far as they are stated."),
        ("Gaps", "gaps/", gaps, "stated gap",
         "What is not known, and where these sources have nothing."),
        ("Claims", "claims/", len(said.claims), "statement",
         "Every statement with its words, its place and what it rests on."),
    )  # fmt: skip
    for label, path, number, one, text in lists:
        if number:
            yield Way(Link(label, f"{path}index.html"), text, count(number, one, f"{one}s"))


def _known(index: Index) -> Iterable[Concept]:
    return index.said.concepts.values()


def bars_of(index: Index, step: int = 5) -> tuple[Bar, ...]:
    """How many works there are from each *step* years, without holes between first and last; what
    lies long before the rest stands in one bar at the beginning.
    """
    years = sorted(
        year for work in index.corpus.works if (year := year_number(work.best.record)) is not None
    )
    if not years:
        return ()
    last = years[-1] - years[-1] % step
    first = max(years[0] - years[0] % step, last - 11 * step)
    counts = Counter(max(first, year - year % step) for year in years)
    most = max(counts.values())
    return tuple(
        _bar(start, step, counts[start], most, years[0] if start == first else start)
        for start in range(first, last + 1, step)
    )


def _bar(start: int, step: int, number: int, most: int, earliest: int) -> Bar:
    end = start + step - 1
    begin = min(start, earliest)
    return Bar(
        label=f"to {end}" if begin < start else f"{start}–{end % 100:02d}",
        number=number,
        share=max(2, round(100 * number / most)) if number else 0,
        href=f"references/index.html?from={begin}&to={end}",
    )


def _often(index: Index, most: int = 6) -> tuple[Often, ...]:
    """The works that most places cite."""
    works = sorted(index.corpus.works, key=lambda work: (-index.cited(work), work.id))
    return tuple(
        Often(reference_link(work), work.best.record.title, index.cited(work))
        for work in works[:most]
        if index.cited(work) > 1
    )
