"""Records of library catalogues in MARCXML (MARC 21)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graph.documents.elements import Element
from graph.documents.records.parts import Parts, person_of
from graph.documents.records.tagged import LANGUAGES
from graph.records import Name

_EDITORS: Final = frozenset(("ed", "edt", "editor", "hrsg", "herausgeber", "éd"))
_ENDS: Final = " /:;,="
"""What cataloguing rules (ISBD) put behind a part."""
_PLAIN: Final = (
    *((tag, code, name) for tag in ("264", "260")
      for code, name in (("a", "publisher-place"), ("b", "publisher"), ("c", "issued"))),
    ("502", "c", "publisher"), ("502", "d", "issued"), ("020", "a", "ISBN"), ("022", "a", "ISSN"),
    ("250", "a", "edition"), ("520", "a", "abstract"), ("490", "a", "collection-title"),
    ("440", "a", "collection-title"), ("856", "u", "URL"),
)  # fmt: skip
"""Fields with their subfields, and what they hold."""
_IN_HOST: Final = re.compile(
    r"(?:(?:vol|bd|volume|band|tome|v)\.?\s{0,3})?(?P<volume>\d{1,4})?"
    r"[^\d(]{0,3}(?:\((?P<year>\d{4})\)|(?P<other>\d{4}))?"
    r"(?:\D{1,20}(?P<issue>\d{1,4}))?(?:.{0,20}?\b(?:S|p|pp|pages?|Seiten?)\.?\s{0,3}"
    r"(?P<page>\d{1,5}(?:[-–]\d{1,5})?))?",
    re.IGNORECASE,
)


def is_marc(found: Element) -> bool:
    """Whether *found* is a record of MARC."""
    return next(found.elements("datafield"), None) is not None


def marc_parts(found: Element) -> Parts:
    """The fields of a ``record``."""
    parts = Parts()
    host = next(_fields(found, "773"), None)
    parts.add("type", _kind(found, host))
    for one in _fields(found, "245"):
        main, rest = _said(one, "a"), [*_all(one, "b"), *_all(one, "n"), *_all(one, "p")]
        parts.add("title", ": ".join(filter(None, (main, " ".join(rest)))))
    for tag in ("100", "110", "111", "700", "710"):
        for one in _fields(found, tag):
            _person(parts, one, corporate=tag[1:] != "00")
    for tag, code, name in _PLAIN:
        for one in _fields(found, tag):
            parts.add(name, _said(one, code).strip("[]"))
    for one in _fields(found, "024"):
        parts.add("DOI", _said(one, "a") if _said(one, "2").casefold() == "doi" else "")
    if host is not None:
        _host(parts, host)
    for one in _fields(found, "600", "610", "650", "651", "653"):
        words = filter(None, (_said(one, "a"), *_all(one, "x")))
        parts.add("keyword", " – ".join(words).strip("."))
    control = next((one for one in found.elements("controlfield") if one.get("tag") == "008"), None)
    language = "".join(control.texts())[35:38] if control is not None else ""
    parts.add("language", LANGUAGES.get(language, ""))
    return parts


def _fields(found: Element, *tags: str) -> Iterator[Element]:
    return (one for one in found.elements("datafield") if one.get("tag") in tags)


def _all(field: Element, code: str) -> Iterator[str]:
    for one in field.elements("subfield"):
        if one.get("code") == code:
            said = one.words().strip(_ENDS)
            yield said.rstrip(".") if re.search(r"\w{3}\.$", said) else said


def _said(field: Element, code: str) -> str:
    return next(_all(field, code), "")


def _kind(found: Element, host: Element | None) -> str:
    leader = found.words("leader")
    if next(_fields(found, "502"), None) is not None:
        return "thesis"
    if host is not None or leader[7:8] in ("a", "b"):
        return "chapter" if host is not None and _said(host, "z") else "article-journal"
    if leader[6:7] in ("a", "t"):
        return "periodical" if leader[7:8] == "s" else "book"
    return "document"


def _person(parts: Parts, field: Element, *, corporate: bool) -> None:
    said = _said(field, "a")
    roles = {one.casefold().rstrip(".") for code in ("e", "4") for one in _all(field, code)}
    role = "editor" if roles & _EDITORS else "author"
    name = Name(literal=said) if corporate else person_of(said)
    if not any(known == name for kind, _, known in parts.fields if kind == role):
        parts.person(role, name)


def _host(parts: Parts, host: Element) -> None:
    """The journal or book that an article stands in."""
    parts.add("container-title", _said(host, "t") or _said(host, "a"))
    parts.add("ISSN", _said(host, "x"))
    parts.add("ISBN", _said(host, "z"))
    place = _IN_HOST.match(_said(host, "g"))
    for name in ("volume", "issue", "page") if place else ():
        parts.add(name, place[name] or "" if place else "")
    parts.add("issued", (place["year"] or place["other"] or "") if place else "")
