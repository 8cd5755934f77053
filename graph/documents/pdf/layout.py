"""What the places of lines tell: the look of running text, headings, where paragraphs end."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from graph.documents.pdf.lines import BOLD, PrintedLine, PrintedPage

LARGER = 1.12
"""Letters so many times as high as the text's make a heading."""
GAP = 1.45
"""Lines so many times as far apart as usual are of two paragraphs."""
CLOSE = 1.7
"""Lines of one paragraph are at most so many times the height of their letters apart."""
INDENT = 0.7
"""Share of the letters' height: what begins so far inside the column is indented."""
USUAL, HEAVIER = 400.0, 1.3
"""The weight of usual letters; bold ones are so many times heavier than the text's."""


@dataclass(frozen=True, slots=True)
class Look:
    """What the text of a whole document looks like."""

    size: float
    """Height of the letters of running text."""
    leading: float
    """From one line of it to the next."""
    levels: dict[int, int]
    """Levels of headings by the height of their letters in tenths of a point."""
    weight: float = USUAL
    """Of the letters of running text."""

    heavy: float = field(init=False)
    """The weight from which on letters are bold."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "heavy", max(BOLD, HEAVIER * self.weight))


def look_of(pages: Sequence[PrintedPage]) -> Look:
    """The commonest size and distance of lines, and the sizes of headings."""
    letters: dict[tuple[int, float], int] = defaultdict(int)
    for page in pages:
        for line in page.lines:
            letters[round(line.size * 10), line.weight] += len(line.text)
    sizes: Counter[int] = Counter()
    for (tenths, _), count in letters.items():
        sizes[tenths] += count
    size = _text_size(sizes)
    low, high = size - 0.3, size + 0.3
    steps = [
        one.y0 - other.y0
        for page in pages
        for one, other in pairwise(page.lines)
        if low < one.size < high and low < other.size < high
    ]
    gaps = Counter([round(step * 4) for step in steps if 0 < step < 40])
    larger = sorted((key for key in sizes if key / 10 >= LARGER * size), reverse=True)
    ranks: dict[int, int] = {}
    level, last = 1, 0.0
    for key in larger:
        level += not ranks or key < 0.96 * last
        last = key
        ranks[key] = min(level, 5)
    leading = gaps.most_common(1)[0][0] / 4 if gaps else 1.2 * size
    return Look(size, leading, ranks, _text_weight(letters, size))


def _text_weight(letters: Mapping[tuple[int, float], int], size: float) -> float:
    """The commonest weight of letters of the text's *size*, by lines whose weight is known.

    :param letters: by their height in tenths of a point and their weight.
    """
    weights: Counter[float] = Counter()
    for (tenths, weight), count in letters.items():
        if abs(tenths / 10 - size) < 0.3:
            weights[weight] += count
    every = weights.total()
    del weights[0.0]
    if weights.total() < KNOWN * every:
        return USUAL
    return max(weights, key=lambda weight: (weights[weight], -weight), default=USUAL)


KNOWN = 0.05
"""Share of the text whose weight has to be known: headings alone do not tell it."""


_SHARE = 0.25
"""Share of all letters that running text has at least, even beside a long list of references."""


def _text_size(sizes: Counter[int]) -> float:
    """The height of the letters of running text, where *sizes* counts letters by tenths of a point.

    Heights of one font are not all the same to a tenth; and the text is not smaller than what else
    there is much of: notes, references, tables.
    """
    if not sizes:
        return 10.0
    alike = {key: sum(sizes[key + near] for near in (-1, 0, 1)) for key in sizes}
    most = max(alike.values())
    enough = [key for key in alike if alike[key] >= min(most, _SHARE * sizes.total())]
    largest = max(enough)
    return max((key for key in enough if largest - key <= 2), key=lambda key: sizes[key]) / 10


STOP = re.compile(r"[.!?:]\W*$")
_WORD = re.compile(r"[^\W\d_]{3}")


# • text   - text   1. text   (a) text   b) text
_ITEM = re.compile(
    r"(?:[•▪●◦‣·■□○◆❖►▸➢➔✓✔–-]\s|\d{1,2}[.)]\s"
    r"|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})\)(?:\s|$))"
)


def starts_item(line: PrintedLine) -> bool:
    """Whether *line* begins like an item of a list."""
    return _ITEM.match(line.text) is not None


def has_room(line: PrintedLine, after: PrintedLine, right: float) -> bool:
    """Whether the first word of *after* had room behind *line* in a column that ends at *right*:
    then what *line* says ends there.
    """
    letter = (line.x1 - line.x0) / max(1, len(line.text))
    return right - line.x1 > (len(after.text.partition(" ")[0]) + 1) * letter


def in_sentence(before: PrintedLine, line: PrintedLine) -> bool:
    """Whether *line* stands right below *before* and goes on with its sentence, though a sign of
    another font at one end makes its letters seem of another height.
    """
    below = abs(before.x0 - line.x0) < 1 and 0 < before.y0 - line.y0 < CLOSE * line.size
    return below and line.text[:1].islower() and STOP.search(before.text) is None


# Table 1.1, Annual rates   Figure 3:   Fig. 2   Abb. 4   Quadro 1
CAPTION = re.compile(
    r"(?:table|figure|fig\.|box|chart|map|graph|exhibit|tabelle|tab\.|abbildung|abb\.|tableau|figura"
    r"|quadro|tabela|tabla|gráfico)\s?\d{1,3}\b",
    re.IGNORECASE,
)
"""What stands over a table or a picture, and is no heading of the text."""
# Keane M, Semeiks J, Webb AE,   as entries begin whose authors are in bold letters
_NAMES = re.compile(r"(?:[^\W\d_][\w’'-]{1,30}(?: [^\W\d_][\w’'-]{1,30})?\s[A-Z]{1,3},\s){2}")


def _may_head(words: str) -> bool:
    """Whether a line is one of words: formulas and charts have large letters too."""
    letters = sum(map(str.isalpha, words))
    return (
        len(words) <= 160
        and _WORD.search(words) is not None
        and 2 * letters >= len(words) - words.count(" ")
        and CAPTION.match(words) is None
        and _NAMES.match(words) is None
    )


def goes_on_large(before: PrintedLine, line: PrintedLine, look: Look) -> bool:
    """Whether *line* goes on with a heading in larger letters, whatever its words are."""
    large = round(line.size * 10) in look.levels
    near = 0 < before.y0 - line.y0 < 2 * line.size
    return large and near and abs(before.size - line.size) < 0.03 * line.size


def heading_level(line: PrintedLine, look: Look) -> int:
    """The level of a line whose letters make it a heading; 0 for any other."""
    level = look.levels.get(round(line.size * 10), 0)
    if not level:
        if line.weight < look.heavy or line.size <= 0.9 * look.size:
            return 0
        level = 1 + max((*look.levels.values(), 1)) if look.levels else 2
    return level if _may_head(line.text) else 0
