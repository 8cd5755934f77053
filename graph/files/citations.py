"""The places in the texts that cite a work: ``citations.json`` and ``citations.csv``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from graph.corpus.model import Corpus
from graph.files.canonical_json import fields_of
from graph.files.references import works_of_entries
from graph.files.tables import Cell, csv_bytes, joined
from graph.quotation import quotable
from graph.references.model import CitationForm
from graph.triples.iris import Iris
from graph.triples.sources import PATH_SEPARATOR


@dataclass(frozen=True, slots=True)
class PublishedCitation:
    """One citation as it is published, under the names of the files' fields."""

    id: str
    source: str
    """Slug."""
    start: int
    """Offset in the source's text, in code points."""
    end: int
    text: str
    """As it stands in the source, as far as the source's quotation policy allows."""
    reference: str | None
    """Id of the work in ``references.json``; ``None`` where the list has no such work."""
    narrative: bool
    """Whether the author's name is part of the sentence."""
    locator: str
    section: str
    """Titles of the sections that it stands in, outermost first."""
    form: str
    in_table: bool
    repaired: str
    """What a misprint was read as; empty for none."""
    candidates: tuple[str, ...]
    """Ids of near works, where the place could not be linked."""
    iri: str


def published_citations(corpus: Corpus, iris: Iris) -> Iterator[PublishedCitation]:
    """Every citation of *corpus*, by source and in reading order."""
    works = works_of_entries(corpus)
    for source in corpus.sources:
        document = corpus.documents.get(source.slug)
        references = corpus.references.get(source.slug)
        if document is None or references is None:
            continue
        for one in references.citations:
            yield PublishedCitation(
                id=one.id,
                source=source.slug,
                start=one.span.start,
                end=one.span.end,
                text=quotable(one.text, source.rights.quotation),
                reference=works[source.slug, one.reference] if one.reference else None,
                narrative=one.form is CitationForm.NARRATIVE,
                locator=one.locator,
                section=PATH_SEPARATOR.join(document.sections[one.section].path),
                form=one.form.value,
                in_table=one.in_table,
                repaired=one.repaired,
                candidates=tuple(works[source.slug, near] for near in one.candidates),
                iri=iris.citation(source.slug, one.id).value,
            )


def citations_csv(published: Iterable[PublishedCitation]) -> bytes:
    """One line a citation; the columns are the fields of :class:`PublishedCitation`."""
    columns = [field.name for field in fields(PublishedCitation)]
    return csv_bytes(columns, (_row(one, columns) for one in published))


def _row(one: PublishedCitation, columns: list[str]) -> list[Cell]:
    values = fields_of(one) | {"candidates": joined(one.candidates)}
    return [values[column] for column in columns]
