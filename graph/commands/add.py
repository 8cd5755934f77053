"""``add``: what a new document would bring, and its source folder."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from graph.adding.examine import examine
from graph.adding.folder import folder_problems, write_source
from graph.adding.report import report
from graph.commands.arguments import config_of, places_named
from graph.commands.said import ALIKE, summary
from graph.corpus.one_document import document_bytes, parse_file
from graph.corpus.read import read
from graph.problems import Problem, failed

TABLES: Final = frozenset({".xlsx", ".ods"})
"""Endings of files of which one row is kept as a table of text."""


def run(options: argparse.Namespace) -> int:
    """The exit code."""
    config = config_of(options)
    parsed, problems = parse_file(options.file, options.record)
    if parsed is None:
        summary(problems, ALIKE)
        return 1
    corpus = read(config)
    found = (parsed.document, parsed.references, parsed.claims)
    addition = examine(options.file, found, parsed.vocabulary, corpus, options.slug)
    if options.record and addition.suffix in TABLES:
        addition = replace(addition, suffix=".csv")
    folder = config.named(addition.slug)
    for line in report(addition, folder):
        print(line)
    data = document_bytes(options.file, options.record)
    if isinstance(data, Problem):
        return 1
    others = {source.sha256: source.slug for source in corpus.sources}
    if not options.write:
        problems = (*problems, *folder_problems(addition.slug, data, config.sources, others))
        summary(problems, ALIKE)
        for line in _to_write(options, folder, failed(problems)):
            print(line)
        return 1 if failed(problems) else 0
    place, wrong = write_source(addition, data, config.sources, others)
    summary((*problems, *wrong), ALIKE)
    if place is None:
        return 1
    for line in _after_adding(options, place):
        print(line)
    return 0


def _to_write(options: argparse.Namespace, folder: str, amiss: bool) -> Iterator[str]:
    """What a look at a document ends with."""
    if amiss:
        yield "nothing was written, and nothing can be before the errors above are mended"
        return
    record = f" --record {options.record}" if options.record else ""
    slug = f" --slug {options.slug}" if options.slug else ""
    yield f"nothing was written; to make the folder {folder}:"
    file = shlex.quote(str(options.file))
    yield f"  python build.py{places_named(options)} add {file}{record}{slug} --write"


def _after_adding(options: argparse.Namespace, place: Path) -> Iterator[str]:
    ours = f"python build.py{places_named(options)}"
    yield f"made {place}"
    yield f"  1. read {place / 'source.toml'} line by line, and fill in what is not known"
    yield f"  2. {ours} check names what is still amiss, with file and line"
    yield f"  3. {ours} review {place.name} lists the claims for you to decide on"
