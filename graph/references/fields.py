"""One entry of a reference list, read into the fields of CSL.

An entry is cut from both ends: authors and year from the left, addresses from the right, then what
a journal prints behind its name; what is left between is title and container. Each step is a row
of named patterns, the first that fits wins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graph.documents.imprint import MONTHS
from graph.documents.model import MarkKind, Prose
from graph.records import Name, Record
from graph.references.identifiers import Address, take_address
from graph.references.kinds import type_of
from graph.references.model import Repair
from graph.references.names import NameList, read_names
from graph.references.tails import Tail, take_tail

YEAR = (
    r"(?:(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?[a-z]?|n\.\s?d\.?(?:-?[a-z])?|no date|in press|forthcoming"
    r"|o\.\s?J\.|s\.\s?d\.|s\.\s?a\.|im Druck|in preparation|under review)"
)
"""A year of publication with its letter, or what stands for one."""

_BRACKETED = re.compile(
    rf"[\s,]*[(\[](?P<year>{YEAR})(?P<date>,\s*[^()\[\]]{{3,25}})?(?:\s*\[[^\]]*\])?[)\]]", re.IGNORECASE
)
_BARE = re.compile(
    rf"(?:(?<=[.,])\s|(?<=[{'A-Z'}]\.)\s?|\s)(?P<year>{YEAR})(?P<date>)\s*(?:[.:,]|(?=\s['‘\"“]))\s*(?=\S)"
)
_LATE = re.compile(r"\b(?P<year>(?:1[89]|20)\d\d[a-z]?)\b(?!\s?[-–/]\s?\d)")
_EDITORS = re.compile(r"\(?\b(?:Eds?|Editors?|Hrsg|Hg)\b\.?\)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """The left end of an entry: who, and when."""

    names: NameList
    year: str
    date: str
    end: int
    """Where the rest begins."""
    style: str
    editors: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """What came of one entry."""

    record: Record
    repairs: tuple[Repair, ...]
    style: str


def read_entry(prose: Prose) -> Entry:
    """The fields of the entry that *prose* prints, list number left out."""
    head = _head(prose)
    rest = prose.part(head.end, len(prose.text)).trimmed()
    address = take_address(rest.text)
    body = _body(rest, address)
    tail, middle = take_tail(body)
    parts = _title_and_container(middle, tail, head)
    year = head.year or parts.get("year") or tail.year or ""
    record = _record(head, address, tail, parts, year)
    return Entry(record, _repairs(head, address), head.style)


# --- the left end ---


def _head(prose: Prose) -> Head:
    text = prose.text
    bracketed = _BRACKETED.search(text[:600])
    if bracketed:
        head = _head_at(prose, bracketed, "author-year")
        if head:
            return head
    for bare in _BARE.finditer(text[:600]):
        head = _head_at(prose, bare, "author-year-bare")
        if head and head.names.persons:
            return head
        if head and not bare.start() or len(text[: bare.start()].split()) > 14:
            break
        if head and _is_organisation(text[: bare.start()]):
            return head
    return _late_head(prose)


def _head_at(prose: Prose, match: re.Match[str], style: str) -> Head | None:
    """Authors up to *match*, if what stands before it can be authors."""
    before = prose.text[: match.start()].strip()
    year = match["year"]
    date = (match["date"] or "").strip(" ,")
    end = match.end()
    end += len(prose.text[end:]) - len(prose.text[end:].lstrip(" .,:;"))
    if not before:
        return Head(NameList((), 0, ""), year, date, end, style)
    editors = bool(_EDITORS.search(before[-14:]))
    names = read_names(before)
    if names.rest and names.persons:
        return None
    if names.persons or _is_organisation(before):
        if any(len(name.literal) > 120 for name in names.names):
            return None
        return Head(names, year, date, end, style, editors)
    return None


def _is_organisation(text: str) -> bool:
    """Whether the words before the year can be an organisation rather than a title."""
    words = text.strip(" .,").split()
    small = sum(word[0].islower() for word in words if word[0].isalpha())
    stops = len(re.findall(r"(?<![A-Z])\.\s", text))
    return (
        0 < len(words) <= 14
        and small <= max(3, len(words) / 2)
        and stops == 0
        and not re.search(r"[?!:“\"]|^['‘]|\d{4}", text)
        and text.strip()[0].isalnum()
    )


_INITIAL_END = re.compile(r"(?:\b[A-Z]|\bet al|\bSt|\bDr|\bJr|\bed|\beds|\bno|\bvol|\bpp?)\.?$")


def _late_head(prose: Prose) -> Head:
    """Authors first, the year further on, as Vancouver, IEEE, MLA and Chicago's notes have it."""
    text = prose.text
    quote = re.search(r"[,.:]?\s*[\"“‘](?=\w)", text[:400])
    if quote:
        names = read_names(text[: quote.start()])
        if names.persons and not names.rest:
            year = _late_year(text[quote.end() :])
            return Head(names, year, "", quote.start() + len(quote[0]) - 1, "author-title")
    for stop in re.finditer(r"[.:]\s+(?=\S)", text[:700]):
        before = text[: stop.start() + 1]
        if _INITIAL_END.search(text[: stop.start()]) and not re.search(
            r"\b[A-Z]{1,3}$|\bal$|[A-Z]\.$", text[: stop.start()]
        ):
            continue
        names = read_names(before)
        if names.persons and not names.rest and not _more_names(text[stop.end() :]):
            year = _late_year(text[stop.end() :])
            return Head(names, year, "", stop.end(), "author-title")
        if not names.persons and stop.start() < 120 and _is_organisation(before):
            year = _late_year(text[stop.end() :])
            if _looks_like_body(before) and len(text[stop.end() :]) > 15:
                return Head(names, year, "", stop.end(), "author-title")
        break_at = len(before) > 200 and not names.persons
        if break_at:
            break
    return Head(NameList((), 0, ""), _late_year(text), "", 0, "title-first")


