"""Concepts that a document names and the vocabulary does not know, recognised by form and place.

They are offered to the curator; until someone takes them up they stand as candidates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.claims.model import Concept, ConceptType
from graph.documents.running_text import slugify

_CAPS = r"[A-Z][\w’'&™®+-]*"
_NAME = rf"{_CAPS}(?:\s(?:{_CAPS}|of|for|and|the|&|to|in)){{0,6}}"

PATTERNS: tuple[tuple[ConceptType, re.Pattern[str]], ...] = (
    # the Strong Roots programme   Safe & Together™ model
    (
        ConceptType.INTERVENTION,
        re.compile(
            rf"\b(?:[Tt]he\s)?(?P<name>(?!The\b){_NAME}?)\s(?P<kind>[Pp]rogrammes?|[Pp]rograms?|[Mm]odel|[Ii]ntervention|[Aa]pproach|[Pp]roject|[Ii]nitiative|[Ss]cheme|[Ss]trategy|[Tt]raining|[Cc]urriculum|[Tt]herapy)\b"
        ),
    ),
    (ConceptType.INTERVENTION, re.compile(rf"(?P<name>{_CAPS}(?:\s(?:{_CAPS}|&)){{0,4}}[™®])")),
    # the Children Act 2004   the Clean Air (Amendment) Regulations 2019
    (
        ConceptType.LAW_OR_GUIDANCE,
        re.compile(
            rf"(?P<name>(?!The\b){_CAPS}(?:\s(?:{_CAPS}|\([A-Z]\w+\)|of|and|for)){{0,7}}\s(?:Act|Regulations|Order|Directive|Bill|Convention|Code)(?:\s(?:1[89]|20)\d\d)?)\b"
        ),
    ),
    # the National Audit Office   Ministry of Justice
    (
        ConceptType.ORGANISATION,
        re.compile(
            rf"(?P<name>(?:{_CAPS}\s){{0,4}}(?:Department|Ministry|Office|Institute|University|Council|Commission|Agency|Foundation|Trust|Association|Society|Royal\sCollege|Centre|Inspectorate|Authority)(?:\s(?:of|for)(?:\s(?:the|{_CAPS}|and)){{1,6}})?)"
        ),
    ),
)

_SHORT = re.compile(r"^\s\((?P<short>[A-Z][\w&-]{1,11})\)")
_STOP = re.compile(
    r"^(?:This|That|These|Those|Our|An?|Each|Any|Such|Some|Another|Other|One|Its|Their|Many|Most|In|For|As|It|All|Both|UK|US|English|Welsh|Scottish|Canadian|Australian|First|Second|New)\b"
)


def find_candidates(text: str) -> Iterator[tuple[int, int, Concept]]:
    """Named things in *text* with their places; the same name is the same concept everywhere."""
    for kind, pattern in PATTERNS:
        for match in pattern.finditer(text):
            name = match["name"].strip()
            words = name.split()
            if (
                _STOP.match(name)
                or len(name) < 4
                or words[-1] in ("of", "for", "and", "the", "&", "to", "in")
            ):
                continue
            if (
                kind is ConceptType.INTERVENTION
                and len(words) == 1
                and not re.search(r"[A-Z].*[A-Z]|[™®]", name)
            ):
                continue
            if kind is ConceptType.ORGANISATION and len(words) < 2:
                continue
            start, end = match.span("name")
            if "kind" in match.groupdict():
                name, end = f"{name} {match['kind'].lower()}", match.end("kind")
            short = _SHORT.match(text[end : end + 20])
            yield start, end, candidate(kind, name, (short["short"],) if short else ())


def candidate(kind: ConceptType, label: str, alt_labels: tuple[str, ...] = ()) -> Concept:
    """A concept that only the texts know."""
    label = re.sub(r"\s+", " ", label).strip(" .,;:–-")
    prefix = {
        ConceptType.PRACTICE_RECOMMENDATION: "recommendation",
        ConceptType.EFFECT_ON_CHILD: "effect",
    }.get(kind, str(kind).replace("_", "-"))
    return Concept(f"{prefix}-{slugify(label)}", kind, label, alt_labels, candidate=True)
