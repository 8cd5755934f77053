"""All data files other than RDF, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from graph.corpus.model import Corpus
from graph.files.canonical_json import objects_json
from graph.files.citations import citations_csv, published_citations
from graph.files.claims import claims_csv, published_claims
from graph.files.concepts import concepts_csv, published_concepts
from graph.files.coverage import coverage_json
from graph.files.due import Due, DueFiles, ready
from graph.files.evidence import published_evidence
from graph.files.evidence_map import map_files
from graph.files.interventions import interventions_csv
from graph.files.network import NETWORKS, network_files, published_network
from graph.files.problems import problems_json
from graph.files.references import (
    bibliography_bib,
    bibliography_ris,
    references_csv,
    references_json,
    times_cited,
)
from graph.files.sources import sources_json
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
) -> DueFiles:
    """Names relative to ``data/`` and contents, sorted by name. The manifest comes last, when the
    RDF is there too: see :mod:`graph.files.manifest`.

    *problems* are those of the whole run where there are more than the corpus has.
    """
    iris = Iris(base_iri)
    of_sources = tuple(views(corpus, iris))
    claims = tuple(one for view in of_sources for one in published_claims(view))
    evidence = tuple(one for view in of_sources for one in published_evidence(view))
    concepts = tuple(published_concepts(corpus.concepts(), of_sources, iris))
    citations = tuple(published_citations(corpus, iris))
    works = [(work.id, work.best.record) for work in corpus.works]
    sources = [(source.slug, source.record) for source in corpus.sources]
    cited = (corpus.works, times_cited(corpus))
    nodes, edges = network = published_network(claims)
    drawn, networks = (nodes, sorted(edges.items())), cache(partial(network_files, network))
    found = corpus.problems if problems is None else problems
    return DueFiles({
        "citations.csv": Due(citations, partial(citations_csv, citations)),
        "citations.json": Due(citations, partial(objects_json, citations)),
        "claims.csv": Due(claims, partial(claims_csv, claims)),
        "claims.json": Due(claims, partial(objects_json, claims)),
        "concepts.csv": Due(concepts, partial(concepts_csv, concepts)),
        "concepts.json": Due(concepts, partial(objects_json, concepts)),
        "coverage.json": Due(None, partial(coverage_json, corpus)),
        **ready(map_files(drawn_maps(corpus, base_iri), claims, concepts, iris)),
        "interventions.csv": Due((claims, evidence), partial(interventions_csv, claims, evidence)),
        **{name: Due(drawn, partial(_one_of, networks, name)) for name in NETWORKS},
        "problems.json": Due(found, partial(problems_json, found)),
        "references.bib": Due(corpus.works, partial(bibliography_bib, works)),
        "references.csv": Due(cited, partial(references_csv, corpus, iris)),
        "references.json": Due(cited, partial(references_json, corpus, iris)),
        "references.ris": Due(corpus.works, partial(bibliography_ris, works)),
        "sources.bib": Due(corpus.sources, partial(bibliography_bib, sources)),
        "sources.json": Due(corpus.sources, partial(sources_json, corpus, iris)),
        "sources.ris": Due(corpus.sources, partial(bibliography_ris, sources)),
        "statistics.csv": Due(None, partial(statistics_csv, corpus, of_sources)),
        "withdrawn.json": Due(
            None, partial(withdrawn_json, of_sources, corpus.withdrawn, iris)
        ),
    })  # fmt: skip


def _one_of(files: Callable[[], Mapping[str, bytes]], name: str) -> bytes:
    return files()[name]


def drawn_maps(corpus: Corpus, base_iri: str) -> Iterator[EvidenceMap]:
    """The maps that the published vocabulary declares."""
    plans = plans_of(turtle(schemes(), base_iri).encode(), base_iri)
    return (make_map(plan, corpus) for plan in plans.maps)
