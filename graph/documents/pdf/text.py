"""The text of a PDF: a line a line, blank lines where paragraphs part, headings marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from graph.documents.corrections.model import Order
from graph.documents.model import Page
from graph.documents.pdf.columns import in_reading_order
from graph.documents.pdf.flow import Column, Part, PartKind, in_flow, with_table_heads
from graph.documents.pdf.hanging import Hanging
from graph.documents.pdf.headings import FIGURE, headed
from graph.documents.pdf.layout import CAPTION, Look, has_room, look_of
from graph.documents.pdf.lines import PrintedLine, PrintedPage
from graph.documents.pdf.notes import find_feet, noted
from graph.documents.pdf.paragraphs import new_paragraphs
from graph.documents.pdf.running_heads import page_numbers, running
from graph.documents.pdf.tables import PrintedTable, find_tables
from graph.documents.pdf.title import title_lines
from graph.documents.quoted import Words

HEAD_LINES = 3
"""Lines at either end of a page among which a running head stands."""
TITLE_PAGES = 2
"""The title stands on one of the first pages."""


@dataclass(slots=True)
class Text:
    """The text in the making, line by line."""

    lines: list[str] = field(default_factory=list)
    length: int = 0
    known: dict[int, str] = field(default_factory=dict)
    """Lines that are no part of the text, by number, each with why."""
    pages: list[Page] = field(default_factory=list)
    firsts: list[int] = field(default_factory=list)
    """The first line of each page."""

    def begin(self, page: int) -> None:
        """Says that the page of this number begins with the next line."""
        self.pages.append(Page(self.length, page))
        self.firsts.append(len(self.lines))

    def put(self, lines: Sequence[str], why: str = "") -> None:
        """Adds *lines*; *why* they are no part of the text, where they are none."""
        if why:
            first = len(self.lines)
            self.known.update(dict.fromkeys(range(first, first + len(lines)), why))
        self.lines += lines
        self.length += sum(map(len, lines)) + len(lines)

    def gap(self) -> None:
        """A blank line, where there is none yet."""
        if self.lines and self.lines[-1]:
            self.put([""])

    def close(self) -> None:
        """Takes out the gap at the end: what comes next goes on with the last line."""
        if self.lines and not self.lines[-1]:
            self.lines.pop()
            self.length -= 1

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

    def inside(self) -> frozenset[int]:
        """Lines that stand in the middle of a page."""
        found: list[int] = []
        for first, last in pairwise([*self.firsts, len(self.lines)]):
            own = [at for at in range(first, last) if self.lines[at] and at not in self.known]
            found += own[HEAD_LINES:-HEAD_LINES]
        return frozenset(found)

    def _page(self, number: int) -> tuple[int, int]:
        """The first line of a page, and that behind its last one."""
        at = next((i for i, page in enumerate(self.pages) if page.number == number), None)
        if at is None:
            return 0, 0
        ends = [*self.firsts[1:], len(self.lines)]
        return self.firsts[at], ends[at]


def _begin(lines: Sequence[str], first: int, last: int, words: str) -> int | None:
    """The line that begins with *words*, which may go on on the next ones."""
    for at in range(first, last):
        found = Words(" ".join(lines[at : min(at + 4, last)])).find(words)
        if found and not any(char.isalnum() for char in lines[at][: found[0][0]]):
            return at
    return None


def written(pages: Sequence[PrintedPage], named: str = "") -> Text:
    """The text of all pages.

    :param named: what the file's properties call the document.
    """
    look = look_of(pages)
    heads = running(pages)
    numbers = page_numbers(pages, heads)
    text = Text()
    begun = 0
    for part in in_flow(list(with_table_heads(list(_parts(pages, look, heads, named))))):
        if part.goes_on:
            text.close()
        elif not part.why:
            text.gap()
        if part.page > begun:
            begun = part.page
            text.begin(numbers[part.page])
        text.put(part.lines, part.why)
        if not part.why:
            text.gap()
    return text


def _parts(
    pages: Sequence[PrintedPage], look: Look, heads: dict[int, str], named: str
) -> Iterator[Part]:
    """The parts of all pages, in the order they stand there."""
    columns = {
        page.number: in_reading_order([one for one in page.lines if id(one) not in heads])
        for page in pages
    }
    front = [
        [line for line in column if not line.rows]
        for page in pages[:TITLE_PAGES] for column in columns[page.number]
    ]  # fmt: skip
    title = title_lines(front, look, named, pages[TITLE_PAGES:])
    feet = find_feet(columns, look.size)
    hanging = Hanging(look)
    for page in pages:
        edges = [line for line in page.lines if id(line) in heads]
        for line in (one for one in edges if one.middle > page.height / 2):
            yield Part(PartKind.EDGE, page.number, [line.text], heads[id(line)])
        for at, column in enumerate(columns[page.number]):
            foot = feet.get((page.number, at))
            text = [*column[: foot.first], *column[foot.last :]] if foot else column
            for part in _of_column(text, look, title, hanging):
                part.page = page.number
                yield part
            if foot:
                yield Part(PartKind.EDGE, page.number, list(noted(column, foot)))
        for line in (one for one in edges if one.middle <= page.height / 2):
            yield Part(PartKind.EDGE, page.number, [line.text], heads[id(line)])


def _of_column(
    column: Sequence[PrintedLine], look: Look, title: frozenset[int], hanging: Hanging
) -> Iterator[Part]:
    """The parts of one column; the lines of *title* are the document's."""
    ruled = [at for at, line in enumerate(column) if line.rows]
    for first, last in zip([0, *(at + 1 for at in ruled)], [*ruled, len(column)], strict=True):
        part = column[first:last]
        done = 0
        for table in find_tables(part):
            yield from _of_lines(part[done : table.first], look, title, hanging)
            if isinstance(table, PrintedTable):
                yield _table(table.rows)
            else:
                for one in table.columns:
                    yield from _of_lines(one, look, title, hanging)
            done = table.last
        yield from _of_lines(part[done:], look, title, hanging)
        if last < len(column):
            yield _table(column[last].rows)


