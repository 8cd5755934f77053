"""The files of the graph, written again after a small change: what is said of a subject that
nothing has changed of is copied from the files of the last build.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import NamedTuple

from graph.triples.lines import by_subject, graphs_of


class Told(NamedTuple):
    """What is said of one subject."""

    digest: bytes
    """Of the lines."""
    graphs: tuple[str, ...]
    """The graphs that say something of it, each once, as N-Quads name them."""
    start: int
    end: int
    """Where the lines begin and end, in bytes."""


class Place(NamedTuple):
    """A subject in a graph."""

    graph: str
    """As N-Quads name it; empty where it does not count."""
    subject: str
    """Its IRI."""


Write = Callable[[Sequence[Place]], Iterable[bytes]]
"""Writes what is said at *places*, which follow each other in one graph: a block for each."""


@dataclass(frozen=True, slots=True)
class Before:
    """The files of the graph as it was at the last build."""

    folder: Path
    places: Sequence[Place]
    """In order."""
    same: frozenset[str]
    """Subjects of which the graph still says the same."""

    def turtle(self, places: Sequence[Place], write: Write) -> Iterator[bytes]:
        """The Turtle file of *places*, which name no graph, without its prefixes."""
        there = [Place("", name) for name in sorted({place.subject for place in self.places})]
        with (self.folder / "evidence.ttl").open("rb") as lines:
            yield from self._blocks(places, there, blocks(lines), write)

    def trig(self, places: Sequence[Place], write: Write) -> Iterator[bytes]:
        """The TriG file of *places*, without its prefixes. *write* gives Turtle."""
        with (self.folder / "evidence.trig").open("rb") as lines:
            there = (line[1:] for line in lines if line[:1] == b"\t")
            found = self._blocks(places, self.places, blocks(there), write)
            for graph, own in groupby(zip(places, found, strict=True), lambda one: one[0].graph):
                yield f"{graph} {{\n".encode()
                for _, block in own:
                    yield b"".join([b"\t" + line for line in block.splitlines(keepends=True)])
                yield b"}\n"

    def json_ld(self, places: Sequence[Place], write: Write) -> Iterator[tuple[Place, bytes]]:
        """Each of *places* with its node, on a line."""
        with (self.folder / "evidence.jsonld").open("rb") as lines:
            there = (
                line.rstrip(b",\n")
                for line in lines
                if line[:1] == b"{" and line[-2:] != b"[\n"
            )  # fmt: skip
            yield from zip(places, self._blocks(places, self.places, there, write), strict=True)

    def _blocks(
        self, places: Sequence[Place], places_then: Sequence[Place], then: Iterator[bytes],
        write: Write,
    ) -> Iterator[bytes]:  # fmt: skip
        """The block of each of *places*, in their order, which is that of *places_then* too."""
        known = iter(zip(places_then, then, strict=False))
        for (same, _), run in groupby(places, lambda one: (one.subject in self.same, one.graph)):
            if not same:
                yield from write(list(run))
                continue
            for place in run:
                found = next((block for one, block in known if one == place), None)
                yield from write((place,)) if found is None else (found,)


def blocks(turtle: Iterable[bytes]) -> Iterator[bytes]:
    """The blocks of a Turtle file that we wrote: one for each subject, whose further lines are
    indented. Lines of prefixes are left out.
    """
    block: list[bytes] = []
    for line in turtle:
        if block and line[:1] != b"\t":
            yield b"".join(block)
            block = []
        if line != b"\n" and not line.startswith(b"@prefix "):
            block.append(line)
    if block:
        yield b"".join(block)


def subjects(n_quads: Iterable[bytes]) -> dict[str, Told]:
    """What the lines *n_quads* say, by subject: those about one follow each other, and none has a
    blank node.
    """
    found: dict[str, Told] = {}
    end = 0
    for subject, own in by_subject(n_quads):
        text = b"".join(own)
        start, end = end, end + len(text)
        names = tuple([graph.decode() for graph in graphs_of(own)])
        found[subject[1:-1].decode()] = Told(sha256(text).digest(), names, start, end)
    return found


def places_of(told: dict[str, Told]) -> Sequence[Place]:
    """Where something is said, by graph and subject."""
    return sorted(Place(graph, name) for name, one in told.items() for graph in one.graphs)


def before(folder: Path, now: dict[str, Told]) -> Before:
    """The files in *folder* that this program made, of a graph that is *now* another."""
    with (folder / "evidence.nq").open("rb") as lines:
        then = subjects(lines)
    same = (name for name, one in now.items() if name in then and then[name][0] == one.digest)
    return Before(folder, places_of(then), frozenset(same))
