"""What went wrong, as data: a code, a place, what was found and what to do about it.

A :class:`Problem` speaks to the maintainer of the sources. Exceptions are for our own mistakes.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from graph.spans import Span


class Severity(StrEnum):
    """How far a problem reaches."""

    ERROR = "error"
    """Something given is unusable or untrue: the command ends with exit code 1."""
    WARNING = "warning"
    """Something was left out or is doubtful: the build stands, a person should look."""
    NOTICE = "notice"
    """A fact about the source that readers should know; nothing to repair here."""


class Code(StrEnum):
    """The closed list of problem codes. The text after each says when it is raised."""

    DOCUMENT_MISSING = "document-missing"
    """A source folder holds no document, or not the one that its record names."""
    DOCUMENT_EMPTY = "document-empty"
    """The document has no characters, or nothing but white space."""
    DOCUMENT_BINARY = "document-binary"
    """The document is no text, and no reader knows its format."""
    DOCUMENT_ENCODING = "document-encoding"
    """The document is not UTF-8: what was assumed instead, or where that cannot be."""
    DOCUMENT_DAMAGED = "document-damaged"
    """The document breaks the rules of its format, or is cut off: what could be read was."""
    DOCUMENT_REFUSED = "document-refused"
    """The document is encrypted, or made to take up memory or time: it was not read."""
    PAGE_UNREADABLE = "page-unreadable"
    """A page has no text that can be read: a scan, or a font without letters."""
    PARTS_LEFT_OUT = "parts-left-out"
    """Parts of the document were left out or changed on the way to its text."""
    LANGUAGE_UNREAD = "language-unread"
    """The text is not in English: its statements were not read."""
    RECORDS_SEVERAL = "records-several"
    """The file holds several records: the first was read."""
    EXTRACTION_CHANGED = "extraction-changed"
    """The text that was kept with a source is not what its reader makes of the document now."""
    DOCUMENT_TOO_LARGE = "document-too-large"
    """The document is larger than the stated limit."""
    DOCUMENT_CHANGED = "document-changed"
    """The document does not match the sha256 of its record."""
    DOCUMENT_DUPLICATE = "document-duplicate"
    """Two source folders hold the same document: what it says would count twice."""
    DOCUMENT_CONTROL_CHARACTERS = "document-control-characters"
    """The document holds control or direction characters, which are shown as such."""
    LINE_TOO_LONG = "line-too-long"
    """A line is longer than any prose: it was cut into parts for reading."""
    RECORD_MISSING = "record-missing"
    """A source folder holds no source.toml."""
    RECORD_INVALID = "record-invalid"
    """source.toml is not TOML, or a field is unknown, missing or of the wrong kind."""
    RECORD_UNFINISHED = "record-unfinished"
    """source.toml still has words that were written for a person to replace."""
    RECORD_DISAGREES = "record-disagrees"
    """source.toml says other than the document, without marking the field as supplied."""
    SLUG_INVALID = "slug-invalid"
    """A source folder's name cannot be part of an address."""
    SLUG_DUPLICATE = "slug-duplicate"
    """Two source folders' names are the same but for case or Unicode form."""
    TABLE_RAGGED = "table-ragged"
    """A table's row has more or fewer cells than its head."""
    NOTES_MISSING = "notes-missing"
    """The text has note marks whose notes are not in the document."""
    REFERENCE_LIST_MISSING = "reference-list-missing"
    """The text cites works, and the document has no list of references."""
    REFERENCE_LIST_EMPTY = "reference-list-empty"
    """A heading announces a reference list in which no entry was recognised."""
    REFERENCE_LIST_ENDS = "reference-list-ends"
    """Below the last entry of a list stands running text, under no heading of its own level."""
    REFERENCE_UNPARSED = "reference-unparsed"
    """A stretch of the reference list was not recognised as an entry."""
    REFERENCE_UNCITED = "reference-uncited"
    """An entry of the reference list that nothing in the text cites."""
    CITATION_UNRESOLVED = "citation-unresolved"
    """A citation whose work the reference list lacks."""
    CITATION_AMBIGUOUS = "citation-ambiguous"
    """A citation that fits more than one entry equally well."""
    CITATION_REPAIRED = "citation-repaired"
    """A citation linked across a misprint."""
    WORKS_ALIKE = "works-alike"
    """Two works that may be one, and that nothing certain joins."""
    VOCABULARY_INVALID = "vocabulary-invalid"
    """A file of the vocabulary is no Turtle, or a concept in it lacks something or clashes."""
    REVIEW_INVALID = "review-invalid"
    """review.toml is not TOML, or a decision in it is incomplete, names what there is not, or
    contradicts itself or another."""
    REVIEW_STALE = "review-stale"
    """A decision whose claim or quotation is not in the document any more: it was not applied."""
    CORRECTION_INVALID = "correction-invalid"
    """corrections.toml is not TOML, or a correction in it is incomplete, fits several places, or
    asks for what cannot be."""
    CORRECTION_STALE = "correction-stale"
    """A correction whose words are not in the document any more, or which is not needed any more:
    it was not applied."""
    ADD_FAILED = "add-failed"
    """The folder of a new source could not be made."""
    SPAN_MISMATCH = "span-mismatch"
    """A quotation is not what stands at its span: a mistake of ours, the build stops."""
    SHAPE_VIOLATION = "shape-violation"
    """The graph breaks one of the SHACL shapes."""
    QUERY_INVALID = "query-invalid"
    """A query file is not SPARQL 1.1 or lacks its title line."""
    NOTICE_INVALID = "notice-invalid"
    """notices.toml is not TOML, or a notice in it is incomplete or of a work that nothing lists."""
    IRI_MISSING = "iri-missing"
    """A name was published once and has neither a page nor a tombstone now."""
    REGISTRY_INVALID = "registry-invalid"
    """published.txt or withdrawn.toml cannot be read, or an entry in it is incomplete, or at odds
    with what there is."""
    LINK_BROKEN = "link-broken"
    """A page links to a page or fragment that does not exist."""
    HELPLINE_INVALID = "helpline-invalid"
    """The file of helplines is not TOML, or a line in it lacks something: it was left out."""
    HELPLINE_STALE = "helpline-stale"
    """A helpline was last checked more than twelve months before the newest day that is known."""
    WORDING_AVOIDED = "wording-avoided"
    """A text of ours uses a term that blames people or is outdated."""
    RENDER_FAILED = "render-failed"
    """A page or a citation style could not be rendered."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding, in the words of the maintainer."""

    code: Code
    severity: Severity
    message: str
    """What was found, in one sentence."""
    hint: str
    """What to do about it."""
    file: str = ""
    """Path of the file, relative to the project's root, with forward slashes."""
    span: Span | None = None
    """The place in the source's text, where there is one."""
    line: int | None = None
    """Line in ``file``, counted from 1."""
    source: str = ""
    """Slug of the source it belongs to, empty where it belongs to none."""
    candidates: tuple[str, ...] = ()
    """Near matches that a person may have meant."""

    def place(self) -> str:
        """``file:line`` as editors understand it."""
        where = self.file or self.source
        if self.line is None:
            return where
        return f"{where}:{self.line}" if where else f"line {self.line}"

    def __str__(self) -> str:
        place = self.place()
        lead = f"{place}: " if place else ""
        return f"{lead}{self.severity}: {self.message} [{self.code}]\n  {self.hint}"


def failed(problems: Iterable[Problem]) -> bool:
    """Whether any of *problems* has to end the command with exit code 1."""
    return any(problem.severity is Severity.ERROR for problem in problems)
