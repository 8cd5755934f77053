"""Lines, each labelled by an ordered list of small rules: what blocks are spelled with."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from collections.abc import Collection, Container, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class LineKind(StrEnum):
    """What a line looks like, whatever stands around it."""

    BLANK = "blank"
    TABLE = "table"
    HASH = "hash"
    SETEXT = "setext"
    ITEM = "item"
    QUOTE = "quote"
    NOTE = "note"
    RULER = "ruler"
    TEXT = "text"


@dataclass(slots=True)  # to freeze it costs more than all else of a line's reading
class Line:
    """One line without its line end. ``start``/``end`` are offsets in the text."""

    number: int
    """Counted from 0."""
    start: int
    end: int
    text: str
    kind: LineKind
    marker: str = ""
    """What a list item, heading or note begins with."""
    body: int = 0
    """Offset in the text where what follows the marker begins."""

    @property
    def indent(self) -> int:
        """Characters of white space that it begins with."""
        return len(self.text) - len(self.text.lstrip())


# Python 3.11 takes ten times as long to look up a member of an Enum as a name.
_BLANK, _TEXT, _ITEM, _HASH = LineKind.BLANK, LineKind.TEXT, LineKind.ITEM, LineKind.HASH

_RULES: tuple[tuple[LineKind, re.Pattern[str]], ...] = (
    (LineKind.BLANK, re.compile(r"\s*$")),
    # | Name | About |
    (LineKind.TABLE, re.compile(r"\s*\|.*\|.*$")),
    # ## Summary ##
    (LineKind.HASH, re.compile(r"(?P<marker>\s{0,3}#{1,6}\s+)(?=\S)")),
    # ====== or ------ under a line
    (LineKind.SETEXT, re.compile(r"\s{0,3}(?:={3,}|-{3,})\s*$")),
    (LineKind.RULER, re.compile(r"\s*(?:[*_]\s*){3,}$|\s*[_~═─]{5,}\s*$")),
    # [^1]: text   ¹ text   <sup>1</sup> text
    (
        LineKind.NOTE,
        re.compile(
            r"(?P<marker>\s{0,3}(?:\[\^[\w-]{1,20}\]:|[¹²³⁰⁴-⁹]{1,3}(?=\s)|<sup>(?:\d{1,3}|[ivxl]{1,8}|[*†‡§¶]{1,4})</sup>(?=\s)))\s*"
        ),
    ),
    # - text   - > text   - 1) text   - **3.** text   1. text   (a) text   • text
    (
        LineKind.ITEM,
        re.compile(
            r"(?P<marker>\s*(?:[-–•*+▪●◦‣·]\s+>|[-–•*+▪●◦‣·]\s+\(?(?:\*\*)?\d{1,2}[.)](?:\*\*)?(?=\s)"
            r"|[-•*+▪●◦‣·]|–(?=\s)|\(?\d{1,3}[.)](?=\s)|\[(?:\d{1,3}|[ivxl]{1,8})\]|\(?[a-z][.)](?=\s)"
            r"|(?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})[.)](?=\s)|\((?:ix|iv|v?i{1,3})\)))"
            r"\s+(?=\S)"
        ),
    ),
    (LineKind.QUOTE, re.compile(r"(?P<marker>\s{0,3}>)\s*(?=\S)")),
    (LineKind.TEXT, re.compile(r"")),
)


def split_lines(text: str) -> tuple[Line, ...]:
    """The lines of *text*; a line feed, after a carriage return or not, or a form feed ends one."""
    lines: list[Line] = []
    start = 0
    each = text.replace("\f", "\n").split("\n")
    if len(each) > 1 and not each[-1]:
        each.pop()
    returns = "\r" in text
    for number, whole in enumerate(each):
        line = whole.removesuffix("\r") if returns else whole
        end = start + len(line)
        if line[:2].isalpha() and len(line) > 1:  # every rule before the last asks for a sign
            lines.append(Line(number, start, end, line, _TEXT, "", start))
        else:
            lines.append(_labelled(number, start, end, line))
        start += len(whole) + 1
    return tuple(lines)


def _labelled(number: int, start: int, end: int, text: str) -> Line:
    if not text:
        return Line(number, start, end, text, _BLANK, "", start)
    for kind, pattern in _RULES:
        match = pattern.match(text)
        if match:
            marker = match["marker"].strip() if "marker" in pattern.groupindex else ""
            return Line(number, start, end, text, kind, marker, start + match.end())
    raise AssertionError("the last rule matches every line")


def wrap_width(lines: Sequence[Line]) -> int | None:
    """The width that the text is wrapped at, or ``None`` where a line is a paragraph."""
    lengths = [len(line.text.rstrip()) for line in lines if line.kind is _TEXT]
    lengths = sorted([length for length in lengths if length > 30])
    if len(lengths) < 4:
        return None
    wide = lengths[int(len(lengths) * 0.9)]
    return wide if wide <= 130 else None


_PAGE_NUMBER = re.compile(
    r"\s*(?:[-–—|\[(]\s*)?(?:(?:page|seite|página|p\.)\s*)?(?P<number>\d{1,4})"
    r"(?:\s*(?:of|von|de|/)\s*\d{1,4})?(?:\s*[-–—|\])])?\s*$",
    re.IGNORECASE,
)
LONGEST_NUMBER = 40
"""Characters of the longest line that is a page's number and stands at the margin."""
_LEADERS = re.compile(r".{2,120}?(?:(?:\.\s?){4,}|…{2,})\s*(?:\d{1,4}|[ivxl]{1,6})\s*$")
_TERMINAL = re.compile(
    r"""(?<=[a-z)’”"'][.!?])\d{1,3}$|[.!?:;…][\s"'”’*_)\]»]*(?:<sup>[^<]{1,20}</sup>|[¹²³⁰⁴-⁹]{1,3}|\[\^[\w-]{1,20}\])?[\s*_]*$"""
)


