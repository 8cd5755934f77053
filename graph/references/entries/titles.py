"""Where the title of an entry ends, and what is left behind it."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.documents.model import MarkKind, Prose
from graph.letters import UP

_PAIRS = {'"': '"', "“": "”", "‘": "’", "'": "'", "„": "“", "«": "»", "»": "«"}
_STOP = re.compile(
    rf"(?<=[^\s.])(?P<stop>[.?!])['’\"”)\]]?\s+(?=[\"'“‘(\[]?[{UP}0-9\u3400-\u9fff])"
)
_ABBREVIATED = re.compile(
    rf"(?:\b[{UP}]|\bU\.S|\bU\.K|\bvs|\bSt|\bDr|\bMr|\bNo|\bVol|\be\.g|\bi\.e|\bcf|\bEd|\bUniv|\bSymp"
    r"|\bConf|\bInt|\bProc|\bca|\bNr|\bBd|\bn[º°]"
    r"|\b(?:vom|am|im|des|dem|der|zum|seit|späten|frühen|bis) \d{1,2})$"
)


def split_title(body: Prose, *, journal: bool) -> tuple[str, Prose, bool]:
    """The title at the start of *body*, the rest, and whether the title stood in quotation marks.

    :param journal: whether what a journal's name is followed by was cut off behind *body*.
    """
    quoted = _quoted_title(body)
    if quoted:
        return *quoted, True
    return *_unquoted_title(body, journal=journal), False


def _quoted_title(body: Prose) -> tuple[str, Prose] | None:
    """A title in quotes from end to end; a quotation that only begins the title is none."""
    text = body.text
    opening = re.match(r"\s*([\"“‘'„«»])", text)
    if opening is None:
        return None
    closer = _PAIRS[opening[1]]
    closing = re.compile(rf"(?P<stop>[.,?!]?){re.escape(closer)}(?P<after>[.,]?)(?=[\s.,;(]|$)")
    for close in closing.finditer(text, opening.end()):
        end = close.end()
        following = text[end : end + 40].lstrip(" .,;")
        marked = any(0 <= mark.start - end + 1 < 6 for mark in body.marked(MarkKind.EMPHASIS))
        stop = close["stop"] or close["after"]
        named = following[:1].isupper() or following[:3].lower() == "in "
        if not following or (named and (stop or marked)) or (stop and stop in ".,"):
            title = text[opening.end() : close.start()].strip(" .,")
            return title + (stop if stop in ("?", "!") else ""), body.part(end, len(text))
    return None


def _unquoted_title(body: Prose, *, journal: bool) -> tuple[str, Prose]:
    text = body.text
    italics = [mark for mark in body.marked(MarkKind.EMPHASIS) if mark.end - mark.start > 2]
    if italics and italics[0].start > 3:
        found = _before_italics(body, italics[0].start, journal=journal)
        if found:
            return found
    chapter = re.search(r"(?<=[.?!’'\"”])\s+(?:[Ii]n|Dans|Em):?\s+(?=\S)", text)
    if chapter:
        return _cut(body, chapter.start())
    if italics and italics[0].start <= 3:
        return _italic_title(body, italics[0].end, journal=journal)
    return _plain_title(body, journal=journal)


def _cut(body: Prose, at: int) -> tuple[str, Prose]:
    return body.text[:at].strip(" .,"), body.part(at, len(body.text)).trimmed()


def _before_italics(body: Prose, start: int, *, journal: bool) -> tuple[str, Prose] | None:
    """The title before the italics of a journal's or a book's name."""
    text = body.text
    before = text[:start].rstrip()
    lead = re.search(r"(?:^|[.,?!’'\"”)]\s+)[Ii]n:?$", before)
    if lead:
        cut = lead.start() + (1 if before[lead.start()] in "?!" else 0)
        return before[:cut].strip(" .,"), body.part(lead.end() - 2, len(text)).trimmed()
    editors = re.search(r"(?<=[.?!])\s+[Ii]n:?\s+(?=.{3,300}\(?\b(?:[Ee]ds?|Hrsg)\b)", before)
    if editors:
        return _cut(body, editors.start())
    if journal or re.search(r"[.?!]$", before):
        return before.strip(" .,"), body.part(start, len(text))
    return None


def _italic_title(body: Prose, end: int, *, journal: bool) -> tuple[str, Prose]:
    """A title in italics; words that still belong to it may follow the italics."""
    text = body.text
    if text[end - 1 : end] in ".?!" or journal:
        return text[:end].strip(" .,"), body.part(end, len(text))
    more = re.match(r"(?P<more>[^.(\[]{0,160}?)(?=\s*[.(\[]|$)", text[end:])
    placed = re.match(r"\s*[,.:]?\s+[A-Z][\w ]{1,40}:\s|\s*,\s", text[end:])
    stop = end + (more.end() if more and not placed else 0)
    return text[:stop].strip(" .,"), body.part(stop, len(text))


def title_stops(text: str) -> list[int]:
    """Where a title may end: after a full stop, a question or an exclamation mark."""
    return [
        match.end("stop")
        for match in _STOP.finditer(text)
        if match["stop"] != "."
        or not _ABBREVIATED.search(text[max(0, match.start("stop") - 10) : match.start("stop")])
    ]


def _plain_title(body: Prose, *, journal: bool) -> tuple[str, Prose]:
    text = body.text
    stops = title_stops(text)
    if journal:
        cut = _before_container(text, stops)
        return text[:cut].strip(" .,"), body.part(cut, len(text))
    full = [stop for stop in stops if text[stop - 1] == "."]
    if full:
        cut = full[0]
    elif stops and _only_publisher(text[stops[0] :]):
        cut = stops[0]
    else:
        cut = len(text)
    return text[:cut].strip(" .,"), body.part(cut, len(text))


def _only_publisher(text: str) -> bool:
    return bool(re.match(r"\s*[A-Z][\w&'’., ]{2,80}:?\s[A-Z]", text)) and len(text.split()) < 10


_DATED = re.compile(
    r"\(?(?:[^\W\d_]{3,10}\.?\s)?(?:1[5-9]|20)\d\d[a-z]?\)?|\d{1,4}\s?(?:p|pp|S)\.?"
)


def comma_title(body: Prose) -> int:
    """Where a title ends that commas part from publisher, place and year; 0 where they do not.

    ``Elementary Fluid Mechanics, Wiley, New York, 1946.``
    """
    if any(mark.end - mark.start > 2 for mark in body.marked(MarkKind.EMPHASIS)):
        return 0
    text = body.text.rstrip(" .")
    if re.match(r"[\"“‘'«„]", text) or re.search(r"\b[Ii]n:?\s+[A-Z]", text):
        return 0
    cuts = [match.start() for match in re.finditer(r",\s", text)]
    parts = [text[left + 2 : right].strip() for left, right in pairwise([*cuts, len(text)])]
    kept = len(parts)
    while kept and _DATED.fullmatch(parts[kept - 1]):
        kept -= 1
    dated = kept < len(parts)
    for _ in range(2):
        if kept and dated and _is_house(parts[kept - 1]):
            kept -= 1
    return cuts[kept] if kept < len(cuts) and dated else 0


def _is_house(words: str) -> bool:
    """Whether *words* can be a publisher, a place, or both."""
    return bool(re.match(rf"[{UP}]", words)) and len(words.split()) <= 6 and not words.endswith("?")


def _before_container(text: str, stops: list[int]) -> int:
    """The stop before the journal's name: the last, unless what follows is the rest of an
    abbreviated name (``J. Abnorm. Psychol.``).
    """
    if not stops:
        comma = text.rfind(", ")
        return comma if comma > 0 else len(text)
    cut = len(stops) - 1
    while cut > 0:
        between = text[stops[cut - 1] : stops[cut]]
        if len(between.split()) > 2 or len(between.strip(" .")) > 8:
            break
        cut -= 1
    return stops[cut]


def is_subtitle(between: str, place: str) -> bool:
    """Whether what stands *between* title and imprint is the title's second half, as in ``Title. A
    subtitle. Place: Publisher``: one sentence that numbers no series and names no other person.
    """
    one = between and not re.search(r"[.?!]\s|\d[\s)]*$|[(\[]", between)
    return bool(one) and len(place) > 2 and not _NO_SUBTITLE.search(between)


_NO_SUBTITLE = re.compile(
    r"\b(?:hrsg|herausgegeben|hg|eds?|edited|editio\w*|edi[cç]\w+|aufl\w*|trans\w*|trad\w*|übers\w*"
    r"|vol\w*|bd|band|series?|serie|série|reihe|collection|cole[cç]\w+|schriften\w*|beitr[äa]ge"
    r"|studien|materialien|working|paper\w*|report|bericht|thesis|diss\w*|presented|prepared"
    r"|proceedings|reprint|university|press|verlag|manuscript|unpublished|available|retrieved"
    r"|accessed)\b",
    re.IGNORECASE,
)
