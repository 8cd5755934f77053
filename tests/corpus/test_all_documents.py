"""Documents are read the same in one process and in several, here and elsewhere, new and kept."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

import pytest

import graph
from graph.config import Config
from graph.corpus import all_documents as parsed
from graph.corpus.read import read
from graph.problems import Code
from graph.standing import Standing, input_key, remember, standing
from tests.test_pipeline import ROOT, add

MADE = """# Second

Street trees cool the pavement (Ash & Elm, 2019).

## References

Ash, B., & Elm, C. (2019). Cool streets. *Journal of Shade*, 4(2), 1–9.
"""


@pytest.fixture
def config(tmp_path: Path) -> Config:
    for slug in ("a", "b", "c", "d"):
        add(tmp_path / "sources", slug, f"{MADE}\n{slug}\n".encode())
    add(tmp_path / "sources", "empty", b"")
    return Config.of(ROOT, sources=tmp_path / "sources", output=tmp_path / "out")


def test_however_it_is_read(config: Config, tmp_path: Path) -> None:
    alone = read(config)
    assert [problem.code for problem in alone.problems if problem.source == "empty"]
    kept = replace(config, cache=tmp_path / "cache")
    for other in (replace(config, jobs=2), replace(kept, jobs=2), kept):
        assert read(other) == alone
    entries = [path for path in (tmp_path / "cache").rglob("*") if path.is_file()]
    assert len(entries) == len(alone.sources) + 1
    for path in entries[:2]:
        path.write_bytes(path.read_bytes()[:-1])
    entries[2].unlink()
    assert read(kept) == alone


def test_what_was_kept_is_of_the_document_alone(config: Config, tmp_path: Path) -> None:
    kept = replace(config, cache=tmp_path / "cache")
    before = read(kept)
    text = MADE.replace("pavement", "street")
    (config.sources / "b").rename(tmp_path / "gone")
    add(config.sources, "b", text.encode())
    after = read(kept)
    assert after.documents["b"].text == text
    assert after.documents["a"] == before.documents["a"]


def test_a_site_stands_until_something_changes(config: Config, tmp_path: Path) -> None:
    kept = replace(config, cache=tmp_path / "cache")
    page = config.output / "index.html"
    page.parent.mkdir()
    page.write_text("<p>", encoding="utf-8")
    key, site = input_key(kept), Standing("4 sources", read(config).problems)
    assert standing(kept, key) is None
    state = page.stat()
    remember(kept, key, site, [("index.html", state.st_size, state.st_mtime_ns)])
    assert standing(kept, key) == site
    assert standing(config, key) is None
    os.utime(page, ns=(1, 1))
    assert standing(kept, key) is None
    (config.sources / "a" / "review.toml").write_text("# new\n", encoding="utf-8")
    assert input_key(kept) != key


@pytest.mark.long
def test_on_a_cluster_that_loses_a_worker(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    for number in range(40):
        add(tmp_path / "sources", f"s{number:02}", f"{MADE * 20}\n{number}\n".encode())
    config = Config.of(ROOT, sources=tmp_path / "sources", output=tmp_path / "out")
    alone = read(config)
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        killed: list[int] = []

        def step(name: str, done: int = 0, total: int = 0) -> None:
            if done == 3 and not killed:
                killed.append(next(iter(cluster.workers.values())).pid)
                os.kill(killed[0], signal.SIGKILL)

        address = cluster.scheduler_address
        assert read(replace(config, scheduler=address), step) == alone
    assert killed
    assert all(problem.code is not Code.DOCUMENT_REFUSED for problem in alone.problems)


def test_what_reads_documents_is_not_loaded_without_need() -> None:
    code = "import sys, graph.pipeline; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    readers = {
        "graph.corpus.one_document",
        "graph.references.entries.read",
        "simplemma",
        "lxml",
        "pypdfium2",
    }
    assert readers.isdisjoint(loaded)


def test_what_is_read_with_another_program_has_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    package, before, seen = Path(graph.__file__).parent, parsed.program_key(), set[Path]()

    def other(folder: Path, patterns: Iterable[str]) -> str:
        seen.update(path for pattern in patterns for path in folder.glob(pattern))
        return "other"

    monkeypatch.setattr(parsed, "files_key", other)
    assert parsed.program_key() != before
    assert seen >= {*package.rglob("*.py"), *package.glob("vocabulary/**/*.ttl")}
    monkeypatch.undo()
    monkeypatch.setattr(parsed, "version", lambda name: "0" if name == "lxml" else version(name))
    assert parsed.program_key() != before
