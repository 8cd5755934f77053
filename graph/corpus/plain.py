"""What was read in a document as JSON, and back: to be kept in a cache and sent between processes.

JSON and not pickle: who can write to a cache must not be able to run code with it. A dataclass is
an object with the class as its only key and the values of its fields in a list; a member of an
enumeration has its value there; offsets are runs of numbers that follow each other. No class but
those of the models can be named.
"""

from __future__ import annotations

import json
from array import array
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from enum import Enum
from itertools import chain
from types import ModuleType
from typing import Final

from graph import problems, records, spans
from graph.claims import model as claims
from graph.documents import model as documents
from graph.documents.corrections import model as corrections
from graph.references import model as references

OFFSETS: Final = "array"
"""The key of an array of numbers."""


class PlainError(ValueError):
    """What is no value of ours in this form."""


def _classes(*modules: ModuleType) -> Iterator[tuple[str, type]]:
    for module in modules:
        for kind in vars(module).values():
            ours = isinstance(kind, type) and kind.__module__ == module.__name__
            if ours and (is_dataclass(kind) or issubclass(kind, Enum)):
                yield kind.__name__, kind


CLASSES: Final = dict(
    _classes(spans, problems, records, corrections, documents, references, claims)
)
"""By name; the models have no two classes of one name."""
_FIELDS: Final = {
    kind: tuple(field.name for field in fields(kind))
    for kind in CLASSES.values()
    if is_dataclass(kind)
}


def to_plain(value: object) -> bytes:
    """*value* in UTF-8: the same value gives the same bytes."""
    return json.dumps(_encoded(value), ensure_ascii=True, separators=(",", ":")).encode()


def from_plain(data: bytes) -> object:
    """What :func:`to_plain` was given.

    :raises PlainError: for anything else.
    """
    try:
        return _decoded(json.loads(data))
    except (ValueError, TypeError, KeyError, RecursionError, OverflowError) as wrong:
        raise PlainError(str(wrong)) from wrong


def _encoded(value: object) -> object:
    kind = type(value)
    if kind in _FIELDS:
        return {kind.__name__: [_encoded(getattr(value, name)) for name in _FIELDS[kind]]}
    match value:
        case Enum() if kind.__name__ in CLASSES:
            return {kind.__name__: value.value}
        case None | bool() | int() | float():
            return value
        case str() if kind is str:
            return value
        case tuple():
            return [_encoded(part) for part in value]
        case array():
            return {OFFSETS: [value.typecode, *_runs(value)]}
        case _:
            raise TypeError(f"not a value of the models: {kind.__name__}")


def _decoded(plain: object) -> object:
    if isinstance(plain, list):
        return tuple([_decoded(part) for part in plain])
    if not isinstance(plain, dict):
        return plain
    ((name, given),) = plain.items()
    if name == OFFSETS:
        return _offsets(*given)
    kind: Callable[..., object] = CLASSES[name]
    if isinstance(given, list):
        return kind(*[_decoded(part) for part in given])
    return kind(given)


def _runs(numbers: array[int]) -> Iterator[int]:
    """Start and length of each run."""
    start = length = 0
    for number in numbers:
        if length and number == start + length:
            length += 1
            continue
        if length:
            yield from (start, length)
        start, length = number, 1
    if length:
        yield from (start, length)


def _offsets(typecode: str, *runs: int) -> array[int]:
    if typecode not in {"I", "L", "Q"} or len(runs) % 2:
        raise PlainError("no offsets")
    pairs = zip(runs[::2], runs[1::2], strict=True)
    return array(typecode, chain.from_iterable(range(start, start + size) for start, size in pairs))
