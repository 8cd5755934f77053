"""The record that a web page gives as JSON-LD, in schema.org's terms, as most sites of news do."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from graph.documents.elements import Element

MAX_DEPTH = 6
"""Things within things that are looked at."""
_WORKS = frozenset(
    {"Article", "NewsArticle", "ScholarlyArticle", "MedicalScholarlyArticle", "BlogPosting",
     "Report", "TechArticle", "ReportageNewsArticle", "OpinionNewsArticle", "WebPage",
     "MedicalWebPage", "CreativeWork", "Book", "Thesis", "BackgroundNewsArticle",
     "AnalysisNewsArticle"}
)  # fmt: skip
_VAGUE = frozenset({"WebPage", "MedicalWebPage", "CreativeWork"})
"""What a page is beside the article on it."""


def work_of(root: Element) -> Mapping[str, object]:
    """What the page *root* says that it is; empty where it says nothing."""
    found = [thing for thing in _things(root) if _kinds(thing) & _WORKS]
    clear = (thing for thing in found if not _kinds(thing) <= _VAGUE)
    return next(clear, found[0] if found else {})


def _things(root: Element) -> Iterator[Mapping[str, object]]:
    for script in root.all("script"):
        if "ld+json" not in script.get("type"):
            continue
        try:
            data = json.loads("".join(part for part in script.children if isinstance(part, str)))
        except (ValueError, RecursionError):
            continue
        yield from _within(data, MAX_DEPTH)


def _within(data: object, depth: int) -> Iterator[Mapping[str, object]]:
    if isinstance(data, Mapping):
        yield data
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            if depth:
                yield from _within(data.get(name), depth - 1)
    elif isinstance(data, list) and depth:
        for one in data[:100]:
            yield from _within(one, depth - 1)


def _kinds(thing: Mapping[str, object]) -> set[str]:
    kind = thing.get("@type")
    return {str(one) for one in kind} if isinstance(kind, list) else {str(kind)}


def text_of(value: object) -> str:
    """*value* where it is words, or the name of the thing that it is."""
    if isinstance(value, list):
        return text_of(value[0]) if value else ""
    if isinstance(value, Mapping):
        return text_of(value.get("name"))
    return " ".join(value.split()) if isinstance(value, str) else ""


def people_of(work: Mapping[str, object]) -> list[tuple[str, bool]]:
    """The authors of *work* by name, and whether each is an organisation."""
    given = work.get("author") or work.get("creator") or []
    found = []
    for one in given if isinstance(given, list) else [given]:
        body = isinstance(one, Mapping) and "Organization" in "".join(_kinds(one))
        name = text_of(one)
        if name and "//" not in name:
            found.append((name, body))
    return found
