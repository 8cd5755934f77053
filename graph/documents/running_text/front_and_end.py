"""What stands around the text: a cover with the title before it, an imprint behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.documents.running_text.drafts import FURNITURE, HEADING, PARAGRAPH, Draft
from graph.documents.running_text.headings import (
    SECTION_NAMES,
    heads_nothing,
    number_depth,
    plain_name,
)
from graph.documents.running_text.lines import ends_sentence, goes_on

_IMPRINT = re.compile(
    r"""(?im) \b(?:tel|telephone|fax|e-?mail)\b[\s:.]*(?=[+(\d]|\S{1,60}@)
    | \b(?:isbn|issn|photographer|designed\ by|printed\ by
    |registered\ (?:office|charity)|charity\ no|company\ no|vat\ no|all\ rights\ reserved
    |copyright|crown\ copyright|published\ by|contact\ us)\b[\s:.]
    | © | \(c\)\s\d{4} | @[\w-]+\.\w | ^\W*authors?:\s
    | (?-i:\b[A-Z]{1,2}\d[A-Z\d]?\ \d[A-Z]{2}\b)
    """,
    re.VERBOSE,
)


_TOLD = frozenset(
    {"front matter", "mail header", "quoted mail", "mail signature", "code", "comment"}
)
"""What was known before the end was looked at: an imprint stands behind it, if at all."""


def mark_imprint(text: str, drafts: list[Draft]) -> list[Draft]:
    """Addresses, numbers and rights at the end of a document."""
    cut = len(drafts)
    cues = 0
    for index in range(len(drafts) - 1, -1, -1):
        draft = drafts[index]
        if draft.rule in _TOLD:
            break
        words = draft.words(text)
        cue = bool(_IMPRINT.search(words)) and len(words) < 500
        if draft.kind is FURNITURE or cue:
            cut, cues = index, cues + cue
        elif not (draft.kind is PARAGRAPH and len(words) < 200 and index >= cut - 2) or re.search(
            r"\(\d{4}[a-z]?\)|https?://", words
        ):
            break
    if cues >= 2:
        for draft in drafts[cut:]:
            draft.kind, draft.rule = FURNITURE, "imprint"
    return drafts


def mark_cover(text: str, drafts: list[Draft]) -> list[Draft]:
    """The title, and the lines around it that a cover prints before the text begins."""
    front = []
    named = False
    begin = _title_at(text, drafts)
    for draft in drafts[begin:]:
        words = draft.words(text)
        prose = _is_prose(draft, words)
        named = draft.kind is HEADING and plain_name(words) in SECTION_NAMES
        if prose or named or draft.kind not in _FRONT or words.endswith(":"):
            break
        front.append(draft)
    headings = [draft for draft in front if draft.kind is HEADING]
    title = _title(text, front, headings)
    if title is None:
        return drafts
    if title.kind is not HEADING:
        title.kind, title.rule = HEADING, "first-line"
    title.level = 1
    last = title if named or not headings else headings[-1]
    for draft in front:
        plain = draft.kind is HEADING and draft.rule == "plain-line"
        over = plain and draft is not last
        if draft is not title and (over or draft.kind is PARAGRAPH):
            draft.kind, draft.rule = FURNITURE, "cover"
    return drafts


def _is_prose(draft: Draft, words: str) -> bool:
    sentence = len(words) > 200 or (ends_sentence(words) and len(words.split()) > 4)
    return draft.kind is PARAGRAPH and sentence


def _title_at(text: str, drafts: Sequence[Draft]) -> int:
    """Where the only heading of the first level stands, if that is near the beginning; what stands
    above it, but for sentences, is a cover's: a journal's name, a kind of article, a side column.
    """
    tops = [
        at for at, draft in enumerate(drafts)
        if draft.kind is HEADING and draft.rule == "hash" and draft.level == 1
    ]  # fmt: skip
    if len(tops) != 1 or tops[0] > MOST_ABOVE:
        return 0
    for draft in drafts[: tops[0]]:
        words = draft.words(text)
        if draft.kind in _FRONT and not _is_prose(draft, words):
            draft.rule = draft.rule if draft.kind is FURNITURE else "cover"
            draft.kind = FURNITURE
    return tops[0]


MOST_ABOVE = 30
"""So many drafts may stand above the title."""
_FRONT = (HEADING, PARAGRAPH, FURNITURE)


def _title(text: str, front: Sequence[Draft], headings: Sequence[Draft]) -> Draft | None:
    """The first heading of the front that is no section's name, else the first line."""
    marked = [draft for draft in headings if draft.rule in ("hash", "underline")]
    first = next((draft for draft in front if draft.kind is not FURNITURE), None)
    if first is None:
        return None
    candidates = marked or headings
    sections = ("known-name", "numbered-line")
    best = candidates[0] if candidates else None
    if best and best.rule not in sections and number_depth(best.words(text)) is None:
        return best
    words = first.words(text)
    if first.kind is PARAGRAPH and len(words) <= 250 and not goes_on(words, ""):
        return None if words.endswith(":") or heads_nothing(words) else first
    return None
