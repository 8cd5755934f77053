"""People who are compared, how common a trouble is in words, persons who are quoted by name, and
lists whose lead-in only hints at what they list.
"""

from __future__ import annotations

import pytest

from tests.claims.toy import Page

Read = tuple[str, tuple[str, ...], tuple[str, ...]]


def read(page: Page) -> list[Read]:
    return [(claim.kind, claim.subjects, claim.objects) for claim in page.read().claims]


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("Pupils are more likely than cooks to meet food insecurity.", "increases"),
        ("Pupils face more severe food insecurity than cooks.", "increases"),
        ("Compared with cooks, pupils meet food insecurity less often.", "decreases"),
        ("Food insecurity is less common among pupils than among cooks.", "decreases"),
        ("Pupils face higher rates of food insecurity.", "increases"),
    ],
)
def test_who_is_compared(text: str, way: str) -> None:
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.kind, claim.subjects) == ("prevalence_statistic", ("food-insecurity",))
    assert (claim.objects, claim.direction) == (("pupils",), way)


@pytest.mark.parametrize(
    "text",
    [
        "Pupils are no more likely than cooks to meet food insecurity.",
        "We examined whether pupils are more likely than cooks to meet food insecurity.",
        "Breakfast clubs reach more pupils than cooks in food insecurity.",
        "Pupils should meet less food insecurity than cooks.",
        "Pupils meet more food insecurity.",
    ],
)
def test_nobody_is_compared(text: str) -> None:
    found = Page().paragraph(text).read().claims
    assert "compared" not in [claim.rule for claim in found]


@pytest.mark.parametrize(
    "text",
    [
        "Food insecurity was present in the majority of homes.",
        "Food insecurity was a feature in most homes.",
        "Food insecurity is a common experience.",
        "Food insecurity is less common than skipping breakfast.",
    ],
)
def test_how_common_in_words(text: str) -> None:
    ((kind, subjects, _),) = read(Page().paragraph(text))
    assert kind == "prevalence_statistic"
    assert subjects[0] == "food-insecurity"


def test_what_is_not_common() -> None:
    assert read(Page().paragraph("Paint was present in the majority of homes.")) == []


@pytest.mark.parametrize(
    ("text", "who", "voice"),
    [
        (
            "Ada, one of the cooks, said: “Breakfast clubs come too late.”",
            ("cooks",),
            "Ada, one of the cooks",
        ),
        ("“I love breakfast clubs,” says Ada, 34.", (), "Ada, 34"),
        ("“I love breakfast clubs,” one cook explained.", ("cooks",), "one cook"),
    ],
)
def test_a_person_who_is_named_speaks(text: str, who: tuple[str, ...], voice: str) -> None:
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.kind, claim.subjects) == ("lived_experience", who)
    assert (claim.objects, claim.voice) == (("breakfast-clubs",), voice)


@pytest.mark.parametrize(
    "text",
    [
        "“I am proud of breakfast clubs,” said Ada Byron, the minister.",
        "“Breakfast clubs open at eight,” says Ada, 34.",
        "“I sleep better,” says Ada, 34.",
        "“It rains,” says one of the cooks.",
        "Ada said that breakfast clubs open at eight.",
    ],
)
def test_who_speaks_for_others_tells_no_life(text: str) -> None:
    assert "named-speaker" not in [claim.rule for claim in Page().paragraph(text).read().claims]


def test_what_a_risk_may_mean() -> None:
    page = Page().paragraph("Food insecurity can mean that homes are full of:")
    assert read(page.bullets("tooth decay", "paint")) == [
        ("risk_to_effect", ("food-insecurity",), ("tooth-decay",))
    ]


def test_signs_under_a_title() -> None:
    page = Page().heading("Signs of food insecurity").bullets("tooth decay", "a new coat")
    assert read(page) == [("risk_to_effect", ("food-insecurity",), ("tooth-decay",))]


def test_what_helps_in_a_list() -> None:
    page = Page().paragraph("What helps in winter:").bullets("a shared family table", "a new coat")
    assert read(page) == [("protective", ("a-shared-family-table",), ())]


def test_a_quotation_about_nothing_known_is_about_whom_it_names() -> None:
    page = Page().quotation("I like the cooks, and pupils like them.", "Cooks' group")
    (claim,) = page.read().claims
    assert (claim.subjects, claim.objects) == (("cooks",), ("pupils",))


