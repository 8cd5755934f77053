"""published.txt, and what is wrong between it, the tombstones and what there is."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.permanence.model import Tombstone
from graph.permanence.registry import (
    misplaced,
    missing,
    parse_registry,
    read_registry,
    registry_text,
)
from graph.problems import Code

LIVE = {"claim/a", "claim/b", "ontology#Barrel"}


def test_the_file_is_sorted_and_read_back() -> None:
    text = registry_text(["claim/b", "ontology#Barrel", "claim/a", "claim/b"])
    names, problems = parse_registry(text, "p")
    assert problems == ()
    assert list(names) == ["claim/a", "claim/b", "ontology#Barrel"]
    assert text.splitlines()[names["claim/b"] - 1] == "claim/b"


@pytest.mark.parametrize("line", ["<<<<<<< HEAD", "../x", "https://example.org/claim/a"])
def test_a_line_that_is_no_name_is_reported(line: str) -> None:
    _, (problem,) = parse_registry(f"claim/a\n{line}\n", "p")
    assert (problem.code, problem.line) == (Code.REGISTRY_INVALID, 2)


def test_without_a_file_there_is_nothing_to_miss(tmp_path: Path) -> None:
    assert read_registry(tmp_path / "published.txt", "p") == ({}, ())
    (tmp_path / "published.txt").write_bytes(b"claim/a\n\xff\n")
    assert [one.line for one in read_registry(tmp_path / "published.txt", "p")[1]] == [2]


def test_what_was_published_and_is_gone_is_named_with_its_line() -> None:
    (problem,) = missing({"claim/a": 3, "claim/z": 4}, LIVE, "p")
    assert (problem.code, problem.file, problem.line) == (Code.IRI_MISSING, "p", 4)
    assert "claim/z" in problem.message


@pytest.mark.parametrize(
    ("stones", "words"),
    [
        ([("claim/z", ("claim/a",))], []),
        ([("claim/y", ("claim/z",)), ("claim/z", ())], []),
        ([("claim/a", ())], ["stands for something"]),
        ([("claim/z", ("claim/x",))], ["which is nothing"]),
        ([("claim/z", ("claim/z",))], ["leads back to itself"]),
        ([("claim/y", ("claim/z",)), ("claim/z", ("claim/y",))], ["leads back to itself"] * 2),
        ([("claim/x", ("claim/y",)), ("claim/y", ("claim/y",))], ["leads back to itself"]),
    ],
)
def test_tombstones_and_what_there_is(
    stones: list[tuple[str, tuple[str, ...]]], words: list[str]
) -> None:
    made = [Tombstone(name, "R.", "2024-05-17", into) for name, into in stones]
    problems = list(misplaced(made, LIVE, "w"))
    assert len(problems) == len(words)
    assert all(word in one.message for word, one in zip(words, problems, strict=True))
