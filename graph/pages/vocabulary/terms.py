"""The pages of the vocabulary's own terms: what each means, where it belongs, how it is used."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from graph.pages.model import Link
from graph.pages.vocabulary.shape_words import Shape, Shapes, shapes_of
from graph.pages.words import count
from graph.permanence.model import Tombstone
from graph.triples.dumps import as_turtle
from graph.triples.namespaces import DCTERMS, OWL, RDF, RDFS, SKOS, prefixes
from graph.triples.usage import Usage, Use, usage

KINDS: Final = (
    (OWL["Class"], "class", "Class", "Classes"),
    (RDFS["Class"], "class", "Class", "Classes"),
    (OWL["ObjectProperty"], "property", "Property", "Properties"),
    (OWL["DatatypeProperty"], "property", "Property", "Properties"),
    (SKOS["ConceptScheme"], "scheme", "List of values", "Lists of values"),
    (SKOS["Concept"], "value", "Value", "Values"),
)
"""Types of terms: the folder of their pages, and what they are called. A class and a property may
differ in case alone, and some file systems do not tell such folders apart."""
LABELS: Final = (SKOS["prefLabel"], RDFS["label"])
MEANINGS: Final = (SKOS["definition"], RDFS["comment"])
UP: Final = (
    (RDFS["subClassOf"], "Is a kind of"),
    (RDFS["subPropertyOf"], "Is a kind of"),
    (SKOS["broader"], "Part of"),
    (SKOS["inScheme"], "In the list"),
    (RDFS["domain"], "Is said of"),
    (RDFS["range"], "Leads to"),
    (SKOS["closeMatch"], "Close to"),
    (DCTERMS["source"], "From"),
)
"""What a term says of others, with words."""
DOWN: Final = (
    (RDFS["subClassOf"], "Kinds of it"),
    (RDFS["subPropertyOf"], "Kinds of it"),
    (SKOS["broader"], "More precisely"),
    (SKOS["inScheme"], "Its values"),
    (RDFS["domain"], "Properties of it"),
    (RDFS["range"], "Properties that lead to it"),
)
"""The same backwards."""
SHOWN: Final = 120
"""Characters of a value that an example shows."""
_Said: TypeAlias = Mapping[str, tuple[Triple, ...]]
_NAME: Final = re.compile(r"[A-Za-z][\w-]{0,99}")


@dataclass(frozen=True, slots=True)
class Fact:
    """How a term stands to others."""

    label: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Example:
    """A statement of the graph."""

    subject: Link
    property: Link
    object: Link


@dataclass(frozen=True, slots=True)
class TermPage:
    """Context of ``term.html``."""

    label: str
    kind: str
    name: str
    """With its prefix: ``ev:Claim``."""
    iri: str
    definition: str
    notation: str
    """How published tables write it."""
    facts: tuple[Fact, ...]
    uses: str
    """How often the graph uses it, in words."""
    example: Example | None
    shapes: tuple[Shape, ...]
    """What has to hold of its instances, or of its values."""
    turtle: str
    """All that the vocabulary says of it."""


@dataclass(frozen=True, slots=True)
class TermRow:
    """One term in the list of all."""

    id: str
    """Fragment of its IRI."""
    link: Link
    meaning: str
    iri: str
    uses: int


@dataclass(frozen=True, slots=True)
class TermGroup:
    """Terms of one kind."""

    id: str
    label: str
    terms: tuple[TermRow, ...]


@dataclass(frozen=True, slots=True)
class GoneTerm:
    """A term that was withdrawn, where its name leads to."""

    id: str
    link: Link
    reason: str


@dataclass(frozen=True, slots=True)
class TermsPage:
    """Context of ``ontology.html``."""

    groups: tuple[TermGroup, ...]
    gone: tuple[GoneTerm, ...]
    """Terms that were withdrawn."""


@dataclass(frozen=True, slots=True)
class OtherTerm:
    """A term of somebody else's vocabulary that the graph uses."""

    name: str
    iri: str
    kind: str
    uses: int
    example: Link
    """What it is said of."""


@dataclass(frozen=True, slots=True)
class OthersPage:
    """Context of ``ontology_others.html``."""

    terms: tuple[OtherTerm, ...]


@dataclass(frozen=True, slots=True)
class ShapesPage:
    """Context of ``shapes.html``."""

    shapes: tuple[Shape, ...]


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
        return f"ontology/{_kind(self.said[iri])[0]}/{iri.rpartition('#')[2]}/"


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
            yield iri, Link(_text(found, LABELS), f"{path}/index.html{mark}{fragment}")


def _of_terms(own: _Said) -> Iterator[tuple[str, Link]]:
    for iri, found in own.items():
        href = f"ontology/{_kind(found)[0]}/{iri.rpartition('#')[2]}/index.html"
        yield iri, Link(_text(found, LABELS), href)


def _is_term(iri: str, found: tuple[Triple, ...], base_iri: str) -> bool:
    """Whether *iri* names a term of a kind that has pages: what is a part of another page, such as
    the level of a scale, does not.
    """
    space, _, name = iri.rpartition("#")
    own = space == f"{base_iri}/ontology" or not space.startswith(f"{base_iri}/")
    return bool(own and _NAME.fullmatch(name) and _has_kind(found) and _text(found, LABELS))


