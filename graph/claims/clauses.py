"""Where a sentence can be cut into clauses, and the head of a bullet. English."""

from __future__ import annotations

import re
from collections.abc import Iterator

_JOINT = re.compile(
    r"[,;]?\s{1,9}(?:and|while|whereas|but|whilst|compared with)\s{1,9}|[,;]\s{1,9}(?:with\s{1,9})?"
)
_FAR = 400
"""How far back a joint is looked for."""
_EXPLAINS = re.compile(
    r"\s{1,9}[–—-]\s{1,9}|\s{0,9}\(|[;:]"
    r"|,?\s{1,9}(?:i\.e\.|e\.g\.|including|such as|because|as a result|due to)(?:\b|\s)"
)
_EDGES = " .,*\"'“”"


def joints(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The joints of clauses in ``text[start:end]``."""
    return _JOINT.finditer(text, start, max(start, end))


def last_joint(text: str, start: int, end: int) -> re.Match[str] | None:
    """The last joint in ``text[start:end]``."""
    found = list(joints(text, max(start, end - _FAR), end))
    return found[-1] if found else None


def headword(text: str) -> str:
    """The head of a bullet: what it says before it explains itself."""
    cut = _EXPLAINS.search(text, 1)
    head = text[: cut.start()] if cut else text
    return head.strip(_EDGES) or text.strip(_EDGES)
