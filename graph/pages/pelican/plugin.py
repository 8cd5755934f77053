"""The Pelican plugin: Pelican is handed this module, which writes the pages that come as data.

A page is taken over from the standing site if its context and its templates have not changed since
that was built.

Pelican's signals hold weak references, so receivers have to stand at the level of the module. Only
:mod:`graph.pages.pelican.render` imports this module, because importing Pelican changes the loggers
of the whole process.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from markupsafe import Markup
from pelican import signals
from pelican.generators import Generator
from pelican.writers import Writer

from graph.pages.fragments import unmarked
from graph.pages.make.material import Content
from graph.pages.make.site import Making
from graph.pages.menu import menu_of, window_title
from graph.pages.model import Due, Page, Ready, Shown
from graph.pages.pelican.links import links_and_ids, nearer
from graph.pages.pelican.signs import visible
from graph.pages.pelican.templates import quicken
from graph.rebuilding.fingerprint import fingerprint
from graph.rebuilding.reads import Reads
from graph.rebuilding.site import Site

MAKER = "EVIDENCE_PAGES"
"""The setting that holds a :data:`Maker`."""
DONE = "EVIDENCE_PAGES_DONE"
"""The setting that holds a :class:`graph.pages.model.Ready`."""
TOLD = "EVIDENCE_PAGES_TOLD"
"""The setting that holds the function which is told how many pages are written, of about how many.
"""
SITE = "EVIDENCE_PAGES_SITE"
"""The setting that holds the :class:`graph.rebuilding.ledger.Site` that pages are written to."""
PROGRAM = "EVIDENCE_PAGES_PROGRAM"
"""The setting that holds a digest of templates and code; empty where nothing is to be taken over.
"""

SETTINGS = ("SITENAME", "EXIT_URL", "EXIT_LABEL", "NEUTRAL_TITLES")
"""The settings of the site that templates see."""

MENU = "MENU"
"""The name by which templates see the menu."""

Maker = Callable[[Mapping[str, Content]], Making]
"""Gives the pages."""


class EvidencePages(Generator):  # type: ignore[misc]  # Pelican has no types
    """Writes every page of a :data:`Maker`, each with its template, compiled once."""

    def generate_output(self, writer: Any) -> None:  # noqa: ANN401 - Pelican has no types
        """Pelican's call, after all contents are read."""
        quicken(self.env)
        make: Maker = self.settings[MAKER]
        made = make(contents(self.context["pages"]))
        names = names_of(self.settings, made.paths)
        told: Callable[[int, int], None] = self.settings[TOLD]
        site: Site = self.settings[SITE]
        program: str = self.settings[PROGRAM]
        seen = fingerprint(program, {name: names[name] for name in (*SETTINGS, MENU)})
        site.traces.begin(fingerprint(seen, made.base) if program else "")
        ready: Ready = self.settings[DONE]

        def write(page: Page) -> tuple[str, Shown]:
            key = page_key(page, seen) if program else ""
            whole = page
            if not site.keep(page.frame.file, key):
                whole = page.whole()
                template = self.get_template(page.template)
                writer.write_file(
                    page.frame.file, template, names, key=key, frame=whole.frame, page=whole.context
                )
            return key, ready.made(whole, key)

        number = 0
        for one in made.pages:
            told(number, max(made.number, number + 1))
            number += _due(one, made.reads, site, ready, write) if isinstance(one, Due) else 1
            if isinstance(one, Page):
                write(one)


class PageWriter(Writer):  # type: ignore[misc]  # Pelican has no types
    """Writes pages to the :class:`graph.rebuilding.ledger.Site` of the settings."""

    def write_file(self, name: str, template: Any, context: Any, **rest: Any) -> None:  # noqa: ANN401
        """Pelican's call for each file of a generator; ours brings the page's ``key``. A text of
        ``site/content`` has no file of its own, and no name: the generator above writes it.
        """
        if not name:
            return
        site: Site = self.settings[SITE]
        key = rest.pop("key")
        text = visible(template.render(context, **rest))
        if name.endswith(".html"):
            text = nearer(text, name[: name.rindex("/") + 1] if "/" in name else "")
        links, ids = links_and_ids(text) if name.endswith(".html") else ((), ())
        site.write(name, text.encode(), key, links=links, ids=ids)


def _due(
    due: Due, reads: Reads, site: Site, ready: Ready, write: Callable[[Page], tuple[str, Shown]]
) -> int:
    """Take over the pages of *due* if they would be made from the same things again, or else make
    them. Returns how many there are.
    """
    rows = site.traces.made(due.name, reads)
    if rows is not None:
        pages = [(key, Shown.of(row)) for key, *row in rows]
        if all(site.keep(page.file, key) for key, page in pages) and ready.taken(pages):
            return len(pages)
    with reads.noting() as read:
        made = [(key, *page.row) for key, page in map(write, due.make())]
    site.traces.keep(due.name, read, reads, made)
    return len(made)


def page_key(page: Page, seen: str) -> str:
    """The key of the file of *page*: it changes with everything that the file is made from. *seen*
    is a digest of what all pages see.
    """
    return fingerprint(seen, page.template, page.frame, page.context, page.made_from)


def names_of(settings: Mapping[str, object], paths: Iterable[str]) -> dict[str, object]:
    """What every template sees besides ``frame`` and ``page``; *paths* are folders of pages."""
    return {
        **{name: settings[name] for name in SETTINGS},
        MENU: menu_of(paths),
        "window_title": window_title,
        "unmarked": unmarked,
    }


def contents(pages: Sequence[Any]) -> dict[str, Content]:
    """What Pelican read in ``site/content/pages``, by the name of the file."""
    return {
        page.slug: Content(
            title=page.title,
            description=page.metadata.get("description", ""),
            body=Markup(page.content),  # noqa: S704 - written by people, in the repository
            note=page.metadata.get("note", ""),
            field=page.metadata.get("field", ""),
            page=page.metadata.get("page", ""),
        )
        for page in pages
    }


def generator(_pelican: object) -> type[EvidencePages]:
    """Receiver of ``get_generators``."""
    return EvidencePages


def writer(_pelican: object) -> type[PageWriter]:
    """Receiver of ``get_writer``."""
    return PageWriter


def register() -> None:
    """Pelican's call for each plugin."""
    signals.get_writer.connect(writer)
    signals.get_generators.connect(generator)
