"""What looks like a bond and is none: how common a thing is in two places, what something is done
for, and what stands in one list. English.
"""

from __future__ import annotations

import re
from typing import Final

from graph.claims.view import Draft, View

_PLACES_COMPARED: Final = re.compile(
    r"\W{0,4}(?:(?:In|Within|For)\s[^,]{3,40},\s)?(?:[A-Z][\w’'-]{0,20}\s){1,4}"
    r"(?:(?:also|still|again)\s)?(?:had|has|have|saw|sees|recorded|remains?)\b[^.;]{0,120}\bthan\s"
    r"(?:the\s)?(?:[A-Z]|(?:national|regional|county)?\s?average)"
)
"""``Crawley had a lower prevalence than England``: how common a thing is in two places."""
_RATES_COMPARED: Final = re.compile(
    r"\W{0,4}(?:[^–:.;]{3,60}\s?[–:]\s)?(?:(?:However|Overall|Also|Similarly),\s|(?:In|Within|For"
    r"|At)\s[^,]{3,40},\s)?"
    r"(?:(?!(?:who|with|whose|in)\b)[\w’'-]{1,20}\s){0,4}?(?:[Rr]ates?|[Ll]evels?|[Pp]roportions?"
    r"|[Pp]ercentages?|[Pp]revalence|[Ii]ncidence|[Nn]umbers?|[Rr]eferrals?|[Aa]dmissions?"
    r"|[Aa]ttendances?)\b[^.;]{0,160}\b(?:than|compared (?:to|with)|as)\s"
    r"(?:(?:that|those|the) (?:of|in|for)\s)?(?:the\s)?"
    r"(?:national\w{0,2}|regional\w{0,2}|county|[A-Z][\w’'-]{1,20}|[\w-]{1,20}\saverage)",
)
"""``The rate in Arun is higher than nationally``: the same, told of the rate."""


def compares_places(text: str) -> bool:
    """Whether *text* says how common a thing is here and there."""
    return (_PLACES_COMPARED.match(text) or _RATES_COMPARED.match(text)) is not None


LESSENS: Final = re.compile(
    r"\b(?:lower(?:s|ed|ing)?|reduc\w{1,4}|decreas\w{1,3}|prevent\w{0,3}|protect\w{0,3}"
    r"|mitigat\w{1,4}|shield\w{0,3})\b",
    re.IGNORECASE,
)
_FOR: Final = re.compile(r"(?P<who>[\w’'-]{0,20})\W{1,3}[Tt]o\s(?:\w+ly\s|further\s|help\s)?$")
_IT_DOES: Final = frozenset(
    ("shown", "found", "known", "proven", "reported", "said", "thought", "believed", "likely",
     "able", "help", "helps", "helped", "appear", "appears", "seem", "seems", "tend", "tends",
     "contribute", "contributes")
)  # fmt: skip
"""Words behind which *to* names no purpose."""


def is_purpose(text: str) -> bool:
    """Whether *text* names only as a purpose what would be less bad: ``vaccinate to prevent``."""
    before = [_FOR.search(f" {text[: one.start()]}") for one in LESSENS.finditer(text)]
    return bool(before) and all(one and one["who"] not in _IT_DOES for one in before)


_HOLD: Final = re.compile(r"\binclud(?:e|es|ed|ing)\b")


def is_listed(view: View, draft: Draft) -> bool:
    """Whether the subjects of *draft* stand in one list with its objects: ``harms include debt and
    neglect``.
    """
    found = _HOLD.search(view.text)
    if found is None:
        return False
    listed = view.within(view.unit.start + found.end(), view.unit.end)
    return {one.concept for one in listed}.issuperset((*draft.subjects, *draft.objects))
