"""The key of a map: what the signs in its cells mean, and which of them it has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.maps.make import state_of
from graph.maps.model import EvidenceMap, State
from graph.pages.evidence_map.table import (
    REPORTED,
    MapMaterial,
)
from graph.pages.index import Index
from graph.pages.words import count


@dataclass(frozen=True, slots=True)
class KeyEntry:
    """One state in the key."""

    state: str
    label: str
    about: str
    cells: int
    apart: str
    """Where else statements say so, in words: in cells of another state, or in none. Empty for
    nowhere."""


def key_of(states: Iterable[State], drawn: EvidenceMap, own: MapMaterial) -> Iterator[KeyEntry]:
    """An entry for each of *states* that this map can show. The pairs that are neither cells nor
    known to be empty are those that these sources do not speak of.
    """
    counts = Counter(cell.state for cell in drawn.cells.values())
    counts.update(drawn.empty.values())
    sides = (sum(len(group.concepts) for group in side) for side in (drawn.subjects, drawn.objects))
    pairs = next(sides) * next(sides)
    counts[State.NOT_IN_SOURCES] = pairs - len(drawn.cells) - len(drawn.empty)
    valence = {State.BENEFIT, State.NO_EFFECT, State.HARM}
    direction = {State.INCREASES, State.DECREASES, State.NONE_FOUND}
    hidden = direction if drawn.plan.sign == "valence" else valence
    for state in states:
        if state not in hidden:
            words = own.words[state]
            apart = _apart(state, drawn, own.index, counts[state] > 0)
            yield KeyEntry(state, words.label, words.definition, counts[state], apart)


def _apart(state: State, drawn: EvidenceMap, index: Index, more: bool) -> str:
    """Where statements say *state*, each by itself, and stand in no cell of that state."""
    if state in {State.MIXED, State.NOT_STATED} or state not in REPORTED:
        return ""
    placed: dict[str, set[State]] = {}
    for cell in drawn.cells.values():
        for claim in cell.claims:
            placed.setdefault(claim.id, set()).add(cell.state)
    kinds = drawn.plan.kinds
    said = [claim for claim in index.said.claims if str(claim.kind) in kinds]
    own = [claim.id for claim in said if state_of(drawn.plan.sign, [claim]) is state]
    without = sum(id_ not in placed for id_ in own)
    among = sum(state not in placed.get(id_, {state}) for id_ in own)
    if not without + among:
        return ""
    says = count(without + among, "more statement says so", "more statements say so")
    says = says if more else says.replace(" more", "")
    if without and among:
        return f"{says}: {among} in cells with other results, {without} without a cell."
    return f"{says}, {'without a cell' if without else 'in cells with other results'}."
