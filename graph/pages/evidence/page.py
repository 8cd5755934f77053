"""The page of one evaluation or study that a source reports, and of one that was withdrawn."""

from __future__ import annotations

from dataclasses import dataclass, replace

from graph.citing.entry import Edition
from graph.claims.model import Evidence
from graph.pages.cite import NO_CITE, CiteThis, cite_entry
from graph.pages.claims.page import (
    Reviewed,
    Study,
    evidence_href,
    evidence_path,
    review_of,
    study_of,
)
from graph.pages.claims.statement import Statement, Statements, concept_links
from graph.pages.claims.words import STATUSES
from graph.pages.edition import days_of, edition_at
from graph.pages.evidence.ratings import Ratings, ratings_of
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.places import source_link


@dataclass(frozen=True, slots=True)
class EvidencePage:
    """Context of ``evidence.html``."""

    title: str
    source: Link
    study: Study
    interventions: tuple[Link, ...]
    ratings: Ratings
    statements: tuple[Statement, ...]
    cite: CiteThis
    status: str
    review: Reviewed | None
    withdrawn: bool
    into: Link | None
    """Of a withdrawn record: the one that took its place."""


def evidence_title(evidence: Evidence, index: Index) -> str:
    """The title of its page: ``Evaluation of Safe streets (Brook, 2001)``, or with its design in
    place of the intervention where it names none.
    """
    names = ", ".join(link.label for link in concept_links(_evaluated(evidence, index), index))
    study = study_of(evidence, index)
    works = ", ".join(link.label for link in study.publications)
    designs = ", ".join(link.label for link in study.designs)
    kind = "Rating" if evidence.ratings and not evidence.design else "Evaluation"
    title = evidence.name or (f"{kind} of {names}" if names else designs or "Study")
    return title + (f" ({works})" if works else "")


def evidence_link(evidence: Evidence, index: Index) -> Link:
    """To the page of *evidence*."""
    return Link(evidence_title(evidence, index), evidence_href(evidence))


def evidence_page(
    evidence: Evidence, index: Index, made: Statements, edition: Edition
) -> EvidencePage:
    """The context for *evidence*, with the claims that rest on it."""
    into = index.said.evidence.get(evidence.into)
    title = evidence_title(evidence, index)
    page = EvidencePage(
        title=title,
        source=source_link(index.said.reporter[evidence.id], index),
        study=study_of(evidence, index),
        interventions=concept_links(_evaluated(evidence, index), index),
        ratings=ratings_of(evidence, index),
        statements=tuple(made[claim.id] for claim in index.said.by_evidence.get(evidence.id, ())),
        cite=NO_CITE,
        status=STATUSES.get(evidence.status, evidence.status),
        review=review_of(evidence.id, index),
        withdrawn=evidence.status == "rejected",
        into=evidence_link(into, index) if into else None,
    )
    claims = index.said.by_evidence.get(evidence.id, ())
    days = (page.review.date if page.review else "", *days_of(claims, index))
    own = edition_at(edition, page, days)
    item = evidence_path(evidence.id).rstrip("/")
    return replace(page, cite=cite_entry("Study", title, item, own))


def _evaluated(evidence: Evidence, index: Index) -> tuple[str, ...]:
    """The interventions that it is about; for a withdrawn record those that were read at first."""
    return index.said.evaluates.get(evidence.id, evidence.interventions)
