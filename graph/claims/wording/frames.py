"""Plain sentences: subject, verb and object in this order, and nothing else. English."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from graph.claims.view import View
from graph.claims.wording.changes import ONLY_A_KIND

CHANCE: Final = r"(?:risks?|odds|likelihood|chances?|probability|incidence)"
_OPENS: Final = re.compile(
    r"\W{0,6}(?:(?:In|Among|Across|Within|For|At|Over|Since|After|Following|During|Before|Overall"
    r"|However|Similarly|Also|Further"
    r"|Regarding|Concerning|Furthermore|Moreover|Finally|Indeed|Again|Here|By contrast"
    r"|On average|Even)\b"
    r"(?:\s[^\s,.;:]{1,30}){0,10},\s)?"
    r"(?:(?:[^\s.;:]{1,30}\s){1,16}?(?:found|finds|shows?|showed|shown|reports?|reported|concludes?"
    r"|concluded|suggests?|suggested|indicates?|indicated|confirms?|confirmed|estimates?|estimated)"
    r"\s(?:that\s|(?=(?:the|this|our)\s\w+\s))"
    r"|[Tt]here\sis\s(?:(?!no\b|not\b|little\b|insufficient\b)[\w-]{1,20},?\s){0,5}?evidence\s"
    r"(?:to\s(?:suggest|show|indicate)\s)?that\s)?"
)
"""What may stand before the subject: a place, a joining word, who says it."""
WHO: Final = re.compile(
    r"\b(?:who|with|without|in|from|living|exposed|born|aged|whose|not|on|using|taking|receiving)\b"
)
"""What tells people apart by what they are or meet with."""
_WHICH_ONES: Final = re.compile(r"\swho(?:se)?\s")
_IN_BRACKETS: Final = re.compile(r"\s?\([^()]{0,120}\)|\s?\[[\d,;\s–-]{1,40}\]")
_HEAD: Final = re.compile(
    r"\s(?:of|for|in|by|with|without|from|to|at|on|who|that|about|between|during|before|after"
    r"|under|based|aimed|delivered|run|and)\s"
)
"""Where the first phrase of a subject ends, whose last word says what it is."""
_MOST_WORDS = 14
"""Of a subject, and of an object."""
_NO_BEGINNING: Final = re.compile(
    r"(?:it|they|he|she|we|i|you|this|these|those|that|such|there|which|who|what|when|where|how"
    r"|neither|none|nor|nothing|nobody|one|two|three|some|others|another|each|every|any|either"
    r"|both|results|findings|evidence"
    r"|data|analys[ei]s|estimates|like|unlike|if|while|although|because|as|but|and|or|so|then|thus"
    r"|despite|whether|our|my|your|not|no|in|on|at|for|with|by|from|to|among|of)\b",
    re.IGNORECASE,
)
_POINTS_BACK: Final = re.compile(
    r"(?:the\s)?(?:resulting|same|overall|former|latter|above|remaining|other)\b", re.IGNORECASE
)
_CLAUSE: Final = re.compile(
    r"\b(?:which|that|if|whether|because|while|whereas|although|though|but|when|where|were|was|is"
    r"|are|has|have|had|did|does|do|may|might|can|could|would|will|should|must|be|been|being|not"
    rf"|we|they|it|said|say|says|reported|found|showed|revealed|{CHANCE})\b|[;:?!“”\"]",
    re.IGNORECASE,
)
"""A verb or a clause: what stands before the cue is no bare subject."""
_HANGS: Final = re.compile(
    r"\b(?:an?|the|of|for|in|by|with|without|from|to|at|on|and|or|their|its|his|her|than|as|into"
    r"|about|between|more|less|most|reports?|reported|experienced?|shows?|showed|shown|had|has"
    r"|have|having|sees?|saw|seen|finds?|found|demonstrate[sd]?|exhibit(?:s|ed)?|display(?:s|ed)?"
    r"|reveal(?:s|ed)?|face[sd]?|some|all|not|help|helps|helped|can|may)$",
    re.IGNORECASE,
)
"""What a phrase does not end with."""
_STEPS_IN: Final = re.compile(r"\bto\s[a-z]{2,12}\s(?:in|on)$")
"""``readiness to step in``: the last word is its verb's."""
_NO_CAUSE: Final = re.compile(
    r"(?:stud(?:y|ies)|reviews?|research|trials?|analys[ei]s|models?|papers?|reports?|surveys?"
    r"|results?|findings?|evidence|data|scores?|rates?|numbers?|levels?|shares?|proportions?"
    r"|prevalence|average|mean|median|total|differences?|changes?|increases?|decreases?|rise|fall"
    r"|associations?|relationships?|factors?|participants|people|children|women|men|adults|pupils"
    r"|patients|respondents|families|authors|researchers|government|team|staff|priorities|plans)"
)
"""Heads of subjects that are no cause: a measure, a study, people as such."""
_MUCH: Final = re.compile(r"\b(?:low|high|poor|raised|elevated|excessive)\b", re.IGNORECASE)
"""``low levels of lead``: a measure with such a word is one."""
_ENDS: Final = re.compile(
    r"[.;:(\[–—]|--|,(?!\d{3})|\s(?:by|from|compared|than|after|over|within|among|amongst|across"
    r"|during|while"
    r"|whereas|but|when|because|although|relative|versus|independent(?:ly)?|even|as|such"
    r"|with (?:an?|no)"
    r"|and (?:also )?(?:saves?|helps?|reduces|increases|improves|makes?|leads?|creates?|lowers"
    r"|raises|keeps?|allows?|causes?|foster|reinforce|enhance|promote|boost|encourage|enable"
    r"|prevents?|provides?)\s"
    r"|and (?:can|may|might|could|was|were|had|did|is|are|has|have|remains?|the"
    r"|it|they|this|reduced"
    r"|increased|improved|that)"
    r"|(?:in|at|for|to) (?:\d|an?|the|one|two|three|four|five|six|seven|eight|nine|ten|this|both"
    r"|all|most|some|these|those|every))\b"
)
"""Where an object ends."""
_GRADED: Final = re.compile(
    r"(?:(?:an?|the|their|its|any|some|more|much|significantly|statistically|clinically|higher"
    r"|lower|greater|fewer|less|poorer|worse|better|increased|reduced|elevated|decreased|raised"
    r"|smaller|larger|shorter|longer|slightly|modestly|substantially|significant"
    r"|small|large|modest|moderate|slight|substantial|clear|strong|both|also|all"
    r"|approximately|about|around|roughly|nearly|almost|an estimated|up to"
    r"|\d[\d.,%–-]{0,12})\s"
    r"|(?:increases?|rise|reductions?|decreases?|declines?|(?<=\ba )fall|improvements?"
    r"|change)\sin\s"
    rf"|(?:{CHANCE}|rates?|levels?|prevalence|numbers?)\s(?:of|for)\s){{0,6}}",
    re.IGNORECASE,
)
"""What stands before the name of what goes up or down."""
_NO_EFFECT: Final = re.compile(
    r"\b(?:factors?|characteristics?|determinants?|ages?|gender|sex|ethnicity|deprivation|income"
    r"|education|status|priorities|strategy|plans?|activities|models?|variables?)\b",
    re.IGNORECASE,
)
"""What is rather a cause, or no thing that is brought about."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence in three parts."""

    subject: tuple[int, int]
    """In the text of the unit's prose."""
    words: str
    """The subject without what stands in brackets."""
    cue: re.Match[str]
    object: tuple[int, int]
    """Without the words that say how much."""


