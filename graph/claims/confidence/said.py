"""The forms of what is not known, of what a word means, of what people went through, and of what
something that was set up is. English.
"""

from __future__ import annotations

import re
from typing import Final

from graph.claims.confidence.shorthand import in_shorthand
from graph.claims.confidence.standing import points_out, stands_alone
from graph.claims.rules.set_up import IS_SET_UP
from graph.claims.statistics.how_common import names_people
from graph.claims.view import Draft, View
from graph.claims.wording.unknowns import UNKNOWN

_FEWEST_WORDS: Final = 6
"""Of a gap that says of what: ``limited evidence of effectiveness`` does not."""
_RESEARCH: Final = re.compile(
    r"\b(?:research|studies|study|evidence|data|trials?|evaluations?|literature|knowledge|known"
    r"|knows?|unknown|unclear|investigations?|explored|understood|understanding|reviews?)\b",
    re.IGNORECASE,
)
_CONCEDED: Final = re.compile(
    r"\W{0,4}(?:(?:However|But|Still|Thus),?\s)?(?:Although|Though|While|Despite|If|Since|Given)\b"
    r"|\W{0,4}Based on\b|[^.;]{3,80}\bbut\s(?:the|our|we|current|this)\b"
    r"|\b(?:the fear is|we (?:propose|used|decided|could not|did not)|analysis was limited"
    r"|in (?:this|the present) study|at that point"
    r"|few studies were|further limitation|how to apply|our data"
    r"|further support|either of these|valuable information"
    r"|evidence (?:of assessment|that people)"
    r"|one of the few|[^.;]{3,80} would be (?:needed|required|necessary) (?:before|to)\b"
    r"|little or no evidence for"
    r"|our (?:study|findings|results|analysis|trial|sample)|in our|for us"
    r"|(?:was|were) un(?:known|clear)"
    r"|prior knowledge|lack of knowledge (?:or|and)"
    r"|research (?:funds|funding|staff)|(?:reasons?|explanations?) for (?:the |this )?lack"
    r"|(?:future|further) (?:studies|trials|research|work) (?:could|might|may)|may warrant"
    r"|(?:confirm|support) (?:our|this|these|the) (?:\w+ )?"
    r"(?:findings?|results?|conclusions?|observations?))\b",
    re.IGNORECASE,
)
"""What is granted on the way, what only this study lacks, and what is missing from practice."""
_OF_ONE_CASE: Final = re.compile(
    r"\b(?:when|if|where|because|sometimes|often|usually)\b[^.;]{0,60}\b(?:un(?:known|clear"
    r"|certain)"
    r"|not known|not clear)\b(?!\s(?:whether|how|why|what|if)\b)",
    re.IGNORECASE,
)
"""``when writing is unclear``: what somebody does not know of one case."""
_FILLED: Final = re.compile(
    r"\b(?:address(?:es|ed|ing)?|fill(?:s|ed|ing)?|clos(?:e|es|ed|ing)|bridg(?:e|es|ed|ing))\s"
    r"(?:[\w’'-]{1,20}\s){0,4}?gaps?\b",
    re.IGNORECASE,
)
"""A gap that the text itself fills."""
_SHOWS: Final = re.compile(
    r"\bevidence\s(?:also\s)?(?:suggests|shows|indicates|supports)\b"
    r"(?!.{0,160}\b(?:unclear|uncertain|unknown|insufficient|needed|required|lack|no evidence|low"
    r"|weak)\b)",
    re.IGNORECASE,
)
"""``Limited evidence suggests that rowing helps``"""
_ON_NOTHING: Final = re.compile(
    r"\bneeded to (?:draw|reach|make) (?:\w+ )?conclusions\W{0,3}$"
    r"|^\W{0,4}(?:However, |Therefore, )?(?:[Ff]urther|[Mm]ore) (?:[\w-]{1,15} ){0,2}"
    r"(?:research|studies|trials|evidence|work) (?:is|are) (?:needed|required)\W{0,3}$"
    r"|^\W{0,4}(?:Larger|Further|More|Additional)(?: [\w-]{2,20}){0,3} (?:trials|studies|research)"
    r"(?: with [^.;]{3,60})?(?: in this area)? (?:is|are) (?:needed|required|warranted)\W{0,3}$"
)
"""A want of research, of which nobody says on what."""
_OF_PEOPLE: Final = re.compile(
    r"(?:[a-z](?:['’]s|s['’])|\b(?:their|his|her))\s(?:\w+\s){0,3}(?:knowledge|understanding)\b"
    r"|\bknowledge (?:around|of|about) how to\b|\bstatus is (?:not known|unknown)\b|\bunless\b"
)
"""What some people do not know, or what is not known of one of them."""
_SOUGHT: Final = re.compile(
    r"\bresearch (?:technicians|assistants|staff|teams?|skills)\b|\bno new studies\b"
    r"|\bevidence does(?:n['’]t| not)\b"
    r"|\b(?:aim(?:s|ed)?|seeks?|sought)\sto\b|^\W{0,4}(?:\w+\s)?[Oo]bjectives?\b"
    r"|\b(?:project|programme|program|initiative)\s(?:\w+\s)?(?:generated|produced|created"
    r"|developed)\b"
)
"""What a project is for, or made of what was not known."""
_MEANS: Final = re.compile(
    r"\W{0,4}(?:The term\s)?(?!(?:If|In|Fig|Table|Each|Treatment|This|It|Define|When|Although)\b)"
    r"(?:[\w’'()“”\"-]{1,30}\s){1,7}?(?:refers to|means"
    r"|(?:is|are) (?:defined as|understood as|a term (?:that|for))"
    r"|is an? (?:[\w-]{2,20} ){1,4}(?:in which|by which|whereby|characteri[sz]ed by))\s"
)
_SAYS_WHAT: Final = re.compile(
    r"\b(?:refers? to|(?<!it )(?<!this )(?<!that )means?"
    r"|(?:is|are) (?:\w+ly )?(?:defined|understood|described) as"
    r"|(?:is|are) (?:called|known as)|a term|defines? (?!it\b)[\w\s“”‘’'\"-]{2,60} as)\b"
    r"|\b(?:is|are) (?:an?|the) [^.;]{3,120}",
    re.IGNORECASE,
)
_NO_TERM: Final = re.compile(
    r"^\W{0,4}This (?:report|document|paper|section|chapter|table|figure)\b|^\W{0,4}(?:None"
    r"|Neither|No) (?:of\b|\w+ is\b)|^\W{0,4}(?:Define|If|Some"
    r"|In the (?:interaction|first|second|third)|Each|Treatment|Figs?\b"
    r"|Table"
    r"|High|We|The term refers)\b"
    r"|\b(?:matrix|equation|window|plot|interested in|poorly understood|does not define"
    r"|may be familiar|can be expressed|is different|: Introduced)\b"
    r"|\bif\b[^.;]{1,60}\bis understood as\b"
    r"|\b\d+ (?:minutes|hours) long\b|\balso covers\b|\bof choice\b|\brefers? to as\b"
    r"|\bthe definition of\b|\b(?:was"
    r"|were) defined as\b"
    r"|\b(?:is|are|was) (?:the|one of the) (?:\w+ )?(?:first|second|third|only|main|leading|largest"
    r"|most|biggest|commonest)\b|^\W{0,4}The (?:exception|reason|problem|result|aim|question"
    r"|answer)\b"
)
"""What is set up for a calculation, set as a task, or not understood."""
_TELLS: Final = re.compile(
    r"\b(?:said|told|describe[sd]?|felt|(?<!\ba )feel|recall\w{0,3}|reported (?:feeling|being)"
    r"|worr\w{2,4}|complained|were (?:concerned|worried|afraid|anxious|surprised"
    r"|frustrated|grateful"
    r"|proud)|experienced?|feared|spoke of|valued|liked|disliked|welcomed|enjoyed"
    r"|appreciated|wished"
    r"|(?:is|are|was|were) (?:\w+ly )?(?:afraid|frightened|scared|ashamed|anxious|reluctant|angry)"
    r"|missed|struggled|commented|found (?:it|them|the) [^.;]{0,60}?(?:hard|difficult"
    r"|easy|helpful|useful"
    r"|exhausting|confusing|uncomfortable|stressful))\b",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(r"\b(?:in|by|with|through) which\b")
"""``a message, in which tenants describe the leak``: it is the message that is told of."""
_STUDIES: Final = re.compile(
    r"\W{0,4}(?:(?!(?:in|of|from|across|within|among|during)\b)[\w’'-]{1,20}\s){0,3}?"
    r"(?:studies|trials|reviews?|papers?|articles?|reports?|authors?)\b",
    re.IGNORECASE,
)
"""``Eight studies of patients described``: it is they that describe something."""
_OFFICIAL: Final = re.compile(
    r"\b(?:honou?red|delighted|thrilled|applaud|congratulate|proud to (?:be|support|offer|have))\b"
    r"|\bsays?\s(?:Associate\s)?(?:Professor|Prof|Dr)\b"
    r"|\b(?:President|Minister|Chair\w{0,6}|Director|Secretary|Spokes\w{3,8}|Professor"
    r"|Mayor)\b[^.;]{0,60}"
    r"\b(?:welcomed|appreciated|valued|described|felt|said)\b"
)
"""What is said for an office, or by those who studied people."""
_SUPPOSED: Final = re.compile(
    r"\b(?:countries|nations|can|may|might|could|would|likely|if|risk|when|similar|compared)\b"
)
_PROVIDES: Final = re.compile(
    r"\b(?:provid|offer|deliver|teach|taught|train|consist|compris|combin|involv|aim|target|support"
    r"|bring|brought|run|visit|help|cover|includ|give|gave|pays?|paid|uses?)\w{0,4}\b"
)
_STORY: Final = re.compile(
    r"\b(?:many|some|several|most|few) [\w-]{1,20}s\b|\b(?:confirmed|commitment|campaign|marketing"
    r"|will|could|would|investigat\w+|the potential of|newsletter"
    r"|led to|can (?:have|be given|slow|reduce|prevent|improve|lower|delay|help)|largest|lowest"
    r"|nonprofit"
    r"|founded|operates?|attempt|experiences)\b",
    re.IGNORECASE,
)
"""How a thing came to be, and what is said of many of its kind."""


_BARE_NAME: Final = re.compile(
    r"\W{0,4}We\s|\W{0,4}The (?:program(?:me)?|scheme|project|initiative|service|course|training"
    r"|intervention)s?\s"
    r"(?!for\b|of\b|in\b|at\b|that\b|which\b|by\b|with\b)"
)


_NO_GAP: Final = (_OF_ONE_CASE, _FILLED, _SHOWS, _ON_NOTHING, _OF_PEOPLE, _SOUGHT)


def is_gap(view: View, _: Draft) -> bool:
    """Whether it is said that research has not found something out, and nothing else."""
    text = view.text
    if len(text.split()) < _FEWEST_WORDS or _CONCEDED.search(text) or points_out(text):
        return False
    if any(cue.search(text) for cue in _NO_GAP) or in_shorthand(text):
        return False
    return (_RESEARCH.search(view.text) or UNKNOWN.search(view.text)) is not None


def is_definition(view: View, _: Draft) -> bool:
    """Whether it is said of a term what it refers to."""
    if _NO_TERM.search(view.text):
        return False
    if not view.manner.strict:
        return _SAYS_WHAT.search(view.text) is not None and stands_alone(view.text)
    return _MEANS.match(view.text) is not None


def is_experience(view: View, draft: Draft) -> bool:
    """Whether people tell what they went through: somebody speaks, or is said to."""
    if _OFFICIAL.search(view.text):
        return False
    if draft.voice:
        return True
    text = view.text
    told = _TELLS.search(text)
    if told is None or view.manner.teaches or _SUPPOSED.search(text):
        return False
    ahead = text[: told.start()]
    itself = stands_alone(text) or stands_alone(text[: told.end()])
    studies = _STUDIES.match(ahead) or _ASIDE.search(ahead)
    return names_people(ahead) and studies is None and itself


def is_description(view: View, draft: Draft) -> bool:
    """Whether it is said what something that was set up does for whom."""
    text = view.text
    if view.manner.strict or _STORY.search(text):
        return False
    if not (_PROVIDES.search(text) or IS_SET_UP.match(text)):
        return False
    if _BARE_NAME.match(text) and not view.evaluates:
        return False
    return not draft.rule.startswith("programme") and stands_alone(text)
