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
from itertools import pairwise

from graph.bodies import ORGANISATION
from graph.documents.model import Prose
from graph.records import Name, Record
from graph.references.citations.link import norm
from graph.references.entries.any_names import any_names
from graph.references.entries.evidence import ROLE
from graph.references.entries.leading_names import leading_names
from graph.references.entries.names import ordinary_case, read_names, read_natural
from graph.references.entries.publication import Parts, read_publisher
from graph.references.entries.tagging import Stretch, Weighed, weights
from graph.references.entries.told import told_parts
from graph.references.entries.words import Word, split_words
from graph.references.entries.years import YEAR, issued, plain_year

_YEAR = 4
START = 100
"""How much more has to speak for another title than the rules', in hundredths; all else is read as
what most speaks for.
"""
SURE = 750
"""The same where names and a year in brackets come first, as the manuals have it that the rules
know best, where the title is quoted, or where the rules have a subtitle and an edition; twice as
much for a title that takes in the publisher.
"""
SHORTER = 550
"""The same where the other title is the beginning of the rules', which end late where a place or a
publisher stands behind a comma.
"""
SHORTEST = 12
"""Characters of a title, where the row has several."""
LONGEST = 1000
"""Characters: what is longer is no entry but a torn page, and is left to the rules."""


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


def weigh(prose: Prose, record: Record, style: str, *, note: bool = False) -> Fields | None:
    """The weights' reading of *prose* where more speaks for it than for *record*; else ``None``.

    :param note: whether it stands in a foot- or endnote, whose habits the weights were not taught.
    """
    known = note and record.title and record.author
    if known or len(prose.text) > LONGEST:
        return None
    words = split_words(prose.text)
    told = told_parts(words, record)
    weighed = Weighed(prose, words, told, style)
    best, row = weighed.best()
    ruled, _ = weighed.best(_denied(weighed, record, told))
    fields = _fields(weighed, row)
    if "title" in told and norm(fields.title) != norm(record.title):
        pinned, other = weighed.best([_only_title(part) for part in told])
        start = 0 if _astray(record, words, told, row) else _start(prose.text, record, fields)
        if best - pinned < start or _torn(fields.title):
            best, fields = pinned, _fields(weighed, other)
    if _by_manual(prose.text, record.year) and _stands_alone(record, fields):
        fields = replace(fields, container="")
    return fields if best > ruled else None


def _astray(record: Record, words: Sequence[Word], told: Sequence[str], row: Sequence[str]) -> bool:
    """Whether the rules' first name is no name by the weights, which saw names before it: what
    follows it is then no title either.
    """
    first = (record.author or record.editor)[:1]
    at = next((at for at, part in enumerate(told) if part in ("author", "editor")), 0)
    return bool(
        first and first[0].family and words[at].text in first[0].family
        and row[at] == "title" and row[0] == "author"
    )  # fmt: skip


def _stands_alone(record: Record, fields: Fields) -> bool:
    """Whether it is a report: it has a publisher or says what it is, no numbers, and no newspaper's
    name in the place of a publisher's.
    """
    numbered = fields.volume or fields.issue or fields.page or fields.editor
    made = record.genre or (record.publisher and norm(record.publisher) != norm(fields.container))
    return not record.container_title and bool(made) and not numbered


def _start(text: str, record: Record, fields: Fields) -> int:
    """How much more has to speak for the title of *fields*."""
    known, other = norm(record.title), norm(fields.title)
    if record.volume and not record.container_title and fields.container:
        return 0  # the rules' title holds the journal, too
    if not other and fields.volume and known and norm(fields.container).startswith(known):
        return 0  # no title is printed: the rules took the journal for one
    if not _by_manual(text, record.year):
        reprinted = other and known.startswith(other) and _edition(text, fields.volume)
        return SURE if reprinted or _quoted(text, record.title) else START
    if _quoted(text, record.title) or not other:
        return SURE
    if known.startswith(other):
        return SHORTER
    publisher = norm(record.publisher)
    return 2 * SURE if publisher and publisher in other and other.startswith(known) else SURE


def _edition(text: str, number: str) -> bool:
    """Whether *number* counts editions: ``2., überarb. Aufl.``"""
    said = rf"\b{re.escape(number)}(?:\.|th|st|nd|rd|ª|e)?,?(?:\s\w+\.?)?\s{_EDITION}"
    return bool(number) and re.search(said, text) is not None


_EDITION = r"(?:Aufl|[Ee]dn?\b|[Ee]di|éd)"


