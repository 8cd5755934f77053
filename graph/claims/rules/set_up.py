"""Rules for what people set up to change something, where the vocabulary does not know it: what it
is, and what came of it. English.

Nobody has said which concepts these are, so that a claim links none: it says its kind, the way it
points, and quotes the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.claims.genres.evaluations import among_results
from graph.claims.model import Direction, Kind, Valence
from graph.claims.rules.outcomes import changed_by
from graph.claims.view import INTERVENTION, POPULATION, RISK, Draft, View, draft, named
from graph.claims.wording import advising
from graph.claims.wording.brought import A_GOOD_WAY, BROUGHT, GRADED, NOTHING_BROUGHT
from graph.claims.wording.changes import SERVES
from graph.claims.wording.reporting import is_asked, only_number, reports, way_in
from graph.claims.wording.valence import turned

_MADE = (
    "programmes?|programs?|schemes?|interventions?|training|classes|sessions|reminders?|letters|leaflets"
    "|visits|treatments?|therap(?:y|ies)|courses?|projects?|campaigns?|polic(?:y|ies)|bans?|tax|taxes|subsid"
    "(?:y|ies)|grants|vouchers?|clubs?|lessons|coaching|mentoring|tutoring|counselling|supplement(?:s|ation)?|vaccines?"
    "|vaccinations?|mattresses|filters?|apps?|toolkits?|referrals?|pilots?|initiatives?|limits|zones?|lanes"
    "|cameras|helplines?|exercises?|gardens|gardening|screening|drugs?|medication|physiotherapy"
    "|workshops?|incentives?|services?|support|help|advice|restrictions?|insulation"
    "|(?:parental|maternity|paternity|sick|paid|family|annual|carers?[’']?) leave"
    "|teams?|curriculum|supervision|counseling|rehabilitation|transfers?|laws?|legislation|teaching"
    "|mattress(?:es)?|dressings?|helmets?|alarms?|meals?|payments?|bundles?|checklists?|packages?|caps?|quotas?|rebates?|crossings?|blocks|levies|levy|partnerships?|networks?|allowances?|caf[eé]s?|simulation|mindfulness|approaches"
)
"""Words for what people set up to change something."""
_GIVEN = (
    "antibiotics|corticosteroids|statins|opioids|painkillers|analgesics|antidepressants|lozenges"
    "|tablets|creams|ointments|injections?|infusions?|prophylaxis|prescriptions?|devices?|cushions?"
    "|implants?|surgery|splints?"
)
"""Words for what patients are given: in what they are told of, it is no programme."""
_NAMES_IT: Final = re.compile(
    rf"\W{{0,3}}(?:[\w’'(),%&-]{{1,30}}\s){{0,9}}?(?:{_MADE}|{_GIVEN})\b"
    r"(?!\s(?:industry|industries|jobs?|sectors?|users?|providers?|workers?|staff|costs?|prices?"
    r"|rates?"
    r"|needs?|gaps?|shortages?|failures?|evasion|fraud|revenues?|graders|outlets?)\b)",
    re.IGNORECASE,
)
_LACKS_IT: Final = re.compile(
    r"\b(?:lack|lacks|lacking|limited|low|lower|poor|less|little|no|frequency|needs?|absence"
    r"|without|insufficient|inadequate"
    r"|probability|likelihood|risks?|odds|barriers?|access|unmet|demand|use|uptake|numbers?"
    r"|rates?|spending|availability|said|says"
    r"|felt|told)\b",
    re.IGNORECASE,
)
_EVALUATED: Final = re.compile(
    r"\b(?:intervention|treatment|treated|trained|exercise|active|experimental|programme|training"
    r"|waiting[- ]list|wait[- ]list)\s(?:group|arm|condition|schools|areas?|sites|practices|homes"
    r"|participants|pupils|children|patients|students)s?\b"
    r"|\busual care\b|\bplacebo\b|\bcontrol (?:arm|condition|schools|areas?|sites)\b"
    r"|\b(?:after|since|following|before and after)\s(?:the|their|its|joining|taking part"
    r"|completing|attending|receiving)\s(?!pandemic|outbreak|war|crisis|death|birth|second|first"
    r"|turn)"
    r"|\b(?:pooled|meta-analys[ie]s)\b|\b(?:trials?|programme|scheme|intervention)\b(?!\s(?:stud"
    r"|research))"
    r"|\b(?:at|after)\s(?:\w+)\s(?:weeks|months|sessions)\b|\bafter (?:\w+) years\b(?! of)"
    r"|\b(?:post|pre)-?(?:test|intervention|treatment)\b|\bat (?:\w+[- ]){0,2}follow[- ]up\b"
    r"|\bpilot (?:areas|sites|schools|hospitals|practices|towns)\b|\b(?:schools|hospitals"
    r"|councils|areas"
    r"|firms|employers|homes|wards|practices|towns|cities|countries|states|companies"
    r"|services) (?:that|which"
    r"|who|where) (?:introduced|adopted|set up|banned|installed|rolled out|implemented)\b"
    r"|\b(?:every|each)\s(?:[£$€]\d[\d.]{0,5}|pound|dollar|euro)\s(?:spent|invested)\b"
    r"|\bthan (?:in )?(?:(?:the )?(?:(?:control|comparison) (?:group|arm"
    r"|schools|areas?|sites)|non-(?:recip|partic|user|complet|attend|interv|program"
    r"|train|treat|member|pilot|adopt|scheme|exerc|vaccin)))"
    r"|\b(?:between|across|in) (?:both |the )?(?:two |three )?(?:groups|arms|conditions)\b"
    r"|\b(?:completers|non-completers|attenders|recipients|(?:those|people|families|participants"
    r"|pupils|patients|children|adults|women|men)"
    r" who (?:completed|attended|took part|received|trained|(?:got|had) (?:support|help|advice"
    r"|treatment|training"
    r"|counselling|coaching)|were (?:supported|helped|advised|coached|visited|referred"
    r"|treated|trained|vaccinated|offered)|joined|signed up"
    r"|finished))\b",
    re.IGNORECASE,
)
"""What is said of an evaluation: two groups, before and after, trials."""
_NO_ADJECTIVE = (
    r"(?<!\bmost\s)(?<!\bfor\s)(?<!\bof\s)(?<!\bto\s)(?<!\ba\s)(?<!\bthe\s)(?<!\bwith\s)"
    r"(?<!\bin\s)(?<!\ban\s)"
    r"(?<!\breceived\s)(?<!\band\s)(?<!\bthrough\s)(?<!\btheir\s)(?<!\bby\s)"
)
"""``a driver of improved practice``: no word of change there."""
_RESULT = (
    r"(?:effects?|impacts?|influence|benefits?|outcomes?|changes?|improvements?|reductions?"
    r"|increases?|decreases?|lowering|gains?|progress)"
)
_CHANGED: Final = re.compile(
    rf"{_NO_ADJECTIVE}\b(?:reduced|increased|improved|lowered|raised|(?<!were )(?<!was )cut"
    rf"|eased|relieved|enhanced|strengthened"
    rf"|halved|doubled|prevented|decreased|fell|rose|dropped|diminished|boosted|promoted(?! by)"
    rf"|declined|grew|worsened|faded|unchanged|lost (?:an average|about|\d)|led to|resulted in"
    rf"|contributed to|brought about"
    rf"|(?:(?:has|have) been|was|were) (?:\w+ly )?(?:lower|higher|better|worse|fewer|shorter"
    rf"|reduced|improved|less|greater|more (?:likely|active|confident|effective)|less likely"
    rf"|(?<!most )effective|most effective (?:in|at) [a-z]{{3,15}}ing"
    rf"|ineffective|beneficial)"
    rf"|shortened|speeded up|sped up|benefited|did (?:\w+ly )?(?:better|worse)|lost (?:more"
    rf"|less)|gained|facilitated|stopped|kept (?:more|fewer)|work(?:ed|s) (?:best"
    rf"|better|less well|well)|added (?=\d)|(?:spent|ate|slept|drank|made|took|had|saw|went|gave"
    rf"|read|(?!wanted|needed|preferred|asked|requested|required|expected|hoped|called|desired)"
    rf"[a-z]{{3,12}}ed) (?:\d[\d.]{{0,5}}%? )?(?:more|fewer|less)\b(?! than \d)"
    rf"|helped\s(?:[\w’'-]{{1,20}}\s){{0,5}}?(?:to\s)?[a-z]{{3,}})\b",
    re.IGNORECASE,
)
_HAD: Final = re.compile(
    rf"\band\s(?:reduced|increased|improved|lowered|raised|enhanced|strengthened)\s(?:the|their"
    rf"|his|her|its|our|participants|patients|people)\b"
    rf"|\b(?:is|are|was|were|been)\s(?:\w{{2,20}}ly\s){{0,2}}associated\swith\b"
    rf"|\b(?:had|has|have|made|showed|shown|found|demonstrated|experienced|reported|observed"
    rf"|produced|yielded|achieved|was|were|with)"
    rf"\s(?:an?\s|the\s)?(?:[\w-]{{1,20}}\s){{0,4}}?{_RESULT}(?=[,.;]|\s(?:in|on|for|to|of|from"
    rf"|after)\b)"
    rf"|\b(?:pooled|mean|overall|average|estimated)\s(?:effects?"
    rf"|differences?)\s(?:[\w-]{{1,20}}\s){{0,8}}?(?:was|were)\b"
    rf"|\b(?:was|were|is)\scost-effective\b|\b(?:returned|saved|saves|returns)\s(?=[£$€\d])"
    rf"|\b(?:had|showed|experienced|reported|demonstrated|found|observed)\s(?:an?\s)"
    rf"?(?:\w{{2,20}}ly\s)?(?:increased|improved|reduced|fewer|less|greater|better|higher|lower"
    rf"|more)\s[a-z]",
    re.IGNORECASE,
)
_DOES: Final = re.compile(
    r"\b(?:(?:can|may|might)\s(?:also\s|help\s(?:to\s)?|\w{2,20}ly\s)?(?:reduce|increase|improve"
    r"|lower|raise|enhance|strengthen"
    r"|prevent|promote|protect|boost|lead to|contribute to|support|help|facilitate|foster"
    r"|alleviate|assist)"
    r"|(?:reduces|increases|improves|lowers|raises|enhances|strengthens|prevents|boosts|saves"
    r"|fosters|alleviates|facilitates)(?=\s)"
    r"|(?:is|are)\s(?:\w{2,20}ly\s|not\s){0,2}(?:effective|ineffective|beneficial|cost-effective)"
    r"|(?:has|have)\s(?:been\s)?(?:shown|found|proven)\sto\s(?:be\s(?:\w{2,20}ly\s)?(?:effective"
    r"|beneficial|cost-effective)|reduce|increase|improve|lower|raise|prevent)|(?<=s )(?:reduce"
    r"|improve|prevent|lower|raise|increase|boost|strengthen|save|cut)(?=\s(?:the|their|a|an"
    r"|number|rates?|risks?|[a-z]{4,20})))\b",
    re.IGNORECASE,
)
"""What is said of it in general."""
_UNCHANGED: Final = re.compile(
    r"\b(?:had|made|showed|found|was|were|there (?:was|were)|with)\s(?:no|little)\s"
    r"(?:[\w-]{1,20}\s){0,3}?(?:effects?|differences?|impact|change|improvement|benefit)\b"
    r"|\bno\s(?:[\w-]{1,20}\s){0,3}?(?:effects?|differences?|change"
    r"|improvement)\s(?:[\w-]{1,20}\s){0,6}?(?:was|were)"
    r"\s(?:found|seen|observed|detected)\b"
    r"|\bdid not\s(?:\w{1,20}ly\s)?(?:reduce|improve|change|affect|impact|modify|alter|increase"
    r"|differ|lower|raise|prevent|fall|rise|work|make any difference)\b"
    r"|\bno (?:better|worse|different|more effective|faster) than\b"
    r"|\b(?:was|were)\s(?:\w{2,20}ly\s)?unaffected\b|\b(?:hardly|barely|scarcely)\s(?:changed"
    r"|fell|rose|moved"
    r"|improved|differed)\b|\bmade\s(?:no|little|hardly any)\s(?:real\s|measurable\s|clear\s)"
    r"?difference\b"
    r"|\bneither\s[^.;]{1,60}\s(?:affected|changed|reduced|improved|increased|lowered|raised)\b"
    r"|\b(?:similar|the same|comparable|no different) (?:in|across|between|for) (?:both|the two"
    r"|all) (?:arms|groups|conditions|schools)\b",
    re.IGNORECASE,
)
_DID_NOT_BRING: Final = re.compile(
    r"\bdid not\s(?:\w{1,20}ly\s)?(?:reduce|improve|prevent|raise|lower)\s[a-z]{3,20}",
    re.IGNORECASE,
)
DOING: Final = re.compile(
    r"(?:\W{0,3}|[^.;]{3,80}\b(?:that|Results:?|Conclusions?:?)\s)(?!(?:During|Existing"
    r"|Increasing|Growing|Ongoing|Rising|Emerging|Underlying|Leading|Remaining|Falling|Declining"
    r"|Ag(?:e)?ing|Competing|Missing|Living|Being"
    r"|Having|According|Following|Including|Regarding|Smoking|Drinking|Gambling|Eating"
    r"|Sleeping|Working|Growing|Feeling|Sitting|Spending|Considering|Concerning|Using|Assuming"
    r"|Given|Comparing|Looking|Adjusting|Controlling|Nothing|Anything|Everything|Something"
    r"|Spring|Evening|Morning|King)\b)"
    r"[A-Za-z][a-z]{2,15}ing\s(?!(?:and|or|to|up|is|was|were|are|of|has|have|had|rose|fell"
    r"|rates?)\b)[a-z]",
    re.IGNORECASE,
)
"""Who begins with what is done."""
_UNSURE: Final = re.compile(
    r"\b(?:could|whether|if|expect(?:s|ed)?|plan(?:s|ned)?|assum(?:e|es|ed|ing)|predicted"
    r"|objectives?|cannot|too early)\b",
    re.IGNORECASE,
)
_IS: Final = re.compile(
    r"(?:\s(?:for|with|of|based on|directed at)\s"
    r"(?:(?!(?:that|which|who)\b)[\w’'-]{1,20}\s){0,4}?(?!(?:that|which|who)\b)[\w’'-]{1,20})?\s"
    r"(?:(?:generally|typically|usually|often|also)\s)?"
    r"(?:(?:targeted|aimed|designed|intended)\s(?:at|to|for)\s[^.;]{3,160}?\s(?:which|that)\s"
    r"(?:aims?|seeks?)\sto\s|(?:target|follow|incorporate|involve|combine|comprise|focus\son"
    r"|aim\sto|seek\sto|consist\sof"
    r"|draw\son|bring\stogether)\s|(?:is|are|was|were)\s(?:\w{2,20}ly\s|also\s)?(?:delivered|run"
    r"|led|staffed|funded"
    r"|offered|provided|based|used"
    r"|designed|developed|aimed|intended|targeted|structured|facilitated|made up)\b"
    r"|(?:consist(?:s|ed)\sof|compris(?:es|ed)|involve[sd]?|combine[sd]?|provide[sd]?|offer(?:s"
    r"|ed)?|aim(?:s|ed)?\sto"
    r"|train(?:s|ed)|teach(?:es)?|taught|bring(?:s)?\stogether|brought\stogether|targets"
    r"|attempts?\sto|seeks?\sto|places|pairs|matches|delivers|links|sends|r[au]ns|lasts|lasted"
    r"|focus(?:es|ed)\son|includ(?:es|ed)|us(?:es|ed))\s"
    r"|(?:is|are)\s(?:also\s)?available\s(?:to|for|from|through|via)\b|(?:is|are)\s(?:directed"
    r"|aimed|geared|tailored)\s(?:at|to|towards?)\b|(?:is"
    r"|are)\san?\s(?:[\w-]{1,20}\s){0,5}?(?:programme|program|intervention|scheme|approach"
    r"|service|method|model|"
    r"strategy|therapy|course|initiative|project|tool|app|game|technique|campaign|network"
    r"|partnership|suite)\b)",
    re.IGNORECASE,
)
_SUBJECT: Final = re.compile(
    rf"\W{{0,6}}(?!(?:In|On|At|For|By|With|From|To|After|When|If|As|While|Although|Because"
    rf"|However|Despite|What|How)\b)"
    rf"(?:[\w’'&-]{{1,30}}\s){{0,6}}?(?:[\w’'&-]{{1,20}}[-\s])?(?:{_MADE})"
    rf"(?:\s\([^()]{{1,40}}\))?(?=\s)",
    re.IGNORECASE,
)
_NO_SUBJECT: Final = re.compile(
    r"\b(?:stud(?:y|ies)|review|research|trial|paper|article|report|analys[ei]s|survey|we|they"
    r"|it|i|you|who|which|that"
    r"|is|are|was|were|has|have|had|control|comparison|placebo|and|of|age|focus|working"
    r"|participants|patients)\b",
    re.IGNORECASE,
)


_NOW: Final = re.compile(r"(?:has|have|with|is|are)\s", re.IGNORECASE)
"""What is so in general, and was not found."""


def of_evaluation(text: str, at: int | None = None) -> bool:
    """Whether *text* tells of an evaluation: who was treated, and with whom that was compared; what
    came after something counts only where that stands before *at*.
    """
    told = _EVALUATED.search(text)
    while told is not None and at is not None and told.start() > at and _AFTER.match(told[0]):
        told = _EVALUATED.search(text, told.end())
    return told is not None


NOT_TREATED: Final = re.compile(
    r"\bthan (?:in )?(?:those|children|people|pupils|families|patients|adults|women"
    r"|men) (?:who|that)"
    r" (?:did|had|were) not\b",
    re.IGNORECASE,
)
"""Those with whom people are compared to whom something was done, in a text that evaluates it."""
_AFTER: Final = re.compile(r"(?:after|since|following)\s", re.IGNORECASE)


_SAID_THAT: Final = re.compile(
    r"\b(?:suggest|show|indicate|find|conclude|estimate|report|confirm|demonstrate)(?:s|ed"
    r"|d)?\sthat\b"
    r"|\b(?:found|shown|evidence)\sthat\b",
    re.IGNORECASE,
)
"""``Estimates suggest that the reform of the law ...``: what was set up is named behind it."""


def set_up_before(text: str, at: int) -> bool:
    """Whether *text* names something that was set up before *at*."""
    said = max((one.end() for one in _SAID_THAT.finditer(text, 0, at)), default=0)
    opened = _OPENED.match(text, said, at)
    said = opened.end() if opened else said
    names = _NAMES_IT.match(text, said, at)
    return names is not None and not _LACKS_IT.search(names[0])


_OPENED: Final = re.compile(
    r"\W{0,4}(?:Across|Among|Despite|In|Over|During|At|By|Within|Overall|On average)\b"
    r"[^,.;:]{0,140},\s"
)
"""``Despite low coverage,``: what was set up is named behind it."""


def names_what_is_made(words: str) -> bool:
    """Whether *words* name something that people set up, and no lack of it."""
    return _NAMES_IT.match(words) is not None


_BOTH_ARMS: Final = re.compile(
    r"\b(?:intervention|treatment|treated|active|experimental|programme|training|exercise"
    r"|vaccine|trained)\s(?:group|arm"
    r"|schools|areas?|sites|practices|homes|participants|pupils|children|patients|students)s?\b"
    r"[^.;]{0,160}?\b(?:control|comparison|placebo|usual care|no treatment)",
    re.IGNORECASE,
)
"""Those who were treated, and then those who were not."""


def numbered_outcome(view: View) -> Sequence[Draft]:
    """A change that numbers measure: how many there were before and after, or in both groups."""
    if not view.statistics or (view.ids(INTERVENTION) and changed_by(view)):
        return ()
    text = view.text
    arms = _BOTH_ARMS.search(text)
    if arms and reports(view) and not _UNSURE.search(text) and not is_asked(text, arms.start()):
        made = draft(view, Kind.INTERVENTION_OUTCOME, "unnamed-outcome", ((), ()), way_in(text))
        return (replace(made, statistic=only_number(view)),)
    return unnamed_outcome(view)


_MEASURE: Final = (
    r"(?:rates?|numbers?|levels?|prevalence|incidence|shares?|proportions?|percentages?|use"
    r"|consumption"
    r"|values?|costs?|spending|prices?|wages|incomes?|deaths|mortality|admissions|sales|revenues?"
    r"|enrol?lment|participation|uptake|employment|coverage|drinking|smoking|demand|trends?"
    r"|visits|attendances|referrals|arrests|calls|crashes"
    r"|population)"
)
_ALONE: Final = re.compile(
    rf"\b{_MEASURE}\s(?:(?:of|in|for|among|per|to|by)\s[^,;.]{{1,60}}\s)?(?:has\s|have\s|had\s)"
    rf"?(?:also\s|more"
    r"\sthan\s|\w{2,20}ly\s){0,2}(?:declined|fell|fallen|rose|risen|grew|grown|dropped|doubled"
    r"|halved"
    r"|increased|decreased|surged|tripled)$",
    re.IGNORECASE,
)
_SO_FAR: Final = re.compile(r"\b(?:has|have)\s(?:also\s|more\sthan\s|\w{2,20}ly\s){0,2}$")
_ON_THE_WAY: Final = re.compile(r"[a-z]\s(?:which|who)\s(?:\w{2,20}\s)?$")
_AT_THE_START: Final = re.compile(
    r"\b(?:baseline|demographics?|characteristics|reasons for)\b[^.;]{0,80}\b(?:similar|comparable"
    r"|differ|(?:no|any) (?:\w+ )?differences?)\b",
    re.IGNORECASE,
)
"""Who was compared, before anything was done."""
IN_CONTROLS: Final = re.compile(
    r"\b(?:less|lower|fewer|more|higher|greater|better|worse)\s(?:[\w-]{1,20}\s){0,3}?(?:in"
    r"|among|for)\s"
    r"(?:the\s)?(?:usual care|controls?|placebo|comparison)\b"
)
_SPOKEN: Final = re.compile(
    r"\W{0,2}[“\"][^“”\"]{0,300}\b(?:I|my|me|we|our|us|I[’']m|I[’']d|I[’']ve)\b", re.IGNORECASE
)
"""Somebody's words."""
_THERE: Final = re.compile(
    r"\W{0,3}(?:[^,.;]{3,60},\s)?there\s(?:is|are|was|were)\b"
    r"(?!\s(?:(?!no\b|not\b|little\b|insufficient\b)[\w-]{1,20},?\s){0,5}?evidence\sthat\b)",
    re.IGNORECASE,
)


