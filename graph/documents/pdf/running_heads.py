"""What a PDF prints on its pages that is no part of the text: running heads, numbers of pages."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import attrgetter
from statistics import median

from graph.documents.pdf.layout import LARGER
from graph.documents.pdf.lines import BOLD, PrintedLine, PrintedPage
from graph.documents.running_text.headings import LIST_NAMES, plain_name

EDGE = 0.1
"""Share of a page's height, at either end, where running heads and page numbers stand."""
ROWS = 3
"""Rows at the head of a page, likewise: a running head may have a second line."""
_PAGE_NUMBER = re.compile(r"\W*(?:\d{1,4}|[ivxlc]{1,6})(?:\s?(?:/|of|von|de)\s?\d{1,4})?\W*")
_NO_WORD, _FIGURES = re.compile(r"[\W_]+"), re.compile(r"\d+")
_DRAWN = frozenset("—–_=~─═-")
_RULE = re.compile(r"[—–_=~─═-]{4,}")
"""A line that is drawn by signs, above notes, say."""
_ALONE = re.compile(r"\W{0,3}(\d{1,4})\W{0,3}")
_WITH_WORDS = re.compile(r"(\d{1,4})\s\W{0,3}[^\W\d].*|[\W\d]*[^\W\d].*[\s|](\d{1,4})")
"""A page's number, alone or at one end of words."""
LONGEST = 80
"""Characters that stand beside a page's number at most."""
APART = 0.5
"""Share of the letters' height by which a page's number is apart from the text."""


def running(pages: Sequence[PrintedPage]) -> dict[int, str]:
    """Lines that are no part of the text, by identity, each with why: what comes back at the same
    place of many pages, figures alone at an edge, what stands beside the number of a page.
    """
    seen: dict[tuple[str, int], list[PrintedLine]] = defaultdict(list)
    second: dict[tuple[str, int], list[PrintedLine]] = defaultdict(list)
    found: dict[int, str] = {}
    for page in pages:
        found.update((id(line), "turned text") for line in _turned(page))
        drawn = (line for line in page.lines if line.text[:1] in _DRAWN)
        found.update((id(line), "rule") for line in drawn if _RULE.fullmatch(line.text))
        if page.number == 1:
            found.update((id(line), "sign") for line in _signs(page))
        heights = [line.middle for line in page.lines] or [0.0]
        low, high = min(heights), max(heights)
        foot, head = EDGE * page.height, (1 - EDGE) * page.height
        for line in page.lines:
            edge = page.height > 0 and not foot < line.middle < head
            inner = low + line.size < line.middle < high - line.size
            if not edge and inner and line.middle < high - ROWS * line.size:
                continue
            if edge and _PAGE_NUMBER.fullmatch(line.text):
                found[id(line)] = "page number"
            key = _FIGURES.sub("#", _NO_WORD.sub(" ", line.text)).strip().casefold()
            rows = second if inner and not edge else seen
            rows[key, round(line.middle / 12)].append(line)
    heads = list(_often(seen, len(pages)))
    heads += _below(heads, _often(second, len(pages)))
    for line in _without_names(_numbered(pages)):
        if _ALONE.fullmatch(line.text):
            found.setdefault(id(line), "page number")
        else:
            heads.append(line)
    heads = [line for line in heads if found.setdefault(id(line), HEAD) == HEAD]
    for line in _beside(heads, pages):
        found.setdefault(id(line), HEAD)
    return found


HEAD = "running head"


def _beside(heads: Iterable[PrintedLine], pages: Iterable[PrintedPage]) -> Iterator[PrintedLine]:
    """What stands beside running heads: the name of a chapter, on the few pages of it."""
    rows: dict[int, set[int]] = defaultdict(set)
    for line in heads:
        rows[line.page].add(_row(line))
    for page in pages:
        own = rows.get(page.number)
        if own:
            yield from (line for line in page.lines if _row(line) in own)


def _below(heads: Sequence[PrintedLine], lines: Iterable[PrintedLine]) -> Iterator[PrintedLine]:
    """Those of *lines* that stand right below a running head of their page."""
    above: dict[int, list[float]] = defaultdict(list)
    for head in heads:
        above[head.page].append(head.middle)
    for line in lines:
        near = 2 * line.size
        if any(0 < middle - line.middle < near for middle in above[line.page]):
            yield line


