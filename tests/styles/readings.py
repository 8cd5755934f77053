"""What is read out of a document, by the pipeline or by hand, in the one form that is scored."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Entry:
    """One entry of a reference list."""

    id: str
    type: str
    authors: tuple[str, ...]
    """Families, or names of organisations, in order."""
    year: str
    title: str
    container: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    publisher: str = ""
    doi: str = ""
    url: str = ""


@dataclass(frozen=True)
class Mention:
    """A place in the text that cites: code points, end exclusive."""

    start: int
    end: int
    ref: str | None
    excused: bool = False
    """A whole reference printed in the text: no error where the gold has none."""

    def overlaps(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end


@dataclass(frozen=True)
class Reading:
    """What was read out of one document, by the parser or by hand."""

    headings: tuple[tuple[str, int], ...]
    """Text and level."""
    references: tuple[Entry, ...]
    citations: tuple[Mention, ...]
    record: tuple[tuple[str, str], ...] = ()
    """Fields that the document gives of itself, by their CSL names."""


@dataclass(frozen=True)
class Gold(Reading):
    style: str = ""
    traps: tuple[tuple[int, int], ...] = ()
    """Stretches that look like citations and are none."""
    neutral: tuple[tuple[int, int], ...] = ()
    """Stretches that one may take for citations or not: personal communications and the like."""


def stretch(text: str, item: dict[str, str | int]) -> tuple[int, int]:
    """Where the *nth* occurrence (from 0) of a gold item stands. ValueError: there is none."""
    wanted, at = str(item["text"]), -1
    for _ in range(int(item["nth"]) + 1):
        at = text.index(wanted, at + 1)
    return at, at + len(wanted)


def read_gold(document: Path) -> Gold:
    """The gold that stands beside *document*. ValueError: it quotes what is not there."""
    text = document.read_bytes().decode()
    data = json.loads(document.with_suffix(".gold.json").read_text("utf-8"))
    entries = [
        Entry(
            authors=tuple(item["authors"]),
            **{key: value or "" for key, value in item.items() if key != "authors"},
        )
        for item in data["references"]
    ]
    mentions = [Mention(*stretch(text, item), item["ref"]) for item in data["citations"]]
    record = [
        (name, one)
        for name, value in data.get("record", {}).items()
        for one in (value if isinstance(value, list) else [value])
    ]
    return Gold(
        headings=tuple((item["text"], item["level"]) for item in data["headings"]),
        references=tuple(entries),
        citations=tuple(mentions),
        record=tuple(record),
        style=data["style"],
        traps=tuple(stretch(text, item) for item in data["not_citations"]),
        neutral=tuple(stretch(text, item) for item in data["neutral"]),
    )


def read_parsed(document: Path) -> Reading:
    """What the pipeline reads out of *document*."""
    from graph.corpus.one_document import parse_file
    from graph.documents.model import Heading
    from graph.references.model import CitationForm

    parsed, problems = parse_file(document)
    if parsed is None:
        raise ValueError(str(problems[0]))
    heads = [block for block in parsed.document.blocks if isinstance(block, Heading)]
    title = parsed.document.title
    titles = [title] if title and title.span not in {head.span for head in heads} else []
    headings = [(head.prose.text, head.level) for head in (*titles, *heads)]
    record = [(item.name, item.value) for item in parsed.document.fields]
    if title is None:
        headings = [(value, 1) for name, value in record if name == "title"][:1] + headings
    entries = [
        Entry(
            id=ref.id,
            type=ref.record.type,
            authors=tuple(name.short for name in ref.record.author),
            year=ref.record.year,
            title=ref.record.title,
            container=ref.record.container_title,
            volume=ref.record.volume,
            issue=ref.record.issue,
            pages=ref.record.page,
            publisher=ref.record.publisher,
            doi=ref.record.doi,
            url=ref.record.url,
        )
        for ref in parsed.references.references
    ]
    mentions = [
        Mention(cite.span.start, cite.span.end, cite.reference, cite.form is CitationForm.FULL)
        for cite in parsed.references.citations
    ]
    return Reading(tuple(headings), tuple(entries), tuple(mentions), tuple(record))
