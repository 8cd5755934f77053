"""The one place where IRIs are made, and read back.

An IRI is the base IRI, the path of the page that tells of the thing and, for what has no page of
its own, a fragment of that page: ``<base>/reference/hester-2013`` is described by
``reference/hester-2013/index.html``, ``<base>/source/a-report#passage-5f0c`` is a place on the
page of its source. IRIs are made from ids and wordings, never from offsets or counters, so that
they stay the same from build to build.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from pyoxigraph import NamedNode

from graph.triples.namespaces import Namespace, own

DIGITS: Final = 16
"""Hexadecimal digits of a hash in an IRI: 64 bits, too many for two passages to meet."""


_PLAIN: Final = re.compile(r"[A-Za-z0-9_.~-]*").fullmatch
"""Of characters that stand for themselves: nearly every part of every IRI is."""
_PLAIN_PATH: Final = re.compile(r"[A-Za-z0-9_.~/-]*").fullmatch
"""The same for the parts of a path, joined."""


def _escaped(part: str) -> str:
    return part if _PLAIN(part) else quote(part, safe="")


class ForeignIriError(ValueError):
    """An IRI that names nothing of this graph."""


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """A page of the site and, where the thing is a part of it, the fragment."""

    path: tuple[str, ...]
    """Folders from the site's root: ``("reference", "hester-2013")``."""
    fragment: str = ""

    def __post_init__(self) -> None:
        for part in self.path:
            if part in {"", ".", ".."} or set(part) & set("/\\\0"):
                raise ValueError(f"not a folder's name: {part!r}")

    @property
    def file(self) -> str:
        """Path of the page's file below the site's root: ``reference/hester-2013/index.html``."""
        return "/".join((*self.path, "index.html"))


@dataclass(frozen=True, slots=True)
class Iris:
    """Names under one base IRI (no slash at its end)."""

    base: str

    @property
    def ev(self) -> Namespace:
        """The project's own terms under this base: ``iris.ev["Claim"]``."""
        return own(self.base)

    def iri(self, address: Address) -> NamedNode:
        """The IRI of what *address* tells of; characters that IRIs or paths reserve are escaped."""
        path = f"/{'/'.join(address.path)}" if address.path else ""
        if not _PLAIN_PATH(path):
            path = "".join([f"/{_escaped(part)}" for part in address.path])
        fragment = f"#{_escaped(address.fragment)}" if address.fragment else ""
        return NamedNode(f"{self.base}{path}{fragment}")

    def address(self, iri: NamedNode) -> Address:
        """Where *iri* is described: the inverse of :meth:`iri`. Raises :class:`ForeignIriError`."""
        if not iri.value.startswith(f"{self.base}/"):
            raise ForeignIriError(iri.value)
        path, _, fragment = iri.value.removeprefix(f"{self.base}/").partition("#")
        return Address(tuple(map(unquote, path.split("/"))), unquote(fragment))

    def source(self, slug: str) -> NamedNode:
        """A source document."""
        return self.iri(Address(("source", slug)))

    def part_of_source(self, slug: str, kind: str, name: str) -> NamedNode:
        """A part of a source: ``section``, ``entry``, ``supplied``, ... and its id there."""
        return self.iri(Address(("source", slug), f"{kind}-{name}"))

    def section(self, slug: str, section: str) -> NamedNode:
        """A section of a source, from the section's own slug."""
        return self.part_of_source(slug, "section", section)

    def citation(self, slug: str, citation: str) -> NamedNode:
        """A place in a source that cites one work, from ``Citation.id``."""
        return self.part_of_source(slug, "citation", citation)

    def passage(self, slug: str, text: str, start: int, end: int) -> NamedNode:
        """The stretch ``text[start:end]`` of a source whose whole text is *text*."""
        return self.part_of_source(slug, "passage", passage_id(slug, text, start, end))

    def entry(self, slug: str, reference: str) -> NamedNode:
        """An entry of a source's reference list, from ``Reference.id``."""
        return self.part_of_source(slug, "entry", reference)

    def reference(self, work: str) -> NamedNode:
        """A work that sources list, from ``Work.id``."""
        return self.iri(Address(("reference", work)))

    def claim(self, claim: str) -> NamedNode:
        """A claim, from ``Claim.id``."""
        return self.iri(Address(("claim", claim)))

    def concept(self, concept: str) -> NamedNode:
        """A concept of the vocabulary or a candidate, from ``Concept.id``."""
        return self.iri(Address(("concept", concept)))

    def evidence(self, evidence: str) -> NamedNode:
        """An evaluation or study that a source reports, from ``Evidence.id``."""
        return self.iri(Address(("evidence", evidence)))

    def scheme(self, scheme: str) -> NamedNode:
        """A scheme of the vocabulary, or a scale."""
        return self.iri(Address(("scheme", scheme)))

    def level(self, scale: str, level: str) -> NamedNode:
        """A level of a scale, from ``Scale.id`` and ``Level.id``."""
        return self.iri(Address(("scheme", scale), level))

    def hint(self, path: str) -> NamedNode:
        """What a study design suggests on a scale, from ``Hint.path``."""
        page, _, fragment = path.partition("#")
        return self.iri(Address(tuple(page.split("/")), fragment))

    def rule(self, rule: str) -> NamedNode:
        """One of the rules that read claims, from ``Claim.rule``."""
        return self.data(f"rule-{rule}")

    def part(self, whole: NamedNode, kind: str, number: int = 0) -> NamedNode:
        """A part of one thing: its ``author`` number 2, its ``publisher``."""
        tail = f"{kind}-{number}" if number else kind
        address = self.address(whole)
        fragment = f"{address.fragment}-{tail}" if address.fragment else tail
        return self.iri(Address(address.path, fragment))

    def journal(self, title: str) -> NamedNode:
        """A periodical. Titles that differ in case, spaces, punctuation or ``&`` for ``and`` alone
        are the same.
        """
        return self.iri(Address(("journals",), _words(title.replace("&", " and "))))

    def source_graph(self, slug: str) -> NamedNode:
        """The named graph that holds what one source says."""
        return self.iri(Address(("data",), f"graph-source-{slug}"))

    def graph(self, name: str) -> NamedNode:
        """One of the other named graphs: ``works``, ``vocabulary``, ``provenance``, ``edges``."""
        return self.iri(Address(("data",), f"graph-{name}"))

    def data(self, name: str) -> NamedNode:
        """Something of the publication itself: ``dataset``, ``build``, ``software``."""
        return self.iri(Address(("data",), name))

    def download(self, file: str) -> NamedNode:
        """A published file: ``<base>/data/evidence.ttl``. It is a file, not a page."""
        return self.iri(Address(("data", file)))


