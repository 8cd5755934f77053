"""Words that a hyphen parts at a line's end: whether it is the word's own or the printer's.

What the document prints elsewhere says most: names, and words of any language. Then a list of
English words does, in a text that seems to be in English; in others hyphens hardly ever stand
before a small letter.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

import simplemma

from graph.documents.tongue import LOOKED_AT, seems_english

_COMPOUND = re.compile(r"[^\W\d_]{2,}-[^\W\d_]{2,}")
SHORTEST: Final = 4
"""Letters of the words that are looked for among those that the text prints."""
_WORD = re.compile(rf"[^\W\d_]{{{SHORTEST},}}")
_ANOTHER: Final = frozenset(("and", "or", "und", "oder", "bzw", "sowie", "ou", "et"))
"""Words behind a hyphen that stands for the rest of a word: *short- and long-term*."""
_CLITICS: Final = frozenset(
    ("il", "ils", "elle", "elles", "on", "je", "tu", "nous", "vous", "moi", "toi", "lui", "leur",
     "ce", "ci", "là", "même", "mêmes", "être", "la", "le", "les", "se", "me", "te", "lhe", "lhes",
     "os", "as", "lo", "los", "las", "nos", "vos", "na", "no", "feira")
)  # fmt: skip
"""Words that a hyphen ties to the one before them, in French and Portuguese."""
LEADING, FOLLOWING = 4, 5
"""Letters that both parts of an English compound have, at least, in a text of another language."""


_REST = re.compile(r"(?P<word>[^\W\d_]{2,})(?P<tied>-?)")


def joint(first: str, line: str, text: str, *, soft: bool) -> str | None:
    """What stands between *first*, which a hyphen ends, and the word that the next *line* begins
    with: nothing, a hyphen, or a hyphen and a blank; ``None`` where it begins with none.

    :param text: the whole document.
    :param soft: whether no one can tell the hyphen from one of the printer's.
    """
    match = _REST.match(line)
    if match is None:
        return None
    rest = match["word"]
    whole = first + rest
    printed = whole.casefold() in _words(text)
    if rest[0].isupper():
        return "" if printed and first.isupper() and rest.isupper() else "-"
    if f"{first}-{rest}".casefold() in _compounds(text):
        return "-"
    if printed:
        return ""
    if rest in _ANOTHER and not match["tied"]:
        return "- "
    if not _seems_english(text):
        tied = rest in _CLITICS and _seems_romance(text)
        return "-" if tied or _is_english(first, rest) else ""
    if soft:
        return "-" if min(len(first), len(rest)) > 2 and _are_words(first, rest) else ""
    return "" if simplemma.is_known(whole, lang="en") else "-"


def _is_english(first: str, rest: str) -> bool:
    """Whether both parts are long enough to be English words by more than chance, and are."""
    return len(first) >= LEADING and len(rest) >= FOLLOWING and _are_words(first, rest)


def _are_words(first: str, rest: str) -> bool:
    """Whether both parts are English words, and the whole is none."""
    if simplemma.is_known(first + rest, lang="en"):
        return False
    return all(simplemma.is_known(word, lang="en") for word in (first, rest))


@lru_cache(maxsize=2)
def _seems_english(text: str) -> bool:
    return seems_english(text)


_ROMANCE: Final = frozenset(("que", "de", "la", "les", "et", "dans", "da", "os", "para", "em"))
"""Small words of the languages that have clitics."""
SHARE: Final = 0.06
"""Share of a text's words that they are at least."""


@lru_cache(maxsize=2)
def _seems_romance(text: str) -> bool:
    words = re.findall(r"[^\W\d_]+", text[:LOOKED_AT].casefold())
    return sum(word in _ROMANCE for word in words) >= SHARE * len(words)


@lru_cache(maxsize=2)
def _compounds(text: str) -> frozenset[str]:
    """Words with a hyphen that *text* has inside its lines."""
    parted = " ".join([word for word in _each(text) if "-" in word])
    return frozenset(map(str.casefold, _COMPOUND.findall(parted)))


@lru_cache(maxsize=2)
def _words(text: str) -> frozenset[str]:
    """Words that *text* prints whole: names among them, which no list of words has."""
    each = _each(text)
    plain = set(filter(str.isalpha, each))
    whole = {one for one in plain if len(one) >= SHORTEST}
    return frozenset(map(str.casefold, whole.union(_WORD.findall(" ".join(each - plain)))))


@lru_cache(maxsize=2)
def _each(text: str) -> frozenset[str]:
    """What white space parts in *text*."""
    return frozenset(text.split())
