"""Rules for what people say and live through: quotations, experiences, barriers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.claims import cues
from graph.claims.model import Direction, Kind
from graph.claims.view import (
    BARRIER,
    EFFECT,
    FRAMEWORK,
    INTERVENTION,
    OUTCOME,
    PARENTING,
    POPULATION,
    RISK,
    Draft,
    View,
    draft,
    named,
)
from graph.documents.model import Quotation

_UNNAMED = "a person quoted"
"""Whose words a quotation without a speaker is."""


def quotation(view: View) -> Sequence[Draft]:
    """Words of people: lived experience, in their voice."""
    unit = view.unit
    if not unit.whole or not isinstance(unit.block, Quotation):
        return ()
    who = view.ids(POPULATION) or view.around(POPULATION)
    what = view.ids(BARRIER, EFFECT, PARENTING, OUTCOME, INTERVENTION, RISK, FRAMEWORK)
    made = draft(view, Kind.LIVED_EXPERIENCE, "quotation", (who, what))
    return (replace(made, voice=unit.speaker or _UNNAMED),)


def spoken(view: View) -> Sequence[Draft]:
    """What people who work in a service say of it, under a heading that names it."""
    if not isinstance(view.unit.block, Quotation) or not cues.FIRST_PERSON.search(view.text):
        return ()
    what = view.ids(INTERVENTION) or named(view.headings, INTERVENTION)
    objects = view.ids(POPULATION, OUTCOME, EFFECT, PARENTING, BARRIER)
    kind = Kind.INTERVENTION_DESCRIPTION if what else Kind.LIVED_EXPERIENCE
    return (draft(view, kind, "spoken", (what or view.ids(POPULATION), objects)),)


def listed_experience(view: View) -> Sequence[Draft]:
    """A bullet that says what people do or feel, after a lead-in that says who."""
    if not (view.unit.is_item and cues.LISTS_EXPERIENCE.search(view.lead_text)):
        return ()
    who = view.around(POPULATION) or view.ids(POPULATION)
    if not who:
        return ()
    what = view.ids(BARRIER, EFFECT, OUTCOME, PARENTING, RISK)
    way = cues.direction_of(view.text) if view.ids(EFFECT, OUTCOME) else Direction.NOT_STATED
    return (draft(view, Kind.LIVED_EXPERIENCE, "listed-experience", (who, what), way),)


def experience(view: View) -> Sequence[Draft]:
    """What people say of their experience, in the source's words."""
    who = view.ids(POPULATION)
    if not who or not cues.EXPERIENCE.search(view.text) or not cues.FELT.search(view.text):
        return ()
    what = view.ids(BARRIER) or view.ids(EFFECT, PARENTING, OUTCOME, INTERVENTION)
    return (draft(view, Kind.LIVED_EXPERIENCE, "experience", (who, what)),)


def barrier(view: View) -> Sequence[Draft]:
    """What stands in the way of help, and for whom."""
    what = view.ids(BARRIER)
    who = view.near(POPULATION) if what else ()
    if not who:
        return ()
    return (draft(view, Kind.LIVED_EXPERIENCE, "barrier", (who, what)),)
