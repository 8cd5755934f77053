"""``review.toml``: from its text to decisions, each mistake with its line; and the way back."""

from __future__ import annotations

import json
import math
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from graph.claims.model import Direction, Kind, Valence
from graph.claims.review.decisions import NOTHING, Action, AnyDecision, Change, Decision, Number
from graph.claims.review.evidence_file import evidence_decision
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
from graph.documents.sources.fields import Wrong, one_of, text, texts, unknown_key
from graph.documents.toml_mistakes import mistake
from graph.problems import Code, Problem, Severity

REVIEW_FILE: Final = "review.toml"
MAX_BYTES: Final = 16 * 1024 * 1024
"""A larger file is no person's work."""

# A line that opens a decision: [[decision]], [[evidence]]
_OPENS = re.compile(r"\s*\[\[\s*(?P<kind>decision|evidence)\s*\]\]")
# A line that gives a field: claim = "..."
_KEY = re.compile(r"\s*\"?(?P<key>[\w-]+)\"?\s*[.=]")


def read_review(
    path: Path, file: str = "", source: str = ""
) -> tuple[tuple[AnyDecision, ...], tuple[Problem, ...]]:
    """The decisions in *path*, and what is wrong with the others; none where there is no file.

    *file* is how problems name it, *source* the slug that it belongs to. Nothing is read through a
    symbolic link.
    """
    decisions, problems = _read_file(path, file or path.name)
    return decisions, tuple(replace(problem, source=source) for problem in problems)


def _read_file(path: Path, name: str) -> tuple[tuple[AnyDecision, ...], tuple[Problem, ...]]:
    if not path.exists() and not path.is_symlink():
        return (), ()
    try:
        if path.is_symlink() or path.stat().st_size > MAX_BYTES:
            message = f"{path.name} is a link, or too large for a person's decisions."
            return (), (_problem(name, 1, message, "Put the file itself there."),)
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = wrong.object.count(b"\n", 0, wrong.start) + 1
        return (), (_problem(name, line, f"{path.name} is not UTF-8 text.", "Save it as UTF-8."),)
    except OSError as wrong:
        message = f"{path.name} cannot be opened: {wrong.strerror or wrong}."
        return (), (_problem(name, 1, message, "See to it that the file may be read."),)
    return parse_review(content, name)


def parse_review(content: str, file: str) -> tuple[tuple[AnyDecision, ...], tuple[Problem, ...]]:
    """The decisions in *content*, in order; one with a mistake in it is left out and reported."""
    try:
        data: Mapping[str, object] = tomllib.loads(content)
    except (ValueError, RecursionError) as wrong:
        line, hint = mistake(content, wrong)
        return (), (_problem(file, line, f"review.toml cannot be read: {wrong}", hint),)
    problems = [
        _problem(file, 1, f"{key} {wrong.message}.", wrong.hint, wrong.candidates)
        for key in data
        if key not in _KINDS
        for wrong in [unknown_key(key, tuple(_KINDS))]
    ]
    decisions: list[AnyDecision] = []
    for kind in _KINDS:
        read, doubts = _of_kind(kind, data.get(kind, []), content, file)
        decisions += read
        problems += doubts
    return tuple(decisions), tuple(problems)


def _of_kind(
    kind: str, tables: object, content: str, file: str
) -> tuple[list[AnyDecision], list[Problem]]:
    """The decisions of one kind in *tables*, and what is wrong with others."""
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        hint = f"Begin each decision with a line [[{kind}]]."
        return [], [_problem(file, 1, f"{kind} is no list of tables.", hint)]
    decisions: list[AnyDecision] = []
    problems: list[Problem] = []
    for table, lines in zip(tables, _lines(kind, content, len(tables)), strict=True):
        read, wrongs = _KINDS[kind](table, file, lines.get("", 1))
        decisions += [read] if read is not None else []
        problems += [
            _problem(file, lines.get(key, lines.get("", 1)), f"{key} {wrong.message}.", wrong.hint,
                     wrong.candidates)
            for key, wrong in wrongs
        ]  # fmt: skip
    return decisions, problems


