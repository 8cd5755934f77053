"""Whether a PDF can be read within limits: one whose streams unpack to very much is tried first in
a process of its own, which may be ended.

    python graph/documents/pdf/trial.py SECONDS BYTES < document.pdf
"""

from __future__ import annotations

import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from typing import Final

import pypdfium2 as pdfium

MAX_SECONDS: Final = 60
"""Processor time of the trial."""
MAX_MEMORY: Final = 1024 * 1024 * 1024
"""Bytes of memory of the trial, where the system can limit it."""
DENSE: Final = 128
"""A stream that unpacks to more than so many times its size is looked at twice: text has some 5. A
map of all codes of a font (CIDToGIDMap), two bytes each and most of them nothing, does not.
"""
_SAMPLES: Final = 256, 1024
"""Bytes of a stream that are unpacked; more where the first of them are dense."""
_STREAM: Final = re.compile(rb"stream\r?\n(?=[\x18-\x78][\x01\x5e\x9c\xda])")
"""Where a stream begins that zlib packed (RFC 1950)."""
_DICTIONARY: Final = 1000
_IMAGE: Final = re.compile(rb"/Subtype\s*/Image|/Length1\b")
"""An image is not unpacked for its text, and blank paper is dense; so are fonts, whose length is
known."""


def unreadable(data: bytes, seconds: int = MAX_SECONDS, memory: int = MAX_MEMORY) -> str:
    """Why the PDF in *data* is not to be read; empty where it can be.

    :param seconds: of processor time.
    :param memory: in bytes.
    """
    if not any(_dense(data)):
        return ""
    command = [sys.executable, __file__, str(seconds), str(memory)]
    try:
        # Our own program, without a shell, on bytes that it only looks at.
        done = subprocess.run(  # noqa: S603
            command, input=data, capture_output=True, timeout=4 * seconds, check=False
        )
    except subprocess.TimeoutExpired:
        return f"its pages take more than {seconds} seconds to unpack"
    limits = f"{seconds} seconds or {memory // 2**20} MiB of memory"
    return f"its pages take more than {limits} to unpack" if done.returncode else ""


def _dense(data: bytes) -> Iterator[bool]:
    """For each packed stream whether its beginning unpacks to very much."""
    for match in _STREAM.finditer(data):
        begin = max(0, match.start() - _DICTIONARY)
        if _IMAGE.search(data, max(0, data.rfind(b"obj", begin, match.start())), match.start()):
            continue
        yield all(_is_dense(data, match.end(), size) for size in _SAMPLES)


def _is_dense(data: bytes, start: int, size: int) -> bool:
    """Whether so many bytes of a stream, or what there is of them, unpack to very much."""
    most = DENSE * size
    try:
        unpacked = zlib.decompressobj().decompress(data[start : start + size], most + 1)
        return len(unpacked) > most
    except zlib.error:
        return False


def _limit(seconds: int, memory: int) -> None:
    """Sets the limits of this process, where the system has them."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - not on every system

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


def main() -> int:
    """Loads the text of every page; ends with 0 where nothing went wrong with the limits."""
    data = sys.stdin.buffer.read()
    _limit(int(sys.argv[1]), int(sys.argv[2]))
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        return 0  # whoever reads it says so
    for index in range(len(pdf)):
        try:
            page = pdf[index]
            text = page.get_textpage()
            text.count_chars()
            text.close()
            page.close()
        except pdfium.PdfiumError:
            continue
    return 0


if __name__ == "__main__":
    sys.exit(main())
