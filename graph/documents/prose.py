"""Prose from stretches of a source: breaks closed, inline markup read and taken out."""

from __future__ import annotations

import html
import re
from array import array
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from graph.documents.line_ends import joint
from graph.documents.model import Mark, MarkKind, Prose
from graph.spans import Span

Piece = tuple[int, int]
"""Start and end of a stretch of the source."""

_MARKUP = re.compile(
    r"""
    (?P<tag><(?P<close>/?)(?P<name>sup|sub|i|em|italic|b|strong|u|br|span|p|small)\b[^<>]{0,100}>)
  | (?P<link>(?<!\\)\[(?P<label>[^\[\]\n]{1,300})\]\((?P<href>[^()\s]{1,500})\))
  | (?P<auto><(?P<address>(?:https?://|mailto:)[^\s<>]{1,500})>)
  | (?P<foot>\[\^(?P<note>[\w-]{1,20})\])
  | (?P<raised>[¹²³⁰⁴-⁹]{1,3})
  | (?P<stars>\*{1,3}|(?<!\w)_{1,2}(?=[^\s_])|(?<=[^\s_])_{1,2}(?!\w))
  | (?P<entity>&(?:[a-zA-Z]{2,8}|\#\d{1,6}|\#x[0-9a-fA-F]{1,5});)
  | (?P<escape>\\[\\`*_{}\[\]()#+.!|~<>"'&-])
  | (?P<soft>\u00ad)
    """,
    re.VERBOSE,
)
_TAGS = {
    "sup": MarkKind.SUPERSCRIPT,
    "sub": MarkKind.SUBSCRIPT,
    "i": MarkKind.EMPHASIS,
    "em": MarkKind.EMPHASIS,
    "italic": MarkKind.EMPHASIS,
    "b": MarkKind.STRONG,
    "strong": MarkKind.STRONG,
}
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_NOTE_LABEL = re.compile(r"\s*\[?\d{1,3}(?:\s*[,;–-]\s*\d{1,3}){0,20}\]?\s*|[*†‡§¶]{1,4}|[a-e]")
_ROMAN_LABEL = re.compile(r"(?=[ivxl])(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})")
_SAID_BEFORE = re.compile(r"(?:[^\W\d_]{2}|[.,;:!?)\]’”\"'])$")
"""What a Roman numeral is raised behind where it is a note mark, and no power."""
_UNIT_BEFORE = re.compile(r"(?:\d|\b(?:[kcmdµ]?m|ft|in|s|10|CO|R))$")
"""What stands before a power, not before a note mark: ``m²``, ``10³``, ``R²``."""
_SYMBOL_BEFORE = re.compile(r"(?<![\w’'])[Α-Ωα-ωIrxyzn]$")
"""A letter that is squared and no word: ``χ²``, ``I²``."""

_BROKEN_WORD = re.compile(r"([^\W\d_]{2,})[-\u00ad\ufffe]$")
_STRONG_MARKER = re.compile(r"\*\*\(?\d{1,2}[.)]\s+$")
"""What opens strong letters before a list item's words: ``- **6. Do no harm:** Services ...``."""


def make_prose(source: str, text: str, pieces: Sequence[Piece]) -> Prose:
    """One Prose from the stretches *pieces* of *text*, in order.

    Between two stretches, and for line breaks inside one, stands one space; a word that a hyphen
    parts at a line's end is closed where the whole is a known word.
    """
    letters, offsets = _join(text, pieces)
    before = text[max(0, offsets[0] - 12) : offsets[0]]
    strong = "**" in before and _STRONG_MARKER.search(before) is not None
    return _read_markup(source, letters, offsets, strong).trimmed()


def _join(text: str, pieces: Sequence[Piece]) -> tuple[str, array[int]]:
    first, last = pieces[0][0], pieces[-1][1]
    whole = text[first:last]
    if len(pieces) == 1 and _LINE_END.search(words := whole.strip()) is None:
        start = first + whole.find(words) if words else 0
        return words, _counted(start, start + len(words) + 1)
    lines = whole.split("\n")
    if _is_even(text, pieces, lines):
        return _join_even(text, first, last, lines)
    parts: list[str] = []
    offsets: array[int] = array("I")
    end = 0
    for start, line in _lines(text, pieces):
        if parts:
            _close_break(parts, offsets, line, start, text)
        parts.append(line)
        end = start + len(line)
        offsets.extend(_counted(start, end))
    offsets.append(end)
    return "".join(parts), offsets


def _is_even(text: str, pieces: Sequence[Piece], lines: Sequence[str]) -> bool:
    """Whether nothing but the ends of *lines* parts *pieces*, and each line is words from end to
    end.
    """
    first, last = pieces[0][0], pieces[-1][1]
    if sum([end - start for start, end in pieces]) + len(pieces) - 1 != last - first:
        return False  # pieces stand in order, and something stands between any two
    if "" in lines or list(map(str.strip, lines)) != lines:
        return False
    return text.find("\r", first, last) < 0 and text.find("\f", first, last) < 0


