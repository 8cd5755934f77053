"""Entries that a standard parts by marks of its own, put as most styles print them before they are
read: GOST R 7.0.5 (``Title // Journal. – 2015. – Т. 33, № 1. – С. 5–9``) and the letters that
GB/T 7714 tells kinds of works with (``Title[J]``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.documents.model import Prose
from graph.letters import LOW, UP
from graph.references.entries.usual_names import Change, changed

LONGEST = 2_000
"""Characters of an entry: what is longer stays as it is."""

_KIND = re.compile(r"\s?\[(?:[JMDCRNSPAGZ]|DB|CP|EB)(?:/(?:OL|CD|MT|DK))?\](?=[.,\s]|$)")
_DASH = r"(?:[–—-]\s)?"
_HOST = re.compile(
    rf"\s//\s(?P<host>[^/]{{3,200}}?)[.,]\s{_DASH}(?P<year>(?:1[89]|20)\d\d)[.,]?\s?{_DASH}"
    rf"(?:(?:Т|Vol|V|Bd|Том)\.?\s?(?P<volume>\d{{1,4}})[.,]?\s?{_DASH})?"
    rf"(?:(?:№|No|Nr|N|Вып|Iss)\.?\s?(?P<issue>\d{{1,4}}(?:[-–/(]\d{{1,4}}\)?)?)[.,]?\s?{_DASH})?"
    r"(?:(?:[СсCcPpS]|Pp)\.\s?(?P<pages>\d{1,6}(?:\s?[-–—]\s?\d{1,6})?)\.?)?"
)
"""``// Journal. – 2015. – Т. 33, № 1. – С. 5–9``"""
_AREA = re.compile(r"(?<=[.\d])\s(?P<dash>[–—-]\s)(?=\S)")
_BY = re.compile(
    rf"\s/\s(?:[{LOW}]{{1,8}}\.?\s){{0,3}}(?:[{UP}]\.\s?){{1,3}}[^/–—]{{3,120}}?(?=\.\s[–—-]\s)"
)
"""Who made it, once more, behind its title: ``/ под ред. А.А. Орлова``"""
_EXTENT = re.compile(r"(?:\s[–—-])?\s\d{1,4}\s(?:с|стр|s|σ|p)\.?$")


def usual_marks(prose: Prose) -> Prose:
    """*prose* with the marks that most styles have; where nothing is to be changed itself."""
    if len(prose.text) > LONGEST:
        return prose
    changes: list[Change] = []
    for change in sorted((*_kinds(prose.text), *_areas(prose.text))):
        if not changes or change[0] >= changes[-1][1]:  # what goes as a whole takes its marks along
            changes.append(change)
    return changed(prose, changes) if changes else prose


def _kinds(text: str) -> Iterator[Change]:
    for kind in _KIND.finditer(text):
        yield kind.start(), kind.end(), ""


def _areas(text: str) -> Iterator[Change]:
    host = _HOST.search(text)
    if host and (host["volume"] or host["issue"] or host["pages"]):
        issue = f"({host['issue']})" if host["issue"] else ""
        pages = f":{host['pages']}" if host["pages"] else ""
        yield host.start(), host.start("host"), ". "
        yield (
            host.end("host"),
            host.end(),
            f". {host['year']};{host['volume'] or ''}{issue}{pages}.",
        )
        return
    dashes = list(_AREA.finditer(text))
    if len(dashes) < 2:
        return
    by = _BY.search(text)
    if by:
        yield by.start(), by.end(), ""
    extent = _EXTENT.search(text)
    for dash in dashes:
        if extent is None or dash.start() < extent.start():
            yield dash.start("dash"), dash.end("dash"), ""
    if extent:
        yield extent.start(), extent.end(), ""
