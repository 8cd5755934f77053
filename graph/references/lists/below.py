"""What publishers print below a reference list and is none of it: who the authors are, what else
they or their house have published, appendices, the imprint.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.references.entries.years import YEAR
from graph.references.lists.beginnings import YEAR_NEAR

LONGEST: Final = 80
"""Characters of the longest line that announces such a part."""
_WHOLE = re.compile(
    r"\W*(?:(?:about|notes? on|information (?:on|about)|biograph\w*(?: of)?)?\s*(?:the\s)?"
    r"(?:authors?|contributors?|editors?)(?:['’]s?)?(?:\s(?:biograph\w*|bios?|notes?|details?|information"
    r"|profiles?|contact|contributions?|affiliations?))?"
    r"|(?:über\s)?(?:de[rn]|die|zu[mr]?(?:\sden)?)\s(?:autor(?:in|innen|en)?|verfasser(?:in|innen)?)"
    r"|autor(?:innen|en)?(?:notiz|hinweise?|verzeichnis|angaben)"
    r"|(?:zu[mr]?\s(?:den\s)?)?(?:person|autorinnen und autoren)"
    r"|(?:sur |à propos )?(?:de |des )?(?:l['’]auteure?|(?:les )?auteur(?:e|s|es)?)"
    r"|sobre (?:[oa]s?|los|las|el|la) autor(?:es|as?)?"
    r"|(?:zu[mr]?\s(?:den\s)?)personen|autorinnen|autor(?:en|innen)[/:*_·]?innen|autorennotiz(?:en)?"
    r"|(?:kontakt|anschrift(?:en)?|adressen?|contact|address(?:es)?)"
    r"(?:\s(?:de[rs]|zu[mr]?|of|for|the|den|die|to)){0,2}"
    r"(?:\s(?:autor\w{0,6}|verfasser\w{0,6}|authors?|correspondence|editors?))?"
    r"|korrespondenz(?:adresse|anschrift)?|zitiervorschlag"
    r"|(?:how to cite|suggested citation|to cite)(?:\s(?:this|the)\s\w+)?"
    r"|bitte (?:diesen|dieses|den) \w+ wie folgt zitieren"
    r"|impressum|imprint|colophon|publishing (?:information|details)"
    r"|supporting information|supplement(?:ary|al) (?:materials?|data|information|files?)"
    r"|figure (?:legends|captions)|tables? and figures?|figures? and tables?"
    r"|corresponding author|correspondence|conflicts? of interests?|competing interests)\W*",
    re.IGNORECASE,
)
"""Whole lines, in the languages of the reader's names of sections."""
_DATES = re.compile(
    r"\W*(?:(?:this )?(?:paper|manuscript|article)\s)?(?:first\s|was\s)?"
    r"(?:received|submitted|eingereicht|eingegangen|recebido|recibido|reçu)(?:\s(?:on|am|em|el|le))?"
    r"(?:/\w{4,10}(?:\s\w{2})?)?:?\s"
    r"(?:\d{1,2}\b\S{0,3}\s?\S{3,12}|[A-Z][a-z]{2,8}\.?\s\d{1,2},?|\d{1,2}[./-]\d{1,2}[./-])\s?\d{4}",
    re.IGNORECASE,
)
"""``Paper received 30 January 2004; revised version accepted ...``."""
_WHO = re.compile(
    r"(?:Dr\.?\s|Prof\.?\s)?(?:[A-ZÀ-Þ][\w.’'-]{0,20}\s){2,4}"
    r"(?:(?:is|was|ist|war)\s(?:currently\s|now\s|also\s)?(?:an?|the|one|[Pp]rofessor|associate|assistant"
    r"|senior|lecturer|reader|director|research|eine?|professorin|wissenschaftliche[rs]?)\s"
    r"|(?:has\s)?(?:received|holds|obtained|earned)\s(?:his|her|their|an?|the)\s)"
)
"""``Ann B. Dole is a lecturer``, ``Max Holt received his PhD``."""
_CONTACT = re.compile(
    r"\W{0,3}(?:(?:kontakt|anschrift|korrespondenz|contact|address|correspondence|e-?mail|autor(?:en|in|innen)?"
    r"|authors?|verfasser(?:in)?|autorennotiz|manuskript\w*|tel(?:efon)?|phone)\b[\w .]{0,30}:\s"
    r"|(?:manuskript\w*|manuscript)\s(?:eingegangen|eingereicht|received|submitted)\b"
    r"|[\w.+-]{2,40}@[\w-]+\.[\w.-]+\W*$)",
    re.IGNORECASE,
)
"""``Kontakt: Rain University``, ``E-mail: a.dole@example.org``."""
_RIGHTS = re.compile(r"\s*(?:©|copyright\s(?:©|\(c\)))", re.IGNORECASE)
"""``© Rain Press, 2019``"""
_TITLED = re.compile(
    r"(?:Univ\.-)?(?:Prof|Dr|Mag|Dipl)\.(?:[ -]?[A-Za-z]{1,7}\.){0,4}"
    r"(?:\s[A-ZÀ-Þ][\w.’'-]{0,20}){2,4},"
)
"""``Dr. phil. Ann Dole, Rain Street 8``: no entry names its author so."""
_TITLES = r"(?:(?:Univ\.-)?(?:Prof|Dr|PD|Mag|Dipl)\b\.?(?:[ -]?[A-Za-z]{1,7}\.){0,4}\s){0,3}"
_AUTHOR = re.compile(
    rf"{_TITLES}(?:[A-ZÀ-Þ][\w.’'-]{{0,20}}\s){{1,3}}(?!Press|Verlag|Books)[A-ZÀ-Þ][\w’'-]{{1,25}}"
    r"(?:,?\s(?:M\.\s?A|Ph\.?\s?D|M\.?\s?Sc|B\.\s?A)\b\.?)?,?"
)
"""``Ann Dole``, ``Dr. Ann Dole``, ``ANN DOLE, M.A.,``: a line of its own."""
_HOUSE = re.compile(
    r"\b(?:universi\w+|instit\w+|hochschule|\w*zentrum|department|fakultät|faculty|school|college"
    r"|cent(?:re|er)|ministry|gmbh|tel(?:efon)?|fax|\w{0,20}stra(?:ß|ss)e|e-?mail)\b|@",
    re.IGNORECASE,
)
_SERIES = re.compile(
    r"\b(?:bisher|bereits|zuletzt)\b[^.]{0,80}\b(?:erschienen|veröffentlicht)"
    r"|\b(?:veröffentlichungs|schriften)reihe (?:der|des)\b"
    r"|\b(?:previous|recent|earlier|other|already published)\s(?:issues|titles|volumes|publications"
    r"|(?:working |discussion |research )?papers)\b[^.]{0,40}(?:\bseries\b|:?$)"
    r"|\b(?:published|available|appeared) (?:so far|in (?:this|the) series)"
    r"|\bim (?:buch)?handel erhältlich|\blieferbare[rn]? (?:titel|bände|hefte)"
    r"|^\W*(?:bestellschein|order form)\W*$",
    re.IGNORECASE,
)
"""``Bisher sind in der Reihe erschienen:``, ``Other papers in this series``."""
_ISSUED = re.compile(
    r"\b(?:publications?|publikation(?:en)?|veröffentlichungen|publicaç(?:ão|ões)|publicaciones"
    r"|(?:discussion|working|research|occasional) papers?|arbeitspapiere?|schriftenreihe|schriften"
    r"|books|bücher|reihe|series|erschienen|dissertation(?:en|s)?|forschung|research)\b",
    re.IGNORECASE,
)
"""Words of a heading over what a house has published: that nothing in the text cites it tells it
from a part of the list (*Government publications*)."""
UNCITED: Final = 0.25
"""Share of entries that the text names, up to which they are no part of a list of cited works."""
CITED: Final = 0.5
"""Share of the entries above that it names at least."""
_NAME = re.compile(r"[^\W\d_][\w'’-]{2,40}")
_LEAD = re.compile(r"\W*(?:(?:van|von|de|der|den|du|da|di|la|le|al|el|ter|ten)\s){0,3}")
_YEAR = re.compile(YEAR)
WITHIN: Final = 90
"""Characters behind a name in the text within which the year of the work stands."""
MOST: Final = 60
"""So many places of a name are looked at."""
ENOUGH: Final = 40
"""So many entries tell of all."""


