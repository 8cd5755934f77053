"""The folder of a new source: written beside its place and then renamed, it is there whole or not
at all.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from graph.adding.model import Addition
from graph.adding.record import source_toml
from graph.citing.line import as_line
from graph.claims.review.file import REVIEW_FILE
from graph.documents.extracted import is_extracted
from graph.documents.sources.folders import EXTRACTED, RECORD_FILE, SLUG, fold, near_slug
from graph.problems import Code, Problem, Severity


def write_source(
    addition: Addition, data: bytes, sources: Path, others: Mapping[str, str]
) -> tuple[Path | None, tuple[Problem, ...]]:
    """Make ``sources/<slug>/`` with *data* as the document, byte for byte, its record, an empty
    review and, where its format has none of its own, its text. *others* gives the slug of each
    document that is there, by its sha256.

    :returns: the folder, or why there is none; then nothing was changed.
    """
    if problems := folder_problems(addition.slug, data, sources, others):
        return None, problems
    digest = sha256(data).hexdigest()
    file = f"document{addition.suffix}"
    record = source_toml(addition.slug, addition.record, addition.document, file, digest)
    review = (
        "# Decisions on the claims of this document.\n"
        f"# `python build.py review {addition.slug}` lists what awaits one.\n"
    )
    files = {file: data, RECORD_FILE: record.encode(), REVIEW_FILE: review.encode()}
    if is_extracted(addition.document, data):
        files[EXTRACTED] = addition.document.text.encode("utf-8", "backslashreplace")
    try:
        return _put(files, sources, addition.slug), ()
    except OSError as wrong:
        message = f"The folder {addition.slug} cannot be written: {wrong.strerror or wrong}."
        return None, (_failed(message, "Check the folder's permissions and the space left."),)


def folder_problems(
    slug: str, data: bytes, sources: Path, others: Mapping[str, str]
) -> tuple[Problem, ...]:
    """Why there can be no folder *slug* with *data* as its document."""
    known = others.get(sha256(data).hexdigest())
    if known is not None:
        # Said alone: another name would not help.
        message = f"The same document is there already: {known}."
        return (_failed(message, "Nothing has to be added."),)
    return tuple(_name_problems(slug, _names_in(sources)))


def _put(files: Mapping[str, bytes], sources: Path, slug: str) -> Path:
    """The folder with *files*, in place: made beside it first, under a name that no reader takes
    for a source.
    """
    place = sources / slug
    sources.mkdir(parents=True, exist_ok=True)
    beside = Path(tempfile.mkdtemp(prefix=f".{slug}.", dir=sources))
    try:
        beside.chmod(0o755)
        for name, content in files.items():
            (beside / name).write_bytes(content)
        if place.exists() or place.is_symlink():
            raise FileExistsError(None, "something of this name is there")
        beside.rename(place)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
    return place


def _names_in(sources: Path) -> list[str]:
    return sorted(path.name for path in sources.iterdir()) if sources.is_dir() else []


def _name_problems(slug: str, taken: Iterable[str]) -> Iterator[Problem]:
    """What is wrong with *slug* as the name of a new folder beside those *taken*."""
    if not SLUG.fullmatch(slug):
        hint = f"Small letters, digits and hyphens: --slug {near_slug(slug)}"
        message = f"“{as_line(slug)}” cannot be part of an address."
        yield Problem(Code.SLUG_INVALID, Severity.ERROR, message, hint)
    elif fold(slug) in map(fold, taken):
        message = f"There is a source {slug} already, and nothing is overwritten."
        yield Problem(Code.SLUG_DUPLICATE, Severity.ERROR, message, "Choose another: --slug NAME")


def _failed(message: str, hint: str) -> Problem:
    return Problem(Code.ADD_FAILED, Severity.ERROR, message, hint)
