"""Citations by author and year, in brackets, in the sentence, and in a figure's source line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.documents.imprint import MONTHS
from graph.references.link import Cited, Linker
from graph.references.model import CitationForm
from graph.references.names import LOW, UP
from graph.references.years import YEAR, plain_year


@dataclass(frozen=True, slots=True)
class Found:
    """A citation in a prose: ``start``/``end`` are positions in its text."""

    start: int
    end: int
    form: CitationForm
    cited: Cited
    locator: str = ""
    prefix: str = ""
    sure: bool = True
    """False where only a link to an entry can tell that it is a citation."""
    alone: bool = False
    """Whether a single name and a year are all: a citation where the document's style is such."""


YEAR_ALONE = re.compile(rf"(?<![\w/.-])(?P<year>{YEAR})(?![\w/]|[-–]\d|\.\d)")
_LOCATOR = re.compile(
    r"\s*(?:,\s*|:\s*|\s)?(?P<locator>(?:(?:pp?|S|para|paras|ch|chap|chapter|sec|section|art|fig|table|Kap|Abs|Rn)\.?\s?"
    r"[\divxlc]+(?:\s?[-–,]\s?\d+){0,4}(?:\s?ff?\.?)?|(?<=:)\s?\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\s?ff?\.?)?))"
)
_COLON_PAGE = re.compile(
    r"\s*:\s*(?P<locator>\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:\s?ff?\.?)?)(?=\s*[;,)\]]|$)"
)
_COMMA_PAGE = re.compile(r"\s*,\s*(?P<locator>\d{1,3}(?:\s?[-–]\s?\d{1,3})?)(?=\s*[;)\]]|$)")
_NAME_WORD = rf"(?:[OD]['’])?[{UP}][{UP}{LOW}'’]*(?:-[{UP}{LOW}][{LOW}'’]*)*"
_PARTICLES = r"(?:(?:van|von|de|der|den|dos|das|da|do|del|della|di|du|la|le|el|al|bin|ibn|ter|ten|zu|y|v\.)\s+)"
_PERSON = rf"(?:(?:[{UP}]\.[\s-]?){{1,3}})?{_PARTICLES}{{0,3}}{_NAME_WORD}(?:[ -]{_PARTICLES}?{_NAME_WORD})?"
_AND = r"(?:\s*,?\s*&\s*|\s*,?\s+(?:and|und|et(?!\s+al)|y|e)\s+|\s*/\s*|\s*[,;]\s+)"
_ET_AL = r"(?:,?\s*(?:et\s+a[lI1]\b\.?|and\s+(?:colleagues|others)|u\.\s?a\.|\[?et al\]?\.?))"
PEOPLE = rf"{_PERSON}(?:{_AND}{_PERSON}){{0,6}}{_ET_AL}?"
"""One to seven names, with or without ``et al.``"""

