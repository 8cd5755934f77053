"""The form for those who do not write SPARQL, from ``form.toml``; its options from the graph."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from pyoxigraph import Store

from graph.queries.run import answer

FILE: Final = Path(__file__).with_name("form.toml")


@dataclass(frozen=True, slots=True)
class Condition:
    """One condition that a reader can set."""

    label: str
    value: str
    """What a reader's choice becomes in the query: ``iri``, ``text`` or ``year``."""
    where: tuple[str, ...]
    """Lines of SPARQL with ``$VALUE`` in them."""
    options: tuple[tuple[str, str], ...]
    """Values and labels to choose from; none where the reader writes."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of thing that can be listed."""

    name: str
    select: str
    where: tuple[str, ...]
    order: str
    conditions: Mapping[str, Condition]


@dataclass(frozen=True, slots=True)
class Form:
    """All that the form offers."""

    prefixes: tuple[str, ...]
    """The lines that each of its queries begins with."""
    kinds: Mapping[str, Kind]


def load_form(store: Store, base_iri: str) -> Form:
    """The form, its options as *store* has them."""
    content = tomllib.loads(FILE.read_text(encoding="utf-8"))
    prefixes = (f"BASE <{base_iri}/>", *content["prefixes"])
    head = "\n".join(prefixes)
    options = {
        name: tuple(_options(store, f"{head}\n{query}", base_iri))
        for name, query in content["options"].items()
    }
    kinds = {
        name: Kind(
            kind["name"],
            kind["select"],
            tuple(kind["where"]),
            kind["order"],
            {key: _condition(one, options) for key, one in kind["conditions"].items()},
        )
        for name, kind in content["kinds"].items()
    }
    return Form(prefixes, kinds)


def _options(store: Store, query: str, base_iri: str) -> Iterator[tuple[str, str]]:
    for value, label in answer(store, query, base_iri).rows:
        if value is not None and label is not None:
            yield str(getattr(value, "value", value)), str(getattr(label, "value", label))


def _condition(
    one: Mapping[str, Any], options: Mapping[str, tuple[tuple[str, str], ...]]
) -> Condition:
    return Condition(
        one["label"], one["value"], tuple(one["where"]), options.get(one.get("options", ""), ())
    )
