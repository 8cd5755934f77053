"""The dataset against the SHACL shapes of ``graph/shapes/`` (W3C SHACL Core)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from pyoxigraph import Literal, NamedNode, Triple
from shacl import Result, Shapes

from graph.claims.model import Place
from graph.problems import Code, Problem, Severity
from graph.spans import Span
from graph.triples.iris import ForeignIriError, Iris, slug_of
from graph.triples.model import Triples
from graph.triples.namespaces import BIRO, OA, PROV, own
from graph.triples.vocabulary import shapes, turtle

SEVERITIES: Final = {
    "Violation": Severity.ERROR,
    "Warning": Severity.WARNING,
    "Info": Severity.NOTICE,
}

HINTS: Final = {
    Severity.ERROR: "This is a mistake of the program, not of the source: please report it.",
    Severity.WARNING: "Look at the place in the source, and at source.toml for a source's record.",
    Severity.NOTICE: "Nothing has to be done.",
}

IN_THE_VOCABULARY: Final = "Correct it there; graph/vocabulary/README.md says what concepts have."

SHOWN: Final = 200
"""Characters of an offending value that a message shows: it may be a whole page of text."""


def validate(
    triples: Triples, places: Mapping[str, Place] = MappingProxyType({})
) -> tuple[Problem, ...]:
    """What in *triples*, all named graphs together, breaks a shape: a Problem each, sorted.

    *places* says of each concept where a maintainer described it.
    """
    text = triples.n_quads.decode()
    results = _shapes(triples.base_iri).validate_text(text, format="nquads").results
    if not results:
        return ()
    links = _Links.of(triples.union())
    iris = Iris(triples.base_iri)
    described = {iris.concept(name).value: place for name, place in places.items()}
    found = {
        _problem_of_concept(place, result)
        if (place := described.get(_focus(result)))
        else _problem(triples.base_iri, links, result)
        for result in results
    }
    return tuple(sorted(found, key=str))


@cache
def _shapes(base_iri: str) -> Shapes:
    return Shapes.from_turtle(turtle(shapes(), base_iri))


@dataclass(frozen=True, slots=True)
class _Links:
    """The statements, to be followed both ways; terms as text."""

    objects: Mapping[tuple[str, str], list[str]]
    """What a subject's property leads to."""
    subjects: Mapping[tuple[str, str], list[str]]
    """What leads to an object by a property."""

    @classmethod
    def of(cls, statements: Iterable[Triple]) -> _Links:
        objects: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        subjects: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
        for one in statements:
            subject, thing = _value(one.subject), _value(one.object)
            objects[subject, one.predicate.value].append(thing)
            subjects[thing, one.predicate.value].append(subject)
        return cls(objects, subjects)

    def after(self, subject: str, link: NamedNode) -> list[str]:
        """What *link* of *subject* leads to, sorted."""
        return sorted(self.objects.get((subject, link.value), ()))

    def before(self, thing: str, link: NamedNode) -> list[str]:
        """What leads to *thing* by *link*, sorted."""
        return sorted(self.subjects.get((thing, link.value), ()))


def _value(term: object) -> str:
    match term:
        case NamedNode() | Literal():
            return term.value
        case _:
            raise TypeError(f"not a term of this graph: {term!r}")


def _focus(result: Result) -> str:
    return result.focus_node.removeprefix("<").removesuffix(">")


def _message(result: Result) -> str:
    focus = _focus(result)
    message = f"{result.message} <{focus}>"
    if result.value_plain is not None and result.value_plain != focus:
        message += f" has “{result.value_plain[:SHOWN]}”."
    return message


def _problem_of_concept(place: Place, result: Result) -> Problem:
    """What a person wrote in a file of the vocabulary."""
    return Problem(
        Code.SHAPE_VIOLATION,
        SEVERITIES[result.severity],
        _message(result),
        IN_THE_VOCABULARY,
        file=place.file,
        line=place.line,
    )


def _problem(base_iri: str, links: _Links, result: Result) -> Problem:
    severity = SEVERITIES[result.severity]
    focus = _focus(result)
    span = _span(base_iri, links, focus)
    return Problem(
        Code.SHAPE_VIOLATION,
        severity,
        _message(result),
        HINTS[severity],
        span=span,
        source=span.source if span else _slug(base_iri, focus),
    )


def _slug(base_iri: str, iri: str) -> str:
    """The source on whose page *iri* stands, or empty."""
    try:
        return slug_of(Iris(base_iri).address(NamedNode(iri)))
    except (ForeignIriError, ValueError):
        return ""


def _span(base_iri: str, links: _Links, focus: str) -> Span | None:
    """Where *focus* is printed: its own position, or that of what leads to it or has it."""
    for place in _places(base_iri, links, focus):
        slug = _slug(base_iri, place)
        start, end = links.after(place, OA["start"]), links.after(place, OA["end"])
        if slug and start and end and start[0].isdecimal() and end[0].isdecimal():
            low, high = int(start[0]), int(end[0])
            return Span(slug, low, high) if low <= high else None
    return None


def _places(base_iri: str, links: _Links, focus: str) -> Iterator[str]:
    """What may be the position of *focus*: of a work it is that of its first entry, of a claim and
    of its statistic that of its passage.
    """
    ev = own(base_iri)
    yield focus
    entries = links.before(focus, BIRO["references"])
    claims = (focus, *links.before(focus, ev["statistic"]))
    passages = sorted(at for claim in claims for at in links.after(claim, PROV["wasQuotedFrom"]))
    for thing in (focus, *entries, *passages):
        for link in (ev["position"], OA["hasSelector"]):
            yield from links.after(thing, link)
