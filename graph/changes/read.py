"""From the published graph to an edition: a built site, or one of its dumps in any form of RDF."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from graph.changes.model import Edition, Farewell, Kind, Link, Thing, Values
from graph.triples.namespaces import (
    CITO,
    DCTERMS,
    OWL,
    PRISM,
    RDF,
    RDFS,
    SCHEMA,
    SKOS,
    Namespace,
    own,
)

DUMPS: Final = ("evidence.nt", "evidence.ttl", "evidence.nq", "evidence.trig")
"""Files of a site that hold its graph, the one that is read fastest first."""
EDGES: Final = (
    "affectsParenting", "evaluatedIn", "increasesRiskOf", "locatedIn", "protectsAgainst",
    "recommends", "reportsOutcome", "targets", "usesDesign",
)  # fmt: skip
"""Direct edges between concepts."""
_Said = Mapping[str, Mapping[str, Values]]


class EditionError(ValueError):
    """What was given is no edition of a map; the message says why."""


def read_edition(path: Path) -> Edition:
    """The edition in *path*: the folder of a site, its ``data/``, or a file with its graph.

    :raises EditionError: where there is none.
    """
    file = _file(path)
    form = RdfFormat.from_extension(file.suffix.removeprefix("."))
    if form is None:
        raise EditionError(f"{file} is in no form of RDF that is known by its name")
    try:
        quads = parse(file.read_bytes(), format=form)
        return edition_of(dict.fromkeys(quad.triple for quad in quads))
    except OSError as wrong:
        raise EditionError(f"{file} cannot be read: {wrong.strerror or wrong}") from wrong
    except (SyntaxError, UnicodeDecodeError) as wrong:
        raise EditionError(f"{file} is not what its name says: {wrong}") from wrong


def _file(path: Path) -> Path:
    places = (folder / name for name in DUMPS for folder in (path / "data", path))
    found = path if path.is_file() else next((each for each in places if each.is_file()), None)
    if found is None:
        raise EditionError(f"{path} is neither a built site nor a file with a graph")
    return found


def edition_of(triples: Iterable[Triple]) -> Edition:
    """The edition whose graph *triples* are.

    :raises EditionError: where no ontology of such a map is among them.
    """
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for triple in triples:
        if isinstance(triple.subject, NamedNode):
            found[triple.subject.value][triple.predicate.value].append(_text(triple.object))
    base = _base(found)
    prefix = f"{base}/"
    said = {
        subject.removeprefix(prefix): {
            predicate: tuple(sorted(value.removeprefix(prefix) for value in values))
            for predicate, values in predicates.items()
        }
        for subject, predicates in sorted(found.items())
    }
    ev = own(base)
    things = {name: thing for name in said if (thing := _thing(name, said, ev)) is not None}
    labels = {name: label for name in said if (label := _label(name, said, ev))}
    hashes = (values[ev["corpusHash"].value] for values in said.values() if _has(values, ev))
    return Edition(
        base,
        next((hash_ for hash_, *_ in hashes), ""),
        things,
        frozenset(_links(said, ev)),
        dict(_withdrawn(said, ev)),
        labels,
    )


def _has(values: Mapping[str, Values], ev: Namespace) -> bool:
    return ev["corpusHash"].value in values


def _text(term: object) -> str:
    return term.value if isinstance(term, (NamedNode, Literal)) else str(term)


def _base(found: Mapping[str, Mapping[str, list[str]]]) -> str:
    for subject, said in sorted(found.items()):
        if OWL["Ontology"].value in said.get(RDF["type"].value, ()):
            return subject.removesuffix("/ontology")
    raise EditionError("the graph holds no ontology of a map: it is of another kind, or cut off")


def _fields(kind: Kind, ev: Namespace) -> tuple[tuple[str, NamedNode], ...]:
    """What is compared of a thing: words for readers, and the property."""
    match kind:
        case Kind.CLAIM:
            return (
                ("words", ev["reading"]), ("stated in", ev["statedIn"]), ("kind", ev["kind"]),
                ("direction", ev["direction"]), ("valence", ev["valence"]),
                ("relation", ev["relation"]), ("subject", ev["subject"]), ("object", ev["object"]),
                ("rests on", CITO["citesAsEvidence"]), ("study", ev["evidence"]),
                ("status", ev["status"]),
            )  # fmt: skip
        case Kind.EVIDENCE:
            return (
                ("design", ev["design"]), ("publication", ev["publication"]),
                ("evaluates", ev["evaluates"]), ("sample", ev["sample"]), ("place", ev["place"]),
                ("period", ev["period"]), ("stated in", ev["statedIn"]),
            )  # fmt: skip
        case Kind.RATING:
            return (
                ("scale", ev["ratingScale"]), ("level", ev["ratingLevel"]),
                ("bound", ev["ratingBound"]), ("basis", ev["ratingBasis"]),
            )  # fmt: skip
        case Kind.REFERENCE | Kind.SOURCE:
            return (
                ("title", DCTERMS["title"]), ("date", DCTERMS["issued"]), ("DOI", PRISM["doi"]),
                ("fingerprint", SCHEMA["sha256"]), ("licence", DCTERMS["license"]),
            )  # fmt: skip
        case Kind.CONCEPT:
            return (
                ("label", SKOS["prefLabel"]), ("other labels", SKOS["altLabel"]),
                ("definition", SKOS["definition"]), ("part of", SKOS["broader"]),
                ("class", RDF["type"]),
            )  # fmt: skip


NUMBERS: Final = ("value", "minValue", "maxValue", "unitText")


def _thing(name: str, said: _Said, ev: Namespace) -> Thing | None:
    kind = _kind(name, said[name])
    if kind is None:
        return None
    fields = {
        field: said[name][property_.value]
        for field, property_ in _fields(kind, ev)
        if property_.value in said[name]
    }
    for part in said[name].get(ev["statistic"].value, ()) if kind is Kind.CLAIM else ():
        numbers = (said.get(part, {}).get(SCHEMA[each].value, ()) for each in NUMBERS)
        fields["statistic"] = (" ".join(text for values in numbers for text in values),)
    return Thing(kind, _label(name, said, ev), fields)


def _kind(name: str, values: Mapping[str, Values]) -> Kind | None:
    types = values.get(RDF["type"].value, ())
    for class_, kind in (
        ("Source", Kind.SOURCE), ("Claim", Kind.CLAIM), ("Evidence", Kind.EVIDENCE),
        ("Rating", Kind.RATING), ("Reference", Kind.REFERENCE),
    ):  # fmt: skip
        if f"ontology#{class_}" in types:
            return kind
    concept = name.startswith("concept/") and SKOS["Concept"].value in types
    return Kind.CONCEPT if concept else None


def _label(name: str, said: _Said, ev: Namespace) -> str:
    values = said[name]
    for property_ in (SKOS["prefLabel"], RDFS["label"], DCTERMS["title"], ev["reading"]):
        if property_.value in values:
            return values[property_.value][0]
    return ""


def _links(said: _Said, ev: Namespace) -> Iterator[Link]:
    for name, values in said.items():
        for edge in EDGES:
            yield from ((name, edge, target) for target in values.get(ev[edge].value, ()))


def _withdrawn(said: _Said, ev: Namespace) -> Iterator[tuple[str, Farewell]]:
    """Names with a tombstone, and claims and studies that a curator rejected."""
    for name, values in said.items():
        types = values.get(RDF["type"].value, ())
        if any(type_.startswith("ontology#Withdrawn") for type_ in types):
            review = values.get(ev["review"].value, (name,))[0]
            reasons = said.get(review, {}).get(ev["reason"].value, ("",))
            yield name, Farewell(reasons[0], values.get(DCTERMS["isReplacedBy"].value, ()))
