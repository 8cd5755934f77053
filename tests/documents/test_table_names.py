"""Names in tables that people made: in their natural order, beside those of organisations."""

from __future__ import annotations

import pytest

from graph.documents.records.parts import record_of
from graph.documents.records.rows import read_rows
from graph.records import Name

DOLE, BRIGHT = Name("Dole", "Jane"), Name("van der Bright", "Max")


@pytest.mark.parametrize(
    ("printed", "people"),
    [
        ("Jane Dole; Max van der Bright", (DOLE, BRIGHT)),
        ("Jane Dole, Max van der Bright and Ann Coy", (DOLE, BRIGHT, Name("Coy", "Ann"))),
        ("Jane Dole & Max van der Bright", (DOLE, BRIGHT)),
        ("Jane A. Dole", (Name("Dole", "Jane A."),)),
        ("Dole, Jane; van der Bright, Max", (DOLE, BRIGHT)),
        ("World Health Organization", (Name(literal="World Health Organization"),)),
        ("Weather Watch; Jane Dole", (Name(literal="Weather Watch"), DOLE)),
        ("NHS Digital", (Name(literal="NHS Digital"),)),
        ("Respect", (Name(literal="Respect"),)),
    ],
)
def test_people_and_organisations(printed: str, people: tuple[Name, ...]) -> None:
    (found,) = read_rows(f'Title,Authors,Year\n"Rain on roofs","{printed}",2019\n')
    assert record_of(found).author == people
