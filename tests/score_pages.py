"""How much of the article on a web page is read, and how much beside it: pages of newspapers,
magazines, blogs and encyclopaedias with the article that was told on them.

    score_pages.py [--list] [--part tune|held] FOLDER

FOLDER holds the pages that Mozilla's Readability is tested with (a clone of its repository, Apache
2.0): of each page the file, and the article that Readability has to find. Words of the article in
any order are compared, the title and what was set apart left out; pages that Readability takes for
none with an article are passed over. ``--part`` takes half of the pages, by the MD5 of their names:
those that errors were read in, or those that only the figures were seen of.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import md5
from pathlib import Path
from statistics import fmean

from selectolax.lexbor import LexborHTMLParser

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graph.documents.formats import read_bytes
from graph.documents.model import Furniture

PARTS = ("tune", "held")


@dataclass(frozen=True)
class Score:
    """Of one page."""

    name: str
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def words(text: str) -> Counter[str]:
    return Counter(re.findall(r"\w+", text.casefold()))


def pages(folder: Path, part: str) -> Iterator[Path]:
    """The folders of pages that have an article."""
    for found in sorted(folder.rglob("expected-metadata.json")):
        own = found.parent
        which = int(md5(own.name.encode(), usedforsecurity=False).hexdigest(), 16) % len(PARTS)
        readable = json.loads(found.read_text(encoding="utf-8")).get("readerable", True)
        if readable and part in ("", PARTS[which]):
            yield own


def score(page: Path) -> Score:
    """What is read on *page* beside what is expected."""
    expected = LexborHTMLParser((page / "expected.html").read_text(encoding="utf-8")).body
    wanted = words(expected.text(separator=" ") if expected else "")
    document, _ = read_bytes("page", (page / "source.html").read_bytes(), page.name)
    if document is None:
        return Score(page.name, 0.0, 0.0)
    spans = (block.span for block in document.blocks if not isinstance(block, Furniture))
    read = words(" ".join(document.text[span.start : span.end] for span in spans))
    both = (wanted & read).total()
    return Score(page.name, both / max(1, read.total()), both / max(1, wanted.total()))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--list", action="store_true", help="every page, the worst first")
    parser.add_argument("--part", choices=PARTS, default="")
    given = parser.parse_args()
    found = sorted(
        (score(page) for page in pages(given.folder, given.part)), key=lambda one: one.f1
    )
    if not found:
        print("No pages are there.")
        return 1
    for one in found if given.list else ():
        print(f"{one.f1:.2f}  {one.precision:.2f}  {one.recall:.2f}  {one.name}")
    print(f"{len(found)} pages: F1 {fmean(one.f1 for one in found):.3f}, "
          f"precision {fmean(one.precision for one in found):.3f}, "
          f"recall {fmean(one.recall for one in found):.3f}")  # fmt: skip
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