def slug_of(source: Address) -> str:
    """The slug of the source on whose page *source* stands, or empty."""
    return id_of(source, "source")


def id_of(address: Address, kind: str) -> str:
    """The id of the thing on whose page *address* is, where it is of *kind*: ``claim``,
    ``concept``, ``evidence``, ``reference``, ``source``; else empty.
    """
    match address.path:
        case (str(found), name) if found == kind:
            return name
        case _:
            return ""


def passage_id(slug: str, text: str, start: int, end: int) -> str:
    """A passage's id: made from its source and wording; the second place with the same wording
    has ``-2``. An empty stretch is a mistake of ours.
    """
    wording = text[start:end]
    if not wording:
        raise ValueError(f"empty passage at {start}..{end} of {slug}")
    digest = sha256(f"{slug}\n{wording}".encode()).hexdigest()[:DIGITS]
    earlier = _earlier(text, wording, start)
    return f"{digest}-{earlier + 1}" if earlier else digest


def _earlier(text: str, wording: str, start: int) -> int:
    """How often *wording* begins in *text* before *start*."""
    count, at = 0, text.find(wording)
    while -1 < at < start:
        count += 1
        at = text.find(wording, at + 1)
    return count


def _words(title: str) -> str:
    """The words of a title, in lower case, joined by hyphens; its hash where it has none."""
    kept = "".join(mark if mark.isalnum() else " " for mark in title.casefold())
    return "-".join(kept.split()) or sha256(title.encode()).hexdigest()[:DIGITS]


def web_address(text: str) -> NamedNode | None:
    """*text* as an IRI where it is a whole web address, else None. Nothing is repaired."""
    try:
        parts = urlsplit(text)
        return NamedNode(text) if parts.scheme in {"http", "https"} and parts.netloc else None
    except ValueError:
        return None
