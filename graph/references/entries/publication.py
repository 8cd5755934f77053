"""Where a work appeared: the book, site or series it stands in, its publisher, place and pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.bodies import ORGANISATION
from graph.documents.model import MarkKind, Prose
from graph.documents.running_text.imprint import MONTHS
from graph.letters import UP
from graph.references.entries.names import read_names
from graph.references.entries.titles import title_stops
from graph.references.entries.years import DATE, MONTH_NAME, YEAR


@dataclass(slots=True)
class Parts:
    """What was read between the authors and the address; empty where it is not printed."""

    title: str = ""
    container: str = ""
    editors: str = ""
    edition: str = ""
    issue: str = ""
    page: str = ""
    publisher: str = ""
    place: str = ""
    genre: str = ""
    date: str = ""
    """Month as printed."""
    between: str = ""
    """What stands between title and publisher: a subtitle, a series."""


_GENRE = re.compile(
    r"(?:ph\.?\s?d\.?|d\.?phil\.?|doctoral|master(?:['’]?s)?|m\.?\s?sc?\.?|m\.?\s?a\.?|mphil"
    r"|unpublished|bachelor(?:['’]?s)?|b\.?sc?\.?)?\s*(?:thesis|dissertation|diss\.|dissertation,)"
    r"|(?:research|working|policy|discussion|technical|briefing)\s+(?:paper|briefing|report|note)s?"
    r"|conference (?:paper|presentation)|paper presented at .{1,80}|press release|blog(?: post)?"
    r"|(?:tech\.?\s)?rep(?:ort|\.)\s+(?:no\.?\s)?.{1,20}|masterarbeit|bachelorarbeit|habilitation"
    r"|video|podcast|data ?set|internet|online",
    re.IGNORECASE,
)
_SCHOOL = re.compile(r"\bUni(?:v|versit\w+)\b|\bInst|\bCollege\b|\bSchool of\b|\bHochschule\b")
_BRACKET = re.compile(r"\s*[\[(](?P<what>[^\[\]()]{3,120})[\])]\s*\.?")
_EDITION = re.compile(
    r"[,.]?\s*\(?(?P<edition>(?:\d{1,2}(?:st|nd|rd|th)|\d{1,2}\.|rev(?:ised)?\.?|second|third"
    r"|fourth|fifth|überarb\.)\s+(?:edn?|edition|ed|Aufl|Auflage)\b\.?)\)?",
    re.IGNORECASE,
)
_ISSUE = re.compile(r"\s*\(Issue\s+(?P<issue>[^()]{1,30})\)")
_PAGES = re.compile(
    r"[,(]?\s*\(?\b(?:pp?|[Pp]ages?|S|Seiten|págs?|p[áa]ginas?)\.?\s*"
    r"(?P<page>[a-zA-Z]?\d{1,5}(?:\s?[-–—]+\s?[a-zA-Z]?\d{1,5})?)(?:ff?\.?)?\)?(?=[\s,.;)]|$)"
)
_BARE_PAGES = re.compile(r",?\s(?P<page>\d{1,4}\s?[-–—]\s?\d{1,4})(?=\.?\s*$|\.\s)")
_EXTENT = re.compile(r"[.,;]?\s+(?:[ivxl]{1,6},\s?)?\d{1,4}\s?(?:p|pp|S|pages|Seiten|vols?)\.?\s*$")
_PLACE = re.compile(
    rf"(?P<place>[{UP}][\w'’. -]{{1,40}}(?:,\s[A-Z][\w. ]{{1,25}}){{0,2}}"
    rf"(?:\s?/\s?[{UP}][\w'’. -]{{1,30}})*)\s*:\s*(?P<publisher>.+)$"
)
_MONTH = re.compile(
    rf"(?P<month>{MONTH_NAME})(?:\s+(?:19|20)\d\d)?(?:,\s(?P<page>\d{{1,4}}[-–]\d{{1,4}}))?$"
)
_UNPUBLISHED = re.compile(
    r"(?:unpublished(?: manuscript| report| paper)?|advance online publication|online first"
    r"|epub ahead of print|preprint|policy paper|manuscript (?:submitted|in preparation).{0,40})$",
    re.IGNORECASE,
)
_EDITORS_FIRST = re.compile(
    r"(?P<names>.{3,300}?)\s*[(\[]\s*(?:Eds?|editors?|Hrsg|Hg|Orgs?|Coords?)\.?\s*[)\]][,.:;]*\s*"
    r"(?P<rest>.+)$",
    re.IGNORECASE,
)
_EDITORS_WORD = re.compile(r"(?P<names>[^.:]{3,200}?),\s+(?:editors?|eds?)[.,:]\s+(?P<rest>.+)$")
_EDITORS_AFTER = re.compile(
    rf"(?P<title>[^:]{{3,200}}?),\s+(?P<names>(?:[{UP}]\.[ -]?){{1,3}}[^:]{{2,200}}?),"
    r"\s+[Ee]ds?\.,?\s*(?P<rest>.*)$"
)
_EDITED_BY = re.compile(
    r"(?P<title>.{2,300}?),?\s+(?:edited by|ed\. by|eds?\.|hrsg\. von)\s+"
    r"(?P<names>[^,.;]{2,80}(?:\b[A-Z]\.[^,.;]{1,40}){0,3}(?:,? and [^,.;]{2,60})?"
    r"(?:, [A-Z][^,.;]{2,40}(?=, and|,? and ))*)"
    r"(?P<rest>[,.;]\s.*|\s\(.*|$)",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    rf"\s*\((?:(?P<edition>[^(),;:]{{1,20}}\bed(?:n|ition)?\.?)[,;]?\s)?"
    rf"(?:(?P<place>[^():;]{{2,60}}):\s)?(?P<publisher>[^()]{{2,90}}?),?\s(?P<year>{YEAR})\)"
    r"(?:[,:;]?\s*(?:pp?\.\s?|at\s|S\.\s?|paras?\.?\s|ch(?:ap)?\.?\s|§+\s?)?(?P<page>[\divxlc]{1,6}(?:[-–,]\s?[\divxlc]{1,6})*))?"
    r"[\s.]*$"
)
"""``(Oban: Slipway Press, 2009), 112.``: a book's imprint in a note."""


