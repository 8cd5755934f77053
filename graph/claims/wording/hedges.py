"""How sure a source says it is: the hedge of a statement, be it in its own words, in the sentence
that it is a part of, or in the lead-in of its list. English.
"""

from __future__ import annotations

import re
from typing import Final

from graph.claims.wording.advising import advises, recommends


def _any(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


HEDGE: Final = _any(
    "(?-i:may)|might|can|could(?! not)|suggest(?:s|ed|ing)?|indicat(?:es?|ed|ing)|appears?|seems?"
    "|(?<!more )(?<!less )(?<!most )(?<!least )likely"
    "|argued|assumed|believed|claimed|thought to|expected to|reportedly|hypothesi[sz]ed"
    "|possibl[ey]|potential(?:ly)?|perhaps|tends?|often|some evidence|promising"
)
"""How sure the source says it is."""
_ASKED = re.compile(r"[^.?!;:\n“\"]{0,300}\?")


def own_hedge(text: str) -> str:
    """The word with which *text* says so; what it asks (*could she leave?*) says nothing."""
    found = next((one for one in HEDGE.finditer(text) if not _ASKED.match(text, one.end())), None)
    return found[0] if found else ""


def hedge_of_advice(text: str) -> str:
    """The word with which *text* says how sure its advice is: one before what makes it advice, or
    in it (*research suggests that staff should*, *practitioners can*). Others are about what the
    advice speaks of: *Be aware that they may deny it*.
    """
    advice = recommends(text) or advises(text)
    hedge = HEDGE.search(text, 0, advice.end()) if advice else None
    return hedge[0] if hedge else ""


_GOVERNS: Final = _any(
    "(?-i:may)|might|can|could|(?:suggest|indicat|appear|seem)(?:s|e|es|ed|ing)?|argued|assumed|believed"
    "|claimed|thought to|expected to|reportedly|hypothesi[sz]ed|some evidence"
)
_INTO_LIST = re.compile(
    r"(?:\s(?:also|often|sometimes|then))?(?:\s(?!be\b)[a-z]{2,20}(?:\s(?:to|in|from|with))?)?"
    r"(?:\s(?:the\s)?following(?:\s[a-z]{2,20})?)?\W{0,9}$"
)
_OTHERWISE = re.compile(r"[;?!]|\b(?:but|while|whilst|whereas|although|though|however)\b")
_ON_ITS_OWN = re.compile(r"(?:it|they|he|she|we|this|these|those)\b|[a-z]{2,20}ed\b")
_MODAL = re.compile(r"may|might|can|could", re.IGNORECASE)


def hedge_before(text: str, part: str) -> str:
    """The hedge in *text* that holds for *part*, too, which goes on with it: *can lead to calm,
    less noise, and better sleep*.
    """
    found = next(reversed(list(_GOVERNS.finditer(text))), None)
    if found is None or _OTHERWISE.search(text, found.end()) or _ASKED.match(text, found.end()):
        return ""
    if _MODAL.fullmatch(found[0]) and _ON_ITS_OWN.match(part):
        return ""
    return found[0]


def hedge_into(lead: str) -> str:
    """The hedge with which a lead-in goes over into its list: *They may feel:*."""
    found = next(reversed(list(_GOVERNS.finditer(lead))), None)
    return found[0] if found and _INTO_LIST.match(lead, found.end()) else ""
