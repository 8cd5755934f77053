"""All pages of the site, as data: which there are, what stands on each, where they lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain
from typing import Final

from markupsafe import Markup

from graph.changes.model import Changes
from graph.citing.entry import Edition
from graph.citing.highwire import meta_tags
from graph.citing.rendered import Formatted
from graph.config import Config
from graph.corpus import Corpus
from graph.files.written import DataFiles
from graph.maps.plan import plans_of
from graph.networks.model import Network
from graph.networks.sources import short_label
from graph.pages.answers import Named, labels_by_iri, things_by_name
from graph.pages.basket import basket_page
from graph.pages.behind import with_queries
from graph.pages.browser_code import Sized, engine_size
from graph.pages.cell import CellPage
from graph.pages.changes import PATH as CHANGES
from graph.pages.changes import changes_files, changes_page
from graph.pages.cite import CiteThis, as_styles
from graph.pages.downloads import data_page
from graph.pages.edition import edition_of
from graph.pages.found_works import found_works, own_coins
from graph.pages.fragments import apart, parts_by_page, with_parts
from graph.pages.glossary import glossary_pages
from graph.pages.helplines import Helpline, SafetyPage, nations_of
from graph.pages.home import home_page
from graph.pages.index import Index
from graph.pages.journals import journals_page
from graph.pages.linked_data import Known
from graph.pages.list_exports import claim_exports, exported_claims, reference_exports
from graph.pages.listing import WorksFile, chunks, items_of_works, references_page, works_pages
from graph.pages.machines import edition_news, machine_files, news, with_head
from graph.pages.make_claims import LISTED, LISTS, Asked, Shelf, claim_pages, own_pages
from graph.pages.make_networks import network_pages
from graph.pages.make_terms import ontology_pages
from graph.pages.menu import ALWAYS
from graph.pages.model import HOME, File, Frame, Kept, Link, Page, Shown, Style, thing_of
from graph.pages.network import NetworkView
from graph.pages.ontology import terms_of
from graph.pages.overview import sources_pages
from graph.pages.places import reference_path
from graph.pages.plots import PLOTS
from graph.pages.problems import problems_page
from graph.pages.prose import MethodPage, NotFoundPage, ProsePage, code_meanings
from graph.pages.published import withdrawn_pages
from graph.pages.query import Asking, query_files, query_pages
from graph.pages.questions import QuestionsPage
from graph.pages.reference import reference_page
from graph.pages.search import entries_of, other_entries, search_files, search_page
from graph.pages.signposting import linksets
from graph.pages.source import source_page, source_path
from graph.pages.source_lists import places_files, source_list_pages, source_lists
from graph.pages.statement import claim_path
from graph.pages.term import Terms, terms_in
from graph.problems import Problem
from graph.records import Record
from graph.triples.described import (
    JSON_LD,
    TURTLE,
    Statements,
    describe,
    described_things,
)

WHOLE: Final = "evidence.nt"
"""The data file that tells which pages the graph describes."""

SOURCES: Final = "source/index.html"
"""The list of sources."""

BESIDE: Final = " beside"
"""Ends the keys of files that are made of a page."""

Entries = Mapping[str, Mapping[str, Formatted]]
"""For each style and each name of :func:`items_of` the formatted entry."""


@dataclass(frozen=True, slots=True)
class Content:
    """A text written by people, as Pelican read it."""

    title: str
    description: str
    body: Markup
    note: str
    """Of the home page: what readers should know about the contents."""


@dataclass(frozen=True, slots=True)
class Material:
    """All that the pages are made of."""

    corpus: Corpus
    index: Index
    config: Config
    network: Network
    formatted: Entries
    problems: Sequence[Problem]
    data_files: DataFiles
    drawable: bool
    """Whether vis-network is there."""
    asked: Asked
    helplines: tuple[Helpline, ...] = ()
    changes: Changes | None = None
    """Since the previous edition, where one was given."""


@dataclass(frozen=True, slots=True)
class Making:
    """The pages, each made when it is asked for: none is kept."""

    paths: frozenset[str]
    """Folders of those that the menu and the home page may lead to."""
    number: int
    """About how many there will be, a little less: of things, and of lists of one source."""
    pages: Iterator[Page]


def making(material: Material, contents: Mapping[str, Content], source: str = "") -> Making:
    """Every page, or those of what *source* states alone. *contents* are the texts of
    ``site/content``, by the name of their page.
    """
    index = material.index
    vocabulary = material.data_files.get("vocabulary.ttl", b"")
    maps = {plan.path for plan in plans_of(vocabulary, material.config.base_iri).maps}
    paths = ALWAYS | maps | {f"{name}/" for name in contents}
    return Making(paths, _number(index), make_pages(material, contents, paths, source))


def _number(index: Index) -> int:
    corpus, said = index.corpus, index.said
    things = (corpus.works, said.claims, said.withdrawn, said.evidence, said.concepts)
    lists = {(claim.source, claim.kind) for claim in said.claims}
    return sum(map(len, things)) + 2 * len(corpus.sources) + len(lists)


def make_pages(
    material: Material, contents: Mapping[str, Content], paths: Set[str], source: str = ""
) -> Iterator[Page]:
    """Every page, the home page first, which leads to those of *paths*; or the pages of the claims
    and the evidence of *source* alone.
    """
    known = known_of(material, contents["home"].description)
    named = _named(material)
    parts = parts_by_page(material.data_files.get(WHOLE, b""), named)
    below = apart(parts)
    named = replace(named, apart=below)
    if source:
        # The pages of claims tell nothing of the vocabulary's own terms.
        pages = own_pages(_shelf(material, named, terms_in({}, named.base_iri, {})), source)
    else:
        home = _home(material.index, contents["home"], paths)
        pages = chain((home,), _pages(material, contents, named))
    with material.data_files.open(WHOLE) as lines:
        things = described_things(lines)
    queries = {query.name: query for query in material.asked.queries}
    for page in pages:
        thing = thing_of(page.frame, material.config.base_iri)
        told = {thing, *gathered(page, material.config.base_iri)}
        described = page.frame.name == "index.html" and not told.isdisjoint(things)
        whole = with_queries(page, queries, material.config.base_iri)
        own = parts.get(page.frame.path, ()) if page.frame.name == "index.html" else ()
        described_page = replace(whole, frame=replace(whole.frame, described=described))
        for one in with_parts(described_page, own, below=page.frame.path in below):
            yield _headed(one, known)


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


def known_of(material: Material, description: str = "") -> Known:
    """What linked data needs; *description* is the map's."""
    corpus = material.corpus
    return Known(
        edition_of(corpus, material.config),
        description,
        {source.slug: source for source in corpus.sources},
        {work.id: work for work in corpus.works},
        tuple(sorted(material.data_files)),
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
    labels = dict(labels_by_iri(index, base))
    return Named(labels, {term.id: term.label for term in terms}, base, places)


def _shelf(material: Material, named: Named, terms: Terms) -> Shelf:
    index = material.index
    return Shelf(
        index,
        material.config,
        edition_of(material.corpus, material.config),
        material.asked,
        named,
        {slug: _styles(material.formatted, f"source/{slug}") for slug in index.sources},
        _apa(material),
        material.data_files.get("vocabulary.ttl", b""),
        terms,
        material.drawable,
        found_works(index),
    )


def _pages(material: Material, contents: Mapping[str, Content], named: Named) -> Iterator[Page]:
    terms = terms_in(material.data_files, material.config.base_iri, named.labels)
    index, shelf = material.index, _shelf(material, named, terms)
    yield from _source_pages(material, index, shelf.edition)
    yield from _reference_pages(material, index, shelf.edition)
    yield from claim_pages(shelf)
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
    yield Page(
        Frame(
            "problems/",
            "Problems",
            "What could not be read in the sources or looks doubtful, with its place.",
            (HOME,),
        ),
        "problems",
        problems_page(index, material.problems),
    )
    yield Page(
        Frame(
            "journals/",
            "Journals",
            "The journals that the works appeared in.",
            (HOME, Link("References", "references/index.html")),
        ),
        "journals",
        journals_page(index, material.config.base_iri),
    )
    stones = material.corpus.withdrawn
    yield from ontology_pages(terms, stones)
    yield from withdrawn_pages(stones, material.config.base_iri, terms.pages)
    if material.changes is not None:
        yield changes_page(material.changes, terms.pages)
    yield _search(index)
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


def shown(page: Page, base_iri: str) -> Shown:
    """What is kept of *page*."""
    frame = page.frame
    thing = thing_of(frame, base_iri) if frame.described else ""
    return Shown(
        frame.path, frame.name, frame.title, frame.description, page.template, thing,
        gathered(page, base_iri) if thing else (),
    )  # fmt: skip


def make_files(material: Material, pages: Sequence[Shown], kept: Kept) -> Iterator[File]:
    """The files beside the pages: data, exports, the index of the search, and what search engines
    ask for. What *kept* has taken over is not among them.
    """
    corpus, index = material.corpus, material.index
    known = known_of(material)
    yield from places_files(index)
    claims = exported_claims(corpus, material.config.base_iri)
    for name, made_from, make in (
        ("claims", claims, partial(claim_exports, claims)),
        ("references", (corpus.works, _apa(material)), partial(
            reference_exports, corpus, _apa(material)
        )),
    ):  # fmt: skip
        key = kept.of(name, made_from)
        if not kept.take(key):
            yield from (replace(file, key=key) for file in make())
    found = (*entries_of(index), *other_entries(pages))
    key = kept.of("search", found)
    if not kept.take(key):
        yield from (replace(file, key=key) for file in search_files(found))
    yield from query_files(asking(material))
    said = news(material.corpus)
    if material.changes is not None:
        yield from changes_files(material.changes, known.edition.date)
        said = (edition_news(material.changes, known.edition.date), *said)
    yield from machine_files(pages, said, known)
    yield from _descriptions(material, pages, kept)


def files_beside(page: Page, known: Known, key: str, kept: Kept) -> Iterator[File]:
    """The files that are made of *page* alone, which was made from what *key* is of. What *kept*
    has taken over is not among them.
    """
    key = f"{key}{BESIDE}" if key else ""
    if not kept.take(key):
        yield from (replace(file, key=key) for file in _beside(page.whole(), known))


def _beside(page: Page, known: Known) -> Iterator[File]:
    yield from linksets(page, known)
    for cite in citations_on(page):
        for export in cite.exports:
            yield File(export.href, export.text.encode())
    if isinstance(page.context, NetworkView):
        for script in filter(None, (page.context.data, page.context.claims)):
            yield File(script.href, script.text.encode())
    if isinstance(page.context, CellPage):
        for table in page.context.files:
            yield File(table.href, table.text.encode())


def _descriptions(material: Material, pages: Sequence[Shown], kept: Kept) -> Iterator[File]:
    """What the graph says of the pages' things, beside them, and of itself where robots look."""
    base = material.config.base_iri
    things = {page.thing: page.path for page in pages if page.thing}
    members = {page.thing: page.members for page in pages if page.thing}
    every = things.keys() | {one for held in members.values() for one in held}
    with material.data_files.open(WHOLE) as file:
        statements = Statements(file, every)
        keys: dict[str, str] = {}
        lines: dict[bytes, None] = {}
        for thing in _together(members):
            said = statements.of((thing, *members[thing]))
            key = kept.of("described", things[thing], base, said)
            if said and not kept.take(key):
                keys[thing] = key
                lines.update(dict.fromkeys(said.splitlines()))
            if len(lines) >= MANY:
                yield from _described(lines, base, things, keys, members)
                keys, lines = {}, {}
        yield from _described(lines, base, things, keys, members)
    if "void.ttl" in material.data_files:
        yield File(".well-known/void", material.data_files["void.ttl"])


MANY: Final = 20_000
"""Statements that descriptions are written of at once."""


def _together(members: Mapping[str, Sequence[str]]) -> Sequence[str]:
    """The things of pages, those that are gathered right behind what gathers them first, so that
    what is said of them is written once for all.
    """
    order = (one for thing, own in members.items() if own for one in (thing, *own))
    return [thing for thing in dict.fromkeys((*order, *members)) if thing in members]


def _described(
    lines: Iterable[bytes],
    base: str,
    things: Mapping[str, str],
    keys: Mapping[str, str],
    members: Mapping[str, Sequence[str]],
) -> Iterator[File]:
    """The files of those of *things* that *keys* are of, which *lines* tell of."""
    new = {thing: things[thing] for thing in keys}
    for one in describe(b"\n".join(lines), base, new, members):
        yield File(f"{one.path}{TURTLE}", one.turtle, keys[one.thing])
        yield File(f"{one.path}{JSON_LD}", one.json_ld, keys[one.thing])


def gathered(page: Page, base_iri: str) -> tuple[str, ...]:
    """IRIs of the claims that a page gathers which is no thing of the graph itself: a cell's."""
    if not isinstance(page.context, CellPage):
        return ()
    claims = (*page.context.statements, *page.context.gaps)
    return tuple(sorted({f"{base_iri}/{claim_path(one.id).rstrip('/')}" for one in claims}))


def citations_on(page: Page) -> Iterator[CiteThis]:
    """Everything on *page* that can be cited: what it is about, or the parts of a list."""
    parts = page.context.questions if isinstance(page.context, QuestionsPage) else (page.context,)
    for part in parts:
        cite = getattr(part, "cite", None)
        if isinstance(cite, CiteThis):
            yield cite


def asking(material: Material) -> Asking:
    """What the query pages are made of."""
    modules = material.config.root / "node_modules"
    files = material.data_files
    whole = tuple(
        Sized(f"data/{name}", *(files.size(f"{name}{end}") for end in ("", ".gz", ".br")))
        for name in ("evidence.trig",)
        if name in files
    )
    return Asking(
        queries=material.asked.queries,
        answers=material.asked.answers,
        base_iri=material.config.base_iri,
        endpoint=material.config.endpoint_for(material.asked.statements),
        form=material.asked.form,
        engine=engine_size(modules),
        data=whole,
        statements=material.asked.statements,
        terms=terms_of(files.get("ontology.ttl", b"")),
        things=tuple(things_by_name(material.index)),
        edition=edition_of(material.corpus, material.config),
        drawable=material.drawable,
    )


def items_of(corpus: Corpus) -> list[tuple[str, Record]]:
    """What has to be formatted. Names are those of pages: a source and a work may share an id."""
    sources = ((f"source/{source.slug}", source.record) for source in corpus.sources)
    works = ((f"reference/{work.id}", work.best.record) for work in corpus.works)
    return [*sources, *works]


def _styles(entries: Entries, name: str) -> tuple[Style, ...]:
    """The formatted entries of one work, in the order in which pages show them."""
    return as_styles({id_: made[name] for id_, made in entries.items() if name in made})


def _home(index: Index, content: Content, paths: Set[str]) -> Page:
    frame = Frame("", content.title, content.description, styles=("assets/css/home.css",))
    return Page(frame, "home", home_page(index, content.body, content.note, paths))


def _search(index: Index) -> Page:
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
        search_page(index, sum(1 for _ in entries_of(index))),
    )


