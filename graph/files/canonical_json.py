"""JSON (RFC 8259) as this project publishes it."""

from __future__ import annotations

import json
from collections.abc import Iterator


def json_bytes(value: object) -> bytes:
    """*value* as UTF-8 with a line break at its end, keys in the order given. What it is made of
    stands on lines of its own, so that two builds can be compared line by line; what that is made
    of does not: Python indents ten times slower than it writes. What UTF-8 cannot hold (a lone
    surrogate) is escaped as JSON does.
    """
    return ("".join(_lines(value)) + "\n").encode("utf-8", "backslashreplace")


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
