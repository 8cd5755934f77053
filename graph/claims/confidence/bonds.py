"""The form of what goes with what: it is told of something that is known to be good or bad, and
nobody's method stands in between. English.
"""

from __future__ import annotations

import re
from typing import Final

from graph.claims.confidence.no_bonds import LESSENS, compares_places, is_listed, is_purpose
from graph.claims.confidence.standing import points_out, stands_alone
from graph.claims.model import Direction, Kind
from graph.claims.rules.bond_kinds import WHO_THEY_ARE
from graph.claims.view import Draft, View
from graph.claims.wording import advising, cues
from graph.claims.wording.valence import WANTED, is_bad, is_wanted

ILL: Final = re.compile(
    r"\b(?:(?:risks?|chances?|odds|likelihood|probability)\s(?:of|for)|symptoms?|breakdowns?"
    r"|divorces?|bleeding|fevers?|coughs?|(?!diagn|progn|hypn|osm)\w{3,20}osis|\w{3,20}itis"
    r"|\w{2,20}a?emia|\w{2,20}rrh?o?ea|\w{4,20}algia|\w{3,20}(?<!\bem)(?<!\bsym)(?<!\btele)pathy"
    r"|mortality|deaths?|dying|die|disease\w?|disorders?|illness\w{0,2}"
    r"|cancers?|diabetes|hypertension|obes\w{1,3}|overweight|stunt\w{2,4}|depress\w{2,4}|anxiety"
    r"|stress|suicid\w{1,3}|injur\w{1,3}|violence|abuse\w?|neglect|poverty|unemploy\w{1,5}"
    r"|homeless\w{0,4}|poor\w{0,3}|worse\w{0,2}|problems?|infections?|asthma|pain"
    r"|disabilit\w{1,3}|crimes?|debts?|hunger|malnutrition|fail\w{0,5}|drop(?:ping)?[- ]?outs?"
    r"|absen\w{2,6}|pollut\w{2,4}|floods?|damage\w?|loss\w{0,2}|smok(?:e|es|ers?|ing)|harm\w{0,3}"
    r"|delinquen\w{1,2}|addict\w{2,4}|isolation|lonel\w{4,5}|ana?emi\w|strokes?|fractures?"
    r"|falls?|falling|fatigue\w?|sleep(?:iness|less\w{0,4})|wak(?:e|es|ing)|awaken\w{0,4}"
    r"|hospital\w{0,8}|readmi\w{4,6}|frail\w{0,3}|dementia|blood pressure|cholesterol"
    r"|cardiovascular|heart attacks?|weight gain|sedentary|inactiv\w{1,3}|los(?:e|t|ing)"
    r"|worr(?:y|ies|ied)|distress|borrow\w{0,3}|missed|leav(?:e|ing)|complain\w{1,4}"
    r"|crash\w{0,3}|collisions?|casualt\w{1,3}|killed|gambl\w{1,4}|insomnia|tired\w{0,4}"
    r"|ulcers?|wounds?|noise|alcohol|drinking|arrears|bankrupt\w{0,3}|offend\w{2,3}|prison"
    r"|bull(?:y|ied|ying)|conflicts?|crowd\w{2,3}|days? off|sick (?:leave|days)|damp|mou?ld"
    r"|exhaust\w{2,3}|burnout|turnover|inequalit\w{1,3}|disadvantag\w{1,2}|exclu\w{3,5}"
    r"|suffer\w{0,3}|harder|impossible|troubles?|victim\w{0,5}|deteriorat\w{1,3}|admitted"
    r"|admissions?"
    r"|thefts?|stolen|stigma\w{0,5}|struggl\w{1,3}|hazards?|disrupt\w{0,3}|hardest"
    r"|barriers?|shortages?|evict\w{2,5}|unmet)\b",
    re.IGNORECASE,
)
"""What nobody wants, in any field."""
_WELL: Final = re.compile(
    r"\b(?:motivat\w{2,4}|resilien\w{1,2}|healthy|vaccinat\w{2,3}|attend\w{0,3}|graduat\w{1,4}"
    r"|hired"
    r"|access|active|insured|success\w{0,6}|satisf\w{3,7}|confident|positive\w{0,2}|benefi\w{1,6}"
    r"|protect\w{0,5}|improv\w{1,6})\b",
    re.IGNORECASE,
)
_WORSE: Final = re.compile(
    r"\b(?:less|lower|fewer|shorter|worse|poor\w{0,3}|low|reduced?|little|lack|bad\w{0,2}|later"
    r"|disturb\w{0,4})\b",
    re.IGNORECASE,
)
_UNSURE: Final = re.compile(
    r"\bwhy\b|\bcauses? no\b|^\W{0,4}(?:Some|Certain|Many)\b[^.;]{0,200}\bthan others\W*$"
    r"|\b(?:theorists|animal studies|rats|mice)\b"
    r"|\b(?:some|many|critics|others|authors)\s(?:\w+\s)?(?:suggest|argue|claim|believe|think)"
    r"|\b(?:higher|greater|increased|elevated|particular|lower|persons?|person['’]s|your|their)"
    r"\srisk\s?[.;]?\W{0,3}$|\bsecond only to\b|\b(?:damage|harm|problems?|trouble) (?:it"
    r"|they)\s(?:can|may)\b"
    r"|\b(?:areas?|places|regions?|neighbou?rhoods?)\s(?:at"
    r"|with)\s(?:the\s)?(?:high\w{0,3}|low\w{0,3}"
    r"|greatest|increased)\s(?:risk|rates?|levels?)\b|\bmay be appropriate\b"
    r"|\bcommitted to\b|\bmight have\b|\bcould\b|\b(?:each|all) of us\b|\bassert(?:s|ed)\b"
    r"|\b(?:associated|correlated)\swith\s(?:an?\s)?(?:\w+\s)?risk\s?(?:[.,;(]|$)",
    re.IGNORECASE,
)
"""What somebody thinks, or a risk of nobody says what."""
_AS_BEFORE: Final = re.compile(
    r"\bin (?:accordance|agreement|line) with\b|\bsimilar results\b|\b(?:larger|smaller) than those"
    r"\b|\bpatterns? of results\b|\bconsistent with (?:previous|other|earlier)\b"
)
"""What compares one study with another."""
_MADE_WITH: Final = re.compile(
    r"\b(?:models?|methods?|techniques?|algorithms?|variables|coefficients?|regression"
    r"|simulat\w{2,5}"
    r"|imput\w{2,5}|protocols?|legislat\w{2,5}|elections?|experiment|paradox|theor(?:y|ies)"
    r"|(?:the|this|our) project|more deaths than births|could have|can have|purchases?|bias"
    r"|mediat\w{2,3}|parenthes[ei]s|resembl\w{1,3}|occurs when"
    r"|all three|closely related|controlling for|prescri\w{3,7}|expectanc(?:y|ies)|plots?|assays?"
    r"|baseline|preferences?|(?:one|two|three|four|five|all) (?:[a-z]+ )?(?:dimensions|measures"
    r"|outcomes))\b",
    re.IGNORECASE,
)
"""What studies are made with, and what nobody lives with."""
_STRONG: Final = re.compile(
    r"\b(?:associated|correlated|linked)\s(?:with|to)\b|\blikely\b"
    r"(?!\s(?:in|among|for|when|where|at|on|than|with)\b)|\bpredict",
    re.IGNORECASE,
)
_EITHER_WAY: Final = re.compile(
    r"\b(?:lower|reduced|decreased|less)\b[^.;]{2,80}\b(?:but|while|whereas|and)\b[^.;]{2,120}"
    r"\b(?:higher|increased|greater|more)\b[^.;]{0,30}\b(?:risk|odds|likel\w+|rates?)\b"
    r"|\b(?:higher|increased|greater)\b[^.;]{2,80}\b(?:but|while|whereas)\b[^.;]{2,120}"
    r"\b(?:lower|reduced|decreased|less)\b[^.;]{0,30}\b(?:risk|odds|likel\w+|rates?)\b",
    re.IGNORECASE,
)
"""Two bonds of two ways in one sentence."""
_EASES: Final = re.compile(
    rf"\b(?:improv|reliev|alleviat|eas|sooth)(?:e|es|ed"
    rf"|ing)\s(?:[\w-]{{1,20}}\s){{0,3}}?{ILL.pattern}",
    re.IGNORECASE,
)
"""What makes a bad thing better is no risk."""
_THE_ILLNESS: Final = re.compile(
    r"\b(?:the|this|that) (?:disease|condition|disorder|infection|illness|problem"
    r"|injury)\s?[.;]?\W{0,3}$"
)
"""What something brings stands in another sentence."""
_LISTS: Final = re.compile(r"^\W{0,4}(?:These|Some of the)\b|\b[Tt]he following\b")
_GRANTED: Final = re.compile(
    r"\W{0,4}(?:Although|Even though|Though|While|Whereas|Despite)\b[^,]*,"
)
"""A bond that is granted on the way to what the sentence has to say."""
_BEFALLS: Final = re.compile(
    r"\baffect(?:s|ed|ing)?\s(?:(?:about|around|over|only|mainly|mostly|both|all|more|some|many|up"
    r"|to|nearly|an?|estimated|[\d.,%]+|one|in|\w+)\s){0,4}?(?:people|children|men|women|adults"
    r"|boys|girls|infants|babies|individuals|persons|patients|americans|households|families)\b"
    r"(?!['’]s|\s(?:who|whose)\b)",
    re.IGNORECASE,
)
"""``The disease affects boys more than girls``: whom a thing befalls, not what it brings."""
_WITHOUT: Final = re.compile(r"\W{0,3}(?:[A-Z]+:\s)?(?:\w+\s){0,3}without\b")


