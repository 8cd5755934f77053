"""What the pages, and the files beside them, are made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from graph.changes.model import Changes
from graph.citing.rendered import Formatted
from graph.config import Config
from graph.corpus.model import Corpus
from graph.files.written import DataFiles
from graph.networks.model import Network
from graph.pages.cite import as_styles
from graph.pages.edition import edition_of
from graph.pages.helplines import Helpline
from graph.pages.index import Index
from graph.pages.machines.linked_data import Known
from graph.pages.model import Style
from graph.pages.pelican.browser_code import Sized, engine_size
from graph.pages.queries.answers import things_by_name
from graph.pages.queries.page import Asking
from graph.pages.vocabulary.ontology import terms_of
from graph.problems import Problem
from graph.queries.form import Form
from graph.queries.model import Query, Rows
from graph.records import Record
from graph.triples.usage import Usage

WHOLE: Final = "evidence.nt"
"""The data file that tells which pages the graph describes."""

Entries = Mapping[str, Mapping[str, Formatted]]
"""For each style and each name of :func:`items_of` the formatted entry."""


@dataclass(frozen=True, slots=True)
class Asked:
    """The shipped queries with their answers, and the form for those who write none."""

    queries: tuple[Query, ...]
    answers: Mapping[str, Rows]
    """By the name of the query."""
    form: Form
    statements: int
    """How many the graph has."""


@dataclass(frozen=True, slots=True)
class Content:
    """A text written by people, as Pelican read it."""

    title: str
    description: str
    body: Markup
    note: str
    """Of the home page: what readers should know about the contents."""
    field: str = ""
    """The folder of the vocabulary whose field it is about; empty for a general text."""
    page: str = ""
    """Of a text about a field, which general one it stands in place of."""


@dataclass(frozen=True, slots=True)
class Material:
    """All that the pages are made of."""

    corpus: Corpus
    index: Index
    config: Config
    network: Network
    formatted: Entries
    problems: Sequence[Problem]
    data_files: DataFiles
    drawable: bool
    """Whether vis-network is there."""
    asked: Asked
    helplines: tuple[Helpline, ...] = ()
    changes: Changes | None = None
    """Since the previous edition, where one was given."""
    used: Usage | None = None
    """How the graph uses its terms, where that was counted."""


def known_of(material: Material, description: str = "") -> Known:
    """What linked data needs; *description* is the map's."""
    corpus = material.corpus
    return Known(
        edition_of(corpus, material.config),
        description,
        {source.slug: source for source in corpus.sources},
        {work.id: work for work in corpus.works},
        tuple(sorted(material.data_files)),
    )


def items_of(corpus: Corpus) -> list[tuple[str, Record]]:
    """The records that citation styles are applied to, by the paths of their pages: a source and a
    work may have the same id.
    """
    sources = ((f"source/{source.slug}", source.record) for source in corpus.sources)
    works = ((f"reference/{work.id}", work.best.record) for work in corpus.works)
    return [*sources, *works]


def styles_of(entries: Entries, name: str) -> tuple[Style, ...]:
    """The formatted entries of one work, in the order in which pages show them."""
    return as_styles({id_: made[name] for id_, made in entries.items() if name in made})


def apa_of(material: Material) -> Mapping[str, Style]:
    """Each work in APA, by its id."""
    return {
        work.id: style
        for work in material.corpus.works
        for style in styles_of(material.formatted, f"reference/{work.id}")
        if style.id == "apa"
    }


def asking(material: Material) -> Asking:
    """What the query pages are made of."""
    modules = material.config.root / "node_modules"
    files = material.data_files
    whole = tuple(
        Sized(f"data/{name}", *(files.size(f"{name}{end}") for end in ("", ".gz", ".br")))
        for name in ("evidence.trig",)
        if name in files
    )
    return Asking(
        queries=material.asked.queries,
        answers=material.asked.answers,
        base_iri=material.config.base_iri,
        endpoint=material.config.endpoint_for(material.asked.statements),
        form=material.asked.form,
        engine=engine_size(modules),
        data=whole,
        statements=material.asked.statements,
        terms=terms_of(files.get("ontology.ttl", b"")),
        things=tuple(things_by_name(material.index)),
        edition=edition_of(material.corpus, material.config),
        drawable=material.drawable,
    )
