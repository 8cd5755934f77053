"""Tagged reference strings as what weights are learnt from, and as what they are measured with.

    reference_strings.py write [--tuned] FOLDER FILE    the evidence and the part of every word
    reference_strings.py measure [--list] FOLDER PART   how well a part is read: tune or held;
                                                        every set, and strings a second

FOLDER holds clones of the sets (``reference_parts.py`` names them, and says which string is for
what). The weights come from ``learn`` and, when nothing is tried any more, from ``tune`` as well
(``--tuned``); never from ``held``. ``learn_references.py`` learns them.
"""

from __future__ import annotations

import argparse
import re
import sys
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import md5
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.reference_parts import SETS, samples
from graph.documents.model import Mark, MarkKind, Prose
from graph.documents.prose import make_prose
from graph.references.entries.evidence import evidence
from graph.references.entries.read import read_by_rules
from graph.references.entries.told import told_parts
from graph.references.entries.words import numeral, split_words
from tests.reference_sets import Tagged
from tests.score_formats import TARGETS, Score, score_tagged

OTHER = "other"

_CONNECTING = re.compile(
    r"in|vol|volume|v|no|nr|n|num|issue|bd|jg|heft|h|pp|p|pages|page|pg|s|seiten|eds?|editors?"
    r"|edited|by|hrsg|hg|org|orgs|art|iss|band",
    re.IGNORECASE,
)
"""Words that some sets count to a part and others do not: here they are to none."""


_ROMAN = re.compile(r"[IVXLC]+|[ivxlc]{2,}")


def write(folder: Path, target: Path, parts: Sequence[str]) -> None:
    with target.open("w", encoding="utf-8") as out:
        for one in samples(folder):
            if one.part in parts:
                out.writelines(line + "\n" for line in lines(one.tagged, one.key))
                out.write("\n")


def lines(tagged: Tagged, name: str) -> Iterator[str]:
    """A word a line: its part, then its evidence."""
    pieces = undated(tagged.pieces) if _fold(f"date {name}", 20) == 0 else tagged.pieces
    text = "".join(words for _, words in pieces)
    prose = make_prose("learnt", text, [(0, len(text))])
    if _fold(f"italics {name}", 5) == 0:
        prose = replace(prose, marks=italics(pieces, prose))
    words = split_words(prose.text)
    tags = _tags(pieces, [prose.offsets[word.start + _figures_at(word.text)] for word in words])
    named = settled([word.text for word in words], [word.before for word in words], tags)
    ruled = read_by_rules(prose)
    told = told_parts(words, ruled.record)
    for tag, found in zip(named, evidence(prose, words, told, ruled.style), strict=True):
        yield "\t".join([tag, *found])


UNDATED = ("n.d.", "o. J.", "s. d.", "in press", "im Druck", "forthcoming", "no prelo", "o.J.")


def undated(pieces: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """*pieces* with what many a list has in the place of a year, and tagged sets seldom have."""
    words = "".join(words for _, words in pieces)
    said = UNDATED[_fold(words, len(UNDATED))]
    return tuple(
        (kind, re.sub(r"(?:1[5-9]|20)\d\d[a-z]?", said, part, count=1) if kind == "date" else part)
        for kind, part in pieces
    )


def italics(pieces: Sequence[tuple[str, str]], prose: Prose) -> tuple[Mark, ...]:
    """The slope that styles give to what a work stands in, or else to its title: tagged sets have
    lost it.
    """
    kinds = {kind for kind, _ in pieces}
    sloped = "container" if "container" in kinds else "title"
    marks, at = [], 0
    for kind, part in pieces:
        start = at + len(part) - len(part.lstrip(" .,;:("))
        at += len(part)
        end = start + len(part.strip(" .,;:()"))
        if kind == sloped and end > start:
            first, last = bisect_left(prose.offsets, start), bisect_left(prose.offsets, end)
            marks.append(Mark(MarkKind.EMPHASIS, first, last))
    return tuple(marks)


def _fold(text: str, count: int) -> int:
    return int(md5(text.encode(), usedforsecurity=False).hexdigest(), 16) % count


def _figures_at(word: str) -> int:
    """Where the figures of ``D86`` begin: the letter belongs to what stands before."""
    figures = re.search(r"\d", word) if numeral(word) else None
    return figures.start() if figures else 0


def _tags(pieces: Sequence[tuple[str, str]], starts: Sequence[int]) -> list[str]:
    tags, at, end = [], 0, len(pieces[0][1])
    for start in starts:
        while end <= start:
            at += 1
            end += len(pieces[at][1])
        tags.append(pieces[at][0] or OTHER)
    return tags


def settled(words: Sequence[str], gaps: Sequence[str], tags: Sequence[str]) -> list[str]:
    """*tags* in one convention: no connecting words, no year and no issue in a volume."""
    found = list(tags)
    for at, (word, tag) in enumerate(zip(words, tags, strict=True)):
        near = found[max(0, at - 3) : at]
        after = gaps[at + 1] if at + 1 < len(words) else ""
        number = any(char.isdigit() for char in word) or _ROMAN.fullmatch(word)
        first = at == 0 or tags[at - 1] != tag or found[at - 1] == OTHER
        if (
            (tag in ("volume", "issue", "page") and not number)
            or (tag in ("editor", "container") and first and _CONNECTING.fullmatch(word))
            or (tag == "editor" and len(word) > 2 and _CONNECTING.fullmatch(word))
        ):
            found[at] = OTHER
        elif tag == "volume" and re.fullmatch(r"(?:1[89]|20)\d\d", word) and (
            ";" in after or (")" in after and "volume" not in near)
        ):  # fmt: skip
            found[at] = "date"
        elif tag == "volume" and "volume" in near and gaps[at].strip() not in ("-", "/"):
            found[at] = "issue"
    return found


def measure(folder: Path, part: str, *, listed: bool) -> None:
    found = [one for one in samples(folder) if one.part == part]
    for name in SETS:
        score, before = Score(), process_time()
        for one in found:
            if one.set == name:
                score_tagged(score, one.tagged)
        count, spent = score.all["all"], process_time() - before
        print(f"{name}, {part}: {count} strings, {count / max(spent, 0.001):.0f} a second of CPU")
        print(*score.lines(TARGETS), sep="\n")
        if listed:
            print(*score.missed, sep="\n")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    steps = parser.add_subparsers(dest="step", required=True)
    step = steps.add_parser("write")
    step.add_argument("--tuned", action="store_true", help="with what things were tried with")
    step.add_argument("folder", type=Path)
    step.add_argument("file", type=Path)
    step = steps.add_parser("measure")
    step.add_argument("--list", action="store_true", help="what was read wrongly")
    step.add_argument("folder", type=Path)
    step.add_argument("part", choices=("tune", "held"))
    options = parser.parse_args()
    if options.step == "write":
        write(options.folder, options.file, ("learn", "tune") if options.tuned else ("learn",))
    else:
        measure(options.folder, options.part, listed=options.list)
    return 0


if __name__ == "__main__":
    sys.exit(main())
