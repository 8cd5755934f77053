"""``build``: read, check, render; nothing where the site that stands is the one that would come."""

from __future__ import annotations

import argparse
import sys

from graph.commands.arguments import config_of, no_folder, no_theme
from graph.commands.said import steps, summary
from graph.config import Config
from graph.corpus.workers import SchedulerError
from graph.problems import failed
from graph.rebuilding.swap import BusyError, NoRoomError
from graph.standing import Standing, input_key, remember, standing


def run(options: argparse.Namespace) -> int:
    """The exit code."""
    config = config_of(options)
    if wrong := no_folder(config.sources) or no_theme(config.root):
        return wrong
    # An edition before is no part of the key: with one, everything is built.
    key = input_key(config) if config.cache and not config.previous else ""
    stands = standing(config, key) if key else None
    if stands is None:
        return _build_anew(options, config, key)
    summary(stands.problems)
    print(stands.summary)
    print(f"site: {config.output} (nothing has changed)")
    return 1 if failed(stands.problems) else 0


def _build_anew(options: argparse.Namespace, config: Config, key: str) -> int:
    # Half of all that there is, and not needed where nothing has changed.
    from graph.changes.read import EditionError  # noqa: PLC0415
    from graph.pipeline import build  # noqa: PLC0415

    try:
        with steps(options) as step:
            built = build(config, step)
    except BusyError as busy:
        print(f"{busy}: wait for it to end, then try again", file=sys.stderr)
        return 1
    except EditionError as wrong:
        print(wrong, file=sys.stderr)
        return 2
    except (NoRoomError, SchedulerError) as wrong:
        print(f"{wrong}; the last site is as it was", file=sys.stderr)
        return 1
    summary(built.problems)
    corpus = built.corpus
    cited = sum(len(found.citations) for found in corpus.references.values())
    line = (
        f"{len(corpus.sources)} sources, {len(corpus.works)} references, {cited} citations, "
        f"{built.statements} statements"
    )
    print(line)
    if built.output is None:
        print("no new site was written; the last one is as it was", file=sys.stderr)
        return 1
    # Not where something was changed while it was built.
    if key and built.state and key == input_key(config):
        remember(config, key, Standing(line, built.problems), built.state)
    print(f"site: {built.output}")
    return 1 if failed(built.problems) else 0
