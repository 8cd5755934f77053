"""Tables of programmes: which column is which, and what a row gives."""

from __future__ import annotations

import pytest

from graph.claims.evidence.programmes import columns_of
from graph.claims.model import Claim, Claims, Kind, Valence
from graph.documents.model import Table
from graph.references.model import Citation, CitationForm
from graph.spans import Span
from tests.claims.toy import SOURCE, Page

HEAD = ("Programme", "Description", "Evidence", "References")
FOUND = (
    "A UK evaluation found reduced food waste and increased attendance. "
    "A Canadian trial reported poor concentration fell."
)


def table(*rows: tuple[str, ...]) -> Table:
    (block,) = Page().table(*rows).document().blocks
    assert isinstance(block, Table)
    return block


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (HEAD, (0, 1, 2, 3)),
        (("Name of scheme", "What it is", "Key findings", "Sources"), (0, 1, 2, 3)),
        (("Results", "Model", "Overview"), (1, 2, 0, None)),
        (("Intervention", "Impact"), (0, None, 1, None)),
        (("Project", "Details", "Further reading"), (0, 1, None, 2)),
        (("Approach", "Outcomes"), (0, None, 1, None)),
    ],
)
def test_columns_are_told_by_their_heads(
    head: tuple[str, ...], expected: tuple[int | None, ...]
) -> None:
    columns = columns_of(table(head))
    assert columns is not None
    assert (columns.name, columns.about, columns.found, columns.references) == expected


@pytest.mark.parametrize("head", [("Year", "Meals"), ("Programme", "Price"), ("", ""), ("Name",)])
def test_other_tables_are_none(head: tuple[str, ...]) -> None:
    assert columns_of(table(head)) is None


def cite(page: Page, words: str, name: str) -> Citation:
    start = page.text.index(words)
    span = Span(SOURCE, start, start + len(words))
    return Citation(name, span, words, CitationForm.PARENTHETICAL, name, span, 0, in_table=True)


def row(*cells: str) -> Page:
    return Page().table(HEAD, cells)


def outcomes(found: Claims) -> list[Claim]:
    return [claim for claim in found.claims if claim.kind is Kind.INTERVENTION_OUTCOME]


def test_each_outcome_is_a_claim_with_the_evaluation_of_its_label() -> None:
    page = row(
        "Salad Bar Scheme",
        "It offers salad to pupils.",
        FOUND,
        "UK evaluation: Smith 2010. Canadian trial: Jones 2012. Further reading: Green 2015",
    )
    works = [
        cite(page, words, words[:5].lower()) for words in ("Smith 2010", "Jones 2012", "Green 2015")
    ]
    found = page.read(*works)
    about, waste, attendance, focus = found.claims
    assert about.kind is Kind.INTERVENTION_DESCRIPTION
    assert {claim.subjects for claim in found.claims} == {("salad-bar-scheme",)}
    assert [claim.objects for claim in (waste, attendance, focus)] == [
        ("reduced-food-waste",),
        ("better-attendance",),
        ("poor-concentration",),
    ]
    assert [claim.direction for claim in (waste, attendance, focus)] == [
        "decreases", "increases", "decreases",
    ]  # fmt: skip
    assert {claim.valence for claim in (waste, attendance, focus)} == {Valence.BENEFIT}
    assert [claim.references for claim in found.claims] == [(), ("smith",), ("smith",), ("jones",)]
    evidence = {one.id: one for one in found.evidence}
    assert waste.evidence == attendance.evidence != focus.evidence
    assert evidence[waste.evidence or ""].place == ("UK",)
    assert evidence[focus.evidence or ""].references == ("jones",)
    assert all("green" not in claim.references for claim in found.claims)


def test_without_a_telling_label_all_evaluations_are_named() -> None:
    page = row(
        "Salad Bar Scheme", "", "It was found that attendance increased.", "Smith 2010; Jones 2012"
    )
    works = [cite(page, "Smith 2010", "smith"), cite(page, "Jones 2012", "jones")]
    (claim,) = outcomes(page.read(*works))
    assert claim.references == ("smith", "jones")


def test_a_row_keeps_to_its_own_references() -> None:
    page = Page().table(
        HEAD,
        ("Salad Bar Scheme", "", "Attendance increased, it was found.", "Smith 2010"),
        ("Breakfast clubs", "", "Attendance increased, it was found.", "Jones 2012"),
    )
    works = [cite(page, "Smith 2010", "smith"), cite(page, "Jones 2012", "jones")]
    assert [c.references for c in outcomes(page.read(*works))] == [("smith",), ("jones",)]


@pytest.mark.parametrize(
    ("cell", "label", "alt"),
    [
        ("Lunch Buddies", "Lunch Buddies", ()),
        ("Lunch Buddies (LB)", "Lunch Buddies", ("LB",)),
        ("The very long and quite unheard-of salad friends", None, ()),
    ],
)
def test_an_unknown_name_is_a_candidate(cell: str, label: str | None, alt: tuple[str, ...]) -> None:
    found = row(cell, "It offers salad to pupils.", "", "").read()
    (claim,) = found.claims
    names = {concept.id: concept for concept in found.candidates}
    assert names[claim.subjects[0]].label == (label or cell)
    assert names[claim.subjects[0]].alt_labels == alt