def _more_names(text: str) -> bool:
    """Whether the list of names goes on: an initial's stop was taken for its end."""
    return bool(re.match(r"(?:&|and\b|und\b|[A-Z]\.)", text))


def _looks_like_body(text: str) -> bool:
    from graph.references.names import ORGANISATION

    return bool(ORGANISATION.search(text)) or text.strip(" .").isupper()


def _late_year(text: str) -> str:
    """The year among what follows the authors: the last that no range and no page holds."""
    without = take_address(text)
    found = [
        match["year"]
        for match in _LATE.finditer(without.body)
        if not re.search(r"[-–/:]\s?$", without.body[: match.start()])
    ]
    if not found:
        return ""
    marked = re.search(rf"[(,;.]\s?(?P<year>(?:1[89]|20)\d\d[a-z]?)\s?(?:[;).,:]|$)", without.body)
    return found[-1] if not marked or marked["year"] not in found else _last_marked(without.body, found)


def _last_marked(text: str, found: list[str]) -> str:
    marked = re.findall(r"[(,;.]\s?(?:[A-Z][a-z]{2,8}\.?\s)?((?:1[89]|20)\d\d[a-z]?)\s?(?:[;).,:]|$)", text)
    return marked[-1] if marked and marked[-1] in found else found[-1]


# --- the right end ---


def _body(rest: Prose, address: Address) -> Prose:
    """*rest* without its address and access date, marks kept.

    The address is taken out of the text; what stands before it keeps its place in the prose.
    """
    body = address.body
    common = 0
    for here, there in zip(body, rest.text, strict=False):
        if here != there:
            break
        common += 1
    kept = rest.part(0, common).trimmed()
    missing = body[common:].strip()
    if not missing:
        return kept
    at = rest.text.find(missing, common)
    if at < 0:
        return kept
    joined = Prose(
        rest.source,
        kept.text + " " + missing,
        kept.offsets[:-1] + rest.offsets[at - 1 : at] + rest.offsets[at : at + len(missing) + 1],
        kept.marks,
    )
    return joined.trimmed()


# --- between ---

