"""Texts that report what people told whoever asked them: interviews, groups, diaries. English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

_ASKED: Final = re.compile(
    r"\b(?:(?:in-?\s?depth|semi-?structured|qualitative|narrative|life[- ]history) (?:interviews?"
    r"|stud(?:y|ies)|research|analys[ei]s|data)|we (?:also )?(?:interviewed|spoke (?:to|with)"
    r"|listened to|asked)"
    r"|interviews? (?:were|was) (?:held|conducted|carried out|recorded|transcribed)"
    r"|(?:interviewed|interviews with) (?=\w)|focus groups?|thematic(?:ally)? analy[sz]\w+"
    r"|(?:themes?|sub-?themes?|categories) (?:were|was|are|is|emerged|identified|constructed)"
    r"|grounded theory|phenomenolog\w+|photo-?voice|diaries|all names (?:are|have been|were)"
    r"|pseudonyms?|names (?:are|have been) changed)\b",
    re.IGNORECASE,
)
"""Words of those who listened."""
_TITLE: Final = re.compile(
    r"\b(?:qualitative|interviews?|experiences?|views?|voices?|perspectives|perceptions|accounts"
    r"|narratives?|stories)\b|[“\"‘]",
    re.IGNORECASE,
)
_FEWEST: Final = 2
_DENSE: Final = 0.002
"""Such words, for each word of the text, at least."""
_NO_FINDINGS: Final = re.compile(
    r"\b(?:background|introduction|context|literature|aims?|objectives|methods?|methodology"
    r"|participants|sample|recruitment|data|analysis|ethics|rigou?r|reflexivity|implications?"
    r"|recommendations?|discussion|conclusions?|limitations?|strengths|policy|practice|next steps"
    r"|about|acknowledge?ments|references|funding|notes|what (?:helps|works|you can do)|services"
    r"|theory|theoretical|further|future|summary|glossary|definitions?)\b",
    re.IGNORECASE,
)
"""Words of titles above what people did not tell."""


def tells_of_accounts(texts: Iterable[str], title: str = "") -> bool:
    """Whether *texts*, the parts of a document with *title*, report what people told."""
    words, found = 0, 0
    for text in texts:
        words += text.count(" ") + 1
        found += sum(1 for _ in _ASKED.finditer(text))
    dense = _DENSE if _TITLE.search(title) else 2 * _DENSE
    return found >= _FEWEST and found > dense * words


def among_accounts(path: Iterable[str]) -> bool:
    """Whether what stands under the titles of *path*, outermost first, may be what people told."""
    _, *inner = path or ("",)
    return bool(inner) and not any(_NO_FINDINGS.search(title) for title in inner)
