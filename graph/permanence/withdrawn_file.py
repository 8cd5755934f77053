"""``withdrawn.toml``: names that were published once and stand for nothing any more."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from graph.documents.source_fields import (
    FieldRule,
    Value,
    Wrong,
    iso_date,
    read_table,
    text,
    unknown_key,
)
from graph.permanence.model import Tombstone
from graph.problems import Code, Problem, Severity

WITHDRAWN_FILE: Final = "withdrawn.toml"
MAX_BYTES: Final = 16 * 1024 * 1024
"""A larger file is no person's work."""
KIND: Final = "withdrawn"

# A name: folders of letters, digits and what addresses may hold unescaped, and maybe a fragment.
# Such are claim/doe-2020-01ab, ontology#Barrel and concept/caf%C3%A9.
_NAME = re.compile(
    r"(?=.{1,300}$)(?!.*(?:^|/)\.{1,2}(?:/|#|$))"
    r"[\w.~%!$&'()*+,;=:@-]+(?:/[\w.~%!$&'()*+,;=:@-]+)*(?:#[\w.~%!$&'()*+,;=:@-]+)?",
    re.ASCII,
)
# Where tomllib saw something amiss: "Invalid value (at line 3, column 8)"
_TOML_LINE = re.compile(r"\(at line (?P<line>\d+)")
# A line that opens an entry
_OPENS = re.compile(r"\s*\[\[\s*withdrawn\s*\]\]")

Read = tuple[tuple[Tombstone, ...], tuple[Problem, ...]]


def is_name(value: str) -> bool:
    """Whether *value* is a name relative to the base IRI."""
    return _NAME.fullmatch(value) is not None


def _name(value: object) -> str | Wrong:
    if isinstance(value, str) and is_name(value):
        return value
    return Wrong(
        "is no name of this map",
        'Write it from the base IRI on: "claim/doe-2020-0123456789", "ontology#Barrel".',
    )


def _names(value: object) -> tuple[str, ...] | Wrong:
    found = value if isinstance(value, list) else [value]
    read = [_name(each) for each in found]
    wrong = [each for each in read if isinstance(each, Wrong)]
    return wrong[0] if wrong else tuple(each for each in read if isinstance(each, str))


def _day(value: object) -> str | Wrong:
    day = iso_date(value)
    if isinstance(day, str) and len(day) < len("2024-05-17"):
        return Wrong("is no day", "Write the day as 2024-05-17.")
    return day


RULES: Final = (
    FieldRule("iri", _name, required=True),
    FieldRule("reason", text, required=True),
    FieldRule("date", _day, required=True),
    FieldRule("replaced_by", _names),
)


def read_withdrawn(path: Path, file: str) -> Read:
    """The names in *path* that were withdrawn; none where there is no file. *file* is how problems
    name it. Nothing is read through a symbolic link.
    """
    if not path.is_file() and not path.is_symlink():
        return (), ()
    try:
        if path.is_symlink() or path.stat().st_size > MAX_BYTES:
            message = f"{path.name} is a link, or too large for a person's work."
            return (), (problem(file, 1, message, "Put the file itself there."),)
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = wrong.object.count(b"\n", 0, wrong.start) + 1
        return (), (problem(file, line, f"{path.name} is not UTF-8 text.", "Save it as UTF-8."),)
    except OSError as wrong:
        message = f"{path.name} cannot be opened: {wrong.strerror or wrong}."
        return (), (problem(file, 1, message, "See to it that the file may be read."),)
    return parse_withdrawn(content, file)


def parse_withdrawn(content: str, file: str) -> Read:
    """The entries of *content* in the order of their names; one with a mistake is left out and
    reported.
    """
    try:
        data: Mapping[str, object] = tomllib.loads(content)
    except (ValueError, RecursionError) as wrong:
        found = _TOML_LINE.search(str(wrong))
        line = int(found["line"]) if found else content.count("\n") + 1
        hint = "Look at this line and the one before it: a quote, bracket or equals sign is amiss."
        return (), (problem(file, line, f"{WITHDRAWN_FILE} cannot be read: {wrong}", hint),)
    tables = data.get(KIND, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        hint = f"Begin each with a line [[{KIND}]]."
        return (), (problem(file, 1, f"{KIND} is no list of names.", hint),)
    problems = [
        problem(file, 1, f"{key} {wrong.message}.", wrong.hint)
        for key in data
        if key != KIND
        for wrong in [unknown_key(key, (KIND,))]
    ]
    stones: dict[str, Tombstone] = {}
    for table, line in zip(tables, _lines(content, len(tables)), strict=True):
        values, findings = read_table("", RULES, table)
        problems += [
            problem(file, line, f"{one.key} {one.wrong.message}.", one.wrong.hint)
            for one in findings
        ]
        if not findings:
            stone = _stone(values, line)
            if stone.name in stones:
                message = f"“{stone.name}” was withdrawn above already."
                problems.append(problem(file, line, message, "Take one of the two away."))
            stones.setdefault(stone.name, stone)
    return tuple(stones[name] for name in sorted(stones)), tuple(problems)


def _stone(values: Mapping[str, Value], line: int) -> Tombstone:
    replaced = values.get("replaced_by", ())
    return Tombstone(
        str(values["iri"]),
        str(values["reason"]),
        str(values["date"]),
        tuple(str(each) for each in replaced) if isinstance(replaced, tuple) else (),
        line,
    )


def _lines(content: str, count: int) -> list[int]:
    """Where each entry begins; ``tomllib`` tells no places."""
    found = [n for n, line in enumerate(content.split("\n"), 1) if _OPENS.match(line)]
    return (found + [1] * count)[:count]


def problem(file: str, line: int, message: str, hint: str) -> Problem:
    """Something that is wrong with one of the two files."""
    return Problem(Code.REGISTRY_INVALID, Severity.ERROR, message, hint, file=file, line=line)


def withdrawn_toml(stones: Iterable[Tombstone]) -> str:
    """*stones* as the file has them: the way back."""
    return "\n".join("\n".join(_toml(stone)) + "\n" for stone in stones)


def _toml(stone: Tombstone) -> Iterator[str]:
    yield f"[[{KIND}]]"
    yield f"iri = {_string(stone.name)}"
    yield f"reason = {_string(stone.reason)}"
    yield f"date = {_string(stone.date)}"
    if stone.replaced_by:
        yield f"replaced_by = [{', '.join(map(_string, stone.replaced_by))}]"


def _string(value: str) -> str:
    """A basic string of TOML 1.0: JSON's escapes are among TOML's, DEL is not JSON's."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
