"""How soon an edit of a curator's is seen under ``serve --watch``.

    benchmarks/watching.py [SOURCES]

A copy of SOURCES (by default the project's own) is served; three times another reason is written
to the first decision of a ``review.toml`` that is about a claim with a page. Printed are the
seconds until that page shows it and until the whole site is built again: by the clock, and those of
the server's processor.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import tomllib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parent.parent
EDITS = 3
LONGEST = 600
"""Seconds that are waited for anything."""


def reviewed(sources: Path, output: Path) -> tuple[Path, str]:
    """The review with the most decisions, and the path of the page of the first claim in it."""
    files = sources.glob("*/review.toml")
    file = max(files, key=lambda file: (len(file.read_bytes()), file.parent.name))
    decisions = tomllib.loads(file.read_text(encoding="utf-8"))["decision"]
    paths = (f"claim/{decision['claim']}/" for decision in decisions if "claim" in decision)
    return file, next(path for path in paths if (output / path / "index.html").is_file())


def edit(file: Path, page: str, reason: str) -> None:
    """Write *reason* to the decision on the claim of *page*."""
    text, claim = file.read_text(encoding="utf-8"), page.split("/")[1]
    start = text.index(f'claim = "{claim}"')
    changed = re.sub(r'(?m)^reason = ".*"$', f'reason = "{reason}"', text[start:], count=1)
    file.write_text(text[:start] + changed, encoding="utf-8")


@contextmanager
def serving(sources: Path, output: Path) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The server, and its address."""
    words = [sys.executable, "build.py", "serve", "--watch", "--sources", str(sources)]
    with subprocess.Popen(  # noqa: S603 - ourselves
        [*words, "--output", str(output)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    ) as server:  # fmt: skip
        try:
            yield server, address_of(server.stdout or ())
        finally:
            server.send_signal(signal.SIGINT)


def address_of(lines: Iterable[str]) -> str:
    """The address that a server says in one of its *lines*."""
    said: list[str] = []
    for line in lines:
        if match := re.search(r"http://\S+", line):
            return match[0]
        said.append(line)
    sys.exit(f"the server ended:\n{''.join(said[-20:])}")


def processor(server: subprocess.Popen[str]) -> float:
    """Seconds of the processor that *server* has used (Linux)."""
    known = Path(f"/proc/{server.pid}/stat").read_text(encoding="ascii")
    fields = known.rpartition(") ")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def until(true: Callable[[], bool]) -> None:
    began = time.monotonic()
    while not true() and time.monotonic() - began < LONGEST:
        time.sleep(0.05)


def get(address: str) -> str:
    with urlopen(address, timeout=LONGEST) as answer:  # noqa: S310 - this machine
        return str(answer.read().decode())


def measure(server: subprocess.Popen[str], address: str, file: Path, page: str, by: str) -> None:
    """Edit *file*, giving *by* as the reason, and print how long it takes."""
    builds, clock, spent = int(get(f"{address}.built")), time.monotonic(), processor(server)

    def say(what: str) -> None:
        took, used = time.monotonic() - clock, processor(server) - spent
        print(f"{what}: {took:.1f} s by the clock, {used:.1f} s of the processor")

    edit(file, page, by)
    until(lambda: by in get(address + page))
    say("the page shows it")
    # The first time pages load themselves for what is seen ahead, the second for the whole site.
    until(lambda: int(get(f"{address}.built")) >= builds + 2)
    say("all is built")


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        sources, output = Path(folder) / "sources", Path(folder) / "site"
        shutil.copytree(sys.argv[1] if sys.argv[1:] else ROOT / "sources", sources)
        with serving(sources, output) as (server, address):
            drain = (server.stdout or sys.stdin).read  # a full pipe would stop the server
            threading.Thread(target=drain, daemon=True).start()
            file, page = reviewed(sources, output)
            for number in range(EDITS):
                measure(server, address, file, page, f"Benchmark {number}.")


if __name__ == "__main__":
    main()
