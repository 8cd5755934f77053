"""Claims of a source whose words may not be shown: no name is made of its sentences, either."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import replace

from graph.claims.model import Claim, Claims, Concept


def wordless(claims: Claims) -> Claims:
    """*claims* with ids of candidates that tell nothing of their labels, so that an IRI or the
    address of a page does not show what may not be quoted. The same label has the same id.
    """
    names = {concept.id: _name(concept) for concept in claims.candidates}
    candidates = {names[one.id]: replace(one, id=names[one.id]) for one in claims.candidates}
    return replace(
        claims,
        claims=tuple(_renamed(claim, names) for claim in claims.claims),
        mentions=tuple(
            replace(one, concept=names.get(one.concept, one.concept)) for one in claims.mentions
        ),
        evidence=tuple(
            replace(one, interventions=_all(one.interventions, names)) for one in claims.evidence
        ),
        candidates=tuple(candidates[name] for name in sorted(candidates)),
    )


def _name(concept: Concept) -> str:
    """Its type and a hash of its label: 16 hexadecimal digits."""
    digest = hashlib.sha256(f"{concept.type}\n{concept.label}".encode()).hexdigest()[:16]
    return f"{concept.type.replace('_', '-')}-{digest}"


def _renamed(claim: Claim, names: Mapping[str, str]) -> Claim:
    return replace(claim, subjects=_all(claim.subjects, names), objects=_all(claim.objects, names))


def _all(ids: tuple[str, ...], names: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(names.get(one, one) for one in ids)
