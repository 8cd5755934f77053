"""The project's own Turtle files: the ontology and the SKOS schemes of ``graph/vocabulary/``, the
shapes of ``graph/shapes/``. Their IRIs are relative; the base IRI of the configuration completes
them.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pyoxigraph import RdfFormat, Triple, parse

HERE = Path(__file__).parent.parent
ONTOLOGY = HERE / "vocabulary" / "ontology.ttl"


def schemes(folder: Path = ONTOLOGY.parent) -> tuple[Path, ...]:
    """The SKOS files in *folder* and below: the vocabulary without the ontology. A file with a
    mistake is left out as a whole; the reader of concepts reports it.
    """
    found = sorted(set(folder.rglob("*.ttl")) - {ONTOLOGY})
    return tuple(path for path in found if _is_turtle(path))


@cache
def _is_turtle(path: Path) -> bool:
    try:
        read(turtle((path,), "urn:x"))
    except (SyntaxError, UnicodeDecodeError):
        return False
    return True


def shapes() -> tuple[Path, ...]:
    """The SHACL files, one a class."""
    return tuple(sorted((HERE / "shapes").glob("*.ttl")))


@cache
def turtle(files: tuple[Path, ...], base_iri: str) -> str:
    """*files* as one Turtle document, comments and all, that says its base itself."""
    texts = (path.read_text(encoding="utf-8").strip() for path in files)
    return "\n\n".join((f"@base <{base_iri}/> .", *texts)) + "\n"


def vocabulary_triples(base_iri: str) -> tuple[Triple, ...]:
    """What the ontology and the schemes state."""
    return read(turtle((ONTOLOGY, *schemes()), base_iri))


def read(text: str) -> tuple[Triple, ...]:
    """The statements of a Turtle document of our own; a mistake in it raises ``SyntaxError``."""
    quads: Iterable[Triple] = (quad.triple for quad in parse(text, format=RdfFormat.TURTLE))
    return tuple(quads)
