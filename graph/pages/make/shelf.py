"""What the pages of sources, works, claims and concepts are made of, with a note of what each
reads.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from graph.citing.entry import Edition
from graph.config import Config
from graph.pages.edition import edition_of
from graph.pages.index import Index
from graph.pages.machines.found_works import FoundWorks, found_works
from graph.pages.make.material import Asked, Material, apa_of, styles_of
from graph.pages.model import Style
from graph.pages.queries.answers import Named
from graph.pages.vocabulary.terms import Terms
from graph.queries.model import Query
from graph.rebuilding.reads import Reads


@dataclass(frozen=True, slots=True)
class Shelf:
    """What the pages of sources, works, claims and concepts are made of."""

    index: Index
    config: Config
    edition: Edition
    asked: Asked
    named: Named
    styles: Mapping[str, tuple[Style, ...]]
    """A source's formatted citations, by slug."""
    entries: Mapping[str, Style]
    """A formatted entry for each work, by its id."""
    vocabulary: bytes
    """The published vocabulary, in Turtle."""
    terms: Terms
    drawable: bool
    works: FoundWorks
    reads: Reads

    def seen(self) -> Shelf:
        """The same shelf, in a form that notes whatever is read from it."""
        reads = self.reads
        return replace(
            self,
            index=reads.watch("index", self.index),
            styles=reads.watch("styles", self.styles),
            entries=reads.watch("entries", self.entries),
            works=reads.watch("works", self.works),
        )

    @property
    def queries(self) -> Mapping[str, Query]:
        """The shipped queries by name."""
        return {query.name: query for query in self.asked.queries}

    def permanent(self, path: str) -> str:
        """The IRI of what the page at *path* tells of (see :mod:`graph.triples.iris`)."""
        return f"{self.config.base_iri}/{path.rstrip('/')}"


def shelf_of(material: Material, named: Named, terms: Terms, reads: Reads) -> Shelf:
    """The shelf made of *material*; *named* knows everything that has a page."""
    index = material.index
    return Shelf(
        index,
        material.config,
        edition_of(material.corpus, material.config),
        material.asked,
        named,
        {slug: styles_of(material.formatted, f"source/{slug}") for slug in index.sources},
        apa_of(material),
        material.data_files.get("vocabulary.ttl", b""),
        terms,
        material.drawable,
        found_works(index),
        reads,
    )
