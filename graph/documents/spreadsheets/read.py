"""The reader of spreadsheets: XLSX (ECMA-376) and ODS (ISO/IEC 26300)."""

from __future__ import annotations

from graph.documents.composing import Composer
from graph.documents.containers import Unpacked
from graph.documents.model import Document
from graph.documents.records.exports import ROWS, Export
from graph.documents.records.files import read_record_file
from graph.documents.spreadsheets.records import records_of


def read_spreadsheet(found: Unpacked, composer: Composer) -> Document | None:
    """The first record of the spreadsheet *found*.

    :raises WordError: where it holds none.
    """
    form = f"a table ({found.kind.form.upper()})"
    return read_record_file(Export(ROWS, form, records_of(found, composer)), "", composer)
