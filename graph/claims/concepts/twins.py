"""What one name calls both a risk and an effect: *child maltreatment* is what comes of one thing,
and brings another. English.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from graph.claims.model import Concept, Mention
from graph.claims.view import EFFECT, PARENTING, RISK, role
from graph.claims.wording import cues

_BRINGS: Final = re.compile(
    rf"{cues.INCREASES.pattern}|{cues.DECREASES.pattern}"
    r"|\b(?:related|tied)\sto\b|\b(?:may|can|could|might)\b|\b(?:show|display|develop|experience|have|report)(?:s|ed)?\b",
    re.IGNORECASE,
)
"""Between what brings something and what it brings."""
_IS_ITS_CAUSE: Final = re.compile(
    r"\b(?:effects?|impacts?|results?|consequences?|outcomes?|sequelae|aftermath|toll|trauma"
    r"|costs?|burden)\s(?:of|from)\s(?:[\w-]{1,20}\s){0,2}$"
    r"|\b(?:due\sto|because\sof|caused\sby|resulting\sfrom|result\sof|history\sof|histories\sof"
    r"|survivors\sof|died\s(?:from|of))\s(?:[\w-]{1,20}\s){0,2}$",
    re.IGNORECASE,
)
"""Before what something comes from."""
_BACK: Final = 60
"""Characters before a name in which that stands."""


def told_apart(
    text: str, mentions: Sequence[Mention], concepts: Mapping[str, Concept]
) -> tuple[Mention, ...]:
    """*mentions*, those of one place that are the same thing as a risk and as an effect only once:
    as the risk where the text goes on with what it brings, or says what comes of it; else as the
    effect.
    """
    effects = [one for one in mentions if role(one.type) in (EFFECT, PARENTING)]
    places = {(one.start, one.end): one for one in effects if role(one.type) == EFFECT}
    risks = [one for one in mentions if one.type == RISK]
    left_out: set[Mention] = set()
    for risk in risks:
        twin = places.get((risk.start, risk.end))
        if twin is None or twin.concept not in concepts[risk.concept].close_match:
            continue
        first = all(other.start >= risk.start or other in left_out for other in risks)
        left_out.add(twin if first and _is_cause(text, risk, effects) else risk)
    return tuple(one for one in mentions if one not in left_out) if left_out else tuple(mentions)


def _is_cause(text: str, risk: Mention, effects: Sequence[Mention]) -> bool:
    if _IS_ITS_CAUSE.search(text[max(0, risk.start - _BACK) : risk.start]):
        return True
    brought = next((one for one in effects if one.start >= risk.end), None)
    return brought is not None and bool(_BRINGS.search(text[risk.end : brought.start]))
