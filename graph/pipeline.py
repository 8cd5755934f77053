"""The steps from sources to site, in order: the file to read first.

Each step takes the product of the one before it and gives its own; files are touched at both ends
only.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from graph.citing.remembered import remember, remembered
from graph.citing.styles import format_all
from graph.config import Config
from graph.corpus.model import Corpus
from graph.corpus.quotations import mismatches
from graph.corpus.read import READING, read
from graph.data_files import write_data_files
from graph.files.verify import CHECKSUMS, checksums
from graph.files.written import FOLDER
from graph.lost_names import names_lost, pages_lost
from graph.pages.helplines import site_helplines
from graph.pages.make.material import items_of
from graph.pages.pelican.links import broken_links, broken_links_of
from graph.pages.pelican.render import render, render_own
from graph.pages.works.noticed import noted_entries
from graph.problems import Code, Problem, failed
from graph.progress import Step, silent
from graph.queries.run import query_problems
from graph.rebuilding.cache import Cache
from graph.rebuilding.ledger import State, keep_ledger, read_ledger
from graph.rebuilding.site import Site
from graph.rebuilding.swap import fresh
from graph.rebuilding.traces import keep_traces
from graph.standing import rendering_key
from graph.triples.check import validate
from graph.triples.dataset import make_dataset
from graph.triples.model import Triples
from graph.wording import wording_problems

RENDERING: Final = "rendering the pages"
GRAVE: Final = frozenset({
    Code.SPAN_MISMATCH, Code.SHAPE_VIOLATION, Code.IRI_MISSING, Code.REGISTRY_INVALID,
})  # fmt: skip
"""Where one of these is an error, the graph must not be published: a quotation or a statement in it
is wrong, or a name that was published is gone."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The corpus as a graph, with all that was found on the way."""

    corpus: Corpus
    triples: Triples
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build."""

    corpus: Corpus
    statements: int
    """How many the graph has."""
    problems: tuple[Problem, ...]
    output: Path | None
    """Where the new site is; ``None`` where the old one was left as it was."""
    state: Sequence[State] = ()
    """Of its files, where they are kept in mind."""


def check(config: Config, step: Step = silent) -> Checked:
    """The graph, and all that is wrong with it and with what it was made from."""
    step(READING)
    corpus = read(config, step)
    step("comparing quotations with the text")
    torn = tuple(mismatches(corpus))
    step("making the graph")
    triples = make_dataset(corpus, config.base_iri)
    step("checking the graph against its shapes")
    wrong = validate(triples, corpus.vocabulary.places)
    found = (*corpus.problems, *torn, *wrong, *query_problems(config.base_iri))
    return Checked(corpus, triples, (*found, *names_lost(config, corpus, triples)))


def build(config: Config, step: Step = silent) -> Built:
    """The whole site. The old one stays where the new one cannot be whole.

    :raises graph.rebuilding.swap.BusyError: if another build is writing to the same place.
    :raises graph.changes.read.EditionError: if the previous edition is none.
    """
    checked = check(config, step)
    corpus, statements = checked.corpus, len(checked.triples)
    grave = failed(problem for problem in checked.problems if problem.code in GRAVE)
    if grave or not corpus.sources:
        return Built(corpus, statements, checked.problems, None)

    step("formatting citations")
    cache, program = Cache(config.cache), rendering_key(config)
    processor = remembered(cache)
    bibliography = format_all(items_of(corpus), render=processor)
    remember(cache, processor)
    problems = (*checked.problems, *bibliography.problems)

    with fresh(config.output, spare=cache.folder is not None) as place:
        site = Site.beside(config.output, place.folder, cache)
        step("writing the data files")
        data, used = write_data_files(site, corpus, checked.triples, problems, config, program)
        del checked  # from here on the graph is in its files
        step(RENDERING)
        said = render(
            replace(corpus, problems=problems),
            config,
            place.folder,
            data_files=data,
            formatted=noted_entries(bibliography.entries, corpus.works),
            problems=problems,
            told=partial(step, RENDERING),
            site=site,
            program=program,
            used=used,
        )
        step("following every link")
        files = site.swept()
        said = (*said, *broken_links_of(site, files), *pages_lost(config, place.folder))
        problems = (*problems, *said)
        if failed(said):
            return Built(corpus, statements, problems, None)
        step("writing the checksums")
        Path(site.room(f"{FOLDER}{CHECKSUMS}")).write_bytes(checksums(site, files))
        files.add(f"{FOLDER}{CHECKSUMS}")
        step("putting the new site in place")
        place.publish(files - site.entries.keys() if site.known else files)
        state: Sequence[State] = ()
        if program == rendering_key(config):  # nobody edited the program meanwhile
            state = keep_ledger(cache, config.output, site.entries, sorted(files))
            keep_traces(cache, config.output, site.traces)
        cache.prune()
    return Built(corpus, statements, problems, config.output, state)


def preview(config: Config, source: str, folder: Path) -> None:
    """The pages of what *source* states now, in the empty *folder*, as far as they are other than
    in the standing site: to be looked at while that is built again. Nothing else is made or checked
    for them, so that they are there in a moment.
    """
    corpus, cache = read(config), Cache(config.cache)
    site = Site(folder, config.output, read_ledger(cache, config.output))
    if source in corpus.claims and site.known:
        entries = format_all(items_of(corpus), render=remembered(cache)).entries
        entries = noted_entries(entries, corpus.works)
        render_own(corpus, config, source, entries, site, rendering_key(config))


def check_site(config: Config, corpus: Corpus) -> tuple[Problem, ...]:
    """What can be wrong beside the graph: words of ours that blame, helplines that nobody has
    checked for long, and links of the site that stands, if one does.
    """
    _, doubts = site_helplines(config, corpus)
    links = broken_links(config.output) if config.output.is_dir() else ()
    return (*wording_problems(config.root), *doubts, *links)
