"""The rule for what is left among the results of a text that evaluates something, or watches what
becomes of people: a sentence that compares there says what came of it, or what goes with what, in
whatever words. English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from graph.claims.genres.evaluations import among_results
from graph.claims.model import Direction, Kind
from graph.claims.rules.bond_kinds import WHO_THEY_ARE, protects
from graph.claims.rules.set_up import IN_CONTROLS
from graph.claims.view import INTERVENTION, RISK, Draft, View, draft
from graph.claims.wording import advising
from graph.claims.wording.reporting import is_asked, only_number, reports, way_in
from graph.claims.wording.valence import is_bad, turned

_MOVES: Final = re.compile(
    r"\b(?:more|less|fewer|higher|lower|greater|smaller|larger|better|worse|(?<!no )longer|shorter"
    r"|faster|slower"
    r"|stronger|weaker|earlier|sooner|rarer|increase[sd]?|decrease[sd]?|reduce[sd]?|improve[sd]?"
    r"|improvements?|reductions?|declined?|rose|risen|fell|fallen|grew|grown|dropped|drop"
    r"|gain(?:s|ed)?"
    r"|halved|doubled|tripled|(?:went|gone|was|were) (?:up|down)|unchanged|shrank|widened"
    r"|narrowed|avoided"
    r"|eased|lifted|slowed|prevented|no (?:[\w-]{1,20} )?(?:change|difference|effect|benefit)s?"
    r"|(?:was|were|is|are|remained) (?:\w{2,20}ly )?(?:similar|the same|stable|comparable))\b",
    re.IGNORECASE,
)
_RATIO: Final = re.compile(
    r"\b(?:HR|OR|RR|IRR|PR|β)\s?[=:]?\s?\d|\b(?:hazard|odds|risk|rate|prevalence) ratios?\b"
    r"|\b95\s?% CI\b"
    r"|\b(?:risks?|odds|likelihood|hazards?|incidence|prevalence|associated|association)\b",
)
_NO_FINDING: Final = re.compile(
    r"\b(?:stud(?:y|ies)|trials?|reviews?|papers?|articles|evidence|certainty|confidence (?!to"
    r"|in (?:their|the"
    r"|your))|heterogeneity|bias|samples?|funding|response|non-response|attrition|missing"
    r"|model(?:s|led)?|analys[ei]s"
    r"|sensitivity|data(?:set)?|estimates|p values?|thresholds?|cut-?off|questionnaires?"
    r"|recruit\w+|eligible"
    r"|enrolled|randomi[sz]ed|followed up|lost to|were (?:older|younger|aged|female|male|women"
    r"|men|more often"
    r"|better educated|less educated)|mean age|median age|characteristics|discuss\w*"
    r"|limitations?|generali[sz]\w+"
    r"|more than (?:\d|one|two|three|half|a (?:third|quarter))|less than (?:\d|one|half)|further"
    r"|more (?:research|work|information|detail)|hypothes\w+|dilution|reliability"
    r"|validity|objectives?|costs?|cost-|table"
    r"|figure)\b",
    re.IGNORECASE,
)
_NOTHING: Final = re.compile(
    r"\bno\s(?:[\w-]{1,20}\s){0,3}?(?:change|difference|effect|benefit|association|increase"
    r"|decrease)s?\b"
    r"|\bunchanged\b|\bdid not\b|\b(?:non-|not (?:statistically )?)significant|\b(?:was|were"
    r"|remained)\s(?:\w{2,20}ly\s)?(?:similar|the same"
    r"|stable)\b",
    re.IGNORECASE,
)
_TITLES: Final = re.compile(
    r"\b(?:recommend\w*|limit\w*|strengths|gaps?|do(?:n[’']t| not) know|implications|introduction"
    r"|background|methods?|participants|sample|who took part|uptake|reach|definitions?|about|notes"
    r"|references|context|characteristics|included studies|search|quality|risk of bias|policy"
    r"|next)\b",
    re.IGNORECASE,
)
_RESULTS: Final = re.compile(
    r"\b(?:results?|findings?|outcomes?|impacts?|effects?|effectiveness|benefits?|changes?|changed"
    r"|difference|evidence|abstract)\b",
    re.IGNORECASE,
)
_MEASURED: Final = re.compile(
    r"\b(?:[aA]?HR|[aA]?OR|RR|IRR|PR|ratio)s?\b[^.;]{0,12}?\s?\d+[.·]\d|\b95\s?% CI\b"
    r"|\bper cent\b|\d%"
)
"""Numbers of those who compare."""
_WE_FOUND: Final = re.compile(
    r"\b(?:we (?:found|observed)|in this cohort|in our (?:cohort|study))\b", re.IGNORECASE
)
_HEDGED: Final = re.compile(
    r"\b(?:may|might|could|suggests?|perhaps|possibl[ey]|if|still|reassuring|potentially"
    r"|one or more"
    r"|advantage|benchmarks?)\b",
    re.IGNORECASE,
)
_LEAST: Final = 6
"""Words of the shortest sentence that is read so."""


def in_results(view: View) -> Sequence[Draft]:
    """What is compared among the results of an evaluation, or of those who watch."""
    text = view.text
    if not _stands_there(view):
        return ()
    found = _MOVES.search(text) if view.evaluates else _RATIO.search(text)
    if found is None or is_asked(text, found.start()):
        return ()
    way = way_in(text)
    if _NOTHING.search(text):
        way = Direction.NONE_FOUND if way is Direction.NOT_STATED else Direction.NOT_STATED
    if view.evaluates:
        way = turned(way) if IN_CONTROLS.search(text) else way
        who = view.ids(INTERVENTION, end=view.unit.start + found.start())
        made = draft(view, Kind.INTERVENTION_OUTCOME, "in-results", (who, ()), way)
    elif view.ids(INTERVENTION):
        return ()
    else:
        spared = way is Direction.DECREASES and protects(text, bad=is_bad(text))
        spared = spared and not (view.ids(RISK) or WHO_THEY_ARE.match(text))
        kind = Kind.PROTECTIVE if spared else Kind.RISK_TO_EFFECT
        made = draft(view, kind, "in-results", (view.ids(RISK), ()), way)
    return (replace(made, statistic=only_number(view)),)


def _stands_there(view: View) -> bool:
    """Whether the unit stands among such results, and tells no more than what was found."""
    text, path = view.text, view.unit.path
    if not (view.evaluates or view.observes) or text.count(" ") < _LEAST:
        return False
    if not reports(view) or advising.recommends(text) or not among_results(text, path):
        return False
    if any(cue.search(text) for cue in (_NO_FINDING, _HEDGED)):
        return False
    if any(_TITLES.search(title) for title in path[1:]):
        return False
    numbered = view.observes and _MEASURED.search(text) is not None
    titled = any(_RESULTS.search(title) for title in path[1:])
    return numbered or titled or _WE_FOUND.search(text) is not None
