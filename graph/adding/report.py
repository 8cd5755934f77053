"""What a document would bring, as lines for a terminal: nothing in them can steer it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from graph.adding.model import Addition, Term, is_name
from graph.citing.line import as_line
from graph.claims.model import Claim, Concept
from graph.documents.model import Heading
from graph.references.coverage import coverage

EXAMPLES: Final = 3
"""Claims of each kind that are shown."""
HEADINGS: Final = 30
REFERENCES: Final = 10
"""So many are shown, the others counted."""
SAME: Final = 90.0
"""Likeness from which on a term may be another form of a name that is known."""


def report(addition: Addition) -> Iterator[str]:
    """The addition, unknown terms first."""
    yield from _terms_said(addition.terms)
    yield ""
    yield from _record_said(addition)
    yield ""
    yield from _reading_said(addition)
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
    if term.likeness >= SAME:
        return f"another name of {near}?"
    also = "" if term.label == term.near.label else f", which is also “{as_line(term.label)}”"
    return f"beside or below {near}{also}?"


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


def _reading_said(addition: Addition) -> Iterator[str]:
    """How much of the text was read, and its headings."""
    document = addition.document
    found = coverage(document, addition.references)
    parts = [f"{part.count} {part.part.value}" for part in found.parts if part.count]
    yield f"read: {', '.join(parts)}"
    read = found.covered - found.set_aside
    left = found.characters - found.covered
    yield (
        f"  {_percent(read, found.characters)} of the text; "
        f"{_percent(found.set_aside, found.characters)} set apart as no part of it, "
        f"{_percent(left, found.characters)} not understood"
    )
    headings = [block for block in document.blocks if isinstance(block, Heading)]
    for heading in headings[:HEADINGS]:
        yield f"  {'  ' * heading.level}{_short(heading.prose.text)}"
    if len(headings) > HEADINGS:
        yield f"    and {len(headings) - HEADINGS} more headings"
    if not headings:
        yield "  no headings were found"


def _percent(part: int, whole: int) -> str:
    """Never 100 for less than all, nor 0 for more than nothing."""
    share = 100 * part / whole if whole else 0.0
    if 0 < share < 1:
        return "less than 1 %"
    return f"{min(99, round(share)) if part < whole else round(share)} %"


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
    citations = addition.references.citations
    linked = sum(citation.reference is not None for citation in citations)
    yield f"{len(citations)} citations in the text, {linked} of them linked to a reference"
    yield f"{len(addition.new)} references new, {len(addition.known)} already known"
    for reference in addition.new[:REFERENCES]:
        yield f"  new: {_short(reference.printed)}"
    if len(addition.new) > REFERENCES:
        yield f"  and {len(addition.new) - REFERENCES} more that are new"
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
