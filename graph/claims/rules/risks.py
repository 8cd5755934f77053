"""Rules for what bears on what: risks and their effects, risks together, and what protects."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set

from graph.claims.concepts.candidates import candidate
from graph.claims.model import Concept, Direction, Kind, Mention
from graph.claims.rules.descriptions import tells_of_aims
from graph.claims.rules.harms import NOT, Pair, falls_on, is_grave, shown, shown_by_those
from graph.claims.view import (
    EFFECT,
    INTERVENTION,
    PARENTING,
    POPULATION,
    RISK,
    Draft,
    View,
    draft,
    named,
    role,
    unique,
)
from graph.claims.wording import cues
from graph.claims.wording.causes import Turn, turns
from graph.claims.wording.changes import UP
from graph.claims.wording.clauses import headword
from graph.claims.wording.valence import names_the_good, turned

_MOST_TURNS = 12
"""Of a sentence that are looked at: what turns more often is no sentence."""


def risk_interaction(view: View) -> Sequence[Draft]:
    """That problems together weigh more than each."""
    if view.unit.is_item or _A_TERM.search(view.text) or _TAKEN_INTO_ACCOUNT.search(view.text):
        return ()
    subjects = view.near(RISK)
    if not cues.COMBINES.search(view.text) and not (
        len(view.ids(RISK)) > 1 and _BESIDE.search(view.text)
    ):
        return ()
    objects = view.ids(EFFECT, PARENTING) or view.around(EFFECT)
    several = len(view.ids(RISK)) > 1 and _CLUSTER.search(view.text)
    if not subjects or not (objects or several or cues.INCREASES.search(view.text)):
        return ()
    way = cues.direction_of(view.text, default=Direction.INCREASES)
    return (draft(view, Kind.RISK_INTERACTION, "risk-interaction", (subjects, objects), way),)


_BESIDE = re.compile(
    r"(?i)\b(?:alongside|compound(?:s|ed)?|on top of|(?:made|becomes?) worse by)\b"
)
"""What ties two risks that are named."""
_CLUSTER = re.compile(
    r"\b(?:co-?occurs?|co-?exist(?:s|ed)?|clusters?|overlap)\b"
    r"|\b(?:along|together) with other (?:forms|types|kinds)\b"
    r"|\b(?:occurs?|occurred|comes?) (?:\w+ )?together with\b",
    re.I,
)
"""What is said of two risks that come together, whatever they bring."""
_TAKEN_INTO_ACCOUNT = re.compile(
    r"(?i)\b(?:account(?:ing|ed)|controll(?:ing|ed)|adjust(?:ing|ed))\s(?:for|of)\s(?:[\w-]{1,20}\s){0,3}?co-?"
)
"""What comes together is only reckoned with."""
_A_TERM = re.compile(r"(?i)\b(?:the term|definition|designation|refers? to)\b")
"""What a word means is not what things do."""


def listed_effect(view: View) -> Sequence[Draft]:
    """A bullet under a lead-in or heading of effects: its causes from itself, else from there."""
    if not view.unit.is_item or cues.PROTECTS.search(view.lead_text):
        return ()
    if _OF_BENEFITS.search(view.lead_text) or _BECAME_BETTER.search(view.text):
        return ()
    about = view.lead_text or " ".join(view.unit.path[-2:])
    felt = cues.LISTS_FEELINGS.search(view.lead_text)
    causes = view.around(RISK) or _of_the_nearest(view)
    listed = (
        cues.LISTS_EFFECTS.search(about)
        or _BRINGS_WHAT_FOLLOWS.search(view.lead_text)
        or (_SIGNS.search(view.lead_text) and named(view.lead, RISK))
        or (_THESE_ARE.match(view.lead_text) and named(view.lead, EFFECT, PARENTING))
        or (_lists_what_may_be(view) and view.ids(EFFECT, PARENTING))
    )
    if not causes or not (felt or listed):
        return ()
    cause = cues.CAUSE.search(view.text)
    cut = view.unit.start + cause.start() if cause else view.unit.end
    own = ordered(view)
    if own is not None and not view.ids(RISK, start=cut):
        subjects, objects = own
    else:
        subjects = (view.ids(RISK, start=cut) if cause else ()) or causes
        objects = view.ids(EFFECT, end=cut) or view.ids(EFFECT, PARENTING)
    new: tuple[Concept, ...] = ()
    if not objects:
        new = (candidate(EFFECT, headword(view.text)),)
        objects = (new[0].id,)
    of_care = set(objects) <= set(view.ids(PARENTING))
    kind = Kind.RISK_TO_PARENTING if of_care else Kind.RISK_TO_EFFECT
    kind = Kind.LIVED_EXPERIENCE if felt else kind
    pair = (subjects, objects)
    return (draft(view, kind, "listed-effect", pair, Direction.INCREASES, new),)


_OF_BENEFITS = re.compile(r"\b(?:benefits?|trials?|evaluations?)\b", re.IGNORECASE)
_BECAME_BETTER = re.compile(r"\b(?:improve(?:d|ments?)|feeling more)\b", re.IGNORECASE)
"""A list of what something that was set up brought."""
_BRINGS_WHAT_FOLLOWS = re.compile(
    r"\b(?:(?:risks?|likelihood|chances?|odds|rates?)\s(?:of|for)|leads?\sto|results?\sin|causes?"
    r"|contributes?\sto|(?:associated|linked|correlated)\s(?:with|to)|brings?)"
    r"(?:\s(?:any|some|all|one\sor\smore)\sof)?(?:\sthe\sfollowing)?(?:\s[\w-]{1,20})?\W{0,3}$",
    re.IGNORECASE,
)
"""A lead-in that ends in a bond: the list says what comes of what it names."""
_THESE_ARE = re.compile(r"\W{0,3}(?:These|They|Such \w+) (?:can |may |often |also )?include")


_MAY_MEAN = re.compile(
    r"\b(?:can|may|might|could|often|sometimes|means? that)\b"
    r"(?![^.;]{0,80}\b(?:help|support|ask|you)\b)[^.;]{0,80}$",
    re.IGNORECASE,
)
_SIGNS = re.compile(r"\b(?:signs|indicators|symptoms) (?:of|that)\b", re.IGNORECASE)


def _lists_what_may_be(view: View) -> bool:
    """Whether a list says what people on whom a risk falls may show: its lead-in names the risk, or
    its title, which is about signs.
    """
    if view.lead_text:
        may = _MAY_MEAN.search(view.lead_text) and not cues.LISTS_EXPERIENCE.search(view.lead_text)
        return bool(may and named(view.lead, RISK))
    return bool(view.unit.path) and _SIGNS.search(view.unit.path[-1]) is not None


def _of_the_nearest(view: View) -> tuple[str, ...]:
    """The risks of the nearest title that names any, for a list under a title of effects."""
    if view.lead_text:
        return ()
    return next(filter(None, (named(title, RISK) for title in view.above)), ())


def risk_to_parenting(view: View) -> Sequence[Draft]:
    """What limits the care that parents can give."""
    return _bears_on(view, Kind.RISK_TO_PARENTING, "risk-to-parenting")


def risk_to_effect(view: View) -> Sequence[Draft]:
    """What a risk brings for those it falls on."""
    return _bears_on(view, Kind.RISK_TO_EFFECT, "risk-to-effect")


def _of_an_intervention(view: View) -> bool:
    """Whether the sentence is about an intervention: that is named first, before any risk."""
    first = next(
        (m for m in view.within(view.unit.start, view.unit.end) if m.type != POPULATION), None
    )
    return first is not None and first.type == INTERVENTION


_OF_CHANGES = re.compile(
    r"\W{0,3}(?:[\w-]{1,20},?\s){0,3}?(?:improvements?|reductions?|gains|effect sizes?)\b"
    r"|\W{0,3}(?:[\w’'()-]{1,20}\s){0,9}?(?:interventions?|programmes?|programs)\s(?:\w{2,15}\s)?"
    r"(?:is|are|was|were|can|may|appears?|seems?|reduced|improved|helped|had|has|have)\b"
    r"|\W{0,3}(?:[\w’'-]{1,20}\s){0,3}?(?:interventions?|programmes?|programs)\s(?:that|which|for"
    r"|aimed|designed|targeting|with)\b"
    r"|\W{0,3}(?:[\w-]{1,20}\s){0,3}?factors?\s(?:associated|linked|for|that)\b[^.;]{0,120}?\sinclude",
    re.IGNORECASE,
)
"""A sentence about what changed, about something that was set up, or that lists risks."""


def _bears_on(view: View, kind: Kind, rule: str) -> Sequence[Draft]:
    """What bears on what: a claim of *kind*, if that is what the effects are."""
    if _of_an_intervention(view) or tells_of_aims(view) or _OF_CHANGES.match(view.text):
        return ()
    if _BECAME_BETTER.search(view.text) and not view.ids(RISK):
        return ()
    pair = (ordered(view) or _by_type(view)) if _relates(view) else shown(view)
    pair = pair or _under_heading(view) or falls_on(view)
    pair = pair or is_grave(view) or shown_by_those(view)
    if pair is None:
        return ()
    subjects, objects = pair
    of_parents = [name for name in view.ids(PARENTING) if name in objects]
    if (kind is Kind.RISK_TO_PARENTING) is not bool(of_parents):
        return ()
    objects = unique((*of_parents, *objects))
    way = _way(view, objects)
    own = view.ids(RISK, EFFECT, PARENTING)
    if way is Direction.DECREASES and set(subjects).isdisjoint(own):
        return ()  # what became better is not told of a risk that stands elsewhere
    return (draft(view, kind, rule, (subjects, objects), way),)


def _way(view: View, objects: Sequence[str]) -> Direction:
    """Which way the effects go: where the first of them, which nobody wants, is named by what it is
    the lack of, less of that is more of it.
    """
    way = cues.direction_of(view.text, default=Direction.INCREASES)
    if not objects:
        return way
    text = view.unit.prose.text
    inside = view.within(view.unit.start, view.unit.end)
    first = next((one for one in inside if one.concept in objects[:1]), None)
    unwanted = view.wanted.get(objects[0]) is Direction.DECREASES
    if not (unwanted and first and names_the_good(text[first.start : first.end])):
        return way
    before = text[max(view.unit.start, first.start - _NEAR) : first.start]
    better = UP.search(before) or _BETTER.match(text, first.end)
    return turned(way) if better or way is Direction.DECREASES else way


_NEAR = 24
"""Within how many characters before a good thing it is said to become more."""
_BETTER = re.compile(r"(?:\s\w{1,20}){0,2}?\s(?:increased|improved|rose|grew|strengthened)\b")


_MAY = re.compile(
    r"\b(?:may|might|can|could|often|frequently|sometimes|commonly|typically|usually|tend to)\b"
)


_EFFECTS_ARE = re.compile(
    r"\W{0,3}(?:The |These |Such |Other |Common )?(?:[\w-]{1,20} ){0,2}"
    r"(?:[Ee]ffects?|[Ii]mpacts?|[Cc]onsequences?|[Ss]ymptoms?)"
    r"(?: (?:on|of|for|in|among) [^,.;:]{2,60})? (?:can |may |often )?(?:include|are|range from)\b"
)


_AFFECTS = re.compile(r"\b(?:affects?|(?:is|are|be) (?:\w+ )?affected|does to)\b", re.IGNORECASE)
"""In a title: what stands below tells how."""
_THEY = re.compile(r"\W{0,3}(?:They|Others|Some)\b")


def _under_heading(view: View) -> Pair | None:
    """What a sentence says people show, under a heading of the effects of a risk."""
    causes, objects = named(view.headings, RISK), view.ids(EFFECT, PARENTING)
    if not (causes and objects) or view.ids(RISK) or NOT.search(view.text):
        return None
    title = " ".join(view.unit.path[-2:])
    of_effects = cues.LISTS_EFFECTS.search(title) or _AFFECTS.search(title)
    who = view.ids(POPULATION) or _THEY.match(view.text)
    shown = of_effects and who and _MAY.search(view.text)
    return (causes, objects) if shown or _EFFECTS_ARE.match(view.text) else None


def ordered(view: View) -> Pair | None:
    """Causes and effects as the sentence orders them; ``None`` where it does not."""
    found = [one for one in turns(view.text)[:_MOST_TURNS] if not _is_in_a_name(view, one)]
    for index, turn in enumerate(found):
        back = next((one for one in found[index + 1 :] if one.forward is not turn.forward), None)
        end = view.unit.start + back.start if back else view.unit.end
        pair = (_forward if turn.forward else _backward)(view, turn, end)
        if pair is None:
            continue
        subjects, objects = pair
        if back and not turn.forward:
            objects = unique((*objects, *view.ids(EFFECT, PARENTING, start=end)))
        subjects = tuple(name for name in subjects if name not in objects)
        if subjects:
            return subjects, objects
    return None


def _is_in_a_name(view: View, turn: Turn) -> bool:
    """Whether *turn* is no verb, but the end of a name: *developmental delay*."""
    at = view.unit.start + turn.start
    inside = view.within(view.unit.start, at)
    return any(one.end > at and role(one.type) in (EFFECT, PARENTING) for one in inside)


def _forward(view: View, turn: Turn, end: int) -> Pair | None:
    """The cause first. What it does to care, and care then to others, are both effects."""
    at, after = view.unit.start + turn.start, view.unit.start + turn.end
    left = [one for one in view.within(view.unit.start, at) if one.end <= at]
    right = [one for one in view.within(at, end) if one.end > after]
    objects = named(right, EFFECT, PARENTING)
    if not objects:
        return None
    risks, between = named(left, RISK), named(left, PARENTING)
    if risks:
        return risks, unique((*between, *objects))
    subjects = between or named(left, EFFECT)
    if not subjects and not named(right, RISK):
        subjects = _before(view)
    return subjects, objects


def _backward(view: View, turn: Turn, end: int) -> Pair | None:
    """The effect first."""
    at, after = view.unit.start + turn.start, view.unit.start + turn.end
    left = [one for one in view.within(view.unit.start, at) if one.end <= at]
    right = [one for one in view.within(at, end) if one.end > after]
    objects = named(left, EFFECT, PARENTING)
    subjects = named(right, RISK, PARENTING) or named(right, EFFECT)
    return (subjects, objects) if objects else None


def _by_type(view: View) -> Pair | None:
    """Where the order does not say: a risk is a cause. What is named as both is an effect."""
    inside = view.within(view.unit.start, view.unit.end)
    caused = [one for one in inside if role(one.type) in (EFFECT, PARENTING)]
    places = {(one.start, one.end) for one in caused}
    causing = [one for one in inside if (one.start, one.end) not in places]
    starts, ends = {one.start for one in caused}, {one.end for one in caused}
    alone = [one for one in causing if not _in_a_row(view, one, starts, ends)]
    subjects = named(alone, RISK) or named(causing, RISK) or _before(view)
    objects = tuple(name for name in named(caused, EFFECT, PARENTING) if name not in subjects)
    return (subjects, objects) if subjects and objects else None


_AND = re.compile(r",?\s(?:and|or)\s|,\s")
_AND_BEFORE = re.compile(rf"(?:{_AND.pattern})\Z")
_JOINT = 6
"""Characters of the longest such joint."""


def _in_a_row(view: View, risk: Mention, starts: Set[int], ends: Set[int]) -> bool:
    """Whether *risk* is named in one breath with an effect, of which there are some at *starts* and
    *ends*: *self-harm and drinking*.
    """
    text = view.unit.prose.text
    after = _AND.match(text, risk.end)
    before = _AND_BEFORE.search(text, max(0, risk.start - _JOINT), risk.start)
    return bool((after and after.end() in starts) or (before and before.start() in ends))


def _before(view: View) -> tuple[str, ...]:
    """The causes that a sentence points back to, or that a bullet hangs on."""
    if view.part:
        return named(view.earlier, PARENTING) or named(view.earlier, RISK)
    if view.points_back:
        return named(view.earlier, RISK) or view.around(RISK)
    return view.around(RISK) if view.unit.is_item else ()


_RELATIONS = (cues.INCREASES, cues.DECREASES, cues.BEARS_ON)


def _relates(view: View) -> bool:
    """Whether the unit says that one thing bears on the other, and does not deny it."""
    text = view.text
    if cues.NOT_CAUSAL.search(text):
        return False
    if cues.NONE_FOUND.search(text) or cues.MIXED.search(text):
        return True
    bare = _ONLY_MAY.search(text) and not cues.LISTS_EFFECTS.search(text)
    return any(cues.says(cue, text) for cue in (_RELATIONS[:-1] if bare else _RELATIONS))


_ONLY_MAY = re.compile(
    r"\b(?:may|can|could)\s(?:also\s)?(?:include|involve|take|consist|range|encompass|occur|happen"
    r"|be (?:perpetrated|committed))\b"
)
"""``It can include ...`` says what a thing is, and not what it brings."""
