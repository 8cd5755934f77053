"""How fast concepts are found and claims are read, beside plain passes of the same vocabulary.

The plain passes find the labels as printed, small and capital letters alike: one compiled
alternation of Python's ``re`` and the Aho-Corasick automaton of ``ahocorasick_rs``. Ours finds the
words' dictionary forms, of each type, and makes mentions with spans. All take turns in one process;
CPU seconds, the best of the rounds; MB are 1,000,000 characters.

    python benchmarks/extraction.py [ROUNDS]
"""

from __future__ import annotations

import re
import sys
from array import array
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from ahocorasick_rs import AhoCorasick, MatchKind

from benchmarks.processor import timed
from graph.claims.concepts.mentions import Matcher, lemma
from graph.claims.concepts.vocabulary import load_vocabulary
from graph.claims.model import Concept, Vocabulary
from graph.claims.read import read_claims
from graph.documents.model import Document, Prose
from graph.documents.read import read_document
from graph.references.model import References

GROWTH = (1, 2, 4, 8)
SIZES = (1_000, 20_000)
Step = tuple[str, Callable[[], int]]
"""A name, and what is measured: it gives how many it found."""


def text_of_sources() -> str:
    """The documents of all sources, one behind the other."""
    paths = sorted((ROOT / "sources").glob("*/document.txt"))
    return "\n\n".join(path.read_text(encoding="utf-8") for path in paths)


def labels_of(vocabulary: Vocabulary) -> list[str]:
    """Every label once, the longest first."""
    found = {
        label.casefold()
        for concept in vocabulary.concepts.values()
        for label in (concept.label, *concept.alt_labels, *concept.hidden_labels)
    }
    return sorted(found, key=lambda label: (-len(label), label))


def vocabulary_of(text: str, size: int) -> Vocabulary:
    """*size* concepts with labels of two words of *text*, the same for the same text."""
    words = sorted({word.lower() for word in re.findall(r"[A-Za-z]{4,}", text)})
    some = words[:: max(1, len(words) // 110)]
    pairs = (f"{one} {other}" for one, other in product(some, some) if one != other)
    labels = [label for label, _ in zip(pairs, range(size), strict=False)]
    return Vocabulary({f"c{i}": Concept(f"c{i}", "made", label) for i, label in enumerate(labels)})


def prose_of(text: str) -> Prose:
    """*text* as one stretch of prose."""
    return Prose("benchmark", text, array("I", range(len(text) + 1)))


def passes(text: str, vocabulary: Vocabulary) -> list[Step]:
    """The three ways to find a vocabulary's labels in *text*, made ready."""
    labels = labels_of(vocabulary)
    pattern = re.compile(rf"\b(?:{'|'.join(map(re.escape, labels))})\b", re.IGNORECASE)
    automaton = AhoCorasick(labels, matchkind=MatchKind.LeftmostLongest)
    matcher, prose = Matcher(vocabulary), prose_of(text)
    return [
        ("mentions", lambda: sum(1 for _ in matcher.find(prose))),
        ("one alternation", lambda: sum(1 for _ in pattern.finditer(text))),
        ("ahocorasick_rs", lambda: len(automaton.find_matches_as_indexes(text.casefold()))),
    ]


def whole(text: str, matcher: Matcher) -> Step:
    """All claims of *text*, which is read into its parts beforehand."""
    document: Document = read_document("benchmark", text, "benchmark.txt")
    nothing = References("benchmark", (), ())
    return "whole claims", lambda: len(read_claims(replace(document), nothing, matcher).claims)


def best(steps: Sequence[Step], rounds: int) -> Iterator[tuple[str, float, int]]:
    """For each step the CPU seconds of its best round, and what it found; steps take turns."""
    seconds: dict[str, list[float]] = {name: [] for name, _ in steps}
    found: dict[str, int] = {}
    for _ in range(rounds):
        for name, step in steps:
            spent, found[name] = timed(step)
            seconds[name].append(spent)
    return ((name, min(seconds[name]), found[name]) for name, _ in steps)


def table(title: str, steps: Sequence[Step], size: int, rounds: int) -> None:
    """Print one line for each step."""
    print(f"\n{title}")
    for name, seconds, found in best(steps, rounds):
        print(f"  {name:<18} {seconds:8.3f} s {size / 1e6 / seconds:9.2f} MB/s {found:9,} found")


def main(rounds: int) -> None:
    """Print the tables."""
    text = text_of_sources()
    vocabulary, _ = load_vocabulary()
    matcher = Matcher(vocabulary)
    count = len(labels_of(vocabulary))
    steps = [*passes(text, vocabulary), whole(text, matcher)]
    lemma.cache_clear()
    table(f"All sources, {len(text):,} characters, {count:,} labels", steps, len(text), rounds)
    for times in GROWTH:
        much = "\n\n".join([text] * times)
        prose = prose_of(much)
        find = ("mentions", lambda prose=prose: sum(1 for _ in matcher.find(prose)))
        table(f"Text x {times}", [find, whole(much, matcher)], len(much), rounds)
    for size in SIZES:
        made = passes(text, vocabulary_of(text, size))
        table(f"Vocabulary of {size:,} made labels", made, len(text), rounds)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