def _change_in(view: View) -> tuple[re.Match[str] | None, re.Match[str] | None]:
    """Where the unit says that nothing changed, and where it says what did or did not."""
    text = view.text
    none = _UNCHANGED.search(text) or NOTHING_BROUGHT.search(text)
    changed = none or _CHANGED.search(text) or _HAD.search(text) or BROUGHT.search(text)
    return none, changed or (GRADED.search(text) if view.evaluates else None)


def unnamed_outcome(view: View) -> Sequence[Draft]:
    """What something that was set up is found to have changed, or not."""
    text = view.text
    if not reports(view) or _UNSURE.search(text) or advising.recommends(text):
        return ()
    none, changed = _change_in(view)
    general = (
        None if changed else _DOES.search(text) or SERVES.search(text) or A_GOOD_WAY.search(text)
    )
    found = changed or general
    if found is None or is_asked(text, found.start()) or _SPOKEN.match(text):
        return ()
    so_far = not view.evaluates or _SO_FAR.search(text, 0, found.start())
    if so_far and _ALONE.search(text, 0, found.end()) and not of_evaluation(text):
        return ()  # a measure went up or down: nobody is said to have brought that about
    if (general and _THERE.match(text)) or _ON_THE_WAY.search(text, 0, found.start()):
        return ()
    if _AT_THE_START.search(text):
        return ()
    set_up = set_up_before(text, found.start()) or _DID_NOT_BRING.search(text) or DOING.match(text)
    evaluated = of_evaluation(text) or (
        (view.evaluates or _tells_what_worked(view))
        and not (view.unit.is_item or _NOW.match(found[0]))
        and among_results(text, view.unit.path)
    )
    if not set_up and (general or not evaluated):
        return ()
    risks = (
        view.ids(RISK, end=view.unit.start + _OPENING)
        if set_up
        else view.ids(RISK, end=_at(view, found))
    )
    if risks and _HAD.match(text, found.start()):
        return ()  # what a risk had as its effect
    way = Direction.NONE_FOUND if none else way_in(text)
    if none and _CHANGED.search(text):
        way = Direction.MIXED
    if IN_CONTROLS.search(text, found.start()):
        way = turned(way)  # less in those who were not treated is more in those who were
    who = view.ids(INTERVENTION, end=_at(view, found))
    made = draft(view, Kind.INTERVENTION_OUTCOME, "unnamed-outcome", (who, ()), way)
    valence = Valence.NO_EFFECT if none and not _CHANGED.search(text) else Valence.NOT_STATED
    turn = _at(view, found), view.unit.start + found.end()
    return (replace(made, valence=valence, statistic=only_number(view), turn=turn),)


