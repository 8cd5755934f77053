"""The query page, and a page with the answer of each shipped query as the graph gave it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, Final

from graph.citing.entry import Edition, Entry, entry_styles
from graph.pages.cite import NO_CITE, CiteThis, cite_entry
from graph.pages.claims.words import STATUSES
from graph.pages.edition import edition_at
from graph.pages.model import HOME, File, Frame, Link, Page
from graph.pages.pelican.browser_code import Sized
from graph.pages.prose import Term
from graph.pages.queries.answers import Named, answer_table
from graph.pages.words import TYPES, count, size
from graph.queries.form import Form
from graph.queries.formats import Format, format_rows
from graph.queries.model import Query, Rows
from graph.triples.namespaces import prefixes

ROWS: Final = 100
"""Rows of an answer that its page shows."""

ALL_ROWS: Final = 5_000
"""Rows of an answer that is published whole; the reader's browser gives longer ones."""

MEMORY_ENGINE: Final = 190_000_000
MEMORY_STATEMENT: Final = 720
"""Bytes of memory of the page with the engine, and of each statement in it:
``benchmarks/queries.py`` measures both, ``docs/hosting/README.md`` has the figures."""

SECTIONS: Final = (
    "claim", "concept", "evidence", "journals", "map", "ontology", "query", "reference", "scheme",
    "source",
)  # fmt: skip
"""First steps of the IRIs that have a page."""

GROUPS: Final = (
    ("Questions", ("question",)),
    ("Claims and statistics", ("claim", "claims", "statistics")),
    ("Concepts and interventions", ("cell", "concept", "concepts", "evidence", "gaps",
                                    "intervention", "interventions", "map", "risk")),
    ("References and citations", ("citations", "network", "reference", "references")),
    ("Sources", ("home", "source")),
)  # fmt: skip
"""Headings of the gallery, each with the first words of its queries' names."""

_ANSWER: Final = Entry("", "Answer to a SPARQL query", "{address}")
"""An answer in the reader's browser: the page puts the address of its query in."""

QUERY: Final = Link("Query", "query/index.html")


@dataclass(frozen=True, slots=True)
class Shipped:
    """A shipped query in the gallery."""

    name: str
    title: str
    asks: str
    href: str
    """Its page, from the site's root."""


@dataclass(frozen=True, slots=True)
class Group:
    """Shipped queries about one kind of thing."""

    title: str
    queries: tuple[Shipped, ...]


@dataclass(frozen=True, slots=True)
class QueryPage:
    """Context of ``query.html``."""

    groups: tuple[Group, ...]
    first: str
    """The query that stands in the field at first."""
    cost: str
    """What the first run fetches and takes, for readers; empty where a server is asked."""
    endpoint: str
    """A SPARQL 1.1 server that is asked instead of the engine; empty where none is set."""
    drawable: bool
    """Whether the library that draws networks is there."""


@dataclass(frozen=True, slots=True)
class AnswerPage:
    """Context of ``answer.html``."""

    name: str
    asks: str
    text: str
    file: str
    """Address of the query's file, from its page."""
    csv: str
    """Address of all rows as CSV, from its page; empty where there are too many."""
    columns: tuple[str, ...]
    rows: tuple[tuple[Link, ...], ...]
    total: str
    more: bool
    """Whether the answer has more rows than are shown."""
    cite: CiteThis


@dataclass(frozen=True, slots=True)
class Asking:
    """What the query pages are made of."""

    queries: Sequence[Query]
    answers: Mapping[str, Rows]
    """By the name of the query."""
    base_iri: str
    endpoint: str
    form: Form
    engine: Sized
    data: tuple[Sized, ...]
    """Files of the graph that the engine loads; none where they are not published."""
    statements: int
    terms: tuple[Term, ...]
    """The ontology's, for completion."""
    things: tuple[tuple[str, str, str], ...]
    """What the editor offers by name: path of the IRI under the base, label, kind."""
    edition: Edition
    """What citations of an answer name."""
    drawable: bool
    """Whether the library that draws networks is there."""


def query_pages(asking: Asking, named: Named) -> Iterator[Page]:
    """The query page and those of the answers, whose IRIs are *named*."""
    groups = tuple(_groups(asking.queries))
    weights = (asking.engine, *asking.data)
    yield Page(
        Frame(
            "query/",
            "Query",
            "Ask the graph in SPARQL, in your own browser, or choose a question.",
            (HOME,),
            styles=("assets/css/query.css",),
            runs_engine=True,
            connects=asking.endpoint,
        ),
        "query",
        QueryPage(
            groups,
            _first(asking.queries),
            "" if asking.endpoint else cost(weights, asking.statements),
            asking.endpoint,
            asking.drawable,
        ),
    )
    for query in asking.queries:
        if query.name in asking.answers:
            yield _answer_page(query, asking.answers[query.name], named, asking.edition)


