"""``corrections.toml``: from its text to corrections, each mistake with its line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from graph.documents.corrections.model import (
    AnyCorrection,
    Cites,
    Fields,
    FieldValue,
    HeadingLevel,
    Join,
    Keep,
    Listed,
    Order,
    Skip,
    Split,
)
from graph.documents.sources.fields import (
    RECORD,
    FieldRule,
    Value,
    Wrong,
    iso_date,
    read_table,
    text,
    texts,
    unknown_key,
)
from graph.documents.toml_mistakes import mistake
from graph.problems import Code, Problem, Severity

CORRECTIONS_FILE: Final = "corrections.toml"
MAX_BYTES: Final = 1024 * 1024
"""A larger file is no person's work."""

# A line that opens a correction: [[heading]]
_OPENS = re.compile(r"\s*\[\[\s*(?P<kind>[\w-]+)\s*\]\]")
# A line that gives a field: quote = "..."
_KEY = re.compile(r"\s*\"?(?P<key>[\w-]+)\"?\s*[.=]")
# 3 or 3-5
_RANGE = re.compile(r"(?P<first>\d{1,6})(?:\s*[-–]\s*(?P<last>\d{1,6}))?")

Read = tuple[tuple[AnyCorrection, ...], tuple[Problem, ...]]


def read_corrections(folder: Path, file: str, source: str) -> Read:
    """The corrections in *folder*, and what is wrong with others; none where there is no file.

    *file* is how problems name it. Nothing is read through a symbolic link.
    """
    path = folder / CORRECTIONS_FILE
    if not path.is_file() and not path.is_symlink():
        return (), ()
    try:
        if path.is_symlink() or path.stat().st_size > MAX_BYTES:
            message = f"{CORRECTIONS_FILE} is a link, or too large for a person's work."
            return (), (_problem(file, source, 1, message, "Put the file itself there."),)
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = wrong.object.count(b"\n", 0, wrong.start) + 1
        message = f"{CORRECTIONS_FILE} is not UTF-8 text."
        return (), (_problem(file, source, line, message, "Save it as UTF-8."),)
    except OSError as wrong:
        message = f"{CORRECTIONS_FILE} cannot be opened: {wrong.strerror or wrong}."
        hint = "See to it that the file may be read."
        return (), (_problem(file, source, 1, message, hint),)
    return parse_corrections(content, file, source)


def beside_document(file: str) -> str:
    """The path of the corrections of the document in *file*."""
    folder, slash, _ = file.rpartition("/")
    return f"{folder}{slash}{CORRECTIONS_FILE}"


def parse_corrections(content: str, file: str, source: str) -> Read:
    """The corrections in *content*, in order; one with a mistake in it is left out and named."""
    try:
        data: Mapping[str, object] = tomllib.loads(content)
    except (ValueError, RecursionError) as wrong:
        line, hint = mistake(content, wrong)
        message = f"{CORRECTIONS_FILE} cannot be read: {wrong}"
        return (), (_problem(file, source, line, message, hint),)
    read = [
        one
        for kind, tables in data.items()
        for one in _of_kind(kind, tables, content, _lines(content).get(kind, []))
    ]
    problems = tuple(
        _problem(file, source, one.line, f"{one.key} {one.wrong.message}.", one.wrong.hint,
                 one.wrong.candidates)
        for one in read if isinstance(one, _Mistake)
    )  # fmt: skip
    good = (one for one in read if not isinstance(one, _Mistake))
    return tuple(sorted(good, key=lambda one: one.line)), problems


@dataclass(frozen=True, slots=True)
class _Mistake:
    line: int
    key: str
    wrong: Wrong


