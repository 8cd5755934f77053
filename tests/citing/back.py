"""The way back from CSL-JSON: what goes out must hold all that the record holds."""

from __future__ import annotations

from graph.citing.csl_json import SEPARATOR, CslDate, CslItem, CslName
from graph.citing.dates import Issued
from graph.citing.names import Parts
from graph.records import Name, Record


def from_csl(item: CslItem) -> Record:
    """The record that *item* describes: ``to_csl`` the other way round, without abstract."""
    when = item.get("issued", {})
    words = when.get("literal", "")
    iso = _iso(when)
    return Record(
        type=item.get("type", "document"),
        title=item.get("title", ""),
        author=_people(item.get("author", [])),
        editor=_people(item.get("editor", [])),
        year=words or iso[:4] + item.get("year-suffix", ""),
        issued=iso,
        container_title=item.get("container-title", ""),
        collection_title=item.get("collection-title", ""),
        edition=item.get("edition", ""),
        volume=item.get("volume", ""),
        issue=item.get("issue", ""),
        page=item.get("page", ""),
        section=item.get("section", ""),
        publisher=item.get("publisher", ""),
        publisher_place=item.get("publisher-place", ""),
        doi=item.get("DOI", ""),
        url=item.get("URL", ""),
        isbn=item.get("ISBN", ""),
        issn=item.get("ISSN", ""),
        accessed=_iso(accessed) or accessed.get("literal", "")
        if (accessed := item.get("accessed"))
        else "",
        genre=item.get("genre", ""),
        note=item.get("note", ""),
        language=item.get("language", ""),
        keyword=tuple(filter(None, item.get("keyword", "").split(SEPARATOR))),
    )


def _iso(when: CslDate) -> str:
    numbers = when.get("date-parts", [[]])[0]
    return Issued(tuple(numbers)).iso


def _people(names: list[CslName]) -> tuple[Name, ...]:
    return tuple(
        rejoined(
            Parts(
                particle=name.get("non-dropping-particle", ""),
                family=name.get("family", ""),
                given=name.get("given", ""),
                suffix=name.get("suffix", ""),
                literal=name.get("literal", ""),
            )
        )
        for name in names
    )


def rejoined(found: Parts) -> Name:
    """The name that *found* are the parts of."""
    if found.literal:
        return Name(literal=found.literal)
    given = f"{found.given}, {found.suffix}" if found.suffix else found.given
    return Name(family=found.full_family, given=given)
