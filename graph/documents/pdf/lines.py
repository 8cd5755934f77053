"""The lines that a PDF page prints (ISO 32000), with their places, as pdfium finds them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import pypdfium2 as pdfium

from graph.documents.pdf.fonts import Fonts
from graph.documents.pdf.mac_letters import with_meant_letters
from graph.documents.pdf.places import Places
from graph.documents.pdf.raised import (
    HIGHEST,
    NO_LETTER,
    RISE,
    Peculiar,
    plain_words,
    with_raised,
)
from graph.documents.pdf.rules import Grid, find_grids
from graph.documents.pdf.signs import sign_before
from graph.documents.pdf.torn_words import Box, whole_words

MAX_PAGE_CHARACTERS = 60_000
"""A page with more is cut off there; a newspaper's has some 30,000."""
CROSSED = 0.1
"""Share of a table's lines that its rules may go through."""
BOLD = 520.0
"""The weight from which on letters are bold."""
WIDE = 2.2
"""A gap so many times as wide as the letters are high parts a line: a gutter, a table's column."""


@dataclass(slots=True)
class PrintedLine:
    """One line of one column. Units are points, from the lower left corner of the page."""

    text: str
    """Raised figures in ``<sup>``, a hyphen that parts a word as U+00AD."""
    x0: float
    y0: float
    x1: float
    y1: float
    size: float
    """Height of its letters, ascent to descent, whatever the font is scaled by."""
    weight: float = 0.0
    """Of its font, 400 for usual letters; 0 where nothing tells, or the words cannot head."""
    page: int = 0
    rows: tuple[tuple[str, ...], ...] = ()
    """The cells of a table that rules show, which stands for its lines; then it has no text."""
    turned: bool = False
    """Whether it is written upwards or downwards."""

    middle: float = field(init=False)
    """Its height on the page."""

    def __post_init__(self) -> None:
        self.middle = (self.y0 + self.y1) / 2


@dataclass(slots=True)
class PrintedPage:
    """One page."""

    number: int
    """Counted from 1."""
    width: float
    height: float
    lines: list[PrintedLine]
    why_unreadable: str = ""
    """Empty where its text can be read."""
    grids: list[Grid] = field(default_factory=list)
    """Tables that its rules show, without their words."""


def read_page(pdf: pdfium.PdfDocument, index: int, fonts: Fonts) -> PrintedPage:
    """Page *index*, counted from 0.

    :param fonts: of the document, as far as they are known.

    :raises pypdfium2.PdfiumError: where pdfium cannot load it.
    """
    page = pdf[index]
    width, height = page.get_size()
    textpage = page.get_textpage()
    try:
        count = min(textpage.count_chars(), MAX_PAGE_CHARACTERS)
        text = with_meant_letters(textpage.get_text_range(0, count)) if count > 0 else ""
        found = PrintedPage(index + 1, width, height, [])
        if not text.strip():
            found.why_unreadable = "it has no text: it may be a scan"
            return found
        if len(NO_LETTER.findall(text)) > 0.2 * len(text.strip()):
            found.why_unreadable = "its font does not say which letters it shows"
            return found
        places = Places(textpage, count, len(text), fonts)
        text = whole_words(text, places.loose)
        found.grids = find_grids(page)
        found.lines = _page_lines(text, places, index + 1, found.grids)
        fit = [grid for grid in found.grids if _parts(grid, found.lines)]
        if len(fit) < len(found.grids):
            found.grids, found.lines = fit, _page_lines(text, places, index + 1, fit)
        return found
    finally:
        textpage.close()
        page.close()


def _page_lines(text: str, places: Places, page: int, grids: Sequence[Grid]) -> list[PrintedLine]:
    lines: list[PrintedLine] = []
    last: PrintedLine | None = None
    whole = _Page(text, places, grids)
    for start, words in line_starts(text):
        for line in whole.printed(start, words, last):
            if not line.text:
                continue  # nothing of it can be seen
            if last is not None and line.x0 > last.x1 - 1 and _is_behind(last, line):
                if _goes_on(last, line) and not _ruled_off(last, line, grids):
                    last.text += line.text if line.text[:1] in ",.;:)" else f" {line.text}"
                    last.x1, last.size = line.x1, max(last.size, line.size)
                    continue
                if is_mark_behind(last, line):
                    last.text, last.x1 = f"{last.text}<sup>{line.text}</sup>", line.x1
                    continue
            line.page = page
            lines.append(line)
            last = line
    return lines


