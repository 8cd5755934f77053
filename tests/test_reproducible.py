"""Same input, same bytes: the whole site of the project's own sources, built in another folder,
with other settings of the machine and by other versions of Python.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS, FILES = ("graph", "site", "sources"), ("build.py", "package.json", "package-lock.json")
YOUNGER = [f"3.{minor}" for minor in range(sys.version_info.minor + 1, sys.version_info.minor + 5)]

pytestmark = pytest.mark.long


def digests(folder: Path) -> Mapping[str, str]:
    """A hash of each file."""
    return {
        path.relative_to(folder).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def built(
    folder: Path, *options: str, python: Path | str = sys.executable, **settings: str
) -> Mapping[str, str]:
    """What a build in a copy of the project in *folder* gives."""
    left = shutil.ignore_patterns("output", "__pycache__")
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=left)
    for name in FILES:
        shutil.copy(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")
    subprocess.run(
        [python, "build.py", "--no-cache", *options, "build"],
        cwd=folder, env={**os.environ, **settings}, check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return digests(folder / "site" / "output")


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The site as it is built here."""
    files = built(tmp_path_factory.mktemp("usual") / "project", "--jobs", "2", PYTHONHASHSEED="1")
    assert len(files) > 1000
    return files


@pytest.mark.parametrize(
    ("options", "settings"),
    [
        (("--jobs", "1"), {"PYTHONHASHSEED": "2"}),
        (("--jobs", "3"), {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "77"}),
        ((), {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONUTF8": "0"}),
        ((), {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "COLUMNS": "40"}),
    ],
    ids=["hash seed and one process", "time zone", "Turkish", "no language"],
)
def test_other_settings_give_the_same_site(
    usual: Mapping[str, str], tmp_path: Path, options: tuple[str, ...], settings: dict[str, str]
) -> None:
    assert built(tmp_path / "another place" / "project", *options, **settings) == usual


def interpreter(version: str) -> Path | None:
    """A Python of *version*, from the path or beside this one where versions have a folder each."""
    named = shutil.which(f"python{version}")
    beside = sorted(Path(sys.base_prefix).parent.glob(f"{version}.*/bin/python3"))
    for found in ([Path(named)] if named else []) + beside:
        ended = subprocess.run([found, "-c", ""], check=False, stderr=subprocess.DEVNULL)
        if ended.returncode == 0:
            return found
    return None


@pytest.mark.parametrize("version", YOUNGER)
def test_other_versions_of_python_give_the_same_site(
    usual: Mapping[str, str], tmp_path: Path, version: str
) -> None:
    python = interpreter(version)
    if python is None:
        pytest.skip(f"there is no Python {version} here")
    environment = tmp_path / "environment"
    subprocess.run([python, "-m", "venv", environment], check=True)
    pip = (environment / "bin" / "pip", "install", "--quiet", "--require-hashes")
    subprocess.run([*pip, "-r", ROOT / "requirements.txt"], check=True)
    assert built(tmp_path / "project", python=environment / "bin" / "python") == usual
