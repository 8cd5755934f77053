"""How a document speaks, as far as that says how its sentences are meant. English."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_TO_READER: Final = re.compile(r"\byou(?:r|rs|['’](?:ll|re|ve|d))?\b", re.IGNORECASE)
_FEWEST: Final = 5
_OFTEN: Final = 0.03
"""Such words, for each word of a text that tells its reader what he or she has to do."""
_SHALL: Final = re.compile(r"\bshall\b")
_SHALL_OFTEN: Final = 0.005
_CLINICAL: Final = re.compile(
    r"\b(?:patients|placebo|surg(?:ery|ical)|postoperative|preoperative|randomi[sz]ed|lesions?"
    r"|tumou?rs?"
    r"|mg|serum|biopsy|prognos\w{2,3}|diagnos(?:is|ed|tic)|chemotherapy|catheter"
    r"|multivariate)\b|\bp\s?[<=>≤]\s?0?\.\d|±|\+/-",
    re.IGNORECASE,
)
_CLINICAL_OFTEN: Final = 0.015
_METHODS: Final = re.compile(
    r"\W{0,6}(?:[\dIVX.]{1,6}\s)?(?:(?:materials?|patients|subjects|participants|data|design)"
    r" (?:and|&) )?(?:methods?|methodology|methodological \w{3,12})(?: (?:and|&) \w{3,12})?\W{0,3}",
    re.IGNORECASE,
)
_OF_ARTICLE: Final = re.compile(
    r"\W{0,6}(?:[\dIVX.]{1,6}\s)?(?:abstract|introduction|results?|discussion)"
    r"(?: (?:and|&) \w{3,12})?\W{0,3}",
    re.IGNORECASE,
)
"""Titles that articles have beside that of their methods."""
_LABEL: Final = re.compile(
    r"\W{0,3}(?:BACKGROUND|OBJECTIVES?|METHODS?|RESULTS?|CONCLUSIONS?|Background|Objectives?"
    r"|Methods?"
    r"|Results?|Conclusions?|Findings)\s?[:.]\s"
)
_FEWEST_LABELS: Final = 2
"""Of the parts of an abstract."""
_A_LESSON: Final = re.compile(
    r"\W{0,6}(?:[\d.]{1,6}\s)?(?:(?:section |chapter )?(?:summary|quiz|review questions?)"
    r"|short answers?|further research|review questions|key terms"
    r"|learning (?:objectives|outcomes|goals)"
    r"|(?:discussion|study|review|self-check|critical thinking) questions|exercises|test yourself"
    r"|questions for (?:discussion|review)|homework|suggested readings?)\W{0,3}",
    re.IGNORECASE,
)
"""Titles of what only stands in teaching material."""
_OUTCOMES: Final = re.compile(r"\blearning\b|\b(?:review|study) questions\b", re.IGNORECASE)
"""In a title that says so alone."""
_FEWEST_TITLES: Final = 2
_OWN: Final = re.compile(
    r"\b(?:(?:in )?(?:this|the present) (?:paper|study|article|work)"
    r"|we (?:also |then |further )?(?:propose|present|evaluate|conduct|investigate"
    r"|introduce|analy[sz]e"
    r"|examine|develop|estimate|assess|compare|perform|show|stud(?:y|ied))(?:e?d)?"
    r"|our (?:results?|approach|study|analysis|methods?|model|experiments?))\b",
    re.IGNORECASE,
)
"""Words of those who report work of their own."""
_OWN_OFTEN: Final = 0.006
_FEWEST_OWN: Final = 2
_EVIDENCE: Final = re.compile(
    r"\b(?:research\w{0,4}|stud(?:y|ies)|evidence|surveys?|surveyed|evaluat\w{1,5}|findings?"
    r"|reviews?"
    r"|trials?|data|respondents|participants|interviewe\w{1,2}|analys[ei]s|estimate[sd]?|statistics"
    r"|recommend\w{0,8}|guidance|guidelines?|rates?|risks?|prevalence|outcomes?"
    r"|per ?cent)\b|\d\s?%",
    re.IGNORECASE,
)
"""Words of those who have looked into something, or go by what others found."""
_EVIDENCE_SELDOM: Final = 0.012
"""Such words, for each word of a text: those that bring evidence have more, by far."""
_PRACTICE: Final = re.compile(
    r"\b(?:practitioners?|professionals?|practice|staff|supervision|interventions?|safeguard\w{0,3}"
    r"|clients?|service users|checklists?|assess\w{0,5}|referr\w{2,3}|vulnerab\w{2,5}"
    r"|disclos\w{1,4}|multi-?agency|case ?workers?|key ?workers?|social workers?|teachers?|nurses?"
    r"|carers?)\b",
    re.IGNORECASE,
)
"""Words of those whose work is with people, to whom guidance speaks without naming its evidence."""
_PRACTICE_OFTEN: Final = 0.012
_PROJECT: Final = re.compile(r"\b(?:projects?|grantees?|deliverables?)\b", re.IGNORECASE)
_PROJECT_OFTEN: Final = 0.01
"""Such words, for each word of a text that reports to its funders what a project did; evaluations
and policy reports have a tenth of that at most.
"""
_ASKED: Final = re.compile(
    r"\b[Ww]e (?:surveyed|asked|polled|interviewed) (?:[a-z]{3,20} )?\d{1,3}(?:,\d{3}|\d{2})\b"
    r"|\d,?\d{2,3} (?:[a-z]{3,20} ){1,4}(?:(?:were|was) (?:surveyed|polled|asked|interviewed)"
    r"|(?:answered|completed|responded to) (?:the|our|a|an online) (?:survey|questionnaire|poll))\b"
    r"|\b(?:survey|poll) of (?:over |more than |about |nearly |almost )?\d,?\d{2,3}\b"
)
"""That many people were asked."""
_FEWEST_WORDS: Final = 150
"""Of a text of which so much can be said."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How one document speaks."""

    to_reader: bool = False
    """It tells its reader what he or she may or has to do: a guide to an office or a thing."""
    orders: bool = False
    """It is a statute, or written like one."""
    study: bool = False
    """It reports a study of its own: its numbers are of those who took part in that."""
    teaches: bool = False
    """It teaches a subject: it tells stories and sets tasks."""
    tells: bool = False
    """It seldom speaks of any evidence, and guides nobody in their work: it tells a story, the
    news, what to see or how to do it."""
    guides: bool = False
    """It speaks to those whose work is with people, and sets nobody tasks."""
    accounts: bool = False
    """It gives an account of one project: whom that trained and reached, and how it went."""
    surveys: bool = False
    """It reports what many people answered: its shares are of such people."""

    @property
    def strict(self) -> bool:
        """Whether numbers and words of duty are, as a rule, no findings and no advice in it."""
        own = (self.study and not self.surveys) or self.accounts
        return self.to_reader or self.orders or own or self.teaches or self.tells

    @property
    def to_workers(self) -> bool:
        """Whether its words of duty are, as a rule, advice to those whose work is with people."""
        return self.guides and not self.strict


