"""Things that are named in a row: *truancy, self-harm and disordered eating* are three. English."""

from __future__ import annotations

import re
from typing import Final

_JOINT: Final = re.compile(r",\s(?:and\s|or\s|as well as\s)?|\s(?:and/or|and|or|as well as)\s")
_OPENS: Final = re.compile(
    r"^(?:both|either|the|an?|their|his|her|its|also|even|of|for|with)\s", re.IGNORECASE
)
_UNFINISHED: Final = re.compile(
    r"(?:\w{0,30}(?:al|ic|ive|ous|ary|ful|less|able|ible|ed|er|est)|[\w-]{0,30}-\w{1,30}ed|good|poor|high|low|more"
    r"|less|fewer|better|worse|long|short|young|old|new|mother|father|parent|child|adult|male|female"
    r"|pre-?\w*|post-?\w*)",
    re.IGNORECASE,
)
"""A last word that goes on behind the joint: *emotional and physical health*."""
_NOUNS: Final = re.compile(
    r"withdrawal|hospital|arousal|denial|removal|disposal|approval|survival|appraisal|panic|clinic"
    r"|\w{1,30}(?:need|deed|seed|speed|greed)|anger|fear|disorder|danger|hunger|cancer|power|behaviou?r",
    re.IGNORECASE,
)
_SHARED: Final = re.compile(
    r"problems?|difficult(?:y|ies)|issues?|disorders?|symptoms?|skills?|needs|behaviou?rs?"
    r"|outcomes?|abuse|violence|delays?|development|services?|therap(?:y|ies)",
    re.IGNORECASE,
)
"""A last word that may belong to all: *sleep and eating problems*."""
_REACHES: Final = re.compile(
    r"\b(?:of|for|in|on|to|with|from|by|between|among|about|who|that|which|than|into|at)\b"
)
"""A word behind which it is open what the joint joins."""
_FIXED: Final = re.compile(r"\b(?:ups and downs|pros and cons|give and take|wear and tear)\b")
"""Two words that are one thing."""
_MOST_WORDS: Final = 4
_MOST: Final = 6


def in_row(words: str) -> tuple[str, ...]:
    """The things that *words* name one after the other; *words* where that is one, or not clear."""
    parts = [_OPENS.sub("", part.strip()) for part in _JOINT.split(words)]
    *first, last = parts
    if not first or len(parts) > _MOST or not all(parts):
        return (words,)
    if _FIXED.search(words) or any(
        _REACHES.search(part) or len(part.split()) > _MOST_WORDS for part in first
    ):
        return (words,)
    _, _, head = last.rpartition(" ")
    if " " in last and _SHARED.fullmatch(head) and all(" " not in part for part in first):
        return (*(f"{part} {head}" for part in first), last)
    if any(is_unfinished(part.rpartition(" ")[2]) for part in first):
        return (words,)
    return tuple(parts)


def is_unfinished(word: str) -> bool:
    """Whether *word* is rather an adjective, and names nothing alone."""
    return bool(_UNFINISHED.fullmatch(word)) and not _NOUNS.fullmatch(word)


_FURTHER: Final = re.compile(
    r"(?:,\s(?!(?:and|or|but|which|who|whereas|while|with|by|in|at|for|although|as|so|the|they|it|this"
    r"|we|he|she|not)\b)(?:[\w’'-]{2,20}\s?\b){1,4}){1,5},?\s(?:and|or)\s(?:even\s)?"
    r"(?!(?:was|were|is|are|had|has|have|may|can|did|they|it|this|we|he|she|the|that|not|also)\b)"
    r"(?:[\w’'-]{2,20}\b\s?){1,4}"
)
"""More of a row behind its first thing."""


def with_row(text: str, start: int, end: int, last: int) -> int:
    """Where the row ends whose first thing is ``text[start:end]``; *end* where there is none."""
    if text[end : end + 1] != "," or " and " in text[start:end]:
        return end
    more = _FURTHER.match(text, end, last)
    return more.end() if more else end
