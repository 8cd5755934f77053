"""Words that say what should be done: duties, needs, commands, what a source praises, who has a
part to play. English.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from graph.claims.wording.cues import verbose
from graph.claims.wording.no_advice import is_no_advice

_VERBS = (
    "act|address|adopt|advise|ask|avoid|be|bear|build|check|commission|communicate"
    "|consider|create|deliver|develop|discuss|encourage|engage|ensure|establish|explain"
    "|explore|focus|follow|fund|give|help|identify|implement|improve|include|increase"
    "|introduce|invest|involve|keep|let|listen|make|monitor|notice|offer|plan"
    "|prioriti[sz]e|promote|provide|reassure|recogni[sz]e|reconsider|record|reduce|refer"
    "|remember|replace|review|see|seek|set|share|speak|stress|support|take|talk|train|try"
    "|adapt|adopt|allocate|allow|apply|appoint|arrange|assess|assign|begin|bring|choose|collaborate"
    "|collect|complete|conduct|confirm|continue|convene|coordinate|eliminate|enable|enforce|evaluate"
    "|expand|extend|facilitate|gather|inform|inspect|install|integrate|invite|learn|maintain|manage"
    "|maximi[sz]e|minimi[sz]e|obtain|organi[sz]e|pilot|publish|recruit|remove|require|restrict"
    "|select|send|simplify|strengthen|submit|tackle|teach|tell|treat|vaccinate|wear|weigh|write|reposition|prescribe|administer|elevate|mobilise|optimi[sz]e|perform"
    "|reassess|rotate|warn|wash|clean|calculate|redesign|mandate|exclude|investigate|tailor"
    "|verify|withdraw|publici[sz]e|stop|consult|map|embed"
    "|understand|use|work|highlight|acknowledge|emphasi[sz]e|praise|prepare|reflect"
)
_IS_VITAL = (
    "(?:essential|vital|important|crucial|imperative|necessary|critical|(?:best|good) practice)"
)
_THEM = (
    "(?:judges|professionals|practitioners|courts|teachers|nurses|doctors|police|services|agencies"
    "|schools|survivors|victims|women|men|mothers|fathers|parents|children|families|young people"
    "|adolescents)"
)
_STAFF = "(?:practitioners|professionals|staff|workers|services|teams|agencies|providers)"
_WORKERS = (
    "(?:(?:social|youth|support|family|key|case|health|care) workers|health visitors|nurses"
    "|midwives|teachers|doctors|GPs|judges|courts|police officers|practitioners|professionals"
    "|clinicians|therapists|counsellors|commissioners|governments?|local authorities|councils"
    "|managers)"
)
"""Those whose work it is."""
RECOMMENDS: Final = verbose(
    rf"""
    \b(?:(?<!so )(?<!as )(?<!because )you (?:can|could)\b
    (?! (?:be|see|get|feel|expect|only|also see)\b)
    |do not need to\b
    |(?<!as the )(?<!as a )first step (?:is|was|should|must|would|in|towards)\b
    |(?<!participants )(?<!respondents )(?<!subjects )(?<!items )should(?:n[’']t)?\b
    (?! (?:\w+ )?have (?:been|known|done|seen|had)\b)
    (?! (?:\w+ )?(?:\w+ )?be (?:noted|pointed out|emphasi[sz]ed|mentioned|remembered
    |considered (?:as|a|an)\b
    |understood as|viewed|interpreted|treated as|regarded|read
    |seen as|compared
    |underestimated|measured against|borne|kept in mind|taken as|taken into)\b)
    (?! (?:note|play|it|they|he|she|we|you|there|this|that|these|any|the|complete)\b)
    |(?<!participants )(?<!respondents )(?<!subjects )must(?:n[’']t)?\b
    (?! have (?:been|had|known|done|gone|felt|come|\w+(?:ed|en))\b
    | (?:currently|frequently|often|usually|sometimes|typically|always)\b)|ought to
    |(?<!would )(?<!will )needs? to (?:be|have|do|ensure|consider|recogni[sz]e|work|understand
    |know|develop|provide|focus|engage|address|take|build|include|make|become|learn|change|reach
    |invest|act|ask|move|stop
    |start|protect
    |support|improve|increase|reduce|expand|strengthen|look|{_VERBS})
    |(?<!that )(?<!which ){_WORKERS} needs? to [a-z]+
    |may wish to|it would (?:help|be (?:helpful|useful|sensible|wise)) to
    |{_STAFF} (?:can|may|could) (?:also |additionally )?(?!be\b|not\b|have\b|feel\b|lack\b
    |find\b|only\b|often\b|become\b|fear\b|see\b|struggle\b|lead\b|help\b|make\b|reduce\b
    |increase\b|improve\b|contribute\b|cause\b)[a-z]{{3,}}
    |{_STAFF} needs? (?:clear|better|more|adequate|specialist|sufficient|regular|ongoing|appropriate
    |access|training|time|support)\b
    |it(?:['’]s| is| was| remains) (?:therefore |also |really |equally |vitally )?{_IS_VITAL}
    (?! to (?:note|mention|stress|add|point out|emphasi[sz]e that)\b)
    (?: (?:to|that|not|and|in (?:order|any|all))\b| for [^.;:]{{1,80}} to\b|(?<!important)[.,;])
    |(?:is|are) (?:therefore |also |really |equally |vitally )?{_IS_VITAL}
    (?: to (?:{_VERBS}|do|have|know|find|get|go|gain|reach|look)\b| (?:that|not|and|in (?:order
    |any|all))\b
    | for [^.;:]{{1,80}} to\b|(?<!important)[.,;])
    |(?:we|it is|are|is) recommend\w*|recommends? that|is (?:not )?advisable
    |require[sd]? (?:to (?:be|ensure|have)|ongoing|substantial|appropriate
    |(?:an? )?(?:\w+ )?(?:change|shift) (?:in|of))
    |(?:is|are) best (?:delivered|done|undertaken|provided|supported|offered|addressed
    |carried out|led|used)
    |there is (?:also |therefore )?(?:a )?(?:clear |strong |pressing )?(?:need|case)
    [ ](?:to be made )?(?:for|to)
    |(?:^|[ ])an? (?:[\w-]+ ){{1,5}}(?:is|are) (?:urgently |also |therefore )?(?:needed
    |warranted)(?=[.;])
    |(?<=[\w,][ ])(?<!without )(?<!for )(?<!of )(?<!avoid )
    (?<!reduce )(?<!reduces )(?<!reduced )the need (?:to
    |for)
    |(?:more|extra|further|additional|better|greater|stronger|new) (?:[\w-]+ ){{1,7}}(?:is|are)
    [ ](?:urgently |also )?(?:needed|required|necessary)\b(?! for [a-z]+ing)
    |(?:is|are) (?:also |strongly )?(?:advised|urged) to\b
    |urge[sd]? (?!to\b)(?:the |all )?[\w-]+|calls? on|efforts are required|(?:a|the|first
    |top) priority
    |^\W{{0,3}}(?!Understanding|Addressing|Knowing|During|Nothing|Something|Anything|Everything)
    [A-Z][a-z]{{2,15}}ing (?:[\w’',-]+ ){{1,16}}?(?:is|are) (?:therefore |also
    |equally |\w+ly )?(?:crucial|vital|essential|critical|important)
    (?= (?:for|when|if|so|in \w+ing)\b|[.;,])
    |\b(?:responses?|working|provision|services|relationships?|sectors|collaboration|training
    |coaching|supervision|debriefing|support) (?:is|are) (?:also |therefore )?
    (?:crucial|vital|essential|critical|integral) (?:in|to|for)
    [ ](?:\w+ing|good|better|effective|safe|practice)\b
    |\b(?:training|support|supervision|leadership|collaboration|working) (?:is|are)
    [ ](?:also |therefore )?an? (?:key|main|major|vital) drivers? (?:of|for)\b
    |\b(?:recording|training|planning|monitoring|assessment|communication|supervision|practice
    |collaboration|listening) (?:is|are) (?:also )?(?:essential|vital|crucial|critical)
    [ ](?:in|for|when)\b
    |(?:findings|results|evidence|research|study|data) (?:\w+ )?(?:indicate|highlight|underline
    |underscore|emphasi[sz]e|stresse?)s? the (?:importance|value) of\b
    |requires (?:equal |more |greater |close |sustained )?(?:interventions?|support|training
    |collaboration|commitment|attention|(?:an? )(?:[\w-]+ ){{1,3}}(?:approach|response))\b
    |(?:we|article|paper|report|review|authors?|study|findings|charit(?:y|ies))
    [ ](?:\w+ )?calls? for\b
    |requires? (?:an? )?(?:targeted|careful|specialist|tailored|sensitive|skilled|coordinated
    |holistic|trauma-informed|comprehensive|robust)\b
    |it (?:is|can be) (?:often |also |usually |sometimes )?(?:helpful|useful|worthwhile|sensible
    |good practice) to (?:{_VERBS})
    |(?<!would )(?<!will )needs? to feel (?:safe|heard|believed|supported|listened to)\b
    |(?<!would )(?<!will )needs? to (?:pay|respond|hold|remain)\b
    |(?:is|are) (?:also|still|therefore) (?:needed|required|necessary)(?=[.;,])
    |(?<!\bchildren in )(?<!\bin )(?<!\bof )(?<!\bthe )(?<!\bno )(?<!\btheir )needs?
    [ ](?:(?:an?|the|more|better|early|earlier|specialist|specialised|tailored|ongoing|adequate
    |sufficient|appropriate|clear|additional|greater|timely|practical|emotional|professional
    |targeted|further|consistent|safe|long-term|dedicated|trauma-informed) ){{1,3}}(?:access|support
    |help|protection|services?|information|training|time|resources|care|provision|guidance
    |attention|funding|opportunities|spaces?|places?)\b
    |(?<!\bchildren in )(?<!\bin )(?<!\bof )(?<!\bthe )(?<!\bno )(?<!\btheir )needs?
    [ ](?:support|help|access|training|protection|guidance) (?:to|from|in)\b
    |(?:is|are) (?:urgently|badly|sorely|critically|desperately|clearly|greatly)
    [ ](?:needed|required)|could do more to
    |(?:interventions?|support|training|services|programmes?|funding|resources|staff) (?:is|are)
    [ ](?:also |therefore |still )?needed (?:to|in|for|that)\b
    |{_THEM} (?:also |all |therefore |still )?need (?:an? |the )?(?:(?!of\b)[\w-]+ ){{0,2}}?
    (?:access|support|help|protection|housing|training|information|assessments?|services
    |counselling|guidance|supervision|resources|care)\b
    |(?:is|are) incomplete without\b
    |(?:have|has) an? (?:\w+ )?(?:responsibility|obligation) (?:to|for)\b
    |(?:could|can|might) be (?:improved|strengthened|enhanced) (?:by|through|if)\b
    |(?:interventions?|programmes?|programs?|services|training|practice) (?:would|could|may|might)
    [ ](?:also |further )?benefit from\b
    |deserves? (?:\w+ ){{0,2}}(?:support|help|protection|services|care|recognition)\b)
    """
)
_ASKED = re.compile(
    r"\b(?:(?:ways? in which|how|why|what|whether|reasons?|extent to which|(?:views?|beliefs?|idea"
    r"|message|assumption|expectation|stance|ideology|notion|argument|perception|norm|stereotype"
    r"|approach) (?:which holds )?that|(?:rule[sd]?|assume[sd]?|presume[sd]?|hold|holds|held) that)"
    r"\s(?:[\w’'-]{1,20}\s){0,8}"
    r"|(?:where|which|who|whilst|while|although|when|so that|if)\s)$",
    re.IGNORECASE,
)
"""What makes of *people must* no advice: *the ways in which people must*."""

_NEEDS_IT = re.compile(r"needs?\s(?!to\b)", re.IGNORECASE)
_THOSE_WHO = re.compile(
    r"\b(?:who|that|which)\s(?:(?:also|still|most|really|all|now)\s){0,2}$|\b(?:if|when|whose"
    r"|whether|where|unless|because|as|than|said|say|felt|feel"
    r"|think|thought|may|might|often|sometimes|usually|typically|will|would|you|they|we|he|she"
    r"|it|i)"
    r"\s(?:[\w’'-]{1,20}\s){0,5}$",
    re.IGNORECASE,
)
"""Before a need that is somebody's, and nobody's advice: *children who need support to read*."""


@lru_cache(maxsize=64)  # a dozen rules ask it of the same sentence
def recommends(text: str) -> re.Match[str] | None:
    """Where *text* says what should be done; not where it says what others think or must do."""
    for match in RECOMMENDS.finditer(text):
        before = text[max(0, match.start() - 120) : match.start()]
        if _ASKED.search(before) or (_NEEDS_IT.match(match[0]) and _THOSE_WHO.search(before)):
            continue
        if not is_no_advice(text, match.start()):
            return match
    return None


LEAD_RECOMMENDS: Final = verbose(
    r"""
    (?:\bshould\b|\bmust\b|\bimportant to\b|\bneeds?\b\W{0,9}$
    |\bsaid they need\b|\byou (?:can|could)\b(?! (?:be|see|get|feel|expect)\b)
    |\bcan include\b|\bsupport\b.{0,200}\binclude|\brecommend\w*|\bsteps?\b.{0,200}:
    |\bprocess\b.{0,200}\bis\b|\bremember that\b|\bprinciples\b|\bin a \w{3,12} way|\bensure\b
    |\bcalls? (?:for|on)\b
    |\b(?:\w{3,}ers|professionals|staff|services|work)\b.{0,200}\bto\s{0,3}:?\s{0,3}$)
    """
)
"""In a lead-in: the list says what to do."""
_BEFORE_OBJECTS = (
    "aim|alert|alternate|answer|attach|attend|balance|base|broaden|carry|change|close|compare|continue"
    "|convert|count|cover|create|cut|decide|decrease|delay|describe|determine|direct|discontinue"
    "|discourage|document|double|drain|draw|end|enter|escalate|estimate|examine|fast-track|feed|fill"
    "|fit|grant|guarantee|hand|hold|insert|insulate|issue|join|leave|lift|limit|link|lower"
    "|measure|meet|name|nominate|note|notify|open|outlaw|pass|pay|phase|place"
    "|position|present|preserve|prevent|print|protect|put|raise|reach|regulate|reinstate|relieve"
    "|repeat|report|request|reserve|restart|restore|return|reverse|revise|roll|run|safeguard|scrap"
    "|screen|search|secure|show|sign|spend|state|supply|suspect|suspend|switch|target|tax|test"
    "|trace|transfer|turn|update|uphold|uprate|wait|widen"
)
"""Verbs that are names, too: they tell to do something only before what begins an object."""
_OBJECT = (
    r"(?=\s(?:the|an?|all|any|each|every|your|their|this|these|both|people|patients|adults|children"
    r"|families|parents|women|men|pupils|staff|whether|that|only|no|at least|more than|out|up|about"
    r"|carefully|off)\s)"
)
_OPENING = (
    r"(?:(?:If|When|Where|As|In) [^,.]{3,140}, )?"
    r"(?:Also |First,? |Deliberately "
    r"|Where (?:it is )?(?:safe|possible|appropriate)\b[^,]{0,80}, )?"
)
IMPERATIVE: Final = re.compile(
    rf"^[\W_]{{0,12}}(?:[A-Z][\w’' /&-]{{2,40}}: )?{_OPENING}"
    rf"(?:(?:(?i:{_VERBS})(?<!(?i:work))|(?i:work)(?=\s(?:with|together|closely|in|towards?|to|on"
    rf"|across|alongside|through)\b)|(?i:{_BEFORE_OBJECTS}){_OBJECT}"
    r"|(?:Always|Never|Do not|Don['’]t) ?(?!(?:know|have|qualify"
    r"|receive|want|feel|count|exist|care|get)\b)[a-z]+"
    rf"|Not (?:{_VERBS})|Have (?:your|an?|the))\s)"
    r"|^[\W_]{0,12}(?:For|Before|After|At|Once|Unless|Until|During"
    r"|Within) [^,.;]{3,120}, (?:(?:then|also"
    rf"|always|first) )?(?:(?:{_BEFORE_OBJECTS}|{_VERBS}){_OBJECT}|(?:offer|consider|prescribe|give"
    r"|provide|refer|ask|assess|explain|advise|discuss|ensure|avoid|arrange|encourage|do not|never"
    r"|check|monitor)\s(?!of\b|in\b|was\b|is\b|and\b|rates?\b)[a-z])"
)
"""How a sentence begins that tells people what to do."""
_TAKES_A_CLAUSE = (
    "(?:ensure|check|remember|consider|understand|recogni[sz]e|make|tell|explain|note|believe|ask|say|see|show"
    "|monitor|establish|acknowledge|emphasi[sz]e|stress|confirm|identify|let|talk|write|always|never|do|don['’]t"
    "|have|assess|highlight|find|keep|help|discuss|be|avoid|reassure|explore|if|when|where|as|in|also|first"
    "|deliberately)"
)
NO_IMPERATIVE: Final = re.compile(
    rf"^[\W_]{{0,12}}(?!{_TAKES_A_CLAUSE}\b(?!\slevels?\b))[A-Za-z-]{{3,20}}\s"
    r"(?:(?!(?:who|which|that|if|when|where|what|how|whether|because|as|until|while|before|after"
    r"|so|and)\b)"
    r"[\w’'%-]{1,30}\s){0,12}(?:was|were|is|are|has|have|had|did)\b",
    re.IGNORECASE,
)
"""``Complete data were available``: what might be an imperative is what a verb stands behind."""
_WHO: Final = (
    "(?:leaders|leadership|managers|commissioners|employers|policy-?makers|professionals|practitioners"
    "|workers|staff|services|agencies|teams|schools|teachers|providers|organi[sz]ations|councils"
    "|authorities|governments?|clinicians|nurses|supervisors|boards)"
)
_HELP: Final = (
    "(?:interventions?|treatments?|support|approach(?:es)?|services?|responses?|help|care)"
)
_GOOD: Final = "(?:robust|strong|good|close|clear|effective|careful|better|regular)"
ADVISES: Final = verbose(
    rf"""
    \b(?:{_WHO} (?:[\w’'-]+ ){{0,5}}?(?:has|have|plays?) an? (?:\w+ )?(?:crucial|vital|key|essential
    |central|important|critical) (?:role|part) (?:to play )?(?:in|to)\b
    |(?:underscor|highlight|underlin|emphasi[sz]|stress|substantiat|demonstrat|corroborat)(?:e|es
    |ed)
    [ ]the (?:importance|value|benefits?) (?:and (?:importance|value|benefits?) )?of
    [ ](?:(?:an?|\w+ing|more|better|good|early|regular) |[\w-]+[.,;]|[\w-]+ [\w-]+[.,;])
    |lends? (?:\w+ )?(?:support|weight) (?:to|for) (?!the (?:view|idea|theory|hypothesis|claim)\b)
    \w+ing\b
    |(?:provides?|offers?|makes?) (?:an? )?(?:compelling|strong|clear) (?:justification|case
    |reasons?) for \w+ing\b
    |(?:programmes?|programs?|{_HELP}|{_WHO}|policy|practice) (?:may|might|could|would)[ ]
    (?:therefore |thus |also |well )?benefit from \w+ing\b
    |there is (?:\w+ )?(?:value|merit) in \w+ing\b
    |(?:findings|results|data) (?:\w+ )?support (?:the (?:use|introduction|provision|inclusion
    |expansion|case)
    |policies|efforts|calls|limits|measures|restrictions)\b
    |would do well to\b|(?:every|all|each) [\w -]{{3,30}}? deserves?\b
    |we (?:also |now )?(?:want|would like|ask|are asking|call on|urge) (?!(?:to|you|it|them
    |people)\b)
    (?:[\w’'-]+ ){{1,5}}?to (?!(?:know|see|feel|think|be (?:happy|proud))\b)[a-z]+
    |(?:committee|panel|working group|task ?force|guideline(?: development)? group|coalition
    |alliance)
    [ ](?:also |therefore )?(?:suggests|recommends|recommended|advises|urges|proposes)\b
    |(?:can|may|might|could) (?:also )?be (?:considered|tried|offered)(?! (?:to|as|an?|by (?:some
    |many))\b)
    (?=[.,;]| (?:for|in|if|when|where|by|instead|alongside|once|on|only)\b)
    |(?<!if )(?:is|are) to be (?:kept|given|used|offered|avoided|repeated|checked|recorded|reviewed
    |started|stopped|referred|measured|informed|preferred)\b
    |(?:is|are) (?:not|no longer|strongly|generally|usually|therefore|not routinely) (?:recommended
    |advised|encouraged)\b
    |(?<!\bit )(?:is|are) (?:also )?(?:suggested|advised)(?=[.;,(]| (?:for|in|when|if|over
    |instead)\b)
    |(?:is|are) best (?:seen|kept|left|avoided|taken|given|started|reserved|managed|treated)\b
    |(?<!not )(?:requires?|call for) (?:other|different|additional|specialist|tailored|targeted
    |bespoke|alternative|longer-term) (?:[\w-]+ )?{_HELP}\b)
    |^\W{{0,3}}(?:In practice,? )?(?:This|It|That) (?:therefore |also )?(?:means (?:ensuring
    |making sure|{_GOOD} )|(?:entails|requires|calls for) (?:ensuring|providing|making sure|having
    |{_GOOD} ))
    """
)
"""Like :data:`RECOMMENDS`, of running text only."""
_HOW_MUCH: Final = re.compile(
    r"\b(?:whether|if|how|why|where|when|to what extent)\s(?:[\w’'-]{1,20}\s){0,6}$", re.I
)


def advises(text: str) -> re.Match[str] | None:
    """Where *text* says so, and does not ask whether it is so."""
    found = ADVISES.search(text)
    if found is None or _HOW_MUCH.search(text[max(0, found.start() - 120) : found.start()]):
        return None
    return found
