"""All data files other than RDF, by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from graph.corpus import Corpus
from graph.files.citations import citations_csv, citations_json
from graph.files.claims import claims_csv, claims_json, published_claims
from graph.files.concepts import concepts_csv, concepts_json, published_concepts
from graph.files.coverage import coverage_json
from graph.files.evidence import published_evidence
from graph.files.evidence_map import map_files
from graph.files.interventions import interventions_csv
from graph.files.network import network_files
from graph.files.problems import problems_json
from graph.files.references import (
    references_bib,
    references_csv,
    references_json,
    references_ris,
)
from graph.files.sources import sources_bib, sources_json, sources_ris
from graph.files.statistics import statistics_csv
from graph.files.view import views
from graph.files.withdrawn import withdrawn_json
from graph.maps.make import make_map
from graph.maps.model import EvidenceMap
from graph.maps.plan import plans_of
from graph.problems import Problem
from graph.triples.iris import Iris
from graph.triples.vocabulary import schemes, turtle


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

    def concept(name: str) -> str:
        return iris.concept(name).value

    of_sources = tuple(views(corpus, iris))
    claims = tuple(one for view in of_sources for one in published_claims(view))
    evidence = tuple(one for view in of_sources for one in published_evidence(view))
    concepts = tuple(published_concepts(corpus.concepts(), of_sources, concept))
    return {
        "citations.csv": citations_csv(corpus, citation),
        "citations.json": citations_json(corpus, citation),
        "claims.csv": claims_csv(claims),
        "claims.json": claims_json(claims),
        "concepts.csv": concepts_csv(concepts),
        "concepts.json": concepts_json(concepts),
        "coverage.json": coverage_json(corpus),
        **map_files(_maps(corpus, base_iri), claims, concepts, iris),
        "interventions.csv": interventions_csv(claims, evidence),
        **network_files(claims),
        "problems.json": problems_json(corpus.problems if problems is None else problems),
        "references.bib": references_bib(corpus),
        "references.csv": references_csv(corpus, work),
        "references.json": references_json(corpus, work),
        "references.ris": references_ris(corpus),
        "sources.bib": sources_bib(corpus),
        "sources.json": sources_json(corpus, source),
        "sources.ris": sources_ris(corpus),
        "statistics.csv": statistics_csv(corpus, of_sources),
        "withdrawn.json": withdrawn_json(of_sources, corpus.withdrawn, iris),
    }


def _maps(corpus: Corpus, base_iri: str) -> Iterator[EvidenceMap]:
    """The maps that the published vocabulary declares."""
    plans = plans_of(turtle(schemes(), base_iri).encode(), base_iri)
    return (make_map(plan, corpus) for plan in plans.maps)