def _join_even(text: str, first: int, last: int, lines: Sequence[str]) -> tuple[str, array[int]]:
    """``text[first:last]``, a blank for each end of its *lines* but where that parts a word."""
    parts: list[str] = []
    offsets: array[int] = array("I")
    begin = end = first
    for line, after in pairwise(lines):
        end += len(line)
        if line[-1] in _PARTING:
            parts.append(text[begin:end].replace("\n", " "))
            offsets += _counted(begin, end)
            _close_break(parts, offsets, after, end + 1, text)
            begin = end + 1
        end += 1
    words = text[begin:last].replace("\n", " ")
    if not parts:
        return words, _counted(first, last + 1)
    offsets += _counted(begin, last + 1)
    return "".join(parts) + words, offsets


def _counted(start: int, end: int) -> array[int]:
    """The numbers from *start* to before *end*."""
    if end > len(_COUNTED):
        _COUNTED.extend(range(len(_COUNTED), end))
    return _COUNTED[start:end]


_COUNTED: array[int] = array("I")
"""0, 1, 2 and so on: a stretch of it is copied, where a range would be counted number by number."""
_LINE_END = re.compile(r"[\r\n\f]")


def _lines(text: str, pieces: Sequence[Piece]) -> Iterator[tuple[int, str]]:
    """Where each line of the pieces begins, and its words: white space around them left out."""
    for first, last in pieces:
        at, whole = first, text[first:last]
        several = "\n" in whole or "\r" in whole or "\f" in whole
        for line in _LINE_END.split(whole) if several else (whole,):
            words = line.lstrip()
            if words:
                yield at + len(line) - len(words), words.rstrip()
            at += len(line) + 1


_PARTING = "-\u00ad\ufffe/_="
"""Signs at a line's end behind which a word or an address may go on."""
_LINK_BROKEN = re.compile(r"(?:https?://|www\.)\S*[/_=-]$")


def _close_break(parts: list[str], offsets: array[int], line: str, start: int, text: str) -> None:
    """Puts a space for the break, or mends the word that it parts."""
    if parts[-1][-1] not in _PARTING:
        parts.append(" ")
        offsets.append(start - 1 if start else 0)
        return
    tail = "".join(parts[-4:])[-40:]
    broken = _BROKEN_WORD.search(tail)
    between = joint(broken[1], line, text, soft=tail[-1] != "-") if broken else None
    if between is not None:
        parts[-1] = parts[-1][:-1] + between[:1]
        if not between:
            offsets.pop()
        if not parts[-1]:
            parts.pop()
        if between[1:]:
            parts.append(" ")
            offsets.append(start - 1)
        return
    if _LINK_BROKEN.search(tail):
        return
    parts.append(" ")
    offsets.append(start - 1 if start else 0)


class _Reader:
    """Collects clean text while the markup is walked through."""

    def __init__(self, source: str, letters: str, offsets: array[int]) -> None:
        self.source, self.letters, self.from_ = source, letters, offsets
        self.text: list[str] = []
        self.length = 0
        self.offsets: array[int] = array("I")
        self.marks: list[Mark] = []
        self.open: list[tuple[str, int]] = []

    def keep(self, start: int, end: int) -> None:
        """Takes ``letters[start:end]`` over as it stands."""
        self.text.append(self.letters[start:end])
        self.length += end - start
        self.offsets.extend(self.from_[start:end])

    def put(self, what: str, at: int) -> None:
        """Puts *what* for the markup at *at*: an entity's character, say."""
        self.text.append(what)
        self.length += len(what)
        self.offsets.extend([self.from_[at]] * len(what))

    def mark(self, kind: MarkKind, start: int, target: str = "") -> None:
        if self.length > start:
            self.marks.append(Mark(kind, start, self.length, target))

    def note(self, label: str, start: int, end: int) -> None:
        origin = Span(self.source, self.from_[start], self.from_[end - 1] + 1)
        label = label.strip(" []")
        self.marks.append(Mark(MarkKind.NOTE, self.length, self.length, label, origin))

    def before(self, at: int) -> str:
        return self.letters[max(0, at - 8) : at]

    def done(self) -> Prose:
        self.offsets.append(self.from_[-1])
        marks = tuple(sorted(self.marks, key=lambda mark: (mark.start, mark.end, mark.kind)))
        return Prose(self.source, "".join(self.text), self.offsets, marks)


_SIGN = re.compile(r"[<\[*_&\\\u00ad¹²³⁰⁴-⁹]")
"""What every kind of markup begins with: most prose has none of it."""


def _markup(letters: str) -> Iterator[re.Match[str]]:
    """The markup in *letters*, from left to right: only signs that may begin it are tried."""
    at = 0
    while sign := _SIGN.search(letters, at):
        at = sign.start()
        if match := _MARKUP.match(letters, at):
            yield match
            at = match.end()
        else:
            at += 1


