"""The rule for what an intervention is said to bring, of whatever time: ``Advocacy reduces abuse``,
``group work can help children to sleep better``. What a study found is read by
:mod:`graph.claims.rules.outcomes`. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.claims.model import Direction, Kind, Mention, Valence
from graph.claims.rules.descriptions import NAMED_SO, stands_inside
from graph.claims.view import INTERVENTION, RISK, Draft, View, draft, named, unique
from graph.claims.wording import advising, cues
from graph.claims.wording.changes import way_of
from graph.claims.wording.results import outcomes_of, results_of

_ABOUT: Final = r"(?:\s(?:for|with|of|in|between|by|from)\s(?:[\w’'-]{1,20}\s?){1,6}?)?"
"""``for children``: what may stand between the name and its verb."""
_LY: Final = r"(?:(?:also|often|typically|usually|generally|both|\w{2,20}ly)\s){0,2}"
_ABLE: Final = (
    r"(?:(?:can|may|could|might|will|would|do|does|did)\s|(?:has|have)\s(?:the\s)?(?:\w{1,15}\s)?potential\sto\s"
    r"|(?:has|have)\s(?:been\s(?:shown|found)\sto|helped\sto)\s|(?:appears?|seems?|tends?|helps?)\sto\s"
    r"|(?:is|are|was|were)\s(?:shown|found|known|thought|believed|said|(?:un|more\s|less\s)?likely"
    r"|able)\sto\s)?"
)
_HELP: Final = r"(?:helps?\s(?:to\s)?)?"
_CHANGES: Final = (
    r"(?:reduc|improv|increas|decreas|enhanc|rais|encourag|promot|escalat|alleviat|mitigat|minimi[sz]"
    r"|eliminat|restor|enabl|undermin|endanger|prevent|strengthen|lower|worsen|foster|boost"
    r"|diminish|protect|halv)(?:es|e|s)?"
    r"|builds?|harms|contributes?\sto|leads?\sto|results?\sin|helps?(?=\s(?:the\s)?[\w’'-]{2,20}\s)"
    r"|(?:is|are|was|were|(?:has|have)\sbeen)\s(?:associated|linked)\s(?:with|to)"
    r"|(?:has|have|had)\s(?:an?\s|no\s)?(?:[\w-]{1,20}\s){0,2}(?:effects?|impacts?)\son"
)
_BRINGS: Final = re.compile(
    rf"(?:s|['’]s)?['’™®]{{0,2}}{NAMED_SO}(?:\s?\([^()]{{1,80}}\))?{_ABOUT}\s?"
    rf"(?<=\s)(?<!\bto\s){_LY}{_ABLE}{_LY}{_HELP}(?P<verb>{_CHANGES})\b",
    re.IGNORECASE,
)
"""What follows the name of an intervention that brings something."""
_AFTER: Final = re.compile(
    r"\b(?:after|following|as\sa\sresult\sof|thanks\sto)\s"
    r"(?:(?:an?|the|their|attending|completing|receiving|taking\spart\sin|participating\sin"
    r"|(?:support|help|work)\s(?:from|with))\s){0,3}$",
    re.IGNORECASE,
)
"""Before the name of what came before a change."""
_AND: Final = re.compile(r"(?:,|,?\s(?:and|or))\s(?:the\s)?")
_ASKED: Final = re.compile(
    r"\b(?:whether|if|how|why|unless|until|that|which|who|so)\s(?:[\w’'-]{1,20}\s){0,3}$",
    re.IGNORECASE,
)
"""Before a name of which nothing is said, but asked or supposed."""
_SAID_THAT: Final = re.compile(
    r"\b(?:evidence|research|studies|study|evaluations?|reviews?|trials?|suggests?|suggested|shows?"
    r"|showed|shown|indicates?|indicated|found|finds|concludes?|concluded|demonstrates?"
    r"|demonstrated|confirms?|confirmed|argues?|argued|clear|reports?|reported)\s(?:[^\w\s]\s?)?that\s"
    r"(?:[\w’'-]{1,20}\s){0,3}$",
    re.IGNORECASE,
)


_MOST: Final = 12
"""Of the names of a sentence that are looked at: one that has more is a list."""
_BACK: Final = 240
"""Characters before a name in which it is said how it stands in its sentence."""


def brings(view: View) -> Sequence[Draft]:
    """What the intervention that the unit is about is said to change."""
    inside = view.within(view.unit.start, view.unit.end)
    names = [one for one in inside if one.type == INTERVENTION][:_MOST]
    listed = _of_the_lead(view)
    if listed and results_of(view):
        return outcomes_of(view, listed, "brings")
    for name in names:
        verb = _verb(view, name)
        if _is_proven(view, name):
            return outcomes_of(view, (name.concept,), "brings") or (_works(view, name),)
        brought = verb is not None and any(one.end > verb for one in results_of(view))
        if brought or _came_before(view, name):
            return outcomes_of(view, _together(view, names, name), "brings")
    return ()


_CAME: Final = re.compile(
    r"\b(?:after|following|as a result of|result(?:s|ed)|outcomes?|benefits?|found|improv\w+"
    r"|impacts?|help(?:s|ed)|led to|achiev\w+|changes?|reported)\b",
    re.IGNORECASE,
)
"""In a lead-in: the list says what came of it."""


def _of_the_lead(view: View) -> tuple[str, ...]:
    """The interventions whose results a list says; none where it says something else."""
    lead = view.lead_text
    if not view.unit.is_item or not _CAME.search(lead) or cues.AIMS.search(lead):
        return ()
    barred = advising.LEAD_RECOMMENDS.search(lead) or cues.LISTS_EXPERIENCE.search(lead)
    return () if barred or named(view.lead, RISK) else named(view.lead, INTERVENTION)


_PROVEN: Final = re.compile(
    r"\b(?:demonstrat(?:es?|ed)|(?<!no )(?<!little )evidence\s(?:of|for|on)|shows?|showed"
    r"|shown|confirms?"
    r"|confirmed|establish(?:es|ed)|supports?|supported)\s(?:the\s)?(?:\w{2,20}\s)?"
    r"(?:efficacy|effectiveness|benefits?)\sof\s(?:the\s|an?\s)?$",
    re.IGNORECASE,
)
"""Before the name of what was found to work."""


def _is_proven(view: View, name: Mention) -> bool:
    text, unit = view.unit.prose.text, view.unit
    before = text[max(unit.start, name.start - _BACK) : name.start]
    found = _PROVEN.search(before)
    return found is not None and not _ASKED.search(before[: found.start()] + " ")


def _works(view: View, name: Mention) -> Draft:
    """That an intervention works, where nothing says for what."""
    about = ((name.concept,), ())
    made = draft(view, Kind.INTERVENTION_OUTCOME, "brings", about, Direction.NOT_STATED)
    return replace(made, valence=Valence.BENEFIT)


def _came_before(view: View, name: Mention) -> bool:
    """Whether the unit says what was other after *name* than before."""
    unit, text = view.unit, view.unit.prose.text
    before = text[max(unit.start, name.start - _BACK) : name.start]
    if not _AFTER.search(before) or cues.AIMS.search(view.text):
        return False
    changed = (
        way_of(text, unit.start, name.start, one.start)
        for one in results_of(view)
        if one.end <= name.start
    )
    return any(way is not Direction.NOT_STATED for way in changed)


def _together(view: View, names: Sequence[Mention], name: Mention) -> tuple[str, ...]:
    """*name* with those that share its verb."""
    found = [name]
    for other in reversed([one for one in names if one.end <= name.start]):
        if not _AND.fullmatch(view.unit.prose.text, other.end, found[0].start):
            break
        found.insert(0, other)
    return unique(one.concept for one in found)


def _verb(view: View, name: Mention) -> int | None:
    """Where the verb begins that *name* is the subject of; ``None`` where it is of none."""
    unit, text = view.unit, view.unit.prose.text
    found = _BRINGS.match(text, name.end, unit.end)
    before = text[max(unit.start, name.start - _BACK) : name.start]
    if found is None or stands_inside(before):
        return None
    if _ASKED.search(before) and not _SAID_THAT.search(before):
        return None
    return found.start("verb")
