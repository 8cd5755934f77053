"""Numbers that a study reports by a name or a sign, and what is none of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.claims.model import Statistic
from graph.claims.read import read_claims
from graph.claims.statistics.measured import real
from graph.claims.statistics.measures import find_measures
from graph.claims.statistics.read import find_statistics
from graph.documents.read import read_document
from graph.references.read import read_references
from tests.claims.toy import MATCHER, prose
from tests.hostile_texts import at_length, too_slow


def read(text: str) -> list[Statistic]:
    return [statistic for _, _, statistic in find_measures(prose(text))]


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "unit"),
    [
        ("The odds (aOR = 1.52; 95% CI: 1.10 to 2.10) rose", 1.52, 1.1, 2.1, "odds ratio"),
        ("an adjusted odds ratio of 1.52 (95% CI 1.10–2.10)", 1.52, 1.1, 2.1, "odds ratio"),
        ("showed odds of 1.57 (95%CI 1.36;1.82)", 1.57, 1.36, 1.82, "odds ratio"),
        ("The hazard ratio was 0.80 [0.60, 1.10]", 0.8, 0.6, 1.1, "hazard ratio"),
        ("RP = 1,35 (IC95%: 1,10–1,66)", 1.35, 1.1, 1.66, "prevalence ratio"),
        ("d = 0.21, 95% CI [-0.05, 0.47]", 0.21, -0.05, 0.47, "effect size"),
        ("Cohen’s d of −0.4", -0.4, None, None, "effect size"),
        ("136 boats sank, compared with 141 in 2021", 141, None, None, "value"),
        ("Sales fell 4%, to 21,400.", 21_400, None, None, "value"),
        ("The pass rate was 0.62.", 0.62, None, None, "value"),
        ("a 12-point rise", 12, None, None, "points"),
        ("with 346 injured", 346, None, None, "people"),
        ("a sensitivity of 0.74", 0.74, None, None, "accuracy"),
        ("between £260 million and £1.16 billion", None, 2.6e8, 1.16e9, "£"),
        ("r = −.32", -0.32, None, None, "correlation"),
        ("(κ = .83)", 0.83, None, None, "agreement"),
        ("and 1.47 (1.18; 1.84) times", 1.47, 1.18, 1.84, "estimate"),
        ("(95% CI 14 to 30)", None, 14, 30, "95% CI"),
        ("(90% CI 14 to 30)", None, 14, 30, "90% CI"),
        ("(99,9% KI 14 bis 30)", None, 14, 30, "99.9% CI"),
        ("(−2.46, 95% CI −3.72 to −1.21)", -2.46, -3.72, -1.21, "estimate"),
        ("4.1 days a year (95% CI 3.2 to 5.0)", 4.1, 3.2, 5, "estimate"),
        ("a Cronbach’s alpha of .83", 0.83, None, None, "reliability"),
        ("trips rose from 1.1 million in 2018 to 1.7 million", 1_100_000, None, None, "value"),
        ("scores fell from 6.8 to 5.2", 6.8, None, None, "value"),
        ("a gap of 11 points", 11, None, None, "points"),
        ("(n = 212)", 212, None, None, "n"),
        ("(N=1,204)", 1204, None, None, "n"),
        ("(n = 1.204)", 1204, None, None, "n"),
        ("(n = 7–10)", None, 7, 10, "n"),
        ("a mean age of 34.5 years", 34.5, None, None, "years"),
        ("The mean was 3.4 (SD = 1.2)", 3.4, None, None, "mean"),
        ("M = 3.4", 3.4, None, None, "mean"),
        ("median number of visits was 4", 4, None, None, "median"),
        ("costs £16,000", 16_000, None, None, "£"),
        ("612 (72%) came", 612, None, None, "count"),
        ("Deaths fell to 1,480 in", 1480, None, None, "value"),
        ("pressure was 2.1 mmHg higher", 2.1, None, None, "mmHg"),
        ("weight by 1.8 kg", 1.8, None, None, "kg"),
        ("sleep was 6.9 (SD 1.1) hours", 6.9, None, None, "mean"),
        ("38 per billion miles", 38, None, None, "per billion miles"),
        ("The number needed to treat was 18", 18, None, None, "number needed to treat"),
        ("costs between £120 and £300", None, 120, 300, "£"),
        ("absorb four to five times as much", None, 4, 5, "times"),
        ("raised the share who stayed on by 8 points", 8, None, None, "points"),
        ("US$ 1.2 million", 1_200_000, None, None, "US$"),
        ("€40-90 a hectare", None, 40, 90, "€"),
        ("R$ 1.200", 1200, None, None, "R$"),
        ("243 Euro im Monat", 243, None, None, "Euro"),
        ("12.3 per 1,000 births", 12.3, None, None, "per 1,000 births"),
        ("45 (95% CI 40–51) per 100,000", 45, 40, 51, "per 100,000"),
        ("fell to 3‰", 3, None, None, "‰"),
        ("2.5 times as likely", 2.5, None, None, "times"),
        ("a threefold rise", 3, None, None, "times"),
        ("closed 61 of 148 branches", 61, None, None, "branches"),
        ("12/45 (27%) moved", 12, None, None, "of 45"),
        ("the number of crossings fell to 41", 41, None, None, "crossings"),
    ],
)
def test_measures(
    text: str, value: float | None, low: float | None, high: float | None, unit: str
) -> None:
    (found, *_) = read(text)
    assert (found.value, found.low, found.high, found.unit) == (value, low, high, unit)
    numbers = (found.value, found.low, found.high)
    assert not any(type(number) is int for number in numbers), "what is written out asks floats"
    assert found.span.of(text).strip() == found.quote


@pytest.mark.parametrize(
    "text",
    [
        "in 2019", "Section 3.2", "on 3 of May 2020", "4 of 5.", "Mean 2015 values", "15 km/h",
        "see Table 3 (2.1)", "Version 1.2 of 2019", "at 10:30", "ISBN 978-0-5555-0142-1",
        "p. 12", "pp. 3–4", "Figure 2B", "1980–2010", "SI 2016/362", "step 2 of 3",
        "p < .001", "a p-value of 0.04", "an alpha of 0.05", "44% of pupils (n = 310)",
        "12% fell (n = 7; ", "n = 25 (12%)", "18% (95% CI 12 to 24)", "open from 9 to 5",
        "households with incomes below £15,000", "grants of up to £2,500",
        "charges vans £12.50 a day", "£10 vouchers", "for every £1 spent",
        "a limit of £100", "The levy would raise £100 million", "Drink 2 litres of water",
        "adjusted for 14 covariates", "45 dB or more",
        "We expected a difference of 2 points",
    ],
)  # fmt: skip
def test_what_is_none(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [("1,204", 1204), ("1.204.000", 1_204_000), ("0,45", 0.45), ("−.3", -0.3),
     ("12,400.5", 12400.5), ("1 204", 1204), ("·32", 0.32)],
)  # fmt: skip
def test_numbers(text: str, value: float) -> None:
    assert real(text) == value


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("23,5 % der Kinder", [23.5]),
        ("34.4% and 71.4% of them", [34.4, 71.4]),
        ("37.801 niños analizados", [37801]),
        ("462 indivíduos", [462]),
        ("One person in three over 65 falls", [33.3]),
        ("Sixty-two per cent stopped", [62]),
        ("5 in 100,000 deaths", [0]),
        ("intervalos de confianza 95% de", []),
        ("Component 2 was named", []),
        ("60 anos ou mais", []),
        ("3 deaths per 1,000 births", [3]),
        ("the lower half of theirs", []),
    ],
)
def test_counts_and_shares_of_other_tongues(text: str, values: list[float]) -> None:
    found = [one.value for _, _, one in find_statistics(prose(text))]
    assert found == values
    assert all(isinstance(value, float) for value in found)


def test_all_numbers_of_a_document_are_given_once_and_make_no_claims() -> None:
    text = "# Falls\n\n## Findings\n\nOf 60 keepers, 12% fell (n = 7; OR = 1.5, p = 0.02).\n"
    document = read_document("toy", text, "toy.md")
    claims = read_claims(document, read_references(document)[0], MATCHER)
    found = [(one.value, one.unit) for one in claims.statistics]
    assert found == [(60, "keepers"), (12, "%"), (1.5, "odds ratio")]
    units = {claim.statistic.unit for claim in claims.claims if claim.statistic}
    assert units <= {"%", "keepers"}


@given(st.text(alphabet="0123456789,.-–%  ()=;[]nNpOR£$mean95CItoper1000\n\u00a0", max_size=200))
def test_no_text_breaks_it(text: str) -> None:
    last = 0
    for start, end, statistic in find_measures(prose(text)):
        assert last <= start + 80
        assert start < end <= len(text)
        assert (statistic.low is None) == (statistic.high is None)
        last = end


@at_length
@pytest.mark.parametrize(
    "piece", ["1,", "45-", "n = ", "mean a ", "9", "95% CI ", "1.2 (1.1; ", "1 of "]
)
def test_time_grows_with_the_text(piece: str, whole: bool) -> None:
    assert too_slow(read, lambda size: piece * (size // len(piece)), 64_000, whole=whole) == []
