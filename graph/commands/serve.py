"""``serve``: build, serve on this machine, and build again where somebody watches."""

from __future__ import annotations

import argparse
import subprocess
import sys
from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from graph.commands.arguments import ROOT, config_of
from graph.commands.build import run as build
from graph.server import serve


def run(options: argparse.Namespace) -> int:
    """The exit code."""
    code = build(options)
    config = config_of(options)
    if not config.output.is_dir():
        return code

    stale = False

    def rebuild(changed: Collection[Path]) -> int:
        nonlocal stale
        print(f"changed: {', '.join(sorted(path.name for path in changed))}", flush=True)
        # This process has read program, vocabulary and theme: a new one reads them anew, now and
        # whenever else changes, for what was read here is old from then on.
        stale = stale or not all(path.is_relative_to(config.sources) for path in changed)
        if not stale:
            return build(options)
        return subprocess.run(again(options), check=False).returncode  # noqa: S603 - ourselves

    def preview(changed: Collection[Path], folder: Path) -> None:
        ours = {path for path in changed if path.is_relative_to(config.sources)}
        slugs = {path.relative_to(config.sources).parts[:1] for path in ours}
        if not stale and ours == changed and len(slugs) == 1:
            from graph.pipeline import preview  # noqa: PLC0415 - see graph.commands.build

            preview(replace(config, scheduler=""), "".join(slugs.pop()), folder)

    watched = [config.sources, config.root / "site", config.root / "graph"]
    return serve(
        config.output,
        options.port,
        say,
        rebuild=rebuild if options.watch else None,
        preview=preview,
        watched=watched,
    )


def say(words: str) -> None:
    """Print *words* at once."""
    print(words, flush=True)


def again(options: argparse.Namespace) -> list[str]:
    """The command that builds with *options* in a process of its own."""
    names = ("root", "sources", "output", "base_iri", "endpoint", "browser_up_to", "previous",
             "jobs", "scheduler")  # fmt: skip
    given = {f"--{name.replace('_', '-')}": getattr(options, name) for name in names}
    switches = [
        flag
        for flag, wanted in (("--no-cache", options.no_cache), ("--profile", options.profile))
        if wanted
    ]
    places = [str(word) for pair in given.items() if pair[1] for word in pair]
    return [sys.executable, str(ROOT / "build.py"), "build", *places, *switches]
