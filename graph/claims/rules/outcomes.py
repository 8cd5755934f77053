"""Rules for interventions: what they are, what they brought, what a source thinks of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.claims.model import Direction, Kind, Valence
from graph.claims.rules.brings import brings
from graph.claims.rules.descriptions import described_before
from graph.claims.view import (
    BARRIER,
    DESIGN,
    INTERVENTION,
    OUTCOME,
    SETTING,
    Draft,
    View,
    draft,
    named,
)
from graph.claims.wording import advising, cues
from graph.claims.wording.changes import SHOWED
from graph.claims.wording.results import RESULTS, outcomes_of, results_of

_DID = re.compile(
    r"\b(?:increased|improved|reduced|cut|decreased|lowered|raised|enhanced|strengthened|prevented"
    r"|halved|doubled|led to|resulted in"
    r"|had (?:an?|no|little|some) (?:\w{1,20} ){0,3}(?:effect|impact)"
    r"|(?:had|reported|showed|felt|experienced) (?:\w{2,20}ly |much |far )?(?:fewer|less|more"
    r"|better|lower|higher|greater|safer))\b"
    r"|\bdid not (?:\w+ )?(?:reduce|improve|increase|change|prevent)\b",
    re.IGNORECASE,
)
"""What something brought, told as what happened."""
_FOUND = re.compile(
    r"\b(?:found|finds|show(?:s|ed|n)|demonstrat\w+|reported|conclud\w+|indicat\w+)\b",
    re.IGNORECASE,
)
_THE_PROGRAMME = re.compile(
    r"\W*(?:(?:after|following|during|(?:by|at) the end of) )?"
    r"(?:(?:an?|the|this) (?:\w+ ){0,2}(?:evaluation|trial|study|review) of |participa\w+ in "
    r"|attend\w+ |completing |completion of )?(?:the|this) (?:programme|program|intervention|scheme"
    r"|project|model|course|training|initiative|service)\b",
    re.IGNORECASE,
)


_TOOK_PART = re.compile(
    r"\b(?:who|that) (?:had )?(?:took part in|participated in|completed|attended|received) the"
    r" (?:programme|program|intervention|scheme|project|course|training|service|sessions|group)\b"
)
_SUCH = re.compile(
    r"\b(?:such|these) (?:programmes|programs|interventions|schemes|projects|courses|services"
    r"|groups)\s(?:can |may |do |often )?(?:have|had|reduce|improve|increase|help|lead)\b",
    re.IGNORECASE,
)
"""Those of which the sentence before told."""
_IT_IS = re.compile(r"\W*(?:It|They) (?:is|was|are|were|has been)\b")
_IT_HAD = re.compile(rf"\W*(?:it|they) (?:also |\w{{1,20}}ly )?(?:{_DID.pattern})", re.IGNORECASE)
"""How a sentence begins that says what the subject of the one before it brought."""


_SEVERAL = re.compile(
    r"\W*There (?:are|is) (?:now |also |already )?(?:an? )?(?:(?:wide |growing |large )?"
    r"(?:number|range|variety) of|several|many|some|various) (?:[a-z-]+ ){0,2}"
    r"(?:programmes|programs|approaches|interventions|models|schemes|projects)\b"
    r"[^.;]{0,60}\b(?:indicating|showing|demonstrating|shown|found|reporting|reported)\b"
)
"""How a sentence begins about programmes of the kind that its document is about."""


_HOW_LARGE = re.compile(
    r"\b(?:effects?|impacts?|effectiveness|efficacy|benefits?) of\b[^.,;:]{3,80}?\s(?:is|are|was"
    r"|were|appears?|seems?|remains?|proved)\s(?:to be\s)?(?:\w{2,20}ly\s|rather\s"
    r"|at best\s|quite\s)?"
    r"(?:modest|small|limited|weak|minimal|negligible|moderate|large|strong|considerable|mediocre)\b"
    r"|\bfound\s(?:only\s)?(?:very\s)?(?:small|modest|moderate|limited|weak|minimal|negligible|mixed"
    r"|large)\s(?:(?:and|but|or|to)?\s?[\w-]{2,20}\s){0,2}?(?:effects?|benefits?|impacts?)\b"
)
"""What is said of how large the effects of something are."""


def outcome(view: View) -> Sequence[Draft]:
    """What an intervention brought, as a source reports it."""
    who = view.ids(INTERVENTION)
    meant = (_THE_PROGRAMME.match(view.text), _TOOK_PART.search(view.text), _SUCH.search(view.text))
    if not who and any(meant):
        who = named(view.earlier, INTERVENTION)[-1:] or named(view.headings, INTERVENTION)[:1]
    judged = _IT_IS.match(view.text) and cues.VERDICT.search(view.text.replace(", however,", ""))
    if not who and (_IT_HAD.match(view.text) or judged):
        who = tuple(filter(None, (described_before(view),)))
    if not who and _SEVERAL.match(view.text) and cues.OUTCOME.search(view.text):
        who = next(filter(None, (named(title, INTERVENTION) for title in view.above)), ())[:1]
        return outcomes_of(view, who, "evaluation-sentence") if who and view.ids(OUTCOME) else ()
    if not who:
        return ()
    if _HOW_LARGE.search(view.text) and not (view.unit.is_item or cues.AIMS.search(view.text)):
        return (_how_large(view, who),)
    told_alone = not view.unit.is_item or (not view.lead_text and view.text.endswith("."))
    if cues.VERDICT.search(view.text) and told_alone:
        return (_verdict(view, _judged(view) or who, "verdict"),)
    found = view.ids(DESIGN) and _FOUND.search(view.text)
    did = _DID.search(view.text) or SHOWED.search(view.text)
    studied = cues.EVALUATES.search(view.text) or found
    told = did or ((studied or _SEVERAL.match(view.text)) and cues.OUTCOME.search(view.text))
    if not told or cues.AIMS.search(view.text):
        return ()
    results = results_of(view)
    named_at = _first_name(view)
    if not results or named_at > results[0].start or advising.RECOMMENDS.search(view.text):
        return ()
    who = view.ids(INTERVENTION, end=results[0].start) or who
    return outcomes_of(view, who, "evaluation-sentence")


def _how_large(view: View, who: tuple[str, ...]) -> Draft:
    return draft(view, Kind.INTERVENTION_OUTCOME, "how-large", (who, view.ids(OUTCOME)))


def changed_by(view: View) -> bool:
    """Whether the unit tells what the intervention that it names first changed: that is read as an
    outcome, with its number.
    """
    if brings(view):
        return True
    did = _DID.search(view.text) or SHOWED.search(view.text)
    named_at = _first_name(view)
    return did is not None and named_at < view.unit.start + did.start() and bool(outcome(view))


def _first_name(view: View) -> int:
    """Where the unit first names an intervention; its start, where it only says *the programme*."""
    inside = view.within(view.unit.start, view.unit.end)
    return next((m.start for m in inside if m.type == INTERVENTION), view.unit.start)


def _judged(view: View) -> tuple[str, ...]:
    """The interventions that stand before the words of a judgement."""
    verdict = cues.VERDICT.search(view.text)
    return view.ids(INTERVENTION, end=view.unit.start + verdict.start()) if verdict else ()


def listed_outcome(view: View) -> Sequence[Draft]:
    """A bullet of reasons why something is dangerous, or of what it is good for."""
    who = named(view.lead, INTERVENTION)
    if not (view.unit.is_item and who and cues.VERDICT.search(view.lead_text)):
        return ()
    return (_verdict(view, who, "listed-outcome"),)


def _verdict(view: View, who: tuple[str, ...], rule: str) -> Draft:
    """A source's judgement of an intervention, with what it bears on where that is named."""
    objects = view.ids(*RESULTS) or view.ids(BARRIER)
    if not objects:
        at = cues.VERDICT.search(view.text)
        beside = view.ids(INTERVENTION, SETTING, start=view.unit.start + at.end()) if at else ()
        objects = tuple(name for name in beside if name not in who)
    bad = cues.BAD_VERDICT.search(view.text) or cues.BAD_VERDICT.search(view.lead_text)
    good = cues.GOOD_VERDICT.search(view.text)
    valence = Valence.HARM if bad else Valence.BENEFIT if good else Valence.NOT_STATED
    if cues.NONE_FOUND.search(view.text):
        valence = Valence.NO_EFFECT
    way = cues.direction_of(view.text) if objects else Direction.NOT_STATED
    made = draft(view, Kind.INTERVENTION_OUTCOME, rule, (who, objects), way)
    return replace(made, valence=valence)
