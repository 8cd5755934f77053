"""Where a sentence can be cut into clauses, and the head of a bullet. English."""

from __future__ import annotations

import re
from collections.abc import Iterator

_JOINT = re.compile(
    r"[,;]?\s{1,9}(?:and|while|whereas|but|with|whilst|compared with)\s{1,9}|[,;]\s{1,9}"
)
_GOVERNS = re.compile(
    r"\b(?:associated|linked|liv(?:e|es|ed|ing)|work(?:s|ed|ing)?|deal(?:s|ing)?|dealt|cop(?:e|es|ing)"
    r"|engag(?:e|es|ed|ing)|compared|together|along|contact|relationships?)\s{1,9}with\s$"
)
"""A word before *with* that is its own: no clause ends there."""
_FAR = 400
"""How far back a joint is looked for."""
_EXPLAINS = re.compile(
    r"\s{1,9}[–—-]\s{1,9}|\s{0,9}\(|[;:]"
    r"|,?\s{1,9}(?:i\.e\.|e\.g\.|including|such as|because|as a result|due to)(?:\b|\s)"
)
_EDGES = " .,*\"'“”"


def joints(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The joints of clauses in ``text[start:end]``."""
    for joint in _JOINT.finditer(text, start, max(start, end)):
        if not _GOVERNS.search(text[max(0, joint.end() - 40) : joint.end()]):
            yield joint


def last_joint(text: str, start: int, end: int) -> re.Match[str] | None:
    """The last joint in ``text[start:end]``."""
    found = list(joints(text, max(start, end - _FAR), end))
    return found[-1] if found else None


def headword(text: str) -> str:
    """The head of a bullet: what it says before it explains itself."""
    cut = _EXPLAINS.search(text, 1)
    head = text[: cut.start()] if cut else text
    return head.strip(_EDGES) or text.strip(_EDGES)
