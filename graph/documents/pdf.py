"""The reader of PDF: its lines in reading order become a text like any other, page by page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

import pypdfium2 as pdfium
from pypdfium2 import raw

from graph.documents.blocks import draft_blocks
from graph.documents.corrections import Order
from graph.documents.model import Document, Page
from graph.documents.no_title import no_title
from graph.documents.pdf_fonts import Fonts
from graph.documents.pdf_layout import (
    LARGER,
    Look,
    heading_level,
    in_reading_order,
    look_of,
    new_paragraphs,
    page_numbers,
    running,
)
from graph.documents.pdf_lines import PrintedLine, PrintedPage, read_page
from graph.documents.pdf_notes import find_feet, noted
from graph.documents.pdf_tables import PrintedTable, find_tables, with_ruled_tables
from graph.documents.pdf_trial import unreadable
from graph.documents.quoted import Words, letters
from graph.documents.running_text import assemble
from graph.problems import Code, Problem, Severity

READER = "pdf"
MAX_PAGES = 1_500
TITLE_PAGES = 2
"""The title stands on one of the first pages."""
MAX_SAID = 20
"""So many pages that cannot be read are named one by one."""


@dataclass(slots=True)
class _Text:
    """The text in the making, line by line."""

    lines: list[str] = field(default_factory=list)
    length: int = 0
    known: dict[int, str] = field(default_factory=dict)
    """Lines that are no part of the text, by number, each with why."""
    pages: list[Page] = field(default_factory=list)

    def put(self, line: str, why: str = "") -> None:
        if why:
            self.known[len(self.lines)] = why
        self.lines.append(line)
        self.length += len(line) + 1

    def gap(self) -> None:
        if self.lines and self.lines[-1]:
            self.put("")

    def put_in_order(self, order: Order) -> bool:
        """Moves the parts of a page as *order* says; whether they are there.

        A part goes from the line that begins with its words to the next part; what stands before
        the first of them stays there. The page keeps its length, and so the others their places.
        """
        first, last = self._page(order.page)
        begins = [_begin(self.lines, first, last, words) for words in order.begins]
        if not begins or None in begins or len(set(begins)) < len(begins):
            return False
        starts = sorted(at for at in begins if at is not None)
        ends = dict(zip(starts, [*starts[1:], last], strict=True))
        parts = [(first, starts[0]), *((at, ends[at]) for at in begins if at is not None)]
        moved = [at for start, end in parts for at in range(start, end)]
        lines = [self.lines[at] for at in moved]
        known = {first + new: self.known[old] for new, old in enumerate(moved) if old in self.known}
        self.lines[first:last] = lines
        self.known = {at: why for at, why in self.known.items() if not first <= at < last} | known
        return True

    def _page(self, number: int) -> tuple[int, int]:
        """The first line of a page, and that behind its last one."""
        at = next((i for i, page in enumerate(self.pages) if page.number == number), None)
        if at is None:
            return 0, 0
        start = self.pages[at].start
        stop = self.pages[at + 1].start if at + 1 < len(self.pages) else self.length
        offset, first, last = 0, 0, 0
        for index, line in enumerate(self.lines):
            first = index if offset == start else first
            last = index + 1 if offset < stop else last
            offset += len(line) + 1
        return first, last


def _begin(lines: Sequence[str], first: int, last: int, words: str) -> int | None:
    """The line that begins with *words*, which may go on on the next ones."""
    for at in range(first, last):
        found = Words(" ".join(lines[at : min(at + 4, last)])).find(words)
        if found and not any(char.isalnum() for char in lines[at][: found[0][0]]):
            return at
    return None


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
    made = _written(pages, named)
    done = tuple(order for order in orders if made.put_in_order(order))
    text = "\n".join(made.lines) + "\n"
    drafts = draft_blocks(text, made.known)
    document = assemble(source, text, file, drafts, READER, "It is a PDF with text on its pages.")
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


def _written(pages: Sequence[PrintedPage], named: str = "") -> _Text:
    """The text of all pages: a line a line, blank lines where paragraphs part, headings marked.

    :param named: what the file's properties call the document.
    """
    look = look_of(pages)
    heads = running(pages)
    numbers = page_numbers(pages, heads)
    text = _Text()
    columns = {
        page.number: in_reading_order([one for one in page.lines if id(one) not in heads])
        for page in pages
    }
    front = [
        [line for line in column if not line.rows]
        for page in pages[:TITLE_PAGES] for column in columns[page.number]
    ]  # fmt: skip
    title = _title_lines(front, look, named)
    feet = find_feet(columns, look.size)
    for page in pages:
        if not page.lines:
            continue
        text.pages.append(Page(text.length, numbers[page.number]))
        edges = [line for line in page.lines if id(line) in heads]
        for line in (one for one in edges if one.middle > page.height / 2):
            text.put(line.text, heads[id(line)])
        for at, column in enumerate(columns[page.number]):
            foot = feet.get((page.number, at))
            _write_column(column[: foot.first] if foot else column, look, text, title)
            if foot:
                text.gap()
                for words in noted(column, foot):
                    text.put(words)
                text.gap()
        for line in (one for one in edges if one.middle <= page.height / 2):
            text.put(line.text, heads[id(line)])
    return text


_LABEL = re.compile(
    r"\b(?:e?-?ISSN|ISBN|doi|https?:|www\.|vol(?:ume|\.)|issue|©)|@|\d{4}\s?;\s?\d"
    r"|^\W*(?:[A-Z]{3,4}\s)?(?:original|research|review|short|brief|full|invited|open|artigo|article|case|data|special"
    r"|methods?|editorial|reports?|papers?|access|communication|letter|commentary|discussion|working"
    r"|series|beitr[äa]ge?|kurzbeitr[äa]ge?|aufs[äa]tze?|\W)*$|^bestell-?nr\b",
    re.IGNORECASE,
)
"""What stands in large letters on a first page and is no title: numbers, addresses, kinds."""


def _title_lines(columns: Sequence[list[PrintedLine]], look: Look, named: str) -> frozenset[int]:
    """The lines, by identity, of the document's title: the heading that the file's properties name,
    else the one in the largest letters that is no label; the first where several are as large.
    """
    blocks = [
        block
        for column in columns
        for block, level in _headed(column, list(new_paragraphs(column, look)), look)
        if level
    ]
    said = {id(block): " ".join(line.text for line in block) for block in blocks}
    wanted = letters(named)
    fit = [one for one in blocks if len(wanted) >= 12 and letters(said[id(one)]) == wanted]
    small = _small_words(columns)
    other = [one for one in blocks if not no_title(said[id(one)], small)]
    fit = fit or [one for one in other if _is_title(said[id(one)])] or other
    best = max(fit, key=lambda block: block[0].size, default=[])
    first = [block for block in fit if best and block[0].page < best[0].page]
    own = max(first, key=lambda block: block[0].size, default=[])
    if own and best[0].size < TITLE * own[0].size:
        best = own  # what the next page prints larger is a running head, or a chapter's
    return frozenset(map(id, best))


def _small_words(columns: Sequence[list[PrintedLine]]) -> frozenset[str]:
    """The words that the first pages print in small letters."""
    lines = (line.text for column in columns for line in column)
    return frozenset(word for text in lines for word in re.findall(r"\b[^\W\d_A-Z]{3,}", text))


def _is_title(words: str) -> bool:
    """Whether a heading may be the document's title, by its words."""
    return len(words.split()) >= 3 and len(letters(words)) >= 12 and not _LABEL.search(words)


