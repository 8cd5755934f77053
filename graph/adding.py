"""What a new document would bring, and the source folder that is made for it.

Looking changes nothing. The folder is written beside its place and then renamed: it is there whole
or not at all.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Final

from rapidfuzz import fuzz, process, utils

from graph.citing.line import as_line
from graph.claims.model import Claim, Claims, Concept, Vocabulary
from graph.claims.review_file import REVIEW_FILE
from graph.corpus import Corpus
from graph.documents.model import Document
from graph.documents.sources import RECORD_FILE, SLUG, fold, slugify
from graph.new_record import source_toml
from graph.problems import Code, Problem, Severity
from graph.records import Record
from graph.references.model import Reference, References, Work
from graph.references.source_records import record_of
from graph.references.works import match_works

EXAMPLES: Final = 3
"""Claims of each kind that the report shows."""
NEAR: Final = 60.0
"""Least likeness (rapidfuzz token sort ratio, 0 to 100) of a label to be called near."""
ANOTHER_TYPE: Final = 15.0
"""By how much a concept of another type has to be nearer than one of the term's own."""
NAME_WORDS: Final = 8
"""A longer candidate is a sentence that stands for itself, not a term."""
SLUG_WORDS: Final = 6


@dataclass(frozen=True, slots=True)
class Term:
    """Something that the document names and the vocabulary does not know."""

    concept: Concept
    mentions: int
    near: Concept | None
    """The concept of the vocabulary whose label is most like it."""
    likeness: float
    """0 to 100; 0 where none is near."""


@dataclass(frozen=True, slots=True)
class Addition:
    """What one document would bring."""

    slug: str
    suffix: str
    """Of the document's file: ``.txt``."""
    document: Document
    record: Record
    claims: Claims
    terms: tuple[Term, ...]
    """Names first, the most mentioned first."""
    new: tuple[Reference, ...]
    known: tuple[tuple[Reference, Work], ...]
    """Entries of works that the corpus lists already."""
    concepts: Mapping[str, Concept]
    problems: tuple[Problem, ...]
    """What stands against the document, and against its folder."""


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
        suffix=path.suffix.lower() if path.suffix.lower() in {".txt", ".md"} else ".txt",
        document=document,
        record=record,
        claims=claims,
        terms=unknown_terms(claims, vocabulary),
        new=new,
        known=known,
        concepts={**candidates, **vocabulary.concepts},
        problems=tuple(_name_problems(name, [source.slug for source in corpus.sources])),
    )


def suggested_slug(record: Record, stem: str) -> str:
    """Author and year, ``wild-2021``; else the title's first words; else the file's name."""
    people = record.author or record.editor
    if people and record.year:
        return slugify(f"{people[0].short} {record.year}")
    words = slugify(record.title) if record.title else ""
    return "-".join(words.split("-")[:SLUG_WORDS]) if words else slugify(stem)


def unknown_terms(claims: Claims, vocabulary: Vocabulary) -> tuple[Term, ...]:
    """The candidates of *claims*, each with the nearest concept of *vocabulary*."""
    counts = Counter(mention.concept for mention in claims.mentions)
    labels = {
        kind: {
            label: concept
            for concept in vocabulary.concepts.values()
            if concept.type == kind
            for label in (concept.label, *concept.alt_labels, *concept.hidden_labels)
        }
        for kind in sorted({str(concept.type) for concept in vocabulary.concepts.values()})
    }
    terms = [_term(concept, counts[concept.id], labels) for concept in claims.candidates]
    return tuple(
        sorted(terms, key=lambda term: (not is_name(term.concept), -term.mentions, term.concept.id))
    )


def is_name(concept: Concept) -> bool:
    """Whether a candidate is a term, rather than a sentence of the document."""
    return len(concept.label.split()) <= NAME_WORDS


def _term(concept: Concept, mentions: int, labels: Mapping[str, Mapping[str, Concept]]) -> Term:
    if not is_name(concept):
        return Term(concept, mentions, None, 0.0)
    best: tuple[float, Concept | None] = (0.0, None)
    standing = 0.0
    for kind, known in labels.items():
        found = process.extractOne(
            concept.label,
            list(known),
            scorer=fuzz.token_sort_ratio,
            processor=utils.default_process,
            score_cutoff=NEAR,
        )
        # Of two that are about as near the one of the same type is the place to look at first.
        if found and found[1] + ANOTHER_TYPE * (kind == concept.type) > standing:
            standing = found[1] + ANOTHER_TYPE * (kind == concept.type)
            best = (found[1], known[found[0]])
    return Term(concept, mentions, best[1], best[0])


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


# --- the folder ---


