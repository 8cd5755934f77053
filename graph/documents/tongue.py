"""Which language a text is in, by its letters and its small words: above all whether it is in
English, the language that statements are read in.
"""

from __future__ import annotations

import re
from typing import Final

from graph.documents.model import Document, Paragraph
from graph.letters import mostly_latin

LOOKED_AT: Final = 40_000
"""Characters of the text that are looked at."""
FEWEST: Final = 60
"""Words: of fewer it cannot be told."""
SHARE: Final = 0.06
"""Share of small words that English texts have at least; it is about a fifth."""
CLEAR: Final = 0.1
"""The same share of a sentence, which may name an English work."""

_WORD = re.compile(r"[^\W\d_]{1,40}")
_SMALL: Final = frozenset(
    {"the", "of", "and", "to", "is", "that", "with", "were", "from", "this", "which", "by", "been",
     "their", "are", "for", "have", "not"}
)  # fmt: skip
"""Words that English texts are full of, and none of them other languages."""


def seems_english(text: str) -> bool:
    """Whether *text* may be in English; true also where it is too short to tell."""
    words = _words(text)
    return mostly_latin(text[:LOOKED_AT]) and (len(words) < FEWEST or _is_full_of_small(words))


def is_foreign(document: Document) -> bool:
    """Whether *document* seems to be in another language, by its paragraphs."""
    blocks = document.blocks
    return not seems_english(" ".join(b.prose.text for b in blocks if isinstance(b, Paragraph)))


def is_english_sentence(text: str) -> bool:
    """Whether a sentence is in English that stands in a text of another language: in an abstract,
    say.
    """
    words = _words(text)
    return _small(words) >= CLEAR * max(1, len(words))


_OTHERS: Final = {
    language: frozenset(small.split())
    for language, small in (
        ("de", "und der die das ist nicht mit eine auf dem den von zu sich wird auch"),
        ("es", "los las del una por con para el y que se la en más como según a lo"),
        ("fr", "les des est dans une pour sur qui avec sont au aux du et ou cette la le"),
        ("it", "il di che è della per una con nel sono gli delle non dei alla e la le"),
        ("nl", "het een van en de dat niet voor met zijn op wordt ook bij naar te"),
        ("pl", "w i na z się nie że jest oraz przez dla do są od po które"),
        ("ru", "и в не на что с по как это из для к от при их или было"),
        ("uk", "і в не на що з та як це із для до від при їх або було у"),
        ("pt", "os as dos das uma não com para são do da em ao mais por que e o a foi"),
        ("sv", "och att det som är på för av med inte den ett till en har de"),
    )
}
"""Words that texts in other languages are full of."""
_OWN_LETTERS: Final = (
    ("ja", re.compile(r"[\u3040-\u30ff]")),
    ("ko", re.compile(r"[\uac00-\ud7af]")),
    ("zh", re.compile(r"[\u4e00-\u9fff]")),
    ("el", re.compile(r"[\u0370-\u03ff\u1f00-\u1fff]")),
    ("he", re.compile(r"[\u05d0-\u05ea]")),
    ("th", re.compile(r"[\u0e01-\u0e2e]")),
)
"""Letters that hardly any other language is written in; Japanese has the Chinese ones, too."""
OWN_SHARE: Final = 0.1
"""Share of them among a text's letters, at least, where most are not Latin."""
AHEAD: Final = 1.3
"""So many times as many of its small words as of any other a text has in the language it is in."""


def language_of(text: str) -> str:
    """The language of *text* by its two letters; nothing where it is none of those known, or where
    the text is too short to tell.
    """
    if not mostly_latin(text[:LOOKED_AT]):
        letters = "".join(filter(str.isalpha, text[:LOOKED_AT]))
        for language, own in _OWN_LETTERS:
            if len(own.findall(letters)) >= OWN_SHARE * len(letters):
                return language
    words = _words(text)
    if len(words) < FEWEST:
        return ""
    if _is_full_of_small(words):
        return "en"
    found = sorted((sum(word in small for word in words), one) for one, small in _OTHERS.items())
    (second, _), (most, language) = found[-2:]
    return language if most >= max(2 * SHARE * len(words), AHEAD * second) else ""


def _words(text: str) -> list[str]:
    return _WORD.findall(text[:LOOKED_AT].casefold())


def _is_full_of_small(words: list[str]) -> bool:
    return _small(words) >= SHARE * len(words)


def _small(words: list[str]) -> int:
    return len(list(filter(_SMALL.__contains__, words)))
