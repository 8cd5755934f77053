"""What the rules say that each word of an entry is: their record, laid over its words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.records import Name, Record
from graph.references.entries.words import Word, split_words

_NUMBERS = ("date", "volume", "issue", "page")


def told_parts(words: Sequence[Word], record: Record) -> list[str]:
    """For each of *words* its part in *record*; empty where it has none there."""
    told: dict[int, str] = {}
    for part, value in (
        ("container", record.container_title),
        ("title", record.title),
        ("imprint", record.publisher),
        ("imprint", record.publisher_place),
    ):
        told = dict.fromkeys(_place(words, value, told), part) | told
    for part, names in (("author", record.author), ("editor", record.editor)):
        told = dict.fromkeys(_names(words, names, told), part) | told
    values = (record.year, record.volume, record.issue, record.page)
    for part, value in zip(_NUMBERS, values, strict=True):
        at = _number(words, value, told)
        if at is not None:
            told[at] = part
    return [told.get(at, "") for at in range(len(words))]


def _place(words: Sequence[Word], value: str, told: dict[int, str]) -> range:
    """The words in a row that are those of *value*; empty where it was mended on the way."""
    wanted = [word.text for word in split_words(value)]
    texts = [word.text for word in words]
    for start in range(len(texts) - len(wanted) + 1 if wanted else 0):
        end = start + len(wanted)
        if texts[start] == wanted[0] and texts[start:end] == wanted and start not in told:
            return range(start, end)
    return range(0)


def _names(words: Sequence[Word], names: Sequence[Name], told: dict[int, str]) -> Iterator[int]:
    """The words of family names, in the order of the names."""
    at = 0
    for name in names:
        for word in re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)*", name.short):
            found = next(
                (here for here in range(at, len(words))
                 if words[here].text.casefold() == word.casefold() and here not in told),
                None,
            )  # fmt: skip
            if found is None:
                return
            yield found
            at = found + 1


def _number(words: Sequence[Word], value: str, told: dict[int, str]) -> int | None:
    """The word that the number *value* begins with."""
    wanted = re.match(r"\w+", value)
    if wanted is None:
        return None
    figures = wanted[0]
    return next(
        (at for at, word in enumerate(words)
         if word.text.startswith(figures) and not word.text[len(figures) :][:1].isalnum()
         and at not in told),
        None,
    )  # fmt: skip