PEOPLE_END = re.compile(rf"(?<![\w'’&-])(?P<names>{PEOPLE})(?:['’]s?)?\s*,?\s*$")
_ORG_WORD = rf"(?:[{UP}0-9][\w'’.&™®©+-]*|of|the|for|and|&|in|on|to|de|des|für|und|der|la|du|et|at)"
_ORG_END = re.compile(
    rf"(?<![\w'’&-])(?P<names>[{UP}][\w'’.&™®+-]*(?:,?\s+{_ORG_WORD}){{0,11}}(?:\s?[\[(][{UP}][\w&-]{{1,11}}[\])])?)(?:['’]s)?\s*,?\s*$"
)
_TITLE_END = re.compile(r"[“\"‘'](?P<names>[^”\"’']{4,120}?),?[”\"’']\s*,?\s*$")
_PREFIX = re.compile(
    r"^(?P<prefix>(?:(?:see|cf\.?|e\.g\.?|i\.e\.?|for|example|instance|also|and|but|vgl\.?|siehe|auch|z\.\s?B\.|as|cited|quoted|in|from|by"
    r"|reviewed|adapted|after|compare|following|contra|more|recently|most|notably|see,|especially|zit\.|nach|bei|Vgl\.?|See|Cf\.|For|Also)"
    r"[\s,:]+)+)"
)
_NOT_NAMES = frozenset(
    [
        "table",
        "figure",
        "fig",
        "box",
        "appendix",
        "section",
        "chapter",
        "part",
        "phase",
        "year",
        "act",
        "bill",
        "regulations",
        "order",
        "note",
        "notes",
        "wave",
        "step",
        "version",
        "edition",
        "volume",
        "item",
        "day",
        "week",
        "month",
        "question",
        "q",
        "n",
        "p",
        "source",
        "sources",
        "between",
        "since",
        "until",
        "from",
        "in",
        "by",
        "to",
        "late",
        "early",
        "mid",
        "circa",
        "about",
        "around",
        "approximately",
        "spring",
        "summer",
        "autumn",
        "winter",
        "fiscal",
        "financial",
        "the",
    ]
) | frozenset(MONTHS)
_LAW = re.compile(
    r"\b(?:Act|Acts|Bill|Regulations?|Order|Directive|Code|Treaty|Convention|Gesetz|Statute)\b[\s*_]*,?\s*$"
)

BRACKET = re.compile(
    r"\((?P<round>(?:[^()\[\]]|\[[^\[\]]{0,80}\]|\([^()]{0,80}\)){3,900})\)|\[(?P<square>[^\[\]]{3,600})\]"
)
_SOURCE_LINE = re.compile(
    r"^\s*(?:Sources?|Adapted from|Quellen?|Fonte|Data)\s*:\s*(?P<rest>.{4,300})$"
)


def find_author_date(text: str, linker: Linker) -> Iterator[Found]:
    """Every citation by author and year in *text*, in order of place."""
    source = _SOURCE_LINE.match(text)
    if source:
        yield from read_units(
            text, source.start("rest"), source.end("rest"), linker, CitationForm.SOURCE_LINE
        )
    for bracket in BRACKET.finditer(text):
        group = "round" if bracket["round"] is not None else "square"
        inside = bracket[group]
        if not YEAR_ALONE.search(inside):
            continue
        start, end = bracket.span(group)
        lead = YEAR_ALONE.match(inside.lstrip())
        if lead:
            yield from _narrative(text, bracket.start(), start, end, linker)
        elif source is None or bracket.start() < source.start("rest"):
            yield from read_units(text, start, end, linker, CitationForm.PARENTHETICAL)


def read_units(
    text: str, start: int, end: int, linker: Linker, form: CitationForm
) -> Iterator[Found]:
    """The citations between *start* and *end*: a year, and before it its authors or another year."""
    names: Cited | None = None
    at = start
    sure, alone = True, False
    for match in YEAR_ALONE.finditer(text, start, end):
        if match.start() < at:
            continue
        before = text[at : match.start()]
        first = match.start()
        prefix = ""
        if (
            names is None
            or not re.fullmatch(r"[\s,;&]*(?:and|und)?[\s,;]*", before)
            or (re.search(r";\s*$", before) and names is None)
        ):
            found = _author_before(text, at, match.start(), linker, plain_year(match["year"]))
            if found is None:
                names = None
                at = match.end()
                continue
            first, authors, prefix, sure, alone = found
            names = authors
        else:
            names = with_year(names, match["year"])
        names = with_year(names, match["year"])
        locator, at = read_locator(text, match.end(), end)
        yield Found(first, match.end(), form, names, locator, prefix, sure, alone)


def with_year(cited: Cited, year: str) -> Cited:
    return replace(cited, year=plain_year(year))


def read_locator(text: str, start: int, end: int) -> tuple[str, int]:
    for pattern in (_LOCATOR, _COLON_PAGE, _COMMA_PAGE):
        match = pattern.match(text, start, end)
        if match:
            return match["locator"].strip(), match.end()
    return "", start


