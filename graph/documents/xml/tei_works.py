"""Works in TEI: the header's own record, and the entries of a bibliography."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from graph.documents.composing import Run, words
from graph.documents.elements import Element
from graph.documents.identifiers import bare_doi, iso_date
from graph.documents.xml.jats_works import in_words
from graph.records import Name, Record


def header_record(header: Element) -> Iterator[tuple[str, str]]:
    """Names and values of the fields of the document's own record, title and people left out."""
    description = header.at("fileDesc/sourceDesc/biblStruct")
    if description is not None:
        record = record_of(description)
        yield "container-title", record.container_title
        yield "volume", record.volume
        yield "issue", record.issue
        yield "page", record.page
        yield "DOI", record.doi
    published = header.at("fileDesc/publicationStmt")
    dates = [found.get("when") or found.words()
             for part in (description, published) if part is not None
             for found in part.all("date")]  # fmt: skip
    yield "issued", next((date for one in dates if (date := iso_date(one))), "")
    if published is not None:
        yield "publisher", published.words("publisher")
        yield "rights", published.words("availability")
        licence = next(published.all("licence"), None)
        yield "license", licence.get("target") if licence is not None else ""
    language = next(header.all("language"), None)
    yield "language", (language.get("ident") if language is not None else "")[:2]
    for keyword in header.all("term"):
        yield "keyword", keyword.words()


def people(header: Element) -> Iterator[Name]:
    """The authors of the document itself."""
    for path in ("fileDesc/sourceDesc/biblStruct/analytic", "fileDesc/titleStmt",
                 "fileDesc/sourceDesc/biblStruct/monogr"):  # fmt: skip
        part = header.at(path)
        found = list(names(part, "author")) if part is not None else []
        if found:
            yield from found
            return


def read_bibl(
    entry: Element, runs: Callable[[Element], list[Run]]
) -> tuple[list[Run], Record | None]:
    """One entry: as printed, or in words made of its fields, and its fields."""
    raw = next((note for note in entry.all("note") if note.get("type") == "raw_reference"), None)
    if entry.tag == "bibl":
        record = record_of(entry)
        return runs(entry), record if record.title and (record.author or record.year) else None
    record = record_of(entry)
    printed = [Run(raw.words())] if raw is not None else [Run(in_words(record))]
    return printed, record if words(printed) and record.title else None


def record_of(entry: Element) -> Record:
    """The fields of a ``biblStruct`` or of a ``bibl`` with its parts marked."""
    analytic = entry.at("analytic")
    monograph = entry.at("monogr") or entry
    titles = [one for one in entry.all("title") if one.words()]
    part = next((one.words() for one in titles if one.get("level") == "a"), "")
    whole = next((one.words() for one in titles if one.get("level") in ("j", "m", "u")), "")
    plain = titles[0].words() if titles else ""
    journal = any(one.get("level") == "j" for one in titles)
    title, container = (part, whole) if part or journal else (whole or plain, "")
    authors = tuple(names(analytic, "author")) if analytic is not None else ()
    when = next((one.get("when") or one.words() for one in monograph.all("date")), "")
    date = iso_date(when)
    links = [one.get("target") or one.words() for one in entry.all("ptr", "ref")]
    record = Record(
        type="article-journal" if journal and part else "chapter" if container else "book",
        title=title.rstrip("."),
        author=authors or tuple(names(monograph, "author")),
        editor=tuple(names(monograph, "editor")),
        year=date[:4] or when,
        issued=date,
        container_title=container,
        volume=_scope(entry, "volume"),
        issue=_scope(entry, "issue"),
        page=_scope(entry, "page"),
        publisher=next((one.words() for one in monograph.all("publisher")), ""),
        publisher_place=next((one.words() for one in monograph.all("pubPlace")), ""),
        doi=next((doi for one in entry.all("idno") if (doi := bare_doi(one.words()))), ""),
        url=next((one for one in links if one.startswith("http")), ""),
    )
    web = record.url and not (record.publisher or record.container_title)
    return replace(record, type="webpage") if web else record


def _scope(entry: Element, unit: str) -> str:
    for scope in entry.all("biblScope"):
        if (scope.get("unit") or scope.get("type")).rstrip("ps") == unit or (
            unit == "page" and scope.get("unit") in ("pp", "page")
        ):
            first, last = scope.get("from"), scope.get("to")
            return f"{first}–{last}" if first and last and first != last else first or scope.words()
    return ""


def names(parent: Element, role: str) -> Iterator[Name]:
    """The names of those who have *role* in *parent*."""
    for found in parent.elements(role):
        family = next((one.words() for one in found.all("surname")), "")
        given = " ".join(one.words() for one in found.all("forename"))
        if family:
            yield Name(family, given)
        elif found.words():
            organisation = next((one.words() for one in found.all("orgName")), "")
            yield Name(literal=organisation or found.words())
