"""The files from which lists are exported: for each format a script that holds the text of every
item. The page loads it only when a reader exports something.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass

from graph.citing.bibtex import to_bibtex
from graph.citing.csl_json import to_csl
from graph.citing.ris import to_ris
from graph.corpus.model import Corpus
from graph.files.canonical_json import fields_of
from graph.files.claims import PublishedClaim, claims_lines, published_claims
from graph.files.view import views
from graph.pages.model import File, Style
from graph.search.index import script
from graph.triples.iris import Iris


@dataclass(frozen=True, slots=True)
class Export:
    """A list in one format: ``before``, the texts of the items chosen, ``after``."""

    texts: Mapping[str, str]
    """By item."""
    before: str
    between: str = ""
    after: str = ""


def _file(path: str, export: Export) -> File:
    return File(path, script(asdict(export)))


def exported_claims(corpus: Corpus, base_iri: str) -> list[PublishedClaim]:
    """The claims that lists can export, those of ``data/claims.json``."""
    return [claim for view in views(corpus, Iris(base_iri)) for claim in published_claims(view)]


def claim_exports(claims: Sequence[PublishedClaim]) -> Iterator[File]:
    """*claims* as ``data/claims.csv`` and ``data/claims.json`` have them."""
    head, *lines = claims_lines(claims)
    texts = {claim.id: line for claim, line in zip(claims, lines, strict=True)}
    yield _file("claims/export-csv.js", Export(texts, before=head))
    objects = {claim.id: json.dumps(fields_of(claim), ensure_ascii=False) for claim in claims}
    yield _file("claims/export-json.js", Export(objects, "[\n", ",\n", "\n]\n"))


def reference_exports(corpus: Corpus, apa: Mapping[str, Style]) -> Iterator[File]:
    """The works in the formats of reference managers, and as text; *apa* is by work."""
    records = {work.id: work.best.record for work in corpus.works}
    printed = {
        work.id: apa[work.id].text if work.id in apa else work.best.printed for work in corpus.works
    }
    csl = {
        id_: json.dumps(to_csl(record, id_), ensure_ascii=False, indent=1)
        for id_, record in records.items()
    }
    for name, export in (
        ("bib", Export({id_: to_bibtex(record, id_) for id_, record in records.items()}, "", "\n")),
        ("ris", Export({id_: to_ris(record, id_) for id_, record in records.items()}, "", "\n")),
        ("json", Export(csl, "[\n", ",\n", "\n]\n")),
        ("apa", Export(printed, "", "\n\n", "\n")),
    ):
        yield _file(f"references/export-{name}.js", export)
