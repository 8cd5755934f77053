"""Which reader takes a file of records, and what is told of those that could not be read."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import Final

from graph.documents.composing import Composer
from graph.documents.containers import WordError, unpacked
from graph.documents.model import Document
from graph.documents.records.bibtex import MOST_ENTRIES, is_bibtex, read_bibtex, within
from graph.documents.records.csl import read_csl, read_toml, read_yaml
from graph.documents.records.datacite_json import read_datacite_json
from graph.documents.records.lines import left_out
from graph.documents.records.openalex import read_openalex
from graph.documents.records.parts import Parts, compose, several
from graph.documents.records.refer import is_refer, read_refer
from graph.documents.records.register import read_register
from graph.documents.records.rows import is_ragged, left_cells, read_rows
from graph.documents.records.tagged import is_medline, is_ris, read_medline, read_ris
from graph.documents.records.two_letters import (
    is_refworks,
    is_web_of_science,
    read_refworks,
    read_web_of_science,
)
from graph.documents.records.xml_exports import one_of_xml
from graph.documents.spreadsheets.records import FORMS, records_of
from graph.problems import Code, Problem, Severity

MAX_RECORD_CHARACTERS = 16 * 1024 * 1024
"""A larger export is refused: some ten thousand records with their abstracts."""


JSON: Final = frozenset({"csl-json", "datacite-json", "openalex"})
"""The readers whose files need have no lines."""
ROWS: Final = "csv"
"""The reader whose files name their fields once, above all records."""
MAX_TOLD: Final = 20
"""So many broken entries are told one by one."""
MAX_SAID: Final = 4
"""So many lines that came to nothing are shown."""
SHOWN: Final = 60
"""Characters of each."""


@dataclass(slots=True)
class Export:
    """The records of one file."""

    reader: str
    form: str
    """The format's name, for people."""
    records: list[Parts]
    problems: list[Problem] = field(default_factory=list)


def read_export(text: str, source: str, file: str) -> Export | None:
    """The records that *text* holds; ``None`` where it is no file of records."""
    if len(text) > MAX_RECORD_CHARACTERS:
        return None
    for read in _FORMATS:
        found = read(text, source, file)
        if found is not None and (found.records or found.problems):
            return found
    return None


def one_record(data: bytes, number: int) -> bytes | None:
    """Record *number*, counted from 1, of the export *data* as a file of its own; ``None`` where
    there is none.
    """
    if data.startswith(b"PK"):
        return _one(_of_spreadsheet(data), number)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return None
    if text.lstrip().startswith("<"):
        found = one_of_xml(text, number)
        return found.encode() if found is not None else None
    export = read_export(text, "", "")
    return _one(export.records if export is not None else [], number)


def _one(records: Sequence[Parts], number: int) -> bytes | None:
    return records[number - 1].raw.encode() if 0 < number <= len(records) else None


def _of_spreadsheet(data: bytes) -> list[Parts]:
    """The records of a spreadsheet; none where *data* is something else."""
    with suppress(WordError):
        found = unpacked(data)
        return records_of(found, Composer("", "")) if found.kind.form in FORMS else []
    return []


def read_record_file(export: Export, text: str, composer: Composer) -> Document | None:
    """The first record of *export*, which is what *text* holds, as a Document; ``None`` where none
    could be read.
    """
    composer.problems.extend(export.problems)
    if not export.records:
        return None
    count = len(export.records)
    others = [one for one in export.records[1:] if not one.needed]
    if others:
        composer.problems.append(several(composer, count, others[0].line))
    reason = f"It is a record in the form of {export.form}."
    document = compose(export.records[0], composer, export.reader, reason)
    doubts = _left_out(export, text, document, composer.file)
    return replace(document, problems=(*document.problems, *doubts))


def _left_out(export: Export, text: str, document: Document, file: str) -> Iterator[Problem]:
    """The lines, or cells of a row, up to the end of the first record that came to nothing."""
    first = export.records[0]
    if export.reader == ROWS:
        left, what = left_cells(first.raw, document.text), "Cells"
        line: int | None = first.line
    else:
        whole = text if len(export.records) == 1 else _head(text, first)
        own = first.raw if export.reader in JSON else whole
        lines, printed = left_out(own, document.text, export.reader), own.split("\n")
        left, what = [printed[at - 1] for at in lines], "Lines"
        line = lines[0] if lines and export.reader not in JSON else None
    if not left:
        return
    shown = "; ".join(f"“{' '.join(one.split())[:SHOWN]}”" for one in left[:MAX_SAID])
    more = f" and {len(left) - MAX_SAID} more" if len(left) > MAX_SAID else ""
    yield Problem(
        Code.PARTS_LEFT_OUT,
        Severity.NOTICE,
        f"{what} of the record were not taken: {shown}{more}.",
        "What matters of them can be written into source.toml.",
        file=file,
        line=line,
        source=document.source,
    )


def _head(text: str, first: Parts) -> str:
    """*text* up to the end of its *first* record."""
    return "\n".join([*text.split("\n")[: first.line - 1], first.raw])


# --- formats ---


