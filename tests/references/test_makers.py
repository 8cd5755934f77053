"""Who is named behind the title of a work that no one is named before."""

from __future__ import annotations

import pytest

from graph.records import Name, Record
from graph.references.entries.makers import with_makers

RAIN = "Calendar of Rain"


@pytest.mark.parametrize(
    ("behind", "families"),
    [
        ("Edited by Joseph Dole. London, 1866", ["Dole"]),
        ("Edited by Joseph Dole, Mary Bright and Ann Stone. Oban", ["Dole", "Bright", "Stone"]),
        ("Edited by Michael von Bright. London: Press", ["von Bright"]),
        ("a cura di G. Dole e M. Bright, Venezia", ["Dole", "Bright"]),
        ("Hrsg. v. Ann Dole, Berlin", ["Dole"]),
        ("edited by hand. London", []),
        ("London, 1866", []),
    ],
)
def test_who_is_named_behind_the_title_made_it(behind: str, families: list[str]) -> None:
    found = with_makers(Record("book", RAIN), f"{RAIN}, {behind}")
    assert [name.short for name in found.editor] == families


def test_who_is_named_before_it_stays() -> None:
    record = Record("book", RAIN, (Name("Dole", "A."),))
    assert with_makers(record, f"Dole, A. {RAIN}. Edited by Max Bright. Oban") == record
    unnamed = Record("book", RAIN)
    assert with_makers(unnamed, f"———. {RAIN}. Edited by Max Bright. Oban") == unnamed
