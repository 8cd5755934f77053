"""``withdrawn.json``: what a curator took away, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.files.canonical_json import json_bytes
from graph.files.view import View
from graph.permanence.model import Tombstone
from graph.triples.iris import Iris


def withdrawn_json(of_sources: Iterable[View], stones: Iterable[Tombstone], iris: Iris) -> bytes:
    """Claims and evidence that a curator rejected, without their wording: whoever cited one learns
    here why it is gone. After them come all other names that were published once and are withdrawn.
    """
    items = (item for view in of_sources for one in (_withdrawn, _gone) for item in one(view))
    return json_bytes([*items, *(_buried(stone, iris) for stone in stones)])


def _buried(stone: Tombstone, iris: Iris) -> dict[str, object]:
    return {
        "id": stone.name,
        "iri": f"{iris.base}/{stone.name}",
        "kind": "name",
        "status": "withdrawn",
        "replaced_by": [f"{iris.base}/{name}" for name in stone.replaced_by],
        "reason": stone.reason,
        "date": stone.date,
    }


def _gone(view: View) -> Iterator[dict[str, object]]:
    """Records of evidence that were rejected or put into others."""
    reviews = {one.about: one for one in view.claims.evidence_reviews}
    for evidence in view.claims.withdrawn_evidence:
        review, span = reviews[evidence.id], evidence.span
        yield {
            "id": evidence.id,
            "iri": view.iris.evidence(evidence.id).value,
            "source": view.claims.source,
            "kind": "evidence",
            "start": span.start if span else None,
            "end": span.end if span else None,
            "status": evidence.status,
            "into": evidence.into,
            "reason": review.reason,
            "date": review.date,
            "by": review.by,
        }


def _withdrawn(view: View) -> Iterator[dict[str, object]]:
    reviews = {one.about: one for one in view.claims.reviews}
    for claim in view.claims.withdrawn:
        review = reviews[claim.id]
        yield {
            "id": claim.id,
            "iri": view.iris.claim(claim.id).value,
            "source": claim.source,
            "kind": str(claim.kind),
            "start": claim.span.start,
            "end": claim.span.end,
            "status": claim.status,
            "reason": review.reason,
            "date": review.date,
            "by": review.by,
        }
