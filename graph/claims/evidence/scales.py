"""The scales on which others rate evidence, from the SKOS files of the vocabulary."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.claims.model import Hint, Level, Scale, Standing

Said = Mapping[str, Mapping[str, Sequence[NamedNode | Literal]]]
"""Values by property, by subject."""
_SKOS: Final = "http://www.w3.org/2004/02/skos/core#"
_COMMENT: Final = "http://www.w3.org/2000/01/rdf-schema#comment"
_EDITION: Final = "http://prismstandard.org/namespaces/basic/2.0/edition"


def read_scales(said: Said, base: str) -> dict[str, Scale]:
    """The scales in *said*, whose IRIs are relative to *base* (``<base>scheme/grade``), by id. A
    level or a hint that is not whole is left out: the shapes report it.
    """
    prefix, term = f"{base}scheme/", f"{base}ontology#"
    levels: dict[str, list[Level]] = defaultdict(list)
    hints: dict[str, list[Hint]] = defaultdict(list)
    for iri in sorted(said):
        scale, mark, name = iri.removeprefix(prefix).partition("#")
        if iri.startswith(prefix) and mark and (notation := _one(said, iri, f"{_SKOS}notation")):
            levels[scale].append(_level(said, iri, (name, notation), term))
        for scale, hint in _hint(said, iri, base, term):
            hints[scale].append(hint)
    return {
        name: _scale(said, f"{prefix}{name}", name, levels[name], tuple(hints.get(name, ())))
        for name in sorted(levels)
    }


def _scale(
    said: Said, iri: str, name: str, levels: Sequence[Level], hints: tuple[Hint, ...]
) -> Scale:
    label = _one(said, iri, f"{_SKOS}prefLabel")
    names = tuple(sorted((label, *_all(said, iri, f"{_SKOS}altLabel"))))
    ordered = tuple(sorted(levels, key=lambda level: (-level.rank, level.id)))
    known = {level.id for level in ordered}
    fit = tuple(hint for hint in hints if hint.level in known)
    return Scale(name, label, _one(said, iri, _EDITION), names, ordered, fit)


def _level(said: Said, iri: str, named: tuple[str, str], term: str) -> Level:
    label, rank = _one(said, iri, f"{_SKOS}prefLabel"), _one(said, iri, f"{term}levelRank")
    meaning = _one(said, iri, f"{term}levelMeaning")
    standing = Standing(meaning) if meaning in set(Standing) else Standing.LEVEL
    names = tuple(sorted((label, *_all(said, iri, f"{_SKOS}altLabel"))))
    name, notation = named
    return Level(name, label, notation, int(rank) if rank.isdigit() else 0, standing, names)


def _hint(said: Said, iri: str, base: str, term: str) -> Iterator[tuple[str, Hint]]:
    """The scale and the hint that *iri* is; nothing where it is none."""
    level = _one(said, iri, f"{term}hintLevel")
    scale, mark, name = level.removeprefix(f"{base}scheme/").partition("#")
    design = _one(said, iri, f"{term}hintDesign").removeprefix(f"{base}concept/")
    if mark and design:
        bound, why = _one(said, iri, f"{term}hintBound"), _one(said, iri, _COMMENT)
        yield scale, Hint(iri.removeprefix(base), design, name, bound, why)


def _all(said: Said, subject: str, name: str) -> list[str]:
    return sorted(value.value for value in said.get(subject, {}).get(name, ()))


def _one(said: Said, subject: str, name: str) -> str:
    return next(iter(_all(said, subject, name)), "")
