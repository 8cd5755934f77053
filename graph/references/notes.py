"""Foot- and endnotes that give references: in full the first time, shortened or *ibid.* after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.documents.model import Prose
from graph.references.entries import Entry, read_entry
from graph.references.link import norm


@dataclass(frozen=True, slots=True)
class NoteText:
    """One note as printed."""

    label: str
    prose: Prose


@dataclass(frozen=True, slots=True)
class NoteReading:
    """What a note is: a reference of its own, a pointer to an earlier one, or neither."""

    label: str
    prose: Prose
    entry: Entry | None = None
    same_as: str = ""
    """Label of the note that gives the work, where this one only points to it."""


_IBID = re.compile(r"\W*(?:ibid(?:em)?|id|ebd|ebenda|a\.\s?a\.\s?O)\b", re.IGNORECASE)
_NOTE_POINTER = re.compile(
    r"\b(?:above|supra|see|siehe|vgl\.?)?\s*,?\s*(?:\(?n(?:ote)?\.?|fn\.?|Fn\.?|Anm\.?)\s?(?P<label>\d{1,3})\b"
)
_OP_CIT = re.compile(r"\b(?:op\.?\s?cit|loc\.?\s?cit)\b", re.IGNORECASE)
_LEAD = re.compile(
    r"^(?:see(?: also)?|cf\.|e\.g\.,?|for example,?|quoted in|cited in|vgl\.|siehe)\s+", re.IGNORECASE
)


def read_notes(notes: Sequence[NoteText]) -> Iterator[NoteReading]:
    """What each note gives, in order."""
    families: dict[str, str] = {}
    previous = ""
    for note in notes:
        reading = _read(note, families, previous)
        previous = reading.same_as or (note.label if reading.entry else previous)
        if reading.entry and reading.entry.record.author:
            families.setdefault(norm(reading.entry.record.author[0].short), note.label)
        yield reading


def _read(note: NoteText, families: dict[str, str], previous: str) -> NoteReading:
    text = note.prose.text
    if _IBID.match(text):
        return NoteReading(note.label, note.prose, same_as=previous)
    pointer = _NOTE_POINTER.search(text)
    if pointer and len(text) < 160:
        return NoteReading(note.label, note.prose, same_as=pointer["label"])
    short = re.match(r"(?P<name>[^,]{2,60}),\s", text)
    if short and len(text) < 110:
        known = families.get(norm(_LEAD.sub("", short["name"]).split(" and ")[0])) or families.get(
            norm(_LEAD.sub("", short["name"]).split(" ")[-1])
        )
        full = re.search(r"\(\w[^()]*\d{4}\)|\b(?:19|20)\d\d\b", text)
        if known and (_OP_CIT.search(text) or not full):
            return NoteReading(note.label, note.prose, same_as=known)
    lead = _LEAD.match(text)
    prose = note.prose.part(lead.end(), len(text)) if lead else note.prose
    entry = read_entry(prose, note=True)
    record = entry.record
    if record.author and record.title and len(record.title) > 8 and (record.year or record.url):
        return NoteReading(note.label, prose, entry)
    return NoteReading(note.label, note.prose)
