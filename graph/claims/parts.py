"""Where a sentence is cut that makes two statements. English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from graph.claims.model import Kind
from graph.claims.rules.evidence import evidence_gap
from graph.claims.statements import read_view
from graph.claims.view import (
    EFFECT,
    FRAMEWORK,
    INTERVENTION,
    OUTCOME,
    PARENTING,
    RISK,
    View,
)
from graph.claims.wording import cues
from graph.documents.model import Quotation

_MOST_JOINTS: Final = 8
"""Of a sentence that may be cut: more hold lists, not statements."""


def parts_of(view: View) -> Sequence[View]:
    """The view, cut where a sentence makes two statements: each says what bears on what, or one
    says what is known and the other what is not.
    """
    unit = view.unit
    if view.statistics or isinstance(unit.block, Quotation):
        return (view,)
    return (
        _beside_a_gap(view)
        or _of_turns(view)
        or (() if unit.is_item else _of_what_bears(view))
        or (view,)
    )


_BEARS: Final = re.compile(
    r",?\s{1,9}(?:which (?:can|may|could|might|will)|although|as well as|whereas)\b|;\s{1,9}"
    r"|,\s{1,9}with\s(?=[^,.]{3,80}\b(?:posing|being|having|leading)\b)"
)


def _of_what_bears(view: View) -> Sequence[View]:
    unit = view.unit
    for joint in islice(_BEARS.finditer(unit.prose.text, unit.start, unit.end), _MOST_JOINTS):
        left = replace(view, unit=replace(unit, end=joint.start()))
        right = replace(view, unit=replace(unit, start=joint.start() + 1))
        if all(_says_something(part) for part in (left, right)):
            parts = (left, _after(left, right))
            return parts if all(read_view(part) for part in parts) else ()
    return ()


_BUT_IT: Final = re.compile(
    r",?\s{1,9}(?:but|and)\s{1,9}(?=(?:it|they|this|these)\s)", re.IGNORECASE
)


def _of_turns(view: View) -> Sequence[View]:
    """*Clubs raised attendance, but they made no difference to marks*: two statements."""
    unit = view.unit
    joint = _BUT_IT.search(unit.prose.text, unit.start, unit.end)
    if joint is None or unit.is_item:
        return ()
    left = replace(view, unit=replace(unit, end=joint.start()))
    right = _after(left, replace(view, unit=replace(unit, start=joint.end(), before=unit.start)))
    read = read_view(left), read_view(right)
    found = all(drafts and all(one.kind in _FOUND for one in drafts) for drafts in read)
    return (left, right) if found else ()


_FOUND: Final = (Kind.INTERVENTION_OUTCOME, Kind.RISK_TO_EFFECT, Kind.PROTECTIVE)
"""Kinds that say which way something goes."""


def _says_something(view: View) -> bool:
    named = view.ids(EFFECT, PARENTING, OUTCOME)
    return bool(named) and bool(
        cues.INCREASES.search(view.text) or cues.DECREASES.search(view.text)
    )


def _after(left: View, right: View) -> View:
    """*right* with what it may take from *left*."""
    said = tuple(left.within(left.unit.start, left.unit.end))
    return replace(right, earlier=said, lead=said, part=True)


_CONCEDES: Final = re.compile(r"\W{0,3}(?:While|Whilst|Although|Though|Even though)\s")
_TURNS: Final = re.compile(
    r";\s{1,9}(?:(?:however|but|yet|nevertheless),?\s)?|,\s{1,9}(?:but|yet|although|though|whereas)\s"
)
_COMMA: Final = re.compile(
    r",\s{1,9}(?!(?:and|or|nor|as|what|which|who|whose|that|where|when|if|including|such|particularly"
    r"|especially|e\.g|i\.e)\b)"
)
"""Behind what is conceded; not before more of it."""
_SUBJECTS: Final = (INTERVENTION, FRAMEWORK, RISK)


def _beside_a_gap(view: View) -> Sequence[View]:
    """What is not known, and what is: *While evidence is limited, clubs may help*."""
    if not evidence_gap(view):
        return ()
    unit = view.unit
    concedes = _CONCEDES.match(view.text)
    joints = (_COMMA if concedes else _TURNS).finditer(unit.prose.text, unit.start, unit.end)
    opening = unit.start + (concedes.end() if concedes else 0)
    for joint in islice(joints, _MOST_JOINTS):
        left = replace(view, unit=replace(unit, start=opening, end=joint.start()))
        right = _after(left, replace(view, unit=replace(unit, start=joint.end())))
        if bool(evidence_gap(left)) is bool(evidence_gap(right)):
            continue
        if not left.ids(*_SUBJECTS):
            left = replace(left, lead=tuple(right.within(right.unit.start, right.unit.end)))
        if all(_stands(part) for part in (left, right)):
            return (left, right)
    return ()


def _stands(view: View) -> bool:
    """Whether *view* says something of something."""
    return any(draft.subjects for draft in read_view(view))
