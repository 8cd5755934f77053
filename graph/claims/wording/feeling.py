"""What people are said to feel, want, dread or speak of, in the words that say it. English."""

from __future__ import annotations

import re
from typing import Final

from graph.claims.concepts.candidates import candidate
from graph.claims.model import Concept, ConceptType
from graph.claims.wording.frames import as_name, object_behind

_NO_CLAUSE: Final = r"(?!(?:to|that|if|when|how|what|whether|why|it|them|him|her|being|having)\b)"
_WANTED: Final = rf"\b(?:valued?|wanted|wished for|appreciated?|longed for|welcomed)\s{_NO_CLAUSE}"
_DREADED: Final = (
    r"\b(?:feared|dreaded|worried about|complained (?:of|about)|(?:was|were) (?:afraid|scared) of"
    rf"|lacked|struggled with|resented)\s{_NO_CLAUSE}"
)
_SPOKE_OF: Final = rf"\b(?:spoke|talked|told us|told) (?:of|about)\s{_NO_CLAUSE}"
_SAID: Final = tuple(
    (re.compile(cue), kind)
    for cue, kind in (
        (_WANTED, ConceptType.PROTECTIVE_FACTOR),
        (_DREADED, ConceptType.BARRIER),
        (_SPOKE_OF, ConceptType.OUTCOME),
    )
)
_FELT: Final = re.compile(
    r"\b(?:feels?|felt)\s(?:(?:so|very|too|deeply|often|also|really|constantly)\s)?"
    r"(?P<how>[a-z]{3,14}(?:ed|ful|less|ous)|alone|lonely|guilty|angry|sad|unsafe|unheard|unseen"
    r"|invisible|proud|happy|calm|calmer)\b"
)
_MOST_WORDS: Final = 7


def felt_in(text: str) -> Concept | None:
    """The first thing that *text* says somebody felt, wanted, dreaded or spoke of: a candidate;
    ``None`` where it names none.
    """
    felt = _FELT.search(text)
    if felt is not None:
        return candidate(ConceptType.OUTCOME, f"feeling {felt['how']}")
    for cue, kind in _SAID:
        said = cue.search(text)
        if said is not None:
            low, high = object_behind(text, said.end(), len(text))
            words = as_name(text[low:high])
            if words and len(words.split()) <= _MOST_WORDS:
                return candidate(kind, words)
    return None