def frame_of(view: View, cue: re.Pattern[str], *, people: bool = False) -> Frame | None:
    """The unit in its three parts, if it is built like that; *people* may be its subject."""
    text, unit = view.unit.prose.text, view.unit
    start = subject_from(text, unit.start, unit.end)
    match = cue.search(text, start, unit.end)
    if match is None:
        return None
    words = bare(text[start : match.start()])
    begin, stop = object_behind(text, match.end(), unit.end)
    if not may_be_subject(words, people=people) or _NO_EFFECT.search(text, begin, stop):
        return None
    return Frame((start, match.start()), words, match, (begin, stop))


def subject_from(text: str, start: int, end: int) -> int:
    """Where the subject of ``text[start:end]`` begins; behind who says so, and where."""
    opened = _OPENS.match(text, start, end)
    return opened.end() if opened else start


def object_behind(text: str, at: int, end: int) -> tuple[int, int]:
    """What follows a verb that ends at *at*, without the words that say how much."""
    begin = at + (text[at : at + 1] == " ")
    graded = _GRADED.match(text, begin, end)
    begin = graded.end() if graded else begin
    ends = _ENDS.search(text, begin, end)
    return begin, ends.start() if ends else end


def bare(words: str) -> str:
    """*words* without what stands in brackets, or is said by the way at their end."""
    return _BY_THE_WAY.sub("", _IN_BRACKETS.sub("", words)).strip(" ,*_")


