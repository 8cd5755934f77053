"""The dataset against the SHACL shapes of ``graph/shapes/`` (W3C SHACL Core).

pySHACL gets plain rdflib graphs: on a graph that an Oxigraph store backs it is slow and wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Final

import rdflib
from pyoxigraph import Literal, NamedNode, Triple
from pyshacl import validate as run_shacl
from rdflib.namespace import SH
from rdflib.term import Node

from graph.problems import Code, Problem, Severity
from graph.spans import Span
from graph.triples.iris import ForeignIriError, Iris, slug_of
from graph.triples.model import Triples
from graph.triples.namespaces import BIRO, OA, PROV, Namespace, own
from graph.triples.vocabulary import shapes, turtle

SEVERITIES: Final = {
    SH.Violation: Severity.ERROR,
    SH.Warning: Severity.WARNING,
    SH.Info: Severity.NOTICE,
}

HINTS: Final = {
    Severity.ERROR: "This is a mistake of the program, not of the source: please report it.",
    Severity.WARNING: "Look at the place in the source, and at source.toml for a source's record.",
    Severity.NOTICE: "Nothing has to be done.",
}

TARGETS: Final = (SH.targetClass, SH.targetNode, SH.targetSubjectsOf, SH.targetObjectsOf)
"""What says which nodes a shape is for."""

SHOWN: Final = 200
"""Characters of an offending value that a message shows: it may be a whole page of text."""


def validate(triples: Triples) -> tuple[Problem, ...]:
    """What in *triples*, all named graphs together, breaks a shape: a Problem each, sorted."""
    graph = to_rdflib(triples.union())
    _, report, _ = run_shacl(graph, shacl_graph=_shapes(triples.base_iri), inference="none")
    if not isinstance(report, rdflib.Graph):
        raise TypeError(f"pySHACL gave no report: {report!r}")
    found = [
        _problem(triples.base_iri, graph, report, result)
        for result in report.subjects(rdflib.RDF.type, SH.ValidationResult)
    ]
    return tuple(sorted(set(found), key=str))


def to_rdflib(statements: Iterable[Triple]) -> rdflib.Graph:
    """*statements* as an rdflib graph; literals keep their lexical form."""
    graph, term = rdflib.Graph(bind_namespaces="none"), cache(_term)
    for statement in statements:
        graph.add((term(statement.subject), term(statement.predicate), term(statement.object)))
    return graph


def _term(term: object) -> rdflib.URIRef | rdflib.Literal:
    match term:
        case NamedNode():
            return rdflib.URIRef(term.value)
        case Literal(language=str(language)):
            return rdflib.Literal(term.value, lang=language)
        case Literal():
            datatype = rdflib.URIRef(term.datatype.value)
            if datatype == rdflib.XSD.string:
                return rdflib.Literal(term.value)
            return rdflib.Literal(term.value, datatype=datatype, normalize=False)
        case _:
            raise TypeError(f"not a term of this graph: {term!r}")


@cache
def _shapes(base_iri: str) -> rdflib.Graph:
    """The shapes, with each property's shape as one of its own that has the targets of the shape
    around it: the same constraints, which pySHACL then checks on all nodes in one go.
    """
    graph = rdflib.Graph().parse(data=turtle(shapes(), base_iri), format="turtle")
    for shape, inner in list(graph.subject_objects(SH.property)):
        targets = [(link, target) for link in TARGETS for target in graph.objects(shape, link)]
        for link, target in targets:
            graph.remove((shape, SH.property, inner))
            graph.add((inner, link, target))
    return graph


def _problem(
    base_iri: str, graph: rdflib.Graph, report: rdflib.Graph, result: rdflib.term.Node
) -> Problem:
    focus = report.value(result, SH.focusNode)
    severity = SEVERITIES[rdflib.URIRef(str(report.value(result, SH.resultSeverity)))]
    span = _span(base_iri, graph, focus) if isinstance(focus, rdflib.URIRef) else None
    value = report.value(result, SH.value)
    message = f"{report.value(result, SH.resultMessage)} <{focus}>"
    if value is not None and value != focus:
        message += f" has “{str(value)[:SHOWN]}”."
    return Problem(
        Code.SHAPE_VIOLATION,
        severity,
        message,
        HINTS[severity],
        span=span,
        source=span.source if span else _slug(base_iri, str(focus)),
    )


def _slug(base_iri: str, iri: str) -> str:
    """The source on whose page *iri* stands, or empty."""
    try:
        return slug_of(Iris(base_iri).address(NamedNode(iri)))
    except (ForeignIriError, ValueError):
        return ""


def _span(base_iri: str, graph: rdflib.Graph, focus: rdflib.URIRef) -> Span | None:
    """Where *focus* is printed: its own position, or that of what leads to it or has it."""
    for place in _places(own(base_iri), graph, focus):
        slug = _slug(base_iri, str(place))
        start = graph.value(place, _iri(OA["start"]), any=True)
        end = graph.value(place, _iri(OA["end"]), any=True)
        if slug and str(start).isdecimal() and str(end).isdecimal():
            low, high = int(str(start)), int(str(end))
            return Span(slug, low, high) if low <= high else None
    return None


def _places(ev: Namespace, graph: rdflib.Graph, focus: rdflib.URIRef) -> Iterator[Node]:
    """What may be the position of *focus*: of a work it is that of its first entry, of a claim and
    of its statistic that of its passage.
    """
    yield focus
    entries = graph.subjects(_iri(BIRO["references"]), focus)
    claims = (focus, *graph.subjects(_iri(ev["statistic"]), focus))
    passages = [at for claim in claims for at in graph.objects(claim, _iri(PROV["wasQuotedFrom"]))]
    for thing in (focus, *sorted(entries, key=str), *sorted(passages, key=str)):
        for link in (ev["position"], OA["hasSelector"]):
            yield from sorted(graph.objects(thing, _iri(link)), key=str)


def _iri(node: NamedNode) -> rdflib.URIRef:
    return rdflib.URIRef(node.value)
