"""CSL-JSON, the data form of the Citation Style Language 1.0.2 (``csl-data.json``): what Zotero,
Mendeley and pandoc read.
"""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict, cast

from graph.citing.dates import Issued, iso_numbers, issued
from graph.citing.kinds import csl_type
from graph.citing.line import as_line
from graph.citing.names import Parts, all_parts
from graph.records import Name, Record

CslName = TypedDict(
    "CslName",
    {
        "family": str,
        "given": str,
        "non-dropping-particle": str,
        "suffix": str,
        "literal": str,
    },
    total=False,
)

CslDate = TypedDict("CslDate", {"date-parts": list[list[int]], "literal": str}, total=False)


class CslNotice(TypedDict):
    """That a work was retracted or corrected."""

    kind: str
    date: str
    reason: str
    address: str


class Custom(TypedDict):
    """What the data of this project adds to a work; the schema leaves room for it."""

    iri: str
    sources: list[str]
    """Slugs of the sources that list it."""
    cited: int
    """How many places in the sources' texts cite it."""
    notices: NotRequired[list[CslNotice]]
    """Its retractions and corrections, where there are any."""


CslItem = TypedDict(
    "CslItem",
    {
        "id": str,
        "type": str,
        "title": str,
        "author": list[CslName],
        "editor": list[CslName],
        "issued": CslDate,
        "year-suffix": str,
        "container-title": str,
        "collection-title": str,
        "edition": str,
        "volume": str,
        "issue": str,
        "page": str,
        "section": str,
        "publisher": str,
        "publisher-place": str,
        "DOI": str,
        "URL": str,
        "ISBN": str,
        "ISSN": str,
        "status": str,
        "accessed": CslDate,
        "genre": str,
        "note": str,
        "language": str,
        "keyword": str,
        "custom": Custom,
    },
    total=False,
)

SEPARATOR = "; "
"""Between keywords, which CSL-JSON holds in one text."""


def to_csl(record: Record, id: str) -> CslItem:  # noqa: A002 - the name that CSL gives it
    """*record* as a CSL-JSON item; fields that are not known are left out.

    The letter of ``1987b`` goes to ``year-suffix``, the one place where the schema has room for it:
    in ``date-parts`` it is no number, in ``literal`` it would keep styles from formatting the date.
    Years that are no numbers (``in press``) are ``literal`` dates.
    """
    when = issued(record)
    fields: dict[str, Any] = {
        "id": id,
        "type": csl_type(record.type),
        "title": record.title,
        "author": _names(record.author),
        "editor": _names(record.editor),
        "issued": _date(when),
        "year-suffix": when.letter,
        "container-title": record.container_title,
        "collection-title": record.collection_title,
        "edition": record.edition,
        "volume": record.volume,
        "issue": record.issue,
        "page": record.page,
        "section": record.section,
        "publisher": record.publisher,
        "publisher-place": record.publisher_place,
        "DOI": record.doi,
        "URL": record.url,
        "ISBN": record.isbn,
        "ISSN": record.issn,
        "accessed": _date(_accessed(record)),
        "genre": record.genre,
        "note": record.note,
        "language": record.language,
        "keyword": SEPARATOR.join(filter(None, map(_keyword, record.keyword))),
    }
    lines = {key: as_line(it) if isinstance(it, str) else it for key, it in fields.items()}
    return cast(CslItem, {key: it for key, it in lines.items() if it})


def _keyword(text: str) -> str:
    return as_line(text.replace(";", ","))


def _accessed(record: Record) -> Issued:
    line = as_line(record.accessed)
    numbers = iso_numbers(line)
    return Issued(numbers) if numbers else Issued(words=line)


def _date(when: Issued) -> CslDate:
    if when.numbers:
        return {"date-parts": [list(when.numbers)]}
    return {"literal": when.words} if when.words else {}


def _names(names: tuple[Name, ...]) -> list[CslName]:
    return [_name(part) for part in all_parts(names)]


def _name(part: Parts) -> CslName:
    fields = {
        "family": part.family,
        "given": part.given,
        "non-dropping-particle": part.particle,
        "suffix": part.suffix,
        "literal": part.literal,
    }
    return cast(CslName, {key: text for key, text in fields.items() if text})
