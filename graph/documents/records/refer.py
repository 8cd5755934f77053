"""Records of refer, a form that EndNote exports: ``%T`` the title, ``%A`` an author."""

from __future__ import annotations

import re

from graph.documents.records.parts import Parts, person_of
from graph.documents.records.tagged import LANGUAGES

_LINE = re.compile(r"%(?P<tag>[A-Z0-9@!+&<>^*#$(~?])\s(?P<value>.*)")
TYPES = {
    "journal article": "article-journal", "electronic article": "article-journal",
    "magazine article": "article-magazine", "newspaper article": "article-newspaper",
    "book": "book", "edited book": "book", "electronic book": "book", "book section": "chapter",
    "conference paper": "paper-conference", "conference proceedings": "paper-conference",
    "thesis": "thesis", "report": "report", "government document": "report",
    "web page": "webpage", "blog": "post-weblog", "dataset": "dataset", "case": "legal_case",
    "statute": "legislation", "manuscript": "manuscript",
}  # fmt: skip
"""EndNote's names of kinds, in small letters, and CSL's."""
_FIELDS = (
    ("title", "T"), ("issued", "8"), ("issued", "D"), ("container-title", "J"),
    ("container-title", "B"), ("volume", "V"), ("issue", "N"), ("publisher", "I"),
    ("publisher-place", "C"), ("edition", "7"), ("collection-title", "S"), ("DOI", "R"),
    ("URL", "U"), ("abstract", "X"), ("genre", "9"),
)  # fmt: skip


def is_refer(text: str) -> bool:
    """Whether *text* begins as such records do, and has a title."""
    lines = [line for line in text[:4000].splitlines() if line.strip()]
    tagged = sum(_LINE.match(line) is not None for line in lines)
    titled = any(line.startswith("%T ") for line in lines)
    return (
        len(lines) > 2 and titled and _LINE.match(lines[0]) is not None and 2 * tagged > len(lines)
    )


def read_refer(text: str) -> list[Parts]:
    """The records of *text*."""
    found, start = [], 0
    for gap in (*re.finditer(r"\n\s*\n(?=%)", text), None):
        end = gap.end() if gap else len(text)
        if "%" in text[start:end]:
            line = text.count("\n", 0, start) + 1
            found.append(_parts(text[start:end], line))
        start = end
    return found


def _parts(raw: str, line: int) -> Parts:
    lines = _lines(raw)
    parts = Parts(raw=raw, line=line)
    kind = next((value.casefold() for tag, value in lines if tag == "0"), "")
    parts.add("type", TYPES.get(kind, "document"))
    for tag, value in lines:
        if tag in ("A", "E"):
            parts.person("author" if tag == "A" else "editor", person_of(value.rstrip(",")))
    for name, field_tag in _FIELDS:
        for tag, value in lines:
            if tag == field_tag:
                parts.add(name, value)
    for tag, value in lines:
        if tag in _OTHERS:
            _OTHERS[tag](parts, value)
    return parts


def _lines(raw: str) -> list[tuple[str, str]]:
    lines: list[tuple[str, str]] = []
    for printed in raw.splitlines():
        tagged = _LINE.match(printed)
        if tagged:
            lines.append((tagged["tag"], tagged["value"].strip()))
        elif lines and printed.strip():
            lines[-1] = (lines[-1][0], f"{lines[-1][1]} {printed.strip()}")
    return lines


def _pages(parts: Parts, value: str) -> None:
    parts.add("page", re.sub(r"(?<=\d)\s*--?\s*(?=\d)", "–", value))


def _language(parts: Parts, value: str) -> None:
    parts.add("language", LANGUAGES.get(value.casefold(), value))


def _keywords(parts: Parts, value: str) -> None:
    for keyword in re.split(r"\s*;\s*|,\s", value):
        parts.add("keyword", keyword)


_OTHERS = {"P": _pages, "@": Parts.number, "G": _language, "K": _keywords}
"""Fields whose words are put otherwise."""
