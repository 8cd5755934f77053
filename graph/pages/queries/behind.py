"""The queries that give what a page shows, for pages whose context has none of its own. They stand
at the end of the page, ready to run: on a list for the whole graph, on the page of one thing with
that thing bound.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Final

from graph.pages.model import Page
from graph.pages.queries.shown import ShownQuery, shown_query
from graph.queries.model import Query

LISTS: Final[Mapping[str, tuple[str, ...]]] = {
    "": ("home_counts", "home_sources", "claims_by_kind", "references_by_year"),
    "evidence/": ("evidence_studies",),
    "journals/": ("references_by_journal",),
    "network/": ("network_links", "network_cites"),
    "network/chain/": ("network_links",),
    "network/map/": ("network_links",),
    "network/sources/": ("network_cites",),
    "problems/": ("citations_unresolved", "citations_repaired", "references_uncited"),
    "references/": (
        "citations_all", "references_by_type", "references_by_year", "references_uncited",
        "references_without_doi",
    ),
    "source/": ("home_sources",),
}  # fmt: skip
"""By the page's folder, the names of its queries."""

THINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "evidence": ("evidence_studies",),
    "reference": ("reference_citations",),
    "source": ("source_claims", "source_citations", "source_references", "source_sections"),
}
"""By the first step of a page's folder, the queries of one thing; each has a variable of that name,
which is bound to the thing."""

UNDER: Final[Mapping[str, tuple[str, str]]] = {
    "claims": ("source_claims", "source"),
    "concepts": ("concepts_claims", ""),
}
"""Lists of a part: by the first step, the query, and what the second step is the name of."""


def with_queries(page: Page, queries: Mapping[str, Query], base_iri: str) -> Page:
    """*page* with the queries behind it, where its own context shows none."""
    if getattr(page.context, "queries", ()) or page.frame.name != "index.html":
        return page
    found = tuple(_behind(page.frame.path, queries, base_iri))
    return replace(page, frame=replace(page.frame, queries=found)) if found else page


def _behind(path: str, queries: Mapping[str, Query], base_iri: str) -> Iterator[ShownQuery]:
    first, _, rest = path.rstrip("/").partition("/")
    named = [(name, "", "") for name in LISTS.get(path, ())]
    if rest:
        named += [(name, first, f"{base_iri}/{first}/{rest}") for name in THINGS.get(first, ())]
    if first in UNDER:
        name, kind = UNDER[first]
        named.append((name, kind, f"{base_iri}/{kind}/{rest}" if kind else ""))
    for name, variable, iri in named:
        if shown := shown_query(queries, name, variable, iri):
            yield shown
