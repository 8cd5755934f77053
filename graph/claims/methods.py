"""Parts of a document that say how something was found out, and not what was found. English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_TITLE: Final = re.compile(
    r"\W{0,6}(?:[\dIVX]{1,4}(?:\.\d{1,2}){0,3}\W{1,3})?(?:(?:patients|subjects|participants"
    r"|materials?|data|design|study design)"
    r" (?:and|&) )?(?:(?:our|the|research|study|review|search) )?"
    r"(?:methods?|methodology|study (?:design|population|sample|setting)|research design"
    r"|procedures?"
    r"|statistical (?:analys[ei]s|methods)|data (?:collection|analys[ei]s|extraction|sources?)"
    r"|search strategy"
    r"|(?:inclusion|exclusion|eligibility|selection)(?: and exclusion)? criteria|measures"
    r"|measurements?|instruments?|sampling"
    r"|ethic(?:s|al)(?: (?:considerations|approval|statement))?"
    r"|how (?:we (?:did|made|carried|collected|asked)|(?:this|the) (?:study|review|survey|research"
    r"|evaluation|report) was)[^?]{0,60})"
    r"(?: (?:and|&) (?:materials|data|methods?|procedures?|participants|setting|analys[ei]s"
    r"|limitations))?\W{0,3}",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"\W{0,3}(?:(?:[Pp]atients|[Mm]aterials?|[Ss]ubjects|[Dd]esign|[Dd]ata)(?: and |/)[Mm]ethods?"
    r"|M(?:ethods?|ETHODS?)|Methodology|Design|Settings?|Aims?|Objectives?|Purpose|A(?:IMS?)"
    r"|OBJECTIVES?|DESIGN"
    r"|Study design|Main outcome measures?)(?::|\s(?=[A-Z]))"
)
"""How a sentence of an abstract begins."""


def is_of_method(text: str, path: Iterable[str]) -> bool:
    """Whether *text*, under the titles of *path*, tells how a study was made."""
    if _LABEL.match(text) or any(_TITLE.fullmatch(title) for title in path):
        return True
    return bool(_STUDIES.search(text) or (_TOOK_PART.search(text) and _WHO_THEY_WERE.search(text)))


_STUDIES: Final = re.compile(
    r"\b(?:studies|study|trials?|articles|papers|reviews|records)\s\(\d[\d.,]{0,8}\s?%\)",
    re.IGNORECASE,
)
"""A share of the studies of a review: nobody is counted."""
_TOOK_PART: Final = re.compile(
    r"\b(?:participants|respondents|interviewees|(?:the|our) sample)\b", re.IGNORECASE
)
_WHO_THEY_WERE: Final = re.compile(
    r"\b(?:years old|mean age|schooling|were (?:single|married|female|male|women|men|white|black"
    r"|employed|retired)|(?:fe)?male,|ethnicity)\b",
    re.IGNORECASE,
)
"""Who took part says how a study was made."""
