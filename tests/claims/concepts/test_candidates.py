"""Names that the vocabulary does not know."""

from __future__ import annotations

import pytest

from graph.claims.concepts.candidates import candidate, find_candidates
from graph.claims.concepts.mentions import Matcher
from graph.claims.model import Concept, ConceptType, Vocabulary
from graph.claims.read import read_claims
from graph.references.model import References
from tests.claims.toy import SOURCE, Page

INTERVENTION, LAW, BODY = (
    ConceptType.INTERVENTION,
    ConceptType.LAW_OR_GUIDANCE,
    ConceptType.ORGANISATION,
)


@pytest.mark.parametrize(
    ("text", "kind", "label", "alt"),
    [
        ("In the Strong Roots programme pupils dig.", INTERVENTION, "Strong Roots programme", ()),
        ("the Cook and Eat Project (CEP) began", INTERVENTION, "Cook and Eat project", ("CEP",)),
        ("a trial of Steady Steps™ classes", INTERVENTION, "Steady Steps™", ()),
        ("the Fresh Food Training Project ran", INTERVENTION, "Fresh Food Training project", ()),
        ("a STEPS model", INTERVENTION, "STEPS model", ()),
        (
            "The Clean Air (Amendment) Regulations 2019 say",
            LAW,
            "Clean Air (Amendment) Regulations 2019",
            (),
        ),
        ("the Safety at Sea Act 1986 says", LAW, "Safety at Sea Act 1986", ()),
        ("under the Meals Act 1944", LAW, "Meals Act 1944", ()),
        ("the Ministry of Food said", BODY, "Ministry of Food", ()),
        ("the National Meals Office (NMO) said", BODY, "National Meals Office", ("NMO",)),
    ],
)
def test_names(text: str, kind: ConceptType, label: str, alt: tuple[str, ...]) -> None:
    ((start, end, found),) = find_candidates(text)
    assert (found.type, found.label, found.alt_labels, found.candidate) == (kind, label, alt, True)
    assert text[start:end].lower().startswith(label.lower()[:5])


@pytest.mark.parametrize(
    "text",
    [
        "the programme began",
        "This programme began",
        "In our Model",
        "Lunch programme",
        "the Council met",
        "an act of kindness",
        "UK programmes",
        "",
    ],
)
def test_no_names(text: str) -> None:
    assert list(find_candidates(text)) == []


def test_a_name_is_one_concept_everywhere() -> None:
    assert (
        candidate(INTERVENTION, " Strong\n Roots. ").id
        == candidate(INTERVENTION, "Strong Roots").id
    )


def test_long_labels_keep_apart() -> None:
    one, other = ("give every pupil " * 5 + end for end in ("bread", "fruit"))
    assert candidate(BODY, one).id != candidate(BODY, other).id
    assert len(candidate(BODY, "x" * 10_000).label) == 300


def test_what_is_known_as_something_else_is_no_new_name() -> None:
    label = "Green Canteen Project"
    body = Concept("green-canteen", ConceptType.ORGANISATION, label)
    document = Page().paragraph(f"Cooks work with the {label} (GCP) every week.").document()
    for vocabulary, new in ((Vocabulary({body.id: body}), 0), (Vocabulary({}), 1)):
        found = read_claims(document, References(SOURCE, (), ()), Matcher(vocabulary))
        assert len(found.candidates) == new
