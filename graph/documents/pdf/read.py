"""The reader of PDF: its lines in reading order become a text like any other, page by page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pypdfium2 as pdfium
from pypdfium2 import raw

from graph.documents.corrections.model import Order
from graph.documents.kept import with_losses
from graph.documents.model import Document
from graph.documents.pdf.fonts import Fonts
from graph.documents.pdf.lines import PrintedPage, read_page
from graph.documents.pdf.shown import shown
from graph.documents.pdf.tables import with_ruled_tables
from graph.documents.pdf.text import written
from graph.documents.pdf.trial import unreadable
from graph.documents.running_text.blocks import draft_blocks
from graph.documents.running_text.read import assemble
from graph.problems import Code, Problem, Severity

READER = "pdf"
MAX_PAGES = 1_500
MAX_SAID = 20
"""So many pages that cannot be read are named one by one."""


def read_pdf(
    data: bytes, source: str, file: str, orders: Sequence[Order] = ()
) -> tuple[Document | None, tuple[Problem, ...]]:
    """The document in *data*; ``None``, with an error, where there is no text to be had.

    Memory is bounded by the limits on pages and on characters a page; both are said where they are
    met. *orders* say in which order a person reads the parts of some pages; those that fit are
    among the document's corrections.
    """

    def problem(code: Code, severity: Severity, message: str, hint: str) -> Problem:
        return Problem(code, severity, message, hint, file=file, source=source)

    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        if raw.FPDF_GetLastError() == raw.FPDF_ERR_PASSWORD or b"/Encrypt" in data[-4096:]:
            said, hint = "The PDF is encrypted.", "Save it without a password."
            return None, (problem(Code.DOCUMENT_REFUSED, Severity.ERROR, said, hint),)
        said = "The PDF is damaged or cut off: it cannot be opened."
        return None, (problem(Code.DOCUMENT_DAMAGED, Severity.ERROR, said, "Get the file again."),)
    if why := unreadable(data):
        pdf.close()
        said, hint = f"The PDF was not read: {why}.", "Print it to a new PDF, and look what it is."
        return None, (problem(Code.DOCUMENT_REFUSED, Severity.ERROR, said, hint),)
    try:
        pages, problems = _pages(pdf, source, file)
        named = str(pdf.get_metadata_value("Title"))
    finally:
        pdf.close()
    if not _has_table(data):
        said = (
            "The PDF is damaged: its table of parts is wrong, and was made anew from what is there."
        )
        hint = "Look whether all pages have their text; get the file again where one has not."
        problems = (*problems, problem(Code.DOCUMENT_DAMAGED, Severity.WARNING, said, hint))
    if not any(page.lines for page in pages):
        said = "No page of the PDF has text that can be read."
        hint = "Run it through text recognition (OCR) and save that as PDF or text."
        return None, (*problems, problem(Code.DOCUMENT_EMPTY, Severity.ERROR, said, hint))
    made = written(pages, named)
    done = tuple(order for order in orders if made.put_in_order(order))
    text = "\n".join(made.lines) + "\n"
    drafts = draft_blocks(text, made.known, made.inside())
    document = assemble(source, text, file, drafts, READER, "It is a PDF with text on its pages.")
    document = with_losses(document, shown(data, text), file)
    return replace(document, pages=tuple(made.pages), corrections=done), problems


_TABLE = re.compile(rb"startxref\s+(?P<offset>\d{1,12})\s")
_PART = re.compile(rb"\s*(?:xref\b|\d{1,10}\s+\d{1,5}\s+obj\b)")


def _has_table(data: bytes) -> bool:
    """Whether the end of *data* tells where the cross-reference table is (ISO 32000-1, 7.5.5)."""
    tables = list(_TABLE.finditer(data, max(0, len(data) - 2048)))
    if not tables:
        return False
    begin = max(0, data.find(b"%PDF-", 0, 1024))
    offset = int(tables[-1]["offset"])
    return any(_PART.match(data, at) is not None for at in (offset, offset + begin))


def _pages(
    pdf: pdfium.PdfDocument, source: str, file: str
) -> tuple[list[PrintedPage], tuple[Problem, ...]]:
    """The pages, and one problem for each that cannot be read."""
    pages, unread, fonts = [], [], Fonts()
    for index in range(min(len(pdf), MAX_PAGES)):
        try:
            page = read_page(pdf, index, fonts)
        except pdfium.PdfiumError:
            page = PrintedPage(index + 1, 0, 0, [], "it is damaged")
        page.lines = with_ruled_tables(page.lines, page.grids)
        pages.append(page)
        if page.why_unreadable:
            unread.append(page)
    said = [
        f"Page {page.number} was not read: {page.why_unreadable}." for page in unread[:MAX_SAID]
    ]
    if len(unread) > MAX_SAID:
        said.append(f"{len(unread) - MAX_SAID} more pages were not read.")
    if len(pdf) > MAX_PAGES:
        said.append(f"The PDF has {len(pdf)} pages; the first {MAX_PAGES} were read.")
    hint = "Run such pages through text recognition (OCR) if their text is wanted."
    return pages, tuple(
        Problem(Code.PAGE_UNREADABLE, Severity.WARNING, one, hint, file=file, source=source)
        for one in said
    )
