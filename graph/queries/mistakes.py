"""What is wrong with a query that somebody wrote, in words and with its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

from graph.triples.namespaces import prefixes

BEFORE: Final = 40
"""Characters of the query that are shown before the place of the mistake."""
AFTER: Final = 20

_PLACE = re.compile(r"\bat (?P<line>\d+):(?P<column>\d+)")
"""Where Oxigraph's message says that the mistake is: ``error at 3:16: expected ...``."""
_REASON = re.compile(r"expected (?:one of )?(?P<reason>[A-Z][A-Za-z]+(?: [A-Za-z]+){1,15})(?:,|$)")
"""What it says in words, ahead of all that its grammar would take instead: ``Prefix not found``."""
_NAME = re.compile(r"[\w-]+")
"""No query is a single word: a shipped one was meant."""


def prologue(base_iri: str) -> str:
    """The graph's prefixes, declared on one line: the lines of a query behind it keep their
    numbers.
    """
    spaces = prefixes(base_iri).items()
    return "".join(f"PREFIX {name}: <{space}> " for name, space in spaces)


def not_shipped(text: str, names: Iterable[str]) -> tuple[str, str] | None:
    """Message and hint for a *text* that can only be the name of a shipped query, of which *names*
    are all; None where it is more than a word.
    """
    if not _NAME.fullmatch(text):
        return None
    near = get_close_matches(text, sorted(names), 3)
    hint = f"Did you mean {' or '.join(near)}? " if near else ""
    return (
        f"There is no shipped query of the name “{text}”.",
        f"{hint}The folder graph/queries and the page of queries have them all.",
    )


def mistake(error: str, text: str, before: str) -> tuple[str, int | None]:
    """Oxigraph's *error* in words and the line in *text*; the engine was given *before*, too, in
    front of it.
    """
    reason = _REASON.search(error)
    said = f": {reason['reason'].lower().replace('select', 'SELECT')}" if reason else ""
    place = _PLACE.search(error)
    if place is None:
        return f"The query is not SPARQL 1.1{said or f': {error}'}.", None
    number, column = int(place["line"]), int(place["column"]) - 1
    if number == 1:
        column -= len(before)
    line = text.split("\n")[number - 1] if number <= text.count("\n") + 1 else ""
    part = f"{line[:column][-BEFORE:].lstrip()}⟨here⟩{line[column:][:AFTER].rstrip()}"
    shown = "".join(letter for letter in part if letter.isprintable())
    return f"The query is not SPARQL 1.1 at line {number}, “{shown}”{said}.", number
