"""Words that say what kind of statement a sentence is, and which way it points. English.

A document in another language is read without them: its structure, numbers and names only.
"""

from __future__ import annotations

import re
from typing import Final

from graph.claims.model import Direction


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


HEDGE: Final = _any(
    "may|might|can|could|suggests?|suggested|indicates?|indicated|appears?|seems?|likely|possibl[ey]"
    "|potential(?:ly)?|perhaps|tends?|often|some evidence|promising"
)
INCREASES: Final = _any(
    "increas\\w+|lead(?:s|ing)? to|led to|result(?:s|ed|ing)? in|caus(?:e|es|ed|ing)|contribut\\w+ to"
    "|put(?:s|ting)? .{0,40} at (?:higher |greater )?risk|pos(?:e|es|ing) (?:a |the )?(?:\\w+ )?risk|impair\\w*|disrupt\\w*|undermin\\w*"
    "|limit(?:s|ed|ing)?|(?:direct |negative |significant |detrimental )?impact(?:s|ed)? (?:on|upon)|affect(?:s|ed|ing)?|associated with|linked (?:to|with)"
    "|more likely|greate(?:r|st) risk|higher risk|risk of|exacerbat\\w+|stunt(?:s|ed)?|delay(?:s|ed)?|at risk|vulnerab\\w+|expos\\w+"
    "|predict\\w*|harm(?:s|ed|ful)?|suffer\\w*|dangerous|prevent (?:children|people|parents|them|women) from|because of|as a result of|due to"
    "|trigger\\w*|worsen\\w*|result of|facilitat\\w+|enabl\\w+|improv\\w+|promot\\w+|strengthen\\w*|enhanc\\w+|rais(?:e|es|ed|ing)|higher|greater|gain\\w*"
)
DECREASES: Final = _any(
    "reduc\\w+|decreas\\w+|lower(?:s|ed|ing)?|offset|prevent(?:s|ed|ing|ion)?(?! (?:children|people|parents|them|women) from)|protect\\w*"
    "|buffer\\w*|less likely|mitigat\\w+|alleviat\\w+|fewer|cessation|stopp\\w+|overcom\\w+|bounce back|diminish\\w*|ameliorat\\w+"
    "|counteract\\w*|shield\\w*|fell|declin\\w+|drop(?:ped|s)? (?:in|by)"
)
MIXED: Final = _any("mixed|inconsistent|inconclusive|conflicting|varies|vary|varied|some but not")
NONE_FOUND: Final = re.compile(
    r"\bno (?:\w+ ){0,2}(?:effect|effects|difference|differences|association|impact|change|improvement|benefit|reduction|relationship|evidence (?:of|that|for) (?:an? )?(?:effect|association|impact|benefit|change))\b"
    r"|\bnot (?:\w+ )?(?:associated|linked|related|effective)\b|\bdid not (?:\w+ )?(?:reduce|improve|change|affect|increase|differ)\b|\bineffective\b",
    re.IGNORECASE,
)
NOT_CAUSAL: Final = re.compile(
    r"\b(?:does|do|did) not (?:imply|mean|suggest|prove|equate)\b|\bnot (?:a )?causal\b",
    re.IGNORECASE,
)
GAP: Final = re.compile(
    r"""(?ix)\b(?:
      lack\ of\ (?:\w+\ ){0,3}(?:consensus|evidence|research|data|knowledge|evaluation|agreement|studies|diversity)
    | (?:insufficient|limited|little|scarce|scant|sparse|weak|thin|inadequate)\ (?:\w+\ ){0,2}(?:evidence|guidance|research|data|evaluation|knowledge)
    | evidence\ (?:base\ )?(?:is|remains|was)\ (?:\w+\ )?(?:limited|lacking|weak|sparse|mixed|inconclusive|thin|insufficient)
    | (?:more|further|better|additional|robust)\ (?:\w+\ ){0,2}(?:research|evidence|evaluations?|studies|trials)\ (?:is|are|was|were)?\ ?(?:\w+\ )?(?:needed|required|necessary|warranted)
    | need\ (?:for|to)\ (?:\w+\ ){0,4}(?:evidence|research|evaluations?)\b
    | (?:grow|expand|develop|strengthen|improve|build|explore\ and\ expand)\ (?:\w+\ ){0,4}evidence\ base
    | no\ (?:\w+\ ){0,2}(?:evidence|studies|research|evaluations?|trials)\ (?:was|were|is|are|has|have|exists?|found|identified|on|about)
    | gaps?\ in\ (?:\w+\ ){0,3}(?:evidence|knowledge|research|literature|provision|understanding)
    | (?:little|not\ (?:yet\ )?(?:much|well|enough))\ is\ known | (?:is|are|remains?)\ (?:not\ (?:yet\ )?)?(?:unknown|unclear|poorly\ understood|under-?researched|under-?studied|not\ known)
    | under-?researched | evidence\ gaps? | absence\ of\ (?:\w+\ )?evidence | difficult\ to\ talk\ conclusively
    )\b"""
)
RECOMMENDS: Final = re.compile(
    r"""(?ix)\b(?:
      you\ (?:can|could)\b | do\ not\ need\ to\b | first\ step\b | safety\ is\ the\ priority | should(?!\ (?:be\ (?:noted|remembered)|not\ be\ (?:taken|read))\b) | must(?!\ have) | ought\ to | needs?\ to\ (?:be|have|do|ensure|consider|recogni[sz]e|work|understand|know|develop|provide|focus|engage|address|take|build|include)
    | is\ (?:therefore\ |also\ |really\ )?(?:essential|vital|important|crucial|imperative|necessary|critical|best\ practice|good\ practice)(?:\ (?:to|that|for|not)\b|\.)
    | (?:we|it\ is|are|is)\ recommend\w* | recommends?\ that | is\ (?:not\ )?advisable | require[sd]?\ (?:to\ (?:be|ensure|have)|ongoing|substantial|appropriate)
    | there\ is\ (?:a\ )?(?:clear\ |strong\ |pressing\ )?(?:need|case)\ (?:for|to) | the\ need\ (?:to|for) | efforts\ are\ required | a\ priority
    )"""
)
LEAD_RECOMMENDS: Final = re.compile(
    r"""(?ix)(?:\bshould\b|\bmust\b|\bimportant\ to\b|\bneeds?\b\W*$|\bsaid\ they\ need\b|\byou\ (?:can|could)\b|\bcan\ include\b|\bsupport\b.*\binclude|
      \brecommend\w*|\bsteps?\b.*:|\bprocess\b.*\bis\b|\bpractitioners\b.*\bto\s*:?$|\bremember\ that\b|\bprinciples\b|\bin\ a\ safe\ way|\bensure\b|\bcalls?\ (?:for|on)\b|\bwork\b.*\bto\s*:\s*$)"""
)
IMPERATIVE: Final = re.compile(
    r"""(?x)^[\W_]*(?:(?:If|When|Where|As|In)\ [^,.]{3,140},\ )?(?:Always\ |Never\ |Do\ not\ |Don['’]t\ |Not\ |Also\ |First,?\ |Where\ (?:it\ is\ )?safe\b[^,]*,\ |Deliberately\ )?(?:[Aa]sk|[Bb]e|[Bb]ear\ in\ mind|[Aa]dvise|[Cc]onsider|[Pp]romote|[Uu]nderstand|[Ww]ork\ (?:with|on|in|to|towards)
    |[Ll]isten|[Mm]ake|[Dd]iscuss|[Ee]nsure|[Pp]rovide|[Ee]xplore|[Bb]uild|[Ss]et\ up|[Ss]et|[Hh]elp|[Ss]tress|[Cc]ommunicate|[Rr]eassure|[Ee]xplain|[Rr]econsider|[Aa]void|[Ff]ollow|[Nn]otice
    |[Ee]ncourage|[Rr]emember|[Ll]et|[Dd]evelop|[Pp]lan|[Uu]se|[Kk]eep|[Rr]ecord|[Gg]ive|[Tt]alk|[Ss]ee|[Ss]peak|[Bb]lame|[Ss]upport|[Ii]nvolve|[Ii]dentify|[Rr]efer|[Rr]eview|[Mm]onitor|[Ss]hare|[Tt]rain
    |[Ii]nvest|[Pp]rioriti[sz]e|[Ii]mplement|[Ee]stablish|[Ii]nclude|[Rr]ecogni[sz]e|[Aa]ddress|[Ff]ocus|[Tt]ake|[Cc]heck|[Cc]ommission|[Ff]und|[Aa]dopt|[Ii]ncrease|[Rr]educe|[Ii]mprove|[Cc]reate|[Ee]ngage|[Aa]ct|[Pp]rioritise|[Tt]ry|[Ss]eek)\s"""
)
QUESTION: Final = re.compile(r"\?[\s\"'”’)]*$")
DEFINES: Final = re.compile(
    r"""(?ix)\b(?:(?:is|are|was)\ (?:legally\ |usually\ |often\ )?(?:defined|understood)\ (?:as|in)\b | defines?\b | the\ definition\ of\b | (?:is|are)\ not\ defined\b | refers\ to\b
    | sets\ out\ a\ (?:\w+[ ,-]*){0,6}definition | for\ the\ purposes?\ of\ this )"""
)
LAW_SAYS: Final = _any(
    "duty|duties|places|imposes|requires?|provision(?:s)?|underpins?|recognises|extends|introduced|statutory|entitled|"
    "is a source of|charged with|guidance states|sets out|offence|order|signed into"
)
OUTCOME: Final = re.compile(
    r"""(?ix)\b(?:found|finds|findings|showed|shown|shows|demonstrated?|demonstrates|indicat\w+|suggest\w+|evidenced?|evidences|reported|reports|assessed\ as|concluded|cited|
      data\ suggest\w*|outcomes?|resulted|achiev\w+|effective|ineffective|successful|improv\w+|reduc\w+|increas\w+|decreas\w+|positive|promising|sustained|impact\w*|benefi\w+|led\ to)\b"""
)
EVALUATES: Final = _any(
    r"evaluat\w+|trials?|pilot\w*|feasibility|meta-analys[ie]s|systematic review|follow-up"
    r"|stud(?:y|ies) (?:of|found|also|has|have|show\w*)"
)
VERDICT: Final = _any(
    "dangerous|unsafe|harmful|effective|ineffective|successful|beneficial|promising|advisable|unlikely to be useful|undermine[sd]?|fare well|collud\\w+"
)
PROTECTS: Final = _any(
    "protective|protects?|resilien\\w+|buffer\\w*|offset|safeguard against|overcome|bounce back|coping|strengths?"
)
COMBINES: Final = re.compile(
    r"(?i)\b(?:combinations?|co-?occur\w*|co-?existence|co-?existing|co-?morbid\w*|multiplicative|cumulative|more than one of|multiple (?:problems|adversities|issues|needs)"
    r"|several difficulties|interact\w*|intersect\w*|only one issue|all three issues|in combination|compounding)\b"
)
EXPERIENCE: Final = re.compile(
    r"(?i)\b(?:told us|spoke (?:about|powerfully)|described|felt|feel(?:s|ing)?|fear(?:s|ed)?|reluctant|accounts?|voices?|experienced? (?:as|by)|reported (?:feeling|that they)|discussed|noted|"
    r"focus groups?|lived experience|expressed|said|worr(?:y|ied)|concern(?:s|ed)? (?:about|for)|blame themselves|reflected|highlighted)\b"
)
FIRST_PERSON: Final = re.compile(r"\b(?:I|we|my|our|us|me|I'm|I’m|we've)\b")
CAUSE: Final = re.compile(
    r"(?i)\b(?:as a (?:result|consequence|means) of|because of|because|due to|through|from|caused by|arising from|resulting from|if|in response to)\b"
)


def direction_of(text: str, *, default: Direction = Direction.NOT_STATED) -> Direction:
    """Which way *text* points, by its cue words; a negated cue is no cue."""
    if MIXED.search(text):
        return Direction.MIXED
    if NONE_FOUND.search(text):
        return Direction.NONE_FOUND
    up, down = _first(INCREASES, text), _first(DECREASES, text)
    if up is None and down is None:
        return default
    if down is None or (up is not None and up < down):
        return Direction.INCREASES
    return Direction.DECREASES


def _first(cue: re.Pattern[str], text: str) -> int | None:
    for match in cue.finditer(text):
        if not re.search(
            r"\b(?:not|never|no|without|rather than)\s(?:\w+\s)?$", text[: match.start()]
        ):
            return match.start()
    return None
