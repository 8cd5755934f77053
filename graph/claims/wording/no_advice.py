"""What *must* and *should* say besides advice: what somebody in a story has to do, what is bound to
be so, what stands in brackets or in a clause on the way. English.
"""

from __future__ import annotations

import re
from typing import Final

_MODAL: Final = re.compile(r"(?:should|must|ought|needs?)(?:n[’']t)?\b", re.IGNORECASE)
_TOLD_OF: Final = re.compile(
    r"(?:\bI|\bhe|\bshe|\b(?:Mr|Mrs|Ms|Miss|Dr)\.?\s[A-Z][\w’'-]{1,20})"
    r"(?:[’'](?:d|ll))?(?:\s(?:\w{2,20}ly|now|also|then|first|just))?\s$"
)
"""One person: the reader is not told to do anything."""
_SOMEBODY: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.?\s[A-Z]")
"""Who tells of one person by name tells a story."""
_ON_THE_WAY: Final = re.compile(
    r"\b(?:that(?: still| also| now| really)?|something|anything|everything|can or|which it|whom it"
    r"|(?:when|than|as|way)\s(?:they|it|we|he|she|you))\s(?:\w{2,20}ly\s)?$",
    re.IGNORECASE,
)
"""``time that should go to teaching``"""
_SUPPOSED: Final = re.compile(
    r"\b(?:would|could|might|may|will|did|does|do)\s(?:not\s)?$"
    r"|\b\d[\d,.]*\s(?:[a-z-]{1,20}\s){1,2}$"
)
"""``would need to be`` and ``150 tests need to be`` say what it would take."""
_MAY_BE: Final = re.compile(r"\b(?:may|might|not|never)\s(?:not\s)?be\s(?:\w{2,20}\s)?$")
"""``may not be a priority``"""
_WHILE: Final = re.compile(
    r"(?:[^.;:]{3,80}:\s)?\W{0,3}(?:While|Although|Whereas|Though)\b[^,.;]{0,120}\Z"
)
"""What is granted before the sentence says what it has to say."""
_NEED: Final = re.compile(r"the need (?:to|for)\b")
_ASKED: Final = re.compile(
    r"\b(?:investigat\w{1,4}|assess\w{0,4}|explor\w{1,4}|examin\w{1,4}|evaluat\w{1,4}"
    r"|determin\w{1,4}"
    r"|discuss\w{0,4}|eliminat\w{1,4}|avoid\w{0,4}|obviat\w{1,4})\s$"
)
"""Before a need that nobody has found yet, or has no more."""
_FOR_THAT: Final = re.compile(
    r"\b(?:for\s[^,.;]{2,80}\sto\s[^,.;]{2,80},?|in order for\s[^.;]{2,120},)"
    r"\s(?:[\w’'-]{1,20}\s){1,4}$",
    re.IGNORECASE,
)
"""``for pupils to succeed, they need to``: what is necessary, and nobody is advised."""
_IN_ORDER_TO: Final = re.compile(
    r"\bin order to\s[^.;]{2,120},\s(?:[\w’'-]{1,20}\s){1,4}$", re.IGNORECASE
)
_OUGHT: Final = re.compile(r"should|ought", re.IGNORECASE)
"""The same, but where it says what should be."""
_BOUND_TO_BE: Final = re.compile(
    r"(?:should|must)\s(?:(?:be\sin\sline|now|then|allow|enable|suffice|mean|lead\sto|result\sin)\b"
    r"|be\s[^.;]{1,40}\sbecause\b)",
    re.IGNORECASE,
)


def is_no_advice(text: str, at: int) -> bool:
    """Whether the word of duty at *at* in *text* advises nobody."""
    before = text[max(0, at - 200) : at]
    if before.count("(") > before.count(")") or _SOMEBODY.search(text):
        return True
    if _NEED.match(text, at) and _ASKED.search(before):
        return True
    if _MAY_BE.search(before) or _WHILE.match(text, 0, at):
        return True
    if _MODAL.match(text, at) is None:
        return False
    if any(cue.search(before) for cue in (_TOLD_OF, _ON_THE_WAY, _SUPPOSED, _FOR_THAT)):
        return True
    if _IN_ORDER_TO.search(before) and not _OUGHT.match(text, at):
        return True
    return _BOUND_TO_BE.match(text, at) is not None
