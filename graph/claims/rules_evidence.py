"""Rules for what a source says of terms, of what is not known, and of numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.claims import cues
from graph.claims.clauses import joints, last_joint
from graph.claims.model import Direction, Kind
from graph.claims.rules_risks import risk_to_effect, risk_to_parenting
from graph.claims.view import (
    BARRIER,
    EFFECT,
    FRAMEWORK,
    INTERVENTION,
    LAW,
    ORGANISATION,
    OUTCOME,
    PARENTING,
    POPULATION,
    RISK,
    SETTING,
    Draft,
    View,
    draft,
    named,
    unique,
)

_SECTION = re.compile(r"\((?:section|article|regulation) \d{1,4}\w?\)", re.IGNORECASE)
_UNDER = re.compile(r"\W{0,9}(?:Under|In|By) the\b", re.IGNORECASE)
"""How a bullet begins that names the law that it is about."""
_STATES = re.compile(r"\b(?:provisions|defin\w*|principles|states that)\b", re.IGNORECASE)


def definition(view: View) -> Sequence[Draft]:
    """What a law says, and what a term means."""
    if cues.IMPERATIVE.match(view.text):
        return ()
    defines = bool(cues.DEFINES.search(view.text))
    of_lead = view.unit.is_item and bool(cues.DEFINES.search(view.lead_text))
    in_law = view.unit.is_item and bool(named(view.lead, LAW))
    listed = in_law and (_SECTION.search(view.text) or _STATES.search(view.lead_text))
    law_says = view.ids(LAW) and cues.LAW_SAYS.search(view.text)
    if not (defines or of_lead or listed or law_says):
        return ()
    law, more = _law(view, bool(in_law and (listed or of_lead)))
    if not law and (of_lead or not defines):
        return ()
    objects = (*view.ids(FRAMEWORK, RISK, EFFECT, POPULATION, ORGANISATION, SETTING), *more)
    return (draft(view, Kind.DEFINITION, "definition", (law, objects)),)


def _law(view: View, listed: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The law that speaks, and other law that it speaks of: in a list, the first that the lead-in
    names speaks of the others, and of what the bullet names.
    """
    if not listed or _UNDER.match(view.text):
        return view.near(LAW), ()
    first, *others = named(view.lead, LAW)
    return (first,), unique(name for name in (*others, *view.ids(LAW)) if name != first)


def evidence_gap(view: View) -> Sequence[Draft]:
    """What is not known, or for which evidence is missing."""
    if not cues.GAP.search(view.text):
        return ()
    about = view.near(INTERVENTION, FRAMEWORK, RISK)
    objects = view.ids(OUTCOME, EFFECT, PARENTING, POPULATION)
    return (draft(view, Kind.EVIDENCE_GAP, "evidence-gap", (about, objects)),)


_OF_A_STUDY = re.compile(
    r"\b(?:participants|respondents|interviewees|took part|participated"
    r"|(?:was|were) (?:recruited|interviewed"
    r"|sampled|surveyed|screened|included)"
    r"|we (?:recruited|reviewed|interviewed|surveyed)|sample of)\b",
    re.IGNORECASE,
)
"""A number in such a sentence says how large a study is, not how common a thing."""


_MEASURED = re.compile(
    r"\b(?:trials|studies|reviews|plans|euros|pounds|dollars|francs|metres|meters|kilometres|miles"
    r"|hectares|tonnes|litres|degrees|grams)$"
)
"""Units of research and of measure: how many of them says nothing of people."""


def prevalence(view: View) -> Sequence[Draft]:
    """A number of people or a share of them: one claim for each number."""
    if any(_MEASURED.search(statistic.unit) for _, _, statistic in view.statistics):
        return ()
    if (
        not view.statistics
        or _OF_A_STUDY.search(view.text)
        or (view.ids(INTERVENTION) and cues.EVALUATES.search(view.text))
    ):
        return ()
    said, start = _said_before(view)
    risks = view.near(RISK, BARRIER) or view.ids(INTERVENTION)
    people = view.ids(POPULATION) or named(view.lead, POPULATION)
    drafts = list(said)
    for (low, high), (_, _, statistic) in zip(
        _stretches(view, start), view.statistics, strict=True
    ):
        subjects = view.ids(RISK, BARRIER, start=low, end=high) or risks
        objects = view.ids(POPULATION, EFFECT, PARENTING, start=low, end=high) or people
        drafts.append(
            Draft(
                low,
                high,
                Kind.PREVALENCE_STATISTIC,
                subjects,
                objects,
                Direction.NOT_STATED,
                "statistic",
                statistic=statistic,
            )
        )
    return drafts


def _said_before(view: View) -> tuple[Sequence[Draft], int]:
    """What stands before the first number and says something of its own, and where the stretch of
    the first number begins.
    """
    unit = view.unit
    joint = last_joint(unit.prose.text, unit.start + 40, view.statistics[0][0])
    if joint is None:
        return (), unit.start
    part = replace(view, unit=replace(unit, end=joint.start()), statistics=())
    if not (part.ids(EFFECT, PARENTING) and cues.INCREASES.search(part.text)):
        return (), unit.start
    said = risk_to_parenting(part) or risk_to_effect(part)
    return (said, joint.end()) if said else ((), unit.start)


def _stretches(view: View, start: int) -> list[tuple[int, int]]:
    """For each statistic the stretch of the sentence that is about it: cut at the last joint before
    the next one.
    """
    text, cuts = view.unit.prose.text, []
    for (_, end, _), (following, _, _) in zip(view.statistics, view.statistics[1:], strict=False):
        found = list(joints(text, end, following))
        cuts.append(found[-1].span() if found else (following, following))
    starts = [start, *(after for _, after in cuts)]
    ends = [*(before for before, _ in cuts), view.unit.end]
    return list(zip(starts, ends, strict=True))