_PARTED: Final = re.compile(
    r"\b(?:areas|pillars|objectives|priorities|principles|components|goals|themes)\W{0,4}$"
)
"""How a line ends that says into what somebody's work is parted."""


_CONTROLS: Final = re.compile(
    r"\bbetween\b[^.;]{3,120}\b(?:controls?|placebo|usual care|sham|no treatment)\b", re.IGNORECASE
)
"""What was tried made no difference, and was no risk."""


def is_bond(view: View, draft: Draft) -> bool:
    """Whether *draft* ties something to what everybody knows to be good or bad."""
    text = view.text
    if (
        draft.rule == "protective"
        and view.unit.is_item
        and cues.says(cues.PROTECTS, view.lead_text)
        and not _PARTED.search(view.lead_text)
    ):
        return not view.manner.strict
    if any(cue.search(text) for cue in (_UNSURE, _AS_BEFORE, _MADE_WITH)):
        return False
    if advising.recommends(text) or (draft.kind is Kind.PROTECTIVE and _WITHOUT.search(text)):
        return False
    if draft.kind is not Kind.PROTECTIVE and _EASES.search(text):
        return False
    if advising.IMPERATIVE.match(text) or _THE_ILLNESS.search(text) or compares_places(text):
        return False
    granted = _GRANTED.match(text)
    if _LISTS.search(text) or (granted and not ILL.search(text, granted.end())):
        return False
    if points_out(text) or _EITHER_WAY.search(text) or _BEFALLS.search(text):
        return False
    if draft.rule in ("protective", "risk-interaction") and not draft.objects:
        return False  # what only a vocabulary calls protective, or something at work with others
    if draft.subjects and draft.objects and not draft.new:
        # the vocabulary knows both, and that the one is a risk and the other bad
        return not is_listed(view, draft)
    return _is_close(view, draft) if view.manner.strict else _is_plain(text, draft)


