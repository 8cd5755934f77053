"""Words of links that publishers print behind an entry: ``[CrossRef] [PubMed]``.

They lead out of the page that they were copied from, and are no part of the work's record.
"""

from __future__ import annotations

import re
from typing import Final

_SURE: Final = (
    r"Cross[Rr]ef|Google\sScholar|PubMed(?:\sCentral)?|PMC\sfree\sarticle|Green\sVersion|SPIRES|"
    r"INSPIRE|MathSciNet|zbMATH|Zentralblatt\sMATH|Scopus|Web\sof\sScience|View\sin\sarticle|"
    r"View\sRecord\sin\sScopus|CrossRef\sFull\sText"
)
_BESIDE: Final = (
    r"Article|CAS|DOI|Abstract|Full\s?[Tt]ext(?:\sPDF)?|PDF|Links?|Medline|MEDLINE|ISI|ADS|WoS|PMC|"
    r"External\sResources?|Download"
)
"""Words that say something else, too: links in brackets, or beside one that is sure."""
_LAST: Final = re.compile(
    rf"[\s,;|·]{{0,9}}(?:\[\s?(?:{_SURE}|{_BESIDE})\s?\]"
    rf"|(?<![\w[])(?:(?P<sure>{_SURE})|(?P<beside>{_BESIDE})))[\s.|]{{0,9}}$"
)
_LONGEST: Final = 60
"""Characters of one label with what stands around it."""
_MOST: Final = 8
_NUMBERS: Final = re.compile(
    r"(?<![\s,;.])[\s,;.]{1,3}(?:PubMed\s)?(?:(?:PMID|PMCID):?\s?(?:PMC)?\d{4,9}[\s;,.]{0,3}){1,2}$"
)
"""What archives call the article: ``PMID: 27148782; PMCID: PMC8045788.``"""
_ENDS: Final = re.compile(r"(?:[\d)\]]\.?|/\S{3,})$")
"""Pages, a bracket or an address, with which entries end that links stand behind."""
_SHORTEST: Final = 40
"""Characters that an entry has before links without brackets."""


def before_links(text: str) -> int:
    """Where the entry ends: before the links, or at the end of *text* where there are none."""
    numbers = _NUMBERS.search(text, max(0, len(text) - _LONGEST))
    if numbers is not None:
        text = text[: numbers.start()]
    end, bare, sure = len(text), False, False
    for _ in range(_MOST):
        found = _LAST.search(text[:end], max(0, end - _LONGEST))
        if found is None:
            break
        end = found.start()
        bare = bare or bool(found["sure"] or found["beside"])
        sure = sure or bool(found["sure"])
    if bare and not (sure and end >= _SHORTEST and _ENDS.search(text, max(0, end - 200), end)):
        return len(text)
    return end
