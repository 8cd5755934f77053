"""Quotations set apart from the text: in quotes from end to end, or with a speaker behind them."""

from __future__ import annotations

import re

from graph.documents.running_text.drafts import FURNITURE, HEADING, PARAGRAPH, QUOTATION, Draft

_SPEAKER = re.compile(r"\s*(?:~|—|–|--)\s*(?=\S)")
_OPEN_QUOTE = re.compile(r"\s*[*_]{0,2}\s*(?P<mark>[\"“‘'])\s*(?=\S)")
_CLOSERS = {'"': '"', "“": "”", "‘": "’", "'": "'"}


def mark_quotations(text: str, drafts: list[Draft]) -> list[Draft]:
    """Paragraphs that are words of somebody: in quotes from end to end, or with a speaker."""
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        if (
            last
            and last.kind in (QUOTATION, PARAGRAPH)
            and draft.kind in (PARAGRAPH, HEADING)
            and draft.head(text).startswith(("~", "—", "–"))
            and len(draft.words(text).split()) <= 15
            and (last.kind is QUOTATION or _OPEN_QUOTE.match(last.words(text)))
        ):
            last.kind = QUOTATION
            lead = _SPEAKER.match(text[draft.start : draft.end])
            last.speaker = (draft.start + (lead.end() if lead else 0), draft.end)
            continue
        if draft.kind is PARAGRAPH:
            _look_for_quote(text, draft)
        kept.append(draft)
    return kept


def _look_for_quote(text: str, draft: Draft) -> None:
    opening = _OPEN_QUOTE.match(draft.head(text))
    if opening is None:
        return
    words = draft.words(text)
    closer = _CLOSERS[opening["mark"]]
    start, end = draft.pieces[-1]
    tail = text[start:end]
    speaker = re.search(rf"[{closer}][*_]{{0,2}}\s*(?P<lead>[~—–]\s*)(?P<name>\S.{{1,80}})$", tail)
    speaker = speaker or _in_brackets(tail, closer)
    bare = re.sub(r"(?:<sup>.{1,20}?</sup>|[¹²³⁰⁴-⁹\s*_])+$", "", words)
    if speaker:
        draft.speaker = (start + speaker.start("name"), start + speaker.end("name"))
        draft.pieces[-1] = (start, start + speaker.start("lead"))
    elif not bare.endswith((closer, closer + ".")) or _closes_early(bare, opening, closer):
        return
    draft.kind = QUOTATION


_A_WORK = re.compile(r"\b(?:1[89]|20)\d\d\b|\bpp?\.|\bet al\b|^\W*\d{1,3}\W*$|[=<>%]|\bn\b")
"""In brackets behind a quotation: where it was printed, or a number, and nobody who speaks."""
_FEWEST = 4
"""Words that people say; less is a term in quotes."""


def _in_brackets(tail: str, closer: str) -> re.Match[str] | None:
    """The speaker in brackets behind the quotation that *tail* ends with: ``"..." (Rosa)``."""
    found = re.search(
        rf"[{closer}][*_]{{0,2}}\.?\s?(?P<lead>[(\[])(?P<name>[^()\[\]]{{2,80}})[)\]]\.?$", tail
    )
    if found is None or _A_WORK.search(found["name"]):
        return None
    said = tail[: found.start()]
    return found if len(said.split()) >= _FEWEST and closer not in said[1:].strip() else None


def _closes_early(words: str, opening: re.Match[str], closer: str) -> bool:
    """``'A' and 'B'``: the first quote is closed before the end."""
    inner = words[opening.end() : -2]
    closed = rf"\w[.,!?]?{re.escape(closer)}(?=[\s,.;:])"
    return bool(re.search(closed, inner)) and opening["mark"] != "'"


_OPENED = re.compile(r"[*_\s]*“")


def mark_long_quotations(text: str, drafts: list[Draft]) -> list[Draft]:
    """A quotation of several paragraphs: opened in the first, closed in one of the next three."""
    for index, draft in enumerate(drafts):
        if draft.kind is not PARAGRAPH:
            continue
        if not _OPENED.match(draft.head(text)) or "”" in draft.words(text):
            continue
        run = [draft]
        for after in drafts[index + 1 : index + 4]:
            if after.kind is FURNITURE:
                continue
            if after.kind is not PARAGRAPH:
                break
            run.append(after)
            if re.search(r"”[\s*_]*$", after.words(text)):
                for part in run:
                    part.kind = QUOTATION
                break
    return drafts
