"""Labels that hold the name of a risk: who writes *children exposed to domestic abuse* may as well
write any other name of it there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from graph.claims.model import Concept, ConceptType

_MOST_LETTERS: Final = 6
"""Of a name that is an acronym."""


def composed_labels(concepts: Iterable[Concept]) -> Iterator[tuple[str, Concept]]:
    """The labels of *concepts* in which the preferred label of a risk stands, with each of its
    other names in its place. What stands in capitals is the name of something, and stays.
    """
    known = tuple(concepts)
    others = _names(known)
    if not others:
        return
    any_of_them = re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, others))})(?![\w-])")
    for concept in known:
        for label in (concept.label, *concept.alt_labels, *concept.hidden_labels):
            opening = label[:1].lower() + label[1:]
            inside = any_of_them.search(opening)
            if inside is None or concept.match_case or inside[0] == opening:
                continue
            before, after = opening[: inside.start()], opening[inside.end() :]
            for other in others[inside[0]]:
                yield f"{before}{other}{after}", concept


def _names(concepts: Iterable[Concept]) -> Mapping[str, tuple[str, ...]]:
    """The other names of each risk, by its preferred label in small letters; a single word is too
    little to stand for it.
    """
    found: dict[str, tuple[str, ...]] = {}
    for concept in concepts:
        label = concept.label[:1].lower() + concept.label[1:]
        if concept.type == ConceptType.RISK_FACTOR and " " in label:
            names = (*concept.alt_labels, *concept.hidden_labels)
            found[label] = tuple(one for one in names if _stands_for(one))
    return found


def _stands_for(name: str) -> bool:
    return " " in name or (name.isupper() and len(name) <= _MOST_LETTERS)
