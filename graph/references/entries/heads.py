"""The left end of an entry: who made the work, and when, in the order that a style has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.bodies import ORGANISATION
from graph.documents.model import MarkKind, Prose
from graph.letters import UP
from graph.records import Name
from graph.references.entries.identifiers import take_address
from graph.references.entries.leading_names import leading_names
from graph.references.entries.names import NameList, read_names, read_natural
from graph.references.entries.years import YEAR, plain_year

LONGEST_HEAD = 700
"""Characters. Where no title has begun by then, none is looked for."""

_BRACKETED = re.compile(
    rf"[\s,]*[(\[](?:ca?\.\s?)?(?P<year>{YEAR})(?P<date>,?\s*[^()\[\]]{{3,25}})?"
    r"(?:\s*\[[^\]]{0,40}\])?[)\]]"
)
_UNTIL = re.compile(r"\d{4}\s?[-–—]\s?\d{4}")
"""``Rain and its makers (1906–1930)``: what a title is about, where no person stands before it."""
_BARE = re.compile(
    rf"(?:(?<=[.,])\s|\s|^)(?P<year>{YEAR})(?P<date>)(?:\s*[.:,]|(?=\s['‘\"“]))\s*(?=\S)"
)
_FIGURES = re.compile(r"\d{1,4}\s?(?:\(\d|[:,]\s?\d)")
"""A volume with its issue or pages: the year before it stands behind the journal."""
_LATE = re.compile(r"\b(?P<year>(?:1[89]|20)\d\d[a-z]?)\b(?!\s?[-–/]\s?\d)")
_EDITORS = re.compile(r"(?<![A-Za-z])(?:Eds?|Editors?|Hrsg|Hg)\b\.?\)?[.,:\s]*$", re.IGNORECASE)
_AGAIN = re.compile(
    rf"\s*(?:[-–—―⸺⸻_]{{2,12}}|—|[-–](?=[,.]?\s\(?{YEAR})|(?:Ders|Dies|Idem|Eadem)\b\.?"
    rf"|(?:ders|dies|idem|eadem)\b\.?(?=,?\s\(?{YEAR}))"
    r"(?:[,.:]\s*(?=\S)|\s+(?=[(“\"‘'A-Z\d]))"
    rf"|,\s(?={YEAR}(?:\s\[\d{{4}}\])?:\s)"
)
"""What stands for the authors of the entry above: a dash, *idem*, a line that is drawn."""
_NOT_THE_END = re.compile(rf"(?:\b[{UP}]|\bet al|\bSt|\bDr|\bJr|\beds?|\bno|\bvol|\bpp?)\.?$")


@dataclass(frozen=True, slots=True)
class Head:
    """Who, and when."""

    names: NameList
    year: str
    """Empty where none is printed before the title."""
    date: str
    """Month and day as printed."""
    end: int
    """Where the rest begins."""
    style: str
    editors: bool = False


def read_head(prose: Prose, above: tuple[Name, ...] = (), *, note: bool = False) -> Head:
    """The left end of the entry in *prose*.

    :param above: the authors of the entry above it, for a dash in their place.
    :param note: whether it stands in a note, where names are in their natural order.
    """
    again = _AGAIN.match(prose.text)
    if again:
        return _repeated(prose, again.end(), above)
    natural = _natural if note else _numbered_book
    readings = (_unspaced, _bracketed, _bare, _quoted, natural, _listed, _stopped)
    for reading in readings:
        head = reading(prose)
        if head is not None:
            return _with_year(prose, head)
    return Head(NameList((), 0, ""), late_year(prose.text), "", 0, "title-first")


_YEAR_NEXT = re.compile(r"(?P<year>(?:1[89]|20)\d\d)\s(?=[A-Z]|arXiv:)")


def _with_year(prose: Prose, head: Head) -> Head:
    """``Dole J and Bright M, 2008 Phys. Rev.``: the year that follows the names is no title's."""
    year = _YEAR_NEXT.match(prose.text, head.end)
    if head.style != "author-title-comma" or year is None or year["year"] != head.year:
        return head
    return replace(head, end=year.end(), style="author-year-bare")