def _write_column(
    column: list[PrintedLine], look: Look, text: _Text, title: frozenset[int]
) -> None:
    """Writes one column; the lines of *title* are the document's."""
    ruled = [at for at, line in enumerate(column) if line.rows]
    for first, last in zip([0, *(at + 1 for at in ruled)], [*ruled, len(column)], strict=True):
        part = column[first:last]
        _write_part(part, look, text, title)
        if last < len(column):
            _write_table(column[last].rows, text)
        elif text.lines and not text.lines[-1] and part and _goes_on(text):
            text.lines.pop()
            text.length -= 1


def _write_part(column: list[PrintedLine], look: Look, text: _Text, title: frozenset[int]) -> None:
    """Writes what stands in a column between tables that rules show."""
    done = 0
    for table in find_tables(column):
        _write_lines(column[done : table.first], look, text, title)
        if isinstance(table, PrintedTable):
            _write_table(table.rows, text)
        else:
            for one in table.columns:
                _write_lines(one, look, text, title)
        done = table.last
    _write_lines(column[done:], look, text, title)


def _write_table(rows: Sequence[Sequence[str]], text: _Text) -> None:
    """Writes a table, its first row as its head."""
    text.gap()
    for number, row in enumerate(rows):
        cells = (cell.replace("\u00ad ", "").replace("|", "\\|") for cell in row)
        text.put(f"| {' | '.join(cells)} |")
        if not number:
            text.put("|" + "---|" * len(row))
    text.gap()


