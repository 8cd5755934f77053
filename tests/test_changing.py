"""What a change costs: a site that is built again is, byte for byte, the one that is built anew,
and what the change does not show in is left alone.
"""

from __future__ import annotations

import random
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from graph.config import Config
from graph.files.verify import CHECKSUMS
from graph.pages.pelican.links import broken_links_of
from graph.pipeline import build
from graph.rebuilding.cache import Cache, key_of
from graph.rebuilding.folders import files_below
from graph.rebuilding.ledger import KIND, Entry, keep_ledger, read_ledger
from graph.rebuilding.site import Site
from tests.test_pipeline import ROOT, TEXT, add

OTHER = """# Ponds

Ponds hold 30% of the rain (Ash & Elm, 2019). Frogs cool nobody. Children like ponds (Moss, 2001).

## References

Ash, B., & Elm, C. (2019). Cool streets. *Journal of Shade*, 4(2), 1–9. https://doi.org/10.5555/shade.4
Moss, D. (2001). *Ponds*. Pond Press.
"""


def review(folder: Path, reason: str, day: str) -> None:
    """Reject a claim that nobody read, and add one."""
    (folder / "review.toml").write_text(
        f'[[decision]]\nquote = "Street trees cool the pavement (Ash & Elm, 2019)."\n'
        f'action = "add"\nkind = "protective"\nreason = "{reason}"\ndate = "{day}"\nby = "me"\n',
        encoding="utf-8",
    )


def reword(folder: Path, old: str, new: str) -> None:
    """Other words in the document, and in its record the hash of them."""
    text = (folder / "document.txt").read_text(encoding="utf-8").replace(old, new)
    record = (folder / "source.toml").read_text(encoding="utf-8")
    for path in folder.iterdir():
        path.unlink()
    folder.rmdir()
    add(folder.parent, folder.name, text.encode())
    sha = re.search(r'sha256 = "(\w+)"', (folder / "source.toml").read_text(encoding="utf-8"))
    assert sha
    new_record = re.sub(r'sha256 = "\w+"', f'sha256 = "{sha[1]}"', record)
    (folder / "source.toml").write_text(new_record, encoding="utf-8")


def retitle(folder: Path, title: str) -> None:
    """Another title in the record."""
    record = folder / "source.toml"
    text = record.read_text(encoding="utf-8")
    record.write_text(re.sub(r'(?m)^title = ".*"', f'title = "{title}"', text), encoding="utf-8")


def retract(sources: Path) -> None:
    """A notice of a work that two sources cite."""
    (sources / "notices.toml").write_text(
        '[[notice]]\ndoi = "10.5555/shade.4"\nkind = "retraction"\ndate = "2024-02-02"\n'
        'reason = "The trees were not there."\nby = "me"\n',
        encoding="utf-8",
    )


def add_third(sources: Path) -> None:
    """Another source, which cites what the others do."""
    if not (sources / "third").exists():
        add(sources, "third", OTHER.replace("Ponds", "Pools").replace("2001", "2002").encode())


EDITS: tuple[Callable[[Path], None], ...] = (
    lambda sources: review(sources / "good", "It says so.", "2024-01-01"),
    lambda sources: review(sources / "good", "It says so plainly.", "2024-01-01"),
    lambda sources: review(sources / "good", "It says so.", "2024-05-05"),
    lambda sources: reword(sources / "ponds", "Frogs", "Toads"),
    lambda sources: reword(sources / "ponds", "30%", "40%"),
    lambda sources: retitle(sources / "ponds", "Ponds and puddles"),
    lambda sources: retitle(sources / "good", "Trees <b>&</b> shade"),
    lambda sources: (sources / "good" / "review.toml").unlink(missing_ok=True),
    retract,
    lambda sources: (sources / "notices.toml").unlink(missing_ok=True),
    add_third,
    lambda sources: shutil.rmtree(sources / "third", ignore_errors=True),
)


@pytest.fixture
def config(tmp_path: Path) -> Config:
    add(tmp_path / "sources", "good", TEXT.encode())
    add(tmp_path / "sources", "ponds", OTHER.encode())
    config = Config.of(ROOT, sources=tmp_path / "sources", output=tmp_path / "out")
    return replace(config, cache=tmp_path / "cache")


