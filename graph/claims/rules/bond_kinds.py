"""What kind of thing a bond between two others is: a risk, what protects, what something that was
set up brought, two risks at once, or only how common a thing is at one time and another. English.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Direction, Kind
from graph.claims.rules.set_up import DOING, IN_CONTROLS, NOT_TREATED, of_evaluation, set_up_before
from graph.claims.view import View
from graph.claims.wording.valence import WANTED, is_bad, turned

_CHANCE = r"(?:risks?|hazards?|odds|likelihood|chances?|probability|rates?|prevalence|incidence)"
_GOOD_EFFECT: Final = re.compile(r"\bpositive\s(?:impacts?|effects?|outcomes?)\b", re.IGNORECASE)
_HARDER: Final = re.compile(r"mak(?:e|es)\sit\s(?!.{0,20}eas)|stop|prevent|deter|discourage|put")
"""What stands in somebody's way is a risk, whoever put it there."""
TREATS: Final = re.compile(
    r"\b(?:\w{0,20}therap(?:y|ies)|surger(?:y|ies)|treatments?|procedures?|techniques?"
    r"|(?<!alcohol or )(?<!alcohol and )drugs?(?!\s(?:reactions?|use|users?|abuse|misuse"
    r"|interactions?|problems?)\b)"
    r"|dos(?:e|es|age)|operations?|resections?|implants?|anaesthesia|anesthesia|regimens?|placebo"
    r"|(?:invasive|surgical|early|conservative) strateg(?:y|ies)"
    r"|\w{4,20}(?:oscopy|ography|ectomy|plasty|otomy))\b",
    re.IGNORECASE,
)
"""What patients are given: who compares them tells what they brought."""
_OTHER_TIMES: Final = re.compile(
    r"\bthan\s(?:in\s|on\s|at\s)?(?:the\s)?(?:previous|last|same|preceding|year|quarter|(?:19"
    r"|20)\d\d|weekdays"
    r"|weekends|(?:\w+|\d+)\s(?:years|months)\s(?:ago|earlier|before)|January|February|March"
    r"|April|May|June|July"
    r"|August|September|October|November|December|summer|winter|spring|autumn)\b"
    r"|\b(?:in|on|at|during)\s(?:the\s)?(?:summer|winter|spring|autumn|weekends?|weekdays?|night"
    r"|mornings?"
    r"|evenings?)\b(?:\sthan\b|[:.;])",
    re.IGNORECASE,
)
"""What is more at one time than at another is more common then, and no risk."""
_WITH_WHAT: Final = re.compile(
    r"\W{0,3}(?:(?:However|In contrast|By contrast|Similarly),\s)?(?:Those|People|Participants"
    r"|Residents"
    r"|Children|Adults|Patients|Pupils|Students|Workers|Employees|Tenants|Families|Households"
    r"|[A-Z][a-z]{2,15}s)"
    r"\s(?:who|with|whose|having|living)\b|\W{0,3}Having\b"
)
_IN_WHOM: Final = re.compile(
    r"\blower\s(?:in|among|for|at|with|where)\s(?:[\w’'-]{1,20}\s){0,3}?(?:who|that|with)\s"
    r"(?!(?:no|never|poor|low|little|less|did|had no|do)\b)"
)
"""``the risk was lower in men who ate enough fish``"""
_LACKING: Final = re.compile(
    r"\b(?:without|no|not|never|poor|low|lower|less|fewer|lack\w*|un\w{4,12}|only)\b", re.IGNORECASE
)
WHO_THEY_ARE: Final = re.compile(
    r"\W{0,3}(?:[\w’'-]{1,20}\s){0,4}?(?:women|men|boys|girls|males|females|older|younger|young)\b",
    re.IGNORECASE,
)
"""A subject that tells people apart by sex or age: nothing protects there."""
_FOR_THE_BETTER: Final = re.compile(
    rf"\b(?:better|improved|higher|greater|positive|more|increased"
    rf"|stronger)\s(?:(?!(?:lower|poorer|less|worse|reduced|impaired|poor|low|and"
    rf"|with)\b)[\w-]{{1,20}}\s){{0,4}}?{WANTED}"
    r"|\bbetter (?:results|outcomes|marks|scores|grades)\b|\b(?:life|job) satisfaction\b",
    re.IGNORECASE,
)
"""``associated with better sleep``"""
_PROTECTS: Final = re.compile(r"\bprotect(?:s|ed|ive)?\b", re.IGNORECASE)
_LESS_RISK: Final = re.compile(
    rf"\b(?:reduce[sd]?|lower(?:s|ed)?|halve[sd]?|half|less|decreased?)\s(?:[\w.-]{{1,20}}\s)"
    rf"{{0,4}}?(?:{_CHANCE}|likely)\b",
    re.IGNORECASE,
)
"""What makes a bad thing less likely."""
_TOGETHER: Final = re.compile(
    r"\bmore than either\b|\binteract(?:s|ed)?\swith\b|\binteractions?\sbetween\b"
    r"|\b(?:than|of)\s(?:in\s)?(?:those|people|women|men|children|adults)\swith\s(?:neither"
    r"|only\sone|either)\b"
    r"|\bcombined effects?\b|\bin combination\b"
    r"|\b(?:those|people|adults|children|women|men|patients) who (?:were |had |are |have "
    r"|lived? |live )?also\b",
    re.IGNORECASE,
)
"""What is said of two things at once."""


