"""The records that a spreadsheet holds: those of its first sheet that names a record's columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from graph.documents.composing import Composer
from graph.documents.containers import Unpacked, WordError
from graph.documents.records.parts import Parts
from graph.documents.records.rows import read_cells
from graph.documents.spreadsheets import ods, xlsx
from graph.documents.spreadsheets.rows import MOST_COLUMNS, Sheet
from graph.problems import Code

FORMS: Final = frozenset({"xlsx", "ods"})
"""The kinds of files that are spreadsheets."""
NO_RECORDS: Final = (
    "Name its columns in one of its first rows: Title and two more, such as Author, Year, DOI, "
    "Abstract. If it is no list of publications, save what it says as DOCX or PDF."
)
"""What to do about a table that holds none."""


def records_of(found: Unpacked, composer: Composer) -> list[Parts]:
    """The records in *found*; *composer* is told what was not read.

    :raises WordError: where there are none.
    """
    taken: list[Parts] = []
    left: list[str] = []
    for sheet in _sheets(found.parts, found.kind.form, composer):
        records = [] if taken else read_cells(sheet.rows)
        if records:
            taken = records
            _say_torn(sheet, composer)
        elif sheet.rows:
            left.append(sheet.name)
    if not taken:
        said = "No sheet of the spreadsheet is a table of records."
        raise WordError(Code.DOCUMENT_BINARY, said, NO_RECORDS)
    if left:
        names = ", ".join(f"“{name[:40]}”" for name in left[:4])
        more = f" and {len(left) - 4} more" if len(left) > 4 else ""
        hint = "Nothing to do if they hold no records; else save each as a file of its own."
        composer.left_out(f"Sheets of the spreadsheet were not read: {names}{more}.", hint)
    return taken


def _sheets(parts: Mapping[str, bytes], form: str, composer: Composer) -> Iterator[Sheet]:
    if form == "ods":
        return ods.sheets_of(parts.get("content.xml", b""))
    return xlsx.sheets_of(parts, composer.source, composer.file)


def _say_torn(sheet: Sheet, composer: Composer) -> None:
    if sheet.torn:
        said = "The sheet is damaged, or breaks off: what could be read of it was."
        composer.left_out(said, "Open the file in its program and save it again.")
    if sheet.cut:
        said = (
            "The sheet has more rows or cells than are read, or cells beyond "
            f"column {MOST_COLUMNS}: they were left out."
        )
        composer.left_out(said, "Split the sheet, or delete what is no record.")