def test_a_quotation_is_of_its_speakers_about_what_and_whom_it_names() -> None:
    page = Page().quotation("We like breakfast clubs; pupils do, too.", "Cooks' group")
    (claim,) = page.read().claims
    assert (claim.subjects, claim.objects) == (("cooks",), ("breakfast-clubs", "pupils"))


def test_no_difference_between_people() -> None:
    text = "No significant differences were found in food insecurity rates among pupils."
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.kind, claim.direction) == ("prevalence_statistic", "none_found")
    assert (claim.subjects, claim.objects) == (("food-insecurity",), ("pupils",))


def test_only_a_minority() -> None:
    text = "Only a small minority of pupils attend breakfast clubs."
    assert read(Page().paragraph(text)) == [
        ("prevalence_statistic", ("breakfast-clubs",), ("pupils",))
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "A shared family table is a strong motivator for change.",
            ("protective", ("a-shared-family-table",), ()),
        ),
        (
            "A shared family table made all the difference.",
            ("protective", ("a-shared-family-table",), ()),
        ),
        (
            "Fear of being seen as poor is one reason why pupils stay away.",
            ("lived_experience", ("pupils",), ("fear-of-being-seen-as-poor",)),
        ),
        (
            "Food insecurity consists of days without a meal.",
            ("definition", (), ("food-insecurity",)),
        ),
        ("Food insecurity is rarely studied.", ("evidence_gap", ("food-insecurity",), ())),
        (
            "We don't really know how breakfast clubs work.",
            ("evidence_gap", ("breakfast-clubs",), ()),
        ),
        (
            "Pupils said that they had no cook to turn to.",
            ("lived_experience", ("pupils",), ("cooks",)),
        ),
    ],
)
def test_in_other_words(text: str, said: Read) -> None:
    assert read(Page().paragraph(text)) == [said]


def test_help_that_is_needed_is_advice() -> None:
    text = "Breakfast clubs and other services are needed to reach pupils."
    assert [kind for kind, _, _ in read(Page().paragraph(text))] == ["recommendation"]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("recommendation", "The board often assumes that cooks should stay with pupils."),
        ("risk_to_effect", "Skipping breakfast does not usually stem from food insecurity."),
        ("lived_experience", "The pace of pupils causes fear in the canteen."),
        ("lived_experience", "The pace of tenants and their neighbours creates fear and anger."),
    ],
)
def test_what_is_not_said(kind: str, text: str) -> None:
    assert kind not in [one for one, _, _ in read(Page().paragraph(text))]


def test_what_need_not_come_of_a_risk_is_mixed() -> None:
    text = "Food insecurity does not affect all, and is not necessarily linked to tooth decay."
    claims = (
        Page().paragraph("Food insecurity is not necessarily predictive of tooth decay.").read()
    )
    assert "increases" not in [claim.direction for claim in claims.claims]
    assert "increases" not in [one.direction for one in Page().paragraph(text).read().claims]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Food insecurity is a national concern with grave consequences for pupils.",
            ("risk_to_effect", ("food-insecurity",), ("pupils",)),
        ),
        (
            "Food insecurity costs the town about £3 million.",
            ("risk_to_effect", ("food-insecurity",), ()),
        ),
        (
            "Breakfast clubs amid food insecurity are a highly complex and demanding area of work.",
            ("lived_experience", ("breakfast-clubs",), ("food-insecurity",)),
        ),
        (
            "Fear of being seen as poor hampered access to breakfast clubs.",
            ("lived_experience", ("fear-of-being-seen-as-poor",), ("breakfast-clubs",)),
        ),
        (
            "There is little evidence on breakfast clubs in times of food insecurity.",
            ("evidence_gap", ("breakfast-clubs",), ("food-insecurity",)),
        ),
        (
            "Breakfast clubs are more effective as part of a Salad Bar Scheme.",
            ("intervention_outcome", ("breakfast-clubs",), ("salad-bar-scheme",)),
        ),
    ],
)
def test_work_and_troubles(text: str, said: Read) -> None:
    assert read(Page().paragraph(text)) == [said]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("risk_to_effect", "Food insecurity is a concern with no consequences for pupils."),
        ("risk_to_effect", "Food insecurity costs nothing to measure."),
        ("lived_experience", "Breakfast clubs are a complex dish."),
    ],
)
def test_no_work_and_no_trouble(kind: str, text: str) -> None:
    assert kind not in [one for one, _, _ in read(Page().paragraph(text))]


