"""Records of DataCite's metadata schema 4 as JSON, as its API and repositories give them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from graph.documents.records.json_items import Item, listed, said, within
from graph.documents.records.parts import Parts, person_of
from graph.records import Name

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
    every = listed(item, "titles")
    titles = [one for one in every if said(one, "titleType") in ("", "Subtitle")] or every[:1]
    parts.add("title", ": ".join(filter(None, (said(one, "title") for one in titles[:2]))))
    types = within(item, "types")
    kind = said(types, "citeproc")
    general = _KINDS.get(said(types, "resourceTypeGeneral"), "")
    parts.add("type", general if kind in _GENERAL and general else kind or general or "document")
    parts.add("genre", said(types, "resourceType"))
    for one in listed(item, "creators"):
        parts.person("author", _person(one))
    for one in listed(item, "contributors"):
        if said(one, "contributorType") == "Editor":
            parts.person("editor", _person(one))
    dates = {said(one, "dateType"): said(one, "date") for one in listed(item, "dates")}
    parts.add("issued", dates.get("Issued", "") or said(item, "publicationYear"))
    publisher = item.get("publisher")
    named = said(publisher, "name") if isinstance(publisher, dict) else str(publisher or "")
    parts.add("publisher", named)
    _within(parts, item)
    parts.add("DOI", said(item, "doi") or said(item, "id"))
    parts.add("URL", said(item, "url"))
    parts.add("language", said(item, "language")[:2].lower())
    for one in listed(item, "descriptions"):
        if said(one, "descriptionType") in ("", "Abstract"):
            parts.add("abstract", re.sub(r"</?[a-z]{1,10}/?>", " ", said(one, "description")))
    for one in listed(item, "subjects"):
        parts.add("keyword", said(one, "subject"))
    for one in listed(item, "rightsList"):
        parts.add("rights", said(one, "rights"))
        parts.add("license", said(one, "rightsUri"))
    return parts


def _within(parts: Parts, item: Item) -> None:
    """What the work stands in."""
    for one in listed(item, "relatedItems"):
        if said(one, "relationType") in _WITHIN:
            titles = [said(title, "title") for title in listed(one, "titles")]
            parts.add("container-title", next(iter(titles), ""))
            for name in ("volume", "issue", "edition"):
                parts.add(name, said(one, name))
            _pages(parts, one)
            number = within(one, "relatedItemIdentifier")
            if (kind := said(number, "relatedItemIdentifierType")) in ("ISSN", "ISBN"):
                parts.add(kind, said(number, "relatedItemIdentifier"))
    container = within(item, "container")
    parts.add("container-title", said(container, "title"))
    for name in ("volume", "issue"):
        parts.add(name, said(container, name))
    _pages(parts, container)
    for one in (*listed(item, "relatedIdentifiers"), container):
        kind = said(one, "relatedIdentifierType") or said(one, "identifierType")
        if kind in ("ISSN", "ISBN") and said(one, "relationType") in (*_WITHIN, ""):
            parts.add(kind, said(one, "relatedIdentifier") or said(one, "identifier"))


def _pages(parts: Parts, one: Item) -> None:
    """Some repositories put the volume in words there."""
    ends = [said(one, name) for name in ("firstPage", "lastPage")]
    if all(map(_PAGE.fullmatch, ends)):
        parts.add("page", "–".join(dict.fromkeys(filter(None, ends))))


def _person(one: Item) -> Name:
    family, given = said(one, "familyName"), said(one, "givenName")
    if family:
        return Name(family, given)
    name = said(one, "name")
    return Name(literal=name) if said(one, "nameType") == "Organizational" else person_of(name)
