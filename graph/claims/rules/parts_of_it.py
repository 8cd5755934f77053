"""The rule for what something that was set up consists of: how long its sessions last, who leads
them, what those who take part get. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.claims.model import Kind
from graph.claims.view import INTERVENTION, POPULATION, Draft, View, draft, named
from graph.claims.wording import advising
from graph.claims.wording.reporting import reports

_IT: Final = (
    r"(?:programmes?|programs?|interventions?|schemes?|service|project|initiative|course|pilot"
    r"|training"
    r"|therapy|campaign|club|clinic)"
)
_ABOUT_IT: Final = re.compile(
    rf"(?:\d[\d.]{{0,6}}\s)?(?:about |what (?:is|was|are) |description of |overview of |our "
    rf"|how )?(?:the |this )?"
    rf"(?:[\w’'-]{{1,20}} ){{0,3}}?{_IT}(?: (?:works?|worked|was (?:delivered|run|set up)|offers?"
    r"|description|design|components?|content|in brief|at a glance|involves?|involved|delivery))?"
    rf"|how (?:the |our |it |we )?(?:[\w’'-]{{1,20}} ){{0,3}}?works?"
    rf"|what (?:does |do |did )?(?:the |this )?(?:[\w’'-]{{1,20}} ){{0,3}}?{_IT} (?:offers?|do"
    rf"|does|did"
    r"|involves?|involved|consists? of|provides?|looks? like)",
    re.IGNORECASE,
)
"""A title under which something that was set up is described."""
_SESSIONS: Final = re.compile(
    r"\W{0,3}(?:(?:Each|The|All|Every|Most|These|Its|Weekly|Group|Individual|Training"
    r"|Follow-up)\s)?"
    r"(?!(?:control|comparison|study|intervention|treatment|focus|sample)\s)(?:[\w-]{1,20}\s){0,2}?"
    r"(?<!control )(?<!comparison )(?<!intervention )(?<!treatment )(?<!focus )(?<!study )"
    r"(?:sessions?|interventions|programmes|programs|schemes|clubs|group|groups|class(?:es)?"
    r"|meetings?|lessons?|courses?|workshops?|modules?"
    r"|home visits?"
    r"|programme|intervention|scheme|training)\s(?:\([^()]{1,40}\)\s)?"
    r"(?:last(?:s|ed)?|range[sd]?\sfrom|combined?|varied\sfrom|r[au]ns?|me(?:e)?ts?|t(?:ook"
    r"|akes?)\splace|consist(?:s|ed)?\sof"
    r"|compris(?:es|ed|e)"
    r"|(?:was|were|is|are)\s(?:usually\s|all\s|also\s|\w{2,20}ly\s)?(?:led|held|delivered|run"
    r"|offered|free"
    r"|taught|facilitated|open|made\sup|given|staffed|funded|weekly|monthly)"
    r"|cover(?:s|ed)?|involve[sd]?|includ(?:es|ed)|use[sd]?)\b"
    r"(?!\s(?:well|counter|smoothly|to\s(?:reduce|improve|increase)|out\sof|into|over))",
    re.IGNORECASE,
)
_THEY_GET: Final = re.compile(
    r"\W{0,3}(?:(?:The|Each|All|Every)\s)?(?:participants?|famil(?:y|ies)|pupils?|patients?"
    r"|clients?|members?"
    r"|volunteers?|parents|households?|children|people|tenants?|residents?|mentors?|advisers?"
    r"|nurses?"
    r"|coaches|facilitators|staff|trainers|referrals?|it|they)\s"
    r"(?:(?:are|were|is|was)\s(?:each\s|also\s|then\s|all\s)?(?:offered|given|taught|trained"
    r"|visited"
    r"|matched|paired|shown|invited|referred|recruited)|receive[sd]?|paid\snothing|pay\snothing"
    r"|attend"
    r"|meet|met\s(?:weekly|monthly|every|once|twice)|visit(?:ed)?|speak|help|work|come"
    r"|came\sfrom|teach"
    r"|lead|check|deliver|run|kept?|borrow(?:ed)?|learn(?:ed|t)?(?!\sabout\sthe)|can|choose)\b",
    re.IGNORECASE,
)
_JUST_THAT: Final = re.compile(
    rf"(?:\d[\d.]{{0,6}}\s)?(?:(?:about|what|description|overview|how)\b|the {_IT}$"
    rf"|.*\b(?:works?|worked|description"
    r"|components?|content|delivery)$)",
    re.IGNORECASE,
)
"""A title under which nothing else stands."""
_NAME: Final = re.compile(
    r"\W{0,3}(?:The\s)?(?P<name>[A-Z][\w’'-]{1,20}(?:\s(?:[A-Z][\w’'-]{1,20}|to|for|of|and|on|in"
    r"|the)){0,4})\s"
)
_OFFERS: Final = re.compile(
    r"(?:\([^()]{1,60}\)\s)?(?:(?:also|now|currently|typically)\s)?(?:offers|provides|gives"
    r"|is\san?|was\san?"
    r"|combines|consists\sof|comprises|brings|pairs|matches|trains|teaches|aims\sto|runs|ran"
    r"|operates|places"
    r"|delivers|supports|works\swith|was\s(?:set\sup|launched|designed|developed|created)"
    r"|offered|provided"
    r"|gave|paired|matched|consisted\sof|trained|taught|combined)\b"
)
_RESULT: Final = re.compile(
    r"%|[£$€]\d|\b(?:19|20)\d\d\b|\b(?:costs?|improved|increased|reduced|fell|rose|found"
    r"|evidence|effects?|helped|effective"
    r"|significant\w*"
    r"|evaluat\w+|on average|response|dropped out|attendance|saw|reached|satisfied)\b",
    re.IGNORECASE,
)
"""What is said of how it went, and not of what it is."""


def part_of_it(view: View) -> Sequence[Draft]:
    """What something that was set up consists of."""
    text, path = view.text, view.unit.path
    if not reports(view) or advising.recommends(text) or _RESULT.search(text):
        return ()
    title = path[-1].strip(" #*_:.–—-?") if path else ""
    titled = _ABOUT_IT.fullmatch(title) is not None
    told_of = named(view.headings, INTERVENTION)
    about_it = titled and (view.evaluates or bool(told_of))
    known = titled or view.evaluates or bool(told_of)
    sessions = known and _SESSIONS.match(text) is not None
    if not (
        sessions
        or (about_it and (_JUST_THAT.match(title) or _THEY_GET.match(text)))
        or _names_itself(view)
    ):
        return ()
    about = (told_of, view.ids(POPULATION) if told_of else ())
    return (draft(view, Kind.INTERVENTION_DESCRIPTION, "part-of-it", about),)


def _names_itself(view: View) -> bool:
    """Whether the sentence says what that offers which the document's title names."""
    name = _NAME.match(view.text)
    if name is None or not view.unit.path or view.ids(INTERVENTION):
        return False
    words = name["name"]
    return (
        " " in words
        and words in view.unit.path[0]
        and words != view.unit.path[0]
        and _OFFERS.match(view.text, name.end()) is not None
    )
