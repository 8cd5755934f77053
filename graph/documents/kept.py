"""Whether what a file says is in the text that was made of it: a reader that passes over words
has to say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from graph.documents.model import Document
from graph.problems import Code, Problem, Severity

SHORTEST: Final = 4
"""Letters of the shortest word that is looked for."""
MANY: Final = 200
"""So many are looked for inside longer words; where more are missing, they are."""
SHOWN: Final = 8
"""So many of the words are named."""
_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")


def words(given: Iterable[str]) -> list[str]:
    """The words of *given* that are looked for, each once, in order."""
    return list(dict.fromkeys(word for piece in given for word in _WORD.findall(piece)))


def unsaid(given: Iterable[str], text: str) -> list[str]:
    """The words of *given* that *text* holds nowhere, each once, in order."""
    lost = words(given)
    if len(lost) > MANY:
        said = set(_WORD.findall(text))
        lost = [word for word in lost if word not in said]
    # A word that markup parts is printed in one: few are left to look for in all of the text.
    return [word for at, word in enumerate(lost) if at >= MANY or word not in text]


def with_losses(document: Document, given: Iterable[str], file: str, taken: str = "") -> Document:
    """*document*, which tells the words of *given* that its text lacks, where there are any; those
    *taken* are in it in another form.
    """
    lost = unsaid(given, f"{document.text}\n{taken}")
    if not lost:
        return document
    more = len(lost) - SHOWN
    named = ", ".join(lost[:SHOWN]) + (f" and {more} more" if more > 0 else "")
    said = f"Words of the document are not in its text: {named}."
    hint = "Look where they stand; if they matter, save the document in another format."
    problem = Problem(
        Code.PARTS_LEFT_OUT, Severity.NOTICE, said, hint, file=file, source=document.source
    )
    return replace(document, problems=(*document.problems, problem))
