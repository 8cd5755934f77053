"""One way to write a word that Britain and America spell apart, so that a label in one spelling is
found in the other. English.

American is made British and not the other way round: hardly a word ends in *-ize* that is not the
other's *-ise*, while many end in *-ise* everywhere (*exercise*, *raise*).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_WORDS: Final = {
    "program": "programme",
    "programs": "programmes",
    "center": "centre",
    "centers": "centres",
    "centered": "centred",
    "mom": "mum",
    "moms": "mums",
    "advisor": "adviser",
    "advisors": "advisers",
    "defense": "defence",
    "offense": "offence",
    "offenses": "offences",
    "enrollment": "enrolment",
}
_IN_Z: Final = re.compile(r"(?<=[a-z]{2}[iy])z(?=(?:e[sdr]?|ers|ing|ations?)$)")
_Z_EVERYWHERE: Final = re.compile(r"(?:down|over|under|cap|out|re)?siz|priz|seiz")
_IN_OR: Final = re.compile(
    r"(?P<stem>(?:mis)?behavi|neighb|col|lab|fav|hon|harb|hum|endeav)or"
    r"(?P<end>s|ed|ing|al|ally|able|hoods?|ful|less|ism)?"
)
_BEGINNINGS: Final = (("pediatr", "paediatr"), ("fetus", "foetus"), ("fetal", "foetal"))
_COUNSEL: Final = re.compile(r"counsel(?=(?:ing|ors?|ed)$)")


def british(word: str) -> str:
    """*word*, in small letters, as it is spelled in Britain."""
    if word in _WORDS:
        return _WORDS[word]
    in_or = _IN_OR.fullmatch(word)
    if in_or is not None:
        return f"{in_or['stem']}our{in_or['end'] or ''}"
    for american, here in _BEGINNINGS:
        if word.startswith(american):
            return here + word[len(american) :]
    if _IN_Z.search(word) and not _Z_EVERYWHERE.match(word):
        return _IN_Z.sub("s", word)
    return _COUNSEL.sub("counsell", word)


_IN_ONE: Final = (
    ("well-being", "wellbeing"),
    ("bed-wetting", "bedwetting"),
    ("post-traumatic", "posttraumatic"),
    ("anti-social", "antisocial"),
    ("pre-school", "preschool"),
    ("inter-parental", "interparental"),
    ("intra-familial", "intrafamilial"),
    ("socio-emotional", "socioemotional"),
    ("stomach ache", "stomachache"),
    ("school work", "schoolwork"),
    ("care giver", "caregiver"),
    ("re-victimisation", "revictimisation"),
    ("health care", "healthcare"),
    ("drop-out", "dropout"),
)
"""What is written in two words and in one."""
_EITHER: Final = re.compile("|".join(re.escape(one) for both in _IN_ONE for one in both))


def otherwise_joined(label: str) -> Iterator[str]:
    """*label* with such words written the other way."""
    if _EITHER.search(label) is None:
        return
    for parted, joined in _IN_ONE:
        for one, other in ((parted, joined), (joined, parted)):
            if one in label:
                yield label.replace(one, other)
