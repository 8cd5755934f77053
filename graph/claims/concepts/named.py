"""Interventions that a document introduces once by their full name, and names again without it.

``the Lunch for All scheme`` is *Lunch for All* ever after, and so is what stands in the name column
of a table of programmes, or is introduced as ``the intervention, SwimSafe Plus, ...``. English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from graph.claims.concepts.candidates import candidate, find_candidates
from graph.claims.model import Concept, ConceptType
from graph.documents.model import Document, ListItem, Paragraph

_TELLING = re.compile(r"[A-Z][\w'’&™®+-]*\s(?:\S+\s){0,6}?[A-Z]|[A-Z]\w*[a-z][A-Z]|[™®]")
"""A name that no other words are: two words with capitals, or a capital within."""
_INTRODUCED = re.compile(
    r"\b[Tt]he (?:intervention|programme|program|scheme|project|initiative|model|course|campaign),"
    r" (?P<name>[A-Z][\w'’&+-]{1,30}"
    r"(?: (?:(?:of|for|and|the|to|in|&) )?[A-Z][\w'’&+-]{0,30}){0,5}),"
)
_MOST = 2000
"""Names of one document that are looked for again."""

Names = Mapping[str, Concept]
"""By their words as printed."""


def introduced(document: Document) -> dict[str, Concept]:
    """The interventions that running text introduces."""
    found: dict[str, Concept] = {}
    for block in document.blocks:
        if not isinstance(block, Paragraph | ListItem):
            continue
        text = block.prose.text
        for match in _INTRODUCED.finditer(text):
            found.setdefault(match["name"], candidate(ConceptType.INTERVENTION, match["name"]))
        for start, end, concept in find_candidates(text):
            bare = text[start:end].rpartition(" ")[0]
            if concept.type == ConceptType.INTERVENTION and _TELLING.search(bare):
                found.setdefault(bare, concept)
    return found


def of_rows(concepts: Iterable[Concept]) -> dict[str, Concept]:
    """The names of the rows of tables, without those that are common words."""
    return {concept.label: concept for concept in concepts if _TELLING.search(concept.label)}


def pattern_of(names: Names) -> re.Pattern[str] | None:
    """What finds any of *names*, the longest first; ``None`` where there is none."""
    kept = sorted(names, key=lambda name: (-len(name), name))[:_MOST]
    if not kept:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, kept))})(?!\w)")
