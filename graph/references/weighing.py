"""Two readings of one entry, and which of them its words speak for.

The rules of the styles (:mod:`entries`) know what the manuals say, and read damage, marks and
addresses; the weights (:mod:`tagging`) know how references are printed that follow no manual. Both
are judged by one measure: how much the evidence says for the best row of parts that agrees with the
reading. The rules have a start, for where both will do they read more closely.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.documents.model import MarkKind, Prose
from graph.records import Name, Record
from graph.references.evidence import split_words
from graph.references.leading_names import leading_names
from graph.references.names import ORGANISATION, ordinary_case, read_names, read_natural
from graph.references.publication import Parts, read_publisher
from graph.references.tagging import Stretch, Weighed, weights
from graph.references.years import YEAR, issued, plain_year

START = 400
"""How much less the rules' reading may have."""
START_WARY = 1500
"""The same where italics or ``n.d.`` tell the rules what the weights were never taught to see, or
the weights find no title or makers where the rules do.
"""
_YEAR = 4
LONGEST = 1000
"""Characters: what is longer is no entry but a torn page, and is left to the rules."""
LONGEST_FAMILY = 3
"""Words of a family name."""


@dataclass(frozen=True, slots=True)
class Fields:
    """What the weights make of an entry; empty where it has no such part."""

    author: tuple[Name, ...] = ()
    editor: tuple[Name, ...] = ()
    year: str = ""
    title: str = ""
    container: str = ""
    volume: str = ""
    issue: str = ""
    page: str = ""
    imprint: str = ""


def weigh(prose: Prose, record: Record, *, note: bool = False) -> Fields | None:
    """The weights' reading of *prose* where more speaks for it than for *record*; else ``None``.

    :param note: whether it stands in a foot- or endnote, whose habits the weights were not taught.
    """
    known = note and record.title and record.author
    if known or len(prose.text) > LONGEST:
        return None
    weighed = Weighed(prose)
    best, row = weighed.best()
    ruled, _ = weighed.best(_denied(weighed, record))
    marked = any(mark.end - mark.start > 2 for mark in prose.marked(MarkKind.EMPHASIS))
    undated = bool(record.year) and not record.year[0].isdigit()
    fields = _fields(weighed, row)
    wary = marked or undated or _says_less(fields, record)
    return fields if best - ruled >= (START_WARY if wary else START) else None


def _says_less(fields: Fields, record: Record) -> bool:
    """Whether *fields* have no place for the title or the makers that *record* has."""
    made = bool(fields.author or fields.editor)
    untitled = not fields.title and (bool(record.container_title) or not fields.container)
    return (untitled and bool(record.title)) or (bool(record.author) and not made)


def applied(record: Record, fields: Fields) -> Record:
    """*record* with what the weights read; what they do not look for stays."""
    only_editors = bool(fields.editor) and not fields.author and not fields.container
    dated = record.year[:1].isdigit()
    parts = Parts()
    read_publisher(parts, fields.imprint)
    return replace(
        record,
        title=fields.title or record.title,
        author=fields.author or (() if only_editors else record.author),
        editor=fields.editor or (() if fields.author else record.editor),
        year=fields.year if fields.year and (dated or not record.year) else record.year,
        issued=_issued(record, fields.year) if fields.year else record.issued,
        container_title=fields.container,
        volume=fields.volume,
        issue=fields.issue,
        page=fields.page if fields.container else record.page,
        publisher=parts.publisher,
        publisher_place=parts.place,
    )


def _issued(record: Record, year: str) -> str:
    return record.issued if record.issued[:4] == year[:4] else issued(year, "")


# --- what the rules read, as what words cannot be ---


def _denied(weighed: Weighed, record: Record) -> list[frozenset[str]]:
    """What each word cannot be if *record* is right."""
    told: dict[int, str] = {}
    mended = set()
    for part, value in (("container", record.container_title), ("title", record.title)):
        found = _place(weighed, value)
        told |= dict.fromkeys(found, part)
        if value and not found:
            mended.add(part)
    told = dict.fromkeys(_names(weighed, record, told), "author") | told
    numbers = {"volume": record.volume, "page": record.page, "date": record.year[:4]}
    return [
        _cannot(word.text, told.get(at), numbers) - mended for at, word in enumerate(weighed.words)
    ]


def _place(weighed: Weighed, value: str) -> range:
    """The words in a row that are those of *value*; empty where it was mended on the way."""
    wanted = [word.text for word in split_words(value)]
    texts = [word.text for word in weighed.words]
    for start in range(len(texts) - len(wanted) + 1 if wanted else 0):
        if texts[start] == wanted[0] and texts[start : start + len(wanted)] == wanted:
            return range(start, start + len(wanted))
    return range(0)


def _cannot(word: str, told: str | None, numbers: dict[str, str]) -> frozenset[str]:
    if told is not None:
        return frozenset(weights().parts) - {told}
    denied = {"title", "container"}
    if any(char.isdigit() for char in word):
        denied |= {part for part, value in numbers.items()
                   if word not in value and (part != "date" or len(word) == _YEAR)}  # fmt: skip
    return frozenset(denied)


