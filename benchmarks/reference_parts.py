"""The tagged strings that references are learnt and measured with, always parted in the same way.

A folder holds clones of the sets: ``anystyle`` (inukshuk/anystyle), ``grobid`` (kermitt2/grobid),
``EXgoldstandard`` (exciteproject/EXgoldstandard), ``packtools`` (scieloorg/packtools, whose test
articles are SciELO's) and ``ParsCit`` (knmnyn/ParsCit: Cora, FLUX-CiM, ICONIP, CiteSeerX and three
sets of the humanities) and ``LinkedBooksDeepReferenceParsing`` (dhlab-epfl, parted as it comes);
``translators`` (zotero/translators) and ``styles``
(citation-style-language/styles), which ``rendered_strings.py`` makes strings of. The number that a
list gives a string is taken off it. ParsCit's is kept out of learning as a whole; what a string or
a file of another set is for follows from its own name and words by MD5, so that it is the same on
every machine and stays so when a set grows:

=========  ========================================================================================
``learn``  what the weights are learnt from
``tune``   what errors are read in and what is tried with
``held``   what is measured with, once, when nothing is changed any more
=========  ========================================================================================

No string of ``held`` is in ``tune`` or ``learn``, and none of ``tune`` in ``learn``, even where two
sets have it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import md5
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.rendered_strings import rendered
from tests.linked_books import linked_books
from tests.reference_sets import Tagged, read_file, unlabelled

PARTS = ("learn", "tune", "held")
SETS = ("anystyle", "grobid", "excite", "scielo", "rendered", "parscit", "linked")
SHORTEST, LONGEST = 20, 900
"""Characters of a string that is one reference and no torn page."""


@dataclass(frozen=True, slots=True)
class Sample:
    """A tagged string, and what it is for."""

    set: str
    part: str
    tagged: Tagged

    @property
    def key(self) -> str:
        """The same for strings that differ in marks alone."""
        return key(self.tagged.text)


def key(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", text.lower())[:70]


def fold(text: str, count: int) -> int:
    return int(md5(text.encode(), usedforsecurity=False).hexdigest(), 16) % count


def samples(folder: Path) -> list[Sample]:
    """All strings of the sets in *folder*, each once: where two parts have it, the one that is kept
    furthest from learning.
    """
    chosen: dict[str, Sample] = {}
    for one in sorted(_all(folder), key=lambda one: -PARTS.index(one.part)):
        chosen.setdefault(one.key, one)
    return list(chosen.values())


def _all(folder: Path) -> Iterator[Sample]:
    yield from _anystyle(folder / "anystyle" / "res" / "parser")
    yield from _grobid(folder / "grobid" / "grobid-trainer" / "resources" / "dataset" / "citation")
    yield from _excite(folder / "EXgoldstandard")
    for file in _files(folder / "packtools" / "tests"):
        for tagged in _read(file):
            yield Sample("scielo", _articles(file.name), tagged)
    for place in _PARSCIT:
        for file in sorted((folder / "ParsCit").glob(place)):
            for tagged in _read(file):
                yield Sample("parscit", "held", tagged)
    yield from _linked(folder / "LinkedBooksDeepReferenceParsing" / "dataset")
    for part, _, tagged in rendered(folder):
        if SHORTEST <= len(tagged.text) <= LONGEST:
            yield Sample("rendered", part, tagged)


_PARSCIT = ("crfpp/taggeddata/*.tagged.txt", "doc/citeseerx.tagged.txt")
"""Where its references are; beside the latter are sections and headers."""


def _anystyle(folder: Path) -> Iterator[Sample]:
    for name, part in (("core", _half), ("gold", _eighth), ("good", _eighth)):
        for tagged in _read(folder / f"{name}.xml"):
            yield Sample("anystyle", part(key(tagged.text)), tagged)


def _grobid(folder: Path) -> Iterator[Sample]:
    for file in _files(folder / "corpus"):
        for tagged in _read(file):
            yield Sample("grobid", _quarter(file.name), tagged)


def _excite(folder: Path) -> Iterator[Sample]:
    for file in _files(folder):
        if "5-References_segmented" in file.parent.name:
            path = file.relative_to(folder).as_posix()
            part = _quarter(f"{fold_name(path)}-{file.name}.csv")
            for tagged in _read(file):
                yield Sample("excite", part, tagged)


def _linked(folder: Path) -> Iterator[Sample]:
    """Of its many strings for learning as many as another set has."""
    for name, part, share in (("train", "learn", 5), ("test", "tune", 1), ("valid", "held", 1)):
        file = folder / f"clean_{name}.txt"
        for tagged in linked_books(file.read_bytes()) if file.is_file() else ():
            if SHORTEST <= len(tagged.text) <= LONGEST and not fold(tagged.text, share):
                yield Sample("linked", part, tagged)


def fold_name(path: str) -> str:
    return md5(f"{path}\n".encode(), usedforsecurity=False).hexdigest()[:6]


def _half(name: str) -> str:
    return _eighth(name) if fold(name, 2) else "held"


def _eighth(name: str) -> str:
    return "learn" if fold(f"{name} ", 8) else "tune"


def _quarter(name: str) -> str:
    return ("tune", "held", "learn", "learn")[fold(name, 4)]


def _articles(name: str) -> str:
    return "held" if fold(name, 2) else _eighth(name)


def _files(folder: Path) -> Iterator[Path]:
    for one in sorted(folder.rglob("*.xml"), key=lambda path: (path.name, path.as_posix())):
        if one.is_file():
            yield one


def _read(file: Path) -> Iterator[Tagged]:
    for tagged in map(unlabelled, read_file(file)):
        if SHORTEST <= len(tagged.text) <= LONGEST:
            yield tagged
