"""The arguments of the commands, and the settings that they make."""

from __future__ import annotations

import argparse
import os
import shlex
import sys
from dataclasses import replace
from pathlib import Path
from typing import Final, NoReturn

from graph.config import BASE_IRI, Config
from graph.corpus.workers import cores

ROOT: Final = Path(__file__).resolve().parents[2]
"""The folder of ``build.py``."""


class _Parser(argparse.ArgumentParser):
    """Says what a name with blanks needs, which the shell hands on in pieces."""

    def error(self, message: str) -> NoReturn:
        pieces = message.removeprefix("unrecognized arguments: ")
        if pieces != message and not pieces.startswith("-"):
            message += "\n  A name with blanks in it needs quotation marks around all of it."
        super().error(message)


def parser(about: str) -> argparse.ArgumentParser:
    """Reads the arguments of all commands. *about* is what ``--help`` begins with."""
    found = _Parser(
        prog="build.py", description=about, parents=[places()],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    found.set_defaults(
        command="build", root=ROOT, sources=None, output=None, base_iri=BASE_IRI, endpoint="",
        browser_up_to=0, previous=None, jobs=0, scheduler="", no_cache=False, profile=False,
    )  # fmt: skip
    commands = found.add_subparsers(title="commands", metavar="COMMAND")

    def command(name: str, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text, parents=[places()])
        sub.set_defaults(command=name)
        return sub

    command("build", "parse, check, render (what is done without a command)")
    serve = command("serve", "build, serve on this machine, print the address")
    serve.add_argument("--port", type=int, default=8000, help="default: 8000, or the next free one")
    serve.add_argument("--watch", action="store_true", help="build again when a file changes")
    parse = command("parse", "what the build would see in one document")
    parse.add_argument("file", type=Path, metavar="FILE")
    parse.add_argument("--record", type=int, default=0, metavar="N", help="of an export, record N")
    form = parse.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="everything, as JSON")
    form.add_argument("--text", action="store_true", help="the text that offsets refer to")
    add = command("add", "what a new document would bring; with --write its source folder")
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("--record", type=int, default=0, metavar="N", help="of an export, record N")
    add.add_argument("--write", action="store_true", help="make the folder: nothing else does")
    add.add_argument("--slug", default="", help="the folder's name (default: author and year)")
    review = command("review", "what awaits a curator's review, worst first")
    review.add_argument("slug", metavar="SLUG", help="name of a folder in the sources")
    help_ = "a decision on number N of the list, ready to be pasted: 1, 2, ... or E1, E2, ..."
    review.add_argument("--toml", metavar="N", help=help_)
    check = command("check", "everything but rendering, and the site that stands")
    check.add_argument("--sarif", type=Path, metavar="FILE", help="for code scanning")
    register = command("register", "add the names of the built site to published.txt")
    help_ = "write a tombstone, for this reason, for each name that is gone"
    register.add_argument("--withdraw", metavar="REASON", default="", help=help_)
    diff = command("diff", "what is different between two built sites, or two dumps")
    diff.add_argument("old", type=Path, metavar="OLD", help="folder of a site, or a file in RDF")
    diff.add_argument("new", type=Path, metavar="NEW")
    check_copy = command("verify", "whether a published copy is whole and unchanged")
    check_copy.add_argument("folder", type=Path, metavar="FOLDER", help="a site, or its data/")
    query = command("query", "the rows that answer a SPARQL query")
    query.add_argument("query", metavar="NAME|FILE.rq|TEXT")
    query.add_argument("--format", choices=("table", "csv", "json"), default="table")
    publish = command("publish", "send the graph to a SPARQL server: only what changed")
    publish.add_argument("url", metavar="URL", help="its Graph Store Protocol address")
    return found


def places() -> _Parser:
    """The options that may stand before a command and after it. They have no defaults of their own:
    a command's must not undo what stands before it. Each parser needs its own: ``set_defaults``
    writes into the options themselves.
    """
    found = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    found.add_argument("--root", type=Path, help="the project's folder")
    found.add_argument("--sources", type=Path, help="folder of the sources (default: sources)")
    found.add_argument("--output", type=Path, help="folder of the site (default: site/output)")
    found.add_argument("--base-iri", help="where the graph's things are named")
    found.add_argument("--endpoint", help="a SPARQL server for the query page to ask")
    about = "ask --endpoint only of more statements than these (default: 0)"
    found.add_argument("--browser-up-to", type=int, metavar="N", help=about)
    about = "the edition before: a site, or a file in RDF; adds a page of what changed"
    found.add_argument("--previous", type=Path, help=about)
    about = "processes that read documents (default: one a core)"
    found.add_argument("--jobs", type=_count, metavar="N", help=about)
    found.add_argument("--scheduler", metavar="ADDRESS", help="a Dask cluster that reads them")
    about = "work everything out anew, and keep nothing in .cache"
    found.add_argument("--no-cache", action="store_true", help=about)
    found.add_argument("--profile", action="store_true", help="say where the time went")
    return found


def _count(text: str) -> int:
    """A number of processes."""
    if not text.isdecimal() or not 1 <= int(text) <= 1024:
        raise argparse.ArgumentTypeError("a number from 1 to 1024")
    return int(text)


def config_of(options: argparse.Namespace) -> Config:
    """The settings that *options* make."""
    usual = Config.of(
        options.root.resolve(),
        sources=options.sources.resolve() if options.sources else None,
        output=options.output.resolve() if options.output else None,
        base_iri=options.base_iri,
        epoch=os.environ.get("SOURCE_DATE_EPOCH", ""),
        endpoint=options.endpoint,
    )
    return replace(
        usual,
        previous=options.previous,
        browser_most=options.browser_up_to,
        jobs=options.jobs or cores(),
        cache=None if options.no_cache else options.root.resolve() / ".cache",
        scheduler=options.scheduler,
    )


def places_named(options: argparse.Namespace) -> str:
    """The folders of this run, as the next command has to name them."""
    named = (("--root", options.root, ROOT), ("--sources", options.sources, None))
    return "".join(f" {name} {shlex.quote(str(at))}" for name, at, usual in named if at != usual)


def no_folder(folder: Path) -> int:
    """The exit code where the sources' *folder* is none, which is said; else 0."""
    if folder.is_dir():
        return 0
    print(f"{folder} is no folder: name the folder of the sources with --sources", file=sys.stderr)
    return 2


def no_theme(root: Path) -> int:
    """The exit code where *root* is no project's folder, which is said; else 0."""
    if (root / "site" / "pelicanconf.py").is_file():
        return 0
    print(f"{root} has no site/pelicanconf.py: --root is the folder of a project", file=sys.stderr)
    return 2
