"""The maps of evidence: ``evidence-map.csv``, one such table for each further map, and
``evidence-map.json`` with everything that a map shows, its empty cells included.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Final

from graph.claims.model import Basis, Direction, Valence
from graph.files.canonical_json import json_bytes
from graph.files.claims import PublishedClaim
from graph.files.concepts import PublishedConcept
from graph.files.evidence import ratings_of
from graph.files.tables import Cell, csv_bytes, joined
from graph.maps.model import EvidenceMap, MapCell, MapGroup, State
from graph.triples.iris import Address, Iris

NAME: Final = "evidence-map"
_FIRST: Final = ("intervention", "outcome")
"""The names of the sides of the first map in the columns of its table, which readers of the file
rely on."""
_COUNTS: Final = (
    *(f"direction_{direction}" for direction in Direction),
    *(f"valence_{valence}" for valence in Valence),
)


@dataclass(frozen=True, slots=True)
class PublishedThing:
    """One subject or object of a map."""

    iri: str
    label: str
    type: str
    group: str
    """What it stands under; empty for those that belong nowhere else."""


@dataclass(frozen=True, slots=True)
class PublishedCell:
    """One pair that at least one claim speaks of."""

    iri: str
    subject: str
    """IRI."""
    object: str
    state: str
    claims: tuple[str, ...]
    """Ids in ``claims.json``."""
    evaluations: int
    """Studies, each once, however many sources report it."""
    gaps: tuple[str, ...]
    """Ids of the claims that say that evidence is missing."""


@dataclass(frozen=True, slots=True)
class PublishedEmptyCell:
    """A pair that no claim speaks of, where it is known why."""

    subject: str
    object: str
    state: str
    gaps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PublishedMap:
    """A map. Pairs that are in neither list are not in these sources."""

    iri: str
    label: str
    subjects: tuple[PublishedThing, ...]
    objects: tuple[PublishedThing, ...]
    cells: tuple[PublishedCell, ...]
    empty: tuple[PublishedEmptyCell, ...]
    otherwise: str
    """The state of every other pair."""


def map_files(
    maps: Iterable[EvidenceMap],
    claims: Iterable[PublishedClaim],
    concepts: Iterable[PublishedConcept],
    iris: Iris,
) -> dict[str, bytes]:
    """The files of *maps*, sorted by name. *claims* and *concepts* are all that is published."""
    known = {claim.id: claim for claim in claims}
    named = {concept.iri: concept for concept in concepts}
    maps = tuple(maps)
    files = {
        f"{'-'.join((NAME, *each.plan.folders[1:]))}.csv": _table(each, known, named, iris)
        for each in maps
    }
    files[f"{NAME}.json"] = json_bytes([asdict(_published(each, named, iris)) for each in maps])
    return dict(sorted(files.items()))


def cell_iri(cell: MapCell, drawn: EvidenceMap, iris: Iris) -> str:
    """The IRI of a cell, under that of its map."""
    return iris.iri(Address((*drawn.plan.folders, cell.id))).value


# --- tables ---


def _table(
    drawn: EvidenceMap,
    claims: Mapping[str, PublishedClaim],
    concepts: Mapping[str, PublishedConcept],
    iris: Iris,
) -> bytes:
    subject, target = ("subject", "object") if drawn.plan.name else _FIRST
    sides = (subject, f"{subject}_iri", target, f"{target}_iri")
    columns = (
        *(*sides, "claims", "evaluations", "designs", "ratings_stated", "ratings_derived"),
        *(*_COUNTS, "sources", "references", "claim_ids", "state", "iri", "notices"),
    )
    cells = sorted(
        (cell for cell in drawn.cells.values() if cell.claims),
        key=lambda cell: (cell.subject, cell.object),
    )
    return csv_bytes(columns, (_line(cell, drawn, claims, concepts, iris) for cell in cells))


def _line(
    cell: MapCell,
    drawn: EvidenceMap,
    claims: Mapping[str, PublishedClaim],
    concepts: Mapping[str, PublishedConcept],
    iris: Iris,
) -> Sequence[Cell]:
    own = [claims[claim.id] for claim in cell.claims]
    ends = [iris.concept(name).value for name in (cell.subject, cell.object)]
    designs = (d.label for claim in own if claim.evidence for d in claim.evidence.designs)
    return (
        *(part for iri in ends for part in (concepts[iri].label, iri)),
        len(own),
        drawn.evaluations(cell.claims),
        _each(designs),
        *(
            _each(rating for claim in own for rating in ratings_of(claim.evidence, basis))
            for basis in (Basis.STATED, Basis.DERIVED)
        ),
        *_counts(own),
        _each(claim.source for claim in own),
        _each(work for claim in own for work in claim.references),
        _each(claim.id for claim in own),
        str(cell.state),
        cell_iri(cell, drawn, iris),
        _each(f"{each.reference}: {each.kind}" for claim in own for each in claim.notices),
    )


def _each(values: Iterable[str]) -> str:
    """Every value, once and sorted."""
    return joined(sorted(set(values)))


def _counts(claims: list[PublishedClaim]) -> Iterator[int]:
    directions = Counter(claim.direction for claim in claims)
    valences = Counter(claim.valence for claim in claims)
    yield from (directions[str(direction)] for direction in Direction)
    yield from (valences[str(valence)] for valence in Valence)


# --- JSON ---


def _published(
    drawn: EvidenceMap, concepts: Mapping[str, PublishedConcept], iris: Iris
) -> PublishedMap:
    def iri(concept: str) -> str:
        return iris.concept(concept).value

    return PublishedMap(
        iri=iris.iri(Address(drawn.plan.folders)).value,
        label=drawn.plan.label,
        subjects=tuple(_things(drawn.subjects, concepts, iris)),
        objects=tuple(_things(drawn.objects, concepts, iris)),
        cells=tuple(
            PublishedCell(
                iri=cell_iri(cell, drawn, iris),
                subject=iri(cell.subject),
                object=iri(cell.object),
                state=str(cell.state),
                claims=tuple(claim.id for claim in cell.claims),
                evaluations=drawn.evaluations(cell.claims),
                gaps=tuple(claim.id for claim in cell.gaps),
            )
            for _, cell in sorted(drawn.cells.items())
        ),
        empty=tuple(
            PublishedEmptyCell(
                iri(subject),
                iri(target),
                str(state),
                tuple(claim.id for claim in drawn.wider.get((subject, target), ())),
            )
            for (subject, target), state in sorted(drawn.empty.items())
        ),
        otherwise=str(State.NOT_IN_SOURCES),
    )


def _things(
    groups: Iterable[MapGroup], concepts: Mapping[str, PublishedConcept], iris: Iris
) -> Iterator[PublishedThing]:
    for group in groups:
        for each in group.concepts:
            known = concepts[iris.concept(each).value]
            yield PublishedThing(known.iri, known.label, known.type, group.label)