def test_an_outcome_that_nobody_knows_is_a_candidate() -> None:
    found = row("Salad Bar Scheme", "", "The evaluation found improved table manners.", "").read()
    (claim,) = outcomes(found)
    assert claim.objects == ("outcome-table-manners",)
    assert claim.valence is Valence.BENEFIT


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("There is a need to train cooks.", Kind.RECOMMENDATION),
        ("There is a lack of evidence on costs.", Kind.EVIDENCE_GAP),
        ("Pupils also received a bag of fruit.", Kind.INTERVENTION_OUTCOME),
        ("An evaluation assessed attendance.", Kind.INTERVENTION_DESCRIPTION),
        ("It has been studied in a cluster trial.", Kind.INTERVENTION_DESCRIPTION),
        ("Evaluations found no change in attendance.", Kind.INTERVENTION_OUTCOME),
    ],
)
def test_what_the_evidence_column_says(sentence: str, kind: Kind) -> None:
    (claim,) = row("Salad Bar Scheme", "", sentence, "").read().claims
    assert claim.kind is kind


def test_no_effect_is_said_so() -> None:
    (claim,) = (
        row("Salad Bar Scheme", "", "Evaluations found no change in attendance.", "").read().claims
    )
    assert (claim.direction, claim.valence) == ("none_found", Valence.NO_EFFECT)


def test_a_ragged_row_loses_nothing() -> None:
    page = Page().table(HEAD, ("Salad Bar Scheme", "It offers salad to pupils."), ("", "Nameless."))
    (claim,) = page.read().claims
    assert claim.text == "It offers salad to pupils."


def test_a_sentence_goes_on_about_the_evaluation_of_the_one_before() -> None:
    page = row(
        "Salad Bar Scheme",
        "It offers salad to 900 pupils since 2001.",
        "An initial survey was held in 2010-2012 in Wales. It found that attendance increased. "
        "A longitudinal trial found less food waste. Overall, they found better attendance.",
        "Initial survey: Smith 2010. Longitudinal trial: Jones 2012",
    )
    works = [cite(page, "Smith 2010", "smith"), cite(page, "Jones 2012", "jones")]
    found = page.read(*works)
    first, second, both = found.claims[-3:]
    evidence = {one.references: one for one in found.evidence}
    assert [claim.references for claim in (first, second, both)] == [
        ("smith",), ("jones",), ("smith", "jones"),
    ]  # fmt: skip
    survey = evidence["smith",]
    assert (survey.place, survey.period, survey.sample) == (("Wales",), "2010-2012", "")
    assert survey.interventions == ("salad-bar-scheme",)
    assert survey.span is not None
    assert survey.span.of(page.text).startswith("An initial survey")
    assert evidence["jones",].period == ""


def test_a_study_without_an_outcome_is_evidence_too() -> None:
    page = row("Salad Bar Scheme", "", "It was studied in a cluster trial.", "Smith 2010")
    found = page.read(cite(page, "Smith 2010", "smith"))
    (claim,), (study,) = found.claims, found.evidence
    assert (claim.kind, claim.evidence) == (Kind.INTERVENTION_DESCRIPTION, study.id)
    assert study.references == ("smith",)


def test_columns_of_their_own_say_how_it_was_studied() -> None:
    page = Page().table(
        ("Programme", "Study design", "Sample", "Country", "Outcomes", "Sources"),
        ("Salad Bar Scheme", "Cluster trial", "240 pupils", "Wales",
         "Attendance rose and quarrels fell. Supplements did not reduce waste.", "Smith 2010"),
    )  # fmt: skip
    found = page.read(cite(page, "Smith 2010", "smith"))
    (evidence,) = found.evidence
    assert evidence.design == ("cluster-trial",)
    assert (evidence.sample, evidence.place) == ("240 pupils", ("Wales",))
    assert [(c.objects[0], c.direction, c.valence) for c in outcomes(found)] == [
        ("better-attendance", "increases", "benefit"),
        ("outcome-quarrels", "decreases", "not_stated"),
        ("outcome-waste", "none_found", "no_effect"),
    ]


def test_what_a_programme_is_not_for_is_not_named() -> None:
    cell = "It is for pupils with poor concentration, not for food insecurity."
    (claim,) = row("Salad Bar Scheme", cell, "", "").read().claims
    assert claim.objects == ("pupils", "poor-concentration")


def test_less_of_a_bad_sign_is_more_of_the_good_thing() -> None:
    found = row("Salad Bar Scheme", "", "It was found to have reduced problems of attendance.", "")
    (claim,) = outcomes(found.read())
    assert (claim.direction, claim.valence) == ("increases", Valence.BENEFIT)


def test_a_few_words_in_a_cell_are_a_name_and_no_description() -> None:
    page = Page().table(
        HEAD[:2],
        ("Salad Bar Scheme", "Fruit and salad bars"),
        ("Breakfast clubs", "Fruit is offered at eight by cooks"),
    )
    assert [claim.text for claim in page.read().claims] == ["Fruit is offered at eight by cooks"]
