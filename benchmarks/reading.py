"""How fast PDFs are read, in pages per second, beside pypdfium2's bare text extraction.

    benchmarks/reading.py FILE.pdf...

Both read the same files in one run, in turns, the quickest of twelve times each; whole documents
are read, with blocks and sections, without references and claims. The collector of cycles is set as
a build sets it.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pypdfium2 as pdfium

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.processor import timed
from build import YOUNG
from graph.documents.formats import read_bytes

TIMES = 12


def bare(data: bytes) -> int:
    """Characters that pypdfium2 extracts."""
    pdf = pdfium.PdfDocument(data)
    count = sum(len(page.get_textpage().get_text_range()) for page in pdf)
    pdf.close()
    return count


def ours(data: bytes) -> int:
    document, _ = read_bytes("timed", data, "timed.pdf")
    return len(document.text) if document is not None else 0


def seconds(data: bytes, *readers: Callable[[bytes], int]) -> list[float]:
    """The least that each of *readers* takes."""
    turns = [[timed(partial(read, data))[0] for read in readers] for _ in range(TIMES)]
    return [min(taken) for taken in zip(*turns, strict=True)]


def main(files: list[str]) -> int:
    if not files:
        print(__doc__)
        return 2
    gc.set_threshold(YOUNG)
    print(f"{'file':30} {'pages':>6} {'bare/s':>8} {'ours/s':>8} {'share':>6}")
    for name in files:
        data = Path(name).read_bytes()
        pages = len(pdfium.PdfDocument(data))
        fast, own = seconds(data, bare, ours)
        share = fast / own
        print(f"{Path(name).name:30} {pages:6} {pages / fast:8.0f} {pages / own:8.0f} {share:6.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
