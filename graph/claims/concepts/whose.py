"""Whose a trouble is: one that falls on some people only, or is another one of others. English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from graph.claims.model import Concept, Mention
from graph.claims.view import EFFECT, POPULATION, RISK, role

FAR = 300
"""How far before a state people are looked for whose it may be."""
OWNS = re.compile(r"(?:['’]s|['’]|(?<=r)s?)\s(?!(?:of|in|for|to|with|on)\b)(?:[\w-]{1,20}\s){0,2}$")
BELONGS = re.compile(
    r"(?:\s(?:and|or)\s[\w-]{1,20}(?:\s[\w-]{1,20}){0,2}?)?"
    r"\s(?:\w{1,20}\s)?(?:in|among|amongst|of|on|for|experienced by|felt by|on the part of)\s"
    r"(?:[\w-]{1,20}\s){0,2}$"
)
"""Between a state, or two of them, and those whose it is."""
_ARE = re.compile(r"\s(?:who\s(?:(?:are|were|have|had|have\sbeen)\s)?)?\Z")
_JOINED = 20
"""Characters of the longest such joint between people and what befalls them."""


def of_others(
    text: str, mentions: Sequence[Mention], concepts: Mapping[str, Concept]
) -> Iterable[Mention]:
    """*mentions*; a risk that falls on some people only is the broader one where the text says it
    of others: *mothers living with* what children live with. A trouble of parents that children
    are said to have is the effect on children that matches it.
    """
    named = [one for one in mentions if one.type == POPULATION]
    people = {one.end: concepts.get(one.concept) for one in named}
    for one in mentions:
        risk = concepts.get(one.concept) if one.type == RISK else None
        effect = _theirs(text, one, named, concepts) if risk and risk.close_match else None
        if effect is not None:
            yield replace(one, concept=effect.id, type=effect.type)
            continue
        if risk is None or not (risk.groups and risk.broader):
            twin = risk and _of_whom(text, one, risk, named, concepts)
            yield replace(one, concept=twin.id) if twin else one
            continue
        joined = _ARE.search(text, max(0, one.start - _JOINED), one.start)
        who = people.get(joined.start()) if joined else None
        other = who is not None and set(who.groups).isdisjoint(risk.groups)
        yield replace(one, concept=risk.broader[0]) if other else one


_SHOWN_BY: Final = re.compile(
    r"\b(?:suffer(?:s|ed|ing)?(?:\sfrom)?|develop(?:s|ed|ing)?|have|has|had|having|show(?:s|ed|ing)?"
    r"|display(?:s|ed)?|exhibit(?:s|ed)?|report(?:s|ed)?|(?<!living\s)(?<!live\s)(?<!lives\s)"
    r"(?<!lived\s)(?<!up\s)with|(?:risks?|likelihood|odds|rates?|levels?|signs|symptoms)\s(?:of|for))\s"
    r"(?:(?!(?:live|living|lived|exposed|exposure|home|homes|households?|families)\b)"
    r"[\w-]{1,20},?\s){0,5}$",
    re.IGNORECASE,
)
"""Between people and a trouble that they are said to have."""
_OF_PARENTS: Final = re.compile(r"\b(?:parent|matern|patern|mother|father|famil)", re.IGNORECASE)


def _theirs(
    text: str, trouble: Mention, named: Sequence[Mention], concepts: Mapping[str, Concept]
) -> Concept | None:
    """The effect that matches *trouble*, if it is said of those on whom that is an effect."""
    if _OF_PARENTS.search(text[trouble.start : trouble.end]):
        return None
    before = [one for one in named if trouble.start - FAR <= one.start < trouble.start]
    if not before or _SHOWN_BY.search(text[before[-1].end : trouble.start]) is None:
        return None
    who = concepts.get(before[-1].concept)
    matches = (concepts.get(name) for name in concepts[trouble.concept].close_match)
    fitting = (one for one in matches if one is not None and role(one.type) == EFFECT)
    groups = set(who.groups) if who is not None else set()
    return next((one for one in fitting if groups.intersection(one.groups)), None)


_IS_COMMON: Final = re.compile(
    r"\s(?:[\w-]{1,20}\s){1,6}?(?:prevalent|common|widespread|frequent|present)\s\[?"
    r"(?:among|amongst|in|for)\s(?:[\w-]{1,20}\s){0,2}"
)
"""Between a trouble and those among whom it is said to be common."""
_OF_NEEDS: Final = re.compile(
    r",?\s(?:including|such\sas)\s(?:(?:those|needs)\s(?:\w{1,20}\s)?(?:with|to)\s)?"
    r"(?:[\w-]{1,20},?\s(?:(?:and|or|/)\s){1,3})?$"
)
"""Between people and a trouble that is named as one of their needs."""
_THEIR: Final = re.compile(r"\b(?:their|his)\s(?:(?:own|any)\s)?(?:[\w-]{1,20}\s){0,3}$")


def _of_whom(
    text: str,
    trouble: Mention,
    risk: Concept,
    named: Sequence[Mention],
    concepts: Mapping[str, Concept],
) -> Concept | None:
    """The risk that is the same of those whose *trouble* is said to be: *substance misuse among*
    people who use violence.
    """
    if not named or _OF_PARENTS.search(text[trouble.start : trouble.end]):
        return None
    follow = (BELONGS, _IS_COMMON)
    lead = (_SHOWN_BY, _OF_NEEDS, _THEIR)
    after = (
        one for one in named if any(cue.fullmatch(text, trouble.end, one.start) for cue in follow)
    )
    owner = next(after, None)
    before = [one for one in named if one.end <= trouble.start]
    if owner is None and before:
        between = text[before[-1].end : trouble.start]
        has = OWNS.fullmatch(between) or any(cue.search(between) for cue in lead)
        owner = before[-1] if has else None
    who = concepts.get(owner.concept) if owner is not None else None
    theirs = set(who.groups) if who is not None else set()
    twins = (concepts.get(name) for name in risk.close_match)
    risks = (twin for twin in twins if twin is not None and twin.type == RISK)
    return next((twin for twin in risks if theirs and theirs == set(twin.groups)), None)