_PLACED = re.compile(
    rf"\s\((?P<place>[{UP}][^():;\d]{{2,50}}):\s(?P<publisher>[{UP}][^():;\d]{{2,80}})\)[\s.]*$"
)
"""``(Cambridge: Cambridge University Press)`` where the year stands elsewhere."""


def take_imprint(body: Prose) -> tuple[Parts, Prose] | None:
    """Parts a note's reference from the imprint at its end; ``None`` where there is none.

    The page is kept where it is a range: of a whole book a note names the page that it means.
    """
    near = max(0, len(body.text) - 220)
    placed = _PLACED.search(body.text, near)
    if placed is not None:
        parts = Parts(place=placed["place"], publisher=placed["publisher"].strip(" ,"))
        return parts, body.part(0, placed.start()).trimmed()
    match = _IMPRINT.search(body.text, near)
    if match is None or re.fullmatch(rf"{MONTH_NAME}(?:\s\d{{1,2}})?,?", match["publisher"]):
        return None
    if re.search(r"(?:(?<!\d)\d{1,3}|\bno\.|\bvol\.)\s*$", body.text[: match.start()]):
        return None
    parts = Parts(edition=match["edition"] or "", place=match["place"] or "")
    genre = _GENRE.match(match["publisher"])
    if genre:
        parts.genre = genre[0]
        parts.publisher = match["publisher"][genre.end() :].strip(" ,")
    else:
        parts.publisher = match["publisher"].strip(" ,")
        town = re.match(
            rf"(?P<place>[{UP}][\w'’ -]{{2,24}}), (?P<publisher>[{UP}].{{2,80}})$", parts.publisher
        )
        if town and not parts.place and not ORGANISATION.search(town["place"]):
            parts.place, parts.publisher = town["place"], town["publisher"]
    page = match["page"] or ""
    parts.page = page if re.search(r"\d[-–]\s?\d", page) else ""
    return parts, body.part(0, match.start()).trimmed()


def read_container(parts: Parts, after: Prose, *, journal: bool, quoted: bool) -> None:
    """Adds to *parts* what stands *after* the title.

    :param journal: whether a journal's volume or pages were found behind it.
    :param quoted: whether the title stood in quotation marks, so that a name may follow it at once.
    """
    rest = after.text.strip(" .,;")
    inside = re.match(r"(?:[Ii]n|Dans|Em):?\s+(?P<rest>.+)$", rest)
    if journal:
        rest = inside["rest"] if inside else rest
        parts.container = rest.strip(" .,;:")
        if inside and _EDITORS_FIRST.match(rest):
            _collection(parts, after, rest)
        return
    if inside:
        _collection(parts, after, inside["rest"], commas=quoted)
        return
    if quoted and _follows_at_once(parts, after, rest):
        return
    _publication(parts, rest)


