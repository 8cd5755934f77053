"""The text of a document whose format has none of its own, in the making: Markdown, block by block.

A reader tells the composer what its format marks; the composer writes it down, keeps where each
part came to stand, and makes the Document. What stands in that text is final: offsets refer to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from graph.documents.decoding import CONTROL
from graph.documents.model import Document, Field, GivenCitation, GivenWork, MarkKind, Page
from graph.documents.running_text.assembly import Assembly
from graph.documents.running_text.drafts import Draft, DraftKind
from graph.documents.running_text.lines import Line, LineKind
from graph.problems import Code, Problem, Severity
from graph.records import Name, Record
from graph.spans import Span

MAX_TEXT = 16 * 1024 * 1024
"""Characters of an extracted text: some 5,000 pages. What goes beyond is left out."""
MAX_COLUMNS = 60
"""Columns of a table; cells beyond go into the last."""

_PAIRS = {
    MarkKind.EMPHASIS: ("*", "*"),
    MarkKind.STRONG: ("**", "**"),
    MarkKind.SUPERSCRIPT: ("<sup>", "</sup>"),
    MarkKind.SUBSCRIPT: ("<sub>", "</sub>"),
}
_ESCAPED = re.compile(
    r"[*\\]|(?<!\w)_|_(?!\w)|<(?=[a-zA-Z/])|&(?=[a-zA-Z#])|\[(?=\^|[^\[\]\n]{1,300}\]\()"
)
_LABEL = re.compile(r"\d{1,4}|[a-z]\d{0,3}|[ivxl]{1,8}")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of inline text."""

    text: str
    kind: MarkKind | None = None
    cites: tuple[str, ...] = ()
    """Keys of the works that it cites."""


Runs = Sequence[Run]


def plain(text: str) -> tuple[Run, ...]:
    """*text* as it stands."""
    return (Run(text),) if text.strip() else ()


def words(runs: Runs) -> str:
    """What *runs* say, on one line."""
    return " ".join("".join(run.text for run in runs if run.kind is not MarkKind.NOTE).split())


