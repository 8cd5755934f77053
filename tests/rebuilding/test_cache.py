"""What was worked out before: kept whole or not at all, found again, never run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graph.claims.concepts.mentions import Matcher
from graph.corpus.one_document import parse_text
from graph.corpus.plain import PlainError, from_plain, to_plain
from graph.rebuilding.cache import RECENT, Cache, files_key, key_of
from tests.claims.toy import VOCABULARY
from tests.hostile_texts import TEXTS


def test_what_was_kept_is_found(tmp_path_factory: pytest.TempPathFactory) -> None:
    cache = Cache(tmp_path_factory.mktemp("cache"))
    key = key_of(("a", b"b"))
    assert (cache.get("kind", key), cache.has("kind", key)) == (None, False)
    cache.put("kind", key, b"content")
    assert (cache.get("kind", key), cache.has("kind", key)) == (b"content", True)
    assert cache.get("other", key) is None


@pytest.mark.parametrize("damage", [b"", b"x", b"0" * 64 + b"\ncontent", b"\xff" * 200])
def test_what_is_damaged_does_not_count(
    tmp_path_factory: pytest.TempPathFactory, damage: bytes
) -> None:
    folder = tmp_path_factory.mktemp("cache")
    cache, key = Cache(folder), key_of(("a",))
    cache.put("kind", key, b"content")
    (path,) = (path for path in folder.rglob("*") if path.is_file())
    path.write_bytes(damage)
    assert cache.get("kind", key) is None
    cache.put("kind", key, b"content")
    assert cache.get("kind", key) == b"content"


def test_what_was_used_longest_ago_goes_first(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("cache")
    cache, keys = Cache(folder), [key_of((name,)) for name in "abc"]
    for place, key in enumerate(keys):
        cache.put("kind", key, b"x" * 100)
        os.utime(folder / "kind" / key[:2] / key, ns=(place, place))
    assert cache.get("kind", keys[0])
    cache.prune(most=400)
    assert [cache.has("kind", key) for key in keys] == [True, False, True]
    cache.prune(most=0)
    assert not any(cache.has("kind", key) for key in keys)


def test_a_cache_that_cannot_be_written_is_none(tmp_path_factory: pytest.TempPathFactory) -> None:
    file = tmp_path_factory.mktemp("cache") / "a-file"
    file.touch()
    for cache in (Cache(file), Cache(None)):
        cache.put("kind", "key", b"content")
        assert cache.get("kind", "key") is None


@pytest.mark.parametrize(
    ("one", "other"), [(("ab", "c"), ("a", "bc")), (("a",), ("a", "")), ((b"1:a",), (b"a",))]
)
def test_other_parts_have_another_key(
    one: tuple[bytes | str, ...], other: tuple[bytes | str, ...]
) -> None:
    assert key_of(one) != key_of(other)


PAGE = """# Meals

Skipping breakfast can lead to poor concentration (Ash, 2019). Almost 40% of pupils skip lunch.

| a | b |
|---|---|
| 1 | 2 |

> Nobody agrees. — A cook

## References

Ash, B. (2019). Cool *kitchens*. Journal of Shade, 4(2), 1–9. https://doi.org/10.5555/shade.4
"""


@pytest.mark.parametrize(
    "text", [PAGE, *(make(400) for make in TEXTS.values())], ids=["usual", *TEXTS]
)
def test_what_was_read_is_the_same_after_a_journey(text: str) -> None:
    read = parse_text("a", text, "a.md", Matcher(VOCABULARY))
    there = (read.document, read.references, read.claims, read.problems)
    back = from_plain(to_plain(there))
    assert back == there
    assert to_plain(back) == to_plain(there)
    offsets = [prose.offsets for _, prose in read.document.prose()]
    assert isinstance(back, tuple)
    assert [prose.offsets for _, prose in back[0].prose()] == offsets


@pytest.mark.parametrize(
    "data",
    [
        b"", b"\xff", b"{", b"{}", b'{"system": ["ls"]}', b'{"Span": ["a", 5, 1]}',
        b'{"Span": ["a"]}', b'{"Kind": "no such"}', b'{"array": ["O", 1, 2]}',
        b'{"array": ["I", 1]}', b'{"__class__": 1}', b"[" * 100_000,
    ],
)  # fmt: skip
def test_nothing_but_our_own_values_comes_back(data: bytes) -> None:
    with pytest.raises(PlainError):
        from_plain(data)


@pytest.mark.parametrize("age", [0, 2 * RECENT])
def test_a_file_of_other_content_has_another_key(tmp_path: Path, age: int) -> None:
    """Also where it has the same size, and was changed at nearly the same time."""
    file = tmp_path / "a.py"
    keys = []
    for content in ("one", "two", "two"):
        file.write_text(content, encoding="utf-8")
        then = file.stat().st_mtime_ns - age + (content == "two")
        os.utime(file, ns=(then, then))
        keys += [files_key(tmp_path, ("*.py",)), files_key(tmp_path, ("*.py",))]
    assert keys[0] == keys[1] != keys[2] == keys[3] == keys[4] == keys[5]
