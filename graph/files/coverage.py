"""``coverage.json``: how much of each source was read."""

from __future__ import annotations

from collections.abc import Sequence

from graph.corpus.model import Corpus
from graph.files.canonical_json import json_bytes
from graph.references.coverage import Coverage
from graph.spans import Span


def coverage_json(corpus: Corpus) -> bytes:
    """A list with one object a source that was read. Stretches have places, no wording."""
    return json_bytes(
        [
            _item(corpus.coverage(source.slug), _left_out(corpus, source.slug))
            for source in corpus.sources
            if source.slug in corpus.documents and source.slug in corpus.references
        ]
    )


def _left_out(corpus: Corpus, slug: str) -> Sequence[Span]:
    """The sentences of a source that state something and make no claim."""
    claims = corpus.claims.get(slug)
    return claims.left_out if claims else ()


def _item(found: Coverage, left_out: Sequence[Span]) -> dict[str, object]:
    return {
        "source": found.source,
        "characters": found.characters,
        "covered": found.covered,
        "share": round(found.share, 4),
        "parts": {
            part.part.value: {"count": part.count, "characters": part.characters}
            for part in found.parts
        },
        "uncovered": [
            {
                "start": stretch.span.start,
                "end": stretch.span.end,
                "first_line": stretch.first_line,
                "last_line": stretch.last_line,
                "characters": stretch.characters,
            }
            for stretch in found.uncovered
        ],
        "claims_left_out": [{"start": span.start, "end": span.end} for span in left_out],
        "citations": {
            "count": found.citations,
            "linked": found.linked,
            "unresolved": found.unresolved,
        },
        "references": {
            "count": found.references,
            "cited": found.cited,
            "uncited": found.uncited,
        },
    }
