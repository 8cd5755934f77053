"""What a cell of a map says, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from graph.claims.model import Claim, Direction, Valence
from graph.maps.model import EvidenceMap, MapCell
from graph.pages.claims.statement import (
    hedge,
)
from graph.pages.claims.words import DIRECTIONS, VALENCES
from graph.pages.evidence_map.table import designs_of
from graph.pages.index import Index
from graph.pages.words import count


def summary_of(cell: MapCell, drawn: EvidenceMap, index: Index) -> Iterator[str]:
    """Sentences on what is reported of the pair, or on the kind of gap that the cell is."""
    if not cell.claims:
        sources = len({claim.source for claim in cell.gaps})
        yield (
            f"Nothing is reported of this pair. {count(sources, 'source says', 'sources say')} "
            "that evidence is missing, or not enough."
        )
        return
    sources = len({claim.source for claim in cell.claims})
    yield (
        f"{count(len(cell.claims), 'statement', 'statements')} of "
        f"{count(sources, 'source', 'sources')}: {said_of(cell, drawn)}."
    )
    yield from _hedged(cell.claims, index)
    studies = drawn.evaluations(cell.claims)
    named = designs_of(cell.claims, index)
    if not studies:
        yield "No evaluation is named for them."
        return
    designs = f"; study design: {', '.join(named)}" if named else ", whose design is not stated"
    rest = sum(not claim.evidence for claim in cell.claims)
    lead = "They rest" if len(cell.claims) > 1 else "It rests"
    yield (
        f"{lead} on {count(studies, 'evaluation', 'evaluations')}{designs}."
        + (f" {count(rest, 'statement names', 'statements name')} none." if rest else "")
    )


def _hedged(claims: Sequence[Claim], index: Index) -> Iterator[str]:
    """In which words the sources say how sure they are; nothing where no statement has one."""
    counts = Counter(filter(None, (hedge(claim, index) for claim in claims)))
    if not counts:
        return
    whose = "sources say they are" if len(claims) > 1 else "source says it is"
    plain = len(claims) - counts.total()
    said = [f"“{word}”" + (f" in {counts[word]}" if len(claims) > 1 else "") for word in counts]
    yield f"How sure the {whose}: {', '.join(said)}{f'; no such word in {plain}' if plain else ''}."


def said_of(cell: MapCell, drawn: EvidenceMap) -> str:
    """``benefit in 2, not stated whether for the better in 1``."""
    if drawn.plan.sign == "valence":
        counts = Counter(str(claim.valence) for claim in cell.claims)
        words = {str(value): VALENCES[value][1] for value in Valence}
        words[str(Valence.NOT_STATED)] = "not stated whether for the better"
    else:
        counts = Counter(str(claim.direction) for claim in cell.claims)
        words = {str(value): DIRECTIONS[value][1] for value in Direction}
    found = [value for value in words if counts[value]]
    if len(found) == 1:
        return words[found[0]]
    return ", ".join(f"{words[value]} in {counts[value]}" for value in found)
