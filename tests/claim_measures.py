"""How near extracted claims come to a hand-made reading: pure functions of both.

A hand-read claim is *found* where one extracted claim covers at least half of it. *Kind* wants the
same kind too; *typed* a matching subject and a matching object besides; *statistic* an overlapping
claim with the same number (2 % off at most; a range needs both ends). A label matches where one
of a concept's labels is the same in normal form, or shares 0.85 of its words (Dice's coefficient,
small words left out, plurals cut). *Precision* is the share of extracted claims that overlap any
hand-read one: how many of them are right has to be judged by reading.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.claims.model import Claim, Concept, Kind, Statistic

Gold = Mapping[str, Any]
_KINDS = {"legal_definition": Kind.DEFINITION}
TYPES = {"setting_or_country": "setting", "framework_or_theory": "framework"}
"""Names that the reading uses for types of concepts, where they are others."""
_SMALL = frozenset(
    {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "by", "with", "from", "as"}
    | {"is", "are", "be", "been", "that", "which", "who", "their", "its", "this", "these", "s"}
)
_ALIKE = 0.85
_OFF = 0.02


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many."""

    right: int
    of: int

    @property
    def value(self) -> float:
        """0 to 1; 1 for none of none."""
        return self.right / self.of if self.of else 1.0


def _normal(label: str) -> str:
    words = re.sub(r"['’]s\b", "", label.lower()).replace("-", " ")
    return " ".join(re.sub(r"[^a-z0-9&+ ]", " ", words).split())


def _words(label: str) -> frozenset[str]:
    return frozenset(
        word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word
        for word in _normal(label).split()
        if word not in _SMALL
    )


class Labels:
    """The labels of a concept, or of many."""

    def __init__(self, labels: Iterable[str]) -> None:
        kept = [label for label in labels if _normal(label)]
        self._same = {_normal(label) for label in kept}
        self._words = {words for words in map(_words, kept) if words}

    def match(self, label: str) -> bool:
        """Whether *label* is one of them, or nearly."""
        if _normal(label) in self._same:
            return True
        said = _words(label)
        return bool(said) and any(
            2 * len(said & words) / (len(said) + len(words)) >= _ALIKE for words in self._words
        )


def labels_of(concept: Concept) -> tuple[str, ...]:
    """Every label that readers see."""
    return (concept.label, *concept.alt_labels)


def gold_labels(concept: Gold) -> Labels:
    """Every label that the reading takes for *concept*."""
    return Labels([concept["label"], *concept["alt_labels"], *concept["also_accept"]])


def _overlap(gold: Gold, claim: Claim) -> int:
    start, end = int(gold["start"]), int(gold["end"])
    return max(0, min(end, claim.span.end) - max(start, claim.span.start))


def _names(
    claim: Claim, side: str, wanted: Sequence[Labels], concepts: Mapping[str, Concept]
) -> bool:
    """Whether a subject (object) of *claim* is one of *wanted*; true where none is wanted."""
    ids: tuple[str, ...] = getattr(claim, side)
    said = [label for name in ids if name in concepts for label in labels_of(concepts[name])]
    return not wanted or any(labels.match(label) for labels in wanted for label in said)


def same_number(gold: Gold, found: Statistic) -> bool:
    """Whether *found* states the number that was read."""
    ends = (gold["low"], gold["high"]) if "low" in gold else (gold["value"],)
    said = (found.low, found.high) if len(ends) == 2 else (found.value, found.low, found.high)
    near = [[s is not None and abs(s - g) <= _OFF * max(abs(g), 1e-9) for s in said] for g in ends]
    return near[0][0] and near[1][1] if len(ends) == 2 else any(near[0])


Test = Callable[[Gold, Claim], bool]


def score_claims(
    golds: Sequence[Gold],
    claims: Sequence[Claim],
    read: Sequence[Gold],
    concepts: Mapping[str, Concept],
) -> dict[str, Share]:
    """The measures; *read* are the reading's concepts, *concepts* those that claims name."""
    labels = {concept["id"]: gold_labels(concept) for concept in read}

    def wanted(gold: Gold, side: str) -> list[Labels]:
        return [labels[name] for name in gold[side] if name in labels]

    def kind(gold: Gold, claim: Claim) -> bool:
        return claim.kind == _KINDS.get(gold["kind"], gold["kind"])

    def subject(gold: Gold, claim: Claim) -> bool:
        return _names(claim, "subjects", wanted(gold, "subject"), concepts)

    def object_(gold: Gold, claim: Claim) -> bool:
        return _names(claim, "objects", wanted(gold, "object"), concepts)

    def typed(gold: Gold, claim: Claim) -> bool:
        return kind(gold, claim) and subject(gold, claim) and object_(gold, claim)

    covering = [
        [c for c in claims if 2 * _overlap(gold, c) >= gold["end"] - gold["start"]]
        for gold in golds
    ]

    def share(test: Test, keep: Callable[[Gold], bool] = lambda _: True) -> Share:
        pairs = [(g, found) for g, found in zip(golds, covering, strict=True) if keep(g)]
        return Share(sum(any(test(g, c) for c in found) for g, found in pairs), len(pairs))

    found = {gold["id"] for gold, some in zip(golds, covering, strict=True) if some}
    return {
        "recall": share(lambda _gold, _claim: True),
        "kind recall": share(kind),
        "typed recall": share(typed),
        "subject recall": share(subject, lambda g: g["id"] in found and bool(g["subject"])),
        "object recall": share(object_, lambda g: g["id"] in found and bool(g["object"])),
        "statistic recall": _statistics(golds, claims),
        "precision": Share(
            sum(any(_overlap(gold, claim) for gold in golds) for claim in claims), len(claims)
        ),
    }


def _statistics(golds: Sequence[Gold], claims: Sequence[Claim]) -> Share:
    stated = [gold for gold in golds if gold["statistic"] and gold["statistic"]["numeric"]]
    right = sum(
        any(
            c.statistic is not None and same_number(gold["statistic"], c.statistic)
            for c in claims
            if _overlap(gold, c)
        )
        for gold in stated
    )
    return Share(right, len(stated))


def score_concepts(read: Sequence[Gold], concepts: Iterable[Concept]) -> dict[str, Share]:
    """For each type the share of the reading's concepts that *concepts* have under that type."""
    said: dict[str, list[str]] = defaultdict(list)
    for concept in concepts:
        said[concept.type].extend(labels_of(concept))
    known = {kind: Labels(labels) for kind, labels in said.items()}
    counts: dict[str, list[bool]] = defaultdict(list)
    for gold in read:
        kind = str(TYPES.get(gold["type"], gold["type"]))
        names = (gold["label"], *gold["alt_labels"], *gold["also_accept"])
        counts[kind].append(kind in known and any(known[kind].match(name) for name in names))
    return {kind: Share(sum(found), len(found)) for kind, found in sorted(counts.items())}
