"""What is different between two editions, from their published graphs."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
import rdflib

from build import main
from graph.changes.compare import compare
from graph.changes.model import Change, Changes, Difference, Kind, What
from graph.changes.page import as_page
from graph.changes.read import EditionError, edition_of, read_edition
from graph.changes.write import as_feed, as_rdf, as_text, details, summary
from graph.corpus.model import Corpus
from graph.permanence.model import Tombstone
from graph.triples.dataset import make_dataset
from tests.triples.toy import BASE, HOSTILE, corpus, dataset, serialise
from tests.triples.toy_claims import vocabulary_of_the_toy

OLD = dataset()
TOY = corpus()
ATOM = "{http://www.w3.org/2005/Atom}"


def claims_changed(change: Callable[[str], bool], **fields: object) -> Corpus:
    """The toy corpus, with *fields* set in the claims for whose id *change* is true."""
    made = {
        slug: replace(
            found,
            claims=tuple(
                replace(one, **fields) if change(one.id) else one  # type: ignore[arg-type]  # any field
                for one in found.claims
            ),
        )
        for slug, found in TOY.claims.items()
    }
    return replace(TOY, claims=made)


def changes_to(new: Corpus, base: str = BASE) -> Changes:
    made = make_dataset(new, base, "0", vocabulary_of_the_toy(base))
    return compare(edition_of(OLD.union()), edition_of(made.union()))


FIRST = min(claim.id for found in TOY.claims.values() for claim in found.claims)
WITHOUT = replace(
    TOY,
    claims={
        slug: replace(found, claims=tuple(one for one in found.claims if one.id != FIRST))
        for slug, found in TOY.claims.items()
    },
)


def test_nothing_changed_under_another_name_space() -> None:
    changes = changes_to(TOY, "https://example.net/moved")
    assert not changes
    assert as_text(changes) == "nothing changed\n"


def test_a_claim_that_is_gone_and_one_that_was_withdrawn() -> None:
    (gone,) = (one for one in changes_to(WITHOUT).things if one.name == f"claim/{FIRST}")
    assert (gone.what, gone.reason) == (What.GONE, "")
    other = next(one.id for found in WITHOUT.claims.values() for one in found.claims)
    stone = Tombstone(f"claim/{FIRST}", "Read wrongly.", "2024-05-17", (f"claim/{other}",))
    told = changes_to(replace(WITHOUT, withdrawn=(stone,)))
    (withdrawn,) = (one for one in told.things if one.name == f"claim/{FIRST}")
    assert withdrawn.what is What.WITHDRAWN
    assert (withdrawn.reason, withdrawn.replaced_by) == ("Read wrongly.", (f"claim/{other}",))
    assert "reason: Read wrongly." in as_text(told)


def test_backwards_it_was_added() -> None:
    made = make_dataset(WITHOUT, BASE, "0", vocabulary_of_the_toy(BASE))
    changes = compare(edition_of(made.union()), edition_of(OLD.union()))
    assert (What.ADDED, f"claim/{FIRST}") in {(one.what, one.name) for one in changes.things}
    assert "claims: 1 added" in summary(changes)


def test_a_field_that_changed_is_told_with_both_values() -> None:
    changes = changes_to(claims_changed(lambda id_: id_ == FIRST, status="corrected"))
    (change,) = changes.things
    (difference,) = change.differences
    assert (change.what, difference.field, difference.new) == (
        What.CHANGED, "status", ("corrected",),
    )  # fmt: skip
    assert f"changed claim claim/{FIRST}" in as_text(changes)
    assert "→ corrected" in as_text(changes)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        (("a", "b"), ("b", "c"), "x: added: c · gone: a"),
        (("a", "b"), ("a", "b", "c"), "x: added: c"),
        (("a", "b"), ("b",), "x: gone: a"),
        (("a",), ("b",), "x: a → b"),
        ((), ("b",), "x: (none) → b"),
    ],
)
def test_of_a_list_only_what_moved_is_told(
    old: tuple[str, ...], new: tuple[str, ...], said: str
) -> None:
    change = Change(What.CHANGED, Kind.CONCEPT, "concept/a", "A", (Difference("x", old, new),))
    assert list(details(change, changes_to(TOY))) == [said]


def test_links_move_with_the_claims_behind_them() -> None:
    changes = changes_to(claims_changed(lambda _: True, subjects=(), objects=()))
    assert changes.links_gone
    assert not changes.links_added
    assert "gone link " in as_text(changes)


def test_ratings_that_moved() -> None:
    found = {
        slug: replace(
            one, evidence=tuple(replace(each, ratings=each.ratings[:-1]) for each in one.evidence)
        )
        for slug, one in TOY.claims.items()
    }
    changes = changes_to(replace(TOY, claims=found))
    assert {str(one.kind) for one in changes.things} == {"rating"}


WHOLE = changes_to(WITHOUT)


def test_feed_and_rdf_and_page_say_the_same_and_hostile_text_stays_text() -> None:
    label = {one.name: HOSTILE for one in WHOLE.things}
    hostile = replace(
        WHOLE, things=tuple(replace(one, label=label[one.name]) for one in WHOLE.things)
    )
    feed = ET.fromstring(as_feed(hostile, "2024-05-17"))
    assert len(feed.findall(f"{ATOM}entry")) == len(WHOLE.things)
    graph = rdflib.Graph().parse(data=as_rdf(hostile), format="turtle")
    items = rdflib.URIRef("https://www.w3.org/ns/activitystreams#items")
    assert len(set(graph.objects(None, items))) == len(WHOLE.things)
    page = as_page(hostile)
    assert "<script" not in page
    assert page.count("<code>") == len(WHOLE.things)
    assert "\x01" not in page + as_text(hostile)


@pytest.mark.parametrize("name", ["evidence.nt", "evidence.ttl", "evidence.nq", "evidence.trig"])
def test_every_dump_and_a_folder_is_an_edition(tmp_path: Path, name: str) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / name).write_bytes(serialise(OLD)[name])
    whole = edition_of(OLD.union())
    assert read_edition(tmp_path / "data" / name).things == whole.things
    assert read_edition(tmp_path) == read_edition(tmp_path / "data") == whole


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("a.doc", b"", "no form of RDF"),
        ("a.ttl", b"<a", "not what its name says"),
        ("a.nt", b"\xff", "not what its name says"),
        ("a.ttl", b"<http://e/a> <http://e/b> 1 .", "no ontology"),
        ("", b"", "neither a built site"),
    ],
)
def test_what_is_no_edition_is_named(
    tmp_path: Path, name: str, content: bytes, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / name if name else tmp_path / "empty"
    if name:
        path.write_bytes(content)
    with pytest.raises(EditionError, match=words):
        read_edition(path)
    assert main(["diff", str(path), str(path)]) == 2
    assert words in capsys.readouterr().err


def test_the_command_writes_the_same_as_files(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    made = make_dataset(WITHOUT, BASE, "0", vocabulary_of_the_toy(BASE))
    for name, triples in (("old", OLD), ("new", made)):
        (tmp_path / f"{name}.nt").write_bytes(serialise(triples)["evidence.nt"])
    places = [str(tmp_path / "old.nt"), str(tmp_path / "new.nt")]
    assert main(["diff", *places, "--output", str(tmp_path / "out")]) == 0
    said = capsysbinary.readouterr().out
    assert said == (tmp_path / "out" / "changes.txt").read_bytes()
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        "changes.html", "changes.ttl", "changes.txt", "feed.xml",
    }  # fmt: skip
