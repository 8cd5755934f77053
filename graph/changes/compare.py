"""The changes from one edition to the next. Nothing here touches a file or a clock."""

from __future__ import annotations

from collections.abc import Iterator

from graph.changes.model import (
    Change,
    Changes,
    Difference,
    Edition,
    Farewell,
    Kind,
    Thing,
    What,
)

_KINDS = {kind: place for place, kind in enumerate(Kind)}
_WHATS = {what: place for place, what in enumerate(What)}


def compare(old: Edition, new: Edition) -> Changes:
    """What *new* has that *old* had not, has otherwise, and has no more."""
    found = sorted(_things(old, new), key=_order)
    return Changes(
        old.hash,
        new.hash,
        new.base_iri,
        tuple(found),
        tuple(sorted(new.links - old.links)),
        tuple(sorted(old.links - new.links)),
        {**old.labels, **new.labels},
    )


def _order(change: Change) -> tuple[int, int, str]:
    return _KINDS[change.kind], _WHATS[change.what], change.name


def _things(old: Edition, new: Edition) -> Iterator[Change]:
    for name, thing in new.things.items():
        before = old.things.get(name)
        if before is None:
            yield Change(What.ADDED, thing.kind, name, thing.label)
        elif differences := tuple(_differences(before, thing)):
            yield Change(What.CHANGED, thing.kind, name, thing.label, differences)
    for name, thing in old.things.items():
        if name not in new.things:
            farewell = new.withdrawn.get(name)
            what = What.GONE if farewell is None else What.WITHDRAWN
            said = farewell or Farewell("", ())
            yield Change(what, thing.kind, name, thing.label, (), said.reason, said.replaced_by)


def _differences(old: Thing, new: Thing) -> Iterator[Difference]:
    for field in dict.fromkeys((*old.fields, *new.fields)):
        before, after = old.fields.get(field, ()), new.fields.get(field, ())
        if before != after:
            yield Difference(field, before, after)
