"""What Pelican in the loop costs: the whole site by Pelican beside the same pages by plain Jinja2.

Both are made in one process and one run, in turn, from the same corpus, network and formatted
citations; CPU seconds, the median of the rounds. The plain side renders the same templates with the
same contexts and writes the same files; it does not read the texts of ``site/content``, which
Pelican has to.

    python benchmarks/rendering.py [ROUNDS]
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graph.citing.styles import format_all
from graph.config import Config
from graph.corpus import Corpus
from graph.files.data import all_files
from graph.pages import render as door
from graph.pages.make import Entries, items_of
from graph.pages.model import Page
from graph.pipeline import read


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
    door.render(
        material.corpus, material.config, into,
        data_files=material.data, formatted=material.formatted,
    )  # fmt: skip


def pages_of(material: Material) -> tuple[Sequence[Page], dict[str, object]]:
    """The pages that Pelican is given, and the names it adds."""
    from graph.pages import plugin  # noqa: PLC0415 - imports Pelican

    kept: list[Page] = []
    names: dict[str, object] = {}
    generate = plugin.EvidencePages.generate_output

    def watch(self: plugin.EvidencePages, writer: object) -> None:
        make = self.settings[plugin.MAKER]

        def keep(contents: object) -> Sequence[Page]:
            kept.extend(make(contents))
            return kept

        self.settings[plugin.MAKER] = keep
        generate(self, writer)
        names.update(plugin.names_of(self.settings, kept))

    with (
        mock.patch.object(plugin.EvidencePages, "generate_output", watch),
        tempfile.TemporaryDirectory() as folder,
    ):
        by_pelican(material, Path(folder))
    return kept, names


def plain(pages: Sequence[Page], names: dict[str, object]) -> Callable[[Path], None]:
    """A renderer of *pages* with Jinja2 alone."""
    import jinja2  # noqa: PLC0415

    settings: dict[str, object] = {}
    exec((ROOT / "site" / "pelicanconf.py").read_text(encoding="utf-8"), settings)  # noqa: S102
    options = settings["JINJA_ENVIRONMENT"]
    assert isinstance(options, dict)

    def make(into: Path) -> None:
        loader = jinja2.FileSystemLoader(ROOT / "site" / "theme" / "templates")
        environment = jinja2.Environment(loader=loader, **options)  # noqa: S701 - in the options
        for page in pages:
            template = environment.get_template(f"{page.template}.html")
            text = template.render(localsiteurl="", **names, frame=page.frame, page=page.context)
            path = into / page.frame.file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    return make


def cpu(make: Callable[[Path], None]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        start = time.process_time()
        make(Path(folder))
        return time.process_time() - start


def main(rounds: int) -> None:
    material = prepare()
    pages, names = pages_of(material)
    jinja = plain(pages, names)
    with_pelican, alone = [], []
    for _ in range(rounds):
        with_pelican.append(cpu(lambda into: by_pelican(material, into)))
        alone.append(cpu(jinja))
    ratios = [one / other for one, other in zip(with_pelican, alone, strict=True)]
    print(f"{len(pages)} pages, {rounds} rounds, CPU seconds (median)")
    print(f"Pelican, contexts, data files and content  {statistics.median(with_pelican):8.3f}")
    print(f"plain Jinja2, the pages alone              {statistics.median(alone):8.3f}")
    print(f"ratio                                      {statistics.median(ratios):8.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 5)
