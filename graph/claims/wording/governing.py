"""What some words are about: ``violence`` is what *exposure to violence* is about, and not what
*violence charities* are. English.
"""

from __future__ import annotations

import re
from typing import Final

from graph.claims.model import Mention
from graph.claims.view import View

_OF_WHAT: Final = re.compile(
    r"(?:[\w’'-]{1,20}\s){0,4}(?:rates?|levels?|symptoms?|exposure|risks?|incidence|prevalence|effects?"
    r"|impacts?|experiences?|fears?|numbers?|incidents?|forms?|signs?|episodes?|feelings?|use|amounts?"
    r"|severity|frequency|sense|history|quality|onset|likelihood|odds|chances?)\s(?:of|to|from|on|for)\s"
    r"(?:[\w’'-]{1,20}\s){0,3}",
    re.IGNORECASE,
)
"""Words that say how much of what follows them, or what of it."""
HELD_BY: Final = re.compile(r"\s?\b(?:of|to|from|on|for|with|in|by|about|among|between|against)\s")
_GOES_BEHIND: Final = re.compile(
    r"[-\s](?!(?:of|to|from|on|for|with|in|by|at|about|among|between|against|and|or|than|that|who|as|per"
    r"|after|during|symptoms?|scores?|problems?|rates?|levels?|incidents?|episodes?|difficulties"
    r"|behaviou?rs?|disorders?|experiences?|skills?)\b)[a-z]"
)


def governing(view: View, place: tuple[int, int]) -> list[Mention]:
    """What is named at *place* and is what its words are about, and not told of something else:
    ``assault`` is not what *assault centres* are.
    """
    text = view.unit.prose.text
    found = []
    for one in view.within(*place):
        before, behind = text[place[0] : one.start], text[one.end : place[1]]
        held = HELD_BY.search(before) and not _OF_WHAT.fullmatch(before)
        if not held and not _GOES_BEHIND.match(behind):
            found.append(one)
    return found
