"""Links between the pages: each leads to a file that is there, and to a fragment of it.

It reads pages that our own templates made, in which every attribute stands behind a space and in
double quotes, and no text holds one. To cut such a page at each attribute takes a fifth of the time
that a pattern takes.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping, Sequence, Set
from html import unescape
from pathlib import Path
from sys import intern
from typing import Final
from urllib.parse import unquote, urlsplit

from graph.files.verify import CHECKSUMS
from graph.problems import Code, Problem, Severity
from graph.rebuilding.folders import files_below
from graph.rebuilding.site import Site

_ANYWHERE = frozenset({"404.html"})
"""Shown in place of any missing page: its links are tried from several depths, on purpose."""
_UP: Final = "../"
_OUTSIDE: Final = ("https://", "http://", "mailto:")


def broken_links(folder: Path) -> Iterator[Problem]:
    """A problem for each link inside the site in *folder* that leads nowhere."""
    return broken_links_of(Site(folder), {path for path, _ in files_below(folder)})


def broken_links_of(site: Site, files: Set[str]) -> Iterator[Problem]:
    """A problem for each broken link among the *files* of *site*. Pages that were written through
    it are not read again. Links of pages that were taken over were right where they stood, so they
    are followed only if something that stood there is gone.
    """
    pages: dict[str, tuple[Sequence[str], Sequence[str]]] = {}
    for name in sorted(name for name in files if name.endswith(".html")):
        entry = site.entries.get(name)
        if entry is None:
            pages[name] = links_and_ids((site.folder / name).read_text(encoding="utf-8"))
        else:
            pages[name] = entry.links, entry.ids
    known = _Known(files, {name: ids for name, (_, ids) in pages.items()})
    followed = pages.keys() - _ANYWHERE
    # The checksums come last, and no page leads there.
    if not site.lost(files | {f"data/{CHECKSUMS}"}):
        followed = {name for name in followed if not site.taken(name)}
    for name in sorted(followed):
        for link in pages[name][0]:
            if not known.leads_somewhere(name, link):
                yield _problem(name, link)


def links_and_ids(page: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Where the page leads, as printed, and its fragments, each once."""
    links = {*values(page, "href"), *values(page, "src")}
    ids = dict.fromkeys(values(page, "id"))
    return tuple(map(intern, sorted(links))), tuple(map(unescape, ids))


def nearer(page: str, folder: str) -> str:
    """The HTML *page*, which stands in *folder* (``claim/a/``), with shorter links: those to the
    same folder or one above it start there, and not at the site's root (``../b/index.html``).
    """
    steps = folder.split("/")[:-1]
    root = _UP * len(steps)
    # From its own folder, a name with a colon would be a whole address.
    for up in range(":" in folder, len(steps)):
        above = "/".join(steps[: len(steps) - up])
        page = page.replace(f'="{root}{above}/', f'="{_UP * up}')
    return page


def values(page: str, attribute: str) -> Iterator[str]:
    """What each *attribute* of that name holds, as printed."""
    parts = iter(page.split(f' {attribute}="'))
    next(parts)
    return (part[: part.find('"')] for part in parts)


class _Known:
    """The places that links may lead to. The links of a page mostly lead to the same places as
    those of its neighbours, in the same words: so what was found out about a link from the site's
    root is kept for all pages.
    """

    def __init__(self, files: Set[str], anchors: Mapping[str, Sequence[str]]) -> None:
        self._files = files
        self._ids = anchors
        self._anchors: dict[str, frozenset[str]] = {}
        self._seen: dict[str, bool] = {}

    def leads_somewhere(self, page: str, link: str) -> bool:
        """Whether the *link*, as it is printed, is right on *page*."""
        if link.startswith("#") and link[1:] in self._anchors_of(page):
            return True
        rest = _from_root(page, link)
        if rest is None:
            return self._is_right(page, link)
        right = self._seen.get(rest)
        if right is None:
            right = self._seen[rest] = self._is_right("index.html", rest)
        return right

    def _is_right(self, page: str, link: str) -> bool:
        if link.startswith(_OUTSIDE):
            return True
        parts = urlsplit(unescape(link))
        if parts.scheme or parts.netloc:
            return True
        target = _target(page, unquote(parts.path))
        if target not in self._files:
            return False
        # A fragment such as "name=x" is a state that the page's script restores, and no anchor.
        place = unquote(parts.fragment)
        return not place or "=" in place or place in self._anchors_of(target)

    def _anchors_of(self, page: str) -> frozenset[str]:
        found = self._anchors.get(page)
        if found is None:
            found = self._anchors[page] = frozenset(self._ids.get(page, ()))
        return found


def _from_root(page: str, link: str) -> str | None:
    """What the *link* of a page is on the page at the site's root, where that is easily told."""
    there = link.lstrip("./")
    ups = link[: len(link) - len(there)]
    steps = page.split("/")[:-1]
    up = len(ups) // len(_UP)
    # A colon in the first step may end the name of a scheme.
    if ups != _UP * up or up > len(steps) or there[:1] in "#?" or ":" in there:
        return None
    return "/".join((*steps[: len(steps) - up], there))


def _target(page: str, path: str) -> str:
    """The file that *path* means on *page*; a folder means its index."""
    if not path:
        return page
    found = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if found.startswith(".."):
        return ""
    return posixpath.join(found, "index.html").removeprefix("./") if path.endswith("/") else found


def _problem(page: str, link: str) -> Problem:
    return Problem(
        Code.LINK_BROKEN,
        Severity.ERROR,
        f"A link on {page} leads nowhere: {link}",
        "If the address stands in site/content, correct it there; else this is a mistake of the "
        "program: please report it.",
        file=f"site/output/{page}",
    )