def closes_list(line: str) -> bool:
    """Whether *line* announces what is no part of any list, ``About the authors``, or is it: when
    the manuscript came in, who an author is.
    """
    if any(pattern.match(line) for pattern in (_DATES, _WHO, _CONTACT, _RIGHTS, _TITLED)):
        return True
    if len(line) <= 2 * LONGEST and _SERIES.search(line):
        return True
    return len(line) <= LONGEST and _WHOLE.fullmatch(line) is not None


def names_author(line: str, after: str) -> bool:
    """Whether *line* is the name of an author and what stands *after* it says where to find them:
    no line of an entry, which has a year.
    """
    named = len(line) <= LONGEST and _AUTHOR.fullmatch(line) is not None
    return named and _HOUSE.search(after) is not None and not _YEAR.search(after)


def may_be_catalogue(line: str) -> bool:
    """Whether *line* may announce what a house or an author has published."""
    return len(line) <= 2 * LONGEST and _ISSUED.search(line) is not None


def named_in(entries: Sequence[str], text: str, end: int) -> float:
    """Share of *entries*, the first ones of many, whose first name stands in *text*, before *end*,
    with their year behind it; 0 for no entries.
    """
    some = entries[:ENOUGH]
    named = sum(_is_named(entry, text, end) for entry in some)
    return named / len(some) if some else 0.0


def _is_named(entry: str, text: str, end: int) -> bool:
    lead = _LEAD.match(entry)
    name = _NAME.search(entry, lead.end() if lead else 0)
    dated = YEAR_NEAR.search(entry[:300])
    year = _YEAR.search(dated[0]) if dated else None
    if name is None or year is None:
        return False
    for word in {name[0], name[0].capitalize()}:
        at = text.find(word, 0, end)
        for _ in range(MOST):
            if at < 0:
                break
            if year[0][:4] in text[at : at + WITHIN]:
                return True
            at = text.find(word, at + 1, end)
    return False
