"""The sources themselves in CSL-JSON: ``sources.json``."""

from __future__ import annotations

from graph.citing.csl_json import to_csl
from graph.corpus.model import Corpus
from graph.documents.sources.model import Source
from graph.files.canonical_json import json_bytes
from graph.triples.iris import Iris


def sources_json(corpus: Corpus, iris: Iris) -> bytes:
    """A CSL-JSON list; ``id`` is the slug. ``custom`` has the source's IRI, the sha256 of the
    document, its rights, and which fields of the record come from elsewhere than the document.
    """
    return json_bytes([_item(source, iris) for source in corpus.sources])


def _item(source: Source, iris: Iris) -> dict[str, object]:
    rights = source.rights
    return {
        **to_csl(source.record, source.slug),
        "custom": {
            "iri": iris.source(source.slug).value,
            "sha256": source.sha256,
            "description": source.description,
            "rights": rights.statement,
            "holder": rights.holder,
            "license": rights.license,
            "quotation": rights.quotation.value,
            "original": rights.original,
            "supplied": [
                {"field": given.field, "origin": given.origin} for given in source.supplied
            ],
        },
    }
