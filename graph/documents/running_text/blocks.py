"""Lines put together to the blocks of a running text: drafts first, then the second looks.

A draft holds stretches of the source. What one line cannot tell - a paragraph that goes on after a
page break, a heading that is the start of a sentence, a quotation's speaker - is mended by
:data:`SECOND_LOOKS`, each a small function over the whole row of drafts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import islice, pairwise

from graph.documents.running_text.contents_list import mark_contents
from graph.documents.running_text.drafts import (
    FURNITURE,
    HEADING,
    ITEM,
    NOTE,
    PARAGRAPH,
    QUOTATION,
    Draft,
)
from graph.documents.running_text.first_pass import first_pass
from graph.documents.running_text.foot_notes import mark_foot_notes
from graph.documents.running_text.front_and_end import mark_cover, mark_imprint
from graph.documents.running_text.headings import (
    LIST_NAMES,
    STRONG_RULES,
    is_bold_line,
    plain_heading,
    plain_name,
)
from graph.documents.running_text.lines import furniture, goes_on, split_lines, wrap_width
from graph.documents.running_text.quotations import mark_long_quotations, mark_quotations
from graph.documents.running_text.text_or_list import reads_as_text


def draft_blocks(
    text: str, known: Mapping[int, str] | None = None, inside: Collection[int] = ()
) -> list[Draft]:
    """The blocks of *text*, in the order they are printed.

    :param known: lines that are no part of the text, by number, each with why; lines that show it
        themselves are looked for.
    :param inside: lines that stand in the middle of a page, where no running head can.
    """
    lines = split_lines(text)
    known = known or {}
    apart = {**furniture(lines, inside, known), **known}
    drafts = first_pass(lines, apart, wrap_width(lines))
    for look in SECOND_LOOKS:
        drafts = look(text, drafts)
    return drafts


def _sentences_under_a_hash(text: str, drafts: list[Draft]) -> list[Draft]:
    """``#### **Overall, most of it comes from parents**`` / ``who have ...`` is no heading."""
    for draft, after in pairwise(drafts):
        if (
            draft.kind is HEADING
            and after.kind is PARAGRAPH
            and goes_on(words := draft.words(text), after.head(text))
            and len(words.split()) > 3
        ):
            draft.kind, draft.rule = PARAGRAPH, ""
            draft.alone = False
    return drafts


def _continuations(text: str, drafts: list[Draft]) -> list[Draft]:
    """Closes paragraphs and items that a page or column break parts."""
    joined: list[Draft] = []
    openers = (PARAGRAPH, ITEM, QUOTATION, NOTE)
    between: list[Draft] = []
    for draft in drafts:
        if draft.kind is FURNITURE:
            between.append(draft)
            continue
        last = _open(text, joined, draft)
        if (
            last
            and draft.kind is PARAGRAPH
            and last.kind in openers
            and goes_on(last.tail(text), draft.head(text))
            and not _resumes_the_lead(text, joined)
        ):
            last.pieces.extend(draft.pieces)
            last.lines += draft.lines
        else:
            joined.extend(between)
            between = []
            joined.append(draft)
    joined.extend(between)
    return sorted(joined, key=lambda draft: draft.start)


def _open(text: str, joined: Sequence[Draft], draft: Draft) -> Draft | None:
    """What *draft* may go on with: the last of those *joined*, or, where notes at the foot of a
    page come between, the paragraph above them.
    """
    last = joined[-1] if joined else None
    if last is None or last.kind is not NOTE or goes_on(last.tail(text), draft.head(text)):
        return last
    above = (one for one in reversed(joined) if one.kind is not NOTE)
    return next(above, last)


def _resumes_the_lead(text: str, drafts: Sequence[Draft]) -> bool:
    """Whether the list just read is part of a sentence that goes on after it: its items end with
    commas or semicolons.
    """
    last = list(islice(reversed(drafts), 2))
    if len(last) < 2 or any(draft.kind is not ITEM for draft in last):
        return False
    return re.search(r"(?:[,;]|\b(?:or|and))\s*$", last[1].tail(text)) is not None


def _plain_headings(text: str, drafts: list[Draft]) -> list[Draft]:
    """Headings without marks: short lines that stand alone before some text."""
    marked = sum(draft.kind is HEADING for draft in drafts)
    in_list = False
    body = [draft for draft in drafts if draft.kind is not FURNITURE]
    for index, draft in enumerate(body):
        if draft.kind is HEADING:
            in_list = _names_a_list(text, draft)
            continue
        after = body[index + 1] if index + 1 < len(body) else None
        rule = _heading_rule(text, draft, after, marked=marked >= 3)
        if rule is None:
            continue
        if in_list and rule not in ("known-name", "capitals") and not _heads_text(text, after):
            continue
        draft.kind, draft.rule = HEADING, rule
        in_list = _names_a_list(text, draft)
    return drafts


def _names_a_list(text: str, draft: Draft) -> bool:
    return plain_name(draft.words(text)) in LIST_NAMES


def _heads_text(text: str, after: Draft | None) -> bool:
    """Whether running text stands below, so that a list of references has ended."""
    paragraph = after is not None and after.kind is PARAGRAPH
    return after is not None and paragraph and reads_as_text(after.words(text))


def _heading_rule(text: str, draft: Draft, after: Draft | None, *, marked: bool) -> str | None:
    """The rule by which *draft* is a heading; in a text with marked headings only the strong."""
    if draft.kind is ITEM:
        return _item_heading(text, draft, after)
    if draft.kind is not PARAGRAPH or draft.lines > 2 or after is None:
        return None
    words = draft.words(text)
    if draft.lines == 2 and len(words) > 120:
        return None
    rule = plain_heading(words)
    if rule is None or (not draft.alone and rule not in STRONG_RULES):
        return None
    if marked and rule != "known-name" and not is_bold_line(words):
        return None
    if goes_on(words, after.head(text)) and rule != "known-name":
        return None
    return rule


def _item_heading(text: str, draft: Draft, after: Draft | None) -> str | None:
    """``1. Introduction`` alone between blank lines, before a paragraph, is a heading."""
    numbered = re.fullmatch(r"\d{1,2}\.|[A-Z]\.", draft.marker)
    if not (numbered and draft.alone and draft.lines == 1 and after):
        return None
    if after.kind is ITEM and after.marker != "1.":
        return None
    words = draft.words(text)
    rule = plain_heading(words)
    if rule is None or len(words) > 90:
        return None
    draft.pieces[0] = (draft.start, draft.pieces[0][1])
    return "numbered-line"


SECOND_LOOKS: tuple[Callable[[str, list[Draft]], list[Draft]], ...] = (
    _sentences_under_a_hash,
    mark_foot_notes,
    _continuations,
    mark_imprint,
    mark_contents,
    _plain_headings,
    mark_quotations,
    mark_long_quotations,
    mark_cover,
)