def names_again(text: str) -> bool:
    """Whether an entry begins with what stands for the authors of the one above it."""
    return _AGAIN.match(text) is not None


def _repeated(prose: Prose, start: int, above: tuple[Name, ...]) -> Head:
    rest = read_head(prose.part(start, len(prose.text)))
    names = NameList(above, len(above), "")
    if not above and not rest.names.names:
        return replace(rest, end=start + rest.end)
    if rest.names.names:  # what follows the dash is a title, not another author
        return Head(names, late_year(prose.text[start:]), "", start, "author-title")
    return replace(rest, names=names, end=start + rest.end)


_HAN = r"[\u3400-\u9fff·]{2,8}"
_UNSPACED = re.compile(
    rf"(?P<names>{_HAN}(?:[,，、]\s?{_HAN}){{0,20}}?)(?:[,，]?\s?等)?[.．。]\s?(?=\S)"
)


def has_unspaced_names(text: str) -> bool:
    """Whether an entry begins with names in Chinese characters."""
    return _UNSPACED.match(text) is not None


def _unspaced(prose: Prose) -> Head | None:
    """``王伟, 李娜, 等. 标题``: names that are not parted into family and given ones."""
    found = _UNSPACED.match(prose.text)
    if found is None:
        return None
    names = tuple(Name(literal=name) for name in re.findall(_HAN, found["names"]))
    rest = late_year(prose.text[found.end() :])
    return Head(NameList(names, len(names), ""), rest, "", found.end(), "author-title")


# --- the year behind the authors ---


def _bracketed(prose: Prose) -> Head | None:
    """``Hester, M. (2013).``"""
    match = _BRACKETED.search(prose.text[:LONGEST_HEAD])
    head = _head_at(prose, match, "author-year") if match else None
    if match and head and _UNTIL.match(match["year"]) and not head.names.persons:
        return None
    return head


def _bare(prose: Prose) -> Head | None:
    """``Hester, Marianne. 2013.``"""
    text = prose.text[:LONGEST_HEAD]
    italics = [(mark.start, mark.end) for mark in prose.marked(MarkKind.EMPHASIS)]
    for bare in _BARE.finditer(text):
        if any(start < bare.start("year") < end for start, end in italics):
            return None
        before = text[: bare.start()]
        if _FIGURES.match(text, bare.end()):
            return None
        if not before.strip() and bare.start():
            return None
        head = _head_at(prose, bare, "author-year-bare")
        if head and (head.names.persons or not before or _is_organisation(before)):
            return head
        if len(before.split()) > 14:
            return None
    return None


_MEDIUM = re.compile(
    r"\s\((?:(?:Executive|Co-)?\s?(?:Host|Director|Producer|Presenter|Narrator|Composer|Speaker"
    r"|Guest|Photographer|Writer|Performer)s?(?:\s&\s)?){1,3}\)[.,]?$",
    re.IGNORECASE,
)
"""``(Host).``: what someone is to a film or a podcast."""


def _head_at(prose: Prose, match: re.Match[str], style: str) -> Head | None:
    """Authors up to *match*, if what stands before it can be authors."""
    before = _MEDIUM.sub("", prose.text[: match.start()].strip())
    date = (match["date"] or "").strip(" ,")
    end = match.end()
    end += len(prose.text[end:]) - len(prose.text[end:].lstrip(" .,:;"))
    year = plain_year(match["year"])
    if not before:
        return Head(NameList((), 0, ""), year, date, end, style)
    names = read_names(before)
    if (names.rest and names.persons) or not _are_names(names, before):
        return None
    if style == "author-year" and prose.text[match.end() : match.end() + 1] == ":":
        style = "author-year-colon"
    return Head(names, year, date, end, style, bool(_EDITORS.search(before)))


