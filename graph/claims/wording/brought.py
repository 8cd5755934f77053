"""More words that say what something brought, or that it brought nothing: by how much a group is
apart from another, what held and what wore off, what is as good as something else. English.
"""

from __future__ import annotations

import re
from typing import Final

_GRADE: Final = (
    r"(?:lower|higher|shorter|longer|fewer|more|less|better|worse|greater|smaller|larger|older"
    r"|younger"
    r"|faster|slower)"
)
_SIZE: Final = (
    r"(?:small|modest|large|moderate|mixed|inconsistent|limited|negligible|weak|minimal|uneven"
    r"|short-lived|variable)"
)
BROUGHT: Final = re.compile(
    rf"\b(?:was|were)\s(?:about\s|around\s|nearly\s|almost\s|only\s)?(?:[£$€]?\d[\d.,]{{0,9}}%?)\s"
    rf"(?:(?:per\s?cent|percentage|standard|points?|deviations?|days?|hours?|minutes?|weeks?"
    rf"|months?|times"
    rf"|units?|kg|cm|mm)\s){{0,2}}{_GRADE}\b"
    r"|\b(?:was|were)\s(?:(?:partly|largely|fully|mostly|only|still|well)\s){0,2}(?:maintained"
    r"|sustained"
    r"|preserved|reversed)\b"
    r"|\b(?:effects?|gains?|benefits?|improvements?)\s[^.;,]{0,80}?\b(?:was|were)\s(?:soon\s)?lost\b"
    r"|\b(?:persisted|disappeared|wore off|vanished|had gone|tailed off)\b"
    r"|\b(?:brought|drove|pushed|drives|pushes)\s(?:down|up)\b|\b(?:outperformed|outscored|surpassed)\b"
    r"|\b(?:was|were|is|are)\s(?:\w{2,20}ly\s)?(?:superior|inferior|equivalent)\sto\b"
    r"|\b(?:every|each)\s(?:[£$€]\d[\d.]{0,5}|pound|dollar|euro)\s[^.;]{0,60}?\b(?:saves?|saved|returns?|returned"
    r"|gets\sback|yields?)\b"
    r"|\b(?:is|was|were|are)\s(?:at\sleast\s)?(?:just\s)?as\s(?:effective|safe|good|useful"
    r"|likely|well|accurate)"
    r"\s(?:as|for|in)\b"
    rf"|\b(?:effects?|impacts?|benefits?|gains?)\s(?:on|for|in)\s[^.;,]{{2,80}}?\s(?:was|were|is"
    rf"|are)\s"
    rf"(?:\w{{2,20}}ly\s|more\s|less\s)?{_SIZE}\b"
    r"|\b(?:gained|improved|benefited|lost)\s(?:the\s)?(?:most|least|more|less)\b"
    r"|\b(?:was|were)\sfollowed\sby\s(?:an?\s)?(?:[\w-]{1,20}\s){0,3}?(?:falls?|rises?|drops?|increases?|decreases?"
    r"|reductions?|declines?|improvements?)\b"
    r"|\b(?:saw|noted|recorded|achieved|brought|gave|gained)\s(?:an?\s|the\s)?(?:[\w-]{1,20}\s){0,3}?(?:reductions?"
    r"|increases?"
    r"|improvements?|decreases?|falls?|rises?|gains?)\b"
    r"|\b(?:saw|had)\s(?:their\s|the\s)?[\w ’'-]{3,40}?\s(?:fall|rise|drop|improve|increase"
    r"|decrease"
    r"|decline|grow|halve|double)\b",
    re.IGNORECASE,
)
NOTHING_BROUGHT: Final = re.compile(
    r"\b(?:saw|experienced|reported|gained|noted|recorded)\s(?:no|little)\s(?:[\w-]{1,20}\s){0,3}?"
    r"(?:effects?|differences?|impact|changes?|improvements?|benefit|gains?|reductions?"
    r"|increases?)\b"
    r"|\b(?:was|were)\sno\slonger\s(?:seen|found|evident|present|significant|observed|detected)\b"
    r"|\b(?:was|were)\slittle\schanged\b|\bneither\s(?:[\w-]{1,20}\s){0,2}?(?:found|showed|reported|detected)\s(?:any|an?)\b|\bno\sworthwhile\b"
    r"|\bmakes?\slittle\s(?:or\sno\s)?difference\b|\bno\smeasurable\s(?:effect|impact"
    r"|difference)\b",
    re.IGNORECASE,
)
A_GOOD_WAY: Final = re.compile(
    r"\b(?:is|are)\san?\s(?:[\w-]{1,20}\s){0,3}?(?:effective|cheap|safe|promising|efficient|cost-effective)\s"
    r"(?:and\s[\w-]{1,20}\s)?(?:way|means|method|approach|treatment|intervention|strategy|alternative|option)\b",
    re.IGNORECASE,
)
"""What is said of how good it is, in general."""
GRADED: Final = re.compile(
    r"\b(?:(?:probably|may|likely|appears?\sto|can|does|do)\s(?:not\s)?(?:\w{2,20}ly\s)?(?:reduces?"
    r"|increases?|improves?|lowers?|raises?|shortens?|prolongs?|results?\sin|leads?\sto"
    r"|makes?\slittle)|reduces?"
    r"|increases?|improves?|lowers?|shortens?)\b"
    r"(?=.{1,240}(?:\b(?:low|moderate|high)[- ]certainty\b|\b(?:RR|OR|MD|SMD|HR|RD)\s?=?\s?[-−–]?\d"
    r"|\b95\s?%\s?CI\b|\b(?:risk|odds|hazard|rate)\sratio\b|\b\w+\s(?:trials|studies|RCTs)\b))",
    re.IGNORECASE,
)
"""What a review of trials says of something in general, with the numbers that it goes by."""
