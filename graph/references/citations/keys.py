"""Citations by key, as pandoc's Markdown has them: ``[see @dole2014, p. 3; -@bright_2016]``."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator

from graph.references.citations.found import Found, read_locator
from graph.references.citations.link import Cited, Linker
from graph.references.model import CitationForm

_KEY = re.compile(
    r"(?<![\w.@\\])-?@(?P<brace>\{)?(?P<key>[^\W\d_][\w:.#$%&+?~/-]{2,80}\w)(?(brace)\})"
)
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)[a-z]?(?![a-z])|(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")


_GIVEN = re.compile(
    r"(?<![\w.@\\])-?@(?:\{(?P<braced>[^\s{}]{1,100})\}|(?P<key>\w(?:[\w:.#$%&+?~/-]{0,98}\w)?))"
)


def find_given_keys(text: str, known: Container[str]) -> Iterator[tuple[Found, str]]:
    """The keys in *text* that entries are *known* by, each with what it is."""
    for match in _GIVEN.finditer(text):
        key = match["braced"] or match["key"]
        if key not in known:
            continue
        inside = text.rfind("[", 0, match.start()) > text.rfind("]", 0, match.start())
        form = CitationForm.PARENTHETICAL if inside else CitationForm.NARRATIVE
        locator = read_locator(text, match.end(), len(text))[0] if inside else ""
        yield Found(match.start(), match.end(), form, Cited((key,), ""), locator), key


def find_keys(text: str, linker: Linker) -> Iterator[Found]:
    """The keys in *text* that begin with the name and hold the year of an entry; others may be
    anything.
    """
    for match in _KEY.finditer(text):
        year = _YEAR.search(match["key"])
        cited = _named(match["key"], year[0], linker) if year else None
        if cited is None:
            continue
        inside = text.rfind("[", 0, match.start()) > text.rfind("]", 0, match.start())
        form = CitationForm.PARENTHETICAL if inside else CitationForm.NARRATIVE
        locator = read_locator(text, match.end(), len(text))[0] if inside else ""
        yield Found(match.start(), match.end(), form, cited, locator, sure=False)


def _named(key: str, year: str, linker: Linker) -> Cited | None:
    """What *key* cites: the longest name of the list that it begins with."""
    bare = re.sub(r"[^a-z]", "", key.casefold())
    names = sorted((name for name in linker.by_name if name), key=len, reverse=True)
    for name in names:
        if bare.startswith(name.replace(" ", "")):
            for said in dict.fromkeys((year, year[:4])):
                cited = Cited((name,), said)
                if linker.find(cited).reference is not None:
                    return cited
    return None
