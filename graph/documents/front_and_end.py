"""What stands around the text: a cover with the title before it, an imprint behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.documents.drafts import Draft, DraftKind
from graph.documents.headings import SECTION_NAMES, number_depth, plain_name
from graph.documents.lines import ends_sentence, goes_on

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


def mark_imprint(text: str, drafts: list[Draft]) -> list[Draft]:
    """Addresses, numbers and rights at the end of a document."""
    cut = len(drafts)
    cues = 0
    for index in range(len(drafts) - 1, -1, -1):
        draft = drafts[index]
        words = draft.words(text)
        cue = bool(_IMPRINT.search(words)) and len(words) < 500
        if draft.kind is DraftKind.FURNITURE or cue:
            cut, cues = index, cues + cue
        elif not (
            draft.kind is DraftKind.PARAGRAPH and len(words) < 200 and index >= cut - 2
        ) or re.search(r"\(\d{4}[a-z]?\)|https?://", words):
            break
    if cues >= 2:
        for draft in drafts[cut:]:
            draft.kind, draft.rule = DraftKind.FURNITURE, "imprint"
    return drafts


def mark_cover(text: str, drafts: list[Draft]) -> list[Draft]:
    """The title, and the lines around it that a cover prints before the text begins."""
    front = []
    named = False
    for draft in drafts:
        words = draft.words(text)
        prose = draft.kind is DraftKind.PARAGRAPH and (
            len(words) > 200 or (ends_sentence(words) and len(words.split()) > 4)
        )
        named = draft.kind is DraftKind.HEADING and plain_name(words) in SECTION_NAMES
        if prose or named or draft.kind not in _FRONT or words.endswith(":"):
            break
        front.append(draft)
    headings = [draft for draft in front if draft.kind is DraftKind.HEADING]
    title = _title(text, front, headings)
    if title is None:
        return drafts
    if title.kind is not DraftKind.HEADING:
        title.kind, title.rule = DraftKind.HEADING, "first-line"
    title.level = 1
    plain = [draft for draft in headings if draft.rule == "plain-line" and draft is not title]
    last = title if named or not headings else headings[-1]
    for draft in front:
        over = draft in plain and draft is not last
        if draft is not title and (over or draft.kind is DraftKind.PARAGRAPH):
            draft.kind, draft.rule = DraftKind.FURNITURE, "cover"
    return drafts


_FRONT = (DraftKind.HEADING, DraftKind.PARAGRAPH, DraftKind.FURNITURE)


def _title(text: str, front: Sequence[Draft], headings: Sequence[Draft]) -> Draft | None:
    """The first heading of the front that is no section's name, else the first line."""
    marked = [draft for draft in headings if draft.rule in ("hash", "underline")]
    first = next((draft for draft in front if draft.kind is not DraftKind.FURNITURE), None)
    if first is None:
        return None
    candidates = marked or headings
    sections = ("known-name", "numbered-line")
    best = candidates[0] if candidates else None
    if best and best.rule not in sections and number_depth(best.words(text)) is None:
        return best
    words = first.words(text)
    if first.kind is DraftKind.PARAGRAPH and len(words) <= 250 and not goes_on(words, ""):
        return first if "http" not in words and not words.endswith(":") else None
    return None
