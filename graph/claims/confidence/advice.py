"""The form of advice that a text gives itself: what is to be done, by those who may. English."""

from __future__ import annotations

import re
from typing import Final

from graph.claims.confidence.bullets import advises_above, tells_reader
from graph.claims.confidence.standing import stands_alone
from graph.claims.view import Draft, View
from graph.claims.wording import advising

_FEWEST_WORDS: Final = 5
_NEAR: Final = 24
_TALK: Final = re.compile(
    r"\b(?:limitations?|results?|findings?|interpret\w*|analys[ei]s|hypothes\w+|caution|estimat\w+"
    r"|models?|methods?|coefficients?|readers?|objectives?|prerequisite|researchers"
    r"|conclusions must|confounders|mechanisms|sample|equation|theor(?:y|ies|ists?)"
    r"|question(?:naire)?s?|(?:future|further) (?:\w+ ){0,4}?(?:research|studies|work)"
    r"|(?:stud(?:y|ies)|data|trials?|reviews?) should|should not be (?:\w+ )?(?:compared"
    r"|interpreted|used as)|be further (?:assessed|examined|studied"
    r"|evaluated|tested)|comments? on the (?:project|report|draft)"
    r"|should (?:an?|the|any|this|these|there) (?:[\w-]+ ){1,4}?(?:occur|arise|happen|fail|become"
    r"|develop)"
    r"|no (?:[\w-]{1,20} ){1,4}(?:is|are) (?:needed|required|necessary)|stud(?:y"
    r"|ies) to [^.;]{3,200}should"
    r"|the possibility|in order to|to keep|differences should|letters? (?:must|should)"
    r"|(?:must|should) be (?:acknowledged|cited|sent to|addressed to)|as we all know"
    r"|the following\b|the condition\b|for more (?:information|details|advice)\b"
    r"|necessary to distinguish"
    r"|should have (?:gone|come|happened)\b|(?:candidates|applicants|entrants) (?:must|need|should)"
    r"|certif(?:y|ied|ication)|to be eligible|to qualify|should (?:call|dial"
    r"|ring|phone) (?:\+|\d))\b",
    re.IGNORECASE,
)
"""What authors say of their own work, and what only follows."""
_OF_OTHERS: Final = re.compile(
    r"\b(?:argue[sd]?|asserts?|asserted|believe[sd]?|believing|insist(?:s|ed)?|claim(?:s|ed)? that"
    r"|saying|stated|told|thought|thinks?|feels?|felt|said|says|wanted|wished|demanded"
    r"|proposed|explains?"
    r"|the (?:idea|belief|view)|ideolog\w+|[Rr]esolution|[Dd]eclaration|tradition\w*|value that"
    r"|according to|suggestion|accepted"
    r"|not (?:suggest|propos|argu|recommend)ing|agree(?:ment|d)|consensus"
    r"|critics|supporters|opponents|norms?|expected|obliged|decided|voted"
    r"|(?:bill|act|law|code|polic(?:y|ies)|rules?|standards?"
    r"|regulations?) (?:\w+ )?(?:sets? out|says?|states?"
    r"|requires?|provides?)|court|constitution"
    r"|in other countries)\b",
    re.IGNORECASE,
)
"""Duties that somebody else sees."""
_ONE: Final = re.compile(
    r"\b(?:he|she|you|someone|anyone|a person|(?:Ms|Mrs|Mr|Dr)\.?\s[A-Z]\w+)\b|\bI\b",
    re.IGNORECASE,
)
_BOUND_TO: Final = re.compile(
    r"\bthere must\b|\bmust (?:be (?:due|proven|shown|caused|because)|rely|depend|cope|test|retain"
    r"|submit|still"
    r"|demonstrate|prove|obtain|meet|exceed|comply|wait|pay|apply|file|get)\b"
    r"|\bshould (?:also )?be (?:further )?(?:elucidated|clarified|investigated|explored)\b"
    r"|\bthan (?:is|are|was) recommended"
    r"|\bshould not be overlooked\b|\bneeds? to be (?:studied|investigated|explored|clarified"
    r"|replicated|confirmed|validated|verified)\b"
    r"|\b(?:crucial|important|essential) to emphasi[sz]e\b"
    r"|\bshould (?:make|not feel)\b"
    r"|^\W{0,4}must\b|\b(?:was|were|not) required\b|\brequires only\b|\bsuggesting that\b"
    r"|\b(?:this|it|that|which) (?:also )?should\b|\b(?:such|this) (?:a )?\w+ should\b"
    r"|\bshould (?:lead|result|mean|allow|improve|help|trigger|know|not be difficult)\b"
    r"|\bshould (?:be (?:better )?able|never be attributed|be considered, such)\b"
    r"|\bshould [a-z]+s (?:vote|be|have)\b|\bthat (?:one|all \w+) should\b|\bneed be\b"
    r"|\b(?:must|should) be (?:noted|pointed out)\b"
    r"|\b(?:people|they|we) need to (?:move|get|live|survive)\b"
    r"|\b(?:useful|important) to (?:recogni[sz]e|remember|note|know|understand|reali[sz]e)\b"
    r"|\bunderstand how\b|\ba need to\b"
    r"|\b(?:should|ought to) (?:not |also )?have (?:been|done|gone|come|known|spent"
    r"|taken|made|given|had|reduced|increased|improved|prevented|avoided|limited|included"
    r"|started)\b"
    r"|\bshould (?:expect|see|recall)\b"
    r"|\b(?:which|what|how|whether) (?:[\w-]{1,20} ){0,4}?should\b"
    r"|\bmust (?:also )?(?:choose|decide|procure|generate)\b"
    r"|\bnot (?:suggest|recommend|propos|argu|claim|say)\w{0,3} (?:that )?"
    r"|\bface unique\b|\bconsidered (?:as|important)\b",
    re.IGNORECASE,
)
"""What follows, is expected, was asked of those who took part, or is to be known."""
_SAYS_THAT: Final = re.compile(
    r"\bto (?:show|say|indicate|signal|decide|determine|see|judge|mean)\b[^.;:]{0,80}$"
)
"""``a line shows that a new paragraph is needed``"""
_GOOD_FOR: Final = re.compile(
    r"(?:is|are) (?:\w+ )?(?:essential|vital|important|crucial|critical|necessary) for\b"
    r"[^.;:]*\b(?:but|and|or|which|that|can|may)\b",
    re.IGNORECASE,
)
"""``is important for growth and can also cause``"""
_A_NEED: Final = re.compile(
    r"[a-z]\s(?:it|they|you|we|he|she|everyone|everybody)"
    r"\s(?:\w{2,12}\s)?needs? (?:to )?\w+$"
    r"|\b(?:time|efforts?|resources|money|support|help|skills|information|tools"
    r"|things)\s(?:the\s)?[a-z]+\s"
    r"needs? to \w+$|\b[Ff]or example,? (?:we|they|you)\sneed"
)
"""``the vitamins it needs to have``"""
_WHO_BEFORE: Final = re.compile(
    r"\W{0,4}(?:(?:However|So|Therefore|Still|Then|Also),?\s)?"
    r"(?:[Tt]hey|[Tt]hose|[Tt]his is|[Tt]he (?:person|individual|former|latter))\b"
)
_TOLD: Final = re.compile(
    r"(?:ha(?:s|ve) an? (?:\w+ )?(?:responsibility|duty|obligation)|it (?:was"
    r"|became) (?:\w+ )?(?:necessary|important"
    r"|essential|crucial)|urged|emphasi[sz]ed|stressed|advised|required|requires? \w+|suggested"
    r"|is suggested"
    r"|(?:\w+ )?first step was|(?:we|they) wanted?)\b",
    re.IGNORECASE,
)
"""Words of duty of one who tells of a duty."""
_DENIED: Final = re.compile(
    r"(?:n['’]t|\bnot|\bnot an?(?: top| high)?|\bno longer)\s$", re.IGNORECASE
)
_SHOULD_TAKE: Final = re.compile(r"\bshould (?:take|have|be|follow|use|make|adopt)\W{0,3}$")
"""``the form that an effort should take``"""
_NEED_TO: Final = re.compile(r"needs? to (?!be\b)", re.IGNORECASE)
_SUBJECT: Final = re.compile(
    r"(?![^.;]*\b(?:that|which|who|what|things|issues)\b)(?![^.;]*\b(?:the|an?)\s$)"
    r"\W{0,4}(?:[\w’'-]{1,20},?\s){1,8}"
)
"""Who has to do it, at the beginning."""
_THERE_IS: Final = re.compile(r"\bthere (?:is|remains) (?:an? )?(?:\w+ ){0,3}$", re.IGNORECASE)
_WEAK: Final = re.compile(
    r"you (?:can|could)|do not need|the need (?:to|for)|calls? on|.*a priority|may wish|shall\b"
    r"|.{3,30} (?:can|may|could)\b"
)
_TO_REACH: Final = re.compile(
    r"\W{0,3}To (?!(?:support|protect|tackle|address|reduce|prevent|improve|help)\b)"
    r"[a-z]+ [^.;]{3,120}, [^.;]{2,80} (?:must|need)"
)
"""What is necessary for something, and nobody is advised."""
_DUTY: Final = re.compile(
    r"should\b|ought to\b|needs? to\b|must\b|(?:is|are|we) recommend|recommends? that"
    r"|it(?:['’]s| is| was| remains) (?:\w+ ){0,2}(?:essential|vital|important|crucial|imperative"
    r"|necessary|critical|(?:best|good) practice)|(?:is|are) (?:\w+ )?(?:essential|vital|crucial"
    r"|imperative)|efforts are required|[A-Za-z]+ing [^.;]{3,120}(?:crucial|vital|essential)",
    re.IGNORECASE,
)
"""Of the words of advice, those that are said of duties."""
_MUST: Final = re.compile(
    r"must (?:also |therefore |not )?(?:be (?:given|made|taken|offered|told|trained"
    r"|supported|protected|improved|strengthened|addressed|reduced|involved|considered)|ensure"
    r"|invest|act\b"
    r"|address|tackle|recogni[sz]e|prioriti[sz]e|do more|listen|strengthen|expand|reform|improve"
    r"|support)\b",
    re.IGNORECASE,
)
_EXERCISE: Final = re.compile(
    r"[\W_]{0,9}(?:If (?:appropriate|relevant|applicable|necessary|so|not),? )?(?:Explain|explain"
    r"|Refer to|Click"
    r"|Specify|Attach|Fill|Tick|Provide (?:an? |any |specific |brief |short )?(?:comments?|numbers"
    r"|details"
    r"|examples|summar(?:y|ies)|lists?|information on)\b|Define|Describe|List|Try to|Make a list"
    r"|Think|Imagine|Discuss|Compare"
    r"|Write|Name|Recall|See|Let|Look|Have a look|Notice|Note|Suppose|Recogni[sz]e that"
    r"|Consider (?:the|how|that|this|a|an))\b"
)
"""What a teacher sets, and what an author asks of a reader."""
_IS_NOUN: Final = re.compile(
    r"[\W_]{0,9}(?:Support|Map|Work|Help|Use|Access|Plan|Report|Review|Change|Increase|Focus"
    r"|Design)\s"
    r"(?:provided|produced|given|offered|received|on several|was|were|is|are|has|by|from|done)\b"
    r"|[\W_]{0,9}(?:Target|Goal|Objective|Aim)\s?\d"
)
"""``Support provided to teams``, ``Target 6: Reduce``: nobody is told to do it."""
_DONE_ABOVE: Final = re.compile(
    r"\b(?:succeeded|managed|achieved|(?:was|were) able|activities|outputs|deliverables|results)\b"
)
"""Of the line above a list of what was done."""
_SET: Final = re.compile(
    r"\b(?:exercises?|review|quiz|questions?|activit(?:y|ies)|research|assignments?|objectives?"
    r"|task|example|key terms|case|your turn|practice)\b",
    re.IGNORECASE,
)
"""Titles under which tasks are set."""
_TROUBLES: Final = re.compile(
    r"^(?!.*\b(?:overcom|address|tackl|respon|solv|recommend|facing|meeting|what to do))"
    r".*\b(?:challenges|barriers|obstacles|limitations|drawbacks|disadvantages)\b",
    re.IGNORECASE,
)
"""Titles of what is in the way: what is needed there is told, and not advised."""
_OF_ANOTHER: Final = re.compile(
    r"[\W_]{0,9}(?:[\w’'-]{1,20}\s){1,3}?(?:it|them|they|this|these|those|that|him|her)\b",
    re.IGNORECASE,
)


