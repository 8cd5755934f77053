"""What many sources cost, step by step, and what a change costs.

    benchmarks/scale.py [--plot FILE] [N ...]

For each N (by default 10, 100 and 1,000) a corpus of that size is made and built from nothing, with
nothing changed, and after one decision of a curator's; seconds of the processor, and the most
memory. Then its documents are read by one process and by two, by the clock: run that on a machine
that does nothing else. At the end how the time and the memory per source grow from each N to the
next, beyond what a site without sources costs, and the power of N that each step's time grows with
(least squares of the logarithms). FILE gets a plot of it, which needs matplotlib.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from argparse import ArgumentParser, RawDescriptionHelpFormatter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import log
from pathlib import Path
from statistics import linear_regression

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.corpus import make
from graph.claims.mentions import Matcher
from graph.claims.vocabulary import load_vocabulary
from graph.parsing import parse_text
from graph.pipeline import READING

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
    clock: dict[str, float]


def build(command: str, sources: Path, *more: str) -> Run:
    words = [sys.executable, "build.py", command, "--sources", str(sources), "--profile", *more]
    with (
        tempfile.TemporaryFile("w+") as said,
        subprocess.Popen(  # noqa: S603 - ourselves
            [*words, "--output", str(sources.parent / "site")], cwd=ROOT, stdout=said, stderr=said
        ) as run,
    ):
        _, _, used = os.wait4(run.pid, 0)
        run.returncode = 0
        said.seek(0)
        found = STEP.findall(said.read())
    steps = {name: float(spent) for _, spent, name in found}
    clock = {name: float(spent) for spent, _, name in found}
    return Run(used.ru_utime + used.ru_stime, used.ru_maxrss // 1024, steps, clock)


def decide(sources: Path) -> None:
    """Accept the first claim of the first source."""
    folder = sources / "made-00001"
    document = (folder / "document.md").read_text(encoding="utf-8")
    read = parse_text("made-00001", document, "document.md", Matcher(load_vocabulary()[0]))
    claim = read.claims.claims[0]
    text = DECISION.format(claim=claim.id, quote=json.dumps(claim.text, ensure_ascii=False))
    (folder / "review.toml").write_text(text, encoding="utf-8")


def reading(sources: Path, jobs: str) -> float:
    return build("check", sources, "--no-cache", "--jobs", jobs).clock.get(READING, 0.0)


def measure(number: int) -> Run:
    with tempfile.TemporaryDirectory() as folder:
        sources = Path(folder) / "sources"
        make(number, sources)
        whole = build("build", sources)
        same = build("build", sources)
        decide(sources)
        edited = build("build", sources)
        print(f"\n{number} sources: {whole.processor:.1f} s, {whole.memory} MiB")
        for name, spent in whole.steps.items():
            print(f"  {spent:8.2f} s  {1000 * spent / number:8.2f} ms a source  {name}")
        print(f"  nothing changed: {same.processor / whole.processor:.3f} of that")
        print(f"  one decision:    {edited.processor / whole.processor:.3f} of that")
        one, two = (reading(sources, jobs) for jobs in ("1", "2"))
        print(f"  reading, by the clock: {one:.2f} s by one process, {two:.2f} s by two")
        return whole


def power(points: Sequence[tuple[float, float]]) -> float:
    """The power of the first number that the second grows with."""
    return linear_regression(*zip(*((log(x), log(y)) for x, y in points), strict=True)).slope


def growth(runs: Sequence[tuple[int, Run]]) -> None:
    """Print what one more source costs from each size to the next, and each step's power."""
    print("\none source more, beyond what a site without sources costs:")
    costs = []
    for (few, one), (many, other) in pairwise(runs):
        more = many - few
        costs.append((other.processor - one.processor) / more)
        memory = (other.memory - one.memory) / more
        print(f"  from {few} to {many}: {costs[-1]:.3f} s, {memory:.2f} MiB")
    for (few, _), (one, other) in zip(runs[1:], pairwise(costs), strict=False):
        print(f"  beyond {few} that is {other / one:.2f} times what it was before")
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
    options = parser.parse_args()
    runs = [(number, measure(number)) for number in sorted(options.numbers)]
    growth(runs)
    if options.plot:
        plot(runs, options.plot)


if __name__ == "__main__":
    main()
