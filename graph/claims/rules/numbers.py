"""Rules for numbers: how many are something, and of whom that is said."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.claims.genres.laboratories import LABORATORY
from graph.claims.model import Direction, Kind
from graph.claims.rules.outcomes import changed_by
from graph.claims.rules.risks import risk_to_effect, risk_to_parenting
from graph.claims.statistics.how_common import says_how_common
from graph.claims.view import (
    BARRIER,
    EFFECT,
    INTERVENTION,
    PARENTING,
    POPULATION,
    RISK,
    Draft,
    Placed,
    View,
    named,
    unique,
)
from graph.claims.wording import advising, cues
from graph.claims.wording.clauses import joints, last_joint

_OF_A_STUDY = re.compile(
    r"\b(?:participants|respondents|interviewees|took part|participated"
    r"|(?:was|were) (?:recruited|interviewed"
    r"|sampled|surveyed|screened|included)"
    r"|(?:were|was) (?:randomi[sz]ed|enrolled|invited|allocated|eligible|followed up|approached)"
    r"|we (?:also )?(?:recruited|reviewed|interviewed|surveyed|followed|studied|asked|analy[sz]ed"
    r"|examined|screened|searched|enrolled|invited|identified|included|randomi[sz]ed"
    r"|selected|spoke to)"
    r"|(?:data|records) (?:were|was) (?:available|complete|missing)"
    r"|met (?:the|our) (?:\w+ )?criteria"
    r"|invited (?=\d)|assigned (?=\d)|sample (?:of|included|comprised|consisted of|was made up of)"
    r"|(?:carried out|conducted|undertaken) (?:in|with|among|on)|cross-sectional|cohort study"
    r"|(?:interviews?|focus groups?) (?:was |were )?(?:also )?(?:held )?with"
    r"|(?:trial|study|survey|poll|audit|review|evaluation|sample|questionnaire)s?"
    r" (?:in|of|with|among|from) (?=\d)"
    r"|(?:was|were) (?:collected|captured|analy[sz]ed|tested|measured|taken|obtained|excluded"
    r"|left out"
    r"|assessed|used|subjected|performed|imaged|scored|counted|observed|examined|studied|performed)"
    r"|(?:took|collected|analy[sz]ed|screened|inspected|tested|examined) (?=\d)"
    r"|(?:study|analysis|test|experiment) (?:involve[sd]?|consist(?:s|ed) of|comprise[sd]?)"
    r"|follow-up of (?=\d)"
    r"|information from (?=\d)|involving (?=\d)|responded|responses|completed (?:the|a|an"
    r"|our) (?:\w+ )?(?:survey"
    r"|questionnaire|interview))(?:\b|(?=\d))",
    re.IGNORECASE,
)
"""A number in such a sentence says how large a study is, not how common a thing."""


_OF_THEM = re.compile(r"(?:^|[.;,]\s)\W{0,3}(?:[Oo]f|[Aa]mong) (?:the |these |all )?$")
"""Before the number of those of whom the next number is a part."""


_MEASURED = re.compile(
    r"\b(?:scales|subscales|items|questions|domains|dimensions|variables|outcomes|models"
    r"|databases|articles|papers|records|interventions|trials|studies|reviews|plans|euros|pounds"
    r"|dollars|francs|metres|meters|kilometres|miles"
    r"|hectares|tonnes|litres|degrees|grams)$"
)
"""Units of research and of measure: how many of them says nothing of people."""


_OF_AN_INSTRUMENT = re.compile(
    r"(?:[\w-]{1,20}\s)?(?:scales|subscales|items|questions|domains|dimensions|variables"
    r"|outcomes|models"
    r"|tests|comparisons|articles|papers|records)"
)
"""``five out of six scales``"""


_ENGLISH = re.compile(
    r"\b(?:the|of|and|was|were|is|are|have|had|has|that|with|by|for|to|said|who|they|their|says?|us"
    r"|than|more|less|only|about|at|from|this|these|every|each|we|our|it|all|not)\b",
    re.IGNORECASE,
)
"""What no sentence of the language that these rules read is without; other languages have numbers,
too.
"""
_NO_SENTENCE = re.compile(r"\W{0,3}[(\[][^()\[\]]{0,400}[)\]]\W{0,3}$")
"""All of it stands in brackets: it belongs to what was said before."""


_SUPPOSED = re.compile(
    r"\bIf\s[^.;]{3,200}\b(?:might|could|would)\b|\b(?:could|might|would) (?:be"
    r"|have been) (?:\w{2,20}ly )?"
    r"(?:avoided|prevented|saved|averted|spared|needed)\b"
    r"|\b(?:could|might|would)\s(?:\w{2,20}ly\s|also\s|help\s(?:to\s)?)?(?:save|create|generate|add"
    r"|raise|boost|cut|bring|prevent|avert|avoid|yield|reduce|increase|lower|eliminate)\b"
    r"|(?<!\bthey\s)(?<!\bwho\s)\bwould\s(?:not\s)?(?:be|see)\b"
    r"|\b(?:possible|expected|projected|predicted|forecast)\sto\s(?:reduce|increase|rise|fall|grow"
    r"|reach"
    r"|cut|save|lower|raise)\b|\bprojections?\b|\banticipate[sd]?\s(?:an?\s)?(?:growth|rise|fall)"
    r"|^\W{0,3}(?:One|Two|Three|Four|Five)\s[a-z]{3,20}\s[^.;]{3,80}\s(?:may|might|can)\b"
)
"""Numbers of what might be, and of people who are thought of."""


_OF_A_SAMPLE = re.compile(
    r"\b(?:will (?:include|recruit|enrol)\w*|randomly (?:allocated|assigned)|case study (?:with|of)"
    r"|using data (?:collected )?from"
    r"|(?:was|were) (?:in the [\w-]{1,20} group|offered a choice|performed at"
    r"|matched for))\b|\b(?:(?:final|total|study"
    r"|analytic|original|our) sample|sample (?:consisted|comprised"
    r"|included|size)|the study (?:involved|included|comprised)"
    r"|ages? rang\w+|mean and median|ages at|responding to the|mean age|median age|average age"
    r"|correct answers?|inter-?rater|Cronbach|kappa"
    r"|agreement (?:of|between)|content validity|factor loadings?"
    r"|normal distribution|standard deviation|reliability|participation rate|response rate"
    r"|lost to follow-up|(?:questionnaires?|surveys?|invitations?)\s(?:was|were)\s(?:sent|mailed"
    r"|posted|e-?mailed|distributed|handed out)|(?:provided|gave) (?:\w+ )?consent)\b"
    r"|\b(?:PREMs|PROMs|forms?|questionnaires?|surveys?) (?:was|were) (?:completed|returned"
    r"|answered)\b"
    r"|^\W{0,3}(?:Can|May|Is|Are|Has|Have)\b|\b(?:are|is) required to\b",
    re.IGNORECASE,
)
"""What a number says of those who were asked, or of what they were asked with."""
_BARE = re.compile(r"\s(?:is|was|were|are|had|have|has|did|say|said|reported|felt|could|would)\b")
"""What follows a share or a number that does not say of whom."""
_THAT_NUMBER = re.compile(
    r"\W{0,3}(?:However, |Overall, )?(?:this|that|these|those|it|they)\s"
    r"(?:(?:percentage|proportion|rate|figure|number|share)s?\s|compares?\s|represents?\s|is\s"
    r"|are\s|was\s|were\s)",
    re.IGNORECASE,
)


_ALIKE = re.compile(
    r"\bno\s(?:statistically\s)?(?:significant\s|clear\s)?differences?\b|\bdid not differ\b"
    r"|\b(?:was|were)\s(?:similar|comparable)\b[^.;]{0,80}\bgroups\b",
    re.IGNORECASE,
)
"""Numbers of those who were compared, and do not differ."""
_P_VALUE = re.compile(
    r"\bp\s?[<=>≤]\s?0?\.\d|\b(?:hazard|odds|risk) ratios?\b|\b95\s?% CI\b", re.IGNORECASE
)
_VERSUS = re.compile(r"\d%?[^.;]{0,40}\s(?:v|vs\.?|versus|compared with)\s[^;]{0,40}\d")
_OF_A_TEST = re.compile(
    r"\b(?:sensitivity|specificity|PPVs?|NPVs?|predictive values?|goodness of fit|AUCs?)\b"
)
"""How well a test or a model does."""
_ARMS = re.compile(
    r"\b(?:intervention|control|placebo|treatment|treated|experimental|usual care)"
    r"\s(?:groups?|arms?|subjects|participants|patients"
    r"|schools|conditions?)\b|\bcontrols\b|\barm [AB12]\b",
    re.IGNORECASE,
)
_SPOKEN = re.compile(
    r"\b(?:his|her)\s(?:pupils|students|class|patients|team|staff|school)\b"
    r"|^\W{0,3}[“\"][^”\"]{0,200}\b(?:I|my|we|our)\b"
)
"""Somebody's words."""


