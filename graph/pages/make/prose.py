"""The pages whose words people wrote, as data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.pages.concepts.glossary import glossary_pages
from graph.pages.helplines import SafetyPage, nations_of
from graph.pages.index import Index
from graph.pages.make.material import Content, Material
from graph.pages.model import HOME, Frame, Link, Page
from graph.pages.prose import MethodPage, NotFoundPage, ProsePage, code_meanings


def prose_pages(
    contents: Mapping[str, Content], material: Material, index: Index
) -> Iterator[Page]:
    """The method page, the glossary, safe browsing, and every other text of ``site/content``."""
    for name, content in sorted(contents.items()):
        frame = Frame(f"{name}/", content.title, content.description, (HOME,))
        if name == "method":
            context = MethodPage(content.title, content.body, code_meanings())
            yield Page(frame, "method", context)
        elif name == "glossary":
            yield from _glossary(frame, content, index)
        elif name == "safety":
            nations = nations_of(material.helplines)
            unconfirmed = any(not line.confirmed for lines in nations for line in lines)
            safety = SafetyPage(content.title, content.body, nations, unconfirmed)
            yield Page(frame, "safety", safety)
        elif name != "home":
            yield Page(frame, "prose", ProsePage(content.title, content.body))


def _glossary(first: Frame, content: Content, index: Index) -> Iterator[Page]:
    for path, context in glossary_pages(content.title, content.body, index):
        title = f"{content.title}, page {path.split('/')[1]}"
        crumbs = (HOME, Link(content.title, f"{first.path}index.html"))
        further = Frame(path, title, content.description, crumbs)
        yield Page(first if path == first.path else further, "glossary", context)


def not_found() -> Page:
    """What a host shows where there is no page."""
    ways = (
        ("Home", "index.html"),
        ("Sources", "source/index.html"),
        ("References", "references/index.html"),
        ("Search", "search/index.html"),
        ("Safe browsing and help", "safety/index.html"),
    )
    frame = Frame("", "Page not found", "There is no such page.", name="404.html")
    return Page(frame, "notfound", NotFoundPage(("", "../", "../../"), ways))
