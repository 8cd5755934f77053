"""Raised figures that came out as bare ones behind words, and figures that only look like it."""

from __future__ import annotations

import pytest

from tests.references.toy import document, links, read

NAMES = ("Abel", "Brook", "Coyle", "Dorn", "Eder", "Frost", "Gale", "Holt", "Ives", "Jonas")
ENTRIES = "\n".join(
    f"{at}. {name} A. Rain in the towns of {name}. Weather Notes. 2019;{at}(2):5-9."
    for at, name in enumerate(NAMES, 1)
)


def numbers(body: str) -> list[str]:
    return [text for text, _ in links(read(document(body, ENTRIES)))]


COUNTED = "Rain falls on towns.1 It falls again.2,3 Towns dry slowly4 and rivers rise.5 "
SCATTERED = (
    "Rain falls on towns7 and on rivers2,9 where fish3 live. Old bridges10 fall, roads4 sink "
    "and farmers1 move. Towns8 dry slowly, says the office5 and its staff.6 "
)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (COUNTED, ["1", "2", "3", "4", "5"]),
        (SCATTERED, ["7", "2", "9", "3", "10", "4", "1", "8", "5", "6"]),
        (SCATTERED + "A plot of 3 km2 (n = 9) in May 2019 lost 9% (or 4 mm) of H2O.",
         ["7", "2", "9", "3", "10", "4", "1", "8", "5", "6"]),
        (SCATTERED + "Gate5 opens, Gate5 shuts, Gate5 leaks, and SU(Z)8 and kdr4 were not seen.",
         ["7", "2", "9", "3", "10", "4", "1", "8", "5", "6"]),
        (SCATTERED + "Rain at the NRO was the same. NRO staff and the NRO itself7,8 agree.",
         ["7", "2", "9", "3", "10", "4", "1", "8", "5", "6", "7", "8"]),
        (SCATTERED + "It was seen in towns 5-7 . Few agree (see 3,8), towns (on hills; 9) dry.",
         ["7", "2", "9", "3", "10", "4", "1", "8", "5", "6", "5-7", "5-7", "5-7", "3", "8", "9"]),
        (SCATTERED + "Salts (CaCl2, CHCl3) and H3K27me3 and Flp2::GFP fell (Plot 3)7 at 20°C8.",
         ["7", "2", "9", "3", "10", "4", "1", "8", "5", "6", "7", "8"]),
        (SCATTERED + "Of plots (10) and pails (6-10) many (5) were full (1), most (2) dry.",
         ["7", "2", "9", "3", "10", "4", "1", "8", "5", "6"]),
    ],
)  # fmt: skip
def test_figures_behind_words_cite(body: str, found: list[str]) -> None:
    assert numbers(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "Figure1 shows rain, Figure2 snow, Table1 hail, Table2 fog and Section3 sleet.",
        "We saw group1, group2, group3, group4, group5 and group6 (group1 the most).",
        "In three steps: (1) rain, (2) snow and (3) hail; 9% of 10 towns (n = 7) flood.",
        "Genes etv2, kdr4, fli1 and tab7 and PRC1, PRC2 and Gal4 and H3K4me3 were there.",
        "It rained 5 mm on 3 May, 7 mm on 4 May and 9 mm on 6 May over 2 km2 and 8 m3.",
    ],
)
def test_other_figures_do_not(body: str) -> None:
    assert numbers(body) == []
