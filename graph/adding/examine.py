"""A document compared with the corpus and its vocabulary: nothing is changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Final

from rapidfuzz import fuzz, process, utils

from graph.adding.model import Addition, Term, is_name
from graph.claims.model import Claims, Concept, Vocabulary
from graph.corpus.model import Corpus
from graph.documents.model import Document
from graph.documents.sources.folders import near_slug
from graph.records import Record
from graph.references.model import Reference, References, Work
from graph.references.own_record.read import record_of
from graph.references.works import match_works

NEAR: Final = 70.0
"""Least likeness (rapidfuzz token sort ratio, 0 to 100) of a label to be called near."""
ANOTHER_TYPE: Final = 15.0
"""By how much a concept of another type has to be nearer than one of the term's own."""
LOOKED_AT: Final = 5
"""Labels, the nearest first, of which one is taken that shares words."""
BEGINNING: Final = 4
"""Letters by which two words are forms of one: *isolation*, *isolated*."""
SLUG_WORDS: Final = 6
_SMALL: Final = re.compile(
    r"(?:-(?:an?|and|as|at|but|by|for|from|in|is|of|on|or|that|the|their|to|with))+$"
)
"""No address ends with one of these because it was cut there."""
SUFFIXES: Final = frozenset(
    (".txt", ".md", ".xml", ".html", ".htm", ".mhtml", ".mht", ".webarchive", ".pdf",
     ".docx", ".odt", ".rtf", ".epub", ".pptx", ".tex", ".ris", ".nbib", ".bib", ".ciw",
     ".enw", ".csv", ".org", ".rst", ".adoc", ".asciidoc", ".wiki", ".mediawiki", ".ipynb",
     ".fb2", ".srt", ".vtt", ".xlsx", ".ods", ".json", ".yaml", ".yml", ".toml")
)  # fmt: skip
"""Endings that a document keeps; its format is told by what it holds, not by these."""
_YEAR: Final = re.compile(r"\b(?:1[5-9]|20)\d\d")
"""In ``2021-09``, ``1987b``, ``May 2022``."""


def examine(
    path: Path,
    read: tuple[Document, References, Claims],
    vocabulary: Vocabulary,
    corpus: Corpus,
    slug: str = "",
) -> Addition:
    """What the document in *path*, as it was *read*, would bring to *corpus* under the name
    *slug*, or under a name made from its record.
    """
    document, references, claims = read
    record = record_of(document)
    name = slug or suggested_slug(record, path.stem)
    new, known = _sorted_out(references, corpus)
    candidates = {concept.id: concept for concept in claims.candidates}
    return Addition(
        slug=name,
        suffix=suffix if (suffix := path.suffix.lower()) in SUFFIXES else ".txt",
        document=document,
        record=record,
        references=references,
        claims=claims,
        terms=unknown_terms(claims, vocabulary),
        new=new,
        known=known,
        concepts={**candidates, **vocabulary.concepts},
    )


def suggested_slug(record: Record, stem: str) -> str:
    """Author and year, ``wild-2021``; else the title's first words; else the file's name."""
    people = record.author or record.editor
    year = _YEAR.search(record.year) or _YEAR.search(record.issued)
    if people and year:
        return near_slug(f"{people[0].short} {year[0]}")
    if not record.title:
        return near_slug(stem)
    words = near_slug(record.title).split("-")
    first = "-".join(words[:SLUG_WORDS])
    return _SMALL.sub("", first) if len(words) > SLUG_WORDS else first


def unknown_terms(claims: Claims, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The candidates of *claims*, each with the nearest concept of *vocabulary*."""
    counts = Counter(mention.concept for mention in claims.mentions)
    labels = {
        kind: {
            label: concept
            for concept in vocabulary.concepts.values()
            if concept.type == kind
            for label in concept.labels
        }
        for kind in sorted({str(concept.type) for concept in vocabulary.concepts.values()})
    }
    terms = [_term(concept, counts[concept.id], labels) for concept in claims.candidates]
    return tuple(
        sorted(terms, key=lambda term: (not is_name(term.concept), -term.mentions, term.concept.id))
    )


def _term(concept: Concept, mentions: int, labels: Mapping[str, Mapping[str, Concept]]) -> Term:
    if not is_name(concept):
        return Term(concept, mentions, None, "", 0.0)
    best = Term(concept, mentions, None, "", 0.0)
    standing = 0.0
    for kind, known in labels.items():
        like = process.extract(
            concept.label,
            list(known),
            scorer=fuzz.token_sort_ratio,
            processor=utils.default_process,
            score_cutoff=NEAR,
            limit=LOOKED_AT,
        )
        found = next((one for one in like if share_words(concept.label, one[0])), None)
        # Of two that are about as near the one of the same type is the place to look at first.
        if found and found[1] + ANOTHER_TYPE * (kind == concept.type) > standing:
            standing = found[1] + ANOTHER_TYPE * (kind == concept.type)
            best = Term(concept, mentions, known[found[0]], found[0], found[1])
    return best


def share_words(label: str, other: str) -> bool:
    """Whether words of the two begin alike: letters alone make *insulation* like *minimisation*.
    One word is too little where each has others, too: *head injury* is near no *fetal injury*.
    """
    own, others = (
        {word[:BEGINNING] for word in re.findall(r"[^\W\d_]{3,}", one.casefold())}
        for one in (label, other)
    )
    shared = own & others
    return len(shared) > 1 or (bool(shared) and shared in (own, others))


def _sorted_out(
    references: References, corpus: Corpus
) -> tuple[tuple[Reference, ...], tuple[tuple[Reference, Work], ...]]:
    """The entries of the document: works that are new, and works that *corpus* has."""
    own = " new"  # no slug has a space: the document may bear the name of a source that is there
    renamed = [replace(reference, source=own) for reference in references.references]
    works = match_works([*corpus.references.values(), References(own, tuple(renamed), ())])
    ids = {(entry.source, entry.id): work.id for work in corpus.works for entry in work.entries}
    of_corpus = {work.id: work for work in corpus.works}
    new: list[Reference] = []
    known: list[tuple[Reference, Work]] = []
    for work in works:
        others = [ids[entry.source, entry.id] for entry in work.entries if entry.source != own]
        for entry in work.entries:
            if entry.source == own and others:
                known.append((entry, of_corpus[others[0]]))
            elif entry.source == own:
                new.append(entry)
    return tuple(new), tuple(known)
