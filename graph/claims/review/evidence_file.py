"""``[[evidence]]`` of a ``review.toml``: decisions on the studies that a source reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from graph.claims.review.decisions import (
    UNCHANGED,
    Action,
    EvidenceChange,
    EvidenceDecision,
    GivenRating,
)
from graph.claims.review.values import (
    ABOUT,
    Reader,
    Value,
    Values,
    Wrongs,
    against,
    quotation,
    read_fields,
    words,
)
from graph.documents.sources.fields import Wrong, text, texts, unknown_key

_RATING_FIELDS: Final = ("scale", "level", "quote")


def _ratings(value: object) -> tuple[GivenRating, ...] | Wrong:
    """A list of tables with ``scale``, ``level`` and ``quote``; empty for none."""
    example = 'Write [{ scale = "grade", level = "low", quote = "..." }], or [] for none.'
    if not isinstance(value, list):
        return Wrong("has to be a list of tables", example)
    read = [_rating(one, example) for one in value]
    wrong = next((one for one in read if isinstance(one, Wrong)), None)
    return wrong or tuple(one for one in read if isinstance(one, GivenRating))


def _rating(value: object, example: str) -> GivenRating | Wrong:
    if not isinstance(value, dict):
        return Wrong("has to be a list of tables", example)
    for key in value:
        if key not in _RATING_FIELDS:
            wrong = unknown_key(key, _RATING_FIELDS)
            return Wrong(f"has a field {key}, which {wrong.message}", wrong.hint, wrong.candidates)
    scale, quote = text(value.get("scale")), quotation(value.get("quote"))
    level = words(value.get("level", ""))
    if isinstance(scale, Wrong) or isinstance(quote, Wrong) or isinstance(level, Wrong):
        return Wrong("lacks a scale or a quote, or has one of the wrong kind", example)
    return GivenRating(scale, level, quote)


_CHANGES: Final[Mapping[str, Reader]] = {
    "name": words,
    "design": texts,
    "sample": words,
    "place": texts,
    "period": words,
    "references": texts,
    "interventions": texts,
    "ratings": _ratings,
    "claims": texts,
}
_READERS: Final[Mapping[str, Reader]] = {"evidence": text, **ABOUT, "into": text, **_CHANGES}
FIELDS: Final = tuple(_READERS)
"""Every field of a decision on evidence."""


def evidence_decision(
    table: Mapping[str, object], file: str, line: int
) -> tuple[EvidenceDecision | None, Wrongs]:
    """One decision, or the fields that are wrong, each with why."""
    got, wrongs = read_fields(table, _READERS)
    if not wrongs:
        wrongs += _contradictions(got.read)
    if wrongs:
        return None, wrongs
    return (
        EvidenceDecision(
            *got.about(),
            got.text("evidence") or "",
            got.text("into") or "",
            _change(got) if got.read.keys() & _CHANGES.keys() else UNCHANGED,
            file,
            line,
        ),
        [],
    )


def _change(got: Values) -> EvidenceChange:
    return EvidenceChange(
        got.text("name"),
        got.texts("design"),
        got.text("sample"),
        got.texts("place"),
        got.text("period"),
        got.texts("references"),
        got.texts("interventions"),
        got.ratings(),
        got.texts("claims"),
    )


def _contradictions(values: Mapping[str, Value]) -> Iterator[tuple[str, Wrong]]:
    """Fields that do not go together, each right in itself."""
    action = str(values["action"])
    yield from against(action, [key for key in _CHANGES if key in values])
    if "into" in values and action != Action.REJECT:
        yield "into", Wrong(f"does not go with {action}", 'Only "reject" puts one into another.')
    if "evidence" not in values and action != Action.ADD:
        yield "action", Wrong("names no record", 'Add a line: evidence = "..."')
