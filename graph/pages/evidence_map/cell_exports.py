"""What can be taken away from the page of a cell: its table, its citation, its query."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from graph.citing.entry import Edition, entry_record, entry_styles
from graph.claims.model import Claim
from graph.files.tables import csv_bytes, joined
from graph.maps.model import EvidenceMap, MapCell
from graph.pages.cite import Citeable, CiteThis, as_styles, cite_records, entry_of
from graph.pages.claims.statement import (
    claim_path,
    concept_label,
    hedge,
    place_of,
    quotation,
)
from graph.pages.evidence_map.cell_material import CellMaterial, cell_title
from graph.pages.evidence_map.table import cell_path, designs_of
from graph.pages.index import Index
from graph.pages.model import Download
from graph.pages.queries.shown import OwnQuery, ShownQuery
from graph.references.model import Work

KIND: Final = "Cell of a map"
COLUMNS: Final = (
    "id", "iri", "source", "quotation", "place", "subject", "object", "direction", "valence",
    "hedge", "evaluation", "designs", "references", "reviewed",
)  # fmt: skip
"""Of the table of a cell's claims."""


def table_of(cell: MapCell, drawn: EvidenceMap, index: Index, edition: Edition) -> Download:
    """The statements of a cell, as a table."""
    path = f"{cell_path(cell, drawn)}{cell.id}.csv"
    rows = (_row(claim, cell, index, edition) for claim in (*cell.claims, *cell.gaps))
    return Download("Statements as CSV", path, csv_bytes(COLUMNS, rows).decode())


def _row(claim: Claim, cell: MapCell, index: Index, edition: Edition) -> tuple[str | bool, ...]:
    works = (index.work(claim.source, entry) for entry in claim.references)
    return (
        claim.id,
        f"{edition.address}/{claim_path(claim.id).rstrip('/')}",
        claim.source,
        quotation(claim, index),
        place_of(claim, index),
        concept_label(cell.subject, index),
        concept_label(cell.object, index),
        str(claim.direction),
        str(claim.valence),
        hedge(claim, index),
        claim.evidence or "",
        joined(designs_of([claim], index)),
        joined(dict.fromkeys(work.id for work in works if work)),
        claim.reviewed,
    )


def cite_cell(
    cell: MapCell, drawn: EvidenceMap, works: Iterable[Work], material: CellMaterial
) -> CiteThis:
    """The cell as an entry of this map; its files hold the works that it rests on, too."""
    title, item = cell_title(cell, material.own.index), cell_path(cell, drawn).rstrip("/")
    label = f"{title} ({drawn.plan.label.lower()})"
    entry = entry_of(label, item, material.edition)
    styles = as_styles(entry_styles(entry, material.edition))
    records = [(entry.key, entry_record(entry, material.edition))]
    records += [(work.id, work.best.record) for work in works]
    return cite_records(Citeable(item, label, KIND), styles, records, material.edition)


def queries_of(cell: MapCell, drawn: EvidenceMap, material: CellMaterial) -> tuple[ShownQuery, ...]:
    """The query behind the cell, with its ends and the kinds of claim of its map bound."""
    query = material.queries.get("cell_claims")
    if query is None:
        return ()
    base = material.edition.address
    ends = " ".join(f"<{base}/concept/{each}>" for each in (cell.subject, cell.object))
    rows = "".join(f"  ({ends} ev:kind-{kind.replace('_', '-')})\n" for kind in drawn.plan.kinds)
    text = f"{query.text}VALUES (?subject ?object ?kind) {{\n{rows}}}\n"
    return (OwnQuery(query.name, query.title, query.asks, text),)