_GOES_ON: Final = re.compile(
    r"\b(?:if|when|notice|following|several \w+|things|include)\W{0,3}:\W{0,3}$"
)
"""How a line ends that says only together with its list what should be done."""
_ONLY_IF: Final = re.compile(
    r"\W{0,4}(?:(?:if|when|where|unless)\s[^,?]*$|based on\b)", re.IGNORECASE
)
"""A case, and nothing to do in it."""
_LISTED: Final = frozenset({"recommending-list", "question"})
"""Rules for lists that say above what they are for: in guidance to those who work with people that
is enough, for there nobody else is asked or told.
"""


def is_advice(view: View, draft: Draft) -> bool:
    """Whether *draft* is advice of the text itself, to those who may do something."""
    text, manner = view.text, view.manner
    if manner.to_workers and draft.rule in _LISTED:
        return draft.rule == "question" or _ONLY_IF.match(text) is None
    short = len(text.split()) < _FEWEST_WORDS or _GOES_ON.search(text) is not None
    if manner.orders or manner.teaches or draft.rule == "question" or short:
        return False
    if draft.rule == "modal":
        if any(_TROUBLES.match(one) for one in (view.lead_text, *view.unit.path[-1:])):
            return False
        return not manner.to_reader and _TALK.search(text) is None and _is_duty(view)
    if manner.to_reader or manner.study or manner.accounts or "[" in text:
        return False
    if manner.to_workers:
        return tells_reader(view)
    return _is_told(view)


