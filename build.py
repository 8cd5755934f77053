"""The command line: arguments to the pipeline, a summary and an exit code back.

0: done; 1: something is wrong with what was given, each thing named; 2: wrong usage.
"""

from __future__ import annotations

import argparse
import contextlib
import gc
import os
import shlex
import subprocess
import sys
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from graph.config import BASE_IRI, Config
from graph.corpus.workers import cores
from graph.problems import Problem, Severity, failed

if TYPE_CHECKING:
    from graph.documents.model import Document
    from graph.progress import Steps
    from graph.references.model import References

ROOT = Path(__file__).resolve().parent
YOUNG = 1_000_000
"""Objects made before the collector of cycles looks at them: what is made here has next to none,
and looking took a fifth of a build's time."""
NO_PACKAGE = """\
  Type .venv/bin/python instead of python (Windows: .venv\\Scripts\\python), or activate .venv.
  If there is no .venv yet, `make site` makes it; the README says how without make."""
"""For who takes the Python of the machine, which is not the one that everything is set up in."""
ALIKE = 3
"""Problems of one kind that a dry run shows."""
ORDER = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.NOTICE: 2}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    given = list(sys.argv[1:] if argv is None else argv)
    options = _parser().parse_args(given)
    gc.set_threshold(YOUNG)
    try:
        return int(options.run(options))
    except ModuleNotFoundError as missing:
        if (missing.name or "").split(".")[0] == "graph":
            raise
        print(f"error: This Python lacks the package {missing.name}.", file=sys.stderr)
        print(NO_PACKAGE, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of our output went away, as `| head` does: nobody is left to tell.
        sys.stderr.close()
        return 0


class _Parser(argparse.ArgumentParser):
    """Says what a name with blanks needs, which the shell hands on in pieces."""

    def error(self, message: str) -> NoReturn:
        pieces = message.removeprefix("unrecognized arguments: ")
        if pieces != message and not pieces.startswith("-"):
            message += "\n  A name with blanks in it needs quotation marks around all of it."
        super().error(message)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="build.py", description=__doc__, parents=[_places()],
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.set_defaults(
        run=_build, root=ROOT, sources=None, output=None, base_iri=BASE_IRI, endpoint="",
        browser_up_to=0, previous=None, jobs=0, scheduler="", no_cache=False, profile=False,
    )  # fmt: skip
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")

    def command(name: str, run: object, text: str) -> argparse.ArgumentParser:
        sub = commands.add_parser(name, help=text, description=text, parents=[_places()])
        sub.set_defaults(run=run)
        return sub

    command("build", _build, "parse, check, render (what is done without a command)")
    serve = command("serve", _serve, "build, serve on this machine, print the address")
    serve.add_argument("--port", type=int, default=8000, help="default: 8000, or the next free one")
    serve.add_argument("--watch", action="store_true", help="build again when a file changes")
    parse = command("parse", _parse, "what the build would see in one document")
    parse.add_argument("file", type=Path, metavar="FILE")
    parse.add_argument("--record", type=int, default=0, metavar="N", help="of an export, record N")
    form = parse.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="everything, as JSON")
    form.add_argument("--text", action="store_true", help="the text that offsets refer to")
    add = command("add", _add, "what a new document would bring; with --write its source folder")
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("--record", type=int, default=0, metavar="N", help="of an export, record N")
    add.add_argument("--write", action="store_true", help="make the folder: nothing else does")
    add.add_argument("--slug", default="", help="the folder's name (default: author and year)")
    review = command("review", _review, "what awaits a curator's review, worst first")
    review.add_argument("slug", metavar="SLUG", help="name of a folder in the sources")
    about = "a decision on number N of the list, ready to be pasted: 1, 2, ... or E1, E2, ..."
    review.add_argument("--toml", metavar="N", help=about)
    check = command("check", _check, "everything but rendering, and the site that stands")
    check.add_argument("--sarif", type=Path, metavar="FILE", help="for code scanning")
    register = command("register", _register, "add the names of the built site to published.txt")
    about = "write a tombstone, for this reason, for each name that is gone"
    register.add_argument("--withdraw", metavar="REASON", default="", help=about)
    diff = command("diff", _diff, "what is different between two built sites, or two dumps")
    diff.add_argument("old", type=Path, metavar="OLD", help="folder of a site, or a file in RDF")
    diff.add_argument("new", type=Path, metavar="NEW")
    check_copy = command("verify", _verify, "whether a published copy is whole and unchanged")
    check_copy.add_argument("folder", type=Path, metavar="FOLDER", help="a site, or its data/")
    query = command("query", _query, "the rows that answer a SPARQL query")
    query.add_argument("query", metavar="NAME|FILE.rq|TEXT")
    query.add_argument("--format", choices=("table", "csv", "json"), default="table")
    publish = command("publish", _publish, "send the graph to a SPARQL server: only what changed")
    publish.add_argument("url", metavar="URL", help="its Graph Store Protocol address")
    return parser


