"""Which statistics are one finding, reported more than once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.claims.evidence.findings import finding_of, same_findings
from graph.claims.model import Claim, Claims, Direction, Kind, Statistic
from graph.spans import Span

WORKS = {("a", "marsh"): "marsh-2010", ("b", "marsh-c"): "marsh-2010", ("b", "pond"): "pond-2011"}


def statistic(
    slug: str, at: int, value: float = 45.0, population: str = "", unit: str = "%", place: str = ""
) -> Statistic:
    span = Span(slug, at, at + 3)
    return Statistic(span, "45%", value, unit=unit, population=population, place=place)


def claims(slug: str, *given: tuple[Statistic, tuple[str, ...]]) -> Claims:
    stated = tuple(
        Claim(
            f"{slug}-{number}", slug, one.span, "words", Kind.PREVALENCE_STATISTIC, 0, (), (),
            Direction.NOT_STATED, "toy", statistic=one, references=references,
        )
        for number, (one, references) in enumerate(given)
    )  # fmt: skip
    return Claims(slug, stated, tuple(one for one, _ in given), (), (), ())


TELLING = "gardens in the old town"


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        # the same number from the same work
        ((statistic("a", 0), ("marsh",)), (statistic("b", 0), ("marsh-c",)), True),
        ((statistic("a", 0), ("marsh",)), (statistic("b", 0), ("pond",)), False),
        ((statistic("a", 0), ("marsh",)), (statistic("b", 0, 46.0), ("marsh-c",)), False),
        (
            (statistic("a", 0), ("marsh",)),
            (statistic("b", 0, unit="gardens"), ("marsh-c",)),
            False,
        ),
        # from the same work, but of others, or elsewhere
        (
            (statistic("a", 0, population="mothers"), ("marsh",)),
            (statistic("b", 0, population="schools in Wales"), ("marsh-c",)),
            False,
        ),
        (
            (statistic("a", 0, place="Wales"), ("marsh",)),
            (statistic("b", 0, place="Spain"), ("marsh-c",)),
            False,
        ),
        (
            (statistic("a", 0, place="the UK"), ("marsh",)),
            (statistic("b", 0, place="UK"), ("marsh-c",)),
            True,
        ),
        # no work, but nearly the same words
        ((statistic("a", 0, 45, TELLING), ()), (statistic("b", 0, 45, TELLING.title()), ()), True),
        ((statistic("a", 0, 45, TELLING), ()), (statistic("b", 0, 45, "wells in the hills"), ()),
         False),
        # words that are everybody's
        ((statistic("a", 0, 45, "women"), ()), (statistic("b", 0, 45, "women"), ()), False),
        ((statistic("a", 0), ()), (statistic("b", 0), ()), False),
    ],
)  # fmt: skip
def test_pairs(
    one: tuple[Statistic, tuple[str, ...]], other: tuple[Statistic, tuple[str, ...]], same: bool
) -> None:
    found = same_findings({"b": claims("b", other), "a": claims("a", one)}, WORKS)
    assert len(found) == (1 if same else 2)
    places = finding_of(found)
    assert (places[one[0].span].id == places[other[0].span].id) is same


def test_what_contradicts_is_not_joined_by_what_says_nothing() -> None:
    given = [(statistic("a", at, place=place), ("marsh",))
             for at, place in ((0, "Wales"), (9, ""), (18, "Spain"))]  # fmt: skip
    found = same_findings({"a": claims("a", *given)}, WORKS)
    assert [len(one.reports) for one in found] == [2, 1]
    assert len({one.id for one in found}) == 2


def test_many_reports_of_one_number_take_no_longer_than_they_have_to() -> None:
    given = [(statistic("a", at * 4, 45, TELLING), ()) for at in range(20_000)]
    (one,) = same_findings({"a": claims("a", *given)}, WORKS)
    assert len(one.reports) == 20_000


def test_a_statistic_outside_of_any_claim_is_a_finding_too() -> None:
    alone = replace(claims("a", (statistic("a", 0), ())), claims=())
    (one,) = same_findings({"a": alone}, WORKS)
    assert one.reports[0].claim == ""
