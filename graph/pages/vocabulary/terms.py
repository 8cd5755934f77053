"""The vocabulary's own terms, with all that their pages need."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from graph.pages.model import Link
from graph.pages.vocabulary.shape_words import Shapes, shapes_of
from graph.triples.namespaces import OWL, RDF, RDFS, SKOS, prefixes
from graph.triples.usage import Usage, Use, usage

KINDS: Final = (
    (OWL["Class"], "class", "Class", "Classes"),
    (RDFS["Class"], "class", "Class", "Classes"),
    (OWL["ObjectProperty"], "property", "Property", "Properties"),
    (OWL["DatatypeProperty"], "property", "Property", "Properties"),
    (SKOS["ConceptScheme"], "scheme", "List of values", "Lists of values"),
    (SKOS["Concept"], "value", "Value", "Values"),
)
"""Types of terms: the folder of their pages, and names for one and for many. Classes and properties
have folders of their own because some differ only in case, which some file systems ignore."""
LABELS: Final = (SKOS["prefLabel"], RDFS["label"])
MEANINGS: Final = (SKOS["definition"], RDFS["comment"])
SHOWN: Final = 120
"""Characters of a value that an example shows."""
_Said: TypeAlias = Mapping[str, tuple[Triple, ...]]
_NAME: Final = re.compile(r"[A-Za-z][\w-]{0,99}")


@dataclass(frozen=True, slots=True)
class Terms:
    """The vocabulary's own terms, with all that their pages need."""

    base_iri: str
    said: _Said
    """What is said of each term, by its IRI, in the order of the pages."""
    leading: _Said
    """What leads to each term, by its IRI."""
    pages: Mapping[str, Link]
    """The page of everything that has one, by IRI."""
    shapes: Shapes
    usage: Usage

    def link(self, iri: str) -> Link:
        """The label of *iri* and its page: of a part of a page, that page."""
        if iri in self.pages:
            return self.pages[iri]
        whole, _, part = iri.partition("#")
        if part and whole in self.pages:
            return Link(f"{self.pages[whole].label}: {part}", self.pages[whole].href)
        return Link(self.name(iri), "")

    def name(self, iri: str) -> str:
        """*iri* with its prefix, where that is known."""
        return short_name(iri, self.base_iri)

    def path(self, iri: str) -> str:
        """Folder of the page of the term *iri*."""
        return f"ontology/{kind_of(self.said[iri])[0]}/{iri.rpartition('#')[2]}/"


def short_name(iri: str, base_iri: str) -> str:
    """*iri* with its prefix, where that is known."""
    for prefix, space in prefixes(base_iri).items():
        if iri.startswith(space):
            return f"{prefix}:{iri.removeprefix(space)}"
    return iri


def terms_in(
    files: Mapping[str, bytes],
    base_iri: str,
    pages: Mapping[str, Link],
    used: Usage | None = None,
) -> Terms:
    """The terms of the published *files*, by their names in ``data/``. *pages* are those of things
    that are no terms, by their IRI. How the terms are *used* is counted where nobody has.
    """
    said, leading = _vocabulary(files)
    own = {iri: found for iri, found in said.items() if _is_term(iri, found, base_iri)}
    known = {**pages, **dict(_in_schemes(said, base_iri)), **dict(_of_terms(own))}
    used = used or usage(files.get("evidence.nt", b"").splitlines(), base_iri)
    bare = Terms(base_iri, own, leading, known, Shapes((), {}, {}), used)
    return replace(bare, shapes=shapes_of(files.get("shapes.ttl", b""), bare.link))


def _vocabulary(files: Mapping[str, bytes]) -> tuple[_Said, _Said]:
    """What the vocabulary says of each thing, and what leads to it, in one fixed order."""
    said: dict[str, list[Triple]] = defaultdict(list)
    leading: dict[str, list[Triple]] = defaultdict(list)
    for name in ("ontology.ttl", "vocabulary.ttl"):
        for quad in parse(files.get(name, b""), format=RdfFormat.TURTLE):
            if isinstance(quad.subject, NamedNode):
                said[quad.subject.value].append(quad.triple)
                if isinstance(quad.object, NamedNode):
                    leading[quad.object.value].append(quad.triple)
    return _sorted(said), _sorted(leading)


def _sorted(found: Mapping[str, Iterable[Triple]]) -> _Said:
    return {iri: tuple(sorted(triples, key=str)) for iri, triples in sorted(found.items())}


def _in_schemes(said: _Said, base_iri: str) -> Iterator[tuple[str, Link]]:
    """Schemes that have a page, and their levels on it."""
    for iri, found in said.items():
        if iri.startswith(f"{base_iri}/scheme/"):
            path, mark, fragment = iri.removeprefix(f"{base_iri}/").partition("#")
            yield iri, Link(text_of(found, LABELS), f"{path}/index.html{mark}{fragment}")


def _of_terms(own: _Said) -> Iterator[tuple[str, Link]]:
    for iri, found in own.items():
        href = f"ontology/{kind_of(found)[0]}/{iri.rpartition('#')[2]}/index.html"
        yield iri, Link(text_of(found, LABELS), href)


def _is_term(iri: str, found: tuple[Triple, ...], base_iri: str) -> bool:
    """Whether *iri* names a term that gets a page. The level of a scale does not: it is a part of
    the page of the scale.
    """
    space, _, name = iri.rpartition("#")
    own = space == f"{base_iri}/ontology" or not space.startswith(f"{base_iri}/")
    return bool(own and _NAME.fullmatch(name) and _has_kind(found) and text_of(found, LABELS))


def _has_kind(found: Iterable[Triple]) -> bool:
    types = {triple.object for triple in found if triple.predicate == RDF["type"]}
    return any(kind in types for kind, *_ in KINDS)


def kind_of(found: Iterable[Triple]) -> tuple[str, str, str]:
    """Folder, name and plural of the kind of a term."""
    types = {triple.object for triple in found if triple.predicate == RDF["type"]}
    for type_, folder, one, many in KINDS:
        if type_ in types:
            return folder, one, many
    raise ValueError(f"no term: {types}")


def text_of(found: Iterable[Triple], properties: tuple[NamedNode, ...]) -> str:
    """The English value, or one in no language, of the first of *properties* that has one."""
    values = sorted(
        (properties.index(triple.predicate), triple.object.value)
        for triple in found
        if triple.predicate in properties
        and isinstance(triple.object, Literal)
        and (triple.object.language or "en").startswith("en")
    )
    return values[0][1] if values else ""


def use_of(iri: str, folder: str, known: Usage) -> Use | None:
    """How often the graph uses the term *iri*, where it does."""
    by_kind = {"class": known.classes, "property": known.properties}
    return by_kind.get(folder, known.concepts).get(iri)


def value_link(term: object, terms: Terms) -> Link:
    """What a statement says, short enough to be shown, with its page."""
    if isinstance(term, NamedNode):
        return terms.link(term.value)
    text = str(getattr(term, "value", term))
    return Link(text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…", "")
