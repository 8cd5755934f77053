"""Whether a copy is whole: what is missing, changed and extra, and a graph that is another."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from build import main
from graph.files.manifest import manifest_json
from graph.files.verify import NoManifestError, checksums, verify
from graph.rebuilding.site import Site
from graph.triples.canonical import canonical_hash
from tests.files.published import published
from tests.triples.toy import dataset, serialise

TRIPLES = dataset()
DATA = {"evidence.nq": serialise(TRIPLES)["evidence.nq"], "a.csv": b"x\r\n", "sub/b.csv": b"y\r\n"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    manifest = manifest_json(
        published(DATA), version="1", corpus="c", graph=canonical_hash(TRIPLES.quads)
    )
    files = {
        **{f"data/{name}": content for name, content in DATA.items()},
        "data/manifest.json": manifest,
        "data/index.html": b"<p>",
        "index.html": b"<h1>",
        ".well-known/void": b"",
        "claim/\u00e9 x/index.html": b"<p>",
    }
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    (folder / "data" / "site.sha256").write_bytes(checksums(Site(folder), files))
    return folder


def test_a_whole_copy(site: Path, tmp_path: Path) -> None:
    shutil.copytree(site, tmp_path / "copy")
    assert verify(tmp_path / "copy").whole
    assert verify(site / "data").whole
    assert verify(site).files > verify(site / "data").files == len(DATA)


@pytest.mark.parametrize(
    ("name", "kind"),
    [("index.html", "missing"), ("claim/\u00e9 x/index.html", "missing"), ("data/a.csv", "missing"),
     ("index.html", "changed"), ("data/sub/b.csv", "changed"), ("data/manifest.json", "changed"),
     ("data/new.csv", "extra"), ("evil/index.html", "extra")],
)  # fmt: skip
def test_what_is_wrong_is_named(
    site: Path, name: str, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = site / name
    if kind == "missing":
        path.unlink()
    else:
        path.parent.mkdir(exist_ok=True)
        path.write_bytes((path.read_bytes() if path.is_file() else b"") + b" ")
    found = verify(site)
    assert {each: getattr(found, each) for each in ("missing", "changed", "extra")} == {
        "missing": (), "changed": (), "extra": (), kind: (name,),
    }  # fmt: skip
    assert main(["verify", str(site)]) == 1
    assert f"{kind}: {name}\n" in capsys.readouterr().out


def test_another_graph_is_found_without_its_file_s_digest(site: Path) -> None:
    """Somebody may have changed the file and the manifest's line of it alike."""
    quads = DATA["evidence.nq"].split(b"\n", 1)[1]
    (site / "data" / "evidence.nq").write_bytes(quads)
    found = verify(site)
    assert found.changed == ("data/evidence.nq",)
    assert len(found.graph) == 64
    (site / "data" / "evidence.nq").write_bytes(b"<no")
    assert verify(site).graph == "no graph that can be read"


@pytest.mark.parametrize(
    "content", [None, b"", b"{}", b"[]", b'{"files": [{}]}', b'{"files": 1}', b"[" * 9000]
)
def test_without_a_manifest_nothing_can_be_said(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "manifest.json").write_bytes(content)
    with pytest.raises(NoManifestError):
        verify(tmp_path)
    assert main(["verify", str(tmp_path)]) == 2


def test_other_programs_can_verify_it(site: Path) -> None:
    if not shutil.which("sha256sum"):
        pytest.skip("sha256sum is not installed")
    command = ["sha256sum", "--check", "--strict", "data/site.sha256"]
    assert subprocess.run(command, cwd=site, capture_output=True, check=False).returncode == 0
