"""What the index of 10,000 pages costs to make, beside Pagefind's of the same texts, in one run.

    benchmarks/search_index.py PAGEFIND [PAGES]

PAGEFIND is the program that PyPI's ``pagefind_bin`` brings. Both sides get the same titles and
texts: ours as entries, Pagefind as the plainest pages that hold them, which it has to read from
their markup. Printed are seconds of the processor, bytes as they lie on disk and as gzip would send
them (Pagefind's are compressed as they lie), and for our index the most that a first query of one
word fetches; benchmarks/search.py has what queries of the real site fetch and
how soon they are answered.
"""

from __future__ import annotations

import gzip
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from html import escape
from itertools import count, islice
from pathlib import Path
from typing import Final

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.corpus import concepts_by_type, document
from benchmarks.processor import timed
from graph.pages.search import GROUPS
from graph.search.index import index_files
from graph.search.model import Entry, Name

STOCK: Final = 3000


def texts() -> Iterator[str]:
    """Paragraphs of made-up sources without end."""
    known = concepts_by_type()
    for number in count():
        whole, _ = document(number, STOCK, known)
        yield from (part for part in whole.split("\n\n") if len(part) > 60)


def entries(total: int) -> list[Entry]:
    kind = GROUPS[0].key
    return [
        Entry(kind, f"page/{number}/index.html", title := text[:60], "made up", text[60:200],
              (Name(title),), text)
        for number, text in enumerate(islice(texts(), total))
    ]  # fmt: skip


def pages(made: list[Entry], into: Path) -> None:
    for entry in made:
        page = into / entry.href
        page.parent.mkdir(parents=True)
        title, text = escape(entry.title), escape(entry.text)
        page.write_text(
            f'<!doctype html><html lang="en"><title>{title}</title><h1>{title}</h1><p>{text}</p>',
            encoding="utf-8",
        )


def line(side: str, spent: float, files: list[bytes]) -> int:
    """Print the line of one *side*; the bytes that are sent."""
    plain = sum(map(len, files))
    sent = sum(min(len(one), len(gzip.compress(one, 6))) for one in files)
    print(f"{side:<10}{spent:>8.1f}{len(files):>8}{plain / 1e6:>8.2f}{sent / 1e6:>10.2f}")
    return sent


def main() -> None:
    """Print both sides."""
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    program = Path(sys.argv[1]).resolve()
    made = entries(int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
    spent, files = timed(lambda: index_files(made, GROUPS))
    sizes = {name: len(content) for name, content in files.items()}
    with tempfile.TemporaryDirectory() as folder:
        pages(made, Path(folder))
        command = [str(program), "--site", folder]
        beside, _ = timed(
            lambda: subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - named
        )
        index = Path(folder) / "pagefind"
        for widget in (*index.glob("pagefind-*ui*"), *index.glob("pagefind-highlight*")):
            shutil.rmtree(widget) if widget.is_dir() else widget.unlink()
        theirs = [path.read_bytes() for path in index.rglob("*") if path.is_file()]
    first = sum(
        max(size for name, size in sizes.items() if name.startswith(kind))
        for kind in ("words", "at-", "entries-")
    )
    print(f"{len(made)} pages, {sum(len(one.text) for one in made) / 1e6:.1f} MB of text")
    print(f"{'':<10}{'CPU s':>8}{'files':>8}{'MB':>8}{'sent MB':>10}")
    sent = [line("ours", spent, list(files.values())), line("Pagefind", beside, theirs)]
    print(f"CPU {beside / spent:.1f} times ours, bytes sent {sent[1] / sent[0]:.1f} times ours")
    print(f"a first query of one word fetches at most {first / 1e3:.0f} kB")


if __name__ == "__main__":
    main()
