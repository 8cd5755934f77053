"""Runs the benchmarks that stand in the README, one after the other: ``make bench``.

    python -m benchmarks [NAME ...]

A NAME is that of a script in this folder; without one all of the table below run, some of which
take many minutes. What a script needs beside the project comes from ``requirements-bench.txt``; the
scripts that need more than PyPI has (Lighthouse, Comunica, Zotero's server) are run by themselves.
The site has to be built. The exit code is 1 where a script gave another than 0.
"""

from __future__ import annotations

import os
import platform
import subprocess
import sys
import sysconfig
from pathlib import Path
from typing import Final

from pagefind_bin import get_executable

ROOT: Final = Path(__file__).resolve().parent.parent
SITE: Final = ROOT / "site" / "output"
ONTOSPY: Final = Path(sysconfig.get_path("scripts")) / "ontospy"
PAGEFIND: Final = get_executable()

RUNS: Final[dict[str, tuple[object, ...]]] = {
    "scale": ("--plot", ROOT / "docs" / "growth.svg", 10, 100, 1000),
    "obvious": (SITE,),
    "rendering": (),
    "concepts": (ONTOSPY,),
    "networks": (),
    "search_index": (PAGEFIND,),
    "search": (SITE, "--pagefind", PAGEFIND),
    "shapes": (SITE,),
    "canonical": (SITE,),
    "extraction": (),
    "wire": (SITE,),
}
"""Each script with its arguments."""


def machine() -> str:
    """What the figures are of."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{platform.machine()}, {os.cpu_count()} cores, {memory:.0f} GiB, {platform.system()}, "
        f"Python {platform.python_version()}"
    )


def main(names: list[str]) -> int:
    """Run the scripts of *names* and print what they print."""
    if unknown := sorted(set(names) - RUNS.keys()):
        sys.exit(f"no such benchmark: {', '.join(unknown)}; there are {', '.join(RUNS)}")
    print(machine())
    failed = []
    for name in names or RUNS:
        print(f"\n=== {name}", flush=True)
        command = [sys.executable, f"benchmarks/{name}.py", *map(str, RUNS[name])]
        if subprocess.run(command, cwd=ROOT, check=False).returncode:  # noqa: S603 - our own
            failed.append(name)
    if failed:
        print(f"\nnot reached, or failed: {', '.join(failed)}")
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
