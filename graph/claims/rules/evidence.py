"""Rules for what a source says of terms, of what is not known, and of numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.claims.model import Kind, Mention
from graph.claims.rules.descriptions import description
from graph.claims.view import (
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
    View,
    draft,
    named,
    unique,
)
from graph.claims.wording import advising, cues
from graph.claims.wording.gaps import GAP
from graph.claims.wording.unknowns import UNKNOWN

_SECTION = re.compile(r"\((?:section|article|regulation) \d{1,4}\w?\)", re.IGNORECASE)
_UNDER = re.compile(r"\W{0,9}(?:Under|In|By) the\b", re.IGNORECASE)
"""How a bullet begins that names the law that it is about."""
_STATES = re.compile(r"\b(?:provisions|defin\w*|principles|states that)\b", re.IGNORECASE)


def definition(view: View) -> Sequence[Draft]:
    """What a law says, and what a term means."""
    if (
        advising.IMPERATIVE.match(view.text)
        or _NO_TERM.search(view.text)
        or _NO_LAW.search(view.text)
    ):
        return ()
    says = _MEANS.match(view.text) or cues.DEFINES.search(view.text) or _IN_LAW.search(view.text)
    defines = says is not None or _says_what_it_is(view)
    of_lead = view.unit.is_item and bool(cues.DEFINES.search(view.lead_text))
    in_law = view.unit.is_item and bool(named(view.lead, LAW))
    listed = in_law and (_SECTION.search(view.text) or _STATES.search(view.lead_text))
    law_says = _law_says(view)
    title = view.unit.path[-1] if len(view.unit.path) > 1 else ""
    defines = defines or bool(_OF_TERMS.search(title) and _IS_OR_MEANS.match(view.text))
    principle = _principle_of(view)
    if principle:
        objects = view.ids(*_MEANT, OUTCOME, INTERVENTION, LAW)
        objects = tuple(name for name in objects if name != principle)
        if view.opens_with_pronoun and not objects:
            return ()
        return (draft(view, Kind.DEFINITION, "principle", ((principle,), objects)),)
    if not (defines or of_lead or listed or law_says):
        return ()
    law, more = _law(view, bool(in_law and (listed or of_lead)))
    law = law or (named(view.lead, FRAMEWORK)[:1] if of_lead else view.ids(FRAMEWORK)[:1])
    if not law and (of_lead or not defines):
        return ()
    meant = [one for one in view.within(view.unit.start, view.unit.end) if not _cited(view, one)]
    objects = (*named(meant, *(_OF_LISTS if of_lead else ()), *_MEANT), *more)
    objects = tuple(name for name in objects if name not in law)
    return (draft(view, Kind.DEFINITION, "definition", (law, objects)),)


_PRINCIPLES: Final = re.compile(
    r"\b(?:standards?|principles|charter|code of (?:practice|conduct)|commitments)\b", re.IGNORECASE
)


def _principle_of(view: View) -> str:
    """The standard that a bullet is a principle of: its title names it, and the bullet says what
    those do who keep to it: neither what was nor what an intervention is.
    """
    title = view.unit.path[-1] if view.unit.path else ""
    if not view.unit.is_item or view.unit.lead is not None or not _PRINCIPLES.search(title):
        return ""
    if advising.recommends(view.text) or _PAST.search(view.text) or description(view):
        return ""
    return next(iter(named(view.above[0] if view.above else (), LAW, FRAMEWORK)), "")


_PAST: Final = re.compile(r"\b(?:was|were|found|reported|(?:had|has|have) been|published)\b")
_MEANT: Final = (FRAMEWORK, RISK, EFFECT, POPULATION, ORGANISATION, SETTING)
_OF_LISTS: Final = (OUTCOME,)
"""What a list of definitions may name besides: what success was counted by."""
_IS_A_KIND: Final = re.compile(
    r"(?:\s\([^()]{1,40}\))?(?:\sor\s[^.;:()]{3,60}(?:\s?\([^()]{1,40}\))?)?\s(?:is|are)\s(?!not\b)"
    r"(?:(?:about\s)?(?:an?\s|the\s)?(?:(?!(?:most|least|main|leading|commonest|one)\b)"
    r"[\w-]{1,20}\s){0,5}?"
    r"(?:patterns?|forms?|types?|process(?:es)?|range|set|acts?)\s"
    r"(?:of|that|which|in which|by which|used)\b"
    r"|the\s(?:[\w-]{1,20}\s){0,6}?(?:use|misuse|abuse|violation|exploitation|mistreatment|act)\sof\s|(?:where|when)\s(?:an?|any|one|people"
    r"|someone|somebody)\b"
    r"|characteri[sz]ed\sby\b|any\s(?:[\w-]{1,20}\s){0,3}?(?:behaviou?rs?|acts?|incidents?"
    r"|forms?|patterns?|threats?)\b"
    r"|(?:[\w-]{1,20}\s){0,2}behaviou?rs?\s(?:that|which|used|by)\b)"
)
"""``Wet rot is a form of decay that ...``: what follows the name of what is defined."""
_INCLUDES: Final = re.compile(
    r"\s(?:\([^()]{1,40}\)\s)?(?:is\snot\s(?:just\s|only\s)?(?:limited|confined|restricted)\sto\s"
    r"[^.;]{3,120}?\s)?(?:can\s(?:also\s)?|may\s(?:also\s)?)?(?:includes?|comprises?|encompass(?:es)?|covers?"
    r"|(?P<is>consists?\sof))\s"
)
"""The same, before its kinds."""


def _says_what_it_is(view: View) -> bool:
    """Whether the sentence begins with the name of a trouble, and says what kind of thing it is."""
    unit, text = view.unit, view.unit.prose.text
    first = next(iter(view.within(unit.start, unit.end)), None)
    if first is None or first.type not in (RISK, EFFECT) or view.unit.is_item:
        return False
    if text[unit.start : first.start].strip(" *_‘’“”'\""):
        return False
    if _IS_A_KIND.match(text, first.end, unit.end):
        return True
    includes = _INCLUDES.match(text, first.end, unit.end)
    if includes is None:
        return False
    kinds = _RANGE.match(text, includes.end(), unit.end)
    return bool(kinds or includes["is"]) or bool(view.ids(RISK, start=includes.end()))


_RANGE: Final = re.compile(r"(?:an?\s)?(?:(?:wide|broad|whole)\s)?(?:range|variety)\sof\b")
_IN_LAW: Final = re.compile(
    r"\b(?:is|are|(?:has|have)\sbeen)\s(?:now\s|also\s)?(?:(?:recogni[sz]ed|defined|regarded"
    r"|treated"
    r"|classified|legislated|criminali[sz]ed)\s(?:(?:in|by|under)\s(?:the\s)?(?:law|legislation"
    r"|statute"
    r"|Act)\b|as\s(?:an?\s)?(?:criminal|offen[cd]))|classified\sas\s[^.;]{3,60}\sdefinition\b)"
    r"|\b(?:is|are)\s(?:now\s|also\s)?an?\s(?:criminal\s)?"
    r"offence\b",
    re.IGNORECASE,
)
_MEANS = re.compile(
    r"\W{0,3}(?!(?:This|That|It|These|Which|What)\b)(?:[\w’'()-]{1,30}\s){1,6}?"
    r"(?:means\s(?:the|any|an?|those|having|all)\s|(?:is|are)\s(?:one|those|any"
    r"|anyone)\s(?:who|that|which|whose|in which)\s"
    r"|(?:is|are)\scounted\sas\s)|\W{0,3}(?:An?|Any|The)\s(?:[\w’'-]{1,30}\s){1,5}?(?:is"
    r"|are)\s(?:called|counted"
    r"|classed|classified|recorded|considered|regarded|termed)\s(?:as\s)?(?:[\w-]{1,20}\s)"
    r"{0,4}?(?:if|when|where)"
    r"\s|\W{0,3}By\s[^,.;]{3,60},?\swe\smean\b"
    r"|\W{0,3}(?!(?:This|That|It|These|Which|What|The|An?|Such|Our|Their|His|Her)\b)"
    r"(?:[\w’'()-]{1,30}\s){1,4}?(?:means\sthat\s(?:an?|people|someone|somebody|there|those)\s"
    r"|is\sthe\s(?:lack|absence|ability|inability|state|process|practice|presence|use|act"
    r"|condition|experience)\s(?:of|to|in\swhich|whereby)\s)"
)
"""``Night noise means the average level between 23:00 and 07:00``."""
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


_OF_TERMS: Final = re.compile(
    r"\b(?:definitions?|glossary|terms|terminology|what (?:is|are) [^?]{3,60}\?"
    r"|what do we mean|about these"
    r" (?:statistics|figures|data))",
    re.IGNORECASE,
)
_IS_OR_MEANS: Final = re.compile(
    r"\W{0,3}(?!(?:This|That|It|These|There|Which|What|We|They|Figures|Data)\b)(?:[\w’'()-]{1,30}\s){1,6}?"
    r"(?:(?:is|are)\s(?:an?|any|one|the|those|[a-z]{3,20}(?=\s(?:that|which|who|where)\s))\s(?!(?:[\w-]{1,20}\s){0,2}?(?:part|problem|concern|source|matter|priority|cause"
    r"|reason|way|means)\b)(?!(?:essential|important|key|major|vital|common|crucial|critical|good|useful|main|most|single|only|leading|biggest|largest)\b)|means\s|refers?\sto\s|covers\s|includes?\s(?:all|any)\s|describes\s)"
)
"""What says of a term what it is, under a title of terms."""
_NO_LAW = re.compile(
    r"\b(?:as follows|the following)\W*$|\b(?:was|were) (?:reviewed|updated|revised|launched)\b",
    re.IGNORECASE,
)
"""A pointer to definitions, or the history of a document: neither says what a law does."""
_NO_TERM = re.compile(
    r"\b(?:recommendation|question|item|statement|table|figure|section|result|finding|limitation"
    r"|challenge|theme|category"
    r"|aspect|point)s?\srefers?\sto\b",
    re.IGNORECASE,
)
"""What is about something, and has no meaning that is told."""
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


_GOOD = re.compile(
    r"\b(?:good|strong|clear|robust|consistent|high[- ]quality) (?:\w+ )?evidence\b", re.IGNORECASE
)
"""Before a gap that is named on the way: what there is evidence for comes first."""


_KNOWS = re.compile(r"\b(?:ha[sd]|have|having|with)\s(?:an?\s|very\s|only\s|some\s){0,2}$")
"""Before what somebody does not know, and others may."""


_TO_LEARN = re.compile(r"need to understand", re.IGNORECASE)
_A_NEED = re.compile(
    r"\b(?:an?|the|urgent|clear|pressing|strong|great|continu\w{1,5}|is|also|we|remains?|this"
    r"|researchers|studies|research)\s$",
    re.IGNORECASE,
)
"""Before ``need to understand``: without it somebody has to learn what others know."""
_WORK = re.compile(r"[\w-]+\s(?:[\w’‐-]+\s){0,5}?work\b", re.IGNORECASE)
_TO_DO = re.compile(
    r"\s(?:\w+\s)?to\s(?:reduce|increase|improve|make|prevent|ensure|tackle|address|raise|lower"
    r"|protect"
    r"|bring|keep|help)\b"
)
"""What work is for that is no research."""
_SOMEBODY = re.compile(r"\b(?:Mr|Mrs|Ms|Miss)\s[A-Z]")
_OPEN = re.compile(r"\b(?:uncertain|unclear|unknown)$", re.IGNORECASE)
_THINGS = re.compile(
    r"\s(?:to|consequences|risks|numbers?|people|persons?|origins?|causes|factors)\b"
)
"""``unknown to tenants``, ``unknown consequences``: that is no verdict on what is known."""
_TOLD_BELOW = re.compile(r"\bwhat\s\Z", re.IGNORECASE)
"""``The report says what is known, and what is not known.`` says what it tells, and no more."""
_AT_WHICH = re.compile(r"\b(?:where|when|if|unless)\s$", re.IGNORECASE)
_ONE = re.compile(r"\b(?:you|I|he|she)\s(?:\w{2,20}\s){1,3}little about$")
_NOT_STUDIED = re.compile(
    r"\b(?:future|fate|funding|prospects?|outlook|rules?|bills?|laws?|elections?|status)\s$",
    re.IGNORECASE,
)
"""What is to be seen, and not to be studied."""


_WHOSE_TASK = re.compile(r"\b(?:responsibility|task|duty|role|up to)\b", re.IGNORECASE)
"""Before those who are to find something out, and of whom nothing is to be found out."""


def evidence_gap(view: View) -> Sequence[Draft]:
    """What is not known, or for which evidence is missing."""
    gap = GAP.search(view.text) or UNKNOWN.search(view.text)
    if gap is None or ("knowledge" in gap[0] and _KNOWS.search(view.text[: gap.start()])):
        return ()
    before = view.text[: gap.start()]
    if _GOOD.search(before) or (_TO_LEARN.match(gap[0]) and not _A_NEED.search(before)):
        return ()
    if _WORK.match(gap[0]) and (
        "," in gap[0] or _TO_DO.match(view.text, gap.end()) or _SOMEBODY.search(view.text)
    ):
        return ()
    if _OPEN.search(gap[0]) and (
        _NOT_STUDIED.search(before) or _THINGS.match(view.text, gap.end())
    ):
        return ()
    if _AT_WHICH.search(before):
        return ()
    if _TOLD_BELOW.search(before) and not view.text[gap.end() :].strip(" .,;:)"):
        return ()
    if gap[0].endswith("little about") and _ONE.search(view.text, 0, gap.end()):
        return ()
    about = view.near(INTERVENTION, FRAMEWORK, RISK)
    objects = view.ids(OUTCOME, EFFECT, PARENTING, POPULATION)
    if _WHOSE_TASK.search(before):
        at = view.unit.start + gap.start()
        doing = set(view.ids(POPULATION, end=at))
        objects = tuple(name for name in objects if name not in doing)
    work = view.near(INTERVENTION, FRAMEWORK)
    if not objects and work:  # work against a trouble is what is not known
        about, objects = work, tuple(name for name in about if name not in work)
    return (draft(view, Kind.EVIDENCE_GAP, "evidence-gap", (about, objects)),)
