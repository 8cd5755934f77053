"""Whether a number says how common something is: how many are something, or what share of them.

A number may also say how much something changed, how large a study was, how a thing was made, or
stand in a drawing: none of these is a statement of how common anything is. English.
"""

from __future__ import annotations

import re
from typing import Final

from graph.claims.model import Statistic
from graph.claims.statistics.shifts import CHANGED

_BACK: Final = 120
"""Characters before a number in which it may be said that it tells of a change."""
_ABOUT = (
    r"(?:about\s|around\s|some\s|over\s|nearly\s|almost\s|only\s|just\s|a\sfurther\s|an\s"
    r"|approximately\s|roughly\s|up to\s|as much as\s|at least\s|an estimated\s|close to\s)?"
)
_CHANGED_BY = re.compile(
    rf"\b(?:{CHANGED})\b(?:\s(?!(?:from|to|by|of|over|which|who|that|and|but"
    rf"|while)\b)[\w’'-]{{1,20}}){{0,8}}"
    rf"\s(?:by|of|over)\s{_ABOUT}$|\b(?:{CHANGED}|gap|difference|extra|additional)\s(?:of\s"
    rf"|by\s)?{_ABOUT}$"
    rf"|\b(?:{CHANGED})\b(?:\s(?!(?:by|who|which|that|and|but|while|from|to)\b)[\w’'-]{{1,20}})"
    rf"{{0,8}}\sby\s{_ABOUT}$|(?:,|,?\sand)\s(?:[\w’'-]{{1,20}}\s){{1,3}}by\s{_ABOUT}$",
    re.IGNORECASE,
)
"""``fell by 9 percentage points``, ``an increase of 4 per cent``, ``rose 3%``"""
_A_CHANGE_OF: Final = re.compile(
    r"\b(?:increase|decrease|reduction|rise|fall|drop|decline|growth|improvement)s? in"
    rf"(?:\s[\w’'-]{{1,20}}){{1,8}}\s(?:of|was|were|is)\s{_ABOUT}$",
    re.IGNORECASE,
)
"""``a reduction in deaths by drowning of 86%``"""
_A_CHANGE = re.compile(
    r"\s(?:\w+ )?(?:lower|higher|fewer|more|less|reduc(?:ed|tions?)|increased?|increases"
    r"|decreased?|decreases"
    r"|declines?|drops?|rises?|improvements?|better|worse|faster)\b",
    re.IGNORECASE,
)
"""What follows a share that says how much something changed."""
_OF_A_METHOD = re.compile(
    r"\b(?:(?:response|completion|follow-up|retention|participation"
    r"|return)\srates?(?:\s[\w’'-]{1,20}){0,6}|varian(?:ce|ces)"
    r"|(?:sensitivity|specificity|reliability|predictive value)s?(?:\s[\w’'-]{1,20}){0,8}"
    r"|R\s?(?:square|squared|2|²)"
    r"|identity|certainty|accuracy)\W{1,3}(?:(?:was|of|is|were|at|explained)\s)?"
    rf"{_ABOUT}$",
    re.IGNORECASE,
)
_KIND_OF_THING = re.compile(
    r"\s?\((?:wt|vol|w/v|v/v|w/w)|\sas\s(?:likely|much|many)\b|\s[A-Z]|(?:"
    r"-?\s?(?!(?:of|the|a|an|in|on|at|by|for|from|to|with|without|or|and|but|as|than|when|while"
    r"|if|so"
    r"|because|after|before|over|under|per|since|during|among|amongst|between|across|within|had"
    r"|have|has"
    r"|having|were|was|are|is|be|been|did|do|does|say|said|think|feel|felt|live|know|knew"
    r"|believe|want"
    r"|agree|see|saw|left|took|gave|got|go|went|rose|fell|grew|led|made|make|met|lost|kept|held"
    r"|spent"
    r"|slept|ate|drank|read|drink|smoke|eat|use|own|rent|expect|support|need|work|attend|prefer"
    r"|report"
    r"|became|came|come|become|began|chose|could|would|can|will|may|might|must|should|wore|show"
    r"|give"
    r"|never|also|still|now|only|not|more|less|male|female|overweight|obese|positive|negative|aware"
    r"|unaware|homeless|pregnant|white|black|likely|all|this|these|that|those|his|her|their|our"
    r"|its|who"
    r"|where|up|down|below|above|there|i|we|they|he|she|it|both|each|people|children|women|men"
    r"|staff"
    r"|youth|versus|vs|or|compared|either|receive|take|go|find|found|experience|rely|hold|pay|paid"
    r"|leave|buy|bought|sought|seek|speak|spoke|suffer|lack|spend|told|wrote|brought|taught"
    r"|caught|ran"
    r"|drove|voted?|bear|carry|die|cite|name|rate|score|describe|consider|plan|intend|visit)\b)"
    r"[a-z][a-z-]{2,20}(?<!s)(?<!ed)(?<!ly)\b)"
)
"""``10% glycerol``, ``62% sequence identity``: what kind of thing it is, not how many."""
_PEOPLE = (
    "people|persons?|children|adults?|women|men|girls|boys|youths?|families|households|couples|staff|personnel"
    "|police|cases|deaths|births|admissions|attendances|injuries|casualties|fatalities|suicides|homicides"
    "|victims|prosecutions|offenders|survivors|perpetrators|offences|crimes|incidents|crashes|collisions|accidents|fires|homes|houses|dwellings|tenancies"
    "|schools|hospitals|clinics|businesses|firms|companies|shops|farms|countries|states|cities|towns|villages"
    "|councils|authorities|charities|jobs|vacancies|pregnancies|miscarriages|infections|fractures|falls"
    "|strokes|diagnoses|referrals|calls|visits|evictions|arrests|convictions|exclusions|absences|animals"
    "|cattle|sheep|cows|pigs|boys|individuals|males|females|peers|carers|kids|pupils|members|teams|clubs"
    "|parks|beds|meals|teenagers|toddlers|infants|babies|twins|orphans|nurses|midwives|wives|husbands"
    "|relatives|neighbours|seniors|minors|veterans|migrants|dependants|citizens|inmates|guests|interns"
    "|nationals|americans|africans|europeans|australians|canadians|colleges|universities|nurseries|libraries"
)
_NO_PEOPLE = (
    "factors|others|papers|numbers|chapters|quarters|letters|answers|matters|layers|orders|barriers|tiers"
    "|corners|indicators|sectors|errors|doors|floors|offers|powers|covers|pointers|markers|clusters|filters"
    "|primers|dimers|monomers|polymers|oligomers|isomers|conformers|vectors|receptors|promoters|reporters"
    "|parameters|descriptors|tensors|centimeters|millimeters|kilometers|meters|[a-z]*litres|[a-z]*met(?:er|re)s"
    "|centers|computers|printers|servers|scanners|sensors|monitors|counters|registers|folders|headers|layers"
    "|colors|colours|flowers|tumou?rs|cancers|fibers|fibres|liters|acres|genres|measures|years|hours|towers"
    "|components|elements|documents|moments|comments|arguments|statements|events|treatments|fragments"
    "|assessments|environments|movements|departments|agreements|investments|requirements|experiments"
    "|percents|amendments|attachments|instruments|contents|segments|ingredients|improvements|alignments"
    "|achievements|developments|appointments|measurements|payments|restaurants|grants|plants|variants|mutants"
    "|constants|gradients|reagents|agents|currents|events|percents|cents|assignments|increments|coefficients"
    "|transients|exponents|determinants|constituents|contaminants|pollutants|quadrants|filaments|ligaments"
    "|lists|tests|costs|posts|forests|interests|requests|coasts|breasts|contrasts|guests"
)
_COUNTED: Final = re.compile(
    rf"(?:[\w’'-]{{1,30}}\s){{0,3}}(?:{_PEOPLE}"
    rf"|(?!(?:{_NO_PEOPLE})\b)[a-z-]{{2,20}}(?:ers|ors|ees|ants|ents|ists|ians|women|men))",
    re.IGNORECASE,
)
"""People, what befalls them, and where they live and work: it is said how many there are."""
_OF_AN_AMOUNT = re.compile(
    r"\sof\s(?:the\s|its\s|their\s|this\s|that\s|all\s)?"
    r"(?:(?!(?:was|were|is|are|in|on|who|had|have|has|with|by)\b)[\w-]{1,20}\s){0,3}?(?:varian\w{1,3}"
    r"|volumes?|rainfall|precipitation|run-?off|weights?|mass|flow|lengths?|distances?|heat"
    r"|variability|variation|dispersion|heterogeneity|inequality|volatility|declines?|increases?"
    r"|reductions?|decreases?|growth|rise|fall|changes?|gaps?|differences?|effects?|gains?"
    r"|(?<!low )costs?|budgets?|funding|investments?|spending|money"
    r"|(?:asset |firm |market )values?|prices?|revenues?"
    r"|debts?|fees?)\b",
    re.IGNORECASE,
)
"""A share of how much something varies, changed or costs: nothing that is common or rare."""
_POINTS: Final = re.compile(r"points?$", re.IGNORECASE)
"""By how many percentage points: how far apart two shares are."""
_PERCENT: Final = re.compile(r"%|per ?cent", re.IGNORECASE)
_COMPARED: Final = re.compile(r"(?:more|fewer|less|extra|additional|further|new)\s", re.IGNORECASE)


