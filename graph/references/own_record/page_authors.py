"""The authors that stand under a document's title: lines of nothing but people's names.

No list of given names is used. A line is one of names where each of its parts has the form of one,
none is a body's, and none of its words is an ordinary word of this very text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.bodies import is_body
from graph.documents.model import Document, Field
from graph.letters import LOW, UP
from graph.records import Name
from graph.references.entries.names import ordinary_case
from graph.spans import Span

AFTER: Final = 24
BEFORE: Final = 3
"""Lines after the title, and before it, in which authors may stand."""
WORDS: Final = 300_000
"""Characters of the text that show which words are ordinary ones."""
MOST: Final = 60
"""Authors: more are a list of something else."""

_MARK = re.compile(
    r"<su[pb]>[^<]{0,20}</su[pb]>|\\?\*|[\d†‡§¶∗∥#⁰¹²³⁴-⁹ªº*|]++"
    r"|(?<=,)\s?[a-f](?=\s?(?:,|$))"
)
"""What points to an affiliation or a note."""
_LAST_MARKS = re.compile(rf"(?:{_MARK.pattern})(?:\s?,?\s?(?:{_MARK.pattern})){{0,9}}$")
_DEGREE = re.compile(
    r"(?:,|\s)\s?(?:Ph\.?\s?D|M\.?\s?Sc|B\.?\s?Sc|M\.?D|M\.?P\.?H|M\.?A|B\.?A|R\.?N|Dr\.?\s?P\.?H|M\.?B\.?A"
    r"|D\.?Phil|FRCP|MBBS|MBChB|M\.?Ed|LL\.?M)\.?(?=\s*(?:,|;|$|\s(?:and|und|&)))"
)
_TOWN = re.compile(rf"(?<=[{LOW}]\s)\([{UP}][{UP}{LOW} /-]{{2,30}}\)")
"""Where someone is, behind the name: ``(Oslo)``."""
_TITLE = re.compile(
    r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms|Dipl|PD|Univ)\b\.?[ -]?(?:Ing\.|Soz\.|Psych\.)? ?){1,4}"
    r"(?=[A-Z])"
)
_PART = re.compile(r"[,;&]|\s(?:and|und|et|y|e)\s|^(?:and|und|et|y|e)\s")
_BY = re.compile(
    r"(?:by|von|authors?|written by|autor(?:in|es|en)?|autor/in|par|por)\b\s?:?\s*", re.IGNORECASE
)
_PARTICLES: Final = frozenset(
    ("van", "von", "de", "der", "den", "dos", "das", "da", "do", "del", "della", "di", "du", "la",
     "le", "el", "al", "bin", "ibn", "ter", "ten", "zu", "zur", "zum", "af", "av", "y", "e")
)  # fmt: skip
_INNER: Final = frozenset(("van", "von", "der", "den", "ten", "ter", "zu", "zur", "zum"))
"""Particles that stand before the family name alone."""
_SUFFIX: Final = frozenset(
    ("jr", "jr.", "sr", "sr.", "ii", "iii", "filho", "neto", "júnior", "junior", "sobrinho")
)
_WORD = re.compile(
    rf"(?:[OD]['’])?[{UP}][{UP}{LOW}'’]*[{LOW}{UP}](?:-[{UP}{LOW}][{UP}{LOW}'’]*)*"
    rf"|(?:Mc|Mac|De|Di|La|Le|Van)[{UP}][{LOW}]+"
)
_INITIAL = re.compile(rf"[{UP}]\.?(?:-?[{UP}]\.)*|[{UP}][{LOW}]{{1,2}}\.")
_END = re.compile(
    r"(?:\d{0,2}\.?\s?)(?:executive summary|abstract|a b s t r a c t|summary|zusammenfassung"
    r"|resumo|resumen|résumé|kurzfassung|introduction|einleitung"
    r"|einführung|introdução|introducción|key\s?words|contents|inhalt|inhaltsverzeichnis|references|literatur"
    r"|table of contents|background|palavras|schlagw)\b",
    re.IGNORECASE,
)
_NOT_AUTHORS = re.compile(
    r"(?i)\b(?:editors?|edited|reviewers?|reviewed|supervisors?|supervised|advisors?"
    r"|translat\w+|contact|correspond\w+"
    r"|herausgeber\w*|hrsg|betreuer\w*|gutachter\w*|übersetz\w+|prepared for|commissioned"
    r"|chair|series|reihe|orientador\w*|editora?|komitee|committee)\b"
)
_BODY = re.compile(
    r"(?i)verlag|zentrum|wissenschaft|institut|kolleg\b|klinik|stiftung|universit|abteilung|fakult"
    r"|department|working|paper|journal|quarterly|review|studies|report|letters|archiv|zeitschrift"
)
"""Parts of words of bodies and of series."""
_LEADING: Final = "in|from|across|aus|nach|em|en|the|die|das|of"
"""What stands before the names of places and bodies, and seldom before a person's."""
_ELSE = re.compile(rf"@|https?:|\s\d{{1,5}}\s[{UP}]|\|\s*\d{{1,4}}\s*\|")
"""What a line of authors has not: an address on the net, or in a street; a page's number."""
_MAIL = re.compile(r"[\w.{},-]{2,60}\s?@")