def _damaged(source: str, file: str, message: str, hint: str, line: int) -> Problem:
    return Problem(
        Code.DOCUMENT_DAMAGED, Severity.WARNING, message, hint, file=file, line=line, source=source
    )


def _ris(text: str, source: str, file: str) -> Export | None:
    if not is_ris(text):
        return None
    records, closed = read_ris(text)
    found = Export("ris", "RIS", records)
    if not closed:
        said = "The last record has no ER line: the file may be cut off."
        hint = "It was read as far as it goes; export it again."
        found.problems.append(_damaged(source, file, said, hint, records[-1].line))
    return found


def _medline(text: str, _source: str, _file: str) -> Export | None:
    return Export("medline", "MEDLINE", read_medline(text)) if is_medline(text) else None


def _bibtex(text: str, source: str, file: str) -> Export | None:
    if not is_bibtex(text):
        return None
    read = within(text)
    records, broken = read_bibtex(read)
    hint = "Mend its braces and commas; the other entries were read."
    problems = [_damaged(source, file, f"A broken entry was left out: “{said}”.", hint, line)
                for line, said in broken[:MAX_TOLD]]  # fmt: skip
    if more := broken[MAX_TOLD:]:
        said = f"{len(more):,} more broken entries were left out."
        problems.append(_damaged(source, file, said, hint, more[0][0]))
    if len(read) < len(text):
        said = f"The file has more than {MOST_ENTRIES:,} entries: those from here on were not read."
        line = read.count("\n") + 1
        problems.append(_damaged(source, file, said, "Split the export.", line))
    return Export("bibtex", "BibTeX", records, problems)


def _csl(text: str, source: str, file: str) -> Export | None:
    if text.lstrip()[:1] not in "[{":
        return None
    try:
        return Export("csl-json", "CSL-JSON", read_csl(text))
    except ValueError as wrong:
        if not re.search(r'"title"\s{0,9}:', text):
            return None
        line = wrong.lineno if isinstance(wrong, json.JSONDecodeError) else 1
        return Export("csl-json", "CSL-JSON", [], [_unread(source, file, "CSL-JSON", line)])


def _datacite(text: str, _source: str, _file: str) -> Export | None:
    if text.lstrip()[:1] not in "[{":
        return None
    with suppress(ValueError):
        return Export("datacite-json", "DataCite's JSON", read_datacite_json(text))
    return None


def _openalex(text: str, _source: str, _file: str) -> Export | None:
    if text.lstrip()[:1] not in "[{" or '"authorships"' not in text:
        return None
    with suppress(ValueError):
        return Export("openalex", "OpenAlex", read_openalex(text))
    return None


def _toml(text: str, source: str, file: str) -> Export | None:
    if not re.search(r"^[ \t]{0,40}(?:title|\[record\])[ \t]{0,40}(?:=|$)", text, re.MULTILINE):
        return None
    try:
        return Export("toml", "TOML", read_toml(text))
    except ValueError as wrong:
        at = re.search(r"at line (\d+)", str(wrong))
        line = int(at[1]) if at else text.count("\n") + 1
        return Export("toml", "TOML", [], [_unread(source, file, "TOML", line)])


def _unread(source: str, file: str, form: str, line: int) -> Problem:
    said = f"The file looks like {form}, and breaks its rules here: it was read as running text."
    return _damaged(source, file, said, "Export it again, or look for a quote or bracket.", line)


def _refer(text: str, _source: str, _file: str) -> Export | None:
    return Export("refer", "refer (EndNote)", read_refer(text)) if is_refer(text) else None


def _web_of_science(text: str, _source: str, _file: str) -> Export | None:
    if not is_web_of_science(text):
        return None
    return Export("web-of-science", "Web of Science", read_web_of_science(text))


def _refworks(text: str, _source: str, _file: str) -> Export | None:
    return Export("refworks", "RefWorks", read_refworks(text)) if is_refworks(text) else None


def _rows(text: str, source: str, file: str) -> Export | None:
    found = Export(ROWS, "a table (CSV)", read_rows(text))
    if ragged := next((one for one in found.records if is_ragged(one.raw)), None):
        said = "A row has more or fewer cells than the table has columns: it may be read wrongly."
        hint = "Look for a quotation mark too many, or export the table again."
        found.problems.append(_damaged(source, file, said, hint, ragged.line))
    return found


def _yaml(text: str, _source: str, _file: str) -> Export | None:
    if not re.match(r"(?:---\s*\n|#[^\n]*\n|\s)*[A-Za-z][\w-]*\s?:(?:\s|$)", text[:2000]):
        return None
    return Export("yaml", "YAML", read_yaml(text))


def _register(text: str, _source: str, _file: str) -> Export | None:
    return Export("trial-register", "a trial register", read_register(text))


_FORMATS: tuple[Callable[[str, str, str], Export | None], ...] = (
    _ris,
    _medline,
    _bibtex,
    _refer,
    _web_of_science,
    _refworks,
    _datacite,
    _openalex,
    _csl,
    _rows,
    _toml,
    _yaml,
    _register,
)
