"""Whether words can stand as a quotation: a whole sentence that leans on no other. English."""

from __future__ import annotations

import re
from typing import Final

_LEANS: Final = re.compile(
    r"\W{0,4}(?:[\w’'%,.-]{1,24}\s){0,5}?(?:their|these|those|this|such|they|them|he|she|his|her|it"
    r"|its|above-?mentioned"
    r"|the (?:latter|former|same|others?|remaining|remainder|rest|authors?|study|sample))\b"
    r"(?!\s(?:study|country|paper|report|year|who|with|in|is|was|as)\b)",
    re.IGNORECASE,
)
_OF_BOTH: Final = re.compile(
    r"\b(?:this (?:treatment|condition|disease|disorder|drug|medicine|test|method|approach)\b"
    r"|that (?:condition|disease|disorder|problem|illness|approach|case)\b|(?:between"
    r"|in) the (?:interventions|treatments"
    r"|groups|arms)|both (?:groups|arms"
    r"|cases|conditions|countries|schemes|sites)|the two (?:groups|arms)"
    r"|the same (?:problems?|effects?|symptoms?|way|reasons?)|(?:associated|linked|combined) with"
    r" (?:this|these|it|them))\b|^.{0,40}\b(?:in|of|for|by|from|about|using|with) these\b"
)
"""What points back from the middle of a sentence, and is not named in it."""
_OPENS: Final = re.compile(r"[\W_]{0,4}[A-Z\d]")
_ENDS: Final = re.compile(r"[.!?…:;][\s\W\d]{0,12}$")
_OF_THE_TEXT: Final = re.compile(
    r"\b(?:Figs?\.?|Tables?|Figures?|Appendix|Equation|Eq\.)\s\(?\d|https?://"
    r"|\bpublished in [A-Z]|\bavailable (?:at|from|here)\b"
    r"|\b(?:thank|grateful|acknowledge[sd]?)\b"
)


_SOMEBODY: Final = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\.?\s[A-Z]")
_MOST_WORDS: Final = 70


def is_story(text: str) -> bool:
    """Whether *text* tells of one person by name, leaves blanks to be filled in, or goes on and on:
    nobody quotes it.
    """
    return "___" in text or _SOMEBODY.search(text) is not None or len(text.split()) > _MOST_WORDS


def is_sentence(text: str) -> bool:
    """Whether *text* ends like a sentence: captions, rows and torn halves do not."""
    return _ENDS.search(text) is not None


_BREAKS_OFF: Final = re.compile(
    r"\b(?:if|and|or|but|that|the|an?|of|to|when|because|with|for|from|by|than|as|which|who"
    r"|while)\W{0,3}$",
    re.IGNORECASE,
)


def breaks_off(text: str) -> bool:
    """Whether *text* ends before it is over, as bullets do that others hang on."""
    return _BREAKS_OFF.search(text) is not None and not text.rstrip().endswith((".", "!", "”"))


_ENTRY: Final = re.compile(
    r"\W{0,4}[A-Z][\w’'-]{1,20},\s(?:[A-Z]\.\s?){1,3}[^()]{0,160}\((?:19|20)\d\d[a-z]?\)"
)


def is_entry(text: str) -> bool:
    """Whether *text* begins like a work in a list: names, letters of first names, a year."""
    return _ENTRY.match(text) is not None


def points_out(words: str) -> bool:
    """Whether *words* speak, in their middle, of what only a sentence before can have named."""
    return _OF_BOTH.search(words) is not None


def stands_alone(words: str) -> bool:
    """Whether *words* begin a sentence and point at nothing outside it."""
    return bool(_OPENS.match(words)) and not (_LEANS.match(words) or _OF_THE_TEXT.search(words))
