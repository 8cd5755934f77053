"""What BibTeX writes in more than one place: values joined of pieces, fields of the entry that an
entry stands in, and formulas between dollars.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from bibtexparser.model import Entry, Field, String

MOST_ABOVE: Final = 4
"""An entry stands in another, that in a third: more than so many are no book."""
LONGEST: Final = 1_000_000
"""Characters of a value: a few lines can join names to more than a machine holds."""
_INHERITED: Final = frozenset({
    "date", "year", "month", "publisher", "organization", "address", "location", "editor",
    "series", "volume", "number", "isbn", "issn", "journal", "journaltitle", "booktitle",
})  # fmt: skip
"""What an entry has of the one that it stands in (BibLaTeX's manual, appendix B), as far as a
record has it; its title is the entry's ``booktitle``.
"""
_PIECES = re.compile(r"[{}\"#]")
_NEXT_FIELD = re.compile(r"\s{0,99}([A-Za-z][\w-]{1,30})\s{0,9}=\s{0,9}")
_BARE_PERCENT = re.compile(r"(?<!\\)%")
_FORMULA = re.compile(r"(?<!\\)\$([^$]{1,80})(?<!\\)\$")
_MATH = re.compile(r"[\\^_]|^[^\s]+$")
_RAISED = re.compile(r"(?P<mark>[\^_])(?:\{(?P<all>[\d+-]{1,8})\}|(?P<one>\d))")
_SUPERSCRIPT: Final = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_SUBSCRIPT: Final = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")


# --- entries that stand in others ---


def above_of(entry: Entry, by_key: Mapping[str, Entry]) -> list[Entry]:
    """The entries that *entry* stands in, the nearest first."""
    found: list[Entry] = []
    while len(found) < MOST_ABOVE:
        named = {field.key.lower(): str(field.value) for field in entry.fields}
        above = by_key.get(named.get("crossref", "").strip("{} "))
        if above is None or above in found:
            break
        found.append(above)
        entry = above
    return found


def inherited(entry: Entry, above: list[Entry]) -> Entry:
    """*entry* with what it has of those *above* it."""
    fields = {field.key.lower(): field for field in entry.fields}
    for one in above:
        for field in one.fields:
            key = field.key.lower()
            if key == "title":
                fields.setdefault("booktitle", Field("booktitle", field.value))
            elif key in _INHERITED:
                fields.setdefault(key, field)
    return Entry(
        entry.entry_type, entry.key, [Field(key, one.value) for key, one in fields.items()]
    )


# --- values ---


def parted(key: str, value: str) -> Iterator[tuple[str, str]]:
    """The field *key*, and those that its *value* runs into where a comma is missing."""
    start = 0
    while value[start : start + 1] in ("{", '"'):
        end = _closed(value, start)
        behind = _NEXT_FIELD.match(value, end)
        if behind is None:
            break
        yield key, value[start:end]
        key, start = behind[1].lower(), behind.end()
    yield key, value[start:]


def _closed(value: str, start: int = 0) -> int:
    """Where the brace or the quotation mark closes that stands at *start*."""
    depth = 0
    for match in _PIECES.finditer(value, start + 1):
        if not depth and match[0] == ("}" if value[start] == "{" else '"'):
            return match.end()
        depth += {"{": 1, "}": -1}.get(match[0], 0)
    return len(value)


def joined(value: str, strings: Mapping[str, String]) -> str:
    """What *value* says, as it is printed: a number, a name of one of the *strings*, words in
    braces or quotation marks, or several of these that a ``#`` joins.
    """
    said, left = [], LONGEST
    for piece in _pieces(value):
        one = _piece(piece.strip(), strings)[:left]
        said.append(one)
        left -= len(one)
        if not left:
            break
    return "".join(said)


def _pieces(value: str) -> Iterator[str]:
    depth, quoted, start = 0, False, 0
    for match in _PIECES.finditer(value):
        mark = match[0]
        if mark == '"' and not depth:
            quoted = not quoted
        elif mark == "#" and not depth and not quoted:
            yield value[start : match.start()]
            start = match.end()
        else:
            depth += {"{": 1, "}": -1}.get(mark, 0)
    yield value[start:]


def _piece(piece: str, strings: Mapping[str, String]) -> str:
    if piece[:1] in ("{", '"'):
        end = _closed(piece)
        return piece[1 : end - 1] + piece[end:]
    return joined(str(strings[piece].value), {}) if piece in strings else piece


def readable(value: str) -> str:
    """*value* for a reader of LaTeX: a bare ``%`` begins no remark in it, a lone dollar no formula,
    and what a formula raises or lowers is raised or lowered figures.
    """
    value = _BARE_PERCENT.sub(r"\\%", value)
    pieces, at = [], 0
    for match in _FORMULA.finditer(value):
        if _MATH.search(match[1]):
            pieces += [_dollars(value[at : match.start()]), _RAISED.sub(_figures, match[0])]
            at = match.end()
    return "".join([*pieces, _dollars(value[at:])])


def _dollars(value: str) -> str:
    return re.sub(r"(?<!\\)\$", r"\\$", value)


def _figures(match: re.Match[str]) -> str:
    figures = match["all"] or match["one"]
    return figures.translate(_SUPERSCRIPT if match["mark"] == "^" else _SUBSCRIPT)
