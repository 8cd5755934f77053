"""The folder of the edition before the last, in which the next site is made."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import IO

import pytest

from graph.rebuilding.cache import Cache
from graph.rebuilding.ledger import keep_ledger, read_ledger
from graph.rebuilding.site import Site
from graph.rebuilding.spare import Spare
from graph.rebuilding.swap import fresh

Edition = dict[str, str]
"""What the files of a site say, by their paths: what is not of ours begins with ``theirs``."""

FIRST: Edition = {"a/page": "1", "a/same": "=", "b/gone": "1", "c/d/back": "1", "theirs/x": "1"}
SECOND: Edition = {"a/page": "2", "a/same": "=", "e/new": "2", "theirs/x": "2"}
THIRD: Edition = {"a/page": "2", "a/same": "=", "c/d/back": "1", "e/new": "3", "theirs/y": "3"}


def read(folder: Path) -> Edition:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text() for path in files}


def folders(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_dir()}


@contextmanager
def begun(place: Path, cache: Cache) -> Iterator[tuple[Site, Callable[[], None]]]:
    """A site that is being made, and what puts it in its place."""
    with fresh(place, spare=True) as new:
        known = read_ledger(cache, place)
        spare = Spare.of(new.folder, {path for path, one in known.items() if one.sha256})
        site = Site(new.folder, place, known, spare=spare)

        def publish() -> None:
            spare.sweep()
            new.publish()
            keep_ledger(cache, place, site.entries)

        yield site, publish


def _dump(content: bytes, file: IO[bytes]) -> None:
    file.write(content)


def put(site: Site, edition: Edition) -> None:
    """Each file in one of the ways in which a build writes it."""
    for path, words in edition.items():
        content = words.encode()
        if path.startswith("theirs"):
            target = site.folder / path
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(content)
        elif path == "e/new":
            Path(site.room(path)).write_bytes(content)
            site.note(path, words)
        elif path == "a/page" and not site.keep(path, words):
            site.write_by(path, partial(_dump, content), words)
        elif not site.keep(path, words):
            site.write(path, content, words)


def test_three_editions_in_two_folders(tmp_path: Path) -> None:
    place, cache = tmp_path / "site", Cache(tmp_path / "cache")
    standing: Edition = {}
    for edition in (FIRST, SECOND, THIRD, THIRD, SECOND):
        with begun(place, cache) as (site, publish):
            put(site, edition)
            assert read(place) == standing
            publish()
        standing = edition
        assert read(place) == edition
        assert folders(place) == {
            parent.as_posix() for path in edition for parent in Path(path).parents[:-1]
        }


def test_what_is_the_same_in_both_is_one_file_and_not_touched(tmp_path: Path) -> None:
    place, cache = tmp_path / "site", Cache(tmp_path / "cache")
    for edition in (FIRST, SECOND, SECOND):
        with begun(place, cache) as (site, publish):
            put(site, edition)
            publish()
    before = (place / "a" / "same").stat()
    with begun(place, cache) as (site, _):
        assert (site.folder / "a" / "same").samefile(place / "a" / "same")
        put(site, SECOND)
        assert (place / "a" / "same").stat().st_ctime_ns == before.st_ctime_ns


def test_a_file_that_somebody_changed_is_made_anew(tmp_path: Path) -> None:
    place, cache = tmp_path / "site", Cache(tmp_path / "cache")
    for edition in (FIRST, SECOND):
        with begun(place, cache) as (site, publish):
            put(site, edition)
            publish()
    (place / "a" / "same").write_text("by hand")
    (place.with_name(".site.new") / "a" / "page").write_text("by hand")
    with begun(place, cache) as (site, publish):
        put(site, SECOND)
        publish()
    assert read(place) == SECOND


@pytest.mark.parametrize("spare", [True, False])
def test_what_is_not_published_is_thrown_away(tmp_path: Path, *, spare: bool) -> None:
    for words in ("one", "two"):
        with fresh(tmp_path / "site", spare=spare) as new:
            (new.folder / "file").write_text(words)
            new.publish()
    with fresh(tmp_path / "site", spare=spare) as new:
        assert (new.folder / "file").exists() == spare
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


def test_a_folder_that_is_elsewhere_is_not_written_to(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / ".site.new").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(FileExistsError), fresh(tmp_path / "site", spare=True):
        pass
