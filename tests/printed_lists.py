"""PDFs beside which their reference lists lie, typed off: EXCITE's gold standard.

A folder of PDFs (``1-pdfs``) has one of lists beside it (``4-References_extracted_from_Layout``), a
file a document, a line an entry. By the MD5 of its name a document is one that errors are read in
(``tune``) or one, in three, that is only measured with (``held``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import md5
from itertools import groupby
from pathlib import Path
from typing import Final

from rapidfuzz import fuzz

PARTS: Final = ("tune", "held")
LIKE: Final = 88
"""Per cent of likeness from which on two entries are one: lists were typed off layouts that tear
words and glue them.
"""


@dataclass(frozen=True, slots=True)
class PrintedList:
    """A document and the entries of its list."""

    pdf: Path
    entries: tuple[str, ...]

    @property
    def group(self) -> str:
        """The name of its set."""
        return self.pdf.parent.parent.name


def printed_lists(folder: Path, part: str = "") -> Iterator[PrintedList]:
    """The lists below *folder*, all or those of *part*."""
    for typed in sorted(folder.rglob("*References_extracted*/*.*")):
        pdf = next(typed.parent.parent.glob(f"*pdfs/{typed.stem}.pdf"), None)
        if pdf is None or part not in ("", part_of(pdf.name)):
            continue
        lines = typed.read_text(encoding="utf-8-sig", errors="replace").splitlines()
        entries = tuple(line.strip() for line in lines if line.strip())
        if entries:
            yield PrintedList(pdf, entries)


def part_of(name: str) -> str:
    digest = md5(name.encode(), usedforsecurity=False).hexdigest()
    return PARTS[int(digest, 16) % 3 == 0]


def by_group(lists: Sequence[PrintedList]) -> Iterator[tuple[str, list[PrintedList]]]:
    for group, own in groupby(lists, key=lambda one: one.group):
        yield group, list(own)


def paired(gold: Sequence[str], found: Sequence[str]) -> dict[int, int]:
    """Which of *found* each of *gold* is, the likest first, none twice."""
    like = [
        (score, -at, -own)
        for at, entry in enumerate(gold)
        for own, other in enumerate(found)
        if (score := fuzz.ratio(entry, other, score_cutoff=LIKE))
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, at, own in sorted(like, reverse=True):
        if -at not in pairs and -own not in taken:
            pairs[-at] = -own
            taken.add(-own)
    return pairs
