"""Slides (PresentationML of ECMA-376) as a page: a title a slide, its paragraphs and tables.

Pandoc reads slides, too, and puts a blank between all runs of a paragraph, which a change of
letters or of language makes: within words.
"""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator, Mapping
from typing import Final

from graph.documents.elements import Element
from graph.documents.xml.tree import parse_xml

_TITLES: Final = frozenset({"title", "ctrTitle"})
_RUNS: Final = frozenset({"r", "fld"})
_FURNITURE: Final = frozenset({"sldNum", "ftr", "dt", "hdr"})
"""Numbers, feet and dates of slides."""


def page_of(parts: Mapping[str, bytes], source: str, file: str) -> str:
    """The body of a page of the slides in *parts*, in their order."""
    pieces: list[str] = []
    for name in _order(parts, source, file):
        root, _ = parse_xml(parts[name], source, file)
        tree = root.at("cSld/spTree") if root is not None else None
        if tree is not None:
            pieces.extend(_shapes(tree))
    return "\n".join(pieces)


def _order(parts: Mapping[str, bytes], source: str, file: str) -> list[str]:
    """The names of the slides as they are shown; those that are not named last, by number."""
    targets: dict[str, str] = {}
    names, _ = parse_xml(parts.get("ppt/_rels/presentation.xml.rels", b""), source, file)
    for one in names.all("Relationship") if names is not None else ():
        # From the folder of the presentation, or from the root: ECMA-376 part 2 allows for both.
        place = posixpath.join("/ppt", one.get("Target"))
        targets[one.get("Id")] = posixpath.normpath(place).lstrip("/")
    whole, _ = parse_xml(parts.get("ppt/presentation.xml", b""), source, file)
    shown = [targets.get(one.get("id"), "") for one in whole.all("sldId")] if whole else []
    slides = sorted(
        (name for name in parts if re.fullmatch(r"ppt/slides/[\w-]+\.xml", name)),
        key=lambda name: (len(name), name),
    )
    return [name for name in dict.fromkeys((*shown, *slides)) if name in slides]


def _shapes(tree: Element) -> Iterator[str]:
    for shape in tree.elements():
        if shape.tag == "grpSp":
            yield from _shapes(shape)
        elif shape.tag == "graphicFrame":
            yield from (_table(one) for one in shape.all("tbl"))
        elif shape.tag == "sp":
            place = shape.at("nvSpPr/nvPr/ph")
            kind = place.get("type") if place is not None else ""
            if kind not in _FURNITURE:
                yield from _paragraphs(shape, "h2" if kind in _TITLES else "p")


def _paragraphs(shape: Element, tag: str) -> Iterator[str]:
    said = [_words(one) for one in shape.all("p")]
    if tag == "h2":
        said = [" ".join(said)]
    yield from (f"<{tag}>{one}</{tag}>" for one in said if one.strip())


def _table(table: Element) -> str:
    rows = (
        "".join(f"<td>{_words(cell)}</td>" for cell in row.elements("tc"))
        for row in table.elements("tr")
    )
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"


def _words(holder: Element) -> str:
    """The words in *holder* as markup, raised ones raised."""
    words: list[str] = []
    for one in holder.every():
        if one.tag in _RUNS:
            said = html.escape("".join(one.texts()))
            look = one.at("rPr")
            raised = look is not None and re.fullmatch(r"[1-9]\d{0,6}", look.get("baseline"))
            words.append(f"<sup>{said}</sup>" if raised else said)
        elif one.tag in ("br", "tab"):
            words.append(" ")
    return " ".join("".join(words).split())