_BY_THE_WAY: Final = re.compile(r",\s[^,.;]{3,100},\s?$")


def may_be_subject(words: str, *, people: bool) -> bool:
    """Whether *words* name something that a sentence may be about; *people* may be it."""
    if not 1 <= len(words.split()) <= _MOST_WORDS or _HANGS.search(words):
        return False
    if _POINTS_BACK.match(words):
        return False
    if _NO_BEGINNING.match(words) and not (people and words.lower().startswith("those ")):
        return False
    if "(" in words or _CLAUSE.search(
        _WHICH_ONES.split(words, maxsplit=1)[0].removeprefix("Being ")
    ):
        return False
    if people or WHO.search(words) or _MUCH.search(words):
        return True
    return not _NO_CAUSE.fullmatch(head(words).lower())


_ONE_WITH_AN_S: Final = re.compile(r"(?:\w*(?:ss|us|is|ics|tes)|news|lens|series)$", re.IGNORECASE)


def agrees(words: str, verb: str) -> bool:
    """Whether the subject *words* may have *verb*, and not a noun of that form, behind it: *one
    thing harms*, *many things harm*; *fossil fuel* has none.
    """
    last = head(words)
    one = not last.endswith("s") or _ONE_WITH_AN_S.match(last) is not None
    if verb.endswith("s"):
        return one
    return not one or last in ("people", "children", "women", "men") or " and " in words


def head(words: str) -> str:
    """The last word of a subject's first phrase."""
    return _HEAD.split(words, maxsplit=1)[0].rpartition(" ")[2].strip(",")


_POINTS: Final = re.compile(r"(?:this|these|that|such|it|them|him|her)\b", re.IGNORECASE)
"""How a phrase begins whose meaning stands elsewhere."""
_BEGINS_LATE: Final = re.compile(
    r"(?:improves|reduces|increases|causes|leads|makes|is|are|was|were|per|caused|associated)\b"
    r"|(?:with|by|in|on|at|for|from|after|following|during|around|about|into|among|between|to|of"
    r"|than"
    r"|as)\s"
)
_NO_NAMES: Final = frozenset(
    ("risk", "risks", "outcomes", "results", "things", "problems", "effects", "impact", "factors")
)
"""Words that alone name nothing."""
_VERB: Final = re.compile(
    r"^(?!.*\b(?:who|whose|that|which)\b).*\w\s(?:can|could|may|might|will|would|should|must|is"
    r"|are|was"
    r"|were|has|have|had|did|does|do)\b",
    re.IGNORECASE,
)
"""What makes a sentence of a phrase."""


def phrase(view: View, place: tuple[int, int]) -> str:
    """What stands at *place*, without its article and what stands in brackets; empty where that is
    no phrase.
    """
    return as_name(view.unit.prose.text[place[0] : place[1]])


_JOINS: Final = re.compile(r"(?:However|Moreover|Therefore|Thus|But|And|Finally|Overall)\s")


def as_name(words: str) -> str:
    """*words* without their article and what stands in brackets; empty where that is no phrase."""
    words = _JOINS.sub("", bare(words))
    words = re.sub(r"^(?:the|an?|their|its|our)\s", "", words, flags=re.IGNORECASE)
    if words.lower() in _NO_NAMES or _BEGINS_LATE.match(words) or _VERB.search(words):
        return ""
    many = len(words.split()) > _MOST_WORDS or _POINTS.match(words)
    many = many or ONLY_A_KIND.fullmatch(words)
    hangs = _HANGS.search(words) and not _STEPS_IN.search(words)
    if many or not words[:1].isalpha() or hangs or _GRADED.fullmatch(f"{words} "):
        return ""
    return words