def _author_before(
    text: str, start: int, end: int, linker: Linker, year: str
) -> tuple[int, Cited, str, bool, bool] | None:
    """The authors that end right before a year: where they begin, who they are, what stands before
    them in the bracket, whether their form alone tells that it is a citation, and whether they are
    a single name and nothing else.
    """
    window = text[max(start, end - 200) : end]
    offset = max(start, end - 200)
    if _LAW.search(window):
        return None
    lead = re.match(r"[\s;,:.&]*", window)
    skip = lead.end() if lead else 0
    comma = bool(re.search(r",\s*$", window))
    title = _TITLE_END.search(window)
    if title and linker.knows(title["names"]):
        return offset + title.start("names"), Cited((title["names"],), year), "", True, False
    whole = window[skip:].rstrip(" ,")
    stripped = re.sub(r"\s*[\[(][^\])]*[\])]\s*$", "", whole)
    prefix = _PREFIX.match(stripped)
    bare = stripped[prefix.end() :] if prefix else stripped
    begin = offset + skip + (prefix.end() if prefix else 0)
    if bare and linker.knows(bare):
        link = linker.find(Cited((bare,), year))
        if link.reference is not None:
            lead_words = prefix["prefix"].strip(" ,") if prefix else ""
            return begin, Cited((bare,), year), lead_words, True, False
    people = _longest(PEOPLE_END, window)
    if people is not None:
        at, names = people
        found = read_people(names, year)
        known = found is not None and linker.find(found).reference is not None
        if found and (known or usable(found)):
            before = window[:at].strip(" ;,:.&")
            whole_bracket = not before or _PREFIX.fullmatch(before + " ") is not None
            org = _org(bare, year) if bare and not known else None
            if not known and org and len(bare) > len(names):
                return begin, org, "", comma and prefix is None, False
            sure = (comma or found.et_al or len(found.names) > 1) and (whole_bracket or known)
            shape = sure, whole_bracket and len(names.split()) == 1
            return offset + at, found, before if whole_bracket else "", *shape
    organisation = _ORG_END.search(window)
    if organisation:
        words = organisation["names"]
        found = _org(words, year)
        before = window[: organisation.start()].strip(" ;,:.&")
        if found and usable(found):
            whole_bracket = not before or _PREFIX.fullmatch(before + " ") is not None
            sure = comma and whole_bracket
            return offset + organisation.start("names"), found, "", sure, False
    return None


def _longest(pattern: re.Pattern[str], window: str) -> tuple[int, str] | None:
    """The match of *pattern* that ends the window and begins first."""
    match = pattern.search(window)
    return (match.start("names"), match["names"]) if match else None


def read_people(words: str, year: str) -> Cited | None:
    et_al = bool(re.search(rf"{_ET_AL}\s*$", words))
    bare = re.sub(rf"{_ET_AL}\s*$", "", words).strip(" ,")
    parts = [part for part in re.split(_AND, bare) if part]
    if not parts:
        return None
    initials = re.match(rf"((?:[{UP}]\.[\s-]?)+)", parts[0])
    names = tuple(re.sub(rf"^(?:[{UP}]\.[\s-]?)+", "", part).strip() for part in parts)
    names = tuple(re.sub(r"['’]s?$", "", name) for name in names if name)
    return Cited(names, year, et_al, initials[1].strip() if initials else "") if names else None


def _org(words: str, year: str) -> Cited | None:
    bare = re.sub(r"\s*[\[(][^\])]*[\])]\s*$", "", words).strip(" ,")
    bare = re.sub(r"['’]s$", "", bare)
    return Cited((bare,), year) if bare and bare[0].isalnum() else None


def usable(cited: Cited) -> bool:
    """Whether the words can be names: no month, no table, no Act."""
    first = cited.names[0].casefold().split()
    last = cited.names[-1].casefold().split()
    return bool(first and last) and first[0] not in _NOT_NAMES and last[-1] not in _NOT_NAMES


