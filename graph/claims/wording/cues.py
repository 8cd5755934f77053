"""Words that say what kind of statement a sentence is, and which way it points. English.

A document in another language is read without them: its structure, numbers and names only. No word
of any field stands here. Repetitions are bounded: no text makes a pattern slow.
"""

from __future__ import annotations

import re
from typing import Final

from graph.claims.model import Direction


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


def verbose(pattern: str) -> re.Pattern[str]:
    """*pattern* with its spaces as they are, line breaks and indents left out."""
    lines = (line.strip() for line in pattern.strip().splitlines())
    return re.compile("".join(lines), re.IGNORECASE)


_HINDERS = "prevent(?:s|ed|ing)? (?:\\w+ ){1,3}from"
"""``prevent pupils from learning``: not a thing prevented, but people kept from something."""
GRAVE: Final = (
    "(?:adverse|negative|detrimental|harmful|damaging|deleterious|devastating|profound|serious|severe"
    "|significant|lasting|long-lasting|enduring|long-term|lifelong|major|substantial|considerable"
    "|traumatic|dramatic|deep)"
)
INCREASES: Final = _any(
    "increas\\w+|lead(?:s|ing)? to|led to|result(?:s|ed|ing)? in|caus(?:e|es|ed|ing)"
    "|contribut\\w+ to|put(?:s|ting)? .{0,40} at (?:higher |greater )?risk|impair\\w*|disrupt\\w*"
    "|pos(?:e|es|ing) (?:a |the )?(?:\\w+ )?risk|undermin\\w*|limit(?:s|ed|ing)?"
    "|(?:direct |negative |significant |detrimental )?impact(?:s|ed)? (?:on|upon)"
    "|impact(?:s|ed)? (?:their|his|her|its|the|an?|children|women|people)"
    "|affect(?:s|ed|ing)?|erod(?:es?|ed|ing)|damag(?:es?|ed)|weaken(?:s|ed|ing)?|sabotag(?:es?|ed|ing)"
    "|jeopardi[sz]\\w+|compromis(?:es?|ed|ing)|interfer\\w+ with|associated with|linked (?:to|with)"
    "|link(?:s|ed)? (?:\\w+ ){1,5}(?:to|with)"
    "|more likely|greate(?:r|st) risk"
    "|higher risk|risk of|exacerbat\\w+|stunt(?:s|ed)?|delay(?:s|ed)?|at risk|vulnerab\\w+"
    "|toxic|damaging|detrimental|expos\\w+|predict\\w*|harm(?:s|ed|ful)?|suffer\\w*|dangerous"
    "|(?:brings?|carr(?:y|ies)) (?:\\w+ ){0,3}risks?|because of|as a result of"
    "|concerns? (?:arises?|grows?)"
    "|(?:is|are|was|were) (?:an?|one|the|one of the|among the) (?:[\\w-]{1,20} ){0,2}"
    "(?:consequences?|outcomes?|effects?|responses? to|reactions? to)"
    f"|{GRAVE} (?:\\w+ ){{0,2}}(?:effects?|consequences?|implications|repercussions|toll)"
    " (?:on|upon|for)"
    "|(?:has|have|had|having) (?:an? )?effects? (?:on|upon)"
    "|giv(?:es?|ing) rise to|gave rise to|tak(?:es?|ing) (?:an?|its|their) (?:\\w+ )?toll"
    "|heighten\\w*|hinder\\w*|hamper\\w*|imped\\w*|aggravat\\w*|intensif\\w*"
    "|(?:is|are|pos\\w+|represents?) (?:an? )?(?:\\w+ ){0,2}threats? to|threaten(?:s|ed)?(?! to)"
    "|play(?:s|ed|ing)? (?:an? |the )?(?:\\w+ ){0,2}(?:role|part) in"
    "|manifest\\w* (?:\\w+ )?(?:as|in)"
    "|related to|tied to|(?:strongly|closely|significantly|highly|consistently)"
    " (?:associated|linked|related|correlated|intertwined)"
    "|(?:strong|clear|significant|close|direct|robust|consistent) (?:relationships?|connections?)"
    " between|devastating"
    "|made (?:\\w+ ){1,3}(?:worse|harder|more difficult)"
    "|mak(?:e|es|ing) (?:it|them|mothers|fathers|parents|women|children|people)\\b|leav(?:es?|ing)"
    "|due to|trigger\\w*|worsen\\w*|result of|facilitat\\w+|enabl\\w+|improv\\w+|promot\\w+"
    "|strengthen\\w*|enhanc\\w+|rais(?:e|es|ed|ing)|higher|greater|gain\\w*|rose|grew|doubled|better"
    "|positive (?:outcomes?|impacts?|effects?)"
    "|(?:associations?|links?|correlations?|overlap) between|correlat(?:es?|ed) with"
    f"|{_HINDERS}"
)
DECREASES: Final = _any(
    f"reduc\\w+|decreas\\w+|lower(?:s|ed|ing)?|offset|(?!{_HINDERS})prevent(?:s|ed|ing|ion)?"
    "|protect(?:s|ed|ing|ive)?|buffer\\w*"
    "|less likely|mitigat\\w+|alleviat\\w+|fewer|cessation|stopp\\w+"
    "|overcom\\w+|bounce back|diminish\\w*|ameliorat\\w+|counteract\\w*|shield\\w*|fell|declin\\w+"
    "|drop(?:ped|s)? (?:in|by)|halved"
)
_FINDINGS = "(?:results(?! in)|findings?|evidence|effects?|outcomes?|picture|impacts?|research)"
MIXED: Final = verbose(
    rf"""
    \b(?:(?:mixed|inconsistent|conflicting|contradictory|varied) (?:\w+ )?{_FINDINGS}
    |{_FINDINGS} [^.;]{{0,60}}\b(?:mixed(?![ -]methods?)|inconsistent|conflicting|var(?:y|ies|ied))
    |inconclusive|varies (?:for|between|by|with|across)|some but not)\b
    |\b(?:does|do) not affect (?:all|every) (?:\w+ ){{1,3}}(?:similarly|equally|alike|the same)\b
    |\bnot necessarily (?:be )?(?:predict|lead|mean|result|caus|associat)\w*
    |^\W{{0,3}}(?:[a-z]{{2,12}},[ ])?not (?:all|every)\b[^,;]{{3,200}}$
    """
)
NONE_FOUND: Final = verbose(
    r"""
    \b(?:no|little(?: or no)?) (?:\w+ ){0,2}(?:effects?|differences?|association|impact|change
    |improvement|benefit|reduction|relationship|evidence (?:of|that|for) (?:an? )?
    (?:effect|association|impact|benefit|change))\b
    |\bnot (?:\w+ )?(?:associated|linked|related|effective)\b
    |\bdid not (?:\w+ )?(?:reduce|improve|change|affect|increase|differ|impact|modify|alter)\b
    |\bineffective\b
    """
)
NOT_CAUSAL: Final = verbose(
    r"\b(?:does|do|did) not (?:imply|mean|suggest|prove|equate)\b|\bnot (?:a )?causal\b"
    r"|\b(?:many|some|most) people (?:think|believe|assume)\b|\b(?:myth|misconception) that\b"
    r"|\b(?:is|was) not to say\b|\bcannot (?:show|say|tell|prove)\b|^\W{0,3}(?:Nothing|Nobody)\b"
)
_PART_OF_TEXT = (
    r"(?:section|chapter|appendix|appendices|annex|table|figure|box|part|page|p)s?\.? ?[\dA-Z]"
)
ABOUT_ITSELF: Final = verbose(
    rf"""
    ^\W{{0,9}}the (?:table|figure|diagram|list|chart|graph|map|box)s? (?:below|above|overleaf
    |on the)\b
    |^\W{{0,9}}(?:section|chapter)s? [\dIVX]{{1,4}} (?:\w{{2,20}}ly )?(?:considers?|discuss
    |describe|present|cover
    |introduce|sets? out|review|examine|explore|looks?|summari[sz]e)|^\W{{0,9}}key ?words?\s?:
    |\b(?:scope
    |limitations|strengths|remit|confines) of (?:this|the) (?:\w+ )?
    (?:briefing|report|paper|chapter|review|guide|document|section|article|study)\b
    |\bthis (?:\w+ )?(?:briefing|report|paper|chapter|review|guide|document|section|article|study)
    [ ](?:aims?|is aimed|is structured|discusses|describes|sets out|outlines|presents|explores|seeks
    |considers|draws on|summari[sz]es|begins|does not|includes)\b
    |\b(?:aims?|purpose|objectives?|goals?) of (?:this|our|the(?: present
    | current)?) (?:\w+ ){{0,3}}
    (?:briefing|report|paper|chapter|review|guide|document|section|article|study|research)\b
    |\bthe (?:briefing|report|paper|chapter|review|guide|document|toolkit) (?:does not|aims?)\b
    |^\W{{0,9}}(?:for )?(?:more|further|additional|(?:more|further) detailed|details?)\b
    [^.;]{{0,120}}(?:\b(?:be found|be downloaded|outlined|available|set out|provided|described)
    [ ](?:in|on|at|from|here|below|above)\b|\bsee\b)
    |^\W{{0,9}}you (?:can|could|will) (?:also )?find (?:more|further|information|details)\b
    |^\W{{0,9}}(?:please )?see (?:also )?(?:the )?{_PART_OF_TEXT}
    |^\W{{0,9}}(?:please )?see\b[^.;]{{0,120}}\b(?:here|below|above|details?|information)\W{{0,3}}$
    |^\W{{0,3}}(?:table|fig(?:ure)?\.?|box|chart|exhibit|panel|map|graph)[ ]\d{{1,3}}\w?[ ]?[:.–—-]
    |^\([A-H]\)\s
    |\bcan be found (?:here|below|overleaf|(?:in|on) (?:the )?{_PART_OF_TEXT})\W{{0,3}}$
    |\bon the (?:next|previous|following) page\b(?!\))
    |\b(?:the )?following (?:\w+ )?(?:examples?|ways|areas|issues|themes|points|headings)
    \W{{0,3}}$
    |\b(?:is|are|was|were) (?:defined )?as follows\W{{0,3}}$
    |^\s{{0,9}}\{{[%{{]
    |\b(?:we|i) (?:hypothesi[sz]ed?|expected|predicted|set out to
    |aim(?:ed)? to (?:test|find|determine|assess|examine|explore|identify|investigate)
    |sought to|asked whether|tested? whether)\b
    |\bthe (?:\w+ )?(?:aim|purpose|objective|goal)s? (?:is|was|are|were) to (?:uncover|explore
    |examine|investigate|assess
    |describe|understand|identify|determine|compare|analy[sz]e|discuss|study|test|evaluate
    |illuminate|present)\b
    |\b(?:our|the|this) (?:\w+ )?hypothes[ie]s\b
    |\b(?:is|are) (?:also |then |briefly )?(?:discussed|presented|outlined|reviewed)
    (?: here| below| in turn| in (?:this|the) \w+)?\W{{0,3}}$
    |\bwe(?:['’]ll| will) be (?:sharing|looking|publishing|exploring|discussing)\b
    |\bthis (?:blog|post|page) (?:aims?|looks|explores|discusses|describes)\b
    |\b(?:primary|secondary|main|specific) (?:aims?|objectives?) (?:was|were
    |of (?:this|the|our) (?:\w+ ){{0,2}}(?:study|trial|review|analysis|research|survey
    |evaluation))\b
    |^\W{{0,9}}here (?:they|we|he|she|it) \w
    """
)
"""A sentence about the document, or one that only points elsewhere in it."""
UNFINISHED: Final = verbose(
    r"""
    \b(?:to|with|as|is|are|was|were|be|by|of|for|that|because|may|might|can|could|should|must|will
    |includes?|including|include|considers?|such as|are|and|or|following|namely|at
    |has|have|had|the|an?)\W{0,9}$
    """
)
"""How a sentence ends that a list or a quotation has to finish."""
QUESTION: Final = re.compile(r"\?[\s\"'”’)]{0,9}$")
DEFINES: Final = verbose(
    r"""
    ^\W{0,3}(?:Types|Forms) of [^.;:]{3,60}? include\b|
    \b(?:(?:is|are|was|(?:can|may|has|have) be(?:en)?) (?:\w{2,15}ly |often )?
    (?:defined|understood)
    (?: here| in this (?:report|review|guideline|briefing|study|paper))? (?:as|in)\b
    |(?:is|are|was|were|been) (?:\w{2,15}ly )?(?:conceptuali[sz]ed|theori[sz]ed|framed)
    [ ](?:as|within|in terms of|through)\b
    |(?<!to )defines?\b
    |\bterms? [^.;]{1,60} (?:is|are) used to (?:describe|refer)
    |\bthe terms? [^.;]{1,60}? (?:describes|means|covers|encompasses|includes)\b
    |the definition of\b|(?:is|are) not defined\b|refers to\b
    |sets out a (?:\w+[ ,-]{1,3}){0,6}definition|for the purposes? of this )
    """
)
LAW_SAYS: Final = _any(
    "duty|duties|places|imposes|requires?|provisions?|underpins?|recogni[sz]e[sd]|extends|introduced"
    "|statutory|entitled|is a source of|charged with|guidance states|sets out|offence|order"
    "|signed into|prohibits?|forbids?|permits?|obliges?|amends?|came into force"
    "|precipitated|prompted|repeal(?:s|ed)|abolish(?:es|ed)"
)
OUTCOME: Final = verbose(
    r"""
    \b(?:found|finds|findings|showed|shown|shows|demonstrated?|demonstrates|indicat\w+|suggest\w+
    |evidenced?|evidences|reported|reports|assessed as|concluded|cited|data suggest\w*|outcomes?
    |resulted|achiev\w+|effective|ineffective|successful|improv\w+|reduc\w+|increas\w+|decreas\w+
    |positive|promising|sustained|impact\w*|benefi\w+|led to|fell|rose|declin\w+)\b
    """
)
EVALUATES: Final = _any(
    "evaluat\\w+|trials?|pilot\\w*|feasibility|meta-analys[ie]s|systematic review|follow-up"
    "|stud(?:y|ies) (?:of|found|also|has|have|show\\w*)"
)
AIMS: Final = _any("aims?|aimed|seeks?|sought|intended|designed|in order to")
VERDICT: Final = _any(
    r"(?:is|are|was|were|be|been|being|remains?|prove[sdn]?|considered|found|seem(?:s|ed)?"
    r"|appear(?:s|ed)?|looks?) (?:to be )?"
    r"(?:the |an? |[a-z]+ly |often |not |very |potentially |more |less |most ){0,3}"
    r"(?:dangerous|unsafe|harmful|effective|ineffective|successful|beneficial|promising|advisable"
    r"|counter-?productive|useful)"
    r"|there (?:is|are) (?:some |now |also |good |growing |emerging |increasing ){0,2}"
    r"(?:evidence|examples|signs) of (?:promising|encouraging|effective|successful) (?:practice"
    r"|results|work|approaches|outcomes|findings)"
    r"|ha(?:s|ve|d) the (?:\w+ )?advantages? (?:that|of)"
    r"|(?:will|would|may|could) go some way to(?:wards?)?"
    r"|(?:show(?:s|ed|n)?|hold(?:s)?) (?:\w+ )?promise|unlikely to be useful|fares? well"
    r"|undermine[sd]? (?:rather|the safety)"
)
"""A judgement of an intervention: said of it, not an adjective on the way (*effective risk
assessment*)."""
BAD_VERDICT: Final = _any(
    "dangerous|unsafe|harmful|not advisable|unlikely|undermin\\w+|ineffective|suffer\\w*"
    "|counter-?productive|neither|fail\\w*|worse"
)
GOOD_VERDICT: Final = _any(
    "effective|successful|beneficial|promising|promise|encouraging|advantages?|some way"
)
PROTECTS: Final = _any(
    "factors? (?:that|which) (?:limit|reduce|lower|mitigate|soften|prevent)s?"
    "|protective|protects?|motivat(?:ors?|ions?) for|resilien\\w+|buffer\\w*|offset"
    "|safeguard against|(?:do|does|did|fares?|fared|recovers?|recovered) (?:\\w+ )?(?:better|well)"
    " (?:if|when|where)|overcome|(?-i:bounce back)"
    "|cop(?:e|es|ed|ing)|strengths?|ma(?:de|kes?) (?:an?|all the) (?:\\w+ )?difference"
)
COMBINES: Final = _any(
    "combinations?|co-?occur\\w*|co-?existence|co-?exist(?:s|ed|ing)?|co-?morbid\\w*|multiplicative|cumulative"
    "|(?:occurs?|occurred|comes?) (?:\\w+ )?together with|goes? hand in hand with"
    "|more than one (?:of|problem|issue|risk)|(?:along|together) with other"
    " (?:forms|types|kinds|problems|risks)|tend to (?:cluster|co-?occur|overlap)"
    "|clusters? (?:together|within)"
    "|multiple (?:problems|adversities|issues|needs|risks)"
    "|several difficulties|interact(?:s|ed)?"
    "|(?<!time )(?<!child )(?<!social )(?<!group )interactions?"
    "|intersect\\w*"
    "|all (?:two|three|four|these|the) (?:issues|problems|risks|factors)|in combination|compounding"
)
_TELL = (
    r"told (?:us|researchers|interviewers|evaluators|the (?:study|researchers|inquiry|team))"
    r"|spoke|speak of|describ(?:e|ed)|felt|feel|fear(?:ed)?|said|say|not(?:e|ed)|discussed"
    r"|expressed|highlight(?:ed)?|reported (?:that|[a-z]{2,12}ing)|report (?:feeling|that)"
    r"|(?:(?:can|may|might) be|are|were|is|was) (?:often |also )?(?:confronted|faced) with"
    r"|th(?:ought|ink) (?:that|it)|reflected|recount(?:s|ed)?|regret(?:s|ted)?"
    r"|worr(?:y|ied)|acknowledged?|recogni[sz]ed|echoed|explained|believed?|valued?|prefer(?:red)?"
    r"|want(?:ed)?|wish(?:ed)?|appreciated?|raised(?!\s(?:in|by|with|on|at|as|from)\b)"
    r"|identified(?!\s(?:as|by|with|in|from|on)\b|\s\d)|perceived?|argued|complained"
    r"|admit(?:ted)?|recall(?:ed)?|remember(?:ed)?"
    r"|called for|found it (?:\w+ )?(?:hard|difficult|easy|easier|helpful|upsetting)"
    r"|(?:did not|didn['’]t|do not|don['’]t) (?:trust|feel|want|know)"
    r"|(?:rarely|seldom|never) (?:knew|know|reali[sz]ed?|underst(?:oo|an)d)"
    r"|(?:are|were|is|was) (?:\w+ ){0,2}(?:reluctant|afraid|aware|ashamed|concerned|worried"
    r"|(?:un)?able to (?:discuss|talk|say|speak|express|share|tell|name|describe))"
)
_NO_TELLING = (
    "who|that|which|creates?|causes?|brings?|undermines?|instils?|helps?|helped|makes?|made|lets?|may|might|can|could|should|must|to|will|would|not|never|rarely|how|if|when|is"
    "|are|was|were|be|been|being|has|have|had"
)
TELLS: Final = re.compile(
    r"(?:\s?\([^()]{0,60}\))?(?:\s(?:in|during|at|across|from) (?:\w+ ){0,5}?(?:groups?|interviews?"
    r"|study|sample|survey|workshops?|meetings?))?"
    rf"(?:\s(?!(?:{_NO_TELLING})\b)[\w’'-]{{1,20}}){{0,3}}?\s(?P<verb>{_TELL})\b"
)
"""After a word for people: what they say, feel or wish, as a source reports it."""
TOLD_BY: Final = re.compile(
    r"(?:\b(?:discussed|raised|described|noted|highlighted|felt|cited|identified|expressed|shared"
    r"|voiced|echoed|regarded|seen|experienced) by\s(?:[\w’'-]{1,20}\s){0,3}"
    r"|\b(?:focus groups?|interviews?|consultations?) (?:held )?with\s(?:[\w’'-]{1,20}\s){0,2})$"
)
"""Before a word for people, in the same way."""
MADE_TO: Final = re.compile(
    r"\b(?:mak(?:e|es|ing)|made|lets?|help(?:s|ed|ing)?|how|when|if|than)\s(?:the\s)?$"
)
"""Before a word for people whose feelings are not told, but brought about or supposed."""
LISTS_EXPERIENCE: Final = _any(
    "(?:they|people|parents|children|\\w{3,}[^s]s) may|fear\\w*|concern\\w*|barriers?|felt|noted"
    "|identified"
)
"""In a lead-in: the list says what people do, fear or meet with."""
LISTS_FEELINGS: Final = _any("experiences? may include|may feel|may experience")
LISTS_EFFECTS: Final = _any(
    "effects?|impacts?|consequences?|outcomes?|harms?|symptoms?|difficulties"
)
CAUSE: Final = _any(
    "as a (?:result|consequence|means) of|because of|because|due to|through|from|caused by"
    "|arising from|resulting from|if|in response to"
)
DESCRIBES: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|offers?|provides?|aims?|involves?|uses?|works?|combines?"
    r"|includes?|comprises?|consists?|delivers?|delivered|focus\w*|developed|designed|supports?"
    r"|launched|runs?|ran|targets?|brings?|enables?|address(?:es|ed)?|typically|entails?|mobilises|seeks"
    r"|teaches|trains?|helps?|takes? place|lasts?|meets?|receives?|tends? to)\b"
)
BEARS_ON: Final = re.compile(
    r"\b(?:may|might|can|could|puts?|leaves?|experience|tends? to|become"
    r"|will (?:\w+ ){0,2}?(?:feel|experience|suffer|develop|have|show)"
    r"|(?:common|frequent|prevalent|widespread) (?:among|in))\b"
)


def direction_of(text: str, *, default: Direction = Direction.NOT_STATED) -> Direction:
    """Which way *text* points, by its cue words; a negated cue is no cue."""
    if MIXED.search(text):
        return Direction.MIXED
    if NONE_FOUND.search(text):
        return Direction.NONE_FOUND
    up, down = says(INCREASES, text), says(DECREASES, text)
    if up is None and down is None:
        return default
    if down is None or (up is not None and up.start() < down.start()):
        return Direction.INCREASES
    return Direction.DECREASES


_NEGATED = re.compile(r"\b(?:not|never|no|without|rather than)\s(?:\w{1,30}\s)?$")


def says(cue: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The first match of *cue* that is not denied."""
    for match in cue.finditer(text):
        if not _NEGATED.search(text[max(0, match.start() - 48) : match.start()]):
            return match
    return None
