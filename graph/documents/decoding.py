"""From bytes to text: what is no UTF-8 text is a Problem, never a guess at an encoding."""

from __future__ import annotations

import re

from graph.problems import Code, Problem, Severity
from graph.spans import Span, line_of

CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
"""C0 controls but for tab, line ends and form feed, and the direction overrides of Unicode's
bidirectional algorithm (UAX 9), which can make text show other than it reads."""

LONGEST_LINE = 20_000
"""Characters. The longest paragraphs in print have some 5,000."""

BINARY_SHARE = 0.1
"""Above this share of control bytes in its first part a file is no text."""

_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a ZIP container, such as a Word or OpenDocument file"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file, or one with a password"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"{\\rtf", "a Rich Text file"),
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


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
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            hint = "Save its text as UTF-8 (.txt or .md) and put that in the source folder."
            return None, (error(Code.DOCUMENT_BINARY, f"The document is {what}.", hint),)
    if data.startswith(_UTF16):
        hint = "Save it as UTF-8."
        return None, (error(Code.DOCUMENT_ENCODING, "The document is UTF-16 text.", hint),)
    head = data[:4096]
    if head and sum(byte < 9 or 13 < byte < 32 for byte in head) > BINARY_SHARE * len(head):
        hint = "Only text can be read: save it as UTF-8 (.txt or .md)."
        return None, (error(Code.DOCUMENT_BINARY, "The document is no text.", hint),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = data.count(b"\n", 0, wrong.start) + 1
        message = f"Byte {wrong.start} (0x{data[wrong.start]:02x}) is no UTF-8."
        hint = "Open the file in an editor, check its accented letters and save it as UTF-8."
        return None, (error(Code.DOCUMENT_ENCODING, message, hint, line),)
    if not text.strip():
        hint = "Put the document's text in, or remove the source folder."
        return None, (error(Code.DOCUMENT_EMPTY, "The document is empty.", hint),)
    return text, _doubts(text, source, file)


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
