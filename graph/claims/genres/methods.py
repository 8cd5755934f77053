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


_LABELLED: Final = re.compile(
    r"(?:^|(?<=[.!?)]\s)|(?<=\n))\W{0,3}(?P<label>(?:[A-Z][a-z]{2,15}|[A-Z]{3,15})"
    r"(?:(?:(?:\s|/|,\s|\s?&\s?|\s\()[A-Za-z]{2,15}\)?){1,6}(?=:))?)"
    r"(?P<sign>:\s|\s(?=[A-Z]))"
)
"""What may be the name of a part of an abstract, at the beginning of its first sentence."""
_OTHER_PART: Final = re.compile(
    r"(?:(?:main|key|primary|overall)\s)?(?:results?|findings?|conclusions?|background|introduction"
    r"|context|discussion|interpretation|implications?|limitations?|significance|importance"
    r"|relevance|recommendations?|rationale|outcomes?|practice implications)\b",
    re.IGNORECASE,
)
_PART_OF_METHOD: Final = re.compile(
    r"(?:research\s)?(?:(?:patients?|materials?|subjects?|participants?|design|data|study|setting)"
    r"(?:,|/|\s(?:and|&))?\s?)?(?:methods?|methodology|methodologies|design|settings?|participants"
    r"|subjects|sample|measurements|study (?:design|population|selection|sample|setting|type"
    r"|area)|data (?:sources?|collection"
    r"|extraction|analysis)|search strategy|selection criteria|main outcome measures?"
    r"(?:\s?\(s\))?|statistical analysis)"
    r"(?:(?:,|/|\s(?:and|&))\s?(?:methods?|design|settings?|participants|patients|subjects|sample"
    r"|procedures?|measures|analysis|interventions?|materials?))?",
    re.IGNORECASE,
)


def _is_under_method(before: str) -> bool:
    """Whether the last part that *before* opens, the text up to a sentence, is one of methods."""
    inside = False
    for part in _LABELLED.finditer(before):
        name, bare = part["label"], part["sign"].isspace()
        if _OTHER_PART.fullmatch(name):
            inside = False
        elif _PART_OF_METHOD.fullmatch(name) and not (bare and name not in _ALONE):
            inside = True
        elif not bare:
            inside = False
    return inside


_ALONE: Final = frozenset({"Methods", "METHODS"})
"""Names of parts that may stand without a colon."""


def is_of_method(text: str, path: Iterable[str], before: str = "") -> bool:
    """Whether *text*, under the titles of *path* and behind what stands *before* it in its
    paragraph, tells how a study was made.
    """
    if _LABEL.match(text) or any(_TITLE.fullmatch(title) for title in path):
        return True
    if _is_under_method(before[-_LONGEST:] + text[:_LONGEST_NAME]):
        return True
    return bool(
        _STUDIES.search(text)
        or _CRITERIA.match(text)
        or (_TOOK_PART.search(text) and _WHO_THEY_WERE.search(text))
    )


_LONGEST: Final = 6000
"""Characters of a paragraph in which the name of a part is looked for."""
_LONGEST_NAME: Final = 80
"""Characters of a sentence that it may begin with."""
_STUDIES: Final = re.compile(
    r"\b(?:studies|study|trials?|articles|papers|reviews|records)\s\(\d[\d.,]{0,8}\s?%\)",
    re.IGNORECASE,
)
"""A share of the studies of a review: nobody is counted."""
_CRITERIA: Final = re.compile(
    r"\W{0,3}(?:The\s)?(?:inclusion|exclusion|eligibility|selection)(?:\sand\s\w{5,12})?\scriteria\b"
    r"|\W{0,3}(?:The|This|Our)\s(?:[\w-]{1,20}\s){0,2}?(?:study|trial|sample|cohort)\s(?:included"
    r"|encompassed|comprised|consisted\sof|involved|recruited|enrolled)\s(?:an?\s|the\s)?"
    r"(?:[\w-]{1,20}\s){0,4}?\d",
    re.IGNORECASE,
)
"""Who was let in, and how many they were."""
_TOOK_PART: Final = re.compile(
    r"\b(?:participants|participated|enrolled|respondents|interviewees|(?:the|our) sample)\b",
    re.IGNORECASE,
)
_WHO_THEY_WERE: Final = re.compile(
    r"\b(?:years old|mean age|schooling|were (?:single|married|female|male|women|men|white|black"
    r"|employed|retired)|(?:fe)?male,|ethnicity)\b",
    re.IGNORECASE,
)
"""Who took part says how a study was made."""
