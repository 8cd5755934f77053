"""``review.toml``: from its text to decisions, each mistake with its line; and the way back."""

from __future__ import annotations

import json
import math
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from graph.claims.decisions import NOTHING, Action, Change, Decision, Number
from graph.claims.model import Direction, Kind, Valence
from graph.documents.source_fields import (
    Wrong,
    iso_date,
    one_of,
    text,
    texts,
    unknown_key,
)
from graph.problems import Code, Problem, Severity

REVIEW_FILE: Final = "review.toml"
MAX_BYTES: Final = 16 * 1024 * 1024
"""A larger file is no person's work."""

Value = str | int | tuple[str, ...] | Number | None
"""``None`` is for a statistic that the claim has not."""
Reader = Callable[[object], Value | Wrong]

# Where tomllib saw something amiss: "Invalid value (at line 3, column 8)"
_TOML_LINE = re.compile(r"\(at line (?P<line>\d+)")
# A line that opens a decision: [[decision]]
_OPENS = re.compile(r"\s*\[\[\s*decision\s*\]\]")
# A line that gives a field: claim = "..."
_KEY = re.compile(r"\s*\"?(?P<key>[\w-]+)\"?\s*[.=]")


def read_review(
    path: Path, file: str = "", source: str = ""
) -> tuple[tuple[Decision, ...], tuple[Problem, ...]]:
    """The decisions in *path*, and what is wrong with the others; none where there is no file.

    *file* is how problems name it, *source* the slug that it belongs to. Nothing is read through a
    symbolic link.
    """
    decisions, problems = _read_file(path, file or path.name)
    return decisions, tuple(replace(problem, source=source) for problem in problems)


def _read_file(path: Path, name: str) -> tuple[tuple[Decision, ...], tuple[Problem, ...]]:
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


def parse_review(content: str, file: str) -> tuple[tuple[Decision, ...], tuple[Problem, ...]]:
    """The decisions in *content*, in order; one with a mistake in it is left out and reported."""
    try:
        data: Mapping[str, object] = tomllib.loads(content)
    except (ValueError, RecursionError) as wrong:
        found = _TOML_LINE.search(str(wrong))
        line = int(found["line"]) if found else content.count("\n") + 1
        hint = "Look at this line and the one before it: a quote, bracket or equals sign is amiss."
        return (), (_problem(file, line, f"review.toml cannot be read: {wrong}", hint),)
    tables = data.get("decision", [])
    problems = [
        _problem(file, 1, f"{key} {wrong.message}.", wrong.hint, wrong.candidates)
        for key in data
        if key != "decision"
        for wrong in [unknown_key(key, ["decision"])]
    ]
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        hint = "Begin each decision with a line [[decision]]."
        return (), (*problems, _problem(file, 1, "decision is no list of tables.", hint))
    decisions = []
    for table, lines in zip(tables, _lines(content, len(tables)), strict=True):
        read, wrongs = _decision(table, file, lines.get("", 1))
        problems += [
            _problem(file, lines.get(key, lines.get("", 1)), f"{key} {wrong.message}.", wrong.hint,
                     wrong.candidates)
            for key, wrong in wrongs
        ]  # fmt: skip
        decisions += [read] if read is not None else []
    return tuple(decisions), tuple(problems)


