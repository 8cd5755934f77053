"""The steps from sources to site, in order: the file to read first.

Each step takes the product of the one before it and gives its own; files are touched at both ends
only.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final, Protocol

from graph import __version__
from graph.cache import Cache
from graph.citing.remembered import remember, remembered
from graph.citing.styles import format_all
from graph.claims.model import Claims
from graph.claims.review.claims import apply_review
from graph.claims.review.file import REVIEW_FILE, read_review
from graph.claims.review.ground import Known
from graph.claims.vocabulary import FOLDER as VOCABULARY
from graph.claims.vocabulary import load_vocabulary
from graph.claims.wordless import wordless
from graph.config import Config
from graph.corpus import Corpus, corpus_hash
from graph.documents.corrections.file import CORRECTIONS_FILE
from graph.documents.model import Document, QuotationPolicy, Source
from graph.documents.sources.folders import read_sources
from graph.files.compressed import brotli, gzipped
from graph.files.data import all_files
from graph.files.manifest import NAME as MANIFEST
from graph.files.manifest import manifest_json
from graph.files.ro_crate import NAME as RO_CRATE
from graph.files.ro_crate import Release, ro_crate_json
from graph.files.verify import CHECKSUMS, checksums
from graph.files.written import FOLDER, DataFiles, write_data, write_due, written
from graph.fingerprint import fingerprint
from graph.folders import files_below
from graph.ledger import Site, State, keep_ledger, read_ledger
from graph.pages.downloads import ABOUT
from graph.pages.edition import edition_of
from graph.pages.helplines import site_helplines
from graph.pages.links import broken_links, broken_links_of
from graph.pages.make.material import items_of
from graph.pages.noticed import noted_entries
from graph.pages.published import names_in
from graph.pages.render import render, render_own
from graph.pages.signposting import MEDIA_TYPES
from graph.parsed import Parsed, parse_all
from graph.permanence.registry import REGISTRY_FILE, misplaced, missing, read_registry
from graph.permanence.withdrawn_file import WITHDRAWN_FILE, read_withdrawn
from graph.problems import Code, Problem, Severity, failed
from graph.queries.run import query_problems
from graph.references.coverage import coverage
from graph.references.doubles import possible_doubles
from graph.references.model import References
from graph.references.notices import NOTICES_FILE, read_notices
from graph.references.own_record.agreement import disagreements, unfinished
from graph.references.works import match_works
from graph.spans import Span
from graph.spare import Spare
from graph.standing import rendering_key
from graph.swap import fresh
from graph.traces import keep_traces, read_traces
from graph.triples.canonical import canonical_hash
from graph.triples.check import validate
from graph.triples.dataset import make_dataset
from graph.triples.dumps import MEDIA_TYPES as FORMS
from graph.triples.dumps import description, dumps, own_files
from graph.triples.model import Triples
from graph.triples.published import decided, names_of
from graph.triples.usage import Usage, usage
from graph.wording import wording_problems

READING: Final = "reading the sources"
RENDERING: Final = "rendering the pages"


class Step(Protocol):
    """Told the name of each step as it begins, and as it goes on how much of it is done."""

    def __call__(self, name: str, done: int = 0, total: int = 0) -> None:
        """*name* goes on: *done* of *total*, where that is known."""


def _silent(name: str, done: int = 0, total: int = 0) -> None:
    """Nobody watches."""


def read(config: Config, step: Step = _silent) -> Corpus:
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
        named(config, NOTICES_FILE),
        match_works(references.values()),
    )
    found.extend(wrong)
    found.extend(possible_doubles(works, {one.slug: f"{one.folder}/{one.file}" for one in kept}))
    withdrawn, wrong = read_withdrawn(
        config.sources / WITHDRAWN_FILE, named(config, WITHDRAWN_FILE)
    )
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


# --- the whole way ---

DESCRIPTION: Final = (
    "Claims of source documents with their quotations, the evidence and the works that they rest "
    "on, and the concepts that they are about, as a graph and as tables."
)
"""Of the published data, for repositories."""
ONCE: Final = "evidence.nt"
"""The data file in which each statement stands once."""
WHOLE: Final = "evidence.trig"
"""The data file that the query page loads: the whole graph, with its named graphs."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The corpus as a graph, with all that was found on the way."""

    corpus: Corpus
    triples: Triples
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build."""

    corpus: Corpus
    statements: int
    """How many the graph has."""
    problems: tuple[Problem, ...]
    output: Path | None
    """Where the new site is; ``None`` where the old one was left as it was."""
    state: Sequence[State] = ()
    """Of its files, where they are kept in mind."""


def check(config: Config, step: Step = _silent) -> Checked:
    """The graph, and all that is wrong with it and with what it was made from."""
    step(READING)
    corpus = read(config, step)
    step("comparing quotations with the text")
    torn = tuple(mismatches(corpus))
    step("making the graph")
    triples = make_dataset(corpus, config.base_iri)
    step("checking the graph against its shapes")
    wrong = validate(triples, corpus.vocabulary.places)
    found = (*corpus.problems, *torn, *wrong, *query_problems(config.base_iri))
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
    corpus, statements = checked.corpus, len(checked.triples.quads)
    if not corpus.sources or _unfit(checked.problems):
        return Built(corpus, statements, checked.problems, None)
    step("formatting citations")
    store, program = Cache(config.cache), rendering_key(config)
    processor = remembered(store)
    bibliography = format_all(items_of(corpus), render=processor)
    remember(store, processor)
    problems = (*checked.problems, *bibliography.problems)
    with fresh(config.output, spare=store.folder is not None) as place:
        known, traces = read_ledger(store, config.output), read_traces(store, config.output)
        spare = Spare.of(place.folder, {path for path, one in known.items() if one.sha256})
        site = Site(place.folder, config.output, known, traces=traces, spare=spare)
        step("writing the data files")
        data, used = _data_files(config, checked, problems, site, program)
        del checked  # from here on the graph is in its files
        step(RENDERING)
        said = render(
            replace(corpus, problems=problems),
            config,
            place.folder,
            data_files=data,
            formatted=noted_entries(bibliography.entries, corpus.works),
            problems=problems,
            told=partial(step, RENDERING),
            site=site,
            program=program,
            used=used,
        )
        step("following every link")
        spare.sweep()
        files = {path for path, _ in files_below(place.folder)}
        said = (*said, *broken_links_of(site, files), *pages_lost(config, place.folder))
        problems = (*problems, *said)
        if failed(said):
            return Built(corpus, statements, problems, None)
        step("writing the checksums")
        Path(site.room(f"{FOLDER}{CHECKSUMS}")).write_bytes(checksums(site, files))
        files.add(f"data/{CHECKSUMS}")
        step("putting the new site in place")
        place.publish(files - site.entries.keys() if site.known else files)
        state: Sequence[State] = ()
        if program == rendering_key(config):
            state = keep_ledger(store, config.output, site.entries, sorted(files))
            keep_traces(store, config.output, traces)
        store.prune()
    return Built(corpus, statements, problems, config.output, state)


def preview(config: Config, source: str, folder: Path) -> None:
    """The pages of what *source* states now, in the empty *folder*, as far as they are other than
    in the standing site: to be looked at while that is built again. Nothing else is made or checked
    for them, so that they are there in a moment.
    """
    corpus, store = read(config), Cache(config.cache)
    site = Site(folder, config.output, read_ledger(store, config.output))
    if source in corpus.claims and site.known:
        entries = format_all(items_of(corpus), render=remembered(store)).entries
        entries = noted_entries(entries, corpus.works)
        render_own(corpus, config, source, entries, site, rendering_key(config))


def _unfit(problems: tuple[Problem, ...]) -> bool:
    """Whether the graph must not be published: a quotation or a statement in it is wrong, or a name
    that was published is gone.
    """
    grave = (
        Code.SPAN_MISMATCH, Code.SHAPE_VIOLATION, Code.IRI_MISSING, Code.REGISTRY_INVALID,
    )  # fmt: skip
    return failed(problem for problem in problems if problem.code in grave)


def _data_files(
    config: Config, checked: Checked, problems: tuple[Problem, ...], site: Site, program: str
) -> tuple[DataFiles, Usage]:
    """All data files, written to *site*: the larger ones part by part. Also, how the graph uses its
    terms.
    """
    corpus, triples = checked.corpus, checked.triples
    write_due(site, all_files(corpus, config.base_iri, problems), program, config.base_iri)
    write_data(site, own_files(config.base_iri))
    own = fingerprint(program, config.base_iri) if program else ""
    stand = all(site.stands(f"{FOLDER}{name}", own) for name in FORMS)
    standing = site.standing / FOLDER if site.standing and stand else None
    for name, dump in dumps(triples, standing).items():
        site.write_by(f"{FOLDER}{name}", dump, own)
    whole = site.folder / FOLDER / WHOLE
    write_data(site, {f"{WHOLE}.gz": gzipped(whole), f"{WHOLE}.br": brotli(whole)})
    sizes = {name: file.bytes for name, file in written(site).known.items() if name in FORMS}
    with written(site).open(ONCE) as lines:
        used = usage(lines, config.base_iri)
    write_data(site, {"void.ttl": description(config.base_iri, used, sizes, config.site_name)})
    graph = canonical_hash(triples.quads)
    release = Release(edition_of(corpus, config), DESCRIPTION, graph, ABOUT, MEDIA_TYPES)
    known = written(site).known.values()
    write_data(site, {RO_CRATE: ro_crate_json(release, known, corpus.sources)})
    known = written(site).known.values()
    manifest = manifest_json(known, version=__version__, corpus=corpus_hash(corpus), graph=graph)
    write_data(site, {MANIFEST: manifest})
    return written(site), used


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
