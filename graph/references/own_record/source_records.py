"""The fields that a document gives of itself, completed from the citation that it suggests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import DamerauLevenshtein

from graph.documents.model import Document, Field, Prose
from graph.documents.prose import make_prose
from graph.records import Record
from graph.references.entries.names import read_natural
from graph.references.entries.read import read_entry
from graph.references.own_record.first_page import READERS, dated, read_first_page
from graph.spans import Span

_FROM_CITATION: tuple[tuple[str, Callable[[Record], str]], ...] = (
    ("container-title", lambda record: record.container_title),
    ("volume", lambda record: record.volume),
    ("issue", lambda record: record.issue),
    ("page", lambda record: record.page),
    ("publisher", lambda record: record.publisher),
    ("DOI", lambda record: record.doi),
    ("URL", lambda record: record.url),
)
_ACADEMIC = re.compile(r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Mx|Sir|Dame)\.?\s+)+")
_RANGE = re.compile(r"\d{1,5}\s?[-–—]\s?\d{1,5}")
_SUPPLEMENT = re.compile(r"(?P<word>[A-Za-z]{4,6})\.\s?(?P<number>\d{1,3})")


def complete_record(document: Document) -> Document:
    """*document* with the ``fields`` that only its own suggested citation gives, its authors as
    ``Family, Given`` and a supplement's misprint mended.

    A field that the document has already is left as it is.
    """
    fields = [_inverted(field) if field.name == "author" else field for field in document.fields]
    if document.reader in READERS:
        given = (dated(field) if field.name == "issued" else field for field in fields)
        fields = [field for field in given if field is not None]
    citation = next((field for field in fields if field.name == "citation"), None)
    if citation is not None:
        known = {field.name for field in fields}
        fields.extend(_cited_fields(document, citation, known))
    known = {field.name for field in fields}
    fields.extend(field for field in concluded_fields(document) if field.name not in known)
    return replace(document, fields=tuple(_mended(field) for field in fields))


def concluded_fields(document: Document) -> tuple[Field, ...]:
    """What a rule reads on the first page of *document*, whose format marks no fields: the page's
    own lines, and what they lack from the citation that it suggests.
    """
    found = read_first_page(document)
    citation = next((field for field in found if field.name == "citation"), None)
    own = [field for field in found if field is not citation]
    if citation is None:
        return tuple(own)
    cited = list(_cited_fields(document, citation, {field.name for field in own}))
    return (*own, *(field for field in cited if field.name in _sure_of(cited)))


def _sure_of(cited: Sequence[Field]) -> frozenset[str]:
    """The names of those fields of a citation that are sure: a journal's with its pages, authors
    who are all people.
    """
    names = {"issued", "DOI"}
    if all("," in field.value for field in cited if field.name == "author"):
        names.add("author")
    parts = {field.name: field.value for field in cited}
    named = not re.search(r"\d$", parts.get("container-title", ""))
    if named and _RANGE.fullmatch(parts.get("page", "")):
        names |= {"container-title", "volume", "issue", "page"}
    return frozenset(names)


def _inverted(field: Field) -> Field:
    """``Dr Ann Dole`` as ``Dole, Ann``; an organisation and ``Dole, A.`` stay as they are."""
    if "," in field.value or field.person is not None:
        return field
    title = _ACADEMIC.match(field.value)
    bare = field.value[title.end() :] if title else field.value
    names, end = read_natural(bare, full=True)
    if names.persons != 1 or bare[end:].strip(" ."):
        return field
    name = names.names[0]
    printed = field.printed or field.value
    return replace(field, value=f"{name.family}, {name.given}", printed=printed)


def _cited_fields(document: Document, citation: Field, known: set[str]) -> Iterator[Field]:
    """The fields of the suggested citation that the document does not give elsewhere."""
    piece = (citation.span.start, citation.span.end)
    prose = make_prose(document.source, document.text, [piece])
    record = read_entry(prose).record
    if "author" not in known:
        at = 0
        for name in record.author:
            value = name.literal or f"{name.family}, {name.given}"
            start = max(0, prose.text.find(name.short, at))
            end = start + len(name.short)
            if name.given:
                given = prose.text.find(name.given, end)
                end = given + len(name.given) if 0 <= given - end <= 3 else end
            yield _field("author", value, prose, start, end)
            at = end
    for name_of, value_of in _FROM_CITATION:
        value = value_of(record)
        start = prose.text.rfind(value) if value else -1
        if value and name_of not in known:
            whole = (0, len(prose.text)) if start < 0 else (start, start + len(value))
            yield _field(name_of, value, prose, *whole)
    if "issued" not in known and record.issued:
        start = max(0, prose.text.find(record.year))
        yield _field("issued", record.issued, prose, start, start + len(record.year))


def _field(name: str, value: str, prose: Prose, start: int, end: int) -> Field:
    span: Span = prose.span(start, end)
    printed = prose.text[start:end]
    return Field(name, value, span, printed if printed != value else "")


def _mended(field: Field) -> Field:
    """``Soppl. 1`` as ``Suppl. 1``: a misprint one slip away."""
    match = _SUPPLEMENT.fullmatch(field.value) if field.name == "issue" else None
    if match is None or DamerauLevenshtein.distance(match["word"].casefold(), "suppl") != 1:
        return field
    return replace(field, value=f"Suppl. {match['number']}", printed=field.printed or field.value)
