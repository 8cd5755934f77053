"""Running text told from the entries of a reference list, by what a paragraph says and how it
begins: for where a list's heading stands over text, or text goes on below a list.
"""

from __future__ import annotations

import re
from typing import Final

BEGINNING: Final = 600
"""Characters of a paragraph that are looked at."""
SHORTEST: Final = 60
"""Characters of the shortest paragraph that is told to be running text."""
LONG: Final = 25
"""From so many words on a paragraph may lack a verb that is known."""

_UP = "A-ZÀ-ÖØ-Þ"
_YEAR = r"(?:1[5-9]|20)\d{2}[a-z]?"
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|may|might|must|should|will|would|does|did|do|said|says?"
    r"|found|shows?|showed|reported|remains?|remained|became"
    r"|ist|sind|war|waren|wird|werden|wurden?|hat|haben|hatten?|kann|können|soll|sollen|muss|müssen"
    r"|est|sont|était|étaient|ont|avait|peut|peuvent|doit|doivent"
    r"|é|são|foi|foram|era|eram|está|estão|têm|pode|podem|deve|devem"
    r"|es|son|fue|fueron|han|puede|pueden|debe|deben|zijn|werd|werden|heeft|hebben)\b"
)
"""What a statement has and few titles do."""
_PUBLISHED = re.compile(
    r"https?://|www\.|\bdoi\b|\b10\.\d{4,9}/"
    r"|\b\d{1,4}\s?\(\d{1,4}[\w-]{0,8}\)[,:]"  # 33(1), 5
    r"|\b\d{1,4}(?:\(\w{1,8}\))?\s?[:,]\s?(?:pp?\.\s?)?\w?\d{1,6}\s?[-–]\s?\w?\d{1,6}"  # 33: 5-29
    rf"|\b{_YEAR};\s?\d"  # 2019;33
    r"|\b(?:pp?|S|vol|no|Bd|n)\.\s?\d|\b(?:Retrieved|Accessed|Available (?:at|from|online))\b"
    r"|\b(?:Press|Verlag|Publish(?:ers|ing)|Éditions|Editora|Editorial)\b[.,;]?$"
)
"""What is printed of a work: its volume, its pages, its address."""
_PEOPLE = re.compile(
    rf"\W*(?:[a-zß-ÿ]{{1,4}}\s){{0,2}}[{_UP}][\w'’-]+(?:[ -][{_UP}][\w'’-]+)?,?\s"
    rf"(?:[{_UP}]\.|[{_UP}]{{1,3}}(?=[,.;:]|\s(?:[{_UP}(]|and\b|&)))"
    rf"|\W*[{_UP}][\w'’-]+,\s[{_UP}][\w'’-]+\s?(?:[,.;(&]|\band\b)"
    rf"|\W*(?:[{_UP}]\.[ -]?){{1,3}}\s?[{_UP}][\w'’-]+(?:,|\sand\b|\s&)"
)
"""Names as a list prints them: ``Dole, A.``, ``Dole AB,``, ``Dole, Ann.``, ``A. Dole,``."""
_DATED = re.compile(
    rf"(?P<head>[^?!]{{1,160}}?)[(\s]{_YEAR}(?P<after>[^)\s]{{0,20}}\)?[.,:;]?\s?\S?)"
)
_SINCE = re.compile(
    r"(?:In|Since|From|By|During|Until|Between|Im Jahr|Im|Seit|Bis|Em|De|Desde|Até|En|Depuis|Hasta)"
)
_SENTENCE_END = re.compile(r"[.?!:…][\"'”’)\]»*_\d]*\s*$")


def reads_as_text(words: str) -> bool:
    """Whether the paragraph *words* is running text, and no entry of a reference list nor the torn
    half of one. What is neither for sure is none.
    """
    start = words[:BEGINNING].lstrip("*_> \t")
    if len(start) < SHORTEST or not re.match(rf"[\"'“‘«(\[]?[{_UP}\d]", start):
        return False
    if not _SENTENCE_END.search(words[-40:]) or _PUBLISHED.search(start):
        return False
    if _PEOPLE.match(start) or _is_dated(start):
        return False
    small = len(re.findall(r"\b[a-zß-ÿ]", start))
    return _VERB.search(start) is not None or small >= LONG


def _is_dated(start: str) -> bool:
    """Whether a year stands where an entry has it: behind names, with nothing stated before it."""
    dated = _DATED.match(start)
    if dated is None or _VERB.search(dated["head"]) or _SINCE.fullmatch(dated["head"].strip()):
        return False
    after = dated["after"]
    narrative = re.search(r"\)\s[a-zß-ÿ]$", after) is not None
    return not narrative and re.match(r"\)|[^)\s]{0,20}\)?[.,:;]", after) is not None