def _follows_at_once(parts: Parts, after: Prose, rest: str) -> bool:
    """MLA's container: ``"Title." Book, edited by ..., Publisher, 2011, pp. 9-12.``, or a site's
    name and a date; whether there was one.
    """
    italic = _first_italic(after)
    begins = italic is not None and not after.text[: italic[0]].strip(" .,;")
    if begins or (_EDITED_BY.match(rest) and _PAGES.search(rest)):
        _collection(parts, after, rest, commas=True)
        return True
    dated = re.match(rf"(?P<site>[A-Z][^,.:;()]{{2,60}})\s\({DATE}\)[\s.]*$", rest)
    if dated:
        parts.container = dated["site"]
        return True
    site = re.match(rf"(?!{MONTH_NAME})(?P<site>[A-Z][^,.:;]{{2,60}}),\s+(?={DATE})", rest)
    if site and re.fullmatch(rf"{DATE}[\s.]*", rest[site.end() :]):
        parts.container = site["site"]
        return True
    return False


def _first_italic(prose: Prose) -> tuple[int, int] | None:
    return next(
        ((m.start, m.end) for m in prose.marked(MarkKind.EMPHASIS) if m.end - m.start > 2), None
    )


def _take(parts: Parts, name: str, pattern: re.Pattern[str], text: str, gap: str = "") -> str:
    """Moves what *pattern* finds in *text* to the field *name*; gives the rest, joined by *gap*."""
    match = pattern.search(text)
    if match is None:
        return text
    setattr(parts, name, match[name].strip(" ."))
    return text[: match.start()] + gap + text[match.end() :]


def _collection(parts: Parts, after: Prose, rest: str, *, commas: bool = False) -> None:
    """The book, series or site that a chapter or paper stands in.

    :param commas: whether commas part its name from its publisher (MLA, IEEE).
    """
    rest = _take_editors(parts, rest)
    rest = _take(parts, "edition", _EDITION, rest, ". ")
    rest = re.sub(r",\s+ch(?:ap)?\.\s?\d{1,3}(?=[,.])", "", rest)
    rest = _take(parts, "page", _PAGES, rest)
    if not parts.page:
        rest = _take(parts, "page", _BARE_PAGES, rest)
    italic = _first_italic(after)
    title = after.text[slice(*italic)].strip(" .,") if italic else ""
    if title and title in rest:
        tail = rest[rest.index(title) + len(title) :]
    else:
        cut = _container_end(rest, commas=commas)
        title, tail = rest[:cut], rest[cut:]
    parts.container = re.sub(r",\s(?:19|20)\d\d$", "", title.strip(" .,;:"))
    tail = tail.strip(" .,;")
    if commas and re.search(r"\b(?:Proc|Conf|Symp|Proceedings|Conference)\b", parts.container):
        return  # what follows is where it was held, not who published it
    if commas:
        tail = re.sub(rf",?\s*{DATE}\s*,?\s*$", "", tail).strip(" ,")
    read_publisher(parts, tail)


def _take_editors(parts: Parts, rest: str) -> str:
    for pattern in (_EDITORS_FIRST, _EDITORS_WORD):
        first = pattern.match(rest)
        if first and (pattern is _EDITORS_FIRST or read_names(first["names"]).persons):
            parts.editors = first["names"]
            return first["rest"]
    after = _EDITORS_AFTER.match(rest)
    if after:
        parts.editors = after["names"]
        return after["title"] + ". " + after["rest"]
    edited = _EDITED_BY.match(rest)
    if edited:
        parts.editors = edited["names"]
        return edited["title"] + edited["rest"]
    return rest


def _container_end(rest: str, *, commas: bool) -> int:
    placed = re.search(r"\.\s+(?=[A-Z][\w .,]{2,40}:\s)", rest)
    if commas and not placed:
        comma = re.search(r",\s+(?=[A-Z\d])", rest)
        return comma.start() if comma else len(rest)
    stops = title_stops(rest)
    if stops:
        return stops[0]
    place = re.search(r"[.,]\s+(?=[A-Z][\w .]{2,25}:\s)", rest)
    if place:
        return place.start()
    comma = re.search(r",\s+(?=[A-Z][\w& ]{1,60}(?:,\s?[A-Z]?[\w ]{0,40})?\.?$)", rest)
    return comma.start() if comma else len(rest)


