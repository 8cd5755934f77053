"""Rules for what people feel, say and live through, where the vocabulary does not know them.
English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.claims.model import Kind
from graph.claims.rules.voices import ONLY_TOLD, UNNAMED
from graph.claims.view import Draft, View, draft
from graph.claims.wording.reporting import is_asked, reports

_PERSONS = (
    "participants?|respondents?|interviewees?|informants?|people|patients|clients|residents|tenants|users|members"
    "|students|pupils|learners|children|adolescents|teenagers|youths?|adults|women|men|girls|boys|mothers|fathers|parents"
    "|carers|caregivers|families|relatives|partners|spouses|couples|survivors|refugees|migrants|veterans|staff|nurses|doctors|teachers"
    "|workers|practitioners|professionals|managers|leaders|employees|therapists|clinicians|midwives|volunteers|drivers"
    "|farmers|owners|GPs|leavers|players|gamblers|callers|providers|personnel"
)
"""People, by words that mean nobody else."""
_PEOPLE = (
    _PERSONS + r"|(?!(?:careers|barriers|borders|factors|numbers|others|papers|orders|errors"
    r"|indicators|authors|researchers|reviewers|powers|offers|letters|matters|years|hours"
    r"|covers|scores)\b)[a-z]{3,12}(?:ers|ors|ists|ians)|others|some|many|most|a minority"
)
_TELL = (
    r"described?|thought|liked|loved|hated|dreaded|felt|feel|feels|expressed|perceived?"
    r"|(?<!highly )(?<!of )(?<!by )(?<!with )(?<!for )(?<!an )(?<!more )(?<!less )(?<!most )"
    r"(?<!very )experienced(?! (?:more|fewer|less"
    r"|higher|lower|increased|reduced|significant|greater|and|in)\b)|valued?|appreciated?"
    r"|preferred|struggle[ds]?|feared?|fear"
    r"|worried|worry|said|stated|told\s(?:us|researchers|the)|spoke|talked|complained"
    r"|emphasi[sz]ed|recalled|explained|reflected"
    r"|believed?|considered|welcomed|enjoyed|found\s(?:it|the|that|this|them|their)|wanted"
    r"|wished|missed|longed|hoped|asserted|insisted|recogni[sz]ed|attributed|acknowledged"
    r"|mentioned|noticed|finds?\s(?:it|the|that|this|them|their)"
    r"|report\s(?:that|feeling|being)"
    r"|found\s(?:[\w-]{1,20}\s){1,5}(?:uncomfortable|painful|reassuring|easier|harder|exhausting"
    r"|helpful|difficult|hard|useful|confusing"
    r"|stressful|frustrating|rewarding|upsetting|easy|tiring|boring|enjoyable|frightening)"
    r"|reported\s(?:feeling|that|being|having|experiencing|difficult\w{0,4}|a\slack|problems"
    r"|challenges)|highlighted|saw(?!\s[\w ’'-]{1,60}\b(?:fall|rise|drop|increase|decrease"
    r"|decline|improve"
    r"|improvements?|reductions?|more|fewer|no|little)\b)|commented|remarked"
    r"|(?:is|are|was)\s(?:\w{2,20}ly\s)?(?:supportive\sof|critical\sof|fearful\sof|anxious\sabout"
    r"|worried\sabout|positive\sabout|dissatisfied\swith)"
    r"|were\s(?:afraid|surprised|worried|concerned|reluctant|frustrated|grateful|proud|anxious|uncertain"
    r"|unsure|satisfied|dissatisfied|positive)"
)
_ONE_OF_THEM: Final = (
    r"(?:one|another|an?)\s(?:[\w-]{1,20}\s){0,2}?(?:teacher|parent|mother|father|woman|man"
    r"|client|participant"
    r"|patient|nurse|resident|tenant|carer|pupil|student|respondent|interviewee|volunteer|worker"
    r"|manager"
    r"|coordinator|user|farmer|driver|girl|boy|doctor|midwife)"
)
_THEY_TELL: Final = re.compile(
    rf"\b{_ONE_OF_THEM}\s(?:also\s)?(?:said|told\s(?:us|the)|described|explained|recalled|felt"
    rf"|commented|remarked"
    rf"|spoke|complained|wished|feared|worried|reflected|found\sit)\b|(?<![\w-])"
    rf"(?:[a-z]{{2,20}}-)?(?:{_PEOPLE})(?:,?\s(?!(?:who|which|that|should|must|may|can"
    rf"|might|could|not|if|when|how|were|was|is|are|to|creates?|causes?|brings?|instils?)\b)[\w’'-]{{1,20}}){{0,7}}?\s(?:also\s"
    rf"|often\s|\w{{2,20}}ly\s)?(?:{_TELL})\b",
    re.IGNORECASE,
)
_THEY_SAY: Final = re.compile(
    r"(?<!which )\bthey\s(?:also\s|often\s|\w{2,20}ly\s)?(?:expressed|described|felt|said|feared"
    r"|struggled|worried|perceived|experienced|appreciated|valued|feel|fear"
    r"|blame\sthemselves|worry|struggle|found\s(?:the|that|it|their))\b",
    re.IGNORECASE,
)
_SEEN: Final = re.compile(
    r"\b(?:was|were|been)\s(?:\w{2,20}ly\s|also\s|often\s|on average\s){0,2}(?:perceived"
    r"|experienced|regarded|deemed|seen|felt"
    r"|viewed|valued|deemed|described|considered)\s(?:as|to be|by|particularly|meaningful"
    r"|important|crucial|useful|helpful|difficult|challenging|deeply)\b"
    r"|\b(?:is|are|was|were|remains?)\san?\s(?:\w{2,20}\s)?(?:concern|worry|fear"
    r"|source\sof\s(?:stress"
    r"|anxiety|fear|distress))\sfor\s(?:many|some|most|all)?\s?"
    rf"(?:[\w-]{{1,20}}\s)?(?:{_PEOPLE})\b"
    r"|\b(?:is|are|was|were)\s(?:\w{2,20}ly\s|also\s|often\s){0,2}(?:felt|valued|prized|feared|resented)\sby\s"
    rf"(?:[\w-]{{1,20}}\s){{0,2}}?(?:{_PEOPLE})\b"
    rf"|(?<![\w-])(?:{_PERSONS})\s(?:are|were|is|was)\s(?:(?:most|also|still|too|\w{{2,20}}ly"
    rf"|often)\s)"
    r"{0,3}(?:blamed|judged|stigmati[sz]ed|dismissed|ignored|disbelieved|silenced|labelled"
    r"|portrayed"
    r"|held\s(?:solely\s)?responsible|made\sto\sfeel|left\s(?:feeling|without|to\scope)|told\sto"
    r"|expected\sto|(?:seen|viewed|regarded|treated)\sas|not\s(?:believed|heard|listened\sto"
    r"|taken\sseriously))\b",
    re.IGNORECASE,
)
_MEASURED: Final = re.compile(
    r"\b(?:scores?|scored|levels?|rates?|prevalence|percent|per cent|mean|median|odds|higher"
    r"|lower|questionnaires?|scales?|symptoms|"
    r"associated|significant(?:ly)?(?!\s(?:proportion|number|minority)s?\b)|p\s?[<=]|CI|n\s?=)\b|%",
    re.IGNORECASE,
)
"""Words of those who measure: what is told in them is no experience."""
_FOR_A_STUDY: Final = re.compile(
    r"\b(?:interviews?|focus groups?|questionnaires?|themes?|categor(?:y|ies)|analysis|asked to)\b",
    re.IGNORECASE,
)
_MADE_TO: Final = re.compile(
    r"\b(?:how|whether|what|if|when|where|because|until|unless"
    r"|that the)\s(?:[\w-]{1,15}\s){0,3}$|\b(?:mak(?:e|es|ing)|made"
    r"|lets?|helps?|how|when|if|than|to|of what|what)\s(?:the\s|these\s|their\s)?$"
)
"""Before people whose feelings are not told, but brought about or supposed."""
_LEADS: Final = re.compile(
    r"\b(?:the following|as follows)\b|[:]\W{0,9}$|\bneed\W{0,3}$", re.IGNORECASE
)


_OF_ONE: Final = re.compile(r"\W{0,3}[A-Z][a-z]{1,15}, (?:aged )?[1-9]\d, [a-z]{3,}")
"""``Joe, 52, stopped``: a source tells of somebody by the first name."""
_QUOTED: Final = re.compile(
    r"(?:\W{0,2}[“\"])?[^“”\"]{3,400}[.!?,…]?[”\"]\s?\((?:(?:[\w-]{1,20},?\s){0,3}?(?:woman|man"
    r"|female|male|mother|father"
    r"|parent|carer|participant|patient|teacher|nurse|tenant|resident|volunteer|client|pupil"
    r"|student|girl|boy)\b"
    r"[^()]{0,40}|[A-Z][\w-]{1,20},\s(?:aged\s)?\d{1,2})\)\W{0,2}$|"
    r"(?:\W{0,2}[“\"])?[^“”\"]{0,400}\b(?:I|my|me|I[’']m|I[’']ve)\b[^“”\"]{0,400}[”\"],?\s(?:said"
    r"|says|recalled|explained"
    r"|told us|remembers?)\s[A-Z][\w’'-]{1,20},\s(?:\d{1,2}\b|who\b|an?\s|aged\s)|"
    r"[A-Z][\w’'-]{1,20}(?:\s\([^()]{1,60}\)|,\s(?:aged\s)?\d{1,2},)?\s(?:said|says|recalled|explained"
    r"|told us|remembered|put it)[:,]\s[“\"][^“”\"]{0,300}\b(?:I|my|me|we|our|us)\b"
    r"[^“”\"]{0,300}[”\"]\W{0,2}$|"
    r"\W{0,2}[“\"][^“”\"]{0,400}\b(?:I|my|me|we|our|us|I[’']m|I[’']ve)\b[^“”\"]{0,400}[”\"],?\s"
    r"(?:said|recalled|explained|told us|says|remembers?)\s(?:one|an?|the"
    r"|another)\s(?:[\w-]{1,20}\s){0,3}?"
    rf"(?:man|woman|mother|father|person|boy|girl|{_PEOPLE})\b",
    re.IGNORECASE,
)
"""Words of one of those whom a source tells of."""


def unnamed_experience(view: View) -> Sequence[Draft]:
    """What people are reported to feel or say."""
    text = view.text
    if _QUOTED.match(text) or _OF_ONE.match(text):
        made = draft(view, Kind.LIVED_EXPERIENCE, "unnamed-experience", ((), ()))
        if not _QUOTED.match(text):
            return (made,)
        ends = view.unit.start + max(text.rfind(sign) for sign in '”"')
        return (replace(made, voice=UNNAMED, turn=(ends, view.unit.end)),)
    if not reports(view) or _MEASURED.search(text) or _LEADS.search(text):
        return ()
    told = next(
        (one for one in _THEY_TELL.finditer(text) if not _MADE_TO.search(text[: one.start()])), None
    )
    if told and ONLY_TOLD.search(text):
        return ()
    told = told or _THEY_SAY.search(text)
    seen = None if told else _SEEN.search(text)
    found = told or seen
    if found is None or is_asked(text, found.start()):
        return ()
    if seen and _FOR_A_STUDY.search(text):
        return ()
    at = view.unit.start
    made = draft(view, Kind.LIVED_EXPERIENCE, "unnamed-experience", ((), ()))
    return (replace(made, turn=(at + found.start(), at + found.end())),)