_CHAPTER = re.compile(
    r"(?:[.,?!]?['’\"”]?\s|^)[Ii]n:?\s+(?P<rest>.+)$"
)
_EDITORS_FIRST = re.compile(
    r"(?P<names>.{3,300}?)\s*[(\[]\s*(?:Eds?|editors?|Hrsg|Hg|Orgs?|Coords?)\.?\s*[)\]][,.:;]*\s*(?P<rest>.+)$",
    re.IGNORECASE,
)
_EDITED_BY = re.compile(
    r"(?P<title>.+?),?\s+(?:edited by|ed\. by|ed\.|eds\.|hrsg\. von)\s+(?P<names>[^,]+(?:,? and [^,]+)?(?:, [A-Z][^,]+)*?)(?P<rest>,\s*(?:pp?\.\s*)?\d.*|\.\s.*|$)",
    re.IGNORECASE,
)
_QUOTED = re.compile(
    r"^\s*(?P<open>[\"“‘'])(?P<title>.+?[.,?!]?)(?P<close>[\"”’'])(?=[\s,.;]|$)(?P<rest>.*)$", re.DOTALL
)
_PAIRS = {"\"": "\"", "“": "”", "‘": "’", "'": "'"}
_PAGES_IN = re.compile(
    r"[,(]?\s*\(?\b(?:pp?|S|Seiten|págs?|p[áa]ginas?)\.?\s*(?P<page>[a-zA-Z]?\d{1,5}(?:\s?[-–—]+\s?[a-zA-Z]?\d{1,5})?)(?:ff?\.?)?\)?(?=[\s,.;)]|$)"
)
_COLON_PAGES = re.compile(r",?\s(?P<page>\d{1,4}\s?[-–—]\s?\d{1,4})(?=\.?\s*$|\.\s)")
_EDITION = re.compile(
    r"[,.]?\s*\(?(?P<edition>(?:\d{1,2}(?:st|nd|rd|th)|\d{1,2}\.|rev(?:ised)?\.?|second|third|fourth|fifth|überarb\.)\s+(?:edn?|edition|ed|Aufl|Auflage)\b\.?)\)?",
    re.IGNORECASE,
)
_ISSUE = re.compile(r"\s*\(Issue\s+(?P<issue>[^()]{1,30})\)")
_BRACKET = re.compile(r"\s*[\[(](?P<what>[^\[\]()]{3,120})[\])]\s*\.?")
_GENRE = re.compile(
    r"(?:phd|ph\.d\.|doctoral|master['’]?s|msc|ma|mphil|unpublished|bachelor)?\.?\s*(?:thesis|dissertation|diss\.)"
    r"|(?:research|working|policy|discussion|technical|briefing)\s+(?:paper|briefing|report|note)s?"
    r"|conference (?:paper|presentation)|press release|blog(?: post)?|report no\.? .{1,20}|video|podcast",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"^(?P<place>[A-ZÀ-Þ][\w'’. -]{1,40}(?:,\s[A-Z][\w. ]{1,25})?(?:\s?/\s?[A-ZÀ-Þ][\w'’. -]{1,30})*)\s*:\s*(?P<publisher>.+)$"
)
_MONTH = re.compile(
    r"^(?P<month>[A-Za-zà-ÿ]{3,9})\.?(?:\s+(?P<year>(?:19|20)\d\d))?(?:,\s(?P<page>\d{1,4}[-–]\d{1,4}))?$"
)
_UNPUBLISHED = re.compile(
    r"^(?:unpublished(?: manuscript| report| paper)?|advance online publication|online first|epub ahead of print"
    r"|preprint|policy paper|manuscript (?:submitted|in preparation).*)$",
    re.IGNORECASE,
)


def _title_and_container(body: Prose, tail: Tail, head: Head) -> dict[str, str]:
    """Title, container, editors, publisher and so on, by what the middle of the entry looks like."""
    parts: dict[str, str] = {}
    quoted = _quoted_title(body)
    if quoted:
        title, after = quoted
    else:
        title, after = _unquoted_title(body, tail)
    parts["title"] = title
    rest = after.text.strip(" .,;")
    if tail.found:
        inside = re.match(r"[Ii]n:?\s+(?P<rest>.+)$", rest)
        rest = inside["rest"] if inside else rest
        parts["container"] = rest.strip(" .,;:")
        if inside and _EDITORS_FIRST.match(rest):
            parts.update(_collection(after, rest))
        return parts
    if re.match(r"[Ii]n:?\s", rest):
        parts.update(_collection(after, rest[2:].lstrip(": ")))
        return parts
    parts.update(_publication(rest, after))
    return parts


def _quoted_title(body: Prose) -> tuple[str, Prose] | None:
    """A title in quotes from end to end; a quotation that only begins the title is none."""
    text = body.text
    opening = re.match(r"\s*([\"“‘'])", text)
    if opening is None:
        return None
    closer = _PAIRS[opening[1]]
    for close in re.finditer(rf"(?P<stop>[.,?!]?){re.escape(closer)}(?P<after>[.,]?)(?=[\s.,;]|$)", text[1:]):
        end = close.end() + 1
        following = text[end:].lstrip(" .,;")
        marked = any(
            mark.start - end < 5 for mark in body.marked(MarkKind.EMPHASIS) if mark.start >= end - 1
        )
        stop = close["stop"] or close["after"]
        before = text[opening.end() : close.start() + 1]
        if closer in "'’" and re.search(rf"{closer}\w", text[close.start() + 1 : close.end() + 2]):
            continue
        if not following or (following[:1].isupper() or following[:3].lower() == "in ") and (stop or marked):
            title = before.strip(" .,") + (close["stop"] if close["stop"] in ("?", "!") else "")
            return title, body.part(end, len(text))
    return None


