"""The text of a document whose format has none of its own, kept beside it: offsets refer to it."""

from __future__ import annotations

from pathlib import Path

from graph.documents.decoding import assumed_encoding
from graph.documents.model import Document
from graph.documents.read import READERS
from graph.documents.sources.folders import EXTRACTED
from graph.problems import Code, Problem, Severity
from graph.spans import line_of


def is_extracted(document: Document, data: bytes) -> bool:
    """Whether the text of *document* is not simply what stands in its file, in UTF-8."""
    own = document.reader in {name for name, _, _ in READERS}
    return not own or bool(assumed_encoding(data))


def text_file(document: Document, data: bytes, path: Path, file: str) -> str:
    """The file whose lines are those of the text of *document*: itself, which problems call *file*,
    or the text that is kept beside it.
    """
    kept = path.parent / EXTRACTED
    if not is_extracted(document, data) or kept.is_symlink() or not kept.is_file():
        return file
    return f"{file.rpartition('/')[0]}/{EXTRACTED}"


def extraction_problems(document: Document, folder: Path, file: str) -> tuple[Problem, ...]:
    """Whether the text kept in *folder* is still what the reader makes of the document: where it is
    not, places that others noted down no longer fit.
    """
    path = folder / EXTRACTED
    if path.is_symlink() or not path.is_file():
        return ()
    try:
        kept = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        kept = ""
    if kept == document.text:
        return ()
    same = next((at for at, (one, other) in enumerate(zip(kept, document.text, strict=False))
                 if one != other), min(len(kept), len(document.text)))  # fmt: skip
    return (
        Problem(
            Code.EXTRACTION_CHANGED,
            Severity.WARNING,
            f"From character {same} on, {EXTRACTED} is not what the reader makes of the document.",
            "Look at the difference: build.py parse FILE --text prints the text as it is read now. "
            f"If it is better, save it as {EXTRACTED}; decisions name their quotations and stay.",
            file=f"{file.rpartition('/')[0]}/{EXTRACTED}",
            line=line_of(kept, min(same, len(kept))),
            source=document.source,
        ),
    )
