"""What a risk brings, in the ways that English has to say so."""

from __future__ import annotations

import pytest

from graph.claims.concepts.mentions import Matcher
from graph.claims.concepts.vocabulary import load_vocabulary
from graph.corpus.one_document import parse_text


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(load_vocabulary()[0])


def said(matcher: Matcher, text: str) -> list[tuple[str, set[str], set[str], str]]:
    claims = parse_text("toy", text + "\n", "toy.md", matcher).claims.claims
    return [(c.kind, set(c.subjects), set(c.objects), c.direction) for c in claims]


@pytest.mark.parametrize(
    "text",
    [
        "Domestic violence gives rise to anxiety in boys.",
        "Domestic violence heightens children's anxiety.",
        "Domestic violence has a profound effect on children's anxiety.",
        "Domestic violence has lasting consequences for children's anxiety.",
        "Domestic violence plays a role in childhood anxiety.",
        "Domestic violence may manifest itself as anxiety.",
        "Domestic violence is related to anxiety.",
        "Common reactions to domestic violence include anxiety.",
        "Anxiety is one possible outcome of domestic violence.",
        "Anxiety is a common response to domestic violence.",
        "Anxiety has been associated with domestic violence.",
        "Several surveys link domestic violence with anxiety.",
        "There is a strong relationship between domestic violence and anxiety.",
        "Domestic violence and anxiety are closely linked.",
        "Anxiety can result from domestic violence.",
    ],
)
def test_what_it_brings(matcher: Matcher, text: str) -> None:
    wanted = [("risk_to_effect", {"domestic-abuse"}, {"anxiety"}, "increases")]
    assert said(matcher, text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "Some toddlers witness domestic violence at night and are affected by it.",
        "Toddlers who witness domestic violence are harmed in more ways than one.",
        "Toddlers here witness domestic violence, threatening their sense of home.",
    ],
)
def test_those_who_meet_with_it(matcher: Matcher, text: str) -> None:
    ((kind, subjects, _, way),) = said(matcher, text)
    assert (kind, way) == ("risk_to_effect", "increases")
    assert subjects == {"children-living-with-domestic-abuse"}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Domestic abuse can be devastating for teenagers.", "adolescents"),
        ("Toddlers hear of and are affected by domestic abuse.", "preschool-children"),
        ("Babies, too, may be harmed by domestic abuse.", "infants"),
    ],
)
def test_whom_it_harms(matcher: Matcher, text: str, whom: str) -> None:
    assert said(matcher, text) == [("risk_to_effect", {"domestic-abuse"}, {whom}, "increases")]


def test_what_the_sentence_before_names(matcher: Matcher) -> None:
    text = "Some boys live with domestic violence. The impact on their anxiety can be profound."
    assert said(matcher, text)[-1] == (
        "risk_to_effect",
        {"children-living-with-domestic-abuse"},
        {"anxiety"},
        "increases",
    )


def test_a_verb_in_a_name_is_none(matcher: Matcher) -> None:
    text = (
        "Girls who live with domestic violence may have nightmares, developmental delay or asthma."
    )
    ((_, subjects, objects, _),) = said(matcher, text)
    assert subjects == {"children-living-with-domestic-abuse"}
    assert objects == {"nightmares", "developmental-delay", "asthma"}


@pytest.mark.parametrize(
    "text",
    [
        "The leaflet has a section on domestic violence and one on anxiety.",
        "Domestic violence is not related to anxiety, as far as the leaflet goes.",
    ],
)
def test_what_is_only_named_together(matcher: Matcher, text: str) -> None:
    assert all(way != "increases" for _, _, _, way in said(matcher, text))


def test_what_protects_is_nothing_that_is_done(matcher: Matcher) -> None:
    (claim,) = said(matcher, "Social support buffers the effects of domestic violence.")
    assert claim[:2] == ("protective", {"support-network"})


def test_an_outcome_has_the_name_that_is_known(matcher: Matcher) -> None:
    (claim,) = said(matcher, "The interviews showed the course reduced internalizing problems.")
    assert claim == ("intervention_outcome", set(), {"internalising-behaviour"}, "decreases")
