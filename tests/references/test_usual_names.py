"""Names at the head of an entry in a form of their own, and the way back to the document."""

from __future__ import annotations

import pytest

from graph.documents.prose import make_prose
from graph.records import Name
from graph.references.entries.usual_names import usual_names
from tests.references.toy import entry


def usual(text: str) -> str:
    return usual_names(make_prose("toy", text, [(0, len(text))])).text


@pytest.mark.parametrize(
    ("printed", "put"),
    [
        ("Lindqvist (Jane), « Rain », 2019.", "Lindqvist, Jane, « Rain », 2019."),
        ("Dole (Jane A.) et Bright (M.), Rain.", "Dole, Jane A.; Bright, M., Rain."),
        ("Coy (Sissi de), Dole (J.-P.) et al., Rain.", "Coy, Sissi de; Dole, J.-P. et al., Rain."),
        ("DOLE, Jane; Max BRIGHT a Ann COY, 2019. Rain.",
         "DOLE, Jane; Max BRIGHT & Ann COY, 2019. Rain."),
    ],
)  # fmt: skip
def test_put_in_the_usual_form(printed: str, put: str) -> None:
    assert usual(printed) == put


@pytest.mark.parametrize(
    "text",
    [
        "Ministry of Rain (Estmark), Rain.",
        "Weather (London), 1963, 200.",
        "World Health Organization (WHO), Rain.",
        "Dole (2019), Rain.",
        "Dole (Jane) rains.",
        "Once upon a time, 2019. Rain.",
    ],
)
def test_left_as_it_is(text: str) -> None:
    assert usual(text) == text


def test_every_character_keeps_its_place() -> None:
    text = "Dole (Jane) et Bright (Max), *Rain on roofs*, 2019."
    prose = make_prose("toy", text, [(0, len(text))])
    put = usual_names(prose)
    title = put.text.index("Rain")
    assert put.span(title, title + len("Rain on roofs")).of(text) == "Rain on roofs"
    assert [put.text[mark.start : mark.end] for mark in put.marks] == ["Rain on roofs"]
    assert len(put.offsets) == len(put.text) + 1
    assert list(put.offsets) == sorted(put.offsets)


def test_the_entry_is_read_with_them() -> None:
    printed = "Dole (Jane) et Bright (Max), « Rain on roofs », *Weather*, vol. 5, 2019, p. 7-9."
    record = entry(printed).record
    assert record.author == (Name("Dole", "Jane"), Name("Bright", "Max"))
    assert (record.title, record.container_title) == ("Rain on roofs", "Weather")
