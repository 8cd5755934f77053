"""What went up, what went down: the words that name a change, and what it is a change of. English.

Only words that any field uses stand here. ``a fall in admissions``, ``fewer admissions``, ``reduced
admissions``, ``admissions fell``, ``building insight``: each says which way, and of what. Every
repetition is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Direction

_UP = (
    "increas(?:e[sd]?|ing)|improv(?:e[sd]?|ing|ements?)|enhanc(?:e[sd]?|ing|ements?)"
    "|strengthen(?:s|ed|ing)?|rais(?:e[sd]|ing)|ris(?:e|es|ing|en)|rose|gr[eo]w(?:n|th|s|ing)?"
    "|gain(?:s|ed)?|expand(?:s|ed|ing)?|promot(?:e[sd]|ing)|doubl(?:ed|ing)|boost(?:s|ed|ing)?"
)
_DOWN = (
    "reduc(?:e[sd]?|ing|tions?)|decreas(?:e[sd]?|ing)|lower(?:s|ed|ing)?|declin(?:e[sd]?|ing)"
    "|fall(?:s|en|ing)?|fell|drop(?:s|ped)?(?! (?:out|off)\\b)|diminish(?:e[sd]|ing)"
    "|alleviat(?:e[sd]|ing)"
    "|prevent(?:s|ed|ing|ion)?|avoid(?:s|ed|ing|ance)?|cessation|stopp(?:ed|ing)"
    "|mitigat(?:e[sd]|ing|ion)|halv(?:ed|ing)|minimis(?:e[sd]|ing)|eliminat(?:e[sd]|ing)"
    "|eas(?:ed|ing) of|cut(?:s|ting)? (?:in|the)"
)
_MAKES = (
    "buil(?:d|ds|ding|t)|foster(?:s|ed|ing)?|creat(?:e[sd]?|ing)|embed(?:s|ded|ding)?"
    "|facilitat(?:e[sd]?|ing)|enabl(?:e[sd]?|ing)|encourag(?:e[sd]?|ing)|restor(?:e[sd]?|ing)"
    "|achiev(?:e[sd]?|ing)|provid(?:e[sd]|ing) (?:\\w+ ){0,2}opportunit(?:y|ies)"
    "|support(?:s|ed|ing) (?:positive |lasting |real )?change"
)
_MORE = "better|greater|higher|more(?! than)|stronger|safer|healthier|faster|longer"
_LESS = "fewer|less(?! than)|lower|smaller|shorter|weaker"
_POSITIVE = "positive (?:\\w+ )?(?:impacts?|effects?|outcomes?|changes?|results?)"

UP: Final = re.compile(
    rf"\b(?:{_UP}|{_MORE}|{_MAKES}|{_POSITIVE}|impacted positively|contribut(?:es?|ed|ing) to)\b",
    re.IGNORECASE,
)
DOWN: Final = re.compile(rf"\b(?:{_DOWN}|{_LESS})\b", re.IGNORECASE)
_KEPT_FROM = re.compile(r"\bprevent(?:s|ed|ing)? (?:\w+ ){1,3}from\b", re.IGNORECASE)
"""People kept from something: not a thing prevented."""
_NEGATED = re.compile(
    r"\b(?:not|never|no|without|rather than|nor)\s(?:\w{1,30}\s){0,2}$", re.IGNORECASE
)


def way_of(text: str, start: int, end: int, at: int) -> Direction:
    """Which way ``text[start:end]`` says that what stands at *at* goes: by the last word of change
    before it, else by the first one behind it; not stated where there is none.
    """
    cues = sorted(_cues(text, start, end))
    before = [way for place, way in cues if place <= at]
    if before:
        return before[-1]
    return cues[0][1] if cues else Direction.NOT_STATED


def _cues(text: str, start: int, end: int) -> Iterator[tuple[int, Direction]]:
    kept = {match.start() for match in _KEPT_FROM.finditer(text, start, end)}
    for cue, way in ((UP, Direction.INCREASES), (DOWN, Direction.DECREASES)):
        for match in cue.finditer(text, start, end):
            if _NEGATED.search(text[max(start, match.start() - 40) : match.start()]):
                continue
            yield match.start(), Direction.INCREASES if match.start() in kept else way


@dataclass(frozen=True, slots=True)
class Change:
    """One change that a sentence names."""

    start: int
    """Where its words begin, in the text that was searched."""
    end: int
    what: tuple[int, int]
    """Where that stands which changes, without the word of change."""
    way: Direction


_STOPS = (
    "and|or|but|nor|while|whilst|whereas|when|where|who|which|that|as|than|because|although|since"
    "|by|over|after|during|with|compared|between|within|across|following|due|was|were|is|are|be"
    "|been|has|have|had|to|through|reported|did|does|do|from|not|it|they|he|she|we|this|these|if|so|per"
)
"""Words at which a name of what changes ends."""
_WHERE = "in|on|at|for|among|amongst"
_HEAD = rf"(?!(?:{_STOPS}|{_WHERE}|of|the|a|an|its|their|there)\b)"
_WORD = r"[^\W\d_][\w'’-]{0,30}"
_ARTICLE = rf"(?:(?:the|their|his|her|its)\s|an?\s(?:{_WORD}\sand\s)?)?"
"""``a safe and stable home``: after an article one adjective may be joined to the next."""

_KINDS = (
    r"(?:physical|psychological|sexual|emotional|economic|financial|verbal|social|behaviou?ral|mental"
    r"|cognitive|(?:intern|extern)ali[sz]ing|maternal|paternal|parental|personal|short-term|long-term)"
)
"""What tells kinds of one thing apart: it names nothing alone, and may be joined to the next."""
_JOINED = rf"(?:{_KINDS}(?:,\s(?:and\s|or\s)?|\s(?:and|or)\s)){{0,3}}"


def _phrase(stops: str) -> str:
    """The words of one thing, as far as *stops* lets it reach."""
    return rf"{_ARTICLE}{_JOINED}{_HEAD}{_WORD}(?:\s(?!(?:{stops})\b){_JOINED}{_WORD}){{0,6}}"


_NEAR = _phrase(f"{_STOPS}|{_WHERE}")
_OBJECT = rf"(?P<what>{_NEAR})"
_SUBJECT = rf"(?P<what>{_phrase(_STOPS)})"
_DID = "reported|had|experienced|were|felt|needed|required|used|said"
_NOUN = "increases?|improvements?|rise|growth|gains?|reductions?|decreases?|declines?|falls?|drops?"
_RANK = (
    "(?:statistically|clinically|significant(?:ly)?|substantial(?:ly)?|marked(?:ly)?|modest(?:ly)?"
    "|slight(?:ly)?|small|large)"
)
_CHANGED = (
    "improv(?:ed|ing)|increas(?:ed|ing)|reduc(?:ed|ing)|decreas(?:ed|ing)|lower(?:ed|ing)?"
    "|enhanc(?:ed|ing)|strengthen(?:ed|ing)|fewer|less(?! than)|better|greater|higher"
    "|more(?! than| likely| effective)|building|fostering|creating|preventing|alleviat(?:ed|ing)"
    "|diminished"
)
_WENT = (
    "increased|improved|rose|grew|fell|declined|decreased|dropped|halved|doubled|higher|lower|better"
    "|(?<=were )reduced|(?<=was )reduced|(?<=ly )reduced|(?<=been )reduced"
)
_KIND = "effects?|differences?|changes?|impact|improvements?|reductions?|increases?|benefits?"
_BEGINS = r"(?:^|[,;:]\s|\b(?:that|and|while|whereas|but)\s)"
_FORMS: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # a significant reduction in the number of falls
        rf"\b(?:an? |the )?(?:(?:{_RANK}|\d{{1,3}}(?:\.\d)?%) ){{0,2}}(?P<cue>{_NOUN})"
        rf"(?: of {_RANK}| of \d{{1,3}}%)? (?:in|of) {_OBJECT}",
        # reduced waiting times; better attendance; building trust
        rf"\b(?:{_RANK} )?(?P<cue>{_CHANGED}) (?P<what>{_NEAR}(?:\s(?:{_DID})\s{_NEAR})?)",
        # attendance at breakfast clubs rose
        rf"{_BEGINS}{_SUBJECT}\s(?:had\s|has\s|have\s|was\s|were\s)?(?:been\s)?(?:{_RANK}\s)?"
        rf"(?P<cue>{_WENT})\b(?!\s(?:the|a|an|their|its|his|her)\b)",
        # no effect on attendance; no significant difference in weight
        rf"\b(?P<cue>no) (?:(?:{_RANK}|clear|measurable|detectable|overall) ){{0,2}}(?:{_KIND})"
        rf" (?:on|in|for|to) {_OBJECT}",
        # did not improve attainment
        rf"\b(?P<cue>(?:did|does) not|failed to) (?:{_RANK} )?(?:reduce|improve|change|affect"
        rf"|increase|prevent|lower|alter) {_OBJECT}",
        # quality of life did not change
        rf"{_BEGINS}{_SUBJECT}\s(?P<cue>(?:did|does) not)\s(?:{_RANK} )?(?:change|differ|improve"
        r"|increase|decrease|fall|rise)\b",
    )
)
SHOWED: Final = re.compile(
    rf"\b(?:had|has|have|shows?|showed|found|demonstrated|reported|saw|produced|achieved)\s(?:(?:an?|the)\s)?(?:great(?:er|est)\s|more\s|most\s)?"
    rf"(?:{_RANK}\s|overall\s|clear\s){{0,2}}(?:(?:{_NOUN}|lowering|worsening)\s(?:in|of)\b"
    rf"|positive\s(?:outcomes?|effects?|impacts?|results?)\b)",
    re.IGNORECASE,
)
"""What something is said to have shown: a change."""
SERVES: Final = re.compile(
    r"\b(?:is|are|was|were|(?:has|have)\sbeen)\s(?:\w{2,20}ly\s)?(?:crucial|vital|key|instrumental"
    r"|invaluable|central|promising)\s(?:for\s(?:[\w’'-]{1,20}\s){1,4})?(?:in|to)\s(?:either\s)?[a-z]{3,12}ing\b",
    re.IGNORECASE,
)
"""What something is said to be the means of: ``crucial in helping``."""
_NOTHING: Final = frozenset(
    {
        "evidence",
        "research",
        "study",
        "studies",
        "interest",
        "number",
        "numbers",
        "people",
        "likely",
    }
    | {"extent", "degree", "detail", "information", "time", "level", "levels", "rates", "rate"}
)
"""Words that alone name nothing that an intervention changes."""
ONLY_A_KIND: Final = re.compile(rf"{_KINDS}", re.IGNORECASE)


def changes_in(text: str, start: int, end: int) -> list[Change]:
    """The changes that ``text[start:end]`` names, by place; they do not overlap."""
    found: list[Change] = []
    part = text[start:end]
    for form in _FORMS:
        for match in form.finditer(part):
            what = match["what"].lower().split()
            way = _way(match["cue"])
            if (len(what) == 1 and what[0] in _NOTHING) or ONLY_A_KIND.fullmatch(match["what"]):
                continue
            none = way is Direction.NONE_FOUND
            if not none and _NEGATED.search(part[max(0, match.start() - 40) : match.start()]):
                continue
            stop = max(match.end("what"), match.end("cue"))
            begins = min(match.start("cue"), match.start("what"))
            reach = _REACHES.match(part, match.end("what"))
            if reach and _OPEN.search(match["what"]):
                stop = max(stop, reach.end())
                here = start + match.start("what"), start + reach.end()
            else:
                here = start + match.start("what"), start + match.end("what")
            one = Change(start + begins, start + stop, here, way)
            if all(one.end <= other.start or other.end <= one.start for other in found):
                found.append(one)
    return sorted(found, key=lambda one: one.start)


_OPEN: Final = re.compile(r"\b(?:exposures?|access|adherence|responsiveness|returns?)$", re.I)
"""What is a thing only with what follows: *exposure to noise*."""
_REACHES: Final = re.compile(rf"\sto\s{_NEAR}", re.IGNORECASE)


def _way(cue: str) -> Direction:
    """Which way a word of change points."""
    if _NONE.match(cue):
        return Direction.NONE_FOUND
    return Direction.DECREASES if DOWN.match(cue) else Direction.INCREASES


_NONE = re.compile(r"(?:no|did not|does not|failed to)$", re.IGNORECASE)
