"""The record that the front of a JATS article gives: title, people, journal, date and rights."""

from __future__ import annotations

from collections.abc import Callable

from graph.documents.composing import Composer, Run
from graph.documents.elements import Element
from graph.documents.identifiers import bare_doi
from graph.documents.xml.jats_works import name_of

_DATES = ("pub", "publication", "epub", "epub-ppub", "ppub", "collection", "preprint", "")
"""Kinds of publication dates, the one that a work is cited by first."""


def read_front(
    front: Element, language: str, out: Composer, runs: Callable[[Element], list[Run]]
) -> None:
    """Writes the title and the record."""
    meta = front.at("article-meta") or front
    group = meta.at("title-group")
    title = group.at("article-title") if group is not None else None
    if group is not None and title is not None:
        subtitle = group.at("subtitle")
        more = [Run(": "), *runs(subtitle)] if subtitle is not None else []
        out.title([*runs(title), *more])
    _people(meta, out)
    _journal(front, out)
    for name, path in (("volume", "volume"), ("issue", "issue")):
        out.field(name, meta.words(path))
    out.field("page", _pages(meta), "Pages")
    _identifiers(meta, out)
    out.field("issued", issued(meta))
    out.field("language", language[:2].lower())
    for group in meta.elements("kwd-group"):
        for keyword in group.all("kwd"):
            out.field("keyword", keyword.words())
    _rights(meta, out)


def _people(meta: Element, out: Composer) -> None:
    for contributor in meta.all("contrib"):
        kind = contributor.get("contrib-type") or "author"
        found = (name_of(one) for one in contributor.elements(*_NAMES))
        person = next((name for name in found if name is not None), None)
        if person is not None and kind in ("author", "editor"):
            shown = person.literal or f"{person.family}, {person.given}".strip(", ")
            out.field(kind, shown, person=person)


def _identifiers(meta: Element, out: Composer) -> None:
    for found in meta.elements("article-id"):
        kind = found.get("pub-id-type")
        if kind == "doi":
            out.field("DOI", bare_doi(found.words()), "DOI")
        elif kind in ("pmid", "pmcid", "pmc"):
            out.field("PMID" if kind == "pmid" else "PMCID", found.words(), kind.upper())


_NAMES = ("name", "string-name", "name-alternatives", "collab", "collab-alternatives")


def _journal(front: Element, out: Composer) -> None:
    journal = front.at("journal-meta")
    if journal is None:
        return
    title = next(journal.all("journal-title"), None)
    title = title or next(journal.all("abbrev-journal-title"), None)
    out.field("container-title", title.words() if title is not None else "", "Journal")
    numbers = sorted(journal.elements("issn"), key=lambda one: one.get("pub-type") != "epub")
    out.field("ISSN", numbers[0].words() if numbers else "", "ISSN")
    out.field("publisher", journal.words("publisher/publisher-name"))


def _pages(meta: Element) -> str:
    first, last = meta.words("fpage"), meta.words("lpage")
    span = f"{first}–{last}" if last and last != first else first
    return meta.words("page-range") or span or meta.words("elocation-id")


def issued(meta: Element) -> str:
    """The date of publication, ISO 8601."""

    def rank(date: Element) -> int:
        kind = date.get("pub-type") or date.get("date-type")
        return _DATES.index(kind) if kind in _DATES else len(_DATES)

    for date in sorted(meta.all("pub-date"), key=rank):
        parts = [date.words(path) for path in ("year", "month", "day")]
        if parts[0].isdigit():
            known = [parts[0]]
            for part in parts[1:]:
                if not part.isdigit():
                    break
                known.append(f"{int(part):02}")
            return "-".join(known)
    return ""


def _rights(meta: Element, out: Composer) -> None:
    rights = meta.at("permissions")
    if rights is None:
        return
    out.field("rights", rights.words("copyright-statement") or rights.words("license"))
    for licence in rights.elements("license"):
        links = [licence.get("href")]
        links += [
            link.get("href") or link.words() for link in licence.all("ext-link", "license_ref")
        ]
        found = next((link for link in links if link.startswith("http")), "")
        out.field("license", found, "Licence")
        return
