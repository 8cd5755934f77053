"""What a sentence or bullet states: an ordered list of small rules, the first that fits says.

A rule sees a :class:`~graph.claims.view.View` and gives drafts of claims. What no rule takes is no
claim. Rules stand by family in ``graph/claims/rules/``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.claims.genres.methods import is_of_method
from graph.claims.rules.accounts import accounts
from graph.claims.rules.advice import question, recommendation
from graph.claims.rules.before_after import before_after
from graph.claims.rules.bonds import numbered_bond, unnamed_bond
from graph.claims.rules.brings import brings
from graph.claims.rules.by_title import by_title
from graph.claims.rules.coming_up import came_up, taken_for
from graph.claims.rules.comparisons import compared
from graph.claims.rules.conditions import conditional
from graph.claims.rules.descriptions import description
from graph.claims.rules.evidence import definition, evidence_gap
from graph.claims.rules.extremes import extreme
from graph.claims.rules.felt import unnamed_experience
from graph.claims.rules.hindering import hard_for, impedes, keeps_barrier, stands_against
from graph.claims.rules.in_results import in_results
from graph.claims.rules.moderators import moderation
from graph.claims.rules.numbers import prevalence
from graph.claims.rules.outcomes import listed_outcome, outcome
from graph.claims.rules.parts_of_it import part_of_it
from graph.claims.rules.places import place_for
from graph.claims.rules.plain import plain, plain_of_unknown
from graph.claims.rules.protective import promoting, protective
from graph.claims.rules.risk_bonds import bond_of_risks
from graph.claims.rules.risks import (
    listed_effect,
    risk_interaction,
    risk_to_effect,
    risk_to_parenting,
)
from graph.claims.rules.set_up import numbered_outcome, unnamed_description, unnamed_outcome
from graph.claims.rules.shaping import mostly, shaping
from graph.claims.rules.shielding import shielding
from graph.claims.rules.speakers import named_speaker
from graph.claims.rules.subgroups import subgroup
from graph.claims.rules.trends import trend
from graph.claims.rules.under_advice import principle_of_work, under_advice
from graph.claims.rules.voices import barrier, experience, listed_experience, quotation, spoken
from graph.claims.view import Draft, Rule, View
from graph.claims.wording import cues
from graph.documents.model import Quotation

RULES: Final[tuple[tuple[str, Rule], ...]] = (
    ("quotation", quotation),
    ("named-speaker", named_speaker),
    ("question", question),
    ("definition", definition),
    ("evidence-gap", evidence_gap),
    ("moderation", moderation),
    ("subgroup", subgroup),
    ("shielding", shielding),
    ("plain-of-unknown", plain_of_unknown),
    ("numbered-bond", numbered_bond),
    ("part-of-it", part_of_it),
    ("before-after", before_after),
    ("numbered-outcome", numbered_outcome),
    ("prevalence", prevalence),
    ("shaping", shaping),
    ("bond-of-risks", bond_of_risks),
    ("listed-outcome", listed_outcome),
    ("listed-effect", listed_effect),
    ("outcome", outcome),
    ("protective", protective),
    ("promoting", promoting),
    ("stands-against", stands_against),
    ("listed-experience", listed_experience),
    ("recommendation", recommendation),
    ("under-advice", under_advice),
    ("principle-of-work", principle_of_work),
    ("brings", brings),
    ("risk-interaction", risk_interaction),
    ("barrier", barrier),
    ("risk-to-parenting", risk_to_parenting),
    ("risk-to-effect", risk_to_effect),
    ("conditional", conditional),
    ("mostly", mostly),
    ("compared", compared),
    ("spoken", spoken),
    ("experience", experience),
    ("hard-for", hard_for),
    ("impedes", impedes),
    ("keeps-barrier", keeps_barrier),
    ("came-up", came_up),
    ("taken-for", taken_for),
    ("place-for", place_for),
    ("description", description),
    ("plain", plain),
    ("unnamed-bond", unnamed_bond),
    ("unnamed-outcome", unnamed_outcome),
    ("unnamed-experience", unnamed_experience),
    ("unnamed-description", unnamed_description),
    ("trend", trend),
    ("extreme", extreme),
    ("in-results", in_results),
    ("by-title", by_title),
    ("accounts", accounts),
)
"""In the order they are tried."""
OF_LABORATORIES: Final = tuple((name, rule) for name, rule in RULES if rule is evidence_gap)
"""Those for texts in which a risk is none of people, and ``must`` no advice."""


def read_view(view: View) -> Sequence[Draft]:
    """The drafts of the first rule that fits; none where none does, nor of what a document says of
    itself.
    """
    if not isinstance(view.unit.block, Quotation):
        view = _unnumbered(_closed(view))
        view = _without_pointer(view)
        open_end = cues.UNFINISHED.search(view.text) and not view.unit.is_item
        open_end = open_end and not _ENDS_IN_TO.search(view.text)
        open_end = open_end and not _CLAUSE_ENDS.search(view.text)
        if _DRAWN.search(view.text) or _TORN.match(view.text) or _DENIED.search(view.text):
            return ()
        if _ASKS.search(view.text):
            return question(view)
        if open_end or cues.ABOUT_ITSELF.search(view.text) or _A_WORK.search(view.text):
            return ()
        before = view.unit.prose.text[: view.unit.start]
        if is_of_method(view.text, view.unit.path, before):
            return ()
    for _, rule in OF_LABORATORIES if view.laboratory else RULES:
        drafts = rule(view)
        if drafts:
            return drafts
    return ()


_DENIED = re.compile(
    r"\b(?:(?:is|was)(?:\snot|n[’']t)|is\sno\slonger)\s(?:\w{2,12}ly\s)?(?:(?:the\s)?case|true|correct)"
    r"\s(?:that|of)\b|\b(?:is|was)\s(?:untrue|false|a\s(?:myth|misconception|fallacy))\s(?:that|to)\b",
    re.IGNORECASE,
)
"""``It is not the case that``: what follows is denied, and no statement has a form for that."""
_CLAUSE_ENDS = re.compile(
    r"\bhow\s(?:likely|often|much|many|long|well|far|large|severe|serious|common)\s[^.;:]{1,80}"
    r"\s(?:is|are|was|were|has|have)[.!]$"
)
"""``... to estimate how likely an infection is.``: nothing follows."""
_ENDS_IN_TO = re.compile(r"\b(?:turn|talk|speak|spoken|listen|listened|go|come) to\.\W{0,2}$")
"""``nobody to turn to.``: a sentence that nothing has to finish."""
_DRAWN = re.compile(r"```|[↓↑⇓⇑]")
"""Lines of a drawing in letters."""
_TORN = re.compile(r"[’”'\"]{1,2}[,;]\s")
"""What begins where somebody's words end."""
_ASKS = re.compile(r"[^\W_][\"'’”)\]]?\?\Z")
"""A question, and no address."""
_A_WORK = re.compile(
    r"\b(?:19|20)\d\d;\s?\d{1,4}\s?[(:]|\b[Oo]p\.\s?cit\b|,\s(?:19|20)\d\d,\s\d{1,4}\(\d{1,3}\):"
)
"""What a work is cited by in full: ``1999; 46(2):202``."""
_OPENED = re.compile(r":\s{0,3}[“\"][^“”\"]{0,2000}$")