_NO_NAME = re.compile(r"[\"“”?!:]|(?:^|[\s,])['‘]\w|\b\d{1,2}(?:st|nd|rd|th)\b|\bed\.|\bpp?\.")


def _are_names(names: NameList, before: str) -> bool:
    """Whether what was read can be authors: an organisation is no title and no quotation."""
    literals = [name.literal for name in names.names if name.literal]
    if any(len(literal) > 120 or _NO_NAME.search(literal) for literal in literals):
        return False
    return bool(names.persons) or _is_organisation(before)


def _is_organisation(text: str) -> bool:
    """Whether the words can be an organisation rather than a title."""
    bare = text.strip(" .,:")
    words = bare.split()
    small = sum(word[0].islower() for word in words if word[0].isalpha())
    stops = len(re.findall(r"(?<![A-Z])\.\s", bare))
    return (
        0 < len(words) <= 14
        and small <= max(3, len(words) / 2)
        and stops == 0
        and not re.search(r"[?!:“\"]|^['‘]|\d{4}", bare)
        and bare[0].isalnum()
    )


# --- the year further on ---


def _quoted(prose: Prose) -> Head | None:
    """``V. Lindqvist and R. Bauer, "A week,"``, ``Amin, Farah, et al. "Seeds."``: the title in
    quotation marks tells where the authors end.
    """
    quote = re.search(r"[,.:]?\s*[\"“‘«„»]\s?(?=[\w'‘“\"])", prose.text[:400])
    if quote is None or not quote.start():
        return None
    before = prose.text[: quote.start()]
    rest = prose.text[quote.end() :]
    end = quote.end() - 1
    names = read_names(before)
    if not (names.persons and not names.rest):
        natural, used = read_natural(before, full=True)
        if natural.persons and not before[used:].strip(" ,.:"):
            names = natural
        elif not (quote[0][0] in ",.:" and _is_organisation(before)):
            return None
    return Head(names, late_year(rest), "", end, "author-title", bool(_EDITORS.search(before)))


def _numbered_book(prose: Prose) -> Head | None:
    """``P. Macnab and J. Reid, The Physics of Old Walls.``: initials first, a comma, the title."""
    return _by_natural_names(prose, full=False)


def _natural(prose: Prose) -> Head | None:
    """``Angus Reith, Ferrymen: An Oral History (Oban: ...``, or an organisation before a comma."""
    head = _by_natural_names(prose, full=True)
    if head is not None:
        return head
    comma = re.match(r"(?P<name>[^,.:;()\"“]{3,90}),\s+(?=\S)", prose.text)
    if comma is None or not _is_organisation(comma["name"]):
        return None
    rest = prose.text[comma.end() :]
    named = ORGANISATION.search(comma["name"]) or comma["name"].isupper()
    if not named and prose.text[comma.end() :][:1] not in "\"“‘'":
        return None
    names = NameList((Name(literal=comma["name"].strip()),), 0, "")
    return Head(names, late_year(rest), "", comma.end(), "author-title")


def _by_natural_names(prose: Prose, *, full: bool) -> Head | None:
    names, used = read_natural(prose.text[:LONGEST_HEAD], full=full)
    if not names.persons:
        return None
    after = re.match(
        r"\s*,?\s*\(?(?:[Ee]ds?|[Hh]rsg)\b\.?\)?,?\s+|\s*,?\s+et\s+al\.?,\s+|\s*,\s+",
        prose.text[used:],
    )
    start = used + after.end() if after else 0
    if after is None or not re.match(r"[\"“‘'(\[]?[^\W_a-z]", prose.text[start : start + 2]):
        return None
    if not full and not _title_in_italics(prose, start) and prose.text[start:].count(",") > 8:
        return None
    editors = bool(re.search(r"[Ee]ds?\b|[Hh]rsg", after[0]))
    return Head(names, late_year(prose.text[start:]), "", start, "author-title", editors)


def _title_in_italics(prose: Prose, start: int) -> bool:
    return any(abs(mark.start - start) <= 2 for mark in prose.marked(MarkKind.EMPHASIS))


