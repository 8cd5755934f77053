"""From a file of records to its first as a Document, and what is told of what came to nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import replace
from typing import Final

from graph.documents.composing import Composer
from graph.documents.containers import WordError, unpacked
from graph.documents.model import Document
from graph.documents.records.exports import JSON, ROWS, Export, read_export
from graph.documents.records.lines import left_out
from graph.documents.records.parts import Parts, compose, several
from graph.documents.records.rows import left_cells
from graph.documents.records.xml_exports import one_of_xml
from graph.documents.spreadsheets.records import FORMS, records_of
from graph.problems import Code, Problem, Severity

MAX_SAID: Final = 4
"""So many lines that came to nothing are shown."""
SHOWN: Final = 60
"""Characters of each."""


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
    if re.match(r"\s*<[?!A-Za-z]", text):
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
