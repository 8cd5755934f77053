"""The works that one note gives, and the words between them that only point to a work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.documents.model import Prose
from graph.letters import LOW, UP
from graph.records import Name
from graph.references.entries.read import Entry
from graph.references.notes.forms import read_form
from graph.references.notes.names import NAMES, is_person
from graph.references.notes.titles import marked_title

LEAD = re.compile(
    r"(?:(?:and|but|und|sowie|et|aber|auch|also|so|though)\b,?\s)?"
    r"(?:(?:for|on|zu[mr]?|über|sur|pour)\s[^.;,“”\"„()\d]{2,80},?\s)?"
    r"(?:see|compare|cf\b\.?|vgl\b\.?|vergleiche|siehe|(?-i:s\.)|voir|nach|quelle|source|so|dazu|hierzu|contra|accord|ver|véase"
    r"|(?:quoted|cited|citing|quoting)(?:\s(?:in|by|from))?|zit(?:iert|\.)\snach|cité(?:e)?\s(?:par|dans)"
    r"|e\.\s?g\.|for (?:example|instance|a different view)|zum Beispiel|z\.\s?B\.|etwa)"
    r"(?:,?\s(?:also|too|generally|further|eg|e\.g\.|for example|for instance|in general|inter alia"
    r"|auch|etwa|dazu|hierzu|insbesondere|insbes\.|bes\.|z\.\s?B\.|u\.\s?a\.|zum Beispiel"
    r"|beispielsweise|allgemein|ausführlich|grundlegend|aussi|notamment|par exemple|esp\."
    r"|especially|in particular|above all|die Beiträge in"
    r"|the (?:essays|contributions|discussions?|papers|chapters|articles) (?:in|by|of)"
    r"|the (?:survey|overview|account|work) (?:in|by|of))(?![\w.]))*[,:]?\s(?=\S)"
    r"|(?:and|und|sowie|et|or|oder)\s(?=[^\W\d_a-z])",
    re.IGNORECASE,
)
"""``See also ``, ``For a different view, see ``, ``Vgl. dazu ``"""
_STOP = re.compile(rf"(?<=[{LOW}\d)”’\"»])[.?!]\s+(?=[{UP}“‘\"„«])")
_SHORT = re.compile(r"(?<!\w)[^\W\d_]{1,2}\Z")
"""Before a stop: an abbreviation, ``Th.``"""
_JOINT = re.compile(r"[,;.]?\s(?:sowie|bzw\.|oder|and|und|et)\s")
_INSIDE = re.compile(
    r"(?:\b(?:in|In|dans|Dans|[Ee]d\.?\sby|[Ee]dited\sby|eds?\.|von|trans\.|tr\.|par|Hrsg\.|Hg\.)[:,]?"
    r"|[/&])\s?$"
)
"""Before a name that is that of an editor."""
_SAID = re.compile(rf"(?:^|[{LOW}][,:]?\s|[.;:?!)–—]\s|\(|^\W*)$")
MOST = 40
"""So many places of a note are tried."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a note: a work that it gives, or other words."""

    prose: Prose
    entry: Entry | None = None


def parts(prose: Prose) -> Iterator[Part]:
    """The parts of the note *prose*, in order: at semicolons, and where a work begins or ends."""
    above: tuple[Name, ...] = ()
    for piece in _pieces(prose):
        for part in _works(piece, above):
            if part.entry and part.entry.record.author:
                above = part.entry.record.author
            yield part


def without_lead(prose: Prose) -> Prose:
    """*prose* without the *see also* that it begins with."""
    for _ in range(2):
        found = LEAD.match(prose.text)
        if found is None:
            break
        prose = prose.part(found.end(), len(prose.text)).trimmed()
    return prose


def _pieces(prose: Prose) -> Iterator[Prose]:
    """*prose* cut at the semicolons that stand in no bracket."""
    text, start = prose.text, 0
    for cut in re.finditer(r";\s+", text):
        if text.count("(", start, cut.start()) > text.count(")", start, cut.start()):
            continue
        if cut.start() - start > 3:
            yield prose.part(start, cut.start()).trimmed()
            start = cut.end()
    yield prose.part(start, len(text)).trimmed()


def _works(piece: Prose, above: tuple[Name, ...]) -> Iterator[Part]:
    """The works in *piece*, with what stands before, between and behind them."""
    at, text = 0, piece.text
    first = _behind_leads(text, 0)
    for start in _starts(piece):
        if start < at:
            continue
        given = read_form(piece.part(start, len(text)), above)
        if given is None or (start > first and _is_nobodys(given.entry)):
            continue
        yield from _words(piece.part(at, start))
        end = start + given.end
        yield Part(piece.part(start, end).trimmed(), given.entry)
        at = end
        above = given.entry.record.author or above
    yield from _words(piece.part(at, len(text)))


_NEXT = re.compile(rf"(?<=[{LOW}\d)”’\"»])[.?!]\s+(?=[{UP}])")


def _words(piece: Prose) -> Iterator[Part]:
    """What no form fits, cut where another work is pointed to or begins."""
    text, start = piece.text, 0
    for stop in _NEXT.finditer(text):
        led = LEAD.match(text, stop.end())
        begins = NAMES.match(text, stop.end()) and re.search(r"\d{4}", text[start : stop.start()])
        if led or begins:
            yield Part(piece.part(start, stop.start() + 1).trimmed())
            start = stop.end()
    if re.search(r"\w\w", text[start:]):
        yield Part(piece.part(start, len(text)).trimmed())


def _is_nobodys(entry: Entry) -> bool:
    """Whether no one is named: then what begins within a note may be the rest of a work."""
    record = entry.record
    return entry.style != "law" and not (record.author or record.editor)


def _starts(piece: Prose) -> list[int]:
    """Where a work may begin: behind *see*, behind a stop, and where names or a title do."""
    text = piece.text
    places = {0} | {
        stop.end() for stop in _STOP.finditer(text) if not _SHORT.search(text[: stop.start()][-3:])
    }
    dated = re.search(r"\d{4}", text)
    for joint in _JOINT.finditer(text, dated.end() if dated else len(text)):
        places.add(joint.end())
    places = {_behind_leads(text, place) for place in places}
    named = [found.start() for found in NAMES.finditer(text) if is_person(found["names"])]
    marked = marked_title(piece)
    while marked is not None and len(named) < MOST:
        before = NAMES.search(text, max(0, marked.start - 90), marked.start + 1)
        named += [before.start()] if before else []
        marked = marked_title(piece, marked.end)
    led = {place for place in named if LEAD.match(text, place)}
    places |= {
        place
        for place in named
        if place not in led and _SAID.search(text[max(0, place - 12) : place])
    }
    return sorted(
        place for place in places if not _INSIDE.search(text[max(0, place - 14) : place])
    )[:MOST]


def _behind_leads(text: str, at: int) -> int:
    for _ in range(2):
        lead = LEAD.match(text, at)
        if lead is None:
            break
        at = lead.end()
    return at
