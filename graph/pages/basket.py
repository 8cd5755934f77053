"""The page of the basket, whose items are in the reader's address and not in the site."""

from __future__ import annotations

from dataclasses import dataclass

from graph.pages.model import Link
from graph.pages.words import STYLES


@dataclass(frozen=True, slots=True)
class BasketPage:
    """Context of ``basket.html``."""

    styles: tuple[tuple[str, str], ...]
    """Ids and names of the citation styles."""
    ways: tuple[Link, ...]
    """Where there is something to collect."""
    files: tuple[Link, ...]
    """What there is without JavaScript: all works, in the formats of reference managers."""


def basket_page(data_files: frozenset[str]) -> BasketPage:
    """The context; *data_files* are the names of the published files."""
    files = (
        ("references.bib", "BibTeX"),
        ("references.ris", "RIS"),
        ("references.json", "CSL-JSON"),
    )
    return BasketPage(
        styles=STYLES,
        ways=(
            Link("References", "references/index.html"),
            Link("Concepts", "concepts/index.html"),
            Link("Claims", "claims/index.html"),
        ),
        files=tuple(Link(label, f"data/{name}") for name, label in files if name in data_files),
    )
