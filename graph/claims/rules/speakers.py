"""The rule for words of a person whom running text names: ``"I was scared," says Maria, a mother of
two``. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.claims.model import Kind
from graph.claims.rules.voices import SAID
from graph.claims.view import POPULATION, Draft, View, draft
from graph.documents.model import Quotation

_SAYS: Final = (
    r"(?:said|says|told (?:us|me|[A-Z]\w{2,20}"
    r"|the (?:inquiry|researchers|interviewer|team|report|committee))"
    r"|explain(?:ed|s)|recall(?:ed|s)|add(?:ed|s)|remember(?:ed|s)|wrote|writes|reflect(?:ed|s)"
    r"|describe[sd] it)"
)
_NAME: Final = r"[A-Z][\w’'-]{1,20}(?:\s[A-Z][\w’'-]{1,20}){0,2}"
_WHO: Final = (
    rf"(?:{_NAME}|(?:[Oo]ne|[Aa]n?|[Tt]he|[Aa]nother)\s(?:[\w-]{{1,20}}\s){{0,3}}?[\w-]{{2,20}})"
)
_FIRST: Final = re.compile(
    rf"\W{{0,3}}(?:As\s|For example, )?(?P<who>{_WHO}(?:,?\s[^“\"‘”:;.]{{2,80}}?)?),?\s{_SAYS}"
    r"(?:\sthat|\show)?[:,]?\s(?P<words>[“\"‘'][^”\"]{8,600}[”\"’'.]{0,3})$"
)
"""Who speaks, and then the words."""
_LAST: Final = re.compile(
    rf"(?P<words>[“\"‘'][^”\"]{{8,600}}[”\"’']{{1,2}}),?\s(?:{_SAYS}\s(?P<who>{_WHO}[^“\"]{{0,80}})"
    rf"|(?P<other>{_WHO})\s{_SAYS}[^“\"]{{0,40}})$"
)
_OF_ONESELF: Final = re.compile(r"\b(?:I|me|my|I[’'](?:m|ve|d)|myself)\b")
_SPEAKS_FOR: Final = re.compile(
    r"\b(?:ministers?|mayor|president|director|chief|spokes\w+|MP|Professor|Prof|Dr|commissioner|officer"
    r"|head|secretary|councillor|CEO|authors?|researchers?|judge|manager|leader|founder|chair\w*|report"
    r"|guidance|study|review)\b",
    re.IGNORECASE,
)
"""Who speaks for others, or as one who knows: no life is told."""


def named_speaker(view: View) -> Sequence[Draft]:
    """What a person lives through, in words that running text quotes."""
    unit = view.unit
    if isinstance(unit.block, Quotation):
        return ()
    found = _FIRST.match(view.text) or _LAST.match(view.text)
    if found is None:
        return ()
    side = "who" if found["who"] else "other"
    low, high = (unit.start + at for at in found.span(side))
    who = view.ids(POPULATION, start=low, end=high)
    of_oneself = _OF_ONESELF.search(found["words"])
    if _SPEAKS_FOR.search(found[side]) or not (who or of_oneself):
        return ()
    start, end = (unit.start + at for at in found.span("words"))
    people = view.ids(POPULATION, start=start, end=end)
    what = view.ids(*SAID, start=start, end=end) or tuple(one for one in people if one not in who)
    if not (what or (who and of_oneself)):
        return ()
    made = draft(view, Kind.LIVED_EXPERIENCE, "named-speaker", (who, what))
    return (replace(made, voice=found[side].strip(" ,.")),)