def _leans_back(view: View) -> bool:
    """Whether only the sentence before says of what the numbers are: ``71% met it.``"""
    if view.unit.is_item or view.unit.first or view.ids(RISK, BARRIER, POPULATION, EFFECT):
        return False
    start, end, statistic = view.statistics[0]
    opens = start <= view.unit.start + 1 and not statistic.population
    return bool(opens and _BARE_SHARE.match(view.unit.prose.text, end)) or bool(
        _THAT_NUMBER.match(view.text)
    )


_BARE_SHARE = re.compile(rf"{_BARE.pattern}|\s(?:met|read|went|wore|[a-z]{{3,12}}ed)\b")


def prevalence(view: View) -> Sequence[Draft]:
    """A number of people or a share of them: one claim for each number."""
    if any(
        _MEASURED.search(one.unit) or _OF_AN_INSTRUMENT.fullmatch(one.population)
        for _, _, one in view.statistics
    ):
        return ()
    if any(cue.search(view.text) for cue in (_SUPPOSED, _OF_A_SAMPLE, _ALIKE, _SPOKEN, _OF_A_TEST)):
        return ()
    if (
        len(view.statistics) > 1
        and _P_VALUE.search(view.text)
        and (_ARMS.search(view.text) or _VERSUS.search(view.text))
    ):
        return ()  # what something that was tried brought
    if not _ENGLISH.search(view.text) or _NO_SENTENCE.match(view.text):
        return ()
    if not view.statistics or LABORATORY.search(view.text) or _leans_back(view):
        return ()
    evaluated = view.ids(INTERVENTION) and cues.EVALUATES.search(view.text)
    if evaluated or (view.ids(INTERVENTION) and changed_by(view)):
        return ()
    of_study = _OF_A_STUDY.search(view.text) is not None
    advice = advising.recommends(view.text)
    advised = view.unit.start + advice.end() if advice else view.unit.end
    said, start = _said_before(view)
    drafts: list[Draft] = []
    stretches = _stretches(view, start)
    alone = len(stretches) == 1 or not view.ids(RISK, BARRIER)
    around = (_nearby(view) or view.ids(INTERVENTION)) if alone else ()
    for index, (low, high) in enumerate(stretches):
        placed = view.statistics[index]
        how_large = of_study and placed[2].unit != "%"
        if (
            how_large
            or _is_wanted(view, advised, placed)
            or not _of_people(view.unit.prose.text, placed)
        ):
            continue
        what = _risks(view, stretches, index) or around
        whom = _counted(view, (low, high), placed) or view.ids(POPULATION, end=high)
        whom = tuple(name for name in whom or named(view.lead, POPULATION) if name not in what)
        about = (what, whom)
        kind, way = Kind.PREVALENCE_STATISTIC, Direction.NOT_STATED
        told = _told(view, stretches, index)
        if not _SAYS.search(view.unit.prose.text, *told):
            continue
        drafts.append(Draft(*told, kind, *about, way, "statistic", statistic=placed[2]))
    return [*said, *drafts] if drafts else ()