_WAY_TO: Final = re.compile(
    r"\b(?:ways?|actions?|steps?|tips|options|measures|efforts|how) (?:to|for)\b", re.IGNORECASE
)
"""``The best way to prevent``: what people may do, and no finding."""
_LESS_BAD: Final = re.compile(
    rf"\b(?:reduc\w{{1,5}}|decreas\w{{1,4}}|fewer|lower)\s(?:(?!and\b"
    rf"|or\b)[\w-]{{1,20}}\s){{0,6}}?{ILL.pattern}",
    re.IGNORECASE,
)
_LESS_GOOD: Final = re.compile(
    rf"{_WORSE.pattern}[^.;]{{0,60}}?(?:{WANTED}|{_WELL.pattern})"
    rf"|(?:{WANTED}|{_WELL.pattern})[^.;]{{0,40}}?{_WORSE.pattern}",
    re.IGNORECASE,
)
_CAUSES: Final = re.compile(
    r"\b(?:can|may|might|often|sometimes)\s(?:also\s|often\s|sometimes\s)?cause\s"
    r"(?!(?:[\w-]{1,20}\s){0,5}(?:improve|better|to\s))"
)


def _is_plain(text: str, draft: Draft) -> bool:
    strong = _STRONG.search(text)
    behind = text[strong.start() :] if strong else text
    ill = ILL.search(text) is not None or is_bad(text)
    wanted = is_wanted(behind) or _WELL.search(behind) is not None
    less = _WORSE.search(text) is not None
    if draft.kind is Kind.PROTECTIVE:
        less = less or LESSENS.search(text) is not None
        good = wanted and (less or ILL.search(behind) is None)
        return (good or (ill and less)) and not (_WAY_TO.search(text) or is_purpose(text))
    if draft.direction is Direction.NONE_FOUND:
        return (strong is not None or ill) and _CONTROLS.search(text) is None
    fewer = draft.direction is Direction.DECREASES and not WHO_THEY_ARE.match(text)
    bad = ILL.search(behind) is not None or is_bad(behind)
    if fewer and ((bad and not is_wanted(text)) or _LESS_BAD.search(text)):
        return False  # less of a risk is none
    if _CAUSES.search(text):
        return True  # nobody says of a good thing that it is caused
    if wanted and not less and ILL.search(behind) is None:
        return False
    return ill or _LESS_GOOD.search(text) is not None


