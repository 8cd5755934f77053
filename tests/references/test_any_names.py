"""Names in whatever order a list has them."""

from __future__ import annotations

import pytest

from graph.records import Name
from graph.references.entries.any_names import any_names, parted

READ = {
    "Köllner, Patrick": ["Köllner|Patrick"],
    "7 Dole, Ann": ["Dole|Ann"],
    "DOLE, Ann, Abraham D. BRIGHT, Mo STONE": ["DOLE|Ann", "BRIGHT|Abraham D.", "STONE|Mo"],
    "Ann Dole u. Paul J. Müller": ["Dole|Ann", "Müller|Paul J."],
    "Ann Dole/Eva Bright/Mo Stone": ["Dole|Ann", "Bright|Eva", "Stone|Mo"],
    "hAAse, A., S. KABisch u. A. stein": ["hAAse|A.", "KABisch|S.", "stein|A."],
    "Dole Ch., Bright G.": ["Dole|Ch.", "Bright|G."],
    "Dole ,A .S .,Bright ,M .": ["Dole|A.S.", "Bright|M."],
    "Dole A, Bright MK, et al.": ["Dole|A", "Bright|MK"],
    "E. Or lowska, I. Bright": ["Or lowska|E.", "Bright|I."],
    "Gonzalez Barahona, Jesus M.": ["Gonzalez Barahona|Jesus M."],
    "Ann Müller-Dole, Gerhard Stone (Hgg.)": ["Müller-Dole|Ann", "Stone|Gerhard"],
    "Dole, A. B., Jr.; van der Bright, M.": ["Dole|A. B.", "van der Bright|M."],
    "WHO (World Health Organization)": ["|WHO"],
    "Ministry of Rain, Wind and Snow": ["|Ministry of Rain, Wind and Snow"],
    "DARES": ["|DARES"],
    "Dole (A.), Bright (Fl.-R.)": ["Dole|A.", "Bright|Fl.-R."],
    "DOLE Ann, BRIGHT Max et STONE Mo": ["DOLE|Ann", "BRIGHT|Max", "STONE|Mo"],
    "DOLE E.K, BRIGHT P.T": ["DOLE|E.K.", "BRIGHT|P.T."],
    "SPD Vorstand": ["Vorstand|SPD"],
}


@pytest.mark.parametrize("text", READ)
def test_every_name_is_parted(text: str) -> None:
    found = [f"{name.family}|{name.given or name.literal}" for name in any_names(text)]
    assert found == READ[text]


def test_organisations_stay_whole() -> None:
    kept = (Name(literal="Department for Rain, Wind and Snow"), Name(literal="Weather Watch"))
    assert parted(kept) == kept
    assert parted((Name(literal="Dole, A., B. Bright"),))[1] == Name("Bright", "B.")


MENDED = {
    Name("JB", "Dole"): [Name("Dole", "JB")],
    Name("Wu", "Mei"): [Name("Wu", "Mei")],
    Name("LI", "Mei"): [Name("LI", "Mei")],
    Name("Dole JA", "Jr."): [Name("Dole", "JA")],
    Name("DOLE Jane", "A."): [Name("DOLE", "Jane A.")],
    Name("dole L", "N."): [Name("dole", "L N.")],
    Name("G", "Dole F."): [Name("Dole", "F. G")],
    Name("e M", "Dole A."): [Name("Dole", "A.")],
    Name(literal="Dole et al"): [Name("Dole")],
    Name(literal="Welsh P, Dole MJ, Bright IB"): [
        Name("Welsh", "P"), Name("Dole", "MJ"), Name("Bright", "IB")],
    Name(literal="Dryden-Mole A."): [Name("Dryden-Mole", "A.")],
    Name(literal="Anna-Lena Hübsch and Jörg Mälzer"): [
        Name("Hübsch", "Anna-Lena"), Name("Mälzer", "Jörg")],
    Name(literal="Safe and Together"): [Name(literal="Safe and Together")],
    Name(literal="RAIN Study Group, Dole HN, Bright MB"): [
        Name(literal="RAIN Study Group"), Name("Dole", "HN"), Name("Bright", "MB")],
    Name(literal="Ministry of Rain, Office of Drops"): [
        Name(literal="Ministry of Rain, Office of Drops")],
}  # fmt: skip


@pytest.mark.parametrize("name", MENDED, ids=lambda name: name.short)
def test_misread_names_are_mended(name: Name) -> None:
    assert list(parted((name,))) == MENDED[name]


@pytest.mark.parametrize("text", ["", ",", ";;", "(", "A. " * 3000, "a," * 3000, "A&" * 3000])
def test_any_text_is_read(text: str) -> None:
    assert isinstance(any_names(text[:2000]), tuple)
