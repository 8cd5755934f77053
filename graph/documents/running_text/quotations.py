"""Quotations set apart from the text: in quotes from end to end, or with a speaker behind them."""

from __future__ import annotations

import re

from graph.documents.running_text.drafts import Draft, DraftKind

_SPEAKER = re.compile(r"\s*(?:~|—|–|--)\s*(?=\S)")
_OPEN_QUOTE = re.compile(r"\s*[*_]{0,2}\s*(?P<mark>[\"“‘'])\s*(?=\S)")
_CLOSERS = {'"': '"', "“": "”", "‘": "’", "'": "'"}


def mark_quotations(text: str, drafts: list[Draft]) -> list[Draft]:
    """Paragraphs that are words of somebody: in quotes from end to end, or with a speaker."""
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        words = draft.words(text)
        if (
            last
            and last.kind in (DraftKind.QUOTATION, DraftKind.PARAGRAPH)
            and draft.kind in (DraftKind.PARAGRAPH, DraftKind.HEADING)
            and words.startswith(("~", "—", "–"))
            and len(words.split()) <= 15
            and (last.kind is DraftKind.QUOTATION or _OPEN_QUOTE.match(last.words(text)))
        ):
            last.kind = DraftKind.QUOTATION
            lead = _SPEAKER.match(text[draft.start : draft.end])
            last.speaker = (draft.start + (lead.end() if lead else 0), draft.end)
            continue
        if draft.kind is DraftKind.PARAGRAPH:
            _look_for_quote(text, draft, words)
        kept.append(draft)
    return kept


def _look_for_quote(text: str, draft: Draft, words: str) -> None:
    opening = _OPEN_QUOTE.match(words)
    if opening is None:
        return
    closer = _CLOSERS[opening["mark"]]
    start, end = draft.pieces[-1]
    tail = text[start:end]
    speaker = re.search(rf"[{closer}][*_]{{0,2}}\s*(?P<lead>[~—–]\s*)(?P<name>\S.{{1,80}})$", tail)
    bare = re.sub(r"(?:<sup>.{1,20}?</sup>|[¹²³⁰⁴-⁹\s*_])+$", "", words)
    if speaker:
        draft.speaker = (start + speaker.start("name"), end)
        draft.pieces[-1] = (start, start + speaker.start("lead"))
    elif not bare.endswith((closer, closer + ".")) or _closes_early(bare, opening, closer):
        return
    draft.kind = DraftKind.QUOTATION


def _closes_early(words: str, opening: re.Match[str], closer: str) -> bool:
    """``'A' and 'B'``: the first quote is closed before the end."""
    inner = words[opening.end() : -2]
    closed = rf"\w[.,!?]?{re.escape(closer)}(?=[\s,.;:])"
    return bool(re.search(closed, inner)) and opening["mark"] != "'"


def mark_long_quotations(text: str, drafts: list[Draft]) -> list[Draft]:
    """A quotation of several paragraphs: opened in the first, closed in one of the next three."""
    for index, draft in enumerate(drafts):
        words = draft.words(text)
        if draft.kind is not DraftKind.PARAGRAPH or not re.match(r"[*_\s]*“", words):
            continue
        if "”" in words:
            continue
        run = [draft]
        for after in drafts[index + 1 : index + 4]:
            if after.kind is DraftKind.FURNITURE:
                continue
            if after.kind is not DraftKind.PARAGRAPH:
                break
            run.append(after)
            if re.search(r"”[\s*_]*$", after.words(text)):
                for part in run:
                    part.kind = DraftKind.QUOTATION
                break
    return drafts