def _unquoted_title(body: Prose, tail: Tail) -> tuple[str, Prose]:
    text = body.text
    italics = [m for m in body.marked(MarkKind.EMPHASIS) if m.end - m.start > 2]
    if italics and italics[0].start > 3:
        first = italics[0]
        before = text[: first.start].rstrip()
        lead = re.search(r"(?:^|[.,?!’'\"”)]\s+)[Ii]n:?$", before)
        if lead:
            cut = lead.start() + (1 if before[lead.start()] in "?!" else 0)
            return before[:cut].strip(" .,"), body.part(lead.end() - 2, len(text)).trimmed()
        editors = re.search(r"(?<=[.?!])\s+[Ii]n:?\s+(?=.{3,300}\(?\b(?:[Ee]ds?|Hrsg)\b)", before)
        if editors:
            return before[: editors.start()].strip(" .,"), body.part(editors.start(), len(text)).trimmed()
        if tail.found or re.search(r"[.?!]$", before):
            return before.strip(" .,"), body.part(first.start, len(text))
    chapter = re.search(r"(?<=[.?!’'\"”])\s+[Ii]n:?\s+(?=\S)", text)
    if chapter:
        return text[: chapter.start()].strip(" .,"), body.part(chapter.start(), len(text)).trimmed()
    if italics and italics[0].start <= 3:
        return _italic_title(body, italics[0].end, tail)
    return _plain_title(body, tail)


def _italic_title(body: Prose, end: int, tail: Tail) -> tuple[str, Prose]:
    """A title in italics; words that still belong to it may follow the italics."""
    text = body.text
    if text[end - 1 : end] in ".?!" or tail.found:
        return text[:end].strip(" .,"), body.part(end, len(text))
    more = re.match(r"(?P<more>[^.(\[]{0,160}?)(?=\s*[.(\[]|$)", text[end:])
    stop = end + (more.end() if more and not re.match(r"\s*[,.:]?\s+[A-Z][\w ]+:\s", text[end:]) else 0)
    if more and re.match(r"\s*,\s", text[end:]):
        stop = end
    return text[:stop].strip(" .,"), body.part(stop, len(text))


_STOP = re.compile(r"(?<=[^\s.])(?P<stop>[.?!])['’\"”)\]]?\s+(?=[\"'“‘(\[]?[A-ZÀ-Þ0-9])")
_ABBREVIATED = re.compile(r"(?:\b[A-Z]|\bU\.S|\bU\.K|\bvs|\bSt|\bDr|\bMr|\bNo|\bVol|\be\.g|\bi\.e|\bcf|\bEd)$")


def _stops(text: str) -> list[int]:
    """Where a title may end: after a full stop, a question or an exclamation mark."""
    return [
        match.end("stop")
        for match in _STOP.finditer(text)
        if not (match["stop"] == "." and _ABBREVIATED.search(text[: match.start("stop")]))
    ]


def _plain_title(body: Prose, tail: Tail) -> tuple[str, Prose]:
    text = body.text
    stops = _stops(text)
    if tail.found:
        cut = _before_container(text, stops)
        return text[:cut].strip(" .,"), body.part(cut, len(text))
    full = [stop for stop in stops if text[stop - 1] == "."]
    if stops and full and text[stops[0] - 1] != "." and full[0] > stops[0]:
        cut = full[0]
    else:
        cut = full[0] if full else (stops[0] if stops and _only_publisher(text[stops[0] :]) else len(text))
    return text[:cut].strip(" .,"), body.part(cut, len(text))


def _only_publisher(text: str) -> bool:
    return bool(re.match(r"\s*[A-Z][\w&'’., ]{2,80}:?\s[A-Z]", text)) and len(text.split()) < 10


def _before_container(text: str, stops: list[int]) -> int:
    """The stop before the journal's name: the last, unless what follows is the rest of an
    abbreviated name (``J. Abnorm. Psychol.``)."""
    if not stops:
        comma = text.rfind(", ")
        return comma if comma > 0 else len(text)
    cut = len(stops) - 1
    while cut > 0 and len(text[stops[cut - 1] : stops[cut]].split()) <= 2 and len(
        text[stops[cut - 1] : stops[cut]].strip(" .")
    ) <= 8:
        cut -= 1
    return stops[cut]


