"""Where concepts are named: the longest label at each place, by the words' dictionary forms.

Each dictionary form that a label uses has a character of its own, so that a text and all labels are
strings of such characters, in which an Aho-Corasick automaton (Aho and Corasick 1975) finds every
label in one pass: time grows with the text and not with the vocabulary.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from operator import attrgetter

import simplemma
from ahocorasick_rs import AhoCorasick

from graph.claims.concepts.composed import composed_labels
from graph.claims.concepts.conjuncts import apart, is_conjunct
from graph.claims.concepts.coordinated import shared_names
from graph.claims.concepts.fields import Field
from graph.claims.concepts.spelling import british, otherwise_joined
from graph.claims.model import Concept, ConceptType, Mention, Vocabulary
from graph.documents.model import Prose

_WORD = re.compile(r"(?!(?<=['’])[sS](?![^\W_]))([^\W_]+(?:['’](?!s\b)[^\W\d_]+)*|[&+,;:.!?()])")
"""A word without its possessive ending, or a sign that parts words: no label reaches over one that
it does not have itself.
"""
_BRACKET = re.compile(r"\s{0,3}\([^()]{0,200}\)\s*$")
_IRREGULAR = {"children": "child", "women": "woman", "men": "man", "people": "people"}
_PAST = {
    "felt": "feel",
    "hid": "hide",
    "ran": "run",
    "broke": "break",
    "gone": "go",
    "ate": "eat",
    "fed": "feed",
    "met": "meet",
    "shook": "shake",
    "got": "get",
    "saw": "see",
    "led": "lead",
    "left": "leave",
    "thought": "think",
}
"""Forms of verbs that the dictionary takes for other words."""
_NOT_OF_A_VERB = frozenset({"parenting"})
"""What is a thing of its own, and no form of what its verb would name."""
_NAMED_AFTER_PEOPLE = frozenset(
    {
        ConceptType.ORGANISATION,
        ConceptType.SETTING,
        ConceptType.LAW_OR_GUIDANCE,
        ConceptType.INTERVENTION,
    }
)
_start = attrgetter("start")
_NEAR = 12
"""Mentions before a place among which those are that reach over it."""
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
    lower = british(word.casefold())
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if lower in _PAST:
        return _PAST[lower]
    if len(lower) <= 3 or not lower.isalpha() or lower in _NOT_OF_A_VERB:
        return lower
    found: str = simplemma.lemmatize(lower, lang="en")
    return _noun(lower) if found == lower else found.casefold()


def _noun(word: str) -> str:
    """A regular plural that the dictionary does not have."""
    if word.endswith("ies") and len(word) > 5:
        return word[:-3] + "y"
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "news")) and len(word) > 3:
        return word[:-1]
    return word


class _Paths(dict[str, str]):
    """What stands between two spaces, as the characters of its words' dictionary forms: most of a
    text is read before. Words that no label has share a character.
    """

    def __init__(self) -> None:
        self.forms: dict[str, str] = {}
        """The character of each dictionary form that a label has."""

    def __missing__(self, printed: str) -> str:
        words = map(_form, _WORD.findall(printed))
        path = "".join([self.forms.get(word, _NO_LABEL) for word in words])
        if len(printed) <= _LONG:
            if len(self) >= _MANY:
                self.clear()
            self[printed] = path
        return path


@lru_cache(maxsize=50_000)
def _spans(printed: str) -> tuple[tuple[int, int], ...]:
    """Where the words of *printed*, which holds no space, begin and end."""
    return tuple(found.span() for found in _WORD.finditer(printed))


class _Places(dict[int, tuple[int, int]]):
    """Where the words of a text begin and end, by their numbers; it was parted at its spaces."""

    def __init__(self, parts: Sequence[str], paths: Iterable[str]) -> None:
        self._parts = parts
        self._words = list(accumulate(map(len, paths), initial=0))
        """How many words stand before each part."""
        self._offsets = list(accumulate(map(len, parts), initial=0))
        """How many characters do, without the spaces."""

    def __missing__(self, word: int) -> tuple[int, int]:
        at = bisect_right(self._words, word) - 1
        offset = self._offsets[at] + at
        start, end = _spans(self._parts[at])[word - self._words[at]]
        place = self[word] = offset + start, offset + end
        return place


_LONG = 40
"""Characters of what is kept as read: no word of a language that parts its words is longer."""
_MANY = 200_000
"""How many of these are kept."""
_NO_LABEL = "\x00"
_FIRST_FORM = 0x10000
"""Above it are the million characters that no text is compared with: one for each form."""


_ALIKE = {"&": "and", "difficulty": "problem", "issue": "problem", "trouble": "problem"}
"""What names the same behind a word that says of what: *behavioural difficulties*."""


def _form(word: str) -> str:
    form = lemma(word)
    return _ALIKE.get(form, form)


_NEXT_WORD = re.compile(r"[ -](?P<word>[a-z][a-z'’-]{2,30})\b")
_NO_NOUN = re.compile(
    r"(?:who|whose|whom|that|which|is|are|was|were|has|had|have|may|might|can|could|will|would"
    r"|should|must|does|did|do|and|or|but|nor|with|without|in|into|on|onto|of|off|to|at|from|for|by"
    r"|as|about|under|over|after|before|until|while|whilst|when|where|if|than|then|also|not|never"
    r"|always|often|because|during|through|between|among|both|themselves|herself|himself|the|its"
    r"|their|her|his|how|why|what|so|too|alone|only|more|most|aged|last|next|this|each|every|per|since"
    r"|again|today|now|there|here|all|some|any|across|within|despite|against|towards?|\w+ly|\w+ing|\w+ed)"
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
    alone: tuple[str, ...] = ()
    """Of labels of one word: their singulars. Another form of the word is another word then."""

    def fits(self, text: str, start: int, end: int) -> bool:
        """Whether ``text[start:end]`` is meant."""
        if self.alone and _noun(british(text[start:end].casefold())) not in self.alone:
            word = text[start:end]
            return lemma(word) in _IRREGULAR.values() or self._befalls(text, start, word)
        if not self.concept.match_case:
            return True
        opens = not re.search(r"[^\s.!?:;*\"'“”‘’(]\s*$", text[max(0, start - 3) : start])
        return text[start].isupper() and not (self.alone and opens)

    def _befalls(self, text: str, start: int, word: str) -> bool:
        """Whether *word*, which begins at *start*, says that what the label names was done to
        somebody: *were stalked*, of *stalking*.
        """
        if self.concept.type != ConceptType.RISK_FACTOR or not word.endswith("ed"):
            return False
        doing = any(one.endswith("ing") for one in self.alone)
        return doing and _IS_DONE.search(text, max(0, start - _BACK), start) is not None


_IS_DONE = re.compile(r"\b(?:is|are|was|were|been|being|be|get|got)\s(?:\w{2,20}ly\s)?$")
_BACK = 32


def _is_joined(
    text: str, concept: Concept, place: tuple[int, int], longer: tuple[Concept, int, int]
) -> bool:
    """Whether *concept* is one of the things that the *longer* name joins."""
    name, start, end = longer
    return apart(concept, name, text[place[0] : place[1]]) and is_conjunct(
        text, place, (start, end)
    )


class Matcher:
    """Finds the concepts of one vocabulary.

    Where two concepts of one type share a label, it is the one's whose preferred label it is, else
    the one's that the vocabulary has first.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.field = Field(vocabulary.concepts)
        self._paths = _Paths()
        self._labels: dict[str, dict[str, _Label]] = {}
        """Those that are written with the same forms, by type of concept."""
        concepts = vocabulary.concepts.values()
        for concept in concepts:
            self._add(concept.label, concept)
        for concept in concepts:
            for label in concept.alt_labels:
                self._add(label, concept)
        for concept in concepts:
            for label in concept.hidden_labels:
                self._add(label, concept)
        for label, concept in composed_labels(concepts):
            self._add(label, concept)
        self._found = tuple(self._labels.values())
        self._automaton = AhoCorasick(list(self._labels))

    def _add(self, label: str, concept: Concept) -> None:
        """Makes *label* a name of *concept*, as printed and without a bracket in it; a label that
        another concept of its type has already stays that concept's.
        """
        forms = self._paths.forms
        written = (label, _BRACKET.sub("", label), *otherwise_joined(label))
        for wording in dict.fromkeys(written):
            printed = _WORD.findall(wording)
            if printed:
                path = "".join(
                    forms.setdefault(_form(word), chr(_FIRST_FORM + len(forms))) for word in printed
                )
                alone = (_noun(british(printed[0].casefold())),) if len(printed) == 1 else ()
                named = self._labels.setdefault(path, {})
                known = named.setdefault(concept.type, _Label(concept, alone))
                if known.concept is concept and known.alone:
                    named[concept.type] = _Label(concept, (*known.alone, *alone))

    def find(self, prose: Prose) -> Iterator[Mention]:
        """Every mention in *prose*: at each place the longest label, of each type that has it.

        People named in a longer name of a service, a law or a programme (*children's social care*)
        are not meant themselves.
        """
        found = list(self._all(prose))
        shared = list(self._shared(prose, found))
        found = sorted((*found, *shared), key=_start) if shared else found
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
        last: dict[str, tuple[Concept, int, int]] = {}
        for start, best in self._longest(prose.text):
            for concept, end in best:
                longer = last.get(concept.type)
                free = longer is None or longer[2] <= start
                if free:
                    last[concept.type] = (concept, start, end)
                if free or (longer and _is_joined(prose.text, concept, (start, end), longer)):
                    yield Mention(concept.id, concept.type, start, end, prose.span(start, end))

    def _shared(self, prose: Prose, found: Sequence[Mention]) -> Iterator[Mention]:
        """Mentions of names that the text writes in two places: *physical* in *physical and mental
        health*; none where a longer name that was *found* holds it.
        """
        starts = [one.start for one in found]
        for readings in shared_names(prose.text, self._in_labels):
            for one in readings:
                named = self._labels.get(self._path(one.name))
                if named is None:
                    continue
                low = max(0, bisect_right(starts, one.start) - _NEAR)
                over = {
                    each.type
                    for each in found[low : low + 2 * _NEAR]
                    if each.start <= one.start < each.end
                }
                for kind, label in named.items():
                    part = kind in _NAMED_AFTER_PEOPLE and not one.whole
                    if not (label.concept.match_case or part or kind in over):
                        where = prose.span(one.start, one.end)
                        yield Mention(label.concept.id, kind, one.start, one.end, where)
                break

    def _path(self, words: str) -> str:
        return "".join(map(self._paths.__getitem__, words.split()))

    def _in_labels(self, words: str) -> bool:
        return _NO_LABEL not in self._path(words)

    def _longest(self, text: str) -> Iterator[tuple[int, list[tuple[Concept, int]]]]:
        """At each place where labels begin, the longest of each type that fits, with its end."""
        parts = text.split(" ")
        paths = list(map(self._paths.__getitem__, parts))
        matches = self._automaton.find_matches_as_indexes("".join(paths), overlapping=True)
        if not matches:
            return
        places = _Places(parts, paths)
        best: defaultdict[int, dict[str, tuple[Concept, int]]] = defaultdict(dict)
        for label, first, behind in matches:  # the shorter ones of a place first
            start, end = places[first][0], places[behind - 1][1]
            for kind, name in self._found[label].items():
                if name.fits(text, start, end):
                    best[start][kind] = (name.concept, end)
        for start in sorted(best):
            yield start, list(best[start].values())
