"""What a claim has to show before it is stated of a text of another field than the vocabulary's.

There, nothing but the sentence says what it speaks of. Each kind of claim has a form that says it
beyond doubt: a share names those of whom it is, advice says what is to be done and comes from the
text itself, a bond is one with what is known to be good or bad. What has no such form is not
stated: a wrong claim does harm, and the sentence stays in the document for whoever reads it. In
documents most of whose numbers and duties are neither (:attr:`Manner.strict`), the form is closer.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Final

from graph.claims.confidence.advice import is_advice
from graph.claims.confidence.bonds import is_bond
from graph.claims.confidence.firm import is_firm
from graph.claims.confidence.links import with_sure_links
from graph.claims.confidence.no_bonds import compares_places, is_purpose
from graph.claims.confidence.outcomes import is_outcome, is_programme, says_change
from graph.claims.confidence.said import is_definition, is_description, is_experience, is_gap
from graph.claims.confidence.samples import in_brackets, of_sample
from graph.claims.confidence.shares import is_share
from graph.claims.confidence.shorthand import in_shorthand, is_of_flow
from graph.claims.confidence.standing import (
    breaks_off,
    is_entry,
    is_sentence,
    is_story,
    stands_alone,
)
from graph.claims.genres.manner import is_of_methods
from graph.claims.model import Direction, Kind, Valence
from graph.claims.rules.set_up import of_evaluation
from graph.claims.statistics.how_common import names_people
from graph.claims.view import Draft, View

__all__ = ("FORMS", "earned", "is_programme")

FORMS: Final[Mapping[Kind, Callable[[View, Draft], bool]]] = {
    Kind.PREVALENCE_STATISTIC: is_share,
    Kind.RECOMMENDATION: is_advice,
    Kind.RISK_TO_EFFECT: is_bond,
    Kind.RISK_TO_PARENTING: is_bond,
    Kind.RISK_INTERACTION: is_bond,
    Kind.PROTECTIVE: is_bond,
    Kind.INTERVENTION_OUTCOME: is_outcome,
    Kind.INTERVENTION_DESCRIPTION: is_description,
    Kind.EVIDENCE_GAP: is_gap,
    Kind.DEFINITION: is_definition,
    Kind.LIVED_EXPERIENCE: is_experience,
}


_BY_PLACE: Final = frozenset(
    {"by-title", "in-results", "part-of-it", "under-advice", "listed-experience"}
)
"""Rules to which the place of a sentence says what it is."""
_CLOSE: Final = frozenset({"subgroup", "shielding"})
"""Rules of which the words are close enough."""
_COMPARING: Final = frozenset({"in-results", "before-after", "subgroup"})
"""Those that read what is compared among results."""


_FOUND: Final = frozenset(
    {
        Kind.INTERVENTION_OUTCOME,
        Kind.RISK_TO_EFFECT,
        Kind.RISK_TO_PARENTING,
        Kind.RISK_INTERACTION,
        Kind.PROTECTIVE,
    }
)
"""Kinds that say what goes with what, or came of it."""
_BORNE: Final = re.compile(r"\bexpos(?:ed\s(?:\w{1,12}ly\s)?to|ures?(?!\stherap))\b", re.IGNORECASE)
"""What people are exposed to was not set up for them."""


_AIM: Final = re.compile(
    r"\W{0,4}(?:To\s[a-z]{2,20}|For\s(?:[\w’'-]{1,20}\s){1,6}to\s[a-z]{2,20})\s[^,:]*$"
)
"""``To reduce the risk of loneliness.``: what somebody would like to reach, and no more."""


def earned(view: View, draft: Draft) -> Draft | None:
    """*draft* with the links that are sure, if its words have the form of its kind."""
    if not (view.unit.is_item or draft.voice or is_sentence(view.text)):
        return None
    if (is_story(view.text) and not draft.voice) or breaks_off(view.text) or is_entry(view.text):
        return None
    if draft.kind is Kind.INTERVENTION_OUTCOME and _BORNE.search(view.text):
        if draft.direction is Direction.DECREASES:
            return None
        draft = replace(draft, kind=Kind.RISK_TO_EFFECT, valence=Valence.NOT_STATED)
    if view.manner.tells and not (draft.subjects and draft.objects):
        return None
    if any(is_of_methods(title) for title in view.unit.path) or _is_no_finding(view.text, draft):
        return None
    strict = view.manner.strict
    if draft.rule in _BY_PLACE:
        heard = view.manner.to_workers or names_people(view.lead_text)
        earns = not strict and (heard or draft.rule != "listed-experience")
    else:
        earns = (draft.rule in _CLOSE and not strict) or FORMS[draft.kind](view, draft)
    if not (earns or _is_result(view, draft)):
        return None
    return with_sure_links(_whole(view, _with_its_number(view, draft)), view.text)


def _is_no_finding(text: str, draft: Draft) -> bool:
    """Whether *text* only says what somebody would like to reach, or does not say firmly what
    *draft* takes it to have found.
    """
    found = draft.kind in _FOUND
    if found and compares_places(text):
        return True
    if draft.rule == "shielding" and is_purpose(text):
        return True
    if (found or draft.rule == "modal") and _AIM.match(text):
        return True
    if found and not is_firm(text, draft):
        return True
    outcome = draft.kind is Kind.INTERVENTION_OUTCOME
    return outcome and (is_of_flow(text) or in_shorthand(text))


def _with_its_number(view: View, draft: Draft) -> Draft:
    """*draft* without a number that says how many were studied, and nothing of what was found."""
    one = draft.statistic
    place = next((placed for placed in view.statistics if placed[2] is one), None)
    if one is None or place is None or draft.kind not in _FOUND or one.unit == "%":
        return draft
    before = view.unit.prose.text[view.unit.start : place[0]]
    return replace(draft, statistic=None) if in_brackets(before) or of_sample(before) else draft


def _is_result(view: View, draft: Draft) -> bool:
    """Whether a study that evaluates something, or watches people, says here what it found."""
    if draft.rule not in _COMPARING or not view.manner.study or not stands_alone(view.text):
        return False
    if draft.rule == "before-after" and not says_change(view.text):
        return False
    return view.observes or (view.evaluates and of_evaluation(view.text))


def _whole(view: View, draft: Draft) -> Draft:
    """*draft* with all of the sentence, where its own stretch begins in the middle of one."""
    inside = draft.start > view.unit.start
    if not inside or view.unit.prose.text[draft.start : draft.start + 1].isupper():
        return draft
    return replace(draft, start=view.unit.start, end=view.unit.end)