_WHAT_WORKED: Final = re.compile(
    r"(?:\d[\d.]{0,6}\s)?(?:what (?:works|worked|changed|helped)|(?:does|did|do) \w+ work"
    r"|(?:the )?(?:effectiveness|effects?|impacts?|outcomes?|benefits?)"
    r"(?: (?:of|on|for) [^.;:]{3,60})?)\W{0,3}",
    re.IGNORECASE,
)


def _tells_what_worked(view: View) -> bool:
    """Whether the title above says that what stands under it was set up, and what came of it."""
    return len(view.unit.path) > 1 and _WHAT_WORKED.fullmatch(view.unit.path[-1]) is not None


_OPENING: Final = 12
"""Characters of a sentence in which what it is about begins."""


def _at(view: View, found: re.Match[str]) -> int:
    """Where *found* in the unit's text begins in its prose."""
    return view.unit.start + found.start()


IS_SET_UP: Final = re.compile(
    r"\W{0,3}(?!(?:This|That|It|These|There|What|Here)\b)(?:[\w’'()-]{1,30}\s){1,5}?(?:is"
    r"|are)\san?\s(?:[\w-]{1,20}\s){0,3}?"
    r"(?:set|suite|combination|form|type|kind|package|series|range|model|way|method|approach"
    r"|programme|program|intervention|scheme|service|therapy|initiative)\s"
    r"(?:of\s(?:[\w-]{1,20}\s){0,4}?(?:actions|strateg(?:y|ies)|approach(?:es)?|activities"
    r"|measures|programmes?|services?|practices?|interventions?|therapy"
    r"|treatment|support|education|training|teaching|policing)\b|in\swhich\b|that\s|designed\s"
    r"|delivered\s|aimed\s|where\s)",
    re.IGNORECASE,
)
"""``Exercise referral is a scheme in which ...``"""


