"""The reader of a repository's record: labelled fields, or fields that run together unseparated.

The unseparated form is what copying a DSpace item's page gives: author, three dates (accessioned,
available, issued), citation, addresses, abstract, language, subjects, title, type. Field names are
those of the Dublin Core metadata registry that DSpace ships.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

import simplemma
from babel import Locale

from graph.documents.model import Document, Field
from graph.documents.running_text.drafts import Draft, DraftKind
from graph.documents.running_text.lines import LineKind, split_lines
from graph.documents.running_text.read import assemble
from graph.spans import Span

READER = "repository-record"

_DATES = re.compile(
    r"(?P<accessioned>\d{4}-\d\d-\d\d)(?:T[\d:]{1,12}Z)?(?P<available>\d{4}-\d\d-\d\d)"
    r"(?:T[\d:]{1,12}Z)?(?P<issued>(?:19|20)\d\d(?:-\d\d){0,2}?)(?=[A-ZÀ-Þ\"“\s])"
)
_ADDRESS = re.compile(
    r"https?://hdl\.handle\.net/[\d.]{3,20}/\d{1,12}"
    r"|https?://[^\s]{4,1000}?(?=https?://|(?<=\.pdf)|(?<=\.html)|(?<=\.docx)|(?<=\d)[A-Z][a-z]+\s|\s|$)"
)
"""An address; of a handle only its own figures, for the next field is glued to them."""
_LANGUAGES = "en|de|fr|es|pt|it|nl|sv|da|no|nb|fi|pl"
_ABSTRACT_END = re.compile(
    rf"(?P<tag>\((?:author|publisher|journal)[’'s]* abstract\))?\s*(?P<language>{_LANGUAGES})"
    r"(?:_[A-Z]{2})?(?=[a-zA-Z])",
    re.IGNORECASE,
)
_TYPES = (
    "Journal Article|Article|Book Chapter|Book|Report|Technical Report|Thesis|Dissertation|"
    "Working Paper|Conference Paper|Presentation|Preprint|Dataset|Other"
)
_DUBLIN_CORE = {
    "contributor": "author", "contributor.author": "author", "creator": "author",
    "title": "title", "date.issued": "issued", "date": "issued", "issued": "issued",
    "date.accessioned": "accessioned", "date.available": "available",
    "identifier.citation": "citation", "identifier.doi": "DOI", "identifier.uri": "handle",
    "identifier.issn": "ISSN", "identifier.isbn": "ISBN", "identifier": "identifier",
    "identifier.url": "URL", "relation.uri": "URL",
    "description.abstract": "abstract", "abstract": "abstract",
    "subject": "keyword", "language.iso": "language", "language": "language",
    "publisher": "publisher", "type": "genre", "rights": "rights", "rights.uri": "license",
    "coverage.spatial": "place", "bibliographiccitation": "citation",
    "relation.ispartof": "container-title", "source": "container-title",
    "relation.ispartofvolume": "volume", "relation.ispartofissue": "issue",
}  # fmt: skip


def looks_like(text: str) -> str | None:
    """Why *text* is a repository's record, in words for the reader; ``None`` where it is none."""
    lines = [line for line in split_lines(text) if line.kind is not LineKind.BLANK]
    if len(lines) <= 3 and len(text) < 20_000 and _DATES.search(text[:600]):
        return "Its fields run together without a separator: an author, three dates, a citation."
    labelled = sum(bool(re.match(r"\s*(?:dc|dcterms)\.\w+", line.text)) for line in lines)
    if labelled >= 3 and labelled >= len(lines) / 3:
        return f"{labelled} of its {len(lines)} lines begin with the name of a Dublin Core field."
    return None


def read_repository_record(source: str, text: str, file: str, reason: str) -> Document:
    """The record's fields; the abstract is the one paragraph of the document."""
    labelled = re.search(r"^[ \t]{0,40}(?:dc|dcterms)\.\w+", text, re.MULTILINE)
    fields = tuple((_labelled_fields if labelled else _run_together)(source, text))
    drafts = _drafts(fields)
    document = assemble(source, text, file, drafts, READER, reason)
    return replace(document, fields=fields)


def _drafts(fields: tuple[Field, ...]) -> list[Draft]:
    """Title and abstract as blocks, all other fields as furniture, in the order they stand."""
    drafts: list[Draft] = []
    titles = [field.span for field in fields if field.name == "title"]
    for field in sorted(fields, key=lambda field: field.span):
        piece = (field.span.start, field.span.end)
        draft = Draft(DraftKind.FURNITURE, [piece], piece[0], rule=f"record: {field.name}")
        if field.name == "abstract":
            draft.kind, draft.rule = DraftKind.PARAGRAPH, ""
        elif titles and field.span == titles[0]:
            draft.kind, draft.level, draft.rule = DraftKind.HEADING, 1, "title-field"
        if not drafts or draft.start >= drafts[-1].end:
            drafts.append(draft)
    return drafts


