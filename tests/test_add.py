"""The commands ``add`` and ``review`` from the outside, and a review that the build reads."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from build import main
from graph.config import Config
from graph.corpus.read import read
from graph.problems import Code

TEXT = """# Street trees and summer heat

In 2020, 45% of the houses in the old town had no tree near them (Marsh, 2010).

A survey found that trees reduce heat in 30% of the streets.

## References

Marsh, C. (2010). *Soil*. Ditch Press.
"""


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "trees.md").write_text(TEXT, encoding="utf-8")
    (tmp_path / "sources").mkdir()
    return tmp_path / "sources"


def run(command: str, sources: Path, *options: str) -> int:
    return main([command, *options, "--sources", str(sources), "--root", str(sources.parent)])


def add(sources: Path, *options: str) -> int:
    return run("add", sources, str(sources.parent / "in" / "trees.md"), *options)


def test_a_look_changes_nothing(sources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    add(sources)
    said = capsys.readouterr().out
    assert "nothing was written" in said
    assert "1 reference new, 0 already known" in said
    assert re.search(r"^\d+ claims?, [1-9]\d* statistics?$", said, re.MULTILINE)
    assert said.startswith("This would be the source street-trees-and-summer-heat, in the folder ")
    assert "Not found, and yours to fill in: authors, issued, publisher, language, rights." in said
    again = shlex.split(said.rstrip().rpartition("\n")[2])
    assert again[:2] == ["python", "build.py"]
    assert again[again.index("--sources") + 1] == str(sources)
    assert "trees.md" in again[-2]
    assert again[-1] == "--write"
    assert list(sources.iterdir()) == []


def test_written_once_and_read_by_the_build(
    sources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert add(sources, "--write", "--slug", "trees") == 0
    data = (sources.parent / "in" / "trees.md").read_bytes()
    assert (sources / "trees" / "document.md").read_bytes() == data
    corpus = read(Config.of(sources.parent))
    assert [source.slug for source in corpus.sources] == ["trees"]
    assert corpus.claims["trees"].statistics
    capsys.readouterr()
    assert add(sources, "--write", "--slug", "trees") == 1
    assert "slug-duplicate" not in capsys.readouterr().err
    assert add(sources) == 1
    assert "The same document is there already: trees" in capsys.readouterr().err
    assert add(sources, "--write", "--slug", "other") == 1
    assert "The same document is there already: trees" in capsys.readouterr().err
    assert add(sources, "--write", "--slug", "../evil") == 1
    assert sorted(path.name for path in sources.iterdir()) == ["trees"]


def test_what_is_no_text_is_not_added(sources: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = sources.parent / "in" / "x.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    assert run("add", sources, str(path), "--write") == 1
    assert run("add", sources, str(path.with_name("gone.txt"))) == 1
    err = capsys.readouterr().err
    assert "document-binary" in err
    assert "document-missing" in err
    assert list(sources.iterdir()) == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("trres.html", "There is no such file. [document-missing]\n  Did you mean “trees.html”?"),
        ("", "This is a folder, not a document. [document-missing]\n  Name the file"),
        ("gone/trees.html", "/gone, either: begin with that."),
    ],
)
def test_what_is_not_there_is_said_in_plain_words(
    sources: Path, name: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (sources.parent / "in" / "trees.html").write_text("<html><body><p>Trees.</p></body></html>")
    assert run("add", sources, str(sources.parent / "in" / name)) == 1
    assert words in capsys.readouterr().err


def test_a_name_in_pieces_is_to_be_put_together(
    sources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for more, said in (("report.pdf", True), ("--wrte", False)):
        with pytest.raises(SystemExit):
            run("add", sources, "the", more)
        assert ("needs quotation marks" in capsys.readouterr().err) is said


def test_review_from_the_list_to_the_graph(
    sources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(sources, "--write", "--slug", "trees")
    capsys.readouterr()
    assert run("review", sources, "trees") == 0
    said = capsys.readouterr().out
    assert said.startswith("1. trees-")
    assert "0 are decided" in said
    assert run("review", sources, "trees", "--toml", "1") == 0
    block = capsys.readouterr().out
    for field, value in (("reason", "No"), ("date", "2024"), ("by", "AB"), ("action", "reject")):
        block = re.sub(rf'(?m)^{field} = "\w*"', f'{field} = "{value}"', block)
    review = sources / "trees" / "review.toml"
    review.write_text(block, encoding="utf-8")
    corpus = read(Config.of(sources.parent))
    name = said.split()[1]
    assert [claim.id for claim in corpus.claims["trees"].withdrawn] == [name]
    assert not any(p.code in (Code.REVIEW_INVALID, Code.REVIEW_STALE) for p in corpus.problems)


def test_a_review_with_mistakes_is_said_and_fails(
    sources: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    add(sources, "--write", "--slug", "trees")
    gone = '[[decision]]\nclaim = "trees-0"\nquote = "In 2020, 46% of houses had no tree near"\n'
    rest = 'action = "accept"\nreason = "Read."\ndate = 2024-05-17\n'
    (sources / "trees" / "review.toml").write_text(f'{gone}{rest}by = "AB"\n\n{gone}{rest}')
    capsys.readouterr()
    assert run("review", sources, "trees") == 1
    err = capsys.readouterr().err
    assert "sources/trees/review.toml:1: warning" in err
    assert "“In 2020, 45% of the houses in the old town had no tree near them" in err
    assert "sources/trees/review.toml:9: error: by is missing" in err


@pytest.mark.parametrize("options", [["nix"], ["trees", "--toml", "0"], ["trees", "--toml", "999"]])
def test_wrong_usage(sources: Path, options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    add(sources, "--write", "--slug", "trees")
    assert run("review", sources, *options) == 2
    assert "E0" not in capsys.readouterr().err
