"""All pages of the site, as data: which there are, what stands on each, where they lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain

from graph.corpus.model import Corpus
from graph.documents.model import Document
from graph.maps.model import EvidenceMap
from graph.maps.plan import plans_of
from graph.pages.basket import basket_page
from graph.pages.changes import PATH as CHANGES
from graph.pages.changes import changes_page
from graph.pages.claims.index import ClaimIndex
from graph.pages.concepts.fields import fields_of, texts_for
from graph.pages.downloads import data_page
from graph.pages.edition import edition_of, steady
from graph.pages.evidence_map.cell_material import Beside
from graph.pages.fragments import apart, parts_by_page, with_parts
from graph.pages.home import home_page
from graph.pages.index import Index, Text
from graph.pages.machines.head import with_head
from graph.pages.machines.linked_data import Known
from graph.pages.make.claims import claim_pages, own_pages
from graph.pages.make.files import gathered
from graph.pages.make.lists import journal_pages, problem_pages
from graph.pages.make.material import (
    WHOLE,
    Content,
    Material,
    asking,
    known_of,
)
from graph.pages.make.networks import network_pages
from graph.pages.make.prose import not_found, prose_pages
from graph.pages.make.references import reference_pages, works_list
from graph.pages.make.shelf import shelf_of
from graph.pages.make.sources import source_pages
from graph.pages.make.terms import ontology_pages
from graph.pages.menu import ALWAYS
from graph.pages.model import HOME, Due, Frame, NamedPart, Page, thing_of
from graph.pages.published import withdrawn_pages
from graph.pages.queries.answers import Named, labels_by_iri
from graph.pages.queries.behind import with_queries
from graph.pages.queries.page import query_pages
from graph.pages.search import number_of, search_page
from graph.pages.vocabulary.ontology import terms_of
from graph.pages.vocabulary.schemes import Schemes
from graph.pages.vocabulary.terms import terms_in
from graph.pages.works.journals import journal_places, journals_parts
from graph.queries.model import Query
from graph.rebuilding.fingerprint import fingerprint
from graph.rebuilding.reads import Reads
from graph.triples.described import described_things


@dataclass(frozen=True, slots=True)
class Making:
    """All pages of the site. Each is made when it is asked for, and none is kept in memory."""

    paths: frozenset[str]
    """Folders of those that the menu and the home page may lead to."""
    number: int
    """About how many pages there will be, or a few less: the pages of things, and the lists of
    single sources."""
    pages: Iterator[Page | Due]
    reads: Reads = field(default_factory=Reads)
    """Notes what each of the pages that are :class:`Due` reads."""
    base: str = ""
    """A fingerprint of what all pages depend on and ``reads`` does not note."""


def making(material: Material, contents: Mapping[str, Content], source: str = "") -> Making:
    """Every page, or those of what *source* states alone. *contents* are the texts of
    ``site/content``, by the names of their files.
    """
    index = material.index
    contents = texts_for(contents, fields_of(index))
    vocabulary = material.data_files.get("vocabulary.ttl", b"")
    maps = {plan.path for plan in plans_of(vocabulary, material.config.base_iri).maps}
    paths = ALWAYS | maps | {f"{name}/" for name in contents}
    reads = Reads((Index, ClaimIndex, Corpus, Schemes, EvidenceMap, Beside), {Text: _document})
    pages = make_pages(material, contents, paths, reads, source)
    config = material.config
    base = fingerprint(
        steady(edition_of(material.corpus, config)),
        config.endpoint,
        material.asked.queries,
        material.drawable,
        sorted(material.data_files),
    )
    return Making(paths, _number(index), pages, reads, base)


def _document(text: Text) -> Document:
    """The part of a :class:`Text` that everything else in it follows from."""
    return text.document


def _number(index: Index) -> int:
    corpus, said = index.corpus, index.said
    things = (corpus.works, said.claims, said.withdrawn, said.evidence, said.concepts)
    lists = {(claim.source, claim.kind) for claim in said.claims}
    return sum(map(len, things)) + 2 * len(corpus.sources) + len(lists)


def make_pages(
    material: Material,
    contents: Mapping[str, Content],
    paths: Set[str],
    reads: Reads,
    source: str,
) -> Iterator[Page | Due]:
    """Every page, the home page first, which links to the pages in *paths*; or only the pages of
    the claims and the evidence of *source*. *reads* watches what the pages that are due read.
    """
    known = known_of(material, contents["home"].description)
    named = _named(material)
    parts = parts_by_page(material.data_files.get(WHOLE, b""), named)
    below = apart(parts)
    named = replace(named, apart=below)
    with material.data_files.open(WHOLE) as lines:
        things = described_things(lines)
    queries = {query.name: query for query in material.asked.queries}
    whole = _Finish(known, parts, below, things, queries, material.config.base_iri)
    watched = replace(
        whole,
        known=replace(
            known,
            sources=reads.watch("sources", known.sources),
            works=reads.watch("works by id", known.works),
        ),
        parts=reads.watch("parts", parts),
        below=reads.watch("below", below),
        things=reads.watch("things", things),
    )
    if source:
        # The pages of claims tell nothing of the vocabulary's own terms.
        shelf = shelf_of(material, named, terms_in({}, named.base_iri, {}), reads)
        pages: Iterable[Page | Due] = own_pages(shelf, shelf.seen(), source)
    else:
        home = _home(material.index, contents["home"], paths)
        pages = chain((home,), _pages(material, contents, paths, named, reads))
    for page in pages:
        if isinstance(page, Due):
            yield Due(page.name, partial(watched.all, page))
        else:
            yield from whole.of(page)


@dataclass(frozen=True, slots=True)
class _Finish:
    """Completes pages whose context is made: with queries, named parts and a head."""

    known: Known
    parts: Mapping[str, tuple[NamedPart, ...]]
    """What the graph names on each page, by its folder."""
    below: Set[str]
    """Folders of pages whose parts stand on a page below."""
    things: Set[str]
    """IRIs of what the graph describes."""
    queries: Mapping[str, Query]
    base_iri: str

    def all(self, due: Due) -> Iterator[Page]:
        """Each page that is *due*."""
        for page in due.make():
            yield from self.of(page)

    def of(self, page: Page) -> Iterator[Page]:
        """*page*, and the page of its parts where these stand apart."""
        thing, path = thing_of(page.frame, self.base_iri), page.frame.path
        own = page.frame.name == "index.html"
        told = (thing, *gathered(page, self.base_iri))
        described = own and any(one in self.things for one in told)
        page = with_queries(page, self.queries, self.base_iri)
        page = replace(page, frame=replace(page.frame, described=described))
        parts = self.parts.get(path, ()) if own else ()
        for one in with_parts(page, parts, below=path in self.below):
            yield _headed(one, self.known)


def _headed(page: Page, known: Known) -> Page:
    """*page* with its head, or with the instruction to add it when the page is completed. The head
    of such a page depends on the page itself and on the name and address of the map.
    """
    later = page.later
    if later is None:
        return with_head(page, known)
    return replace(
        page,
        later=lambda bare: with_head(later(bare), known),
        made_from=(*page.made_from, known.edition.name, known.edition.address),
    )


def _named(material: Material) -> Named:
    """The names of what has a page."""
    base = material.config.base_iri
    terms = terms_of(material.data_files.get("ontology.ttl", b""))
    index = material.index
    places = {
        f"{base}/source/{slug}#{fragment}": f"{folder}index.html#{fragment}"
        for slug, there in index.places.items()
        for fragment, folder in there.items()
    }
    for folder, journals in journal_places(journals_parts(index, base)).items():
        if folder != "journals/":
            places |= {f"{base}/journals#{id_}": f"{folder}index.html#{id_}" for id_ in journals}
    labels = dict(labels_by_iri(index, base))
    return Named(labels, {term.id: term.label for term in terms}, base, places)


def _pages(
    material: Material,
    contents: Mapping[str, Content],
    paths: Set[str],
    named: Named,
    reads: Reads,
) -> Iterator[Page | Due]:
    terms = terms_in(material.data_files, material.config.base_iri, named.labels, material.used)
    index, shelf = material.index, shelf_of(material, named, terms, reads)
    seen = shelf.seen()
    yield from source_pages(material, seen)
    yield from reference_pages(material, seen)
    yield from claim_pages(shelf, seen)
    yield from works_list(material, index)
    yield from network_pages(
        index,
        material.network,
        drawable=material.drawable,
        files=frozenset(material.data_files),
    )
    yield _data(material)
    yield from problem_pages(index, material.problems)
    yield from journal_pages(index, material.config.base_iri)
    stones = material.corpus.withdrawn
    yield from ontology_pages(terms, stones)
    yield from withdrawn_pages(stones, material.config.base_iri, terms.pages)
    if material.changes is not None:
        yield changes_page(material.changes, terms.pages)
    yield _search(index, bool(material.helplines), paths)
    yield _basket(frozenset(material.data_files))
    yield from query_pages(asking(material), named)
    yield from prose_pages(contents, material, index)
    yield not_found()


def _home(index: Index, content: Content, paths: Set[str]) -> Page:
    frame = Frame("", content.title, content.description, styles=("assets/css/home.css",))
    return Page(frame, "home", home_page(index, content.body, content.note, paths))


def _search(index: Index, helps: bool, paths: Set[str]) -> Page:
    return Page(
        Frame(
            "search/",
            "Search",
            "Find concepts, sources, claims, studies and references by any of their names.",
            (HOME,),
            scripts=("assets/js/search.js",),
            styles=("assets/css/search.css",),
        ),
        "search",
        search_page(index, number_of(index), helps, paths),
    )


def _data(material: Material) -> Page:
    files = material.data_files
    about = "All data of this site as files in open formats."
    context = data_page(
        {name: file.bytes for name, file in files.known.items()},
        files.get("manifest.json", b""),
        f"{CHANGES}index.html" if material.changes else "",
    )
    return Page(
        Frame("data/", "Data", about, (HOME,), styles=("assets/css/terms.css",)), "data", context
    )


def _basket(data_files: frozenset[str]) -> Page:
    return Page(
        Frame(
            "basket/",
            "Basket",
            "Works, claims and concepts that were collected, to cite and export together.",
            (HOME,),
            scripts=("assets/js/basket-page.js",),
            styles=("assets/css/basket.css",),
        ),
        "basket",
        basket_page(data_files),
    )
