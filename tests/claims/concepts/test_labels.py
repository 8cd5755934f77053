"""Labels of the first field's vocabulary: what they name, and what is too little to name it."""

from __future__ import annotations

import pytest

from graph.claims.concepts.mentions import Matcher
from graph.claims.concepts.vocabulary import load_vocabulary
from tests.claims.toy import prose


@pytest.fixture(scope="module")
def matcher() -> Matcher:
    return Matcher(load_vocabulary()[0])


@pytest.mark.parametrize(
    ("text", "concept", "is_named"),
    [
        ("independent advocacy for women", "advocacy", True),
        ("the advocacy of senior managers", "advocacy", False),
        ("partnering with the non-abusing parent", "support-for-non-abusing-parent", True),
        ("partnering with victim-survivors", "support-for-non-abusing-parent", False),
        ("partnering with victim-survivors", "better-partnering", True),
        ("mental health specialist services", "specialist-mental-health-services", True),
        ("mental health specialist services", "integrated-perpetrator-treatment", False),
        ("rebuild the wellbeing of all", "survivor-wellbeing", False),
        ("the wellbeing of victim-survivors", "survivor-wellbeing", True),
        ("the family and criminal court systems", "court-barriers", False),
        ("a pro-contact culture", "court-barriers", True),
        ("travel to child contact", "unsafe-child-contact", False),
        ("unsafe contact", "unsafe-child-contact", True),
        ("missed opportunities to refer", "issues-not-identified", False),
        ("under-identification", "issues-not-identified", True),
        ("substance use and mental health needs", "perpetrator-substance-use", False),
        ("perpetrators' substance use", "perpetrator-substance-use", True),
        ("before the escalation of violence", "prior-violence", False),
        ("a history of violence", "prior-violence", True),
        ("only specialist services can work with men", "victim-survivor-support", False),
        ("specialist domestic abuse services", "victim-survivor-support", True),
        ("parents from pregnancy on", "pregnant-women", False),
        ("parents from pregnancy on", "parents", True),
        ("attitudinal change", "attitude-change", True),
        ("attitudinal change", "perpetrator-attitude-change", False),
        ("attitude change among perpetrators", "perpetrator-attitude-change", True),
        ("They conduct home visits.", "home-visits", True),
        ("parents", "parents", True),
        ("parents", "parents-affected", False),
        ("parents affected by substance use", "parents-affected", True),
    ],
)
def test_labels(matcher: Matcher, text: str, concept: str, is_named: bool) -> None:
    assert (concept in {one.concept for one in matcher.find(prose(text))}) is is_named


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("girls exposed to interparental violence", "children-living-with-domestic-abuse"),
        ("boys who grew up with partner violence", "children-living-with-domestic-abuse"),
        ("a violent household", "children-living-with-domestic-abuse"),
        ("adjustment difficulties", "emotional-wellbeing-effects"),
        ("behavioral issues", "behaviour-effects"),
        ("internalizing disorders", "internalising-behaviour"),
        ("trouble falling asleep", "sleep-disturbances"),
        ("problems with peers", "peer-difficulties"),
        ("worse academic outcomes", "low-attainment"),
        ("parent training programs", "parenting-programmes"),
        ("perpetrators of marital violence", "perpetrators"),
    ],
)
def test_other_ways_to_say_it(matcher: Matcher, text: str, concept: str) -> None:
    assert concept in {one.concept for one in matcher.find(prose(text))}


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("a logistic regression", "regressive-behaviour"),
        ("confusion about the law", "anger-and-sadness"),
        ("a public health issue", "physical-health-effects"),
        ("the parents' problems", "reduced-parenting-capacity"),
        ("food insecurity", "fear"),
    ],
)
def test_what_sounds_alike_is_not_meant(matcher: Matcher, text: str, concept: str) -> None:
    assert concept not in {one.concept for one in matcher.find(prose(text))}