def _nearby(view: View) -> tuple[str, ...]:
    """What the numbers of a unit are about: named in it, in what it points back to, or in what a
    bullet hangs on; the title of a whole document does not say that.
    """
    if view.ids(RISK, BARRIER) or view.unit.is_item:
        return view.near(RISK, BARRIER)
    return named(view.earlier, RISK, BARRIER) if view.points_back else ()


_BECAUSE = re.compile(r"\b(?:because|since|given|as|when|where|who|that)\b", re.IGNORECASE)


def _is_wanted(view: View, advised: int, placed: Placed) -> bool:
    """Whether a number says how much there should be, not how much there is: it stands behind what
    is advised, which ends at *advised*.
    """
    low = max(advised, placed[0] - _FAR)
    return advised <= placed[0] and not _BECAUSE.search(view.unit.prose.text, low, placed[0])


_FAR = 300
"""Characters before a number in which a reason is looked for."""
_LONGEST = 800
"""Characters of the longest sentence that is quoted whole for a number: longer ones are lists."""


_SAYS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|can|cannot|could|may|might|will|would|say|says"
    r"|think|feels?|waits?|struggles?|copes?|depend|belongs?|buys?|chooses?|miss|misses|earns?|owns"
    r"|felt|live|lives|agree|know|knew|believe|want|see|saw|left|took|gave|got|go|went|rose|fell"
    r"|grew|led"
    r"|indicates?|made|met|lost|kept|held|spent|slept|ate|drank|read|drink|smoke|eat|used?|own"
    r"|rent|expect|support"
    r"|reports?|experiences?|affects?|accounts?|remains?|comes?|came|shows?|suffers?|receives?"
    r"|needs?|dies?"
    r"|works?|attends?|prefers?|favou?rs?|witness(?:es)?|ranges?|varies|vary|stands?|stood|there"
    r"|faces?|lacks?"
    r"|leaves?|become|became|occurs?|contains?|includes?|seeks?|sought|speaks?|spoke|cites?"
    r"|relies|rely|enjoys?"
    r"|begins?|began|takes?|gives?|goes|knows|thinks|feels|believes|wants|sees|uses|makes|loses"
    r"|keeps|holds"
    r"|spends|sleeps|eats|drinks|smokes|owns|rents|reads|found|find|finds|told|wrote|paid|pays?"
    r"|bought|ran"
    r"|carries|carry|covers?|represents?|grows?|falls?|rises?|happens?|starts?|stops?|moves?"
    r"|stays?|fails?"
    r"|(?<!\b[Aa]n )(?<!-)[a-z]{3,}ed)\b"
)
"""What makes of the words around a number a statement that can stand alone."""


