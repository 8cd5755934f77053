"""A file of tables of one kind that people write by hand: each mistake in it with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from graph.documents.sources.fields import (
    FieldRule,
    Value,
    Wrong,
    iso_date,
    read_table,
    unknown_key,
)
from graph.documents.toml_mistakes import mistake
from graph.problems import Code, Problem, Severity

MAX_BYTES: Final = 16 * 1024 * 1024
"""A larger file is no person's work."""

# A line that opens a table: [[withdrawn]]
_OPENS = re.compile(r"\s*\[\[\s*(?P<kind>[\w-]+)\s*\]\]")


@dataclass(frozen=True, slots=True)
class Form:
    """What such a file may hold."""

    file: str
    """How problems name it."""
    kind: str
    """What its tables are called."""
    rules: tuple[FieldRule, ...]
    code: Code
    """Of its problems."""

    def problem(self, line: int, message: str, hint: str) -> Problem:
        """Something that is wrong with the file."""
        return Problem(self.code, Severity.ERROR, message, hint, file=self.file, line=line)


@dataclass(frozen=True, slots=True)
class Table:
    """One table without a mistake."""

    values: Mapping[str, Value]
    line: int
    """Where it begins, counted from 1."""

    def text(self, key: str) -> str:
        """A text; empty where the field is not there."""
        return str(self.values.get(key, ""))

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        value = self.values.get(key, ())
        return tuple(map(str, value)) if isinstance(value, tuple) else ()


Read = tuple[tuple[Table, ...], tuple[Problem, ...]]


def day(value: object) -> str | Wrong:
    """A whole date."""
    found = iso_date(value)
    if isinstance(found, str) and len(found) < len("2024-05-17"):
        return Wrong("is no day", "Write the day as 2024-05-17.")
    return found


def read_tables(path: Path, form: Form) -> Read:
    """The tables in *path*; none where there is no file. Nothing is read through a link."""
    if not path.is_file() and not path.is_symlink():
        return (), ()
    try:
        if path.is_symlink() or path.stat().st_size > MAX_BYTES:
            message = f"{path.name} is a link, or too large for a person's work."
            return (), (form.problem(1, message, "Put the file itself there."),)
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = wrong.object.count(b"\n", 0, wrong.start) + 1
        return (), (form.problem(line, f"{path.name} is not UTF-8 text.", "Save it as UTF-8."),)
    except OSError as wrong:
        message = f"{path.name} cannot be opened: {wrong.strerror or wrong}."
        return (), (form.problem(1, message, "See to it that the file may be read."),)
    return parse_tables(content, form)


def parse_tables(content: str, form: Form) -> Read:
    """The tables in *content*, in order; one with a mistake in it is left out and reported."""
    try:
        data: Mapping[str, object] = tomllib.loads(content)
    except (ValueError, RecursionError) as wrong:
        line, hint = mistake(content, wrong)
        return (), (form.problem(line, f"The file cannot be read: {wrong}", hint),)
    problems = [
        form.problem(1, f"{key} {wrong.message}.", wrong.hint)
        for key in data
        if key != form.kind
        for wrong in [unknown_key(key, (form.kind,))]
    ]
    tables = data.get(form.kind, [])
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        hint = f"Begin each with a line [[{form.kind}]]."
        return (), (*problems, form.problem(1, f"{form.kind} is no list of tables.", hint))
    good, wrongs = _read(tables, content, form)
    return good, (*problems, *wrongs)


def _read(tables: Sequence[Mapping[str, object]], content: str, form: Form) -> Read:
    good, wrongs = [], []
    for table, line in zip(tables, _lines(content, form.kind, len(tables)), strict=True):
        values, findings = read_table("", form.rules, table)
        wrongs += [
            form.problem(line, f"{one.key} {one.wrong.message}.", one.wrong.hint)
            for one in findings
        ]
        good += [] if findings else [Table(values, line)]
    return tuple(good), tuple(wrongs)


def _lines(content: str, kind: str, count: int) -> list[int]:
    """Where each table begins; ``tomllib`` tells no places."""
    found = [
        number
        for number, line in enumerate(content.split("\n"), start=1)
        if (opens := _OPENS.match(line)) and opens["kind"] == kind
    ]
    return (found + [1] * count)[:count]
