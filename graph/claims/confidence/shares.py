"""The form of a number that says how common something is: it names those of whom it is, and is no
number of a study's own sample. English.
"""

from __future__ import annotations

import re
from typing import Final

from graph.claims.confidence.bonds import ILL
from graph.claims.confidence.samples import LIVE, in_brackets, is_count, is_of_sample, is_own
from graph.claims.confidence.standing import stands_alone
from graph.claims.model import Statistic
from graph.claims.statistics.how_common import is_counted, names_people
from graph.claims.view import Draft, View

_MOST_NUMBERS: Final = 4
"""In one sentence: more of them are a table, or the results of arms."""
_SUPPOSED: Final = re.compile(
    r"\b(?:rats?|mice|monkeys|mosquito(?:es)?|Aedes|Ae\.|Anopheles|shall|must|unless|whether"
    r"|extrapolat\w{1,5}|you|your|inherit\w*"
    r"|entitled|allowances?"
    r"|would (?:rise|fall|increase|decrease|drop|grow|reach|double|climb)|appl(?:y|ies|ied) when"
    r"|projected|forecast|ability to|growth|surplus|deficit|inflation"
    r"|wins?|winner|majority rule|estates?|quorum|threshold|suppose\w?|imagine\w?|allegedly"
    r"|hypothetical\w{0,2})\b"
    r"|(?:^|[,;]\s)\W{0,3}(?:\w+ ){0,3}[Ii]f\b",
    re.IGNORECASE,
)
"""Numbers of what might be, of what rules say, of what a reader gets."""
_MIGHT: Final = re.compile(r"\b(?:if|would|could|might|should|will|we|may)\b", re.IGNORECASE)
_OF_A_STUDY: Final = re.compile(
    r"±|\+/-|\bSD\b|\b(?:regression|missing|imputed|randomi[sz]ed|placebo|subjects|specimens?"
    r"|clusters?|simulat\w{2,5}|varian\w{1,3}|detected|admission|averaged|contribut(?:ed|es|ing)"
    r"|surg\w{2,6}|comes? from)\b"
    r"|\bmodels\b|\b(?:control|treatment|treated|intervention|test|study|experimental|comparison)"
    r"\s(?:groups?|arms?)\b"
    r"|\bpatients (?:were|was|had|underwent|received|who)\b|\bsuccess rate\b"
    r"|\b(?:energy|carbohydrate|protein|calorie|fat|daily) (?:intake|consumption|supply"
    r"|requirements?)\b"
    r"|\b(?:percentage|per ?cent) (?:increase|decrease|change|difference)\b"
    r"|\b(?:study|sample|survey) population\b|\bin the (?:sample|survey)\b|\b(?:current"
    r"|present) study\b|\bbased on\s\d"
    r"|\b(?:municipal|surface|land|total) area\b|\brespectively\b.{1,200}\brespectively\b"
    r"|\b\d[\d,]*\s?(?:[a-z]+\s)?\(\d[\d.]*\s?%\)"
    r"|\bof (?:the )?(?:participants|respondents|interviewees)\b|\bevent rates?\b"
    r"|\bparticipants (?:were|was)\b|\bproportion of (?:wo)?men\b[^.;]{0,20}\branged\b"
    r"|\bdifferences? between\b|\b(?:than|to|with) (?:the |those )?(?:study |previous |other )?"
    r"(?:studies|findings?|prevalence)\b"
    r"|\b(?:comparable|consistent|in line|in agreement) with\b|\b(?:imply|implies) that\b",
    re.IGNORECASE,
)
"""Numbers of a study: of its arms, of its sample, of what it was compared with."""
_POLLED: Final = re.compile(
    r"\b(?:survey|poll|census)\b[^.;]{0,120}\b(?:found|finds|shows?|showed|suggests?|reports?"
    r"|reported"
    r"|revealed)\b[^.;]{0,60}\d\s?(?:%|per ?cent) of (?:the )?(?:participants|respondents"
    r"|interviewees)\b",
    re.IGNORECASE,
)
"""Those who were asked, where it is said who asked them."""
_OF_A_TRIAL: Final = re.compile(
    r"\bp\s?[<=>≤]|\bCI\b|\bn\s?=|\b[vV]s\.?\s|\b(?:odds|hazard|risk|rate) ratios?\b"
    r"|\b(?:versus|means?|median|groups?|arms?|baseline|follow-up|sample|participants|patients"
    r"|models?|recordings?|scores?|accura\w{2,4}|procedures?|compar\w{2,5}|previous(?:ly)?"
    r"|respectively|lower|higher|similar|using)\b",
    re.IGNORECASE,
)
"""The same, where most numbers are of one."""
_WHO_DO: Final = re.compile(r"\b(?:who|that|which)\s(?:spend|earn|have|pay|own|work|drink)s?\s$")
"""Who they are of whom something is said: ``people who spend 50% of their income``."""
_LIMIT: Final = re.compile(r"\s?[<>≤≥]")
_FEW: Final = 2
_WHOLE: Final = 100
"""Per cent: what may be more is no share of anybody."""
_NEAR: Final = 12
_LEANING: Final = re.compile(
    r"\W{0,4}(?:[\w’'%,.-]{1,24}\s){1,4}?(?:of|in|for|on|to)\s(?:their|these|this|that|such|them|it"
    r"|its)\b(?!\s(?:study|country|paper|report|year|age|city|county|region|area))",
    re.IGNORECASE,
)


