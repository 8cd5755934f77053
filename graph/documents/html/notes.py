"""Notes on a web page: by their ids, their roles, or links that lead to and fro."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from graph.documents.composing import note_label
from graph.documents.elements import Element
from graph.documents.running_text.headings import LIST_NAMES, plain_name

_NOTE_ID = re.compile(
    r"(?:_?(?:ftnt?|edn)|fn|foot-?note|end-?note|note|en)[-_:]?\d{1,4}$", re.IGNORECASE
)
_HOLDERS = frozenset(("li", "p", "div", "aside", "section", "dd", "td"))
"""What a note may be: the nearest of these around its own anchor."""
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_OF_NOTES = frozenset({"notes", "endnotes", "footnotes", "end notes", "foot notes", "anmerkungen"})
SHORT: Final = 20
"""Characters of what is too short to be a reference."""
_PRINTED = re.compile(r"\W{0,2}(\d{1,3}|[ivxl]{1,7}(?=[.\])]))\W")


@dataclass(slots=True)
class Notes:
    """The notes of a page."""

    labels: dict[str, str] = field(default_factory=dict)
    """What a note is called, by every id or name that a link may mean it with."""
    holders: dict[int, str] = field(default_factory=dict)
    """The same by identity of the element that is the note."""


@dataclass(slots=True)
class _Holder:
    """An element that may be a note."""

    element: Element
    listed: str
    """Name of the heading above, where that announces a list."""
    names: list[str] = field(default_factory=list)
    """Its id, and the names within it."""
    outer: list[_Holder] = field(default_factory=list)


@dataclass(slots=True)
class _Link:
    """A link within the page."""

    target: str
    words: str
    names: set[str]
    """By which a link may lead back to it."""
    holder: _Holder


def find_notes(article: Element) -> Notes:
    """The notes of *article*. What a heading announces as references is none, though links lead to
    and fro there, too.
    """
    holders, links = _walk(article)
    notes = Notes()
    owner: dict[str, _Holder] = {}
    for holder in holders:
        for name in holder.names:
            owner[name] = holder  # the nearest comes last
    called = _called(links, owner)
    taken: set[int] = set()
    number = 0
    for holder in holders:
        role = holder.element.get("role") in ("doc-endnote", "doc-footnote")
        own = role or (bool(_NOTE_ID.match(holder.element.get("id"))) and not _is_entry(holder))
        inside = any(id(one) in taken for one in holder.outer)
        if inside or not (own or id(holder) in called):
            continue
        number += 1
        printed = _PRINTED.match(holder.element.words())
        label = note_label(printed[1] if printed else called.get(id(holder), ""), number)
        notes.holders[id(holder.element)] = label
        taken.add(id(holder))
        for one in holder.names:
            notes.labels.setdefault(one, label)
    return notes


def _is_entry(holder: _Holder) -> bool:
    """Whether *holder* is an item of a list of references."""
    return holder.listed not in ("", *_OF_NOTES) and len(holder.element.words()) > SHORT


def _called(links: list[_Link], owner: dict[str, _Holder]) -> dict[int, str]:
    """The words of the mark of each holder that marks lead to and that leads back to them, or that
    stands under a heading of notes.
    """
    back = {
        (link.target, id(holder)) for link in links for holder in (link.holder, *link.holder.outer)
    }
    called: dict[int, str] = {}
    seen: set[int] = set()
    for link in links:
        seen.add(id(link.holder))
        holder = owner.get(link.target)
        if holder is None or holder is link.holder or id(holder) in seen:
            continue
        of_notes = holder.listed in _OF_NOTES and holder.element.tag == "li"
        named = _NOTE_ID.match(link.target) is not None
        mutual = not holder.listed or holder.listed in _OF_NOTES or named
        mutual = mutual and any((name, id(holder)) in back for name in link.names)
        if mutual or of_notes:
            called.setdefault(id(holder), link.words)
    return called


def _walk(article: Element) -> tuple[list[_Holder], list[_Link]]:
    """What may be a note and what links within the page, in the order of the page."""
    root = _Holder(article, "")
    holders: list[_Holder] = []
    links: list[_Link] = []
    listed = ""
    stack: list[tuple[Iterator[Element], _Holder, set[str]]] = [(article.elements(), root, set())]
    while stack:
        children, holder, around = stack[-1]
        found = next(children, None)
        if found is None:
            stack.pop()
            continue
        names = {name for name in (found.get("id"), found.get("name")) if name}
        if found.tag in _HEADINGS:
            name = plain_name(found.words())
            listed = name if name in LIST_NAMES else ""
        elif found.get("role") in ("doc-endnotes", "doc-footnotes"):
            listed = "notes"  # whatever heading stands last above
        if found.tag in _HOLDERS:
            outer = [] if holder is root else [*holder.outer, holder]
            holder = _Holder(found, listed, sorted(names), outer)
            holders.append(holder)
            for one in outer:
                one.names.extend(names)
            around = set()
        else:
            around = around | names
            for one in (holder, *holder.outer):
                one.names.extend(names)
        target = found.get("href")
        if found.tag == "a" and target.startswith("#") and len(target) > 1:
            own = around | ({holder.element.get("id")} - {""})
            links.append(_Link(target[1:], found.words(), own, holder))
        stack.append((found.elements(), holder, around))
    return holders, links
