"""The Pelican plugin, handed to Pelican as this module: it writes the pages that data makes.

Pelican's signals hold weak references, so that receivers stand at the level of the module. Only
:mod:`graph.pages.render` imports this module: importing Pelican changes the process's loggers.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from markupsafe import Markup
from pelican import signals
from pelican.generators import Generator

from graph.pages.make import Content
from graph.pages.menu import menu_of, window_title
from graph.pages.model import Page

MAKER = "EVIDENCE_PAGES"
"""The setting that holds a :data:`Maker`."""
TOLD = "EVIDENCE_PAGES_TOLD"
"""The setting that holds what is told how many pages are written, of how many."""

SETTINGS = ("SITENAME", "EXIT_URL", "EXIT_LABEL", "NEUTRAL_TITLES")
"""The settings of the site that templates see."""

Maker = Callable[[Mapping[str, Content]], Sequence[Page]]


class EvidencePages(Generator):  # type: ignore[misc]  # Pelican has no types
    """Writes every page of a :data:`Maker`, each with its template, compiled once."""

    def generate_output(self, writer: Any) -> None:  # noqa: ANN401 - Pelican has no types
        """Pelican's call, after all contents are read."""
        make: Maker = self.settings[MAKER]
        pages = make(contents(self.context["pages"]))
        names = names_of(self.settings, pages)
        told: Callable[[int, int], None] = self.settings[TOLD]
        for number, page in enumerate(pages):
            told(number, len(pages))
            writer.write_file(
                page.frame.file,
                self.get_template(page.template),
                {"localsiteurl": "", **names},
                frame=page.frame,
                page=page.context,
            )


def names_of(settings: Mapping[str, object], pages: Sequence[Page]) -> dict[str, object]:
    """What every template sees besides ``frame`` and ``page``."""
    return {
        **{name: settings[name] for name in SETTINGS},
        "MENU": menu_of(page.frame.path for page in pages),
        "window_title": window_title,
    }


def contents(pages: Sequence[Any]) -> dict[str, Content]:
    """What Pelican read in ``site/content/pages``, by slug."""
    return {
        page.slug: Content(
            title=page.title,
            description=page.metadata.get("description", ""),
            body=Markup(page.content),  # noqa: S704 - written by people, in the repository
            note=page.metadata.get("note", ""),
        )
        for page in pages
    }


def generator(_pelican: object) -> type[EvidencePages]:
    """Receiver of ``get_generators``."""
    return EvidencePages


def register() -> None:
    """Pelican's call for each plugin."""
    signals.get_generators.connect(generator)
