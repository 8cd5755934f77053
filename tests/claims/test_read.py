"""Claims of whole documents: places, ids, references, notes; time."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.claims.model import Claims
from graph.claims.read import read_claims
from graph.documents.model import Paragraph
from graph.references.model import Citation, CitationForm, References
from graph.spans import Span
from tests.claims.toy import MATCHER, SOURCE, Page, prose
from tests.hostile_texts import at_length, too_slow

DECAY = "Skipping breakfast may lead to tooth decay."


def citation(page: Page, words: str, reference: str | None, form: CitationForm) -> Citation:
    start = page.text.index(words)
    span = Span(SOURCE, start, start + len(words))
    return Citation(f"c-{start}", span, words, form, reference, span, 0)


def test_every_quotation_is_what_stands_at_its_place() -> None:
    page = Page().heading("Lunch").paragraph(DECAY + " Offer fruit.").bullets("Ask cooks.")
    page.quotation("We eat late.", "A pupil").table(
        ("Programme", "About"), ("Salad Bar Scheme", "It offers salad.")
    )
    found = page.read()
    assert len(found.claims) == 5
    for claim in found.claims:
        assert claim.span.of(page.text) == claim.text
    assert list(found.claims) == sorted(found.claims, key=lambda claim: claim.span)


def test_ids_do_not_change_with_what_stands_elsewhere() -> None:
    before = Page().paragraph(DECAY).read()
    after = (
        Page().heading("New").paragraph("Rain fell. Canteens should open.").paragraph(DECAY).read()
    )
    assert before.claims[0].id in {claim.id for claim in after.claims}
    assert before.claims[0].span != after.claims[-1].span


def test_a_quotation_that_comes_again_has_an_id_of_its_own() -> None:
    first, second = Page().paragraph(DECAY).paragraph(DECAY).read().claims
    assert second.id == f"{first.id}-2"


GERMAN = "Die Befragung wurde an alle Haushalte verschickt, und die meisten haben geantwortet. "


def test_in_a_text_of_another_language_only_english_sentences_state_anything() -> None:
    counted = "Half of pupils live with food insecurity."
    page = Page().paragraph(GERMAN * 8).paragraph(counted)
    page.paragraph("Monitor ist ein Gerät, das Keimzahlen anzeigt.")
    assert [claim.text for claim in page.read().claims] == [counted]


def test_white_space_is_no_part_of_an_id() -> None:
    (one,) = Page().paragraph(DECAY).read().claims
    (other,) = Page().paragraph(DECAY.replace(" lead", "  lead")).read().claims
    assert one.id == other.id


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        (DECAY, "may"),
        (DECAY.replace("may ", "is said to "), ""),
        ("Skipping breakfast can cause tooth decay.", "can"),
        ("Skipping breakfast is likely to cause tooth decay.", "likely"),
        ("Pupils who are skipping breakfast are more likely to have tooth decay.", ""),
    ],
)
def test_hedges(text: str, hedge: str) -> None:
    assert Page().paragraph(text).read().claims[0].hedge == hedge


def test_references_of_the_own_stretch_come_first() -> None:
    text = "49% of pupils have tooth decay (A 2010), while 12% of cooks eat alone (B 2011)."
    page = Page().paragraph(text)
    form = CitationForm.PARENTHETICAL
    works = citation(page, "A 2010", "a", form), citation(page, "B 2011", "b", form)
    assert [claim.references for claim in page.read(*works).claims] == [("a",), ("b",)]


def test_a_sentence_without_own_references_has_none_of_its_neighbours() -> None:
    page = Page().paragraph(f"Rain fell (A 2010). {DECAY} Snow fell (B 2011).")
    form = CitationForm.PARENTHETICAL
    works = citation(page, "A 2010", "a", form), citation(page, "B 2011", "b", form)
    assert page.read(*works).claims[0].references == ()


def test_marks_of_notes_that_are_not_there() -> None:
    page = Page().paragraph(DECAY + " 7")
    mark = citation(page, " 7", None, CitationForm.NOTE)
    (claim,) = page.read(replace(mark, span=Span(SOURCE, len(DECAY), len(DECAY)))).claims
    assert (claim.notes, claim.references) == ((mark.id,), ())


def test_a_work_cited_in_full_is_no_statement() -> None:
    page = Page().paragraph("Breakfast clubs are effective. Smith (2010).")
    full = citation(page, page.text.strip(), "a", CitationForm.FULL)
    assert page.read(full).claims == ()


def test_joining_words_at_its_ends_are_no_part_of_a_claim() -> None:
    text = (
        "A trial of breakfast clubs reported reduced food waste, and increased attendance, in 2010."
    )
    waste, attendance = Page().paragraph(text).read().claims
    assert waste.text == "A trial of breakfast clubs reported reduced food waste"
    assert attendance.text == "increased attendance, in 2010."


def test_an_empty_document() -> None:
    assert Page().read() == Claims(SOURCE, (), (), (), (), ())


def read(text: str) -> Claims:
    made = replace(
        Page().document(),
        text=text,
        blocks=(Paragraph(Span(SOURCE, 0, len(text)), 0, prose(text)),),
    )
    return read_claims(made, References(SOURCE, (), ()), MATCHER)


HOSTILE = [
    "the ", "1,", "45-", "a third of ", "Capital ", "Act ", "(((", ":", ", ", "to ", "need ",
    "support ", "prevent us from ", "tooth decay and ", "9 pupils, ",
    "skipping breakfast leads to tooth decay, which can ",
    "sets out a ", "X™", "A-", "process ", "no ", "Ask ", "? ",
]  # fmt: skip


@at_length
@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_the_text(piece: str, whole: bool) -> None:
    assert too_slow(read, lambda size: piece * (size // len(piece)), 32_000, whole=whole) == []


@pytest.mark.parametrize("count", [5_000, pytest.param(50_000, marks=pytest.mark.long)])
def test_a_sentence_of_fifty_thousand_words(count: int) -> None:
    words = (
        "pupils who skip breakfast and cooks, 12 schools, attendance increased in breakfast clubs; "
    )
    found = read(words * (count // 13))
    assert all(claim.span.end <= 8 * count for claim in found.claims)
    assert len(found.statistics) == count // 13
