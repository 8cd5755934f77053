"""The rule for what changes the effect of something else, or stands between it and its effect:
``the bond moderated the effect``, ``effects were worse when``, ``the link ran through``. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.claims.model import Direction, Kind
from graph.claims.rules.set_up import of_evaluation, set_up_before
from graph.claims.view import EFFECT, INTERVENTION, PARENTING, PROTECTIVE, RISK, Draft, View, draft
from graph.claims.wording import advising
from graph.claims.wording.reporting import is_asked, reports

_BOND = (
    r"(?:effects?|associations?|relationships?|relations?|correlations?|links?|impacts?|influences?"
    r"|pathways?)"
)
_LY = r"(?:(?:\w{2,20}ly|also|both|not|often|in part|even|much|far|still)\s){0,3}"
_BE = r"(?:is|are|was|were|(?:may|can|might|could)\s(?:also\s)?be|tends?\sto\sbe|becomes?|became)"
_BETWEEN: Final = re.compile(
    r"\b(?:moderat|mediat)(?:es|ed|e(?=\s(?:and|the|this|that|these|any|an?|its|their"
    r"|effects?)\b))\s"
    r"(?:and\s(?:moderat|mediat)(?:e|es|ed)\s)?"
    rf"(?:(?!(?:by|in)\b)[\w-]{{1,20}}\s){{0,6}}?{_BOND}\b"
    rf"|\b{_BOND}\b[^.;]{{0,160}}?\s{_BE}\s{_LY}(?:mediated|moderated|explained|accounted\sfor)\s"
    r"(?:and\s\w{3,20}\s)?(?:by|through|via)\b"
    rf"|\b{_BOND}\b[^.;]{{0,160}}?\s(?:operates?|operated|ran|runs?|works?|worked|occurs?"
    rf"|occurred)\s"
    r"(?:\w{2,20}ly\s)?(?:through|via)\b"
    r"|\b(?:did|does|do)\s(?:nor?\s|not\s)(?:[\w-]{1,20}\s){0,4}?(?:moderate|mediate)\b"
    r"|\b(?:evidence|sign|signs|indication)\s(?:of|for)\s(?:an?\s)?(?:[\w-]{1,20}\s){0,2}?"
    r"(?:moderation|mediation|mediating|moderating|interaction|indirect)\b"
    r"|\b(?:acts?|acted|served?|serves|functions?|functioned)\sas\s(?:an?\s|the\s)"
    r"?(?:[\w-]{1,20}\s)"
    r"{0,2}?(?:moderator|mediator)s?\b|\b(?:is|are|was|were)\san?\s(?:[\w-]{1,20}\s){0,2}?"
    r"(?:moderator|mediator)s?\s(?:of|between)\b",
    re.IGNORECASE,
)
"""What stands between a cause and its effect, or changes the bond."""
_GRADE = (
    r"(?:stronger|strongest|weaker|weakest|greater|greatest|larger|largest|smaller|smallest|worse"
    r"|worst|higher|highest|milder|(?:more|most|less|least)\s(?:severe|serious|pronounced|marked"
    r"|harmful|damaging|acute|evident))"
)
_WHERE = (
    r"(?:when|where|if|in\s(?:the\s)?(?:cases|families|homes|households|situations|circumstances"
    r"|relationships)\s(?:where|in\swhich|with|that|of))"
)
_STRONGER: Final = re.compile(
    rf"\b{_BOND}\sbetween\s[^.;]{{0,200}}?\s{_BE}\s{_LY}{_GRADE}\s(?:for|in|among|amongst"
    rf"|{_WHERE})\b|\b{_BOND}\s[^.;]{{0,100}}?\s{_BE}\s{_LY}{_GRADE}\s{_WHERE}\b"
    r"|\b(?:harms?|consequences|outcomes|symptoms|difficulties|problems|risks?|severity|odds)\b"
    rf"[^.;]{{0,100}}?\s{_BE}\s{_LY}(?:{_GRADE}|compounded|amplified|intensified)\s{_WHERE}\b",
    re.IGNORECASE,
)
"""An effect that is stronger for some, or where something else is the case."""
_AMPLIFIES: Final = re.compile(
    r"\b(?:amplif(?:y|ies|ied)|intensif(?:y|ies|ied)|magnif(?:y|ies|ied)|compound(?:s|ed)?"
    r"|exacerbate[sd]?|worsen(?:s|ed)?|heighten(?:s|ed)?|attenuate[sd]?|weaken(?:s|ed)?"
    r"|strengthen(?:s|ed)?)\s(?:the|these|this|their|any|its)\s(?:[\w-]{1,20}\s){0,3}?"
    r"(?:effects?|impacts?|harms?|consequences|associations?|links?|relationships?\sbetween)\b"
    r"|\bma(?:kes?|de)\s(?:the|these|this|their|any|its)\s(?:[\w-]{1,20}\s){0,3}?"
    r"(?:effects?|impacts?|harms?|consequences|risks?)\s(?:of\s[^.;,]{1,60}?\s)?(?:worse|stronger"
    r"|greater|more severe|milder|weaker)\b",
    re.IGNORECASE,
)
_LESS: Final = re.compile(
    r"\b(?:weaker|weakest|smaller|smallest|less|least|milder|attenuat\w{1,3}|weaken\w{0,2})\b",
    re.IGNORECASE,
)
_MORE: Final = re.compile(
    r"\b(?:stronger|strongest|greater|greatest|larger|largest|worse|worst|higher|highest|more|most"
    r"|amplif\w{1,4}|intensif\w{1,4}|magnif\w{1,4}|compound\w{0,2}|exacerbat\w{1,2}|worsen\w{0,2}"
    r"|heighten\w{0,2}|strengthen\w{0,2})\b",
    re.IGNORECASE,
)
_DENIED: Final = re.compile(r"\b(?:no|not|nor|neither|never)\b", re.IGNORECASE)
_BUT: Final = re.compile(r"\bbut\s(?:there\s(?:was|were)|(?:it\s)?did)\b", re.IGNORECASE)
_BACK: Final = 40
"""Characters before the words in which they may be denied."""


def moderation(view: View) -> Sequence[Draft]:
    """What makes an effect stronger or weaker, or is the way that it takes."""
    text = view.text
    if not reports(view) or advising.recommends(text) or view.ids(INTERVENTION):
        return ()
    found = next(
        filter(None, (cue.search(text) for cue in (_BETWEEN, _STRONGER, _AMPLIFIES))), None
    )
    if found is None or is_asked(text, found.start()):
        return ()
    risks = view.ids(RISK, PARENTING)
    if of_evaluation(text) or set_up_before(text, found.end()) or (view.evaluates and not risks):
        return ()
    objects = view.ids(EFFECT)
    subjects = tuple(n for n in (*risks, *view.ids(PROTECTIVE)) if n not in objects)
    way = _way(text, found)
    return (draft(view, Kind.RISK_INTERACTION, "moderation", (subjects, objects), way),)


def _way(text: str, found: re.Match[str]) -> Direction:
    """Whether the effect is more or less; none found where that is denied."""
    if _DENIED.search(text[max(0, found.start() - _BACK) : found.end()]):
        turned = _BUT.search(text, found.end()) is not None
        return Direction.MIXED if turned else Direction.NONE_FOUND
    more, less = _MORE.search(found[0]), _LESS.search(found[0])
    if (more is None) is (less is None):
        return Direction.NOT_STATED
    return Direction.INCREASES if more else Direction.DECREASES
