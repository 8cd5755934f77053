"""What is read of watched things is noted, and what was read tells whether it is the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from graph.rebuilding.cache import Cache, key_of
from graph.rebuilding.reads import ABSENT, How, Read, Reads
from graph.rebuilding.traces import KIND, Traces, keep_traces, read_traces


@dataclass(frozen=True, slots=True)
class Inner:
    names: Mapping[str, str]
    many: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Outer:
    inner: Inner
    pairs: Mapping[tuple[str, str], int] = field(default_factory=dict)
    title: str = ""

    @property
    def known(self) -> bool:
        return "a" in self.inner.names

    def first(self) -> int:
        return self.inner.many[0]


THING = Outer(Inner({"a": "x", "b": "y"}, (1, 2)), {("a", "b"): 3}, "T")
OTHERS = {
    "another value": Outer(Inner({"a": "z", "b": "y"}, (1, 2)), {("a", "b"): 3}, "T"),
    "another key": Outer(Inner({"a": "x", "b": "y", "c": "y"}, (1, 2)), {("a", "b"): 3}, "T"),
    "another order": Outer(Inner({"b": "y", "a": "x"}, (1, 2)), {("a", "b"): 3}, "T"),
    "a key less": Outer(Inner({"a": "x"}, (1, 2)), {}, "T"),
    "other numbers": Outer(Inner({"a": "x", "b": "y"}, (2, 1)), {("a", "b"): 3}, "T"),
    "another title": Outer(Inner({"a": "x", "b": "y"}, (1, 2)), {("a", "b"): 3}, "U"),
}
EVERY_VALUE = {"another value", "another key", "another order", "a key less"}


def watched(
    thing: Outer = THING, members: frozenset[str] = frozenset({"m"})
) -> tuple[Reads, Outer, frozenset[str]]:
    reads = Reads((Outer, Inner))
    return reads, reads.watch("thing", thing), reads.watch("members", members)


@pytest.mark.parametrize(
    ("work", "noticed"),
    [
        (lambda seen, _: seen.inner.names["a"], {"another value"}),
        (lambda seen, _: seen.inner.names.get("b"), {"a key less"}),
        (lambda seen, _: seen.inner.names.get("c"), {"another key"}),
        (lambda seen, _: "c" in seen.inner.names, {"another key"}),
        (lambda seen, _: list(seen.inner.names), {"another key", "another order", "a key less"}),
        (lambda seen, _: len(seen.inner.names), {"another key", "another order", "a key less"}),
        (lambda seen, _: list(seen.inner.names.items()), EVERY_VALUE),
        (lambda seen, _: dict(seen.inner.names), EVERY_VALUE),
        (lambda seen, _: max(seen.inner.names.values()), EVERY_VALUE),
        (lambda seen, _: seen.inner.names == {"a": "x"}, EVERY_VALUE),
        (lambda seen, _: seen.inner.many, {"other numbers"}),
        (lambda seen, _: seen.first(), {"other numbers"}),
        (lambda seen, _: seen.known, {"another value"}),
        (lambda seen, _: seen.pairs["a", "b"], {"a key less"}),
        (lambda seen, _: seen.title, {"another title"}),
        (lambda _, members: "m" in members, {"other members"}),
        (lambda _, members: "n" in members, {"other members"}),
        (lambda _, members: sorted(members), {"other members"}),
        (lambda _, members: {"n"}.isdisjoint(members), {"other members"}),
        (lambda *_: None, set()),
    ],
)  # fmt: skip
def test_what_is_read_is_what_is_noticed(
    work: Callable[[Outer, frozenset[str]], object], noticed: set[str]
) -> None:
    reads, seen, members = watched()
    with reads.noting() as noted:
        assert work(seen, members) == work(THING, frozenset({"m"}))
    kept = Traces(base="b")
    kept.keep("work", noted, reads, (("came", "of it"),))
    others = {name: watched(thing) for name, thing in OTHERS.items()}
    others["other members"] = watched(members=frozenset({"n"}))
    found = set()
    for name, (later, *_) in {"the same": watched(), **others}.items():
        traces = Traces("b", tuple(kept.numbers), kept.now)
        traces.begin("b")
        if traces.made("work", later) is None:
            found.add(name)
    # One that noticed a value asked whether it is there, too: more is made then, never less.
    assert noticed <= found <= noticed | ({"a key less"} if "another value" in noticed else set())


def test_nothing_is_noted_outside_of_a_piece_of_work() -> None:
    reads, seen, _ = watched()
    assert seen.inner.names["a"] == "x"
    with reads.noting() as noted:
        assert seen.inner.names["b"] == "y"
        with pytest.raises(RuntimeError, match="at once"), reads.noting():
            pass
    assert list(noted) == [Read("thing.inner.names", How.ITEM, "b")]


def test_a_name_is_watched_once() -> None:
    reads, _, _ = watched()
    for name in ("thing", "a.b"):
        with pytest.raises(ValueError, match=name):
            reads.watch(name, THING)


@pytest.mark.parametrize(
    "read",
    [
        Read("nothing", How.ALL),
        Read("nothing.at.all", How.ITEM, "a"),
        Read("thing.inner", How.ITEM, "a"),
        Read("thing.gone", How.KEYS),
        Read("thing.inner.names", How.ITEM, "c"),
    ],
)
def test_what_is_there_no_more_has_no_digest(read: Read) -> None:
    assert watched()[0].digest(read) == ABSENT


def test_a_part_may_tell_all() -> None:
    def digest(thing: Outer) -> str:
        reads = Reads(whole={Outer: lambda outer: outer.title})
        reads.watch("things", {"a": thing})
        return reads.digest(Read("things", How.ITEM, "a"))

    assert digest(THING) == digest(OTHERS["another value"]) != digest(OTHERS["another title"])


def kept(folder: Path) -> tuple[Cache, Traces]:
    """One piece of work that was kept."""
    reads, seen, _ = watched()
    traces, cache = Traces(), Cache(folder)
    traces.begin("b")
    with reads.noting() as noted:
        assert (seen.pairs["a", "b"], seen.inner.names["a"]) == (3, "x")
    traces.keep("work", noted, reads, (("k", "é\ud800"), ("l",)))
    keep_traces(cache, folder, traces)
    return cache, traces


def test_traces_are_kept_as_they_are(tmp_path: Path) -> None:
    cache, traces = kept(tmp_path)
    found = read_traces(cache, tmp_path)
    assert (found.base, found.before, list(found.words)) == ("b", traces.now, list(traces.numbers))
    found.begin("b")
    assert found.made("work", watched()[0]) == traces.now["work"].made
    assert found.now == traces.now
    for base in ("c", ""):
        found = read_traces(cache, tmp_path)
        found.begin(base)
        assert found.made("work", watched()[0]) is None


def test_nothing_is_kept_where_nothing_tells_the_program(tmp_path: Path) -> None:
    traces, cache = Traces(), Cache(tmp_path)
    traces.begin("")
    traces.keep("work", (), watched()[0], ())
    keep_traces(cache, tmp_path, traces)
    assert traces.now == {}
    assert read_traces(cache, tmp_path) == Traces()


@pytest.mark.parametrize(
    "damaged",
    [
        b"", b"[]", b"{}", b"[1,2,3]", b'["b",[],[["n",[0],"d",[]]]]',
        b'["b",[["x","no such way","k"]],[]]', b'["b",[["x","item","k"]],[["n",["0"],"d",[]]]]',
        b'["b",[["x","item","k"]],[["n",[0],"d",3]]]', b'["b",[["x","item","k"]],[[]]]',
    ],
)  # fmt: skip
def test_damaged_traces_are_none(tmp_path: Path, damaged: bytes) -> None:
    cache = Cache(tmp_path)
    cache.put(KIND, key_of((str(tmp_path),)), damaged)
    assert read_traces(cache, tmp_path) == Traces()
