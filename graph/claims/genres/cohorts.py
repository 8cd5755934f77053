"""Texts that watch what becomes of people, and measure with what it goes together. English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_WORDS: Final = re.compile(
    r"\b(?:cohorts?|hazard ratios?|odds ratios?|risk ratios?|relative risks?|person-years|follow-up"
    r"|exposures?|exposed|confound(?:ers?|ing)|adjust(?:ed|ment|ing) for|prospective|longitudinal"
    r"|cross-sectional|hazards?|odds|HRs?|ORs?|95\s?% CI|(?:quart|quint|tert)iles?"
    r"|incident|incidence"
    r"|associations?|associated with|regression)\b"
)
_FEWEST: Final = 6
_DENSE: Final = 0.015
"""Such words, for each word of the text, at least."""
_OWN: Final = re.compile(
    r"\b(?:cohorts?|longitudinal|cross-sectional|prospective|person-years|case-control"
    r"|(?:national|household"
    r"|population|health) survey|panel data|registers?)\b",
    re.IGNORECASE,
)


def tells_of_cohort(texts: Iterable[str], title: str = "") -> bool:
    """Whether *texts*, the parts of a document with *title*, tell what was found in people who were
    watched.
    """
    words, found, own = 0, 0, 0
    for text in texts:
        words += text.count(" ") + 1
        found += sum(1 for _ in _WORDS.finditer(text))
        own += sum(1 for _ in _OWN.finditer(text))
    dense = _DENSE / 2 if _OWN.search(title) else _DENSE
    return found >= _FEWEST and found > dense * words and (own > 1 or dense < _DENSE)
