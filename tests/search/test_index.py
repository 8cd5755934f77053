"""The search index in its files, read back the way the page's script does."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from graph.search.index import ENTRIES, POSTINGS, front_coded, index_files, weights
from graph.search.model import Entry, Group, Name
from graph.search.words import words_of

GROUPS = (Group("fruit", "fruit", "fruits"), Group("tree", "tree", "trees"))


def entry(title: str, kind: str = "fruit", **fields: Any) -> Entry:
    given = {"names": (Name(title),), "text": "", "note": "", "snippet": "", **fields}
    return Entry(kind=kind, href=f"{title}/index.html", title=title, **given)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Children’s play, aged 5–11", ["childrens", "play", "aged", "5", "11"]),
        ("Muñoz & Ångström", ["munoz", "angstrom"]),
        ("multi-agency_work", ["multi", "agency", "work"]),
        ("İstanbul ﬁre", ["istanbul", "fire"]),
        ("…", []),
    ],
)
def test_words(text: str, words: list[str]) -> None:
    assert words_of(text) == words


def test_a_name_of_few_words_counts_more_for_each() -> None:
    found = weights(
        entry("Pear", names=(Name("Pear"), Name("Wild pear tree", 0.5)), text="pear stone")
    )
    assert found == {"pear": 25, "wild": 4, "tree": 4, "stone": 1}


def test_front_coding() -> None:
    assert front_coded(["abc", "abd", "abdomen", "b"]) == "0abc 2d 3omen 0b"


def read(files: dict[str, bytes], name: str) -> Any:
    text = files[f"{name}.js"].decode()
    found = re.fullmatch(r"window\.explorer\.part\((.*)\);\n", text, re.DOTALL)
    assert found
    return json.loads(found[1])


def unpacked(files: dict[str, bytes]) -> dict[str, list[tuple[int, int]]]:
    words, before = [], ""
    known = read(files, "words")
    for one in known["words"].split(" "):
        before = before[: int(one[0], 36)] + one[1:]
        words.append(before)
    places = [each for number in range(len(known["parts"])) for each in read(files, f"at-{number}")]
    found = {}
    for word, coded in zip(words, places, strict=True):
        at, held = 0, []
        for step, weight in re.findall("([0-9a-z]+)([A-Z])", coded):
            at += int(step, 36)
            held.append((at, ord(weight) - 64))
        found[word] = held
    return found


def test_what_went_in_comes_out() -> None:
    oak = entry("Oak", "tree", standing=2)
    files = index_files([entry("Pear tree", "tree"), oak, entry("Pear")], GROUPS)
    assert unpacked(files) == {"oak": [(1, 25)], "pear": [(0, 25), (2, 12)], "tree": [(2, 12)]}
    assert [shown[1] for shown in read(files, "entries-0")] == ["Pear", "Oak", "Pear tree"]
    assert read(files, "words")["groups"] == [
        ["fruit", "fruit", "fruits", 1],
        ["tree", "tree", "trees", 2],
    ]


def test_a_growing_corpus_makes_more_parts_not_larger_ones() -> None:
    files = index_files([entry(f"Pear {number}") for number in range(2000)], GROUPS)
    parts = {name: len(content) for name, content in files.items()}
    assert len(parts) > 2000 / ENTRIES
    assert max(size for name, size in parts.items() if name != "words.js") < 3 * POSTINGS
    assert sorted(places for _, places in unpacked(files).items() if len(places) > 1) == [
        [(number, weight) for number, weight in unpacked(files)["pear"]]
    ]


def test_hostile_text_cannot_leave_its_text() -> None:
    hostile = '");alert(1);//</script>\u2028'
    files = index_files([entry(hostile)], GROUPS)
    assert read(files, "entries-0")[0][1] == hostile
    assert "\u2028" not in files["entries-0.js"].decode()


def test_nothing_to_find() -> None:
    assert set(index_files([], GROUPS)) == {"words.js"}
    assert set(index_files([entry("Pear", "stone")], GROUPS)) == {"words.js"}