_DOSE: Final = re.compile(
    r"\b(?:attend(?:ed|s)?|meets?|met|receive[sd]?|visits|visited|come|came|join(?:ed)?"
    r"|takes? part)\b(?:[^.;]{0,60}?\b(?:weekly|fortnightly|monthly)\b[^.;]{0,30}?\b(?:sessions?"
    r"|meetings?|groups?|classes)\b|[^.;]{0,80}?"
    r"\b(?:once|twice|(?:two|three|four|five|six|\d{1,2})\s(?:times|hours|sessions|visits|days)"
    r"|an? hour)\s(?:a|per|each|every)\s(?:day|week|fortnight|month|term|year)\b)",
    re.IGNORECASE,
)
"""How often those come who are treated."""


def unnamed_description(view: View) -> Sequence[Draft]:
    """What something that people set up is, and does: it is the subject of the sentence."""
    text = view.text
    if not reports(view) or advising.recommends(text):
        return ()
    subject = _SUBJECT.match(text)
    told_of = named(view.headings, INTERVENTION)
    if _DOSE.search(text) and (view.evaluates or told_of):
        about = (told_of, view.ids(POPULATION) if told_of else ())
        return (draft(view, Kind.INTERVENTION_DESCRIPTION, "unnamed-description", about),)
    if IS_SET_UP.match(text):
        return (draft(view, Kind.INTERVENTION_DESCRIPTION, "unnamed-description", ((), ())),)
    if subject is None or _NO_SUBJECT.search(subject[0]) or _IS.match(text, subject.end()) is None:
        return ()
    return (draft(view, Kind.INTERVENTION_DESCRIPTION, "unnamed-description", ((), ())),)
