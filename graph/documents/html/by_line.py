"""Who wrote an article on a web page, and when, as a line under its title says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.documents.elements import Element
from graph.documents.html.article import SILENT, is_furniture
from graph.documents.records.parts import date_of

MOST = 400
"""So many elements from the title on may hold the line."""
_CLASSES = frozenset(
    {"byline", "by-line", "author", "authors", "author-name", "article-author", "post-author",
     "entry-author", "article__author", "byline__name", "c-byline"}
)  # fmt: skip
_LEAD = re.compile(
    r"\W*(?:(?:written|words|text|story)\s)?by\s*:?\s+|\W*authors?\s*:\s*", re.IGNORECASE
)
_END = re.compile(
    r"\s*(?:[|•·–—(]|\d|,?\s(?:published|updated|posted|on\s[A-Z]|last\s)).*$", re.IGNORECASE
)
_NAME = re.compile(
    r"(?:(?:[^\W\d_a-z]\.|[^\W\d_a-z][\w'’-]+|van|von|de|der|del|la|di|da|bin|al)\s){1,4}"
    r"[^\W\d_a-z][\w'’-]+"
)


def by_line(article: Element) -> list[str]:
    """The names of those who wrote *article*, as they are printed; none where no line has them."""
    for found in _near(article):
        named = found.get("rel") == "author" or found.get("itemprop") == "author"
        if named or _CLASSES & set(found.get("class").casefold().split()):
            names = _names(found.words(without=SILENT))
            if names:
                return names
    return []


def _names(words: str) -> list[str]:
    bare = _END.sub("", _LEAD.sub("", words, count=1))
    names = [one.strip() for one in re.split(r",\s(?:and\s)?|\s(?:and|&)\s", bare)]
    return names if names and all(map(_NAME.fullmatch, names)) else []


def day_of(article: Element) -> str:
    """The first day that *article* gives as such, or says in a line that it appeared on."""
    near = list(_near(article))
    days = (found.get("datetime")[:10] for found in near if found.tag == "time")
    given = next((day for day in days if re.fullmatch(r"(?:19|20)\d\d-\d\d-\d\d", day)), "")
    return given or next(filter(None, map(_day_said, near)), "")


_APPEARED = re.compile(
    r"(?:first\s|last\s|page\s|content\s){0,2}(?:published|updated|reviewed|modified|posted|issued"
    r"|publi(?:cado|cada|é|ée)|atualizad[oa]|actualizad[oa]|mis(?:e)?\sà\sjour"
    r"|veröffentlicht|aktualisiert|stand)(?:\s(?:on|em|el|le|am|en))?\s?:?\s(?P<day>.{4,40})",
    re.IGNORECASE,
)


def _day_said(line: Element) -> str:
    """The day in a line such as *Last updated: 4 May 2023*; empty for none."""
    words = line.words(without=SILENT) if line.tag in _LINES else ""
    said = _APPEARED.fullmatch(words) if len(words) < LONGEST else None
    return date_of(said["day"]) if said else ""


_LINES = frozenset({"p", "div", "span", "dd", "li", "small", "em"})
LONGEST = 80
"""So many characters a line has at most that says when a page appeared."""


def _near(article: Element) -> Iterator[Element]:
    """The first elements of *article*, what is furniture left out."""
    stack, count = [article.elements()], 0
    while stack and count < MOST:
        found = next(stack[-1], None)
        if found is None:
            stack.pop()
        elif found.tag not in SILENT and not is_furniture(found):
            count += 1
            yield found
            stack.append(found.elements())
