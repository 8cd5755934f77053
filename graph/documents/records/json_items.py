"""What stands under a name in an object of JSON that nobody has checked; nothing where it is of
another kind.
"""

from __future__ import annotations

from collections.abc import Mapping

Item = Mapping[str, object]


def said(item: Item, name: str) -> str:
    """Words, or a whole number as words."""
    value = item.get(name)
    return str(value).strip() if isinstance(value, str | int) else ""


def within(item: Item, name: str) -> Item:
    """An object."""
    value = item.get(name)
    return value if isinstance(value, dict) else {}


def listed(item: Item, name: str) -> list[Item]:
    """The objects of a list, or the one that stands in its place."""
    value = item.get(name)
    return [one for one in (value if isinstance(value, list) else [value]) if isinstance(one, dict)]
