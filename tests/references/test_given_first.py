"""Lists whose names stand as they are spoken: one name alone is a person's where its list tells."""

from __future__ import annotations

import pytest

from graph.records import Name
from graph.references.entries.given_first import LEAST, are_given_first, as_given_first
from tests.references.toy import document, links, read

LISTED = (
    "Jane Dole, Max A. Holt, and Rita Ives. 2019. Rain in towns. In Notes of the North.",
    "Edward Marsh and Steven Bird. 2002. Snow in towns. In Notes of the South.",
    "C. Lee Giles, Kurt D. Pohl, and Wen-tau Yih. 1998. Hail in towns. In Notes of the West.",
    "I-Ane Kao, Jan-Ming Ho, and Eva de Vries. 2004. Sleet in towns. In Notes of the East.",
    "Michael Jewell. 2000. Fog in towns: an overview. In Notes of the West.",
    "World Rain Organization. 2001. Drops of the year. Rain House.",
)
SAID = (
    "So they say (Dole et al., 2019; Marsh and Bird, 2002; Giles et al., 1998; Kao et al., 2004; "
    "Jewell, 2000; World Rain Organization, 2001)."
)


def test_citations_lead_to_lists_that_have_given_names_first() -> None:
    found = links(read(document(SAID, "\n\n".join(LISTED))))
    assert [reference for _, reference in found] == [
        "dole-2019", "marsh-2002", "giles-1998", "kao-2004", "jewell-2000",
        "world-rain-organization-2001",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "entries",
    [
        LISTED[: LEAST - 1],
        ["Dole, Ann, Max Bright, and Eva Holt. 2001. Rain in towns. Leeds: Rain House."] * 9,
        [*LISTED[:LEAST], *["Dole, A. (2019). Rain in towns. Leeds: Rain House."] * 10],
    ],
    ids=["too few", "the first turned", "too small a share"],
)
def test_other_lists_are_none(entries: list[str]) -> None:
    assert not are_given_first(entries)


def test_names_of_such_a_list() -> None:
    names = (Name(literal="Ann Dole and Max Holt"), Name("Lee Giles", "C."), Name("Ives", "Rita"),
             Name("Wen-tau Yih", "Eva de Vries"), Name(literal="Home Office"),
             Name(literal="Amnesty International"))  # fmt: skip
    assert [(one.family, one.given) for one in as_given_first(names)] == [
        ("Dole", "Ann"), ("Holt", "Max"), ("Giles", "C. Lee"), ("Ives", "Rita"), ("Yih", "Wen-tau"),
        ("de Vries", "Eva"), ("", ""), ("", ""),
    ]  # fmt: skip
