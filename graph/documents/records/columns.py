"""What the columns of tables of records are called: by citation managers, catalogues, registers and
screening tools (Covidence, Rayyan, EPPI-Reviewer), and by people.
"""

from __future__ import annotations

from typing import Final

FIRST: Final = "first page"
LAST: Final = "last page"
COLUMNS: Final = {
    "title": ("title", "article title", "document title", "study title", "primary title", "name",
              "ti"),
    "author": ("author full names", "author", "authors", "author(s)", "author/s", "author names",
               "creator", "creators", "af", "au"),
    "editor": ("editor", "editors", "be"),
    "issued": ("date", "publication date", "date published", "published date", "publication year",
               "published year", "year published", "year of publication", "year", "pubyear",
               "create date", "first posted", "print publication date", "py"),
    "container-title": ("publication title", "full journal", "journal", "journal title",
                        "journal name", "source title", "journal/book", "container-title",
                        "publication", "pubtitle", "parent title", "secondary title", "periodical",
                        "source", "so"),
    "volume": ("volume", "vol", "vol.", "vl"),
    "issue": ("issue", "issue number", "number", "is"),
    "page": ("pages", "page", "page numbers", "page range", "pagination", "art. no.", "ar"),
    FIRST: ("page start", "start page", "first page", "startpage", "bp"),
    LAST: ("page end", "end page", "last page", "endpage", "ep"),
    "DOI": ("doi", "digital object identifier", "doi link", "di"),
    "URL": ("url", "urls", "link", "study url", "source url", "documenturl", "document url",
            "plink", "permalink", "web address"),
    "abstract": ("abstract", "abstract note", "abstract text", "summary", "brief summary",
                 "description", "ab"),
    "publisher": ("publisher", "institution", "sponsor", "pu"),
    "publisher-place": ("place", "place of publication", "publisher location", "publisher city",
                        "location", "pi"),
    "ISBN": ("isbn", "isbns", "bn"), "ISSN": ("issn", "issns", "sn"),
    "PMID": ("pmid", "pubmed id"),
    "number": ("nct number", "trial id", "registration number", "trial number"),
    "language": ("language", "la"),
    "keyword": ("keywords", "keyword", "author keywords", "manual tags", "tags", "subjects",
                "subject terms", "descriptors", "conditions", "labels filed", "de"),
    "type": ("item type", "type", "document type", "publication type", "reference type",
             "articletype", "doctype", "pt"),
}  # fmt: skip
"""What a column holds, with its names, the better first, as :func:`column_of` gives them."""
NAMED: Final = {name: field for field, names in COLUMNS.items() for name in names}
OF_FILE: Final = frozenset(
    ("key", "date added", "date modified", "access date", "file attachments", "link attachments",
     "library catalog", "citation key", "short title", "journal abbreviation", "eid", "source id",
     "author(s) id", "page count", "cited by", "publication stage", "rank", "publication id",
     "times cited", "ut", "covidence #", "ref", "study", "accession number", "item id", "state",
     "storeid", "lens id", "item link", "pmc id", "pmcid", "pubmed central id", "month",
     "published month", "day", "doi link")
)  # fmt: skip
"""Columns that tell how a record was kept, or the same again in short."""
_TYPES: Final = {
    "journalarticle": "article-journal", "article": "article-journal",
    "journal article": "article-journal", "review": "article-journal", "book": "book",
    "booksection": "chapter", "book chapter": "chapter", "report": "report", "thesis": "thesis",
    "webpage": "webpage", "conferencepaper": "paper-conference", "preprint": "article",
    "conference paper": "paper-conference", "newspaperarticle": "article-newspaper",
    "j": "article-journal", "b": "book", "s": "chapter", "c": "paper-conference",
    "chapter": "chapter", "monograph": "book", "proceeding": "paper-conference",
    "conference proceeding": "paper-conference", "dissertation": "thesis",
    "dissertation/thesis": "thesis", "scholarly journals": "article-journal", "web page": "webpage",
    "dataset": "dataset", "statute": "legislation", "case": "legal_case",
    "journal, article": "article-journal", "book, whole": "book", "book, chapter": "chapter",
}  # fmt: skip


def column_of(name: str) -> str:
    """The *name* of a column as it is looked for."""
    return " ".join(name.replace("_", " ").casefold().split())


def type_of(printed: str) -> str:
    """CSL's type of what a table calls *printed*; nothing where that is not known."""
    return _TYPES.get(printed.casefold(), "")
