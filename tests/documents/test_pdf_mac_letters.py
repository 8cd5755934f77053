"""Letters that stand for others, as a font calls them by another code than it gives them by."""

from __future__ import annotations

import pytest

from graph.documents.pdf.mac_letters import with_meant_letters

FERRIES = "Die Fähren führen im März über »schöne« Flüsse – Öl für Ärzte"


def test_letters_are_those_that_are_meant() -> None:
    torn = FERRIES.encode("cp1252").decode("mac_roman")
    assert "f¸r" in torn
    assert with_meant_letters(torn) == FERRIES


@pytest.mark.parametrize(
    "said",
    [
        FERRIES,
        "The f¸r sign and a few 5‰ of ˆ are signs; la niña and the señor í",
        f"{FERRIES}; f¸r, M‰rz, schˆn",
    ],
    ids=["right", "signs", "hardly any"],
)
def test_other_texts_are_as_they_were(said: str) -> None:
    assert with_meant_letters(said) == said
