"""The record that a document gives of itself. What reads names and entries is not loaded for it: a
build that reads no document does without.
"""

from __future__ import annotations

from graph.documents.model import Document
from graph.records import Name, Record


def record_of(document: Document) -> Record:
    """The record that *document* gives of itself: empty fields where it gives none.

    An article where a journal is named, a thesis or chapter where its genre says so, else a report.
    """
    first: dict[str, str] = {}
    for field in document.fields:
        first.setdefault(field.name, field.value)
    authors, editors = (
        tuple(field.person or _name(field.value) for field in document.fields if field.name == role)
        for role in ("author", "editor")
    )
    keywords = tuple(field.value for field in document.fields if field.name == "keyword")
    title = first.get("title") or (document.title.prose.text if document.title else "")
    issued = first.get("issued", "")
    return Record(
        type=_type(first),
        title=title,
        author=authors,
        editor=editors,
        year=issued[:4],
        issued=issued,
        container_title=first.get("container-title", ""),
        volume=first.get("volume", ""),
        issue=first.get("issue", ""),
        page=first.get("page", ""),
        publisher=first.get("publisher", ""),
        publisher_place=first.get("publisher-place", ""),
        collection_title=first.get("collection-title", ""),
        edition=first.get("edition", ""),
        doi=first.get("DOI", "").lower(),
        url=first.get("URL", ""),
        isbn=first.get("ISBN", ""),
        issn=first.get("ISSN", ""),
        accessed=first.get("accessed", ""),
        genre=first.get("genre", ""),
        note=first.get("note", ""),
        language=first.get("language", ""),
        abstract=first.get("abstract", ""),
        keyword=keywords,
    )


def _type(first: dict[str, str]) -> str:
    if first.get("type"):
        return first["type"]
    genre = first.get("genre", "").casefold()
    for word, kind in (("thesis", "thesis"), ("dissertation", "thesis"), ("chapter", "chapter")):
        if word in genre:
            return kind
    if first.get("container-title"):
        return "article-journal"
    return "book" if genre == "book" else "report"


def _name(value: str) -> Name:
    family, comma, given = value.partition(", ")
    return Name(family, given) if comma else Name(literal=value)