def is_of_methods(title: str) -> bool:
    """Whether *title* stands above how a study was made."""
    return _METHODS.fullmatch(title) is not None


def manner_of(texts: Iterable[str], titles: Iterable[str]) -> Manner:
    """How the document speaks of which *texts* are the parts, and *titles* the headings."""
    words, you, shall, clinical, labels, own, evidence, practice = 0, 0, 0, 0, 0, 0, 0, 0
    project = 0
    asked = False
    names = tuple(titles)
    for text in texts:
        words += text.count(" ") + 1
        you += sum(1 for _ in _TO_READER.finditer(text))
        shall += sum(1 for _ in _SHALL.finditer(text))
        labels += _LABEL.match(text) is not None
        clinical += sum(1 for _ in _CLINICAL.finditer(text))
        own += sum(1 for _ in _OWN.finditer(text))
        evidence += sum(1 for _ in _EVIDENCE.finditer(text))
        practice += sum(1 for _ in _PRACTICE.finditer(text))
        project += sum(1 for _ in _PROJECT.finditer(text))
        asked = asked or _ASKED.search(text) is not None
    found = [title for title in names if _A_LESSON.fullmatch(title)]
    long = words >= _FEWEST_WORDS
    guides = long and practice >= _PRACTICE_OFTEN * words
    return Manner(
        to_reader=you >= _FEWEST and you > _OFTEN * words,
        orders=shall >= _FEWEST and shall > _SHALL_OFTEN * words,
        guides=guides,
        study=(any(map(_METHODS.fullmatch, names)) and any(map(_OF_ARTICLE.fullmatch, names)))
        or labels >= _FEWEST_LABELS
        or (own >= _FEWEST_OWN and own > _OWN_OFTEN * words)
        or (clinical >= _FEWEST and clinical > _CLINICAL_OFTEN * words),
        teaches=len(found) >= _FEWEST_TITLES or any(map(_OUTCOMES.search, found)),
        tells=long and not guides and evidence < _EVIDENCE_SELDOM * words,
        accounts=long and project >= _PROJECT_OFTEN * words,
        surveys=asked,
    )
