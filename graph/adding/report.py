"""What a document would bring, as lines for a terminal: nothing in them can steer it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from graph.adding.model import Addition, Term, is_name
from graph.citing.line import as_line
from graph.claims.model import Claim, Concept

EXAMPLES: Final = 3
"""Claims of each kind that are shown."""
SAME: Final = 90.0
"""Likeness from which on a term may be another form of a name that is known."""


def report(addition: Addition) -> Iterator[str]:
    """The addition, unknown terms first."""
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
