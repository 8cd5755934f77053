"""Citations by number: in square or round brackets, or raised; and notes that hold references."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.bodies import is_word
from graph.documents.model import MarkKind, Prose
from graph.documents.note_labels import rank
from graph.letters import LOW
from graph.references.citations.found import Found
from graph.references.citations.link import Cited
from graph.references.model import CitationForm
from graph.spans import Span

_NUMBERS = r"\d{1,3}(?:\s?[,;]\s?\d{1,3}|\s?[-–—]\s?\d{1,3}){0,30}"
_LOCATOR = (
    r"(?P<locator>[,:]\s*(?:pp?|[SsСс]|str|Sec|Sect|Ch|Chap|Fig|Figs|Eqs?|Tab|Table|Thm|App|Appendix|Chapter"
    r"|Section|Part|Kap)\.?\s?[\w.–-]{1,12})?"
)
SQUARE = re.compile(rf"\[(?P<numbers>{_NUMBERS}){_LOCATOR}\]")
ROUND = re.compile(rf"\((?P<numbers>{_NUMBERS}){_LOCATOR}\)")
_ACROSS = re.compile(r"\[(?P<from>\d{1,3})\]\s?[-–—]\s?\[(?P<to>\d{1,3})\]")
"""``[2]–[4]``: a range over two brackets."""
_ONE = re.compile(r"(?P<from>\d{1,3})(?:\s?[-–—]\s?(?P<to>\d{1,3}))?")
_LONGEST_STEM = 30
"""Letters of a word that a figure is glued to."""
FEWEST = 5
"""Entries that numbers out of order have to name before they are taken for citations."""
LONGEST_RANGE = 30
"""``[4-6]`` is three citations; a wider range is more likely something else."""


def numbers_in(text: str, start: int) -> Iterator[tuple[int, int, int]]:
    """Each number that *text* names, with the place of its figure (a range's, for those within)."""
    for match in _ONE.finditer(text):
        first, last = int(match["from"]), int(match["to"] or match["from"])
        if last < first or last - first > LONGEST_RANGE:
            continue
        for number in range(first, last + 1):
            yield number, start + match.start(), start + match.end()


def bracketed(prose: Prose, pattern: re.Pattern[str], numbers: frozenset[str]) -> Iterator[Found]:
    """Citations in brackets of one kind, of numbers that the list has."""
    wide = list(_across(prose.text, numbers)) if pattern is SQUARE else []
    yield from wide
    for match in pattern.finditer(prose.text):
        if any(found.start <= match.start() < found.end for found in wide):
            continue
        named = list(numbers_in(match["numbers"], match.start("numbers")))
        if not named or not any(str(number) in numbers for number, _, _ in named):
            continue
        locator = (match["locator"] or "").strip(" ,")
        for number, start, end in named:
            alone = len(named) == 1
            yield Found(
                match.start() if alone else start,
                match.end() if alone else end,
                CitationForm.NUMERIC,
                Cited((str(number),), ""),
                locator,
            )


def _across(text: str, numbers: frozenset[str]) -> Iterator[Found]:
    for match in _ACROSS.finditer(text):
        first, last = int(match["from"]), int(match["to"])
        if 0 <= last - first <= LONGEST_RANGE and match["from"] in numbers:
            for number in range(first, last + 1):
                cited = Cited((str(number),), "")
                yield Found(match.start(), match.end(), CitationForm.NUMERIC, cited)


@dataclass(frozen=True, slots=True)
class Mark:
    """A note mark, or a figure that stands for one."""

    label: str
    at: int
    """Where it stands in the prose's text."""
    span: Span
    """Where it is printed, its markup included."""


def raised(prose: Prose) -> Iterator[Mark]:
    """Each label of each note mark."""
    for mark in prose.marked(MarkKind.NOTE):
        if mark.origin is None:
            continue
        labels = [str(number) for number, _, _ in numbers_in(mark.target, 0)] or [mark.target]
        for label in labels:
            yield Mark(label, mark.start, mark.origin)


_LABELS = re.compile(r"\[(?P<labels>\d{1,3}|[ivxlc]{1,8})\]|\((?P<figures>\d{1,3})\)")


def bracketed_labels(proses: Sequence[Prose], known: Collection[str]) -> list[tuple[Prose, Mark]]:
    """Labels of notes in brackets, ``[12]`` or ``[xii]``; in round ones figures that count up."""
    found: dict[str, list[tuple[Prose, Mark]]] = {"labels": [], "figures": []}
    for prose in proses:
        for match in _LABELS.finditer(prose.text):
            group = match.lastgroup or "labels"
            mark = Mark(match[group], match.start(), prose.span(*match.span()))
            found[group].append((prose, mark))
    for group, marks in found.items():
        inside = [one for one in marks if one[1].label in known]
        if len(inside) < 2 or len(inside) < 0.8 * len(marks):
            continue
        ranks = [rank(mark.label) for _, mark in inside]
        if group == "labels" or (_counts_up(ranks) and len(set(ranks)) >= 0.4 * len(known)):
            return inside
    return []


_FIGURES = r"[1-9]\d{0,2}(?:[,–-][1-9]\d{0,2}){0,9}"
_BEHIND = r"(?<=[^\W\d_][.,;:!?)’”\"'])|(?<=[^\W\d_][.,;!?][’”\"'])|(?<=[^\W\d_][)’”\"'][.,;])"
_BEFORE = r"(?=[\s).,;:]|$)(?![.,]\d)"
_GLUED = re.compile(rf"(?:{_BEHIND}|(?<=[{LOW}]{{3}}))(?P<numbers>{_FIGURES}){_BEFORE}")
"""Behind a stop or a comma, or behind three small letters: not ``H2``, ``p.05`` and ``v1.2``."""
_GLUED_THERE = re.compile(
    rf"(?:{_BEHIND}|(?<=[^\W\d_]{{2}})(?<![ckdm]m)|(?<=\d%)|(?<=°[CF])|(?<=\d\))|(?<=\s[aeoy]))"
    rf"(?P<numbers>{_FIGURES}){_BEFORE}(?!::)"
)
"""The same where the document is known to cite so: ``et al3``, ``NHS3``, ``e17`` (*and* in
Portuguese), but no ``km2``.
"""
_LOOSE = re.compile(
    rf"(?:(?<=[{LOW}]{{3}}) (?P<numbers>{_FIGURES})(?= [.,;](?:\s|$)))"
    rf"|(?:(?<=[{LOW}]{{2}}) (?P<many>[1-9]\d?(?:,[1-9]\d?){{2,9}}){_BEFORE})"
)
"""``in women 5-7 .``: loose between a word and the stop that it was raised at; ``by 2,5,9``."""
_INSIDE = re.compile(
    r"(?:(?<=[^\W\d_]);|[(;] ?(?:see|e\.g\.,?|cf\.|from|reviewed in|but see|vgl\.|ver))"
    rf" (?P<numbers>{_FIGURES})(?=[);])"
)
"""``(rain; 41)``, ``(see 41,42)``: within brackets that hold words, too."""
_STEM = re.compile(r"[^\W_]+$")
_OFTEN = 20
"""How often a word of one letter stands without a figure, if it is one."""
_SHORT = 3
"""Letters of a name's abbreviation: ``kdr4``."""
_COUNTED = re.compile(
    "fig|figure|table|box|chart|section|chapter|part|appendix|step|stage|phase|type|level|grade"
    "|class|group|model|study|trial|experiment|question|item|day|week|year|page|line|note|equation"
    "|eq|example|case|site|plot|abb|abbildung|tabelle|kapitel|gruppe|figura|tabela|quadro|grupo"
    "|tableau|chapitre|groupe"
)
"""Words whose figure counts them."""
_WITHIN = re.compile(r"\w[(\[]|\d\w*[^\W\d_]{1,4}$")
"""A bracket or a figure within a name: ``SU(Z)12``, ``H3K4me3``."""
_FORMULA = re.compile(r"(?:[A-Z][a-z]?){2,4}")
"""``CaCl``, with a small letter in it: no word."""
_LONE = re.compile(r"[^\W\d_]+(?!\w|[-–]\d)")


def glued(proses: Sequence[Prose], known: Collection[str]) -> list[tuple[Prose, Mark]]:
    """Figures glued to a word or a stop (``retires.1 Fares``), as raised marks come out of a PDF:
    where they have notes or entries, and count up or name most of them.
    """
    lone = Counter(word for prose in proses for word in _LONE.findall(prose.text.casefold()))
    sure = [one for one in _behind_words(proses, _GLUED) if _is_mark(one, lone)]
    inside = [one for one in sure if one.mark.label in known]
    if len(inside) < 2 or len(inside) < 0.8 * len(sure):
        return []
    counted = [int(one.mark.label) for one in inside]
    most = _names_most(counted, known) or _named_widely(inside, known)
    if not most and not _counts_up(counted):
        return []
    there = list(_behind_words(proses, _GLUED_THERE if most else _GLUED))
    if most:
        loose = (one for kind in (_LOOSE, _INSIDE) for one in _behind_words(proses, kind))
        there = sorted([*there, *loose], key=lambda one: one.mark.span)
    often = Counter((one.token, one.mark.label) for one in there)
    return [
        (one.prose, one.mark)
        for one in there
        if one.mark.label in known and _may_be_mark(one, lone, often[one.token, one.mark.label])
    ]


@dataclass(frozen=True, slots=True)
class _Glued:
    prose: Prose
    mark: Mark
    stem: str
    """The word that the figure is glued to, in small letters; empty behind a stop."""
    formula: bool
    """Whether that word is printed as a formula is: ``CaCl``."""
    token: str
    """The same with all that stands before it up to a space."""
    capital: bool
    """Whether the figure stands close behind a capital: ``NHS3``, ``CO2``."""
    listed: bool
    """Whether it is one of several: ``NHS3,7``."""


def _is_mark(one: _Glued, lone: Mapping[str, int]) -> bool:
    """Whether a word is one without its figure, too: ``mice3`` is, where there are ``mice``, and
    ``etv2`` is a name where there is no ``etv``.

    :param lone: the words of the document that stand without figures.
    """
    if _COUNTED.fullmatch(one.stem) or _WITHIN.search(one.token):
        return False
    if one.formula and one.stem not in lone:
        return False
    if len(one.stem) == 1:
        return lone[one.stem] >= _OFTEN
    return not one.stem or one.stem in lone or is_word(one.stem)


def _may_be_mark(one: _Glued, lone: Mapping[str, int], often: int) -> bool:
    """The same where the document is known to cite so: ``Gal4`` and ``SU(Z)12`` are names if they
    come up often, and the words without a figure do not.

    :param often: how often the document has just this.
    """
    if often > 2 and often > lone[one.stem]:
        return False
    if one.capital:
        return lone[one.stem] > (0 if one.listed else 2) and often <= max(1, lone[one.stem] // 3)
    rare = often == 1 and one.stem.isalpha() and len(one.stem) > _SHORT and not one.formula
    named = _COUNTED.fullmatch(one.stem) or _WITHIN.search(one.token)
    return _is_mark(one, lone) or (rare and not named)


def _named_widely(found: Sequence[_Glued], known: Collection[str]) -> bool:
    """Whether *found* are many, name a good part of a list, and stand behind ever other words, as
    no ``Figure1`` and no ``group2`` does.
    """
    named = {one.mark.label for one in found}
    stems = {one.stem for one in found if one.stem}
    return (
        len(named) >= max(FEWEST, 0.35 * len(known))
        and len(found) >= 2 * FEWEST
        and len(stems) >= 2 * FEWEST
    )


def _behind_words(proses: Sequence[Prose], pattern: re.Pattern[str]) -> Iterator[_Glued]:
    for prose in proses:
        for match in pattern.finditer(prose.text):
            kind = match.lastgroup or "numbers"
            start = match.start(kind)
            printed = prose.text[max(0, start - _LONGEST_STEM) : start].rstrip()
            token = printed.casefold().rpartition(" ")[2]
            stem = _STEM.search(printed)
            degrees = printed.endswith(("°C", "°F"))
            word = stem[0] if stem and not degrees else ""
            formula = _FORMULA.fullmatch(word) is not None and not (
                word.isupper() or word[1:].islower()
            )
            capital, listed = word[-1:].isupper(), not match[kind].isdecimal()
            for number, first, last in numbers_in(match[kind], start):
                mark = Mark(str(number), first, prose.span(first, last))
                yield _Glued(prose, mark, word.casefold(), formula, token, capital, listed)


def bracket_style(
    proses: Sequence[Prose], numbered: Mapping[str, object]
) -> re.Pattern[str] | None:
    """The kind of brackets that citations by number stand in here; ``None`` for none.

    Counts in round brackets may name much of a list, too; where more figures are glued to words
    (:func:`glued`), those are the citations.
    """
    known = frozenset(numbered)
    square = sum(1 for prose in proses for _ in bracketed(prose, SQUARE, known))
    if square >= 2 or (square and len(numbered) <= 3):
        return SQUARE
    if not _round_style(proses, numbered):
        return None
    counts = sum(1 for prose in proses for _ in ROUND.finditer(prose.text))
    return None if len(glued(proses, known)) > counts else ROUND


def _round_style(proses: Sequence[Prose], numbers: Mapping[str, object]) -> bool:
    """Whether numbers in round brackets are citations here: they come up in order, from 1, or name
    so much of the list that they count nothing else.
    """
    seen: list[int] = []
    for prose in proses:
        for match in ROUND.finditer(prose.text):
            seen.extend(number for number, _, _ in numbers_in(match["numbers"], 0))
    inside = [number for number in seen if str(number) in numbers]
    if len(inside) < 3:
        return False
    named = len(set(inside)) / len(numbers)
    pure = len(inside) / len(seen)
    if pure < 0.8:  # counts in tables and brackets, too: only if hardly an entry is left out
        return len(inside) >= 2 * FEWEST and named >= 0.8
    if _counts_up(inside) and named >= 0.4:  # else "(1) ..., (2) ... and (3) ..."
        return True
    if pure >= 0.95 and len(inside) >= 2 * FEWEST:
        return named >= 0.35
    return _names_most(inside, numbers)


def _names_most(numbers: Iterable[int], known: Collection[str]) -> bool:
    """Whether *numbers* are most of a list's, which need not come up in order: a list by name is
    numbered too.
    """
    named = {str(number) for number in numbers} & set(known)
    return len(named) >= max(FEWEST, 0.6 * len(known))


def _counts_up(numbers: Sequence[int]) -> bool:
    """Whether each number is a known one or the next: as citations are numbered."""
    highest, rising = 0, 0
    for number in numbers:
        rising += number <= highest + 1
        highest = max(highest, number)
    return rising >= 0.8 * len(numbers) and numbers[0] <= 2
