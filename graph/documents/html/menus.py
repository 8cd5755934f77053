"""Lists and parts of a page that lead to others: they hold hardly more than links, or their heading
says so.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from graph.documents.elements import Element
from graph.documents.html.article import SILENT, bottom_up

LINKED = 0.7
"""From so much of its words in links on a list or a part is a menu."""
MOST_BESIDE = 25
"""Characters beside each link there: a day, a number, who wrote it."""
FEWEST = 3
"""Links."""
MOST = 0.3
"""A part whose heading says so holds no more of the article's words."""
_MAY_BE = frozenset(("ul", "ol", "div", "section", "table", "header", "footer"))
"""The words and links of a paragraph are a sentence's."""
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))
_TEXT = frozenset(("p", "li", "td", "dd", "blockquote"))
_ELSEWHERE = re.compile(
    r"(?:related|similar|recommended|suggested|popular|latest|trending|sponsored|promoted"
    r"|(?:more|other|related|similar|recommended|suggested|popular|latest|trending|sponsored"
    r"|promoted) (?:articles?|posts?|stories|content|pages?|links?|news|topics?|blogs?|for you)"
    r"|more (?:on|about|from) (?:this|the|our) \w+|like this|(?:explore|read) more|read next"
    r"|you (?:may|might) (?:also )?(?:like|be interested in)|most (?:read|viewed|popular|shared)"
    r"|(?:from )?around the web|what to read next|share this(?: \w+)?|keep reading|up next"
    r"|mehr zum thema|auch interessant|das könnte sie auch interessieren|weitere artikel"
    r"|à lire aussi|sur le même sujet|articles? (?:liés?|similaires?)|lea también|leia também)",
    re.IGNORECASE,
)


class _Words(NamedTuple):
    """Characters in an element, those of them in links, and the links."""

    all: int = 0
    linked: int = 0
    links: int = 0

    @property
    def lead_away(self) -> bool:
        """Whether hardly more than links is there."""
        beside = self.all - self.linked
        return (
            self.links >= FEWEST
            and self.linked >= LINKED * self.all
            and beside <= MOST_BESIDE * self.links
        )


def find_menus(article: Element, kept: Collection[int]) -> frozenset[int]:
    """The elements of *article*, by identity, that lead to other pages: they hold no element that
    is *kept*, an entry of a reference list or a note.
    """
    words: dict[int, _Words] = {}
    holding: set[int] = set()
    menus: set[int] = set()
    headed: list[int] = []
    for element in bottom_up(article, lambda one: one.tag not in SILENT):
        found = words[id(element)] = _counted(element, words)
        if id(element) in kept or any(id(one) in holding for one in element.elements()):
            holding.add(id(element))
        elif element.tag in _MAY_BE and found.lead_away:
            menus.add(id(element))
        elif element.tag in _MAY_BE and _is_headed(element):
            headed.append(id(element))
    most = MOST * words[id(article)].all
    return frozenset(menus).union(one for one in headed if words[one].all <= most)


def _counted(element: Element, words: dict[int, _Words]) -> _Words:
    own = sum(len(part.strip()) for part in element.children if isinstance(part, str))
    inside = [words.get(id(one), _Words()) for one in element.elements()]
    every, linked, links = (sum(counts) for counts in zip((own, 0, 0), *inside, strict=True))
    if element.tag == "a" and element.get("href"):
        return _Words(every, every, 1)
    return _Words(every, linked, links)


def _is_headed(element: Element) -> bool:
    """Whether the first words of *element* are a heading that announces other pages."""
    first = next((one for one in element.every() if one.tag in _HEADINGS or one.tag in _TEXT), None)
    if first is None or first.tag not in _HEADINGS:
        return False
    return _ELSEWHERE.fullmatch(first.words().strip(" :.…»>!?")) is not None
