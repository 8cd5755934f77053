"""The page of one evaluation or study that a source reports."""

from __future__ import annotations

from dataclasses import dataclass

from graph.citing.entry import Edition
from graph.claims.model import Claim, ConceptType
from graph.pages.cite import CiteThis, cite_entry
from graph.pages.claim import Study, evidence_path, study_of
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.places import source_link
from graph.pages.schemes import Hint, Schemes
from graph.pages.statement import Statement, Statements, concept_links


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """Context of ``evidence.html``."""

    title: str
    source: Link
    study: Study
    interventions: tuple[Link, ...]
    hints: tuple[Hint, ...]
    statements: tuple[Statement, ...]
    cite: CiteThis


def evidence_title(evidence: str, claims: tuple[Claim, ...], index: Index) -> str:
    """``Evaluation of Safe streets (Brook, 2001)``, as far as it is known."""
    names = ", ".join(link.label for link in concept_links(_evaluated(claims, index), index))
    study = study_of(claims[0].source, evidence, index)
    works = ", ".join(link.label for link in study.publications) if study else ""
    return "Evaluation" + (f" of {names}" if names else "") + (f" ({works})" if works else "")


def evidence_page(
    evidence: str,
    claims: tuple[Claim, ...],
    index: Index,
    made: Statements,
    schemes: Schemes,
    edition: Edition,
) -> EvidencePage:
    """The context for the study with the id *evidence*, on which *claims* rest."""
    study = study_of(claims[0].source, evidence, index)
    if study is None:
        raise KeyError(evidence)
    title = evidence_title(evidence, claims, index)
    return EvidencePage(
        title=title,
        source=source_link(claims[0].source, index),
        study=study,
        interventions=concept_links(_evaluated(claims, index), index),
        hints=hints_of(index.said.evidence[evidence].design, schemes),
        statements=tuple(made[claim.id] for claim in claims),
        cite=cite_entry("Study", title, evidence_path(evidence).rstrip("/"), edition),
    )


def hints_of(designs: tuple[str, ...], schemes: Schemes) -> tuple[Hint, ...]:
    """What scales say of *designs*, design after design."""
    return tuple(hint for design in designs for hint in schemes.hints.get(design, ()))


def _evaluated(claims: tuple[Claim, ...], index: Index) -> list[str]:
    """The interventions that *claims* are about."""
    found = (concept for claim in claims for concept in claim.subjects)
    known = index.said.concepts
    kept = (
        each for each in found if each in known and known[each].type == ConceptType.INTERVENTION
    )
    return list(dict.fromkeys(kept))
