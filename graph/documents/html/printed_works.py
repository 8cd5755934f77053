"""Works whose fields a document holds beside its text, as a citation manager leaves them, and where
its own reference list prints them: no work is listed twice.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from graph.documents.elements import Element
from graph.documents.running_text.headings import LIST_NAMES, plain_name
from graph.records import Record

HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
SHORTEST: Final = 20
"""Characters of an entry, at least."""
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")


@dataclass(slots=True)
class PrintedWorks:
    """The works of a document by where it prints them."""

    heading: Element | None = None
    """Of its last reference list."""
    entries: list[tuple[Element, str, Record | None]] = field(default_factory=list)
    """What is printed below that, with its key, and its fields where they are known."""
    others: list[tuple[str, Record]] = field(default_factory=list)
    """Works that are printed nowhere."""


def find_printed(article: Element, works: Sequence[tuple[str, Record]]) -> PrintedWorks:
    """Where *article* prints *works*, each with its key."""
    found = PrintedWorks(others=list(works))
    below: list[Element] = []
    listed = False
    for element in article.all(*HEADINGS, "p", "li") if works else ():
        named = plain_name(element.words()) in LIST_NAMES
        if named:
            found.heading, listed, below = element, True, []
        elif element.tag in HEADINGS:
            listed = listed and _is_under(element, found.heading)
        elif listed and _is_long(element):
            below.append(element)
    unknown: list[Element] = []
    left = {at: _said(record) for at, (_, record) in enumerate(works)}
    for element in below:
        words = f" {_bare(element.words())} "
        which = next((at for at, said in left.items() if said and _holds(words, said)), None)
        if which is None:
            unknown.append(element)
            continue
        del left[which]
        found.entries.append((element, *works[which]))
    found.others = [works[at] for at in left]
    if len(found.entries) >= len(unknown):
        dated = (one for one in unknown if _YEAR.search(one.words()))
        found.entries += [(one, f"printed-{at}", None) for at, one in enumerate(dated)]
    return found


def _is_under(element: Element, heading: Element | None) -> bool:
    """Whether a heading stands in the part that *heading* begins."""
    return heading is not None and heading.tag < element.tag and heading.tag in HEADINGS


def _is_long(element: Element) -> bool:
    inner = element.tag == "li" or next(element.all("li"), None) is None
    return inner and len(element.words()) > SHORTEST


def _bare(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.casefold()))


def _holds(words: str, said: Sequence[str]) -> bool:
    return all(one in words for one in said)


def _said(record: Record) -> list[str]:
    """What the entry of *record* says at least, each between blanks: title, year and author;
    nothing where it has no title.
    """
    people = record.author or record.editor
    said = (record.title, record.year[:4], people[0].short if people else "")
    return [f" {_bare(one)} " for one in said if one] if _bare(record.title) else []
