"""RIS, the tagged format of Research Information Systems (2011): EndNote, Zotero, RefWorks.

A tag is two characters, two spaces, a hyphen and a space; lines end in CR LF; ``TY`` comes first
and ``ER`` last.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.citing.dates import Issued, iso_numbers, issued
from graph.citing.kinds import Host, kind_of
from graph.citing.line import as_line
from graph.citing.names import Parts, all_parts, without_commas
from graph.citing.page_range import page_range
from graph.records import Record

LINE_END = "\r\n"


def to_ris(record: Record, id: str) -> str:  # noqa: A002 - the name that RIS gives it
    """*record* as one RIS record, ending in an empty line.

    Every value is one line, so that no text can bring a tag of its own. Readers of RIS split names
    at commas: organisations lose theirs. The year's letter is left out, since it means something
    only in the list that prints it; a year in words (``in press``) stands in ``PY``.
    """
    lines = [f"{tag}  - {line}" for tag, value in _tags(record, id) if (line := as_line(value))]
    return LINE_END.join([*lines, "ER  - ", "", ""])


def _tags(record: Record, key: str) -> Iterator[tuple[str, str]]:
    kind, when = kind_of(record.type), issued(record)
    yield "TY", kind.ris
    yield "ID", key
    for author in all_parts(record.author):
        yield "AU", ris_name(author)
    for editor in all_parts(record.editor):
        yield "A3" if kind.host is Host.NONE else "A2", ris_name(editor)
    yield "TI", record.title
    yield from _container(record, kind.host)
    yield "PY", when.year or when.words
    yield "DA", _date(when)
    yield "VL", record.volume
    yield "IS", record.issue
    first, last = page_range(record.page)
    yield from (("SP", first), ("EP", last))
    yield from (("ET", record.edition), ("SE", record.section), ("M3", record.genre))
    yield from (("PB", record.publisher), ("CY", record.publisher_place))
    yield "SN", record.isbn or record.issn
    yield from (("DO", record.doi), ("UR", record.url), ("Y2", _accessed(record)))
    yield "LA", record.language
    for word in record.keyword:
        yield "KW", word
    yield "N1", record.note


def _container(record: Record, host: Host) -> Iterator[tuple[str, str]]:
    """``T2`` is what the work stands in, ``T3`` the series; a work that stands alone has its series
    in ``T2``.
    """
    if record.container_title:
        yield from (("T2", record.container_title), ("T3", record.collection_title))
    elif host in {Host.NONE, Host.INSTITUTION}:
        yield "T2", record.collection_title
    else:
        yield "T3", record.collection_title


def ris_name(part: Parts) -> str:
    """``van Dam, A., Jr.``; an organisation without commas."""
    return without_commas(part.literal) if part.literal else part.inverted


def _date(when: Issued) -> str:
    """``2021/09/14/``: four fields, of which the last is for words; nothing for a bare year."""
    if len(when.numbers) < 2:
        return ""
    return "/".join([when.slashed, *[""] * (4 - len(when.numbers))])


def _accessed(record: Record) -> str:
    when = Issued(iso_numbers(as_line(record.accessed)))
    return _date(when) or when.year or record.accessed
