"""JSON (RFC 8259) as this project publishes it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from typing import Any, Final

_NAMES: Final[dict[type, tuple[str, ...]]] = {}
"""The fields of each dataclass that was asked for."""


def json_bytes(value: object) -> bytes:
    """*value* as JSON in UTF-8 with a line break at its end, keys in the order given. The parts of
    *value* stand on lines of their own, so that two builds can be compared; parts of parts do not,
    because Python writes indented JSON ten times more slowly. What UTF-8 cannot hold (a lone
    surrogate) is escaped as JSON does.
    """
    return ("".join(_lines(value)) + "\n").encode("utf-8", "backslashreplace")


def objects_json(values: Iterable[object]) -> bytes:
    """A list of dataclasses as objects, in the order given."""
    return json_bytes([fields_of(value) for value in values])


def fields_of(value: object) -> dict[str, Any]:
    """The fields of the dataclass *value* by name, and of those that they hold: what
    ``dataclasses.asdict`` gives, which copies every text and number on the way.
    """
    return {name: _plain(getattr(value, name)) for name in _names(type(value))}


def _plain(value: object) -> object:
    if isinstance(value, tuple | list):
        return [_plain(part) for part in value]
    return fields_of(value) if is_dataclass(value) else value


def _names(kind: type) -> tuple[str, ...]:
    names = _NAMES.get(kind)
    if names is None:
        names = _NAMES[kind] = tuple(field.name for field in fields(kind))
    return names


def _lines(value: object) -> Iterator[str]:
    match value:
        case dict() if value:
            yield "{"
            for number, (key, part) in enumerate(value.items()):
                yield ",\n " if number else "\n "
                yield f"{_line(key)}: "
                yield from _items(part) if isinstance(part, list | tuple) else (_line(part),)
            yield "\n}"
        case list() | tuple():
            yield from _items(value)
        case _:
            yield _line(value)


def _items(values: list[object] | tuple[object, ...]) -> Iterator[str]:
    yield "["
    for number, value in enumerate(values):
        yield ",\n " if number else "\n "
        yield _line(value)
    yield "\n]" if values else "]"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, allow_nan=False)
