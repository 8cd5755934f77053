"""Records in MODS, the Library of Congress's Metadata Object Description Schema, version 3."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graph.documents.elements import Element
from graph.documents.records.parts import Parts, person_of
from graph.documents.records.tagged import LANGUAGES
from graph.records import Name

_ROLES: Final = {
    "": "author", "aut": "author", "author": "author", "cre": "author", "creator": "author",
    "edt": "editor", "editor": "editor", "dis": "author",
}  # fmt: skip
"""MARC's codes and words for who made what: others, those of donors say, are no authors."""
_KINDS: Final = (
    ("thesis", "thesis"), ("dissertation", "thesis"), ("conference", "paper-conference"),
    ("chapter", "chapter"), ("book", "book"), ("report", "report"), ("web", "webpage"),
    ("newspaper", "article-newspaper"), ("article", "article-journal"), ("dataset", "dataset"),
    ("journal", "article-journal"), ("periodical", "article-journal"), ("map", "map"),
)  # fmt: skip
_LIVED: Final = re.compile(r",?\s{0,9}[\[(]?\d{4}\b.{0,40}$")
"""The years of a person's life behind the name."""
_APOSTROPHES: Final = ("'", "’")
_LISTS: Final = (
    ("URL", "location/url"), ("language", "language/languageTerm"), ("abstract", "abstract"),
    ("keyword", "subject/topic"), ("rights", "accessCondition"), ("note", "note"),
)  # fmt: skip
"""Fields of one record, and where their words stand."""
_IDENTIFIERS: Final = {"doi": "DOI", "isbn": "ISBN", "issn": "ISSN", "uri": "URL"}


def mods_parts(found: Element) -> Parts:
    """The fields of a ``mods``."""
    parts = Parts()
    host, series = _related(found, "host"), _related(found, "series")
    genres = [one.words() for one in found.elements("genre")]
    parts.add("title", _title(found))
    parts.add("type", _kind(genres, host))
    parts.add("genre", next(iter(genres), ""))
    for one in found.elements("name"):
        _person(parts, one)
    for one in host.elements("name") if host is not None else ():
        _person(parts, one, ("editor",))
    parts.add("container-title", _title(host))
    parts.add("collection-title", _title(series))
    holders = [one for one in (host, found) if one is not None]
    for holder in holders:
        _numbers(parts, holder)
    for holder in reversed(holders):
        for origin in holder.elements("originInfo", "part"):
            _origin(parts, origin)
        for one in holder.elements("identifier"):
            name = _IDENTIFIERS.get(one.get("type").casefold(), "")
            if name == "ISSN" or holder is found:
                parts.add(name, one.words() if name else "")
    for name, path in _LISTS:
        for said in _at(found, path.split("/")):
            parts.add(name, LANGUAGES.get(said.casefold(), "") if name == "language" else said)
    return parts


def _at(found: Element, path: list[str]) -> Iterator[str]:
    """The words of every element at *path*."""
    for one in found.elements(path[0]):
        if path[1:]:
            yield from _at(one, path[1:])
        else:
            yield one.words()


def _person(parts: Parts, one: Element, taken: tuple[str, ...] = ("author", "editor")) -> None:
    roles = [role.words().casefold().rstrip(".") for role in one.all("roleTerm")] or [""]
    role = next((_ROLES[said] for said in roles if said in _ROLES), "")
    if role in taken:
        parts.person(role, _name(one))


def _related(found: Element, kind: str) -> Element | None:
    return next((one for one in found.elements("relatedItem") if one.get("type") == kind), None)


def _title(found: Element | None) -> str:
    """The title proper, its article before it and its subtitle behind; else any other."""
    titles = [*found.elements("titleInfo")] if found is not None else []
    one = next((one for one in titles if not one.get("type")), titles[0] if titles else None)
    if one is None:
        return ""
    lead = one.words("nonSort")
    main = f"{lead}{'' if lead.endswith(_APOSTROPHES) else ' '}{one.words('title')}".strip()
    parts = (one.words("partNumber"), one.words("partName"))
    return ". ".join(filter(None, (": ".join(filter(None, (main, one.words("subTitle")))), *parts)))


def _kind(genres: list[str], host: Element | None) -> str:
    said = " ".join(genres).casefold()
    if host is not None and ("book" in said or not said):
        numbers = {one.get("type") for one in host.elements("identifier")}
        if "issn" in numbers:
            return "article-journal"
        if said or "isbn" in numbers or host.at("part/extent") is not None:
            return "chapter"
    return next((kind for word, kind in _KINDS if word in said), "document")


def _name(one: Element) -> Name:
    given = {part.get("type"): part.words() for part in one.elements("namePart")}
    if "family" in given:
        return Name(given["family"], given.get("given", ""))
    said = " ".join(
        part.words() for part in one.elements("namePart") if part.get("type") in ("", "given")
    )
    corporate = one.get("type") in ("corporate", "conference")
    return Name(literal=said) if corporate else person_of(_LIVED.sub("", said))


def _numbers(parts: Parts, holder: Element) -> None:
    for part in holder.elements("part"):
        for detail in part.elements("detail"):
            name = {"volume": "volume", "issue": "issue", "number": "issue"}.get(detail.get("type"))
            if name:
                parts.add(name, detail.words("number") or detail.words("caption"))
        for extent in part.elements("extent"):
            if extent.get("unit") in ("", "page", "pages"):
                ends = filter(None, (extent.words("start"), extent.words("end")))
                parts.add("page", "–".join(dict.fromkeys(ends)) or extent.words("list"))


def _origin(parts: Parts, origin: Element) -> None:
    parts.add("publisher", origin.words("publisher"))
    for term in _places(origin):
        parts.add("publisher-place", term.words())
    for tag in ("dateIssued", "date", "copyrightDate", "dateCreated"):
        dates = [one for one in origin.elements(tag) if one.get("point") != "end"]
        for one in sorted(dates, key=lambda one: not one.get("encoding")):
            parts.add("issued", re.sub(r"(?<=[a-z])(?=\d)", " ", one.words()))
    parts.add("edition", origin.words("edition"))


def _places(origin: Element) -> Iterator[Element]:
    for place in origin.elements("place"):
        yield from (term for term in place.elements("placeTerm") if term.get("type") != "code")
