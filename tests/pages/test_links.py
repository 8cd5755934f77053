"""Links inside a finished site: each that leads nowhere is a problem, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.pages.pelican.links import broken_links, broken_links_of, links_and_ids, nearer
from graph.problems import Code
from graph.rebuilding.site import Site

PAGE = '<!DOCTYPE html><h1 id="top">A</h1><p id="caf&eacute;">B</p><a href="{}">C</a>'


@pytest.mark.parametrize(
    ("link", "right"),
    [
        ("#top", True),
        ("#caf%C3%A9", True),
        ("#bottom", False),
        ("", True),
        ("../index.html", True),
        ("../index.html#top", True),
        ("../index.html#bottom", False),
        ("../index.html#view=map", True),
        ("../", True),
        ("../data/a.csv", True),
        ("../data/b.csv", False),
        ("../../index.html", False),
        ("nowhere.html", False),
        ("index.html#top", True),
        ("index.html#bottom", False),
        ("../a/index.html#top", True),
        ("../.a/index.html", False),
        ("nowhere/", False),
        ("https://example.org/nowhere", True),
        ("mailto:a@example.org", True),
        ("../https://example.org/index.html#top", False),
    ],
)
def test_links(link: str, right: bool, tmp_path: Path) -> None:
    pages = {"index.html": PAGE.format("#top"), "a/index.html": PAGE.format(link)}
    for name, content in pages.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.csv").touch()
    found = list(broken_links(tmp_path))
    assert [(one.code, one.file) for one in found] == (
        [] if right else [(Code.LINK_BROKEN, "site/output/a/index.html")]
    )
    # What was noted while the pages were written serves as well as the pages.
    site = Site(tmp_path / "again")
    for name, content in pages.items():
        links, ids = links_and_ids(content)
        site.write(name, content.encode(), links=links, ids=ids)
    site.write("data/a.csv", b"")
    assert list(broken_links_of(site, site.entries.keys())) == found


@pytest.mark.parametrize(
    ("folder", "link", "expected"),
    [
        ("a/b/", "../../a/b/index.ttl", "index.ttl"),
        ("a/b/", "../../a/c/index.html#x", "../c/index.html#x"),
        ("a/b/", "../../d/index.html", "../../d/index.html"),
        ("a/b/", "../../ab/index.html", "../../ab/index.html"),
        ("a/b/c/", "../../../a/index.html", "../../index.html"),
        ("a/b:c/", "../../a/b:c/x.bib", "../b:c/x.bib"),
        ("", "a/index.html", "a/index.html"),
    ],
)
def test_links_start_near(folder: str, link: str, expected: str) -> None:
    assert nearer(f'<a href="{link}">', folder) == f'<a href="{expected}">'
