"""Bibliographic records as statements: FaBiO, FRBR, PRISM, Dublin Core, FOAF."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.records import Name, Record
from graph.references.model import Work
from graph.triples.iris import Iris
from graph.triples.model import Statement
from graph.triples.namespaces import (
    BIBO,
    DCTERMS,
    FABIO,
    FOAF,
    FRBR,
    PRISM,
    RDF,
    RDFS,
    SCHEMA,
    SKOS,
    XSD,
)

CLASSES: Final = {
    "article": "Article",
    "article-journal": "JournalArticle",
    "article-magazine": "MagazineArticle",
    "article-newspaper": "NewspaperArticle",
    "book": "Book",
    "chapter": "BookChapter",
    "collection": "ExpressionCollection",
    "dataset": "Dataset",
    "entry": "Entry",
    "entry-dictionary": "ReferenceEntry",
    "entry-encyclopedia": "ReferenceEntry",
    "figure": "Figure",
    "graphic": "StillImage",
    "legal_case": "LegalOpinion",
    "manuscript": "Manuscript",
    "map": "StillImage",
    "motion_picture": "Movie",
    "musical_score": "MusicalComposition",
    "paper-conference": "ConferencePaper",
    "patent": "PatentDocument",
    "periodical": "Periodical",
    "personal_communication": "PersonalCommunication",
    "post": "WebContent",
    "post-weblog": "BlogPost",
    "report": "ReportDocument",
    "review": "Review",
    "review-book": "BookReview",
    "software": "ComputerProgram",
    "song": "Song",
    "speech": "Oration",
    "standard": "SpecificationDocument",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
"""CSL type to FaBiO class. FaBiO has nothing closer than an expression for the types of CSL that
are missing here (laws, hearings, broadcasts, performances, events, ...)."""

ANY_CLASS: Final = "Expression"

PERIODICALS: Final = {
    "article-journal": "Journal",
    "article-magazine": "Magazine",
    "article-newspaper": "Newspaper",
    "review": "Journal",
    "review-book": "Journal",
}
"""What the container is of works whose containers are known by their title alone."""

CONTAINERS: Final = {
    "chapter": "Book",
    "entry-dictionary": "ReferenceBook",
    "entry-encyclopedia": "ReferenceBook",
    "paper-conference": "ConferenceProceedings",
    "post": "WebSite",
    "post-weblog": "WebSite",
    "webpage": "WebSite",
}
"""What the container is of works whose containers belong to the one work: two books may have the
same title."""

ANY_CONTAINER: Final = "ExpressionCollection"

PLAIN: Final = (
    ("title", DCTERMS["title"]),
    ("volume", PRISM["volume"]),
    ("issue", PRISM["issueIdentifier"]),
    ("page", PRISM["pageRange"]),
    ("edition", PRISM["edition"]),
    ("section", PRISM["section"]),
    ("isbn", PRISM["isbn"]),
    ("doi", PRISM["doi"]),
    ("genre", SCHEMA["genre"]),
    ("note", SKOS["note"]),
    ("language", DCTERMS["language"]),
    ("publisher_place", FABIO["hasPlaceOfPublication"]),
)
"""Fields of a record that are one literal of one property."""

_YEAR = re.compile(r"\d{4}")
_YEAR_MONTH = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])")
_YEAR_IN_TEXT = re.compile(r"(?<!\d)\d{4}(?!\d)")


def work_statements(iris: Iris, work: Work) -> Iterator[Statement]:
    """A work that sources list, from its fullest entry."""
    node = iris.reference(work.id)
    yield node, RDF["type"], iris.ev["Reference"]
    yield from record_statements(iris, node, work.best.record)


def record_statements(iris: Iris, node: NamedNode, record: Record) -> Iterator[Statement]:
    """Everything that *record* says of *node*, except the abstract, which is somebody's wording."""
    yield node, RDF["type"], FABIO[CLASSES.get(record.type, ANY_CLASS)]
    yield node, RDFS["label"], Literal(short_label(record))
    yield node, iris.ev["cslType"], Literal(record.type)
    for field, term in PLAIN:
        if value := getattr(record, field):
            yield node, term, Literal(value)
    for keyword in record.keyword:
        yield node, PRISM["keyword"], Literal(keyword)
    if record.url:
        yield node, FABIO["hasURL"], Literal(record.url, datatype=XSD["anyURI"])
    yield from _dates(iris, node, record)
    yield from _people(iris, node, record)
    yield from _container(iris, node, record)
    if record.publisher:
        publisher = iris.part(node, "publisher")
        yield node, DCTERMS["publisher"], publisher
        yield from agent(publisher, Name(literal=record.publisher))


