"""Pipe tables, put together also where a page break parts them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from graph.documents.model import Prose, Row
from graph.documents.prose import Piece, make_prose
from graph.documents.running_text.lines import Line
from graph.spans import Span

_SEPARATOR = re.compile(r"[\s|:+-]*-[\s|:+-]*$")
_BAR = re.compile(r"(?<!\\)\|")


class TableParts:
    """The head and the rows of one printed table, and the lines whose cells do not fit the head."""

    def __init__(self, source: str, text: str, lines: Sequence[Line]) -> None:
        rows = [line for line in lines if not _SEPARATOR.match(line.text)]
        self.span = Span(source, lines[0].start + lines[0].indent, lines[-1].end)
        self.head_line = rows[0] if rows else lines[0]
        self.head = tuple(make_prose(source, text, [cell]) for cell in _cells(self.head_line))
        self.ragged: list[Line] = []
        self.rows = tuple(self._row(source, text, line) for line in rows[1:])

    @property
    def key(self) -> tuple[str, ...]:
        """What a repeated head is known by."""
        return tuple(re.sub(r"\W+", " ", cell.text).strip().casefold() for cell in self.head)

    def _row(self, source: str, text: str, line: Line) -> Row:
        cells = _cells(line)
        width = len(self.head)
        if len(cells) != width:
            self.ragged.append(line)
        pieces: list[Piece] = cells[:width]
        if len(cells) > width:
            pieces[-1] = (pieces[-1][0], cells[-1][1])
        pieces += [(line.end, line.end)] * (width - len(pieces))
        prose = tuple(_cell(source, text, piece) for piece in pieces)
        return Row(Span(source, line.start + line.indent, line.end), prose)


def _cell(source: str, text: str, piece: Piece) -> Prose:
    return make_prose(source, text, [piece])


def _cells(line: Line) -> list[Piece]:
    bars = [match.start() for match in _BAR.finditer(line.text)]
    edges = bars if line.text[: bars[0]].strip() == "" else [-1, *bars]
    if line.text[edges[-1] + 1 :].strip():
        edges = [*edges, len(line.text)]
    return [(line.start + left + 1, line.start + right) for left, right in pairwise(edges)]
