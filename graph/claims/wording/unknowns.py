"""Words that say what nobody counts or has asked, what studies leave out, and that what is known
rests on little. English.

They stand beside those of :mod:`graph.claims.wording.gaps`, which name missing evidence itself.
"""

from __future__ import annotations

from typing import Final

from graph.claims.wording.cues import verbose

_STUDIES = "(?:studies|trials|evaluations|reviews)"
_FIGURES = "(?:figures|data|statistics|records|estimates)"
_FEW = "(?:one|two|three|four|five|a single|a few|a handful of|[1-5])"
_LOOKED = (
    "(?:considered|examined|looked|reported|measured|asked|included|assessed|addressed|compared"
    "|followed|investigated|distinguished|explored|tested|evaluated|studied|covered|lasted)"
)
_LOW = "(?:low|very low|low or very low|low to very low|very low to low|low to moderate|poor)"
UNKNOWN: Final = verbose(
    rf"""
    (?:^\W{{0,3}}(?:nothing|hardly anything|almost nothing) is (?:yet |currently )?known\b
    |^\W{{0,3}}(?:nobody|no one|no (?:agency|body|register|authority|department))
    [ ](?:yet |currently |routinely |systematically )?(?:counts|records|collects|publishes|measures
    |monitors|tracks)\b
    |\bthere (?:are|is|were) (?:currently |as yet |still |at present )?no (?:\w+ ){{0,2}}{_FIGURES}
    [ ](?:on|about|for|by|that|to show)\b
    |\b(?:find|found|identif(?:y|ied)|located?) only {_FEW} (?:\w+ ){{0,2}}(?:study|trial|evaluation
    |review|{_STUDIES})\b
    |\b(?:was|were|is|are) not (?:enough|sufficient) (?:\w+ ){{0,2}}(?:evidence|data|studies
    |research
    |information) (?:on|for|about|of|from|to|in)\b
    |\b(?:effects?|impacts?|benefits?) (?:on|of|for) [^.;]{{1,80}}? (?:is|are|remains?) (?:less|not
    |far from|much less) certain\b
    |\b(?:evidence|certainty)\b[^.;]{{0,90}}? (?:was|were|is|are) (?:\w+ly )?(?:of|rated|judged
    |graded
    |assessed|considered)? ?(?:as |to be |of |at )*(?:\w+ certainty and [^.;]{{1,60}}? of
    [ ])?{_LOW}[- ]?(?:certainty|quality)?(?=[.,;]| (?:for|because|due|and|in|to)\b)
    |\b(?:findings|evidence) (?:have been|has been|remains?|are|is|were) (?:\w+ly )?(?:mixed
    |conflicting|inconsistent|contradictory)\b
    |\b(?:{_STUDIES}|research|literature) (?:[^.;]{{0,80}} )?(?:have|has) (?:seldom|rarely
    |hardly ever
    |not|never) (?:\w+ly )?{_LOOKED}\b
    |^\W{{0,3}}(?:However, |But |So far,? |Very )?few (?:\w+ )?(?:have|has) {_LOOKED}\b
    |\bthere (?:is|was|are) (?:currently |still |as yet |at present )?no (?:regular|national
    |official
    |routine|systematic|reliable|central|up-to-date|comprehensive|single) (?:\w+ ){{0,2}}(?:survey
    |data
    |register|count|monitoring|records?|figures|collection|reporting|estimate|statistics)\b
    |\b(?:is|was|are|were|makes? it) (?:very |extremely |still |too )?(?:difficult|hard|impossible
    |not possible) to (?:quantify|estimate|disentangle|isolate|attribute|establish
    |determine)\b
    |\b(?:we|the (?:study|survey|review|evaluation|trial|analysis)) (?:lacked|lacks?|did not have
    |had no)
    [ ](?:\w+ ){{0,2}}(?:information|data|measures|figures|records) (?:on|about|for|of)\b
    |\b(?:has|have) yet to be (?:shown|demonstrated|tested)\b
    |\bconfidence in (?:the |these |our )?(?:estimates?|results|findings|evidence) (?:is
    |was) (?:\w+ )?
    (?:limited|low|reduced)\b
    |\b(?:findings|results) may not (?:hold|apply|generali[sz]e|be generali[sz]able)\b
    |\b(?:could not|were unable to|was unable to) (?:obtain|get) (?:any )?(?:figures|data
    |information
    |evidence)\b
    |\bdata (?:is|are) (?:collected|recorded|published) on [^.;]{{3,60}}? but not (?:on|for|about)\b
    |\bshould be (?:tested|evaluated|examined|studied|explored) in (?:an? )?(?:\w+ )?(?:trials?
    |stud(?:y
    |ies)|research)\b
    |\btoo few (?:\w+ )?(?:to|for) [^.;]{{0,40}}?(?:draw|conclu|say|estimate|compar|detect|judge
    |anal)
    |\bcertainty of (?:the )?evidence as [^.;]{{0,60}}?\blow\b
    |\b(?:more|much) (?:needs|has) to be (?:known|learnt|learned|understood)\b
    |\bremains? to be (?:shown|demonstrated|tested)\b
    |\b(?:can|could) ?not (?:therefore |with certainty |reliably )?be (?:attributed|ascribed) to\b
    |\b(?:we|panel|committee|review|authors|group) (?:could not|was unable to|were unable to)
    [ ](?:determine|establish|assess|estimate|recommend|draw|say|tell)\b
    |\bonly (?:one|two|three|four|five|six|seven|eight|nine|ten|\d{{1,2}}) (?:of (?:the|these|all)
    [ ])?(?:[\w-]+ ){{0,3}}{_STUDIES} {_LOOKED}\b
    |\b(?:findings|results|evidence) (?:from|of) (?:earlier|previous|existing|past|these|other
    |the few)
    [ ]{_STUDIES} (?:is|are|was|were|have been|has been) (?:\w+ly )?(?:mixed|conflicting
    |inconsistent
    |contradictory)\b
    |\b(?:{_STUDIES}|research) [^.;]{{0,80}}?\b(?:gave|given|giving|reached|reaches|come to|came to)
    [ ](?:\w+ )?(?:mixed|inconsistent|conflicting|contradictory) (?:results|findings|conclusions)
    |\b(?:is|are|remains?) (?:still )?(?:an )?open questions?\b
    |\b(?:harms?|adverse (?:effects|events)|side effects|costs?|cost-effectiveness|outcomes
    |long-term (?:effects|outcomes)|results for [^.;]{{3,60}}?) (?:was|were|is|are)
    [ ](?:hardly ever|rarely|seldom|never|not|poorly|inconsistently|infrequently) (?:reported
    |recorded
    |measured|assessed|collected|studied)\b
    |\b(?:did|do|does) not report (?:\w+ )?(?:results|figures|data|outcomes|findings)
    [ ](?:for|on|by|separately)\b
    |\b{_STUDIES} (?:of|on|in) [^.;]{{1,60}}? (?:have|were|are) (?:(?:mostly|largely|generally|often
    |all|been|mainly|usually|too) ){{0,3}}(?:short|small|of (?:low|poor)|uncontrolled|old)\b
    |\b(?:has|have) (?:rarely|seldom|never|not yet|hardly ever) been (?:\w+ly )?(?:asked|compared
    |counted|followed|reported on)\b
    |\b(?:{_STUDIES}|research) (?:that|which|of|comparing
    |with) [^.;]{{3,80}}? would be (?:worthwhile
    |useful|welcome|helpful|valuable|of value)\b
    |\bno {_STUDIES} (?:have|has|were|was|of|that|which|examined|compared|assessed|looked|reported
    |measured|followed|tested|evaluated|addressed|investigated|included)\b
    |\bonly {_FEW} (?:\w+ ){{0,2}}(?:study|trial|evaluation|review|{_STUDIES}) (?:on|of|in|with|that
    |had|has|have|included|met|was|were|reported|followed|looked)\b)
    """
)