def _is_told(view: View) -> bool:
    """Whether the reader is told to do something, and it is no task, no goal and not done yet."""
    text = view.text
    if any(cue.match(text) for cue in (_IS_NOUN, _EXERCISE, _OF_ANOTHER)):
        return False
    if _DONE_ABOVE.search(view.lead_text) or not tells_reader(view):
        return False
    if not (view.unit.is_item or view.unit.before is None or advises_above(view)):
        return False
    if any(_SET.search(title) for title in view.unit.path[-1:]):
        return False
    return advising.IMPERATIVE.match(_capital(text)) is not None


_HIGHLIGHTS: Final = re.compile(
    r"\b(?:research|study|report|findings|results|evidence|review|evaluation)\s(?:also\s"
    r"|clearly\s)?"
    r"(?:highlight|underlin|underscor|demonstrat|stress|emphasi[sz]|point)(?:e?s|ed|e)?(?:\sto)?\s"
    r"(?:an?\s|the\s)?(?:[\w-]{1,20}\s)?$",
    re.IGNORECASE,
)
"""``The research highlights the need to``: it is the text that sees it."""
_TO_READER: Final = re.compile(
    r"\W{0,4}You should (?:also |always |never |not )?(?:avoid|talk|seek|ask|limit|eat|drink"
    r"|use|take"
    r"|keep|tell|call|contact|consult|check|wear|stop|try|wash|clean|visit|give|make sure|report"
    r"|discuss|speak|store|apply|follow|watch|choose|exercise|rest|get (?:help|advice"
    r"|vaccinated))\b"
)

