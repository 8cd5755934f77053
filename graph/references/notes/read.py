"""Foot- and endnotes that give references: in full the first time, shortened or *ibid.* after."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.documents.model import Prose
from graph.documents.note_labels import rank
from graph.documents.running_text.text_or_list import reads_as_text
from graph.references.citations.link import norm
from graph.references.entries.read import Entry, read_entry
from graph.references.entries.years import YEAR
from graph.references.notes.names import LONGEST_BODY
from graph.references.notes.parts import LEAD, parts, without_lead


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
    r"\W*(?:(?:see|vgl\.|cf\.|siehe)\s(?:also\s|auch\s)?)?(?:ibid(?:em)?|id|ebd|ebenda|ebda|a\.\s?a\.\s?O)\b",
    re.IGNORECASE,
)
_NOTE_POINTER = re.compile(
    r"\b(?:(?:above|supra|see|siehe|vgl\.?|wie)\s*,?\s*)?(?:\(?n(?:ote)?\.?|fn\.?|Fn\.?|Anm\.?|Fußnote)"
    r"\s?(?P<label>\d{1,3}|[ivxl]{1,7})\b"
)
_ABOVE = re.compile(
    rf"(?P<name>[^\W\d_][^,(;:]{{1,60}}?),?\s\(?(?P<year>{YEAR})\)?,?\s"
    r"(?:(?:cited|as|see)\s)?(?:above|supra|a\.\s?a\.\s?O\b|loc\.?\s?cit|op\.?\s?cit)(?!\w)",
    re.IGNORECASE,
)
"""``Dole and Holt (2004), above, p. 12``: names and a year that were given before."""
_OP_CIT = re.compile(r"\b(?:op\.?\s?cit|loc\.?\s?cit|art\.\s?cit|a\.\s?a\.\s?O)\b", re.IGNORECASE)
_PIN = re.compile(r",?\s+(?:at|esp\.|here)\s+(?:pp?\.\s?)?\d{1,4}(?:[-–]\d{1,4})?\.?$")
_SHORT = re.compile(
    r"\W*(?:[^\W\d_][\w’'.-]*[\s,;/&]{1,3}(?:\s?[&/]\s)?){1,9}\(?(?:1[5-9]|20)\d\d[a-z]?"
    r"(?:\s?[:,]\s?(?:pp?\.|S\.)?\s?\d{1,4}(?:\s?(?:ff?\.?|[-–]\s?\d{1,4}))?)?\)?\W*"
)
"""``Dole 2004.``, ``See Dole and Holt (2004: 12ff)``: cited by year, and given elsewhere."""
_CITED = re.compile(
    rf"\((?:[^()]{{0,200}}?[\s,;])??{YEAR}(?:/\d{{2,4}})?(?:,\s?{YEAR}){{0,5}}"
    rf"(?:\s?[:,]\s?(?:S\.|pp?\.|Rn\.|Fn\.)?\s?\d{{1,4}}(?!\d)[^()]{{0,80}}|,\s?{YEAR})\)"
    rf"|\bet\sal\.,?\s\(?{YEAR}\)?(?=[,;]|\s[a-zß-ÿ])"
)
"""``Dole (2004: 12ff)``, ``(cf. Holt et al. 1999, p. 22)`` among other words: a work that is given
elsewhere.
"""
_YEAR = re.compile(rf"\b{YEAR}\b")


def _only_cites(text: str) -> bool:
    """Whether all years in *text* are those of works that are given elsewhere."""
    rest, count = _CITED.subn("", text)
    return count > 0 and _YEAR.search(rest) is None


def are_notes(texts: Sequence[str]) -> bool:
    """Whether of the numbered *texts* several point to others of them, as notes do and entries of a
    list never.
    """
    pointing = sum(
        bool(_IBID.match(text) or _OP_CIT.search(text) or _ABOVE.match(text)) for text in texts
    )
    return pointing >= 2 and pointing >= 0.05 * len(texts)


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
        if reading.entry:
            self._families.setdefault(_filed(reading.entry), []).append(at)

    def same(self, entry: Entry) -> int | None:
        """The reading that gave the work of *entry* before."""
        for at in self._families.get(_filed(entry), ()):
            given = self.readings[at].entry
            if given and _work(given) == _work(entry):
                return at
        return None

    def work(self, at: int) -> int | None:
        """The reading that gives the work of the reading *at*."""
        reading = self.readings[at]
        return at if reading.entry else reading.same_as

    def of_note(self, label: str, words: str) -> int | None:
        """The work of the last note called *label*: the one that *words* name, or the first."""
        found = [at for at, one in enumerate(self.readings) if _alike(one.label, label)]
        if not found:
            return None
        note = self.readings[found[-1]].note
        works = [self.work(at) for at in found if self.readings[at].note == note]
        given = [at for at in works if at is not None]
        named = (at for at in given if self._names(at, words))
        return next(named, given[0] if given else None)

    def _names(self, at: int, words: str) -> bool:
        entry = self.readings[at].entry
        return entry is not None and f" {_filed(entry)} " in f" {norm(words)} "

    def by(self, names: str, words: str, *, repeated: bool) -> int | None:
        """The work of the authors that *names* begins or ends with: the one whose title *words*
        shorten, or the only one; the last one where the note says that it is *repeated*.
        """
        bare = LEAD.sub("", names, count=1)
        forms = (bare.split(" and ")[0], bare.split(" & ")[0], bare.split(" ")[-1])
        known = next((self._families[one] for one in map(norm, forms) if one in self._families), [])
        if repeated and len(known) > 1:
            titled = [at for at in known if self._is_titled(at, words)]
            return (titled or known)[-1]
        if len(known) < 2:
            return known[0] if known else None
        titled = [at for at in known if self._is_titled(at, words)]
        return titled[-1] if titled else None

    def of_year(self, names: str, year: str) -> int | None:
        """The last work of the authors that *names* begins with which appeared in *year*."""
        first = re.split(r",\s|\s(?:and|und|et|&)\s", LEAD.sub("", names, count=1))[0]
        for at in reversed(self._families.get(norm(first), ())):
            given = self.readings[at].entry
            if given and given.record.year == year:
                return at
        return None

    def _is_titled(self, at: int, words: str) -> bool:
        entry = self.readings[at].entry
        short = norm(_AFTER_TITLE.sub("", words)).removeprefix("the ")
        return bool(entry and len(short) > 2 and f" {short} " in f" {norm(entry.record.title)} ")


def _filed(entry: Entry) -> str:
    """What short forms call a work by: who made it, or else its title."""
    people = entry.record.author or entry.record.editor
    return norm(people[0].short if people else entry.record.title)


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
        for part in parts(note.prose):
            given.add(_read(NoteText(note.label, part.prose), part.entry, at, given))
        works = [given.work(own) for own in range(first, len(given.readings))]
        given.last = next((one for one in reversed(works) if one is not None), given.last)
    return given.readings


def _read(note: NoteText, entry: Entry | None, at: int, given: _Given) -> NoteReading:
    if entry is not None:
        return _once(note, note.prose, entry, at, given)
    text = note.prose.text
    if _IBID.match(text):
        return NoteReading(note.label, note.prose, at, same_as=given.last)
    pointer = _NOTE_POINTER.search(text)
    if pointer and len(text) < 160:
        meant = given.of_note(pointer["label"], text)
        return NoteReading(note.label, note.prose, at, same_as=meant)
    above = _ABOVE.match(text)
    if above and (known := given.of_year(above["name"], above["year"])) is not None:
        return NoteReading(note.label, note.prose, at, same_as=known)
    short = re.match(r"(?P<name>[^,]{2,60}),\s", text)
    repeated = _OP_CIT.search(text) is not None
    if short and len(text) < 110:
        full = re.search(r"\(\w[^()]*\d{4}\)|\b(?:19|20)\d\d\b", text)
        if repeated or not full:
            known = given.by(short["name"], text[short.end() :], repeated=repeated)
            if known is not None or repeated:
                return NoteReading(note.label, note.prose, at, same_as=known)
    cites = _SHORT.fullmatch(text) or _only_cites(text)
    if text[:1] in ",;:)" or cites or reads_as_text(text):
        return NoteReading(note.label, note.prose, at)
    prose = without_lead(note.prose)
    pin = _PIN.search(prose.text)
    prose = prose.part(0, pin.start()) if pin else prose
    entry = read_entry(prose, note=True)
    if _is_work(entry):
        return _once(note, prose, entry, at, given)
    return NoteReading(note.label, note.prose, at)


def _is_work(entry: Entry) -> bool:
    """Whether *entry* says who made what, and when or where: files of an archive have no more than
    a name and a date.
    """
    record = entry.record
    people = record.author or record.editor
    if not people or len(record.title) < 4 or not (record.year or record.url):
        return False
    where = record.url or record.doi or record.publisher or record.container_title
    if any(name.family for name in people):
        return bool(where) or entry.style != "title-first"
    body = people[0].literal
    if len(body.split()) > LONGEST_BODY or re.search(r"\d{3}", body):
        return False
    return bool(where) or entry.style in ("author-year", "author-year-colon")


def _once(note: NoteText, prose: Prose, entry: Entry, at: int, given: _Given) -> NoteReading:
    """The work of *entry*, or the reading that gave it before."""
    before = given.same(entry)
    if before is not None:
        return NoteReading(note.label, prose, at, same_as=before)
    return NoteReading(note.label, prose, at, entry)
