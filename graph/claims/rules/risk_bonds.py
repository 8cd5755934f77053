"""The rule for one risk that brings another, or goes with it, where no effect is named: ``drinking
raises the risk of abuse``, ``risk factors for abuse include poverty``. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.claims.model import Direction, Kind, Mention
from graph.claims.view import EFFECT, INTERVENTION, PARENTING, RISK, Draft, View, draft, named
from graph.claims.wording import advising
from graph.claims.wording.reporting import is_asked, only_number, reports

_CHANCE = r"(?:risks?|likelihood|odds|chances?|probability|vulnerability)"
_LY = r"(?:(?:\w{2,20}ly|also|often|both|strongly|more)\s){0,3}"
_LEADS: Final = re.compile(
    rf"\b(?:(?P<less>reduce[sd]?|lower(?:s|ed)?)|increase[sd]?|raise[sd]?|heighten(?:s|ed)?"
    rf"|double[sd]?|elevate[sd]?)\s(?:the\s|their\s|a\s\w{{1,15}}\s)?(?:[\w-]{{1,20}}\s)?{_CHANCE}\s"
    r"(?:of|for|that)\b"
    r"|\b(?:is|are|was|were|represents?|remains?|constitutes?)\s(?:an?\s|the\s|one\s|another\s)?"
    r"(?:(?:of\sthe\s)?[\w-]{1,20}\s){0,3}?(?:risk\sfactors?|predictors?|precursors?|drivers?|causes?)"
    r"\s(?:for|of)\b"
    rf"|\b{_LY}(?:associated|linked|correlated)\s(?:with|to)\b"
    r"|\bpredict(?:s|ed)\b|\bimpact(?:s|ed)?\s(?:up)?on\b|\b(?:leads?|led|contributes?|contributed)\sto\b|\bresults?\sin\b"
    rf"|\bat\s(?:an?\s)?(?:\w{{2,20}}ly\s)?(?:higher|greater|increased|elevated|heightened)\s{_CHANCE}"
    r"\s(?:of|for)\b"
    r"|\b(?:is|are|was|were)\s(?:[\w.,–-]{1,20}\s){0,5}?more\slikely\sto\b"
    r"|\b(?:more|especially|particularly)\s(?:vulnerable|susceptible)\sto\b",
    re.IGNORECASE,
)
"""What stands between one risk and another that it makes likelier."""
_GO_TOGETHER: Final = re.compile(
    r"\b(?:there\s(?:is|was|are|were)|found|shows?|showed|shown|indicates?|indicated|evidence\sof"
    r"|reveal(?:s|ed)|demonstrate[sd]?|highlights?|confirm(?:s|ed))\s(?:[\w-]{1,20}\s){0,4}?"
    r"(?:associations?|links?|relationships?|correlations?|overlaps?|connections?)\sbetween\b"
    r"|\b(?:overlaps?|intersects?|goe?s?\shand\sin\shand)\swith\b",
    re.IGNORECASE,
)
_COMES_FROM: Final = re.compile(
    r"\b(?:is|are|was|were)\s(?:\w{2,20}ly\s|often\s|both\s)?(?:rooted\sin|driven\sby|caused\sby|fuelled\sby"
    r"|fueled\sby|underpinned\sby|an?\s(?:direct\s)?(?:consequence|result|product)\sof)\b"
    r"|(?<=[a-z]\s)(?:triggered|driven|caused|fuelled)\sby\b"
    r"|\b(?:stems?|arises?|results?)\sfrom\b",
    re.IGNORECASE,
)
"""What stands between one risk and another that it comes from."""
_FACTORS_ARE: Final = re.compile(
    r"\b(?:risk\sfactors?|predictors?|antecedents?|causes|drivers|determinants|precursors)\s(?:for|of"
    r"|to)\s(?P<what>[^.;:]{3,80}?)\s(?:(?:can|may)\s)?(?:includes?|are|were|included)\b",
    re.IGNORECASE,
)
"""Before the risks of which a list says that they bring the one named in it."""
_DENIED: Final = re.compile(
    r"\b(?:no|not|nor|never|neither)\s(?:[\w-]{1,20}\s){0,3}$", re.IGNORECASE
)
_BACK: Final = 48
"""Characters before a bond in which it may be denied."""


def bond_of_risks(view: View) -> Sequence[Draft]:
    """That one risk makes another likelier, or is found with it."""
    text, unit = view.text, view.unit
    inside = view.within(unit.start, unit.end)
    risks = [one for one in inside if one.type == RISK]
    if len({one.concept for one in risks}) < _FEWEST or view.ids(EFFECT, PARENTING, INTERVENTION):
        return ()
    if not reports(view) or advising.recommends(text):
        return ()
    listed = _FACTORS_ARE.search(text)
    if listed is not None:
        caused = _between(risks, unit.start + listed.start("what"), unit.start + listed.end("what"))
        causes = _between(risks, unit.start + listed.end(), unit.end)
        return _told(view, Kind.RISK_TO_EFFECT, causes, caused, Direction.INCREASES)
    together = _GO_TOGETHER.search(text)
    if together is not None and not is_asked(text, together.start()):
        pair = risks[:_FEWEST]
        return _told(view, Kind.RISK_INTERACTION, pair[:1], pair[1:], Direction.NOT_STATED)
    source = _COMES_FROM.search(text)
    denied = source and _DENIED.search(text[max(0, source.start() - _BACK) : source.start()])
    if source is not None and not denied and not is_asked(text, source.start()):
        causes = _between(risks, unit.start + source.end(), unit.end)
        caused = _between(risks, unit.start, unit.start + source.start())
        return _told(view, Kind.RISK_TO_EFFECT, causes, caused, Direction.INCREASES)
    for bond in _LEADS.finditer(text):
        causes = _between(risks, unit.start, unit.start + bond.start())
        caused = _between(risks, unit.start + bond.end(), unit.end)
        if (
            causes
            and bond[0].lower().endswith("likely to")
            and any(causes[-1].end <= one.start < unit.start + bond.start() for one in view.people)
        ):
            continue  # it is said of other people than those on whom the risk falls
        if not (causes and caused) or is_asked(text, bond.start()):
            continue
        way = Direction.DECREASES if bond["less"] else Direction.INCREASES
        if _DENIED.search(text[max(0, bond.start() - _BACK) : bond.start()]):
            way = Direction.NONE_FOUND
        return _told(view, Kind.RISK_TO_EFFECT, causes, caused, way)
    return ()


_FEWEST: Final = 2
"""Risks between which something is said."""


def _between(risks: Sequence[Mention], start: int, end: int) -> list[Mention]:
    return [one for one in risks if start <= one.start and one.end <= end]


def _told(
    view: View, kind: Kind, causes: Sequence[Mention], caused: Sequence[Mention], way: Direction
) -> Sequence[Draft]:
    subjects = named(causes, RISK)
    objects = tuple(name for name in named(caused, RISK) if name not in subjects)
    if not (subjects and objects):
        return ()
    made = draft(view, kind, "bond-of-risks", (subjects, objects), way)
    return (replace(made, statistic=only_number(view)),)
