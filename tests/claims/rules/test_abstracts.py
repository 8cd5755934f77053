"""Rules for what abstracts say of findings in words: how large, how seen, what people need."""

from __future__ import annotations

import pytest

from graph.claims.model import Kind
from tests.claims.toy import Page


def said(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    found = Page().paragraph(text).read().claims
    return [(one.kind, one.subjects, one.objects) for one in found]


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        ("The effects of breakfast clubs appear to be modest.", ()),
        ("The impact of breakfast clubs on attendance was rather small.", ("better-attendance",)),
        ("So far, the benefits of breakfast clubs remain limited.", ()),
    ],
)  # fmt: skip
def test_how_large_effects_are(text: str, objects: tuple[str, ...]) -> None:
    ((kind, subjects, named),) = said(text)
    assert (kind, len(subjects), named) == (Kind.INTERVENTION_OUTCOME, 1, objects)


@pytest.mark.parametrize(
    "text",
    [
        "Food insecurity is regarded by pupils as a fact of life.",
        "For years food insecurity was seen by most of the cooks as a private matter.",
        "The food insecurity described by pupils fits well with the whole-school approach.",
    ],
)
def test_what_people_take_something_for(text: str) -> None:
    ((kind, subjects, objects),) = said(text)
    assert (kind, objects[0]) == (Kind.LIVED_EXPERIENCE, "food-insecurity")
    assert subjects[0] in ("pupils", "cooks")


def test_participants_are_those_of_the_sentence_before() -> None:
    found = said("Talks were held with pupils. Tooth decay is seen by the participants as normal.")
    assert (Kind.LIVED_EXPERIENCE, ("pupils",), ("tooth-decay",)) in found


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Pupils often need a shared family table for better attendance.", "a-shared-family-table"),
        ("Pupils rely on a shared family table to keep attendance up.", "a-shared-family-table"),
        ("Cooks have many ways to bring a shared family table and attendance.",
         "a-shared-family-table"),
    ],
)  # fmt: skip
def test_what_people_need_to_come_to_something_good(text: str, subject: str) -> None:
    assert said(text) == [(Kind.PROTECTIVE, (subject,), ("better-attendance",))]


def test_these_are_what_was_named_last() -> None:
    text = "Adults spoke of breakfast clubs. These services are open to pupils."
    assert said(text)[-1][:2] == (Kind.INTERVENTION_DESCRIPTION, ("breakfast-clubs",))


@pytest.mark.parametrize(
    "text",
    [
        "It was asked how large the effects of breakfast clubs on rain may be.",
        "Food insecurity is taken by storms as a fact of life.",
        "Food insecurity fits with the whole-school approach.",
        "Pupils do not need a shared family table for better attendance.",
        "These services are open to pupils.",
    ],
)
def test_what_is_none_of_these(text: str) -> None:
    assert [one for one in said(text) if one[0] is not Kind.PREVALENCE_STATISTIC] == []
