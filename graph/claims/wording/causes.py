"""What is cause and what is effect in a sentence, by where they stand. English.

``A leads to B`` has the cause first, ``B because of A`` the effect; ``A is linked to B`` does not
say, and is left to what A and B are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_VERBS = (
    r"leads? to|leading to|led to|results? in|resulting in|resulted in|causes?|caus(?:ed|ing)"
    r"|contribut(?:es?|ed|ing) to|put(?:s|ting)? [^.;]{0,40} at (?:\w+ )?risk"
    r"|impair(?:s|ed|ing)?|disrupt(?:s|ed|ing)?|pos(?:es?|ed|ing) (?:\w+ ){0,3}risks? (?:to|of)"
    r"|undermin(?:es?|ed|ing)|limit(?:s|ed|ing)?|(?:impact|effect)s? (?:on|upon)"
    r"|(?:effect|consequence|implication|repercussion|toll)s? (?:on|upon|for)"
    r"|giv(?:es?|ing) rise to|gave rise to|heighten(?:s|ed|ing)?|hinder(?:s|ed|ing)?"
    r"|hamper(?:s|ed|ing)?|imped(?:es?|ed|ing)|threaten(?:s|ed|ing)?|threats? to"
    r"|aggravat(?:es?|ed|ing)|intensif(?:y|ies|ied)|(?:role|part) in"
    r"|manifest(?:s|ed|ing)?(?: \w+)? (?:as|in)"
    r"|impact(?:s|ed)?(?=\s(?:their|his|her|a)\b)"
    r"|affect(?:s|ed|ing)?|exacerbat(?:es?|ed|ing)|stunt(?:s|ed|ing)?|delay(?:s|ed|ing)?"
    r"|harm(?:s|ed|ing)|trigger(?:s|ed|ing)?|worsen(?:s|ed|ing)?"
    r"|(?:increas|rais|reduc|decreas|elevat|lower)(?:es?|s|ed|ing)?"
    r"(?: the (?:\w+ )?(?:risk|likelihood|chances?|odds|probability) (?:of|for|that))?"
    r"|erod(?:es?|ed|ing)|damag(?:es?|ed)|weaken(?:s|ed|ing)?|sabotag(?:es?|ed|ing)"
    r"|jeopardi[sz](?:es?|ed|ing)|compromis(?:es?|ed|ing)|interfer(?:es?|ed|ing) with"
    r"|prevent(?:s|ed|ing)?|leav(?:es?|ing)|mak(?:es?|ing)"
    r"|are (?:\w+ )?more likely|is (?:\w+ )?more likely|at (?:\w+ )?risk"
    r"|predict(?:s|ed)?|frighten(?:s|ed)?"
)
_FORWARD: Final = re.compile(rf"\b(?:{_VERBS})\b", re.IGNORECASE)
"""What stands between a cause and its effect."""
_BACKWARD: Final = re.compile(
    r"\b(?:because of|because|as a (?:result|consequence|means) of|due to|owing to"
    r"|(?:is|are|was|were) (?:an?|one|one of the|among the|the) (?:[\w-]{1,20} ){0,2}?"
    r"(?:(?:results?|consequences?|outcomes?|effects?) of|(?:responses?|reactions?) to)"
    r"|results? from|resulting from|arising from|stems? from|comes? from"
    r"|in response to|driven by|(?:affected|harmed|damaged|disrupted) (?:as|where|through)"
    r"|(?<=\bharm) (?:through|from)|(?:common|frequent|prevalent|widespread) (?:among|amongst|in)"
    r"|if|when)\b",
    re.IGNORECASE,
)
"""What stands between an effect and its cause."""
_BY: Final = re.compile(r"\s(?:\w{1,20}\s)?by\b|\s(?:\w{1,20}\s)?through\b")
_BE: Final = re.compile(r"\b(?:is|are|was|were|be|been|being|get|gets)\s(?:\w{1,20}ly\s)?$", re.I)
_CAUSED: Final = re.compile(r"caused|undermined|triggered|worsened|exacerbated", re.IGNORECASE)
_ADJECTIVE: Final = re.compile(
    r"(?:^|[,;:(–-]|\b(?:an?|the|this|of|for|to|in|and|or|with|as|from|their|its|is|are|was|were|be"
    r"|been|being|may|also|showed?|reported|found|experiences?|suffer))\W{0,3}$",
    re.IGNORECASE,
)
"""What stands before a participle that tells of a state, and of no cause: *a reduced appetite*."""
_CLAUSES: Final = frozenset({"if", "when", "because", "because of", "due to"})
_OPENS: Final = re.compile(r"\W*(?:[\w-]{1,20},?\s)?")
"""What stands before an *if* or a *because* that opens a sentence, and parts nothing."""
_WHERE: Final = re.compile(r"\W{0,3}(?:Where|When|If)\s[^,.;:]{3,120},\s")
"""A clause that a sentence opens with: the cause, if what follows names an effect."""
_NEGATED: Final = re.compile(
    r"\b(?:not|never|no|without|rather than)\s(?:\w{1,30}\s)?$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A place where a text goes from cause to effect, or back."""

    start: int
    end: int
    forward: bool
    """Whether the cause stands before it."""


def turns(text: str) -> list[Turn]:
    """The turns of *text* from left to right; those that are denied are left out."""
    found = [
        *filter(None, (_turn(text, match) for match in _FORWARD.finditer(text))),
        *(
            Turn(match.start(), match.end(), False)
            for match in _BACKWARD.finditer(text)
            if match[0].lower() not in _CLAUSES or not _OPENS.fullmatch(text, 0, match.start())
        ),
    ]
    opening = _WHERE.match(text)
    if opening is not None:
        found.append(Turn(opening.end(), opening.end(), True))
    taken: list[Turn] = []
    for turn in sorted(found, key=lambda one: (one.start, -one.end)):
        inside = taken and turn.end <= taken[-1].end
        if not inside and not _NEGATED.search(text[max(0, turn.start - 48) : turn.start]):
            taken.append(turn)
    return taken


def _turn(text: str, match: re.Match[str]) -> Turn | None:
    """A verb: backward in the passive (*was delayed by*); ``None`` for what tells people apart
    (*children affected by*).
    """
    passive = _BE.search(text[max(0, match.start() - 30) : match.start()])
    by = _BY.match(text, match.end())
    if by and (passive or _CAUSED.fullmatch(match[0])):
        return Turn(match.start(), by.end(), False)
    if match[0].endswith("ed") and (
        by or _ADJECTIVE.search(text[max(0, match.start() - 40) : match.start()])
    ):
        return None
    return Turn(match.start(), match.end(), True)
