"""One document, read as the build would read it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache
from pathlib import Path

from graph.claims.concepts.mentions import Matcher
from graph.claims.concepts.vocabulary import load_vocabulary
from graph.claims.read import read_claims
from graph.config import MAX_DOCUMENT_BYTES
from graph.corpus.all_documents import Given, Parsed
from graph.corpus.plain import to_plain
from graph.documents.corrections.file import CORRECTIONS_FILE, read_corrections
from graph.documents.corrections.model import AnyCorrection
from graph.documents.extracted import extraction_problems, text_file
from graph.documents.formats import read_bytes
from graph.documents.model import Document
from graph.documents.read import read_document
from graph.documents.records.files import one_record
from graph.documents.sources.folders import RECORD_FILE
from graph.documents.tongue import is_foreign
from graph.problems import Code, Problem, Severity
from graph.references.own_record.agreement import uncited
from graph.references.own_record.source_records import complete_record
from graph.references.read import read_references


def parse_text(slug: str, text: str, file: str, matcher: Matcher, *, reader: str = "") -> Parsed:
    """*text* read into its parts, its references and citations, and its claims."""
    return parsed(read_document(slug, text, file, reader=reader), file, matcher)


def parsed(read: Document, file: str, matcher: Matcher) -> Parsed:
    """What was *read* in a document, with its references and citations and its claims."""
    document = complete_record(read)
    references, doubts = read_references(document, file)
    claims = read_claims(document, references, matcher)
    problems = (
        *document.problems, *_language(document, file), *doubts,
        *uncited(document, references, file),
    )  # fmt: skip
    return Parsed(document, references, claims, problems, matcher.vocabulary)


def _language(document: Document, file: str) -> Iterator[Problem]:
    """That the document's statements were not read, where it is in another language."""
    if is_foreign(document):
        yield Problem(
            Code.LANGUAGE_UNREAD,
            Severity.NOTICE,
            "The text seems not to be in English: its headings, references, citations and numbers "
            "were read, its statements were not, but for those of sentences in English.",
            "Nothing to do; what it states can be added as decisions in review.toml.",
            file=file,
            source=document.source,
        )


def document_bytes(path: Path, record: int = 0) -> bytes | Problem:
    """What is in *path*, or record number *record* of it alone, where it is an export of many."""
    file = path.as_posix()
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_DOCUMENT_BYTES + 1)
    except OSError as wrong:
        message, hint = _unopened(path, wrong)
        return Problem(Code.DOCUMENT_MISSING, Severity.ERROR, message, hint, file=file)
    one = one_record(data, record) if record else data
    if one is None:
        message = f"The file has no record number {record}."
        hint = "build.py parse says how many it holds."
        return Problem(Code.DOCUMENT_MISSING, Severity.ERROR, message, hint, file=file)
    return one


def _unopened(path: Path, wrong: OSError) -> tuple[str, str]:
    """Why *path* could not be opened, and what to do, for people who do not program."""
    if isinstance(wrong, IsADirectoryError) or path.is_dir():
        return "This is a folder, not a document.", "Name the file that is in it."
    if isinstance(wrong, FileNotFoundError):
        return "There is no such file.", " ".join(_meant(path))
    if isinstance(wrong, PermissionError):
        hint = "Close it in other programs, and look whether you may read it."
        return "The document may not be opened.", hint
    reason = wrong.strerror or "it cannot be read"
    return f"The document cannot be opened: {reason}.", "Try again with a copy on this machine."


def _meant(path: Path) -> Iterator[str]:
    """Where else the file may be."""
    inside = path.parent
    if not inside.is_dir():
        yield f"There is no folder {inside.as_posix()}, either: begin with that."
        return
    names = sorted(one.name for one in inside.iterdir() if one.is_file())
    for name in get_close_matches(path.name, names, 1):
        yield f"Did you mean “{name}”?"
    yield "Look how its name is spelt, and in which folder it is."


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


def parse_given(given: Given) -> bytes:
    """The document and what was found on the way, as plain data."""
    corrections, wrong = corrections_beside(given.path, given.slug, given.folder)
    data = given.path.read_bytes()
    document, doubts = read_bytes(given.slug, data, given.file, corrections)
    problems = (*wrong, *doubts)
    if document is None:
        return to_plain((None, None, None, problems))
    problems = (*problems, *extraction_problems(document, given.path.parent, given.file))
    file = text_file(document, data, given.path, given.file)
    one = parsed(document, file, matcher_of(given.program))
    return to_plain((one.document, one.references, one.claims, (*problems, *one.problems)))


@lru_cache(maxsize=1)
def matcher_of(_program: str) -> Matcher:
    """Made once in each process for each vocabulary: it knows every form of every label."""
    return Matcher(load_vocabulary()[0])
