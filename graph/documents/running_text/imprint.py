"""The record that a running text gives of itself: on its cover, in front matter, in its imprint."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.documents.model import Field
from graph.documents.prose import Piece, make_prose
from graph.documents.running_text.drafts import FURNITURE, HEADING, PARAGRAPH, Draft
from graph.documents.running_text.headings import LIST_NAMES, plain_name
from graph.spans import Span

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier janeiro enero",
            "february feb februar février fevereiro febrero",
            "march mar märz mars março marzo",
            "april apr avril abril",
            "may mai maio mayo",
            "june jun juni juin junho junio",
            "july jul juli juillet julho julio",
            "august aug août agosto",
            "september sep sept septembre setembro septiembre",
            "october oct oktober octobre outubro octubre",
            "november nov novembre novembro noviembre",
            "december dec dezember décembre dezembro diciembre",
        ),
        1,
    )
    for name in names.split()
}

DATE = re.compile(
    r"(?P<day>\d{1,2}(?:st|nd|rd|th)?\s+)?(?P<month>[A-Za-zà-ÿ]{3,10})\.?,?\s+"
    r"(?P<late>\d{1,2},?\s+)?(?P<year>(?:19|20)\d\d)\b"
)
DOI = re.compile(r"\b10\.\d{4,9}/[^\s\"<>|]*[^\s\"<>|.,;:)\]]", re.IGNORECASE)

_LABELLED: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("author", re.compile(r"^\W*(?i:authors?:|written by:?|by)\s+(?P<value>[A-ZÀ-Þ].{2,200})$")),
    ("ISBN", re.compile(r"\bISBN(?:-1[03])?:?\s*(?P<value>(?:97[89][- ]?)?[\d -]{9,16}[\dX])\b")),
    ("ISSN", re.compile(r"\bISSN[^\d\n]{0,20}(?P<value>\d{4}-\d{3}[\dX])\b")),
    ("DOI", re.compile(r"\b(?:doi:?\s*|doi\.org/)(?P<value>10\.\d{4,9}/\S*[^\s.,;)])", re.I)),
    ("rights", re.compile(r"(?P<value>(?:©|\bcopyright\b|\(c\)\s\d{4}).{3,200})$", re.I)),
    ("issued", re.compile(r"^\W*(?:published|date|issued):?\s+(?P<value>.{4,30})$", re.I)),
    ("keyword", re.compile(r"^\W*key ?words?\s*:\s*(?P<value>.{3,300})$", re.I)),
)
_RIGHTS = re.compile(
    r"(?:©|copyright|\(c\)|\s)+(?P<holder>[^\d©]{2,80}?)?[\s,]*(?:(?P<month>[A-Z][a-z]{2,8})\s+)?"
    r"(?P<year>(?:19|20)\d\d)\b(?:\s+(?:by\s+)?(?P<after>[^\d©.]{2,80}))?",
    re.IGNORECASE,
)
_BEHIND_HOLDER = re.compile(
    r"[\s,;:(]*\b(?:[ep]?-?ISSN|ISBN|DOI|www|https?|all rights|alle rechte)\b", re.IGNORECASE
)
"""What is printed behind the name of who holds the rights, and is none of it."""
_AN_AUTHOR = re.compile(
    r"(?i:(?:the |der/die )?aut(?:h)?or(?:\(?(?:s|en)\)?)?(?:\W|$)|\W*$|.{0,80}\bet al\b)"
    r"|(?:[A-Z][\w-]+ ){1,2}[A-Z]$"
)
"""Who holds the rights, but publishes nothing: ``The Author(s)``, ``Webb et al.``, ``Ann B``."""
_GENRE = re.compile(
    r"(?:\b\w+\s){0,4}(?:briefing|report|toolkit|guide|guidance|review|working paper|evaluation"
    r"|factsheet|policy paper|handbook|discussion paper)",
    re.IGNORECASE,
)
_BODY = re.compile(
    r"(?i)\b(?:public|health|research|unit|department|council|group|processes|relations|universit\w+"
    r"|institut\w*|centre|center|school|college|office|service|services|society|studies|science|[a-zäöü]+"
    r"(?:wissenschaft\w*|zentrum|verlag))\b|\b(?-i:[A-Z]{3,})\s(?-i:[A-Z][a-zäöü])"
)
"""Words of the names of bodies and of journals, where a cover has no label for its authors."""
_PERSON = re.compile(
    r"(?:(?:Dr|Prof|Professor|Mr|Mrs|Ms)\.?\s+)?[A-ZÀ-Þ][\w.'’-]*(?:\s+(?:[A-ZÀ-Þ][\w.'’-]*|van|von|"
    r"de|der|den|la|du|da|dos|di)){1,4}"
)


def read_fields(source: str, text: str, drafts: Sequence[Draft]) -> tuple[Field, ...]:
    """The fields of the record that stand in the running text itself, each with its place."""
    found: list[Field] = []
    for piece in _record_lines(text, drafts):
        found.extend(_labelled(source, text, piece))
    for draft in drafts:
        if draft.level == 1 and draft.kind is HEADING:
            title = make_prose(source, text, draft.pieces)
            if title.text:
                found.insert(0, Field("title", title.text, title.span()))
            break
    found.extend(_cover(source, text, drafts, {field.name for field in found}))
    found.extend(_abstract(source, text, drafts))
    return tuple(found)


def _record_lines(text: str, drafts: Sequence[Draft]) -> Iterator[Piece]:
    """The lines where a record may stand: the cover, the first blocks, the imprint."""
    front = 0
    listed = False
    for draft in drafts:
        if draft.kind is HEADING:
            listed = plain_name(draft.words(text)) in LIST_NAMES
        if draft.kind is FURNITURE and draft.rule in ("cover", "imprint"):
            yield from draft.pieces
        elif front < 8 and not listed and draft.kind is PARAGRAPH and len(draft.words(text)) < 300:
            front += 1
            yield from draft.pieces


def _labelled(source: str, text: str, piece: Piece) -> Iterator[Field]:
    start, end = piece
    line = text[start:end]
    for name, pattern in _LABELLED:
        match = pattern.search(line)
        if not match:
            continue
        value, at = match["value"].strip(), start + match.start("value")
        if name == "author":
            people = re.split(r"\s*(?:,|;|&|\band\b)\s*", value)
            if not all(_PERSON.fullmatch(person) for person in people):
                continue
            for person in people:
                here = text.index(person, at)
                yield Field("author", person, Span(source, here, here + len(person)))
            continue
        if name == "keyword":
            yield from _keywords(source, value, at)
            continue
        yield Field(name, value, Span(source, at, at + len(value)))
        if name == "rights":
            yield from _rights(source, value, at)


def _keywords(source: str, value: str, at: int) -> Iterator[Field]:
    """Each keyword of a line of them."""
    parting = next((sign for sign in ";·•|" if sign in value), ",")
    for match in re.finditer(rf"[^{re.escape(parting)}]+", value):
        word = match[0].strip(" .*_")
        if word:
            begin = at + match.start() + match[0].index(word)
            yield Field("keyword", word, Span(source, begin, begin + len(word)))


def _rights(source: str, value: str, at: int) -> Iterator[Field]:
    """Who holds the rights, and since when: that is who published it, and when."""
    match = _RIGHTS.match(value)
    if not match:
        return
    group = "holder" if (match["holder"] or "").strip(" ,©") else "after"
    holder = _BEHIND_HOLDER.split((match[group] or "").strip(" ,"), maxsplit=1)[0]
    if holder and not _AN_AUTHOR.match(holder):
        begin = at + value.index(holder)
        yield Field("publisher", holder, Span(source, begin, begin + len(holder)))
    month = MONTHS.get((match["month"] or "").casefold())
    issued = f"{match['year']}-{month:02}" if month else match["year"]
    first = match.start("month") if month else match.start("year")
    span = Span(source, at + first, at + match.end("year"))
    yield Field("issued", issued, span, printed=value[first : match.end("year")])


def _cover(source: str, text: str, drafts: Sequence[Draft], known: set[str]) -> Iterator[Field]:
    """What kind of work it is, and who wrote it, where the cover says so on lines of their own."""
    for draft in drafts:
        if draft.kind is not FURNITURE or draft.rule != "cover":
            continue
        for start, end in draft.pieces:
            line = text[start:end].strip()
            at = start + text[start:end].find(line)
            if _GENRE.fullmatch(line):
                yield Field("genre", line, Span(source, at, at + len(line)))
                continue
            people = re.split(r"\s*(?:,|;|&|\band\b)\s*", re.sub(r"[\d*†]+", "", line))
            if "author" in known or len(people) < 2:
                continue
            # A figure or a star within a word leaves no name: that word is not printed so.
            if all(
                one in line and _PERSON.fullmatch(one) and not _BODY.search(one) for one in people
            ):
                for person in people:
                    here = at + line.index(person)
                    yield Field("author", person, Span(source, here, here + len(person)))


def _abstract(source: str, text: str, drafts: Sequence[Draft]) -> Iterator[Field]:
    inside: list[Piece] = []
    for draft in drafts:
        if draft.kind is HEADING:
            if inside:
                break
            if draft.words(text).strip("*# :").casefold() != "abstract":
                continue
            inside = [(draft.end, draft.end)]
        elif inside and draft.kind is PARAGRAPH:
            inside.extend(draft.pieces)
    if len(inside) > 1:
        prose = make_prose(source, text, inside[1:])
        if prose.text:  # nothing but a note's mark may stand there
            yield Field("abstract", prose.text, prose.span())
