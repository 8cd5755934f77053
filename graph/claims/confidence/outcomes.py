"""The form of what came of something: it was set up, and what came of it is told. English."""

from __future__ import annotations

import re
from typing import Final

from graph.claims.confidence.bonds import ILL
from graph.claims.confidence.standing import points_out, stands_alone
from graph.claims.model import Concept, Direction, Valence
from graph.claims.rules.set_up import names_what_is_made, of_evaluation, set_up_before
from graph.claims.view import INTERVENTION, Draft, View
from graph.claims.wording.valence import WANTED, is_wanted, valence_of

_NO_OUTCOME: Final = re.compile(
    r"\b(?:None of (?:these|the)|[Tt]ypes? of evidence|if|would|could|might|should|Table|Figure"
    r"|imputation|grateful|baseline|models?|methods?|techniques?|expected|aim(?:s|ed)?|designed"
    r"|intended|for example|coefficients?|implies|imply|Source|theorists?|play the role|key to"
    r"|can be used|evidence base|growth rates?|allegedly|difficult\w{0,3}|unable to|shortages?"
    r"|[Ss]ide effects|eligible|(?:vary|varied|differ|differed) by|elucidat\w{1,3}|is working"
    r"|(?:trials|studies) (?:\w+ )?included|no established|remove the effect|less evidence"
    r"|(?:impressive|excellent|great|good) results"
    r"|project has not"
    r"|contribut\w{1,4} to (?:achiev|reach"
    r"|meet)\w{0,3}ing)\b|\b[Ww]e (?:also |have |\w{3,15}ly ){0,2}[a-z]{3,15}ed\b"
    r"|^\W{0,4}(?:When|If|Although|Though|Even though|Even with|Examples|Once certified)\b"
)
_BARE_DIFFERENCE: Final = re.compile(
    r"\W{0,4}(?:\w+:\s)?(?:There\s(?:was|were)\sno|No)\s(?:\w+\s){0,3}differences?\sin\s"
    r"(?![^.;]{0,120}\b(?:between|group|arm|at \w+ (?:months|weeks)))",
    re.IGNORECASE,
)
"""No difference, between whom is not said."""
_CHANGE: Final = re.compile(
    r"\b(?:reduc\w{1,5}|increas\w{1,4}|improv\w{1,6}|lower\w{0,3}|rais\w{1,3}|prevent\w{0,3}|better"
    r"|fewer|less|more|higher|effective\w{0,4}|no (?:effect|difference|change|impact)"
    r"|declin\w{1,3}|fell|rose|did not|decreas\w{1,3}|led to|lead to)\b",
    re.IGNORECASE,
)

_EFFECTIVE: Final = re.compile(
    r"\b(?:is|are|was|were|be|been)\s(?:\w{2,20}\s)?effective\s(?:in|at)\s(?:reduc|prevent|improv"
    r"|rais"
    r"|lower|increas|decreas|cutt|treat|promot)\w{0,4}ing\b"
)
_NO_CHANGE: Final = re.compile(
    rf"\b(?:did|do|does|has|have|had)\snot\s(?:\w{{2,20}}ly\s)?(?:reduced?|prevent(?:ed)?|improved?"
    rf"|lower(?:ed)?|increased?|raised?|cut|eased?|shorten(?:ed)?)"
    rf"\s(?:[\w’'-]{{1,20}}\s){{0,5}}?(?:{ILL.pattern}|{WANTED})",
    re.IGNORECASE,
)
"""Nobody says that something did not prevent falls unless it was meant to."""


