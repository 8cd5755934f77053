"""Where what was read does not agree: a record with its document, a list with its text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rapidfuzz import fuzz

from graph.documents.model import Document
from graph.documents.sources.fields import UNKNOWN_LANGUAGE
from graph.documents.sources.model import Source
from graph.problems import Code, Problem, Severity
from graph.records import Record
from graph.references.citations.link import norm
from graph.references.model import References
from graph.references.own_record.read import record_of
from graph.spans import line_of

_COMPARED: tuple[tuple[str, Callable[[Record], str]], ...] = (
    ("title", lambda record: norm(record.title)),
    ("issued", lambda record: record.issued[:4]),
    ("doi", lambda record: record.doi.casefold()),
    ("isbn", lambda record: record.isbn.replace("-", "").replace(" ", "")),
    ("volume", lambda record: record.volume),
)
ALIKE = 90.0
"""Least likeness (rapidfuzz ratio, 0 to 100) of two titles that agree."""
CITED_SHARE = 0.5
"""A list of which less is cited is a bibliography: what it lists need not be cited."""


def disagreements(source: Source, document: Document) -> Iterator[Problem]:
    """Fields of ``source.toml`` that the document gives otherwise, and that are not marked as
    supplied.
    """
    supplied = {field.field for field in source.supplied}
    own = record_of(document)
    for name, of in _COMPARED:
        curated, printed = of(source.record), of(own)
        if not curated or not printed or name in supplied or curated == printed:
            continue
        if name == "title" and fuzz.ratio(curated, printed) >= ALIKE:
            continue
        yield Problem(
            Code.RECORD_DISAGREES,
            Severity.WARNING,
            f"source.toml gives {name} as “{curated}”, the document as “{printed}”.",
            f"Correct the record, or say under [supplied] where its {name} comes from.",
            file=f"{source.folder}/source.toml",
            line=source.line(f"record.{name}"),
            source=source.slug,
        )


def unfinished(source: Source) -> Iterator[Problem]:
    """What a new record has for a person to replace; the site leaves the words for it out."""
    for field, there in (
        ("description", not source.description),
        ("record.language", source.record.language == UNKNOWN_LANGUAGE),
        ("rights.holder", not source.rights.holder),
    ):
        if there and source.line(field):
            yield Problem(
                Code.RECORD_UNFINISHED,
                Severity.NOTICE,
                f"Not filled in yet: {field.rpartition('.')[2]}.",
                "Write it into source.toml: until then the site says nothing of it.",
                file=f"{source.folder}/source.toml",
                line=source.line(field),
                source=source.slug,
            )


def uncited(document: Document, references: References, file: str) -> Iterator[Problem]:
    """Entries of a list that nothing in the text cites, where most of the list is cited."""
    cited = {citation.reference for citation in references.citations}
    listed = [reference for reference in references.references if not reference.in_body]
    left = [reference for reference in listed if reference.id not in cited]
    if len(left) > (1 - CITED_SHARE) * len(listed):
        return
    for reference in left:
        yield Problem(
            Code.REFERENCE_UNCITED,
            Severity.NOTICE,
            f"Nothing in the text cites “{reference.record.title}”.",
            "Nothing to do if that is so; else look for its citation in the text.",
            file=file,
            span=reference.span,
            line=line_of(document.text, reference.span.start),
            source=document.source,
            candidates=(reference.id,),
        )
