"""Foot- and endnotes that give references: in full the first time, shortened or *ibid.* after."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.documents.model import Prose
from graph.documents.note_labels import rank
from graph.documents.running_text.text_or_list import reads_as_text
from graph.references.citations.link import norm
from graph.references.entries.read import Entry, read_entry


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
    note: int
    """Index of the note: it may give several works."""
    entry: Entry | None = None
    same_as: int | None = None
    """Index of the reading that gives the work, where this one only points to it."""


_IBID = re.compile(
    r"\W*(?:(?:see|vgl\.|cf\.)\s)?(?:ibid(?:em)?|id|ebd|ebenda|ebda|a\.\s?a\.\s?O)\b",
    re.IGNORECASE,
)
_NOTE_POINTER = re.compile(
    r"\b(?:(?:above|supra|see|siehe|vgl\.?|wie)\s*,?\s*)?(?:\(?n(?:ote)?\.?|fn\.?|Fn\.?|Anm\.?|Fußnote)"
    r"\s?(?P<label>\d{1,3}|[ivxl]{1,7})\b"
)
_OP_CIT = re.compile(r"\b(?:op\.?\s?cit|loc\.?\s?cit|a\.\s?a\.\s?O)\b", re.IGNORECASE)
_PIN = re.compile(r",?\s+(?:at|esp\.|here)\s+(?:pp?\.\s?)?\d{1,4}(?:[-–]\d{1,4})?\.?$")
_LEAD = re.compile(
    r"(?:and\s+)?(?:see(?: also)?|cf\.|e\.g\.,?|for example,?|quoted in|cited in|vgl\.|siehe)\s+",
    re.IGNORECASE,
)


_SHORT = re.compile(
    r"\W*(?:[^\W\d_][\w’'.-]*[\s,;/&]{1,3}(?:\s?[&/]\s)?){1,9}\(?(?:1[5-9]|20)\d\d[a-z]?"
    r"(?:\s?[:,]\s?(?:pp?\.|S\.)?\s?\d{1,4}(?:\s?(?:ff?\.?|[-–]\s?\d{1,4}))?)?\)?\W*"
)
"""``Dole 2004.``, ``See Dole and Holt (2004: 12ff)``: cited by year, and given elsewhere."""


class _Given:
    """The works that notes have given so far."""

    def __init__(self) -> None:
        self.readings: list[NoteReading] = []
        self.last: int | None = None
        """The work of the note before."""
        self._families: dict[str, list[int]] = {}

    def add(self, reading: NoteReading) -> None:
        at = len(self.readings)
        self.readings.append(reading)
        if reading.entry and reading.entry.record.author:
            family = norm(reading.entry.record.author[0].short)
            self._families.setdefault(family, []).append(at)

    def same(self, entry: Entry) -> int | None:
        """The reading that gave the work of *entry* before."""
        for at in self._families.get(norm(entry.record.author[0].short), ()):
            given = self.readings[at].entry
            if given and _work(given) == _work(entry):
                return at
        return None

    def work(self, at: int) -> int | None:
        """The reading that gives the work of the reading *at*."""
        reading = self.readings[at]
        return at if reading.entry else reading.same_as

    def of_note(self, label: str) -> int | None:
        """The first work of the last note called *label*."""
        found = [at for at, one in enumerate(self.readings) if _alike(one.label, label)]
        if not found:
            return None
        note = self.readings[found[-1]].note
        works = (self.work(at) for at in found if self.readings[at].note == note)
        return next((at for at in works if at is not None), None)

    def by(self, names: str, words: str, *, repeated: bool) -> int | None:
        """The work of the authors that *names* begins or ends with: the one whose title *words*
        shorten, or the only one; the last one where the note says that it is *repeated*.
        """
        bare = _LEAD.sub("", names)
        forms = (bare.split(" and ")[0], bare.split(" & ")[0], bare.split(" ")[-1])
        known = next((self._families[one] for one in map(norm, forms) if one in self._families), [])
        if repeated and len(known) > 1:
            titled = [at for at in known if self._is_titled(at, words)]
            return (titled or known)[-1]
        if len(known) < 2:
            return known[0] if known else None
        titled = [at for at in known if self._is_titled(at, words)]
        return titled[-1] if titled else None

    def _is_titled(self, at: int, words: str) -> bool:
        entry = self.readings[at].entry
        short = norm(_AFTER_TITLE.sub("", words)).removeprefix("the ")
        return bool(entry and len(short) > 2 and f" {short} " in f" {norm(entry.record.title)} ")


def _work(entry: Entry) -> tuple[str, str, str]:
    record = entry.record
    return norm(record.title), record.year, norm(record.container_title)


_AFTER_TITLE = re.compile(
    r"(?:,\s*(?:op\.?\s?cit|loc\.?\s?cit|pp?\.|S\.|\d|chap|ch\.|esp\.)|\().*$", re.DOTALL
)


def _alike(label: str, asked: str) -> bool:
    return label == asked or (label.isalnum() and rank(label) == rank(asked) > 0)


def read_notes(notes: Sequence[NoteText]) -> list[NoteReading]:
    """What each note gives, in order."""
    given = _Given()
    for at, note in enumerate(notes):
        first = len(given.readings)
        for part in _works(note):
            given.add(_read(part, at, given))
        works = [given.work(own) for own in range(first, len(given.readings))]
        given.last = next((one for one in reversed(works) if one is not None), given.last)
    return given.readings


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


def _read(note: NoteText, at: int, given: _Given) -> NoteReading:
    text = note.prose.text
    if _IBID.match(text):
        return NoteReading(note.label, note.prose, at, same_as=given.last)
    pointer = _NOTE_POINTER.search(text)
    if pointer and len(text) < 160:
        meant = given.of_note(pointer["label"])
        return NoteReading(note.label, note.prose, at, same_as=meant)
    short = re.match(r"(?P<name>[^,]{2,60}),\s", text)
    repeated = _OP_CIT.search(text) is not None
    if short and len(text) < 110:
        full = re.search(r"\(\w[^()]*\d{4}\)|\b(?:19|20)\d\d\b", text)
        if repeated or not full:
            known = given.by(short["name"], text[short.end() :], repeated=repeated)
            if known is not None or repeated:
                return NoteReading(note.label, note.prose, at, same_as=known)
    if _SHORT.fullmatch(text) or reads_as_text(text):
        return NoteReading(note.label, note.prose, at)
    lead = _LEAD.match(text)
    pin = _PIN.search(text)
    prose = note.prose.part(lead.end() if lead else 0, pin.start() if pin else len(text))
    entry = read_entry(prose, note=True)
    record = entry.record
    if record.author and record.title and len(record.title) > 3 and (record.year or record.url):
        before = given.same(entry)
        if before is not None:
            return NoteReading(note.label, prose, at, same_as=before)
        return NoteReading(note.label, prose, at, entry)
    return NoteReading(note.label, note.prose, at)
