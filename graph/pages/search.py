"""The search: its page, and what it finds.

Sources, works, concepts, claims and studies are found under all their names and words. Every other
page is found by its title and description, whichever it is. Whoever looks for help, or writes of
themself, finds the number to ring before anything that is written about such services; a link to
the numbers stands above all results.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Claim, Concept, Evidence
from graph.documents.sources.model import Source
from graph.networks.sources import short_label
from graph.pages.asked import Answering, answering
from graph.pages.claims.page import evidence_href
from graph.pages.claims.statement import (
    claim_href,
    concept_label,
    concept_link,
    concept_path,
    place_of,
    quotation,
    saying,
)
from graph.pages.claims.words import concept_type, figure, kind_label
from graph.pages.concepts.letters import listed
from graph.pages.evidence.page import evidence_title
from graph.pages.helplines import Helpline
from graph.pages.index import Index
from graph.pages.model import File, Link, Shown
from graph.pages.places import reference_path, source_label, source_path
from graph.pages.words import count, type_label
from graph.pages.works.records import names
from graph.quotation import ELLIPSIS
from graph.references.model import Work
from graph.search.index import index_files
from graph.search.model import Entry, Group, Name

FOLDER: Final = "search/index/"
"""Where the files of the index are."""

GROUPS: Final = (
    Group("help", "place to turn to", "places to turn to"),
    Group("concept", "concept", "concepts"),
    Group("source", "source", "sources"),
    Group("claim", "claim", "claims"),
    Group("evidence", "study", "studies"),
    Group("reference", "reference", "references"),
    Group("page", "other page", "other pages"),
)
"""Kinds in the order of results."""
OWN: Final = frozenset({"concept", "source", "claim", "evidence", "reference"})
"""Templates of the pages that have entries of their own."""
SILENT: Final = frozenset({"notfound", "search", "rows", "works"})
"""Templates of what nobody looks for."""

OTHER: Final = 0.9
"""What another name of a thing is worth beside its own."""
OLDER: Final = 0.7
"""An older term, or a misprint."""
ABOUT: Final = 0.4
"""The name of a concept, for a claim that is about it."""
HELP: Final = ("Help", "Helpline", "Help line", "Hotline", "Crisis line", "Phone number")
"""What anybody may call a helpline who looks for one."""
NO_BREAK: Final = "\u00a0"
"""Within a number to ring, which stands on one line."""
OFTEN: Final = 12
"""Concepts that the page offers to readers without a word in mind."""
SNIPPET: Final = 28
"""Words of a quotation or definition in a result."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """Context of ``search.html``."""

    total: int
    """Pages that can be found."""
    often: tuple[Link, ...]
    """The concepts that most statements are about."""
    lists: tuple[Link, ...]
    """Lists that lead to everything without a search."""
    helps: bool
    """Whether the site names places to turn to."""
    answering: tuple[Answering, ...]
    """Lists that answer what may be asked."""


LISTS: Final = {
    "map/": "Evidence map",
    "gaps/": "Gaps",
    "concepts/a-z/": "Concepts from A to Z",
    "concepts/": "Concepts by type",
    "claims/": "Claims by source and kind",
    "source/": "Sources",
    "references/": "References",
}
"""Lists that lead to everything, by their folders."""


def search_page(index: Index, total: int, helps: bool, paths: Set[str]) -> SearchPage:
    """The context; *total* is how many entries there are, *helps* whether there are helplines,
    *paths* are the folders of the pages that the site has.
    """
    said = index.said
    concepts = sorted(said.about_any & said.concepts.keys(), key=lambda id_: _standing(id_, index))
    return SearchPage(
        total=total,
        often=tuple(concept_link(id_, index) for id_ in concepts[:OFTEN]),
        lists=tuple(
            Link(label, f"{path}index.html") for path, label in LISTS.items() if path in paths
        ),
        helps=helps,
        answering=answering(paths),
    )


def _standing(concept: str, index: Index) -> tuple[int, str]:
    return (-len(index.said.about(concept)), concept)


def search_files(entries: Iterable[Entry]) -> Iterator[File]:
    """The files of the index."""
    for name, content in index_files(entries, GROUPS).items():
        yield File(FOLDER + name, content)


def entries_of(index: Index) -> Iterator[Entry]:
    """What can be found of the corpus."""
    for concept in listed(index):
        yield _concept(concept, index)
    for source in index.corpus.sources:
        yield _source(source, index)
    for claim in index.said.claims:
        yield _claim(claim, index)
    for study in index.said.evidence.values():
        yield _evidence(study, index)
    for work in index.corpus.works:
        yield _work(work, index)


def number_of(index: Index) -> int:
    """How many can be found of the corpus."""
    said, corpus = index.said, index.corpus
    things = (said.claims, said.evidence, corpus.sources, corpus.works)
    return sum(1 for _ in listed(index)) + sum(map(len, things))


def help_entries(lines: Iterable[Helpline]) -> Iterator[Entry]:
    """The helplines, each with its number. Each is found by its own name, and all by what such
    services are called.
    """
    for at, line in enumerate(lines):
        yield Entry(
            kind="help",
            href="safety/index.html#help",
            title=f"{line.name}: {line.number.replace(' ', NO_BREAK)}",
            note=f"{line.nation} · Open: {line.hours}",
            snippet=line.whom,
            names=(Name(line.name), *(Name(name) for name in HELP)),
            text=f"{line.whom} {line.number} {line.nation}",
            standing=-at,
        )


def other_entries(pages: Iterable[Shown]) -> Iterator[Entry]:
    """Every page that no entry of the corpus leads to; of a list in several pages the first."""
    for page in pages:
        further = page.path.rstrip("/").rpartition("/")[2].isdigit()
        if page.template not in OWN | SILENT and not further and page.file.endswith(".html"):
            yield Entry(
                kind="page",
                href=page.file,
                title=page.title,
                note="",
                snippet=page.description,
                names=(Name(page.title),),
                text=page.description,
                standing=-page.path.count("/"),
            )


def _concept(concept: Concept, index: Index) -> Entry:
    """A candidate is found by one name only, the one that may be shown: its names are words of its
    source.
    """
    label = concept_label(concept.id, index)
    claims = len(index.said.about(concept.id))
    known = not concept.candidate
    others = concept.alt_labels if known else ()
    older = concept.hidden_labels if known else ()
    note = concept_type(concept.type)
    if claims:
        note += f" · {count(claims, 'statement', 'statements')}"
    return Entry(
        kind="concept",
        href=f"{concept_path(concept.id)}index.html",
        title=label,
        note=note if known else f"{note} · candidate",
        snippet=_short(concept.definition) if known else "",
        names=(
            Name(label),
            *(Name(name, OTHER) for name in others),
            *(Name(name, OLDER) for name in older),
        ),
        text=" ".join((concept.definition if known else "", concept_type(concept.type))),
        also=others,
        standing=claims + known,
    )


def _source(source: Source, index: Index) -> Entry:
    record = source.record
    return Entry(
        kind="source",
        href=f"{source_path(source.slug)}index.html",
        title=record.title,
        note=" · ".join(filter(None, (short_label(record), type_label(record.type)))),
        snippet=_short(source.description),
        names=(Name(record.title), Name(short_label(record), OTHER), Name(source.slug, OTHER)),
        text=" ".join((source.description, names(record.author), record.publisher, record.doi)),
        standing=len(index.said.of(source.slug)),
    )


def _claim(claim: Claim, index: Index) -> Entry:
    """A claim is found by its quotation, as far as it may be shown, and by all names of what it is
    about.
    """
    record = index.sources[claim.source].record
    quote, said = quotation(claim, index), saying(claim, index)
    subjects, objects = (
        ", ".join(link.label for link in links) for links in (said.subjects, said.objects)
    )
    plain = f"{subjects} {said.verb} {objects}"
    return Entry(
        kind="claim",
        href=claim_href(claim),
        title=f"“{_short(quote)}”" if quote else plain.strip() or kind_label(claim.kind),
        note=f"{kind_label(claim.kind)} · {short_label(record)}, {place_of(claim, index)}",
        snippet="",
        names=tuple(
            Name(name, ABOUT)
            for id_ in (*claim.subjects, *claim.objects)
            for name in (concept_label(id_, index), *_other_names(id_, index))
        ),
        text=" ".join(
            (quote, figure(claim.statistic), kind_label(claim.kind), short_label(record))
        ),
        standing=claim.reviewed,
    )


def _other_names(concept: str, index: Index) -> tuple[str, ...]:
    known = index.corpus.vocabulary.concepts.get(concept)
    return (*known.alt_labels, *known.hidden_labels) if known else ()


def _evidence(study: Evidence, index: Index) -> Entry:
    said = index.said
    title = evidence_title(study, index)
    about, designs = (
        [concept_label(id_, index) for id_ in ids]
        for ids in (said.evaluates.get(study.id, ()), study.design)
    )
    places = ", ".join(said.label(place) for place in study.place)
    return Entry(
        kind="evidence",
        href=evidence_href(study),
        title=title,
        note=" · ".join(filter(None, (", ".join(designs), places))),
        snippet=source_label(said.reporter[study.id], index),
        names=(Name(title), *(Name(name, ABOUT) for name in (*about, *designs))),
        text=f"{places} {study.period}",
        standing=len(said.by_evidence.get(study.id, ())),
    )


def _work(work: Work, index: Index) -> Entry:
    record = work.best.record
    label = short_label(record)
    return Entry(
        kind="reference",
        href=f"{reference_path(work)}index.html",
        title=label,
        note=" · ".join(filter(None, (type_label(record.type), record.container_title))),
        snippet=_short(record.title),
        names=(Name(label), Name(record.title)),
        text=" ".join(
            (
                names(record.author),
                names(record.editor),
                record.container_title,
                record.publisher,
                record.doi,
            )
        ),
        standing=index.cited(work),
    )


def _short(text: str) -> str:
    words = text.split()
    if len(words) <= SNIPPET:
        return " ".join(words)
    return " ".join(words[:SNIPPET]).rstrip(ELLIPSIS) + ELLIPSIS
