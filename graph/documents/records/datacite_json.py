"""Records of DataCite's metadata schema 4 as JSON, as its API and repositories give them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Final

from graph.documents.records.parts import Parts, person_of
from graph.records import Name

Item = Mapping[str, object]
_KINDS: Final = {
    "JournalArticle": "article-journal", "Book": "book", "BookChapter": "chapter",
    "ConferencePaper": "paper-conference", "Dissertation": "thesis", "Report": "report",
    "Preprint": "article", "Dataset": "dataset", "Software": "software", "Standard": "standard",
}  # fmt: skip
"""What DataCite says in general that a resource is, and CSL's type."""
_GENERAL: Final = frozenset({"", "article", "document"})
"""CSL's types that say too little."""
_PAGE: Final = re.compile(r"[\w.-]{0,12}")
_WITHIN: Final = frozenset({"IsPublishedIn", "IsPartOf"})


def read_datacite_json(text: str) -> list[Parts]:
    """The records of *text*; none where it is other JSON.

    :raises ValueError: where it is no JSON at all.
    """
    try:
        return [datacite_parts(item) for item in datacite_items(json.loads(text))]
    except RecursionError:
        return []


def is_datacite_item(item: Item) -> bool:
    """Whether *item* has DataCite's names."""
    return all(isinstance(item.get(name), list) for name in ("titles", "creators"))


def datacite_items(data: object) -> Iterator[Item]:
    """The records in *data*: one, a list, or what the API wraps them in."""
    for one in data if isinstance(data, list) else (data,):
        if not isinstance(one, dict):
            continue
        if is_datacite_item(one):
            yield one
        elif isinstance(one.get("attributes"), dict):
            yield from datacite_items(one["attributes"])
        elif "data" in one:
            yield from datacite_items(one["data"])


def datacite_parts(item: Item) -> Parts:
    """The fields of one record."""
    parts = Parts(raw=json.dumps([item], ensure_ascii=False, indent=1))
    every = _list(item, "titles")
    titles = [one for one in every if _said(one, "titleType") in ("", "Subtitle")] or every[:1]
    parts.add("title", ": ".join(filter(None, (_said(one, "title") for one in titles[:2]))))
    types = _dict(item, "types")
    kind = _said(types, "citeproc")
    general = _KINDS.get(_said(types, "resourceTypeGeneral"), "")
    parts.add("type", general if kind in _GENERAL and general else kind or general or "document")
    parts.add("genre", _said(types, "resourceType"))
    for one in _list(item, "creators"):
        parts.person("author", _person(one))
    for one in _list(item, "contributors"):
        if _said(one, "contributorType") == "Editor":
            parts.person("editor", _person(one))
    dates = {_said(one, "dateType"): _said(one, "date") for one in _list(item, "dates")}
    parts.add("issued", dates.get("Issued", "") or _said(item, "publicationYear"))
    publisher = item.get("publisher")
    named = _said(publisher, "name") if isinstance(publisher, dict) else str(publisher or "")
    parts.add("publisher", named)
    _within(parts, item)
    parts.add("DOI", _said(item, "doi") or _said(item, "id"))
    parts.add("URL", _said(item, "url"))
    parts.add("language", _said(item, "language")[:2].lower())
    for one in _list(item, "descriptions"):
        if _said(one, "descriptionType") in ("", "Abstract"):
            parts.add("abstract", re.sub(r"</?[a-z]{1,10}/?>", " ", _said(one, "description")))
    for one in _list(item, "subjects"):
        parts.add("keyword", _said(one, "subject"))
    for one in _list(item, "rightsList"):
        parts.add("rights", _said(one, "rights"))
        parts.add("license", _said(one, "rightsUri"))
    return parts


def _within(parts: Parts, item: Item) -> None:
    """What the work stands in."""
    for one in _list(item, "relatedItems"):
        if _said(one, "relationType") in _WITHIN:
            titles = [_said(title, "title") for title in _list(one, "titles")]
            parts.add("container-title", next(iter(titles), ""))
            for name in ("volume", "issue", "edition"):
                parts.add(name, _said(one, name))
            _pages(parts, one)
    container = _dict(item, "container")
    parts.add("container-title", _said(container, "title"))
    for name in ("volume", "issue"):
        parts.add(name, _said(container, name))
    _pages(parts, container)
    for one in (*_list(item, "relatedIdentifiers"), container):
        kind = _said(one, "relatedIdentifierType") or _said(one, "identifierType")
        if kind in ("ISSN", "ISBN") and _said(one, "relationType") in (*_WITHIN, ""):
            parts.add(kind, _said(one, "relatedIdentifier") or _said(one, "identifier"))


def _pages(parts: Parts, one: Item) -> None:
    """Some repositories put the volume in words there."""
    ends = [_said(one, name) for name in ("firstPage", "lastPage")]
    if all(map(_PAGE.fullmatch, ends)):
        parts.add("page", "–".join(dict.fromkeys(filter(None, ends))))


def _person(one: Item) -> Name:
    family, given = _said(one, "familyName"), _said(one, "givenName")
    if family:
        return Name(family, given)
    name = _said(one, "name")
    return Name(literal=name) if _said(one, "nameType") == "Organizational" else person_of(name)


def _said(one: Item, name: str) -> str:
    value = one.get(name)
    return str(value).strip() if isinstance(value, str | int) else ""


def _dict(item: Item, name: str) -> Item:
    value = item.get(name)
    return value if isinstance(value, dict) else {}


def _list(item: Item, name: str) -> list[Item]:
    value = item.get(name)
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]
