"""The door to Pelican: from the corpus to a complete site in an empty folder."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Final

from pyoxigraph import RdfFormat, Store, parse

from graph.changes.compare import compare
from graph.changes.model import Changes
from graph.changes.read import edition_of, read_edition
from graph.config import Config
from graph.corpus.model import Corpus
from graph.files.manifest import Published
from graph.files.written import FOLDER, DataFiles
from graph.networks.model import Network
from graph.networks.sources import network_of
from graph.pages.helplines import site_helplines
from graph.pages.index import index_of
from graph.pages.machines.linked_data import Known
from graph.pages.make.files import BESIDE, files_beside, make_files, shown
from graph.pages.make.material import Asked, Content, Entries, Material, known_of
from graph.pages.make.site import Making, making
from graph.pages.model import Page, Ready, Shown
from graph.pages.pelican.browser_code import place_browser_code
from graph.pages.pelican.complaints import complaint, pelican_logging
from graph.pages.queries.page import ALL_ROWS
from graph.pages.queries.questions import questions_of, worth_asking
from graph.problems import Code, Problem, Severity
from graph.queries.form import load_form
from graph.queries.run import answer, load_queries
from graph.rebuilding.fingerprint import fingerprint
from graph.rebuilding.site import Site
from graph.triples.usage import Usage

GRAPH: Final = "evidence.nq"
"""The data file whose graph answers the shipped queries: readers load the same file, and so get the
same answers."""
VENDOR: Final = "assets/vendor/vis-network"
EDITOR: Final = "site/theme/browser/editor.js"
"""What the query editor is bundled from."""
VENDOR_FILES: Final = (
    ("dist/vis-network.min.js", "vis-network.min.js"),
    ("LICENSE-MIT", "LICENSE-MIT.txt"),
)
"""The files of the library that are served: of its builds the one without a style sheet inside,
which the site's policy would block. The theme has the few rules that the drawing needs."""
Count = Callable[[int, int], None]
"""Told how many pages are written, of how many."""


def _nobody(done: int, total: int) -> None:
    """Tell nobody."""


def render(  # noqa: PLR0913 - all but three by name
    corpus: Corpus,
    config: Config,
    into: Path,
    *,
    data_files: DataFiles,
    formatted: Entries,
    problems: Sequence[Problem] | None = None,
    told: Count = _nobody,
    site: Site | None = None,
    program: str = "",
    used: Usage | None = None,
) -> tuple[Problem, ...]:
    """Write the whole site into the empty folder *into*, through *site* where one is given.

    *data_files* stand under ``data/`` already. *formatted* is what ``format_all(items_of(corpus))``
    gives as its entries. *problems* are all that the build has found so far, for the page of
    problems; without them the corpus's own are shown. *used* tells how the graph uses its terms, if
    that was counted. *program* is a digest of templates and code: where it is the same as at the
    last build, pages that would be the same are taken over.

    Returned are the problems that came up here: a missing library (a warning; networks are there as
    text), or a text of ``site/content`` that Pelican does not accept (an error; the site is not
    complete).
    """
    library = config.root / "node_modules" / "vis-network"
    missing = [name for name, _ in VENDOR_FILES if not (library / name).is_file()]
    found = (_no_library(missing[0]),) if missing else ()
    helplines, doubts = site_helplines(config, corpus)
    found = (*found, *doubts)
    known = corpus.problems if problems is None else problems
    material = Material(
        corpus=corpus,
        index=index_of(corpus),
        config=config,
        network=network_of(corpus),
        formatted=formatted,
        problems=(*known, *found),
        data_files=data_files,
        drawable=not missing,
        asked=_ask(config, data_files),
        helplines=helplines,
        changes=_changes(config, data_files),
        used=used,
    )
    site = site or Site(into)
    modules, kept = config.root / "node_modules", _Standing(site, program)
    said = _run_pelican(material, kept, told)
    found = (*found, *place_browser_code(modules, config.root / EDITOR, site, kept))
    if not missing:
        for name, target in VENDOR_FILES:
            shutil.copyfile(library / name, site.room(f"{VENDOR}/{target}"))
    return (*found, *said)


def _changes(config: Config, files: DataFiles) -> Changes | None:
    """What changed since the edition that the settings name.

    :raises graph.changes.read.EditionError: where it is none.
    """
    if config.previous is None:
        return None
    graph = parse(path=files.folder / GRAPH, format=RdfFormat.N_QUADS)
    triples = dict.fromkeys(quad.triple for quad in graph)
    return compare(read_edition(config.previous), edition_of(triples))


def _ask(config: Config, files: DataFiles) -> Asked:
    """The shipped queries with the answers of the published graph."""
    queries = load_queries(config.base_iri)
    store = Store()
    if GRAPH in files:
        store.bulk_load(path=files.folder / GRAPH, format=RdfFormat.N_QUADS)
    whole = {query.name for query in questions_of(queries)}
    answers = {
        query.name: answer(
            store, query.text, config.base_iri, most=None if query.name in whole else ALL_ROWS
        )
        for query in queries
    }
    queries = tuple(query for query in queries if worth_asking(query, answers[query.name]))
    return Asked(queries, answers, load_form(store, config.base_iri), len(store))


