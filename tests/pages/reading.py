"""Reads rendered pages back: elements with their attributes, and the text inside."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "path", "circle", "rect"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    text: list[str] = field(default_factory=list)

    @property
    def words(self) -> str:
        return " ".join("".join(self.text).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.elements: list[Element] = []
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        for at in range(len(self.open) - 1, -1, -1):
            if self.open[at].tag == tag:
                del self.open[at:]
                return

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text.append(data)


def read(page: Path) -> list[Element]:
    reader = _Reader()
    reader.feed(page.read_text(encoding="utf-8"))
    return reader.elements


def ids(page: Path) -> set[str]:
    return {e.attributes["id"] for e in read(page) if "id" in e.attributes}


def texts(page: Path, tag: str, name: str = "") -> list[str]:
    return [
        element.words
        for element in read(page)
        if element.tag == tag and name in [*element.attributes.get("class", "").split(), ""]
    ]
