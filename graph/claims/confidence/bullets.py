"""Bullets and sentences that begin with a verb: which of them tell a reader what to do. English."""

from __future__ import annotations

import re
from typing import Final

from graph.claims.view import View
from graph.claims.wording import advising

_FIRST_WORD: Final = re.compile(r"[A-Za-z]+")
_LABELLED: Final = re.compile(r"[\W_]{0,12}[A-Z][\w’' /&-]{2,40}:[\s*_]{1,4}[A-Z]")
"""``Smart Meters: Provide data``: what a thing does, unless a title says that it is to be done."""
_FORWARD: Final = re.compile(
    r"\b(?:recommend\w*|actions?|respon(?:d|ses?)|tackle|address|reduce|prevent\w*|overcome|can do"
    r"|how to|should|must|advice|steps|tips|priorit\w+|forward|ahead|next|ways? to|needs?)\b",
    re.IGNORECASE,
)
_GOES_ON: Final = re.compile(
    r"\b(?:we|they|it|he|she|who|that|which|will|would|can|could|did|does|also|helps?|helped|lets?"
    r"|enable[sd]?|allow(?:s|ed)?|makes?|made)(?:\s(?!to\b)[\w’'-]{1,20}){0,2}\s?[:–-]?\W{0,4}$"
    r"|\b(?:likely|able|tend(?:s|ed)?)\b[^.:;]{0,100}\sto\W{0,4}$"
    r"|\b(?:likely|tend(?:s|ed)?|able|unable|beg[ai]n|started?|used|continued?|seem(?:s|ed)?"
    r"|failed?)\sto"
    r"\W{0,4}$",
    re.IGNORECASE,
)
"""A lead-in of which the bullets are the verbs."""
_ENDS_ON: Final = re.compile(r"\b(?:it|them|these)(?:,? too)?[.!)]{0,3}$")
"""``Ask about them, too.``"""
_LEADS_ON: Final = re.compile(
    r"[\W_]{0,9}(?:(?:For|To)\s[^,.;]{3,140},\s(?:please\s)?(?:see|visit|go to|read|call"
    r"|contact|check)\b"
    r"|(?:Learn|Read|Find out|Hear|See) (?:more|basic|about|how)\b|Be equipped\b|Have your say\b"
    r"|(?:Check|See|Use|Visit|Browse|Search|View|Follow|Download|Open"
    r"|Get)\s(?:[\w’'-]{1,20}\s){0,5}?"
    r"(?:lists?|locator|website|web ?sites?|page|links?|database|newsletter|video|map)\b"
    r"|(?:[A-Z][^,.;]{3,80}, )?[A-Za-z]+\s(?:will|can|may|must|should)\s(?:also\s)?be\b"
    r"|.{0,160}\b[Tt]ake the following\b|Remember\b(?!\s(?:to|that)\b)|(?:Subscribe|Sign up"
    r"|Click|Download|Contact (?:us|me)"
    r"|Register|Join us|Donate|Share this"
    r"|Follow us|Listen to)\b)"
)
"""What leads readers of a site to another page."""


def advises_above(view: View) -> bool:
    """Whether what stands above says that advice is to come."""
    return any(_FORWARD.search(one) for one in (view.lead_text, *view.unit.path))


def tells_reader(view: View) -> bool:
    """Whether what begins with a verb tells its reader what to do, and does not lead him to another
    page, go on with the sentence that its list hangs on (``The teachers: ... mark in class``) or
    say what its label does.
    """
    if _LEADS_ON.match(view.text) or _ENDS_ON.search(view.text):
        return False
    unit, first = view.unit, _FIRST_WORD.search(view.text)
    if first is not None and len(first[0]) > 1 and first[0].isupper():
        return False  # a name of capitals
    if not unit.is_item:
        return True
    above = (view.lead_text, unit.path[-1] if unit.path else "")
    if _LABELLED.match(view.text):
        return any(_FORWARD.search(one) for one in above)
    if advising.LEAD_RECOMMENDS.search(view.lead_text) or not view.lead_text:
        return True
    hangs = first is not None and first[0].islower()
    return not (hangs or _GOES_ON.search(view.lead_text))
