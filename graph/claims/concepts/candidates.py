"""Concepts that a document names and the vocabulary does not know, recognised by form and place.

They are offered to the curator; until someone takes them up they stand as candidates. English.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Final

from graph.claims.model import Concept, ConceptType
from graph.documents.slugs import slugify

_CAPS = r"(?<![\w’'-])[A-Z][\w’'&™®+-]{0,40}"
"""A word with a capital, whole."""
_NO_NAME = (
    r"(?!(?:The|This|That|These|Those|Our|An?|Each|Any|Such|Some|Another|Other|One|Its|Their|Many"
    r"|Most|In|For|As|It|All|Both|UK|US|English|Welsh|Scottish|Irish|Canadian|Australian|American"
    r"|First|Second|New|Section|Article|If|When|Where|While|Under|With|At|By|On|To|And|Of)\b)"
)
"""Words with a capital that no name begins with."""
_SMALL = "of|for|and|the|&|to|in"
_KINDS = (
    "[Pp]rogrammes?|[Pp]rograms?|[Mm]odel|[Ii]ntervention|[Aa]pproach|[Pp]roject|[Ii]nitiative"
    "|[Ss]cheme|[Ss]trategy|[Tt]raining|[Cc]urriculum|[Tt]herapy"
)
_IN_LAWS = "of|and|for|at|in|on|to|with"
_LAWS = "Act|Regulations|Order|Directive|Bill|Convention|Code"
_BODIES = (
    "Department|Ministry|Office|Institute|University|Council|Commission|Agency|Foundation|Trust"
    r"|Association|Society|Royal\sCollege|Centre|Center|Inspectorate|Authority"
)

PATTERNS: Final = tuple(
    (kind, re.compile(word), re.compile(pattern))
    for kind, word, pattern in (
        # the Strong Roots programme
        (
            ConceptType.INTERVENTION,
            _KINDS,
            rf"(?P<name>{_NO_NAME}{_CAPS}(?:\s(?:{_CAPS}|{_SMALL})){{0,6}}?)\s(?P<kind>{_KINDS})\b"
            rf"(?!\s(?:{_KINDS})\b)",
        ),
        # Steady Steps™
        (
            ConceptType.INTERVENTION,
            "[™®]",
            rf"(?P<name>{_NO_NAME}(?:{_CAPS}\s|&\s){{0,4}}{_CAPS}(?<=[™®]))",
        ),
        # the Clean Air (Amendment) Regulations 2019
        (
            ConceptType.LAW_OR_GUIDANCE,
            _LAWS,
            rf"(?P<name>{_NO_NAME}{_CAPS}(?:\s(?:{_CAPS}|\([A-Z]\w{{1,30}}\)|{_IN_LAWS})){{0,7}}"
            rf"\s(?:{_LAWS})(?:\s(?:1[89]|20)\d\d)?)\b",
        ),
        # the National Audit Office   Ministry of Justice
        (
            ConceptType.ORGANISATION,
            _BODIES,
            rf"(?P<name>{_NO_NAME}(?:{_CAPS}\s){{0,4}}(?:{_BODIES})\b"
            rf"(?:\s(?:of|for)(?:\s(?:the|{_CAPS}|and)){{1,6}})?)",
        ),
    )
)
"""Type; a word without which there is no such name, which is quick to look for; the pattern."""

_SHORT = re.compile(r"^\s\((?P<short>[A-Z][\w&-]{1,11})\)")
_TRADE_MARK = re.compile(r"[A-Z].*[A-Z]|[™®]")
_ENDS_SMALL = frozenset(_SMALL.split("|"))
_SHORTEST = 4
_LONGEST_LABEL = 300
_CUT = 59
"""Slugs of this length may have been cut, and be the same for two labels."""


def find_candidates(text: str) -> Iterator[tuple[int, int, Concept]]:
    """Named things in *text* with their places; the same name is the same concept everywhere."""
    for kind, word, pattern in PATTERNS:
        if not word.search(text):
            continue
        for match in pattern.finditer(text):
            name = match["name"].strip()
            if not _is_name(kind, name):
                continue
            start, end = match.span("name")
            if "kind" in match.groupdict():
                name, end = f"{name} {match['kind'].lower()}", match.end("kind")
            short = _SHORT.match(text[end : end + 20])
            yield start, end, candidate(kind, name, (short["short"],) if short else ())


def _is_name(kind: ConceptType, name: str) -> bool:
    """Whether a stretch of capitals may be a name of its *kind*: one word alone seldom is."""
    words = name.split()
    if len(name) < _SHORTEST or words[-1] in _ENDS_SMALL:
        return False
    if kind is ConceptType.INTERVENTION and len(words) == 1:
        return bool(_TRADE_MARK.search(name))
    return kind is not ConceptType.ORGANISATION or len(words) > 1


_PREFIXES = {
    ConceptType.PRACTICE_RECOMMENDATION: "recommendation",
    ConceptType.EFFECT_ON_CHILD: "effect",
}


def candidate(kind: ConceptType, label: str, alt_labels: tuple[str, ...] = ()) -> Concept:
    """A concept that only the texts know; its id is made from its label alone."""
    label = re.sub(r"\s+", " ", label).strip(" .,;:–-")
    if len(label) > _LONGEST_LABEL:
        label = label[: _LONGEST_LABEL - 1].rstrip() + "…"
    slug = slugify(label)
    if len(slug) >= _CUT:
        slug = f"{slug}-{hashlib.sha256(label.encode()).hexdigest()[:6]}"
    prefix = _PREFIXES.get(kind, str(kind).replace("_", "-"))
    return Concept(f"{prefix}-{slug}", kind, label, alt_labels, candidate=True)