def is_share(view: View, draft: Draft) -> bool:
    """Whether the number of *draft* says of whom it is, outside a study of its own."""
    one, text = draft.statistic, view.text
    polled = not view.manner.strict and (view.manner.surveys or _POLLED.search(text) is not None)
    if _SUPPOSED.search(text) or (_OF_A_STUDY.search(text) and not polled):
        return False
    if one is None:
        return _is_trend(view) if draft.rule == "trend" else names_people(text)
    place = next((placed for placed in view.statistics if placed[2] is one), None)
    if len({placed[2].quote for placed in view.statistics}) > _MOST_NUMBERS or place is None:
        return False
    if any(placed[2].unit == "%" and (placed[2].value or 0) > _WHOLE for placed in view.statistics):
        return False
    before = view.unit.prose.text[draft.start : place[0]]
    after = view.unit.prose.text[place[1] : view.unit.end]
    if is_of_sample(view, one, before, after) or _WHO_DO.search(before):
        return False
    if one.unit != "%" and (_PER.match(after) or not is_count(one, text, before, after)):
        return False
    if view.manner.strict:
        words = view.unit.prose.text[draft.start : draft.end]
        return _is_close(view, words, before) and _says_of_whom(text, before, after, one)
    if _LIMIT.match(one.quote) or _LEANING.match(text) or before.count("“") > before.count("”"):
        return False
    aside = in_brackets(before)
    if aside and (len(view.statistics) > _FEW or "/" in before[-_NEAR:]):
        return False
    return one.unit != "%" or _may_be_of(text, before, after, one)


_PER: Final = re.compile(r"\s(?:per|for every|in every)\s(?:\d|hundred\b|thousand\b|million\b)")
"""``200 births per 1000 girls``: a rate, and no count of births."""


def _is_close(view: View, words: str, before: str) -> bool:
    """Whether *words*, with a number behind *before*, stand alone and tell of the world."""
    supposed = _MIGHT.search(view.text) or _OF_A_TRIAL.search(view.text)
    own = view.evaluates and is_own(view.text, before)
    return not (supposed or own) and stands_alone(words)


_OF_WHOM: Final = re.compile(
    r"\s(?!in\s(?:(?:19|20)\d\d\b|(?:the\s)?(?:last|past|same|previous)\s(?:year|month|week|day)))"
    r"(?:of|among|in)\s(?:the\s|all\s|its\s|our\s|their\s|these\s)?(?P<who>(?:(?!\s(?:while"
    r"|and|but|whereas|who|that)\b)[^,.;:()]){3,70})",
    re.IGNORECASE,
)
_OF_NOTHING: Final = re.compile(
    r"(?:what|the time|time|total|all|gross|GDP|world|variance|energy|attempts"
    r"|[\w-]{0,20}\s?calories"
    r"|(?:[\w’'-]{1,20}\s){0,4}?(?:investments?|spending|funding|budgets?|revenues?|income|GDP"
    r"|product|votes?|seats|membership|area|stocks|emissions|energy|weight|mass|RDA"
    r"|requirements?|wealth|assets|losses|rates|cover|profits?|sales|exports|imports|\w*gas|fuels?"
    r"|recommendations|questions|items|specimens|isolates|mosquitoes|parasites|larvae"
    r"|words|pages|marks|points|prices?|materials?|waste|heat|electricity|\w*power|water|land"
    r"|output|production|generation|needs|demand|consumption|usage|losses|remittances|loans"
    r"|hours|days|timetable))\b",
    re.IGNORECASE,
)
"""What is shared out, and is nobody."""
_THOSE: Final = re.compile(r"those\s(?:with|who|in|aged|living|on|from|without)\s", re.IGNORECASE)
_SAY: Final = re.compile(
    r"\s(?:did|do|say|said|feel|felt|think|thought|agreed?|read|eat|drink|smoke|went|had|have|live"
    r"|work|report(?:ed)?|told|want(?:ed)?|would|use[d]?|never|always)\b"
)
"""What only people do."""
_ALONE: Final = re.compile(r"\s\(|\s?[\w’'-]{0,20}(?:[),;.:]|$)|\s[a-z]")
_OF_A_THING: Final = re.compile(
    r"\s(?:the\s)?(?:per-capita|success|response|increase|decrease|below|above|the)\b|/", re.I
)
_DUE_TO: Final = re.compile(r"\s(?:was|were|is|are)\s(?:related|due|attribut\w+|caused|linked)\b")
"""A share of what was counted before."""
_MEASURED: Final = re.compile(
    r"\b(?:prevalence|incidence|rates?|proportion|percentage|share|uptake|coverage|mortality"
    r"|absence"
    r"|participation|attendance|unemployment|employment)\b",
    re.IGNORECASE,
)