def _collection(after: Prose, rest: str) -> dict[str, str]:
    """The book, series or site that a chapter or paper stands in."""
    parts: dict[str, str] = {}
    first = _EDITORS_FIRST.match(rest)
    if first:
        parts["editors"] = first["names"]
        rest = first["rest"]
    else:
        edited = _EDITED_BY.match(rest)
        if edited:
            parts["editors"] = edited["names"]
            rest = edited["title"] + edited["rest"]
    rest = _take(parts, "edition", _EDITION, rest)
    rest = _take(parts, "page", _PAGES_IN, rest)
    if "page" not in parts:
        rest = _take(parts, "page", _COLON_PAGES, rest)
    italic = next(
        (m for m in after.marked(MarkKind.EMPHASIS) if m.end - m.start > 2), None
    )
    title = after.text[italic.start : italic.end].strip(" .,") if italic else ""
    if title and title in rest:
        tail = rest[rest.index(title) + len(title) :]
    else:
        stops = _stops(rest)
        place = re.search(r"[.,]\s+(?=[A-Z][\w .]{2,25}:\s)", rest)
        cut = stops[0] if stops else (place.start() if place else len(rest))
        comma = re.search(r",\s+(?=[A-Z][\w& ]+,?\s*[A-Z]?[\w ]*\.?$)", rest) if not stops and not place else None
        cut = comma.start() if comma else cut
        title, tail = rest[:cut], rest[cut:]
    parts["container"] = title.strip(" .,;:")
    parts.update(_publisher(tail.strip(" .,;")))
    return parts


def _take(parts: dict[str, str], name: str, pattern: re.Pattern[str], text: str) -> str:
    match = pattern.search(text)
    if match is None:
        return text
    parts[name] = match[name].strip(" .")
    return text[: match.start()] + text[match.end() :]


def _publication(rest: str, after: Prose) -> dict[str, str]:
    """What follows a title that no journal and no collection follows."""
    parts: dict[str, str] = {}
    rest = _take(parts, "issue", _ISSUE, rest)
    rest = _take(parts, "edition", _EDITION, rest)
    rest = _take(parts, "page", _PAGES_IN, rest)
    for match in _BRACKET.finditer(rest):
        if _GENRE.search(match["what"]):
            parts["genre"] = match["what"]
            rest = rest[: match.start()] + ". " + rest[match.end() :]
            break
    pieces = [piece.strip(" .,;") for piece in re.split(r"(?<![A-Z])(?<!\bInc)(?<!\bLtd)\.\s+", rest)]
    left = []
    for piece in pieces:
        month = _MONTH.match(piece)
        if not piece or re.fullmatch(r"\(?\d{4}\)?", piece):
            continue
        if month and month["month"].casefold() in MONTHS:
            parts["month"] = month["month"]
            if month["page"]:
                parts["page"] = month["page"]
        elif _UNPUBLISHED.match(piece):
            parts["genre"] = piece
        elif re.fullmatch(r"\d{1,4}(?:[-–]\d{1,4})?(?:\s?pp?\.?)?", piece):
            parts["page"] = piece
        elif _GENRE.match(piece) and "genre" not in parts:
            genre = _GENRE.match(piece)
            parts["genre"] = piece if genre is None else genre[0]
            remainder = piece[genre.end() :].strip(" ,;") if genre else ""
            left.extend([remainder] if remainder else [])
        else:
            left.append(piece)
    parts.update(_publisher(". ".join(left)))
    return parts


def _publisher(text: str) -> dict[str, str]:
    """``Place: Publisher``, ``Publisher, Place`` or a publisher alone; several pieces behind the
    title are a subtitle's or a series' before the publisher."""
    parts: dict[str, str] = {}
    text = re.sub(r",?\s*\(?\b(?:19|20)\d\d[a-z]?\)?\s*$", "", text).strip(" .,;")
    if not text:
        return parts
    pieces = re.split(r"(?<![A-Z])(?<!\bInc)\.\s+", text)
    last = re.sub(rf",\s+(?:{'|'.join(name.title() for name in MONTHS)})$", "", pieces[-1])
    place = _PLACE.match(last)
    if place and len(place["place"].split()) <= 5:
        parts["place"], parts["publisher"] = place["place"], place["publisher"].strip(" .")
    else:
        parts["publisher"] = last
    if len(pieces) > 1:
        parts["between"] = ". ".join(pieces[:-1])
    return parts


