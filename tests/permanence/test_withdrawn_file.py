"""withdrawn.toml: what is taken, what is refused and where, and the way back."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.permanence.model import Tombstone
from graph.permanence.withdrawn_file import (
    is_name,
    read_withdrawn,
    withdrawn_toml,
)
from graph.problems import Code

GOOD = Tombstone("claim/a-1", 'Read "wrongly": \\ é', "2024-05-17", ("claim/a-2", "ontology#B"))
BARE = Tombstone("ontology#Barrel", "A word for it was found.", "2024-05-18")


@pytest.mark.parametrize(
    "name", ["claim/a-1", "ontology#Barrel", "concept/caf%C3%A9", "map/risks/a--b", "scheme/x#l-1"]
)
def test_names(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "name",
    [
        "", "/claim/a", "claim/", "claim//a", "../a", "claim/../a", "claim/.", "a b", "a\\b",
        "https://example.org/a", "claim/a#", "a#b#c", "caf\u00e9", "a\n", "<b>", '"', "x" * 301,
    ],
)  # fmt: skip
def test_no_names(name: str) -> None:
    assert not is_name(name)


def test_the_way_back(tmp_path: Path) -> None:
    path = tmp_path / "withdrawn.toml"
    path.write_text(withdrawn_toml((GOOD, BARE)), encoding="utf-8")
    stones, problems = read_withdrawn(path, "w")
    assert problems == ()
    assert [(one.name, one.reason, one.date, one.replaced_by) for one in stones] == [
        (one.name, one.reason, one.date, one.replaced_by) for one in (GOOD, BARE)
    ]
    assert [one.line for one in stones] == [1, 7]


@pytest.mark.parametrize(
    ("name", "path"),
    [("claim/a-1", "claim/a-1/"), ("ontology#Barrel", "ontology/withdrawn/Barrel/")],
)
def test_each_has_a_page_of_its_own(name: str, path: str) -> None:
    assert Tombstone(name, "", "").path == path


REST = 'reason = "R."\ndate = "2024-05-17"\n'


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        ("[[withdrawn]\n", 1, "cannot be read"),
        ("withdrawn = 3\n", 1, "no list of tables"),
        ("buried = []\n", 1, "buried"),
        (f'\n[[withdrawn]]\n{REST}', 2, "iri"),
        (f'[[withdrawn]]\niri = "../x"\n{REST}', 1, "no name of this map"),
        (f'[[withdrawn]]\niri = 7\n{REST}', 1, "no name of this map"),
        ('[[withdrawn]]\niri = "a/b"\ndate = "2024-05-17"\n', 1, "reason"),
        ('[[withdrawn]]\niri = "a/b"\nreason = "R."\ndate = "2024"\n', 1, "no day"),
        (f'[[withdrawn]]\niri = "a/b"\nreplaced_by = ["/"]\n{REST}', 1, "no name"),
        (f'[[withdrawn]]\niri = "a/b"\nwhy = ""\n{REST}', 1, "why"),
        (f'[[withdrawn]]\niri = "a/b"\n{REST}' * 2, 5, "above already"),
        ("x = " + "[" * 5000, 1, "cannot be read"),
    ],
)  # fmt: skip
def test_a_mistake_is_named_with_its_line(
    tmp_path: Path, content: str, line: int, words: str
) -> None:
    path = tmp_path / "withdrawn.toml"
    path.write_text(content, encoding="utf-8")
    _, problems = read_withdrawn(path, "sources/withdrawn.toml")
    (problem,) = problems
    assert (problem.code, problem.line) == (Code.REGISTRY_INVALID, line)
    assert words in problem.message


def test_other_files(tmp_path: Path) -> None:
    path = tmp_path / "withdrawn.toml"
    assert read_withdrawn(path, "w") == ((), ())
    path.write_bytes(b"# one\n\xff")
    assert [one.line for one in read_withdrawn(path, "w")[1]] == [2]
    path.unlink()
    path.symlink_to(tmp_path / "elsewhere.toml")
    assert "is a link" in read_withdrawn(path, "w")[1][0].message
