"""The words of a study for what it named before: *the control group*, *the intervention*. Whoever
reads such a sentence alone does not learn what was compared with what. English.
"""

from __future__ import annotations

import re
from typing import Final

_SIDE: Final = (
    r"(?:(?:intervention|control|comparison|experimental|treatment|treated|untreated|study|trial|test"
    r"|index|reference|placebo|active|full|zero|main|both|either|two|three|four|other|no|first|second"
    r"|all|these|different|respective|\d|between|among|across|in|overall|randomi[sz]ed)[\s-]+){1,4}"
)
_SIDES: Final = re.compile(
    rf"\b{_SIDE}(?:groups?|arms?|cohorts?|conditions?|sites|areas|clusters)\b"
    r"|\b(?:intervention|control|experimental|comparison)s?\s(?:versus|vs\.?|and|or|with|to)\s"
    r"(?:the\s)?(?:intervention|control|experimental|comparison|usual)\w{0,2}\b"
    r"|^\W{0,4}(?:[\w’'-]{1,20}\s){0,4}?(?:received|given|taking|on|with)\s(?:a\s)?placebo\b"
    r"|\b(?:groups?|arms?|cohorts?|phases?)\s(?:[A-D]|\d|I{1,3})\b|\bcontrols\b|\bthe groups\b",
    re.IGNORECASE,
)
"""Sides of a comparison that have no names of their own."""
_THE_THING: Final = re.compile(
    r"\b(?:[Tt]he|[Oo]ur|[Bb]oth|[Tt]hese|[Tt]his)\s(?:\w+ed\s)?(?:interventions?|treatments?|therap(?:y|ies)"
    r"|drugs?|doses?|tests?|phases?)\b(?!\s(?:of|for|with|in which|that|called)\b)"
)
_WHEN: Final = re.compile(
    r"\b(?:after|following|before|during|throughout|post|pre)[\s-](?:the\s|\S{1,8}[\s-](?:week|month)\s)?"
    r"(?:treatment|intervention|training|therapy)\b(?!\s(?:of|with|for|in|by)\b)",
    re.IGNORECASE,
)
"""``Immediately after treatment``: with what is said elsewhere."""
_FLOW: Final = re.compile(
    r"\b(?:lost to follow[- ]?up|drop(?:ped)?[- ]?outs?|dropped out"
    r"|withdrew|were excluded|ineligible"
    r"|(?:was|were) (?:randomi[sz]ed|randomly|allocated|assigned"
    r"|enrolled|recruited|available|analy[sz]ed)"
    r"|completed the (?:study|trial|program(?:me)?|survey|questionnaire)"
    r"|(?:data|scores) were available"
    r"|enrol(?:l?ment|led)|outcome measures?|(?:at|from) baseline)\b",
    re.IGNORECASE,
)
"""What became of those who took part, and how it was measured."""
_A_NAME: Final = re.compile(r"(?<![.!?:] )(?<!^)\b(?![A-D]\b)(?:[A-Z]{2,}[\w-]*|[a-z]+[A-Z]\w+)")
_FIGURE: Final = re.compile(
    r"\b(?:CI|SD|SE|OR|RR|HR|IQR|SMD|MD|BMI|US|UK|ITT|RCTs?)\b|[\d(][^()]{0,60}\)"
)
"""Capitals that name no side."""


def is_of_flow(text: str) -> bool:
    """Whether *text* tells of those who took part, and of nothing that was found in them."""
    return _FLOW.search(text) is not None


def in_shorthand(text: str) -> bool:
    """Whether *text* compares sides, or tells of a thing, that it calls by no name of theirs."""
    if not any(cue.search(text) for cue in (_SIDES, _THE_THING, _WHEN)):
        return False
    return _A_NAME.search(_FIGURE.sub(" ", text)) is None
