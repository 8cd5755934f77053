"""Where concepts are named: the longest label at each place, by the words' dictionary forms.

Labels stand in a tree of words, so that time grows with the text and not with the vocabulary.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

import simplemma

from graph.claims.model import Concept, ConceptType, Mention, Vocabulary
from graph.documents.model import Prose

_WORD = re.compile(r"[^\W_]+(?:['’](?!s\b)[^\W\d_]+)*|[&+,;:.!?()]")
"""A word, or a sign that parts words: no label reaches over one that it does not have itself."""
_BRACKET = re.compile(r"\s{0,3}\([^()]{0,200}\)\s*$")
_IRREGULAR = {"children": "child", "women": "woman", "men": "man", "people": "people"}
_NAMED_AFTER_PEOPLE = frozenset(
    {
        ConceptType.ORGANISATION,
        ConceptType.SETTING,
        ConceptType.LAW_OR_GUIDANCE,
        ConceptType.INTERVENTION,
    }
)
_ACRONYM = 5
"""Letters of the longest word in capitals that is taken for an acronym and not for emphasis."""


@lru_cache(maxsize=200_000)
def lemma(word: str) -> str:
    """The dictionary form of an English word, in small letters; an acronym stays as it is, but for
    its plural ending.
    """
    if word.isupper() and 1 < len(word) <= _ACRONYM:
        return word
    if word[:-1].isupper() and word.endswith("s") and 2 < len(word) <= _ACRONYM + 1:
        return word[:-1]
    lower = word.casefold()
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if len(lower) <= 3 or not lower.isalpha():
        return lower
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


_NEXT_WORD = re.compile(r"[ -](?P<word>[a-z][a-z'’-]{2,30})\b")
_NO_NOUN = re.compile(
    r"(?:who|whose|whom|that|which|is|are|was|were|has|had|have|may|might|can|could|will|would"
    r"|should|must|does|did|do|and|or|but|nor|with|without|in|into|on|onto|of|off|to|at|from|for|by"
    r"|as|about|under|over|after|before|until|while|whilst|when|where|if|than|then|also|not|never"
    r"|always|often|because|during|through|between|among|both|themselves|herself|himself|the|its"
    r"|their|her|his|how|why|what|so|too|alone|only|more|most|aged|\w+ly|\w+ing|\w+ed)"
)
"""Words that are no noun, so that *pupil* before them is not what kind of thing they are."""
_A_PERSON = re.compile(
    r"\b(?:an?|the|each|every|any|this|that|no|one|another|her|his|their|our|my|your|[\w-]+['’]s?)"
    r"\s(?:[\w-]{1,20}\s){0,2}$",
    re.IGNORECASE,
)
_NOUN_ENDS = re.compile(
    r"\w+(?:tion|sion|ment|ance|ence|ship|ity|ness|ism)s?|care|contact|health|safety|welfare|support"
    r"|work|services?|therapy|training|groups?|programmes?|courts?|law|poverty|mortality|removal"
    r"|cent(?:re|er)s?|unit|breakdown"
)
_A_FEW = re.compile(r"\ba\s$", re.IGNORECASE)
_MEASURES = frozenset({"couple"})


def _says_what_kind(text: str, start: int, end: int) -> bool:
    """Whether ``text[start:end]`` names no people, but what kind of thing follows (*pupil
    transport*), or how many (*a couple of years*).
    """
    word = text[start:end].casefold().split()[-1]
    few = word in _MEASURES and _A_FEW.search(text[max(0, start - 4) : start])
    if few and text.startswith(" of ", end):
        return True
    following = _NEXT_WORD.match(text, end)
    plural = word.endswith("s") or word == "people" or lemma(word) != word
    if following is None or plural or _NO_NOUN.fullmatch(following["word"]):
        return False
    if _A_PERSON.search(text[max(0, start - 60) : start]):
        return bool(_NOUN_ENDS.fullmatch(following["word"]))
    return True


@dataclass(frozen=True, slots=True)
class _Label:
    """A name of a concept, and what a text has to look like to mean it."""

    concept: Concept
    alone: str = ""
    """Of a label of one word: its singular. A verb's form of the word is another word then."""

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` is meant."""
        if self.alone and _noun(text[start:end].casefold()) != self.alone:
            return lemma(text[start:end]) in _IRREGULAR.values()
        if not self.concept.match_case:
            return True
        opens = not re.search(r"[^\s.!?:;*\"'“”‘’(]\s*$", text[max(0, start - 3) : start])
        return text[start].isupper() and not (self.alone and opens)


@dataclass(slots=True)
class _Node:
    """A place in the tree of words."""

    next: dict[str, _Node] = field(default_factory=dict)
    labels: dict[str, _Label] = field(default_factory=dict)
    """Those that end here, by type of concept."""


class Matcher:
    """Finds the concepts of one vocabulary.

    Where two concepts of one type share a label, it is the one's whose preferred label it is, else
    the one's that the vocabulary has first.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self._root = _Node()
        concepts = vocabulary.concepts.values()
        for concept in concepts:
            self._add(concept.label, concept)
        for concept in concepts:
            for label in concept.alt_labels:
                self._add(label, concept)
        for concept in concepts:
            for label in concept.hidden_labels:
                self._add(label, concept)

    def _add(self, label: str, concept: Concept) -> None:
        """Makes *label* a name of *concept*, as printed and without a bracket in it; a label that
        another concept of its type has already stays that concept's.
        """
        for form in (label, _BRACKET.sub("", label)):
            node = self._root
            path = list(words(form))
            for word, _, _ in path:
                node = node.next.setdefault(word, _Node())
            if path:
                _, start, end = path[0]
                alone = _noun(form[start:end].casefold()) if len(path) == 1 else ""
                node.labels.setdefault(concept.type, _Label(concept, alone))

    def find(self, prose: Prose) -> Iterator[Mention]:
        """Every mention in *prose*: at each place the longest label, of each type that has it.

        People named in a longer name of a service, a law or a programme (*children's social care*)
        are not meant themselves.
        """
        found = list(self._all(prose))
        longest: dict[int, int] = {}
        for mention in found:
            if mention.type in _NAMED_AFTER_PEOPLE:
                longest[mention.start] = max(longest.get(mention.start, 0), mention.end)
        covered = 0
        starts = deque(sorted(longest))
        for mention in found:
            while starts and starts[0] < mention.start:
                covered = max(covered, longest[starts.popleft()])
            inside = mention.end <= covered or mention.end < longest.get(mention.start, 0)
            if mention.type == ConceptType.POPULATION and (
                inside or _says_what_kind(prose.text, mention.start, mention.end)
            ):
                continue
            yield mention

    def _all(self, prose: Prose) -> Iterator[Mention]:
        tokens = list(words(prose.text))
        ends: dict[str, int] = {}
        begins = self._root.next
        for index, (word, start, _) in enumerate(tokens):
            if word not in begins:
                continue
            for concept, end in self._longest(prose.text, tokens, index):
                if ends.get(concept.type, 0) > start:
                    continue
                ends[concept.type] = end
                yield Mention(concept.id, concept.type, start, end, prose.span(start, end))

    def _longest(
        self, text: str, tokens: list[tuple[str, int, int]], index: int
    ) -> list[tuple[Concept, int]]:
        node, first = self._root, tokens[index][1]
        best: dict[str, tuple[Concept, int]] = {}
        while index < len(tokens):
            word, _, end = tokens[index]
            following = node.next.get(word)
            if following is None:
                break
            node, index = following, index + 1
            for kind, label in node.labels.items():
                if label.fits(text, first, end):
                    best[kind] = (label.concept, end)
        return list(best.values())
