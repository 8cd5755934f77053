"""What stands beside the table of a map: its scope, gaps, and what is outside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.claims.model import Claim, Kind
from graph.maps.model import EvidenceMap, MapCell
from graph.pages.claims.statement import (
    concept_label,
    concept_link,
    concept_links,
)
from graph.pages.index import Index
from graph.pages.model import Link


@dataclass(frozen=True, slots=True)
class ScopeNote:
    """What a map leaves out on purpose."""

    subject: Link
    target: str
    why: str


def scopes_of(drawn: EvidenceMap, index: Index) -> Iterator[ScopeNote]:
    """What it leaves out, and why."""
    groups = {group.id: group.label for group in drawn.plan.groups}
    for scope in drawn.scopes:
        target = groups.get(scope.target) or concept_label(scope.target, index)
        yield ScopeNote(concept_link(scope.subject, index), target, scope.why)


def gaps_of(drawn: EvidenceMap, index: Index) -> Iterator[Claim]:
    """Every gap that a source states of a subject of this map."""
    subjects = {each for group in drawn.subjects for each in group.concepts}
    for claim in index.said.claims:
        if claim.kind is Kind.EVIDENCE_GAP and subjects & {*claim.subjects, *claim.objects}:
            yield claim


def outside_of(cells: list[MapCell], drawn: EvidenceMap, index: Index) -> Iterator[Claim]:
    """Statements of the kinds that the map shows which stand in none of its *cells*."""
    shown = {claim.id for cell in cells for claim in cell.claims}
    for claim in index.said.claims:
        if str(claim.kind) in drawn.plan.kinds and claim.id not in shown:
            yield claim


def silent_of(drawn: EvidenceMap, index: Index) -> Iterator[Link]:
    """Subjects of its types that sources speak of, and that no row of the map shows."""
    shown = {each for group in drawn.subjects for each in group.concepts}
    known = index.said.concepts
    named = [
        each
        for each in index.said.subject_of
        if each in known and str(known[each].type) in drawn.plan.subjects and each not in shown
    ]
    yield from sorted(concept_links(named, index), key=lambda link: link.label.lower())