def state(folder: Path) -> Mapping[str, tuple[bytes, int]]:
    """Content and time of each file."""
    return {
        path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


def contents(folder: Path) -> Mapping[str, bytes]:
    return {name: content for name, (content, _) in state(folder).items()}


def rebuilt(config: Config, before: Mapping[str, tuple[bytes, int]]) -> set[str]:
    """Build again beside a cold build; the names of files that are other than *before*. The site
    stands as it was at every step.
    """

    def stands(name: str, done: int = 0, total: int = 0) -> None:
        if not done:
            assert state(config.output) == before, (name, total)

    built = build(config, stands)
    assert built.output is not None, built.problems
    cold = replace(config, cache=None, output=config.output.with_name("cold"))
    assert build(cold).problems == built.problems
    after = state(config.output)
    fresh = contents(cold.output)
    assert after.keys() == fresh.keys()
    assert [name for name in fresh if fresh[name] != after[name][0]] == []
    same = {name for name in after.keys() & before.keys() if after[name][0] == before[name][0]}
    assert [name for name in sorted(same) if after[name][1] != before[name][1]] == []
    return after.keys() - same


@pytest.mark.long
def test_an_edit_rewrites_what_shows_it_and_nothing_else(config: Config) -> None:
    build(config)
    before = state(config.output)
    EDITS[0](config.sources)
    changed = rebuilt(config, before)
    pages = {name for name in changed if name.endswith(".html")}
    assert any(name.startswith("claim/good-") for name in pages)
    assert "source/good/index.html" in pages
    assert not any("ponds" in name for name in changed)
    assert len(pages) < len([name for name in before if name.endswith(".html")]) / 5
    # A page that somebody changed, and a list that somebody changed, count for nothing.
    page = config.output / "source" / "ponds" / "index.html"
    page.write_bytes(page.read_bytes() + b"<!-- -->")
    for entry in (config.cache or Path()).glob(f"{KIND}/*/*"):
        Cache(config.cache).put(KIND, entry.name, b'[["x"],[["a","","",[7],[0],0,0]]]')
    assert build(config).output is not None
    assert contents(config.output) == contents(config.output.with_name("cold"))


@pytest.mark.long
@pytest.mark.parametrize("seed", range(4))
def test_any_series_of_edits_gives_what_a_cold_build_gives(config: Config, seed: int) -> None:
    chance = random.Random(seed)
    build(config)
    for _ in range(3):
        before = state(config.output)
        for edit in chance.sample(EDITS, chance.randint(1, 3)):
            edit(config.sources)
        rebuilt(config, before)


# --- the list of the standing site ---


def site(folder: Path, known: Mapping[str, Entry] | None = None) -> Site:
    new = folder / "new"
    new.mkdir()
    return Site(new, folder / "old", known or {})


def test_files_are_taken_over_by_key_or_by_content(tmp_path: Path) -> None:
    first = Site(tmp_path / "old")
    for name in ("a/page.html", "a/same", "a/edited", "gone"):
        first.write(name, name.encode(), key="k")
    cache = Cache(tmp_path / "cache")
    keep_ledger(cache, tmp_path / "old", first.entries)
    (tmp_path / "old" / "a" / "edited").write_bytes(b"edited by hand")
    (tmp_path / "old" / "gone").unlink()
    second = site(tmp_path, read_ledger(cache, tmp_path / "old"))
    assert second.keep("a/page.html", "k")
    assert not any(
        second.keep(*one)
        for one in (
            ("a/same", "other"), ("a/same", ""), ("a/edited", "k"), ("gone", "k"), ("new", "k"),
        )
    )  # fmt: skip
    standing = ("a/page.html", "a/same", "a/edited", "gone", "new")
    assert [name for name in standing if second.stands(name, "k")] == ["a/page.html", "a/same"]
    assert not any(second.stands("a/same", key) for key in ("", "other"))
    second.write("a/same", b"a/same")
    second.write("a/page.html", b"other")
    linked = {
        name: (second.folder / name).samefile(tmp_path / "old" / name)
        for name in ("a/page.html", "a/same")
    }
    assert linked == {"a/page.html": False, "a/same": True}
    assert (tmp_path / "old" / "a" / "page.html").read_bytes() == b"a/page.html"
    assert (second.folder / "a" / "page.html").read_bytes() == b"other"


@pytest.mark.parametrize(
    "kept", [b"", b"[]", b"{}", b'[["a"],[1]]', b'[[],[["a","","",[3],"",1,1]]]']
)
def test_a_damaged_list_is_none(tmp_path: Path, kept: bytes) -> None:
    cache = Cache(tmp_path)
    cache.put(KIND, key_of((str(tmp_path),)), kept)
    assert read_ledger(cache, tmp_path) == {}


def test_links_and_fragments_are_kept_from_list_to_list(tmp_path: Path) -> None:
    first, cache = Site(tmp_path / "old"), Cache(tmp_path / "cache")
    first.write("a.html", b"a", key="a", links=("b.html", "c 1.html"), ids=("x y", 'q"'))
    keep_ledger(cache, tmp_path / "old", first.entries)
    second = site(tmp_path, read_ledger(cache, tmp_path / "old"))
    assert second.keep("a.html", "a")
    second.write("b.html", b"b", key="b", links=("a.html", "b.html"), ids=("z",))
    states = keep_ledger(cache, second.folder, second.entries)
    assert sorted(one[:2] for one in states) == [("a.html", 1), ("b.html", 1)]
    known = read_ledger(cache, second.folder)
    assert {name: (tuple(one.links), tuple(one.ids)) for name, one in known.items()} == {
        "a.html": (("b.html", "c 1.html"), ("x y", 'q"')),
        "b.html": (("a.html", "b.html"), ("z",)),
    }


def test_links_of_pages_that_were_taken_over_are_followed_where_something_is_gone(
    tmp_path: Path,
) -> None:
    first = Site(tmp_path / "old")
    first.write("a.html", b"a", key="a", links=("b.html#part", "c.txt"))
    first.write("b.html", b"b", key="b", ids=("part",))
    (tmp_path / "old" / "c.txt").write_bytes(b"c")
    (tmp_path / "old" / "data").mkdir()
    (tmp_path / "old" / "data" / CHECKSUMS).write_bytes(b"written last")
    cache = Cache(tmp_path / "cache")
    keep_ledger(cache, tmp_path / "old", first.entries)
    for name, ids, beside, broken in (
        ("same", ("part", "more"), True, 0), ("id", (), True, 1), ("file", ("part",), False, 1),
    ):  # fmt: skip
        second = Site(tmp_path / name, tmp_path / "old", read_ledger(cache, tmp_path / "old"))
        assert second.keep("a.html", "a")
        second.write("b.html", b"other", key="other", ids=ids)
        if beside:
            (tmp_path / name / "c.txt").write_bytes(b"c")
        assert second.lost({"a.html", "b.html", f"data/{CHECKSUMS}", *["c.txt"] * beside}) == broken
        files = {path for path, _ in files_below(second.folder)}
        assert len(list(broken_links_of(second, files))) == broken, name
