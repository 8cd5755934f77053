"""All data files other than RDF, by name."""

from __future__ import annotations

from collections.abc import Mapping

from graph.corpus import Corpus
from graph.files.citations import citations_csv, citations_json
from graph.files.coverage import coverage_json
from graph.files.problems import problems_json
from graph.files.references import (
    references_bib,
    references_csv,
    references_json,
    references_ris,
)
from graph.files.sources import sources_bib, sources_json, sources_ris
from graph.problems import Problem
from graph.triples.iris import Iris


def all_files(
    corpus: Corpus, base_iri: str, problems: tuple[Problem, ...] | None = None
) -> Mapping[str, bytes]:
    """Names relative to ``data/`` and contents, sorted by name. The manifest comes last, when the
    RDF is there too: see :mod:`graph.files.manifest`.

    *problems* are those of the whole run where there are more than the corpus has.
    """
    iris = Iris(base_iri)

    def work(name: str) -> str:
        return iris.reference(name).value

    def source(slug: str) -> str:
        return iris.source(slug).value

    def citation(slug: str, name: str) -> str:
        return iris.citation(slug, name).value

    return {
        "citations.csv": citations_csv(corpus, citation),
        "citations.json": citations_json(corpus, citation),
        "coverage.json": coverage_json(corpus),
        "problems.json": problems_json(corpus.problems if problems is None else problems),
        "references.bib": references_bib(corpus),
        "references.csv": references_csv(corpus, work),
        "references.json": references_json(corpus, work),
        "references.ris": references_ris(corpus),
        "sources.bib": sources_bib(corpus),
        "sources.json": sources_json(corpus, source),
        "sources.ris": sources_ris(corpus),
    }