def _publication(parts: Parts, rest: str) -> None:
    """What follows a title that no journal and no collection follows."""
    rest = _take(parts, "issue", _ISSUE, rest)
    report = re.search(
        r"(?:^|,\s+)(?:Tech\.\s)?Rep(?:ort|\.)(?:\sNo\.?)?\s[\w/-]{1,15}(?=[,.]|$)", rest
    )
    if report:
        parts.genre = "report"
        rest = rest[: report.start()] + rest[report.end() :]
    rest = _take(parts, "edition", _EDITION, rest)
    rest = _EXTENT.sub("", rest)
    rest = _take(parts, "page", _PAGES, rest)
    rest = _bracketed_genre(parts, rest)
    left = list(_without_genre(parts, rest))
    read_publisher(parts, ". ".join(left))


def _bracketed_genre(parts: Parts, rest: str) -> str:
    """``[Doctoral dissertation, University of Estmark]``, ``(HC 412)``, ``[Internet]``."""
    for match in _BRACKET.finditer(rest):
        genre = _GENRE.match(match["what"])
        number = re.fullmatch(r"(?=.*\d)[\w .:/-]{2,30}", match["what"])
        if genre is None and not (number and match.start() < 3):
            continue
        if genre:
            parts.genre = genre[0].strip(" ,")
            school = match["what"][genre.end() :].strip(" ,;")
            if school and re.search(r"thes|diss", parts.genre, re.IGNORECASE):
                parts.publisher = school
        return rest[: match.start()] + ". " + rest[match.end() :]
    return rest


def _without_genre(parts: Parts, rest: str) -> Iterator[str]:
    """The pieces between stops that are neither a date, pages nor what kind of work it is."""
    thesis = re.match(rf"(?P<genre>{_GENRE.pattern})[,.]?\s+(?P<rest>.+)$", rest, re.IGNORECASE)
    if thesis and re.search(r"thes|diss", thesis["genre"], re.IGNORECASE):
        parts.genre = parts.genre or thesis["genre"].strip(" ,")
        pieces = thesis["rest"].split(", ")
        school = next((one for one in pieces if _SCHOOL.search(one)), pieces[0])
        parts.publisher = school.strip(" .,;")
        return
    for printed in re.split(r"(?<![A-Z])(?<!\bInc)(?<!\bLtd)\.\s+", rest):
        piece = printed.strip(" .,;")
        month = _MONTH.match(piece)
        genre = _GENRE.match(piece)
        if not piece or re.fullmatch(rf"\(?{DATE}\)?", piece):
            continue
        if month and month["month"].strip(".").casefold() in MONTHS:
            parts.date = month["month"]
            parts.page = month["page"] or parts.page
        elif _UNPUBLISHED.match(piece):
            parts.genre = piece
        elif re.fullmatch(r"\d{1,4}(?:[-–]\d{1,4})?(?:\s?pp?\.?)?", piece):
            parts.page = piece
        elif genre and not parts.genre:
            parts.genre = genre[0].strip(" ,")
            remainder = piece[genre.end() :].strip(" ,;")
            thesis = re.search(r"thes|diss|arbeit", parts.genre, re.IGNORECASE)
            school = remainder.split(", ")[0] if thesis else remainder
            if school:
                yield school
        else:
            yield piece


def read_publisher(parts: Parts, text: str) -> None:
    """``Place: Publisher``, ``Publisher, Place`` or a publisher alone; several pieces behind the
    title are a subtitle's or a series' before the publisher.
    """
    text = re.sub(r"[,;]?\s*\(?\b(?:19|20)\d\d[a-z]?\)?\s*$", "", text).strip(" .,;")
    if not text or (parts.publisher and re.search("thes|diss", parts.genre, re.IGNORECASE)):
        return
    pieces = re.split(r"(?<![A-Z])(?<!\bInc)\.\s+", text)
    last = re.sub(rf",\s+{MONTH_NAME}$", "", pieces[-1])
    place = _PLACE.match(last)
    if place and len(place["place"].split()) <= 6:
        parts.place, parts.publisher = place["place"], place["publisher"].strip(" .")
    else:
        parts.publisher = last
    if len(pieces) > 1:
        parts.between = ". ".join(pieces[:-1])