def short_label(record: Record) -> str:
    """How the work is cited in running text: ``Marsh & Pond 2010``; its title without a name."""
    names = [name.short for name in record.author or record.editor if name.short]
    match names:
        case []:
            who = record.title
        case [one]:
            who = one
        case [one, other]:
            who = f"{one} & {other}"
        case _:
            who = f"{names[0]} et al."
    return f"{who} {record.year}".strip()


def dated(text: str) -> Literal:
    """A date as the XML Schema type that its form has; any other text stays text."""
    if _YEAR.fullmatch(text):
        return Literal(text, datatype=XSD["gYear"])
    if _YEAR_MONTH.fullmatch(text):
        return Literal(text, datatype=XSD["gYearMonth"])
    try:
        is_date = date.fromisoformat(text).isoformat() == text
    except ValueError:
        is_date = False
    return Literal(text, datatype=XSD["date"]) if is_date else Literal(text)


def agent(node: NamedNode, name: Name) -> Iterator[Statement]:
    """A person or organisation. One node belongs to one work: that two works print the same name
    does not make it the same person.
    """
    if name.literal:
        yield node, RDF["type"], FOAF["Organization"]
        yield node, FOAF["name"], Literal(name.literal)
        return
    yield node, RDF["type"], FOAF["Person"]
    yield node, FOAF["name"], Literal(f"{name.given} {name.family}".strip())
    if name.family:
        yield node, FOAF["familyName"], Literal(name.family)
    if name.given:
        yield node, FOAF["givenName"], Literal(name.given)


def _dates(iris: Iris, node: NamedNode, record: Record) -> Iterator[Statement]:
    if record.year:
        yield node, iris.ev["printedYear"], Literal(record.year)
    if year := _YEAR_IN_TEXT.search(record.year) or _YEAR_IN_TEXT.match(record.issued):
        yield node, FABIO["hasPublicationYear"], Literal(year[0], datatype=XSD["gYear"])
    if record.issued:
        yield node, DCTERMS["issued"], dated(record.issued)
    if record.accessed:
        yield node, FABIO["hasAccessDate"], dated(record.accessed)


def _people(iris: Iris, node: NamedNode, record: Record) -> Iterator[Statement]:
    yield from _listed(iris, node, "author", DCTERMS["creator"], record.author)
    yield from _listed(iris, node, "editor", BIBO["editor"], record.editor)


def _listed(
    iris: Iris, node: NamedNode, kind: str, role: NamedNode, names: tuple[Name, ...]
) -> Iterator[Statement]:
    """Each of *names* in its *role*, and their order as an RDF list whose nodes have names."""
    for at, name in enumerate(names, 1):
        person, cell = iris.part(node, kind, at), iris.part(node, f"{kind}-list", at)
        yield node, role, person
        yield from agent(person, name)
        if at == 1:
            yield node, BIBO[f"{kind}List"], cell
        yield cell, RDF["first"], person
        after = RDF["nil"] if at == len(names) else iris.part(node, f"{kind}-list", at + 1)
        yield cell, RDF["rest"], after


def _container(iris: Iris, node: NamedNode, record: Record) -> Iterator[Statement]:
    """What the work appeared in; a periodical is described once, by :func:`periodicals`."""
    title = record.container_title
    if title and record.type in PERIODICALS:
        yield node, FRBR["partOf"], iris.journal(title)
    elif title:
        container = iris.part(node, "container")
        yield node, FRBR["partOf"], container
        yield container, RDF["type"], FABIO[CONTAINERS.get(record.type, ANY_CONTAINER)]
        yield container, DCTERMS["title"], Literal(title)
    if record.issn and not (title and record.type in PERIODICALS):
        yield node, PRISM["issn"], Literal(record.issn)
    if record.collection_title:
        series = iris.part(node, "series")
        yield node, FRBR["partOf"], series
        yield series, RDF["type"], FABIO["Series"]
        yield series, DCTERMS["title"], Literal(record.collection_title)


def periodicals(iris: Iris, records: Iterable[Record]) -> Iterator[Statement]:
    """Each periodical that *records* appeared in, with the title that most of them print."""
    titles: dict[NamedNode, Counter[str]] = defaultdict(Counter)
    for record in records:
        if not record.container_title or record.type not in PERIODICALS:
            continue
        node = iris.journal(record.container_title)
        titles[node][record.container_title] += 1
        yield node, RDF["type"], FABIO[PERIODICALS[record.type]]
        if record.issn:
            yield node, PRISM["issn"], Literal(record.issn)
    for node, printed in titles.items():
        first, *others = sorted(printed, key=lambda title: (-printed[title], title))
        yield node, DCTERMS["title"], Literal(first)
        for title in others:
            yield node, DCTERMS["alternative"], Literal(title)
