"""Where concepts are named: the longest label at each place, by the words' dictionary forms.

Labels stand in a tree of words, so that time grows with the text and not with the vocabulary.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import simplemma

from graph.claims.model import Concept, Mention, Vocabulary
from graph.documents.model import Prose

_WORD = re.compile(r"[A-Za-zÀ-ÿ0-9]+(?:['’](?!s\b)[A-Za-zÀ-ÿ]+)*|&|\+")
_POSSESSIVE = re.compile(r"['’]s?\b")


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """The dictionary form of an English word, in small letters; an acronym stays as it is."""
    if word.isupper() and len(word) > 1:
        return word
    lower = word.casefold()
    if len(lower) <= 3 or not lower.isalpha():
        return lower
    plural = {"children": "child", "women": "woman", "men": "man", "people": "people"}
    if lower in plural:
        return plural[lower]
    found: str = simplemma.lemmatize(lower, lang="en")
    return _noun(lower) if found == lower else found.casefold()


def _noun(word: str) -> str:
    """A regular plural that the dictionary does not have."""
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 4:
        return word[:-1]
    return word


def words(text: str) -> Iterator[tuple[str, int, int]]:
    """The words of *text* in dictionary form, with their places; possessive endings left out."""
    for match in _WORD.finditer(text):
        word = match[0]
        if word in ("s", "S") and match.start() and text[match.start() - 1] in "'’":
            continue
        yield ("and" if word == "&" else lemma(word)), match.start(), match.end()


@dataclass(slots=True)
class _Node:
    next: dict[str, _Node] = field(default_factory=dict)
    concepts: list[Concept] = field(default_factory=list)


class Matcher:
    """Finds the concepts of one vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.root = _Node()
        for concept in vocabulary.concepts.values():
            for label in (concept.label, *concept.alt_labels, *concept.hidden_labels):
                self.add(label, concept)

    def add(self, label: str, concept: Concept) -> None:
        """Makes *label* a name of *concept*, as printed and without a bracket in it."""
        for form in {label, re.sub(r"\s*\([^)]*\)", "", label)}:
            node = self.root
            path = [word for word, _, _ in words(form)]
            for word in path:
                node = node.next.setdefault(word, _Node())
            if path and all(other.id != concept.id for other in node.concepts):
                node.concepts.append(concept)

    def find(self, prose: Prose) -> Iterator[Mention]:
        """Every mention in *prose*: at each place the longest label, of each type that has it."""
        tokens = list(words(prose.text))
        ends: dict[str, int] = {}
        for index, (_, start, _) in enumerate(tokens):
            for concept, end in self._longest(tokens, index):
                if ends.get(concept.type, 0) > start:
                    continue
                ends[concept.type] = end
                yield Mention(concept.id, concept.type, start, end, prose.span(start, end))

    def _longest(self, tokens: list[tuple[str, int, int]], index: int) -> list[tuple[Concept, int]]:
        node = self.root
        best: dict[str, tuple[Concept, int]] = {}
        for word, _, end in tokens[index:]:
            following = node.next.get(word)
            if following is None:
                break
            node = following
            for concept in node.concepts:
                best[concept.type] = (concept, end)
        return list(best.values())