def toml_string(value: str) -> str:
    """*value* as a basic string of TOML 1.0: JSON's escapes are among TOML's, DEL is not JSON's."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


# --- fields ---


def _quotation(value: object) -> str | Wrong:
    """Words of a document, whatever characters are in them."""
    if isinstance(value, str) and value.strip():
        return value
    return Wrong("has to be a quotation", 'Copy the words of the document: "..."')


def _words(value: object) -> str | Wrong:
    """Text; empty for none."""
    return "" if value == "" else text(value)


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
    words = {key: _words(value[key]) for key in _STATISTIC_TEXTS if key in value}
    single, pair = numbers.get("value"), (numbers.get("low"), numbers.get("high"))
    if not isinstance(words.get("quote"), str) or not words["quote"]:
        return Wrong("has no quote", example)
    if None in numbers.values() or any(isinstance(word, Wrong) for word in words.values()):
        return Wrong("has a field of the wrong kind", example)
    if (single is None) == (None in pair) or (single is not None and pair != (None, None)):
        return Wrong("needs a value, or low and high, and not both", example)
    low, high = pair
    if low is not None and high is not None and low > high:
        return Wrong("ends below its beginning", example)
    return Number(
        value=single, low=low, high=high,
        **{key: word for key, word in words.items() if isinstance(word, str)},
    )  # fmt: skip


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        return float(value) if math.isfinite(value) else None
    except OverflowError:
        return None


_ABOUT: Final[Mapping[str, Reader]] = {
    "claim": text,
    "quote": _quotation,
    "action": one_of([action.value for action in Action]),
    "reason": text,
    "date": iso_date,
    "by": text,
}
_CHANGES: Final[Mapping[str, Reader]] = {
    "kind": _kind,
    "subjects": texts,
    "objects": texts,
    "direction": one_of([direction.value for direction in Direction]),
    "valence": one_of([valence.value for valence in Valence]),
    "hedge": _words,
    "voice": _words,
    "references": texts,
    "evidence": _words,
    "exact": _quotation,
    "start": _offset,
    "end": _offset,
    "statistic": _statistic,
}
FIELDS: Final = (*_ABOUT, *_CHANGES)
"""Every field of a decision."""
_NEEDED: Final = ("quote", "action", "reason", "date", "by")


@dataclass(frozen=True, slots=True)
class _Values:
    """What was read of one decision, by field."""

    read: Mapping[str, Value]

    def text(self, key: str) -> str | None:
        value = self.read.get(key)
        return value if isinstance(value, str) else None

    def texts(self, key: str) -> tuple[str, ...] | None:
        value = self.read.get(key)
        return value if isinstance(value, tuple) else None

    def offset(self, key: str) -> int | None:
        value = self.read.get(key)
        return value if isinstance(value, int) else None

    def number(self) -> Number | None:
        value = self.read.get("statistic")
        return value if isinstance(value, Number) else None


def _decision(
    table: Mapping[str, object], file: str, line: int
) -> tuple[Decision | None, list[tuple[str, Wrong]]]:
    """One decision, or the fields that are wrong, each with why."""
    readers = {**_ABOUT, **_CHANGES}
    values: dict[str, Value] = {}
    wrongs: list[tuple[str, Wrong]] = []
    for key, raw in table.items():
        read = readers[key](raw) if key in readers else unknown_key(key, FIELDS)
        if isinstance(read, Wrong):
            wrongs.append((key, read))
        else:
            values[key] = read
    wrongs += [
        (key, Wrong("is missing", f'Add a line: {key} = "..."'))
        for key in _NEEDED
        if key not in table
    ]
    if not wrongs:
        wrongs += _contradictions(values)
    if wrongs:
        return None, wrongs
    got = _Values(values)
    return (
        Decision(
            Action(got.text("action") or ""),
            got.text("quote") or "",
            got.text("reason") or "",
            got.text("date") or "",
            got.text("by") or "",
            got.text("claim") or "",
            _change(got) if values.keys() & _CHANGES.keys() else NOTHING,
            file,
            line,
        ),
        [],
    )


def _change(got: _Values) -> Change:
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
        got.text("evidence"),
        got.text("exact"),
        got.offset("start"),
        got.offset("end"),
        got.number(),
        "statistic" in got.read and got.read["statistic"] is None,
    )


def _contradictions(values: Mapping[str, Value]) -> Iterator[tuple[str, Wrong]]:
    """Fields that do not go together, each right in itself."""
    action = values["action"]
    changed = [key for key in _CHANGES if key in values]
    if action in (Action.ACCEPT, Action.REJECT) and changed:
        hint = f'Take {changed[0]} out, or write action = "correct".'
        yield changed[0], Wrong(f"does not go with {action}", hint)
    if action == Action.CORRECT and not changed:
        hint = 'Add the fields that are to be otherwise, or write action = "accept".'
        yield "action", Wrong("corrects nothing", hint)
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


# --- places ---


def _lines(content: str, count: int) -> list[dict[str, int]]:
    """For each decision the lines, counted from 1, of its head (under "") and of its fields.

    ``tomllib`` tells no places. A line inside of a text of several lines may be taken for a head or
    a field; that misleads a message and nothing else.
    """
    found: list[dict[str, int]] = []
    for number, line in enumerate(content.split("\n"), start=1):
        if _OPENS.match(line):
            found.append({"": number})
        elif found and (match := _KEY.match(line)):
            found[-1].setdefault(match["key"], number)
    return (found + [{} for _ in range(count)])[:count]


def _problem(file: str, line: int, message: str, hint: str, meant: tuple[str, ...] = ()) -> Problem:
    return Problem(
        Code.REVIEW_INVALID, Severity.ERROR, message, hint, file, None, line, candidates=meant
    )
