"""Highwire Press tags (``citation_*``) for the head of a page about one work: what Google Scholar
and Zotero's *Embedded Metadata* read.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.citing.address import doi_url, web_url
from graph.citing.dates import issued
from graph.citing.kinds import Host, Kind, kind_of
from graph.citing.line import as_line
from graph.citing.names import Parts, all_parts, without_commas
from graph.citing.page_range import page_range
from graph.records import Record

ITEM_TYPE = "z:itemType"
"""Zotero's own tag for the type of a work. Highwire can tell articles, chapters, papers, reports
and theses; Zotero takes any other title for a journal article unless this tag says what it is."""


def meta_tags(record: Record) -> tuple[tuple[str, str], ...]:
    """Pairs of ``name`` and ``content``, in order. The template escapes them for HTML.

    An address is named only where the work has one of its own, so that no tool takes the page
    about the work for the work.
    """
    found = ((name, as_line(content)) for name, content in _tags(record))
    return tuple((name, content) for name, content in found if content)


def _tags(record: Record) -> Iterator[tuple[str, str]]:
    kind = kind_of(record.type)
    yield "citation_title", record.title
    people = all_parts(record.author)
    for person in people:
        yield "citation_author", _name(person, alone=len(people) == 1)
    editors = all_parts(record.editor)
    for editor in editors:
        yield "citation_editor", _name(editor, alone=len(editors) == 1)
    yield "citation_publication_date", issued(record).slashed
    yield from _host(record, kind)
    yield from (("citation_volume", record.volume), ("citation_issue", record.issue))
    first, last = page_range(record.page)
    yield from (("citation_firstpage", first), ("citation_lastpage", last))
    yield from (("citation_doi", record.doi), ("citation_isbn", record.isbn))
    yield from (("citation_issn", record.issn), ("citation_language", record.language))
    yield "citation_keywords", "; ".join(record.keyword)
    yield "citation_public_url", web_url(record.url) or doi_url(record.doi)


def _host(record: Record, kind: Kind) -> Iterator[tuple[str, str]]:
    """The tags by which programs tell the type of a work, each with the best value that is known:
    for Zotero it matters only that a tag is there.
    """
    match kind.host:
        case Host.JOURNAL:
            yield from (("citation_journal_title", record.container_title),)
            yield "citation_publisher", record.publisher
        case Host.BOOK:
            yield "citation_inbook_title", record.container_title
            yield "citation_publisher", record.publisher
        case Host.PROCEEDINGS:
            yield "citation_conference_title", record.container_title
            yield "citation_publisher", record.publisher
        case Host.INSTITUTION:
            yield "citation_technical_report_institution", record.publisher
        case Host.UNIVERSITY:
            yield "citation_dissertation_institution", record.publisher
        case Host.NONE:
            yield "citation_publisher", record.publisher
    alone = kind.host in {Host.INSTITUTION, Host.UNIVERSITY}
    series = record.collection_title or (record.container_title if alone else "")
    yield "citation_series_title", series
    if kind.host is Host.NONE or not (record.publisher or kind.host is Host.JOURNAL):
        yield ITEM_TYPE, kind.zotero


def _name(person: Parts, *, alone: bool) -> str:
    """``Family, Given``. An organisation ends in a comma, else Zotero keeps its last word only. One
    author of two words and two words (``de Jong, Anna M.``) ends in a semicolon where no other
    follows, else Zotero makes two authors of the halves.
    """
    if person.literal:
        return without_commas(person.literal) + ","
    name = person.inverted.replace(";", " ")
    halves = " " in person.full_family and " " in person.given
    return name + ";" if alone and halves else name
