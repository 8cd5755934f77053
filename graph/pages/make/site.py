"""All pages of the site, as data: which there are, what stands on each, where they lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import chain
from typing import Final

from graph.citing.highwire import meta_tags
from graph.config import Config
from graph.corpus import Corpus
from graph.documents.model import Document
from graph.fingerprint import fingerprint
from graph.maps.model import EvidenceMap
from graph.maps.plan import plans_of
from graph.networks.sources import short_label
from graph.pages import reference_lists
from graph.pages.answers import Named, labels_by_iri
from graph.pages.basket import basket_page
from graph.pages.behind import with_queries
from graph.pages.changes import PATH as CHANGES
from graph.pages.changes import changes_page
from graph.pages.claim_index import ClaimIndex
from graph.pages.downloads import data_page
from graph.pages.edition import edition_of, steady
from graph.pages.evidence_map.cell import Beside
from graph.pages.fields import fields_of, texts_for
from graph.pages.found_works import found_works, own_coins
from graph.pages.fragments import apart, parts_by_page, with_parts
from graph.pages.glossary import glossary_pages
from graph.pages.helplines import SafetyPage, nations_of
from graph.pages.home import home_page
from graph.pages.index import Index, Text
from graph.pages.journals import journal_places, journals_parts
from graph.pages.linked_data import Known
from graph.pages.listing import WorksFile, chunks, items_of_works, references_page, works_pages
from graph.pages.machines import with_head
from graph.pages.make.claims import Shelf, claim_pages, own_pages
from graph.pages.make.files import gathered
from graph.pages.make.lists import LISTED, LISTS, journal_pages, problem_pages
from graph.pages.make.material import (
    WHOLE,
    Content,
    Material,
    apa_of,
    asking,
    known_of,
    styles_of,
)
from graph.pages.make.networks import network_pages
from graph.pages.make.terms import ontology_pages
from graph.pages.menu import ALWAYS
from graph.pages.model import HOME, Due, Frame, Link, NamedPart, Page, Style, thing_of
from graph.pages.ontology import terms_of
from graph.pages.overview import sources_pages
from graph.pages.places import reference_path
from graph.pages.plots import PLOTS
from graph.pages.prose import MethodPage, NotFoundPage, ProsePage, code_meanings
from graph.pages.published import withdrawn_pages
from graph.pages.query import query_pages
from graph.pages.reference import reference_page
from graph.pages.schemes import Schemes
from graph.pages.search import number_of, search_page
from graph.pages.source import source_page, source_path
from graph.pages.source_lists import source_list_pages, source_lists
from graph.pages.term import Terms, terms_in
from graph.queries.model import Query
from graph.reads import Reads
from graph.references.model import Work
from graph.triples.described import described_things

SOURCES: Final = "source/index.html"
"""The list of sources."""


@dataclass(frozen=True, slots=True)
class Making:
    """The pages, each made when it is asked for: none is kept."""

    paths: frozenset[str]
    """Folders of those that the menu and the home page may lead to."""
    number: int
    """About how many there will be, a little less: of things, and of lists of one source."""
    pages: Iterator[Page | Due]
    reads: Reads = field(default_factory=Reads)
    """Notes what those that are due are made from."""
    base: str = ""
    """Of what they are made from beside that."""


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
    """All else of a text follows from it."""
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
    source: str = "",
) -> Iterator[Page | Due]:
    """Every page, the home page first, which leads to those of *paths*; or the pages of the claims
    and the evidence of *source* alone. Those that are due are watched by *reads*.
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
        shelf = _shelf(material, named, terms_in({}, named.base_iri, {}), reads)
        pages: Iterable[Page | Due] = own_pages(shelf, shelf.seen(), source)
    else:
        home = _home(material.index, contents["home"], paths)
        pages = chain((home,), _pages(material, contents, named, reads))
    for page in pages:
        if isinstance(page, Due):
            yield Due(page.name, partial(watched.all, page))
        else:
            yield from whole.of(page)


