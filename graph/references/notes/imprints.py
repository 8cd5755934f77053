"""What a note prints behind a title: place, publisher and year, or a journal's numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.letters import UP
from graph.references.entries.law import YEAR
from graph.references.entries.years import MONTH_NAME

_TOWN = (
    rf"(?!(?:In|Dans)\b)[{UP}][\w.’'-]+"
    rf"(?:(?:\s|\s?[/–-]\s?)(?:am?|bei|on|upon|sur|d|M|i|Br|[{UP}])[\w.’']*){{0,4}}"
)
_HOUSE = rf"[{UP}][^():;,\d]{{1,60}}"
_EDITION = (
    r"(?P<edition>(?:\d{1,2}(?:st|nd|rd|th|\.|e|ème)|rev\.|revised|second|third|new)\s?"
    r"(?:rev\.\s|revised\s|überarb\.\s)?(?:edn?\b|edition|Aufl\b|Auflage|éd\b|ed\b)\.?)"
)
_OF_MANY = r"(?:(?P<volume>(?:Bd|Band|vols?|t|tome|Teil)\.?\s[\dIVX]{1,4})(?:\.\d)?)"
_BY_OTHERS = (
    r"(?:(?:trans|transl|tr|ed|eds|edited|hrsg|hg|übers|trad)\b\.?(?:\s(?:by|von|par|and|v\.))?"
    r"\s[^,;()]{3,80})"
)
BETWEEN = re.compile(rf"[,.]?\s(?:{_EDITION}|{_OF_MANY}|{_BY_OTHERS})(?=\s?[,;.(]|\s[{UP}]|$)")
"""What may stand between a title and where it was printed."""
BRACKETED = re.compile(
    r"[,.]?\s?\((?P<inside>[^()]{0,140}?(?:\([^()]{0,60}\)[^()]{0,80}?)?"
    rf"(?P<dated>\b{YEAR})(?:\s\[\d{{4}}\]|[;,]\s(?:repr|rpt|reprinted|reissued)\b[^()]{{0,60}})?)\)(?!\s\d+\s[{UP}])"
)
"""``(Oxford: Clarendon Press, 1998)``, ``(3rd edn, OUP 2012)``, ``(Leeds, 2001)``"""
PRINTED = re.compile(
    rf"(?:,\s|\.\s(?=[^\s,.]+(?:\s[^\s,.]+)?[,:]?\s))(?:(?P<place>{_TOWN}):\s?(?P<publisher>{_HOUSE}),?\s|(?P<town>{_TOWN}),\s(?P<house>{_HOUSE}),\s"
    rf"|(?P<only>{_TOWN}),?\s){YEAR}"
    r"(?!\s[-–]\s?\d)(?=[\s,.;)]|$)"
)
"""``, Paris, Gallimard, 1975``, ``. Köln: Böhlau 2003``, ``, München 1995``"""
_AMERICAN = re.compile(rf"(?:\s\d{{1,4}}(?:[-–]\d{{1,4}})?)?\s\((?:[^()\d]{{1,20}}\s)?{YEAR}\)")
"""``Title 12–15 (2009)``"""
_NUMBERED = (
    r"(?:no\.?|n[°ºo]\.?|[Nn]rs?\.?|H\.|Heft|issue|iss\.|pt\.?)\s?"
    r"(?P<issue>\d{1,4}(?:[-–/]\d{1,4})?)"
)
_JOURNAL = rf"(?P<journal>[{UP}][^\d()\[\];“”‘]{{1,120}}?)"
_PAGES = (
    r"(?:,?\s?:?,?\s?(?:here |hier )?(?:pp?\.|S\.)?\s?"
    r"(?P<page>[A-Z]?\d{1,5}(?:\s?[-–]\s?[A-Z]?\d{1,5})?))?"
)
_BEFORE = r"(?:vol\.|Bd\.|Jg\.|t\.|tome|\()?\s?"
ARTICLES = (
    # Past and Present 172, no. 1 (April 2001): 98–120; Geschichte, 12 (1986) 2, S. 1–20
    re.compile(
        rf"{_JOURNAL},?\s{_BEFORE}(?P<volume>\d{{1,4}}|[IVXLC]{{1,8}})\)?"
        rf"(?:(?:,\s|/|\.|\s|:)(?:{_NUMBERED}|(?P<second>\d{{1,3}}(?:[-–/]\d{{1,3}})?))"
        r"|\s?\((?P<third>\d{1,3}(?:[-–/]\d{1,3})?)\))?,?"
        rf"\s\(\s?(?:[^()\d]{{2,20}}\s)?{YEAR}\)(?:,?\s(?:H\.\s|Heft\s)?(?P<fourth>\d{{1,2}})(?=,))?{_PAGES}"
    ),
    # Revue du ciel, vol. 12, n° 2, avril 1982, p. 119-126; Weather, 12(3), 1999, pp. 4–7
    re.compile(
        rf"{_JOURNAL},\s(?:(?:(?:vol\.|t\.|Bd\.|Jg\.|tome)\s?)?(?P<volume>\d{{1,4}}|[IVXLC]{{1,8}})"
        r"(?:\((?P<third>\d{1,3}(?:[-–/]\d{1,3})?)\))?,?\s)?"
        rf"(?:{_NUMBERED},?\s)?(?:{MONTH_NAME}\s)?{YEAR}(?:,{_PAGES})?"
    ),
    # Osteuropa, Nr. 8/1997, S. 749; Geschichte und Gesellschaft 12/1986, S. 1
    re.compile(
        rf"{_JOURNAL},?\s(?:\([^()]{{2,30}}\),\s)?(?:[Nn]rs?\.?\s|H\.\s|Heft\s|no\.\s)?"
        rf"(?P<issue>\d{{1,3}}(?:[-–]\d{{1,3}})?)/{YEAR}{_PAGES}"
    ),
    # (2009) 72 MLR 554; [2005] PL 440
    re.compile(
        rf"[(\[]{YEAR}[)\]]\s(?:(?P<volume>\d{{1,4}})(?:\((?P<issue>\d{{1,3}})\))?\s)?"
        rf"(?P<journal>[{UP}][\w.&’' ]{{1,60}}?)\s(?P<page>\d{{1,5}}(?:[-–]\d{{1,5}})?)"
    ),
    # 111 Harv. L. Rev. 1637, 1640 (1998)
    re.compile(
        rf"(?P<volume>\d{{1,4}})\s(?P<journal>[{UP}][\w.&’' ]{{1,60}}?)\s(?P<page>\d{{1,5}})"
        rf"(?:,\s\d{{1,5}}(?:[-–]\d{{1,5}})?)?(?:\sn\.\d{{1,3}})?\s\({YEAR}\)"
    ),
)
"""A journal's name and numbers, as disciplines and countries print them."""
NEWS = re.compile(
    rf"(?P<journal>[{UP}][^\d()\[\];,“”‘]{{2,60}}?),?\s\(?"
    rf"(?P<date>\d{{1,2}}\.?\s{MONTH_NAME},?\s{YEAR}|{MONTH_NAME}\s\d{{1,2}},\s"
    r"(?P<second>(?:1[5-9]|20)\d\d)|\d{1,2}\.\s?\d{1,2}\.\s?(?P<third>(?:1[5-9]|20)\d\d))\)?"
    r"(?:,\s(?:at\s|p\.\s|S\.\s)?(?P<page>[A-Z]?\d{1,3})(?=[.,;\s]|$))?"
)
"""``Manchester Guardian, July 8, 1834``, ``N.Y. Times, Oct. 3, 2011, at A1``"""
_HOUSES = re.compile(
    r"\b(?:Press|UP|OUP|CUP|MUP|Verlag|Publish\w*|Publications?|Books|Macmillan|Routledge|Penguin"
    r"|Sage|Springer|Wiley|HMSO|Blackwell|Elgar|Hart|Bloomsbury|Longman|Clarendon|Sweet)\b"
)
_PIECE_EDITION = re.compile(rf"{_EDITION}$")
_THESIS = re.compile(
    r"(?:unpublished\s)?(?:ph\.?\s?d\.?|d\.?phil\.?|doctoral|master['’]?s|m\.?a\.?|m\.?phil\.?)?\s?"
    r"(?:thesis|diss(?:ertation|\.)?)$",
    re.IGNORECASE,
)
_DAY = re.compile(rf"\d{{1,2}}\.?\s{MONTH_NAME}|{MONTH_NAME}(?:\s\d{{1,2}})?")
_NO_HOUSE = re.compile(r"(?:tr|trans|ed|eds)\b\.?\s|.*\str$|.*\b[Nn]o\.?\s\d")


