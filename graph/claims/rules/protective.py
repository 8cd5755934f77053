"""The rule for what protects, and against what. English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.claims.concepts.candidates import candidate
from graph.claims.model import Concept, Direction, Kind
from graph.claims.rules.descriptions import tells_of_aims
from graph.claims.view import EFFECT, OUTCOME, PROTECTIVE, RISK, Draft, View, draft, named
from graph.claims.wording import advising, cues
from graph.claims.wording.clauses import headword

_PRONOUN = 12
"""Within how many characters a sentence names what it is about, and no pronoun."""


def protective(view: View) -> Sequence[Draft]:
    """What protects, and against what."""
    by_list = view.unit.is_item and cues.says(cues.PROTECTS, _lead_of(view)) is not None
    by_list = by_list or _lists_what_helps(view)
    says = cues.PROTECTS.search(view.text)
    if not (by_list or says):
        return ()
    if (
        advising.IMPERATIVE.match(view.text)
        or advising.recommends(view.text)
        or tells_of_aims(view)
    ):
        return ()
    if _HAMPERS.search(view.text):
        return ()
    if cues.NOT_CAUSAL.search(view.text) or not (by_list or _bears(view)):
        return ()
    if by_list:
        return _listed_protective(view)
    cut = view.unit.start + (says.start() if says else 0)
    subjects = _protectors(view, cut)
    troubles = view.ids(EFFECT) or view.ids(RISK) or named(view.lead, EFFECT, RISK)
    goods = tuple(name for name in view.ids(PROTECTIVE) if name not in subjects)
    objects = view.ids(EFFECT) or goods or troubles
    if not subjects:
        return ()
    way = Direction.DECREASES if set(troubles).intersection(objects) else Direction.INCREASES
    made = draft(view, Kind.PROTECTIVE, "protective", (subjects, objects), way)
    verb = _SHIELDS.search(view.text)
    at = view.unit.start
    return (replace(made, turn=(at + verb.start(), at + verb.end())) if verb else made,)


_SHIELDS = re.compile(
    r"\b(?:buffer|protect|offset|mitigate|soften|shield|cushion)(?:s|ed|d)?\b(?:\sagainst\b)?"
)
"""After what protects, before what it protects from."""


def _lead_of(view: View) -> str:
    """What a list hangs on: its lead-in, else its title where that says what protects."""
    title = view.unit.path[-1] if len(view.unit.path) > 1 else ""
    return view.lead_text or (title if _PROTECTS_TITLE.fullmatch(title) else "")


_PROTECTS_TITLE = re.compile(
    r"\W*(?:what (?:protects|shields|buffers)\b[^.;:]{0,40}|(?:\w+ )?protective factors)\W*", re.I
)
_WHAT_HELPS = re.compile(
    r"\b(?:what|things that|factors that|(?:this|these|they|it) (?:can|may|might)) helps?\b"
    r"|\bhelps? (?:[\w’'-]{1,20} ){1,5}(?:to )?(?:recover|cope|thrive|heal|feel safe)\b",
    re.IGNORECASE,
)


def _lists_what_helps(view: View) -> bool:
    """Whether a bullet names what is known to protect, in a list of what helps."""
    if not view.unit.is_item or not view.ids(PROTECTIVE):
        return False
    above = view.lead_text or (view.unit.path[-1] if view.unit.path else "")
    return _WHAT_HELPS.search(above) is not None


_HAMPERS = re.compile(
    r"\b(?:hamper|undermin|damag|erod|impair|threaten|weaken|diminish)\w{0,4}\s(?:[\w’'-]{1,20}\s){0,3}"
    r"(?:resilien\w*|coping|strengths?)\b"
)
"""What does harm to what protects."""


_NEEDED = re.compile(
    r"\b(?<!not )(?<!n't )(?:requires?|needs?|rely on|relies on|depends? on)\s"
    r"(?:[\w-]{1,20}\s){0,3}$"
)
_MEANS = re.compile(
    r"\b(?:use[sd]?|developed|employ(?:s|ed)?|found|have|had)\s(?:[\w-]{1,20}\s){0,5}"
    r"(?:techniques?|strategies|ways|methods)\s(?:to|of|for)\b"
)


def promoting(view: View) -> Sequence[Draft]:
    """What people need, or do, to come to something good."""
    text, unit = view.unit.prose.text, view.unit
    if advising.recommends(view.text) or cues.NOT_CAUSAL.search(view.text):
        return ()
    does = _MEANS.search(view.text)
    for one in view.within(unit.start, unit.end):
        if one.type != PROTECTIVE:
            continue
        needed = _NEEDED.search(text[max(unit.start, one.start - 60) : one.start])
        good = view.ids(OUTCOME, start=one.end) if needed else view.ids(OUTCOME)
        if good and (needed or (does and unit.start + does.start() < one.start)):
            about = ((one.concept,), good)
            return (draft(view, Kind.PROTECTIVE, "promoting", about, Direction.INCREASES),)
    return ()


def _bears(view: View) -> bool:
    """Whether a word that is no mere name says that something protects."""
    said = (cues.PROTECTS, cues.INCREASES, cues.DECREASES, _HELPS)
    found = (match for cue in said for match in cue.finditer(view.text))
    return any(_NAMES.fullmatch(match[0]) is None for match in found)


_NAMES = re.compile(r"protective|resilien\w+|strengths?|coping", re.IGNORECASE)
_HELPS = re.compile(
    r"\b(?:helps?|helped|helping|allow(?:s|ed)?|equip\w*|sources? of|foster\w*|builds?|may|can"
    r"|(?:important|key|vital|main|major|strong(?:est)?) (?:\w+ ){0,2}factors?)\b",
    re.IGNORECASE,
)


def _protectors(view: View, cut: int) -> tuple[str, ...]:
    """What protects: named before the word that says so at *cut*, else after it."""
    if view.opens_with_pronoun and not view.ids(PROTECTIVE, end=view.unit.start + _PRONOUN):
        return named(view.earlier, PROTECTIVE)
    before = [one for one in view.within(view.unit.start, cut) if one.end <= cut]
    return named(before, PROTECTIVE) or view.ids(PROTECTIVE)


_LISTS_THEM = re.compile(
    r"\b(?:protective|resilien\w+)\b|\b(?:protects?|buffers?|offset|safeguards?)\b|\b(?:cop(?:e"
    r"|ing)|(?-i:bounce back)|overcome)\b"
    r"|\b(?:do|does|fare|recover) (?:\w+ )?(?:better|well) (?:if|when|where)\b"
    r"|\bmakes? an? (?:\w+ )?difference\b|\bstrengths\b[^.;]{0,40}\b(?:are|include|such as)\b",
    re.IGNORECASE,
)
"""In a lead-in: its bullets are what protects, whatever they are called."""


def _listed_protective(view: View) -> Sequence[Draft]:
    """A bullet in a list of what protects; the lead-in says against what."""
    subjects = view.ids(PROTECTIVE)
    new: tuple[Concept, ...] = ()
    if not (subjects or _LISTS_THEM.search(_lead_of(view))):
        return ()
    if not subjects:
        new = (candidate(PROTECTIVE, headword(view.text)),)
        subjects = (new[0].id,)
    kinds = (EFFECT, PROTECTIVE, OUTCOME, RISK)
    objects = next(filter(None, (named(view.lead, one) for one in kinds)), ())
    objects = tuple(name for name in objects if name not in subjects)
    against = set(named(view.lead, EFFECT, RISK))
    way = Direction.DECREASES if against.intersection(objects) else Direction.INCREASES
    return (draft(view, Kind.PROTECTIVE, "protective", (subjects, objects), way, new),)