@dataclass(frozen=True, slots=True)
class Line:
    """A line with words."""

    text: str
    start: int
    """Offset in the document's text."""


@dataclass(frozen=True, slots=True)
class _Person:
    """A name as printed, and where."""

    name: Name
    start: int
    end: int
    signed: bool
    """Whether a mark or an initial shows that it is a person's."""
    shouted: bool
    """Whether it is printed in capitals."""
    told: bool = False
    """Whether a mark, an initial or an address shows that it is a person's."""


def page_authors(document: Document, lines: Sequence[Line]) -> tuple[Field, ...]:
    """The authors under the title of *document*, as far as all of them are read for sure.

    :param lines: those of the first page.
    """
    title = document.title
    if title is None:
        return ()
    under = [line for line in lines if line.start >= title.span.end]
    if not under or title.span.end < lines[0].start:
        return ()
    people = _Page(document, under[:AFTER], lines).people()
    if not people:
        over = [line for line in lines if line.start < title.span.start][-BEFORE:]
        people = [one for one in _Page(document, over, lines).people() if one.told]
    if not 0 < len(people) <= MOST:
        return ()
    names = ordinary_case(tuple(person.name for person in people))
    return tuple(
        Field("author", f"{name.family}, {name.given}", Span(document.source, one.start, one.end),
              document.text[one.start : one.end], name)
        for one, name in zip(people, names, strict=True)
    )  # fmt: skip


class _Page:
    """The lines under a title, and what tells whether they are names."""

    def __init__(self, document: Document, lines: Sequence[Line], page: Sequence[Line]) -> None:
        self.text = document.text
        self.words = document.text[:WORDS]
        self.title = document.title.prose.text.casefold() if document.title else ""
        self.lines = lines
        self.mails = "".join(_MAIL.findall(" ".join(line.text for line in page))).casefold()

    def people(self) -> list[_Person]:
        """Everyone named between the title and the text; none where a list of names breaks off."""
        found: list[_Person] = []
        seen: set[Name] = set()
        prose = 0
        before = ""
        for joined in self._joined():
            if _END.match(joined[0].text) or prose > 1:
                break
            prose = prose + 1 if _is_prose(joined[0].text) else 0
            people = self._named(joined, before)
            if people is None:
                return []
            found.extend(one for one in people if one.name not in seen)
            seen.update(one.name for one in people)
            before = joined[-1].text
        return found

    def _joined(self) -> Iterator[list[Line]]:
        """Lines, each with those that go on with a list that it leaves open."""
        group: list[Line] = []
        for line in self.lines:
            goes_on = _is_open(group[-1].text) and not _MARK.match(line.text) if group else False
            if group and not goes_on and not re.match(r",|and\s|und\s", line.text):
                yield group
                group = []
            group.append(line)
        if group:
            yield group

    def _named(self, group: Sequence[Line], before: str) -> list[_Person] | None:
        """The people in lines that are one; ``None`` where some are, and others not to be told."""
        by = _BY.fullmatch(before) is not None
        told = before.endswith(":") and not by
        if told or _NOT_AUTHORS.search(before) or _NOT_AUTHORS.search(group[0].text):
            return []
        found: list[_Person] = []
        unread = 0
        for line in group:
            people = self._of_line(line)
            unread += people is None
            found.extend(people or ())
        if unread:
            return None if any(one.signed for one in found) or len(found) > 1 else []
        plain = [one for one in found if not self._ordinary(self._words(one))]
        listed = len(found) > 1 and 2 * len(plain) >= len(found)
        if group[0].text.startswith("|") and not listed:
            return []
        sure = by or _BY.match(group[0].text) is not None
        if not all(sure or self._is_sure(one, listed) for one in found):
            return []
        return [replace(one, told=one.signed or self._has_mail(one)) for one in found]

    def _has_mail(self, person: _Person) -> bool:
        return person.name.family.split()[-1].casefold() in self.mails

    def _words(self, person: _Person) -> list[str]:
        return _long_words(self.text[person.start : person.end])

    def _of_line(self, line: Line) -> list[_Person] | None:
        """The people in a line; ``None`` where something else is in it."""
        words = line.text
        by = _BY.match(words)
        begin = by.end() if by else 0
        marked = words[0] != "|" and _MARK.match(words)
        if len(words) > 400 or marked or _ELSE.search(words):
            return None
        masked = _TOWN.sub(_blank, _DEGREE.sub(_blank, words))
        masked = _MARK.sub(_blank, masked)
        people: list[_Person] = []
        at = begin
        for stop in [*_PART.finditer(masked, begin), None]:
            end = stop.start() if stop else len(masked)
            part = masked[at:end]
            if part.strip(" .,"):
                person = _person(part, line.start + at, end < len(words) and words[end] not in ",(")
                if person is None or not self._may_be(person):
                    return None
                people.append(person)
            at = stop.end() if stop else end
        return people

    def _may_be(self, person: _Person) -> bool:
        """Whether a name is no body's, and not of words of the text or of its title."""
        printed = self.text[person.start : person.end]
        words = _long_words(printed)
        titled = any(re.search(rf"\b{re.escape(word.casefold())}\b", self.title) for word in words)
        return not (is_body(printed) or _BODY.search(printed) or titled) and (
            not words or self._ordinary(words) < len(words)
        )

    def _ordinary(self, words: Sequence[str]) -> int:
        """How many of *words* the text has in small letters, too."""
        return sum(_occurs(word.lower(), self.words) for word in words)

    def _is_sure(self, person: _Person, listed: bool) -> bool:
        """Whether there is a sign that it is a person, or at least none of a place."""
        family = re.escape(person.name.family)
        if person.signed or listed or self._has_mail(person):
            return True
        if self._ordinary(self._words(person)) or person.shouted:
            return False
        printed = re.escape(self.text[person.start : person.end])
        place = rf"\b(?:{_LEADING})\s+(?:{printed}|{family})\b"
        return re.search(place, self.words) is None


