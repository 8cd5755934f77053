"""Rules for interventions: what they are, what they brought, what a source thinks of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.claims import cues
from graph.claims.clauses import joints
from graph.claims.model import Direction, Kind, Mention, Valence
from graph.claims.valence import valence_of
from graph.claims.view import (
    BARRIER,
    DESIGN,
    EFFECT,
    FRAMEWORK,
    INTERVENTION,
    OUTCOME,
    PARENTING,
    POPULATION,
    RISK,
    SETTING,
    Draft,
    View,
    draft,
    named,
    role,
)

_RESULTS = (OUTCOME, EFFECT, PARENTING)
_EARLY = 90
"""Within how many characters a sentence names what it describes."""
_SHORTEST = 12
"""Characters of the shortest stretch that is quoted by itself."""


def outcome(view: View) -> Sequence[Draft]:
    """What an intervention brought, as a source reports it."""
    who = view.ids(INTERVENTION)
    if not who:
        return ()
    if cues.VERDICT.search(view.text) and not view.unit.is_item:
        return (_verdict(view, who, "verdict"),)
    studied = cues.EVALUATES.search(view.text) or view.ids(DESIGN)
    if not studied or not cues.OUTCOME.search(view.text) or cues.AIMS.search(view.text):
        return ()
    inside = view.within(view.unit.start, view.unit.end)
    named_at = min(m.start for m in inside if m.type == INTERVENTION)
    results = [m.start for m in inside if role(m.type) in _RESULTS]
    if not results or named_at > results[0]:
        return ()
    return outcomes_of(view, who, "evaluation-sentence")


def listed_outcome(view: View) -> Sequence[Draft]:
    """A bullet of reasons why something is dangerous, or of what it is good for."""
    who = named(view.lead, INTERVENTION)
    if not (view.unit.is_item and who and cues.VERDICT.search(view.lead_text)):
        return ()
    return (_verdict(view, who, "listed-outcome"),)


def _verdict(view: View, who: tuple[str, ...], rule: str) -> Draft:
    """A source's judgement of an intervention, with what it bears on where that is named."""
    objects = view.ids(*_RESULTS) or view.ids(BARRIER)
    bad = cues.BAD_VERDICT.search(view.text) or cues.BAD_VERDICT.search(view.lead_text)
    good = cues.GOOD_VERDICT.search(view.text)
    valence = Valence.HARM if bad else Valence.BENEFIT if good else Valence.NOT_STATED
    way = cues.direction_of(view.text, default=Direction.INCREASES)
    made = draft(view, Kind.INTERVENTION_OUTCOME, rule, (who, objects), way)
    return replace(made, valence=valence)


def outcomes_of(view: View, who: tuple[str, ...], rule: str) -> Sequence[Draft]:
    """One draft for each outcome that the unit names, each in its own stretch of it."""
    unit = view.unit
    found: list[Mention] = []
    for mention in view.within(unit.start, unit.end):
        if role(mention.type) in _RESULTS and (not found or mention.start >= found[-1].end):
            found.append(mention)
    last = cues.direction_of(unit.prose.text[unit.start : found[0].end]) if found else None
    drafts = []
    for index, mention in enumerate(found):
        start, end = _stretch(view, found, index)
        words = unit.prose.text[start:end]
        own = cues.direction_of(words)
        way = last = cues.direction_of(words, default=last or Direction.NOT_STATED)
        valence = valence_of(words, way, mention.concept, view.wanted)
        if valence is Valence.HARM and own is Direction.NOT_STATED:
            valence = Valence.NOT_STATED  # a direction carried over is too little to call it harm
        about = (mention.concept,)
        drafts.append(Draft(start, end, Kind.INTERVENTION_OUTCOME, who, about, way, rule, valence))
    return drafts


def _stretch(view: View, found: Sequence[Mention], index: int) -> tuple[int, int]:
    """From the joint before this outcome to the joint before the next."""
    unit, text = view.unit, view.unit.prose.text
    start, end = unit.start, unit.end
    if index:
        cuts = list(joints(text, found[index - 1].end, found[index].start))
        start = cuts[-1].end() if cuts else found[index].start
    if index + 1 < len(found):
        cuts = list(joints(text, found[index].end, found[index + 1].start))
        end = cuts[-1].start() if cuts else found[index + 1].start
    return (start, end) if end - start > _SHORTEST else (unit.start, unit.end)


def description(view: View) -> Sequence[Draft]:
    """What an intervention is and does."""
    inside = view.within(view.unit.start, view.unit.end)
    first = next((m for m in inside if m.type == INTERVENTION), None)
    if first is None or first.start - view.unit.start >= _EARLY:
        return ()
    if not cues.DESCRIBES.search(view.text):
        return ()
    objects = view.ids(POPULATION, OUTCOME, RISK, FRAMEWORK, SETTING, EFFECT)
    about = ((first.concept,), objects)
    return (draft(view, Kind.INTERVENTION_DESCRIPTION, "description", about),)
