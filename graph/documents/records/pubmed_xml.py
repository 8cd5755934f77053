"""Articles and chapters in PubMed's XML (NLM's PubMed DTD), as its search and its API give it."""

from __future__ import annotations

from collections.abc import Iterator

from graph.documents.elements import Element
from graph.documents.records.parts import Parts
from graph.documents.records.tagged import LANGUAGES, journal_and_place
from graph.records import Name


def article_parts(found: Element) -> Parts:
    """The fields of a ``PubmedArticle``."""
    parts = Parts()
    citation = found.at("MedlineCitation") or found
    article = citation.at("Article") or citation
    title = article.words("ArticleTitle") or article.words("VernacularTitle")
    parts.add("title", _title(title))
    parts.add("type", "article-journal")
    _people(parts, "author", article.at("AuthorList"))
    issue = article.at("Journal/JournalIssue")
    if issue is not None:
        parts.add("issued", _date(issue.at("PubDate")))
        parts.add("volume", issue.words("Volume"))
        parts.add("issue", issue.words("Issue"))
    parts.add("issued", _date(article.at("ArticleDate")))
    journal, town = journal_and_place(article.words("Journal/Title"))
    parts.add("container-title", journal)
    parts.add("publisher-place", town)
    parts.add("page", article.words("Pagination/MedlinePgn"))
    parts.add("ISSN", article.words("Journal/ISSN"))
    _shared(parts, found, article)
    for place in article.elements("ELocationID"):
        if place.get("EIdType") == "pii" and place.words().lstrip("e").isdigit():
            parts.add("page", place.words())
    parts.add("PMID", citation.words("PMID"))
    return parts


def chapter_parts(found: Element) -> Parts:
    """The fields of a ``PubmedBookArticle``: a chapter, or the book."""
    parts = Parts()
    document = found.at("BookDocument") or found
    book = document.at("Book") or document
    title, whole = document.words("ArticleTitle"), book.words("BookTitle")
    parts.add("title", _title(title or whole))
    parts.add("type", "chapter" if title else "book")
    for role, holder in (("author", document), ("editor", book), ("author", book)):
        for people in holder.elements("AuthorList"):
            kind = people.get("Type") or "authors"
            if kind == f"{role}s" and (holder is document or not parts.has(role)):
                _people(parts, role, people)
    parts.add("issued", _date(book.at("PubDate")))
    if title:
        parts.add("container-title", _title(whole))
    parts.add("publisher", book.words("Publisher/PublisherName"))
    parts.add("publisher-place", book.words("Publisher/PublisherLocation"))
    parts.add("edition", book.words("Edition"))
    parts.add("ISBN", book.words("Isbn"))
    parts.add("page", document.words("Pagination/MedlinePgn"))
    _shared(parts, found, document)
    for name in document.all("ArticleId"):
        if name.get("IdType") == "bookaccession":
            parts.add("URL", f"https://www.ncbi.nlm.nih.gov/books/{name.words()}/")
    parts.add("PMID", document.words("PMID"))
    return parts


def _shared(parts: Parts, found: Element, article: Element) -> None:
    for place in article.elements("ELocationID"):
        if place.get("EIdType") == "doi":
            parts.add("DOI", place.words())
    for name in found.all("ArticleId"):
        if name.get("IdType") == "doi":
            parts.add("DOI", name.words())
    parts.add("language", LANGUAGES.get(article.words("Language").casefold(), ""))
    for paragraph in _abstract(article):
        parts.add("abstract", paragraph)
    kinds = article.at("PublicationTypeList")
    if kinds is not None:
        parts.add("genre", kinds.words("PublicationType"))
    words = [one.words() for one in found.all("Keyword")]
    for keyword in words or [one.words() for one in found.all("DescriptorName")]:
        parts.add("keyword", keyword)


def _abstract(article: Element) -> Iterator[str]:
    abstract = article.at("Abstract")
    for part in abstract.elements("AbstractText") if abstract is not None else ():
        label = part.get("Label")
        yield f"{label}: {part.words()}" if label else part.words()


def _people(parts: Parts, role: str, people: Element | None) -> None:
    for one in people.elements("Author") if people is not None else ():
        family = one.words("LastName")
        given = one.words("ForeName") or one.words("Initials")
        suffix = one.words("Suffix")
        named = Name(family, ", ".join(filter(None, (given, suffix))))
        parts.person(role, named if family else Name(literal=one.words("CollectiveName")))


def _date(found: Element | None) -> str:
    """``2008 Feb 3``; ``1998 Dec-1999 Jan`` as far as its year and month."""
    if found is None:
        return ""
    said = " ".join(filter(None, map(found.words, ("Year", "Month", "Day"))))
    year, _, rest = said.partition(" ")
    if rest.replace(" ", "").isdigit():
        return "-".join([year, *(f"{int(part):02}" for part in rest.split())])
    return said or found.words("MedlineDate").partition("-")[0]


def _title(printed: str) -> str:
    """Without the full stop, and the brackets of a title that was translated."""
    bare = printed.strip().removesuffix(".")
    return bare[1:-1].removesuffix(".") if bare[:1] + bare[-1:] == "[]" else bare
