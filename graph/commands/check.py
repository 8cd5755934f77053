"""``check``: everything but rendering, and the site that stands."""

from __future__ import annotations

import argparse
import sys

from graph.commands.arguments import config_of, no_folder
from graph.commands.said import steps, summary, worst_first
from graph.files.sarif import sarif
from graph.pipeline import check, check_site
from graph.problems import failed


def run(options: argparse.Namespace) -> int:
    """The exit code."""
    config = config_of(options)
    if wrong := no_folder(config.sources):
        return wrong
    with steps(options) as step:
        checked = check(config, step)
        step("looking at words, helplines and links")
        problems = worst_first((*checked.problems, *check_site(config, checked.corpus)))
    summary(problems)
    if options.sarif:
        try:
            options.sarif.write_bytes(sarif(problems))
        except OSError as refused:
            print(f"{options.sarif} cannot be written: {refused.strerror}", file=sys.stderr)
            return 2
    return 1 if failed(problems) else 0
