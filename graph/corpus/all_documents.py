"""All documents, read in parallel and from the cache.

What a worker process gives back is plain data (:mod:`graph.corpus.plain`), as in the cache: so it
is the same whether a document was read here, in another process, on another machine or in an
earlier build. The readers are loaded only where there is something to read.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

from graph.claims.model import Claims, Vocabulary
from graph.config import Config
from graph.corpus.plain import PlainError, from_plain
from graph.corpus.workers import in_order, on_cluster
from graph.documents.corrections.file import CORRECTIONS_FILE
from graph.documents.model import Document
from graph.documents.sources.folders import EXTRACTED
from graph.documents.sources.model import Source
from graph.problems import Code, Problem, Severity
from graph.rebuilding.cache import Cache, files_key, key_of
from graph.references.model import References

HERE: Final = Path(__file__).parents[1]
"""The program."""
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

    :raises graph.corpus.workers.SchedulerError: where *config* names no cluster.
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
            _readers(program)  # before the processes are made, so that copies of this one have them
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
    # Half of all that a build loads.
    from graph.corpus.one_document import parse_given  # noqa: PLC0415

    return parse_given(given)


def _readers(program: str) -> None:
    """Load what documents are read with."""
    from graph.corpus.one_document import matcher_of  # noqa: PLC0415 - see parse_source

    matcher_of(program)


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


def program_key() -> str:
    """Changes with what documents are read with: our code, the vocabulary, libraries, Python."""
    code = files_key(HERE, ("*.py", "**/*.py", "**/*.toml", "vocabulary/**/*.ttl"))
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
