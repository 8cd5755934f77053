"""What Pelican in the loop costs: the site's pages by Pelican beside the same by plain Jinja2.

Both sides start from the same contexts, made before, render the same templates, and write the same
files in the same way; CPU seconds in one process and one run, in turn, the median of the rounds.
Pelican reads ``site/content`` and copies the theme's files besides, which the plain side need not.

    python benchmarks/rendering.py [ROUNDS]
"""

from __future__ import annotations

import statistics
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from types import SimpleNamespace
from unittest import mock

import jinja2

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.processor import timed
from graph.citing.styles import format_all
from graph.config import Config
from graph.corpus.model import Corpus
from graph.corpus.read import read
from graph.files.data import all_files
from graph.files.written import write_data, written
from graph.pages.make.material import Entries, items_of
from graph.pages.make.site import Making
from graph.pages.model import Due, Page
from graph.pages.pelican import render as door
from graph.pages.pelican.links import links_and_ids
from graph.pages.pelican.signs import visible
from graph.pages.pelican.templates import quicken
from graph.rebuilding.site import Site


@dataclass(frozen=True)
class Material:
    """What both sides start from."""

    config: Config
    corpus: Corpus
    formatted: Entries
    data: dict[str, bytes]


def prepare() -> Material:
    config = Config.of(ROOT)
    corpus = read(config)
    formatted = format_all(items_of(corpus)).entries
    return Material(config, corpus, formatted, dict(all_files(corpus, config.base_iri)))


def by_pelican(material: Material, into: Path) -> None:
    site = Site(into)
    write_data(site, material.data)
    door.render(
        material.corpus, material.config, into,
        data_files=written(site), formatted=material.formatted, site=site,
    )  # fmt: skip


def pages_of(material: Material) -> tuple[list[Page], dict[str, object]]:
    """The pages that Pelican is given, whole, and the names it adds."""
    from graph.pages.pelican import plugin  # noqa: PLC0415 - imports Pelican

    kept: list[Page] = []
    names: dict[str, object] = {}
    generate = plugin.EvidencePages.generate_output

    def watch(self: plugin.EvidencePages, writer: object) -> None:
        make = self.settings[plugin.MAKER]

        def keep(contents: object) -> Making:
            made: Making = make(contents)
            for one in made.pages:
                kept.extend(one.make() if isinstance(one, Due) else (one,))
            names.update(plugin.names_of(self.settings, made.paths))
            return replace(made, pages=iter(kept))

        self.settings[plugin.MAKER] = keep
        generate(self, writer)

    with (
        mock.patch.object(plugin.EvidencePages, "generate_output", watch),
        tempfile.TemporaryDirectory() as folder,
    ):
        by_pelican(material, Path(folder))
    return kept, names


def pelican_alone(material: Material, pages: Sequence[Page]) -> float:
    """Seconds of the processor that Pelican takes for *pages*, from its start to its end."""
    from pelican import Pelican  # noqa: PLC0415 - changes the loggers

    from graph.pages.pelican import plugin  # noqa: PLC0415

    spent: list[float] = []
    run, generate = Pelican.run, plugin.EvidencePages.generate_output

    def timed_run(self: Pelican) -> None:
        seconds, _ = timed(lambda: run(self))
        spent.append(seconds)

    def given(self: plugin.EvidencePages, writer: object) -> None:
        paths = frozenset(page.frame.path for page in pages)
        self.settings[plugin.MAKER] = lambda _: Making(paths, len(pages), iter(pages))
        self.settings[plugin.DONE] = SimpleNamespace(made=lambda _page, _key: None)
        generate(self, writer)

    with (
        mock.patch.object(Pelican, "run", timed_run),
        mock.patch.object(plugin.EvidencePages, "generate_output", given),
        tempfile.TemporaryDirectory() as folder,
    ):
        by_pelican(material, Path(folder))
    return spent[0]


def plain(pages: Sequence[Page], names: Mapping[str, object]) -> None:
    """Render and write *pages* with Jinja2 alone."""
    settings: dict[str, object] = {}
    exec((ROOT / "site" / "pelicanconf.py").read_text(encoding="utf-8"), settings)  # noqa: S102
    options = settings["JINJA_ENVIRONMENT"]
    assert isinstance(options, dict)
    loader = jinja2.FileSystemLoader(ROOT / "site" / "theme" / "templates")
    environment = jinja2.Environment(loader=loader, **options)  # noqa: S701 - in the options
    quicken(environment)
    with tempfile.TemporaryDirectory() as folder:
        site = Site(Path(folder))
        for page in pages:
            whole, file = page.whole(), page.frame.file
            template = environment.get_template(f"{page.template}.html")
            text = visible(
                template.render(localsiteurl="", **names, frame=whole.frame, page=whole.context)
            )
            links, ids = links_and_ids(text) if file.endswith(".html") else ((), ())
            site.write(file, text.encode(), "", links=links, ids=ids)


def main(rounds: int) -> None:
    """Print both sides and the ratio."""
    material = prepare()
    pages, names = pages_of(material)
    with_pelican, alone = [], []
    for _ in range(rounds):
        with_pelican.append(pelican_alone(material, pages))
        alone.append(timed(lambda: plain(pages, names))[0])
    ratios = [one / other for one, other in zip(with_pelican, alone, strict=True)]
    print(f"{len(pages)} pages, {rounds} rounds, CPU seconds (median)")
    print(f"Pelican       {statistics.median(with_pelican):8.3f}")
    print(f"plain Jinja2  {statistics.median(alone):8.3f}")
    print(f"ratio         {statistics.median(ratios):8.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
