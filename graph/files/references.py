"""The works that the sources list: ``references.json`` (CSL-JSON), ``.csv``, and bibliographies."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from graph.citing.bibtex import bibtex_key, to_bibtex
from graph.citing.csl_json import CslItem, to_csl
from graph.citing.dates import issued
from graph.citing.names import all_parts
from graph.citing.ris import to_ris
from graph.corpus.model import Corpus
from graph.files.canonical_json import json_bytes
from graph.files.tables import Cell, csv_bytes, joined
from graph.records import Name, Record
from graph.references.model import Work
from graph.triples.iris import Iris

COLUMNS = (
    "id",
    "iri",
    "type",
    "authors",
    "editors",
    "year",
    "title",
    "container_title",
    "collection_title",
    "volume",
    "issue",
    "page",
    "edition",
    "publisher",
    "publisher_place",
    "doi",
    "url",
    "isbn",
    "issn",
    "sources",
    "cited",
)


def references_json(corpus: Corpus, iris: Iris) -> bytes:
    """A CSL-JSON list, with ``custom``: the work's IRI, the sources that list it and how many
    places in them cite it.
    """
    counts = times_cited(corpus)
    return json_bytes([_item(work, iris, counts) for work in corpus.works])


def references_csv(corpus: Corpus, iris: Iris) -> bytes:
    """One line a work: :data:`COLUMNS`."""
    counts = times_cited(corpus)
    return csv_bytes(COLUMNS, (_row(work, iris, counts) for work in corpus.works))


def bibliography_bib(items: Iterable[tuple[str, Record]]) -> bytes:
    """BibTeX entries under their ids; ids that give one key are numbered, for a key counts once."""
    seen: Counter[str] = Counter()
    entries = []
    for name, record in items:
        key = bibtex_key(name)
        seen[key.lower()] += 1
        number = seen[key.lower()]
        entries.append(to_bibtex(record, f"{key}-{number}" if number > 1 else key))
    return "\n".join(entries).encode()


def bibliography_ris(items: Iterable[tuple[str, Record]]) -> bytes:
    """RIS records; ``ID`` is the id of each."""
    return "".join(to_ris(record, name) for name, record in items).encode()


def works_of_entries(corpus: Corpus) -> Mapping[tuple[str, str], str]:
    """For each entry (source and ``Reference.id``) the id of its work."""
    return {(entry.source, entry.id): work.id for work in corpus.works for entry in work.entries}


def times_cited(corpus: Corpus) -> Mapping[str, int]:
    """How many places in the texts cite each work, by the work's id."""
    works = works_of_entries(corpus)
    return Counter(
        works[slug, citation.reference]
        for slug, references in corpus.references.items()
        for citation in references.citations
        if citation.reference is not None
    )


def sources_of(work: Work) -> list[str]:
    """Slugs of the sources that list *work*, sorted."""
    return sorted({entry.source for entry in work.entries})


def _item(work: Work, iris: Iris, counts: Mapping[str, int]) -> CslItem:
    item = to_csl(work.best.record, work.id)
    item["custom"] = {
        "iri": iris.reference(work.id).value,
        "sources": sources_of(work),
        "cited": counts.get(work.id, 0),
    }
    if work.notices:
        item["custom"]["notices"] = [
            {"kind": one.kind, "date": one.date, "reason": one.reason, "address": one.address}
            for one in work.notices
        ]
    return item


def _row(work: Work, iris: Iris, counts: Mapping[str, int]) -> tuple[Cell, ...]:
    record = work.best.record
    when = issued(record)
    return (
        work.id,
        iris.reference(work.id).value,
        to_csl(record, work.id)["type"],
        _names(record.author),
        _names(record.editor),
        when.year + when.letter or when.words,
        record.title,
        record.container_title,
        record.collection_title,
        record.volume,
        record.issue,
        record.page,
        record.edition,
        record.publisher,
        record.publisher_place,
        record.doi,
        record.url,
        record.isbn,
        record.issn,
        joined(sources_of(work)),
        counts.get(work.id, 0),
    )


def _names(names: tuple[Name, ...]) -> str:
    return joined(part.inverted for part in all_parts(names))
