"""Code of others that the site serves itself: taken from ``node_modules``, with compressed forms.

Hosts that serve ``x.br`` or ``x.gz`` for ``x`` need no set-up beyond that; where a host compresses
nothing, the query page fetches the gzip form and unpacks it in the browser.
"""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Final

from graph.files.compressed import brotli, gzipped
from graph.pages.model import Kept
from graph.problems import Code, Problem, Severity
from graph.rebuilding.site import Site

ENGINE: Final = "assets/vendor/oxigraph/web_bg.wasm"
"""The query engine, from the site's root."""

_ENGINE_FILES: Final = ("web.js", "web_bg.wasm")
_EDITOR: Final = "assets/vendor/editor/editor.js"


@dataclass(frozen=True, slots=True)
class Sized:
    """A file that the query page fetches, and what it weighs in bytes."""

    href: str
    """From the site's root."""
    plain: int
    gzip: int
    brotli: int = 0
    """0 where there is no such form."""


def is_there(modules: Path) -> bool:
    """Whether the engine is installed in the folder *modules*."""
    return all((modules / "oxigraph" / name).is_file() for name in _ENGINE_FILES)


def place_browser_code(modules: Path, entry: Path, site: Site, kept: Kept) -> tuple[Problem, ...]:
    """Put the engine and the editor, bundled from *entry*, into the *site*."""
    if not is_there(modules):
        return (_missing("oxigraph", "Queries cannot be run on the query page"),)
    folder = ENGINE.rpartition("/")[0]
    for name in _ENGINE_FILES:
        shutil.copyfile(modules / "oxigraph" / name, site.room(f"{folder}/{name}"))
    for form in _compressed(modules):
        shutil.copyfile(form, site.room(f"{ENGINE}{form.suffix}"))
    packages = modules / ".package-lock.json"
    key = kept.of(_EDITOR, entry.read_bytes(), packages.read_bytes() if packages.is_file() else "")
    if packages.is_file() and kept.take(key):
        return ()
    problems = _bundle(modules, entry, Path(site.room(_EDITOR)))
    if not problems:
        site.note(_EDITOR, key)
    return problems


def engine_size(modules: Path) -> Sized:
    """What the engine weighs; zeros where it is not installed."""
    if not is_there(modules):
        return Sized(ENGINE, 0, 0)
    packed, best = _compressed(modules)
    plain = (modules / "oxigraph" / _ENGINE_FILES[1]).stat().st_size
    return Sized(ENGINE, plain, packed.stat().st_size, best.stat().st_size)


def _compressed(modules: Path) -> tuple[Path, Path]:
    """The engine in gzip and in Brotli. They are made once for each release of the engine: Brotli
    at its best takes ten seconds, and saves a third of what gzip leaves.
    """
    source = modules / "oxigraph" / _ENGINE_FILES[1]
    content = source.read_bytes()
    folder = modules / ".cache" / "evidence-explorer"
    stem = folder / f"engine-{sha256(content).hexdigest()[:16]}"
    packed, best = stem.with_suffix(".gz"), stem.with_suffix(".br")
    if not (packed.is_file() and best.is_file()):
        folder.mkdir(parents=True, exist_ok=True)
        half = stem.with_suffix(".half")
        for target, form in ((best, brotli(content, 11)), (packed, gzipped(content))):
            half.write_bytes(form)
            half.replace(target)
    return packed, best


def _bundle(modules: Path, entry: Path, target: Path) -> tuple[Problem, ...]:
    """One file from the editor's packages, by esbuild."""
    found = sorted(modules.glob("@esbuild/*/bin/esbuild")) or sorted(
        modules.glob("@esbuild/*/esbuild.exe")
    )
    if not found or not (modules / "@codemirror" / "view").is_dir():
        return (_missing("esbuild", "The query page has a plain text field and no editor"),)
    target.parent.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(  # noqa: S603 - a program of the lock file, on a file of our own
        [found[0], entry, "--bundle", "--minify", "--format=esm", "--target=es2022",
         "--legal-comments=none", "--log-level=error", f"--outfile={target}"],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={"NODE_PATH": str(modules)},
    )  # fmt: skip
    if done.returncode == 0:
        return ()
    return (
        Problem(
            Code.RENDER_FAILED,
            Severity.WARNING,
            f"The query editor could not be bundled: {done.stderr.strip()[:500]}",
            "`npm ci` in the project's folder installs its packages anew.",
            file="site/theme/browser/editor.js",
        ),
    )


def _missing(name: str, effect: str) -> Problem:
    return Problem(
        Code.RENDER_FAILED,
        Severity.WARNING,
        f"{effect}: node_modules/{name} is missing.",
        "`make site` installs it; without make: `npm ci` in the project's folder.",
        file="package.json",
    )