def test_work_that_is_crucial_is_advice() -> None:
    texts = ("Training is a key driver for better meals.", "Support is essential for good meals.")
    for text in texts:
        assert [kind for kind, _, _ in read(Page().paragraph(text))] == ["recommendation"]


def test_what_is_done_under_principles() -> None:
    page = Page().heading("Three core principles").bullets("Keeping cooks with pupils", "Salad")
    assert [kind for kind, _, _ in read(page)] == ["recommendation"]
    other = Page().heading("Three long days").bullets("Keeping cooks with pupils")
    assert read(other) == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("evidence_gap", "There isn't much research on breakfast clubs."),
        ("evidence_gap", "It's not clear whether breakfast clubs work."),
        ("evidence_gap", "We also don't know if breakfast clubs work."),
        ("prevalence_statistic", "Pupils eat in most homes where there is food insecurity."),
        (
            "prevalence_statistic",
            "The number of pupils in food insecurity is far higher than before.",
        ),
        ("prevalence_statistic", "The school saw record numbers of pupils in food insecurity."),
        ("intervention_description", "There are many breakfast clubs that feed pupils."),
        ("recommendation", "Pupils need to feel safe before breakfast clubs begin."),
        ("lived_experience", "Cooks thought that pupils should not miss breakfast clubs."),
        ("risk_to_effect", "Food insecurity can impact their poor concentration."),
    ],
)
def test_plainly_said(kind: str, text: str) -> None:
    assert [one for one, _, _ in read(Page().paragraph(text))] == [kind]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("intervention_description", "There is no duty to provide breakfast clubs for pupils."),
        ("recommendation", "Breakfast was described by pupils as the first step in learning."),
        ("intervention_description", "There were breakfast clubs that were full of pupils."),
    ],
)
def test_not_said_like_that(kind: str, text: str) -> None:
    assert kind not in [one for one, _, _ in read(Page().paragraph(text))]


def test_a_girl_tells_somebody() -> None:
    text = "One of the pupils told Helpline: “I miss breakfast clubs.”"
    (claim,) = Page().paragraph(text).read().claims
    assert (claim.rule, claim.subjects) == ("named-speaker", ("pupils",))


@pytest.mark.parametrize(
    "text",
    [
        "It can include tooth decay and food insecurity.",
        "Pupils had lower rates of food insecurity than cooks (odds ratio 0.5, 95% CI 0.2 to 0.9).",
    ],
)
def test_kinds_and_tests_are_neither(text: str) -> None:
    kinds = [one.rule for one in Page().paragraph(text).read().claims]
    assert "compared" not in kinds
    assert "risk-to-effect" not in kinds


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "A rise in food insecurity fuelled by skipping breakfast has begun.",
            ("risk_to_effect", ("skipping-breakfast",), ("food-insecurity",)),
        ),
        (
            "Pupils can be confronted with food insecurity, and cooks see it.",
            ("lived_experience", ("pupils",), ("food-insecurity",)),
        ),
        (
            "A significant number of tenants report that they feel cold.",
            ("lived_experience", (), ()),
        ),
        (
            "Fear of being seen as poor, and the queue, hampered access to breakfast clubs.",
            ("lived_experience", ("fear-of-being-seen-as-poor",), ("breakfast-clubs",)),
        ),
    ],
)
def test_who_meets_with_what(text: str, said: Read) -> None:
    assert read(Page().paragraph(text)) == [said]


def test_what_is_advice_under_any_title() -> None:
    page = Page().heading("Problems of pupils")
    found = read(page.bullets("Consider whether pupils are hungry", "Support for pupils is thin"))
    assert [kind for kind, _, _ in found] == ["recommendation"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Food insecurity is the long and planned misuse of pantries.",
            ("definition", (), ("food-insecurity",)),
        ),
        (
            "Pupils of small schools who come late face several barriers to breakfast clubs.",
            ("lived_experience", ("pupils",), ("breakfast-clubs",)),
        ),
        (
            "Fear of being seen as poor kept some pupils from breakfast clubs.",
            ("lived_experience", ("pupils",), ("fear-of-being-seen-as-poor",)),
        ),
        (
            "Food insecurity is measured in different ways.",
            ("evidence_gap", ("food-insecurity",), ()),
        ),
        (
            "Breakfast clubs are often the most effective way to better attendance.",
            ("intervention_outcome", ("breakfast-clubs",), ("better-attendance",)),
        ),
    ],
)
def test_a_few_more_words(text: str, said: Read) -> None:
    assert read(Page().paragraph(text)) == [said]