def _often(seen: Mapping[tuple[str, int], Sequence[PrintedLine]], pages: int) -> list[PrintedLine]:
    """The lines that come back at one place of many of a document's *pages*."""
    found: list[PrintedLine] = []
    for (key, height), lines in seen.items():
        both = [*lines, *seen.get((key, height + 1), ())]
        many = {line.page for line in both}
        # Figures alone say nothing twice: volume and pages, say, or a table's numbers.
        if any(map(str.isalpha, key)) and len(many) >= max(2, min(4, pages // 4)):
            found.extend(both)
    return found


def _numbered(pages: Sequence[PrintedPage]) -> Iterator[PrintedLine]:
    """The rows at the ends of pages that bear a number which counts the pages: those where it
    stands alone, and others where it does not.
    """
    rows = {page.number: list(_outer_rows(page)) for page in pages}
    counts: Counter[int] = Counter()
    for page, own in rows.items():
        counts.update({number - page for row in own for line in row for number in _numbers(line)})
    shift, times = counts.most_common(1)[0] if counts else (0, 0)
    if times < max(LEAST, ENOUGH * len(pages)):
        return
    for page, own in rows.items():
        fit = [row for row in own if any(page + shift in _numbers(line) for line in row)]
        alone = [row for row in fit if any(_ALONE.fullmatch(line.text) for line in row)]
        for row in alone or fit:
            yield from row


def _without_names(lines: Iterable[PrintedLine]) -> Iterator[PrintedLine]:
    """*lines* without the first that names a list: it may be all the heading that the list has."""
    named: set[str] = set()
    for line in lines:
        name = plain_name(line.text)
        if name in LIST_NAMES and name not in named:
            named.add(name)
        else:
            yield line


LEAST, ENOUGH = 3, 0.3
"""How many pages bear a number that counts them at least, and which share of them."""


def _outer_rows(page: PrintedPage) -> Iterator[list[PrintedLine]]:
    """The first and the last row of a page where they have a number, are short, stand apart from
    the text and are not larger than it.
    """
    if len(page.lines) < 2:
        return
    for outer in (max, min):
        edge = outer(page.lines, key=attrgetter("middle"))
        middle, near, room = edge.middle, 0.5 * edge.size, APART * edge.size
        low, high = middle - near, middle + near
        row = [line for line in page.lines if low < line.middle < high]
        if not any(map(_numbers, row)):
            continue
        usual = median([line.size for line in page.lines])
        small = all(line.size < LARGER * usual for line in row)
        if small and sum(len(line.text) for line in row) <= LONGEST and all(
            one.y0 - edge.y1 > room or edge.y0 - one.y1 > room
            for one in page.lines if abs(one.middle - middle) >= near
        ):  # fmt: skip
            yield row


def _numbers(line: PrintedLine) -> set[int]:
    """The numbers at the ends of a line's words; a heading in bold letters has its own."""
    match = _ALONE.fullmatch(line.text)
    if match is None and line.weight < BOLD:
        match = _WITH_WORDS.fullmatch(line.text)
    return {int(said) for said in match.groups() if said} if match else set()


def _row(line: PrintedLine) -> int:
    """The height of a line, the same for what stands beside it."""
    return round(line.middle / 4)


def _turned(page: PrintedPage) -> list[PrintedLine]:
    """The lines that stand upright beside the text; none where all of the page is turned."""
    turned = [line for line in page.lines if line.turned]
    return turned if 2 * len(turned) < len(page.lines) else []


def _signs(page: PrintedPage) -> Iterator[PrintedLine]:
    """Letters that a font of signs gives for a picture beside a title: one, larger than the text,
    at the right of what stands beside it, while an initial stands at its left.
    """
    for line in page.lines:
        if len(line.text) == 1 and line.text.isalpha():
            beside = [
                one for one in page.lines
                if one is not line and one.y0 < line.y1 and one.y1 > line.y0
            ]  # fmt: skip
            smaller = [one for one in beside if len(one.text) > 1 and line.size > LARGER * one.size]
            if smaller and all(one.x1 < line.x0 for one in beside):
                yield line


def page_numbers(pages: Sequence[PrintedPage], heads: dict[int, str]) -> dict[int, int]:
    """The number that each page bears: as printed, where what the pages print rises with them."""
    offsets: Counter[int] = Counter()
    for page in pages:
        printed = " ".join([line.text for line in page.lines if id(line) in heads])
        figures = re.findall(r"(?<![\d.,/])\d{1,4}(?![\d.,/])", printed)
        offsets.update({int(figure) - page.number for figure in figures})
    shift, times = offsets.most_common(1)[0] if offsets else (0, 0)
    sure = times >= max(2, 0.4 * len(pages))
    return {page.number: page.number + (shift if sure else 0) for page in pages}
