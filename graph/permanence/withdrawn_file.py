"""``withdrawn.toml``: names that were published once and stand for nothing any more."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from graph.documents.sources.fields import FieldRule, Wrong, text
from graph.documents.toml_tables import Form, Table, day, read_tables
from graph.permanence.model import Tombstone
from graph.problems import Code, Problem, Severity

WITHDRAWN_FILE: Final = "withdrawn.toml"
KIND: Final = "withdrawn"

# A name: folders of letters, digits and what addresses may hold unescaped, and maybe a fragment.
# Such are claim/doe-2020-01ab, ontology#Barrel and concept/caf%C3%A9.
_NAME = re.compile(
    r"(?=.{1,300}$)(?!.*(?:^|/)\.{1,2}(?:/|#|$))"
    r"[\w.~%!$&'()*+,;=:@-]+(?:/[\w.~%!$&'()*+,;=:@-]+)*(?:#[\w.~%!$&'()*+,;=:@-]+)?",
    re.ASCII,
)

Read = tuple[tuple[Tombstone, ...], tuple[Problem, ...]]


def is_name(value: str) -> bool:
    """Whether *value* is a name relative to the base IRI."""
    return _NAME.fullmatch(value) is not None


def _name(value: object) -> str | Wrong:
    if isinstance(value, str) and is_name(value):
        return value
    return Wrong(
        "is no name of this map",
        'Write it from the base IRI on: "claim/doe-2020-0123456789", "ontology#Barrel".',
    )


def _names(value: object) -> tuple[str, ...] | Wrong:
    found = value if isinstance(value, list) else [value]
    read = [_name(each) for each in found]
    wrong = [each for each in read if isinstance(each, Wrong)]
    return wrong[0] if wrong else tuple(each for each in read if isinstance(each, str))


RULES: Final = (
    FieldRule("iri", _name, required=True),
    FieldRule("reason", text, required=True),
    FieldRule("date", day, required=True),
    FieldRule("replaced_by", _names),
)


def read_withdrawn(path: Path, file: str) -> Read:
    """The names in *path* that were withdrawn; none where there is no file. *file* is how problems
    name it. Nothing is read through a symbolic link.
    """
    form = Form(file, KIND, RULES, Code.REGISTRY_INVALID)
    return _stones(read_tables(path, form), form)


def _stones(read: tuple[tuple[Table, ...], tuple[Problem, ...]], form: Form) -> Read:
    tables, problems = read
    stones: dict[str, Tombstone] = {}
    twice = []
    for table in tables:
        name = table.text("iri")
        if name in stones:
            message = f"“{name}” was withdrawn above already."
            twice.append(form.problem(table.line, message, "Take one of the two away."))
            continue
        stones[name] = Tombstone(
            name, table.text("reason"), table.text("date"), table.texts("replaced_by"), table.line
        )
    return tuple(stones[name] for name in sorted(stones)), (*problems, *twice)


def problem(file: str, line: int, message: str, hint: str) -> Problem:
    """Something that is wrong with one of the two files."""
    return Problem(Code.REGISTRY_INVALID, Severity.ERROR, message, hint, file=file, line=line)


def withdrawn_toml(stones: Iterable[Tombstone]) -> str:
    """*stones* as the file has them: the way back."""
    return "\n".join("\n".join(_toml(stone)) + "\n" for stone in stones)


def _toml(stone: Tombstone) -> Iterator[str]:
    yield f"[[{KIND}]]"
    yield f"iri = {_string(stone.name)}"
    yield f"reason = {_string(stone.reason)}"
    yield f"date = {_string(stone.date)}"
    if stone.replaced_by:
        yield f"replaced_by = [{', '.join(map(_string, stone.replaced_by))}]"


def _string(value: str) -> str:
    """A basic string of TOML 1.0: JSON's escapes are among TOML's, DEL is not JSON's."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