def _places() -> _Parser:
    """The options that may stand before a command and after it. They have no defaults of their own:
    a command's must not undo what stands before it. Each parser needs its own: ``set_defaults``
    writes into the options themselves.
    """
    places = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    places.add_argument("--root", type=Path, help="the project's folder")
    places.add_argument("--sources", type=Path, help="folder of the sources (default: sources)")
    places.add_argument("--output", type=Path, help="folder of the site (default: site/output)")
    places.add_argument("--base-iri", help="where the graph's things are named")
    places.add_argument("--endpoint", help="a SPARQL server for the query page to ask")
    about = "ask --endpoint only of more statements than these (default: 0)"
    places.add_argument("--browser-up-to", type=int, metavar="N", help=about)
    about = "the edition before: a site, or a file in RDF; adds a page of what changed"
    places.add_argument("--previous", type=Path, help=about)
    about = "processes that read documents (default: one a core)"
    places.add_argument("--jobs", type=_count, metavar="N", help=about)
    places.add_argument("--scheduler", metavar="ADDRESS", help="a Dask cluster that reads them")
    about = "work everything out anew, and keep nothing in .cache"
    places.add_argument("--no-cache", action="store_true", help=about)
    places.add_argument("--profile", action="store_true", help="say where the time went")
    return places


def _count(text: str) -> int:
    """A number of processes."""
    if not text.isdecimal() or not 1 <= int(text) <= 1024:
        raise argparse.ArgumentTypeError("a number from 1 to 1024")
    return int(text)


def _config(options: argparse.Namespace) -> Config:
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


# --- commands ---


def _build(options: argparse.Namespace) -> int:
    from graph.standing import input_key, standing

    config = _config(options)
    if wrong := _no_folder(config.sources) or _no_theme(config.root):
        return wrong
    # An edition before is no part of the key: with one, everything is built.
    key = input_key(config) if config.cache and not config.previous else ""
    stands = standing(config, key) if key else None
    if stands is None:
        return _build_anew(options, config, key)
    _summary(stands.problems)
    print(stands.summary)
    print(f"site: {config.output} (nothing has changed)")
    return 1 if failed(stands.problems) else 0


def _build_anew(options: argparse.Namespace, config: Config, key: str) -> int:
    from graph.changes.read import EditionError
    from graph.corpus.workers import SchedulerError
    from graph.pipeline import build
    from graph.rebuilding.swap import BusyError, NoRoomError
    from graph.standing import Standing, input_key, remember

    try:
        with _steps(options) as step:
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
    _summary(built.problems)
    corpus = built.corpus
    cited = sum(len(found.citations) for found in corpus.references.values())
    summary = (
        f"{len(corpus.sources)} sources, {len(corpus.works)} references, {cited} citations, "
        f"{built.statements} statements"
    )
    print(summary)
    if built.output is None:
        print("no new site was written; the last one is as it was", file=sys.stderr)
        return 1
    # Not where something was changed while it was built.
    if key and built.state and key == input_key(config):
        remember(config, key, Standing(summary, built.problems), built.state)
    print(f"site: {built.output}")
    return 1 if failed(built.problems) else 0