def says_how_common(text: str, start: int, end: int, statistic: Statistic) -> bool:
    """Whether the number ``text[start:end]``, with what it counts, says how common a thing is."""
    before = text[max(0, start - _BACK) : start]
    if _CHANGED_BY.search(before) or _A_CHANGE_OF.search(before) or _OF_A_METHOD.search(before):
        return False
    if statistic.unit != "%":
        return bool(_COUNTED.fullmatch(statistic.unit)) and not _COMPARED.match(statistic.unit)
    if _OF_AN_AMOUNT.match(text, end) or _POINTS.search(statistic.quote):
        return False
    if _A_CHANGE.match(text, end):
        return False
    # ``95 out of 100 village schools``: only what is written as a share is part of a mixture
    return _PERCENT.search(statistic.quote) is None or _KIND_OF_THING.match(text, end) is None


def is_counted(words: str) -> bool:
    """Whether *words* name people, or what befalls them: there are more of them or fewer."""
    return _COUNTED.match(words) is not None


_A_WORD: Final = re.compile(r"[A-Za-z-]{3,30}")
_APART: Final = re.compile(
    r"\b(?:groups?|areas?|regions?|communities|populations?|neighbou?rhoods?|boroughs?|districts?"
    r"|provinces|counties|nations|those (?:who|with|without|in|from|aged|living|not)|sex"
    r"|gender|carriers|cohorts?|man|woman|child|person|boy|girl)\b",
    re.IGNORECASE,
)


def names_people(text: str) -> bool:
    """Whether *text* names people, places where they live, or groups of either."""
    if _APART.search(text):
        return True
    return any(_COUNTED.fullmatch(word) for word in _A_WORD.findall(text))
