"""Templates of wikis that name a source, put into words: pandoc passes over templates."""

from __future__ import annotations

import re
from typing import Final

from graph.documents.elements import Element

_TEMPLATE: Final = re.compile(
    r"\{\{\s{0,9}(?:cite|citation|literatur|internetquelle)\b[^|{}]{0,40}\|"
    r"(?P<fields>[^{}]{0,4000})\}\}",
    re.IGNORECASE,
)
_LINK: Final = re.compile(r"\[\[(?:[^\[\]|]{0,300}\|)?([^\[\]|]{0,300})\]\]")
_CATEGORY: Final = re.compile(r"\[\[(?:Category|Kategorie):[^\[\]\n]{1,200}\]\]", re.IGNORECASE)
_NAME: Final = (
    r"<ref\s{1,9}name\s{0,9}=\s{0,9}(?:\"(?P<quoted>[^<>\"]{1,200})\"|(?P<bare>[^<>\"/]{1,200}))"
    r"[^<>/]{0,200}"
)
_NOTE: Final = re.compile(_NAME + r">(?P<said>(?:[^<]|<(?!/?ref\b)){1,4000})</ref>", re.IGNORECASE)
_AGAIN: Final = re.compile(_NAME + r"/>", re.IGNORECASE)
"""A note's name where the note stands elsewhere."""
_PEOPLE: Final = (("last", "first"), ("surname", "given"), ("author-last", "author-first"))
_NUMBERS: Final = ("", *map(str, range(1, 31)))


def page_of(root: Element) -> tuple[str, int]:
    """The text of the first page of a wiki's export, below its title, and how many there are."""
    pages = list(root.elements("page"))
    if not pages:
        return "", 0
    revisions = list(pages[0].elements("revision"))
    text = revisions[-1].at("text") if revisions else None
    words = "".join(text.texts()) if text is not None else ""
    return f"= {pages[0].words('title')} =\n\n{words}", len(pages)


def with_sources_in_words(text: str) -> str:
    """*text*, its templates for sources as a reference list would print them; notes that are named
    again say again what they say, and what page a page belongs to is left out.
    """
    text = _CATEGORY.sub("", _TEMPLATE.sub(lambda found: _printed(found["fields"]), text))
    named = {_named(found): found["said"] for found in _NOTE.finditer(text)}
    # A note that is nowhere stays a mark without one: that is told.
    return _AGAIN.sub(
        lambda again: f"<ref>{said}</ref>" if (said := named.get(_named(again))) else again[0], text
    )


def _named(note: re.Match[str]) -> str:
    return (note["quoted"] or note["bare"]).strip()


def _printed(given: str) -> str:
    fields: dict[str, str] = {}
    linked = _LINK.sub(r"\1", given)
    for part in linked.split("|"):
        name, equals, value = part.partition("=")
        if equals and value.strip():
            fields.setdefault(name.strip().casefold(), " ".join(value.split()))
    people = "; ".join(_people(fields))
    year = _first(fields, "year", "date", "jahr", "datum")
    title = _first(fields, "title", "titel")
    within = _first(fields, "journal", "work", "newspaper", "magazine", "website", "book-title",
                    "sammelwerk", "werk")  # fmt: skip
    number = "".join((
        _first(fields, "volume", "band"),
        f"({issue})" if (issue := _first(fields, "issue", "number", "nummer")) else "",
    ))  # fmt: skip
    pages = _first(fields, "pages", "page", "seiten")
    place = ", ".join(filter(None, (f"''{within}''" if within else "", number, pages)))
    made = ": ".join(
        filter(None, (_first(fields, "location", "ort"), _first(fields, "publisher", "verlag")))
    )
    doi = fields.get("doi", "")
    shown = title if within else f"''{title}''" if title else ""
    said = (
        f"{people} ({year})" if people and year else people or year, shown, place, made,
        f"doi:{doi}" if doi else _first(fields, "url"),
    )  # fmt: skip
    return ". ".join(filter(None, said))


def _people(fields: dict[str, str]) -> list[str]:
    named = []
    for number in _NUMBERS:
        for last, first in _PEOPLE:
            family = fields.get(f"{last}{number}", "")
            if family:
                given = fields.get(f"{first}{number}", "")
                named.append(f"{family}, {given}" if given else family)
                break
        else:
            if whole := fields.get(f"author{number}") or fields.get(f"autor{number}"):
                named.append(whole)
    return named


def _first(fields: dict[str, str], *names: str) -> str:
    return next((fields[name] for name in names if name in fields), "")
