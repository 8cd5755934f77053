"""A document's own table of contents: its lines say again what headings say, and are none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Final

from graph.documents.running_text.drafts import FURNITURE, HEADING, ITEM, PARAGRAPH, Draft
from graph.documents.running_text.headings import plain_name
from graph.documents.running_text.lines import ends_sentence

NAMES: Final = frozenset(
    {
        "contents", "table of contents", "list of contents", "in this report", "inhalt",
        "inhaltsverzeichnis", "sommaire", "table des matières", "sumário", "índice", "conteúdo",
        "contenido", "inhoud", "inhoudsopgave", "indice", "innehåll", "indhold",
    }
)  # fmt: skip
"""What stands above a table of contents, in small letters."""
LONGEST: Final = 130
"""Characters of its longest line."""
LONGEST_NAME: Final = 40
"""Characters of the longest line that announces it."""
FEWEST: Final = 2
"""Lines that make one."""

MOST: Final = 4
"""So many lines that may announce one are looked at: an imprint may stand below the first."""

_NAMED = re.compile(r"(?:[\w’'&-]+\s){1,3}contents")
"""``Rain Trust contents``"""
_PAGE = re.compile(r"[\s.…]+(?:p\.?\s?)?(?:\d{1,4}|[ivxl]{1,6})$")


def mark_contents(text: str, drafts: list[Draft]) -> list[Draft]:
    """Sets apart the lines below ``Contents`` that stand in the document again, or that end with
    the number of a page.
    """
    tops = [at for at, draft in enumerate(drafts) if _announces(text, draft)]
    if not tops:
        return drafts
    names = [_names(text, draft) for draft in drafts]
    again = Counter(name for own in names for name in own)
    cuts = ((at, _cut(text, drafts, names, again, at)) for at in tops[:MOST])
    at, cut = next((pair for pair in cuts if pair[1]), (0, 0))
    for draft in drafts[at + 1 : cut]:
        draft.kind, draft.rule = FURNITURE, "table of contents"
    return drafts


def _cut(
    text: str,
    drafts: Sequence[Draft],
    names: Sequence[Sequence[str]],
    again: Mapping[str, int],
    at: int,
) -> int:
    """Where the table of contents ends that the draft *at* announces; 0 where none follows."""
    cut, seen = 0, Counter[str]()
    for index in range(at + 1, len(drafts)):
        if not names[index] and drafts[index].kind is not FURNITURE:
            break
        if any(name in seen for name in names[index]):
            break
        seen.update(names[index])
        lines = _lines(text, drafts[index])
        if lines and all(again[_name(line)] > 1 or _PAGE.search(line) for line in lines):
            cut = index + 1
    return cut if len(seen) >= FEWEST else 0


def _announces(text: str, draft: Draft) -> bool:
    one = draft.kind in (PARAGRAPH, HEADING) and len(draft.pieces) == 1
    if not one or draft.end - draft.pieces[0][0] > LONGEST_NAME:
        return False
    name = plain_name(draft.words(text))
    return name in NAMES or _NAMED.fullmatch(name) is not None


def _lines(text: str, draft: Draft) -> Sequence[str]:
    return [text[start:end].strip() for start, end in draft.pieces]


def _names(text: str, draft: Draft) -> list[str]:
    """What each line of *draft* names; none where it is more than such lines."""
    if draft.kind not in (PARAGRAPH, ITEM, HEADING):
        return []
    lines = _lines(text, draft)
    if any(
        len(line) > LONGEST or (ends_sentence(line) and not _PAGE.search(line)) for line in lines
    ):
        return []
    return [_name(line) for line in lines]


def _name(line: str) -> str:
    return plain_name(_PAGE.sub("", line))
