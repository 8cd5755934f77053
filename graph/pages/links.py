"""Links between the pages: each leads to a file that is there, and to a fragment of it.

It reads pages that our own templates made, in which every attribute stands in double quotes.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Set
from html import unescape
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from graph.problems import Code, Problem, Severity

_LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
_ANCHOR = re.compile(r'\sid="([^"]*)"')
_ANYWHERE = frozenset({"404.html"})
"""Shown in place of any missing page: its links are tried from several depths, on purpose."""
_UP: Final = "../"


def broken_links(folder: Path) -> Iterator[Problem]:
    """A problem for each link inside the site in *folder* that leads nowhere."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    links: dict[str, list[str]] = {}
    anchors: dict[str, frozenset[str]] = {}
    for name in sorted(name for name in files if name.endswith(".html")):
        page = (folder / name).read_text(encoding="utf-8")
        anchors[name] = frozenset(map(unescape, _ANCHOR.findall(page)))
        if name not in _ANYWHERE:
            links[name] = sorted(set(_LINK.findall(page)))
    known = _Known(files, anchors)
    for name, found in links.items():
        for link in found:
            if not known.leads_somewhere(name, link):
                yield _problem(name, link)


class _Known:
    """The places that links may lead to. Most links of a page lead where those of its neighbours
    lead, by the same words: what was found out about a link holds for all pages whose folders have
    in common what the link starts from.
    """

    def __init__(self, files: Set[str], anchors: Mapping[str, frozenset[str]]) -> None:
        self._files = files
        self._anchors = anchors
        self._seen: dict[tuple[str, str], bool] = {}

    def leads_somewhere(self, page: str, link: str) -> bool:
        """Whether the *link*, as it is printed, is right on *page*."""
        if not link.startswith(_UP):
            return self._is_right(page, link)
        base, rest = posixpath.dirname(page), link
        while rest.startswith(_UP) and base:
            base, rest = posixpath.dirname(base), rest[len(_UP) :]
        key = (base, rest)
        if key not in self._seen:
            self._seen[key] = self._is_right(posixpath.join(base, "index.html"), rest)
        return self._seen[key]

    def _is_right(self, page: str, link: str) -> bool:
        parts = urlsplit(unescape(link))
        if parts.scheme or parts.netloc:
            return True
        target = _target(page, unquote(parts.path))
        if target not in self._files:
            return False
        # A fragment such as "name=x" is a state that the page's script restores, and no anchor.
        place = unquote(parts.fragment)
        return not place or "=" in place or place in self._anchors.get(target, frozenset())


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
