"""Reference lists: where in a document they stand, and where in them one entry ends.

The lines of a list are read afresh, not the paragraphs that running text would make of them: an
entry may go on after a blank line, two may share one line, and a page break means nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.documents.lines import Line, LineKind, content_text, split_lines
from graph.documents.model import Document, Furniture, Heading, Prose
from graph.documents.prose import make_prose
from graph.references.names import FAMILY, INITIALS, UP, read_names
from graph.references.regions import Region
from graph.references.years import MONTH_NAME, YEAR


@dataclass(frozen=True, slots=True)
class RawEntry:
    """One entry as printed: its number, where it has one, and its text."""

    prose: Prose
    number: str = ""


def split_list(document: Document, region: Region) -> tuple[RawEntry, ...]:
    """The entries of one list, in the order they are printed."""
    lines = list(_lines(document, region))
    if not lines:
        return ()
    numbered = _numbered(document, lines)
    if numbered:
        return numbered
    starts = _entry_starts(lines)
    entries: list[RawEntry] = []
    for begin, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        pieces = [(line.body, line.end) for line in lines[begin:end]]
        prose = _unmarked(make_prose(document.source, document.text, pieces))
        entries.extend(RawEntry(part) for part in _unglued(prose) if len(part.text) > 12)
    return tuple(entries)


def _lines(document: Document, region: Region) -> Iterator[Line]:
    furniture = [block.span for block in document.blocks if isinstance(block, Furniture | Heading)]
    text = document.text[region.start : region.end]
    gap = True
    for line in split_lines(text):
        start = line.start + region.start
        if line.kind in (LineKind.BLANK, LineKind.RULER):
            gap = True
            continue
        moved = Line(
            -1 if gap else line.number,
            start,
            line.end + region.start,
            line.text,
            line.kind,
            line.marker,
            (line.body if line.kind in (LineKind.ITEM, LineKind.NOTE) else line.start + line.indent)
            + region.start,
        )
        if any(span.start <= start < span.end for span in furniture):
            continue
        gap = False
        yield moved


_NUMBER = re.compile(
    r"\s*(?:\[(?P<a>\d{1,4})\]|\((?P<b>\d{1,3})\)|(?P<c>\d{1,4})[.)](?=\s)|[¹²³⁰⁴-⁹]{1,3}\s|<sup>(?P<d>\d{1,3})</sup>|\[\^(?P<e>\d{1,3})\]:?|(?P<f>\d{1,3})(?=\s+[A-ZÀ-Þ]))\s*"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _label(text: str) -> tuple[int, int] | None:
    """The number that a line begins with, and where what it numbers begins."""
    match = _NUMBER.match(text)
    if match is None:
        return None
    found = next((group for group in match.groups() if group), None)
    digits = found or re.sub(r"\D", "", match[0].translate(_RAISED))
    return (int(digits), match.end()) if digits else None


def _numbered(document: Document, lines: Sequence[Line]) -> tuple[RawEntry, ...]:
    """The entries of a numbered list, or none where the numbers do not rise one by one."""
    starts: list[tuple[int, int, int]] = []
    expected = None
    for index, line in enumerate(lines):
        label = _label(line.text)
        if label is None:
            continue
        number, offset = label
        if expected is None and number > 3 and index > 2:
            continue
        if expected is None or expected <= number <= expected + 2 or (number == 1 and expected > 2):
            starts.append((index, number, line.start + offset))
            expected = number + 1
    first = sum(1 for line in lines if line.number == -1)
    if len(starts) < 2 or len(starts) < 0.5 * min(first, len(lines)) or starts[0][0] > 3:
        return ()
    if len(starts) < 0.3 * len(lines) and _mostly_author_year(lines):
        return ()
    entries = []
    for (begin, number, body), after in zip(starts, [*starts[1:], (len(lines), 0, 0)], strict=True):
        pieces = [(body, lines[begin].end)]
        pieces += [(line.start, line.end) for line in lines[begin + 1 : after[0]]]
        prose = make_prose(document.source, document.text, pieces)
        for count, part in enumerate(_inline_numbers(prose, number, after[1])):
            entries.append(RawEntry(part[0], str(part[1] if count else number)))
    return tuple(entry for entry in entries if len(entry.prose.text) > 3)


def _mostly_author_year(lines: Sequence[Line]) -> bool:
    return sum(begins_entry(content_text(line)) for line in lines) > 0.4 * len(lines)


def _inline_numbers(prose: Prose, number: int, after: int) -> Iterator[tuple[Prose, int]]:
    """Entries that share a line: ``... 2019. 13. Smith J. ...`` where number 13 is due."""
    start, current = 0, number
    while after > current + 1:
        due = re.compile(rf"(?<=[.\])/\d])\s+\[?{current + 1}[.\])]\s+(?=[{UP}])")
        match = due.search(prose.text, start + 10)
        if match is None:
            break
        yield prose.part(start, match.start()).trimmed(), current
        start, current = match.end(), current + 1
    yield prose.part(start, len(prose.text)).trimmed(), current


# --- lists without numbers ---

_PERSON = rf"(?:{FAMILY}),?\s+(?:{INITIALS}|[{UP}]{{1,3}}(?=[\s,.;:&(]))"
_BEGINS = (
    # Hester, M., & Smith, J. (2013)   Smith J, Jones P. Title
    re.compile(rf"(?:{_PERSON})(?=[\s,.;:&(]|$)"),
    # Featherstone, Brid, & Fraser, C. (2012)   Smith, John. 2019.   Müller, Anna/Schmidt, P. (2018)
    re.compile(
        rf"(?:{FAMILY}),\s+[{UP}][a-zß-ÿ]+(?:[ -](?:[{UP}]\.?|[{UP}][a-zß-ÿ]+)){{0,3}}(?=[\s.,;:/&(])"
    ),
    # Department of Health (2019)   WHO. (2019)   BBC News. 2019.
    re.compile(
        rf"[{UP}](?:[^()\[\]?!\d.]|\.(?=\s?\(?{YEAR})|(?<=[{UP}t])\.){{1,150}}?[\s.,]\s?\(?{YEAR}[).,:]"
    ),
    # ———. 2018b.   ---, editor. Title.
    re.compile(r"(?:[-–—―⸺⸻_]{2,12}|—)[.,:\s]"),
    # Carver, Ruth. "Title"   National Society. "Title"
    re.compile(rf"[{UP}][^()\[\]?!\d.:\"“]{{1,100}}[.,]\s[\"“‘]"),
    # J. Smith and P. Jones,
    re.compile(rf"(?:{INITIALS})\s?(?:{FAMILY})(?=,|\sand|\s&)"),
)
_NEVER_BEGINS = re.compile(
    r"\s*(?:https?:|www\.|doi\b|10\.\d{4}|In:?\s|Available|Retrieved|Accessed|\[?Accessed|pp?\.|vol\b|and\s|&"
    r"|[a-z]|\(|\d{1,4}[\s,(:–-]|Vol\b|No\.\s)"
    rf"|\s*{MONTH_NAME}\s+\d",
)
_YEAR_NEAR = re.compile(rf"[(\s.,]{YEAR}[).,;:\s]")


def begins_entry(text: str) -> bool:
    """Whether *text* looks like the beginning of an entry: names, then a year not far off."""
    lead = re.match(r"[\s*_“\"]*", text)
    bare = text[lead.end() if lead else 0 :]
    particle = re.match(r"(?:van|von|de|der|den|du|da|di|la|le|al|el|ter|ten)\s", bare)
    if _NEVER_BEGINS.match(bare) and not particle:
        return False
    return any(pattern.match(bare) for pattern in _BEGINS)


def _entry_starts(lines: Sequence[Line]) -> list[int]:
    """Indices of the lines that entries begin at.

    Where blank lines part the paragraphs, a paragraph begins an entry unless it can only be the rest
    of the one before. Where nothing parts them, indentation does, or the look of the line.
    """
    gaps = sum(line.number == -1 for line in lines)
    items = sum(line.kind is LineKind.ITEM and not line.marker[0].isdigit() for line in lines)
    if items >= max(2, 0.6 * gaps) and items >= 0.3 * len(lines):
        return _from(lines, [i for i, line in enumerate(lines) if line.kind is LineKind.ITEM])
    hanging = _hanging(lines)
    if hanging:
        return _from(lines, hanging)
    starts: list[int] = []
    for index, line in enumerate(lines):
        text = " ".join(content_text(other) for other in _paragraph(lines, index))
        before = content_text(lines[index - 1]) if index else ""
        if not index:
            starts.append(index)
        elif line.number == -1:
            if not _continues(before, text, starts, lines, index):
                starts.append(index)
        elif begins_entry(text) and _closed(before) and _YEAR_NEAR.search(text[:300]):
            if not _in_bracket(lines, starts[-1], index):
                starts.append(index)
    return starts


def _in_bracket(lines: Sequence[Line], start: int, end: int) -> bool:
    """Whether a bracket that the lines before leave open still waits for its end."""
    text = " ".join(content_text(line) for line in lines[max(start, end - 3) : end])
    return text.rfind("(") > text.rfind(")")


def _paragraph(lines: Sequence[Line], index: int) -> Iterator[Line]:
    """The line at *index* and at most two that follow it without a gap."""
    yield lines[index]
    for line in lines[index + 1 : index + 3]:
        if line.number == -1:
            return
        yield line


def _from(lines: Sequence[Line], starts: list[int]) -> list[int]:
    return starts if starts and starts[0] == 0 else [0, *starts]


def _hanging(lines: Sequence[Line]) -> list[int]:
    """Lines at the margin where the others are indented."""
    indents = [line.indent for line in lines]
    outer = min(indents)
    starts = [index for index, indent in enumerate(indents) if indent <= outer + 1]
    inner = len(lines) - len(starts)
    deeper = [indent for indent in indents if indent > outer + 1]
    if inner >= 0.25 * len(lines) and len(starts) > 1 and max(deeper) - min(deeper) <= 3:
        good = sum(begins_entry(content_text(lines[index])) for index in starts)
        return starts if good >= 0.6 * len(starts) else []
    return []


_ADDRESS_END = re.compile(r"(?:https?://|www\.|doi\.org|10\.\d{4,9}/)\S*\s*$")


def _closed(before: str) -> bool:
    """Whether an entry may end here: a stop, an address, pages, a bracket."""
    text = re.sub(r"[*_\s]+$", "", before)
    return bool(
        re.search(r"[.)\]\d/>”’\"]$", text) or _ADDRESS_END.search(text) or len(text) < 60
    ) and not re.search(rf"(?:\b[{UP}]\.|,|&|\band|\bet al\.?)$", text)


def _continues(
    before: str, text: str, starts: Sequence[int], lines: Sequence[Line], index: int
) -> bool:
    """Whether a paragraph is the rest of the entry before it, which a blank line tears."""
    if _NEVER_BEGINS.match(text.lstrip("*_ ")) and not begins_entry(text):
        return True
    if begins_entry(text) and _YEAR_NEAR.search(text[:400]):
        return bool(re.search(r"(?:,|&|\band)\s*$", before.rstrip("* ")))
    so_far = " ".join(content_text(line) for line in lines[starts[-1] : index])
    only_head = _is_head(so_far)
    open_end = not re.search(
        r"[.\d/)\]”’\"?!]\s*[*_]*$", so_far.rstrip()
    ) and not _ADDRESS_END.search(so_far)
    fragment = len(text) < 60 and not _YEAR_NEAR.search(text)
    return bool(only_head or open_end or fragment)


def _is_head(text: str) -> bool:
    """Whether *text* is authors and a year, and nothing of the title."""
    match = re.search(rf"[\s(]{YEAR}\)?[.,:]?\s*$", text[:250])
    if match is None or len(text) > 250:
        return False
    names = read_names(text[: match.start()])
    literal = any(re.search(r"[.:?!\"“]", name.literal) for name in names.names)
    return bool(names.names) and not names.rest and not literal


_ANCHOR = re.compile(rf"\((?P<year>{YEAR})(?:,\s[A-Za-z]+(?:\s\d{{1,2}})?)?\)\.?,?\s")
_GLUED_PERSON = re.compile(
    rf"(?:(?<=[.\])])|(?<=\d)|(?<=[/\w]))\s+(?={_PERSON}(?:[\s,;&]|and)[^()]{{0,300}}\({YEAR}\))"
)
_GLUED_ORGANISATION = re.compile(
    rf"(?<=[.\])])\s+(?=(?:[{UP}][\w'’&-]*(?:\s(?:of|for|and|the|&|in|on))?\s?){{1,8}}\.\s\({YEAR}\)\.)"
)


def _unglued(prose: Prose) -> Iterator[Prose]:
    """The entries that share one paragraph: each has a year of its own behind its authors."""
    text = prose.text
    start = 0
    while True:
        cut = _glue(text, start)
        if cut is None:
            break
        yield prose.part(start, cut).trimmed()
        start = cut
    yield prose.part(start, len(text)).trimmed()


def _glue(text: str, start: int) -> int | None:
    """Where the next entry begins inside ``text[start:]``, if a second one is there."""
    anchors = list(_ANCHOR.finditer(text, start))
    if len(anchors) < 2:
        return None
    first = anchors[0].end()
    for pattern in (_GLUED_PERSON, _GLUED_ORGANISATION):
        for match in pattern.finditer(text, first):
            following = next((a for a in anchors if a.start() > match.end()), None)
            if following is None:
                continue
            names = read_names(text[match.end() : following.start()])
            before = text[start : match.start()]
            inside = re.search(r"\b[Ii]n:?$|\(?[Ee]ds?\.?\)?$", before)
            if (
                not names.rest
                and names.names
                and not inside
                and following.start() - match.end() < 400
            ):
                return match.end()
    return None


def _unmarked(prose: Prose) -> Prose:
    """Without a list marker that the line rules did not take."""
    match = re.match(r"[•▪●◦*–-]\s+", prose.text)
    return prose.part(match.end(), len(prose.text)) if match else prose
