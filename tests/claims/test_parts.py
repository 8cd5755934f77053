"""Sentences that make two statements: what is known, and what is not; what each bears on."""

from __future__ import annotations

import pytest

from tests.claims.toy import Page

GAP, OUTCOME = "evidence_gap", "intervention_outcome"
CLUBS = ("breakfast-clubs",)


Read = tuple[str, tuple[str, ...], str]


def read(text: str) -> list[Read]:
    return [(one.kind, one.subjects, one.text) for one in Page().paragraph(text).read().claims]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "While little is known about the Salad Bar Scheme, morning clubs improved attendance.",
            (GAP, ("salad-bar-scheme",), "little is known about the Salad Bar Scheme"),
            (OUTCOME, CLUBS, "morning clubs improved attendance."),
        ),
        (
            "Although breakfast clubs are promising, it is unclear whether they reach pupils.",
            (OUTCOME, CLUBS, "breakfast clubs are promising"),
            (GAP, CLUBS, "it is unclear whether they reach pupils."),
        ),
        (
            "Breakfast clubs improved attendance, but little is known about the costs.",
            (OUTCOME, CLUBS, "Breakfast clubs improved attendance"),
            (GAP, CLUBS, "little is known about the costs."),
        ),
        (
            "There is value in running breakfast clubs; further research is needed.",
            (
                "recommendation",
                ("recommendation-there-is-value-in-running-breakfast-clubs",),
                "There is value in running breakfast clubs",
            ),
            (GAP, CLUBS, "further research is needed."),
        ),
    ],
)
def test_what_is_not_known_is_told_apart_from_what_is(text: str, first: Read, second: Read) -> None:
    assert read(text) == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "While it is raining, little is known about breakfast clubs.",
        "While little is known about breakfast clubs, and which pupils come, trees grow in rows.",
        "Little is known about breakfast clubs, but few studies of them are under way.",
    ],
)
def test_one_statement_is_not_cut(text: str) -> None:
    assert [(kind, said) for kind, _, said in read(text)] == [(GAP, text)]


def test_what_is_conceded_may_go_on_behind_a_comma() -> None:
    gap, _ = read(
        "While it is unclear who comes to breakfast clubs, and who does not, "
        "breakfast clubs improved attendance."
    )
    assert gap[2] == "it is unclear who comes to breakfast clubs, and who does not"


def test_a_half_that_says_nothing_alone_stays_with_the_other() -> None:
    """``high-harm``: a word that bears on nothing."""
    found = read(
        "There are a number of breakfast clubs programmes with evidence indicating better"
        " attendance, as well as reduced food waste among pupils of high-harm schools."
    )
    assert [(kind, who) for kind, who, _ in found] == [(OUTCOME, CLUBS), (OUTCOME, CLUBS)]