def write_source(
    addition: Addition, data: bytes, sources: Path, others: Mapping[str, str]
) -> tuple[Path | None, tuple[Problem, ...]]:
    """Make ``sources/<slug>/`` with *data* as the document, byte for byte, its record and an empty
    review. *others* gives the slug of each document that is there, by its sha256.

    :returns: the folder, or why there is none; then nothing was changed.
    """
    digest = sha256(data).hexdigest()
    problems = [*_name_problems(addition.slug, _names_in(sources))]
    if digest in others:
        message = f"The same document is there already: {others[digest]}."
        problems.append(_failed(message, "Nothing has to be added."))
    if problems:
        return None, tuple(problems)
    file = f"document{addition.suffix}"
    record = source_toml(addition.slug, addition.record, addition.document, file, digest)
    review = (
        "# Decisions on the claims of this document.\n"
        f"# `python build.py review {addition.slug}` lists what awaits one.\n"
    )
    files = {file: data, RECORD_FILE: record.encode(), REVIEW_FILE: review.encode()}
    try:
        return _put(files, sources, addition.slug), ()
    except OSError as wrong:
        message = f"The folder {addition.slug} cannot be written: {wrong.strerror or wrong}."
        return None, (_failed(message, "Check the folder's permissions and the space left."),)


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
        hint = f"Small letters, digits and hyphens: --slug {slugify(slug)}"
        message = f"“{as_line(slug)}” cannot be part of an address."
        yield Problem(Code.SLUG_INVALID, Severity.ERROR, message, hint)
    elif fold(slug) in map(fold, taken):
        message = f"There is a source {slug} already, and nothing is overwritten."
        yield Problem(Code.SLUG_DUPLICATE, Severity.ERROR, message, "Choose another: --slug NAME")


def _failed(message: str, hint: str) -> Problem:
    return Problem(Code.ADD_FAILED, Severity.ERROR, message, hint)


# --- what is said ---


def report(addition: Addition) -> Iterator[str]:
    """The addition as lines for a terminal: nothing in them can steer it."""
    yield from _terms_said(addition.terms)
    yield ""
    yield from _record_said(addition)
    yield ""
    yield from _claims_said(addition)
    yield ""
    yield from _references_said(addition)


def _terms_said(terms: Sequence[Term]) -> Iterator[str]:
    names = [term for term in terms if is_name(term.concept)]
    yield f"{len(names)} terms that the vocabulary does not know"
    for term in names:
        yield f"  {as_line(term.concept.label)} ({_type(term.concept)}, {_times(term.mentions)})"
        yield f"    {_place(term)}"
    others = Counter(_type(term.concept) for term in terms if not is_name(term.concept))
    for kind, count in sorted(others.items()):
        yield f"  and {count} sentences that stand as a {kind} of their own"


def _place(term: Term) -> str:
    if term.near is None:
        return f"nothing like it: a new concept among those of type {_type(term.concept)}?"
    near = f"“{as_line(term.near.label)}” [{term.near.id}] ({_type(term.near)})"
    if term.likeness >= 90:
        return f"another name of {near}?"
    return f"beside or below {near}?"


def _record_said(addition: Addition) -> Iterator[str]:
    document, record = addition.document, addition.record
    yield f"would be the source {addition.slug}"
    yield f"  read as {document.reader}: {as_line(document.reason)}"
    names = "; ".join(name.short for name in record.author)
    said = (
        ("title", record.title),
        ("authors", names),
        ("issued", record.issued),
        ("type", record.type),
        ("in", record.container_title),
        ("publisher", record.publisher),
        ("DOI", record.doi),
        ("language", record.language),
    )
    for name, value in said:
        yield f"  {name}: {as_line(value) or '(not found)'}"


def _claims_said(addition: Addition) -> Iterator[str]:
    by_kind: dict[str, list[Claim]] = {}
    for claim in addition.claims.claims:
        by_kind.setdefault(str(claim.kind), []).append(claim)
    numbers = len({one.span for one in addition.claims.statistics})
    yield f"{len(addition.claims.claims)} claims, {numbers} statistics"
    for kind, claims in sorted(by_kind.items()):
        yield f"  {len(claims)} {kind.replace('_', ' ')}"
        for claim in claims[:EXAMPLES]:
            yield f"    “{_short(claim.text)}”"
            subjects, objects = (
                ", ".join(_short(addition.concepts[name].label) for name in names) or "(none)"
                for names in (claim.subjects, claim.objects)
            )
            yield f"      {subjects} -> {objects}"


def _references_said(addition: Addition) -> Iterator[str]:
    yield f"{len(addition.new)} references new, {len(addition.known)} already known"
    for reference in addition.new:
        yield f"  new: {_short(reference.printed)}"
    for reference, work in addition.known:
        listed = ", ".join(sorted({entry.source for entry in work.entries}))
        yield f"  known as {work.id} (from {listed}): {_short(reference.printed)}"


def _short(text: str) -> str:
    line = as_line(text)
    return line if len(line) <= 120 else f"{line[:119].rstrip()}…"


def _type(concept: Concept) -> str:
    return str(concept.type).replace("_", " ")


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