_STOPS, _OPEN = frozenset(".!?:;…"), frozenset(",-–(\u00ad")
"""Last signs of a line that tell alone that a sentence ends there, and that none does."""
_LOWER = re.compile(r"[\s*_\"'“‘(\[]*[a-zà-ÿ]")


def ends_sentence(text: str) -> bool:
    """Whether *text* ends where a sentence may: a stop, perhaps closed by quotes or a note mark."""
    last = text[-1:]
    if last in _STOPS:
        return True
    return not last.isalpha() and last not in _OPEN and _TERMINAL.search(text[-80:]) is not None


def starts_lower(text: str) -> bool:
    """Whether *text* goes on with a small letter, markup and opening quotes left out."""
    return _LOWER.match(text) is not None


def furniture(
    lines: Sequence[Line], inside: Collection[int] = (), decided: Container[int] = ()
) -> dict[int, str]:
    """Lines that are no part of the text, by number, each with why.

    :param inside: lines in the middle of a page: none is a running head or a page's number, nor is
        what stands there most of the times that it comes back.
    :param decided: lines of which it is known already, and which need not be found.
    """
    found = {**_contents(lines), **_page_numbers(lines, inside)}
    for number, why in _running_heads(lines, frozenset(found), inside, decided).items():
        found.setdefault(number, why)
    return found


def _page_numbers(lines: Sequence[Line], inside: Collection[int]) -> dict[int, str]:
    """Figures alone on their line that rise through the document."""
    alone = [
        (line.number, int(match["number"]))
        for line in lines
        if (len(line.text) < LONGEST_NUMBER or line.text[0].isspace())
        and line.kind is _TEXT
        and (match := _PAGE_NUMBER.match(line.text))
    ]
    rising = [
        (number, page)
        for index, (number, page) in enumerate(alone)
        if (index and 0 < page - alone[index - 1][1] <= 5)
        or (index + 1 < len(alone) and 0 < alone[index + 1][1] - page <= 5)
    ]
    if len(rising) < 2:
        return {}
    return {number: "page number" for number, _ in rising if number not in inside}


def _contents(lines: Sequence[Line]) -> dict[int, str]:
    """Lines of a table of contents: a title, leaders, a page number."""
    return {
        line.number: "table of contents"
        for line in lines
        if (".." in line.text or ". ." in line.text or "……" in line.text)
        and line.kind in (_TEXT, _ITEM)
        and ((last := line.text.rstrip()[-1:]).isdecimal() or last in "ivxl")
        and _LEADERS.match(line.text)
    }


_BEGIN = re.compile(r"([^\W\d_]+)[\W\d_]*([^\W\d_]*)")
"""The first two words of a line: lines with the same key have the same ones."""
_NO_WORD, _FIGURES = re.compile(r"[\W_]+"), re.compile(r"\d+")


