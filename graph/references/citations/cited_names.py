"""Names as citations print them: families, organisations, the beginning of a title."""

from __future__ import annotations

import re

from graph.documents.running_text.imprint import MONTHS
from graph.letters import LOW, UP
from graph.references.citations.link import Cited
from graph.references.entries.names import AND

_NAME_WORD = rf"(?:[OD]['’])?[{UP}][{UP}{LOW}'’]*(?:-[{UP}{LOW}][{LOW}'’]*)*"
_PARTICLE = (
    r"(?:(?:van|von|de|der|den|dos|das|da|do|del|della|di|du|la|le|el|al|bin|ibn|ter|ten|zu|y"
    r"|v\.)\s+)"
)
_PERSON = (
    rf"(?:(?:[{UP}]\.[\s-]?){{1,3}})?{_PARTICLE}{{0,3}}{_NAME_WORD}"
    rf"(?:[ -]{_PARTICLE}?{_NAME_WORD})?"
)
_AND = (
    r"(?:\s*,?\s*&\s*|\s*/\s*|\s*[,;]\s+"
    rf"|\s*,?\s+(?:{AND}|y|e|i|a|en|й)\s+)"
)
_ET_AL = (
    r"(?:,?\s*(?:et\s+a[lI1]\b\s?\.?|and\s+(?:colleagues|others)|u\.\s?a\.|\[et al\.?\]\.?"
    r"|m\.\s?fl\.|e\.\s?a\.|κ\.\s?ά\."
    r"|(?:et|y|e|i|a|и)\s(?:coll|cols?|otros|outros|altri|autres|in|wsp|kol|др|соавт)\b\.?))"
)
"""``et al.`` and what other languages say for it."""
PEOPLE = rf"{_PERSON}(?:{_AND}{_PERSON}){{0,6}}{_ET_AL}?"
"""One to seven names, with or without ``et al.``"""

PEOPLE_END = re.compile(rf"(?<![\w'’&-])(?P<names>{PEOPLE})(?:['’]s?)?\s*,?\s*$")
"""Names right before a year."""

NARRATIVE_END = re.compile(
    rf"(?<![\w'’-])(?P<names>{_PERSON}(?:{_AND}{_PERSON}){{0,5}}{_ET_AL}?)(?P<own>['’]s?)?\s*$"
)
"""Names right before a bracket."""

_ORGANISATION_WORD = (
    rf"(?:[{UP}0-9][\w'’.&™®©+-]*|of|the|for|and|&|in|on|to|de|des|für|und|der|la|du|et|at)"
)
ORGANISATION_END = re.compile(
    rf"(?<![\w'’&-])(?P<names>[{UP}][\w'’.&™®+-]*(?:,?\s+{_ORGANISATION_WORD}){{0,11}}"
    rf"(?:\s?[\[(][{UP}][\w&-]{{1,11}}[\])])?)(?:['’]s)?\s*,?\s*$"
)
"""Words that can be an organisation, right before a year."""

TITLE_END = re.compile(r"[“\"‘'](?P<names>[^”\"’']{4,120}?),?[”\"’']\s*,?\s*$")
"""A title in quotation marks, right before a year."""

LAW_END = re.compile(
    r"\b(?:Acts?|Bill|Regulations?|Order|Directive|Code|Treaty|Convention|Gesetz|Statute)\b"
    r"[\s*_]*,?\s*$"
)
"""What makes a year behind it that of a law."""

PREFIX = re.compile(
    r"(?P<prefix>(?:(?:see|cf\.?|e\.g\.?|i\.e\.?|for|example|instance|also|and|but|vgl\.?"
    r"|siehe|auch|z\.\s?B\.|as|cited|quoted|in|from|by|reviewed|adapted|after|compare"
    r"|following|contra|more|recently|most|notably|especially|zit\.|nach|bei|Vgl\.?|See|Cf\."
    r"|For|Also)[\s,:]+){1,8})"
)
"""What may stand before a citation in its bracket."""

_NO_NAMES = frozenset(MONTHS) | frozenset(
    ("table", "figure", "fig", "box", "appendix", "section", "chapter", "part", "phase", "year",
     "act", "bill", "regulations", "order", "note", "notes", "wave", "step", "version", "edition",
     "volume", "item", "day", "week", "month", "question", "q", "n", "p", "source", "sources",
     "between", "since", "until", "from", "in", "by", "to", "late", "early", "mid", "circa",
     "about", "around", "approximately", "spring", "summer", "autumn", "winter", "fiscal",
     "financial", "the")
)  # fmt: skip


def read_people(words: str, year: str) -> Cited | None:
    """The authors whom *words* name."""
    et_al = re.search(rf"{_ET_AL}\s*$", words)
    bare = (words[: et_al.start()] if et_al else words).strip(" ,")
    parts = [part for part in re.split(_AND, bare) if part]
    if not parts:
        return None
    initials = re.match(rf"((?:[{UP}]\.[\s-]?)+)", parts[0])
    plain = (re.sub(rf"^(?:[{UP}]\.[\s-]?)+", "", part).strip() for part in parts)
    names = tuple(re.sub(r"['’]s?$", "", name) for name in plain if name)
    first = initials[1].strip() if initials else ""
    return Cited(names, year, et_al is not None, first) if names else None


def read_organisation(words: str, year: str) -> Cited | None:
    """The organisation that *words* name, without the short form in brackets."""
    bare = re.sub(r"\s*[\[(][^\])]*[\])]\s*$", "", words).strip(" ,")
    bare = re.sub(r"['’]s$", "", bare)
    return Cited((bare,), year) if bare and bare[0].isalnum() else None


def usable(cited: Cited) -> bool:
    """Whether the words can be names: no month, no table, no Act."""
    first = cited.names[0].casefold().split()
    last = cited.names[-1].casefold().split()
    return bool(first and last) and first[0] not in _NO_NAMES and last[-1] not in _NO_NAMES
