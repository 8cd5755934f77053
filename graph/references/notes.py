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
_PIN = re.compile(r",?\s+(?:at|esp\.|here)\s+(?:pp?\.\s?)?\d{1,4}(?:[-–]\d{1,4})?\.?$")
_LEAD = re.compile(
    r"(?:and\s+)?(?:see(?: also)?|cf\.|e\.g\.,?|for example,?|quoted in|cited in|vgl\.|siehe)\s+",
    re.IGNORECASE,
)


def read_notes(notes: Sequence[NoteText]) -> Iterator[NoteReading]:
    """What each note gives, in order."""
    families: dict[str, str] = {}
    previous = ""
    for note in notes:
        last = previous
        for part in _works(note):
            reading = _read(part, families, previous)
            last = reading.same_as or (note.label if reading.entry else last)
            if reading.entry and reading.entry.record.author:
                families.setdefault(norm(reading.entry.record.author[0].short), note.label)
            yield reading
        previous = last


_NEXT_WORK = re.compile(
    r"[;.]\s+(?:and\s+)?(?=(?:[Ss]ee(?: also)?|[Cc]f\.|[Vv]gl\.)\s)|;\s+(?:and\s+)?(?=[A-ZÀ-Þ])"
)


def _works(note: NoteText) -> Iterator[NoteText]:
    """A note that gives several works, cut between them."""
    text = note.prose.text
    start = 0
    for cut in _NEXT_WORK.finditer(text):
        inside = text.count("(", start, cut.start()) > text.count(")", start, cut.start())
        after = text[cut.end() : cut.end() + 300]
        if inside or cut.start() - start < 12 or not re.search(r"\d", after):
            continue
        yield NoteText(note.label, note.prose.part(start, cut.start()).trimmed())
        start = cut.end()
    yield NoteText(note.label, note.prose.part(start, len(text)).trimmed())


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
    pin = _PIN.search(text)
    prose = note.prose.part(lead.end() if lead else 0, pin.start() if pin else len(text))
    entry = read_entry(prose, note=True)
    record = entry.record
    if record.author and record.title and len(record.title) > 3 and (record.year or record.url):
        return NoteReading(note.label, prose, entry)
    return NoteReading(note.label, note.prose)