@dataclass(slots=True)
class Imprint:
    """Where and when a book was printed, and which of its editions."""

    year: str = ""
    place: str = ""
    publisher: str = ""
    edition: str = ""
    genre: str = ""
    date: str = ""
    """Day and month, of what is no book."""
    end: int = 0


def bracketed_imprint(text: str, at: int) -> Imprint | None:
    """The imprint in brackets that begins at *at*."""
    found = BRACKETED.match(text, at)
    if found is None:
        return None
    made = Imprint(found["year"], end=found.end())
    inside = found["inside"][: found.start("dated") - found.start("inside")].rstrip(" ,;")
    if re.fullmatch(rf"(?:\d{{1,2}}\s)?{MONTH_NAME}(?:\s\d{{1,2}})?|.*\d\s?[-–/]", inside):
        return None
    place, colon, publisher = inside.rpartition(": ")
    if colon:
        *editions, made.place = re.split(r"[,;]\s(?!(?:[A-Z]{2}|[A-Z][a-z]{2,4}\.)$)", place)
        made.publisher = publisher.strip(" ,")
        made.edition = next(filter(_PIECE_EDITION.match, editions), "")
        return made
    pieces = []
    for piece in re.split(r"[,;]\s", inside):
        if _PIECE_EDITION.match(piece):
            made.edition = piece
        elif _THESIS.fullmatch(piece):
            made.genre = piece
        elif piece and not _NO_HOUSE.match(piece):
            pieces.append(piece)
    made.date = next((one for one in pieces if _DAY.fullmatch(one)), "")
    pieces = [one for one in pieces if one != made.date]
    if made.genre or (len(pieces) == 1 and _is_house(pieces[0])):
        made.publisher = pieces[0] if pieces else ""
    elif pieces:
        made.place, made.publisher = pieces[0], pieces[1] if len(pieces) > 1 else ""
    return made


def _is_house(piece: str) -> bool:
    return piece.isupper() or _HOUSES.search(piece) is not None


def printed_imprint(text: str, at: int, *, anywhere: bool = False) -> tuple[int, Imprint] | None:
    """Where the imprint begins that commas part, at *at* or *anywhere* behind it, and what it
    says.
    """
    found = PRINTED.search(text, at) if anywhere else PRINTED.match(text, at)
    if found is None:
        return None
    place = found["place"] or found["town"] or found["only"]
    publisher = found["publisher"] or found["house"] or ""
    return found.start(), Imprint(
        found["year"], place.strip(), publisher.strip(" ,"), end=found.end()
    )


def american_imprint(text: str, at: int) -> Imprint | None:
    """``12 (2009)``: a page, and the year in brackets."""
    found = _AMERICAN.match(text, at)
    return Imprint(found["year"], end=found.end()) if found else None
