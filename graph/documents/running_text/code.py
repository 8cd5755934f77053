"""Code in a text: between fences, indented in Markdown (CommonMark 0.31), and comments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.documents.running_text.lines import Line, LineKind, ends_sentence

CODE, COMMENT = "code", "comment"
_ANY = re.compile(r"^[ \t]*(?:`{3}|~{3}|<!--)|^(?: {4}|\t)", re.MULTILINE)
_FENCE = re.compile(
    r"[ \t]*(?:[-*+]\s+|\d{1,3}[.)]\s+)?(?P<fence>`{3,}|~{3,})(?P<info>[^`\n]{0,100})$"
)
_COMMENT = re.compile(r"\s{0,3}<!--")
INDENT = 4
"""Columns from which on a block is code."""
PROSE = 8
"""Words from which on an indented block without a sign of code is running text."""
_SIGN = re.compile(
    r"[{}\\=]|<-|->|;\s*$|\w\(\)|\w\(\w+[,)]|^\s*(?:[$>#%]\s|//|def\s|import\s|from\s\w+\simport\b)"
    r"|\w\.\w+\(|\|\||&&|::|</?\w+>",
    re.MULTILINE,
)
"""What programs have and sentences have not."""


def may_have_code(text: str) -> bool:
    """Whether a line of *text* is indented or begins with what sets code or a comment apart."""
    return _ANY.search(text) is not None


def code_lines(lines: Sequence[Line]) -> dict[int, str]:
    """Those of *lines* that are code or a comment, by number, each with why."""
    found: dict[int, str] = {}
    markdown = any(line.kind is LineKind.HASH for line in lines)
    for rule in (_comments, _fenced, _indented if markdown else _none):
        for number, why in rule(lines, found):
            found.setdefault(number, why)
    return found


def _none(_lines: Sequence[Line], _known: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    return iter(())


def _comments(lines: Sequence[Line], _known: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Lines from ``<!--`` to ``-->``, where nothing else stands on them."""
    start: int | None = None
    for index, line in enumerate(lines):
        if start is None and _COMMENT.match(line.text):
            start = index
        if start is not None and "-->" in line.text:
            if not line.text.partition("-->")[2].strip():
                yield from ((lines[at].number, COMMENT) for at in range(start, index + 1))
            start = None


def _fenced(lines: Sequence[Line], known: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Fences and what stands between them. One that nothing closes ends at a blank line; tildes
    that nothing closes are a ruler.
    """
    index = 0
    while index < len(lines):
        opening = _FENCE.match(lines[index].text) if lines[index].number not in known else None
        if opening is None:
            index += 1
            continue
        end = _closing(lines, index, opening["fence"])
        if end is None and opening["fence"][0] == "~":
            index += 1
            continue
        if end is None:
            blank = (at for at in range(index, len(lines)) if lines[at].kind is LineKind.BLANK)
            end = next(blank, len(lines)) - 1
        yield from ((lines[at].number, CODE) for at in range(index, end + 1))
        index = end + 1


def _closing(lines: Sequence[Line], opening: int, fence: str) -> int | None:
    """The line that closes the *fence*: the same signs, as many or more, and nothing else."""
    for at in range(opening + 1, len(lines)):
        bare = lines[at].text.strip()
        if bare.startswith(fence) and not bare.strip(fence[0]):
            return at
    return None


def _indented(lines: Sequence[Line], known: Mapping[int, str]) -> Iterator[tuple[int, str]]:
    """Blocks that stand four columns in, behind a blank line, and go on with no item or note."""
    block: list[Line] = []
    inside = blank = False
    for line in [*lines, None]:
        if line is not None and line.kind is LineKind.BLANK:
            blank = True
            continue
        deep = line is not None and _columns(line.text) >= INDENT and line.number not in known
        if deep and line is not None and (block or (blank and not inside)):
            block.append(line)
        else:
            yield from _as_code(block)
            block = []
            if line is not None and not deep:
                inside = line.kind in (LineKind.ITEM, LineKind.NOTE) or (inside and not blank)
        blank = False


def _columns(text: str) -> int:
    indent = text[: len(text) - len(text.lstrip())]
    return len(indent.expandtabs(INDENT))


def _as_code(block: Sequence[Line]) -> Iterator[tuple[int, str]]:
    if not block:
        return
    said = "\n".join(line.text.strip() for line in block)
    text = len(said.split()) >= PROSE and ends_sentence(said)
    if _SIGN.search(said) or not text:
        yield from ((line.number, CODE) for line in block)