@dataclass(slots=True)
class Composer:
    """Takes the parts of one document in reading order."""

    source: str
    file: str
    problems: list[Problem] = field(default_factory=list)
    works: list[GivenWork] = field(default_factory=list)
    _text: list[str] = field(default_factory=list)
    _length: int = 0
    _lines: int = 0
    _drafts: list[Draft] = field(default_factory=list)
    _fields: list[Field] = field(default_factory=list)
    _cited: list[GivenCitation] = field(default_factory=list)
    _pages: list[Page] = field(default_factory=list)
    _full: bool = False

    # --- blocks ---

    def title(self, runs: Runs) -> None:
        """The document's own title: its first heading, and a field of its record."""
        span, said = self.heading(runs, 1), words(runs)
        if span is not None and said:  # nothing but a note's mark may stand there
            self._fields.append(Field("title", said, span))

    def heading(self, runs: Runs, level: int) -> Span | None:
        """A heading of *level* 1 to 6."""
        level = min(level, 6)
        begin = self._begin()
        self._put("#" * level + " ")
        piece = self._write(runs)
        if piece is None:
            self._take_back(begin)
            return None
        self._drafts.append(Draft(DraftKind.HEADING, [piece], begin, level=level, rule="marked-up"))
        return Span(self.source, *piece)

    def paragraph(self, runs: Runs) -> Span | None:
        """A paragraph; nothing for one without words."""
        return self._block(DraftKind.PARAGRAPH, runs)

    def quotation(self, runs: Runs, speaker: Runs = ()) -> None:
        """Words set apart from the text around them, and whose they are."""
        if self._block(DraftKind.QUOTATION, runs, "> ") and words(speaker):
            self._put("\n— ")
            self._drafts[-1].speaker = self._write(speaker)

    def item(self, runs: Runs, marker: str = "-", depth: int = 0) -> None:
        """An item of a list."""
        last = self._drafts[-1] if self._drafts else None
        close = last is not None and last.kind is DraftKind.ITEM
        depth = min(depth, 8)
        if self._block(DraftKind.ITEM, runs, f"{'  ' * depth}{marker} ", close=close):
            self._drafts[-1].marker, self._drafts[-1].depth = marker, depth

    def note(self, label: str, runs: Runs) -> None:
        """The text of a foot- or endnote."""
        if self._block(DraftKind.NOTE, runs, f"[^{label}]: "):
            self._drafts[-1].marker = f"[^{label}]:"

    def furniture(self, text: str, why: str) -> None:
        """What is none of the text: a running head, a menu."""
        if self._block(DraftKind.FURNITURE, plain(text)):
            self._drafts[-1].rule = why

    def table(self, rows: Sequence[Sequence[Runs]]) -> None:
        """A table; its first row is its head. Rows are filled up to the widest."""
        width = min(max((len(row) for row in rows), default=0), MAX_COLUMNS)
        if width < 2 or len(rows) < 2:
            for row in rows:
                for cell in row:
                    self.paragraph(cell)
            return
        begin, lines = self._begin(), []
        for number, row in enumerate(rows):
            if number:
                self._put("\n")
            lines.append(self._row(_fitted(row, width)))
            if not number:
                self._put("\n")
                start = self._length
                self._put("|" + "---|" * width)
                lines.append(self._line(start, "|" + "---|" * width))
        pieces = [(line.start, line.end) for line in lines]
        self._drafts.append(Draft(DraftKind.TABLE, pieces, begin, tables=lines))

    def work(self, key: str, runs: Runs, record: Record | None, number: str = "") -> None:
        """An entry of a reference list."""
        span = self._block(DraftKind.FURNITURE, runs, f"[{number}] " if number else "")
        if span is not None:
            self._drafts[-1].rule = "entry of a reference list"
            self.works.append(GivenWork(key, span, number, record))

    def field(self, name: str, value: str, label: str = "", person: Name | None = None) -> None:
        """A line of the document's record."""
        last = self._drafts[-1] if self._drafts else None
        close = last is not None and last.rule.startswith("record:")
        lead = f"{label or name.capitalize()}: "
        span = self._block(DraftKind.FURNITURE, plain(value), lead, close=close)
        if span is not None:
            self._drafts[-1].rule = f"record: {name}"
            self.read(name, value, span, person)

    @property
    def at(self) -> int:
        """Where the text ends so far."""
        return self._length

    def abstract(self, begin: int) -> None:
        """Says that what was written since *begin* is the abstract."""
        inside = [draft for draft in self._drafts
                  if draft.start >= begin and draft.kind is not DraftKind.HEADING]  # fmt: skip
        if inside:
            text = "".join(self._text)
            said = " ".join(draft.words(text) for draft in inside)
            self.read("abstract", said, Span(self.source, inside[0].start, inside[-1].end))

    def set_apart(self, begin: int, why: str) -> None:
        """Says that what was written since *begin*, but for headings, is no part of the text."""
        for draft in self._drafts:
            if draft.start >= begin and draft.kind is not DraftKind.HEADING:
                given = draft.kind is DraftKind.FURNITURE
                draft.kind, draft.rule = DraftKind.FURNITURE, draft.rule if given else why

    def read(self, name: str, value: str, span: Span, person: Name | None = None) -> None:
        """A field of the record that stands in the text already, at *span*."""
        tidy = " ".join(CONTROL.sub("", value).split())
        if tidy:
            self._fields.append(Field(name, tidy, span, person=person))

    def page(self, number: int) -> None:
        """A page begins with the next block."""
        self._pages.append(Page(self._length, number))

    def left_out(self, message: str, hint: str, line: int | None = None) -> None:
        """Says that something of the document is not in its text."""
        self.problems.append(
            Problem(Code.PARTS_LEFT_OUT, Severity.NOTICE, message, hint,
                    file=self.file, line=line, source=self.source)
        )  # fmt: skip

    def document(self, reader: str, reason: str) -> Document:
        """All of it as a Document."""
        if self._full:
            self.left_out(
                f"The document has more than {MAX_TEXT:,} characters of text.",
                "Split it into parts; what comes after them was not read.",
            )
        text = "".join(self._text) + ("\n" if self._text else "")
        maker = Assembly(self.source, text, self.file)
        for draft in self._drafts:
            maker.add(draft)
        return Document(
            self.source,
            text,
            reader,
            reason,
            maker.title,
            tuple(self._fields),
            tuple(maker.outline.sections),
            tuple(maker.blocks),
            (*self.problems, *maker.problems),
            tuple(self.works),
            tuple(self._cited),
            tuple(self._pages),
        )

    # --- text ---

    def _block(
        self, kind: DraftKind, runs: Runs, lead: str = "", *, close: bool = False
    ) -> Span | None:
        begin = self._begin("\n" if close else "\n\n")
        self._put(lead)
        piece = self._write(runs)
        if piece is None:
            self._take_back(begin)
            return None
        self._drafts.append(Draft(kind, [piece], begin))
        return Span(self.source, *piece)

    def _begin(self, gap: str = "\n\n") -> int:
        """Where the next block begins, white space before it written."""
        self._put(gap if self._text else "")
        return self._length

    def _take_back(self, begin: int) -> None:
        """Forgets a block that turned out to have no words."""
        while self._text and self._length > begin:
            last = self._text.pop()
            self._length -= len(last)
            self._lines -= last.count("\n")
        if self._text and not self._text[-1].strip():
            last = self._text.pop()
            self._length -= len(last)
            self._lines -= last.count("\n")

    def _put(self, text: str) -> None:
        if text:
            self._text.append(text)
            self._length += len(text)
            self._lines += text.count("\n")

    def _write(self, runs: Iterable[Run], *, cell: bool = False) -> tuple[int, int] | None:
        """Writes *runs* on one line; where they stand, or ``None`` where they say nothing."""
        start = self._length
        space = True
        if self._full:
            return None
        for run in runs:
            if run.kind is MarkKind.NOTE:
                self._put(f"[^{run.text}]")
                continue
            tidy = re.sub(r"\s+", " ", CONTROL.sub("", run.text))
            if space:
                tidy = tidy.lstrip(" ")
            if not tidy:
                continue
            space = tidy.endswith(" ")
            self._put_run(run, tidy, cell=cell)
        if space and self._length > start and self._text[-1].endswith(" "):
            self._text[-1] = self._text[-1][:-1]
            self._length -= 1
        self._full = self._length > MAX_TEXT
        return (start, self._length) if self._length > start else None

    def _put_run(self, run: Run, tidy: str, *, cell: bool) -> None:
        body = tidy.strip(" ")
        before, after = _PAIRS.get(run.kind, ("", "")) if run.kind and body else ("", "")
        if "*" in before and self._text and self._text[-1].endswith("*"):
            before = after = ""  # two stretches of emphasis would run together
        self._put(" " if before and tidy[0] == " " else "")
        self._put(before)
        start = self._length
        self._put(_escaped(body if before else tidy, cell=cell))
        end = self._length
        self._put(after)
        self._put(" " if after and tidy[-1] == " " else "")
        lead = 0 if before else len(tidy) - len(tidy.lstrip(" "))
        trail = 0 if before else len(tidy) - len(tidy.rstrip(" "))
        for key in run.cites:
            span = Span(self.source, start + lead, max(start + lead, end - trail))
            self._cited.append(GivenCitation(key, span))

    def _row(self, cells: Sequence[Runs]) -> Line:
        start, first = self._length, len(self._text)
        self._put("|")
        for cell in cells:
            self._put(" ")
            self._write(cell, cell=True)
            self._put(" |")
        return self._line(start, "".join(self._text[first:]))

    def _line(self, start: int, text: str) -> Line:
        return Line(self._lines, start, self._length, text, LineKind.TABLE)


def _fitted(row: Sequence[Runs], width: int) -> list[Runs]:
    """*row* with *width* cells."""
    cells = list(row[:width])
    for surplus in row[width:]:
        cells[-1] = [*cells[-1], Run(" "), *surplus]
    return [*cells, *([[]] * (width - len(cells)))]


def _escaped(text: str, *, cell: bool) -> str:
    """*text* so that no sign in it is read as markup."""
    safe = _ESCAPED.sub(lambda match: "\\" + match[0], text)
    return safe.replace("|", "\\|") if cell else safe


def note_label(printed: str, number: int) -> str:
    """What a note is called in the text: as printed where that is a figure, a letter or a Roman
    numeral.
    """
    bare = printed.strip(" .()[]")
    return bare if _LABEL.fullmatch(bare) else str(number)


def marked(runs: Iterable[Run], kind: MarkKind) -> list[Run]:
    """*runs*, those without a mark marked as *kind*."""
    return [replace(run, kind=run.kind or kind) for run in runs]