def _may_be_of(text: str, before: str, after: str, one: Statistic) -> bool:
    """Whether the share *one* may be of those whom the sentence names, and is of nothing else."""
    whom = _OF_WHOM.match(after)
    if whom is not None:
        who = whom["who"].strip()
        if who == "cases":
            return False
        if _THOSE.match(who):
            return True
        return _OF_NOTHING.match(who) is None and names_somebody(_head(who))
    if _OF_A_THING.match(after) or _DUE_TO.match(after) or _OF_NOTHING.match(one.population):
        return False
    names = names_somebody(text) or bool(one.population)
    if _MEASURED.search(before) is not None:
        return names
    return _SAY.match(after) is not None or (
        names and bool(_ALONE.match(after) or LIVE.match(after))
    )


def names_somebody(words: str) -> bool:
    """Whether *words* name people, or where they live and work."""
    return names_people(words) or _WHO.search(words) is not None


_GOES_ON: Final = re.compile(
    r"\s(?:for|in|on|at|with|from|by|according|using|were|was|are|is|had|have|has|who|that)\s"
)


def _head(who: str) -> str:
    """Of *who*, as far as a sentence goes on, those words that say it: ``homes in the north``."""
    return _GOES_ON.split(who, maxsplit=1)[0]


_NOBODY: Final = re.compile(
    r"\b(?:votes?|seats|energy|variance|estate|income|budget|costs?|spending|prescriptions|time"
    r"|cases|them|which|this|these|that|it|market|revenue|sales|tests?|eyes|respondents|injuries"
    r"|whom|those|others|money|value|total|weight|calories|trade|mortality)\b",
    re.IGNORECASE,
)
_WHO: Final = re.compile(
    r"\b(?:population|people|adults|women|men|children|households|families|adolescents|students"
    r"|pupils|teachers|workers|residents|homes|schools|elderly|youth|girls|boys|teenagers|americans"
    r"|fathers|mothers|parents|farmers|smokers|drivers|tenants|owners|employees|births)\b",
    re.IGNORECASE,
)
_MEASURE: Final = re.compile(
    r"\b(?:prevalence|incidence|rates?|proportion|percentage|share)\b[^.;]{3,160}?"
    r"\b(?:was|were|is|are|at|to|reached|of|from)\s(?:\w+\s){0,3}$",
    re.IGNORECASE,
)


def _says_of_whom(text: str, before: str, after: str, one: Statistic) -> bool:
    """Whether those of whom *one* is are named right behind it, or it is a rate of theirs."""
    if in_brackets(before):
        return False
    if one.unit != "%":
        return is_counted(one.unit) and bool(LIVE.match(after))
    whom = _OF_WHOM.match(after)
    if whom is not None:
        nobody = _NOBODY.search(whom["who"]) or _OF_NOTHING.match(whom["who"])
        return nobody is None and bool(names_people(whom["who"]) or _WHO.search(whom["who"]))
    measured = _MEASURE.search(before) is not None and _WHO.search(text) is not None
    return measured or is_counted(one.population)


_TREND: Final = re.compile(
    r"\b(?:number|rate|prevalence|incidence|proportion|share|percentage|use|most|majority"
    r"|few)s?\b",
    re.IGNORECASE,
)
_GRANTED: Final = re.compile(
    r"\W{0,4}(?:While|Although|Though|Whereas|When|If|Because|Since|As|Future)\b"
)
_COMMON: Final = re.compile(r"\b(?:common|rare|widespread|frequent|prevalent)\w{0,2}\b", re.I)
_CAUSED: Final = re.compile(r"\b(?:caused|led to|because of|due to|as a result of|results? from)\b")
_THOSE_ASKED: Final = re.compile(
    r"\b(?:completing the|respondents|participants|interviewees|the sample)\b"
    r"|^\W{0,4}(?:Most|The majority of) (?:\w+ )?(?:countries|states|nations)\b",
    re.IGNORECASE,
)
_BEHIND: Final = re.compile(r"\s(?:for|of|to|in|with|by|on|at|who|that)\s")
_MOST_CASES: Final = re.compile(r"\W{0,3}(?:Most|Many|Some|All) cases (?!of\b)")
_MOST_OF: Final = re.compile(
    r"\W{0,3}(?:Most|The majority of|(?:A )?\w+ (?:number|proportion|share)s? of)"
    r"\s(?P<who>(?:[\w’'-]{1,20}\s){1,4})"
)


def _is_trend(view: View) -> bool:
    """Whether it is said of people, and not on the way, how many they are without a number."""
    text = view.text
    if view.manner.study and view.evaluates and is_own(text, ""):
        return False
    most = _MOST_OF.match(text)
    if _MOST_CASES.match(text) or _THOSE_ASKED.search(text):
        return False
    people = names_people(_BEHIND.split(most["who"], maxsplit=1)[0] if most else text)
    says = _TREND.search(text) or (_COMMON.search(text) and ILL.search(text))
    aside = _GRANTED.match(text) or _CAUSED.search(text)
    return bool(says) and people and stands_alone(text) and not aside
