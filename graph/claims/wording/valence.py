"""Whether an outcome is for the better: less of a bad thing is good, more of a good one, too.

What is bad stands in the vocabulary: risks, effects and barriers are; of an outcome its preferred
label says which way people want it (``Reduced ...``, ``Better ...``). A few words of every field
(harm, pain, loss) stand here for outcomes that the vocabulary does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Final

from graph.claims.model import Concept, ConceptType, Direction, Valence

_LESS = re.compile(
    r"(?i)\W*(?:reduc\w+|fewer|less|lower\w*|decreas\w+|prevent\w+|avoid\w*|end of|cessation"
    r"|absence|freedom from)\b"
)
_MORE = re.compile(
    r"(?i)\W*(?:improv\w+|better|stronger|increas\w+|more|safer|expanded|greater|higher|healthier"
    r"|enhanced|sustained|recovery)\b"
)
_BAD = re.compile(
    r"(?i)\b(?:risks?|adverse|harm|stress|distress|depress\w*|anxiety|fear|blame|injur\w*|crisis"
    r"|conflicts?"
    r"|drop(?:ped)? out|mortality|deaths?|pain|infections?|isolation|diseases?|illness|loss(?:es)?"
    r"|damage|errors?|failures?|onset|progression|problems?|difficulties|complaints?|delays?"
    r"|symptoms?|burden|hunger"
    r"|absences?|absenteeism|(?:re)?admissions?|falls|drownings?|obesity|violence|abuse|crimes?"
    r"|re-?offending|bullying|exclusions?|stigma|poverty|debts?|waste)\b"
)
_GOOD = re.compile(
    r"(?i)\b(?:improv\w*|positive|better|healthier|safer|benefit\w*|(?<!less )(?<!not )effective"
    r"|success\w*|promising|healing|recover\w*|enabl\w+|trusting|opportunit(?:y|ies) for"
    r"|increased (?:feelings? of )?(?:safety|confidence|well-?being|awareness|understanding"
    r"|opportunit\w+|independence|knowledge|satisfaction))\b"
)
_OF_BAD = re.compile(
    r"(?i)\b(?:aware(?:ness)?|understanding|knowledge|recogni[sz]\w+|insight|assess\w+|screening"
    r"|disclos\w+|report(?:s|ed|ing)?|identif\w+|detect\w+|manag\w+|prevent\w+|treat\w+|support\w*"
    r"|help\w*|services?|skills?|abilit(?:y|ies)|able|confiden\w+|resilien\w+|coping|attention"
    r"|referrals?|responses?|interven\w+)\b"
)
"""What deals with bad things: more of it is not more of them."""
_GOOD_THINGS = re.compile(
    r"\b(?:abilit(?:y|ies)|capacit(?:y|ies)|confiden(?:ce|t)|skills?|relationships?|bonds?"
    r"|attachment"
    r"|attainment|achievement|performance|attendance|well-?being|esteem|availab(?:ility|le)"
    r"|sensitivity|warmth|trust|concentration|attention|development|growth|sleep|resilience"
    r"|regulation|functioning|competence|adjustment|progress|engagement|(?<!ill[ -])health"
    r"|(?:parent|mother|father|caregiv)ing|cognition|memory|education|grades|relations|cohesion)\b"
    r"(?!\s(?:problems?|difficult|disorders?|disturbances?|delays?|needs?|issues?|conditions?)\b)",
    re.IGNORECASE,
)
"""What a lack or a damage is named by where it is said to become less."""
_LACKING = re.compile(
    r"(?i)\b(?:low\w*|poor\w*|lack\w*|reduced|less|little|damag\w*|strain\w*|impair\w*|insecure"
    r"|loss|difficult\w*|problems?|disrupt\w*|weak\w*|not|unable|inabilit\w+|delayed|stunted"
    r"|undermin\w*|worse\w*|harsh\w*|punitive|negative\w*|hostile|insensitive|abusive|bad"
    r"|inconsistent|violent)\b"
)
"""A name that says itself that it is a lack."""
_REACH = 48
"""Within how many characters such a word is about the bad thing behind it."""
_ADVERSE = frozenset({ConceptType.RISK_FACTOR, ConceptType.BARRIER})


def wanted(concept: Concept) -> Direction:
    """Which way people want *concept* to go; not stated where nothing says."""
    if concept.type in _ADVERSE or concept.type.startswith("effect"):
        return Direction.DECREASES
    if concept.type == ConceptType.PROTECTIVE_FACTOR:
        return Direction.INCREASES
    if concept.type == ConceptType.OUTCOME and _LESS.match(concept.label):
        return Direction.DECREASES
    if concept.type == ConceptType.OUTCOME and _MORE.match(concept.label):
        return Direction.INCREASES
    return Direction.NOT_STATED


def wishes(concepts: Iterable[Concept]) -> dict[str, Direction]:
    """:func:`wanted` for all concepts of which it is stated, by id."""
    found = ((concept.id, wanted(concept)) for concept in concepts)
    return {name: way for name, way in found if way is not Direction.NOT_STATED}


def valence_of(
    words: str, direction: Direction, outcome: str, wish: Mapping[str, Direction]
) -> Valence:
    """For better or worse: *words* say of *outcome* that it goes in *direction*."""
    if direction is Direction.NONE_FOUND:
        return Valence.NO_EFFECT
    if direction is Direction.MIXED:
        return Valence.MIXED
    if _GOOD.search(words):
        return Valence.BENEFIT
    if direction is Direction.NOT_STATED:
        return Valence.NOT_STATED
    bad = Direction.DECREASES if is_bad(words) else None
    aim = bad or wish.get(outcome, Direction.NOT_STATED)
    if aim is Direction.NOT_STATED:
        return Valence.NOT_STATED
    return Valence.BENEFIT if aim is direction else Valence.HARM


WANTED: Final = (
    r"(?<!non-)\b(?:intelligence|attainment|health|well-?being|sleep|incomes?|wages|earnings"
    r"|confidence|trust|attendance|quality"
    r"|survival|birth ?weight|grades|performance|memory|learning|growth|development(?!\sof\b)"
    r"|immunity"
    r"|healing|recovery|resilience"
    r"|safety|self-esteem|happiness|independence|fitness|concentration|attention|productivity"
    r"|employment|nutrition|knowledge)\b"
)
_IS_WANTED: Final = re.compile(WANTED, re.IGNORECASE)


def is_wanted(words: str) -> bool:
    """Whether *words* name something that people everywhere want more of."""
    return _IS_WANTED.search(words) is not None


def is_bad(words: str) -> bool:
    """Whether *words* name a bad thing itself, and not what deals with it."""
    match = _BAD.search(words)
    if match is None:
        return False
    return not _OF_BAD.search(words[max(0, match.start() - _REACH) : match.start()])


def names_the_good(words: str) -> bool:
    """Whether *words*, a name of something nobody wants, name what it is the lack of: less
    *confidence in parenting* is more of the lack of it.
    """
    return _GOOD_THINGS.search(words) is not None and _LACKING.search(words) is None


def turned(way: Direction) -> Direction:
    """The other way; *way* itself where it has none."""
    return _TURNED.get(way, way)


_TURNED = {
    Direction.INCREASES: Direction.DECREASES,
    Direction.DECREASES: Direction.INCREASES,
}
