"""Ratings that sentences and tables state, and what is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.claims.concepts.mentions import Matcher
from graph.claims.model import Claims, Level, Scale, Standing
from graph.claims.read import read_claims
from graph.references.model import References
from tests.claims.evidence.test_programmes import HEAD, cite
from tests.claims.toy import SOURCE, VOCABULARY, Page

FORKS = Scale(
    "forks", "Forks and Spoons", "1999", ("FS", "Forks and Spoons", "Spoon Institute"),
    (
        Level("level-2-plus", "Level 2+", "2+", 3, names=("Level 2+",)),
        Level("level-2", "Level 2", "2", 2, names=("Level 2",)),
        Level("below", "Not level 2", "NL2", 1, Standing.NOT_REACHED, ("Not level 2",)),
    ),
)  # fmt: skip
TASTE = Scale(
    "taste", "TASTE", "2008", ("TASTE",),
    (Level("low", "Low certainty", "low", 1, names=("Low certainty", "low quality")),),
)  # fmt: skip
MATCHER = Matcher(replace(VOCABULARY, scales={"forks": FORKS, "taste": TASTE}))


def read(page: Page, *works: str) -> Claims:
    cited = tuple(cite(page, words, words[:5].lower()) for words in works)
    return read_claims(page.document(), References(SOURCE, (), cited), MATCHER)


def ratings(found: Claims) -> list[tuple[str, str, tuple[str, ...]]]:
    return [
        (rating.scale, rating.level, one.interventions)
        for one in sorted(found.evidence, key=lambda one: (one.span or SPAN).start)
        for rating in one.ratings
    ]


SPAN = Page().paragraph("x").document().blocks[0].span
BREAKFAST = ("breakfast-clubs",)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Breakfast clubs were rated level 2 by the Spoon Institute.", [("forks", "level-2")]),
        ("Breakfast clubs have an FS level 2+.", [("forks", "level-2-plus")]),
        ("Breakfast clubs (FS rating: 2+) are common.", [("forks", "level-2-plus")]),
        ("Breakfast clubs were assessed as level 2 on the FS scale.", [("forks", "level-2")]),
        ("FS gives breakfast clubs a rating of “NL2”.", [("forks", "below")]),
        ("Breakfast clubs are not level 2 for FS.", [("forks", "below")]),
        ("Breakfast clubs have not yet been rated by FS.", [("forks", "")]),
        ("On TASTE, evidence on breakfast clubs was of low certainty.", [("taste", "low")]),
        (
            "Breakfast clubs: FS level 2, and low quality on TASTE.",
            [("forks", "level-2"), ("taste", "low")],
        ),
    ],
)
def test_a_stated_rating(text: str, expected: list[tuple[str, str]]) -> None:
    found = read(Page().paragraph(text))
    assert sorted(ratings(found)) == sorted((*one, BREAKFAST) for one in expected)


@pytest.mark.parametrize(
    "text",
    [
        "Breakfast clubs were rated level 2.",
        "Breakfast clubs were visited by FS in 2 towns.",
        "Breakfast clubs would reach FS level 2 with a control group.",
        "Breakfast clubs at FS level 2 or above are common.",
        "Breakfast clubs have at least FS level 2.",
        "FS level 2 means that breakfast clubs were studied.",
        "Breakfast clubs were rated 9 by FS.",
        "Breakfast clubs were rated level 2.5 by FS, level 20 and level 2%.",
        "The taste of breakfast clubs is of low quality.",
        "Something was rated level 2 by FS.",
    ],
)
def test_what_is_no_rating(text: str) -> None:
    assert ratings(read(Page().paragraph(text))) == []


def test_each_level_goes_to_the_intervention_before_it() -> None:
    found = read(
        Page().paragraph("FS rated breakfast clubs level 2 and the Salad Bar Scheme level 2+.")
    )
    assert sorted(ratings(found)) == [
        ("forks", "level-2", BREAKFAST), ("forks", "level-2-plus", ("salad-bar-scheme",)),
    ]  # fmt: skip


def test_the_words_that_state_it_are_kept_and_what_they_cite() -> None:
    page = Page().paragraph("Breakfast clubs were rated level 2 by FS (Smith 2010).")
    (one,) = read(page, "Smith 2010").evidence
    (rating,) = one.ratings
    assert rating.span is not None
    assert rating.span.of(page.text) == "rated level 2 by FS"
    assert one.references == ("smith",)


def test_a_column_named_after_a_scale() -> None:
    page = Page().table(
        (*HEAD, "FS rating"),
        ("Breakfast clubs", "They offer toast to pupils.", "", "", "2+"),
        ("Salad Bar Scheme", "It offers salad to pupils.", "", "", "Not level 2"),
        ("Lunch Buddies", "They offer lunch to pupils.", "", "", "Not yet rated"),
        ("Tea Time", "It offers tea to pupils.", "", "", "n/a"),
    )
    assert [one[:2] for one in ratings(read(page))] == [
        ("forks", "level-2-plus"), ("forks", "below"), ("forks", ""),
    ]  # fmt: skip


def test_a_rating_of_the_study_that_a_row_tells_of() -> None:
    page = Page().table(
        HEAD,
        (
            "Breakfast clubs",
            "",
            "A cluster trial, rated level 2 by FS, found better attendance. "
            "It is at FS level 2+ now.",
            "Smith 2010",
        ),
    )
    found = read(page, "Smith 2010")
    assert sorted((one.design, one.ratings[0].level) for one in found.evidence) == [
        ((), "level-2-plus"), (("cluster-trial",), "level-2"),
    ]  # fmt: skip


def test_no_scales_no_ratings() -> None:
    assert Page().paragraph("Breakfast clubs were rated level 2 by FS.").read().evidence == ()
