"""One document, read as the build would read it; and all of them, in parallel and from the cache.

What a worker process gives back is plain data (:mod:`graph.plain`), the same as in the cache: so
that it is the same whether a document was read here, in another process, on another machine or in
an earlier build.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path
from typing import Final

from graph.cache import Cache, files_key, key_of
from graph.claims.mentions import Matcher
from graph.claims.model import Claims, Vocabulary
from graph.claims.read import read_claims
from graph.claims.vocabulary import load_vocabulary
from graph.config import MAX_DOCUMENT_BYTES, Config
from graph.documents.corrections import AnyCorrection
from graph.documents.corrections_file import CORRECTIONS_FILE, read_corrections
from graph.documents.extracted import EXTRACTED, extraction_problems, text_file
from graph.documents.formats import read_bytes
from graph.documents.model import Document, Source
from graph.documents.read import read_document
from graph.documents.record_files import one_record
from graph.documents.sources import RECORD_FILE
from graph.plain import PlainError, from_plain, to_plain
from graph.problems import Code, Problem, Severity
from graph.references.agreement import uncited
from graph.references.model import References
from graph.references.read import read_references
from graph.references.source_records import complete_record
from graph.workers import in_order, on_cluster

KIND: Final = "parsed"
"""What the cache calls documents that were read."""
LIBRARIES: Final = (
    "bibtexparser", "lxml", "nupunkt", "pypandoc_binary", "pypdfium2", "rapidfuzz", "selectolax",
    "simplemma",
)  # fmt: skip
"""What documents are read with: another version may read them otherwise."""


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


# --- all documents ---

Outcome = tuple[Parsed | None, tuple[Problem, ...]]
"""What was read, ``None`` where a document cannot be used, and what was found on the way."""
Count = Callable[[int, int], None]
"""Told how many are done, of how many."""


@dataclass(frozen=True, slots=True)
class Given:
    """One document that is to be read."""

    slug: str
    path: Path
    folder: str
    """What problems call its folder."""
    program: str
    """Of what it is to be read with: see :func:`program_key`."""

    @property
    def file(self) -> str:
        """What problems call it."""
        return f"{self.folder}/{self.path.name}"


def parse_all(
    sources: Sequence[Source], config: Config, vocabulary: Vocabulary, count: Count
) -> Iterator[Outcome]:
    """The documents of *sources*, in their order. Those that were read before, with the same
    program and vocabulary, come from the cache. Where a document brings its process down - it may
    take up all memory - it is left out with a problem.

    :raises graph.workers.SchedulerError: where there is no cluster at the address in *config*.
    """
    store, program = Cache(config.cache), program_key()
    given = [
        Given(source.slug, config.sources / source.slug / source.file, source.folder, program)
        for source in sources
    ]
    keys = [_key(one) for one in given]
    todo = [one for one, key in zip(given, keys, strict=True) if not store.has(KIND, key)]
    if config.scheduler:
        fresh = on_cluster(parse_source, todo, config.scheduler)
    else:
        if len(todo) > 1:
            _matcher(program)  # before the processes are made, so that copies of this one have it
        fresh = in_order(parse_source, todo, config.jobs)
    missing = {one.slug for one in todo}
    for number, (one, key) in enumerate(zip(given, keys, strict=True), start=1):
        plain = next(fresh) if one.slug in missing else store.get(KIND, key)
        if plain is not None and one.slug in missing:
            store.put(KIND, key, plain)
        if plain is None and one.slug in missing:
            yield None, (_killed(one),)
        else:
            yield _outcome(plain or parse_source(one), one, vocabulary)
        count(number, len(given))


def parse_source(given: Given) -> bytes:
    """The document and what was found on the way, as plain data."""
    corrections, wrong = corrections_beside(given.path, given.slug, given.folder)
    data = given.path.read_bytes()
    document, doubts = read_bytes(given.slug, data, given.file, corrections)
    problems = (*wrong, *doubts)
    if document is None:
        return to_plain((None, None, None, problems))
    problems = (*problems, *extraction_problems(document, given.path.parent, given.file))
    file = text_file(document, data, given.path, given.file)
    one = parsed(document, file, _matcher(given.program))
    return to_plain((one.document, one.references, one.claims, (*problems, *one.problems)))


def _outcome(plain: bytes, given: Given, vocabulary: Vocabulary) -> Outcome:
    """What *plain* says; where that is damaged, the document is read again."""
    try:
        match from_plain(plain):
            case (
                Document() as document,
                References() as references,
                Claims() as claims,
                tuple(found),
            ):
                problems = tuple(one for one in found if isinstance(one, Problem))
                return Parsed(document, references, claims, problems, vocabulary), problems
            case (None, None, None, tuple(found)):
                return None, tuple(one for one in found if isinstance(one, Problem))
    except PlainError:
        pass
    return _outcome(parse_source(given), given, vocabulary)


@lru_cache(maxsize=1)
def _matcher(_program: str) -> Matcher:
    """Made once in each process for each vocabulary: it knows every form of every label."""
    return Matcher(load_vocabulary()[0])


def program_key() -> str:
    """Changes with what documents are read with: our code, the vocabulary, libraries, Python."""
    code = files_key(Path(__file__).parent, ("*.py", "**/*.py", "**/*.toml", "vocabulary/**/*.ttl"))
    return key_of((sys.version, code, *(f"{name} {version(name)}" for name in LIBRARIES)))


def _key(given: Given) -> str:
    beside = [given.path.parent / name for name in (CORRECTIONS_FILE, EXTRACTED)]
    there = [path for path in (given.path, *beside) if path.is_file()]
    contents = (part for path in there for part in (path.name, path.read_bytes()))
    return key_of((given.program, given.slug, given.folder, *contents))


def _killed(given: Given) -> Problem:
    return Problem(
        Code.DOCUMENT_REFUSED,
        Severity.ERROR,
        f"The process that read {given.path.name} was killed, twice.",
        "It may need more memory than there is. Try the document alone: build.py parse.",
        file=given.file,
        source=given.slug,
    )
