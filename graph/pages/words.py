"""The words that pages use for the values of the data, each in one place."""

from __future__ import annotations

from typing import Final

TYPES: Final = {
    "article": "Article",
    "article-journal": "Journal article",
    "article-magazine": "Magazine article",
    "article-newspaper": "Newspaper article",
    "bill": "Bill",
    "book": "Book",
    "broadcast": "Broadcast",
    "chapter": "Book chapter",
    "dataset": "Data set",
    "document": "Document",
    "legal_case": "Court decision",
    "legislation": "Legislation",
    "manuscript": "Manuscript",
    "motion_picture": "Film or video",
    "pamphlet": "Pamphlet",
    "paper-conference": "Conference paper",
    "post-weblog": "Blog post",
    "regulation": "Regulation",
    "report": "Report",
    "speech": "Speech",
    "thesis": "Thesis",
    "webpage": "Web page",
}

FIELDS: Final = (
    ("container_title", "Published in"),
    ("collection_title", "Series"),
    ("edition", "Edition"),
    ("volume", "Volume"),
    ("issue", "Issue"),
    ("page", "Pages"),
    ("section", "Section"),
    ("publisher", "Publisher"),
    ("publisher_place", "Place"),
    ("genre", "Genre"),
    ("isbn", "ISBN"),
    ("issn", "ISSN"),
    ("accessed", "Accessed"),
    ("note", "Note"),
    ("language", "Language"),
)
"""Fields of a record that are shown as they are, in this order."""

FORMS: Final = {
    "parenthetical": "in brackets",
    "narrative": "in the sentence",
    "numeric": "by number",
    "note": "by a note",
    "full": "in full",
    "source-line": "as the source of a figure or table",
}

SEVERITIES: Final = {
    "error": ("Errors", "Something given is unusable or untrue."),
    "warning": ("Warnings", "Something was left out or is doubtful. A person should look."),
    "notice": ("Notices", "What readers of a source should know, and a person may look at."),
}
"""Worst first."""

POLICIES: Final = {
    "full": "This site may quote it at length: its licence is open.",
    "short": "This site quotes at most 60 words at a time, with the place they come from.",
    "none": "This site quotes no wording from it and gives places only.",
}

PARTS: Final = {
    "headings": ("heading", "headings"),
    "paragraphs": ("paragraph", "paragraphs"),
    "items": ("list item", "list items"),
    "tables": ("table", "tables"),
    "quotations": ("quotation set apart", "quotations set apart"),
    "notes": ("note", "notes"),
    "furniture": ("piece set apart", "pieces set apart"),
    "record": ("field of the record", "fields of the record"),
    "references": ("entry of the reference list", "entries of the reference list"),
}
"""Names of ``graph.files.coverage.Part``, for one and for many."""

STYLES: Final = (("apa", "APA"), ("harvard", "Harvard"), ("vancouver", "Vancouver"))


def type_label(type_: str) -> str:
    """The name of a CSL type; one that is not in the list in its own words."""
    return TYPES.get(type_, type_.replace("_", " ").replace("-", " ").capitalize() or "Work")


def percent(part: int, whole: int) -> str:
    """With one decimal, and never 100 for less than all: ``12.3 %``."""
    if not whole or part == whole:
        return "100 %"
    return f"{min(99.9, 100 * part / whole):.1f} %"


def count(number: int, one: str, many: str) -> str:
    """``1 work``, ``3 works``, ``1,204 works``."""
    return f"{number:,} {one if number == 1 else many}"


def size(octets: int) -> str:
    """A file's size for people: ``840 bytes``, ``12.3 kB``, ``4.1 MB`` (powers of ten)."""
    for unit, step in (("MB", 1_000_000), ("kB", 1_000)):
        if octets >= step:
            return f"{octets / step:.1f} {unit}"
    return count(octets, "byte", "bytes")
