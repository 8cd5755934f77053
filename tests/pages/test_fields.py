"""Texts about a field of study stand where the sources are of it, and nowhere else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from markupsafe import Markup

from graph.claims.model import Place
from graph.pages.concepts.fields import fields_of, texts_for
from graph.pages.index import Index, index_of
from graph.pages.make.material import Content
from tests.pages import toy_claims

GENERAL = Content("Home", "All.", Markup("<p>All.</p>"), "")
RAIN = Content("Home", "Rain.", Markup("<p>Rain.</p>"), "Wet.", "rain", "home")


def index(file: str, *concepts: str) -> Index:
    """The toy's, with *concepts* from *file*."""
    corpus = toy_claims.corpus()
    places = {concept: Place(f"graph/vocabulary/{file}", 1) for concept in concepts}
    return index_of(replace(corpus, vocabulary=replace(corpus.vocabulary, places=places)))


@pytest.mark.parametrize(
    ("file", "concepts", "fields"),
    [
        ("rain/risks.ttl", ("rain-barrel", "wet-feet"), {"rain"}),
        ("risks.ttl", ("rain-barrel", "wet-feet"), set()),  # of no field
        ("rain/people.ttl", ("gardeners",), set()),  # people are of any
        ("rain/risks.ttl", (), set()),
    ],
)
def test_the_fields_are_those_of_what_is_stated(
    file: str, concepts: tuple[str, ...], fields: set[str]
) -> None:
    assert fields_of(index(file, *concepts)) == fields


def test_a_field_that_hardly_anything_is_about_is_none() -> None:
    whole = index("rain/risks.ttl", "wet-feet")
    assert fields_of(whole) == {"rain"}
    one = next(claim for claim in whole.said.claims if "wet-feet" not in str(claim))
    many = tuple(claim for claim in whole.said.claims) + (one,) * 1000
    assert fields_of(replace(whole, said=replace(whole.said, claims=many))) == frozenset()


def test_a_text_for_a_field_stands_in_place_of_the_general_one() -> None:
    texts = {"home": GENERAL, "rain-home": RAIN}
    assert texts_for(texts, {"rain"}) == {"home": RAIN}
    assert texts_for(texts, set()) == {"home": GENERAL}