def _by_manual(text: str, year: str) -> bool:
    """``Dole, A. (2019). Rain``"""
    place = re.search(rf"\({re.escape(year)}[^()]{{0,20}}\)\.\s", text[:600]) if year else None
    return place is not None


def _quoted(text: str, title: str) -> bool:
    """Whether *title* stands between quotation marks."""
    at = text.find(title)
    after = text[at + len(title) : at + len(title) + 2]
    return at > 0 and text[at - 1] in '"“„«»‘' and any(mark in after for mark in '"”“»«’')


def _only_title(part: str) -> frozenset[str]:
    """What a word cannot be if the rules are right about the title, and about nothing else."""
    return frozenset(weights().parts) - {"title"} if part == "title" else frozenset(("title",))


_LINKING = re.compile(r"\b(?:of|the|and|in|for|to|by|with|on|a|an|der|die|das|und|von|de|la|do)$")


def _torn(title: str) -> bool:
    """Whether a title ends in the middle of what it says."""
    return _LINKING.search(title) is not None


def applied(record: Record, fields: Fields) -> Record:
    """*record* with what the weights read; what they do not look for stays."""
    editor = () if fields.editor[:1] == record.author[:1] else fields.editor
    only_editors = bool(editor) and not fields.author and not fields.container
    dated = record.year[:1].isdigit()
    parts = Parts()
    read_publisher(parts, fields.imprint)
    same = norm(parts.publisher) == norm(record.publisher)
    title, container = _title(record, fields)
    inside = container or fields.container
    known = norm(record.publisher)
    journal = bool(inside) and known.startswith(norm(inside))
    if not parts.publisher and not journal and known not in norm(f"{title} {container}"):
        parts.publisher, parts.place = record.publisher, record.publisher_place
    return replace(
        record,
        title=title,
        author=fields.author or (() if only_editors else record.author),
        editor=editor or (() if fields.author else record.editor),
        year=fields.year if fields.year and (dated or not record.year) else record.year,
        issued=_issued(record, fields.year) if fields.year else record.issued,
        container_title=container,
        volume=fields.volume if inside or record.volume else "",
        issue=fields.issue or ("" if inside else record.issue),
        page=fields.page if inside else record.page,
        publisher=parts.publisher,
        publisher_place=parts.place or (record.publisher_place if same else ""),
    )


def _title(record: Record, fields: Fields) -> tuple[str, str]:
    """The title and what it stands in. Where only a journal is named there is no title; where only
    a book is, that is it.
    """
    agreed = norm(fields.container) == norm(record.container_title)
    if fields.title or agreed:
        missed = not fields.container and (fields.volume or fields.page)
        left_out = missed and norm(record.container_title) not in norm(fields.title)
        container = record.container_title if left_out else fields.container
        return fields.title or record.title, container
    numbered = fields.volume and fields.page
    if fields.editor or (fields.imprint and not numbered) or not fields.container:
        return fields.container or record.title, ""
    return "", fields.container


def _issued(record: Record, year: str) -> str:
    return record.issued if record.issued[:4] == year[:4] else issued(year, "")


# --- what the rules read, as what words cannot be ---


def _denied(weighed: Weighed, record: Record, told: Sequence[str]) -> list[frozenset[str]]:
    """What each word cannot be if *record* is right."""
    values = (("container", record.container_title), ("title", record.title))
    mended = {part for part, value in values if value and part not in told}
    numbers = {"volume": record.volume, "page": record.page, "date": record.year[:4]}
    return [
        _cannot(word.text, part, numbers) - mended
        for word, part in zip(weighed.words, told, strict=True)
    ]


def _cannot(word: str, told: str, numbers: dict[str, str]) -> frozenset[str]:
    if told in ("title", "container", "author"):
        return frozenset(weights().parts) - {told}
    denied = {"title", "container"}
    if any(char.isdigit() for char in word):
        denied |= {part for part, value in numbers.items()
                   if word not in value and (part != "date" or len(word) == _YEAR)}  # fmt: skip
    return frozenset(denied)


# --- the fields of a row ---


def _fields(weighed: Weighed, row: Sequence[str]) -> Fields:
    named = _whole_names(_one_list(list(_before_address(weighed.stretches(row)))))
    whole = _whole_journal(named)
    found = _makers(_inside(whole))
    return Fields(
        author=_people(_words(weighed, found, "author")),
        editor=_people(_words(weighed, found, "editor")),
        year=_year(weighed, found),
        title=_words(weighed, found, "title"),
        container=_with_year(weighed.text, _words(weighed, found, "container")),
        volume=_number(found, "volume"),
        issue=_number(found, "issue"),
        page=_pages(weighed, found),
        imprint=_words(weighed, found, "imprint"),
    )


