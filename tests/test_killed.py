"""Whole builds, killed at any moment: the site that stands is whole, and the next build is as if
nothing had happened.
"""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from graph.files.verify import verify
from tests.test_pipeline import TEXT, add, contents

ROOT = Path(__file__).resolve().parent.parent
TIMES = 50

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the next build brings it back"),
]


def write(sources: Path, number: int) -> None:
    shutil.rmtree(sources / "trees", ignore_errors=True)
    add(sources, "trees", TEXT.replace("cool the pavement", f"cool {number} roads").encode())


def start(sources: Path, output: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "build.py", "--sources", str(sources), "--output", str(output)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_fifty_killed_builds_leave_a_whole_site(tmp_path: Path) -> None:
    sources, output = tmp_path / "sources", tmp_path / "site"
    write(sources, 0)
    assert start(sources, output).wait() == 0
    write(sources, 1)
    began = time.monotonic()
    assert start(sources, output).wait() == 0
    usual = time.monotonic() - began
    moments = random.Random(11)
    killed = 0
    for number in range(2, TIMES + 2):
        write(sources, number)
        with start(sources, output) as run:
            time.sleep(moments.random() * usual * 1.2)
            run.send_signal(signal.SIGKILL)
        killed += run.returncode == -signal.SIGKILL
        verdict = verify(output)
        assert verdict.whole, (number, verdict)
    assert killed > TIMES // 2
    assert start(sources, output).wait() == 0
    assert start(sources, tmp_path / "anew").wait() == 0
    assert contents(output) == contents(tmp_path / "anew")