def _table(rows: Sequence[Sequence[str]]) -> Part:
    """A table, its first row as its head."""
    lines: list[str] = []
    for number, row in enumerate(rows):
        cells = (cell.replace("\u00ad ", "").replace("|", "\\|") for cell in row)
        lines.append(f"| {' | '.join(cells)} |")
        if not number:
            lines.append("|" + "---|" * len(row))
    return Part(PartKind.FLOAT, 0, lines)


def _of_lines(
    lines: Sequence[PrintedLine], look: Look, title: frozenset[int], hanging: Hanging
) -> Iterator[Part]:
    """Paragraphs and headings."""
    lines = _rejoined(lines)
    if not lines:
        return
    column = Column(min([one.x0 for one in lines]), max([one.x1 for one in lines]))
    hangs = hanging.lines(lines)
    begins = [
        new if hung is None else hung
        for new, hung in zip(new_paragraphs(lines, look), hangs, strict=True)
    ]
    hung = {id(line): one for line, one in zip(lines, hangs, strict=True)}
    for block, level in headed(lines, begins, look):
        if level:
            words = re.sub(r"\u00ad (?=[a-z])", "", " ".join(line.text for line in block))
            mark = "#" if id(block[0]) in title else "#" * max(2, min(level, 6))
            yield Part(PartKind.HEADING, 0, [f"{mark} {words}"])
        else:
            at = _caption_end(block, column)
            if at:
                yield Part(
                    PartKind.FLOAT,
                    0,
                    _said(block[:at], column.right),
                    printed=block[:at],
                    column=column,
                )
            if rest := block[at:]:
                yield _paragraph(rest, column, hung[id(rest[0])])


def _paragraph(block: Sequence[PrintedLine], column: Column, hangs: bool | None) -> Part:
    said = _said(block, column.right)
    if FIGURE.search(said[0]) and _are_figures(" ".join(said)):
        return Part(PartKind.EDGE, 0, said, "figures")
    return Part(PartKind.TEXT, 0, said, printed=block, column=column, hangs=hangs)


def _caption_end(block: Sequence[PrintedLine], column: Column) -> int:
    """How many lines of *block* are a caption: all to the first that the next word had room in."""
    if not CAPTION.match(block[0].text):
        return 0
    for at, (line, after) in enumerate(pairwise(block), 1):
        if has_room(line, after, column.right):
            return at
    return len(block)


MOST_FIGURES, LEAST_FIGURES = 0.6, 4
"""Share of the words of a table's or a chart's lines that are figures at least, and how many."""


def _are_figures(words: str) -> bool:
    """Whether *words* are those of a table or a chart that nothing else tells: mostly figures."""
    each = words.split()
    least = max(LEAST_FIGURES, MOST_FIGURES * (words.count(" ") + 1))
    if len(each) - len(list(filter(str.isalpha, each))) < least:
        return False
    return sum(1 for _ in FIGURE.finditer(words)) >= least


_DASHES = frozenset("–—-")
_DASH = re.compile(r"[–—-] (?=[^\W\dA-Z_])|[–—] (?=[A-ZÄÖÜ])")


def _said(block: Sequence[PrintedLine], right: float) -> list[str]:
    """The words of a paragraph, line by line. A dash in the middle of its sentence, that a line
    happens to begin with, begins no list's item: it is put at the end of the line above.

    :param right: where the column ends.
    """
    if _DASHES.isdisjoint([line.text[0] for line in block]):
        return [line.text for line in block]
    lines = [block[0].text]
    for above, line in pairwise(block):
        dash = _DASH.match(line.text) if lines[-1][-1:].isalpha() else None
        new = dash and line.text[dash.end()].isupper() and has_room(above, line, right)
        if dash and not new and not any(_DASH.match(one) for one in lines):
            lines[-1] += f" {dash[0].rstrip()}"
            lines.append(line.text[dash.end() :])
        else:
            lines.append(line.text)
    return lines


def _rejoined(lines: Sequence[PrintedLine]) -> list[PrintedLine]:
    """*lines* with the parts of one made one again: in what is no table, words far apart are those
    of a line that was stretched to the column's width.
    """
    joined: list[PrintedLine] = []
    for line in lines:
        last = joined[-1] if joined else line
        if (
            last.x1 < line.x0
            and abs(last.y0 - line.y0) < 0.2 * line.size
            and (abs(last.size - line.size) < 0.05 * line.size or last.text == "•")
            and not line.text.isdecimal()  # a page's number in a table of contents
        ):
            last.text = f"{last.text} {line.text}"
            last.x1, last.weight = line.x1, min(last.weight, line.weight)
        else:
            joined.append(line)
    return joined
