"""The heading that is a page's title."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.documents.elements import Element

_STYLES = frozenset({"title", "msotitle", "doctitle", "p-title"})
_NAMED = frozenset({"citation_title", "dc.title", "dcterms.title", "og:title", "twitter:title"})
_PARTED = re.compile(r"\s[|–—·»:-]+\s")
"""Between the name of a page and that of its site."""
SHORTEST = 8
"""Characters of a heading that is told by what the page is called: *Home* is in many names."""


def find_title(root: Element, article: Element) -> Element | None:
    """The heading that is the page's title: one that says what the page is called, else the first
    of the *article*, else, where the page has no name for itself, one before it. A word processor's
    page has it in a paragraph of that style, above headings that are sections'.
    """
    for found in article.all("h1", "p"):
        if found.tag == "h1":
            break
        if _STYLES & set(found.get("class").casefold().split()) and found.words():
            return found
    names = [*_names(root)]
    titled = [" ".join(name.casefold().split()) for name in (*names, root.words("head/title"))]
    first = [_PARTED.split(name)[0] for name in titled]
    for place, tags, called in (
        (article, ("h1",), titled), (root, ("h1",), first), (article, ("h2", "h3"), titled),
    ):  # fmt: skip
        for found in place.all(*tags):
            said = found.words().casefold()
            if len(said) >= SHORTEST and any(said in name for name in called):
                return found
    own = next((one for one in article.all("h1") if one.words()), None)
    if own is not None or names:
        return own
    return next((one for one in root.all("h1") if one.words()), None)


def _names(root: Element) -> Iterator[str]:
    """What the page's head calls it."""
    for meta in root.all("meta"):
        if (meta.get("name") or meta.get("property")).lower() in _NAMED and meta.get("content"):
            yield meta.get("content")