_BARE: Final = re.compile(
    r"\W{0,4}(?:(?:However|But|Also|Still|In addition|Overall),?\s|(?:While|Although|As"
    r"|If)\s[^,]{3,80},\s)?"
    r"(?:Early |early )?"
    r"(?:[Tt]reatments?|[Tt]herap(?:y|ies)|[Mm]edic(?:ine|ation)s?|[Ss]urgery|[Dd]rugs?|[Ss]upport"
    r"|[Ss]ervices?|[Ii]nterventions?|[Pp]rogram(?:me)?s?|[Pp]olic(?:y|ies)|[Bb]enefits)\s"
    r"(?:may|can|might|is|are|was|were|also|usually|often|will|does|do)\b"
)
"""``Treatment may help``: of what is not said."""
_SAYS_CHANGE: Final = re.compile(
    r"\b(?:help\w{0,3}|benefi\w{1,6}"
    r"|support\w{0,3}|sav(?:e|es|ed)|gain\w{0,3}|shorten\w{0,3}|halv\w{1,3}|doubl\w{1,3}"
    r"|worse\w{0,3}"
    r"|enhanc\w{1,4}|strengthen\w{0,3}|promot\w{1,4}|cut|cuts|drop\w{0,4}|grew|boost\w{0,3}"
    r"|work(?:s|ed)"
    r"|success\w{0,5}|differ\w{0,6}|chang\w{1,3}|effects?|impacts?|outcomes?|same|similar"
    r"|stopp?\w{0,3}"
    r"|eas(?:e|es|ed)|protect\w{0,3}|control\w{0,4}|relie\w{1,4}|foster\w{0,3}|facilitat\w{1,3}"
    r"|alleviat\w{1,3}|contribut\w{1,4}|associated|correlated|longer|shorter|lost|return(?:s|ed)"
    r"|unaffected|unchanged|safe\w{0,2})\b",
    re.IGNORECASE,
)
"""Other words for what came of something."""


def is_programme(told_of: Concept | str) -> bool:
    """Whether a row of a table is one of something that was set up, by the name of that."""
    label = told_of.label if isinstance(told_of, Concept) else told_of
    return set_up_before(label, len(label))


def is_outcome(view: View, draft: Draft) -> bool:
    """Whether *draft* says of something that was set up what came of it."""
    text = view.text
    if _NO_OUTCOME.search(text) or points_out(text):
        return False
    if draft.rule == "before-after" and not says_change(text):
        return False
    if view.manner.strict:
        return stands_alone(text) and _is_valued(view, draft)
    if _BARE.match(text) or _BARE_DIFFERENCE.match(text):
        return False
    if draft.rule not in ("unnamed-bond", "unnamed-outcome", "before-after"):
        return True
    if draft.rule == "before-after" and view.evaluates:
        return True
    if _says_what_came(text, draft.direction):
        return True
    change = _CHANGE.search(text)
    if change is not None and set_up_before(text, change.start()):
        return True
    if change is None and _SAYS_CHANGE.search(text) is None:
        return False
    measured = view.evaluates and _A_NUMBER.search(text) and "risk" not in text
    return bool(measured) or _is_evaluated(text)


def _says_what_came(text: str, way: Direction) -> bool:
    """Whether *text* says in so many words what something was good for, or was not."""
    none = way is Direction.NONE_FOUND and _NO_CHANGE.search(text)
    return bool(none or _EFFECTIVE.search(text))


def says_change(text: str) -> bool:
    """Whether *text* says that something became another, or stayed as it was."""
    return (_CHANGE.search(text) or _SAYS_CHANGE.search(text)) is not None


_AFTER: Final = re.compile(r"\b(?:after|since|following)\s")
_OTHERS: Final = re.compile(
    r"\b(?:than|compared (?:with|to))\s(?:[\w’'-]{1,20}\s){1,6}?(?:who|that)\s(?:did|had|were"
    r"|was)\snot\b"
)
"""Those to whom it was not done."""
_A_NUMBER: Final = re.compile(r"\d")
_ITS_NAME: Final = 40
"""Characters behind *after* in which is named after what."""


def _is_evaluated(text: str) -> bool:
    """Whether *text* says who was treated and who was not, or what came after it was done."""
    if of_evaluation(text, 0) or _OTHERS.search(text):
        return True
    behind = (text[one.end() : one.end() + _ITS_NAME] for one in _AFTER.finditer(text))
    return any(names_what_is_made(words) for words in behind)


def _is_valued(view: View, draft: Draft) -> bool:
    """Whether what was set up stands before the change, and that is for better or worse."""
    change = _CHANGE.search(view.text)
    if change is None:
        return False
    told = set_up_before(view.text, change.start())
    if not told and all(one.type != INTERVENTION for one in draft.new):
        return False
    value = valence_of(view.text, draft.direction, "", view.wanted)
    return is_wanted(view.text) or {value, draft.valence} != {Valence.NOT_STATED}