def _source_pages(material: Material, index: Index, edition: Edition) -> Iterator[Page]:
    about, first = "The documents that this site was made from.", Link("Sources", SOURCES)
    for folder, cards in sources_pages(index):
        further = f"{folder}index.html" != SOURCES
        title = f"Sources: {folder.split('/')[1]}" if further else "Sources"
        crumbs = (HOME, first) if further else (HOME,)
        yield Page(Frame(folder, title, about, crumbs, styles=PLOTS), "sources", cards)
    for source in material.corpus.sources:
        path, crumbs = source_path(source), (HOME, first)
        label, lists = short_label(source.record), source_lists(source, index)
        yield Page(
            Frame(
                path,
                source.record.title,
                f"{label}: record, rights, outline, and whom it cites.",
                crumbs,
                permanent=_permanent(material.config, path),
                metas=meta_tags(source.record),
                coins=own_coins(source.record),
                scripts=("assets/js/source.js",) if index.places.get(source.slug) else (),
                styles=PLOTS,
            ),
            "source",
            source_page(
                source, lists, index, _styles(material.formatted, f"source/{source.slug}"), edition
            ),
        )
        above = (*crumbs, Link(label, f"{path}index.html"))
        for folder, context in source_list_pages(source, lists, index):
            title = f"{label}: {context.about.lower()}, page {folder.split('/')[-2]}"
            about = f"What was read in “{source.record.title}”, continued."
            yield Page(Frame(folder, title, about, above), "source_list", context)


