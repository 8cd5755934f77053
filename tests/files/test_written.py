"""Data files are made where what they show is other than before, and only there."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path

import pytest

from graph.files.due import Due, DueFiles, ready
from graph.files.written import write_due, written
from graph.rebuilding.cache import Cache
from graph.rebuilding.ledger import keep_ledger, read_ledger
from graph.rebuilding.site import Site

SHOWN: Mapping[str, object] = {"a.csv": ("x", 1), "b.csv": ("y", 2), "c.csv": None}
SEEN = ("program", "https://example.org")


def wrote(site: Site, shown: Mapping[str, object], *seen: str) -> list[str]:
    """Write a file of each thing that is *shown*: the names of those that were made."""
    made = []

    def content(name: str) -> bytes:
        made.append(name)
        return f"{shown[name]} {seen}".encode()

    due = {name: Due(value, partial(content, name)) for name, value in shown.items()}
    write_due(site, DueFiles(due), *seen)
    files = written(site)
    assert {name: files[name].decode() for name in files} == {
        name: f"{value} {seen}" for name, value in shown.items()
    }
    return sorted(made)


@pytest.mark.parametrize(
    ("shown", "seen", "made"),
    [
        (SHOWN, SEEN, ["c.csv"]),
        ({**SHOWN, "b.csv": ("z", 2)}, SEEN, ["b.csv", "c.csv"]),
        ({**SHOWN, "a.csv": ("y", 2)}, SEEN, ["a.csv", "c.csv"]),
        (SHOWN, ("program", "https://example.com"), ["a.csv", "b.csv", "c.csv"]),
        (SHOWN, ("other", "https://example.org"), ["a.csv", "b.csv", "c.csv"]),
        (SHOWN, ("", "https://example.org"), ["a.csv", "b.csv", "c.csv"]),
    ],
)
def test_what_would_show_the_same_is_taken_over(
    tmp_path: Path, shown: Mapping[str, object], seen: tuple[str, str], made: list[str]
) -> None:
    first, cache = Site(tmp_path / "old"), Cache(tmp_path / "cache")
    assert wrote(first, SHOWN, *SEEN) == sorted(SHOWN)
    keep_ledger(cache, first.folder, first.entries)
    (tmp_path / "new").mkdir()
    second = Site(tmp_path / "new", first.folder, read_ledger(cache, first.folder))
    assert wrote(second, shown, *seen) == made


def test_files_are_made_when_they_are_asked_for() -> None:
    files = DueFiles({**ready({"b": b"2"}), "a": Due((), lambda: b"1")})
    assert (list(files), len(files), files == {"a": b"1", "b": b"2"}) == (["a", "b"], 2, True)
