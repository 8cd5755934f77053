"""Numbers that the sources give: ``statistics.csv``, for people with a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from typing import Final

from graph.claims.evidence.findings import Finding, finding_of, same_findings
from graph.claims.model import Claim, Statistic
from graph.corpus.model import Corpus
from graph.files.claims import NUMBER_COLUMNS, published_statistic
from graph.files.references import works_of_entries
from graph.files.tables import Cell, csv_bytes, joined
from graph.files.view import View
from graph.spans import Span
from graph.triples.sources import PATH_SEPARATOR

COLUMNS: Final = (
    "finding", "reports", "source", *NUMBER_COLUMNS, "quote", "start", "end", "section", "claim",
    "claim_iri", "kind", "claim_quote", "subjects", "objects", "references", "status",
)  # fmt: skip
"""``finding`` is the same where one finding is reported twice, ``reports`` how often it is."""


def findings_of(corpus: Corpus) -> tuple[Finding, ...]:
    """The findings behind all statistics of *corpus*."""
    return same_findings(corpus.claims, works_of_entries(corpus))


def statistics_csv(corpus: Corpus, of_sources: Iterable[View]) -> bytes:
    """One line a statistic, by source and in reading order, also those in no claim."""
    findings = finding_of(findings_of(corpus))
    return csv_bytes(COLUMNS, (row for view in of_sources for row in _rows(view, findings)))


def _rows(view: View, findings: Mapping[Span, Finding]) -> Iterator[tuple[Cell, ...]]:
    holders = {claim.statistic.span: claim for claim in view.claims.claims if claim.statistic}
    statistics = {one.span: one for one in view.claims.statistics}
    for span in sorted(statistics):
        yield _row(view, statistics[span], holders.get(span), findings[span])


def _row(
    view: View, statistic: Statistic, claim: Claim | None, finding: Finding
) -> tuple[Cell, ...]:
    shown = asdict(published_statistic(statistic, view))
    held: dict[str, Cell] = {}
    if claim is not None:
        held = {
            "section": PATH_SEPARATOR.join(view.document.sections[claim.section].path),
            "claim": claim.id,
            "claim_iri": view.iris.claim(claim.id).value,
            "kind": str(claim.kind),
            "claim_quote": view.said(claim.text),
            "subjects": joined(concept.label for concept in view.named(claim.subjects)),
            "objects": joined(concept.label for concept in view.named(claim.objects)),
            "references": joined(dict.fromkeys(map(view.work_of, claim.references))),
            "status": claim.status,
        }
    whole = {
        **shown,
        **held,
        "finding": finding.id,
        "reports": len(finding.reports),
        "source": view.document.source,
    }
    return tuple(whole.get(column) for column in COLUMNS)
