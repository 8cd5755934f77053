"""Citations by author and page, without a year, as MLA has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.references.author_date import PEOPLE, Found, usable
from graph.references.link import Cited, Linker
from graph.references.model import CitationForm
from graph.references.names import UP

_PAGES = r"\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:,\s?\d{1,4}(?:[-–]\d{1,4})?){0,3}"
_BRACKET = re.compile(
    rf"\((?P<lead>(?:see|qtd\. in|cf\.|see also)\s)?(?P<names>{PEOPLE}|[{UP}][^(),;\d]{{2,80}}?|[“\"'‘][^”\"]{{3,80}}[”\"'’])"
    rf"(?P<title>,\s[^(),;\d]{{3,80}})?(?:\s(?P<pages>{_PAGES}))?(?=[;)])"
)
_AFTER = re.compile(
    rf";\s*(?P<names>{PEOPLE})(?P<title>,\s[^(),;\d]{{3,80}})?(?:\s(?P<pages>{_PAGES}))?(?=[;)])"
)
_PAGE_ONLY = re.compile(rf"\((?P<pages>{_PAGES})\)")
_NAME = re.compile(rf"(?<![\w'’-])(?P<names>{PEOPLE})")


def find_author_page(text: str, linker: Linker) -> Iterator[Found]:
    """Citations whose names the list knows; nothing else can tell them from other brackets."""
    for pattern in (_BRACKET, _AFTER):
        for match in pattern.finditer(text):
            found = _linked(match, linker)
            if found:
                yield found
    for match in _PAGE_ONLY.finditer(text):
        sentence = text.rfind(". ", 0, match.start())
        names = list(_NAME.finditer(text, max(0, sentence), match.start()))
        for name in reversed(names):
            cited = _cited(name["names"])
            if linker.find(cited).reference is not None:
                yield Found(
                    name.start("names"), name.end("names"), CitationForm.NARRATIVE, cited, match["pages"]
                )
                break


def _linked(match: re.Match[str], linker: Linker) -> Found | None:
    cited = _cited(match["names"])
    known = linker.find(cited).reference is not None
    people = re.fullmatch(PEOPLE, match["names"]) is not None
    if not known and not (people and match["pages"] and usable(cited)):
        return None
    end = match.end("pages") if match["pages"] else match.end("names")
    return Found(
        match.start("names"),
        end,
        CitationForm.PARENTHETICAL,
        cited,
        match["pages"] or "",
    )


def _cited(words: str) -> Cited:
    et_al = bool(re.search(r"\bet\s+al\.?$", words))
    bare = re.sub(r",?\s+et\s+al\.?$", "", words).strip("“”\"'‘’ ")
    parts = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s+&\s+", bare)
    return Cited(tuple(part for part in parts if part), "", et_al)
