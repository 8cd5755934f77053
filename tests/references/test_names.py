"""Lists of names, in the ways that styles print them."""

from __future__ import annotations

import pytest

from graph.records import Name
from graph.references.entries.any_names import any_names
from graph.references.entries.names import ordinary_case, read_names, read_natural


def shown(names: tuple[Name, ...]) -> list[str]:
    return [name.literal or f"{name.family}, {name.given}" for name in names]


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("Dole, A., & Bright, M. J.", ["Dole, A.", "Bright, M. J."]),
        ("Dole, A. and Bright, M.", ["Dole, A.", "Bright, M."]),
        ("Dole A, Bright MJ, van Dijk P.", ["Dole, A", "Bright, MJ", "van Dijk, P"]),
        ("A. Dole, M. Bright, and C. Fried", ["Dole, A.", "Bright, M.", "Fried, C."]),
        ("Dole, Ann, Max Bright, and Eva Holt", ["Dole, Ann", "Bright, Max", "Holt, Eva"]),
        ("Dole, Ann/Bright, Max", ["Dole, Ann", "Bright, Max"]),
        ("Ann Dole, Max Bright, Rita J. Coy, and Eva Holt",
         ["Dole, Ann", "Bright, Max", "Coy, Rita J.", "Holt, Eva"]),
        ("Ann Dole, Ming-Wei Chang, and Eva Holt", ["Dole, Ann", "Chang, Ming-Wei", "Holt, Eva"]),
        ("Bakker, Femke, & ten Have, Ruud", ["Bakker, Femke", "ten Have, Ruud"]),
        ("de la Cruz, M., O'Neill, S., & St. Clair, T.",
         ["de la Cruz, M.", "O'Neill, S.", "St. Clair, T."]),
        ("DOLE, A. & MACBRIDE, I.", ["DOLE, A.", "MACBRIDE, I."]),
        ("Dole, A., … Zhou, W.", ["Dole, A.", "Zhou, W."]),
        ("Dole, A., et al.", ["Dole, A."]),
        ("Dole, A., and 5 others", ["Dole, A."]),
        ("Dole, A. (Ed.)", ["Dole, A."]),
        ("Smith, John, translator", ["Smith, John"]),
        ("World Rain Organization", ["World Rain Organization"]),
        ("Office for Rain & Snow Institute", ["Office for Rain & Snow Institute"]),
        ("Safe & Together", ["Safe & Together"]),
        ("King's College Ardley & The Rain Trust", ["King's College Ardley", "The Rain Trust"]),
    ],
)  # fmt: skip
def test_lists(printed: str, names: list[str]) -> None:
    read = read_names(printed)
    assert shown(read.names) == names
    assert read.rest == ""


def test_what_is_left_over_is_said() -> None:
    assert read_names("Dole, A. Rain in towns").rest != ""


@pytest.mark.parametrize(
    ("printed", "full", "names", "rest"),
    [
        ("P. Macnab, The Physics of Walls", False, ["Macnab, P."], ", The Physics of Walls"),
        ("Ann Dole and Max Bright, Rain", True, ["Dole, Ann", "Bright, Max"], ", Rain"),
        ("Ann Dole, Old Harbours, 2nd ed.", True, ["Dole, Ann"], ", Old Harbours, 2nd ed."),
        ("The physics of walls", True, [], "The physics of walls"),
    ],
)
def test_natural_order(printed: str, full: bool, names: list[str], rest: str) -> None:
    read, end = read_natural(printed, full=full)
    assert (shown(read.names), printed[end:]) == (names, rest)


@pytest.mark.parametrize(
    ("printed", "ordinary"),
    [("O'NEILL", "O'Neill"), ("SMITH-JONES", "Smith-Jones"), ("VAN DIJK", "Van Dijk")],
)
def test_capitals(printed: str, ordinary: str) -> None:
    assert ordinary_case((Name(printed, "A."),))[0].family == ordinary


@pytest.mark.parametrize(
    "printed",
    ["UNICEF", "Save the Children", "Oxford Economics", "Sport England", "Age UK"],
)
def test_bodies_are_no_persons(printed: str) -> None:
    body = (Name(literal=printed),)
    assert ordinary_case(read_names(printed).names) == body
    assert any_names(printed) == body


def test_four_capitals_are_no_initials() -> None:
    assert read_names("Ipsos MORI").names == (Name(literal="Ipsos MORI"),)


def test_a_name_with_a_capital_inside() -> None:
    assert read_names("Steven J. DeRose").names == (Name("DeRose", "Steven J."),)


def test_acronyms_stay() -> None:
    names = (Name(literal="WHO"), Name(literal="NICE"))
    assert ordinary_case(names) == names
