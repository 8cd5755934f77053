"""Articles as Europe PMC's search gives them, in JSON or XML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from graph.documents.elements import Element
from graph.documents.records.csl import unmarked
from graph.documents.records.json_items import Item, listed, said, within
from graph.documents.records.parts import Parts, paragraphs, person_of, short_person
from graph.documents.records.tagged import LANGUAGES
from graph.records import Name

_OF_ARTICLE: Final = (
    "pmid", "pmcid", "doi", "title", "authorString", "authorList", "journalInfo", "journalTitle",
    "journalVolume", "issue", "pubYear", "pageInfo", "abstractText", "language", "keywordList",
    "bookOrReportDetails", "firstPublicationDate", "pubTypeList", "pubType",
)  # fmt: skip
"""What says something of the article, under whatever other name it may stand."""
SILENT: Final = frozenset({
    "abstractText", "affiliation", "authorAffiliationDetailsList", "authorId", "authorIdList",
    "chemicalList", "dbCrossReferenceList", "version", "versionNumber",
    "citedByCount", "commentCorrectionList", "databaseRefs", "dateOfCompletion", "dateOfCreation",
    "dateOfRevision", "dateOfPublication", "electronicPublicationDate", "essn",
    "firstPublicationDate", "firstIndexDate", "fullTextIdList", "fullTextUrlList", "fullName",
    "grantsList", "id", "initials", "ISOAbbreviation", "investigatorList", "journalIssn",
    "journalIssueId", "language", "license", "medlineAbbreviation", "meshHeadingList",
    "monthOfPublication", "NLMid", "pageInfo", "pmcid", "printPublicationDate",
    "publicationStatus", "pubModel", "pubType", "pubTypeList", "source", "subsetList",
    "tmAccessionTypeList", "yearOfPublication",
})  # fmt: skip
"""Tags of what tells of the record's keeping, or stands in it in other words."""
_FLAG: Final = re.compile(r"(?:is|in|has)[A-Z].*")


def read_europe_pmc(text: str) -> list[Parts]:
    """The articles in *text*, what a search found; none where it is other JSON.

    :raises ValueError: where it is no JSON at all.
    """
    try:
        data = json.loads(text)
    except RecursionError:
        return []
    found = within(data, "resultList") if isinstance(data, dict) else {}
    return [_parts(one) for one in listed(found, "result") if said(one, "title")]


def result_parts(found: Element) -> Parts:
    """The fields of a ``result`` of XML, which are called as they are in JSON."""
    item = _item(found)
    return _parts(item if isinstance(item, dict) else {})


def _item(found: Element) -> object:
    inner = list(found.elements())
    if not inner or found.tag in ("abstractText", "title"):
        return found.words() if not inner else _markup(found)
    item: dict[str, object] = {}
    for one in inner:
        if _FLAG.fullmatch(one.tag):
            continue
        value, known = _item(one), item.get(one.tag)
        if known is None:
            item[one.tag] = value
        else:
            item[one.tag] = [*(known if isinstance(known, list) else [known]), value]
    return item


def _markup(found: Element) -> str:
    """The words of *found*, its headings and paragraphs parted."""
    return "".join(
        one if isinstance(one, str) else f"<{one.tag}>{one.words()}</{one.tag}>"
        for one in found.children
    )


def _parts(item: Item) -> Parts:
    own = {name: value for name, value in item.items()
           if name in _OF_ARTICLE or not (name in SILENT or _FLAG.fullmatch(name))}  # fmt: skip
    parts = Parts(raw=json.dumps({"resultList": {"result": [own]}}, ensure_ascii=False, indent=1))
    told, book = within(item, "journalInfo"), within(item, "bookOrReportDetails")
    journal = within(told, "journal")
    title = said(journal, "title") or said(item, "journalTitle")
    parts.add("type", "article-journal" if title else "book" if book else "article")
    parts.add("title", unmarked(said(item, "title")).rstrip("."))
    for name in _people(item):
        parts.person("author", name)
    parts.add("issued", said(item, "firstPublicationDate") or said(item, "pubYear"))
    parts.add("container-title", title)
    parts.add("volume", said(told, "volume") or said(item, "journalVolume"))
    parts.add("issue", said(told, "issue") or said(item, "issue"))
    parts.add("page", re.sub(r"(?<=\d)-(?=\d)", "–", said(item, "pageInfo")))
    parts.add("publisher", said(book, "publisher"))
    parts.add("DOI", said(item, "doi"))
    parts.add("PMID", said(item, "pmid"))
    parts.add("ISSN", said(journal, "issn") or said(journal, "essn"))
    language = said(item, "language")
    parts.add("language", LANGUAGES.get(language, language))
    values = within(item, "keywordList").get("keyword")
    for value in values if isinstance(values, list) else [values]:
        parts.add("keyword", value if isinstance(value, str) else "")
    for paragraph in paragraphs(unmarked(said(item, "abstractText"))):
        parts.add("abstract", paragraph)
    return parts


def _people(item: Item) -> Iterator[Name]:
    """The authors with their given names, or those of the one line that names all."""
    listed_one = listed(within(item, "authorList"), "author")
    for one in listed_one:
        family, given = said(one, "lastName"), said(one, "firstName") or said(one, "initials")
        if family:
            yield Name(family, given)
        elif name := said(one, "collectiveName") or said(one, "fullName"):
            yield person_of(name)
    if not listed_one:
        for name in said(item, "authorString").rstrip(".").split(", "):
            yield short_person(name)
