"""Notes at the foot of a page, with nothing but a figure to mark them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.documents.running_text.drafts import ITEM, NOTE, PARAGRAPH, QUOTATION, Draft

_NOTE_START = re.compile(r"\s*\(?(?P<label>\d{1,3})[.)]?\s+(?=[\"“‘'A-ZÀ-Þ]|ibid)", re.IGNORECASE)
_NOTE_CUE = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\bibid|https?://|\bop\.? cit|\bp{1,2}\.\s?\d|\(n \d|\babove n", re.I
)


def mark_foot_notes(text: str, drafts: list[Draft]) -> list[Draft]:
    """Notes at the foot of a page, ``1 Reed, Moving On, p. 33.``: lines that count up through the
    document, tell of works, and have their marks in the text.
    """
    found = _counted(text, drafts)
    every = [note for _, notes in found for note in notes]
    cued = sum(_is_cued(text, note) for note in every)
    if len(every) < 2 or cued < 0.6 * len(every):
        return drafts
    labels = _mark_labels(text, drafts)
    known = sum(int(note.marker) in labels for note in every)
    if len(labels) < 2 or known < 0.6 * len(every):
        return drafts
    mended = list(drafts)
    for index, notes in reversed(found):
        mended[index : index + 1] = notes
    return mended


MOST = 20
"""So many beginnings of a count are tried."""


def _counted(text: str, drafts: Sequence[Draft]) -> list[tuple[int, list[Draft]]]:
    """The drafts that count up, each as notes, by its place: of the counts that begin with 1, as
    items of the text do, too, the one with most notes that tell of works.
    """
    best: list[tuple[int, list[Draft]]] = []
    most = 0
    labels = list(_labels(text, drafts))
    starts = [at for at, (_, label) in enumerate(labels) if label == 1]
    for start in starts[:MOST]:
        found: list[tuple[int, list[Draft]]] = []
        due = 1
        for index, label in labels[start:]:
            if label == due:
                notes, due = _as_notes(text, drafts[index], due)
                found.append((index, notes))
        cued = sum(_is_cued(text, note) for _, notes in found for note in notes)
        if cued > most:
            best, most = found, cued
    return best


def _labels(text: str, drafts: Sequence[Draft]) -> Iterator[tuple[int, int]]:
    """The drafts that begin with a figure as notes do, by their places, each with that."""
    for at, draft in enumerate(drafts):
        if draft.kind is PARAGRAPH or draft.kind is ITEM:
            match = _NOTE_START.match(text, draft.start, draft.pieces[0][1])
            if match:
                yield at, int(match["label"])


def _is_cued(text: str, note: Draft) -> bool:
    return _NOTE_CUE.search(note.words(text)) is not None


def _mark_labels(text: str, drafts: Sequence[Draft]) -> frozenset[int]:
    """Figures that stand as marks in the text: raised, or glued to a stop."""
    found: set[int] = set()
    for draft in drafts:
        if draft.kind in (PARAGRAPH, QUOTATION, ITEM):
            for match in _MARK.finditer(draft.words(text)):
                figures = match["raised"] or match["glued"] or match[0]
                found.add(int(figures.translate(_RAISED)))
    return frozenset(found)


_MARK = re.compile(
    r"[¹²³⁰⁴-⁹<.,;:!?](?:(?<=[¹²³⁰⁴-⁹])[¹²³⁰⁴-⁹]{0,2}|(?<=<)sup>\s?(?P<raised>\d{1,3})"
    r"|(?<=[^\W\d_][.,;:!?])[’”\"']?(?P<glued>\d{1,3})(?=\s|$))"
)
"""``²``, ``<sup>2``, ``end.2``. It begins with one set of signs, which ``re`` finds quickly."""
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _as_notes(text: str, draft: Draft, due: int) -> tuple[list[Draft], int]:
    """The notes that a draft's lines are, from number *due* on, which the first of them has, and
    the number due next.
    """
    notes: list[Draft] = []
    for position, (start, end) in enumerate(draft.pieces):
        begin = draft.start if not position else start
        match = _NOTE_START.match(text, begin, end)
        if match and int(match["label"]) == due:
            piece = (match.end(), end)
            notes.append(Draft(NOTE, [piece], begin, marker=match["label"]))
            due += 1
        else:
            notes[-1].pieces.append((start, end))
    return notes, due
