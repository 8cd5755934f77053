"""The text of a ``source.toml`` to a record, rights and the document's name: no file is touched."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from graph.documents.sources.fields import (
    NO_HOLDER,
    OPTIONAL_TABLES,
    TABLES,
    TOP,
    UNDESCRIBED,
    Finding,
    Value,
    Wrong,
    read_table,
)
from graph.documents.sources.model import QuotationPolicy, Rights, Source, Supplied
from graph.documents.toml_mistakes import mistake
from graph.problems import Code, Problem, Severity
from graph.records import Name, Record

Problems = tuple[Problem, ...]
Tables = dict[str, dict[str, Value]]

# A line that opens a table, as in "[record]" or "[[record.author]]"
TABLE_LINE = re.compile(r"\s*\[\[?\s*(?P<table>[\w-]+)")
# A line that gives a field, as in 'title = "Recovery"'
KEY_LINE = re.compile(r"\s*\"?(?P<key>[\w-]+)\"?\s*[.=]")


@dataclass(frozen=True, slots=True)
class Place:
    """What an error is about."""

    path: Path
    root: Path
    """The project's root: paths are given relative to it."""
    slug: str = ""
    """Empty where no source can be named."""

    @property
    def file(self) -> str:
        """The path as problems and sources give it."""
        inside = self.path.is_relative_to(self.root)
        shown = self.path.relative_to(self.root).parts if inside else self.path.parts[-2:]
        return "/".join(shown)

    def error(
        self,
        code: Code,
        message: str,
        hint: str,
        line: int | None = None,
        candidates: tuple[str, ...] = (),
    ) -> Problem:
        """An error at this place."""
        return Problem(
            code=code,
            severity=Severity.ERROR,
            message=message,
            hint=hint,
            file=self.file,
            line=line,
            source=self.slug,
            candidates=candidates,
        )


def read_record(text: str, folder: str, place: Place) -> tuple[Source | None, Problems]:
    """The source that *text*, its ``source.toml``, describes, or what is wrong with it.

    *folder* is the source's folder, relative to the project's root; *place* is the file.
    """
    try:
        data: Mapping[str, object] = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits is a plain ValueError
        line, hint = mistake(text, error)
        message = f"{place.path.name} cannot be read: {error}"
        return None, (place.error(Code.RECORD_INVALID, message, hint, line),)
    tables, findings = _read_tables(data)
    if findings:
        lines = line_numbers(text)
        return None, tuple(_problem(finding, lines, place) for finding in findings)
    return _source(folder, place.slug, tables, line_numbers(text)), ()


def _problem(finding: Finding, lines: Mapping[tuple[str, str], int], place: Place) -> Problem:
    """*finding* as an error at the line of its field, or of its table where it has none."""
    name = ".".join(filter(None, (finding.table, finding.key)))
    line = lines.get((finding.table, finding.key)) or lines.get((finding.table, "")) or 1
    wrong = finding.wrong
    message = f"{name} {wrong.message}."
    return place.error(Code.RECORD_INVALID, message, wrong.hint, line, wrong.candidates)


def _read_tables(data: Mapping[str, object]) -> tuple[Tables, tuple[Finding, ...]]:
    top, wrong = read_table("", TOP, data, inner=TABLES)
    tables, findings = {"": top}, list(wrong)
    for name, rules in TABLES.items():
        inner = data.get(name, {})
        if name not in data and name not in OPTIONAL_TABLES:
            findings.append(Finding("", name, Wrong("is missing", f"Add the part [{name}].")))
        elif isinstance(inner, dict):
            tables[name], wrong = read_table(name, rules, inner)
            findings += wrong
        else:
            findings.append(Finding("", name, Wrong("is no part", f"Write [{name}] on a line.")))
    given = data.get("record")
    return tables, (*findings, *_contradictions(tables, given if isinstance(given, dict) else {}))