def _parts(grid: Grid, lines: Sequence[PrintedLine]) -> bool:
    """Whether the rules of *grid* part its words, and do not stand behind them."""
    inside = [one for one in lines if grid.holds((one.x0 + one.x1) / 2, one.middle)]
    crossed = sum(bool(_cuts([grid], one.x0 + 2, one.x1 - 2, one.middle)) for one in inside)
    return crossed <= CROSSED * len(inside)


def _cuts(grids: Sequence[Grid], left: float, right: float, middle: float) -> list[float]:
    """Where rules part the words from *left* to *right* at the height *middle*."""
    here = [grid for grid in grids if grid.tops[-1] < middle < grid.tops[0]]
    return [at for grid in here for at in grid.cuts(middle) if left < at < right]


def _ruled_off(last: PrintedLine, line: PrintedLine, grids: Sequence[Grid]) -> bool:
    """Whether a rule stands between *last* and *line*."""
    return bool(grids) and bool(_cuts(grids, last.x1 - 1, line.x0 + 1, line.middle))


def _is_behind(last: PrintedLine, line: PrintedLine) -> bool:
    """Whether *line* begins right behind *last*, at whatever height."""
    return -1 < line.x0 - last.x1 < 0.8 * last.size


def _goes_on(last: PrintedLine, line: PrintedLine) -> bool:
    """Whether *line*, right behind *last*, stands as high: a raised figure ends *last*, and they
    are one.
    """
    return abs(line.y0 - last.y0) <= 0.25 * last.size


_MARK_ALONE = re.compile(r"\d{1,3}(?:[,–-]\d{1,3}){0,5}")
SMALLER = 0.8
"""The letters of a mark are at most so many times as high as those it stands behind."""


def is_mark_behind(last: PrintedLine, line: PrintedLine) -> bool:
    """Whether *line* is the raised figure behind the last word of *last*: some programs write it as
    a line of its own.
    """
    rise = line.y0 - last.y0
    return (
        line.size < SMALLER * last.size
        and RISE * last.size < rise < HIGHEST * last.size
        and -1 < line.x0 - last.x1 < 0.3 * last.size
        and _MARK_ALONE.fullmatch(line.text) is not None
        and _WORD_ENDS.search(last.text[-8:]) is not None
    )


_WORD_ENDS = re.compile(r"(?:[^\W\d_]{2}|(?:^|[\s(])\d{1,4})\W{1,3}$|[^\W\d_]{2}$")
_LINE = re.compile(r"[^\r\n\ufffe\x02]+[\ufffe\x02]?")


BACK = " \u21a9\ufe0e\ufe0f\u23ce"
"""Behind a note of a printed web page, the arrow that leads back to its mark."""


def line_starts(text: str) -> Iterator[tuple[int, str]]:
    """Where each line of *text* begins, and its words, without white space around them."""
    # pdfium takes out the line end behind a hyphen, which it gives as U+FFFE or U+0002.
    for match in _LINE.finditer(text):
        whole = match[0]
        if words := whole.strip().rstrip(BACK):
            start = match.start()
            if len(words) < len(whole):
                start += len(whole) - len(whole.lstrip())
            yield start, words


