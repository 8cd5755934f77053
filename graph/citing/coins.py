"""COinS: an OpenURL context object (ANSI/NISO Z39.88-2004, key/encoded-value format) for the title
of ``<span class="Z3988">``, by which reference managers find the works that a page lists.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote

from graph.citing.address import doi_url, plus_escaped, web_url
from graph.citing.dates import issued
from graph.citing.kinds import Host, kind_of
from graph.citing.line import as_line
from graph.citing.names import Parts, all_parts, without_commas
from graph.citing.page_range import page_range
from graph.records import Record

_FORMAT = "info:ofi/fmt:kev:mtx:"


def coins(record: Record) -> str:
    """The context object of *record*, percent-encoded in UTF-8, not escaped for HTML.

    The first author is ``aulast`` and ``aufirst``, or ``aucorp`` for an organisation; the others
    are one ``au`` each, the only key that may be repeated. An organisation in ``au`` ends in a
    comma, so that readers do not take its last word for a family name.
    """
    found = ((key, as_line(value)) for key, value in _pairs(record))
    return "&".join(f"{key}={quote(value, safe='')}" for key, value in found if value)


def _pairs(record: Record) -> Iterator[tuple[str, str]]:
    yield "ctx_ver", "Z39.88-2004"
    yield from _work(record)
    yield from _authors(all_parts(record.author))
    yield "rft.date", issued(record).iso
    yield "rft_id", f"info:doi/{record.doi}" if record.doi else ""
    url = web_url(record.url) or (doi_url(record.doi) if not _holds_doi(record) else "")
    yield "rft_id", plus_escaped(url)
    yield "rft.language", record.language


def _holds_doi(record: Record) -> bool:
    """Whether readers keep a DOI with a work of this type: not with web pages, manuscripts and
    others that only Dublin Core's format describes.
    """
    kind = kind_of(record.type)
    return kind.host is not Host.NONE or kind.zotero == "book"


def _work(record: Record) -> Iterator[tuple[str, str]]:
    """Format, genre and titles: one metadata format of the registry for each kind of host."""
    kind = kind_of(record.type)
    match kind.host:
        case Host.JOURNAL:
            yield from (("rft_val_fmt", _FORMAT + "journal"), ("rft.genre", "article"))
            yield from (("rft.atitle", record.title), ("rft.jtitle", record.container_title))
            yield from (("rft.volume", record.volume), ("rft.issue", record.issue))
            yield "rft.issn", record.issn
            yield from _pages(record)
        case Host.BOOK | Host.PROCEEDINGS:
            genre = "bookitem" if kind.host is Host.BOOK else "proceeding"
            yield from (("rft_val_fmt", _FORMAT + "book"), ("rft.genre", genre))
            yield from (("rft.atitle", record.title), ("rft.btitle", record.container_title))
            yield from _book(record)
            yield from _pages(record)
        case Host.UNIVERSITY:
            yield "rft_val_fmt", _FORMAT + "dissertation"
            yield from (("rft.title", record.title), ("rft.inst", record.publisher))
            yield "rft.degree", record.genre
        case Host.INSTITUTION:
            yield from (("rft_val_fmt", _FORMAT + "book"), ("rft.genre", "report"))
            yield "rft.btitle", record.title
            yield from _book(record)
            yield "rft.series", "" if record.collection_title else record.container_title
            yield from _pages(record)
        case Host.NONE if kind.zotero == "book":
            yield from (("rft_val_fmt", _FORMAT + "book"), ("rft.genre", "book"))
            yield "rft.btitle", record.title
            yield from _book(record)
        case Host.NONE:
            yield from (("rft_val_fmt", _FORMAT + "dc"), ("rft.type", kind.zotero))
            yield from (("rft.title", record.title), ("rft.publisher", record.publisher))
            yield "rft.source", record.container_title


def _book(record: Record) -> Iterator[tuple[str, str]]:
    yield from (("rft.pub", record.publisher), ("rft.place", record.publisher_place))
    yield from (("rft.edition", record.edition), ("rft.series", record.collection_title))
    yield "rft.isbn", record.isbn


def _pages(record: Record) -> Iterator[tuple[str, str]]:
    first, last = page_range(record.page)
    yield from (("rft.spage", first), ("rft.epage", last)) if last else (("rft.pages", first),)


def _authors(people: tuple[Parts, ...]) -> Iterator[tuple[str, str]]:
    for at, person in enumerate(people):
        match at, person.literal:
            case 0, "":
                yield from (("rft.aulast", person.full_family), ("rft.aufirst", person.given))
            case 0, organisation:
                yield "rft.aucorp", organisation
            case _, "":
                yield "rft.au", person.inverted
            case _, organisation:
                yield "rft.au", without_commas(organisation) + ","