def _write_lines(
    lines: Sequence[PrintedLine], look: Look, text: _Text, title: frozenset[int]
) -> None:
    """Writes paragraphs and headings."""
    lines = _rejoined(lines)
    begins = list(new_paragraphs(lines, look))
    for block, level in _headed(lines, begins, look):
        if level:
            text.gap()
            words = re.sub(r"\u00ad (?=[a-z])", "", " ".join(line.text for line in block))
            mark = "#" if id(block[0]) in title else "#" * max(2, min(level, 6))
            text.put(f"{mark} {words}")
        else:
            for line in block:
                text.put(line.text)
        text.gap()


def _rejoined(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """*lines* with the parts of one made one again: in what is no table, words far apart are those
    of a line that was stretched to the column's width.
    """
    joined: list[PrintedLine] = []
    for line in lines:
        last = joined[-1] if joined else None
        level = last is not None and abs(last.y0 - line.y0) < 0.2 * line.size
        level = level and not line.text.isdecimal()  # a page's number in a table of contents
        if last and level and abs(last.size - line.size) < 0.05 * line.size and last.x1 < line.x0:
            last.text = f"{last.text} {line.text}"
            last.x1, last.weight = line.x1, min(last.weight, line.weight)
        else:
            joined.append(line)
    return joined


def _goes_on(text: _Text) -> bool:
    """Whether the last line leaves its sentence open: the next column or page goes on with it."""
    last = text.lines[-2] if len(text.lines) > 1 else ""
    return not last.startswith(("#", "|")) and re.search(r"[.!?:][\W\d]*$", last[-20:]) is None


TITLE = 1.5
"""Letters so many times as high as the text's are a title's: one of its words may be set in another
font, of another height."""


def _large(before: PrintedLine, line: PrintedLine, look: Look) -> bool:
    """Whether two lines of headings may be of one title, by the height of their letters."""
    apart = abs(before.size - line.size)
    return min(before.size, line.size) > TITLE * look.size and apart < 0.15 * line.size


MOST_WORDS = 40
"""A heading has fewer, and one that ends like a sentence fewer than a third of them."""


def _is_said(block: Sequence[PrintedLine]) -> bool:
    """Whether lines in large letters say something: a lead, or words pulled out of the text."""
    count = sum(line.text.count(" ") + 1 for line in block)
    return count > MOST_WORDS or (3 * count > MOST_WORDS and block[-1].text[-1:] in ".;:")


def _is_in_sentence(before: PrintedLine, line: PrintedLine, look: Look) -> bool:
    """Whether bold words go on with a sentence that the line *before* leaves open."""
    close = before.y0 - line.y0 < 1.15 * look.leading and line.size < LARGER * look.size
    return close and before.text[-1:] not in ".!?:;"


def _headed(
    column: Sequence[PrintedLine], begins: Sequence[bool], look: Look
) -> Iterator[tuple[list[PrintedLine], int]]:
    """Paragraphs and headings, each with its level, 0 for a paragraph."""
    block: list[PrintedLine] = []
    level = 0
    for line, new in zip(column, begins, strict=True):
        own = heading_level(line, look)
        if own and not level and block and not new and _is_in_sentence(block[-1], line, look):
            own = 0
        large = bool(own and level) and _large(block[-1], line, look)
        alike = own == level and (not own or block[-1].text.isupper() is line.text.isupper())
        same = block and (large or (alike and abs(block[-1].size - line.size) < 0.5))
        joined = same and (not new if not own else block[-1].y0 - line.y0 < 2 * line.size)
        if block and not joined:
            yield block, 0 if _is_said(block) else level
            block = []
        block.append(line)
        level = own
    if block:
        yield block, 0 if _is_said(block) else level
