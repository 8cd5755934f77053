"""The rule for what takes the force out of something bad, where the vocabulary does not know it:
``savings shield families from arrears``, ``breaks buffered the effect of long hours``. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.claims.model import Direction, Kind
from graph.claims.rules.set_up import of_evaluation, set_up_before
from graph.claims.view import INTERVENTION, PROTECTIVE, RISK, Draft, View, draft
from graph.claims.wording import advising
from graph.claims.wording.reporting import is_asked, reports

_WHAT: Final = (
    r"(?:the|some of the|much of the|their|these|any|negative|adverse"
    r"|harmful)\s(?:[\w-]{1,20}\s){0,3}?"
    r"(?:effects?|impacts?|harms?|consequences|blow|shocks?|stress\w*|strains?|risks?|damage"
    r"|loss(?:es)?"
    r"|influence|toll)\b"
)
_SHIELDS: Final = re.compile(
    rf"\b(?:buffer(?:s|ed)?|cushion(?:s|ed)?|soften(?:s|ed)?|offset(?:s)?|mitigate[sd]?"
    rf"|blunt(?:s|ed)?"
    rf"|dampen(?:s|ed)?|counteract(?:s|ed)?|attenuate[sd]?|lessen(?:s|ed)?|moderate[sd]?)\s{_WHAT}"
    r"|\b(?:shield(?:s|ed)?|insulate[sd]?|safeguard(?:s|ed)?|protect(?:s|ed)?|cushion(?:s|ed)?"
    r"|buffer(?:s|ed)?)\s(?:(?!(?:and|or|by)\b)[\w’'-]{1,20}\s){1,4}?(?:from|against)\s"
    r"|\b(?:buffer(?:s|ed)?|guard(?:s|ed)?|protect(?:s|ed)?)\sagainst\s"
    r"|\bact(?:s|ed)?\sas\s(?:an?\s)?(?:[\w-]{1,20}\s)?(?:buffer|shield|cushion|safeguard)s?\b"
    r"|\b(?:is|are|was|were)\s(?:also\s|\w{2,20}ly\s)?protective\b(?!\s(?:equipment|services?"
    r"|clothing"
    r"|orders?|gear|custody|masks?|of\stheir\b))",
    re.IGNORECASE,
)
_DOER: Final = re.compile(
    r"\b(?:law|laws|act|bill|rules?|regulations?|rights?|governments?|councils?|police|insurance"
    r"|contracts?|scheme|polic(?:y|ies)|parents|mothers|staff|officers?|companies|vaccines?"
    r"|helmets?)\b",
    re.IGNORECASE,
)
"""Who protects by what they do, and what was made for it."""
_RELATIVE: Final = re.compile(r"\b(?:that|which|who)\s[^,.;]{0,100}$")
_ASIDE: Final = re.compile(
    r"\b(?:to|that|which|who|not|could|would|will|should)\s(?:\w{2,20}ly\s)?$"
)


def shielding(view: View) -> Sequence[Draft]:
    """What protects against something bad."""
    text = view.text
    if not reports(view) or advising.recommends(text) or view.ids(INTERVENTION, PROTECTIVE, RISK):
        return ()
    found = _SHIELDS.search(text)
    if found is None or is_asked(text, found.start()) or _ASIDE.search(text, 0, found.start()):
        return ()
    if _RELATIVE.search(text, 0, found.start()):
        return ()
    if _DOER.search(text, 0, found.start()) or of_evaluation(text, found.start()):
        return ()
    if set_up_before(text, found.start()):
        return ()
    made = draft(view, Kind.PROTECTIVE, "shielding", ((), ()), Direction.DECREASES)
    at = view.unit.start
    return (replace(made, turn=(at + found.start(), at + found.end())),)
