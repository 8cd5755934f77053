"""``published.txt``: every name that was ever published, one a line, sorted: two branches that add
names merge without a conflict but where they add neighbours.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from graph.permanence.model import Tombstone
from graph.permanence.withdrawn_file import WITHDRAWN_FILE, is_name, problem
from graph.problems import Code, Problem, Severity

REGISTRY_FILE: Final = "published.txt"
MAX_BYTES: Final = 256 * 1024 * 1024
HEAD: Final = (
    "# Every name that this map has published, from its base IRI on. A name is never used again:",
    "# one that goes needs an entry in withdrawn.toml. `python build.py register` adds new ones.",
)
"""What stands before the names."""


def read_registry(path: Path, file: str) -> tuple[Mapping[str, int], tuple[Problem, ...]]:
    """The names in *path*, each with its line; none where there is no file."""
    if not path.is_file():
        return {}, ()
    try:
        if path.stat().st_size > MAX_BYTES:
            return {}, (problem(file, 1, "The file is too large.", "Look what it holds."),)
        content = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        line = wrong.object.count(b"\n", 0, wrong.start) + 1
        return {}, (problem(file, line, f"{path.name} is not UTF-8 text.", "Save it as UTF-8."),)
    except OSError as wrong:
        message = f"{path.name} cannot be opened: {wrong.strerror or wrong}."
        return {}, (problem(file, 1, message, "See to it that the file may be read."),)
    return parse_registry(content, file)


def parse_registry(content: str, file: str) -> tuple[Mapping[str, int], tuple[Problem, ...]]:
    """The names in *content*, each with its line; what is no name is reported."""
    names: dict[str, int] = {}
    problems = []
    for number, line in enumerate(content.split("\n"), start=1):
        name = line.strip()
        if not name or name.startswith("#"):
            continue
        if is_name(name):
            names.setdefault(name, number)
        else:
            hint = "One name a line, from the base IRI on. A merge may have left its marks."
            problems.append(problem(file, number, f"“{name[:80]}” is no name of this map.", hint))
    return names, tuple(problems)


def registry_text(names: Iterable[str]) -> str:
    """The file for *names*."""
    return "\n".join((*HEAD, *sorted(set(names)))) + "\n"


def missing(registered: Mapping[str, int], there: Collection[str], file: str) -> Iterator[Problem]:
    """A problem for each name that was published and is not *there* any more."""
    for name, line in registered.items():
        if name not in there:
            yield Problem(
                Code.IRI_MISSING,
                Severity.ERROR,
                f"“{name}” was published, and has neither a page nor a tombstone now.",
                f"Add it to {WITHDRAWN_FILE} with a reason, a date and, if there is one, what took "
                "its place: `python build.py register --withdraw REASON` does so.",
                file=file,
                line=line,
            )


def misplaced(stones: Iterable[Tombstone], live: Collection[str], file: str) -> Iterator[Problem]:
    """What is wrong with tombstones beside what is *live*: a name that stands for something, or one
    whose way leads nowhere or in a circle.
    """
    buried = {stone.name: stone for stone in stones}
    for name, stone in buried.items():
        if name in live:
            message = f"“{name}” was withdrawn, but stands for something."
            yield problem(file, stone.line, message, "Take the entry away, or the thing.")
        for target in stone.replaced_by:
            if target not in live and target not in buried:
                message = f"“{name}” leads to “{target}”, which is nothing."
                yield problem(file, stone.line, message, "Name what took its place, or leave it.")
        if _circles(name, buried):
            message = f"“{name}” leads back to itself."
            yield problem(file, stone.line, message, "Name what took its place, or leave it.")


def _circles(name: str, buried: Mapping[str, Tombstone]) -> bool:
    seen: set[str] = set()
    ahead = [name]
    while ahead:
        for target in buried[ahead.pop()].replaced_by:
            if target == name:
                return True
            if target in buried and target not in seen:
                seen.add(target)
                ahead.append(target)
    return False
