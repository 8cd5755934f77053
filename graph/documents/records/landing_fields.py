"""The record that a landing page gives: labelled figures, its journal's line, its authors' line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.documents.model import Field
from graph.documents.running_text.drafts import Draft, DraftKind
from graph.documents.running_text.imprint import MONTHS
from graph.spans import Span

FURNITURE = re.compile(
    r"\b(?:downloads?|views?|share|sign in|log ?in|cookies?|menu|search|subscribe|cite|export"
    r"|full text|html|pdf|impact factor|metrics|altmetric|issn|add to|follow|cited by)\b",
    re.IGNORECASE,
)
"""Words of a web page's buttons and counters."""

_LABELS: tuple[tuple[str, str], ...] = (
    ("volume", r"\bVol(?:ume)?\.?\s*(?P<value>\d{1,4})\b"),
    ("issue", r"\b(?:Issue|No\.?|Number)\s*(?P<value>\d{1,4}(?:[-–]\d{1,4})?)\b"),
    ("page", r"\b(?:PP|Pages?|pp)\.?:?\s*(?P<value>[a-z]?\d{1,5}\s?[-–]\s?[a-z]?\d{1,5})\b"),
    ("ISSN", r"\b(?:e?-?ISSN)[^\d\n]{0,20}(?P<value>\d{4}-\d{3}[\dXx])\b"),
    ("ISBN", r"\bISBN[^\d\n]{0,10}(?P<value>(?:97[89][- ]?)?[\d -]{9,16}[\dX])\b"),
    ("DOI", r"(?:doi\.org/|\bdoi:?\s*)(?P<value>10\.\d{4,9}/\S*[^\s.,;)])"),
    ("PMID", r"\bPMID:?\s*(?P<value>\d{5,9})\b"),
    ("keyword", r"^\W*Key ?words?\W*:\W*(?P<value>\S.{2,400})$"),
    ("author", r"^\W*(?:Authors?|By)\s*:\s*(?P<value>\S.{2,300})$"),
    ("publisher", r"^\W*Publisher\s*:\s*(?P<value>\S.{2,200})$"),
)
_LABEL_PATTERNS = tuple(
    (name, re.compile(pattern, re.IGNORECASE | re.MULTILINE)) for name, pattern in _LABELS
)
_ISSUED = re.compile(
    r"\b(?:(?P<day>\d{1,2})\s+)?(?P<month>[A-Z][a-z]{2,8})\.?\s+(?P<year>(?:19|20)\d\d)\b"
)
_LICENCES = (
    (r"Attribution[- ]NonCommercial[- ]NoDeriv\w+ (?P<v>\d\.\d)", "by-nc-nd"),
    (r"Attribution[- ]NonCommercial[- ]ShareAlike (?P<v>\d\.\d)", "by-nc-sa"),
    (r"Attribution[- ]NonCommercial (?P<v>\d\.\d)", "by-nc"),
    (r"Attribution[- ]ShareAlike (?P<v>\d\.\d)", "by-sa"),
    (r"Attribution (?P<v>\d\.\d)", "by"),
    (r"CC[- ]BY (?P<v>\d\.\d)", "by"),
)


_JOURNAL = re.compile(
    r"^\W*(?P<container>[A-ZÀ-Þ][^;:\d\n]{2,90}?)[.,]?\s+\(?(?P<issued>(?:19|20)\d\d(?:\s[A-Z][a-z]{2}\.?)?)\)?"
    r"[^;:\n]{0,12}[;:]\s?(?P<volume>\d{1,4})(?:\s?\((?P<issue>[^()\n]{1,20})\))?"
    r"(?::\s?(?P<page>[a-z]?\d{1,6}(?:[-–]\d{1,6})?))?",
    re.MULTILINE,
)
"""``Ear Hear Pract. 2018 Sep;14(3):212-220.``, as indexes print where an article appeared."""
_AFFILIATION = r"(?:[\s,]*(?:\^\{?)?(?:\d{1,2}|[*†‡§¹²³⁰⁴-⁹]|(?<=\^)[a-z])\}?(?![\w]))*"
_PERSON = re.compile(
    rf"(?P<given>[A-ZÀ-Þ][\w.'’-]*(?:\s[A-ZÀ-Þ][\w.'’-]*){{0,2}})\s(?P<family>(?:(?:van|von|de|der|den|da|di|la"
    rf"|du|dos|ten|ter|Van|De)\s){{0,3}}[A-ZÀ-Þ][\w'’-]+){_AFFILIATION}"
)
_SEPARATOR = re.compile(r"\s*(?:[,;]\s*(?:and\s+|&\s*)?|\band\s+|&\s*|·\s*)|\s+(?=$)")


def page_fields(source: str, text: str, drafts: Sequence[Draft]) -> Iterator[Field]:
    """The fields of the page's record, each with its place."""
    yield from _authors(source, text, drafts)
    yield from _journal(source, text, drafts)
    yield from _fields(source, text, drafts)


