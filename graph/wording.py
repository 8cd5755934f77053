"""Our own words - templates, prose, labels - without terms that blame people or are outdated.

Which terms these are is data: ``wording.toml`` of the vocabulary and of its fields. Quotations are
others' words and are never looked at here.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, RdfFormat, parse

from graph.problems import Code, Problem, Severity

PROGRAM: Final = Path(__file__).parent
NAME: Final = "wording.toml"

OURS: Final = (
    ("site/content", "*.md"),
    ("site/content", "*.toml"),
    ("site/theme/templates", "*.html"),
    ("site/theme/static/js", "*.js"),
    ("graph/queries", "*.rq"),
    ("graph/queries", "*.toml"),
    ("graph/pages", "*.py"),
)
"""Folders below the project's root, with the files in them that hold words for readers."""

_HIDDEN: Final = "http://www.w3.org/2004/02/skos/core#hiddenLabel"
"""Labels that texts are searched for and that are never our words."""


@dataclass(frozen=True, slots=True)
class Term:
    """Words to avoid."""

    words: tuple[str, ...]
    """As they are looked for; ``*`` at the end of a word stands for any ending."""
    instead: str
    """What to say."""
    why: str
    """The reason, in one sentence."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What our own texts do without."""

    terms: tuple[Term, ...]
    kept: tuple[str, ...]
    """Words in which a term may stand: names of bodies and laws."""

    def pattern(self) -> re.Pattern[str]:
        """Finds kept words, without a group, and the words of the term with number N in group
        ``tN``. Where several begin at one place, the longest kept one wins.
        """
        kept = [_any_of(self.kept)] if self.kept else []
        avoided = [f"(?P<t{n}>{_any_of(term.words)})" for n, term in enumerate(self.terms)]
        ends = rf"(?<!\w)(?:{'|'.join((*kept, *avoided))})(?!\w)"
        return re.compile(ends if avoided else r"(?!)", re.IGNORECASE)


def _any_of(words: Iterable[str]) -> str:
    longest = sorted(words, key=lambda one: (-len(one), one))
    return "|".join(
        re.escape(one).replace(r"\ ", r"\s{1,20}").replace(r"\*", r"\w{0,20}") for one in longest
    )


def read_wording(folder: Path = PROGRAM / "vocabulary") -> Wording:
    """The terms of every ``wording.toml`` in *folder* and below.

    :raises ValueError: where one of these files, which are the program's own, is no such list.
    """
    terms: list[Term] = []
    kept: list[str] = []
    for path in sorted(folder.rglob(NAME)):
        try:
            found = tomllib.loads(path.read_text(encoding="utf-8"))
            terms.extend(
                Term(tuple(one["words"]), one["instead"], one["why"]) for one in found["avoid"]
            )
            kept.extend(word for one in found.get("keep", ()) for word in one["words"])
        except (KeyError, TypeError, tomllib.TOMLDecodeError) as wrong:
            raise ValueError(f"{path.name} is no list of words: {wrong!r}") from wrong
    return Wording(tuple(terms), tuple(kept))


def wording_problems(root: Path, wording: Wording | None = None) -> Iterator[Problem]:
    """A warning for each of our own texts in the project at *root* that uses a term to avoid, with
    its line.
    """
    wording = read_wording() if wording is None else wording
    pattern = wording.pattern()
    for file, text, line in _texts(root):
        for match in pattern.finditer(text):
            if match.lastgroup is not None:
                term = wording.terms[int(match.lastgroup[1:])]
                at = line + text.count("\n", 0, match.start())
                yield _problem(file, at, match[0], term)


def _texts(root: Path) -> Iterator[tuple[str, str, int]]:
    """Each text with its file, relative to *root*, and the line that it begins in."""
    for folder, names in OURS:
        for path in sorted((root / folder).rglob(names)):
            yield path.relative_to(root).as_posix(), path.read_text(encoding="utf-8"), 1
    for path in sorted((PROGRAM / "vocabulary").rglob("*.ttl")):
        data = path.read_text(encoding="utf-8")
        file = path.relative_to(PROGRAM.parent).as_posix()
        for words in _shown(data):
            yield file, words, 1 + data.count("\n", 0, max(0, data.find(f'"{words}"')))


def _shown(turtle: str) -> Iterator[str]:
    """The literals of a Turtle document that readers may see; none of one that cannot be read: that
    is a problem of its own.
    """
    try:
        for quad in parse(turtle, format=RdfFormat.TURTLE, base_iri="urn:wording:/"):
            if isinstance(quad.object, Literal) and quad.predicate.value != _HIDDEN:
                yield quad.object.value
    except SyntaxError:
        return


def _problem(file: str, line: int, words: str, term: Term) -> Problem:
    return Problem(
        Code.WORDING_AVOIDED,
        Severity.WARNING,
        f"“{words}” stands in a text of ours. {term.why}",
        f"Say: {term.instead}. Words that texts are searched for belong into skos:hiddenLabel.",
        file=file,
        line=line,
    )
