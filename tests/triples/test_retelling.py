"""The graph's files, where those of a graph like it stand: the same bytes as without them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from graph.rebuilding.site import Site
from graph.triples.dumps import Dump, dumps
from graph.triples.model import Triples
from graph.triples.retelling import before, subjects
from tests.triples.toy import BASE, dataset, serialise

DATA = dataset()
FILES = serialise(DATA)
SECOND = NamedNode(f"{BASE}/data#graph-a")
"""Of a graph whose name begins as others do."""


def reworded(quad: Quad) -> Quad:
    value = Literal('two\nlines, "quoted" <a> .\t@prefix ')
    return Quad(quad.subject, quad.predicate, value, quad.graph_name)


def subject_of(quad: Quad) -> str:
    assert isinstance(quad.subject, NamedNode)
    return quad.subject.value


def renamed(quad: Quad) -> Quad:
    name = NamedNode(f"{subject_of(quad)}0")
    return Quad(name, quad.predicate, quad.object, quad.graph_name)


def elsewhere(quad: Quad) -> Quad:
    return Quad(quad.subject, quad.predicate, quad.object, SECOND)


EDITS: dict[str, Callable[[Sequence[Quad]], list[Quad]]] = {
    "nothing": list,
    "some gone": lambda quads: [quad for number, quad in enumerate(quads) if number % 37],
    "a subject gone": lambda quads: [q for q in quads if q.subject != quads[40].subject],
    "some new": lambda quads: [*quads, *map(renamed, quads[::29])],
    "other words": lambda quads: [*quads, *map(reworded, quads[::31])],
    "told in another graph, too": lambda quads: [*quads, *(
        elsewhere(quad) for quad in quads[::23]
    )],
    "told in another graph alone": lambda quads: [
        quad if number % 41 else elsewhere(quad) for number, quad in enumerate(quads)
    ],
    "everything": lambda quads: [renamed(quad) for quad in quads],
    "nothing left": lambda quads: list(quads[:1]),
}  # fmt: skip


def written(files: Mapping[str, Dump], folder: Path) -> Mapping[str, bytes]:
    site = Site(folder)
    folder.mkdir()
    for file, dump in files.items():
        site.write_by(file, dump)
    return {file: (folder / file).read_bytes() for file in files}


@pytest.mark.parametrize("name", EDITS)
def test_what_is_copied_is_what_is_written_anew(name: str, tmp_path: Path) -> None:
    written(dumps(DATA), tmp_path / "old")
    now = Triples.of(BASE, EDITS[name](DATA.quads))
    copied = written(dumps(now, tmp_path / "old"), tmp_path / "copied")
    anew = written(dumps(now), tmp_path / "anew")
    assert copied.keys() == anew.keys()
    assert [file for file in anew if anew[file] != copied[file]] == []


def test_what_is_said_as_before_is_known(tmp_path: Path) -> None:
    (tmp_path / "evidence.nq").write_bytes(FILES["evidence.nq"])
    changed = DATA.quads[40]
    now = Triples.of(BASE, [*DATA.quads, reworded(changed)])
    told = subjects(now.lines())
    names = set(map(subject_of, DATA.quads))
    same = before(tmp_path, told).same
    assert same == names - {subject_of(changed)}