_BOND: Final = re.compile(
    r"\b(?:(?:associated|correlated|linked)\s(?:with|to)|(?:risk factors?|predictors?|causes?)\s"
    r"(?:for|of)|(?:increase[sd]?|raise[sd]?|reduce[sd]?|lower(?:s|ed)?|double[sd]?)\s"
    r"(?:the|their|a)\s(?:\w+\s)?(?:risk|odds|likelihood|chance|probability)s?\s(?:of|for|that)"
    r"|(?:more|less|as)\slikely\s(?:[^.;]{1,60}\s)?to|(?:at|have|has|had|face[sd]?)\s(?:an?\s)?"
    r"(?:\w+\s)?(?:higher|greater|increased|lower|elevated)\s(?:risks?|odds|rates?)\s(?:of|for)"
    r"|affects?|affected|harms?|damages?|impairs?|worsens?|lead(?:s)?\sto|contribut(?:es?|ing)\sto"
    r"|protects?|protective|result(?:s)?\sin|associations?\sbetween|higher|lower)\b",
    re.IGNORECASE,
)
_OF_A_STUDY: Final = re.compile(
    r"\b(?:tests?|surg\w{2,6}|procedures?|groups?|arms?|variables?|estimat\w{1,4}|analys[ei]s"
    r"|scores?|scales?|items?|questionnaires?|measures?|hypothes\w{2,4}|treated|treatments?"
    r"|therap\w{1,3}|placebo|controls|trial|subgroups?|parameters?|indices|index|sensitivity"
    r"|specificity|diagnos\w{2,5}|predicted|observed|argue[sd]?|believe[sd]?|would|might|if|we|our"
    r"|you|your|votes?)\b|\b[pP]\s?[<=>]"
)
_HARMS: Final = re.compile(r"harms?|damages?|impairs?|worsens?|cause|risk|lead", re.IGNORECASE)
_LESS: Final = re.compile(
    r"\b(?:reduced?|lower|less|fewer|decreased?|protect\w{0,3}|prevent\w{0,3})\b", re.IGNORECASE
)


def _is_close(view: View, draft: Draft) -> bool:
    """Whether what is good or bad stands right behind the bond."""
    text = view.text
    bond = _BOND.search(text)
    if bond is None or not stands_alone(text) or _OF_A_STUDY.search(text):
        return False
    behind = text[bond.start() :]
    bad = ILL.search(behind) is not None or is_bad(behind)
    less = _LESS.search(behind) is not None
    if draft.kind is Kind.PROTECTIVE:
        return (is_wanted(behind) and not bad and not less) or (bad and less)
    if draft.direction is Direction.NONE_FOUND:
        return bad or is_wanted(behind)
    if draft.direction is Direction.NOT_STATED and _HARMS.match(bond[0]) is None:
        return False
    return (bad and not less) or (is_wanted(behind) and less and not bad)
