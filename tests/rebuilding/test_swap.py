"""The site in its place: whole at any moment, whoever is killed; a full disk."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.rebuilding.folders import remove
from graph.rebuilding.swap import NoRoomError, fresh

ROOT = Path(__file__).resolve().parents[2]
FILES = 40

BUILDS = f"""
import sys
from itertools import count
from pathlib import Path
from graph.rebuilding.swap import fresh
place = Path(sys.argv[1])
for number in count():
    with fresh(place) as new:
        for name in range({FILES}):
            (new.folder / str(name)).write_text(str(number))
        new.publish()
    print(number, flush=True)
"""
"""One site after another, each with its number in every file."""


def put(place: Path, words: str) -> None:
    with fresh(place) as new:
        for name in ("a", "b"):
            (new.folder / name).write_text(words if name == "a" else "always", encoding="utf-8")
        new.publish()


def kill_at_random_moments(place: Path, times: int) -> None:
    moments = random.Random(7)
    for _ in range(times):
        command = [sys.executable, "-c", BUILDS, str(place)]
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as run:
            assert run.stdout is not None
            run.stdout.readline()
            time.sleep(moments.random() * 0.05)
            run.send_signal(signal.SIGKILL)
        numbers = {path.read_text(encoding="utf-8") for path in place.iterdir()}
        assert (len(numbers), len(list(place.iterdir()))) == (1, FILES)


def test_a_folder_is_removed_and_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "file").write_text("kept", encoding="utf-8")
    (tmp_path / "gone" / "a" / "b").mkdir(parents=True)
    (tmp_path / "gone" / "a" / "file").write_text("gone", encoding="utf-8")
    for place in (tmp_path / "gone" / "a" / "b" / "link", tmp_path / "link"):
        place.symlink_to(tmp_path / "kept")
    for name in ("gone", "link", "missing"):
        remove(tmp_path / name)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept", "link"]
    assert (tmp_path / "kept" / "file").read_text(encoding="utf-8") == "kept"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the next build brings it back")
def test_a_killed_build_leaves_the_last_site_whole(tmp_path: Path) -> None:
    kill_at_random_moments(tmp_path / "site", 4)
    put(tmp_path / "site", "after all")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".site.lock", "site"]


@pytest.mark.long
@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the next build brings it back")
def test_fifty_killed_builds(tmp_path: Path) -> None:
    kill_at_random_moments(tmp_path / "site", 50)


def test_what_is_as_it_was_keeps_its_time(tmp_path: Path) -> None:
    put(tmp_path / "site", "old")
    for name in ("a", "b"):
        os.utime(tmp_path / "site" / name, ns=(10**18, 10**18))
    put(tmp_path / "site", "new")
    times = {path.name: path.stat().st_mtime_ns for path in (tmp_path / "site").iterdir()}
    assert times["b"] == 10**18 < times["a"]


@pytest.mark.skipif(sys.platform == "win32", reason="it has no such limits")
def test_a_full_disk_says_so_and_the_old_site_stands(tmp_path: Path) -> None:
    import resource

    put(tmp_path / "site", "old")
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    usual = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    try:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
        with pytest.raises(NoRoomError, match="no room"):
            put(tmp_path / "site", "x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, usual)
    assert (tmp_path / "site" / "a").read_text(encoding="utf-8") == "old"
