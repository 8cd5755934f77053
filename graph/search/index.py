"""The index in files: a list of all words, which of them stand where, and what results show.

A query fetches the list of words, the parts with the words that fit it, and the parts with the
entries that are shown: never the whole. Each file is a script that hands one JSON text over, for a
page that was opened from a folder on disk may not read files in another way.

The words stand in one string, each as how many letters it shares with the one before (a digit in
base 36) and the rest. Where a word stands is a string of numbers in base 36, each the distance
from the entry before, each followed by a capital letter for its weight, ``A`` for 1.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from graph.search.model import Entry, Group
from graph.search.words import words_of

POSTINGS: Final = 6_000
"""Characters of postings in a part, about."""
ENTRIES: Final = 4
"""Entries in a part: the first results lie far apart, and each brings its part along."""
_MOST: Final = 25
"""The weight of a name of one word."""
_TEXT: Final = 1
"""The weight of a word of the text."""
_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


def index_files(entries: Iterable[Entry], groups: Sequence[Group]) -> dict[str, bytes]:
    """The files, by name. An entry whose kind is in no group is left out."""
    ordered = _ordered(entries, groups)
    postings = _postings(ordered)
    parts = list(_parts(postings.values()))
    known = {
        "words": front_coded(postings),
        "parts": [len(part) for part in parts],
        "groups": list(_counted(ordered, groups)),
        "step": ENTRIES,
    }
    files = {"words.js": script(known)}
    for number, part in enumerate(parts):
        files[f"at-{number}.js"] = script(part)
    for first in range(0, len(ordered), ENTRIES):
        shown = [
            [entry.href, entry.title, entry.note, entry.snippet, entry.also]
            for entry in ordered[first : first + ENTRIES]
        ]
        files[f"entries-{first // ENTRIES}.js"] = script(shown)
    return files


def _ordered(entries: Iterable[Entry], groups: Sequence[Group]) -> list[Entry]:
    rank = {group.key: number for number, group in enumerate(groups)}
    known = (entry for entry in entries if entry.kind in rank)
    return sorted(known, key=lambda entry: (rank[entry.kind], -entry.standing, entry.href))


def _postings(entries: Sequence[Entry]) -> dict[str, str]:
    """For each word, in order, the string that says where it stands."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, entry in enumerate(entries):
        for word, weight in weights(entry).items():
            found.setdefault(word, []).append((number, weight))
    return {word: _packed(found[word]) for word in sorted(found)}


def weights(entry: Entry) -> Mapping[str, int]:
    """What each word of *entry* counts, from 1 to 25: a word of a name counts the more the fewer
    words the name has, so that all words of a name together count alike.
    """
    found = dict.fromkeys(words_of(entry.text), _TEXT)
    for name in entry.names:
        words = words_of(name.text)
        for word in words:
            own = max(_TEXT + 1, round(_MOST * name.worth / len(words)))
            found[word] = max(found.get(word, 0), own)
    return found


def _packed(places: Iterable[tuple[int, int]]) -> str:
    said, before = [], 0
    for number, weight in places:
        said.append(f"{_base36(number - before)}{chr(ord('A') + weight - 1)}")
        before = number
    return "".join(said)


def _base36(number: int) -> str:
    digits = ""
    while True:
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
        if not number:
            return digits


def _parts(postings: Iterable[str]) -> Iterator[list[str]]:
    """The postings in parts of about the same size, in order."""
    part: list[str] = []
    size = 0
    for places in postings:
        if part and size + len(places) > POSTINGS:
            yield part
            part, size = [], 0
        part.append(places)
        size += len(places) + 3
    if part:
        yield part


def _counted(
    ordered: Iterable[Entry], groups: Sequence[Group]
) -> Iterator[tuple[str, str, str, int]]:
    """The groups that have entries, with how many they have."""
    numbers = Counter(entry.kind for entry in ordered)
    for group in groups:
        if numbers[group.key]:
            yield (group.key, group.one, group.many, numbers[group.key])


def front_coded(words: Iterable[str]) -> str:
    """Sorted *words* in one string, without what each shares with the one before."""
    said, before = [], ""
    for word in words:
        shared = 0
        for one, other in zip(word, before, strict=False):
            if one != other or shared == len(_DIGITS) - 1:
                break
            shared += 1
        said.append(_DIGITS[shared] + word[shared:])
        before = word
    return " ".join(said)


def script(value: object) -> bytes:
    """*value* as a script that hands it to the page, in UTF-8."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    # Two characters that end a line of an older script, though not of JSON.
    for character in "\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return f"window.explorer.part({text});\n".encode()