def _head_key(text: str) -> str:
    return _FIGURES.sub("#", _NO_WORD.sub(" ", text)).strip().casefold()


def _alike(content: Sequence[Line], indices: Iterable[int]) -> dict[str, list[int]]:
    """The lines at *indices* whose words come back, by these words."""
    begins: dict[str, list[int]] = defaultdict(list)
    for index in indices:
        begin = _BEGIN.search(content[index].text)
        if begin is not None:  # figures alone say nothing twice: volume and pages of entries, say
            begins[f"{begin[1]} {begin[2]}".casefold()].append(index)
    places: dict[str, list[int]] = defaultdict(list)
    for index in sorted(index for some in begins.values() if len(some) > 1 for index in some):
        places[_head_key(content[index].text)].append(index)
    return {key: where for key, where in places.items() if len(where) > 1}


def _short(content: Sequence[Line], without: Container[int] = ()) -> list[int]:
    """The indices of lines that are short enough for running heads."""
    return [
        index for index, line in enumerate(content)
        if line.number not in without and line.kind in (_TEXT, _HASH) and len(line.text) <= 90
    ]  # fmt: skip


def _running_heads(
    lines: Sequence[Line], known: frozenset[int], inside: Collection[int], decided: Container[int]
) -> dict[int, str]:
    """Short lines that come back again and again and, somewhere, in the middle of a sentence."""
    content = [line for line in lines if line.kind is not _BLANK and line.number not in known]
    places = _alike(content, _short(content, without=inside))
    asked = [key for key, where in places.items()
             if not all(content[at].number in decided for at in where)]  # fmt: skip
    if not asked:
        return {}
    if inside:
        places = _alike(content, _short(content))
    front = frozenset(key for line in content[:12] if "#" not in (key := _head_key(line.text)))
    found: dict[int, str] = {}
    for where in map(places.__getitem__, asked):
        within = sum(content[index].number in inside for index in where)
        if 2 * within > len(where):
            continue
        if _is_running(content, where, known) or _is_paged([content[i] for i in where], front):
            numbers = (content[index].number for index in where)
            found.update((number, "running head") for number in numbers if number not in inside)
    tops = [line.number for line in content if line.kind is _HASH and line.marker == "#"]
    if len(tops) == 1:
        found.pop(tops[0], None)  # the title, which the running heads say again
    return found


_GAP = re.compile(r"\S\s{3,}\S|\t|\S\s+[|·•]\s+\S")
_EDGE_NUMBER = re.compile(r"^\W*(?P<first>\d{1,4})\b|\b(?P<last>\d{1,4})\W*$")


def _is_paged(lines: Sequence[Line], front: frozenset[str]) -> bool:
    """Lines alike that are set in columns, or that end with a page number: the document's own title
    and a figure that rises, or words and a figure with a gap between.
    """
    if all(line.kind is _TEXT and _GAP.search(line.text.strip()) for line in lines):
        return True
    numbers = []
    for line in lines:
        edge = _EDGE_NUMBER.search(line.text)
        if edge is None:
            return False
        numbers.append(int(edge["first"] or edge["last"]))
    words = re.sub(r"(?:^#\s*|\s*#$)", "", _head_key(lines[0].text))
    rising = all(low < high for low, high in itertools.pairwise(numbers))
    return rising and len(words) > 3 and any(head.startswith(words) for head in front)


def _is_running(content: Sequence[Line], places: Sequence[int], known: frozenset[int]) -> bool:
    broken = beside = 0
    for i in places:
        before = content[i - 1] if i else None
        after = content[i + 1] if i + 1 < len(content) else None
        line = content[i]
        beside += line.number - 1 in known or line.number + 1 in known
        if before and after and starts_lower(content_text(after)):
            broken += not ends_sentence(before.text) and before.kind is not _HASH
    if starts_lower(content[places[0]].text) and content[places[0]].kind is _TEXT:
        return False
    return beside >= max(2, len(places) // 2) or (broken >= 1 and len(places) >= 3) or broken >= 2


def content_text(line: Line) -> str:
    """The line without its marker."""
    return line.text[line.body - line.start :]


def goes_on(before: str, after: str) -> bool:
    """Whether *after* continues the sentence that *before* leaves open."""
    return not ends_sentence(before) and starts_lower(after)


def printed_number(line: Line) -> int:
    """The line's number as people count, from 1."""
    return line.number + 1
