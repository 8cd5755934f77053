"""Texts that evaluate something that people set up: what they say to have changed is its outcome.
English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_WORDS: Final = re.compile(
    r"\b(?:interventions?|programmes?|schemes?|trials?|RCTs?|randomi[sz]ed|usual care|placebo"
    r"|(?:control|comparison|matched) (?:group|arm|schools|areas?|sites)|pilots?"
    r"|pilot(?:ed|ing)|evaluation|evaluated"
    r"|effectiveness|baseline|(?:pre|post)-? ?(?:test|intervention|treatment)|before and after"
    r"|waiting list|completers?|treatment group|effects? of|cost-effective\w{0,4})\b",
    re.IGNORECASE,
)
"""Words of those who evaluate."""
_OF_COHORTS: Final = re.compile(r"baseline|effects? of|before and after", re.IGNORECASE)
"""Words that those who only watch what becomes of people use, too."""
_OWN: Final = 2
"""Words of those alone who evaluate, at least."""
_SAYS_SO: Final = re.compile(
    r"trial|RCT|randomi|usual care|placebo|group|arm|matched|pilot|evaluat|effectiveness|cost-eff"
    r"|test|intervention|treatment|waiting|completers",
    re.IGNORECASE,
)
"""Of these words, those that are said of no scheme that nobody evaluates."""
_TITLE: Final = re.compile(
    r"\b(?:evaluation|evaluating|trial|pilot|(?:effects?|effectiveness|impacts?) of|meta-analysis"
    r"|interventions?)\b",
    re.IGNORECASE,
)
_FEWEST: Final = 3
_DENSE: Final = 0.007
"""Such words, for each word of the text, at least."""
_ELSEWHERE: Final = re.compile(
    r"\b(?:world-?wide|globally|nationally|in recent (?:years|decades)"
    r"|(?:over|in|during) the (?:past|last) (?:\w+ )?(?:decades?|years)|generally|historically"
    r"|since (?:the )?(?:19|20)\d\d(?:s)?)\b",
    re.IGNORECASE,
)
_IN_A_TITLE: Final = re.compile(
    r"(?P<what>[^:]{3,80}?)(?:\s(?:for|in|on|among|with|to|and|versus)\s|:)", re.IGNORECASE
)
_NO_NAME: Final = re.compile(
    r"with|that|this|from|their|evaluat\w+|reviews?|systematic|effects?|impacts?|reports?"
    r"|pilot|trials?"
    r"|randomi[sz]ed|controlled|study|studies|groups?|people|patients?|children|adults?"
)
"""Words of titles that name nothing that could be evaluated."""


def is_named_by(title: str, words: str) -> bool:
    """Whether *words*, the subject of a sentence, name what *title* says to be evaluated:
    ``Dance classes for people with ...``.
    """
    told = _IN_A_TITLE.match(title)
    if told is None or len(words.split()) > _LONGEST:
        return False
    return bool(_names_in(told["what"]) & _names_in(words))


def _names_in(words: str) -> set[str]:
    """What may be names in *words*, each without the ending of many."""
    found = re.findall(r"[a-z]{4,}", words.lower())
    return {word.rstrip("s") for word in found if _NO_NAME.fullmatch(word) is None}


_LONGEST: Final = 3
"""Words of a subject that a title may name."""
_BEFORE_RESULTS: Final = re.compile(
    r"\W{0,6}(?:[\d.]{1,6}\s)?(?:background|introduction|context|methods?|methodology|design"
    r"|the (?:problem|challenge)|why|what is|about|rationale|data and methods|literature review)\b",
    re.IGNORECASE,
)


def tells_of_evaluation(texts: Iterable[str], title: str = "") -> bool:
    """Whether *texts*, the parts of a document with *title*, tell how something that was set up
    worked.
    """
    words, found, own, says = 0, 0, 0, _TITLE.search(title) is not None
    for text in texts:
        words += text.count(" ") + 1
        for one in _WORDS.finditer(text):
            found += 1
            own += _OF_COHORTS.match(one[0]) is None
            says = says or _SAYS_SO.search(one[0]) is not None
    dense = _DENSE / 2 if _TITLE.search(title) else _DENSE
    return says and found >= _FEWEST and found > dense * words and own >= _OWN


def among_results(text: str, path: Iterable[str]) -> bool:
    """Whether *text*, under the titles of *path*, may tell of what was evaluated, and not of the
    world around it or of how it was evaluated.
    """
    if _ELSEWHERE.search(text) or _BEFORE_RESULTS.match(text):
        return False
    return not any(_BEFORE_RESULTS.match(title) for title in path)
