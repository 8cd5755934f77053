"""What many sources cost, step by step, and what a change costs.

    benchmarks/scale.py [N ...]

For each N (by default 10, 100 and 1,000) a corpus of that size is made and built from nothing, with
nothing changed, and after one decision of a curator's; seconds of the processor, and the most
memory. Then its documents are read by one process and by two, by the clock: run that on a machine
that does nothing else. At the end how the time per source grows from each N to the next.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

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


def main() -> None:
    numbers = [int(word) for word in sys.argv[1:]] or [10, 100, 1000]
    runs = [(number, measure(number)) for number in numbers]
    print("\ntime a source, beyond what a site without sources costs:")
    for (few, one), (many, other) in pairwise(runs):
        print(f"  from {few} to {many}: {(other.processor - one.processor) / (many - few):.3f} s")


if __name__ == "__main__":
    main()
