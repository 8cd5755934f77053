"""Links between the pages: each leads to a file that is there, and to a fragment of it.

It reads pages that our own templates made, in which every attribute stands in double quotes.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from graph.problems import Code, Problem, Severity

_LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
_ANCHOR = re.compile(r'\sid="([^"]*)"')
_ANYWHERE = frozenset({"404.html"})
"""Shown in place of any missing page: its links are tried from several depths, on purpose."""


def broken_links(folder: Path) -> Iterator[Problem]:
    """A problem for each link inside the site in *folder* that leads nowhere."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    pages = {
        name: (folder / name).read_text(encoding="utf-8")
        for name in sorted(files)
        if name.endswith(".html")
    }
    anchors = {
        name: frozenset(map(unescape, _ANCHOR.findall(page))) for name, page in pages.items()
    }
    for name, page in pages.items():
        if name in _ANYWHERE:
            continue
        for link in sorted(set(_LINK.findall(page))):
            if not _leads_somewhere(name, unescape(link), files, anchors):
                yield _problem(name, link)


def _leads_somewhere(
    page: str, link: str, files: set[str], anchors: dict[str, frozenset[str]]
) -> bool:
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    target = _target(page, unquote(parts.path))
    if target not in files:
        return False
    # A fragment such as "name=x" is a state that the page's script restores, and no anchor.
    place = unquote(parts.fragment)
    return not place or "=" in place or place in anchors.get(target, frozenset())


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