def _told(view: View, stretches: Sequence[tuple[int, int]], index: int) -> tuple[int, int]:
    """What is quoted for the number at *index*: its own stretch; with all of the sentence around
    where that says nothing alone: ``6% of tenants`` of ``11% of owners and 6% of tenants left``.
    """
    text = view.unit.prose.text
    if view.unit.end - stretches[0][0] > _LONGEST:
        return stretches[index]
    first = last = index
    while first and stretches[first - 1][1] == stretches[first][0]:
        first -= 1  # nothing parts the two numbers: *from 38% to 17%*
    while last + 1 < len(stretches) and stretches[last][1] == stretches[last + 1][0]:
        last += 1
    low, high = stretches[first][0], stretches[last][1]
    while last + 1 < len(stretches) and not _SAYS.search(text, *stretches[last + 1]):
        last += 1  # *40% and 29% of them respectively*
        high = stretches[last][1]
    first_of_all = low == view.unit.start
    bare = _BARE.match(text, view.statistics[index][1]) is not None
    leans = not first_of_all and (bare or _HANGS.match(text, low, high))
    leans = leans or _shares_verb(text, view.statistics[index], low, high)
    whole = _balanced(text[low:high]) and not _HALF.search(text, low, high)
    if whole and not leans and _SAYS.search(text, low, high):
        return low, high
    return (stretches[0][0], view.unit.end)


_OF_WHOM = re.compile(r"\s(?:of|among|in)\s")
_THAT = re.compile(r"\bthat\s(?:\w{4,12}\s)?$")


def _shares_verb(text: str, placed: Placed, low: int, high: int) -> bool:
    """Whether it is said behind another number what those do of whom this one is: ``31% of men``
    of ``31% of men and 30% of women smoke``.
    """
    start, end, _ = placed
    if high - end > _FAR or not _OF_WHOM.match(text, end) or _SAYS.search(text, end, high):
        return False
    return _SAYS.search(text, low, start) is None or _THAT.search(text, low, start) is not None


_HANGS = re.compile(
    r"\W{0,3}(?:are|is|had|was|were|has|that|than|which|who|whose|whom|with|of (?:whom|which|these"
    r"|those|them)|followed"
    r"|including"
    r"|as|at|from|to|rising|falling|up|down|accounting|compared|reporting|having|making|leaving"
    r"|while"
    r"|whereas|where|when|because|since|ranging|equal|corresponding|representing|the (?:latter"
    r"|former))\b"
    r"|[^.;]{0,80}\b(?:reporting|having|saying|stating|receiving|living|indicating|agreeing)\b"
    r"(?![^.;]{0,200}\b(?:is|are|was|were|has|have|had|said|[a-z]{3,}ed)\b)"
)
"""How a stretch begins that leans on what stands before it."""


_HALF = re.compile(r"\b(?:between|both|from)\b(?:(?!\b(?:and|to)\b)[^.;]){0,80}\Z")
"""How a stretch ends of which the other half follows: ``between a third``."""


def _balanced(words: str) -> bool:
    return words.count("(") == words.count(")") and words.count("[") == words.count("]")


def _of_people(text: str, placed: Placed) -> bool:
    """Whether a number says how many are something: not how much changed, nor of how many."""
    start, end, statistic = placed
    if statistic.unit != "%" and _OF_THEM.search(text[max(0, start - 16) : start]):
        return False
    return says_how_common(text, start, end, statistic)


def _risks(view: View, stretches: Sequence[tuple[int, int]], index: int) -> tuple[str, ...]:
    """What the number at *index* is about: named in its own stretch, else in that of the next or
    the one before which it shares its verb with.
    """
    text = view.unit.prose.text
    low, high = stretches[index]
    own = view.ids(RISK, BARRIER, start=low, end=high)
    if own:
        return own
    first = view.ids(EFFECT, PARENTING, start=low, end=low + _AT_ONCE)
    if first and index + 1 < len(stretches):
        return first  # *Neglect was the reason in 4%, and debt in 2%*
    for one, other in ((index, index + 1), (index - 1, index)):
        if one >= 0 and other < len(stretches):
            apart = _APART.search(text[stretches[one][1] : stretches[other][0]])
            low, high = stretches[other if one == index else one]
            shared = view.ids(RISK, BARRIER, start=low, end=high)
            if shared and not apart:
                return shared
    return ()


_AT_ONCE = 6
"""Characters of a stretch in which the name begins that it is about."""
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
