"""The rule for whom an effect is larger for, or confined to: ``gains were greatest for women``,
``the association was seen in manual jobs only``. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.claims.genres.evaluations import among_results
from graph.claims.model import Direction, Kind
from graph.claims.rules.set_up import of_evaluation, set_up_before
from graph.claims.view import INTERVENTION, RISK, Draft, View, draft
from graph.claims.wording import advising
from graph.claims.wording.reporting import is_asked, reports, way_in

_EFFECT: Final = r"(?:effects?|gains?|benefits?|improvements?|reductions?|differences?)"
_BOND: Final = r"(?:associations?|relationships?|links?|correlations?|excess(?: risk)?|gradients?)"
_ADVERB: Final = r"(?:(?:\w{2,20}ly|also|much|even|both|somewhat|slightly|far|most)\s){0,2}"
_GRADE: Final = (
    r"(?:larger|largest|greater|greatest|stronger|strongest|weaker|weakest|smaller|smallest"
    r"|higher|lower"
    r"|(?:more|less|most|least)\s(?:pronounced|marked|evident|apparent|noticeable)|pronounced"
    r"|marked)"
)
_DIFFERS: Final = re.compile(
    rf"\W{{0,3}}(?:(?:However|Overall|In addition|Again|Here|Among [^,.;]{{3,40}}"
    rf"|In [^,.;]{{3,40}}),\s)?"
    rf"(?:(?:The|These|This|Its|Such|Those|Any|All|Most)\s)?(?:[\w-]{{1,20}}\s){{0,3}}?"
    rf"(?:(?P<effect>{_EFFECT})|(?P<bond>{_BOND}))\s"
    rf"(?:(?:of|on|in|between|with|from|for|to|was|were)\s[^.;,]{{3,100}}?\s)?"
    rf"(?:(?:is|are|was|were|appeared|seemed|tended to be)\s{_ADVERB}(?:to be\s)?"
    rf"(?:{_GRADE}\s(?:in|among|amongst|for|when|where|with|at|on|the\s(?:more|longer|older|younger"
    rf"|higher))\b"
    rf"|(?:confined|limited|restricted)\sto\b|concentrated\s(?:in|among|on)\b"
    rf"|(?:seen|found|observed|present|evident|apparent|significant)\s(?:only|mainly|mostly"
    rf"|chiefly)\s"
    rf"(?:in|among|for|when|where|with|at)\b"
    rf"|(?:seen|found|observed|present|evident|apparent|significant)\s(?:in|among"
    rf"|for)\s[^.;]{{3,80}}?\sonly\b"
    rf"|only\s(?:seen|found|observed|present|evident|apparent|significant)\s(?:in|among|for|when"
    rf"|where)\b)"
    rf"|(?<!may\s)(?<!can\s)(?<!might\s)(?<!could\s)(?:did\snot\s)?depend(?:s|ed)?\son\b|(?:did\snot\s)?(?:differ(?:ed|s)?|var(?:ied|ies|y))\s(?:\w{{2,20}}ly\s)?(?:by|with"
    rf"|between|across"
    rf"|according\sto)\b)",
    re.IGNORECASE,
)
_BOTH: Final = re.compile(
    r"\bwith\sboth\s[^.;]{3,80}?\sand\s[^.;]{3,80}?\sthan\s[^.;]{0,60}?\b(?:either|one|only\sone)\b"
    r"|\b(?:occur|come|happen|present)\s(?:together|at\sthe\ssame\stime"
    r"|in\scombination),\s[^.;]{3,80}?\b"
    r"(?:more|worse|higher|greater|stronger)\b"
    r"|\bp(?:\svalue)?\sfor\s(?:the\s)?interaction\b|\bthan\s(?:with\s)?either\salone\b",
    re.IGNORECASE,
)
_STRENGTHENS: Final = re.compile(
    rf"\b(?:strengthen|weaken|attenuat|amplif|intensif|magnif|modif|moderat)(?:s|ed|ied|ies|y"
    rf"|e)\s(?:the|this|these)"
    rf"\s(?:[\w-]{{1,20}}\s){{0,2}}?(?:{_BOND}|{_EFFECT})\b",
    re.IGNORECASE,
)
_RATIOS: Final = re.compile(r"\((?:[aA]?OR|[aA]?HR|RR|β)\s?[=:]?\s?\d")
_NO: Final = re.compile(r"\bdid\snot\s(?:differ|vary|depend)\b", re.IGNORECASE)


def subgroup(view: View) -> Sequence[Draft]:
    """For whom an effect is larger than for others, or what makes a bond stronger."""
    text = view.text
    if not reports(view) or advising.recommends(text):
        return ()
    found = _DIFFERS.match(text)
    both = None if found else (_BOTH.search(text) or _STRENGTHENS.search(text))
    one = found or both
    if one is None or is_asked(text, one.end()):
        return ()
    if len(_RATIOS.findall(text)) > 1:
        return ()  # what several things bring is compared, and not for whom
    of_effect = found is not None and found["effect"] is not None
    brought = of_evaluation(text) or set_up_before(text, one.end())
    brought = brought or (view.evaluates and among_results(text, view.unit.path))
    if both is not None and brought:
        return ()
    if of_effect and not (brought or view.observes or view.ids(RISK)):
        return ()
    if brought and (of_effect or not view.ids(RISK)):
        kind = Kind.INTERVENTION_OUTCOME
    else:
        kind = Kind.RISK_INTERACTION
    way = Direction.NONE_FOUND if _NO.search(one[0]) else way_in(one[0])
    who = view.ids(INTERVENTION) if kind is Kind.INTERVENTION_OUTCOME else view.ids(RISK)
    return (draft(view, kind, "subgroup", (who, ()), way),)
