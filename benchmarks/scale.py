"""What many sources cost, step by step, and what a change costs.

    benchmarks/scale.py [--plot FILE] [--once] [N ...]

For each N (by default 10, 100 and 1,000) a corpus of that size is made and built from nothing, with
nothing changed, and after one decision of a curator's; seconds of the processor, the most memory,
files and bytes of the site. Then its documents are read by one process and by two: how much faster
that is where each process has a core of its own follows from the seconds of the processor that the
first process and the others take; by the clock it is that only on a machine that does nothing else,
and no more than two loops that share nothing are beside each other there. With ``--once`` each
corpus is built once and no more: for 10,000 sources, which take 17 GB of disk. At the end how the
time and the memory per source grow from each N to the next, beyond what a site without sources
costs, and the power of N that each step's time grows with (least squares of the logarithms). FILE
gets a plot of it, which needs matplotlib.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import re
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from itertools import pairwise
from math import log
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import linear_regression
from time import perf_counter, process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.corpus import make
from graph.claims.concepts.mentions import Matcher
from graph.claims.concepts.vocabulary import load_vocabulary
from graph.config import Config
from graph.corpus.one_document import parse_text
from graph.corpus.read import read
from graph.rebuilding.folders import files_below

STEP = re.compile(r"^ *([\d.]+) +([\d.]+)  (.+)$", re.MULTILINE)
DECISION = """
[[decision]]
claim = "{claim}"
quote = {quote}
action = "accept"
reason = "It stands there."
date = "2024-05-17"
by = "AB"
"""


@dataclass(frozen=True)
class Run:
    """One build."""

    processor: float
    memory: int
    """MiB, of the largest process."""
    steps: dict[str, float]
    """Seconds of the processor."""


def project(folder: Path) -> Path:
    """A project in *folder* with our site and libraries, and a cache of its own that is empty."""
    root = folder / "project"
    root.mkdir()
    for name in ("site", "node_modules"):
        (root / name).symlink_to(ROOT / name)
    return root


def build(root: Path, sources: Path) -> Run:
    words: list[str | Path] = [
        sys.executable, "build.py", "--root", root, "--sources", sources, "--profile",
    ]  # fmt: skip
    with (
        tempfile.TemporaryFile("w+") as said,
        subprocess.Popen(  # noqa: S603 - ourselves
            [*words, "--output", sources.parent / "site"], cwd=ROOT, stdout=said, stderr=said
        ) as run,
    ):
        _, _, used = os.wait4(run.pid, 0)
        run.returncode = 0
        said.seek(0)
        found = STEP.findall(said.read())
    steps = {name: float(spent) for _, spent, name in found if name != "all"}
    return Run(used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, steps)


def decide(sources: Path) -> None:
    """Accept the first claim of the first source."""
    folder = sources / "made-00001"
    document = (folder / "document.md").read_text(encoding="utf-8")
    read = parse_text("made-00001", document, "document.md", Matcher(load_vocabulary()[0]))
    claim = read.claims.claims[0]
    text = DECISION.format(claim=claim.id, quote=json.dumps(claim.text, ensure_ascii=False))
    (folder / "review.toml").write_text(text, encoding="utf-8")


@dataclass(frozen=True)
class Reading:
    """All documents read, nothing taken from a cache."""

    clock: float
    before: float
    """Seconds of the processor until the first document is read: what all wait for."""
    first: float
    """All of the process that gives out the work, these included."""
    others: float
    """Of those that it gives it to, together."""


def read_once(sources: Path, jobs: int) -> Reading:
    """In this process, which has read nothing yet, and others that it starts."""
    config = replace(Config.of(ROOT, sources=sources), jobs=jobs)
    began, start = perf_counter(), process_time()
    before: list[float] = []

    def step(name: str, done: int = 0, total: int = 0) -> None:  # noqa: ARG001 - as all steps
        if done and not before:
            before.append(process_time() - start)

    read(config, step)
    first, others = process_time() - start, getrusage(RUSAGE_CHILDREN)
    seconds = others.ru_utime + others.ru_stime
    return Reading(perf_counter() - began, before[0], first, seconds)


def reading(sources: Path, jobs: int) -> Reading:
    """The same in a new process."""
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(read_once, sources, jobs).result()


def loop(_: int) -> float:
    """Some seconds of work in a process that shares nothing, by the clock."""
    began, text = perf_counter(), json.dumps([{"a": [number, "x" * 9]} for number in range(2000)])
    for _ in range(500):
        json.loads(text)
    return perf_counter() - began


def beside() -> float:
    """How much faster two such loops are beside each other than one after the other."""
    alone = loop(0)
    with ProcessPoolExecutor(2, mp_context=multiprocessing.get_context("spawn")) as pool:
        return 2 * alone / max(pool.map(loop, range(2)))


def measure(number: int, *, once: bool) -> Run:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        sources, root = folder / "sources", project(folder)
        make(number, sources)
        print(f"\n{number} sources", flush=True)
        whole = build(root, sources)
        sizes = [file.stat().st_size for _, file in files_below(folder / "site")]
        print(f"  {whole.processor:.1f} s, {whole.memory} MiB", end="; ")
        print(f"the site: {len(sizes)} files, {sum(sizes) / 1e6:.0f} MB", flush=True)
        for step, spent in whole.steps.items():
            print(f"  {spent:8.2f} s  {1000 * spent / number:8.2f} ms a source  {step}", flush=True)
        if not once:
            again(root, sources, whole)
        return whole


def again(root: Path, sources: Path, whole: Run) -> None:
    """What a build costs where one stands, and what two processes are worth."""
    same = build(root, sources)
    print(f"  nothing changed: {same.processor / whole.processor:.3f} of that", flush=True)
    decide(sources)
    edited = build(root, sources)
    print(f"  one decision:    {edited.processor / whole.processor:.3f} of that", flush=True)
    one, two = (reading(sources, jobs) for jobs in (1, 2))
    print(f"  reading, one process:  {one.first:.2f} s")
    print(f"  reading, by two more:  {two.first:.2f} s in the first, {two.others:.2f} s in the two")
    faster = one.first / (two.before + max(two.others / 2, two.first - two.before))
    print(f"  with a core for each {faster:.2f} times as fast; ", end="")
    print(f"by the clock {one.clock / two.clock:.2f} (loops that share nothing: {beside():.2f})")


def power(points: Sequence[tuple[float, float]]) -> float:
    """The power of the first number that the second grows with."""
    return linear_regression(*zip(*((log(x), log(y)) for x, y in points), strict=True)).slope


def growth(runs: Sequence[tuple[int, Run]]) -> None:
    """Print what one more source costs from each size to the next, and each step's power."""
    print("\none source more, beyond what a site without sources costs:")
    costs: list[float] = []
    for (few, one), (many, other) in pairwise(runs):
        more = many - few
        costs.append((other.processor - one.processor) / more)
        memory = (other.memory - one.memory) / more
        print(f"  from {few} to {many}: {costs[-1]:.3f} s, {memory:.2f} MiB")
    for (few, _), (before, after) in zip(runs[1:], pairwise(costs), strict=False):
        print(f"  beyond {few} that is {after / before:.2f} times what it was before")
    print("\nthe power of N that the seconds of a step grow with, from the second size on:")
    for name in runs[-1][1].steps:
        points = [(number, run.steps.get(name, 0.0)) for number, run in runs[1:]]
        if len(points) > 1 and min(spent for _, spent in points) > 0:
            print(f"  {power(points):5.2f}  {name}")


