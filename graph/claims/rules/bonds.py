"""Rules for what goes with what, where the vocabulary knows neither. English.

``Damp was associated with asthma``, ``there was no link between hours and grades``, ``tenants had
higher rates than owners``: nobody has said which concepts these are, so that a claim links none; it
says its kind, the way it points, and quotes the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.claims.model import Direction, Kind
from graph.claims.rules.bond_kinds import TREATS, Bond, kind_of
from graph.claims.statistics.how_common import names_people
from graph.claims.view import INTERVENTION, RISK, Draft, View, draft
from graph.claims.wording import advising, cues
from graph.claims.wording.reporting import is_asked, only_number, reports, way_in
from graph.claims.wording.valence import is_bad

_ADVERBS = (
    r"(?:(?:\w{2,20}ly|also|still|both|all|each|often|more|most|not|found to be|to be"
    r"|known to be)\s){0,4}"
)
_ADJECTIVES = r"(?:[\w-]{1,20}\s){0,5}?"
_BOND = r"(?:associations?|relationships?|correlations?|links?|connections?)"
_GRADE = (
    r"(?:higher|lower|greater|more|fewer|less|poorer|worse|better|shorter|longer|elevated"
    r"|increased|reduced|larger|smaller|stronger|weaker)"
)
_CHANCE = r"(?:risks?|hazards?|odds|likelihood|chances?|probability|rates?|prevalence|incidence)"
_THAN = r"(?:than|compared\s(?:to|with)|relative to|versus)"
_REST = r"(?:[^.;]|\.\d){0,160}?"
_NO_JUDGEMENT = (
    r"(?!\s(?:say|report|have\s(?:told|said)|agree|prefer|know|think|endorse|diagnose|prescribe"
    r"|recommend|order|perform|rate|view|choose|cite|accept|state|express|request|make"
    r"|be\s(?:aware|recogni[sz]ed|able)))"
)
"""``more likely to recommend`` says what people think, or do for others."""
_BONDS: Final = re.compile(
    rf"\b(?:is|are|was|were|been|be)\s{_ADVERBS}(?:associated|correlated)\s(?:with|to)\b"
    r"|\b(?:seem(?:s|ed)?|appear(?:s|ed)?)\sto\sbe\s(?:\w{2,20}ly\s)?(?:associated|correlated"
    r"|linked)\s(?:with|to)\b"
    rf"|\b(?:is|are|was|were|been)\s{_ADVERBS}linked\s(?:with|to)\s(?:an?\s)?(?:[\w-]{{1,20}}\s)"
    rf"?(?:{_GRADE}|{_CHANCE}|poor)\b"
    r"|\b(?:significantly|positively|negatively|inversely|strongly|independently"
    r")\srelated\sto\b|\b(?:is|are|was|were|been|be)\s(?:(?:closely|directly|also|not)\s){1,2}"
    r"related\sto\b"
    rf"|\b(?:there\s(?:was|were|is|are)|shows?|showed|found|revealed|identified|demonstrated"
    rf"|observed"
    rf"|reported|indicated?|confirm(?:s|ed)|highlights?)\s{_ADJECTIVES}{_BOND}\s(?:was|were"
    rf"|between|with)\b"
    rf"|\b{_BOND}\sbetween\s{_REST}\s(?:was|were|is|are)\s{_ADVERBS}(?:found|observed|identified"
    r"|seen|significant|strong|weak|evident|positive|negative|clear)\b"
    rf"|\b(?:factors?|predictors?|characteristics|variables)\s(?:\w{{2,20}}ly\s)?(?:associated"
    rf"|correlated)\swith\s{_REST}\s(?:was|were|are|is|included?)\b"
    rf"|\b(?:is|are|was|were|remains?|remained)\s(?:an?\s|the\s)?{_ADJECTIVES}(?:risk factors?"
    rf"|predictors?)\s(?:for|of)\b"
    rf"|\bonly\s(?:[\w-]{{1,20}}\s){{1,3}}(?:significantly|independently)\sassociated\swith\b"
    rf"|\b(?:is|are|was|were)\s(?:an?\s)?(?:contributory|contributing|causal"
    rf"|protective)\sfactors?\b"
    rf"|\b(?:among|in|for)\s[^,;.]{{3,60}}?,?\sthe\s(?:adjusted\s|corresponding\s)?(?:hazard"
    rf"|odds|risk|rate)"
    rf"\sratio\s(?:was|were)\b"
    rf"|\b(?:hazard|odds|risk|rate|prevalence|incidence)\sratios?\s(?:for|of|in"
    rf"|among)\s[^.;]{{1,100}}?\s(?:was|were|is)\b"
    rf"|\b(?:weaken|attenuat|strengthen)(?:s|ed)\sthe\s{_BOND}"
    rf"|\b(?:found|reported|showed|observed|detected|saw)\sno\s(?:[\w-]{{1,20}}\s)"
    rf"{{0,2}}?{_BOND}(?=[.,;]|\s?[\[(]"
    rf"|\s(?:once|after|when|at)\b)|\b(?:showed|had"
    rf"|displayed)\san?\s{_ADJECTIVES}{_BOND}(?=[.,;]|\s?[\[(])"
    rf"|\b(?:observed|found|saw|reported|showed|identified)\s(?:an?|no)\s(?:\w{{2,20}}ly\s)"
    rf"?{_GRADE}\s{_CHANCE}\s(?:of"
    rf"|for)\s[^.;]{{2,80}}?\s(?:with|among|in|for)\b"
    r"|\b(?:is|are|was|were)\s(?:by far\s)?(?:the|an?)\s(?:strongest|best|most important"
    r"|significant|independent"
    r"|single best) predictor(?=[.,;]|\s[\[(])"
    rf"|\b(?:is|are|was|were)\s(?:the|an?)\s(?:[\w-]{{1,20}}\s){{1,4}}?risk factors?(?=[.,;]"
    rf"|\s[\[(])"
    rf"|\b(?:a|an|the|no)\s{_ADJECTIVES}{_BOND}\s(?:was|were)\s(?:also\s)?(?:found|observed"
    rf"|identified|seen)\b",
    re.IGNORECASE,
)
"""A bond that is named."""
_RAISES: Final = re.compile(
    rf"\b(?:increase[sd]?|raise[sd]?|(?<!nearly )(?<!almost )(?<!about )"
    rf"(?<!than )double[sd]?|triple[sd]?|reduce[sd]?|lower(?:s|ed)?"
    rf"|halve[sd]?|adds?\sto)\s"
    rf"(?:the|their|a|an|your|his|her|people['’]s)\s(?:[\w-]{{1,20}}\s)"
    rf"{{0,3}}?{_CHANCE}(?:\s(?:of|for|that)\b|(?=[.,;]))"
    rf"|\b{_CHANCE}\s(?:of\s[^.;]{{1,60}}?\s)?(?:rose|rises|increase[sd]?|fell|falls|double[sd]?"
    rf"|grew|grows|declines?|declined)\s(?:\w{{2,20}}ly\s)?(?:by|with|as|for)\b"
    r"|\b(?<!as )(?<!are )(?<!was )(?<!were )(?<!is )(?<!be )(?<!we )(?<!model )(?<!models )"
    r"(?<!analysis )predict(?:s|ed)\s(?!that)[a-z]"
    r"|\bgo(?:es)?\shand\sin\shand\b"
    rf"|\b(?:ha[sd]|have)\s(?:an?\s)?(?:\w{{2,20}}ly\s)?(?:higher|greater|increased|lower"
    rf"|reduced|elevated)\s"
    rf"(?:[\w-]{{1,20}}\s){{0,2}}?(?:risks?|hazards?|odds|mortality)(?=[.,;]|\s(?:than|even"
    rf"|compared)\b|\s?[\[(])"
    r"|\b(?:drives?|drove|push(?:es|ed)?|forces?|forced|leaves?|left)\s(?:many\s|some\s|more\s"
    r"|older\s|young\s)?(?:people"
    r"|families|parents|women|men|children|households|victims|tenants|patients|workers|residents"
    r"|them|others)\s"
    r"(?:to\s|into\s|feeling\s|unable\s|at\srisk|frightened|isolated|vulnerable|lonely|hungry"
    r"|homeless|worse\s)"
    r"|\b(?:stop(?:s|ped)?|ke(?:eps|pt)|prevent(?:s|ed)?|deter(?:s|red)?|discourage[sd]?"
    r"|put(?:s)?)\s(?:many"
    r"|some|most|people|families"
    r"|parents|women|men|children|patients|workers|residents|tenants|others|them|young\speople"
    r"|older\speople)\s"
    r"(?:[\w’'-]{1,20}\s){0,3}?(?:from|off|away|who)\b"
    r"|(?<=s\s)(?:harm|hinder|disrupt|worsen|impair|damage|exacerbate|undermine|erode)\s(?:the"
    r"|their|an?|both"
    r"|[a-z]{4,20})\b"
    r"|\b(?:prolongs(?!\s(?:survival|life))|aggravates|perpetuates)\s(?:the|their|an?|both"
    r"|[a-z]{4,20})\b"
    r"|\b(?:is|are|was|were)\s(?:more|particularly|especially|most|highly)\s(?:exposed|at\srisk)"
    r"(?=[.,;])"
    r""
    r"|\bmak(?:e|es)\sit\s(?:much\s|more\s|even\s|very\s|particularly\s|less\s){0,2}(?:harder"
    r"|difficult|hard"
    r"|impossible)\s(?:for\s[^.;,]{1,60}?\s)?(?:to|that)\b"
    r"|\bma(?:kes?|de)\s(?:[\w’'-]{1,20}\s){1,3}?(?:more|less)\slikely\s(?:to\b|(?=[.,;]))"
    r"|\b(?:explain(?:s|ed)?|account(?:s|ed)?\sfor)\s(?:about\s|around\s|nearly\s|almost\s"
    r"|only\s|over\s)?(?:half"
    r"|most|much|some|part|a\s(?:third|quarter|small\spart|large\spart)|two\sthirds"
    r"|\d{1,2}%)\s(?:of\s)?the\s"
    r"(?:[\w-]{1,20}\s){0,2}?(?:difference|gap|association|rise|excess|inequalit(?:y|ies)|link"
    r"|relationship)s?\b"
    r"|\b(?:is|are|was|were)\s(?:hit\s(?:hardest|worst|harder)|(?:worst|hardest|disproportionately)"
    r"\s(?:hit|affected))\b|\bbears?\sthe\sbrunt\b"
    r"|\b(?:increase[sd]?|decrease[sd]?|rose|fell|declined?|grew|grow|worsen(?:s|ed)?)\s"
    r"(?:\w{2,20}ly\s)?with\s(?!(?:an?|help|support|respect|regard|effect|small|large"
    r"|the (?:help|support|aim))\b)[a-z]{3}"
    r"|\b(?:is|are|was|were)\s(?:\w{2,20}ly\s)?(?:affected|influenced|driven)\sby\b"
    r"|(?<!\bthat )(?<!\bwhich )\b(?:(?:do|does|did)\snot\s(?:\w{2,20}ly\s)?affect"
    r"|affects(?!\s(?:about\s|around\s|nearly\s"
    r"|over\s|almost\s|up\sto\s|an\sestimated\s|some\s|between\s|more\sthan\s)?(?:\d|one|two"
    r"|three|four|five|half|a\s(?:third"
    r"|quarter)|most|millions|many\s))"
    r"|influences|affected\s(?:the|their|his|her|people|children))\s"
    r"|\b(?:ha[sd]|have|(?:can|may|might)\shave)\s(?:an?|no)\s(?:[\w-]{1,20}\s){0,3}?(?:impact"
    r"|effect"
    r"|influence|bearing)\son\b"
    r"|\bprotect(?:s|ed)\s(?:against|from|the|people|children|women|men|young|older|health)\b"
    rf"|\b(?:had|has|have)\s(?:nearly\s|almost\s|about\s|more\sthan\s|over\s|roughly\s)?(?:half"
    rf"|twice|double|three times|four times)\s(?:the"
    rf"|their)\s{_CHANCE}\b"
    r"|(?<!\bthe )(?<!\bthese )(?<!\bother )(?<!al )(?<!ous )(?<!ive )(?<!ed )\b(?:harms|delays"
    r"|hinders|disrupts|worsens|impairs|damages|exacerbates|undermines|erodes)\s(?:the|their|an?"
    r"|both|[a-z]{4,20})\b"
    r"|\b(?:carr(?:y|ies|ied)|bears?|bore)\s(?:an?|no)\s(?:(?:excess|extra|additional"
    r"|added)\s)?(?:risk|hazard)\b"
    rf"|\b(?:at|face[sd]?|carr(?:y|ies|ied))\s(?:an?\s|the\s)?(?:\w{{2,20}}ly\s)?(?:higher"
    rf"|greater|increased|lower"
    rf"|highest|lowest|elevated|particular|substantial|significant"
    rf"|heightened)\s(?:[\w-]{{1,20}}\s)?{_CHANCE}\b"
    rf"|\b(?:ha[sd]|have)\s(?:an?\s|the\s)?(?:[\w.-]{{1,20}}\s){{0,3}}?(?:higher|greater"
    rf"|increased|lower|reduced|elevated)\s(?:\([^()]{{1,60}}\)\s)?(?:{_CHANCE})\sof\b"
    r"|\b(?:is|are|was|were)\s(?:[\w.,–-]{1,20}\s){0,5}?(?:(?:times|twice|half)\sas|more"
    r"|less)\slikely\s"
    rf"(?:(?:(?:than|as)\s[^.;]{{1,60}}?\s)?to\b{_NO_JUDGEMENT}"
    rf"|than\b(?![^.;]{{1,60}}?\sto\b)|among\b|in\b)"
    r"|\b(?:more|especially|particularly|most|highly)\s(?:vulnerable|susceptible|prone)\sto\b"
    r"|\b(?:can|may|might|often)\s(?:also\s|further\s)?(?:harm|damage|worsen|impair|endanger"
    r"|irritate|weaken|destroy|scar|inflame|poison|trigger"
    r"|re-?traumati[sz]e"
    r"|traumati[sz]e|isolate|cause"
    r"|lead\sto|contribute\sto|result\sin|exacerbate|undermine)\b"
    r"(?!\s(?:an?\s)?(?:[\w-]{1,20}\s)?(?:increase|improve|better|reduc|fewer))"
    r"|^\W{0,4}(?:People|Those|Patients|Children|Women|Men|Adults|Workers|Babies|Infants|Pupils)\s"
    r"(?:who|with|whose)\s[^,.;]{3,100}?\s(?:may|can|might)\s(?:also\s)?(?:develop|suffer)\s"
    r"|^\W{0,4}(?:People|Those|Patients|Children|Women|Men|Adults|Workers|Babies|Infants|Pupils)\s"
    r"(?:who|with|whose)\s[^,.;]{3,100}?\salso\s(?:may|can|might)\s(?:develop|suffer)\s"
    rf"|\bmore than either\b|\binteract(?:s|ed)\swith\b",
    re.IGNORECASE,
)
"""What makes a thing likelier, or worse."""
_DIFFERS: Final = re.compile(
    rf"^\W{{0,6}}(?:[A-Z]\w{{2,12}}:?\s)?Compared\s(?:to|with)\s(?:[^.;,]"
    rf"|\.\d){{3,120}},\s(?:[^.;]|\.\d){{3,80}}?\s(?:had|have|has|were|was|are|is|reported"
    rf"|showed)\s(?:\w{{2,20}}ly\s)?(?:an?\s)?(?:{_GRADE}|(?:more|less)\slikely)\b|"
    rf"\b(?:had|have|has|show(?:s|ed)?|displayed|reported|report|experienced?|scored|exhibited"
    rf"|demonstrated|felt|feel|face[sd]?)\s"
    rf"(?:\w{{2,20}}ly\s)?(?:an?\s)?(?:\w{{2,20}}ly\s)?{_GRADE}\s"
    rf"(?!than\s(?:one|two|three|\d)){_REST}\b{_THAN}\b"
    rf"|\b(?:is|are|was|were)\s{_ADVERBS}(?:(?:about\s|around\s|nearly\s|almost\s|over\s|some\s)"
    rf"?[\d.,]{{1,7}}\s?(?:%"
    rf"|per\s?cent|times)\s)?(?:higher|lower|greater|greatest|poorer|worse|worst"
    rf"|stronger|strongest|weaker|larger|largest"
    rf"|(?:more|less|most|least)\s(?:common|prevalent|frequent|often|marked|pronounced|severe)"
    rf"|commoner|rarer|highest|lowest|shorter|longer)"
    rf"\s(?:in|among|for|than|at|on|where|when)\s"
    r"|\b(?:miss|lose|suffer|earn)\s(?:more|fewer|less)\s[a-z]"
    rf"|\b(?:have|has|had|experience[sd]?|face[sd]?|report(?:s|ed)?)\sthe\s"
    rf"(?:highest|lowest|greatest|worst|poorest)\s(?:[\w-]{{1,20}}\s){{0,3}}?(?:{_CHANCE}|mortality"
    rf"|burden|levels?|scores?|need|health|outcomes?)\b"
    rf"|\b(?:are|is|was|were)\s(?:almost\s|nearly\s|about\s|over\s)?(?:twice|half"
    rf"|[\w.]{{1,10}}\stimes)\sas\s[a-z]{{3,15}}\s(?:in|among|for|as)\b"
    rf"|(?<!no )\b(?:(?:more|less)(?!\s(?:than\s(?:one|two|three|\d)|important"
    rf"|useful|interest\w+|about"
    rf"|relevant"
    rf"|appropriate|needed|expensive|costly|efficient|effective|accurate|reliable|complex"
    rf"|sensitive)\b)|fewer|better|worse|(?!oth|rath|eith|furth|whether|after|under"
    rf"|over|number)[a-z]{{3,10}}er)\s(?:[\w’'-]{{1,20}}\s){{0,6}}?than\s(?:in\s|for\s|among\s)?"
    rf"(?!the\s(?:number|total|sum|amount|average|value|cost)\b)"
    rf"(?:those|their|people|children|men|women|boys|girls|adults|others|peers|older|younger"
    rf"|non-|the\s(?:rest|general|control|comparison|others|other|wider|national)|all\sother"
    rf"|any\sother"
    rf"|(?:[a-z]{{3,20}}\s)?[a-z]{{3,20}}(?:s|men|women)(?<!this)(?<!its)(?<!his)"
    rf"(?<!usual))\b(?!\s(?:of|ago))"
    rf"|\b(?:slept|spent|lived|worked|waited|stayed|walked|drank|smoked|scored)\s(?:an?\s"
    rf"|about\s|on\saverage\s)?[\d.]{{1,6}}\s[a-z]{{1,12}}\s(?:more|less|longer|shorter|later"
    rf"|earlier|higher|lower)\b"
    rf"|\b(?:did|do|does)\snot\s(?:\w{{2,20}}ly\s)?(?:differ|vary)\b"
    rf"|\bno\s{_ADJECTIVES}differences?\s(?:\w{{1,12}}\s){{0,3}}?(?:between|in|by|across|among)\b"
    rf"|\b(?:significant|marked|large|clear|substantial|wide|small)\s(?:\w{{1,15}}\s)"
    rf"?differences\s(?:were|was)?\s?(?:\w{{1,15}}\s)?(?:between|found)\b"
    r"|\b(?:feel|felt|are|were|is|was)\s(?!other|rather|further|either"
    r"|whether)[a-z]{3,12}er\sthan\b(?!\sin\s\d)"
    rf"|\b{_BOND}\s(?:was|were)\s(?:stronger|weaker|strongest)\s(?:in|among|for)\b",
    re.IGNORECASE,
)
"""What is more, or no more, in some than in others."""
_ASIDE: Final = re.compile(r"\b(?:that|which|who|where|because|how)\s(?:[\w-]{1,20}\s)?$")
"""Before what is said on the way, and not by the sentence."""
_SAID_THAT: Final = re.compile(
    r"\b(?:found|shows?|showed|shown|suggests?|suggested|indicates?|indicated|reveal(?:s|ed)"
    r"|reports?"
    r"|reported|confirm(?:s|ed)?|concluded?|concludes|estimated?|demonstrate[sd]?|evidence|observed"
    r"|noted|appears|and|but)\sthat\s(?:[\w-]{1,20}\s)?$",
    re.IGNORECASE,
)
"""Before what is said by those who found it."""
_WHEN: Final = re.compile(r"\b(?:when|if)\s(?:we|you|they)\s(?:[\w’'-]{1,20}\s){0,4}$")
_OF_A_MODEL: Final = re.compile(
    r"\b(?:approach|algorithms?|jittering|estimators?|sources of data|simulations?|datasets?"
    r"|(?:all|our|the|these|both)\s(?:\w{2,20}\s){0,2}models?)\b",
    re.IGNORECASE,
)
"""What studies are made with: what it brings is no risk."""
_THEN: Final = re.compile(r"\b(?:was|were)\s(?:then|subsequently|next)\s", re.IGNORECASE)
_RIGHT_BEHIND: Final = 40


def numbered_bond(view: View) -> Sequence[Draft]:
    """A bond of which a number says how strong it is, and not how common a thing is."""
    return _bond(view, (_BONDS, _RAISES)) if view.statistics else ()


def unnamed_bond(view: View) -> Sequence[Draft]:
    """That one thing goes with another, makes it likelier, or is found more in some."""
    return _bond(view, (_BONDS, _RAISES, _DIFFERS))


def _bond(view: View, kinds: Sequence[re.Pattern[str]]) -> Sequence[Draft]:
    text = view.text
    if not reports(view) or advising.recommends(text):
        return ()
    bonds, bond = _first(text, kinds)
    if bond is None:
        return ()
    at = view.unit.start + bond.start()
    linked = view.ids(RISK, end=at), view.ids(RISK, start=at)
    if bonds is not _DIFFERS and (
        view.ids(INTERVENTION) or _known_better(view, bond, kinds, linked)
    ):
        return ()
    if bonds is _DIFFERS and not (names_people(text) or TREATS.search(text)):
        return ()  # what is longer or dearer than something else is no risk
    words = text[bond.start() : bond.end() + _RIGHT_BEHIND]
    none = cues.NONE_FOUND.search(text) or _NONE.search(bond[0]) or _IN_VAIN.search(bond[0])
    none = none or _NO_EVIDENCE.search(text, 0, bond.start())
    way = Direction.NONE_FOUND if none else way_in(words)
    bad = is_bad(text[bond.start() :])
    about = Bond(bond, differs=bonds is _DIFFERS, none=bool(none), bad=bad, words=words)
    kind, way = kind_of(view, about, way)
    if linked[0] and kind is not Kind.RISK_INTERACTION and bonds is not _DIFFERS:
        kind = Kind.RISK_TO_EFFECT
    open_end = kind is Kind.RISK_TO_EFFECT and _brings_what(text, bond, bad=bad)
    if open_end or (way is Direction.NOT_STATED and bonds is _DIFFERS):
        return ()  # nobody says whether what it brings is good or bad, or which way it goes
    sides = linked if bonds is not _DIFFERS else ((), ())
    made = draft(view, kind, "unnamed-bond", sides, way)
    return (replace(made, statistic=only_number(view), turn=_turn(view, bond)),)


_FORWARD: Final = re.compile(
    r"\b(?:associated|correlated|linked|related)\s(?:with|to)\b"
    r"|\b(?:factors?|predictors?)\s(?:for|of)\b|\bpredict(?:s|ed)?\b"
    rf"|\b{_CHANCE}\s(?:of|for)\b"
    r"|\b(?:impact|effect|influence|bearing)\son\b|\b(?:vulnerable|susceptible|prone)\sto\b"
    r"|\blikely\s(?:(?:than|as)\s(?:[^\s,.;]{1,20}\s){1,8}?)?to\b"
    r"|\b(?:(?:lead|contribute)s?\sto|result\sin|cause|trigger|worsen|impair|damage|harm"
    r"|exacerbate|undermine|re-?traumati[sz]e|traumati[sz]e|isolate|erode|disrupt|hinder|delay)s?\b"
    r"|\b(?:affects|influences)\b"
)
"""What stands between a cause and what it brings."""
_BEHIND: Final = 80


def _turn(view: View, bond: re.Match[str]) -> tuple[int, int] | None:
    """Where *bond* stands, if what comes before it brings what comes behind."""
    low, high = bond.start(), min(bond.end() + _BEHIND, len(view.text))
    found = _FORWARD.search(view.text, low, high)
    if found is None or found.start() > bond.end() or _BACKWARD.match(bond[0]):
        return None
    at = view.unit.start
    return at + low, at + found.end()


_BACKWARD: Final = re.compile(
    rf"{_CHANCE}\s|among\b|in\b|for\b|there\b|only\b|factors?\b|(?:an?|the|no)\s|{_BOND}\b"
    r"|(?:found|shows?|showed|revealed|identified|observed|reported|saw)\b|compared\b",
    re.IGNORECASE,
)
"""How a bond begins whose two ends both stand behind it, or before."""


def _brings_what(text: str, bond: re.Match[str], *, bad: bool) -> bool:
    """Whether something *can lead to* what nothing tells to be bad."""
    return bool(_CAN_BRING.fullmatch(bond[0])) and not (bad or _ILL.search(text, bond.end()))


def _first(
    text: str, kinds: Sequence[re.Pattern[str]]
) -> tuple[re.Pattern[str], re.Match[str] | None]:
    """The first bond that *text* itself says, and of which of *kinds* it is."""
    for bonds in kinds:
        bond = next((one for one in bonds.finditer(text) if _says(text, one)), None)
        if bond is not None:
            return bonds, bond
    return kinds[-1], None


_CHANCES: Final = re.compile(
    r"\b(?:risks?|likely|odds|likelihood|vulnerable|susceptible|prone|associated|linked"
    r"|correlated)\b",
    re.IGNORECASE,
)


def _known_better(
    view: View,
    bond: re.Match[str],
    kinds: Sequence[re.Pattern[str]],
    linked: tuple[tuple[str, ...], tuple[str, ...]],
) -> bool:
    """Whether the rules for risks that the vocabulary knows are to read the unit, or none: only
    where one risk is tied to what nobody knows is it told here, and last.
    """
    causes, caused = linked
    if not (causes or caused):
        return False
    if _DIFFERS not in kinds or _CHANCES.search(bond[0]) is None:
        return True
    return bool(caused) and (bool(causes) or not names_people(view.text))


_CAN_BRING: Final = re.compile(
    r"(?:can|may|might|often)\s(?:also\s|further\s)?(?:lead\sto|contribute\sto|result\sin)",
    re.IGNORECASE,
)
_ILL: Final = re.compile(
    r"\b(?:negative|poor\w{0,3}|worse\w{0,3}|less|lower|dispara\w{1,4}|atypical|inequal\w{1,5}"
    r"|fail\w{0,5}"
    r"|impair\w{0,4}|disab\w{1,6}|disorder\w{0,2}|conflict\w{0,2}|shortages?|exclu\w{1,5})\b",
    re.IGNORECASE,
)
_NONE: Final = re.compile(r"\b(?:no|not|nor|never)\b", re.IGNORECASE)
_NO_EVIDENCE: Final = re.compile(r"\bno\s(?:\w{2,20}\s)?evidence\s(?:that|of|for|to suggest)\b")
_IN_VAIN: Final = re.compile(r"\bnon-?\s?significant", re.IGNORECASE)


def _says(text: str, bond: re.Match[str]) -> bool:
    """Whether the sentence itself says *bond*, and does not ask for it, or report who thinks so."""
    before = text[: bond.start()]
    if _THEN.match(bond[0]) or is_asked(text, bond.start()):
        return False
    if _WHEN.search(before) or _OF_A_MODEL.search(before.rpartition(" that ")[2]):
        return False
    return _ASIDE.search(before) is None or _SAID_THAT.search(before) is not None
