"""Whether a text is of the vocabulary's own field, and what its words mean where it is not.

Labels are written for texts of one field, in which a bare word is enough: *shelter* means something
else on a road, *drug use* something else of people who are no parents. In a text that hardly names
what the field is about, a concept is meant only by a name that says all that its preferred label
says.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from graph.claims.model import Concept, ConceptType, Mention
from graph.claims.view import role

OF_A_FIELD: Final = frozenset(
    {
        ConceptType.RISK_FACTOR,
        ConceptType.EFFECT_ON_CHILD,
        ConceptType.EFFECT_ON_PARENTING,
        ConceptType.PROTECTIVE_FACTOR,
        ConceptType.INTERVENTION,
        ConceptType.OUTCOME,
        ConceptType.BARRIER,
        ConceptType.FRAMEWORK,
    }
)
"""Types of which the names belong to a field: people, places and laws have names of their own."""
_WORD: Final = re.compile(r"[^\W\d_]{2,}")
_SMALL: Final = frozenset(("of", "and", "the", "or", "in", "on", "by", "to", "for", "with", "from"))
_ALIKE: Final = {"maternal": "mother", "paternal": "father", "women": "woman", "men": "man"}
_STEM: Final = 5
"""Letters that words of one family have in common."""
_ANYWHERE: Final = frozenset(
    (
        "risk",
        "healt",
        "suppo",
        "care",
        "servi",
        "work",
        "use",
        "socia",
        "life",
        "progr",
        "manag",
        "asses",
    )
)
"""Beginnings of words that say nothing of a field by themselves."""
_ENOUGH_WORDS: Final = 100
"""Of a text that can be told to be of another field."""
_DENSE: Final = 0.03
"""Names of several words, for each word of a text of the field, at least; those that leave out
nobody whose the thing is count twice.
"""
_CENTRAL_DENSE: Final = 0.01
"""Those among them that hold a word for what the field is about, at least."""
_DENSE_ALONE: Final = 0.05
"""Where these are fewer, the others, at least: fields beside it share many things with it (anxiety,
housing, drinking), and speak of them as often as a text of the field does.
"""
_OF_ONE: Final = 0.01
"""What one concept counts for at most: one thing that a field knows makes no text of it, unless
the field is about that.
"""
_CENTRAL: Final = 0.05
"""Of all labels: in so many are the words for what a field is about."""
_FEWEST: Final = 5
"""Labels in which such a word is, at least."""
_LONG: Final = 4
"""Words of a label of which a half may be another thing's: *quality of life* of some people."""
_WHICH: Final = re.compile(
    r"\b(?:of|in|with|who|without|whose|affected|experiencing|subject|on)\s(?P<which>.+)"
)
"""What tells some people apart from others, in a label: *of domestic abuse*."""


class Field:
    """The field of one vocabulary."""

    def __init__(self, concepts: Mapping[str, Concept]) -> None:
        self._concepts = concepts
        people = (one for one in concepts.values() if one.type == ConceptType.POPULATION)
        names = (label for one in people for label in (one.label, *one.alt_labels))
        self._people = frozenset(_family(name)[0] for name in names if " " not in name)
        self._told: dict[tuple[str, str], bool] = {}
        labels = [one.label for one in concepts.values() if role(one.type) in OF_A_FIELD]
        words = Counter(word for label in labels for word in _stems(label))
        enough = max(_FEWEST, _CENTRAL * len(labels))
        self._central = frozenset(word for word, count in words.items() if count >= enough)
        self._matter = self._central - self._people
        """What it is about, but for those whom it is about."""
        self._kinds = frozenset(one.id for one in concepts.values() if self._is_kind(one))

    def is_foreign_to(self, texts: Iterable[tuple[str, Sequence[Mention]]]) -> bool:
        """Whether *texts*, the parts of a document with what is named in each, are of another."""
        words, central, about, names = 0, 0, 0, Counter[str]()
        parts = [(text, mentions, _family(text)) for text, mentions in texts]
        people = self._people.intersection(word for _, _, told in parts for word in told)
        for text, mentions, told in parts:
            words += text.count(" ") + 1
            about += sum(1 for word in told if word in self._matter)
            for one in mentions:
                name = text[one.start : one.end]
                if " " in name and role(one.type) in OF_A_FIELD:
                    missing = self._owners(self._concepts[one.concept].label) - _stems(name)
                    if missing and people.isdisjoint(missing):
                        continue  # *alcohol use* is no parent's where nobody speaks of parents
                    whole = not missing
                    kind = whole and one.concept in self._kinds
                    if self._central.isdisjoint(_stems(name)) and not kind:
                        names[one.concept] += 1 + whole
                    else:
                        central += 1 + whole
        others = sum(min(count, _OF_ONE * words) for count in names.values())
        beside = max(central, about) < _CENTRAL_DENSE * words and others < _DENSE_ALONE * words
        return words >= _ENOUGH_WORDS and (beside or central + others < _DENSE * words)

    def _is_kind(self, concept: Concept) -> bool:
        """Whether *concept* is a kind of a risk that the field is about."""
        above = (self._concepts.get(name) for name in concept.broader)
        return concept.type == ConceptType.RISK_FACTOR and any(
            one is not None
            and one.type == ConceptType.RISK_FACTOR
            and not self._central.isdisjoint(_stems(one.label))
            for one in above
        )

    def names_wholly(self, text: str, mention: Mention) -> bool:
        """Whether *mention* in *text* says all that the preferred label of its concept says."""
        name = text[mention.start : mention.end]
        if mention.type == ConceptType.LAW_OR_GUIDANCE:
            return not name.islower()  # *work together* is no guidance of that name
        if role(mention.type) not in OF_A_FIELD and mention.type != ConceptType.POPULATION:
            return True
        key = (name, mention.concept)
        if key not in self._told:
            self._told[key] = self._says_all(name, self._concepts[mention.concept])
        return self._told[key]

    def _says_all(self, name: str, concept: Concept) -> bool:
        said, meant = _family(name), _family(concept.label)
        if concept.type == ConceptType.POPULATION:
            which = _WHICH.search(concept.label)
            apart = _family(which["which"]) if which else meant
            return not (set(said).isdisjoint(meant) or set(said).isdisjoint(apart))
        if not (said and meant) or self._owners(concept.label) - set(said):
            return False
        if len(said) > 1:
            both = set(said).intersection(meant)
            all_of_it = len(set(meant))
            half = 2 * len(both) + (all_of_it < _LONG) > all_of_it
            return half and not both <= _ANYWHERE
        bare = concept.type == ConceptType.INTERVENTION and not name.isupper()
        return not bare and said[0] == meant[0]

    def _owners(self, label: str) -> frozenset[str]:
        """Words of a preferred label that say whose a thing is."""
        return self._people.intersection(_family(label))


def _family(label: str) -> list[str]:
    """The beginnings of the words of *label*, those of one family alike."""
    words = (word.casefold() for word in _WORD.findall(label))
    return [_ALIKE.get(word, word)[:_STEM] for word in words if word not in _SMALL]


def _stems(words: str) -> set[str]:
    return set(_family(words))