_SECOND_YEAR = re.compile(rf"\s(?:{YEAR})(?=\s(?:{YEAR})\s?;)")


def _with_year(text: str, name: str) -> str:
    """A journal's name with the year that belongs to it: ``Periodontology 2000 2003;33``."""
    at = text.find(name) if name else -1
    year = _SECOND_YEAR.match(text, at + len(name)) if at >= 0 else None
    return name + year[0] if year else name


def _makers(found: Sequence[Stretch]) -> list[Stretch]:
    """Who is named first: an organisation before the year, where no one else is, is the author, and
    so is whom no word calls an editor; what turns from editors to authors within one list of names
    is one list of authors.
    """
    parts = [one.part for one in found[:2]]
    if parts == ["editor", "date"] and not any(ROLE.fullmatch(one.text) for one in found[0].words):
        return [replace(found[0], part="author"), *found[1:]]
    if parts == ["editor", "author"] and ROLE.fullmatch(found[0].words[-1].text) is None:
        joined = Stretch("author", (*found[0].words, *found[1].words))
        return [joined, *found[2:]]
    named = any(one.part in ("author", "editor") for one in found)
    if named or len(found) < _YEAR or parts != ["imprint", "date"]:
        return list(found)
    return [replace(found[0], part="author"), *found[1:]]


def _one_list(found: Sequence[Stretch]) -> list[Stretch]:
    """The first names with those behind *and*, where that was read as no part of the list."""
    if [one.part for one in found[:3]] != ["author", "other", "author"]:
        return list(found)
    joint = found[1].words
    if len(joint) > 1 or joint[0].text.casefold() not in _AND:
        return list(found)
    return [Stretch("author", (*found[0].words, *joint, *found[2].words)), *found[3:]]


def _whole_names(found: Sequence[Stretch]) -> list[Stretch]:
    """The first names with the last of them whole, where its family name was read as the title's
    first word: ``J. Dole, A. | Bright Rain on the roof``.
    """
    if [one.part for one in found[:2]] != ["author", "title"] or not _initial(found[0].words[0]):
        return list(found)
    names, title = found[0].words, found[1].words
    taken = 0
    while _open_name([*names, *title[:taken]]) and len(title) - taken > 2:
        family = title[taken].text
        if len(family) < 2 or not family[0].isupper():
            break
        taken += 1
        joined = taken + (title[taken].text.casefold() in _AND)
        if joined > taken or title[taken].before.startswith(","):
            left = range(joined, len(title))
            end = next((at for at in left if not _initial(title[at])), len(title))
            taken = end if end > joined and end < len(title) - 1 else taken
    if not taken:
        return list(found)
    whole = Stretch("author", (*names, *title[:taken]))
    return [whole, Stretch("title", title[taken:]), *found[2:]]


def _whole_journal(found: Sequence[Stretch]) -> list[Stretch]:
    """*found* with a capital that begins a journal's name, and might have been that of *number*,
    in the name: ``N Engl J Med``.
    """
    whole: list[Stretch] = []
    for one in found:
        last = whole[-1] if whole else None
        begins = (
            last is not None
            and last.part == "other"
            and len(last.words) == 1
            and _initial(last.words[0])
            and last.words[0].before.strip() in (".", ",", "?")
        )
        if last and begins and one.part == "container" and not one.words[0].before.strip(" ."):
            whole[-1] = replace(one, words=(*last.words, *one.words))
        else:
            whole.append(one)
    return whole


_AND = frozenset(("and", "und", "et", "e", "y"))


def _initial(word: Word) -> bool:
    return len(word.text) == 1 and word.text.isupper()


def _open_name(words: Sequence[Word]) -> bool:
    """Whether the last name of *words* has only initials so far."""
    for at in range(len(words) - 1, -1, -1):
        if not _initial(words[at]):
            return at < len(words) - 1 and words[at].text.casefold() in _AND
        if at == 0 or "," in words[at].before:
            return True
    return False


def _before_address(found: Sequence[Stretch]) -> Iterator[Stretch]:
    """Titles end at an address, and behind one there is none."""
    seen = False
    for one in found:
        named = one.part in ("title", "container")
        at = next((at for at, word in enumerate(one.words) if "//" in word.text), len(one.words))
        if not named:
            yield one
        elif at and not seen:
            yield replace(one, words=one.words[:at])
        seen = seen or at < len(one.words)


