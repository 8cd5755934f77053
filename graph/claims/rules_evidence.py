"""Rules for what a source says of terms, of what is not known, and of numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.claims import cues
from graph.claims.clauses import joints, last_joint
from graph.claims.model import Direction, Kind, Mention
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
    Placed,
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
    if cues.IMPERATIVE.match(view.text) or _NO_LAW.search(view.text):
        return ()
    defines = bool(cues.DEFINES.search(view.text))
    of_lead = view.unit.is_item and bool(cues.DEFINES.search(view.lead_text))
    in_law = view.unit.is_item and bool(named(view.lead, LAW))
    listed = in_law and (_SECTION.search(view.text) or _STATES.search(view.lead_text))
    law_says = _law_says(view)
    if not (defines or of_lead or listed or law_says):
        return ()
    law, more = _law(view, bool(in_law and (listed or of_lead)))
    if not law and (of_lead or not defines):
        return ()
    meant = [one for one in view.within(view.unit.start, view.unit.end) if not _cited(view, one)]
    objects = (*named(meant, FRAMEWORK, RISK, EFFECT, POPULATION, ORGANISATION, SETTING), *more)
    return (draft(view, Kind.DEFINITION, "definition", (law, objects)),)


_TO_A_LAW = re.compile(
    r"\W{0,9}(?:(?!(?:was|were|is|are|has|have|had)\b)[\w’'(),-]{1,30}\s){0,12}", re.IGNORECASE
)
"""What may stand before a law that a sentence is about: no verb of another thing."""


def _law_says(view: View) -> bool:
    """Whether a law that the sentence is about says something in it."""
    if not cues.LAW_SAYS.search(view.text):
        return False
    if _THE_ACT.match(view.text):
        return True
    law = next((m for m in view.within(view.unit.start, view.unit.end) if m.type == LAW), None)
    if law is None or view.unit.is_item:
        return law is not None
    text = view.unit.prose.text
    return bool(_TO_A_LAW.fullmatch(text, view.unit.start, law.start))


_YEAR = re.compile(r"(?:,|\s\()\s?(?:1[89]|20)\d\d")


def _cited(view: View, name: Mention) -> bool:
    """Whether *name* stands as the author of a work: (*Audit Office, 2021*)."""
    return bool(_YEAR.match(view.unit.prose.text, name.end))


_NO_LAW = re.compile(
    r"\b(?:as follows|the following)\W*$|\b(?:was|were) (?:reviewed|updated|revised|launched)\b",
    re.IGNORECASE,
)
"""A pointer to definitions, or the history of a document: neither says what a law does."""
_THE_ACT = re.compile(
    r"\W{0,9}(?:The|This) (?:new |same |\d{4} )?(?:Act|Bill|legislation|law|Regulations|Order|Code"
    r"|Convention|Directive|guidance|standards?)\b(?! (?:of|on|for)\b)"
)
"""How a sentence begins that goes on about a law."""


def _law(view: View, listed: bool) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The law that speaks, and other law that it speaks of: in a list, the first that the lead-in
    names speaks of the others, and of what the bullet names.
    """
    if not listed and _THE_ACT.match(view.text):
        told = _the_act(view)
        own = view.ids(LAW)
        return told, tuple(name for name in own if told and name not in told)
    if not listed or _UNDER.match(view.text):
        first_named, *others = view.near(LAW) or ("",)
        return ((first_named,) if first_named else ()), tuple(others)
    first, *others = named(view.lead, LAW)
    return (first,), unique(name for name in (*others, *view.ids(LAW)) if name != first)


def _the_act(view: View) -> tuple[str, ...]:
    """The law that *the Act* is: the first that is named before it in its block, else above."""
    text = view.unit.prose.text
    laws = [one for one in view.earlier if one.type == LAW]
    named_so = [one for one in laws if _IS_LAW.search(text[one.start : one.end])]
    found = named_so or laws
    return (found[0].concept,) if found else named(view.headings, LAW)[:1]


_IS_LAW = re.compile(r"\b(?:Act|Bill|Regulations|Order|Code|Convention|Directive)\b")


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
    r"|we (?:recruited|reviewed|interviewed|surveyed)|sample of"
    r"|(?:interviews?|focus groups?) with|(?:trial|study|survey|audit|review|evaluation)"
    r" (?:in|of|with|among) (?=\d))(?:\b|(?=\d))",
    re.IGNORECASE,
)
"""A number in such a sentence says how large a study is, not how common a thing."""


_A_CHANGE = re.compile(
    r"\s(?:\w+ )?(?:lower|higher|fewer|more|less|reductions?|increases?|decreases?|declines?|drops?"
    r"|rises?|improvements?|better|worse|faster)\b",
    re.IGNORECASE,
)
"""What follows a share that says how much something changed, not how common it is."""
_OF_THEM = re.compile(r"(?:^|[.;,]\s)\W{0,3}(?:[Oo]f|[Aa]mong) (?:the |these |all )?$")
"""Before the number of those of whom the next number is a part."""


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
    drafts: list[Draft] = []
    stretches = _stretches(view, start)
    alone = len(stretches) == 1 or not view.ids(RISK, BARRIER)
    around = (view.near(RISK, BARRIER) or view.ids(INTERVENTION)) if alone else ()
    people = view.ids(POPULATION) or named(view.lead, POPULATION)
    for index, (low, high) in enumerate(stretches):
        placed = view.statistics[index]
        if not _of_people(view.unit.prose.text, placed):
            continue
        about = (
            _risks(view, stretches, index) or around,
            _counted(view, (low, high), placed) or people,
        )
        kind, way = Kind.PREVALENCE_STATISTIC, Direction.NOT_STATED
        drafts.append(Draft(low, high, kind, *about, way, "statistic", statistic=placed[2]))
    return [*said, *drafts] if drafts else ()


def _of_people(text: str, placed: Placed) -> bool:
    """Whether a number says how many are something: not how much changed, nor of how many."""
    start, end, statistic = placed
    if statistic.unit == "%":
        return not _A_CHANGE.match(text, end)
    return not _OF_THEM.search(text[max(0, start - 16) : start])


def _risks(view: View, stretches: Sequence[tuple[int, int]], index: int) -> tuple[str, ...]:
    """What the number at *index* is about: named in its own stretch, else in that of the next or
    the one before which it shares its verb with.
    """
    text = view.unit.prose.text
    low, high = stretches[index]
    own = view.ids(RISK, BARRIER, start=low, end=high)
    if own:
        return own
    for one, other in ((index, index + 1), (index - 1, index)):
        if one >= 0 and other < len(stretches):
            apart = _APART.search(text[stretches[one][1] : stretches[other][0]])
            low, high = stretches[other if one == index else one]
            shared = view.ids(RISK, BARRIER, start=low, end=high)
            if shared and not apart:
                return shared
    return ()


_APART = re.compile(r"\b(?:while|whereas|whilst|but)\b")
"""What stands between numbers that are about different things."""


def _counted(view: View, stretch: tuple[int, int], placed: Placed) -> tuple[str, ...]:
    """Who is counted, and what befalls them: people in the words of the number itself (*49% of
    farmers*), else in its stretch.
    """
    low, high = stretch
    start, end, statistic = placed
    reach = end
    if statistic.unit == "%" and statistic.population:
        reach = min(high, end + len(statistic.population) + _OF)
    people = view.ids(POPULATION, start=start, end=reach) or view.ids(
        POPULATION, start=low, end=high
    )
    return unique((*people, *view.ids(EFFECT, PARENTING, start=low, end=high)))


_OF = 8
"""Characters of *of the* between a share and those it is of."""


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