_TO_WORKERS: Final = re.compile(
    r"\b(?:[Yy]ou|(?:(?:practitioner|professional|worker|teacher|nurse|carer|clinician|leader"
    r"|manager|provider|agenc(?:y|ie)|team|service)s?|staff))\s(?:also\s|always\s)?(?:should"
    r"|must)\s"
)
"""In guidance to those who work with people: what they themselves are to do."""


def _is_duty(view: View) -> bool:
    """Whether the words of advice are those of a duty, and it is the text that sees it."""
    text = view.text
    found = advising.recommends(text) or advising.advises(text)
    if found is None or text.count('"') % 2 or _TO_REACH.match(text):
        return False
    cue, before = found[0].strip(), text[: found.end()]
    if _is_told_of(text, found):
        return False
    if view.manner.to_workers and _TO_WORKERS.search(text):
        return True
    to_them = _HIGHLIGHTS.search(text[: found.start()]) or _TO_READER.match(text)
    if to_them and not view.manner.strict:
        return True
    if _WEAK.match(cue.lower()) or _OF_OTHERS.search(before) or _ONE.search(before):
        return False
    if _is_aside(text, found) or _BOUND_TO.search(
        text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
    ):
        return False
    if not view.manner.strict:
        return True
    if _DUTY.match(cue) is None or not (view.unit.is_item or stands_alone(text)):
        return False
    must = cue.lower().startswith("must")
    return not must or _MUST.search(text, found.start()) is not None


def _is_aside(text: str, found: re.Match[str]) -> bool:
    """Whether the words *found* in *text* tell what somebody else saw, or name a need on the way:
    ``the need to maintain a presence``, ``issues that agencies need to consider``.
    """
    ahead = text[: found.start()]
    if _TOLD.match(found[0].strip()) or _DENIED.search(ahead) or _SHOULD_TAKE.search(text):
        return True
    needs = _NEED_TO.match(found[0].strip()) is not None
    return (
        needs
        and _SUBJECT.fullmatch(ahead.rsplit(", ", 1)[-1]) is None
        and _THERE_IS.search(ahead) is None
    )


def _is_told_of(text: str, found: re.Match[str]) -> bool:
    """Whether the words of duty *found* in *text* tell what is so, or what somebody else's rule
    says.
    """
    ahead = text[: found.start()]
    if _GOOD_FOR.match(found[0].strip()) or _A_NEED.search(text[: found.end()]):
        return True
    if _SAYS_THAT.search(ahead) or _WHO_BEFORE.match(text):
        return True
    return ahead.count("“", 1) > ahead.count("”")


def _capital(text: str) -> str:
    bare = text.lstrip("*_-–• ")
    return bare[:1].upper() + bare[1:]