def _names(weighed: Weighed, record: Record, told: dict[int, str]) -> Iterator[int]:
    """The words of the authors' family names, in the order of the names."""
    at = 0
    for name in record.author:
        for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", name.short):
            found = next(
                (here for here in range(at, len(weighed.words))
                 if weighed.words[here].text.casefold() == word.casefold() and here not in told),
                None,
            )  # fmt: skip
            if found is None:
                return
            yield found
            at = found + 1


# --- the fields of a row ---


def _fields(weighed: Weighed, row: Sequence[str]) -> Fields:
    found = _inside(weighed.stretches(row))
    return Fields(
        author=_people(_words(weighed, found, "author")),
        editor=_people(_words(weighed, found, "editor")),
        year=_year(weighed, found),
        title=_words(weighed, found, "title"),
        container=_words(weighed, found, "container"),
        volume=_number(found, "volume"),
        issue=_number(found, "issue"),
        page=_pages(weighed, found),
        imprint=_words(weighed, found, "imprint"),
    )


def _inside(found: Sequence[Stretch]) -> list[Stretch]:
    """A second title behind *in* is what the first one stands in."""
    titles = [at for at, one in enumerate(found) if one.part == "title"]
    if len(titles) < 2 or any(one.part == "container" for one in found):
        return list(found)
    at = titles[1]
    word = found[at - 1].words[-1].text.casefold()
    turned = replace(found[at], part="container") if word in ("in", "em", "dans") else found[at]
    return [*found[:at], turned, *found[at + 1 :]]


def _words(weighed: Weighed, found: Sequence[Stretch], part: str) -> str:
    """The longest stretch of *part*, with the brackets and marks that belong to it."""
    own = [one for one in found if one.part == part]
    if not own:
        return ""
    if part in ("author", "editor"):
        chosen = own[0]
    else:
        chosen = max(own, key=lambda one: (one.end - one.start, -one.start))
    text = weighed.text[chosen.start : chosen.end]
    after = weighed.text[chosen.end : chosen.end + 2]
    if part in ("author", "editor"):
        return text + ("." if after[:1] == "." and re.search(r"\b\w$", text) else "")
    closing = {"(": ")", "[": "]", "“": "”", "«": "»", "„": "“"}
    for opener, closer in closing.items():
        if opener in text[1:] and text.count(opener) > text.count(closer) and closer in after:
            text += after[: after.index(closer) + 1]
            after = weighed.text[chosen.start + len(text) :][:1]
    return text + (after[0] if part == "title" and after[:1] in ("?", "!") and after else "")


def _people(text: str) -> tuple[Name, ...]:
    """The names in *text*, in whatever order they are printed."""
    if not text:
        return ()
    text = re.sub(r",(?=[^\W\d])", ", ", re.sub(r"\s+(?=[.,;])", "", text))
    for names in _readings(text):
        if names:
            return ordinary_case(names)
    return (_first_name(text.strip(" .,;:")),)


def _first_name(text: str) -> Name:
    """The first of names that no form fits: before a comma stands a family name, unless an
    organisation says what it is.
    """
    family, comma, rest = text.partition(",")
    if not comma or ORGANISATION.search(text) or len(family.split()) > LONGEST_FAMILY:
        return Name(literal=text)
    given = re.split(r"[;/&,]| and | und ", rest.strip(" ,"), maxsplit=1)[0]
    return ordinary_case((Name(family=family.strip(), given=given.strip()),))[0]


def _readings(text: str) -> Iterator[tuple[Name, ...]]:
    listed = read_names(text)
    if listed.persons and not listed.rest:
        yield listed.names
    natural = read_names(text, natural=True)
    if natural.persons and not natural.rest:
        yield natural.names
    single, used = read_natural(text, full=True)
    if single.persons and not text[used:].strip(" .,;"):
        yield single.names
    leading = leading_names(text + ". Nothing follows here")
    if leading is not None:
        yield leading.names
    yield listed.names if listed.persons or not natural.persons else natural.names


def _year(weighed: Weighed, found: Sequence[Stretch]) -> str:
    for one in found:
        if one.part == "date":
            year = re.search(YEAR, weighed.text[one.start : one.end + 1])
            if year:
                return plain_year(year[0])
    return ""


def _number(found: Sequence[Stretch], part: str) -> str:
    own = [word.text for one in found if one.part == part for word in one.words]
    return own[0] if own else ""


def _pages(weighed: Weighed, found: Sequence[Stretch]) -> str:
    """The pages as printed; a letter that stands close before its number is part of it."""
    own = next((one for one in found if one.part == "page"), None)
    if own is None:
        return ""
    start = own.start
    while start and weighed.text[start - 1].isalnum() and own.start - start < 3:
        start -= 1
    return re.sub(r"\s*([-‐‑–—−]+)\s*", r"\1", weighed.text[start : own.end])