def _of_kind(
    kind: str, tables: object, content: str, places: Sequence[Mapping[str, int]]
) -> Iterator[AnyCorrection | _Mistake]:
    """The corrections of one kind, and the mistakes in others; *places* tells their lines."""
    if kind not in KINDS:
        yield _Mistake(_first(content, kind), kind, unknown_key(kind, tuple(KINDS)))
        return
    if not isinstance(tables, list) or not all(isinstance(table, dict) for table in tables):
        wrong = Wrong("is no correction", f"Begin it with a line [[{kind}]].")
        yield _Mistake(_first(content, kind), kind, wrong)
        return
    for at, table in enumerate(tables):
        place = places[at] if at < len(places) else {"": 1}
        values, findings = read_table("", KINDS[kind].rules, table)
        for finding in findings:
            line = place.get(finding.key, place[""])
            yield _Mistake(line, finding.key or kind, finding.wrong)
        if findings:
            continue
        made = KINDS[kind].make(values, place[""])
        yield _Mistake(place[""], kind, made) if isinstance(made, Wrong) else made


# --- fields ---


def whole(least: int, most: int) -> Callable[[object], str | Wrong]:
    """A whole number from *least* to *most*, as text."""

    def read(value: object) -> str | Wrong:
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return str(value)
        return Wrong("is no such number", f"Give a number from {least} to {most}, without quotes.")

    return read


def _range(value: object) -> str | Wrong:
    words = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    found = _RANGE.fullmatch(words.strip()) if isinstance(words, str) else None
    if found is None or int(found["last"] or found["first"]) < int(found["first"]):
        return Wrong("is no range of numbers", 'Write "3-5", or "3" for one alone.')
    return f"{int(found['first'])}-{int(found['last'] or found['first'])}"


def _initials(value: object) -> str | Wrong:
    wrong = Wrong("is empty", 'Write your initials or role, for instance: by = "AB"')
    return wrong if isinstance(value, str) and not value.strip() else text(value)


def _day(value: object) -> str | Wrong:
    if value == "":
        return Wrong("is empty", "Write the day on which you decided, as 2024-05-17.")
    day = iso_date(value)
    if isinstance(day, str) and len(day) < 10:
        return Wrong("is no day", "Write the day as 2024-05-17.")
    return day


def _or_empty(read: Callable[[object], Value | Wrong]) -> Callable[[object], Value | Wrong]:
    """What *read* takes, or an empty text, which takes the field away."""
    return lambda value: "" if value == "" else read(value)


