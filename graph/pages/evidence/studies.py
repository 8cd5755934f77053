"""The list of evaluations and studies that the sources report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Evidence
from graph.pages.claims.page import Study, study_of
from graph.pages.claims.statement import concept_label, concept_links
from graph.pages.evidence.page import evidence_title
from graph.pages.facets import Facet, Values, facet, tokens, useful
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.paging import Part, Step, parts_of
from graph.pages.places import source_label, source_labels, source_path

MOST: Final = 100
"""Studies on a page of their table."""
SAMPLE: Final = {"yes": "Sample stated", "no": "Sample not stated"}


@dataclass(frozen=True, slots=True)
class StudyRow:
    """One study."""

    title: str
    study: Study
    interventions: tuple[Link, ...]
    source: Link
    statements: int
    """Claims that rest on it."""
    facets: str


@dataclass(frozen=True, slots=True)
class StudiesPage:
    """Context of ``studies.html``."""

    total: int
    chunks: int
    """How many pages, and files of rows, there are."""
    rows: tuple[StudyRow, ...]
    """The first of them."""
    pages: tuple[Step, ...]
    facets: tuple[Facet, ...]


def studies_parts(index: Index) -> list[Part[StudyRow]]:
    """The pages of the table: every study, by title."""
    rows = (_row(study, index) for study in index.said.evidence.values())
    ordered = sorted(rows, key=lambda row: (row.title.casefold(), row.study.href))
    return parts_of(ordered, MOST, "evidence/", "studies/")


def studies_page(index: Index, parts: Sequence[Part[StudyRow]]) -> StudiesPage:
    """The context of the first page."""
    items = [_values(study, index) for study in index.said.evidence.values()]
    first = parts[0]
    facets = _facets(items, index)
    return StudiesPage(len(items), len(parts), first.items, first.pages, facets)


def _row(evidence: Evidence, index: Index) -> StudyRow:
    slug = index.said.reporter[evidence.id]
    return StudyRow(
        title=evidence_title(evidence, index),
        study=study_of(evidence, index),
        interventions=concept_links(index.said.evaluates.get(evidence.id, ()), index),
        source=Link(source_label(slug, index), f"{source_path(slug)}index.html"),
        statements=len(index.said.by_evidence.get(evidence.id, ())),
        facets=tokens(_values(evidence, index)),
    )


def _values(evidence: Evidence, index: Index) -> Values:
    return {
        "design": [id_ for id_ in evidence.design if id_ in index.said.concepts],
        "intervention": index.said.evaluates.get(evidence.id, ()),
        "source": [index.said.reporter[evidence.id]],
        "sample": ["yes" if evidence.sample else "no"],
    }


def _facets(items: Sequence[Values], index: Index) -> tuple[Facet, ...]:
    designs, interventions = (
        {id_: concept_label(id_, index) for item in items for id_ in item[name]}
        for name in ("design", "intervention")
    )
    sources = source_labels(index)
    return useful(
        (
            facet("design", "Study design", items, designs, sort=True),
            facet("source", "Reported in", items, sources, sort=True),
            facet("sample", "Sample", items, SAMPLE),
            facet("intervention", "Evaluates", items, interventions, sort=True),
        )
    )
