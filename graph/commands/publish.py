"""``publish``: the graph, sent to a SPARQL server."""

from __future__ import annotations

import argparse
import os
import sys

from graph.commands.arguments import config_of, no_folder
from graph.commands.said import steps, summary
from graph.pipeline import check
from graph.problems import failed
from graph.publishing import Login, PublishError, publish


def run(options: argparse.Namespace) -> int:
    """The exit code."""
    config = config_of(options)
    # Not among the arguments: what is there, others on the machine can read.
    user, password = os.environ.get("SPARQL_USER", ""), os.environ.get("SPARQL_PASSWORD", "")
    if wrong := no_folder(config.sources):
        return wrong
    with steps(options) as step:
        checked = check(config, step)
        if failed(checked.problems):
            summary(checked.problems)
            print("nothing was published: mend what is wrong first", file=sys.stderr)
            return 1
        step("sending the graphs that changed")
        try:
            done = publish(checked.triples, options.url, Login(user, password) if user else None)
        except PublishError as refused:
            print(refused, file=sys.stderr)
            return 1
    print(
        f"{len(done.put)} named graphs sent, {len(done.deleted)} deleted, "
        f"{done.unchanged} unchanged at {options.url}"
    )
    return 0