def _authors(source: str, text: str, drafts: Sequence[Draft]) -> Iterator[Field]:
    """Names in their natural order on the line behind the title."""
    title = next((i for i, d in enumerate(drafts) if d.rule == "page-title"), None)
    for draft in drafts[title + 1 : title + 6] if title is not None else ():
        if draft.kind is not DraftKind.FURNITURE:
            return
        start, end = draft.pieces[0]
        line = text[start:end].split("\n", maxsplit=1)[0]
        found, at = [], 0
        while match := _PERSON.match(line, at):
            printed = line[match.start() : match.end("family")]
            name = f"{match['family']}, {match['given']}"
            begin = start + match.start()
            found.append(Field("author", name, Span(source, begin, begin + len(printed)), printed))
            at = match.end()
            separator = _SEPARATOR.match(line, at)
            if separator is None:
                break
            at = separator.end()
        if found and not line[at:].strip() and (len(found) > 1 or re.search(r"[\d*]\s*$", line)):
            yield from found
            return


def _journal(source: str, text: str, drafts: Sequence[Draft]) -> Iterator[Field]:
    for draft in drafts:
        match = _JOURNAL.search(text, draft.start, draft.end) if draft.rule == "web page" else None
        if match is None:
            continue
        for group in ("container", "issued", "volume", "issue", "page"):
            if match[group]:
                name = "container-title" if group == "container" else group
                value, printed = match[group].strip(), ""
                month = MONTHS.get(value[5:].strip(".").casefold()) if group == "issued" else None
                if month:
                    value, printed = f"{value[:4]}-{month:02}", value
                yield Field(name, value, Span(source, *match.span(group)), printed)
        return


def _fields(source: str, text: str, drafts: Sequence[Draft]) -> Iterator[Field]:
    abstract = [d for d in drafts if d.kind is DraftKind.PARAGRAPH and d.rule == "abstract"]
    for draft in drafts:
        start, end = draft.pieces[0]
        words = text[start:end]
        lead = len(words) - len(words.lstrip("# "))
        if draft.rule == "page-title":
            value = words[lead:].strip()
            yield Field("title", value, Span(source, start + lead, start + lead + len(value)))
        elif draft.rule == "citation":
            yield Field("citation", words.strip(), Span(source, start, end))
        elif draft.kind is DraftKind.FURNITURE:
            yield from _furniture_fields(source, text, draft, drafts)
    rights = [draft for draft in drafts if draft.rule == "rights"]
    if rights:
        span = Span(source, rights[0].start, rights[-1].end)
        yield Field("rights", span.of(text).strip(), span)
    if abstract:
        span = Span(source, abstract[0].start, abstract[-1].end)
        yield Field("abstract", " ".join(d.words(text) for d in abstract), span)


def _furniture_fields(
    source: str, text: str, draft: Draft, drafts: Sequence[Draft]
) -> Iterator[Field]:
    start, end = draft.pieces[0]
    words = text[start:end].replace("\u00a0", " ")
    for name, pattern in _LABEL_PATTERNS:
        for match in pattern.finditer(words):
            value = match["value"].strip()
            at = start + match.start("value")
            yield Field(name, value, Span(source, at, at + len(value)))
    if draft.rule == "rights":
        yield from _licence(source, words, start)
    else:
        dated = _ISSUED.search(words)
        month = MONTHS.get(dated["month"].casefold()) if dated else None
        if dated and month:
            day = f"-{int(dated['day']):02}" if dated["day"] else ""
            span = Span(source, start + dated.start(), start + dated.end())
            yield Field("issued", f"{dated['year']}-{month:02}{day}", span, printed=dated[0])
        named = re.fullmatch(r"[A-Z][\w&,: -]{2,80}", words.strip())
        if draft is drafts[0] and named and not FURNITURE.search(words):
            yield Field("container-title", words.strip(), Span(source, start, end))


def _licence(source: str, words: str, start: int) -> Iterator[Field]:
    for pattern, code in _LICENCES:
        match = re.search(pattern, words, re.IGNORECASE)
        if match:
            address = f"https://creativecommons.org/licenses/{code}/{match['v']}/"
            span = Span(source, start + match.start(), start + match.end())
            yield Field("license", address, span, printed=match[0])
            return
    holder = re.search(r"©\s*(?:\d{4})?\s*(?:by\s+)?(?P<name>[^\n]{3,120})", words)
    if holder:
        name = re.sub(r"^.*\bauthors? and\s+", "", holder["name"])
        name = re.sub(r"\.?\s+All rights reserved.*$", "", name, flags=re.IGNORECASE).strip()
        at = start + words.index(name)
        yield Field("publisher", name, Span(source, at, at + len(name)))