@dataclass(frozen=True, slots=True)
class Bond:
    """A bond that a sentence says."""

    found: re.Match[str]
    differs: bool
    """Whether it says that some have more of something than others."""
    none: bool
    """Whether it is said not to be there."""
    bad: bool
    """Whether a bad thing is named from it on."""
    words: str
    """It, and what stands right behind it."""


def kind_of(view: View, bond: Bond, way: Direction) -> tuple[Kind, Direction]:
    """The kind of *bond*, and which way what it is about goes if that is *way* by its words."""
    text = view.text
    if bond.differs and _OTHER_TIMES.search(text):
        return Kind.PREVALENCE_STATISTIC, way
    if _is_treated(view, bond) and not _HARDER.match(bond.found[0]):
        worse = bond.bad and way is Direction.INCREASES and not bond.differs
        if not worse:
            controls = IN_CONTROLS.search(text, bond.found.start())
            return Kind.INTERVENTION_OUTCOME, turned(way) if controls else way
    if _is_spared(text, bond, way):
        return Kind.PROTECTIVE, way
    return Kind.RISK_INTERACTION if _TOGETHER.search(text) else Kind.RISK_TO_EFFECT, way


def _is_treated(view: View, bond: Bond) -> bool:
    """Whether something was done for those of whom it is said."""
    text, start = view.text, bond.found.start()
    if of_evaluation(text, bond.found.end()) or set_up_before(text, start):
        return True
    given = TREATS.search(text, 0, len(text) if bond.differs else start)
    if given is not None and (bond.differs or bond.none):
        return True
    if view.evaluates and (_GOOD_EFFECT.search(text) or NOT_TREATED.search(text)):
        return True
    return DOING.match(text) is not None and not bond.bad


def _is_spared(text: str, bond: Bond, way: Direction) -> bool:
    """Whether it says that something bad is less likely for some, or something good more so."""
    start = bond.found.start()
    if bond.none:
        return False
    if bond.differs:
        less = way is Direction.DECREASES and (bond.bad or protects(bond.words, bad=False))
        if way is Direction.DECREASES and is_bad(text) and _IN_WHOM.search(bond.words):
            return True
        return less and bool(_WITH_WHAT.match(text)) and not _LACKING.search(text, 0, start)
    helps = protects(bond.words, bad=bond.bad) or _FOR_THE_BETTER.search(text, start) is not None
    return helps and not WHO_THEY_ARE.match(text)


def protects(words: str, *, bad: bool) -> bool:
    """Whether *words* say that something makes what is *bad* less likely."""
    less = _LESS_RISK.search(words)
    return _PROTECTS.search(words) is not None or (
        less is not None and (bad or not less[0].endswith("likely"))
    )
