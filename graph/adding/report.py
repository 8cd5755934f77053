"""What a document would bring, as lines for a terminal: nothing in them can steer it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from graph.adding.model import Addition, Term, is_name
from graph.citing.line import as_line
from graph.claims.model import Claim, Concept
from graph.documents.model import Heading
from graph.documents.tongue import language_of
from graph.references.coverage import Part, coverage

EXAMPLES: Final = 3
"""Claims of each kind that are shown."""
HEADINGS: Final = 30
REFERENCES: Final = 10
"""So many are shown, the others counted."""
ASKED: Final = ("title", "authors", "issued", "publisher", "language")
"""What every source's record should have."""
PARTS: Final = {
    Part.HEADING: ("heading",), Part.PARAGRAPH: ("paragraph",), Part.ITEM: ("list item",),
    Part.TABLE: ("table",), Part.QUOTATION: ("quotation",), Part.NOTE: ("note",),
    Part.FURNITURE: ("stretch set apart", "stretches set apart"),
    Part.RECORD: ("field of its record", "fields of its record"), Part.REFERENCE: ("reference",),
}  # fmt: skip
"""What the parts of a text are called, one and many."""
READERS: Final = {
    ".pdf": "pdf", ".xlsx": "csv", ".ods": "csv",
    **dict.fromkeys((".docx", ".odt", ".rtf", ".epub", ".pptx", ".tex"), "word"),
}  # fmt: skip
"""Who reads files whose names end so, where they are what their names say."""
SAME: Final = 90.0
"""Likeness from which on a term may be another form of a name that is known."""


def report(addition: Addition, folder: str = "") -> Iterator[str]:
    """The addition in short, then in full, unknown terms first.

    :param folder: where it would be written.
    """
    yield from _in_short(addition, folder)
    yield ""
    if addition.terms:
        yield from _terms_said(addition.terms)
        yield ""
    yield from _record_said(addition)
    yield ""
    yield from _reading_said(addition)
    yield ""
    yield from _claims_said(addition)
    yield ""
    yield from _references_said(addition)


def _in_short(addition: Addition, folder: str) -> Iterator[str]:
    found = (
        (len(addition.claims.claims), "claim"),
        (len({one.span for one in addition.claims.statistics}), "statistic"),
        (len(addition.references.citations), "citation"),
        (len(addition.references.references), "reference"),
    )
    where = f", in the folder {folder}" if folder else ""
    yield f"This would be the source {addition.slug}{where}."
    yield f"It has {', '.join(_many(*one) for one in found[:-1])} and {_many(*found[-1])}."
    yield from _doubted(addition)
    claims = addition.claims.claims
    if claims and not any(claim.subjects or claim.objects for claim in claims):
        yield "No claim is about anything that the vocabulary knows: it may be on another topic."
    held = bool(addition.record.container_title)  # an article: its publisher is the journal's
    missing = [
        name
        for name, value in _record_fields(addition)
        if not value and name in ASKED and not (held and name == "publisher")
    ]
    if missing:
        yield f"Not found, and yours to fill in: {', '.join(missing)}, rights."
    else:
        yield "Yours to fill in: rights."


def _doubted(addition: Addition) -> Iterator[str]:
    """What speaks for another file than was meant: half a download, or the page that stands in
    place of a document for who has to log in.
    """
    known = READERS.get(addition.suffix)
    if known and addition.document.reader != known:
        yield (
            f"Its name ends with {addition.suffix}, but it is no such file: "
            "look whether it is the right one, and whole."
        )
    document = addition.document
    said = any(not isinstance(block, Heading) for block, _ in document.prose())
    told = any(field.name != "title" for field in document.fields)
    if not (said or told or addition.references.references):
        yield "It holds no sentence that could be read: look whether it is the right one."


def _many(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def _terms_said(terms: Sequence[Term]) -> Iterator[str]:
    names = [term for term in terms if is_name(term.concept)]
    if names:
        yield f"{_many(len(names), 'term')} that the vocabulary does not know:"
    for term in names:
        yield f"  {as_line(term.concept.label)} ({_type(term.concept)}, {_times(term.mentions)})"
        yield f"    {_place(term)}"
    others = Counter(_type(term.concept) for term in terms if not is_name(term.concept))
    for kind, count in sorted(others.items()):
        also = "and " if names else ""
        yield f"  {also}{_many(count, 'whole sentence')} of the type {kind}: nothing to add"


def _place(term: Term) -> str:
    if term.near is None:
        return f"nothing like it: a new concept among those of type {_type(term.concept)}?"
    near = f"“{as_line(term.near.label)}” [{term.near.id}] ({_type(term.near)})"
    if term.likeness >= SAME:
        return f"another name of {near}?"
    also = "" if term.label == term.near.label else f", which is also “{as_line(term.label)}”"
    return f"beside or below {near}{also}?"


def _record_said(addition: Addition) -> Iterator[str]:
    document = addition.document
    yield as_line(document.reason)
    yield "its record:"
    for name, value in _record_fields(addition):
        yield f"  {name}: {as_line(value) or '(not found)'}"


def _record_fields(addition: Addition) -> tuple[tuple[str, str], ...]:
    record = addition.record
    names = "; ".join(
        name.literal or ", ".join(filter(None, (name.family, name.given))) for name in record.author
    )
    return (
        ("title", record.title),
        ("authors", names),
        ("issued", record.issued),
        ("type", record.type),
        ("journal, book or site", record.container_title),
        ("publisher", record.publisher),
        ("DOI", record.doi),
        ("language", record.language or language_of(addition.document.text)),
    )


def _reading_said(addition: Addition) -> Iterator[str]:
    """How much of the text was read, and its headings."""
    document = addition.document
    found = coverage(document, addition.references)
    parts = [_many(part.count, *PARTS[part.part]) for part in found.parts if part.count]
    yield f"read: {', '.join(parts)}"
    read = found.covered - found.set_aside
    left = found.characters - found.covered
    yield (
        f"  {_percent(read, found.characters)} of the text; "
        f"{_percent(found.set_aside, found.characters)} set apart (its record, running heads, "
        "page numbers), "
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
    yield f"{_many(len(addition.claims.claims), 'claim')}, {_many(numbers, 'statistic')}"
    for kind, claims in sorted(by_kind.items()):
        yield f"  {kind.replace('_', ' ')}: {len(claims)}"
        for claim in claims[:EXAMPLES]:
            yield f"    “{_short(claim.text)}”"
            sides = [
                ", ".join(_short(addition.concepts[name].label) for name in names)
                for names in (claim.subjects, claim.objects)
            ]
            about = " -> ".join(side for side in sides if side)
            if about:
                yield f"      about: {about}"


def _references_said(addition: Addition) -> Iterator[str]:
    citations = addition.references.citations
    linked = sum(citation.reference is not None for citation in citations)
    yield f"{_many(len(citations), 'citation')} in the text, {linked} linked to a reference"
    yield f"{_many(len(addition.new), 'reference')} new, {len(addition.known)} already known"
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
    if not count:
        return "in a statement"
    return "once" if count == 1 else f"{count} times"