_NARRATIVE_END = re.compile(
    rf"(?<![\w'’-])(?P<names>{_PERSON}(?:{_AND}{_PERSON}){{0,5}}{_ET_AL}?)(?P<own>['’]s?)?\s*$"
)


def _narrative(text: str, bracket: int, start: int, end: int, linker: Linker) -> Iterator[Found]:
    """``Pence and Paymar's (1993)``, ``Crenshaw (1989, 1991)``: authors in the sentence, years in a
    bracket that begins with one.
    """
    window = text[max(0, bracket - 160) : bracket].rstrip()
    offset = max(0, bracket - 160)
    years = [match for match in YEAR_ALONE.finditer(text, start, end)]
    found = _narrative_author(window, years[0]["year"], linker)
    if found is None:
        if not any(char.isalpha() and char.isupper() for char in text[start:end]):
            return
        yield from read_units(text, years[0].end(), end, linker, CitationForm.PARENTHETICAL)
        return
    at, cited, sure = found
    alone = _stands_alone(window, at, cited)
    position = start
    for index, match in enumerate(years):
        if match.start() < position:
            continue
        between = text[position : match.start()]
        if not re.fullmatch(r"[\s,;&]*(?:and|und)?\s*", between):
            yield from read_units(text, position, end, linker, CitationForm.PARENTHETICAL)
            return
        locator, position = read_locator(text, match.end(), end)
        first = offset + at if index == 0 else match.start()
        last = end + 1 if len(years) == 1 and not text[position:end].strip() else match.end()
        yield Found(
            first,
            last,
            CitationForm.NARRATIVE,
            with_year(cited, match["year"]),
            locator,
            "",
            sure,
            alone and not text[position:end].strip(),
        )


_BEFORE_A_NAME = re.compile(
    r"(?:^|[.;:?!]\s+|\b(?:see|by|as|and|with|to|following|unlike|after|also|both|like|from|cf\.|bei|nach"
    r"|von|siehe|und|vgl\.|wie)\s+)$",
    re.IGNORECASE,
)


def _stands_alone(window: str, at: int, cited: Cited) -> bool:
    """Whether a single name stands where an author does: ``see Prentice (2009)``."""
    single = len(cited.names) == 1 and re.fullmatch(
        rf"[{UP}][{LOW}]+(?:-[{UP}][{LOW}]+)?", cited.names[0]
    )
    modern = re.match(r"(?:19|20)\d\d", cited.year)
    return bool(single and modern and _BEFORE_A_NAME.search(window[:at]))


def _narrative_author(window: str, year: str, linker: Linker) -> tuple[int, Cited, bool] | None:
    if _LAW.search(window):
        return None
    match = _NARRATIVE_END.search(window)
    while match:
        cited = read_people(match["names"], year)
        if cited and linker.find(cited).reference is not None:
            return match.start("names"), cited, True
        shorter = re.compile(_NARRATIVE_END.pattern).search(window, match.start("names") + 1)
        if shorter is None or shorter.start() <= match.start():
            break
        match = shorter
    words = list(re.finditer(r"[^\s]+", window))[-8:]
    for count, word in enumerate(words):
        for stop in range(len(words), count, -1):
            name = re.sub(r"['’]s?$", "", window[word.start() : words[stop - 1].end()].strip("*_,"))
            if name[:1].isupper() and linker.knows(name):
                cited = Cited((name,), year)
                if (
                    linker.find(cited).reference is not None
                    and len(window[words[stop - 1].end() :]) < 60
                ):
                    return word.start(), cited, True
    match = _NARRATIVE_END.search(window)
    if match:
        cited = read_people(match["names"], year)
        if cited and usable(cited):
            strong = cited.et_al or (len(cited.names) > 1 and " and " in match["names"])
            return match.start("names"), cited, strong
    return None