def _reference_pages(material: Material, index: Index, edition: Edition) -> Iterator[Page]:
    for work in material.corpus.works:
        path, record = reference_path(work), work.best.record
        yield Page(
            Frame(
                path,
                record.title or work.best.printed,
                f"{short_label(record)}: how to cite it, and every place that cites it.",
                (HOME, Link("References", "references/index.html")),
                permanent=_permanent(material.config, path),
                metas=meta_tags(record),
                coins=own_coins(record),
            ),
            "reference",
            reference_page(
                work, index, _styles(material.formatted, f"reference/{work.id}"), edition
            ),
        )


def _references(material: Material, index: Index) -> Iterator[Page]:
    """The list of works: its first page, the others, and their rows for the first."""
    about = "Every work that the sources list: search, filter, sort and export."
    styles = (*LISTS, *PLOTS)
    frame = Frame("references/", "References", about, (HOME,), scripts=LISTED, styles=styles)
    items = items_of_works(index, _apa(material))
    yield Page(frame, "references", references_page(index, items))
    crumbs = (HOME, Link("References", "references/index.html"))
    for path, context in works_pages(items):
        title = f"References: {path.split('/')[1]}"
        yield Page(Frame(path, title, about, crumbs, styles=LISTS), "references_more", context)
    for number, part in enumerate(chunks(items)[1:], start=1):
        rows = Frame("references/", "References", about, name=f"rows-{number}.js")
        yield Page(rows, "works", WorksFile(part))


def _apa(material: Material) -> Mapping[str, Style]:
    """Each work in APA, by its id."""
    return {
        work.id: style
        for work in material.corpus.works
        for style in _styles(material.formatted, f"reference/{work.id}")
        if style.id == "apa"
    }


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
