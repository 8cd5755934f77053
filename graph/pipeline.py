"""The steps from sources to site, in order: the file to read first.

Each step takes the product of the one before it and gives its own; files are touched at both ends
only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from graph import __version__
from graph.citing.styles import format_all
from graph.claims.mentions import Matcher
from graph.claims.model import Claims, Vocabulary
from graph.claims.read import read_claims
from graph.claims.review import apply_review
from graph.claims.review_file import REVIEW_FILE, read_review
from graph.claims.review_ground import Known
from graph.claims.vocabulary import FOLDER as VOCABULARY
from graph.claims.vocabulary import load_vocabulary
from graph.claims.wordless import wordless
from graph.config import MAX_DOCUMENT_BYTES, Config
from graph.corpus import Corpus, corpus_hash
from graph.documents.corrections import AnyCorrection
from graph.documents.corrections_file import CORRECTIONS_FILE, read_corrections
from graph.documents.extracted import extraction_problems, text_file
from graph.documents.formats import read_bytes
from graph.documents.model import Document, QuotationPolicy, Source
from graph.documents.read import read_document
from graph.documents.record_files import one_record
from graph.documents.sources import RECORD_FILE, read_sources
from graph.files.compressed import brotli, gzipped
from graph.files.data import all_files
from graph.files.manifest import NAME as MANIFEST
from graph.files.manifest import manifest_json, published
from graph.pages.helplines import site_helplines
from graph.pages.links import broken_links
from graph.pages.make import items_of
from graph.pages.noticed import noted_entries
from graph.pages.published import names_in
from graph.pages.render import render
from graph.permanence.registry import REGISTRY_FILE, misplaced, missing, read_registry
from graph.permanence.withdrawn_file import WITHDRAWN_FILE, read_withdrawn
from graph.problems import Code, Problem, Severity, failed
from graph.queries.run import query_problems
from graph.references.agreement import disagreements, uncited
from graph.references.model import References
from graph.references.notices import NOTICES_FILE, read_notices
from graph.references.read import read_references
from graph.references.source_records import complete_record
from graph.references.works import match_works
from graph.spans import Span
from graph.swap import fresh
from graph.triples.check import validate
from graph.triples.dataset import make_dataset
from graph.triples.dumps import serialise
from graph.triples.model import Triples
from graph.triples.published import decided, names_of
from graph.wording import wording_problems


@dataclass(frozen=True, slots=True)
class Parsed:
    """One document, read as the build would read it."""

    document: Document
    references: References
    claims: Claims
    problems: tuple[Problem, ...]
    vocabulary: Vocabulary
    """What its concepts were looked up in."""


def parse_text(slug: str, text: str, file: str, matcher: Matcher, *, reader: str = "") -> Parsed:
    """*text* read into its parts, its references and citations, and its claims."""
    return parsed(read_document(slug, text, file, reader=reader), file, matcher)


def parsed(read: Document, file: str, matcher: Matcher) -> Parsed:
    """What was *read* in a document, with its references and citations and its claims."""
    document = complete_record(read)
    references, doubts = read_references(document, file)
    claims = read_claims(document, references, matcher)
    problems = (*document.problems, *doubts, *uncited(document, references, file))
    return Parsed(document, references, claims, problems, matcher.vocabulary)


def document_bytes(path: Path, record: int = 0) -> bytes | Problem:
    """What is in *path*, or record number *record* of it alone, where it is an export of many."""
    file = path.as_posix()
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_DOCUMENT_BYTES + 1)
    except OSError as wrong:
        reason = wrong.strerror or "it cannot be read"
        hint = "Check the path and its permissions."
        message = f"The document cannot be opened: {reason}."
        return Problem(Code.DOCUMENT_MISSING, Severity.ERROR, message, hint, file=file)
    one = one_record(data, record) if record else data
    if one is None:
        message = f"The file has no record number {record}."
        hint = "build.py parse says how many it holds."
        return Problem(Code.DOCUMENT_MISSING, Severity.ERROR, message, hint, file=file)
    return one


def parse_file(path: Path, record: int = 0) -> tuple[Parsed | None, tuple[Problem, ...]]:
    """The document in *path* with every problem; ``None`` where it cannot be used.

    :param record: the number of the record to take, where the file is an export of many.
    """
    file = path.as_posix()
    data = document_bytes(path, record)
    if isinstance(data, Problem):
        return None, (data,)
    slug = path.stem
    corrections, wrong = corrections_beside(path, slug)
    document, problems = read_bytes(slug, data, file, corrections)
    problems = (*wrong, *problems)
    if document is None:
        return None, problems
    vocabulary, doubts = load_vocabulary()
    found = parsed(document, file, Matcher(vocabulary))
    return found, (*problems, *doubts, *found.problems)


def corrections_beside(
    path: Path, slug: str, folder: str = ""
) -> tuple[tuple[AnyCorrection, ...], tuple[Problem, ...]]:
    """What a person put right in the document in *path*, where it lies in a source's folder, which
    problems call *folder*.
    """
    inside = path.parent
    if not (inside / RECORD_FILE).is_file():
        return (), ()
    return read_corrections(inside, f"{folder or inside.as_posix()}/{CORRECTIONS_FILE}", slug)


def parse_document(path: Path) -> Parsed:
    """The document in *path*.

    :raises ValueError: where it cannot be used; the message is the first problem.
    """
    found, problems = parse_file(path)
    if found is None:
        raise ValueError(str(problems[0]))
    return found


def read(config: Config) -> Corpus:
    """Everything that is in the sources: their records, their parts, what they cite."""
    sources, problems = read_sources(config.sources, config.root)
    vocabulary, terms = load_vocabulary()
    matcher = Matcher(vocabulary)
    kept: list[Source] = []
    documents: dict[str, Document] = {}
    references: dict[str, References] = {}
    claims: dict[str, Claims] = {}
    found = [*problems, *terms]
    for source in sources:
        file = f"{source.folder}/{source.file}"
        path = config.sources / source.slug / source.file
        corrections, wrong = corrections_beside(path, source.slug, source.folder)
        data = path.read_bytes()
        document, doubts = read_bytes(source.slug, data, file, corrections)
        found.extend((*wrong, *doubts))
        if document is None:
            continue
        found.extend(extraction_problems(document, config.sources / source.slug, file))
        file = text_file(document, data, path, file)
        one = parsed(document, file, matcher)
        kept.append(source)
        documents[source.slug] = one.document
        references[source.slug] = one.references
        claims[source.slug], doubts = reviewed(one, source, config)
        found.extend((*one.problems, *doubts, *disagreements(source, one.document)))
    works, wrong = read_notices(
        config.sources / NOTICES_FILE,
        named(config, NOTICES_FILE),
        match_works(references.values()),
    )
    found.extend(wrong)
    withdrawn, wrong = read_withdrawn(
        config.sources / WITHDRAWN_FILE, named(config, WITHDRAWN_FILE)
    )
    found.extend(wrong)
    return Corpus(
        tuple(kept), documents, references, works, tuple(found), vocabulary, claims,
        dict(_inputs(config, kept)), withdrawn,
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


# --- the whole way ---

WHOLE: Final = "evidence.trig"
"""The data file that the query page loads: the whole graph, with its named graphs."""

Step = Callable[[str], None]
"""Told the name of each step as it begins."""


def _silent(_step: str) -> None:
    """Nobody watches."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The corpus as a graph, with all that was found on the way."""

    corpus: Corpus
    triples: Triples
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build."""

    checked: Checked
    problems: tuple[Problem, ...]
    output: Path | None
    """Where the new site is; ``None`` where the old one was left as it was."""


def check(config: Config, step: Step = _silent) -> Checked:
    """The graph, and all that is wrong with it and with what it was made from."""
    step("reading the sources")
    corpus = read(config)
    step("comparing quotations with the text")
    torn = tuple(mismatches(corpus))
    step("making the graph")
    triples = make_dataset(corpus, config.base_iri)
    step("checking the graph against its shapes")
    found = (*corpus.problems, *torn, *validate(triples), *query_problems(config.base_iri))
    return Checked(corpus, triples, (*found, *names_lost(config, corpus, triples)))


def names_lost(config: Config, corpus: Corpus, triples: Triples) -> Iterator[Problem]:
    """Names that were published and that the graph does not know any more, and tombstones that
    stand in the way of something.
    """
    known, wrong = read_registry(config.sources / REGISTRY_FILE, named(config, REGISTRY_FILE))
    yield from wrong
    live, buried = names_of(triples), {stone.name for stone in corpus.withdrawn}
    told = {name: known[name] for name in sorted(decided(known))}
    yield from missing(told, live | buried, named(config, REGISTRY_FILE))
    # What has a page, and no place in the graph, may be what took a name's place.
    pages = known.keys() - decided(known) - buried
    yield from misplaced(corpus.withdrawn, live | pages, named(config, WITHDRAWN_FILE))


def pages_lost(config: Config, folder: Path) -> Iterator[Problem]:
    """Names that were published, that the graph does not decide on, and that have no page in the
    finished site in *folder*.
    """
    known, _ = read_registry(config.sources / REGISTRY_FILE, named(config, REGISTRY_FILE))
    rest = {name: known[name] for name in sorted(known.keys() - decided(known))}
    if rest:
        there = names_in(folder, config.base_iri)
        yield from missing(rest, there, named(config, REGISTRY_FILE))


def named(config: Config, name: str) -> str:
    """How problems name a file in the folder of the sources."""
    inside = config.sources.is_relative_to(config.root)
    folder = config.sources.relative_to(config.root) if inside else config.sources
    return (folder / name).as_posix()


def check_site(config: Config, corpus: Corpus) -> tuple[Problem, ...]:
    """What can be wrong beside the graph: words of ours that blame, helplines that nobody has
    checked for long, and links of the site that stands, if one does.
    """
    _, doubts = site_helplines(config, corpus)
    links = broken_links(config.output) if config.output.is_dir() else ()
    return (*wording_problems(config.root), *doubts, *links)


def build(config: Config, step: Step = _silent) -> Built:
    """The whole site. The old one stays where the new one cannot be whole.

    :raises graph.swap.BusyError: if another build is writing to the same place.
    :raises graph.changes.read.EditionError: if the previous edition is none.
    """
    checked = check(config, step)
    if not checked.corpus.sources or _unfit(checked.problems):
        return Built(checked, checked.problems, None)
    step("formatting citations")
    bibliography = format_all(items_of(checked.corpus))
    problems = (*checked.problems, *bibliography.problems)
    step("writing the data files")
    data = _data_files(config, checked, problems)
    with fresh(config.output) as place:
        step("rendering the pages")
        said = render(
            replace(checked.corpus, problems=problems),
            config,
            place.folder,
            data_files=data,
            formatted=noted_entries(bibliography.entries, checked.corpus.works),
            problems=problems,
        )
        step("following every link")
        said = (*said, *broken_links(place.folder), *pages_lost(config, place.folder))
        problems = (*problems, *said)
        if failed(said):
            return Built(checked, problems, None)
        step("putting the new site in place")
        place.publish()
    return Built(checked, problems, config.output)


def _unfit(problems: tuple[Problem, ...]) -> bool:
    """Whether the graph must not be published: a quotation or a statement in it is wrong, or a name
    that was published is gone.
    """
    grave = (
        Code.SPAN_MISMATCH, Code.SHAPE_VIOLATION, Code.IRI_MISSING, Code.REGISTRY_INVALID,
    )  # fmt: skip
    return failed(problem for problem in problems if problem.code in grave)


def _data_files(
    config: Config, checked: Checked, problems: tuple[Problem, ...]
) -> dict[str, bytes]:
    files = dict(all_files(checked.corpus, config.base_iri, problems))
    files |= serialise(checked.triples, config.site_name)
    files |= {f"{WHOLE}.gz": gzipped(files[WHOLE]), f"{WHOLE}.br": brotli(files[WHOLE])}
    made = published(files)
    files[MANIFEST] = manifest_json(made, version=__version__, corpus=corpus_hash(checked.corpus))
    return files


def mismatches(corpus: Corpus) -> Iterator[Problem]:
    """Quotations that are not what stands at their place: there must be none."""
    for slug, document in corpus.documents.items():
        text = document.text
        for citation in corpus.references[slug].citations:
            if citation.span.of(text) != citation.text:
                yield _mismatch(slug, citation.span, citation.text)
        for claim in corpus.claims[slug].claims if slug in corpus.claims else ():
            if not _reads_as(claim.text, claim.span.of(text)):
                yield _mismatch(slug, claim.span, claim.text)


def _reads_as(words: str, printed: str) -> bool:
    """Whether *words* is *printed* with nothing but markup and breaks taken out: its letters stand
    there, in that order.
    """
    letters = iter(char for char in printed if char.isalnum())
    return all(char in letters for char in words if char.isalnum())


def _mismatch(slug: str, span: Span, words: str) -> Problem:
    return Problem(
        Code.SPAN_MISMATCH,
        Severity.ERROR,
        f"“{words}” is not what stands at its place in the document.",
        "This is a mistake of the program: please report it with the document.",
        span=span,
        source=slug,
    )