def _closed(view: View) -> View:
    """The view without the words of others that begin in it and go on behind it."""
    opened = _OPENED.search(view.unit.prose.text, view.unit.start, view.unit.end)
    if opened is None:
        return view
    return replace(view, unit=replace(view.unit, end=opened.start()))


_POINTER = re.compile(
    r",\s(?:as|which (?:is|are)|and)\s(?:is |are )?"
    r"(?:(?:discussed|described|outlined|explored|shown"
    r"|noted|explained|set out|detailed|presented)\s(?:in|on|by|later|above|below|earlier|elsewhere"
    r"|further)\b"
    r"|(?:the|these|this)\s(?:following\s|next\s)?(?:\w{2,20}\s)?(?:accounts?|quotes?|quotations?"
    r"|extracts?|excerpts?|comments?|examples?)\s(?:(?:from|by|of)\s[\w\s’'-]{1,40}?\s)?"
    r"(?:\w{2,20}\s)?(?:show|demonstrate|illustrate"
    r"|describe|suggest|reflect|make)s?\b)[^.;:]{0,120}[.:]?\Z"
)
"""How a sentence ends that says where there is more of it."""


def _without_pointer(view: View) -> View:
    """The view without its end, where that alone says something of the document."""
    pointer = _POINTER.search(view.text)
    said = view.text[: pointer.start()] if pointer else view.text
    if pointer is None or len(said) < _SAYS_ENOUGH or cues.ABOUT_ITSELF.search(said):
        return view
    if not (view.text.endswith(":") or cues.ABOUT_ITSELF.search(view.text)):
        return view
    return replace(view, unit=replace(view.unit, end=view.unit.start + pointer.start()))


_SAYS_ENOUGH = 40
"""Characters before such an end that may be a sentence."""
_NUMBER = re.compile(
    r"\W{0,3}(?:R(?:ec(?:ommendation)?)?\.?\s?)?(?:\d{1,2}(?:\.\d{1,3}){1,3}\.?"
    r"|\d{1,3}[.:)])\s{1,3}(?=[A-Z“‘])"
)
"""What a paragraph is counted by: ``1.2.3 Offer``."""


def _unnumbered(view: View) -> View:
    """The view without the number of its paragraph."""
    number = _NUMBER.match(view.unit.prose.text, view.unit.start, view.unit.end)
    if number is None:
        return view
    return replace(view, unit=replace(view.unit, start=number.end()))