def _inside(found: Sequence[Stretch]) -> list[Stretch]:
    """A second title behind *in* or behind editors is what the first one stands in."""
    found = _named(found)
    titles = [at for at, one in enumerate(found) if one.part == "title"]
    if len(titles) < 2 or any(one.part == "container" for one in found):
        return list(found)
    at = titles[1]
    between = found[titles[0] + 1 : at]
    said = {word.text.casefold() for one in between for word in one.words if one.part == "other"}
    inside = said & _IN or any(one.part == "editor" for one in between)
    turned = replace(found[at], part="container") if inside else found[at]
    return [*found[:at], turned, *found[at + 1 :]]


def _named(found: Sequence[Stretch]) -> list[Stretch]:
    """A series where nothing else is named is the title; who stands behind *in* and has no role is
    what the title stands in: ``in: Le Devoir``.
    """
    parts = {one.part for one in found}
    if not parts & {"title", "container"}:
        return [replace(one, part="title") if one.part == "series" else one for one in found]
    if "container" in parts or "title" not in parts or "editor" not in parts:
        return list(found)
    words = {word.text.casefold() for one in found for word in one.words if one.part == "other"}
    role = any(ROLE.fullmatch(word) for word in words)
    return [
        replace(one, part="container")
        if one.part == "editor" and not role and before is not None
        and before.words[-1].text.casefold() in _IN
        else one
        for before, one in zip([None, *found[:-1]], found, strict=True)
    ]  # fmt: skip


_IN = frozenset(("in", "em", "dans"))


def _words(weighed: Weighed, found: Sequence[Stretch], part: str) -> str:
    """The first stretch of *part* that is more than a scrap, with the marks that belong to it."""
    own = [one for one in found if one.part == part]
    if not own:
        return ""
    long = (one for one in own if one.end - one.start >= SHORTEST or part in ("author", "editor"))
    chosen = next(long, own[0])
    text = weighed.text[chosen.start : chosen.end]
    after = weighed.text[chosen.end : chosen.end + 2]
    if part in ("author", "editor"):
        if after[:1] == ")" and text.count("(") > text.count(")"):  # "a House (AH)"
            return text + ")"
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
    return ordinary_case(next((names for names in _readings(text) if names), any_names(text)))


def _readings(text: str) -> Iterator[tuple[Name, ...]]:
    listed = read_names(text)
    if listed.persons == len(listed.names) and not listed.rest:
        yield listed.names
    natural = read_names(text, natural=True)
    if natural.persons == len(natural.names) and not natural.rest:
        yield natural.names
    single, used = read_natural(text, full=True)
    if single.persons and not text[used:].strip(" .,;"):
        yield single.names
    leading = leading_names(text + ". Nothing follows here")
    if leading is not None:
        yield leading.names
    if ORGANISATION.search(text):
        yield listed.names or natural.names


def _year(weighed: Weighed, found: Sequence[Stretch]) -> str:
    """The first year that is neither an earlier edition's (``[1963]``) nor figures before the year
    itself: ``Soc. 1656 (1937)``, ``Periodontology 2000 2003;33``.
    """
    text = weighed.text
    dates = [one for one in found if one.part == "date"]
    years = [year for one in dates for year in _WHOLE_YEAR.finditer(text, one.start, one.end + 1)]
    for year, after in pairwise(years):
        edition = text[year.start() - 1 : year.start()] == "[" and text[year.end()] == "]"
        near = re.fullmatch(r"\s?\(?\s?", text[year.end() : after.start()])
        if not edition and near is None:
            return plain_year(year[0])
    return plain_year(years[-1][0]) if years else ""


_WHOLE_YEAR = re.compile(rf"(?<!\d)(?:{YEAR})(?!\d)")


def _number(found: Sequence[Stretch], part: str) -> str:
    own = [word.text for one in found if one.part == part for word in one.words]
    figures = [text for text in own if text[0].isdigit() or text[-1].isdigit()]
    return (figures or own or [""])[0]


def _pages(weighed: Weighed, found: Sequence[Stretch]) -> str:
    """The pages as printed, without the ``p`` that damage may have joined them to."""
    own = next((one for one in found if one.part == "page"), None)
    if own is None:
        return ""
    printed = re.sub(r"^pp?(?=\d)", "", weighed.text[own.start : own.end])
    return re.sub(r"\s*([-‐‑–—−]+)\s*", r"\1", printed)