def _has_kind(found: Iterable[Triple]) -> bool:
    types = {triple.object for triple in found if triple.predicate == RDF["type"]}
    return any(kind in types for kind, *_ in KINDS)


def _kind(found: Iterable[Triple]) -> tuple[str, str, str]:
    """Folder, name and plural of the kind of a term."""
    types = {triple.object for triple in found if triple.predicate == RDF["type"]}
    for type_, folder, one, many in KINDS:
        if type_ in types:
            return folder, one, many
    raise ValueError(f"no term: {types}")


def _text(found: Iterable[Triple], properties: tuple[NamedNode, ...]) -> str:
    """The English value, or one in no language, of the first of *properties* that has one."""
    values = sorted(
        (properties.index(triple.predicate), triple.object.value)
        for triple in found
        if triple.predicate in properties
        and isinstance(triple.object, Literal)
        and (triple.object.language or "en").startswith("en")
    )
    return values[0][1] if values else ""


def term_pages(terms: Terms) -> Iterator[tuple[str, TermPage]]:
    """The page of each term, with its IRI."""
    for iri, found in terms.said.items():
        yield iri, _page(iri, found, terms)


def _page(iri: str, found: tuple[Triple, ...], terms: Terms) -> TermPage:
    folder, kind, _ = _kind(found)
    use = _use(iri, folder, terms.usage)
    shapes = terms.shapes.of_property if folder == "property" else terms.shapes.of_class
    turtle = as_turtle(terms.base_iri, found).decode()
    return TermPage(
        label=_text(found, LABELS),
        kind=kind,
        name=terms.name(iri),
        iri=iri,
        definition=_text(found, MEANINGS),
        notation=_text(found, (SKOS["notation"],)),
        facts=tuple(_facts(iri, found, terms)),
        uses=_uses_in_words(folder, use),
        example=_example(use.example, terms) if use else None,
        shapes=shapes.get(iri, ()),
        turtle=turtle,
    )


def _use(iri: str, folder: str, known: Usage) -> Use | None:
    by_kind = {"class": known.classes, "property": known.properties}
    return by_kind.get(folder, known.concepts).get(iri)


def _uses_in_words(folder: str, use: Use | None) -> str:
    if use is None:
        return "The graph of this build does not use it."
    if folder == "class":
        return f"{count(use.number, 'thing', 'things')} of this class in the graph."
    return f"{count(use.number, 'statement', 'statements')} of the graph with it."


def _facts(iri: str, found: tuple[Triple, ...], terms: Terms) -> Iterator[Fact]:
    for property_, label in UP:
        values = [triple.object for triple in found if triple.predicate == property_]
        links = tuple(_value(value, terms) for value in values)
        if links:
            yield Fact(label, tuple(sorted(links, key=lambda link: link.label)))
    for property_, label in DOWN:
        triples = [each for each in terms.leading.get(iri, ()) if each.predicate == property_]
        links = tuple(_value(triple.subject, terms) for triple in triples)
        if links:
            yield Fact(label, tuple(sorted(links, key=lambda link: link.label)))


def _value(term: object, terms: Terms) -> Link:
    if isinstance(term, NamedNode):
        return terms.link(term.value)
    text = str(getattr(term, "value", term))
    return Link(text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…", "")


def _example(triple: Triple, terms: Terms) -> Example:
    return Example(
        _value(triple.subject, terms),
        terms.link(triple.predicate.value),
        _value(triple.object, terms),
    )


def terms_page(terms: Terms, stones: Iterable[Tombstone]) -> TermsPage:
    """The list of all terms, by kind, and of those that were withdrawn."""
    groups: dict[str, tuple[str, list[TermRow]]] = {}
    for iri, found in terms.said.items():
        folder, _, many = _kind(found)
        use = _use(iri, folder, terms.usage)
        row = TermRow(
            iri.rpartition("#")[2],
            terms.link(iri),
            _text(found, MEANINGS),
            iri,
            use.number if use else 0,
        )
        groups.setdefault(folder, (many, []))[1].append(row)
    folders = dict.fromkeys(folder for _, folder, *_ in KINDS)
    return TermsPage(
        tuple(
            TermGroup(folder, groups[folder][0], tuple(sorted(groups[folder][1], key=_by_label)))
            for folder in folders
            if folder in groups
        ),
        tuple(
            GoneTerm(term, Link(term, f"{stone.path}index.html"), stone.reason)
            for stone in stones
            for page, _, term in [stone.name.partition("#")]
            if page == "ontology" and term
        ),
    )


def _by_label(row: TermRow) -> tuple[str, str]:
    return row.link.label.casefold(), row.iri


def others_page(terms: Terms) -> OthersPage:
    """Classes and properties of others that the graph uses, by name."""
    rows = [
        OtherTerm(terms.name(iri), iri, kind, use.number, _value(use.example.subject, terms))
        for kind, uses in (("Class", terms.usage.classes), ("Property", terms.usage.properties))
        for iri, use in uses.items()
        if iri not in terms.said
    ]
    return OthersPage(tuple(sorted(rows, key=lambda row: (row.kind, row.name))))