COMMON: Final = (
    FieldRule("by", _initials, required=True),
    FieldRule("date", _day, required=True),
    FieldRule("reason", text),
)
QUOTED: Final = (
    FieldRule("quote", text, required=True),
    FieldRule("line", whole(1, 10**9)),
    *COMMON,
)
SETTABLE: Final = tuple(
    FieldRule(rule.key, _or_empty(rule.read)) for rule in (*RECORD, FieldRule("year", text))
)
"""Fields of a reference that can be set."""

Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of correction."""

    rules: tuple[FieldRule, ...]
    make: Callable[[Values, int], AnyCorrection | Wrong]
    """From the values and the line of the head; or what does not go together in them."""


def _words(values: Values, key: str) -> str:
    return str(values.get(key, ""))


def _about(values: Values, line: int) -> tuple[str, str, str, str, int, int | None]:
    """What every correction begins with."""
    at = int(_words(values, "line")) if "line" in values else None
    names = ("quote", "by", "date", "reason")
    quote, by, day, reason = (_words(values, name) for name in names)
    return quote, by, day, reason, line, at


def _heading(values: Values, line: int) -> AnyCorrection:
    return HeadingLevel(*_about(values, line), int(_words(values, "level")))


def _skip(values: Values, line: int) -> AnyCorrection | Wrong:
    if not values.keys() & {"pages", "lines", "quote"}:
        return Wrong("says nothing to skip", 'Add pages = "1-2", or quote = "the words".')
    if "lines" in values and "quote" not in values:
        hint = 'Add quote = "some words that stand in them": so it is noticed when lines move.'
        return Wrong("gives lines without any of their words", hint)
    if "until" in values and (values.keys() & {"pages", "lines"} or "quote" not in values):
        return Wrong("has until without quote", "Give the first words as quote, the last as until.")
    pages, lines = (_two(_words(values, name)) for name in ("pages", "lines"))
    if pages and lines:
        return Wrong("gives both pages and lines", "Take one of them.")
    return Skip(*_about(values, line), pages, lines, _words(values, "until"))


def _two(numbers: str) -> tuple[int, int] | None:
    first, _, last = numbers.partition("-")
    return (int(first), int(last)) if numbers else None


def _order(values: Values, line: int) -> AnyCorrection:
    begins = cast(tuple[str, ...], values["begins"])
    return Order(*_about(values, line), int(_words(values, "page")), begins)


def _fields(values: Values, line: int) -> AnyCorrection | Wrong:
    names = [rule.key for rule in SETTABLE if rule.key in values]
    if not names:
        return Wrong("sets no field", 'Add one, for instance: year = "2019"')
    fields: tuple[tuple[str, FieldValue], ...] = tuple((name, values[name]) for name in names)
    return Fields(*_about(values, line), fields)


def _cites(values: Values, line: int) -> AnyCorrection | Wrong:
    quote, within = _words(values, "quote"), _words(values, "within")
    if not within and not any(char.isalpha() for char in quote):
        hint = 'Add within = "..." with words of the sentence: figures stand in many places.'
        return Wrong("is a number without words around it", hint)
    return Cites(*_about(values, line), within, _words(values, "reference"))


KINDS: Final[Mapping[str, Kind]] = {
    "heading": Kind((*QUOTED, FieldRule("level", whole(0, 6), required=True)), _heading),
    "skip": Kind(
        (
            FieldRule("quote", text), FieldRule("until", text), FieldRule("pages", _range),
            FieldRule("lines", _range), FieldRule("line", whole(1, 10**9)), *COMMON,
        ),
        _skip,
    ),
    "keep": Kind(QUOTED, lambda values, line: Keep(*_about(values, line))),
    "order": Kind(
        (
            FieldRule("page", whole(0, 10**5), required=True),
            FieldRule("begins", texts, required=True), *COMMON,
        ),
        _order,
    ),
    "split": Kind(QUOTED, lambda values, line: Split(*_about(values, line))),
    "join": Kind(QUOTED, lambda values, line: Join(*_about(values, line))),
    "list": Kind(
        (*QUOTED, FieldRule("until", text)),
        lambda values, line: Listed(*_about(values, line), _words(values, "until")),
    ),
    "reference": Kind((*QUOTED, *SETTABLE), _fields),
    "citation": Kind(
        (*QUOTED, FieldRule("within", text), FieldRule("reference", text, required=True)), _cites
    ),
}  # fmt: skip
"""Every kind of correction by the name of its table."""


# --- places ---


def _lines(content: str) -> dict[str, list[dict[str, int]]]:
    """For each kind the lines, counted from 1, of each correction's head (under "") and fields.

    ``tomllib`` tells no places. A line inside of a text of several lines may be taken for one; that
    misleads a message and nothing else.
    """
    found: dict[str, list[dict[str, int]]] = {}
    here: dict[str, int] = {}
    for number, words in enumerate(content.split("\n"), start=1):
        if opens := _OPENS.match(words):
            here = {"": number}
            found.setdefault(opens["kind"], []).append(here)
        elif match := _KEY.match(words):
            here.setdefault(match["key"], number)
    return found


def _first(content: str, key: str) -> int:
    """The line that names *key* first."""
    lines = enumerate(content.split("\n"), start=1)
    return next((number for number, words in lines if key in words), 1)


def _problem(
    file: str, source: str, line: int, message: str, hint: str, meant: tuple[str, ...] = ()
) -> Problem:
    return Problem(
        Code.CORRECTION_INVALID, Severity.ERROR, message, hint, file, None, line, source, meant
    )
