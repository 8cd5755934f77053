"""The rows of a sheet, element by element: a sheet may have more cells than a tree should hold."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from graph.documents.containers import WordError
from graph.problems import Code

MOST_COLUMNS: Final = 400
"""Cells beyond are not read."""
MOST_ROWS: Final = 25_000
"""Rows beyond are not read, and those are told."""
MOST_LOOKED_AT: Final = 4 * MOST_ROWS
"""Rows with nothing in them are looked at, too; behind so many nothing is."""
MOST_MARKS: Final = 8_000_000
"""Signs that begin or end an element, in one part of a file."""
MOST_CHARACTERS: Final = 32 * 1024 * 1024
"""Of all cells of a file: one long text that every row points to would be many."""


@dataclass(slots=True)
class Sheet:
    """One sheet: its rows as they are numbered, empty ones left out."""

    name: str
    rows: list[tuple[int, list[str]]] = field(default_factory=list)
    cut: bool = False
    """Whether it has more rows or columns than are read."""
    torn: bool = False
    """Whether its XML breaks off, or cells point to texts that are not there."""
    characters: int = 0

    @property
    def full(self) -> bool:
        """Whether no more rows are taken."""
        return len(self.rows) >= MOST_ROWS or self.characters > MOST_CHARACTERS

    def put(self, number: int, cells: dict[int, str]) -> None:
        """A row, by the columns of its cells."""
        kept = {at: text for at, text in cells.items() if text.strip() and at < MOST_COLUMNS}
        self.characters += sum(map(len, kept.values()))
        full = self.full
        self.cut = self.cut or (full and bool(kept)) or any(at >= MOST_COLUMNS for at in cells)
        if kept and not full:
            self.rows.append((number, [kept.get(at, "") for at in range(max(kept) + 1)]))


def elements(data: bytes, *tags: str) -> Iterator[etree._Element | None]:
    """Each element of *data* with one of the local names *tags*, forgotten afterwards; ``None`` at
    the end where the XML breaks off.

    :raises WordError: where it has a document type of its own, as no spreadsheet has, or is huge.
    """
    if b"<!DOCTYPE" in data[:4096]:
        said = "The spreadsheet declares a document type, as no program writes it."
        raise WordError(Code.DOCUMENT_REFUSED, said, "Save it again in its program.")
    if data.count(b"<") > MOST_MARKS:
        said = f"A sheet has more than {MOST_MARKS // 4:,} cells."
        raise WordError(Code.DOCUMENT_REFUSED, said, "Split it, or delete what is no record.")
    walk = etree.iterparse(
        io.BytesIO(data), events=("end",), tag=[f"{{*}}{tag}" for tag in tags],
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        for _, element in walk:
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except etree.XMLSyntaxError:
        yield None


def local(element: etree._Element) -> str:
    """The name of *element* without its name space."""
    return str(element.tag).rpartition("}")[2]


def attribute(element: etree._Element, name: str) -> str:
    """The attribute of the local name *name*; nothing for none."""
    found = (value for key, value in element.attrib.items() if key.rpartition("}")[2] == name)
    return str(next(found, ""))
