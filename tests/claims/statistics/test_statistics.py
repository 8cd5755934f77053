"""What is a statistic and what is none, and how each is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claims.model import Statistic
from graph.claims.statistics.numbers import number, values
from graph.claims.statistics.read import find_statistics
from graph.claims.statistics.scope import scoped
from tests.claims.toy import SOURCE, prose
from tests.hostile_texts import at_length, too_slow


def read(text: str) -> list[Statistic]:
    found = find_statistics(prose(text))
    return [statistic for _, _, statistic in scoped(text, tuple(found))]


def only(text: str) -> Statistic:
    (statistic,) = read(text)
    return statistic


@pytest.mark.parametrize(
    ("text", "value", "unit", "qualifier"),
    [
        ("830, 000 children eat there", 830_000, "children", ""),
        ("757 000 men were counted", 757_000, "men", ""),
        ("About 1.6 million women cycle", 1_600_000, "women", "About"),
        ("1,234.5 tonnes of waste", 1234.5, "tonnes", ""),
        ("over 50 people came", 50, "people", "over"),
        ("up to 40 schools closed", 40, "schools", "up to"),
        ("an estimated 90,000 falls each year", 90_000, "falls", "an estimated"),
        ("well over 300 farms", 300, "farms", "well over"),
        ("thirty participants spoke", 30, "participants", ""),
        ("twenty-five teachers left", 25, "teachers", ""),
        ("49% of homes", 49, "%", ""),
        ("12 per cent of rivers", 12, "%", ""),
        ("almost three quarters of pupils", 75, "%", "almost"),
        ("two-thirds of hospitals", 66.7, "%", ""),
        ("at least half of all cooks", 50, "%", "at least"),
        ("A third of the land", 33.3, "%", ""),
        ("one in four women", 25, "%", ""),
        ("3 out of 5 farms", 60, "%", ""),
        ("1 in 2000 births", 0.1, "%", ""),
        ("about 1/3 of the farms", 33.3, "%", "about"),
    ],
)
def test_single_values(text: str, value: float, unit: str, qualifier: str) -> None:
    found = only(text)
    assert (found.value, found.unit, found.qualifier) == (value, unit, qualifier)
    assert found.low is None
    assert found.span.of(text).strip() == found.quote


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("45-70% of lunches", 45, 70, "%"),
        ("45% to 70% of lunches", 45, 70, "%"),
        ("between 10 and 20 per cent", 10, 20, "%"),
        ("between 250,000 and 350,000 children", 250_000, 350_000, "children"),
        ("from 50,000 to 200,000 people", 50_000, 200_000, "people"),
        ("2 to 3 million homes", 2_000_000, 3_000_000, "homes"),
    ],
)
def test_ranges(text: str, low: float, high: float, unit: str) -> None:
    found = only(text)
    assert (found.value, found.low, found.high, found.unit) == (None, low, high, unit)
    assert found.qualifier == ""


@pytest.mark.parametrize(
    "text",
    [
        "1,2,3",
        "1,2,3 people",
        "steps 1, 2 and 3",
        "children aged 12",
        "aged 5 to 11 years",
        "between the ages of 5 and 11",
        "12 June 2019",
        "in June 2019 people",
        "in 2019 schools closed",
        "from 2015 to 2019 schools closed",
        "12-15 years",
        "6 months later",
        "a 12-week course",
        "half a day",
        "half an hour",
        "page 12 shows",
        "pp. 12-14",
        "section 21 orders",
        "Chapter 3 results",
        "Table 2 shows",
        "a third party said",
        "the third sector",
        "the third edition of",
        "call 0800 123 4567 people",
        "call 999",
        "2,345 downloads",
        "120 views",
        "three in 2019",
        "three factors matter",
        "two reasons for this",
        "Covid-19 cases",
        "£5,000 grants",
        "10 to 5 people",
        "a two-way street",
        "a number of people",
        "one of the people",
        "one person said",
        "95% CI 6 to 32",
        "Gains above 30 cm may be losses",
        "one in which people",
        "over three winters we met",
        "a discount rate of 3.5%",
        "with 80% power to find it",
        "below the 95% target",
        "(95% CI 9% to 27%)",
        "assuming a fall of 12% in farms",
        "poor is defined as less than 60% of the median",
        "should take at least 40% of pupils",
        "classes of up to 30 pupils",
        "We thank the 61 teachers",
        "Section 4 covers the 12 farms",
        "(95% CIs: 9% to 27%)",
        "above the legal limit of 10 micrograms",
        "firms with fewer than 250 staff",
        "20 mph zones",
        "It plans 20 more gyms",
        "the most deprived 10% of villages",
        "0% 10% 20% 30% 40%",
        "at or below 50% of the area median",
        "Two people read 318 abstracts",
        "It closed. 4.2 The model has 3.1 Each pass",
    ],
)
def test_what_is_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("mould fell from 38% to 17% of homes", [("38%", 38), ("17%", 17)]),
        ("It rose from about 21% to 38%", [("21%", 21), ("38%", 38)]),
        ("cuts from 38 to 17 per cent", [("38", 38), ("17 per cent", 17)]),
        ("fell from 47 to 38 farms", [("47", 47), ("38", 38)]),
    ],
)
def test_what_changed_is_two_numbers(text: str, ends: list[tuple[str, float]]) -> None:
    found = read(text)
    assert [(one.quote, one.value) for one in found] == ends
    assert all(one.span.of(text) == one.quote and one.low is None for one in found)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("In the control group 12% left", 12),
        ("In an average week 40% of cooks", 40),
        ("Each year one in three people", 33.3),
        ("An estimated 2·6 million cases", 2_600_000),
        ("attended a mean of ten sessions", 10),
    ],
)
def test_shares_stand_behind_any_word(text: str, value: float) -> None:
    assert only(text).value == value


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("nine of 14 studies agreed", 9, "studies"),
        ("Nineteen schools closed", 19, "schools"),
        ("Of the 1,440 who wrote to us", 1440, "people"),
    ],
)
def test_parts_and_wholes(text: str, value: float, unit: str) -> None:
    assert (only(text).value, only(text).unit) == (value, unit)


def test_a_part_of_what_was_counted() -> None:
    first, second = read("12 schools closed, and five of them for good")
    assert (first.unit, second.value, second.unit) == ("schools", 5, "schools")


def test_a_number_keeps_to_its_clause() -> None:
    first, second = read("In 2019 30% of cooks in Wales left, while 12% of pupils stayed")
    assert (first.place, first.period) == ("Wales", "In 2019")
    assert (second.place, second.period) == ("", "")
    first, second = read("3,000 women and 2,000 men moved in the 12 months to March 2020")
    assert first.period == second.period == "in the 12 months to March 2020"
    first, second = read("It fell from 12% in 2015 to 8% in 2019")
    assert (first.period, second.period) == ("in 2015", "in 2019")


def test_millions_in_words_are_counted() -> None:
    found = only("Sixty million people live by the sea.")
    assert (found.value, found.unit) == (60_000_000, "people")


def test_what_is_counted_is_not_said_again() -> None:
    first, second = read("2.6 million pupils live far off, and 705,000 live very far off.")
    assert (first.unit, second.unit, second.value) == ("pupils", "pupils", 705_000)


@pytest.mark.parametrize(
    ("text", "population", "place", "period"),
    [
        ("63% of drivers preferred roundabouts.", "drivers", "", ""),
        ("25% of town cyclists wear a helmet.", "town cyclists", "", ""),
        ("9% of children exposed to damp coughed.", "children exposed to damp coughed", "", ""),
        ("49% of homes in Wales had one", "homes in Wales", "Wales", ""),
        ("In 2019, 300 farms in England closed", "farms", "England", "In 2019"),
        ("300 farms in England closed in 2019", "farms", "England", "in 2019"),
        ("one in four women each year", "women", "", "each year"),
        ("9,000 pupils with a free meal", "pupils with a free meal", "", ""),
        ("12% had none between 2010 and 2015", "", "", "between 2010 and 2015"),
        ("12 schools in Canada, 2011-2014", "schools", "Canada", "2011-2014"),
        ("In 2019 it closed. 12% of pupils had left", "pupils", "", ""),
        ("48% in 2018", "", "", "in 2018"),
        ("a third of people aged 65 and over were", "people aged 65 and over", "", ""),
        ("1 in 4 people with asthma currently smoke", "people with asthma", "", ""),
        ("Half of all crashes occurred in France, Spain and Italy.", "all crashes", "", ""),
        ("7% of pupils in Leeds walk, fewer than in England.", "pupils in Leeds walk", "", ""),
        ("Walking is less common than in England (22%)", "", "England", ""),
        ("It varied from 17% to 33% across boroughs.", "", "", ""),
        ("One pupil in ten rode.", "pupil", "", ""),
        ("A third of pupils also sail.", "pupils", "", ""),
        ("Of gifts of blood 83% in poor countries are tested", "", "", ""),
        ("30% of people with a cold spontaneously clear it.", "people with a cold", "", ""),
        (
            "At the end of May 2024, 12 towns had one, up from 7 in 2010",
            "towns",
            "",
            "At the end of May 2024",
        ),
        ("In Asia, western Europe and of Japan 10% are blind.", "", "", ""),
        ("It is open to 90% of pupils but not to others.", "pupils", "", ""),
    ],
)
def test_scope(text: str, population: str, place: str, period: str) -> None:
    found = only(text)
    assert (found.population, found.place, found.period) == (population, place, period)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1,2,3", None),
        ("12,34", None),
        ("1,234", 1234),
        ("3 bn", 3e9),
        ("ninety-nine", 99),
        ("", None),
    ],
)
def test_numbers(text: str, value: float | None) -> None:
    assert number(text) == value


def test_an_unknown_pattern_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="no such pattern"):
        values("dozen", {})


@given(st.text(alphabet="0123456789,.-–%  ()abc thirdinofoverbetween\n\u00a0", max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    for start, end, statistic in find_statistics(prose(text)):
        assert 0 <= start < end <= len(text)
        assert statistic.span.source == SOURCE
        assert (statistic.value is None) == (statistic.low is not None)


@at_length
@pytest.mark.parametrize(
    "piece",
    [
        "the ",
        "1,",
        "45-",
        "a third of ",
        "just over ",
        "123 ",
        "9",
        "A",
        "(((",
        "one in ",
        "m ",
        ", ",
    ],
)
def test_time_grows_with_the_text(piece: str, whole: bool) -> None:
    assert too_slow(read, lambda size: piece * (size // len(piece)), 64_000, whole=whole) == []


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Half of women had left", "women"),
        ("two thirds of the nurses", "the nurses"),
        ("a fifth of all older farmers", "all older farmers"),
        ("one in three children is poor", "children"),
        ("a third of the land", "the land"),
        ("half of homes with rents below £15,000 had left", "homes with rents below £15,000"),
        ("half of these homes had left", "these homes"),
        ("12% of them in the first month had left", ""),
        ("20% of £15,000 grants went there", ""),
    ],
)
def test_whose_share_it_is(text: str, whose: str) -> None:
    assert only(text).population == whose


@pytest.mark.parametrize(
    "text",
    ["a quarter of an hour", "half of it sank", "a tenth of a second", "a third of the way",
     "a third of May events", "half of this was lost"],
)  # fmt: skip
def test_parts_of_one_thing_are_no_statistics(text: str) -> None:
    assert read(text) == []
