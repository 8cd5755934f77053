"""Records as ProQuest exports them as text: labels with values, lines between records."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graph.documents.records.columns import type_of
from graph.documents.records.parts import Parts, person_of, short_person
from graph.documents.records.tagged import LANGUAGES

_LINE: Final = re.compile(r"^_{20,200}[ \t]{0,9}\r?$", re.MULTILINE)
_OWN: Final = re.compile(r"^ProQuest document ID: {0,3}\d", re.MULTILINE)
_LABEL: Final = re.compile(
    r"^(?P<label>[A-Z][A-Za-z/() -]{2,40}?): {0,3}(?P<value>[^\n]*)", re.MULTILINE
)
_FIELDS: Final = {
    "Title": "title", "Publication title": "container-title", "Volume": "volume",
    "Issue": "issue", "Pages": "page", "First page": "page", "Publication date": "issued",
    "Publication year": "issued", "Publisher": "publisher", "ISSN": "ISSN", "ISBN": "ISBN",
    "Place of publication": "publisher-place", "DOI": "DOI", "Document URL": "URL",
    "University/institution": "publisher",
}  # fmt: skip
"""What each label names; of several that name one field the first counts."""
_ABSTRACT: Final = re.compile(r"Abstract(?: \([A-Za-z, -]{2,40}\))?")


def is_proquest(text: str) -> bool:
    """Whether *text* is such an export: lines between records, and ProQuest's number of one."""
    return _OWN.search(text) is not None and _LINE.search(text) is not None


def read_proquest(text: str) -> list[Parts]:
    """The records of *text*."""
    return list(_records(text))


def _records(text: str) -> Iterator[Parts]:
    start = 0
    for end in [*(line.end() for line in _LINE.finditer(text)), len(text)]:
        block = text[start:end]
        fields = {found["label"]: found["value"].strip() for found in _LABEL.finditer(block)}
        if fields.get("Title") and _OWN.search(block):
            yield _parts(fields, f"{'_' * 60}\n{block}", text.count("\n", 0, start) + 1)
        start = end


def _parts(fields: dict[str, str], raw: str, line: int) -> Parts:
    parts = Parts(raw=raw, line=line)
    kind = type_of(fields.get("Document type", "")) or type_of(fields.get("Source type", ""))
    within = "article-journal" if fields.get("Publication title") else "document"
    parts.add("type", kind or ("thesis" if "Degree" in fields else within))
    for one in re.split(r"\s*;\s*", fields.get("Author", "")):
        parts.person("author", person_of(one) if "," in one else short_person(one))
    for label, name in _FIELDS.items():
        if fields.get(label):
            parts.add(name, fields[label])
    for label, value in fields.items():
        if _ABSTRACT.fullmatch(label):
            parts.add("abstract", value)
    for label in ("Subject", "Identifier / keyword", "Identifier/keyword"):
        for keyword in fields.get(label, "").split(";"):
            parts.add("keyword", keyword)
    language = fields.get("Language of publication", fields.get("Language", ""))
    parts.add("language", LANGUAGES.get(language.casefold(), language))
    return parts
