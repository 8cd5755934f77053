"""Nested YAML as programs write records in it: mappings and lists by indentation, lists in
brackets, quoted words, words over several lines. Anchors, tags and other finer points are words.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass

_KEY = re.compile(
    r"(?P<key>[A-Za-z][\w-]{0,60}|\"[^\"]{1,60}\"|'[^']{1,60}')\s?:(?:\s+(?P<value>.*))?$"
)
DEEPEST = 12
"""So many levels are read."""


@dataclass(frozen=True, slots=True)
class _Line:
    indent: int
    words: str


def block_yaml(text: str) -> object:
    """What *text* says: mappings, lists and texts; an empty text where it says nothing."""
    lines = [_Line(len(line) - len(line.lstrip(" ")), line.strip()) for line in text.splitlines()
             if line.strip() and not line.lstrip().startswith("#")]  # fmt: skip
    return _Reader(lines).block(0, 0)[0] if lines else ""


class _Reader:
    """Reads lines by their indents; each of its verbs gives what it read and the line behind."""

    def __init__(self, lines: Sequence[_Line]) -> None:
        self._lines = list(lines)

    def block(self, at: int, depth: int) -> tuple[object, int]:
        """The mapping, list or text that begins with the line *at*."""
        line = self._lines[at]
        if depth < DEEPEST and _is_item(line.words):
            return self._items(at, line.indent, depth)
        if depth < DEEPEST and _KEY.match(line.words):
            return self._mapping(at, line.indent, depth)
        return self._words(line.words, at + 1, line.indent - 1)

    def _items(self, at: int, indent: int, depth: int) -> tuple[list[object], int]:
        found: list[object] = []
        while self._stands(at, indent) and _is_item(self._lines[at].words):
            inner = self._lines[at].words[1:].lstrip()
            if inner:
                further = indent + len(self._lines[at].words) - len(inner)
                self._lines[at] = _Line(further, inner)
                one, at = self.block(at, depth + 1)
            else:
                one, at = self._deeper(at + 1, indent, depth)
            found.append(one)
        return found, at

    def _mapping(self, at: int, indent: int, depth: int) -> tuple[dict[str, object], int]:
        found: dict[str, object] = {}
        while self._stands(at, indent) and (match := _KEY.match(self._lines[at].words)):
            value = (match["value"] or "").strip()
            if value and value[0] not in "|>":
                one, at = self._words(value, at + 1, indent)
            elif value:
                one, at = self._folded(at + 1, indent)
            elif self._stands(at + 1, indent) and _is_item(self._lines[at + 1].words):
                one, at = self._items(at + 1, indent, depth + 1)
            else:
                one, at = self._deeper(at + 1, indent, depth)
            found.setdefault(match["key"].strip("\"'"), one)
        return found, at

    def _stands(self, at: int, indent: int) -> bool:
        return at < len(self._lines) and self._lines[at].indent == indent

    def _is_deeper(self, at: int, indent: int) -> bool:
        return at < len(self._lines) and self._lines[at].indent > indent

    def _deeper(self, at: int, indent: int, depth: int) -> tuple[object, int]:
        return self.block(at, depth + 1) if self._is_deeper(at, indent) else ("", at)

    def _folded(self, at: int, indent: int) -> tuple[str, int]:
        said = []
        while self._is_deeper(at, indent):
            said.append(self._lines[at].words)
            at += 1
        return " ".join(said), at

    def _words(self, first: str, at: int, indent: int) -> tuple[object, int]:
        more, at = self._folded(at, indent)
        return _value(f"{first} {more}".strip()), at


def _is_item(words: str) -> bool:
    return words == "-" or words.startswith("- ")


_FLOW = re.compile(
    r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'|[\[\]{},]|:(?=\s|$)|(?:[^\[\]{},:\"']|:(?!\s|$))+|[\"']"
)
"""Signs and words of lists and mappings in brackets."""


def _as_json(sign: str) -> str:
    bare = sign.strip()
    if not bare or bare in "[]{},:" or bare[0] == '"':
        return bare
    if len(bare) > 1 and bare[0] == bare[-1] == "'":
        return json.dumps(bare[1:-1].replace("''", "'"))
    return bare if re.fullmatch(r"[1-9]\d{0,8}", bare) else json.dumps(bare)


def _value(words: str) -> object:
    """A text without its quotes, or a list in brackets."""
    if words[:1] in ('"', "[", "{"):
        try:
            return json.loads("".join(map(_as_json, _FLOW.findall(words))))
        except (ValueError, RecursionError):
            pass
    if len(words) > 1 and words[0] == words[-1] and words[0] in "\"'":
        return words[1:-1].replace("''", "'")
    return words
