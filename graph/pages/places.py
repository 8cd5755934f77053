"""Links to the pages of sources and works, and the way through a source's sections."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from graph.documents.model import Document
from graph.networks.sources import short_label
from graph.pages.index import Index
from graph.pages.model import Link
from graph.references.model import Work
from graph.references.notices import mark

OPENING: Final = "Opening"
"""What pages call that which stands above all sections."""


def reference_path(work: Work) -> str:
    """Folder of the page of *work*."""
    return f"reference/{work.id}/"


def reference_link(work: Work) -> Link:
    """A link to the page of *work*, by author and year, and what there is notice of."""
    said = f" [{mark(work)}]" if work.notices else ""
    return Link(f"{short_label(work.best.record)}{said}", f"{reference_path(work)}index.html")


def source_path(slug: str) -> str:
    """Folder of the page of the source *slug*."""
    return f"source/{slug}/"


def source_link(slug: str, index: Index) -> Link:
    """A link to the page of the source *slug*, by its title."""
    return Link(index.sources[slug].record.title, f"{source_path(slug)}index.html")


def source_label(slug: str, index: Index) -> str:
    """The author and year of the source *slug*: ``Lake, 2020``."""
    return short_label(index.sources[slug].record)


def source_labels(index: Index) -> dict[str, str]:
    """The author and year of every source, by slug."""
    return {slug: source_label(slug, index) for slug in index.sources}


def place_href(slug: str, fragment: str, index: Index) -> str:
    """The address of a part of the source *slug*, on whichever page it stands."""
    folder = index.places.get(slug, {}).get(fragment, source_path(slug))
    return f"{folder}index.html#{fragment}"


def section_path(document: Document, section: int) -> Sequence[str]:
    """Titles of the sections down to *section*; what stands before all of them has a name, too. The
    document's own title is left out where anything stands below it: pages name the document.
    """
    titles = [title for title in document.sections[section].path if title]
    own = document.title.prose.text if document.title else ""
    return (titles[1:] if len(titles) > 1 and titles[0] == own else titles) or [OPENING]