def _listed(prose: Prose) -> Head | None:
    """``Skála, R., Jakes, P., Shock-induced effects``, ``R. Sekar. A Practical Approach``: names up
    to what is none.
    """
    found = leading_names(prose.text[:LONGEST_HEAD])
    if found is None:
        return None
    names = NameList(found.names, len(found.names), "")
    style = "author-title-comma" if found.closer == "," else "author-title"
    return Head(names, late_year(prose.text[found.end :]), "", found.end, style, found.editors)


def _stopped(prose: Prose) -> Head | None:
    """``Costa F, Lindgren A. Title.``, ``Carver, Ruth. Title.``: authors up to a full stop."""
    text = prose.text
    for before, end in _stops(text):
        names = read_names(before)
        after = text[end:]
        if names.persons and not names.rest and not _more_names(after):
            if not _are_names(names, before):
                return None
            editors = bool(_EDITORS.search(before))
            return Head(names, late_year(after), "", end, "author-title", editors)
        if not names.persons and len(before) < 120 and _is_organisation(before):
            named = ORGANISATION.search(before) or before.strip(" .").isupper()
            if named and len(after) > 15:
                return Head(names, late_year(after), "", end, "author-title")
        if len(before) > 200 and not names.persons:
            return None
    return None


def _stops(text: str) -> Iterator[tuple[str, int]]:
    """What stands before each stop that may end the authors, and where the rest begins."""
    for stop in re.finditer(r"[.:]\s+(?=\S)", text[:LONGEST_HEAD]):
        before = text[: stop.start()]
        if _NOT_THE_END.search(before[-12:]) and not re.search(
            rf"\b[{UP}]{{1,3}}$|\bal$|\beds?$|\beditors?$|[{UP}]\.$", before[-12:]
        ):
            continue
        yield text[: stop.start() + 1], stop.end()


def _more_names(text: str) -> bool:
    """Whether the list of names goes on: an initial's stop was taken for its end."""
    return bool(re.match(rf"(?:&|and\b|und\b|[{UP}]\.)", text))


_AT_END = re.compile(r"\s\((?P<year>(?:1[89]|20)\d\d[a-z]?)\)[\s.]*$")
"""Behind the address: ``doi:10.1000/1 (2005).``"""
_RANGE = re.compile(r"\((?P<year>(?:1[89]|20)\d\d)[-–/]\d{2,4}\)")
"""A volume of two years: ``21 (1989-90)``"""
_FIRST_PRINTED = re.compile(
    r"\b(?:erstmals|zuerst|urspr\w*|orig\w*|first published|1st ed\w*)[^\d]{0,30}$",
    re.IGNORECASE,
)


def _first_printed(body: str, year: re.Match[str]) -> bool:
    """Whether *year* is that of an earlier edition: ``[1963]``, ``(erstmals 1967)``"""
    before, after = body[max(0, year.start() - 40) : year.start()], body[year.end() :]
    return bool(_FIRST_PRINTED.search(before)) or (before[-1:] == "[" and after[:1] == "]")


def late_year(text: str) -> str:
    """The year among what follows the authors: the last that no range and no page holds."""
    body = take_address(text).body
    places = [
        match
        for match in _LATE.finditer(body)
        if not re.search(r"[-–/:]\s?$", body[max(0, match.start() - 3) : match.start()])
    ]
    later = [match for match in places if not _first_printed(body, match)]
    found = [match["year"] for match in later or places]
    if not found:
        words = re.search(rf"[,.(]\s?(?P<year>{YEAR})\s*[).,]?\s*$", body)
        words = words or _AT_END.search(text) or _RANGE.search(body)
        return plain_year(words["year"]) if words else ""
    marked = re.findall(
        r"[(,;.]\s?(?:[A-Z][a-z]{2,8}\.?\s)?((?:1[89]|20)\d\d[a-z]?)\s?(?:[;).,:]|$)", body
    )
    return marked[-1] if marked and marked[-1] in found else found[-1]