def _labelled_fields(source: str, text: str) -> Iterator[Field]:
    name = ""
    for line in split_lines(text):
        if line.kind is LineKind.BLANK:
            continue
        match = re.match(
            r"\s*(?:dc|dcterms)\.(?P<name>\w+(?:\.\w+)?)(?:\[\w+\])?\s*[:=\t ]\s*", line.text
        )
        if match:
            name = _DUBLIN_CORE.get(match["name"].lower(), "")
            value = line.text[match.end() :].strip()
            value = re.sub(rf"\s+(?:{_LANGUAGES})(?:_[A-Z]{{2}})?$", "", value)
            at = line.start + line.text.index(value, match.end()) if value else line.end
            if name and value:
                yield Field(name, value, Span(source, at, at + len(value)))


def _run_together(source: str, text: str) -> Iterator[Field]:
    def field(name: str, start: int, end: int, value: str = "") -> Field:
        printed = text[start:end]
        return Field(name, value or printed, Span(source, start, end),
                     printed=printed if value and value != printed else "")  # fmt: skip

    dates = _DATES.search(text)
    if dates is None:
        return
    at = 0
    for name in re.split(r"(?<=\.)(?=[A-Z][\w'’-]+,)", text[: dates.start()].strip()):
        at = text.index(name, at)
        yield field("author", at, at + len(name))
        at += len(name)
    for name in ("accessioned", "available", "issued"):
        yield field(name, *dates.span(name))
    at = dates.end()
    address = _ADDRESS.search(text, at)
    if address and address.start() > at:
        yield field("citation", at, address.start())
    citation = text[at : address.start()] if address else ""
    while address and address.start() <= at + len(citation):
        name = "handle" if "hdl.handle.net" in address[0] else "URL"
        yield field(name, *address.span())
        at, citation = address.end(), ""
        address = _ADDRESS.match(text, at)
    yield from _tail(source, text, at, text[dates.end() :])


def _tail(source: str, text: str, at: int, rest: str) -> Iterator[Field]:
    """Abstract, language, subjects, title and type, glued."""
    ends = [m for m in _ABSTRACT_END.finditer(text, at) if m["tag"]]
    if not ends:
        ends = [
            m for m in _ABSTRACT_END.finditer(text, at)
            if re.search(r"[.)!?]\s*$", text[at : m.start()]) and text[m.end()].islower()
        ]  # fmt: skip
    if not ends:
        yield Field("abstract", text[at:].strip(), Span(source, at, len(text.rstrip())))
        return
    end = ends[-1]
    abstract = text[at : end.start()].rstrip()
    yield Field("abstract", abstract, Span(source, at, at + len(abstract)))
    yield Field("language", end["language"], Span(source, *end.span("language")))
    begin = end.end()
    kind = re.search(rf"(?:{_TYPES})\s*$", text)
    stop = kind.start() if kind and kind.start() >= begin else len(text.rstrip())
    title = _title_start(text, begin, stop, rest)
    for start, finish in _glued_terms(text, begin, title):
        name = "place" if text[start:finish] in countries() else "keyword"
        yield Field(name, text[start:finish], Span(source, start, finish))
    if title < stop:
        yield Field("title", text[title:stop], Span(source, title, stop))
    if kind and kind.start() == stop:
        yield Field(
            "genre", kind[0].strip(), Span(source, stop, kind.start() + len(kind[0].strip()))
        )


def _title_start(text: str, begin: int, stop: int, citation: str) -> int:
    """Where the title begins: the longest end of the tail that the citation holds, too."""
    for start in range(begin, stop):
        words = text[start:stop]
        if len(words) < 12:
            break
        if citation.find(words) >= 0 and citation.find(words) < len(citation) - len(text[start:]):
            return start
    return stop


@cache
def countries() -> frozenset[str]:
    """English names of countries (Unicode CLDR)."""
    return frozenset(name for code, name in Locale("en").territories.items() if not code.isdigit())


_TERM_BREAK = re.compile(r"(?<=[a-z])(?=[A-Z])")


def _glued_terms(text: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Subject terms that stand glued together: cut where a small letter meets a capital, and where
    a word that no dictionary has is two that it has.
    """
    cuts = [begin]
    for match in re.finditer(r"[^\s]+", text[begin:end]):
        start = begin + match.start()
        parts = [0, *(m.start() for m in _TERM_BREAK.finditer(match[0])), len(match[0])]
        for left, right in pairwise(parts):
            if left:
                cuts.append(start + left)
            cuts.extend(start + left + cut for cut in _word_cuts(match[0][left:right]))
    cuts.append(end)
    for left, right in pairwise(cuts):
        if text[left:right].strip():
            yield left, right


def _known(word: str) -> bool:
    parts = word.lower().split("-")
    return all(
        (len(part) > 2 and simplemma.is_known(part, lang="en")) or part in ("co", "re", "of", "in")
        for part in parts
    )


def _word_cuts(word: str) -> list[int]:
    """Where to cut a run of glued words: the fewest known words that make it up, or nowhere."""
    if len(word) > 80 or _known(word):
        return []
    best: dict[int, tuple[int, int, list[int]]] = {0: (0, 0, [])}
    for stop in range(1, len(word) + 1):
        for start in range(max(0, stop - 25), stop):
            if start in best and _known(word[start:stop]):
                count, score, cuts = best[start]
                new = (count + 1, score - (stop - start) ** 2, [*cuts, start] if start else [])
                if stop not in best or new[:2] < best[stop][:2]:
                    best[stop] = new
    return best[len(word)][2] if len(word) in best else []
