"""Pages that were written before: taken over where they would be the same, and only there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from unittest import mock

from graph.config import Config
from graph.corpus.model import Corpus
from graph.files.written import write_data, written
from graph.pages.claims.page import uncited_claim
from graph.pages.concepts.page import uncited_concept
from graph.pages.make import claims as make_claims
from graph.pages.pelican.render import render, render_own
from graph.rebuilding.cache import Cache
from graph.rebuilding.ledger import keep_ledger, read_ledger
from graph.rebuilding.site import Site
from graph.rebuilding.traces import keep_traces, read_traces
from tests.pages import toy_claims
from tests.pages.conftest import DATA, entries, render_toy


def edited(corpus: Corpus) -> Corpus:
    """A review that gives another reason."""
    slug = next(slug for slug, found in corpus.claims.items() if found.reviews)
    found = corpus.claims[slug]
    reviews = tuple(replace(review, reason="Other <b>words.") for review in found.reviews)
    return replace(corpus, claims={**corpus.claims, slug: replace(found, reviews=reviews)})


def contents(folder: Path) -> Mapping[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def rendered(root: Path, site: Site, corpus: Corpus) -> Site:
    site.folder.mkdir(parents=True)
    write_data(site, DATA)
    said = render(
        corpus, Config.of(root), site.folder,
        data_files=written(site), formatted=entries(), site=site, program="this",
    )  # fmt: skip
    assert [problem for problem in said if problem.file != "package.json"] == []
    return site


def test_an_edit_rewrites_the_pages_that_show_it(
    project_root: Path, toy_site: Path, tmp_path: Path
) -> None:
    old, cache, corpus = tmp_path / "old", Cache(tmp_path / "cache"), toy_claims.corpus()
    first = rendered(project_root, Site(old), corpus)
    assert contents(old) == contents(toy_site)
    keep_ledger(cache, old, first.entries)
    keep_traces(cache, old, first.traces)
    # A page that somebody wrote to is made again, and one whose files were taken away.
    touched = old / "source" / "field" / "index.html"
    touched.write_bytes(b"touched")
    next(iter(sorted(old.glob("reference/*/*.bib")))).unlink()
    second = Site(tmp_path / "new", old, read_ledger(cache, old), traces=read_traces(cache, old))
    with (
        mock.patch.object(make_claims, "uncited_claim", wraps=uncited_claim) as claims,
        mock.patch.object(make_claims, "uncited_concept", wraps=uncited_concept) as concepts,
    ):
        rendered(project_root, second, edited(corpus))
    reviews = [review.about for found in corpus.claims.values() for review in found.reviews]
    assert sorted(call.args[0].id for call in claims.call_args_list) == sorted(reviews)
    about = {
        concept
        for found in corpus.claims.values()
        for claim in found.claims
        if claim.id in reviews
        for concept in (*claim.subjects, *claim.objects)
    }
    assert {call.args[0].id for call in concepts.call_args_list} == about
    render_toy(project_root, tmp_path / "cold", edited(corpus))
    assert contents(second.folder) == contents(tmp_path / "cold")
    # The same page was there before, made alone.
    after = edited(corpus)
    (source,) = (slug for slug in corpus.claims if after.claims[slug] != corpus.claims[slug])
    alone = Site(tmp_path / "alone", old, read_ledger(cache, old))
    alone.folder.mkdir()
    render_own(after, Config.of(project_root), source, entries(), alone, "this")
    made = {name for name in alone.entries if alone.entries[name] != alone.known.get(name)}
    assert made
    for name in alone.entries:
        assert (alone.folder / name).read_bytes() == (second.folder / name).read_bytes(), name
    written = {
        name.rpartition("/")[0]
        for name in second.entries
        if not (old / name).exists() or not (second.folder / name).samefile(old / name)
    }
    reviewed = {review.about for found in corpus.claims.values() for review in found.reviews}
    shown = {f"{kind}/{about}" for kind in ("claim", "evidence") for about in reviewed}
    # Other lists that show it, and the feed, stand where they stood.
    assert "source/field" in written
    assert written & shown == {name.rpartition("/")[0] for name in made}
    assert not {name for name in written - shown if name.startswith(("claim/", "concept/"))}
