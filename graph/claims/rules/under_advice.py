"""The rule for what stands under a title that says that it is advice: ``Recommendations``,
``What we are asking for``. Its bullets and numbered paragraphs say what should be done in any
words. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.claims.rules.advice import as_advice
from graph.claims.view import Draft, View
from graph.claims.wording.reporting import tells_what_was

_ADVICE: Final = re.compile(
    r"(?:[\dIVX]{1,4}(?:\.\d{1,2}){0,3}\W{1,3})?(?:(?:our|key|main|summary of|the|policy|practice"
    r"|final|list of|priority) ){0,2}(?:(?:conclusions? and )?recommendations?|calls? (?:to"
    r"|for) action|asks|demands"
    r"|advice)(?: (?:for|to) (?!research|further|future|the research|study)[\w ,’'&-]{3,60})?"
    r"|what we[’']re (?:asking|calling) for|(?:what )?(?:we|the (?:charity|coalition|alliance"
    r"|campaign)) (?:are |is )?(?:(?:calling"
    r"|asking)"
    r" for|calls? for|asks? for|recommends?|wants?)(?: from [\w ]{3,40})?"
    r"|what (?:needs to|should|must|has to) (?:happen|change|be done)(?: (?:next|now))?"
    r"|what (?:[\w’' -]{3,40} )?(?:should|must|can|needs? to) do(?: (?:next|now|about it))?",
    re.IGNORECASE,
)
"""A title of which the parts are advice."""
_NO_ADVICE: Final = re.compile(
    r"\b(?:why|rationale|evidence|reasons|background|context|research|impact|discussion|methods?"
    r"|how (?:the|we|this)|might affect|progress|status|results?|findings)\b",
    re.IGNORECASE,
)
"""A title inside such a part, of what is no advice itself."""
_NUMBERED: Final = re.compile(
    r"\W{0,3}(?:(?:R(?:ec(?:ommendation)?)?\.?\s?)?\d{1,2}(?:\.\d{1,3}){1,3}"
    r"|R(?:ec(?:ommendation)?)?\.?\s?\d{1,2}\b"
    r"|\d{1,2}[.)]\s|[a-h]\)\s)"
)
_STATE: Final = re.compile(
    r"\W{0,4}(?:Inadequate|Insufficient|Lack|Poor|Limited|Barriers|Low|High|Rising|Growing)\b"
    r"|[^.;]{3,80}\s(?:has|have)\s(?:\w+ly\s)?(?:worsened|improved|increased|decreased|risen"
    r"|fallen|declined|grown)\b"
)
"""What is so, beside what should be done about it."""
_SAYS_SOMETHING: Final = 3
"""Words of the shortest advice, less one."""
_TITLES: Final = " #*_:.?–—-"


def under_advice(view: View) -> Sequence[Draft]:
    """A bullet or numbered paragraph under a title that says that it is advice."""
    unit = view.unit
    if not (unit.is_item or _NUMBERED.match(unit.prose.text)) or not _is_advice(unit.path):
        return ()
    if unit.text.count(" ") < _SAYS_SOMETHING or not unit.text.lstrip('*_ ‘“"')[:1].isupper():
        return ()
    if _STATE.match(unit.text) or (unit.is_item and not unit.first) or tells_what_was(unit.text):
        return ()
    if unit.text.rstrip().endswith((":", "?")):
        return ()
    return (as_advice(view, "under-advice"),)


_PRINCIPLES: Final = re.compile(
    r"(?:[\w-]{1,12}\s){0,3}principles(?:\s(?:of|for|to)\s[\w ,’'&-]{3,60})?", re.IGNORECASE
)
"""A title of principles: of which those are advice that say what is done."""
_DOING: Final = re.compile(r"\W{0,3}[A-Z][a-z]{2,15}ing\s(?!(?:is|are|of|was)\b)[a-z]")


def principle_of_work(view: View) -> Sequence[Draft]:
    """A bullet under a title of principles that begins with what is to be done: *Keeping ...*."""
    path = view.unit.path
    if not (view.unit.is_item and path and _DOING.match(view.text)) or view.lead_text:
        return ()
    return (as_advice(view, "under-advice"),) if _PRINCIPLES.fullmatch(path[-1]) else ()


def _is_advice(path: Sequence[str]) -> bool:
    """Whether the innermost of the titles of *path* that says so says that it holds advice."""
    for title in reversed(path):
        words = title.strip(_TITLES)
        if _ADVICE.fullmatch(words):
            return True
        if _NO_ADVICE.search(words):
            return False
    return False
