"""What a page is about, for search engines and reference tools: schema.org as JSON-LD.

Pages say no more here than they say to readers: a quotation as far as it may be shown, and no
rating of anything.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from graph.citing.address import doi_url, web_url
from graph.citing.entry import Edition
from graph.documents.sources.model import Source
from graph.pages.claims.page import ClaimPage
from graph.pages.concepts.page import ConceptPage
from graph.pages.evidence.page import EvidencePage
from graph.pages.model import Frame, Link, Page
from graph.pages.vocabulary.page import TermPage
from graph.pages.vocabulary.schemes import SchemePage
from graph.records import Name, Record
from graph.references.model import Work
from graph.triples.iris import Iris

TYPES: Final = {
    "article": "Article",
    "article-journal": "ScholarlyArticle",
    "article-magazine": "Article",
    "article-newspaper": "NewsArticle",
    "bill": "Legislation",
    "book": "Book",
    "chapter": "Chapter",
    "dataset": "Dataset",
    "legislation": "Legislation",
    "motion_picture": "Movie",
    "paper-conference": "ScholarlyArticle",
    "post-weblog": "BlogPosting",
    "report": "Report",
    "thesis": "Thesis",
    "webpage": "WebPage",
}
"""Types of CSL as schema.org has them; any other is a CreativeWork."""
LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"
"""Of the data that this project makes itself."""
LISTS: Final = frozenset({
    "claims", "claims_source", "concepts", "interventions", "journals", "letters", "references",
    "sources", "statements", "statistics", "studies", "type",
})  # fmt: skip
"""Templates of pages that collect others."""

MOST: Final = 100
"""Sources that the description of the whole map names; where there are more, it names none."""

Json = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Known:
    """What linked data needs beside a page itself."""

    edition: Edition
    description: str
    """Of the whole map."""
    sources: Mapping[str, Source]
    """By slug."""
    works: Mapping[str, Work]
    """By id."""
    data_files: tuple[str, ...]
    """Names in the folder ``data/``."""

    @property
    def dataset(self) -> str:
        """The IRI of the whole map, as its own description in VoID has it."""
        return Iris(self.edition.address).data("dataset").value

    @property
    def publisher(self) -> str:
        """The IRI of those who publish it."""
        return Iris(self.edition.address).data("publisher").value

    def address(self, href: str) -> str:
        """The full address of a page of the site."""
        return f"{self.edition.address}/{href.removesuffix('index.html')}"

    def iri(self, href: str) -> str:
        """The IRI of what a page of the site is about."""
        return self.address(href).rstrip("/")


def linked_data(page: Page, known: Known) -> Json:
    """The statements for *page*: what it is about, and the way to it."""
    about = _filled(_about(page, known))
    crumbs = _crumbs(page.frame, known)
    return {"@context": "https://schema.org", "@graph": [about, *([crumbs] if crumbs else [])]}


def _about(page: Page, known: Known) -> Json:
    frame, name = page.frame, page.frame.path.rstrip("/").rpartition("/")[2]
    match page.context:
        case ConceptPage() as concept:
            return _concept(concept, frame, known)
        case ClaimPage() as claim:
            return _claim(claim, frame, known)
        case EvidencePage() as study:
            return {
                **_page(page, known),
                "about": [_named(link, "Thing", known) for link in study.interventions],
                "isBasedOn": _named(study.source, "CreativeWork", known),
            }
        case TermPage() as term:
            return _term(term, frame, known)
        case SchemePage() as scheme:
            return {
                "@type": "DefinedTermSet",
                "@id": known.iri(frame.path),
                "name": scheme.label,
                "description": scheme.definition,
            }
    if page.template == "reference" and name in known.works:
        return _work(known.works[name].best.record, frame, known)
    if page.template == "source" and name in known.sources:
        source = known.sources[name]
        return {**_work(source.record, frame, known), "license": source.rights.license}
    if page.template in {"home", "data"}:
        return _dataset(known)
    return _page(page, known)


def _page(page: Page, known: Known) -> Json:
    kind = "CollectionPage" if page.template in LISTS else "WebPage"
    return {
        "@type": kind,
        "@id": known.address(page.frame.path),
        "name": page.frame.title,
        "description": page.frame.description,
        "inLanguage": "en",
        "isPartOf": {"@type": "Dataset", "@id": known.dataset, "name": known.edition.name},
    }


def _dataset(known: Known) -> Json:
    edition = known.edition
    return {
        "@type": "Dataset",
        "@id": known.dataset,
        "url": known.address(""),
        "name": edition.name,
        "description": known.description,
        "version": edition.version,
        "dateModified": edition.date,
        "license": LICENCE,
        "isAccessibleForFree": True,
        "creator": {"@type": "Organization", "@id": known.publisher, "name": edition.name},
        "isBasedOn": [
            _filled({
                "@type": TYPES.get(source.record.type, "CreativeWork"),
                "@id": known.iri(f"source/{slug}/"),
                "name": source.record.title,
            })
            for slug, source in sorted(known.sources.items())
            if len(known.sources) <= MOST
        ],
        "distribution": [
            {"@type": "DataDownload", "name": name, "contentUrl": known.address(f"data/{name}")}
            for name in known.data_files
        ],
    }  # fmt: skip


def _term(term: TermPage, frame: Frame, known: Known) -> Json:
    return {
        "@type": "DefinedTerm",
        "@id": term.iri,
        "url": known.address(frame.path),
        "name": term.label,
        "description": term.definition,
        "termCode": term.name,
        "inDefinedTermSet": known.iri("ontology/"),
    }


def _concept(concept: ConceptPage, frame: Frame, known: Known) -> Json:
    return {
        "@type": "DefinedTerm",
        "@id": known.iri(frame.path),
        "url": known.address(frame.path),
        "name": concept.label,
        "alternateName": list(concept.names),
        "description": concept.definition,
        "termCode": frame.path.rstrip("/").rpartition("/")[2],
    }


def _claim(claim: ClaimPage, frame: Frame, known: Known) -> Json:
    """The claim, and the quotation that it was read from; one that was withdrawn states nothing."""
    iri = known.iri(frame.path)
    words = "".join(piece.text for piece in claim.quote.pieces)
    source = _named(claim.source, "CreativeWork", known)
    if claim.withdrawn or not words:
        return {"@type": "WebPage", "@id": iri, "name": frame.title, "isBasedOn": source}
    quotation = {
        "@type": "Quotation",
        "text": words,
        "inLanguage": claim.quote.language,
        "isPartOf": source,
    }
    about = [one.link for one in (*claim.subjects, *claim.objects)]
    return {
        "@type": "Claim",
        "@id": iri,
        "url": known.address(frame.path),
        "name": frame.title,
        "text": words,
        "appearance": _filled(quotation),
        "about": [_named(link, "DefinedTerm", known) for link in about if link.href],
        "citation": [_named(link, "CreativeWork", known) for link in claim.works],
    }


def _work(record: Record, frame: Frame, known: Known) -> Json:
    container = {"@type": "Periodical", "name": record.container_title, "issn": record.issn}
    if record.type == "chapter":
        container = {"@type": "Book", "name": record.container_title, "isbn": record.isbn}
    doi = doi_url(record.doi)
    return {
        "@type": TYPES.get(record.type, "CreativeWork"),
        "@id": known.iri(frame.path),
        "name": record.title or frame.title,
        "author": [_person(name) for name in record.author],
        "editor": [_person(name) for name in record.editor],
        "datePublished": record.issued,
        "publisher": {"@type": "Organization", "name": record.publisher}
        if record.publisher
        else None,
        "isPartOf": _filled(container) if record.container_title else None,
        "volumeNumber": record.volume,
        "issueNumber": record.issue,
        "pagination": record.page,
        "isbn": "" if record.type == "chapter" else record.isbn,
        "inLanguage": record.language,
        "identifier": doi,
        "sameAs": doi or web_url(record.url),
    }


def _person(name: Name) -> Json:
    if name.literal:
        return {"@type": "Organization", "name": name.literal}
    return _filled({
        "@type": "Person",
        "name": " ".join(filter(None, (name.given, name.family))),
        "givenName": name.given,
        "familyName": name.family,
    })  # fmt: skip


def _named(link: Link, kind: str, known: Known) -> Json:
    return {"@type": kind, "@id": known.iri(link.href.partition("#")[0]), "name": link.label}


def _crumbs(frame: Frame, known: Known) -> Json | None:
    if not frame.crumbs:
        return None
    steps = [(crumb.label, crumb.href) for crumb in frame.crumbs]
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": at, "name": label, "item": known.address(href)}
            for at, (label, href) in enumerate([*steps, (frame.title, frame.path)], start=1)
        ],
    }


def _filled(values: Json) -> Json:
    """*values* without those that are not known."""
    return {name: value for name, value in values.items() if value not in ("", None, [])}
