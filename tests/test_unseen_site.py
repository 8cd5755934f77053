"""A site of nothing but documents on topics that no vocabulary knows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from graph.config import Config
from graph.pipeline import build
from graph.problems import failed
from tests.claims.unseen.score import HERE
from tests.test_pipeline import ROOT, add

DOCUMENTS = sorted(path for path in HERE.glob("*_*") if path.suffix in {".txt", ".md"})


@pytest.mark.long
def test_what_is_read_in_unseen_documents_can_be_shown(tmp_path: Path) -> None:
    for document in DOCUMENTS:
        add(tmp_path / "sources", document.stem.replace("_", "-"), document.read_bytes())
    config = Config.of(ROOT, sources=tmp_path / "sources", output=tmp_path / "out")
    built = build(replace(config, jobs=1))
    assert not failed(built.problems), built.problems
    shown = {path.name for path in (tmp_path / "out" / "source").iterdir() if path.is_dir()}
    assert shown >= {path.stem.replace("_", "-") for path in DOCUMENTS}
