"""Sentences that cannot be read without the one before them. English.

``This also cut complaints``, ``Of these, 12 were men``: such a sentence is quoted together with the
one that says what it points at, where both fit into a short quotation; where they do not, or where
that one points back as well, there is nothing that could be quoted alone.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import Final

from graph.claims.units import Unit

_JOINING = (
    r"\W{0,6}(?:(?:And|But|So|Also|However|Moreover|Furthermore|In addition|Additionally|Overall"
    r"|Therefore|Thus|Hence|Consequently|As a result|Similarly|Likewise|Conversely|Interestingly"
    r"|In particular|In fact|Indeed|For example|For instance|Again|Finally|Besides|Yet|Still"
    r"|(?:In|By) contrast|On the other hand|In turn|Then|Here|According to (?:this|these)"
    r"|(?:In|For|With|By|At|From|Of|Among|Amongst|Within|Across|Despite|Besides|Because of|Due to"
    r"|Given|As|Like|Unlike|Under|Over|After|Since|During)(?=\s(?:this|these|that|those|them|it"
    r"|both|all of (?:these|them)|such|the (?:latter|former|same|above))\b)),?\s)?"
)
_VERB = (
    r"(?:is|are|was|were|has|have|had|rose|fell|grew|stood|varie[sd]|ranged|increased|decreased"
    r"|dropped|remained|remains|reached|came|did|does|do|can|could|may|might|will|would)"
)
_HERE = (
    r"(?:study|studies|review|report|paper|trial|analysis|survey|evaluation|briefing|guideline"
    r"|guidance|document|article|country|county|region|section|chapter|year|month|week|day|time"
    r"|age|century|brief|project|work|research|sample|cohort|assessment|audit|way|end)s?\b"
)
"""What ``this`` may stand before and mean nothing in the text."""
_WHO = (
    r"(?:who|whose|with|without|in|at|aged|under|over|living|from|of|on|not|using|born|hurt"
    r"|(?!said|did|had|were|was)[a-z]{2,12}ed)\b"
)
_SAID = (
    r"(?:(?:we|the \w{2,20}) (?:\w{1,15} )?(?:suggest|recommend|f[io]u?nd|show)\w{0,3} (?:that )?)?"
)
_POINTS: Final = re.compile(
    rf"{_JOINING}{_SAID}"
    rf"(?:(?:(?:this|these)(?! {_HERE})|(?:(?:of|among|amongst|in) )?those(?! {_WHO})"
    r"|they|he|she|its|their|his|her|such(?! as)|neither(?! \w+ nor)"
    r"|it(?! (?:is|was|has been|has yet to be|remains|would be|will be|may be|seems|appears)"
    r"(?! (?:only )?(?:recommended|suggested|advised|indicated) (?:only )?(?:for|in|when|as|if"
    r"|by)\b)"
    r" (?:\w+ ){0,4}?(?:that|to|whether|how|why|which|what|when|who|if|for)\b)"
    r"|both(?! (?:\w+ ){1,5}and\b)"
    r"|the (?:latter|former|others?|rest|remainder|remaining|same|opposite|reverse|above)\b"
    r"|(?:of|among|amongst|in) them\b"
    rf"|(?:[\w.,]{{1,12}}%? ){{1,3}}of (?:them|whom|these|those(?! {_WHO}))\b"
    rf"|that {_VERB}|that (?:figure|number|share|rate|amount|year|sum|group|change|difference"
    rf"|effect|result)\b|others\b|(?:another|the other|one) {_VERB}"
    rf"|the (?:share|figure|proportion|percentage|number|total|gap|rate|difference|effect|increase"
    rf"|decrease|reduction|majority|finding|result|relationship|association|link|excess"
    rf"|gradient|benefit)s?(?: also| then| later)? {_VERB})\b"
    rf"|(?:a further |another |only |just |about )?\d[\d,.]{{0,10}}"
    rf"(?:(?:%| per ?cent)(?: \([^()]{{1,40}}\))? (?!(?:of|in|per|to|out|or|and|on)\b)[a-z]"
    rf"|(?: \([^()]{{1,40}}\))? (?:{_VERB}|[a-z]{{3,12}}ed)\b))",
    re.IGNORECASE,
)
"""How a sentence begins of which the subject stands elsewhere."""
_THIS: Final = re.compile(
    rf"(?:[^,;:.]{{1,60}}?\s)?(?:this|these)\s(?!{_HERE}|is\b|was\b|are\b|were\b)[\w-]{{3,30}}",
    re.IGNORECASE,
)
"""``The reasons for these gaps are``: at the beginning of a sentence, what is pointed at stands
before it.
"""
_INSIDE: Final = re.compile(
    rf"\b(?:this|these)\s(?:(?!{_HERE})[\w-]{{2,20}}\s){{0,2}}?(?!{_HERE}|is\b|was\b|are\b"
    r"|were\b|has\b|have\b"
    r"|can\b|may\b|will\b|means\b|line of\b|type of\b|kind of\b|field\b)"
    r"(?P<what>[a-z][\w-]{2,30})\b",
    re.IGNORECASE,
)
"""``whether these techniques help``: what is meant stands before, in this sentence or another."""
_TURNS: Final = re.compile(
    r"\W{0,6}(?:(?:In|By) contrast|Conversely|Likewise|Similarly|As a result|Consequently"
    r"|On the other hand)\b",
    re.IGNORECASE,
)
"""A sentence that is understood without the one before it, but better with it."""
_OF_BEFORE: Final = re.compile(
    r"\W{0,4}(?:(?:However|But|And|So|Also|Still|Thus|Therefore|Moreover|In addition|As a result"
    r"|Sometimes|Often|Usually|Overall|For example|For instance),?\s)?"
    r"(?:(?:[Tt]he|[Bb]oth|[Ss]ome|[Mm]ost|[Mm]any|[Aa]ll|[Ee]ach|[Ee]ither|[Nn]either"
    r"|[Aa]nother)\s"
    r"(?:other\s|second\s|first\s|two\s|three\s|of the\s)?"
    r"(?:condition|disease|disorder|infection|virus|drug|medicine|medication|method|approach"
    r"|technique|process|problem|issue|person|individual|case|group|arm|option"
    r"|measure|policy|guideline|system|product|device|cause|risk|model"
    r"|one|law|bill|plan|proposal|team|researcher|author|organi[sz]ation"
    r"|company|charity|other|remaining|following)(?:s|es|ies)?\s"
    r"(?!of\b|for\b|in\b|with\b|to\b|that\b|who\b|between\b|from\b|among\b|on\b|which\b|at\b"
    r"|risk\b|rates?\b|factors?\b)"
    r"|(?:[Tt]he following|[Aa] further|[Aa]nother)\b"
    r"|(?:About|Around|Nearly|Almost|Some|Over|More than|Approximately|Roughly|Up to|At least)\s"
    r"\d[\d.,]{0,6}\s?(?:%|per ?cent)\s(?:said|say|were|are|had|have|felt|reported|thought"
    r"|agreed|did|do)\b"
    r"|If so\b|It (?:is|was) also\b|An? (?:exception|example)\b|The (?:exception|reason|answer"
    r"|remaining|rest)\b)"
)
"""``The condition may lead to``: what is meant was named in a sentence before."""
_STEM: Final = 5
"""Characters of a word that is the same one again."""
_MOST_WORDS: Final = 60
"""Of a quotation with the sentence before: as many as the shortest policy lets stand."""
_NO_GROUND: Final = re.compile(r"[?:]\W{0,9}$")
"""How a sentence ends that says nothing by itself."""


class Leaning(Enum):
    """How much a sentence needs the one before it."""

    ALONE = auto()
    BETTER = auto()
    """It says something alone, and more with the other."""
    NEEDED = auto()


def leaning(text: str, *, closely: bool = False) -> Leaning:
    """How *text*, a sentence, stands to the one before it; looked at *closely*, what it calls *the
    disease* or *the scheme* was named there, too.
    """
    if _POINTS.match(text) or _THIS.match(text):
        return Leaning.NEEDED
    if closely and (_OF_BEFORE.match(text) or _points_inside(text)):
        return Leaning.NEEDED
    return Leaning.BETTER if _TURNS.match(text) else Leaning.ALONE


def _points_inside(text: str) -> bool:
    """Whether *text* speaks of *these* things, and no word before in it names them."""
    for one in _INSIDE.finditer(text):
        stem = one["what"].lower().rstrip("s")[:_STEM]
        if stem not in text[: one.start()].lower():
            return True
    return False


def quoted_from(unit: Unit, start: int, *, closely: bool = False) -> int | None:
    """Where a quotation of what stands at *start* in *unit* has to begin in its prose: there, at
    the start of the unit, or at that of the sentence before; ``None`` where none can be read alone.
    """
    words = unit.prose.text[start : unit.end]
    if start > unit.start and leaning(words, closely=closely) is not Leaning.NEEDED:
        return start
    item = unit.is_item and unit.first
    how = Leaning.ALONE if item else leaning(unit.text, closely=closely)
    if how is Leaning.ALONE:
        return unit.start
    alone = unit.start if how is Leaning.BETTER else None
    if unit.before is None:
        return alone
    ground = unit.prose.text[unit.before : unit.start]
    many = len(ground.split()) + len(unit.text.split()) > _MOST_WORDS
    stands = leaning(ground, closely=closely) is not Leaning.NEEDED
    return unit.before if stands and not (many or _NO_GROUND.search(ground)) else alone