@dataclass(frozen=True, slots=True)
class _Finish:
    """What every page is given when its context is made."""

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
        """*page*, and what hangs below it."""
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
    """*page* with its head: now, or when it is made whole. What a page that is completed later has
    in its head comes from the page itself, and from the map's name and address.
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


def _shelf(material: Material, named: Named, terms: Terms, reads: Reads) -> Shelf:
    index = material.index
    return Shelf(
        index,
        material.config,
        edition_of(material.corpus, material.config),
        material.asked,
        named,
        {slug: styles_of(material.formatted, f"source/{slug}") for slug in index.sources},
        apa_of(material),
        material.data_files.get("vocabulary.ttl", b""),
        terms,
        material.drawable,
        found_works(index),
        reads,
    )


def _pages(
    material: Material, contents: Mapping[str, Content], named: Named, reads: Reads
) -> Iterator[Page | Due]:
    terms = terms_in(material.data_files, material.config.base_iri, named.labels, material.used)
    index, shelf = material.index, _shelf(material, named, terms, reads)
    seen = shelf.seen()
    yield from _source_pages(material, seen)
    yield from _reference_pages(material, seen)
    yield from claim_pages(shelf, seen)
    yield from _references(material, index)
    yield from network_pages(
        index,
        material.network,
        drawable=material.drawable,
        files=frozenset(material.data_files),
    )
    yield Page(
        Frame(
            "data/",
            "Data",
            "All data of this site as files in open formats.",
            (HOME,),
            styles=("assets/css/terms.css",),
        ),
        "data",
        data_page(
            {name: file.bytes for name, file in material.data_files.known.items()},
            material.data_files.get("manifest.json", b""),
            f"{CHANGES}index.html" if material.changes else "",
        ),
    )
    yield from problem_pages(index, material.problems)
    yield from journal_pages(index, material.config.base_iri)
    stones = material.corpus.withdrawn
    yield from ontology_pages(terms, stones)
    yield from withdrawn_pages(stones, material.config.base_iri, terms.pages)
    if material.changes is not None:
        yield changes_page(material.changes, terms.pages)
    yield _search(index, bool(material.helplines))
    yield Page(
        Frame(
            "basket/",
            "Basket",
            "Works, claims and concepts that were collected, to cite and export together.",
            (HOME,),
            scripts=("assets/js/basket-page.js",),
            styles=("assets/css/basket.css",),
        ),
        "basket",
        basket_page(frozenset(material.data_files)),
    )
    yield from query_pages(asking(material), named)
    yield from _prose(contents, material, index)
    yield _not_found()


def _home(index: Index, content: Content, paths: Set[str]) -> Page:
    frame = Frame("", content.title, content.description, styles=("assets/css/home.css",))
    return Page(frame, "home", home_page(index, content.body, content.note, paths))


def _search(index: Index, helps: bool) -> Page:
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
        search_page(index, number_of(index), helps),
    )


def _source_pages(material: Material, seen: Shelf) -> Iterator[Page | Due]:
    about, first = "The documents that this site was made from.", Link("Sources", SOURCES)
    for folder, cards in sources_pages(material.index):
        further = f"{folder}index.html" != SOURCES
        title = f"Sources: {folder.split('/')[1]}" if further else "Sources"
        crumbs = (HOME, first) if further else (HOME,)
        yield Page(Frame(folder, title, about, crumbs, styles=PLOTS), "sources", cards)
    for source in material.corpus.sources:
        yield Due(source_path(source), partial(_source, source.slug, seen, (HOME, first)))


def _source(slug: str, shelf: Shelf, crumbs: tuple[Link, ...]) -> Iterator[Page]:
    index, source = shelf.index, shelf.index.sources[slug]
    path, label = source_path(source), short_label(source.record)
    lists = source_lists(source, index)
    yield Page(
        Frame(
            path,
            source.record.title,
            f"{label}: record, rights, outline, and whom it cites.",
            crumbs,
            permanent=_permanent(shelf.config, path),
            metas=meta_tags(source.record),
            coins=own_coins(source.record),
            scripts=("assets/js/source.js",) if index.places.get(slug) else (),
            styles=PLOTS,
        ),
        "source",
        source_page(source, lists, index, shelf.styles[slug], shelf.edition),
    )
    above = (*crumbs, Link(label, f"{path}index.html"))
    for folder, context in source_list_pages(source, lists, index):
        title = f"{label}: {context.about.lower()}, page {folder.split('/')[-2]}"
        about = f"What was read in “{source.record.title}”, continued."
        yield Page(Frame(folder, title, about, above), "source_list", context)


def _reference_pages(material: Material, seen: Shelf) -> Iterator[Due]:
    works = {work.id: work for work in material.corpus.works}
    styles = {id_: styles_of(material.formatted, f"reference/{id_}") for id_ in works}
    told = seen.reads.watch("cited works", works)
    formatted = seen.reads.watch("styles of works", styles)
    for work in works.values():
        yield Due(reference_path(work), partial(_reference, work.id, told, formatted, seen))


def _reference(
    id_: str, works: Mapping[str, Work], styles: Mapping[str, tuple[Style, ...]], shelf: Shelf
) -> Iterator[Page]:
    work = works[id_]
    path, record = reference_path(work), work.best.record
    frame = Frame(
        path,
        record.title or work.best.printed,
        f"{short_label(record)}: how to cite it, and every place that cites it.",
        (HOME, Link("References", "references/index.html")),
        permanent=_permanent(shelf.config, path),
        metas=meta_tags(record),
        coins=own_coins(record),
    )
    page = reference_page(work, shelf.index, styles[id_], shelf.edition)
    lists = reference_lists.lists_of(page, path)
    yield Page(frame, "reference", reference_lists.shortened(page, lists))
    yield from reference_lists.list_pages(lists, frame)


def _references(material: Material, index: Index) -> Iterator[Page]:
    """The list of works: its first page, the others, and their rows for the first."""
    about = "Every work that the sources list: search, filter, sort and export."
    styles = (*LISTS, *PLOTS)
    frame = Frame("references/", "References", about, (HOME,), scripts=LISTED, styles=styles)
    items = items_of_works(index, apa_of(material))
    yield Page(frame, "references", references_page(index, items))
    crumbs = (HOME, Link("References", "references/index.html"))
    for path, context in works_pages(items):
        title = f"References: {path.split('/')[1]}"
        yield Page(Frame(path, title, about, crumbs, styles=LISTS), "references_more", context)
    for number, part in enumerate(chunks(items)[1:], start=1):
        rows = Frame("references/", "References", about, name=f"rows-{number}.js")
        yield Page(rows, "works", WorksFile(part))


def _prose(contents: Mapping[str, Content], material: Material, index: Index) -> Iterator[Page]:
    for name, content in sorted(contents.items()):
        frame = Frame(f"{name}/", content.title, content.description, (HOME,))
        if name == "method":
            context = MethodPage(content.title, content.body, code_meanings())
            yield Page(frame, "method", context)
        elif name == "glossary":
            yield from _glossary(frame, content, index)
        elif name == "safety":
            nations = nations_of(material.helplines)
            unconfirmed = any(not line.confirmed for lines in nations for line in lines)
            safety = SafetyPage(content.title, content.body, nations, unconfirmed)
            yield Page(frame, "safety", safety)
        elif name != "home":
            yield Page(frame, "prose", ProsePage(content.title, content.body))


def _glossary(first: Frame, content: Content, index: Index) -> Iterator[Page]:
    for path, context in glossary_pages(content.title, content.body, index):
        title = f"{content.title}, page {path.split('/')[1]}"
        crumbs = (HOME, Link(content.title, f"{first.path}index.html"))
        further = Frame(path, title, content.description, crumbs)
        yield Page(first if path == first.path else further, "glossary", context)


def _not_found() -> Page:
    ways = (
        ("Home", "index.html"),
        ("Sources", "source/index.html"),
        ("References", "references/index.html"),
        ("Search", "search/index.html"),
        ("Safe browsing and help", "safety/index.html"),
    )
    frame = Frame("", "Page not found", "There is no such page.", name="404.html")
    return Page(frame, "notfound", NotFoundPage(("", "../", "../../"), ways))


def _permanent(config: Config, path: str) -> str:
    """The IRI of what the page tells of (see ``graph.triples.iris``)."""
    return f"{config.base_iri}/{path.rstrip('/')}"