def _serve(options: argparse.Namespace) -> int:
    from graph.server import serve

    code = _build(options)
    config = _config(options)
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
            return _build(options)
        return subprocess.run(_again(options), check=False).returncode  # noqa: S603 - ourselves

    def preview(changed: Collection[Path], folder: Path) -> None:
        ours = {path for path in changed if path.is_relative_to(config.sources)}
        slugs = {path.relative_to(config.sources).parts[:1] for path in ours}
        if not stale and ours == changed and len(slugs) == 1:
            from graph.pipeline import preview

            preview(replace(config, scheduler=""), "".join(slugs.pop()), folder)

    watched = [config.sources, config.root / "site", config.root / "graph"]
    again = rebuild if options.watch else None
    return serve(config.output, options.port, _say, rebuild=again, preview=preview, watched=watched)


def _again(options: argparse.Namespace) -> list[str]:
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
    return [sys.executable, str(Path(__file__).resolve()), "build", *places, *switches]


def _parse(options: argparse.Namespace) -> int:
    from graph.corpus.one_document import parse_file
    from graph.files.parsed import parsed_json

    parsed, problems = parse_file(options.file, options.record)
    if parsed is None:
        _summary(problems)
        return 1
    if options.text:
        sys.stdout.buffer.write(parsed.document.text.encode("utf-8", "backslashreplace"))
        return 0
    if options.json:
        base_iri = _config(options).base_iri
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
    _outline(parsed.document, parsed.references)
    _summary(problems)
    return 1 if failed(problems) else 0


def _add(options: argparse.Namespace) -> int:
    from graph.adding.examine import examine
    from graph.adding.folder import folder_problems, write_source
    from graph.adding.report import report
    from graph.corpus.one_document import document_bytes, parse_file
    from graph.corpus.read import read

    config = _config(options)
    parsed, problems = parse_file(options.file, options.record)
    if parsed is None:
        _summary(problems, ALIKE)
        return 1
    corpus = read(config)
    found = (parsed.document, parsed.references, parsed.claims)
    addition = examine(options.file, found, parsed.vocabulary, corpus, options.slug)
    folder = config.named(addition.slug)
    for line in report(addition, folder):
        print(line)
    data = document_bytes(options.file, options.record)
    if isinstance(data, Problem):
        return 1
    others = {source.sha256: source.slug for source in corpus.sources}
    if not options.write:
        problems = (*problems, *folder_problems(addition.slug, data, config.sources, others))
        _summary(problems, ALIKE)
        for line in _to_write(options, folder, failed(problems)):
            print(line)
        return 1 if failed(problems) else 0
    place, wrong = write_source(addition, data, config.sources, others)
    _summary((*problems, *wrong), ALIKE)
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
    yield f"  python build.py{_where(options)} add {file}{record}{slug} --write"


def _after_adding(options: argparse.Namespace, place: Path) -> Iterator[str]:
    ours = f"python build.py{_where(options)}"
    yield f"made {place}"
    yield f"  1. read {place / 'source.toml'} line by line, and fill in what is not known"
    yield f"  2. {ours} check names what is still amiss, with file and line"
    yield f"  3. {ours} review {place.name} lists the claims for you to decide on"


def _where(options: argparse.Namespace) -> str:
    """The folders of this run, as the next command has to name them."""
    named = (("--root", options.root, ROOT), ("--sources", options.sources, None))
    return "".join(f" {name} {shlex.quote(str(at))}" for name, at, usual in named if at != usual)


def _review(options: argparse.Namespace) -> int:
    from graph.claims.review.awaiting import (
        awaiting_review,
        decision_toml,
        evidence_listing,
        evidence_toml,
        listing,
    )
    from graph.corpus.read import read

    config = _config(options)
    if wrong := _no_folder(config.sources):
        return wrong
    corpus = read(config)
    if options.slug not in corpus.claims:
        known = ", ".join(corpus.claims)
        print(f"there is no source {options.slug!r} that can be read: {known}", file=sys.stderr)
        return 2
    claims, document = corpus.claims[options.slug], corpus.documents[options.slug]
    awaiting = awaiting_review(claims)
    if options.toml is not None:
        ready = {str(one.number): decision_toml(one.claim) for one in awaiting}
        ready |= {
            f"E{number}": evidence_toml(one, document)
            for number, one in enumerate(claims.evidence, 1)
        }
        if options.toml not in ready:
            lists = (("", len(awaiting)), ("E", len(claims.evidence)))
            known = ", ".join(f"{mark}1 to {mark}{last}" for mark, last in lists if last)
            print(f"there is no number {options.toml}: {known or 'none is left'}", file=sys.stderr)
            return 2
        print(ready[options.toml], end="")
        return 0
    for line in listing(awaiting, document, corpus.concepts()):
        print(line)
    for line in evidence_listing(claims, document, corpus.concepts()):
        print(line)
    problems = [problem for problem in corpus.problems if problem.source == options.slug]
    _stale(problems, document)
    decided = len(claims.reviews)
    print(f"{len(awaiting)} claims await review, {decided} are decided")
    return 1 if failed(problems) else 0


