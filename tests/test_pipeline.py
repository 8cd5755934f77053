"""The whole way, on small sources: what is built, what bad input does to it, what stays."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from graph.config import Config
from graph.corpus.model import Corpus
from graph.corpus.quotations import mismatches
from graph.corpus.read import read
from graph.pipeline import Built, build
from graph.problems import Code, Severity
from graph.rebuilding.swap import BusyError, fresh
from tests.files import claims_toy

ROOT = Path(__file__).resolve().parent.parent

TEXT = """# Trees in the street

## Shade

Street trees cool the pavement (Ash & Elm, 2019). Others doubt it (Rowan, 1999).

## References

Ash, B., & Elm, C. (2019). Cool streets. *Journal of Shade*, 4(2), 1–9. https://doi.org/10.5555/shade.4
"""

RECORD = """description = "A note."
[document]
file = "document.txt"
sha256 = "{sha}"
[record]
type = "report"
title = "Trees in the street"
author = [{{ family = "Birch", given = "A." }}]
issued = "2020"
language = "en"
[supplied]
author = "The maintainer."
issued = "The maintainer."
[rights]
statement = "The document prints none."
holder = "A. Birch"
quotation = "short"
"""


def add(folder: Path, slug: str, document: bytes = TEXT.encode(), record: str = RECORD) -> Path:
    place = folder / slug
    place.mkdir(parents=True)
    (place / "document.txt").write_bytes(document)
    sha = hashlib.sha256(document).hexdigest()
    (place / "source.toml").write_text(record.format(sha=sha), encoding="utf-8")
    return place


ODD = {
    "script": "# A <script>alert(1)</script>\n\nText <img src=x onerror=alert(1)> (Ash, 2019).\n",
    "direction": "# Words\n\nLeft \u202eto right\u202c and \x07 bell (Ash, 2019).\n",
    "long-line": "# Long\n\n" + "word (Ash, 2019) " * 600,
    "no-entries": "# List\n\nText.\n\n## References\n\n## Next\n\nMore.\n",
    "cites-nothing": "# Nothing\n\nIt is so (Nobody & Noone, 2001).\n",
}
"""Texts that are read and shown, whatever is in them."""


@pytest.fixture
def config(tmp_path: Path) -> Config:
    """One good source of its own; theme and packages of the project."""
    add(tmp_path / "sources", "good")
    return Config.of(ROOT, sources=tmp_path / "sources", output=tmp_path / "out")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory, bare_vocabulary: None) -> tuple[Config, Built]:
    """A site of the good source and all odd ones: a build takes a while, one is enough."""
    folder = tmp_path_factory.mktemp("built")
    add(folder / "sources", "good")
    for slug, text in ODD.items():
        add(folder / "sources", slug, text.encode())
    config = Config.of(ROOT, sources=folder / "sources", output=folder / "out")
    return config, build(config)


def test_a_source_is_read_linked_and_rendered(built: tuple[Config, Built]) -> None:
    config, site = built
    assert site.output == config.output
    good = {problem.code for problem in site.problems if problem.source == "good"}
    assert good == {Code.CITATION_UNRESOLVED}
    page = (config.output / "reference" / "ash-2019" / "index.html").read_text(encoding="utf-8")
    assert "Cool streets" in page
    assert "10.5555/shade.4" in page
    assert (config.output / "data" / "manifest.json").is_file()


def test_odd_text_is_shown_and_escaped(built: tuple[Config, Built]) -> None:
    config, site = built
    assert {source.slug for source in site.corpus.sources} == {"good", *ODD}
    for path in config.output.rglob("*.html"):
        page = path.read_text(encoding="utf-8")
        assert "<script>alert" not in page, path
        assert "<img src=x" not in page, path
        assert "\u202e" not in page, path


def test_two_builds_are_equal_byte_for_byte(built: tuple[Config, Built], tmp_path: Path) -> None:
    config, _ = built
    other = Config.of(ROOT, sources=config.sources, output=tmp_path / "again")
    build(other)
    assert contents(config.output) == contents(other.output)


def test_the_last_site_stays_where_nothing_can_be_built(
    built: tuple[Config, Built], tmp_path: Path
) -> None:
    config, _ = built
    before = contents(config.output)
    no_record(add(tmp_path / "sources", "bad"))
    assert build(replace(config, sources=tmp_path / "sources")).output is None
    assert contents(config.output) == before


def contents(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def broken_toml(place: Path) -> None:
    (place / "source.toml").write_text("[document\n", encoding="utf-8")


def no_record(place: Path) -> None:
    (place / "source.toml").unlink()


def no_document(place: Path) -> None:
    (place / "document.txt").unlink()


def changed(place: Path) -> None:
    (place / "document.txt").write_text("Other words.", encoding="utf-8")


BAD: list[tuple[str, bytes, Callable[[Path], None] | None, Code]] = [
    ("empty", b"", None, Code.DOCUMENT_EMPTY),
    ("blank", b" \n\n", None, Code.DOCUMENT_EMPTY),
    ("binary", bytes(range(256)) * 20, None, Code.DOCUMENT_BINARY),
    ("pdf", b"%PDF-1.7 ...", None, Code.DOCUMENT_DAMAGED),
    ("picture", b"\x89PNG\r\n\x1a\n\x00\x00", None, Code.DOCUMENT_BINARY),
    ("broken-utf-8", "Café, thé".encode() + b"\xe9", None, Code.DOCUMENT_ENCODING),
    ("cut-utf-16", "Trees".encode("utf-16")[:-1], None, Code.DOCUMENT_ENCODING),
    ("no-record", TEXT.encode(), no_record, Code.RECORD_MISSING),
    ("broken-toml", TEXT.encode(), broken_toml, Code.RECORD_INVALID),
    ("no-document", TEXT.encode(), no_document, Code.DOCUMENT_MISSING),
    ("changed", TEXT.encode(), changed, Code.DOCUMENT_CHANGED),
]


@pytest.mark.parametrize(("slug", "document", "spoil", "code"), BAD, ids=[row[0] for row in BAD])
def test_a_bad_source_is_named_and_the_rest_is_read(
    config: Config,
    slug: str,
    document: bytes,
    spoil: Callable[[Path], None] | None,
    code: Code,
) -> None:
    place = add(config.sources, slug, document)
    if spoil:
        spoil(place)
    corpus = read(config)
    found = [problem for problem in corpus.problems if problem.code is code]
    assert found
    assert found[0].severity is Severity.ERROR
    assert slug in found[0].place()
    assert found[0].hint
    assert [source.slug for source in corpus.sources] == ["good"]


def test_a_quotation_that_is_not_there_is_found(config: Config) -> None:
    corpus = read(config)
    assert list(mismatches(corpus)) == []
    document = corpus.documents["good"]
    moved = replace(document, text="x" + document.text)
    torn = Corpus(
        corpus.sources, {"good": moved}, corpus.references, corpus.works, (), claims=corpus.claims
    )
    assert {problem.code for problem in mismatches(torn)} == {Code.SPAN_MISMATCH}


def test_a_claim_that_says_what_is_not_there_is_found() -> None:
    corpus = claims_toy.corpus()
    claim, *rest = corpus.claims["town"].claims
    assert list(mismatches(corpus)) == []
    other = replace(claim, text="It harms nobody.")
    said = replace(corpus.claims["town"], claims=(other, *rest))
    (problem,) = mismatches(replace(corpus, claims={**corpus.claims, "town": said}))
    assert (problem.code, problem.span) == (Code.SPAN_MISMATCH, claim.span)


def test_what_is_not_published_is_thrown_away(tmp_path: Path) -> None:
    place = tmp_path / "site"
    with fresh(place) as new:
        (new.folder / "a").write_text("1", encoding="utf-8")
        new.publish()
    with fresh(place) as new:
        (new.folder / "b").write_text("2", encoding="utf-8")
    assert [path.name for path in place.iterdir()] == ["a"]


def test_one_build_at_a_time(tmp_path: Path) -> None:
    with fresh(tmp_path / "site"), pytest.raises(BusyError), fresh(tmp_path / "site"):
        pytest.fail("two builds in one place")


def test_a_folder_that_a_killed_build_moved_aside_comes_back(tmp_path: Path) -> None:
    place = tmp_path / "site"
    old = tmp_path / ".site.old"
    old.mkdir()
    (old / "a").write_text("1", encoding="utf-8")
    with fresh(place):
        assert (place / "a").is_file()
