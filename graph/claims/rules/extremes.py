"""The rule for where something is commonest, and for rates: ``the highest rate was in the north``,
``the incidence was 24 per 1,000``. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.claims.model import Direction, Kind
from graph.claims.statistics.how_common import is_counted
from graph.claims.view import EFFECT, INTERVENTION, POPULATION, RISK, Draft, View, draft
from graph.claims.wording import advising
from graph.claims.wording.reporting import is_asked, reports

_MEASURE: Final = (
    r"(?:rates?|numbers?|prevalence|incidence|proportions?|shares?|percentages?|mortality"
    r"|totals?|deaths"
    r"|admissions|cases|injuries|casualties)"
)
_OF: Final = r"(?:(?:of|for|in|among|per|at|from)\s[^.;,]{2,80}?\s)?"
_BE: Final = (
    r"(?:was|were|is|are|(?:has|have|had)\s(?:\w{2,20}ly\s)?(?:been|remained)|remain(?:s|ed)?"
    r"|stood|reached)"
)
_EXTREME: Final = re.compile(
    rf"\b(?:The|the)\s(?:(?:second|next)\s)?(?:highest|lowest|largest|smallest"
    rf"|greatest)\s(?:[\w-]{{1,20}}\s){{0,2}}?"
    rf"{_MEASURE}\s{_OF}(?:was|were|is|are|occurred|came)\s(?:\w{{2,20}}ly\s)?(?:recorded\s"
    rf"|seen\s|found\s"
    rf"|reported\s|observed\s)?(?:in|among|for|at|on|from)\b"
    rf"|\b{_MEASURE}\s{_OF}{_BE}\s(?:\w{{2,20}}ly\s)?(?:the\s)?(?:highest|lowest|stable"
    rf"|unchanged|flat|steady)\b"
    rf"|\b{_MEASURE}\s{_OF}peak(?:s|ed)?\s(?:in|at|between|among|on|around)\b"
    rf"|\b(?:account(?:s|ed)?\sfor|made\sup|makes?\sup)\s(?:most|the\smajority|(?:over\s|more\sthan\s|about\s|nearly\s)?"
    rf"half|the\slargest\sshare)\sof\s|\b(?:is|are|was|were)\s(?:over|under)-?represented\b"
    rf"|\b{_MEASURE}\s{_OF}(?:was|were|is|are)\s(?:well\s|far\s)?(?:above|below)\s(?:the\s)?(?:national\s)?average\b"
    rf"|\b(?:saw|had|recorded|experienced)\sthe\s(?:biggest|largest|smallest|steepest|sharpest)\s(?:fall|rise|increase"
    rf"|decrease|drop|decline|reduction)s?\b"
    rf"|\b(?:was|is|were)\sthe\s(?:highest|lowest|largest|smallest)\s(?:annual\s|monthly\s"
    rf"|yearly\s)?"
    rf"(?:{_MEASURE}|figure|level|count)\s(?:since|on\srecord|ever|for\s(?:\w+|\d+)\syears"
    rf"|in\s(?:\w+|\d+)\syears)\b"
    rf"|\b(?:uptake|attendance|completion|{_MEASURE})\s{_OF}(?:was|were|is|are)\s(?:highest"
    rf"|lowest|longest)\s"
    rf"(?:in|among|for|where|at|on)\b"
    rf"|\b{_MEASURE}\s{_OF}(?:ranged|ranges|varied|varies)\s(?:\w{{2,20}}ly\s)?(?:from"
    rf"|between)\s(?:about\s)?\d"
    rf"|\b(?:is|are|was|were)\s(?:up|down)\s(?:by\s)?(?:about\s|around\s|nearly\s)"
    rf"?\d[\d.,]{{0,9}}\s?(?:%|per\s?cent)\s"
    rf"(?:on|from|compared|since|over)\b"
    rf"|\bthe\s(?:barrier|reason|problem|concern|difficulty|cause|complaint)s?\s(?:that\s(?:is"
    rf"|was|were)\s)?most\s"
    rf"(?:often|commonly|frequently)\s(?:reported|cited|mentioned|named|given|recorded)\b"
    rf"|\bthe\s(?:gap|difference)\s(?:in\s[^.;,]{{3,60}}\s)?between\s[^.;]{{3,100}}?\s(?:has\s)"
    rf"?(?:widened|narrowed|closed"
    rf"|grown|grew|shrank|shrunk)\b",
    re.IGNORECASE,
)
_ACCOUNTS: Final = re.compile(r"account|made|make", re.IGNORECASE)
"""How a stretch begins that says of whom something is the largest share."""
_RATE: Final = re.compile(
    rf"\b{_MEASURE}\b[^.;]{{0,120}}?\s(?:was|were|is|are|of|at|to|from|reached)\s(?:(?:about"
    rf"|around|just|over|under"
    r"|only|estimated at)\s)?\d[\d.,]{0,9}\s(?:\([^()]{1,40}\)\s)?(?:[\w-]{1,20}\s)"
    r"{0,3}?per\s(?:100|1[,.\s]?000"
    r"|10[,.\s]?000|100[,.\s]?000|million|1[,.\s]?000[,.\s]?000)\b"
    r"|\(\d[\d.,]{0,9}\s(?:[\w-]{1,20}\s){0,2}?per\s(?:1[,.\s]?000|10[,.\s]?000|100[,.\s]?000"
    r"|million)\b",
    re.IGNORECASE,
)
_NO_COUNT: Final = re.compile(
    r"\b(?:stud(?:y|ies)|reviews?|trials?|participants?|sessions|items|answers|respondents"
    r"|interviews|samples?)\b"
    r"|\brate differences?\b|\b(?:interest|tax|exchange|response|completion|error|sampling"
    r"|growth|heart|flow|discount"
    r"|inflation"
    r"|detection|recovery|mutation|success|false|pulse|sedation|metabolic|deposition"
    r"|mixing)\s(?:rates?|numbers?)\b"
    r"|\b(?:hazard|odds|risk)\sratios?\b",
    re.IGNORECASE,
)


def extreme(view: View) -> Sequence[Draft]:
    """Where something is commonest, whether that has stayed so, and what its rate is."""
    text = view.text
    if not reports(view) or advising.recommends(text) or view.ids(INTERVENTION):
        return ()
    watched = view.observes or view.evaluates
    found = _RATE.search(text) or (None if watched else _EXTREME.search(text))
    if found is None or _NO_COUNT.search(text) or is_asked(text, found.start()):
        return ()
    if _ACCOUNTS.match(found[0]) and not is_counted(text[found.end() :]):
        return ()
    about = (view.ids(RISK), view.ids(POPULATION, EFFECT))
    return (draft(view, Kind.PREVALENCE_STATISTIC, "extreme", about, Direction.NOT_STATED),)
