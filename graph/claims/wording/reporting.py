"""Whether a sentence reports what was found, or is known, and not what was asked, done or hoped.
English.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from graph.claims.model import Direction, Statistic
from graph.claims.view import View
from graph.claims.wording import cues

_STUDY: Final = (
    "(?:examin|assess|explor|investigat|test|determin|estimat|evaluat|analy[sz]|compar|measur|identif"
    "|understand|describ|stud|model|calculat|quantif|establish|consider|discuss|control)"
)
ASKED: Final = re.compile(
    rf"\b(?:to|we|and|then|by|for|was|were|when|of|paper|article|study|review|chapter)\s"
    rf"(?:\w{{2,20}}ly\s|then\s|further\s|also\s)?{_STUDY}(?:e|es|ed|ing|ied|ying|y|ies|ling)?\b"
    r"(?!\s(?:that|as)\b)"
    r"|\b(?:whether|hypothes\w{1,6}|aim(?:s|ed)?|objectives?|purpose|seeks?|sought|expected"
    r"|assum(?:e|es|ed|ing)|planned|intentions?|intended|designed|supposed|research questions?)\b",
    re.IGNORECASE,
)
"""What stands before what is only asked: ``to examine whether``."""
_LOOKED_AT: Final = re.compile(
    r"\b(?:examining|exploring|investigating|assessing|studying)\s(?:the\s)?(?:relationships?"
    r"|associations?|links?|effects?|impacts?|role)\b",
    re.IGNORECASE,
)
_METHOD: Final = re.compile(
    r"\b(?:(?:was|were)\s(?:\w{2,20}ly\s|also\s|then\s)?(?:measured|calculated|collected|included"
    r"|excluded|randomi[sz]ed|recruited|computed|performed|conducted|carried out|used (?:to|for)"
    r"|coded|imputed|matched|weighted|entered|defined|classified|categori[sz]ed|scored"
    r"|rated|invited|tested|examined|assessed|explored|investigated|described(?! as)|estimated"
    r"|determined|transcribed|compared (?:using|with|to)|analy[sz]ed (?:using|with|by))"
    r"|(?:we|authors|researchers) (?:used|adjusted|controlled|conducted|performed|calculated"
    r"|applied"
    r"|included|ran|fitted|collected)"
    r"|limitations? of|publication bias|(?:\w{3,12}|\d{1,2}) (?:main |overarching |major "
    r"|key )?(?:themes|subthemes|categories)|(?:increased|growing|much|little) attention"
    r"|imprecision"
    r"|our confidence|heterogeneity (?:was|is)"
    r"|risks? of bias|questionnaires? (?:was|were)|sample size)\b",
    re.IGNORECASE,
)
_HOPED: Final = re.compile(
    r"\b(?:would|should|must|will|hop(?:e|es|ed|ing)|projected|forecast|powered"
    r"|recommend\w{0,5}(?!\s(?:levels?|amounts?|doses?|daily|intake|limits?|guidelines?|minimum"
    r"|maximum|weekly))"
    r"|in order to|unclear|unknown|(?<![a-z]s\s)target|targets(?!\s(?:the|all|adult|young|men|women"
    r"|people|children|parents|families)\b)|potential to|needs? to|ought)\b",
    re.IGNORECASE,
)
_NOTHING: Final = re.compile(r"\W{0,3}(?:Nothing|Nobody|No one)\b")
_LONGEST: Final = 400
"""Characters of the longest sentence: longer ones say several things."""


_SOMEBODY: Final = re.compile(
    r"(?<!\bor )(?<!/)\b(?:[Ss]he|[Hh]e)\b(?!\sor\b|/)|\b(?:Mr|Mrs|Ms|Miss)\.?\s[A-Z]"
)
"""Who tells of one person tells a story."""


_WHOLE: Final = re.compile(r"\W{0,4}(?:[A-Z\d][^\s:]{0,30}|A)(?:\s[^\s:]{1,30}){5}")
"""How an item begins that is a sentence without its stop: no word with what is said of it behind a
colon, no few words that a lead-in begins.
"""


_SAYS_WHO: Final = re.compile(
    r",?[”\"]\s(?:[Hh]e|[Ss]he|(?:[A-Z][\w’'.-]{1,20}\s){1,6}?)\s?(?:says?|said|adds|added|explains"
    r"|explained|notes|noted)\b[^“”\"]{0,160}$"
)
"""Who says what stands before it: no part of what is said."""


def reports(view: View) -> bool:
    """Whether the unit is a sentence that reports something."""
    if view.unit.is_item and not (view.text.rstrip().endswith(".") or _WHOLE.match(view.text)):
        return False
    return _reports(_SAYS_WHO.sub(".", view.text))


@lru_cache(maxsize=64)  # a dozen rules ask it of the same sentence
def _reports(text: str) -> bool:
    if len(text) > _LONGEST or cues.QUESTION.search(text):
        return False
    if text.rstrip().endswith(":") or _NOTHING.match(text):
        return False
    if _SOMEBODY.search(text):
        return False
    return not (_METHOD.search(text) or _HOPED.search(text) or cues.NOT_CAUSAL.search(text))


_WAS: Final = re.compile(
    r"\b(?:was|were|had|reported|said|found|showed|told|felt|has been|have been|rose|fell)\b"
)


def tells_what_was(text: str) -> bool:
    """Whether *text* tells what was so, or was found."""
    return _WAS.search(text) is not None


def is_asked(text: str, at: int) -> bool:
    """Whether what is said at *at* in *text* is only asked, tried or thought."""
    return ASKED.search(text, 0, at) is not None or any(
        cue.search(text[:at]) for cue in (_TRIED, _THOUGHT, _LOOKED_AT)
    )


_THOUGHT: Final = re.compile(
    r"\b(?:participants?|respondents?|interviewees?|people|some|many|most|parents|staff|teachers"
    r"|nurses|critics"
    r"|opponents|we)\s(?:\w{2,20}ly\s|also\s)?(?:said|felt|believed?|think|thought|argue[sd]?"
    r"|described|perceived|feared|worried|considered)\b|\b[a-z]{3,15}s\s(?:\w{2,20}ly\s)"
    r"?(?:believed?|think|thought|felt|feel|feared|perceived)\b"
    r"|\b(?:is|are|was|been)\s(?:\w{2,20}\s)?(?:argued|claimed|assumed|believed|thought)\sthat\b"
    r"|\bconsidered to be\b|\b(?:recogni[sz]e"
    r"|acknowledge|understand|believe|accept)s?\sthat\b|\bthey considered\b",
    re.IGNORECASE,
)
_TRIED: Final = re.compile(
    r"\b(?:attempt(?:s|ed|ing)?|try|tries|tried|trying|efforts?|ways?|how|wants?|wanted|needs?"
    r"|seem(?:s|ed)?|likely) to\s(?:\w{2,20}ly\s)?$",
    re.IGNORECASE,
)


MORE: Final = re.compile(
    r"\b(?:more|better|higher|greater|increas\w{1,4}|rais(?:e|es|ed)|doubl\w{1,3}|tripl\w{1,3}"
    r"|adds? to"
    r"|added to|twice|times|fold|cause[sd]?|harms?|damages?|worsens?|impairs?|undermines?"
    r"|erodes?|disrupts?"
    r"|exacerbates?"
    r"|intensif(?:y|ies|ied)|leads? to|led to"
    r"|positive(?:ly)?"
    r"|risk factors?|contribut\w{1,4} to|results? in|vulnerable|susceptible|prone|larger|poorer"
    r"|worse"
    r"|surg(?:ed|ing)|soar(?:ed|ing)|climb(?:ed|ing)"
    r"|elevated|highest|greatest|worst|largest|strongest|risen|rising|growing|improve[sd]?"
    r"|improvements?|sooner|faster|stronger|rose|grew|strengthen(?:s|ed)?|enhance[sd]?"
    r"|longer)\b",
    re.IGNORECASE,
)
LESS: Final = re.compile(
    r"\b(?:less|lower|reduc\w{1,5}|fewer|decreas\w{1,4}|half|negative(?:ly)?|inverse(?:ly)?|smaller"
    r"|protects?|protective|shorter|weaker|declin\w{1,4}|lowest|(?<!at )least|fallen|falling|fell"
    r"|dropped|halved|cuts?)\b",
    re.IGNORECASE,
)


def way_in(words: str) -> Direction:
    """Up or down, where all words of change in *words* agree; not stated where they do not."""
    up, down = MORE.search(words), LESS.search(words)
    if (up is None) is (down is None):
        return Direction.NOT_STATED
    return Direction.INCREASES if up else Direction.DECREASES


def only_number(view: View) -> Statistic | None:
    """The number of a unit that has just one."""
    return view.statistics[0][2] if len(view.statistics) == 1 else None
