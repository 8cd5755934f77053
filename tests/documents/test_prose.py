"""Markup taken out, breaks closed, and the way back to the source."""

from __future__ import annotations

import pytest

from graph.documents.model import MarkKind
from graph.documents.prose import make_prose


@pytest.mark.parametrize(
    ("printed", "text", "marks"),
    [
        ("plain", "plain", []),
        ("*a* and **b**", "a and b", [(MarkKind.EMPHASIS, "a"), (MarkKind.STRONG, "b")]),
        ("2 * 3 * 4", "2 * 3 * 4", []),
        ("snake_case_name", "snake_case_name", []),
        ("<i>a</i><br>b", "a b", [(MarkKind.EMPHASIS, "a")]),
        ("[label](https://a.example.org)", "label", [(MarkKind.LINK, "label")]),
        ("<https://a.example.org>", "https://a.example.org", [(MarkKind.LINK, "https://a.example.org")]),
        ("a &amp; b", "a & b", []),
        (r"\*a\*", "*a*", []),
        ("rain.¹²", "rain.", [(MarkKind.NOTE, "")]),
        ("rain.<sup>3, 4</sup>", "rain.", [(MarkKind.NOTE, "")]),
        ("rain.[^5]", "rain.", [(MarkKind.NOTE, "")]),
        ("45 m²", "45 m²", []),
        ("the χ<sup>2</sup> test", "the χ2 test", [(MarkKind.SUPERSCRIPT, "2")]),
        ("an I² of 40", "an I² of 40", []),
        ("of all x<sup>4</sup>", "of all x", [(MarkKind.NOTE, "")]),
        ("one\ntwo", "one two", []),
        ("dis-\ncharge", "discharge", []),
        ("zinc-\nplated", "zinc-plated", []),
        ("Rout-\nledge, and Routledge", "Routledge, and Routledge", []),
        ("Rout-\nledge", "Rout-ledge", []),
        ("Nord-\nSee, Klein\u00ad\nKind", "Nord-See, Klein-Kind", []),
        ("SCHNEE-\nFALL, and Schneefall", "SCHNEEFALL, and Schneefall", []),
        ("short-\nand long-term", "short- and long-term", []),
        ("brick-\nand-mortar", "brick-and-mortar", []),
        ("www.a.example.org/\nb", "www.a.example.org/b", []),
        ("so\u00adft", "soft", []),
        ("dis\u00ad\ncharge", "discharge", []),
        ("trauma\u00ad\ninformed care", "trauma-informed care", []),
        ("as cost-free as it is. Cost\u00ad\nfree", "as cost-free as it is. Cost-free", []),
    ],
)  # fmt: skip
def test_reading(printed: str, text: str, marks: list[tuple[MarkKind, str]]) -> None:
    prose = make_prose("toy", printed, [(0, len(printed))])
    assert prose.text == text
    assert [(mark.kind, prose.text[mark.start : mark.end]) for mark in prose.marks] == marks


def test_every_character_knows_where_it_came_from() -> None:
    printed = "  *It* rains &amp; pours.¹\nAlways."
    prose = make_prose("toy", printed, [(0, len(printed))])
    assert prose.text == "It rains & pours. Always."
    assert prose.span(0, 2).of(printed) == "It"
    assert prose.span(3, 8).of(printed) == "rains"
    assert prose.span(18, 25).of(printed) == "Always."
    (note,) = prose.marked(MarkKind.NOTE)
    assert note.target == "1"
    assert note.origin is not None
    assert note.origin.of(printed) == "¹"


def test_parts_keep_their_marks() -> None:
    printed = "a *bc* d"
    part = make_prose("toy", printed, [(0, len(printed))]).part(2, 6)
    assert part.text == "bc d"
    assert [(mark.start, mark.end) for mark in part.marks] == [(0, 2)]


@pytest.mark.parametrize(
    ("printed", "text", "strong"),
    [
        ("- **6. No harm:** Take **care**.", "No harm: Take care.", ["No harm:", "care"]),
        ("- **6.** No harm: 0.45** of it.", "No harm: 0.45** of it.", []),
        ("- 6. No harm: 0.45** of it.", "No harm: 0.45** of it.", []),
    ],
)  # fmt: skip
def test_strong_letters_that_open_before_an_item_s_number(
    printed: str, text: str, strong: list[str]
) -> None:
    prose = make_prose("toy", printed, [(printed.index("No"), len(printed))])
    assert prose.text == text
    marks = [mark for mark in prose.marks if mark.kind is MarkKind.STRONG]
    assert sorted(prose.text[mark.start : mark.end] for mark in marks) == strong


GERMAN = "Der Regen fällt auf die Stadt und das Land, und wer nicht im Haus ist, wird nass. " * 5


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("leis\u00ad\nten", "leisten"),
        ("Kin-\ndern", "Kindern"),
        ("gro-\nßen", "großen"),
        ("Ver-\ntrauen", "Vertrauen"),
        ("Wirksamkeits-\nund Kostenfragen", "Wirksamkeits- und Kostenfragen"),
        ("cost-\neffectiveness", "cost-effectiveness"),
        ("sozial-emotionale Sozial\u00ad\nemotionale", "sozial-emotionale Sozial-emotionale"),
        ("geeinig-\nte", "geeinigte"),
    ],
)
def test_words_torn_in_texts_of_other_languages(printed: str, text: str) -> None:
    whole = GERMAN + printed
    assert make_prose("toy", whole, [(len(GERMAN), len(whole))]).text == text


def test_small_words_that_a_hyphen_ties_stay_tied_in_french() -> None:
    text = "La pluie tombe dans les rues de la ville et les gens de la ville se cachent. " * 5
    printed = text + "Peut\u00ad\nêtre, dit-\nil."
    prose = make_prose("toy", printed, [(len(text), len(printed))])
    assert prose.text == "Peut-être, dit-il."
