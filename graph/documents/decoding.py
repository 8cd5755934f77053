"""From bytes to text: UTF-8, or what a byte order mark says; else an assumption that is said aloud,
or a Problem where none is safe.
"""

from __future__ import annotations

import codecs
import re

from graph.documents.not_read import told_by_bytes
from graph.problems import Code, Problem, Severity
from graph.spans import Span, line_of

CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
"""C0 controls but for tab, line ends and form feed, and the direction overrides of Unicode's
bidirectional algorithm (UAX 9), which can make text show other than it reads."""

LONGEST_LINE = 20_000
"""Characters. The longest paragraphs in print have some 5,000."""

BINARY_SHARE = 0.1
"""Above this share of control bytes in its first part a file is no text."""

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"),
)  # fmt: skip
"""Byte order marks with what they tell; the longer ones first, which begin as the shorter do."""
_WESTERN = "cp1252"
"""Windows-1252: what is called Latin-1 on most machines, with its quotation marks and dashes."""
_SHIFTED = re.compile(f"[{''.join(chr(high << 8) for high in range(0x61, 0x7B))}]")
"""What small letters become in UTF-16 that is read from the middle of a sign on."""
SHIFTED_SHARE = 0.02
"""From so many of them on a byte was lost somewhere."""
_ZEROS = 0.3
"""From this share of zero bytes at odd or at even places on a text is taken for UTF-16."""


def decode(
    data: bytes, source: str, file: str, limit: int
) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of *data* (at most *limit* bytes) and what is to be said of it.

    The text is ``None`` where there is no using it; then one of the problems is an error.
    A byte order mark is dropped, newlines are left as they are.
    """

    def error(code: Code, message: str, hint: str, line: int | None = None) -> Problem:
        return Problem(code, Severity.ERROR, message, hint, file=file, line=line, source=source)

    if len(data) > limit:
        size = f"{len(data):,} bytes, more than the limit of {limit:,}"
        return None, (
            error(Code.DOCUMENT_TOO_LARGE, f"The document has {size}.", "Split it into parts."),
        )
    if other := told_by_bytes(data):
        said = f"The document is {other.name}."
        return None, (error(Code.DOCUMENT_BINARY, said, other.hint),)
    assumed = assumed_encoding(data)
    head = data[:4096]
    controls = sum(byte < 9 or 13 < byte < 32 for byte in head)
    if not assumed.startswith("utf-") and head and controls > BINARY_SHARE * len(head):
        hint = "Save it as PDF, Word (.docx), HTML or text: the README lists what can be read."
        return None, (error(Code.DOCUMENT_BINARY, "The document is no text.", hint),)
    try:
        text = data.decode(assumed or "utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = data.count(b"\n", 0, wrong.start) + 1
        message = f"Byte {wrong.start} (0x{data[wrong.start]:02x}) is no {_called(assumed)}."
        hint = "Open the file in an editor, check its accented letters and save it as UTF-8."
        return None, (error(Code.DOCUMENT_ENCODING, message, hint, line),)
    if not text.strip():
        hint = "Nothing is in the file: look whether it is the right one, and whole."
        return None, (error(Code.DOCUMENT_EMPTY, "The document is empty.", hint),)
    doubts = _doubts(text, source, file)
    if assumed.startswith("utf-16") and len(_SHIFTED.findall(text)) > SHIFTED_SHARE * len(text):
        message = "A byte is missing or too much: parts of the text are other signs than they were."
        doubts = (*doubts, _warning(message, source, file))
    return text, ((_said(assumed, data, source, file), *doubts) if assumed else doubts)


def assumed_encoding(data: bytes) -> str:
    """The encoding that *data* is taken to have; empty for UTF-8, and where none is safe."""
    for mark, name in _MARKS:
        if data.startswith(mark):
            return name
    even, odd = data[:4096:2].count(0), data[1:4096:2].count(0)
    half = max(1, len(data[:4096]) // 2)
    if len(data) % 2 == 0 and max(even, odd) > _ZEROS * half > 10 * min(even, odd):
        return "utf-16-le" if odd > even else "utf-16-be"
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "" if _broken_utf8(data) else _WESTERN
    return ""


def _warning(message: str, source: str, file: str) -> Problem:
    hint = "Get the file again, or save its text anew as UTF-8."
    return Problem(Code.DOCUMENT_DAMAGED, Severity.WARNING, message, hint, file=file, source=source)


def _broken_utf8(data: bytes) -> bool:
    """Whether *data* is UTF-8 that was damaged, rather than text in another encoding: most of its
    signs beyond ASCII are whole.
    """
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(not char.isascii() for char in text) - broken
    return whole >= broken


def _called(encoding: str) -> str:
    """What people call *encoding*."""
    names = {_WESTERN: "Windows-1252 (Latin-1)", "": "UTF-8"}
    return names.get(encoding, encoding.upper().removesuffix("-LE").removesuffix("-BE"))


def _said(encoding: str, data: bytes, source: str, file: str) -> Problem:
    """That *data* was taken for something else than UTF-8, and why."""
    marked = any(data.startswith(mark) for mark, _ in _MARKS)
    why = "as its first bytes say" if marked else "which is assumed, as it is no UTF-8"
    return Problem(
        Code.DOCUMENT_ENCODING,
        Severity.NOTICE,
        f"The document was read as {_called(encoding)}, {why}.",
        "Check accented letters, dashes and quotation marks. Places refer to its text in UTF-8, "
        "which is kept as extracted.txt.",
        file=file,
        source=source,
    )


def _doubts(text: str, source: str, file: str) -> tuple[Problem, ...]:
    """Warnings about characters and lines that are read, but that someone should look at."""
    found = []
    controls = list(CONTROL.finditer(text))
    if controls:
        first = controls[0]
        found.append(
            Problem(
                Code.DOCUMENT_CONTROL_CHARACTERS,
                Severity.WARNING,
                f"{len(controls)} control or direction characters, first U+{ord(first[0]):04X}.",
                "They are shown as visible signs. Check whether the text reads as it should.",
                file=file,
                span=Span(source, *first.span()),
                line=line_of(text, first.start()),
                source=source,
            )
        )
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > LONGEST_LINE:
            found.append(
                Problem(
                    Code.LINE_TOO_LONG,
                    Severity.WARNING,
                    f"A line of {len(line):,} characters.",
                    "It is read as one paragraph. Check whether its line breaks were lost.",
                    file=file,
                    span=Span(source, start, start + len(line)),
                    line=number,
                    source=source,
                )
            )
            break
        start += len(line) + 1
    return tuple(found)