def render_own(
    corpus: Corpus, config: Config, source: str, formatted: Entries, site: Site, program: str
) -> None:
    """Write only the pages of the claims and the evidence of *source*, to *site*. Everything else
    that they need is taken from the graph of the standing site, so what that graph does not know
    yet is not marked on them.
    """
    there = {
        path.removeprefix(FOLDER): Published(path.removeprefix(FOLDER), entry.size, entry.sha256)
        for path, entry in site.known.items()
        if path.startswith(FOLDER)
    }
    files = DataFiles((site.standing or site.folder) / FOLDER, there)
    material = Material(
        corpus=corpus,
        index=index_of(corpus),
        config=config,
        network=Network((), (), ()),
        formatted=formatted,
        problems=(),
        data_files=files,
        drawable=False,
        asked=_ask(config, DataFiles(files.folder, {})),
    )
    _through_pelican(
        config,
        site,
        _nobody,
        program,
        partial(making, material, source=source),
        _Alone(config.base_iri),
    )


def _run_pelican(material: Material, kept: _Standing, told: Count) -> tuple[Problem, ...]:
    ready = _Ready(kept, known_of(material))
    make = partial(making, material)
    said = _through_pelican(material.config, kept.site, told, kept.program, make, ready)
    for file in make_files(material, ready.pages, kept):
        kept.site.write(file.path, file.content, file.key)
    return said


@dataclass(frozen=True, slots=True)
class _Alone:
    """Notes nothing and keeps nothing: for pages that are written without the files beside them."""

    base_iri: str

    def made(self, page: Page, key: str) -> Shown:  # noqa: ARG002 - see Ready
        """What would be kept of *page*."""
        return shown(page, self.base_iri)

    def taken(self, pages: Sequence[tuple[str, Shown]]) -> bool:  # noqa: ARG002 - see Ready
        """Nothing stands beside *pages*."""
        return True


@dataclass(frozen=True, slots=True)
class _Ready:
    """Collects the pages that are in place, and writes or takes over the files beside each."""

    kept: _Standing
    known: Known
    pages: list[Shown] = field(default_factory=list)

    def made(self, page: Page, key: str) -> Shown:
        """Write the files beside *page*."""
        for file in files_beside(page, self.known, key, self.kept):
            self.kept.site.write(file.path, file.content, file.key)
        self.pages.append(shown(page, self.known.edition.address))
        return self.pages[-1]

    def taken(self, pages: Sequence[tuple[str, Shown]]) -> bool:
        """Take over the files beside *pages*; whether that could be done."""
        if not all(self.kept.site.keep_any(f"{key}{BESIDE}") for key, _ in pages):
            return False
        self.pages.extend(page for _, page in pages)
        return True


def _through_pelican(
    config: Config,
    written: Site,
    told: Count,
    program: str,
    make: Callable[[Mapping[str, Content]], Making],
    ready: Ready,
) -> tuple[Problem, ...]:
    """Run Pelican on the pages that *make* gives; what it complains about."""
    with pelican_logging() as records:
        from pelican import Pelican  # noqa: PLC0415 - see pelican_logging
        from pelican.settings import read_settings  # noqa: PLC0415

        from graph.pages.pelican import plugin  # noqa: PLC0415

        site = config.root / "site"
        try:
            settings = read_settings(
                str(site / "pelicanconf.py"),
                override={
                    "PATH": str(site / "content"),
                    "THEME": str(site / "theme"),
                    "OUTPUT_PATH": str(written.folder),
                    "SITENAME": config.site_name,
                    "PLUGINS": [plugin],
                    plugin.MAKER: make,
                    plugin.DONE: ready,
                    plugin.TOLD: told,
                    plugin.SITE: written,
                    plugin.PROGRAM: program,
                },
            )
            Pelican(settings).run()
        except RuntimeError:
            # Pelican's way to stop at a warning; any other one is a mistake of ours.
            if not records:
                raise
    return tuple(map(complaint, records))


@dataclass(frozen=True, slots=True)
class _Standing:
    """Takes files over from the standing site: see :class:`graph.pages.model.Kept`."""

    site: Site
    program: str

    def of(self, *made_from: object) -> str:
        """A key for *made_from*."""
        return fingerprint(self.program, *made_from) if self.program else ""

    def take(self, key: str) -> bool:
        """Whether files of *key* were there."""
        return self.site.keep_all(key)


def _no_library(name: str) -> Problem:
    return Problem(
        Code.RENDER_FAILED,
        Severity.WARNING,
        f"The network is shown as text only: node_modules/vis-network/{name} is missing.",
        "`make site` installs it; without make: `npm ci` in the project's folder.",
        file="package.json",
    )
