"""The command line: exit codes, what is printed, no traceback whatever is given."""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

import build
import graph.commands.parse
from graph.commands.arguments import config_of, parser, places
from graph.commands.serve import again
from graph.corpus.model import Corpus
from graph.corpus.workers import cores
from graph.pages.edition import edition_of
from tests.test_pipeline import add

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A project with one small source: what is the command line's is the same for large ones."""
    add(tmp_path / "sources", "trees")
    return tmp_path


def code_of(*words: str) -> int:
    """What the program would end with; a traceback of its own would end the test."""
    try:
        return build.main(words)
    except SystemExit as ended:
        return int(ended.code or 0)


COMMANDS = [
    (("--help",), 0),
    (("parse", "sources/trees/document.txt"), 0),
    (("parse", "no/such/file.txt"), 1),
    (("parse", "sources"), 1),
    (("parse",), 2),
    (("nonsense",), 2),
    (("check", "--sources", "no/such/folder"), 2),
    (("--sources", "no/such/folder", "check"), 2),
    (("query", "SELECT * WHERE { ?s ?p }", "--root", "."), 1),
    (("query", "home_counts", "--root", "."), 0),
    (("query", "nowhere.rq", "--root", "."), 2),
]


@pytest.mark.parametrize(
    ("words", "code"), COMMANDS, ids=["_".join(words) for words, _ in COMMANDS]
)
def test_exit_codes(
    words: tuple[str, ...], code: int, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(place)
    assert code_of(*words) == code


@pytest.mark.parametrize(("words", "code"), [("--help", 0), ("nonsense", 2)])
def test_the_process_ends_with_the_code(words: str, code: int) -> None:
    command = [sys.executable, "build.py", words]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("epoch", "day"), [("1700000000", "2023-11-14"), ("0", "1970-01-01"), ("", ""), ("soon", "")]
)
def test_the_day_of_the_build(epoch: str, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    config = config_of(parser("").parse_args(["build"]))
    assert config.date == day
    if day:
        assert edition_of(Corpus((), {}, {}, (), ()), config).date == day


def test_as_many_processes_read_as_there_are_cores() -> None:
    config = config_of(parser("").parse_args(["build"]))
    assert (config.jobs, config.cache) == (cores(), ROOT / ".cache")


@pytest.mark.parametrize("words", [["--output", "x", "check"], ["check", "--output", "x"]])
def test_a_place_may_stand_before_the_command_and_after(words: list[str]) -> None:
    options = parser("").parse_args(words)
    assert (options.output, options.sources, options.root) == (Path("x"), None, ROOT)


def test_a_new_process_builds_with_the_same_places() -> None:
    words = [
        "--root", "r", "--sources", "s", "--output", "o", "--base-iri", "https://a.example",
        "--endpoint", "https://b.example", "--browser-up-to", "7", "--previous", "p", "--jobs", "2",
        "--scheduler", "tcp://c", "--no-cache", "--profile",
    ]  # fmt: skip
    known = set(re.findall(r"--[a-z-]+", places().format_usage()))
    assert known <= set(words)
    asked = vars(parser("").parse_args(["serve", "--watch", *words]))
    anew = vars(parser("").parse_args(again(argparse.Namespace(**asked))[2:]))
    assert anew == {name: asked[name] for name in anew} | {"command": "build"}


def test_parse_prints_everything_as_json(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    build.main(["parse", str(ROOT / "sources/wild-2021/document.txt"), "--json"])
    read = json.loads(capsysbinary.readouterr().out)
    text = (ROOT / "sources/wild-2021/document.txt").read_bytes().decode()
    assert list(read) == [
        "metadata", "headings", "references", "citations", "claims", "statistics", "concepts",
        "problems",
    ]  # fmt: skip
    assert len(read["references"]) == 131
    for citation in read["citations"]:
        assert text[citation["start"] : citation["end"]] == citation["text"]
    for heading in read["headings"]:
        assert heading["text"].split()[0] in text[heading["start"] : heading["end"]]


def test_parse_prints_the_text_that_offsets_refer_to(place: Path) -> None:
    """Byte for byte, out of a process of its own."""
    document = place / "sources" / "trees" / "document.txt"
    document.write_text(document.read_text("utf-8") + "\nSo it is (Größe, 2001) 🌳.\n", "utf-8")
    done = subprocess.run(
        [sys.executable, "build.py", "parse", str(document), "--text"],
        cwd=ROOT, capture_output=True, check=True,
    )  # fmt: skip
    assert done.stdout == document.read_bytes()


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_query_answers_in_each_form(
    form: str, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    query = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"
    assert code_of("query", query, "--format", form, "--root", str(place)) == 0
    said = capsys.readouterr().out
    assert "n" in said.splitlines()[0] or '"n"' in said


def test_a_python_without_the_packages_is_told_which_one_to_take(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "graph.commands.parse", None)
    with pytest.raises(ModuleNotFoundError):
        build.main(["parse", "x.txt"])
    monkeypatch.undo()

    def lacking(_: argparse.Namespace) -> int:
        raise ModuleNotFoundError(name="rapidfuzz")

    monkeypatch.setattr(graph.commands.parse, "run", lacking)
    assert build.main(["parse", "x.txt"]) == 1
    said = capsys.readouterr().err
    assert "lacks the package rapidfuzz" in said
    assert ".venv/bin/python" in said


def test_a_root_that_is_no_project_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "sources").mkdir()
    assert build.main(["--root", str(tmp_path), "build"]) == 2
    assert "--root is the folder of a project" in capsys.readouterr().err
