"""Rules for what bears on what: risks and their effects, risks together, and what protects."""

from __future__ import annotations

from collections.abc import Sequence

from graph.claims import cues
from graph.claims.candidates import candidate
from graph.claims.clauses import headword
from graph.claims.model import Concept, Direction, Kind
from graph.claims.view import (
    EFFECT,
    INTERVENTION,
    PARENTING,
    POPULATION,
    PROTECTIVE,
    RISK,
    Draft,
    View,
    draft,
    named,
)


def protective(view: View) -> Sequence[Draft]:
    """What protects, and against what."""
    by_list = view.unit.is_item and bool(cues.PROTECTS.search(view.lead_text))
    says = by_list or cues.PROTECTS.search(view.text)
    if not says or cues.IMPERATIVE.match(view.text) or cues.RECOMMENDS.search(view.text):
        return ()
    subjects = view.ids(PROTECTIVE)
    new: tuple[Concept, ...] = ()
    if not subjects and not by_list:
        return ()
    if not subjects:
        new = (candidate(PROTECTIVE, headword(view.text)),)
        subjects = (new[0].id,)
    of_list = (named(view.lead, EFFECT) or named(view.lead, PROTECTIVE)) if by_list else ()
    objects = of_list or view.ids(EFFECT, RISK) or view.around(EFFECT, PROTECTIVE, RISK)
    objects = tuple(name for name in objects if name not in subjects)
    against = {*view.ids(EFFECT, RISK), *named(view.lead, EFFECT, RISK)}
    way = Direction.DECREASES if against.intersection(objects) else Direction.INCREASES
    return (draft(view, Kind.PROTECTIVE, "protective", (subjects, objects), way, new),)


def risk_interaction(view: View) -> Sequence[Draft]:
    """That problems together weigh more than each."""
    if view.unit.is_item or not cues.COMBINES.search(view.text):
        return ()
    subjects = view.near(RISK)
    objects = view.ids(EFFECT, PARENTING) or view.around(EFFECT)
    if not subjects or not (objects or cues.INCREASES.search(view.text)):
        return ()
    way = cues.direction_of(view.text, default=Direction.INCREASES)
    return (draft(view, Kind.RISK_INTERACTION, "risk-interaction", (subjects, objects), way),)


def listed_effect(view: View) -> Sequence[Draft]:
    """A bullet under a lead-in or heading of effects: its causes from itself, else from there."""
    if not view.unit.is_item or cues.PROTECTS.search(view.lead_text):
        return ()
    about = view.lead_text or " ".join(view.unit.path[-2:])
    felt = cues.LISTS_FEELINGS.search(view.lead_text)
    causes = view.around(RISK)
    if not causes or not (felt or cues.LISTS_EFFECTS.search(about)):
        return ()
    cause = cues.CAUSE.search(view.text)
    cut = view.unit.start + cause.start() if cause else view.unit.end
    subjects = (view.ids(RISK, start=cut) if cause else ()) or causes
    objects = view.ids(EFFECT, end=cut) or view.ids(EFFECT, PARENTING)
    new: tuple[Concept, ...] = ()
    if not objects:
        new = (candidate(EFFECT, headword(view.text)),)
        objects = (new[0].id,)
    kind = Kind.LIVED_EXPERIENCE if felt else Kind.RISK_TO_EFFECT
    pair = (subjects, objects)
    return (draft(view, kind, "listed-effect", pair, Direction.INCREASES, new),)


def risk_to_parenting(view: View) -> Sequence[Draft]:
    """What limits the care that parents can give."""
    found = view.ids(PARENTING)
    return _bears_on(view, Kind.RISK_TO_PARENTING, "risk-to-parenting", found, view.ids(EFFECT))


def risk_to_effect(view: View) -> Sequence[Draft]:
    """What a risk brings for those it falls on."""
    return _bears_on(view, Kind.RISK_TO_EFFECT, "risk-to-effect", view.ids(EFFECT))


def _of_an_intervention(view: View) -> bool:
    """Whether the sentence is about an intervention: that is named first, before any risk."""
    first = next(
        (m for m in view.within(view.unit.start, view.unit.end) if m.type != POPULATION), None
    )
    return first is not None and first.type == INTERVENTION


def _bears_on(
    view: View, kind: Kind, rule: str, objects: tuple[str, ...], more: tuple[str, ...] = ()
) -> Sequence[Draft]:
    """The risks that are near, and *objects* that they bear on; *more* come with those."""
    if not objects or not _relates(view) or _of_an_intervention(view):
        return ()
    subjects = tuple(name for name in view.near(RISK) if name not in objects)
    if not subjects:
        return ()
    way = cues.direction_of(view.text, default=Direction.INCREASES)
    return (draft(view, kind, rule, (subjects, (*objects, *more)), way),)


_RELATIONS = (cues.INCREASES, cues.DECREASES, cues.NONE_FOUND, cues.MIXED, cues.BEARS_ON)


def _relates(view: View) -> bool:
    """Whether the unit says that one thing bears on the other, and does not deny it."""
    if cues.NOT_CAUSAL.search(view.text):
        return False
    return any(cue.search(view.text) for cue in _RELATIONS)