def _stale(problems: Sequence[Problem], document: Document) -> None:
    """What is wrong with the decisions, each with the nearest passage of the document."""
    from graph.citing.line import as_line
    from graph.problems import Code

    for problem in problems:
        if problem.code in (
            Code.REVIEW_INVALID, Code.REVIEW_STALE, Code.CORRECTION_INVALID, Code.CORRECTION_STALE
        ):  # fmt: skip
            print(problem, file=sys.stderr)
            if problem.span is not None:
                print(f"  “{as_line(problem.span.of(document.text))}”", file=sys.stderr)


def _check(options: argparse.Namespace) -> int:
    from graph.files.sarif import sarif
    from graph.pipeline import check, check_site

    config = _config(options)
    if wrong := _no_folder(config.sources):
        return wrong
    with _steps(options) as step:
        checked = check(config, step)
        step("looking at words, helplines and links")
        problems = _sorted((*checked.problems, *check_site(config, checked.corpus)))
    _summary(problems)
    if options.sarif:
        try:
            options.sarif.write_bytes(sarif(problems))
        except OSError as refused:
            print(f"{options.sarif} cannot be written: {refused.strerror}", file=sys.stderr)
            return 2
    return 1 if failed(problems) else 0


def _register(options: argparse.Namespace) -> int:
    from graph.registering import register

    config = _config(options)
    if wrong := _no_folder(config.sources):
        return wrong
    if not (config.output / "index.html").is_file():
        print(f"there is no site in {config.output}: build it first", file=sys.stderr)
        return 2
    done = register(config, options.withdraw)
    _summary(done.problems)
    print(f"{done.added} names added, {done.known} known, {done.buried} withdrawn now")
    return 1 if failed(done.problems) else 0


def _diff(options: argparse.Namespace) -> int:
    from graph.changes.compare import compare
    from graph.changes.read import EditionError, read_edition
    from graph.changes.write import as_text
    from graph.changes.written import write_changes

    try:
        changes = compare(read_edition(options.old), read_edition(options.new))
    except EditionError as wrong:
        print(wrong, file=sys.stderr)
        return 2
    sys.stdout.buffer.write(as_text(changes).encode())
    if options.output:
        for path in write_changes(changes, options.output):
            print(f"wrote {path}", file=sys.stderr)
    return 0


def _verify(options: argparse.Namespace) -> int:
    from graph.files.verify import NoManifestError, verify

    try:
        verdict = verify(options.folder)
    except NoManifestError as wrong:
        print(wrong, file=sys.stderr)
        return 2
    for word in ("missing", "changed", "extra"):
        for name in getattr(verdict, word):
            print(f"{word}: {name}")
    if verdict.graph:
        print(f"graph: its hash is {verdict.graph}, not that of the manifest")
    print(f"{verdict.files} files compared: {'whole' if verdict.whole else 'not whole'}")
    return 0 if verdict.whole else 1


def _publish(options: argparse.Namespace) -> int:
    from graph.pipeline import check
    from graph.problems import failed
    from graph.publishing import Login, PublishError, publish

    config = _config(options)
    # Not among the arguments: what is there, others on the machine can read.
    user, password = os.environ.get("SPARQL_USER", ""), os.environ.get("SPARQL_PASSWORD", "")
    if wrong := _no_folder(config.sources):
        return wrong
    with _steps(options) as step:
        checked = check(config, step)
        if failed(checked.problems):
            _summary(checked.problems)
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


