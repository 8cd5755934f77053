"""From the folder of the sources to the corpus: every document read, and reviewed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from hashlib import sha256
from typing import Final

from graph.claims.concepts.vocabulary import FOLDER as VOCABULARY
from graph.claims.concepts.vocabulary import load_vocabulary
from graph.claims.model import Claims
from graph.claims.review.claims import apply_review
from graph.claims.review.file import REVIEW_FILE, read_review
from graph.claims.review.ground import Known
from graph.claims.wordless import wordless
from graph.config import Config
from graph.corpus.all_documents import Parsed, parse_all
from graph.corpus.model import Corpus
from graph.documents.corrections.file import CORRECTIONS_FILE
from graph.documents.model import Document
from graph.documents.sources.folders import read_sources
from graph.documents.sources.model import QuotationPolicy, Source
from graph.permanence.withdrawn_file import WITHDRAWN_FILE, read_withdrawn
from graph.problems import Problem
from graph.progress import Step, silent
from graph.references.coverage import coverage
from graph.references.doubles import possible_doubles
from graph.references.model import References
from graph.references.notices import NOTICES_FILE, read_notices
from graph.references.own_record.agreement import disagreements, unfinished
from graph.references.works import match_works

READING: Final = "reading the sources"
"""What the step is called."""


def read(config: Config, step: Step = silent) -> Corpus:
    """Everything that is in the sources: their records, their parts, what they cite."""
    sources, problems = read_sources(config.sources, config.root)
    vocabulary, terms = load_vocabulary()
    kept: list[Source] = []
    documents: dict[str, Document] = {}
    references: dict[str, References] = {}
    claims: dict[str, Claims] = {}
    found = [*problems, *terms]
    outcomes = parse_all(sources, config, vocabulary, partial(step, READING))
    for source, (one, doubts) in zip(sources, outcomes, strict=True):
        found.extend(doubts)
        if one is None:
            continue
        kept.append(source)
        documents[source.slug] = one.document
        references[source.slug] = one.references
        claims[source.slug], unfit = reviewed(one, source, config)
        found.extend((*unfit, *unfinished(source), *disagreements(source, one.document)))
    works, wrong = read_notices(
        config.sources / NOTICES_FILE,
        config.named(NOTICES_FILE),
        match_works(references.values()),
    )
    found.extend(wrong)
    found.extend(possible_doubles(works, {one.slug: f"{one.folder}/{one.file}" for one in kept}))
    withdrawn, wrong = read_withdrawn(config.sources / WITHDRAWN_FILE, config.named(WITHDRAWN_FILE))
    found.extend(wrong)
    return Corpus(
        tuple(kept), documents, references, works, tuple(found), vocabulary, claims,
        dict(_inputs(config, kept)), withdrawn,
        {slug: coverage(one, references[slug]) for slug, one in documents.items()},
    )  # fmt: skip


def _inputs(config: Config, sources: Iterable[Source]) -> Iterator[tuple[str, str]]:
    """The files beside documents and records that the corpus is made from, with their SHA-256."""
    for path in sorted(VOCABULARY.rglob("*.ttl")):
        name = path.relative_to(VOCABULARY).as_posix()
        yield f"vocabulary/{name}", sha256(path.read_bytes()).hexdigest()
    for name in (NOTICES_FILE, WITHDRAWN_FILE):
        path = config.sources / name
        if path.is_file() and not path.is_symlink():
            yield name, sha256(path.read_bytes()).hexdigest()
    for source in sources:
        for name in (CORRECTIONS_FILE, REVIEW_FILE):
            path = config.sources / source.slug / name
            if path.is_file() and not path.is_symlink():
                yield f"{source.slug}/{name}", sha256(path.read_bytes()).hexdigest()


def reviewed(one: Parsed, source: Source, config: Config) -> tuple[Claims, tuple[Problem, ...]]:
    """The claims of one source as its curator decided on them."""
    path = config.sources / source.slug / REVIEW_FILE
    decisions, unfit = read_review(path, f"{source.folder}/{REVIEW_FILE}", source.slug)
    closed = source.rights.quotation is QuotationPolicy.NONE
    own = wordless(one.claims) if closed else one.claims
    candidates = {concept.id: concept for concept in own.candidates}
    concepts = {**candidates, **one.vocabulary.concepts}
    entries = [reference.id for reference in one.references.references]
    known = Known(concepts, entries, one.references.citations, one.vocabulary.scales)
    claims, doubts = apply_review(own, one.document, decisions, known)
    return claims, (*unfit, *doubts)
