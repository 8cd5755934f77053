"""Words that say what is not known, or for which evidence is missing. English."""

from __future__ import annotations

from typing import Final

from graph.claims.wording.cues import verbose

_STUDIES = "(?:evidence|research|data|evaluations?|knowledge|studies|guidance)"
_WORK = (
    "(?:research|stud(?:y|ies)|trials?|evaluations?|investigations?|work|data|evidence|analys[ei]s)"
)
_LEARNT = (
    "(?:studied|evaluated|tested|measured|examined|explored|investigated|established|assessed"
    "|researched|proven|elucidated|determined|clarified|confirmed|understood|seen)"
)
_LOOKED = (
    "(?:have|has|had|were|are|was|measured|reported|followed|looked|examined|included"
    "|compared|assessed|explored|tested|focus(?:ed)?|addressed|investigated)"
)
_THIN = "(?:limited|lacking|weak|sparse|scarce|scant|thin|insufficient|patchy|poor|missing|small)"
GAP: Final = verbose(
    rf"""
    \b(?:(?:estimates|figures|rates|definitions) (?:of|for|on) [^.;:]{{3,140}}? (?:vary|varies)
    [ ](?:widely|considerably|greatly|substantially)
    |(?:assessing|estimating|measuring|knowing|determining) [^.;:]{{3,140}}? (?:is|remains)
    [ ](?:almost |nearly |virtually |very )?(?:impossible|difficult)
    |(?:research|studies|literature|evaluations|evidence|evidence base) (?:has|have|is|are)
    [ ](?:been )?(?:mainly|mostly|primarily|largely|predominantly|typically|traditionally|tended to)
    [ ](?:been )?(?:focus|concentrat|centr|bas)\w+
    |(?:we|researchers) (?:still |also )?need to (?:know|learn|find out|understand)
    [ ](?:much |far )?more
    |(?:difficult|hard|impossible|not possible) to generali[sz]e
    |lack of systematic information|(?:do|does|did) not (?:yet |currently )?have an?
    [ ](?:strong|robust|solid|good) evidence base
    |lack of (?:\w+ ){{0,3}}(?:{_STUDIES}|consensus|agreement|diversity)
    (?! (?:workforce|staff|team|unit|budget|sharing|systems?)\b)
    |(?:insufficient|limited|little|minimal|scarce|scant|sparse|weak|thin|inadequate)
    [ ](?:\w+ ){{0,2}}{_STUDIES}
    |evidence (?:base )?(?:on|for|about|regarding|from|in|of) (?:[\w-]+ ){{1,6}}(?:is|remains|was)
    [ ](?:\w+ )?(?:limited|lacking|weak|sparse|thin|insufficient|scarce|scant)
    |(?:{_STUDIES}|trials) (?:[\w-]+ ){{1,8}}(?:is|are) (?:lacking|scarce|rare)
    |(?<!let )(?:we|they|know|knows) (?:still )?(?:know )?(?:very |too |so
    |relatively |comparatively |surprisingly )?little about
    |(?:evidence|research|data|knowledge|literature|information collected|information available)
    [ ](?:base )?(?:(?:on|for|about|regarding|of|that|from|in) (?:[\w’'-]+ ){{1,20}})?
    (?:is|are|remains?|was) (?:\w+ ){{0,2}}{_THIN}
    |evidence (?:base )?(?:is|remains|was) (?:\w+ )?(?:mixed|inconclusive)
    |(?:very |so |too )?little (?:[\w-]+ ){{0,2}}work (?:on|has|had)\b
    |(?:no|without) (?:[\w-]+ )?conclusive (?:[\w-]+ )?(?:results?|evidence|findings?|answers?)
    |(?:small|narrow|limited|weak) evidence base
    |(?:no|few) (?:(?:currently|available|existing|evidence-based|validated|proven) ){{1,3}}
    (?:treatments?|interventions?|programmes?|programs?|tools?|measures?)
    |(?:surveys|studies|research|data|statistics) [^.;:]{{0,80}}\b(?:have|has) (?:\w+ly )?
    (?:excluded|overlooked|neglected|ignored|omitted)
    |remains? (?:\w+ly )?(?:under-?reported and )?
    (?:under-?explored|misunderstood|little understood)
    |inconclusive (?:results?|evidence|findings?)
    |(?:research|stud(?:y|ies)|literature|evidence|reviews?) [^.;:]{{0,100}}\b(?:demonstrate[sd]?
    |shows?|shown|showed|yield(?:s|ed)?|produce[sd]?|found|report(?:s|ed)?) (?:\w+ )?(?:mixed
    |inconsistent|conflicting|contradictory) (?:results|findings|evidence)
    |(?:outcomes?|effectiveness|effects?|evidence|role|impacts?) [^.;:]{{0,60}}\bremains?
    [ ](?:\w+ly )?(?:controversial|contested|disputed|debated|an open question)
    |(?:studies|trials|evaluations) (?:were|are) (?:\w+ )?(?:rated|judged|assessed|deemed)
    [ ](?:as |at |to be |to have )*(?:an? )?(?:high|serious|unclear) risk
    |(?:did|do|does|could|has|have) not (?:find|found|identif(?:y|ied)|provide[sd]?|yield(?:ed)?)
    [ ](?:enough|sufficient|adequate|conclusive|convincing) (?:\w+ ){{0,2}}{_STUDIES}
    |(?:more|further|better|additional|robust|future|longitudinal|larger|longer|long-term|rigorous
    |high-quality|qualitative|prospective) (?:[\w’‐-]+ ){{0,5}}{_WORK}\b(?![ -](?:based|informed
    |led))
    [^.;:]{{0,140}}?\b(?:needed|required|necessary|warranted|essential|crucial|important
    |called for)\b
    |(?:future|further|more) (?:\w+ ){{0,2}}(?:research|studies|trials|evaluations|work) (?:should
    |could|must|needs? to|might)
    |(?:need|call)s? for (?:[\w-]+ ){{0,4}}(?:evidence|research|evaluations?|studies
    |trials)\b(?![ -](?:based|informed|led))
    |need to (?:strengthen|improve|build|develop|expand|gather|collect
    |generate) (?:\w+ ){{0,4}}(?:evidence|research)\b(?![ -](?:based|informed|led))
    |(?:need|necessity) (?:for|of|to) (?:an? )?(?:better|greater|deeper|more|further
    |improved)? ?(?:understanding|knowledge|investigating|exploring|understand)
    |(?:necessity|importance) of (?:further )?(?:investigating|exploring|studying)
    |(?:highlights?|suggests?|recommends?|underlines?|argues? for|warrants?|requires?)
    [ ](?:further (?:exploration|investigation|research|study|studies)
    |more (?:\w+ )?(?:research|studies))
    |(?:do|does) ?n[o'’]t (?:yet |currently )?know enough
    |(?:we|researchers) (?:also |still ){{0,2}}(?:do not|don['’]t)
    [ ](?:really |yet |fully |currently ){{0,2}}know (?:how|whether|what|why|which|if)
    |(?:is|are|was|were) (?:rarely|seldom|hardly ever|insufficiently) {_LEARNT}
    |there (?:is|are|were) (?:very |too |relatively )?few (?:[\w-]+ )?
    (?:interventions|programmes|programs) (?:for|that|which|aimed)
    |(?:could|can) ?not (?:tell us|tell|say|determine|judge|be sure|know|establish|assess)
    [ ](?:whether|if|how|which|why)
    |(?:studies|trials|reports|evaluations|reviews) (?:rarely|seldom|hardly ever|did not
    |do not) (?:report|measure|record|include|follow|say|examine|consider|assess)\w*
    |experiences (?:of (?:[\w’'-]+,? ){{1,8}})?(?:is|are|remain) (?:\w+ )?
    (?:under-?represented|invisible|overlooked|obscured|neglected)
    |(?<!\ba )few (?:[\w-]+ ){{0,3}}?
    (?:interventions|programmes|programs|services|policies|guidelines) (?:specifically )?
    (?:address|consider|target|include|focus)
    |(?:challenge|difficult(?:y|ies)|problem|barrier|obstacle)s? (?:in|to|when|of)
    [ ](?:evaluating|researching|measuring|studying)
    |no (?:agreed|single|common|accepted|shared|clear|legal|statutory|universal|standard)
    [ ](?:\w+ )?(?:definition|consensus|agreement|measure)
    |(?:figures|data|statistics|records) (?:do|did) not (?:record|show|capture|include|distinguish
    |cover|tell)
    |(?:most|many|all)(?: of the)? (?:\w+ )?(?:studies|trials|evaluations) (?:were|are) (?:small
    |of (?:low|poor|weak)|uncontrolled|short|at high risk)
    |remains? to be (?:\w+ly )?{_LEARNT}
    |(?:has|have) (?:not (?:yet )?been|never been|rarely been|yet to be
    |seldom been) (?:\w+ly )?{_LEARNT}
    |(?:no|hardly any|scarcely any|none of the|only (?:one|two|three|a few)(?: of the)?)
    [ ](?:[\w-]+ ){{0,3}}(?:study|trial
    |evaluation|review|studies|trials|evaluations|reviews) {_LOOKED}
    |(?:we do not|nobody|no one|do not yet|not yet) (?:yet )?knows?(?:n)?\b
    |(?:research|studies|trials|evaluations?) (?:is|are) (?:also |therefore |still )?
    (?:needed|required|necessary|warranted)
    |no (?:\w+ ){{0,2}}conclusions? [^.;]{{0,90}}\bcan be (?:drawn|made|reached)
    |(?:difficult|hard|not possible|impossible) to (?:draw|reach|make|come to) (?:\w+ )?conclusions
    |(?:dearth|paucity|shortage|scarcity) of (?:\w+ ){{0,2}}{_STUDIES}
    |(?:literature|research|evidence) (?:\w+ ){{0,4}}gaps?\b
    |(?:grow|expand|develop|strengthen|improve|build|explore and expand)
    [ ](?:\w+ ){{0,4}}evidence base
    |no (?:\w+ ){{0,2}}(?:{_STUDIES}|study|review|trials?)
    [ ](?:yet |so far )?(?:was|were|is|are|has|have|exists?|identified|on|about
    |found(?! (?:an?|any|the|that|no|evidence|significant|positive|negative|differences?)\b))
    |found no (?:\w+ ){{0,2}}(?:studies|trials|evaluations) (?:of|on|in|that|about|with|for|from)
    |gaps? in (?:\w+ ){{0,3}}(?:evidence|knowledge|research|literature|provision|understanding)
    |(?:little|(?:much |far |even )?less|not (?:yet )?(?:much|well|enough)) is known
    |(?<!\ba )few (?:\w+ ){{0,2}}(?:studies|evaluations|trials)
    |(?:defined|measured|described)(?: and \w+)?
    [ ](?:in (?:many |very )?different ways|inconsistently)
    |there (?:is|was|are|were)(?: not|n['’]t) (?:yet )?(?:much|enough|any|a lot of)
    [ ](?:\w+ ){{0,2}}{_STUDIES}
    |it(?:['’]s| is| remains) (?:still |as yet )?(?:not clear|uncertain|not known)
    |(?:missing|absent) from (?:the )?(?:existing |current |available )?(?:literature|{_STUDIES})
    |(?:is|are|was|remains) (?:not|less|un)(?: yet| entirely)? ?clear (?:which|whether|how|why
    |what|if|who|when)
    |(?:did|do|could) not (?:find|identify) any (?:\w+ ){{0,3}}(?:stud(?:y|ies)|trials?|evidence
    |evaluations?)
    |(?:longer|further) follow-up (?:\w+ )?(?:is|was|are)
    |(?:is|are|was|were|remains?) (?:not (?:yet )?|still |largely )?
    (?:unknown|unclear|uncertain|poorly understood|under-?researched|under-?studied|not known)
    |(?<!this )under-?(?:researched|theori[sz]ed)|(?:evidence|data|knowledge|research) gaps?
    |absence of (?:\w+ ){{0,2}}(?:evidence|measures|studies|hard data)(?! (?:does|do|is|was) not)
    |(?:findings|results|evidence) (?:[\w’'-]+ ){{0,10}}?(?:remains?|are still|is still)
    [ ](?:\w+ )?(?:inconsistent|mixed|inconclusive|conflicting|contradictory|equivocal)
    |there (?:remain|are|were) (?:still )?(?:\w+ )?(?:inconsistent|conflicting|contradictory)
    [ ](?:findings|results)
    |(?:is|are|was|were) (?:typically |often |usually |generally |still )?(?:rarely|seldom|not
    |hardly ever) (?:\w+ly )?(?:included|measured|reported|captured|recorded|collected|assessed
    |considered|represented) (?:in|by|as) (?:[\w’'-]+ ){{0,5}}?(?:studies|research|evaluations?|data
    |statistics|surveys?|trials|reviews)
    |(?:should|must|need to) be (?:interpreted|treated|read|viewed)
    [ ](?:with (?:\w+ )?caution|cautiously)
    |difficult to (?:say|tell|talk|conclude) (?:\w+ )?(?:conclusively|with certainty)
    )\b
    """
)