def _read_markup(source: str, letters: str, offsets: array[int], strong: bool) -> Prose:
    if _SIGN.search(letters) is None:
        return Prose(source, letters, offsets)
    reader = _Reader(source, letters, offsets)
    pairs = _paired_stars(letters, strong) if "*" in letters or "_" in letters else {}
    if strong:
        reader.open.append(("**", 0))
    at = 0
    for match in _markup(letters):
        if match.start() < at:
            continue
        take = _TAKERS[match.lastgroup or ""]
        if _is_text(reader, match, pairs):
            continue
        reader.keep(at, match.start())
        at = take(reader, match, pairs)
    reader.keep(at, len(letters))
    return reader.done()


def _is_text(reader: _Reader, match: re.Match[str], pairs: dict[int, str]) -> bool:
    """Whether what looks like markup is none: a star without a partner, a power."""
    if match["stars"]:
        return match.start() not in pairs
    return bool(match["raised"] and _is_power(match["raised"], reader.before(match.start())))


def _take_link(reader: _Reader, match: re.Match[str], _pairs: dict[int, str]) -> int:
    group, target = ("label", match["href"]) if match["link"] else ("address", match["address"])
    begin = reader.length
    reader.keep(*match.span(group))
    reader.mark(MarkKind.LINK, begin, target)
    return match.end()


def _take_note(reader: _Reader, match: re.Match[str], _pairs: dict[int, str]) -> int:
    label = match["note"] or match["raised"].translate(_RAISED)
    reader.note(label, *match.span())
    return match.end()


def _take_stars(reader: _Reader, match: re.Match[str], pairs: dict[int, str]) -> int:
    if pairs[match.start()] == "open":
        reader.open.append((match[0], reader.length))
        return match.end()
    kind = MarkKind.STRONG if len(match[0]) == 2 else MarkKind.EMPHASIS
    while reader.open:
        opener, begin = reader.open.pop()
        if opener == match[0]:
            reader.mark(kind, begin)
            break
    return match.end()


def _take_entity(reader: _Reader, match: re.Match[str], _pairs: dict[int, str]) -> int:
    reader.put(html.unescape(match[0]), match.start())
    return match.end()


def _take_escape(reader: _Reader, match: re.Match[str], _pairs: dict[int, str]) -> int:
    reader.keep(match.start() + 1, match.end())
    return match.end()


def _drop(_reader: _Reader, match: re.Match[str], _pairs: dict[int, str]) -> int:
    return match.end()


def _take_tag(reader: _Reader, match: re.Match[str], _pairs: dict[int, str]) -> int:
    start, end = match.span()
    name = match["name"]
    if name == "br":
        reader.put(" ", start)
        return end
    kind = _TAGS.get(name)
    if kind is None:
        return end
    if not match["close"]:
        closing = reader.letters.find(f"</{name}>", end, end + 100)
        inner = reader.letters[end:closing] if closing >= 0 else ""
        if kind is MarkKind.SUPERSCRIPT and _is_note(inner, reader.before(start)):
            stop = closing + len(name) + 3
            reader.note(inner, start, stop)
            return stop
        reader.open.append((name, reader.length))
        return end
    for index in range(len(reader.open) - 1, -1, -1):
        if reader.open[index][0] == name:
            reader.mark(kind, reader.open.pop(index)[1])
            break
    return end


_TAKERS: dict[str, Callable[[_Reader, re.Match[str], dict[int, str]], int]] = {
    "tag": _take_tag,
    "link": _take_link,
    "auto": _take_link,
    "foot": _take_note,
    "raised": _take_note,
    "stars": _take_stars,
    "entity": _take_entity,
    "escape": _take_escape,
    "soft": _drop,
}
"""What to do with each kind of markup: each gives the place to go on at."""


def _is_note(inner: str, before: str) -> bool:
    if _ROMAN_LABEL.fullmatch(inner) and _SAID_BEFORE.search(before):
        return True
    return bool(_NOTE_LABEL.fullmatch(inner)) and not _is_power(inner, before)


def _is_power(raised: str, before: str) -> bool:
    """Whether a raised figure is that of a power, behind what stands *before* it."""
    squared = raised in ("2", "3", "²", "³") and _SYMBOL_BEFORE.search(before) is not None
    return squared or _UNIT_BEFORE.search(before) is not None


def _paired_stars(letters: str, strong: bool) -> dict[int, str]:
    """Where emphasis opens and closes: ``{position: "open" | "close"}``.

    A run of stars that has no partner of its length is a star in the text. What is *strong* from
    the start has the partner of its first two stars before it.
    """
    waiting: dict[str, list[int]] = {}
    pairs: dict[int, str] = {}
    for match in _markup(letters):
        run = match["stars"]
        if not run:
            continue
        start, end = match.span()
        before = letters[start - 1] if start else " "
        after = letters[end] if end < len(letters) else " "
        openers = waiting.setdefault(run, [])
        if openers and not before.isspace():
            opener = openers.pop()
            openers.clear()
            pairs[opener] = "open"
            pairs[start] = "close"
        elif strong and run == "**" and not before.isspace():
            pairs[start], strong = "close", False
        elif not after.isspace():
            openers.append(start)
    return pairs