def toml_string(value: str) -> str:
    """*value* as a basic string of TOML 1.0: JSON's escapes are among TOML's, DEL is not JSON's."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


# --- fields ---


def _offset(value: object) -> int | Wrong:
    if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 10**12:
        return value
    return Wrong("is no offset", "Give the number of characters before it, as `review` prints it.")


def _kind(value: object) -> str | Wrong:
    return one_of([kind.value for kind in Kind])(value)


_STATISTIC_TEXTS: Final = ("quote", "unit", "qualifier", "population", "place", "period")
_STATISTIC_NUMBERS: Final = ("value", "low", "high")


def _statistic(value: object) -> Number | Wrong | None:
    """A table with ``quote`` and a ``value`` or a range; ``"none"`` for no statistic."""
    example = 'Write { quote = "45-70%", low = 45, high = 70, unit = "%" }, or "none".'
    if value == "none":
        return None
    if not isinstance(value, dict):
        return Wrong("has to be a table", example)
    known = (*_STATISTIC_TEXTS, *_STATISTIC_NUMBERS)
    for key in value:
        if key not in known:
            wrong = unknown_key(key, known)
            return Wrong(f"has a field {key}, which {wrong.message}", wrong.hint, wrong.candidates)
    numbers = {key: _number(value[key]) for key in _STATISTIC_NUMBERS if key in value}
    said = {key: words(value[key]) for key in _STATISTIC_TEXTS if key in value}
    single, pair = numbers.get("value"), (numbers.get("low"), numbers.get("high"))
    if not isinstance(said.get("quote"), str) or not said["quote"]:
        return Wrong("has no quote", example)
    if None in numbers.values() or any(isinstance(word, Wrong) for word in said.values()):
        return Wrong("has a field of the wrong kind", example)
    if (single is None) == (None in pair) or (single is not None and pair != (None, None)):
        return Wrong("needs a value, or low and high, and not both", example)
    low, high = pair
    if low is not None and high is not None and low > high:
        return Wrong("ends below its beginning", example)
    return Number(
        value=single, low=low, high=high,
        **{key: word for key, word in said.items() if isinstance(word, str)},
    )  # fmt: skip


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return float(value) if math.isfinite(value) else None
    except OverflowError:
        return None


def _notes(value: object) -> tuple[str, ...] | Wrong:
    """One mark of a note, or several."""
    return texts([value] if isinstance(value, str) else value)


_CHANGES: Final[Mapping[str, Reader]] = {
    "kind": _kind,
    "subjects": texts,
    "objects": texts,
    "direction": one_of([direction.value for direction in Direction]),
    "valence": one_of([valence.value for valence in Valence]),
    "hedge": words,
    "voice": words,
    "references": texts,
    "note": _notes,
    "evidence": words,
    "exact": quotation,
    "start": _offset,
    "end": _offset,
    "statistic": _statistic,
}
_READERS: Final[Mapping[str, Reader]] = {"claim": text, **ABOUT, **_CHANGES}
FIELDS: Final = tuple(_READERS)
"""Every field of a decision on a claim."""


def _decision(table: Mapping[str, object], file: str, line: int) -> tuple[Decision | None, Wrongs]:
    """One decision, or the fields that are wrong, each with why."""
    got, wrongs = read_fields(table, _READERS)
    if not wrongs:
        wrongs += _contradictions(got.read)
    if wrongs:
        return None, wrongs
    return (
        Decision(
            *got.about(),
            got.text("claim") or "",
            _change(got) if got.read.keys() & _CHANGES.keys() else NOTHING,
            file,
            line,
        ),
        [],
    )


def _change(got: Values) -> Change:
    kind, direction, valence = got.text("kind"), got.text("direction"), got.text("valence")
    return Change(
        Kind(kind) if kind else None,
        got.texts("subjects"),
        got.texts("objects"),
        Direction(direction) if direction else None,
        Valence(valence) if valence else None,
        got.text("hedge"),
        got.text("voice"),
        got.texts("references"),
        got.texts("note"),
        got.text("evidence"),
        got.text("exact"),
        got.offset("start"),
        got.offset("end"),
        got.number(),
        "statistic" in got.read and got.read["statistic"] is None,
    )


def _contradictions(values: Mapping[str, Value]) -> Iterator[tuple[str, Wrong]]:
    """Fields that do not go together, each right in itself."""
    action = str(values["action"])
    yield from against(action, [key for key in _CHANGES if key in values])
    if action == Action.ADD and "exact" in values:
        yield "exact", Wrong("does not go with add", "The quote is the quotation itself.")
    if action == Action.ADD and "kind" not in values:
        yield "action", Wrong("adds a claim without a kind", 'Add a line: kind = "..."')
    if action != Action.ADD and "claim" not in values:
        yield "action", Wrong("names no claim", 'Add a line: claim = "..."')
    start, end = values.get("start"), values.get("end")
    if (start is None) != (end is None):
        yield "start" if end is None else "end", Wrong("stands alone", "Give start and end.")
    elif isinstance(start, int) and isinstance(end, int) and start >= end:
        yield "start", Wrong("is not before end", "Give the offsets that `review` prints.")


_KINDS: Final[Mapping[str, Callable[..., tuple[AnyDecision | None, Wrongs]]]] = {
    "decision": _decision,
    "evidence": evidence_decision,
}
"""What a file may hold: lists of decisions on claims, and on evidence."""

# --- places ---


def _lines(kind: str, content: str, count: int) -> list[dict[str, int]]:
    """For each decision of one *kind* the lines, counted from 1, of its head (under "") and of its
    fields.

    ``tomllib`` tells no places. A line inside of a text of several lines may be taken for a head or
    a field; that misleads a message and nothing else.
    """
    found: list[dict[str, int]] = []
    here: dict[str, int] = {}
    for number, line in enumerate(content.split("\n"), start=1):
        if opens := _OPENS.match(line):
            here = {"": number}
            found += [here] if opens["kind"] == kind else []
        elif match := _KEY.match(line):
            here.setdefault(match["key"], number)
    return (found + [{} for _ in range(count)])[:count]


def _problem(file: str, line: int, message: str, hint: str, meant: tuple[str, ...] = ()) -> Problem:
    return Problem(
        Code.REVIEW_INVALID, Severity.ERROR, message, hint, file, None, line, candidates=meant
    )
