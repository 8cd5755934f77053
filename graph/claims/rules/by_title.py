"""The rule for what stands under a title that says what kind of thing its sentences tell: ``What we
do not know``, ``What people told us``. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.claims.model import Kind
from graph.claims.rules.accounts import about_them
from graph.claims.view import EFFECT, INTERVENTION, OUTCOME, POPULATION, RISK, Draft, View, draft
from graph.claims.wording import advising, cues

_GAPS: Final = re.compile(
    r"(?:\d[\d.]{0,6}\s)?(?:the |key |main |remaining )?(?:(?:evidence|research|knowledge|data"
    r"|information)"
    r" )?gaps?(?: in (?:the |our |what )?(?:evidence|research|knowledge|data|we know|understanding"
    r"|literature)(?: base)?)?"
    r"|(?:\d[\d.]{0,6}\s)?what (?:we|is|the evidence|research) (?:still )?(?:do(?:es)?(?:n[’']t"
    r"| not)|not) (?:yet )?"
    r"(?:know|known|tell us)|(?:\d[\d.]{0,6}\s)?(?:unanswered|open|remaining) questions"
    r"|(?:\d[\d.]{0,6}\s)?(?:recommendations? for |future |further )research",
    re.IGNORECASE,
)
_TOLD: Final = re.compile(
    r"(?:\d[\d.]{0,6}\s)?(?:what|how) (?:[\w’'-]{1,20} ){0,3}(?:told us|said|say|felt|thought"
    r"|experienced"
    r"|think|feel|tell us)(?: about [\w ’'-]{3,40})?"
    r"|(?:\d[\d.]{0,6}\s)?(?:[\w’'-]{1,20} ){0,3}(?:experiences?|views|voices|perspectives"
    r"|perceptions)"
    r"(?: of [\w ,’'-]{3,60})?|(?:\d[\d.]{0,6}\s)?in their own words|living with [\w ’'-]{3,40}",
    re.IGNORECASE,
)
_PEOPLE: Final = re.compile(
    r"\W{0,3}(?:(?:For|Among|To|In the eyes of)\s)?(?:(?:Some|Many|Most|Several|A few|Few|All"
    r"|Both|Other"
    r"|Others|Almost all|Nearly all|One|Another|A|An|The|Two|Three|Half(?: of)?(?: the)?)\s)?"
    r"(?:(?:of\s(?:the|our)\s)|[\w’'-]{1,20}\s){0,2}?(?:participants?|respondents?|interviewees?"
    r"|people"
    r"|patients?|clients?|residents?|tenants?|users?|members?|students?|pupils?|children|adults?"
    r"|women"
    r"|woman|men|man|girls?|boys?|mothers?|fathers?|parents?|carers?|famil(?:y|ies)|staff"
    r"|nurses?|doctors?"
    r"|GPs?|teachers?|workers?|practitioners?|professionals?|managers?|volunteers?|coordinators?"
    r"|drivers?"
    r"|farmers?|players?|callers?|providers?|leaders?|advisers?|mentors?|others|some|many|most"
    r"|they)\b",
    re.IGNORECASE,
)
_NUMBERS: Final = re.compile(
    r"\d|%|\b(?:increased|reduced|significant\w*|scores?|interviews?|themes?)\b"
)
_POINTS: Final = re.compile(r"[:?]\W{0,3}$|\b(?:following|below|above|as follows)\b")
_KNOWN: Final = re.compile(
    r"\b(?:found|showed|shows|was associated|reduced|increased|improved|we (?:will|plan|are)"
    r"|has been shown)\b",
    re.IGNORECASE,
)
_LEAST: Final = 5
"""Words of the shortest sentence that is read so."""


def by_title(view: View) -> Sequence[Draft]:
    """What is not known, or what people tell, because the title above says so."""
    text, path = view.text, view.unit.path
    title = path[-1].strip(" #*_:.–—-?") if len(path) > 1 else ""
    if not title or text.count(" ") < _LEAST or _POINTS.search(text):
        return ()
    whole = text.rstrip(' *_”"').endswith(".")
    if whole and _GAPS.fullmatch(title) and not _KNOWN.search(text):
        about = view.near(INTERVENTION, RISK), view.ids(OUTCOME, EFFECT, POPULATION)
        return (draft(view, Kind.EVIDENCE_GAP, "by-title", about),)
    if advising.recommends(text) or cues.ABOUT_ITSELF.search(text) or _NUMBERS.search(text):
        return ()
    if _TOLD.fullmatch(title) and _PEOPLE.match(text):
        made = draft(view, Kind.LIVED_EXPERIENCE, "by-title", ((), ()))
        return about_them(view, "by-title") or (made,)
    return ()
