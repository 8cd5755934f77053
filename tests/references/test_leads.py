"""What leads up to an entry, and where a title's second half ends."""

from __future__ import annotations

import pytest

from graph.references.entries.heads import late_year
from graph.references.entries.leads import behind_lead, leading_year
from graph.references.entries.titles import is_subtitle
from tests.references.toy import entry

LEADS = {
    "Dole 2005 Dole, Ann: Rain": "Dole, Ann: Rain",
    "Dole u. Bright 2007 Dole, Ann ; Bright, Max: Rain": "Dole, Ann ; Bright, Max: Rain",
    "[Dole 2005] Dole, Ann: Rain": "Dole, Ann: Rain",
    "Vgl. Ann Dole: Regen": "Ann Dole: Regen",
    "See also Ann Dole, Rain": "Ann Dole, Rain",
    "Dole, Ann. 2005. Rain": "Dole, Ann. 2005. Rain",
    "Seeger, Ann. 2005. Rain": "Seeger, Ann. 2005. Rain",
    "Verne, J.: Rain": "Verne, J.: Rain",
    "Wie es zum Regen in der Stadt kam, siehe Ann Dole, Regen": "Ann Dole, Regen",
    "Dole, A.: Wie der Regen in die Stadt kam. Siehe Max Bright, Schnee":
        "Dole, A.: Wie der Regen in die Stadt kam. Siehe Max Bright, Schnee",
    "Regen in Stadt und Land. Siehe Max Bright, Schnee":
        "Regen in Stadt und Land. Siehe Max Bright, Schnee",
}  # fmt: skip


@pytest.mark.parametrize("text", LEADS)
def test_an_entry_begins_behind_what_leads_to_it(text: str) -> None:
    assert text[behind_lead(text) :] == LEADS[text]


@pytest.mark.parametrize(
    ("between", "place", "expected"),
    [
        ("A study of drops", "Harrow", True),
        ("Gedichte", "Frankfurt am Main", True),
        ("A study of drops", "", False),
        ("Weather Studies 18", "Harrow", False),
        ("Herausgegeben von Max Bright", "Harrow", False),
        ("Editio quarta ab auctore aucta", "Harrow", False),
        ("Madison", "WI", False),
    ],
)
def test_a_subtitle_stands_before_place_and_publisher(
    between: str, place: str, expected: bool
) -> None:
    assert is_subtitle(between, place) is expected


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Rain. Harrow 1978 (erstmals 1967)", "1978"),
        ("Rain [1963]. 4. ed. Harrow: Forge, 2008.", "2008"),
        ("Rain. Library Journal 21 (1989-90): 246-56.", "1989"),
        ("Rain. Weather 88, 892-901, doi:10.5555/j.rain.2015.10.027 (2015).", "2015"),
        ("K. N. D., Rain on the roof, a study, 2019.", "2019"),
    ],
)
def test_the_year_is_that_of_this_edition(text: str, year: str) -> None:
    assert late_year(text) == year


def test_a_subtitle_is_read_with_its_title() -> None:
    record = entry(
        "Dole, Ann (1988). Regen der Seele. Ein Entwurf. Harrow am Main: Fischer."
    ).record
    assert (record.title, record.publisher) == ("Regen der Seele. Ein Entwurf", "Fischer")


@pytest.mark.parametrize(
    ("printed", "year", "rest"),
    [
        ("1982 DOLE Jane, Rain in towns, Oban.", "1982", "DOLE"),
        ("1963 (b) VAN DOLE Jane Mary, Rain in towns, Oban.", "1963", "VAN"),
    ],
)
def test_a_year_before_the_authors(printed: str, year: str, rest: str) -> None:
    found, start = leading_year(printed)
    assert (found, printed[start:].split(maxsplit=1)[0]) == (year, rest)


def test_a_year_that_begins_a_title_is_none() -> None:
    assert leading_year("1984 Revisited. Dole, Jane. Oban: Press.") == ("", 0)
    assert leading_year("2001 A Space Odyssey, London") == ("", 0)
