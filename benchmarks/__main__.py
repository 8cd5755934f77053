"""Runs the benchmarks of the README, one after the other: ``make bench``.

    python -m benchmarks [--write] [--skohub FOLDER] [NAME ...]

A NAME is that of a script in this folder; without one all of the table below run, some of which
take many minutes. What each prints is shown as it comes, with how long it took; at the end stands a
table of what was measured beside what should be reached. ``--write`` puts that into the README,
where rows that were not measured this time stay as they are. What a script needs beside the project
comes from ``requirements-bench.txt``; SkoHub (a clone with its packages, see ``concepts.py``) is
measured where it is named, and the scripts that need Lighthouse, Comunica or Zotero's server are
run by themselves. Where something is missing, that is said, and the others run. The site has to be
built. The exit code is 1 where a script gave another than 0, or could not be run.
"""

from __future__ import annotations

import os
import platform
import re
import subprocess
import sys
import sysconfig
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
PAGE: Final = ROOT / "README.md"
SITE: Final = ROOT / "site" / "output"
ONTOSPY: Final = Path(sysconfig.get_path("scripts")) / "ontospy"
PAGEFIND: Final = "PAGEFIND"
"""Stands for the path of that program, which a package tells."""
BEGIN: Final = "<!-- measured by make bench -->"
END: Final = "<!-- end -->"


@dataclass(frozen=True)
class Figure:
    """Something that a script's output says."""

    what: str
    target: str
    pattern: str
    """What is printed; its last match counts, its groups fill ``measured``."""
    measured: str


@dataclass(frozen=True)
class Bench:
    """A script and what is taken from its output."""

    name: str
    arguments: tuple[object, ...]
    figures: tuple[Figure, ...]
    peers: tuple[str, ...] = ()
    """Modules that it measures beside."""


BENCHES: Final = (
    Bench(
        "scale",
        ("--plot", ROOT / "docs" / "growth.svg", 10, 100, 1000),
        (
            Figure("nothing changed, of a build from nothing (1,000 sources)", "0.15",
                   r"nothing changed: ([\d.]+)", "{0}"),
            Figure("one decision of a curator's, of a build from nothing (1,000 sources)", "0.02",
                   r"one decision: +([\d.]+)", "{0}"),
            Figure("seconds of one source more, beyond 100 sources beside before", "1.3 times",
                   r"beyond \d+ that is ([\d.]+) times", "{0} times"),
            Figure("memory of one source more (from 100 to 1,000)", "",
                   r"from \d+ to \d+: [\d.]+ s, ([\d.]+) MiB", "{0} MiB"),
            Figure("two processes that read beside one, with a core for each; by the clock",
                   "1.8 times",
                   r"each ([\d.]+) times as fast; by the clock ([\d.]+) \(.*: ([\d.]+)\)",
                   "{0} times; {1} (loops that share nothing: {2})"),
        ),
        ("matplotlib",),
    ),
    Bench(
        "watching",
        (),
        (
            Figure("an edited decision is seen under `serve --watch`; all is built", "about 1 s",
                   r"shows it: ([\d.]+) s by the clock.*\n.*built: ([\d.]+) s by the clock",
                   "{0} s; {1} s"),
        ),
    ),
    Bench(
        "obvious",
        (SITE,),
        (
            Figure("whole build from nothing beside the obvious use of the same packages, CPU",
                   "30 times", r"(\d+) pages, (\d+) statements: ([\d.]+) times",
                   "{2} times ({0} pages, {1} statements)"),
        ),
        ("numpy", "scipy", "markdown", "pyvis"),
    ),
    Bench(
        "rendering",
        (),
        (
            Figure("Pelican in the loop beside plain Jinja2, CPU", "1.3 times",
                   r"ratio +([\d.]+)", "{0} times"),
        ),
    ),
    Bench(
        "concepts",
        (ONTOSPY,),
        (
            Figure("pages of 2,000 concepts beside ontospy's, CPU", "12 times less",
                   r"CPU of ontospy beside ours: ([\d.]+)", "{0} times ours"),
            Figure("the same beside SkoHub's", "100 times less",
                   r"CPU of SkoHub beside ours: ([\d.]+)", "{0} times ours"),
            Figure("the same: MB of pages; broken links", "1/8 of ontospy's; 0",
                   r"(?s)ours +[\d.]+ +\d+ +([\d.]+) +[\d.]+ +(\d+)\nontospy +[\d.]+ +\d+ "
                   r"+([\d.]+) +[\d.]+ +(\d+)", "{0} beside {2}; {1} beside {3}"),
        ),
        ("ontospy",),
    ),
    Bench(
        "networks",
        (),
        (
            Figure("network page of 1,000 nodes: first stable frame beside pyvis; bytes",
                   "100 times sooner", r"times faster ([\d.]+), times fewer bytes ([\d.]+)",
                   "{0} times; {1} times fewer"),
        ),
        ("pyvis",),
    ),
    Bench(
        "search_index",
        (PAGEFIND,),
        (
            Figure("index of 10,000 pages beside Pagefind's: CPU; bytes to send",
                   "4 times less; 2 times fewer",
                   r"CPU ([\d.]+) times ours, bytes sent ([\d.]+) times ours",
                   "{0} times; {1} times"),
            Figure("what a first query fetches at most", "100 kB",
                   r"fetches at most (\d+) kB", "{0} kB"),
        ),
        ("pagefind_bin",),
    ),
    Bench("search", (SITE, "--pagefind", PAGEFIND), (), ("pagefind_bin",)),
    Bench(
        "shapes",
        (SITE,),
        (
            Figure("SHACL beside pySHACL, the same results", "30 times faster",
                   r"(\d+) statements, (\d+) results, the same: True\n.*: (\d+) times",
                   "{2} times ({0} statements, {1} results)"),
        ),
        ("pyshacl",),
    ),
    Bench(
        "canonical",
        (SITE,),
        (
            Figure("canonical hash beside rdflib's canonical graph, CPU", "30 times less",
                   r"ratio +([\d.]+)", "{0} times"),
        ),
    ),
    Bench(
        "extraction",
        (),
        (
            Figure("20,000 labels found in text, one core", "10 MB/s",
                   r"20,000 made labels\n  mentions +[\d.]+ s +([\d.]+) MB/s", "{0} MB/s"),
        ),
        ("ahocorasick_rs",),
    ),
    Bench("wire", (SITE,), ()),
)  # fmt: skip


