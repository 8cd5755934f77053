"""On whom a risk falls, and what those show: told where nothing is said to lead to an effect.
English.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import Final

from graph.claims.model import Mention
from graph.claims.view import (
    EFFECT,
    INTERVENTION,
    OUTCOME,
    PARENTING,
    POPULATION,
    RISK,
    View,
    named,
)
from graph.claims.wording import cues

Pair = tuple[tuple[str, ...], tuple[str, ...]]
"""Causes and effects."""
NOT: Final = re.compile(r"\b(?:not|never|no|rarely|seldom)\b")
_SHOW = re.compile(
    r"\s(?!(?:and|or|but|is|are|was|were)\b)(?:[\w-]{1,20}\s){0,3}?"
    r"(?:(?:also|often|frequently|sometimes|typically|commonly|usually|may|can|might|could"
    r"|tend to)\s){0,2}"
    r"(?:show|display|exhibit|develop|struggle|experience|suffer|present with|have|feel|report"
    r"|find it|lose|lack|face|become|blame|worry|demonstrate|engage in|complain of)(?:s|ed|d)?\b"
    r"|\s(?:\w{1,20}ly\s)?(?:had|felt|became|found it|lost)\b"
)
"""After people whom a risk falls on: *children who ... show poor sleep*."""


def shown(view: View) -> Pair | None:
    """What those show whom a risk falls on; ``None`` where nothing of the kind is said."""
    text, unit = view.unit.prose.text, view.unit
    if cues.NOT_CAUSAL.search(view.text):
        return None
    first = next((one.start for one in view.people), unit.end)
    for risk in view.within(unit.start, unit.end):
        if risk.type != RISK or risk.end <= first:
            continue
        verb = _SHOW.match(text, risk.end, unit.end)
        if verb is None or NOT.search(text, risk.end, verb.end()):
            continue
        objects = view.ids(EFFECT, PARENTING, start=verb.end())
        if objects:
            return (risk.concept,), objects
        if _SUFFER.search(verb[0]) and not view.ids(RISK, INTERVENTION, start=verb.end()):
            return (risk.concept,), view.ids(POPULATION, end=risk.start)
    return None


_SUFFER = re.compile(r"\b(?:suffer|struggle|face|lose|lack)(?:s|d|ed)?$")
"""What is shown is bad, whatever it is."""


_HARMS = re.compile(
    r"(?:\s(?:exposure|perpetration|victimi[sz]ation|behaviou?rs?))?(?:\s\([^()]{1,40}\))?"
    r"(?:\s(?:between|by|in|within|against|from|at|among|amongst|of|towards?)\s(?:[\w’'-]{1,20}\s){0,3}?[\w’'-]{1,20})?\s"
    r"(?:(?:can|may|could|might|will|would|often|also|deeply|seriously|both|and"
    r"|directly|indirectly|disproportionately)\s){0,5}"
    r"(?:(?:does|do)\snot\s(?:just|only|merely|simply)\s)?"
    r"(?:(?:has|have)\sbeen\s(?:shown|found|known)\sto\s)?(?:harms?|hurts?|devastates?|damages?|affects?|traumati[sz]es?|endangers?|impacts?(?:\son)?"
    r"|destabili[sz]es?|disrupts?|prevent(?:s|ed)?|stop(?:s|ped)?(?!\sand\b)|isolate[sd]?|(?:have|has|had)\s(?:an?\s)?(?:[\w-]{1,20}\s){0,3}(?:effects?"
    r"|impacts?|consequences?)\s(?:on|for)"
    r"|(?:is|are|be)\s(?:\w{2,15}ly\s)?(?:devastating|damaging|traumatic|traumati[sz]ing|harmful"
    r"|detrimental|distressing|frightening|terrifying|dangerous)\s(?:for|to)"
    r"|(?:(?:has|have|had)\s)?made\s(?:things|the\s\w{2,15}|it|life)\s(?:worse|harder|more\sdifficult)\sfor"
    r"|(?:places?|puts?)(?=\s[\w\s]{3,30}\s(?:in\s(?:\w{2,15}\s)?danger|at\s(?:\w{2,15}\s)?risk)\b))\s"
    r"(?:(?:[\w’'-]{1,20}\s){1,8}but\s(?:also\s)?)?(?:[\w’'-]{1,20}\s){0,3}"
)
"""Between a risk and those whom it harms, where nothing says how."""


_SUFFERS = re.compile(
    r"(?:\s(?:who|experiencing|living|exposed)\s[^,.;]{3,60}?)?"
    r"(?:,\s(?:too|also|as\swell),)?(?:\s(?:\w{2,15}\s){1,2}and)?"
    r"\s(?:(?:can|may|might|could|are|is|were|was|have|has)\s)(?:(?:also|often|be|been|\w{2,20}ly)\s)"
    r"{0,3}(?:harmed|affected|traumati[sz]ed|damaged|hurt|impacted|at\srisk),?\s(?:either\s)?"
    r"(?:by|from|through)\s(?:[\w’'-]{1,20}\s){0,6}"
)
"""Between those whom a risk harms and its name."""
_ITS_EFFECTS = re.compile(
    r"\W{0,3}(?:[A-Z][a-z]{1,12}[:,]?\s)?(?:[Tt]he\s)?(?:[\w-]{1,20}\s){0,3}(?:[Ee]ffects?|[Ii]mpacts?"
    r"|[Cc]onsequences?|[Rr]eactions?|[Rr]esponses?|[Ss]ymptoms?)\s(?:of|from|to)\s(?:[\w-]{1,20}\s){0,2}"
)
"""How a sentence begins that says how grave the effects of the risk are that it names next."""
_ARE_GRAVE = re.compile(
    r"(?:\s(?:on|for|upon|by|in)\s[^.;:]{2,60}?)?\s(?:(?:can|may|often)\s(?:persist|last|endure"
    r"|continue|extend)\b|(?:persist|last|endure|extend)s?\s(?:into|for|beyond|long)\b|(?:is|are|can\sbe|may\sbe|(?:has|have)\sbeen)\s"
    r"(?:(?:often|also|both|well|\w{2,15}ly)\s){0,2}(?:profound|devastating|serious|severe|significant"
    r"|long-lasting|lasting|lifelong|wide-ranging|far-reaching|multifaceted|damaging|detrimental"
    r"|harmful|enormous|extensive|pervasive|complex|long-term|traumatic|immense|considerable|negative|grave|huge|catastrophic)"
    r"\b)"
)
_ARE = re.compile(
    r"(?:\s(?:on|for|in|during)\s[^.;:]{2,40}?)?\s(?:is|are|may be|can be|includes?)\s"
)
_SHOWS_THEM = re.compile(
    r"\b(?:documents?|documented|shows?|shown|highlights?|highlighted|established|demonstrates?"
    r"|demonstrated|evidences?|confirms?|recogni[sz]es?)\s(?:the\s)?(?:[\w-]{1,20}\s){0,2}?(?:negative|adverse"
    r"|damaging|harmful|detrimental|devastating|serious|severe|long-term|lasting|profound|traumatic)\s"
    r"(?:[\w-]{1,20}\s){0,3}?(?:effects?|impacts?|consequences?|harms?)\s(?:of|from)\s"
    r"(?:[\w-]{1,20}\s){0,2}\Z"
)
"""Before the risk of which research shows what it does."""
_HAS_EFFECTS = re.compile(
    r"(?:[^.;:]{0,120}?)\s(?:can|may|will|could|often)\s(?:also\s)?have\s(?:an?\s)?"
    r"(?!no\b|little\b|positive\b)(?:[\w-]{1,20},?\s){0,8}?(?:effects?|impacts?|consequences?)\b"
    rf"|(?:[^.;:]{{0,80}}?)(?:\s(?:has|have|had)\s(?:an?\s)?|,?\swith\s)(?:[\w-]{{1,20}},?\s){{0,3}}?"
    rf"{cues.GRAVE},?\s(?:[\w-]{{1,20}},?\s){{0,3}}?(?:effects?|impacts?"
    r"|consequences?|sequelae|outcomes|repercussions)\b"
)
"""After a risk that a sentence begins with, where it is not said for whom."""
_WITH_EFFECTS = re.compile(
    r"(?:\s\([^()]{1,40}\))?\s(?:is|are|remains?)\s[^.;:]{3,200}?\s"
    r"(?:with|that has|which has|having)\s(?!no\b|little\b|positive\b|limited\b)"
    r"(?:[\w-]{1,20},?\s){0,5}?(?:effects?|impacts?|consequences?|implications)\s(?:on|for)\s"
)
"""After a risk of which it is said what it is, and what comes of it."""
_COSTS = re.compile(
    r"(?:\s(?:in|across|against|of)\s[^.;,]{2,40}?)?\s(?:(?:is|are|was) estimated to cost|costs?)\s"
    r"(?:[\w’'-]{1,20}\s){0,6}?(?:[£$€]|billions|millions|\d)"
    r"|\s(?:(?:can|may|often)\s)?(?:results?|resulted)\sin\s[^.;]{0,60}?\bcosts\b"
)
"""After a risk that is said to cost somebody much."""
_ARE_HARMED = re.compile(
    r"\s(?:are|were|is)\s(?:also\s)?(?:\w{1,20}ly\s)?(?:affected|harmed|traumati[sz]ed|impacted"
    r"|damaged)\b(?!\sby\b)"
)
"""After a risk that falls on people who are its subject: *those who witness it are harmed*."""
_AND_BY_IT = re.compile(
    r"(?:\s[^.;,:]{1,40}?)?\sand\s(?:are|is|were|can be|may be)\s(?:\w{2,15}ly\s)?"
    r"(?:affected|harmed|hurt|damaged|traumati[sz]ed)\sby\sit\b"
    r"|(?:\s[^.;,:]{1,40}?)?,\s(?:threatening|harming|damaging|undermining|impairing)\s(?:their"
    r"|children['’]s)\s"
)
"""After a risk that people meet with, of which it is said that it does them harm."""
_CLAUSE_BEFORE = re.compile(r"(?:,|\bthat)\s(?:[\w-]{1,20}\s){0,2}\Z")
_OPENING = 24
"""Characters before the name of what a sentence begins with."""


def _told_last(view: View) -> tuple[str, ...]:
    """The risk that was named last before the unit."""
    return next(((one.concept,) for one in reversed(view.earlier) if one.type == RISK), ())


_IMPACT_ON = re.compile(
    rf"\W{{0,3}}(?:The|Its|Their|These|Such)\s(?:[\w-]{{1,20}}\s){{0,2}}?(?:impacts?|effects?|consequences?)"
    rf"\s(?:on|for)\s[^.;:]{{2,80}}?\s(?:is|are|(?:can|may|could)\s(?:\w{{2,10}}\s)?be|(?:has|have)\sbeen)"
    rf"\s(?:[\w-]{{1,20}}\s){{0,2}}?(?:{cues.GRAVE}|wide-ranging|far-reaching)\b"
)
"""How grave the effects are of what the sentence before names."""


def is_grave(view: View) -> Pair | None:
    """The risk whose effects a sentence says to be grave, and for whom."""
    text, unit = view.unit.prose.text, view.unit
    if _IMPACT_ON.match(text, unit.start, unit.end) and not view.ids(RISK):
        meant = _told_last(view)
        return (meant, view.ids(EFFECT) or view.ids(POPULATION)) if meant else None
    first = next((one for one in view.within(unit.start, unit.end) if one.type == RISK), None)
    if first is None or NOT.search(view.text):
        return None
    whom = view.ids(EFFECT, start=first.end) or view.ids(POPULATION, start=first.end)
    meets = _those_who_meet(view, first)
    if meets is not None:
        return (first.concept,), meets
    if _SHOWS_THEM.search(text, unit.start, first.start):
        return (first.concept,), whom
    if _WITH_EFFECTS.match(text, first.end, unit.end):
        return (first.concept,), whom
    if _COSTS.match(text, first.end, unit.end):
        return (first.concept,), view.ids(OUTCOME, start=first.end)
    told = _ITS_EFFECTS.fullmatch(text, unit.start, first.start)
    shown = view.ids(EFFECT, PARENTING, start=first.end)
    if told and shown and _ARE.match(text, first.end, unit.end):
        return (first.concept,), shown
    if told and _ARE_GRAVE.match(text, first.end, unit.end):
        return (first.concept,), whom
    before = text[unit.start : first.start]
    opens = (len(before) <= _OPENING or _CLAUSE_BEFORE.search(before)) and not view.ids(
        INTERVENTION
    )
    if opens and _HAS_EFFECTS.match(text, first.end, unit.end):
        return (first.concept,), whom
    return None


def _those_who_meet(view: View, risk: Mention) -> tuple[str, ...] | None:
    """Those who are said to meet with *risk*, and to be harmed; ``None`` where nobody is."""
    text, unit = view.unit.prose.text, view.unit
    those = view.ids(POPULATION, end=risk.start)
    if those and _ARE_HARMED.match(text, risk.end, unit.end):
        return those
    if _AND_BY_IT.match(text, risk.end, unit.end):
        return view.ids(EFFECT, start=risk.end) or view.ids(POPULATION)
    return None


_THOSE = re.compile(
    r"\W{0,3}(?:(?:These|Such|Those|The|Many|Some|Many of these|Some of these)"
    r"\s(?:[\w-]{1,20}\s){0,2}"
    r"(?:children|women|men|people|young people|families|mothers|fathers|parents|victims|survivors"
    r"|adolescents|teenagers|boys|girls|infants|babies|pupils|patients|adults)|They"
    r"|(?:(?:Other|Older|Younger|Young|Most)\s)?(?:[Cc]hildren(?:\sand\syoung\speople)?|[Ii]nfants|[Bb]abies|[Tt]oddlers"
    r"|[Aa]dolescents|[Tt]eenagers|Young\speople|[Bb]oys|[Gg]irls)(?!['’])"
    r"|(?:(?:In\ssome\scases|As\sa\sresult|Sometimes|Often|However|In\saddition),?\s)"
    r"(?:an?\schild|children|they|babies|young\speople|adolescents)(?!['’]))"
)
"""Those of whom the sentence before told what happens to them."""


def shown_by_those(view: View) -> Pair | None:
    """What those show of whom the sentence before says what risk falls on them."""
    text, unit = view.unit.prose.text, view.unit
    those = _THOSE.match(text, unit.start, unit.end)
    if those is None or not view.earlier or view.ids(RISK) or view.unit.is_item:
        return None
    verb = _SHOW.match(text, those.end(), unit.end)
    causes = _told_last(view)
    if verb is None or not causes or NOT.search(text, those.end(), verb.end()):
        return None
    objects = view.ids(EFFECT, PARENTING, start=verb.end())
    return (causes, objects) if objects else None


_IT_HARMS = re.compile(rf"\W{{0,3}}(?:It|This|They|These){_HARMS.pattern}")


_IT = re.compile(r"\W{0,3}(?:It|This)")
_LIVES = re.compile(
    r"\s(?:(?:can|may|also|often)\s){0,2}(?:devastates?|destroys?|ruins?|shatters?|affects?|impacts?"
    r"|harms?)\s(?:whole\s|entire\s|all\s)?(?:lives|everyone|communities|families|childhoods|households)\b"
)
"""Whom a risk harms where nobody is named: everyone."""
_ANYONE = re.compile(
    r"(?:\s[^.;,]{1,40}?\sand)?\s(?:can\s|may\s|often\s)?(?:affects?|impacts?|destroys?|devastates?|harms?"
    r"|shatters?)\s(?:anyone|anybody|everyone|(?:the\s)?lives)\b"
)
_HOW_MANY = re.compile(r"\b(?:how\s(?:many|often|much|far)|whether|if)\s(?:[\w-]{1,20}\s){0,3}\Z")
"""Before those of whom it is asked."""
_MOST_BETWEEN = 3
"""People that may be named before those whom a risk harms: *violence between parents*."""


def falls_on(view: View) -> Pair | None:
    """Whom a risk harms: told where no effect is."""
    text, unit = view.unit.prose.text, view.unit
    people = [one.start for one in view.people]
    if people and _IT_HARMS.fullmatch(text, unit.start, people[0]):
        told = named(view.earlier, RISK)[:1]
        return (told, view.ids(POPULATION)) if told else None
    lives = _LIVES.search(text, unit.start, unit.end)
    if lives and _IT.fullmatch(text, unit.start, lives.start()):
        told = named(view.earlier, RISK)[:1]
        return (told, view.ids(POPULATION)) if told else None
    risks = [one for one in view.within(unit.start, unit.end) if one.type == RISK]
    if risks and _ANYONE.match(text, risks[0].end, unit.end):
        return (risks[0].concept,), ()
    for one in view.people:
        if _HOW_MANY.search(text, unit.start, one.start):
            continue
        hurt = next((risk for risk in risks if risk.start >= one.end), None)
        if hurt and _SUFFERS.fullmatch(text, one.end, hurt.start):
            return (hurt.concept,), (one.concept,)
    for risk in view.within(unit.start, unit.end):
        at = bisect_left(people, risk.end)
        for whom in people[at : at + _MOST_BETWEEN] if risk.type == RISK else ():
            if _HARMS.fullmatch(text, risk.end, whom):
                return view.ids(RISK, end=whom), view.ids(POPULATION, start=whom)
    return None
