"""Citations by author and page, or by title, without a year, as MLA has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.letters import UP
from graph.references.citations.cited_names import PEOPLE, usable
from graph.references.citations.found import Found
from graph.references.citations.link import Cited, Linker
from graph.references.model import CitationForm

_PAGES = r"\d{1,4}(?:\s?[-–]\s?\d{1,4})?(?:,\s?\d{1,4}(?:[-–]\d{1,4})?){0,3}"
_QUOTED = r"[“\"'‘][^”\"()]{2,80}[”\"'’]"
_UNIT = (
    rf"(?P<names>{PEOPLE}|{_QUOTED}|[{UP}][^(),;\d]{{2,80}}?)"
    rf"(?:,\s(?P<title>{_QUOTED}|[^(),;\d]{{3,80}}?))?"
    rf"(?:,?\s(?:pp?\.\s)?(?P<pages>{_PAGES}))?(?=[;)])"
)
_BRACKET = re.compile(
    rf"\((?P<lead>(?:[Ss]ee also|[Ss]ee|qtd\. in|quoted in|cf\.|e\.g\.,?)\s)?{_UNIT}"
)
_AFTER = re.compile(rf";\s*(?P<lead>(?:see also|see|qtd\. in|cf\.)\s)?{_UNIT}")
_PAGE_ONLY = re.compile(
    rf"\((?:(?P<title>{_QUOTED}|[{UP}][^(),;\d]{{2,60}}?)\s)?(?P<pages>{_PAGES})\)"
)
_NAME = re.compile(rf"(?<![\w'’-])(?P<names>{PEOPLE})")
_ET_AL = re.compile(r",?\s+et\s+al\.?$")
REACH = 400
"""Characters before a page number within which its author is looked for."""


def find_author_page(text: str, linker: Linker) -> Iterator[Found]:
    """Citations whose names or titles the list has, and what looks like one: name and page."""
    for pattern in (_BRACKET, _AFTER):
        for match in pattern.finditer(text):
            found = _in_bracket(match, linker)
            if found:
                yield found
    for match in _PAGE_ONLY.finditer(text):
        cited = _before(text, match.start(), match["title"] or "", linker)
        if cited:
            start = match.start("title" if match["title"] else "pages")
            yield Found(start, match.end("pages"), CitationForm.NARRATIVE, cited, match["pages"])


def _in_bracket(match: re.Match[str], linker: Linker) -> Found | None:
    names, pages = match["names"], match["pages"] or ""
    cited = _cited(names, match["title"] or "")
    if ", " in names and not match["title"] and linker.find(cited).reference is None:
        author, title = names.rsplit(", ", 1)  # "Carver, Ten Rods 52": no second author
        cited = _cited(author, title)
    if linker.find(cited).reference is None:
        work = None if match["title"] else linker.titled(_bare(names))
        person = re.fullmatch(PEOPLE, names) is not None
        if work is not None and (pages or names[0] in "“\"'‘" or not work.record.author):
            cited = _of(work.record.author[0].short if work.record.author else names, names)
        elif not (person and pages and usable(cited)):
            return None
    end = match.end("pages") if pages else match.end("title" if match["title"] else "names")
    prefix = (match["lead"] or "").strip()
    return Found(match.start("names"), end, CitationForm.PARENTHETICAL, cited, pages, prefix)


def _before(text: str, end: int, title: str, linker: Linker) -> Cited | None:
    """The author whom the sentence names before a bracket that holds nothing but a page."""
    start = max(text.rfind(". ", max(0, end - REACH), end), end - REACH, 0)
    for name in reversed(list(_NAME.finditer(text, start, end))):
        words = name["names"]
        for shorter in (words, *(words[cut.end() :] for cut in re.finditer(r"\s", words))):
            cited = _cited(shorter, title)
            if shorter[:1].isupper() and linker.find(cited).reference is not None:
                return cited
    return None


def _cited(words: str, title: str) -> Cited:
    et_al = _ET_AL.search(words) is not None
    parts = re.split(r"\s*,\s*(?:and\s+)?|\s+and\s+|\s+&\s+", _bare(_ET_AL.sub("", words)))
    names = tuple(re.sub(r"['’]s$", "", part) for part in parts if part)
    return Cited(names or (words,), "", et_al, title=_bare(title))


def _of(name: str, title: str) -> Cited:
    return Cited((name if name != title else _bare(name),), "", title=_bare(title))


def _bare(words: str) -> str:
    return words.strip("“”\"'‘’ .,")