def _query(options: argparse.Namespace) -> int:
    from graph.corpus.read import read
    from graph.queries.formats import format_rows
    from graph.queries.mistakes import prologue
    from graph.queries.run import answer, fault
    from graph.triples.dataset import make_dataset

    config = _config(options)
    if wrong := _no_folder(config.sources):
        return wrong
    text, file = _query_text(options.query, config.base_iri)
    if not file and text.endswith(".rq"):
        print(f"there is no file {text}, and no shipped query of that name", file=sys.stderr)
        return 2
    before = prologue(config.base_iri)
    problem = fault(text, config.base_iri, file, before)
    if problem is not None:
        _summary((problem,))
        return 1
    with _steps(options) as step:
        step("making the graph")
        triples = make_dataset(read(config), config.base_iri)
        step("asking")
        rows = answer(triples, before + text, config.base_iri)
    sys.stdout.buffer.write(format_rows(rows, options.format).encode())
    return 0


def _query_text(given: str, base_iri: str) -> tuple[str, str]:
    """The query that *given* means - a shipped one's name, a file, or the text - and its file."""
    from graph.queries.run import load_queries

    shipped = {query.name: query.text for query in load_queries(base_iri)}
    if given in shipped:
        return shipped[given], f"{given}.rq"
    path = Path(given) if len(given) < 1000 and "\n" not in given else None
    if path is not None and path.is_file():
        return path.read_text(encoding="utf-8", errors="replace"), given
    return given, ""


# --- what the commands print ---


def _say(words: str) -> None:
    print(words, flush=True)


def _no_folder(folder: Path) -> int:
    if folder.is_dir():
        return 0
    print(f"{folder} is no folder: name the folder of the sources with --sources", file=sys.stderr)
    return 2


def _no_theme(root: Path) -> int:
    if (root / "site" / "pelicanconf.py").is_file():
        return 0
    print(f"{root} has no site/pelicanconf.py: --root is the folder of a project", file=sys.stderr)
    return 2


@contextlib.contextmanager
def _steps(options: argparse.Namespace) -> Iterator[Steps]:
    """Shows the step at work, and afterwards, where that is asked for, what each took."""
    from graph.progress import steps

    with steps() as step:
        yield step
    if options.profile:
        for line in step.table():
            print(line, file=sys.stderr)


def _outline(document: Document, references: References) -> None:
    from graph.documents.model import Heading

    print(document.reason)
    for field in document.fields:
        print(f"  {field.name}: {field.value if len(field.value) < 90 else field.value[:89] + '…'}")
    for block in document.blocks:
        if isinstance(block, Heading):
            print("  " * block.level + block.prose.text)
    linked = sum(citation.reference is not None for citation in references.citations)
    print(f"{len(references.references)} references")
    print(f"{len(references.citations)} citations, {linked} of them linked")


def _summary(problems: Sequence[Problem], most: int = 0) -> None:
    """Every problem, worst first, and how many there are of each kind; of each code at most *most*,
    where that is not 0.
    """
    codes = Counter(problem.code for problem in problems)
    shown: Counter[str] = Counter()
    for problem in _sorted(problems):
        shown[problem.code] += 1
        left = codes[problem.code] - most
        if not most or shown[problem.code] <= most or left == 1:
            print(problem, file=sys.stderr)
        elif shown[problem.code] == most + 1:
            print(f"  ... and {left} more of this kind [{problem.code}]", file=sys.stderr)
    counted = Counter(problem.severity for problem in problems)
    if counted:
        said = ", ".join(
            f"{counted[severity]} {severity}{'s' if counted[severity] > 1 else ''}"
            for severity in Severity
            if counted[severity]
        )
        print(said, file=sys.stderr)


def _sorted(problems: Iterable[Problem]) -> list[Problem]:
    """The worst first, those of one place together."""
    return sorted(
        problems, key=lambda one: (ORDER[one.severity], one.file or one.source, one.line or 0)
    )


def _leave(code: int) -> NoReturn:
    """End at once, when all is said: to give back what a build holds, piece by piece, takes a
    twentieth of what an edit costs.
    """
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (BrokenPipeError, ValueError):
        pass  # who reads our output went away, and it may be closed for that
    os._exit(code)


if __name__ == "__main__":
    _leave(main())
