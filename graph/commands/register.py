"""``register``: the names of the built site, written down."""

from __future__ import annotations

import argparse
import sys

from graph.commands.arguments import config_of, no_folder
from graph.commands.said import summary
from graph.problems import failed
from graph.registering import register


def run(options: argparse.Namespace) -> int:
    """The exit code."""
    config = config_of(options)
    if wrong := no_folder(config.sources):
        return wrong
    if not (config.output / "index.html").is_file():
        print(f"there is no site in {config.output}: build it first", file=sys.stderr)
        return 2
    done = register(config, options.withdraw)
    summary(done.problems)
    print(f"{done.added} names added, {done.known} known, {done.buried} withdrawn now")
    return 1 if failed(done.problems) else 0
