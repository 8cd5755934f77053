"""Signposting: typed links by which programs find their way on a page, without reading it.

Each page of a thing says what it is cited as, what describes it, what it is, who made it, under
which licence it stands, what it is part of and what belongs to it (FAIR Signposting Profile; link
relations of RFC 8288, ``cite-as`` of RFC 8574). The same links stand in its head and, for hosts
that send ``Link: <linkset.json>; rel="linkset"``, in a file beside it (RFC 9264).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import Final

from graph.citing.address import doi_url, web_url
from graph.pages.machines.linked_data import LICENCE, Json, Known
from graph.pages.model import File, Frame, Page, Sign
from graph.pages.sources.overview import SourcesPage
from graph.records import Record
from graph.triples.described import JSON_LD, TURTLE

LINKSET: Final = "linkset.json"
LINKSET_TYPE: Final = "application/linkset+json"
ABOUT: Final = "https://schema.org/AboutPage"
"""The type of a page that is about something else: the profile wants it beside that thing's own
type."""
DATASET: Final = frozenset({"home", "data"})
"""Templates of the pages that stand for the whole data set."""
MEDIA_TYPES: Final = {
    ".bib": "application/x-bibtex",
    ".br": "application/octet-stream",
    ".csv": "text/csv",
    ".gexf": "application/gexf+xml",
    ".graphml": "application/graphml+xml",
    ".gz": "application/gzip",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".nq": "application/n-quads",
    ".nt": "application/n-triples",
    ".ris": "application/x-research-info-systems",
    ".sha256": "text/plain",
    ".trig": "application/trig",
    ".ttl": "text/turtle",
}
"""Of files, by the end of their name."""
CSL_JSON: Final = "application/vnd.citationstyles.csl+json"
DESCRIBING: Final = ("void.ttl", "ro-crate-metadata.json", "ontology.ttl", "manifest.json")
"""Data files that describe the data set; all others are what it consists of."""
_JSON: Final = json.JSONEncoder(ensure_ascii=False)


def signs_of(page: Page, known: Known, linked: Json) -> Iterator[Sign]:
    """The links for the head of *page*. Its frame lacks only these and its *linked* data."""
    frame = page.frame
    cited = known.dataset if page.template in DATASET else frame.permanent
    if cited:
        yield Sign("cite-as", cited, outside=True)
    yield from _types(linked)
    yield Sign("license", LICENCE, outside=True)
    if page.template in DATASET:
        yield from _data(known)
    elif cited:
        yield Sign("collection", "data/index.html", "text/html")
    if cited:
        yield from _authors(page, known)
        yield Sign("linkset", f"{frame.path}{LINKSET}", LINKSET_TYPE)
    yield from _descriptions(page)
    yield from _items(page, known)


def _types(linked: Json) -> Iterator[Sign]:
    """What the page is, and what the thing is that it is about."""
    about = linked["@graph"]
    kind = about[0]["@type"] if isinstance(about, list) else ""
    if kind in {"WebPage", "CollectionPage"}:
        yield Sign("type", f"https://schema.org/{kind}", outside=True)
    else:
        yield Sign("type", ABOUT, outside=True)
        yield Sign("type", f"https://schema.org/{kind}", outside=True)


def _record(page: Page, known: Known) -> Record | None:
    """The record of the work that *page* is about."""
    name = page.frame.path.rstrip("/").rpartition("/")[2]
    if page.template == "reference" and name in known.works:
        return known.works[name].best.record
    if page.template == "source" and name in known.sources:
        return known.sources[name].record
    return None


def _authors(page: Page, known: Known) -> Iterator[Sign]:
    """Those who wrote the work; of what this map makes, its publisher."""
    record = _record(page, known)
    if record is None:
        yield Sign("author", known.publisher, outside=True)
    else:
        for number, _ in enumerate(record.author, 1):
            yield Sign("author", f"{page.frame.permanent}#author-{number}", outside=True)


def _descriptions(page: Page) -> Iterator[Sign]:
    """The files beside the page that describe its thing, for programs and reference managers."""
    path = page.frame.path
    if page.frame.described:
        for name in (TURTLE, JSON_LD):
            media = MEDIA_TYPES[PurePosixPath(name).suffix]
            yield Sign("describedby", f"{path}{name}", media)
            yield Sign("alternate", f"{path}{name}", media)
    cite = getattr(page.context, "cite", None)
    for export in getattr(cite, "exports", ()):
        end = export.href[export.href.rindex(".") :]
        yield Sign("describedby", export.href, CSL_JSON if end == ".json" else MEDIA_TYPES[end])


def _items(page: Page, known: Known) -> Iterator[Sign]:
    """The work itself, where it stands on the web; of a list of sources, the sources."""
    name = page.frame.path.rstrip("/").rpartition("/")[2]
    record = _record(page, known)
    if record is not None:
        source = known.sources.get(name) if page.template == "source" else None
        original = source.rights.original if source else ""
        if address := doi_url(record.doi) or web_url(record.url) or web_url(original):
            yield Sign("item", address, outside=True)
    if isinstance(page.context, SourcesPage):
        for href in sorted(card.link.href for card in page.context.sources):
            yield Sign("item", href, "text/html")


def _data(known: Known) -> Iterator[Sign]:
    for name in known.data_files:
        rel = "describedby" if name in DESCRIBING else "item"
        media = MEDIA_TYPES.get(PurePosixPath(name).suffix, "application/octet-stream")
        yield Sign(rel, f"data/{name}", media)


def linksets(page: Page, known: Known) -> Iterator[File]:
    """The file of links beside a page that stands for something."""
    if any(sign.rel == "linkset" for sign in page.frame.signs):
        yield File(f"{page.frame.path}{LINKSET}", linkset(page.frame, known).encode())


def linkset(frame: Frame, known: Known) -> str:
    """The links of a page, and the way back from what describes it, as a JSON document of
    RFC 9264. Addresses are whole: a file may be read far from its page.
    """
    page = known.address(frame.path)
    signs = [sign for sign in frame.signs if sign.rel != "linkset"]
    contexts: list[Json] = [{"anchor": page, **_by_relation(signs, known)}]
    back = {"item": "collection", "describedby": "describes"}
    for sign in signs:
        if sign.rel in back and not sign.outside:
            target = _target(Sign("", frame.path, "text/html"), known)
            contexts.append({"anchor": known.address(sign.href), back[sign.rel]: [target]})
    lines = ",\n".join(map(_JSON.encode, contexts))
    return f'{{"linkset": [\n{lines}\n]}}\n'


def _by_relation(signs: Iterable[Sign], known: Known) -> dict[str, list[Json]]:
    found: dict[str, list[Json]] = {}
    for sign in signs:
        found.setdefault(sign.rel, []).append(_target(sign, known))
    return found


def _target(sign: Sign, known: Known) -> Json:
    href = sign.href if sign.outside else known.address(sign.href)
    return {"href": href, **({"type": sign.type} if sign.type else {})}
