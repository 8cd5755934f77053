"""From risk to evidence in columns: risk factors, effects, interventions, outcomes, studies.

An effect and an intervention are joined where a claim about the intervention names the effect, or
an outcome that the vocabulary calls a close match of it. A claim that an intervention did harm does
not join them. What is joined to nothing in the next column is left out.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from graph.claims.model import Claim, Concept, ConceptType, Kind, Valence
from graph.networks.model import Edge, Group, Network, Node, NodeKind, Region

COLUMN: Final = 290
"""From one column to the next."""
ROW: Final = 84
TOP: Final = 9
"""Rows of a column that are shown first."""
SWEEPS: Final = 6
"""How often the columns are put in order after their neighbours."""

RISKS: Final = (Kind.RISK_TO_EFFECT, Kind.RISK_TO_PARENTING)
GROUPS: Final = (
    Group("risk", "Risk factor", "triangleDown"),
    Group("effect", "Effect", "diamond"),
    Group("intervention", "Intervention", "square"),
    Group("outcome", "Outcome", "star"),
    Group("study", "Evaluation or study", "dot"),
)
"""One for each column, in their order."""
COLUMNS: Final = ("Risk factors", "Effects", "Interventions", "Outcomes", "Evidence")


@dataclass(frozen=True, slots=True)
class Said:
    """What the chain is made from."""

    claims: Sequence[Claim]
    concepts: Mapping[str, Concept]
    labels: Mapping[str, str]
    """By node: ``concept/barrels``, ``evidence/trial``; a study without one is left out."""


def column_of(type_: str) -> int | None:
    """The column for a concept's type; any effect that a field brings of its own is an effect."""
    if type_.startswith("effect"):
        return 1
    types = (ConceptType.RISK_FACTOR, None, ConceptType.INTERVENTION, ConceptType.OUTCOME)
    return types.index(type_) if type_ in types else None


def chain_network(said: Said) -> Network:
    """The chain of everything that *said* joins."""
    edges = _edges(said)
    columns = _ordered(_columns(edges, said), edges)
    strong = {name for column in columns for name in column[:TOP]}
    places = {
        name: (at, row) for at, column in enumerate(columns) for row, name in enumerate(column)
    }
    weight, sources = _weights(edges)
    nodes = (
        _node(name, places[name], weight[name], sources[name], said, name in strong)
        for name in places
    )
    return Network(
        groups=GROUPS if edges else (),
        nodes=tuple(sorted(nodes, key=lambda node: node.id)),
        edges=tuple(
            sorted(
                replace(edge, strong=edge.source in strong and edge.target in strong)
                for edge in edges
            )
        ),
        regions=tuple(
            Region(label, at * COLUMN, -ROW, 0, 0) for at, label in enumerate(COLUMNS) if edges
        ),
    )


def _edges(said: Said) -> list[Edge]:
    found: dict[tuple[str, str, str], list[Claim]] = defaultdict(list)
    close = _close(said.concepts)
    for claim in said.claims:
        for a, b, relation in _steps(claim, said.concepts, close):
            if a in said.labels and b in said.labels:
                found[a, b, relation].append(claim)
    return [
        Edge(
            a,
            b,
            len(claims),
            relation,
            claims=tuple(sorted(claim.id for claim in claims)),
            sources=tuple(sorted({claim.source for claim in claims})),
        )
        for (a, b, relation), claims in sorted(found.items())
    ]


def _steps(
    claim: Claim, concepts: Mapping[str, Concept], close: Mapping[str, set[str]]
) -> set[tuple[str, str, str]]:
    """The lines from one column to the next that *claim* is a reason for."""

    def of(names: Iterable[str], column: int) -> list[str]:
        return [n for n in names if n in concepts and column_of(concepts[n].type) == column]

    steps: set[tuple[str, str, str]] = set()
    if claim.kind in RISKS:
        steps |= {
            (f"concept/{a}", f"concept/{b}", claim.kind.value)
            for a in of(claim.subjects, 0)
            for b in of(claim.objects, 1)
        }
    wide = {other for name in claim.objects for other in (name, *close.get(name, ()))}
    for name in of(claim.subjects, 2):
        if claim.valence is not Valence.HARM:
            steps |= {
                (f"concept/{effect}", f"concept/{name}", "addressed") for effect in of(wide, 1)
            }
        if claim.kind is Kind.INTERVENTION_OUTCOME:
            outcomes = of(claim.objects, 3)
            steps |= {(f"concept/{name}", f"concept/{each}", claim.kind.value) for each in outcomes}
            if claim.evidence:
                steps |= {
                    (f"concept/{each}", f"evidence/{claim.evidence}", "studied")
                    for each in outcomes
                }
    return steps


def _close(concepts: Mapping[str, Concept]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for concept in concepts.values():
        for other in concept.close_match:
            found[concept.id].add(other)
            found[other].add(concept.id)
    return found


def _weights(edges: Iterable[Edge]) -> tuple[dict[str, int], dict[str, set[str]]]:
    """For each node how many claims join it to others, and the sources of these claims."""
    claims: dict[str, set[str]] = defaultdict(set)
    sources: dict[str, set[str]] = defaultdict(set)
    for edge in edges:
        for end in (edge.source, edge.target):
            claims[end].update(edge.claims)
            sources[end].update(edge.sources)
    return {name: len(ids) for name, ids in claims.items()}, sources


def _columns(edges: Iterable[Edge], said: Said) -> list[list[str]]:
    """The names in each column, those that most claims join first: they are shown first."""
    weight, _ = _weights(edges)
    columns: list[list[str]] = [[] for _ in COLUMNS]
    for name in weight:
        kind, _, id_ = name.partition("/")
        at = 4 if kind == "evidence" else column_of(said.concepts[id_].type)
        if at is not None:
            columns[at].append(name)
    return [sorted(column, key=lambda name: (-weight[name], name)) for column in columns]


def _ordered(columns: Sequence[Sequence[str]], edges: Sequence[Edge]) -> list[list[str]]:
    """Each column in an order in which few lines cross: in a few sweeps every name moves towards
    its neighbours. What is shown first stays at the top of its column.
    """
    ties: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        ties[edge.source].append(edge.target)
        ties[edge.target].append(edge.source)
    now = [list(column) for column in columns]
    for sweep in range(SWEEPS):
        order = range(len(now)) if sweep % 2 == 0 else reversed(range(len(now)))
        for at in order:
            row = {name: place for column in now for place, name in enumerate(column)}
            first, rest = now[at][:TOP], now[at][TOP:]
            now[at] = [*_swept(first, ties, row), *_swept(rest, ties, row)]
    return now


def _swept(
    names: Sequence[str], ties: Mapping[str, Sequence[str]], row: Mapping[str, int]
) -> Iterator[str]:
    def middle(name: str) -> tuple[float, int]:
        rows = [row[other] for other in ties[name] if other in row]
        return (round(math.fsum(rows) / len(rows), 6) if rows else row[name], row[name])

    yield from sorted(names, key=middle)


def _node(
    name: str, place: tuple[int, int], weight: int, sources: set[str], said: Said, strong: bool
) -> Node:
    kind, _, id_ = name.partition("/")
    column, row = place
    return Node(
        id=name,
        kind=NodeKind(kind),
        group=GROUPS[column].id,
        type=str(said.concepts[id_].type) if kind == "concept" else "evidence",
        label=said.labels[name],
        title="",
        year="",
        cited=weight,
        x=column * COLUMN,
        y=row * ROW,
        size=min(16, 8 + round(1.5 * math.sqrt(weight))),
        sources=tuple(sorted(sources)),
        strong=strong,
    )