def _long_words(printed: str) -> list[str]:
    return [
        word
        for word in re.findall(r"[^\W\d_][^\W\d_-]*(?:-[^\W\d_]+)*", printed)
        if len(word) > 2 and word[0].isupper()
    ]


def _is_open(words: str) -> bool:
    """Whether a line of names goes on on the next."""
    bare = _LAST_MARKS.sub("", words[-120:].rstrip()).rstrip()
    return re.search(r"(?:,|;|\s(?:and|und|et|&))$", bare) is not None


def _occurs(word: str, text: str) -> bool:
    """Whether *text* has *word* as a word of its own, and not in an address."""
    at = text.find(word)
    while at >= 0:
        before, after = text[at - 1 : at] if at else "", text[at + len(word) : at + len(word) + 2]
        apart = (not before.isalnum() and before not in tuple("_@.~/-")) or not before
        if apart and not re.match(r"[\w@/-]|\.\w", after):
            return True
        at = text.find(word, at + 1)
    return False


def _is_prose(words: str) -> bool:
    """Whether a line is of running text: many small words."""
    parts = words.split()
    return len(words) > 45 and sum(part[0].islower() for part in parts) > 0.55 * len(parts)


def _blank(match: re.Match[str]) -> str:
    """Commas in the place of a mark: it parts two names."""
    return "," * len(match[0])


def _person(part: str, start: int, marked: bool) -> _Person | None:
    """The person whose name *part* is, and nothing else."""
    begin = len(part) - len(part.lstrip(" .,"))
    title = _TITLE.match(part, begin)
    begin = title.end() if title else begin
    bare = part[begin:].rstrip(" ,")
    words = bare.split()
    twice = len(set(words)) < len(words)
    if twice or not 2 <= len(words) <= 6 or not all(_is_of_name(word) for word in words):
        return None
    last = len(words) - 1
    last -= words[last].casefold() in _SUFFIX and last > 1
    ends = _INITIAL.fullmatch(words[last]) or words[last].casefold() in _PARTICLES
    if ends or words[0].casefold() in _PARTICLES:
        return None
    if not bare.isupper():
        while last > 1 and _is_shouted(words[last]) and _is_shouted(words[last - 1]):
            last -= 1
    while last > 1 and words[last - 1].casefold() in _PARTICLES:
        last -= 1
    if any(word in _INNER for word in words[1:last]):
        return None
    if bare.isupper():
        words = [word.title() if _is_shouted(word) and len(word) > 2 else word for word in words]
    given, family = " ".join(words[:last]), " ".join(words[last:])
    if len(words[0]) > 2 and _is_shouted(words[0]) and not bare.isupper():
        return None
    initial = any(_INITIAL.fullmatch(word) for word in words)
    name = Name(family, given)
    return _Person(
        name,
        start + begin,
        start + begin + len(bare),
        marked or initial or bool(title),
        bare.isupper(),
    )


def _is_shouted(word: str) -> bool:
    return len(word) > 1 and word.isupper() and "." not in word


def _is_of_name(word: str) -> bool:
    return bool(
        _WORD.fullmatch(word) or _INITIAL.fullmatch(word)
        or word in _PARTICLES or word.casefold() in _SUFFIX
    )  # fmt: skip