def _contradictions(tables: Tables, given: Mapping[str, object]) -> Iterator[Finding]:
    """Fields that do not go together, each right in itself; *given* is the record as it was
    written: a field in it that is wrong was named already.
    """
    for key in tables.get("supplied", {}):
        if key not in given:
            hint = f"Add {key} to [record], or remove the line."
            yield Finding("supplied", key, Wrong("explains a field without a value", hint))
    rights = tables.get("rights", {})
    if rights.get("quotation") == QuotationPolicy.FULL and "license" not in rights:
        hint = 'Add the address of the open licence as license, or set quotation = "short".'
        yield Finding("rights", "quotation", Wrong('is "full" without an open licence', hint))


def line_numbers(text: str) -> dict[tuple[str, str], int]:
    """For each table and each of its keys the first line, counted from 1, that names it.

    ``tomllib`` tells no places. A line inside of a text of several lines may be taken for a key;
    that misleads a message by some lines and nothing else.
    """
    table = ""
    lines: dict[tuple[str, str], int] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if found := TABLE_LINE.match(line):
            table = found["table"]
            lines.setdefault((table, ""), number)
            lines.setdefault(("", table), number)
        elif found := KEY_LINE.match(line):
            lines.setdefault((table, found["key"]), number)
    return lines


def _source(folder: str, slug: str, tables: Tables, lines: Mapping[tuple[str, str], int]) -> Source:
    document, supplied = tables["document"], tables.get("supplied", {})
    return Source(
        slug=slug,
        folder=folder,
        file=_text(document, "file"),
        sha256=_text(document, "sha256"),
        record=_record(tables["record"]),
        rights=_rights(tables["rights"]),
        supplied=tuple(Supplied(key, _text(supplied, key)) for key in sorted(supplied)),
        description=_done(_text(tables[""], "description"), UNDESCRIBED),
        lines=tuple(sorted((".".join(filter(None, name)), at) for name, at in lines.items())),
    )


def _done(said: str, unfinished: str) -> str:
    """What a person *said*; nothing where the words for them to replace still stand."""
    return "" if said == unfinished else said


def _record(values: Mapping[str, Value]) -> Record:
    issued = _text(values, "issued")
    return Record(
        type=_text(values, "type"),
        title=_text(values, "title"),
        author=_names(values, "author"),
        editor=_names(values, "editor"),
        year=issued[:4],
        issued=issued,
        container_title=_text(values, "container_title"),
        collection_title=_text(values, "collection_title"),
        edition=_text(values, "edition"),
        volume=_text(values, "volume"),
        issue=_text(values, "issue"),
        page=_text(values, "page"),
        section=_text(values, "section"),
        publisher=_text(values, "publisher"),
        publisher_place=_text(values, "publisher_place"),
        doi=_text(values, "doi"),
        url=_text(values, "url"),
        isbn=_text(values, "isbn"),
        issn=_text(values, "issn"),
        accessed=_text(values, "accessed"),
        genre=_text(values, "genre"),
        note=_text(values, "note"),
        language=_text(values, "language"),
        abstract=_text(values, "abstract"),
        keyword=_texts(values, "keyword"),
    )


def _rights(values: Mapping[str, Value]) -> Rights:
    return Rights(
        statement=_text(values, "statement"),
        holder=_done(_text(values, "holder"), NO_HOLDER),
        quotation=QuotationPolicy(_text(values, "quotation") or QuotationPolicy.SHORT),
        license=_text(values, "license"),
        original=_text(values, "original"),
    )


def _text(values: Mapping[str, Value], key: str) -> str:
    value = values.get(key, "")
    if not isinstance(value, str):
        raise TypeError(f"{key} was read as {type(value).__name__}, not as text")
    return value


def _texts(values: Mapping[str, Value], key: str) -> tuple[str, ...]:
    return tuple(item for item in values.get(key, ()) if isinstance(item, str))


def _names(values: Mapping[str, Value], key: str) -> tuple[Name, ...]:
    return tuple(item for item in values.get(key, ()) if isinstance(item, Name))
