"""Which candidates a claim of a text of another field links: names, and no halves of sentences."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from graph.claims.model import Concept, ConceptType, Kind
from graph.claims.view import Draft

_MOST_WORDS: Final = 7
_MOST_JOINED: Final = 5
"""Of two names that *and* joins."""
_NO_NAME: Final = re.compile(
    r"^(?:(?:conditions?|diseases?|disorders?|types?|kinds?|forms?|variety|range"
    r"|number)\s(?:called|of)"
    r"|and|or|lots?\sof|develop|suffer|experience|become|die|live|use|report|need|say|feel"
    r"|leave|drop"
    r"|make|take"
    r"|be|been|being|have|has|had|get|gets|got|do|does|did|is|are|was|were|those|people|others?"
    r"|one|factors?|times?|various|such|these|this|that|their|its|his|her|our|your|my|both|each|any"
    r"|some|many|most|several|all|not|no|more|less|fewer|higher|lower|greater|only|just|very"
    r"|also"
    r"|following|certain|other|similar|same|multiple|several|various)\b"
    r"|\b(?:is|are|was|were|has|have|had|which|who|that|than|this|these|those|it|they|them|their"
    r"|its|his|her|our|we|you|your|someone|somebody|anyone|example|when|if|because|while)\b"
    r"|[,;:()\d]"
    r"|\b(?:and|or|of|in|to|for|with|by|on|at|from|as|a|an|the|often|usually|also|may|can"
    r"|sometimes)$"
    r"|\b(?:many|some|all|other) (?:parts|countries|places|areas|people)\b",
    re.IGNORECASE,
)


_PEOPLE_ALONE: Final = re.compile(
    r"(?:[\w-]{1,20}\s)?(?:people|persons?|children|adults?|women|men|girls|boys|patients|families"
    r"|parents|babies|infants|pupils|students|staff|workers|users|households|communities)",
    re.IGNORECASE,
)
_TORN_OFF: Final = re.compile(
    r"(?<!\bne)(?<!\bse)(?<!\bspe)(?<!\bfe)(?<!\bble)(?<!\bbre)(?<!\bwe)[a-z]{3,}ed$"
    r"|^(?:the )?same\b",
    re.IGNORECASE,
)
"""``inflammation invoked``: what by stands behind it."""


def is_name(concept: Concept) -> bool:
    """Whether the label of *concept*, a candidate, is a short phrase that names one thing."""
    if concept.type == ConceptType.PRACTICE_RECOMMENDATION:
        return True
    words = concept.label.split()
    if concept.type != ConceptType.POPULATION and _PEOPLE_ALONE.fullmatch(concept.label):
        return False
    if _TORN_OFF.search(concept.label):
        return False
    few = len(words) <= (_MOST_JOINED if "and" in words else _MOST_WORDS)
    return few and _NO_NAME.search(concept.label) is None


_NOT: Final = re.compile(r"\b(?:not|never|without|no|none|neither)\b", re.IGNORECASE)


def with_sure_links(draft: Draft, text: str) -> Draft:
    """*draft*, of *text*; without its links where one of its candidates is no name."""
    if draft.kind is Kind.PREVALENCE_STATISTIC and draft.subjects and _NOT.search(text):
        return replace(draft, subjects=())  # they have not what it names
    if all(is_name(one) for one in draft.new):
        return draft
    return replace(draft, subjects=(), objects=(), new=())
