"""Chooses the reader for a document by what the document is, and says why."""

from __future__ import annotations

from collections.abc import Callable

from graph.documents.model import Document
from graph.documents.records import landing_page, repository
from graph.documents.running_text import read as running_text

LooksLike = Callable[[str], str | None]
Reader = Callable[[str, str, str, str], Document]

READERS: tuple[tuple[str, LooksLike, Reader], ...] = (
    (
        repository.READER,
        repository.looks_like,
        repository.read_repository_record,
    ),
    (landing_page.READER, landing_page.looks_like, landing_page.read_landing_page),
    (
        running_text.READER,
        running_text.looks_like,
        running_text.read_running_text,
    ),
)
"""The first that recognises the text takes it; the last takes any."""


def read_document(source: str, text: str, file: str, *, reader: str = "") -> Document:
    """*text* read by the reader that recognises it, or by the one named *reader*.

    :param source: slug of the source.
    :param file: path of the document, for problems.
    :raises ValueError: if there is no such reader.
    """
    for name, looks_like, read in READERS:
        if reader and name != reader:
            continue
        reason = looks_like(text)
        if reader:
            return read(source, text, file, "The source's record names this reader.")
        if reason is not None:
            return read(source, text, file, reason)
    raise ValueError(f"no such reader: {reader}")
