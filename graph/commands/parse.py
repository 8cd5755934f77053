"""``parse``: what the build would see in one document."""

from __future__ import annotations

import argparse
import sys

from graph.commands.arguments import config_of
from graph.commands.said import outline, summary
from graph.corpus.one_document import parse_file
from graph.files.parsed import parsed_json
from graph.problems import failed


def run(options: argparse.Namespace) -> int:
    """The exit code."""
    parsed, problems = parse_file(options.file, options.record)
    if parsed is None:
        summary(problems)
        return 1
    if options.text:
        sys.stdout.buffer.write(parsed.document.text.encode("utf-8", "backslashreplace"))
        return 0
    if options.json:
        base_iri = config_of(options).base_iri
        sys.stdout.buffer.write(
            parsed_json(
                parsed.document,
                parsed.references,
                parsed.claims,
                parsed.vocabulary,
                problems,
                base_iri,
            )
        )
        return 1 if failed(problems) else 0
    outline(parsed.document, parsed.references)
    summary(problems)
    return 1 if failed(problems) else 0
