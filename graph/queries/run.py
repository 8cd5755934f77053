"""Queries read from their files, checked and answered (SPARQL 1.1, by Oxigraph).

Values come in by binding, never by putting them into a query's text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import islice
from pathlib import Path
from typing import Final

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    Store,
    Triple,
    Variable,
)

from graph.problems import Code, Problem, Severity
from graph.queries.mistakes import mistake, not_shipped
from graph.queries.model import Query, Rows
from graph.spans import line_of
from graph.triples.model import Triples

FOLDER: Final = Path(__file__).parent

_HEAD = re.compile(r"# title: (?P<title>\S.*)\n# asks: (?P<asks>\S.*)\n")
_TOKEN = re.compile(
    r"""
    <[^<>"{}|^`\\\s]*>                       # an IRI
    | \"{3}(?:[^\\]|\\.)*?\"{3} | '{3}(?:[^\\]|\\.)*?'{3}   # a string that may have line breaks
    | "(?:[^"\\]|\\.)*" | '(?:[^'\\]|\\.)*'   # a string
    | \#[^\n]*                               # a comment
    | [?$@:]?\w[\w:.-]*                      # a variable, a name with a prefix, a keyword
    """,
    re.VERBOSE | re.DOTALL,
)
"""The parts of a query that is known to be SPARQL, in which a keyword is told from a text."""


def load_queries(base_iri: str, folder: Path = FOLDER) -> tuple[Query, ...]:
    """The queries in *folder*, sorted by name, with their IRIs under *base_iri*. Files that
    :func:`query_problems` names are left out.
    """
    found = (_read(path, base_iri) for path in sorted(folder.glob("*.rq")))
    return tuple(query for query in found if isinstance(query, Query))


def query_problems(base_iri: str, folder: Path = FOLDER) -> tuple[Problem, ...]:
    """What is wrong with the query files in *folder*."""
    found = (_read(path, base_iri) for path in sorted(folder.glob("*.rq")))
    return tuple(problem for problem in found if isinstance(problem, Problem))


def _read(path: Path, base_iri: str) -> Query | Problem:
    text, file = path.read_text(encoding="utf-8"), f"graph/queries/{path.name}"
    try:
        query = read_query(path.stem, text, base_iri)
    except ValueError as error:
        hint = "Begin the file with a line '# title: ...' and a line '# asks: ...'."
        return _invalid(f"{error}.", hint, file, 1)
    return fault(text, base_iri, file) or query


def read_query(name: str, text: str, base_iri: str) -> Query:
    """The query in *text*; raises ``ValueError`` where its first two lines are not its title and
    what it asks. Its relative IRIs, as in ``PREFIX ev: <ontology#>``, get their base.
    """
    head = _HEAD.match(text)
    if head is None:
        raise ValueError(f"{name}: the first two lines are not '# title: ' and '# asks: '")
    body = text[head.end() :].strip()
    return Query(name, head["title"], head["asks"], f"{head[0]}BASE <{base_iri}/>\n{body}\n")


def fault(text: str, base_iri: str, file: str = "", before: str = "") -> Problem | None:
    """What is wrong with the query in *text*, with the line in *file*; None where nothing is.
    *before* is what the engine is given in front of it: a line of prefixes.

    A query that asks another server (SERVICE) is refused: an answer comes from this graph alone.
    """
    try:
        Store().query(before + text, base_iri=f"{base_iri}/")
    except SyntaxError as error:
        if named := not_shipped(text, (path.stem for path in FOLDER.glob("*.rq"))):
            return _invalid(*named, file, None)
        message, line = mistake(str(error), text, before)
        hint = "Correct the query; updates and other languages are not answered."
        return _invalid(message, hint, file, line)
    at = _keyword(text, "SERVICE")
    if at is None:
        return None
    hint = "Ask without SERVICE, or ask that server itself."
    return _invalid("The query asks another server.", hint, file, line_of(text, at))


def _keyword(text: str, word: str) -> int | None:
    """Where *word*, in capitals, first stands in a query outside its texts, names and comments."""
    return next((one.start() for one in _TOKEN.finditer(text) if one[0].upper() == word), None)


def _invalid(message: str, hint: str, file: str, line: int | None) -> Problem:
    return Problem(Code.QUERY_INVALID, Severity.ERROR, message, hint, file=file, line=line)


def make_store(triples: Triples) -> Store:
    """A store for queries. It rewrites numbers ("0.120" to "0.12"): never write it out."""
    store = Store()
    store.bulk_extend(triples.quads)
    return store


def answer(
    data: Triples | Store,
    text: str,
    base_iri: str,
    bindings: Mapping[str, NamedNode | Literal] | None = None,
    most: int | None = None,
) -> Rows:
    """The answer of *data* to the query in *text*, in the order that the query asks for. Of what is
    selected *most* rows are held, where that is given, and the others counted.

    The default graph is the union of all named graphs, but where the query says FROM. *bindings*
    gives values to variables by name. Raises ``SyntaxError`` for what :func:`fault` reports,
    ``ValueError`` for the name of a variable that the query does not select.
    """
    store = data if isinstance(data, Store) else make_store(data)
    values: dict[Variable, NamedNode | BlankNode | Literal | Triple]
    values = {Variable(name): value for name, value in (bindings or {}).items()}
    try:
        results = store.query(
            text,
            base_iri=f"{base_iri}/",
            use_default_graph_as_union=_keyword(text, "FROM") is None,
            substitutions=values,
        )
    except RuntimeError as error:
        raise ValueError(str(error)) from error
    match results:
        case QuerySolutions():
            names = tuple(variable.value for variable in results.variables)
            rows = tuple(tuple(solution) for solution in islice(results, most))
            return Rows(names, rows, more=sum(1 for _ in results))
        case QueryBoolean():
            return Rows(("answer",), ((Literal(bool(results)),),), is_yes_or_no=True)
        case QueryTriples():
            parts = ((triple.subject, triple.predicate, triple.object) for triple in results)
            return Rows(("subject", "predicate", "object"), tuple(parts))
        case _:
            raise TypeError(f"not an answer: {type(results).__name__}")