def plot(runs: Sequence[tuple[int, Run]], file: Path) -> None:
    """Draw the seconds of all and of the longest steps, and the memory, over N."""
    from matplotlib import pyplot as plt  # noqa: PLC0415 - only who draws needs it

    plt.rcParams.update({"svg.hashsalt": "growth", "svg.fonttype": "none"})
    figure, (left, right) = plt.subplots(1, 2, figsize=(9, 3.6), layout="constrained")
    numbers = [number for number, _ in runs]
    left.loglog(numbers, [run.processor for _, run in runs], "o-", color="black", label="all")
    longest = sorted(runs[-1][1].steps.items(), key=lambda step: -step[1])[:5]
    for (name, _), mark in zip(longest, "sv^D*", strict=False):
        spent = [run.steps.get(name, 0.0) for _, run in runs]
        left.loglog(numbers, spent, marker=mark, linewidth=1, label=name)
    left.set(xlabel="sources", ylabel="seconds of the processor", title="A build from nothing")
    left.legend(fontsize="small")
    right.loglog(numbers, [run.memory for _, run in runs], "o-", color="black")
    right.set(xlabel="sources", ylabel="MiB", title="The most memory")
    figure.savefig(file, metadata={"Date": None})


def main() -> None:
    parser = ArgumentParser(description=__doc__, formatter_class=RawDescriptionHelpFormatter)
    parser.add_argument("numbers", nargs="*", type=int, default=[10, 100, 1000])
    parser.add_argument("--plot", type=Path)
    parser.add_argument("--once", action="store_true")
    options = parser.parse_args()
    runs = [(number, measure(number, once=options.once)) for number in sorted(options.numbers)]
    growth(runs)
    if options.plot:
        plot(runs, options.plot)


if __name__ == "__main__":
    main()
