"""The steps from sources to site, in order: the file to read first.

Each step takes the product of the one before it and gives its own; files are touched at both ends
only.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from graph.config import MAX_DOCUMENT_BYTES, Config
from graph.corpus import Corpus
from graph.documents.decoding import decode
from graph.documents.model import Document, Source
from graph.documents.read import read_document
from graph.documents.sources import read_sources
from graph.problems import Code, Problem, Severity
from graph.references.model import References
from graph.references.read import read_references
from graph.references.works import match_works


@dataclass(frozen=True, slots=True)
class Parsed:
    """One document, read as the build would read it."""

    document: Document
    references: References
    problems: tuple[Problem, ...]


def parse_text(slug: str, text: str, file: str, *, reader: str = "") -> Parsed:
    """*text* read into its parts, its references and its citations."""
    document = read_document(slug, text, file, reader=reader)
    references, doubts = read_references(document, file)
    return Parsed(document, references, (*document.problems, *doubts))


def parse_file(path: Path) -> tuple[Parsed | None, tuple[Problem, ...]]:
    """The document in *path* with every problem; ``None`` where it cannot be used."""
    file = path.as_posix()
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_DOCUMENT_BYTES + 1)
    except OSError as wrong:
        reason = wrong.strerror or "it cannot be read"
        hint = "Check the path and its permissions."
        message = f"The document cannot be opened: {reason}."
        return None, (Problem(Code.DOCUMENT_MISSING, Severity.ERROR, message, hint, file=file),)
    slug = path.stem
    text, problems = decode(data, slug, file, MAX_DOCUMENT_BYTES)
    if text is None:
        return None, problems
    parsed = parse_text(slug, text, file)
    return parsed, (*problems, *parsed.problems)


def parse_document(path: Path) -> Parsed:
    """The document in *path*.

    :raises ValueError: where it cannot be used; the message is the first problem.
    """
    parsed, problems = parse_file(path)
    if parsed is None:
        raise ValueError(str(problems[0]))
    return parsed


def read(config: Config) -> Corpus:
    """Everything that is in the sources: their records, their parts, what they cite."""
    sources, problems = read_sources(config.sources, config.root)
    kept: list[Source] = []
    documents: dict[str, Document] = {}
    references: dict[str, References] = {}
    found = list(problems)
    for source in sources:
        file = f"{source.folder}/{source.file}"
        data = (config.sources / source.slug / source.file).read_bytes()
        text, doubts = decode(data, source.slug, file, MAX_DOCUMENT_BYTES)
        found.extend(doubts)
        if text is None:
            continue
        parsed = parse_text(source.slug, text, file)
        kept.append(source)
        documents[source.slug] = parsed.document
        references[source.slug] = parsed.references
        found.extend(parsed.problems)
    works = match_works(references.values())
    return Corpus(tuple(kept), documents, references, works, tuple(found))
