"""Works as Crossref deposits and gives them in XML (its deposit schema, “unixref”)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graph.documents.elements import Element
from graph.documents.records.parts import Parts
from graph.documents.records.tagged import LANGUAGES
from graph.records import Name

_WORKS: Final = (
    ("journal_article", "article-journal"), ("conference_paper", "paper-conference"),
    ("content_item", "chapter"), ("dissertation", "thesis"), ("posted_content", "article"),
    ("report-paper_metadata", "report"), ("report-paper_series_metadata", "report"),
    ("book_metadata", "book"), ("book_series_metadata", "book"), ("book_set_metadata", "book"),
    ("peer_review", "review"), ("dataset", "dataset"), ("standard_metadata", "standard"),
    ("proceedings_metadata", "book"), ("journal_metadata", "periodical"),
)  # fmt: skip
"""Elements that are a work, what stands in another first, with CSL's types."""
_HOLDERS: Final = (
    "journal_metadata", "proceedings_metadata", "proceedings_series_metadata", "book_metadata",
    "book_series_metadata", "book_set_metadata", "database_metadata",
)  # fmt: skip
"""What tells of that in which a work stands."""
SILENT: Final = frozenset({
    "abbrev_title", "affiliation", "affiliations", "archive_locations", "citation_list",
    "coden", "collection", "component_list", "conference_acronym", "conference_date",
    "conference_location", "conference_name", "conference_number", "conference_theme", "crossmark",
    "doi_data", "event_metadata", "institution_department", "institution_id", "isbn", "issn",
    "item_number", "month", "day", "year", "ORCID", "program", "publisher_item",
    "special_numbering", "suffix", "timestamp", "version_info", "proceedings_subject",
    "original_language_title", "degree", "series_metadata", "organization", "given_name",
})  # fmt: skip
"""Tags of what tells of the record's keeping, or stands in it in other words."""


def crossref_parts(found: Element) -> Parts:
    """The fields of a ``doi_record``."""
    parts = Parts()
    work, kind = next(_works(found), (found, "document"))
    parts.add("type", kind)
    parts.add("title", _title(work))
    holders = [one for one in found.all(*_HOLDERS) if one is not work]
    for holder in holders if kind in ("article-journal", "paper-conference", "chapter") else ():
        parts.add("container-title", holder.words("full_title")
                  or holder.words("proceedings_title") or _title(holder))  # fmt: skip
    for role, person in _people((work, *holders)):
        parts.person(role, person)
    issue = next(found.all("journal_issue"), None)
    dated = (one for one in (work, issue, *holders) if one is not None)
    parts.add("issued", next(filter(None, map(_date, dated)), ""))
    for name, tag in (("volume", "volume"), ("issue", "issue"), ("edition", "edition_number")):
        parts.add(name, next((one.words() for one in found.all(tag)), ""))
    parts.pages(work.words("pages/first_page"), work.words("pages/last_page"))
    for number in work.all("item_number"):
        if number.get("item_number_type") in ("article_number", "article-number"):
            parts.add("page", number.words())
    parts.add("DOI", work.words("doi_data/doi"))
    parts.add("URL", work.words("doi_data/resource"))
    for holder in (work, *holders):
        for name, tag in (("ISBN", "isbn"), ("ISSN", "issn")):
            parts.add(name, holder.words(tag))
        parts.add("publisher", holder.words("publisher/publisher_name")
                  or holder.words("institution/institution_name"))  # fmt: skip
        parts.add("publisher-place", holder.words("publisher/publisher_place")
                  or holder.words("institution/institution_place"))  # fmt: skip
    language = work.get("language")
    parts.add("language", LANGUAGES.get(language, language))
    for abstract in work.elements("abstract"):
        for paragraph in [*abstract.all("p")] or [abstract]:
            parts.add("abstract", paragraph.words())
    return parts


def _works(found: Element) -> Iterator[tuple[Element, str]]:
    for tag, kind in _WORKS:
        yield from ((one, kind) for one in found.all(tag))


def _title(work: Element) -> str:
    titles = [work.words("titles/title") or work.words("proceedings_title")
              or work.words("full_title"), work.words("titles/subtitle")]  # fmt: skip
    return ": ".join(filter(None, titles))


def _people(places: tuple[Element, ...]) -> Iterator[tuple[str, Name]]:
    """Who wrote the work; who edited it, or what it stands in."""
    for at, place in enumerate(places):
        holder = place.at("contributors") or place
        for one in holder.elements("person_name", "organization"):
            role = one.get("contributor_role") or "author"
            if one.tag == "organization":
                name = Name(literal=one.words())
            else:
                given = ", ".join(filter(None, (one.words("given_name"), one.words("suffix"))))
                name = Name(one.words("surname"), given)
            if role == "editor" or (role == "author" and not at):
                yield role, name


def _date(work: Element) -> str:
    dates = [*work.elements("publication_date", "posted_date", "approval_date", "review_date")]
    best = sorted(dates, key=lambda one: one.get("media_type") != "print")
    for one in best:
        numbers = (one.words(tag) for tag in ("year", "month", "day"))
        digits = [number.zfill(2) for number in numbers if re.fullmatch(r"\d{1,4}", number)]
        if digits:
            return "-".join(digits) if len(digits) < 2 or int(digits[1]) < 13 else digits[0]
    return ""
