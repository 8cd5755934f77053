"""Source folders to :class:`Source`: what ``source.toml`` says, checked against what lies there.

A source that something is wrong with is left out, with an error for each thing; the others are
kept. Nothing is read through a symbolic link or from outside a source's own folder.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from graph import config
from graph.documents.slugs import slugify
from graph.documents.sources.model import Source
from graph.documents.sources.record import Place, Problems, read_record
from graph.problems import Code, Problem, Severity

RECORD_FILE = "source.toml"
EXTRACTED = "extracted.txt"
"""The text of a document that has none of its own, beside it."""
MAX_RECORD_BYTES = 1024 * 1024
"""A larger ``source.toml`` is no record of one document."""

# A name that can be part of an address: wild-2021
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def read_sources(folder: Path, root: Path) -> tuple[tuple[Source, ...], Problems]:
    """All sources in *folder*, sorted by slug, and what is wrong with the others.

    *root* is the project's root: problems and sources name their files relative to it.
    """
    if not folder.is_dir():
        return (), (_no_sources("There is no folder for the sources.", folder, root),)
    folders = [path for path in sorted(folder.iterdir()) if _is_source_folder(path)]
    if not folders:
        return (), (_no_sources("The folder for the sources holds no source.", folder, root),)
    read = [_read_named(path, root, folders) for path in folders]
    sources = tuple(source for source, _ in read if source is not None)
    problems = (problem for _, problems in read for problem in problems)
    return sources, (*problems, *_twice(sources))


def _twice(sources: Iterable[Source]) -> Problems:
    """A warning for each source whose document an earlier one has, byte for byte."""
    first: dict[str, Source] = {}
    problems = []
    for source in sources:
        other = first.setdefault(source.sha256, source)
        if other is not source:
            message = f"The document is the same as that of {other.slug}."
            hint = "Remove one of the two folders: what the document says would count twice."
            problems.append(
                Problem(Code.DOCUMENT_DUPLICATE, Severity.WARNING, message, hint,
                        f"{source.folder}/{source.file}", source=source.slug)
            )  # fmt: skip
    return tuple(problems)


def read_source(folder: Path, root: Path) -> tuple[Source | None, Problems]:
    """The source in *folder*, or what is wrong with it. The folder's name is taken as it is."""
    place = Place(folder / RECORD_FILE, root, folder.name)
    text = _read_text(place)
    if isinstance(text, Problem):
        return None, (text,)
    source, problems = read_record(text, Place(folder, root).file, place)
    if source is None:
        return None, problems
    problems = check_document(source, folder, root)
    return (None if problems else source), problems


def check_document(source: Source, folder: Path, root: Path) -> Problems:
    """Whether the document that *source* names is there, and is the one it was written for."""
    place = Place(folder / source.file, root, source.slug)
    path = place.path
    if path.is_symlink() or not path.is_file():
        return (_no_document(place),)
    if (size := path.stat().st_size) > config.MAX_DOCUMENT_BYTES:
        message = f"{path.name} has {size:,} bytes; at most {config.MAX_DOCUMENT_BYTES:,} are read."
        hint = "Split the document, or take its text instead of a scan."
        return (place.error(Code.DOCUMENT_TOO_LARGE, message, hint),)
    try:
        with path.open("rb") as file:
            found = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        return (_unreadable(Code.DOCUMENT_MISSING, place, error),)
    if found == source.sha256:
        return ()
    message = f"{path.name} is not the document that {RECORD_FILE} was written for."
    hint = (
        "If it was changed by mistake, put the original back. If it is a new version, read what "
        f'changed, check the record, and set sha256 = "{found}" in {RECORD_FILE}.'
    )
    return (place.error(Code.DOCUMENT_CHANGED, message, hint),)


def _is_source_folder(path: Path) -> bool:
    return not path.name.startswith(".") and path.is_dir()


def _read_named(path: Path, root: Path, folders: Iterable[Path]) -> tuple[Source | None, Problems]:
    """The source in *path*, if its name can be its address and is no other's."""
    place = Place(path, root)
    if path.is_symlink():
        message = "A source folder may not be a link to somewhere else."
        hint = "Copy the folder here, or remove the link."
        return None, (place.error(Code.RECORD_MISSING, message, hint),)
    if SLUG.fullmatch(path.name):
        return read_source(path, root)
    folded = fold(path.name)
    others = [other.name for other in folders if other != path and fold(other.name) == folded]
    if others:
        message = f'"{path.name}" is the same name as "{others[0]}" but for case or Unicode form.'
        hint = "Give one of the two folders another name, or remove it."
        return None, (place.error(Code.SLUG_DUPLICATE, message, hint, candidates=tuple(others)),)
    message = f'"{path.name}" cannot be part of an address.'
    hint = f"Rename the folder: small letters, digits and hyphens, e.g. {near_slug(path.name)}"
    return None, (place.error(Code.SLUG_INVALID, message, hint),)


def fold(name: str) -> str:
    """What two names have in common that file systems may take for one (NFKC, case folded)."""
    return unicodedata.normalize("NFKC", name).casefold()


def near_slug(name: str) -> str:
    """A name that a folder can have, near to *name*."""
    return slugify(name, otherwise="source")


def _read_text(place: Place) -> str | Problem:
    path = place.path
    if path.is_symlink() or not path.is_file():
        message = f"The folder {place.slug} holds no {RECORD_FILE}."
        hint = "Write one: sources/README.md shows how. Or remove the folder."
        return place.error(Code.RECORD_MISSING, message, hint)
    if path.stat().st_size > MAX_RECORD_BYTES:
        message = f"{RECORD_FILE} is too large for a record."
        return place.error(Code.RECORD_INVALID, message, "Keep to the fields of one document.")
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        message = f"{RECORD_FILE} is not UTF-8 text."
        return place.error(Code.RECORD_INVALID, message, "Save it as UTF-8.", line)
    except OSError as error:
        return _unreadable(Code.RECORD_MISSING, place, error)


def _unreadable(code: Code, place: Place, error: OSError) -> Problem:
    message = f"{place.path.name} cannot be opened: {error.strerror or error}."
    return place.error(code, message, "See to it that the file may be read.")


def _no_sources(message: str, folder: Path, root: Path) -> Problem:
    hint = f"Make a folder for each document, with a {RECORD_FILE} in it: sources/README.md."
    return Place(folder, root).error(Code.RECORD_MISSING, message, hint)


def _no_document(place: Place) -> Problem:
    path = place.path
    message = f"The document {path.name} does not lie in the folder {place.slug}."
    if path.is_symlink():
        message = f"The document {path.name} is a link to somewhere else."
    there = tuple(
        sorted(
            other.name
            for other in path.parent.iterdir()
            if other.is_file() and not other.is_symlink() and other.suffix not in {".toml", ".md"}
        )
    )
    found = f" Found here: {', '.join(there)}." if there else ""
    hint = f"Put the file there, or name the right one in {RECORD_FILE}.{found}"
    return place.error(Code.DOCUMENT_MISSING, message, hint, candidates=there)