# --- together ---


def _record(
    head: Head, address: Address, tail: Tail, parts: dict[str, str], year: str
) -> Record:
    names = head.names.names
    month = _issued(year, head.date or parts.get("month", "") or tail.date)
    title, bracket = _bracketed_genre(parts.get("title", ""))
    title, issue = _issue_artefact(title)
    editors = read_names(parts["editors"]).names if "editors" in parts else ()
    record = Record(
        type="document",
        title=title,
        author=() if head.editors else names,
        editor=names if head.editors else editors,
        year=year,
        issued=month,
        container_title=parts.get("container", ""),
        edition=parts.get("edition", ""),
        volume=tail.volume,
        issue=tail.issue or parts.get("issue", "") or issue,
        page=(tail.page or parts.get("page", "")).replace("--", "–"),
        publisher=parts.get("publisher", ""),
        publisher_place=parts.get("place", ""),
        doi=address.doi,
        url=address.url,
        accessed=_iso_date(address.accessed),
        genre=parts.get("genre", "") or bracket,
    )
    record = _site(_own_container(record))
    return replace(record, type=type_of(record, journal=tail.found, between=parts.get("between", "")))


def _bracketed_genre(title: str) -> tuple[str, str]:
    """``Title (Research Briefing)``: a bracket that says what it is, and is no part of the title."""
    match = re.search(r"\s*[\[(](?P<what>[^\[\]()]{3,60})[\])]$", title)
    if match and _GENRE.fullmatch(match["what"].strip()):
        return title[: match.start()].strip(" ."), match["what"]
    edition = re.search(r"\s*\((?:\d+(?:st|nd|rd|th)|Rev(?:ised)?\.?)\s+ed(?:n|ition)?\.?\)$", title)
    return (title[: edition.start()], "") if edition else (title, "")


def _issue_artefact(title: str) -> tuple[str, str]:
    match = _ISSUE.search(title)
    return (title[: match.start()].strip(" ."), match["issue"]) if match else (title, "")


def _own_container(record: Record) -> Record:
    """``Changing violent men. In Changing violent men``: a book that is printed as its own chapter."""
    if record.container_title and record.container_title.casefold() == record.title.casefold():
        return replace(record, container_title="")
    return record


def _site(record: Record) -> Record:
    """``Home Office. (2021). Title. Home Office in the media. https://...``: what stands between a
    web page's title and its address is the site, where organisations are the authors."""
    organisation = all(name.literal for name in record.author)
    web = record.url and not re.search(r"\.(?:pdf|docx?)\b", record.url, re.IGNORECASE)
    if organisation and web and record.publisher and not record.publisher_place:
        if not record.container_title and not record.issue:
            return replace(record, container_title=record.publisher, publisher="")
    return record


def _issued(year: str, date: str) -> str:
    """ISO 8601 of *year* and what is printed of month and day."""
    digits = re.match(r"\d{4}", year)
    if not digits:
        return ""
    words = re.findall(r"[A-Za-zà-ÿ]+|\d{1,2}(?!\d)", date)
    month = next((MONTHS[word.casefold()] for word in words if word.casefold() in MONTHS), None)
    if month is None:
        return digits[0]
    day = next((int(word) for word in words if word.isdigit() and 0 < int(word) < 32), None)
    return f"{digits[0]}-{month:02}" + (f"-{day:02}" if day else "")


def _iso_date(printed: str) -> str:
    """A date of access as ISO 8601; empty where it is not clear, for an invented day is worse."""
    year = re.search(r"\b(?:19|20)\d\d\b", printed)
    if not year:
        return ""
    iso = re.fullmatch(r"\s*(\d{4})-(\d\d)-(\d\d)\s*", printed)
    if iso:
        return printed.strip()
    german = re.fullmatch(r"\s*(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\s*", printed)
    if german:
        return f"{german[3]}-{int(german[2]):02}-{int(german[1]):02}"
    return _issued(year[0], printed.replace(year[0], ""))


def _repairs(head: Head, address: Address) -> tuple[Repair, ...]:
    repairs = []
    if head.names.garbled:
        repairs.append(
            Repair("author", head.names.garbled, "", "names printed a second time inside out")
        )
    if address.printed:
        field, value = ("DOI", address.doi) if address.doi else ("URL", address.url)
        repairs.append(Repair(field, address.printed, value, "a line break or a doubled resolver"))
    return tuple(repairs)


__all__ = ["YEAR", "Entry", "Name", "read_entry"]
