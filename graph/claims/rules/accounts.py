"""The rule for what is left among the findings of those who listened to people: a sentence about
them says what they live through, in whatever words. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.claims.genres.accounts import among_accounts
from graph.claims.model import Kind
from graph.claims.rules.voices import SAID
from graph.claims.view import POPULATION, SETTING, Draft, View, draft, named
from graph.claims.wording import advising, cues

_OF_THE_STUDY: Final = re.compile(
    r"\b(?:interview\w*|focus groups?|themes?|categor(?:y|ies)|participants were|stud(?:y|ies)"
    r"|research\w*|literature|analysis|analy[sz]ed|findings|data|quotations?|(?:this|next"
    r"|following) (?:section|chapter|part)|we (?:found|turn|use|describe|present|call))\b",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(
    r"\W{0,3}(?:they|some|several|many|most|others|few|a few|one|another|both|all|none)\b"
    r"(?! of the (?:most|main|key))",
    re.IGNORECASE,
)
"""How a sentence begins that goes on about people."""
_HAPPENS: Final = re.compile(
    r"\b(?:was|were|had|did|could|would|became|began|sat|ate|ran|went|got|put|let|cut|hid|met|saw"
    r"|led|won|cried|[a-z]{2,}(?:ied|[a-z]ed|ew|ought|aught|old|elt|ept|ook|ave|aid|ade|ent|poke"
    r"|rote|ore|aw|ell|ang|egan|ost|eft|eant|ecame))\b"
)
"""A verb of what was."""
_LEAST: Final = 4
"""Blanks of the shortest sentence that is read so."""
_MOST: Final = 350
"""Characters of the longest."""


def accounts(view: View) -> Sequence[Draft]:
    """What people who were asked live through, where a text reports what they told."""
    text = view.text
    if not (view.listens and among_accounts(view.unit.path)) or view.unit.is_item:
        return ()
    if text.count(" ") < _LEAST or len(text) > _MOST or not text.rstrip(" ”\"'’").endswith("."):
        return ()
    if view.statistics or advising.recommends(text) or cues.QUESTION.search(text):
        return ()
    if _OF_THE_STUDY.search(text) or not _HAPPENS.search(text):
        return ()
    return about_them(view, "accounts")


def about_them(view: View, rule: str) -> Sequence[Draft]:
    """What the people live through with whom the unit begins, or of whom the one before tells."""
    who = tuple(one.concept for one in view.people[:1])
    if not who and _PRONOUN.match(view.text) and view.unit.before is not None:
        said = [one for one in view.earlier if one.start >= view.unit.before]
        who = named(said, POPULATION)[:1]
    if not who:
        return ()
    what = view.ids(*SAID) or view.ids(SETTING)
    what = (*what, *(name for name in view.ids(POPULATION) if name not in (*who, *what)))
    return (draft(view, Kind.LIVED_EXPERIENCE, rule, (who, what)),)
