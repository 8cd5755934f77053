"""No name that was published is forgotten: the whole way, on a small source."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from build import main
from graph.config import Config
from graph.pipeline import Built, build, check
from graph.problems import Code, Problem
from graph.registering import register
from tests.test_pipeline import add

ROOT = Path(__file__).resolve().parent.parent
PERMANENT = {Code.IRI_MISSING, Code.REGISTRY_INVALID}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, bare_vocabulary: None) -> Config:
    """A site of one source, whose names are registered."""
    folder = tmp_path_factory.mktemp("permanent")
    add(folder / "sources", "birch-2020")
    config = Config.of(ROOT, sources=folder / "sources", output=folder / "site")
    assert isinstance(build(config), Built)
    assert register(config).added > 100
    return config


@pytest.fixture
def copy(built: Config, tmp_path: Path) -> Config:
    """A copy of it, to be changed."""
    shutil.copytree(built.sources, tmp_path / "sources")
    return Config.of(ROOT, sources=tmp_path / "sources", output=built.output)


def found(config: Config) -> list[Problem]:
    return [problem for problem in check(config).problems if problem.code in PERMANENT]


def names(config: Config) -> list[str]:
    lines = (config.sources / "published.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def test_what_was_registered_is_there(copy: Config) -> None:
    assert {"source/birch-2020", "ontology#Claim", "data#dataset", "map"} <= set(names(copy))
    assert names(copy) == sorted(names(copy))
    assert found(copy) == []
    assert register(copy).added == 0


def test_a_name_that_is_gone_ends_the_build(copy: Config) -> None:
    shutil.move(copy.sources / "birch-2020", copy.sources / "birch-2021")
    lost = found(copy)
    assert {problem.code for problem in lost} == {Code.IRI_MISSING}
    assert any("source/birch-2020" in problem.message for problem in lost)
    assert build(copy).output is None
    # A tombstone for each, and all is well; the source's new name took the place of the old.
    gone = [problem.message.split("”")[0][1:] for problem in lost]
    into = {"source/birch-2020": 'replaced_by = "source/birch-2021"\n'}
    entries = (
        f'[[withdrawn]]\niri = "{name}"\nreason = "R."\ndate = "2024-05-17"\n{into.get(name, "")}'
        for name in gone
    )
    (copy.sources / "withdrawn.toml").write_text("\n".join(entries), encoding="utf-8")
    checked = check(copy)
    assert not [problem for problem in checked.problems if problem.code in PERMANENT]
    said = {str(quad.triple) for quad in checked.triples.quads}
    old, new = (f"<{copy.base_iri}/source/birch-{year}>" for year in (2020, 2021))
    assert f"{old} <http://purl.org/dc/terms/isReplacedBy> {new}" in said


@pytest.mark.parametrize(
    ("name", "code"),
    [("concept/birch-2020-x", Code.IRI_MISSING), ("ontology#Gone", Code.IRI_MISSING)],
)
def test_register_writes_tombstones_when_told_to(copy: Config, name: str, code: Code) -> None:
    listed = copy.sources / "published.txt"
    listed.write_text(f"{listed.read_text(encoding='utf-8')}{name}\n", encoding="utf-8")
    assert [problem.code for problem in found(copy)] == [code]
    assert [problem.code for problem in register(copy).problems] == [code]
    assert not (copy.sources / "withdrawn.toml").exists()
    assert register(copy, "It was read wrongly.").buried == 1
    assert found(copy) == []


def test_a_source_can_go_though_the_site_that_stands_has_it_still(copy: Config) -> None:
    first = sorted(path for path in copy.sources.iterdir() if path.is_dir())[0]
    shutil.rmtree(first)
    assert Code.IRI_MISSING in {problem.code for problem in found(copy)}
    assert register(copy, "Its authors took it back.").buried > 1
    assert Code.IRI_MISSING not in {problem.code for problem in found(copy)}


def test_a_source_can_go_with_its_cells_of_a_map(tmp_path: Path, bare_vocabulary: None) -> None:
    """What the guide for maintainers says, to its end: the site is built again."""
    text = b"# Seats\n\nA trial of 204 families found that booster seats increased correct use.\n"
    config = Config.of(ROOT, sources=tmp_path / "sources", output=tmp_path / "site")
    add(config.sources, "birch-2020")
    place = add(config.sources, "seats-2021", text)
    done = build(config)
    assert isinstance(done, Built)
    assert done.output is not None, [str(problem) for problem in done.problems]
    assert register(config).added
    assert any(name.startswith("map/") and "--" in name for name in names(config))
    shutil.rmtree(place)
    assert build(config).output is None
    assert register(config, "Its authors took it back.").buried > 1
    assert build(config).output is not None


def test_a_name_is_never_used_again(copy: Config) -> None:
    (copy.sources / "withdrawn.toml").write_text(
        '[[withdrawn]]\niri = "source/birch-2020"\nreason = "R."\ndate = "2024-05-17"\n'
    )
    (problem,) = found(copy)
    assert (problem.code, problem.line) == (Code.REGISTRY_INVALID, 1)


def test_the_command(copy: Config, capsys: pytest.CaptureFixture[str]) -> None:
    places = ["--sources", str(copy.sources), "--output", str(copy.output)]
    assert main([*places, "register"]) == 0
    assert "0 names added" in capsys.readouterr().out
    assert main(["--sources", str(copy.sources), "--output", "nowhere", "register"]) == 2
