"""Files of records in XML: PubMed's, EndNote's, MODS, MARC and others; the first is read."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Final

from graph.documents.composing import Composer
from graph.documents.elements import Element
from graph.documents.model import Document
from graph.documents.records.atom import SILENT as ATOM_SILENT
from graph.documents.records.atom import is_preprint, preprint_parts
from graph.documents.records.crossref_xml import SILENT as CROSSREF_SILENT
from graph.documents.records.crossref_xml import crossref_parts
from graph.documents.records.endnote_xml import endnote_parts
from graph.documents.records.europe_pmc import SILENT, result_parts
from graph.documents.records.marc_xml import is_marc, marc_parts
from graph.documents.records.mods import mods_parts
from graph.documents.records.parts import Parts, compose, several, tell_lost
from graph.documents.records.pubmed_xml import article_parts, chapter_parts


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of such records."""

    reader: str
    name: str
    """For people."""
    parts: Mapping[str, Callable[[Element], Parts]]
    """By the tag of a record, who reads it."""
    within: frozenset[str]
    """Tags of what may hold records."""
    silent: frozenset[str]
    """Tags of what tells of the record's keeping, or stands in it in other words."""


FORMS: Final = (
    Form(
        "pubmed-xml", "PubMed's XML",
        {"PubmedArticle": article_parts, "PubmedBookArticle": chapter_parts},
        frozenset({"PubmedArticleSet"}),
        frozenset({
            "Affiliation", "AffiliationInfo", "ArticleDate", "ArticleIdList", "ChemicalList",
            "CitationSubset", "CoiStatement", "CommentsCorrectionsList", "ContentTypes",
            "ContributionDate", "CopyrightInformation", "DataBankList", "DateCompleted",
            "DateCreated", "DateRevised", "ELocationID", "GrantList", "History", "ISOAbbreviation",
            "ISSNLinking", "Identifier", "Initials", "Language", "LocationLabel",
            "MedlineJournalInfo", "MeshHeadingList", "NumberOfReferences", "OtherID", "PMID",
            "PubDate", "PublicationStatus", "PublicationTypeList", "ReferenceList", "Sections",
            "VernacularTitle",
        }),
    ),
    Form(
        "mods", "MODS", {"mods": mods_parts}, frozenset({"modsCollection"}),
        frozenset({
            "classification", "copyrightDate", "dateCaptured", "dateCreated", "dateIssued",
            "extent", "genre", "issuance", "language", "physicalDescription", "placeTerm",
            "recordInfo", "role", "typeOfResource",
        }),
    ),
    Form(
        "europe-pmc", "Europe PMC's XML", {"result": result_parts}, frozenset({"resultList"}),
        SILENT,
    ),
    Form(
        "crossref-xml", "Crossref's XML", {"doi_record": crossref_parts},
        frozenset({"doi_records", "query"}), CROSSREF_SILENT,
    ),
    Form("arxiv", "arXiv's Atom", {"entry": preprint_parts}, frozenset({"feed"}), ATOM_SILENT),
    Form(
        "marc-xml", "MARCXML", {"record": marc_parts},
        frozenset({"collection", "metadata", "recordData"}),
        frozenset({"leader", "controlfield", "datafield"}),
    ),
    Form(
        "endnote-xml", "EndNote's XML", {"record": endnote_parts}, frozenset({"records"}),
        frozenset({
            "abbr-1", "access-date", "accession-num", "alt-periodical", "alt-title",
            "auth-address", "custom1", "custom2", "custom7", "database", "foreign-keys", "language",
            "pdf-urls", "rec-number", "ref-type", "remote-database-name",
            "remote-database-provider", "research-notes", "short-title", "source-app",
        }),
    ),
)  # fmt: skip
"""The forms that are read."""
MOST_HOLDERS: Final = 50
"""So many elements are looked at that may hold records."""


def is_xml_export(root: Element) -> bool:
    """Whether *root* holds such records, or is one."""
    return _found(root)[1] != []


def read_xml_export(root: Element, composer: Composer) -> Document:
    """The first record in *root*."""
    form, records = _found(root)
    first = records[0]
    parts = form.parts[first.tag](first)
    if len(records) > 1:
        composer.problems.append(several(composer, len(records), records[1].line))
    leaves = _leaves(first, form.silent)
    tell_lost(parts, ((one.tag, one.words()) for one in leaves), composer)
    return compose(parts, composer, form.reader, f"It is a record in {form.name}.")


def one_of_xml(text: str, number: int) -> str | None:
    """Record *number*, counted from 1, of the export *text* as a file of its own."""
    for form in FORMS:
        places = list(_places(text, "|".join(form.parts)))
        if 0 < number <= len(places):
            start, end = places[number - 1]
            return text[: places[0][0]] + text[start:end] + text[places[-1][1] :]
    return None


def _places(text: str, tags: str) -> Iterator[tuple[int, int]]:
    """From where to where each element with one of the *tags* stands: none stands in another."""
    end = 0
    closing = re.finditer(rf"</(?:\w{{1,20}}:)?(?:{tags})\s{{0,9}}>", text)
    for opening in re.finditer(rf"<(?:\w{{1,20}}:)?(?:{tags})(?=[\s>])", text):
        if opening.start() >= end:
            end = next((one.end() for one in closing if one.start() > opening.start()), 0)
            if not end:
                return
            yield opening.start(), end


def _found(root: Element) -> tuple[Form, list[Element]]:
    for form in FORMS:
        if root.tag in form.parts and _is_one(root, form):
            return form, [root]
        for holder in (root, *islice(root.all(*form.within), MOST_HOLDERS)):
            records = [*holder.elements(*form.parts)] if holder.tag in form.within else []
            if records and _is_one(records[0], form):
                return form, records
    return FORMS[0], []


def _is_one(found: Element, form: Form) -> bool:
    """Whether *found* is a record of *form*: others have elements of the same names, too."""
    return _SIGNS.get(form.reader, _any)(found)


def _any(_found: Element) -> bool:
    return True


_SIGNS: Final[Mapping[str, Callable[[Element], bool]]] = {
    "endnote-xml": lambda found: found.at("ref-type") is not None,
    "marc-xml": is_marc, "arxiv": is_preprint,
}  # fmt: skip
"""What a record of a form has, where its tag is not enough."""


def _leaves(found: Element, silent: frozenset[str]) -> list[Element]:
    leaves, waiting = [], [found]
    for one in waiting:
        inner = [child for child in one.elements() if child.tag not in silent]
        if any(isinstance(child, str) and child.strip() for child in one.children):
            leaves.append(one)
        else:
            waiting.extend(inner)
    return leaves