def machine() -> str:
    """What the figures are of."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, "
        f"Python {platform.python_version()}"
    )


def run(bench: Bench, more: Sequence[object]) -> tuple[str, str]:
    """What the script prints, which is shown as it comes, and what went wrong, if anything."""
    if lost := [peer for peer in bench.peers if find_spec(peer) is None]:
        return "", f"not installed: {', '.join(lost)} (see requirements-bench.txt)"
    if SITE in bench.arguments and not SITE.is_dir():
        return "", "no site is built: `make site` builds one"
    words = [str(_program()) if word == PAGEFIND else str(word) for word in bench.arguments]
    command = [sys.executable, f"benchmarks/{bench.name}.py", *words, *map(str, more)]
    said = []
    with subprocess.Popen(  # noqa: S603 - our own
        command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    ) as process:  # fmt: skip
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            said.append(line)
    code = process.returncode
    return "".join(said), f"ended with exit code {code}" if code else ""


def _program() -> Path:
    from pagefind_bin import get_executable  # noqa: PLC0415 - it may not be there

    return Path(get_executable())


def rows(bench: Bench, said: str) -> Iterator[tuple[str, str]]:
    """For each figure that the output has, what it is of and its row."""
    for figure in bench.figures:
        found = list(re.finditer(figure.pattern, said))
        if found:
            measured = figure.measured.format(*found[-1].groups())
            yield figure.what, f"| {figure.what} | {figure.target} | {measured} |"


def table(measured: Mapping[str, str], text: str) -> str:
    """All rows, in their order: those *measured*, else those in *text*, the table before."""
    before = {line.split("|")[1].strip(): line for line in text.splitlines() if "|" in line}
    lines = ["| | target | measured |", "|---|---|---|"]
    for figure in (figure for bench in BENCHES for figure in bench.figures):
        empty = f"| {figure.what} | {figure.target} | not measured |"
        lines.append(measured.get(figure.what) or before.get(figure.what) or empty)
    return "\n".join(lines)


def write(measured: Mapping[str, str]) -> None:
    """Put the table into the page."""
    head, begin, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    old, end, tail = rest.partition(END)
    if not (begin and end):
        sys.exit(f"{PAGE.name} has no place for the table: {BEGIN} … {END}")
    of = f"Of {machine()}, {datetime.now(UTC).date().isoformat()}:"
    new = f"{head}{begin}\n{of}\n\n{table(measured, old)}\n{end}{tail}"
    PAGE.write_text(new, encoding="utf-8")


def main() -> int:
    """Run the scripts that are named and print what they print."""
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("names", nargs="*", metavar="NAME")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--skohub", type=Path)
    options = parser.parse_args()
    known = [one.name for one in BENCHES]
    if unknown := sorted({*options.names}.difference(known)):
        parser.error(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(known)}")
    chosen = [one for one in BENCHES if one.name in options.names or not options.names]
    print(machine())
    measured: dict[str, str] = {}
    failed = []
    for number, bench in enumerate(chosen, start=1):
        print(f"\n=== {bench.name} ({number} of {len(chosen)})", flush=True)
        began = perf_counter()
        more = ("--skohub", options.skohub) if bench.name == "concepts" and options.skohub else ()
        said, wrong = run(bench, more)
        measured.update(rows(bench, said))
        print(f"--- {bench.name}: {perf_counter() - began:.0f} s by the clock", flush=True)
        if wrong:
            failed.append(f"{bench.name}: {wrong}")
            print(f"--- {failed[-1]}", flush=True)
        if options.write:
            write(measured)
    print(f"\n{table(measured, '')}")
    for one in failed:
        print(f"not reached, or failed: {one}")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