class _Page:
    """The text of a page, whose lines the places of its letters tell."""

    def __init__(self, text: str, places: Places, grids: Sequence[Grid]) -> None:
        self._text, self._places, self._grids = text, places, grids
        self._peculiar = Peculiar(text)

    def printed(self, start: int, line: str, before: PrintedLine | None) -> list[PrintedLine]:
        """The *line* at ``text[start:]``; in parts where a wide gap or a rule parts it.

        :param before: the line above: where it is in bold letters, it may be a heading that goes
            on.
        """
        loose, end = self._places.loose, start + len(line)
        first, last = loose(start), loose(end - 1)
        left, bottom, _, top = first
        right, size = last[2], top - bottom
        turned, fall = False, bottom - last[1]
        if abs(fall) > LOWER * size:
            turned = len(line) > 2 and abs(fall) > max(2 * size, abs(right - left))
            ends = fall > 0 and not turned and line_end(self._text, start, end, loose)
            if ends:
                above, below = self._text[start : ends[0]], self._text[ends[1] : end]
                return [*self.printed(start, above, before), *self.printed(ends[1], below, before)]
        rules = _cuts(self._grids, left, right, (bottom + top) / 2) if self._grids else ()
        # Only in a line that is wide for its letters can a single blank be a gap.
        wide = rules or right - left > 0.6 * size * len(line)
        bold = before is not None and before.weight >= BOLD
        sign = 0 if line[:2].isalpha() else sign_before(self._text, start, end, loose, size)
        printed: list[PrintedLine] = []
        if wide or "  " in line or not (
            (line.isascii() and line.isprintable()) or _TWO_BLANKS.search(line) is None
        ):  # fmt: skip
            blanks = _BLANKS if wide else _MANY_BLANKS
            for stop, before_gap, after, behind_gap in self._gaps(start, end, size, rules, blanks):
                words = self._text[start:stop]
                printed.append(self._part(start, words, first, before_gap, bold, sign))
                start, first, sign = after, behind_gap, 0
            line = self._text[start:end]
        printed.append(self._part(start, line, first, last, bold, sign))
        if turned:
            for one in printed:
                one.turned = True
        return printed

    def _gaps(
        self, start: int, end: int, size: float, rules: Sequence[float], blanks: re.Pattern[str]
    ) -> Iterator[tuple[int, Box, int, Box]]:
        """The wide gaps in ``text[start:end]``, and those that *rules* go through: where each
        begins, the letter before it, where it ends, the letter behind it.
        """
        loose = self._places.loose
        for match in blanks.finditer(self._text, start, end):
            stop, after = match.span()
            before_gap, behind_gap = loose(stop - 1), loose(after)
            low, high = before_gap[2], behind_gap[0]
            if high - low > WIDE * size or (
                rules and any(low - 1 < at < high + 1 for at in rules)
            ):  # fmt: skip
                yield stop, before_gap, after, behind_gap

    def _part(
        self, begin: int, words: str, opening: Box, closing: Box, bold: bool, sign: int
    ) -> PrintedLine:
        """The *words* at ``text[begin:]``, from the letter at *opening* to that at *closing*.

        :param bold: whether they may go on with a heading.
        :param sign: how many of them are the sign of a list's item.
        """
        places, stop = self._places, begin + len(words)
        x0, y0, _, y1 = opening
        _, low, x1, high = closing
        size = y1 - y0
        if abs((high - low) - size) > 0.02 * size:
            # One of the ends is raised, or larger: what stands in the middle tells which.
            at = len(words) // 2
            _, y2, _, y3 = places.loose(begin + at - words[at].isspace())
            three = (size, y0, y1), (high - low, low, high), (y3 - y2, y2, y3)
            _, y0, y1 = sorted(three)[1]
            size = y1 - y0
        if x1 < x0:  # written from right to left, or upwards
            x0, x1 = x1, x0
        weight = 0.0
        if bold or _may_head(words):
            weight = places.weight(begin)
            if weight >= BOLD:  # both ends of what heads are
                weight = min(weight, places.weight(stop - 1))
        if self._peculiar.within(begin, stop):
            words = with_raised(words[sign:], begin + sign, places.baseline, size)
        else:
            words = plain_words(words[sign:])
        if sign:
            words = f"• {words.lstrip()}".rstrip()
        return PrintedLine(words, x0, y0, x1, y1, size, weight)


LOWER = 0.8
"""Share of the letters' height by which a line stands below the one above it at least."""


def line_end(
    text: str, start: int, end: int, loose: Callable[[int], Box]
) -> tuple[int, int] | None:
    """The blank in ``text[start:end]`` behind which a line begins that pdfium took for the rest of
    the one above: lower, and farther to the left.

    :param loose: the place of the character at an index.
    """
    for match in _BLANKS.finditer(text, start, end):
        stop, after = match.span()
        (left, bottom, _, top), (x, y, _, _) = loose(stop - 1), loose(after)
        if x < left and bottom - y > LOWER * (top - bottom):
            return stop, after
    return None


_FIGURED = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.?\s+[A-Z]|\d{1,2}\.?$")


def _may_head(words: str) -> bool:
    """Whether a line may be a heading where it is bold: whether it is costs a call to know."""
    if len(words) < 90 and words[0].isupper() and words[-1] not in ".,;:":
        return True
    return len(words) <= 160 and _FIGURED.match(words) is not None


_BLANKS, _MANY_BLANKS, _TWO_BLANKS = map(re.compile, (r"\s+", r"\s{2,}", r"\s\s"))
