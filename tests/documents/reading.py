"""Short ways to a reading, for the tests of this folder."""

from __future__ import annotations

from graph.documents.model import (
    Block,
    Document,
    Furniture,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Quotation,
    Table,
)
from graph.documents.read import read_document


def read(text: str) -> Document:
    """*text* as the build would read it."""
    return read_document("toy", text, "toy.txt")


def outline(text: str) -> list[str]:
    """Each block as its kind and its words."""
    return [describe(block) for block in read(text).blocks]


def describe(block: Block) -> str:
    match block:
        case Heading():
            return f"h{block.level} {block.prose.text}"
        case Paragraph():
            return f"p {block.prose.text}"
        case ListItem():
            return f"li{block.depth} {block.marker} {block.prose.text}"
        case Quotation():
            return f"q {block.prose.text} ({block.speaker.text if block.speaker else ''})"
        case Note():
            return f"n{block.label} {block.prose.text}"
        case Table():
            return f"t {len(block.head)}x{len(block.rows)}"
        case Furniture():
            return f"- {block.why}"
        case _:
            raise TypeError(type(block).__name__)
