"""The query that gives the numbers of a panel, as a page shows it: ready to be run again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from graph.queries.model import Query


@dataclass(frozen=True, slots=True)
class ShownQuery:
    """A shipped query, bound to what the page is about."""

    name: str
    title: str
    asks: str
    text: str
    """SPARQL 1.1 as it can be run."""
    iri: str = ""
    """What the page is about, where the query is bound to it; else empty."""

    @property
    def href(self) -> str:
        """The query page with this query in it, from the site's root."""
        about = f"&iri={quote(self.iri, safe='')}" if self.iri else ""
        return f"query/index.html#name={quote(self.name, safe='')}{about}"


@dataclass(frozen=True, slots=True)
class OwnQuery(ShownQuery):
    """A query whose text is longer than a shipped one with one variable bound: links carry the
    whole text.
    """

    @property
    def href(self) -> str:
        """The query page with this text in it, from the site's root."""
        return f"query/index.html#query={quote(self.text, safe='')}"


def shown_queries(
    queries: Mapping[str, Query], *pages: str, iri: str = ""
) -> tuple[ShownQuery, ...]:
    """The shipped queries whose names begin with one of *pages*, by name. The thing that a page is
    about is the variable of the same name: ``concept_claims`` gets its ``?concept``.
    """
    found = (
        shown_query(queries, name, page if iri else "", iri)
        for page in pages
        for name in sorted(queries)
        if name.startswith(f"{page}_")
    )
    return tuple(query for query in found if query)


def shown_query(
    queries: Mapping[str, Query], name: str, variable: str = "", iri: str = ""
) -> ShownQuery | None:
    """The query *name* with *variable* bound to *iri* by a VALUES block at its end (SPARQL 1.1,
    18.2.4.3); None where no such query is shipped. One without the variable is shown as it is.
    """
    query = queries.get(name)
    if query is None:
        return None
    bound = variable and re.search(rf"[?$]{variable}\b", query.text)
    values = f"VALUES ?{variable} {{ <{iri}> }}\n" if bound else ""
    return ShownQuery(name, query.title, query.asks, query.text + values, iri if bound else "")