def cost(weights: Sequence[Sized], statements: int) -> str:
    """What the first run fetches and takes, for readers. Hosts that compress nothing send the gzip
    form as a file: it is the most that travels.
    """
    least = sum(one.brotli or one.gzip or one.plain for one in weights)
    most = sum(one.gzip or one.plain for one in weights)
    wire = size(most) if size(least) == size(most) else f"{size(least)} to {size(most)}"
    memory = round(MEMORY_ENGINE + MEMORY_STATEMENT * statements, -7)
    return (
        f"The first run fetches the engine and {count(statements, 'statement', 'statements')}: "
        f"{wire}, and takes about {memory // 1_000_000} MB of memory. Later ones need no network."
    )


def query_files(asking: Asking) -> Iterator[File]:
    """Beside the pages: what the query page reads, each query as a file, each answer as CSV."""
    yield File("query/site.json", site_json(asking))
    yield File("query/names.json", names_json(asking.things))
    for query in asking.queries:
        rows = asking.answers.get(query.name)
        if rows is None:
            continue
        yield File(f"{query_path(query.name)}{query.name}.rq", query.text.encode())
        if rows.total <= ALL_ROWS:
            yield File(
                f"{query_path(query.name)}answer.csv", format_rows(rows, Format.CSV).encode()
            )


def site_json(asking: Asking) -> bytes:
    """``query/site.json``: prefixes, the shipped queries, the form, and what the engine loads."""
    engine = {
        "engine": _file_json(asking.engine),
        "data": [_file_json(one) for one in asking.data],
        "format": "application/trig",
    }
    content = {
        "citations": {
            style: entry.text for style, entry in entry_styles(_ANSWER, asking.edition).items()
        },
        "base": asking.base_iri,
        "sections": SECTIONS,
        "endpoint": asking.endpoint,
        "engine": engine,
        "prefixes": dict(prefixes(asking.base_iri)),
        "terms": [
            {"label": f"ev:{term.id}", "detail": term.label, "type": term.kind.lower()}
            for term in asking.terms
        ],
        "queries": {
            query.name: {
                "title": query.title,
                "asks": query.asks,
                "text": query.text,
                "variable": query.name.partition("_")[0],
            }
            for query in asking.queries
        },
        "form": form_json(asking.form),
    }
    return (json.dumps(content, ensure_ascii=False, indent=1) + "\n").encode()


def names_json(things: Sequence[tuple[str, str, str]]) -> bytes:
    """``query/names.json``: things that can be put into a query by their names, one a line."""
    lines = (json.dumps(thing, ensure_ascii=False) for thing in things)
    return ("[" + ",\n".join(lines) + "]\n").encode()


def query_path(name: str) -> str:
    """Folder of the page of a shipped query, from the site's root."""
    return f"query/{name.replace('_', '-')}/"


def form_json(form: Form) -> dict[str, Any]:
    """The form with its values of the data in words."""
    known = {**TYPES, **STATUSES}
    content = asdict(form)
    for kind in content["kinds"].values():
        for condition in kind["conditions"].values():
            condition["options"] = [
                (value, known.get(label, label)) for value, label in condition["options"]
            ]
    return content


def _file_json(one: Sized) -> dict[str, object]:
    return {"href": one.href, "size": {"plain": one.plain, "gzip": one.gzip}}


def _groups(queries: Sequence[Query]) -> Iterator[Group]:
    """By the first word of their names."""
    known = {word for _, words in GROUPS for word in words}
    word = {query.name: query.name.partition("_")[0] for query in queries}
    others = tuple(sorted(set(word.values()) - known))
    for title, words in (*GROUPS, ("More", others)):
        shipped = tuple(
            Shipped(one.name, one.title, one.asks, f"{query_path(one.name)}index.html")
            for one in queries
            if word[one.name] in words
        )
        if shipped:
            yield Group(title, shipped)


def _first(queries: Sequence[Query]) -> str:
    names = {query.name: query for query in queries}
    chosen = names.get("claims_by_kind") or (queries[0] if queries else None)
    return chosen.text if chosen else ""


def _answer_page(query: Query, answer: Rows, named: Named, edition: Edition) -> Page:
    total = answer.total
    columns, rows = answer_table(answer, named, ROWS)
    item = query_path(query.name).rstrip("/")
    frame = Frame(
        query_path(query.name),
        query.title,
        f"{query.title}: the query and its answer, {count(total, 'row', 'rows')}.",
        (HOME, QUERY),
        permanent=f"{edition.address}/{item}",
        styles=("assets/css/query.css",),
    )
    context = AnswerPage(
        query.name,
        query.asks,
        query.text,
        f"{query.name}.rq",
        "answer.csv" if total <= ALL_ROWS else "",
        columns,
        rows,
        count(total, "row", "rows"),
        total > ROWS,
        NO_CITE,
    )
    cite = cite_entry("Answer", query.title, item, edition_at(edition, context, (edition.date,)))
    return Page(frame, "answer", replace(context, cite=cite))
