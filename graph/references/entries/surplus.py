"""What is printed behind a title, or before it, and is no part of it: an address, a medium, the
edition, who translated it, the place and the publisher, the journal's name before its numbers.

The readings leave it at the title where nothing told the two apart; each rule here takes one kind
off. What a rule takes that a field has no value for goes to that field.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from graph.bodies import is_word
from graph.letters import UP
from graph.records import Name, Record
from graph.references.entries.evidence import IMPRINT, VENUE

SHORTEST = 4
"""Characters that have to be left of a title."""
LONGEST = 400
"""Characters of a title, or of what a work stands in; longer ones are left as they are."""

Rule = Callable[[Record], Record]


def without_surplus(record: Record, text: str) -> Record:
    """*record* with its title alone in the title.

    :param text: the entry as printed.
    """
    if max(len(record.title), len(record.container_title)) > LONGEST:
        return record
    for rule in _RULES:
        found = rule(record)
        record = found if len(found.title) >= SHORTEST else record
    for behind in (_editor, _edition, _journal):
        at = text.find(record.title) if record.title else -1
        if at >= 0:
            record = behind(record, text[at + len(record.title) :][:LONGEST])
    return _within(_title_and_journal(_short_title(record, text), text))


def _without(pattern: re.Pattern[str]) -> Rule:
    """The rule that cuts the title where *pattern* is found."""

    def rule(record: Record) -> Record:
        found = pattern.search(record.title)
        return _cut(record, found.start()) if found else record

    return rule


def _cut(record: Record, end: int) -> Record:
    return replace(record, title=record.title[:end].rstrip(" .,;:(–-"))


_ADDRESS = re.compile(
    r"[\s,.;:(<\[]{0,4}(?:\b(?:https?\s?:|www\.)|(?<=\s)//(?=\w)|(?<=\s)[\w-]{2,40}\.[\w.-]{2,40}/\S)"
)
"""``Rain. gesis.org/en/rain``, what is left of an address that was broken."""
_ACCESS = re.compile(
    r"[\s,.;(]{1,4}(?:unter|siehe|(?:retrieved |available )?(?:from|at)|verfügbar"
    r"|abrufbar(?: unter)?|online (?:im Internet|unter|at)|URL)[\s:,]{0,4}$"
    r"|\s?,\s(?:retrieved\s)?from\s[^,]{3,60}:$"
    r"|[\s,.([]{1,4}(?:acesso em|consultado (?:em|el)|consulté le|accessed|zugegriffen am"
    r"|Zugriff am|Stand|fecha de consulta|geraadpleegd op|hentet|hämtad|dostęp)\b[\s:]{0,3}"
    r"\d{1,2}[^,;:()]{0,20}$",
    re.IGNORECASE,
)
_MEDIA = "internet|online|en ligne|en línea|em linha"
_MEDIUM = re.compile(
    r"\s?\[(?:in|auf|en|em)\s[A-ZÀ-Þ]\w{3,12}\]$"
    rf"|\s?[\[(](?:{_MEDIA}|book|ebook|electronic resource|cd-rom|dvd)[\])][\s.]{{0,4}}$"
    rf"|\s?\[(?:{_MEDIA})\][,.]\s.{{0,120}}$",
    re.IGNORECASE,
)
_SERIES = re.compile(rf",\s(?:coll|ser|série|collection)\.?\s[{UP}][^,]{{2,80}}$")
""", coll. Weather and Roofs``"""
_DASHED = re.compile(rf"[.?!]\s[—–]\s(?P<name>[{UP}][^.]{{3,}})$")


def _behind_dash(record: Record) -> Record:
    """``Rain and its makers. — Weather Notes``"""
    found = _DASHED.search(record.title)
    if found is None or record.container_title:
        return record
    return replace(_cut(record, found.start()), container_title=found["name"])


_ORDINAL = (
    r"(?:\d{1,2}(?:st|nd|rd|th|a|ª|e|\.)?|first|second|third|fourth|fifth|sixth|seventh|eighth"
    r"|ninth|tenth|rev(?:ised)?\.?|new|restored|electronic|expanded|enlarged|international|updated)"
)
_REVISED = r"(?:[^\W\d_][\w-]{1,20}\.?,?\s(?:(?:u\.|und)\s)?){0,4}Aufl(?:age\b|\.)?"
_EDITION = re.compile(
    rf"[\s,.(]{{1,4}}(?:{_ORDINAL}\s){{1,2}}(?:ed(?:n|ition|\.)?|edizione|éd(?:ition|\.)?|Aufl(?:age|\.)?)[\s.)]{{0,4}}$"
    rf"|[\s,.(]{{1,4}}\d{{1,2}}\.?,?\s{_REVISED}[\s.)]{{0,4}}$|\s\(ed\.?\s\d{{1,2}}\)$",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"[.,]\s(?P<number>\d{1,2})$")
_EDITION_BEHIND = re.compile(rf"\.?,?\s(?P<revised>{_REVISED})")


def _edition(record: Record, after: str) -> Record:
    """``Rain. 2 | ., überarb. und erw. Aufl., Köln``"""
    number = _NUMBERED.search(record.title)
    behind = _EDITION_BEHIND.match(after) if number else None
    if number is None or behind is None:
        return record
    whole = f"{number['number']}., {behind['revised']}".replace("., Aufl", ". Aufl")
    return replace(_cut(record, number.start()), edition=whole)


_VOLUMES = re.compile(
    r"[.,]\s(?:\d{1,3}|two|three|four|zwei|drei|due|tre)\s"
    r"(?:vol(?:ume)?s|voll?|Bände|Bde|Bd|tom[ei]s?|tomi)\.?$",
    re.IGNORECASE,
)
_TRANSLATED = re.compile(
    rf"[.,]\s[{UP}][^.,]{{2,50}}\s\((?:trans|transl|tr|Übers|trad)\.?\)$"
    rf"|[.,]\s(?:Traduction\s(?:de|par)|Translated\s(?:by|from)|Trans\.\sby|Übersetzt\svon|a\scura\sdi"
    rf"|Tradução\s(?:de|por)|Traducción\sde|Traduzione\sdi|[Ee]dited\sby|[Ee]d\.\sby)\s[^.]{{0,10}}[{UP}].{{2,80}}$"
)
_TORN_DATE = re.compile(r",?\s(?:vom|dated)\s\d{1,2}(?:\.(?:/\d{1,2}\.)?\s?\d{0,2})?$")
_DATE = re.compile(
    r"[\s,.]{0,4}\(\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}$"
    r"|[.,]\s\d{1,2}\.(?:[/–-]\d{1,2}\.)?\s?\d{1,2}\.(?:\s?(?:1[89]|20)\d\d)?$"
)
_KIND = re.compile(
    r"[.,]\s(?:(?:unpublished|unveröff\w*)\s\w+|Inaugural-Dissertation\b.*|Diplomarbeit\b.*"
    r"|Magisterarbeit\b.*|(?:in press|forthcoming|in preparation|im Druck)"
    r"|clinical trial registration|tesi di laurea\b.*)$",
    re.IGNORECASE,
)


def _year(record: Record) -> Record:
    """``Rain (2006)``, ``Rain. (1992, June)``, where that is the entry's year."""
    found = re.search(
        r"[\s.]{0,4}\((?P<year>(?:1[5-9]|20)\d\d)[a-z]?(?:,\s[^()]{3,15})?\)?$", record.title
    )
    return _cut(record, found.start()) if found and found["year"] == record.year[:4] else record


_ROLE = re.compile(r"[\s,]*[(\[]?(?:Hrsg|Hg|Hgg|eds?|dir|coord|orgs?)\b\.?[)\]]", re.IGNORECASE)
_LAST_NAME = re.compile(rf"[\s,.]{{1,4}}(?P<name>(?:[{UP}][\w’'-]*\.?\s){{1,2}}[{UP}][\w’'-]+)$")


def _editor(record: Record, after: str) -> Record:
    """``Rain Jane Dole (ed.)``: who stands before the role is its holder."""
    found = _LAST_NAME.search(record.title) if record.author and _ROLE.match(after) else None
    return _cut(record, found.start()) if found else record


_PLACED = re.compile(
    rf"[.,]\s(?P<place>[{UP}][\w./’'-]{{1,20}}(?:\s[{UP}a][\w./’'-]{{0,20}}){{0,3}}"
    rf"(?:,\s[{UP}][\w. ]{{1,15}})?)\s?:\s(?P<publisher>[{UP}][^:]{{2,90}})$"
)


def _placed(record: Record) -> Record:
    """``Rain. Göttingen: Hogrefe``"""
    found = _PLACED.search(record.title)
    if found is None or record.publisher:
        return record
    named = f"{found['place']} {found['publisher']}"
    place = _is_place(found["place"])
    house = any(map(IMPRINT.fullmatch, re.findall(r"\w+", found["publisher"].lower())))
    if not (place or house) or len(named.split()) > 14:
        return record
    return replace(
        _cut(record, found.start()),
        publisher=found["publisher"].strip(" .,"),
        publisher_place=found["place"].strip(" ,"),
    )


_NUMBERS = re.compile(
    r"\s?,?\.?\s?(?:[Nn](?:o|r|°|º|um)\.?\s?°?\d|[Vv]ol(?:ume|\.)?\s?[\dIVXLC]+[,(:.;]|v\.\s?\d+,\sn\.|"
    r"\d{1,4}\s?\(\d{1,4}(?:[-–/]\d{1,4})?\)\s?[,:]|\d{1,4}\s?:\s?[a-z]?\d+|(?:19|20)\d\d\s?;\s?\d)"
)
_LAST_PART = re.compile(rf"[,.]\s?(?P<name>[{UP}][^,.]{{2,90}})$")


def _journal(record: Record, after: str) -> Record:
    """``Rain and its makers, Weather Notes, No. 70``: what stands before the numbers of a journal
    is its name.
    """
    found = _LAST_PART.search(record.title)
    if record.container_title or found is None or not _NUMBERS.match(after):
        return record
    if record.publisher or len(record.title[: found.start()].split()) < 2:
        return record
    return replace(_cut(record, found.start()), container_title=found["name"].strip())


_NUMBER_WORD = re.compile(
    rf"(?:[,.]\s(?P<name>[{UP}][^,.]{{2,90}}))?,\s(?:[Vv]ol|[Nn][or]|[Bb]d|[Jj]g|[Aa]nno)\.?$"
)


def _counted(record: Record) -> Record:
    """``Rain and its makers, Weather Notes, vol``: the same with the numbers' word."""
    found = _NUMBER_WORD.search(record.title)
    if found is None:
        return record
    named = re.search(r"[^\W\d_]{3}", record.container_title) is None and found["name"]
    inside = found["name"] if named else record.container_title
    start = found.start() if named else found.end("name") if found["name"] else found.start()
    return replace(_cut(record, start), container_title=inside)


def _unquoted(record: Record) -> Record:
    """``Rain and its makers »``: the mark that closes what no mark in the title opens."""
    title = record.title.rstrip(" »”")
    opened = any(mark in record.title for mark in "«“„")
    return record if opened or title == record.title else replace(record, title=title)


_TEAM = (
    r"(?:Study |Working |Research )?Group|Team|Committee|Consortium|Panel|Collaborations?"
    r"|Investigators|Task Force"
)
_BODY = r"Network|Association|Society|Prevention|Commission|Organi[sz]ation|Ministry|Initiative"
_GROUP = re.compile(
    rf"(?P<group>[A-Z][\w&'’/-]*(?:\s(?:of|for|the|and|in|on|[A-Z][\w&'’/-]*)){{1,10}}?\s"
    rf"(?:(?P<team>{_TEAM})|{_BODY})"
    r"(?:\s(?:on|for|of)\s[\w ]{3,60}?)?)[.:,;]\s(?=[A-Z])"
)


def _group(record: Record) -> Record:
    """``Rain Study Group. How rain is made``: the group is an author."""
    found = _GROUP.match(record.title)
    if found is None or (record.author and not found["team"]):
        return record
    if len(record.title) - found.end() < 3 * SHORTEST:
        return record
    author = (*record.author, Name(literal=found["group"]))
    return replace(record, title=record.title[found.end() :], author=author)


_TWO_NAMES = re.compile(
    rf"(?P<title>[{UP}][^\W\d_]{{3,}}[?!]?)[.?!]\s(?P<journal>[{UP}][^.]{{3,}})"
)


def _short_title(record: Record, text: str) -> Record:
    """``(2019). Rain. Weather, 70(2)``: two words that are written out are a title and a journal
    behind a year in brackets or before a stop, or before year and volume (``2019;70``), whose
    styles print titles; elsewhere a journal alone.
    """
    found = None if record.title else _TWO_NAMES.fullmatch(record.container_title)
    if found is None or not record.volume or VENUE.fullmatch(found["title"].lower()):
        return record
    before, _, after = text.partition(record.container_title)
    ends = tuple(f"{record.year}{mark} " for mark in (").", ")", ".", "):"))
    dated = before.endswith(ends) or re.match(rf"\.?\s{record.year};\s?\d", after) is not None
    words = [found["title"], *re.findall(r"[^\W\d_]{4,}", found["journal"])]
    if not dated or len(words) < 2 or not all(map(is_word, words)):
        return record
    return replace(record, title=found["title"], container_title=found["journal"])


_BOTH = re.compile(
    rf"(?P<title>[{UP}][^.?!,]{{5,}}[?!]?)(?:(?<=[?!])|\.|(?P<comma>,))\s(?P<journal>[{UP}][^.,:]{{3,}})"
)
_ABBREVIATED = 4
"""Letters that a word with a capital has to have to be written out."""
_LONGEST_SHORT = 8
"""Letters that the title alone may not be: ``Astron. Astro-phys``"""
SEVERAL = 2
"""Words that a journal's name has here at least."""


def _title_and_journal(record: Record, text: str) -> Record:
    """``Mending roofs. Weather Review``, ``Mending of old roofs, The Rain``: a title and a journal
    that were read as a journal alone. The word for one tells, or its article; behind a year, where
    a title is printed, a comma does.
    """
    held = record.container_title
    found = None if record.title else _BOTH.fullmatch(held)
    if found is None:
        return record
    words = re.findall(r"[^\W\d_]+", found["title"])
    title = [word.lower() for word in words]
    journal = re.findall(r"[^\W\d_]+", found["journal"].lower())
    if any(map(VENUE.fullmatch, title)) or len(journal) < SEVERAL:
        return record
    dated = record.year and 0 <= text.find(record.year[:4]) < text.find(held)
    told = any(map(VENUE.fullmatch, journal))
    if found["comma"]:
        told = told or journal[0] == "the" or (bool(dated) and len(title) > 2 * SEVERAL)
    written = sum(word.islower() or len(word) >= _ABBREVIATED for word in words)
    if not told or 2 * written < len(title) or len("".join(title)) <= _LONGEST_SHORT:
        return record
    return replace(record, title=found["title"], container_title=found["journal"])


# --- what the work stands in ---


_AGAIN = re.compile(
    r"(?:(?:ders|dies|idem|id|eadem)\b\.?\s?(?:\([Hh]r?sg?\.?\))?[,:]|(?:Hgg?|Hrsg|eds?)\b[.)\]]+:?)\s",
    re.IGNORECASE,
)
_ITS_PLACE = re.compile(
    rf"[.,]\s(?P<dash>[-–—]\s)?(?P<place>[{UP}][\w’'-]+(?:[ /-][{UP}][\w’'-]+){{0,2}}"
    rf"(?:(?:\sund\s|\sand\s|/|,\s)[{UP}][\w’'-]+){{0,2}})$"
)
_ITS_MEDIUM = re.compile(
    rf"\s[\[(](?i:{_MEDIA})[\])]$"
    r"|(?:(?<=[^\W\d_]{5})|(?<=[A-Z]{2}))[.,]\s(?:[Oo]nline|Internet|En ligne|En línea|Em linha)$"
)
_ITS_HOUSE = re.compile(r",\s[A-Z]{3,5}$")


def _within(record: Record) -> Record:
    """The name of what the work stands in, without who edited it, the place and the publisher."""
    held = record.container_title
    again = _AGAIN.match(held)
    held = held[again.end() :] if again else held
    placed = _PLACED.search(held)
    if placed and not record.publisher and _is_place(placed["place"]):
        record = replace(
            record, publisher=placed["publisher"].strip(" .,"), publisher_place=placed["place"]
        )
        held = held[: placed.start()]
    town = _ITS_PLACE.search(held)
    if town and not record.volume and (town["dash"] or _is_place(town["place"])):
        place = record.publisher_place or town["place"]
        record = replace(record, publisher_place=place)
        held = held[: town.start()]
    held = _ITS_MEDIUM.sub("", held)
    house = _ITS_HOUSE.search(held)
    if house and record.volume and len(held.split()) > 2:
        held = held[: house.start()]
    if len(held) < SHORTEST or held == record.container_title:
        return record
    return replace(record, container_title=held)


def _is_place(words: str) -> bool:
    """Whether the last of *words* is a place that books come from."""
    found = re.findall(r"\w+", words.lower())
    return bool(found) and IMPRINT.fullmatch(found[-1]) is not None


_RULES: tuple[Rule, ...] = (
    _unquoted,
    _group,
    _without(_ADDRESS),
    _without(_ACCESS),
    _without(_DATE),
    _without(_TORN_DATE),
    _year,
    _counted,
    _placed,
    _behind_dash,
    _without(_SERIES),
    _without(_KIND),
    _without(_EDITION),
    _without(_MEDIUM),
    _without(_VOLUMES),
    _without(_TRANSLATED),
)
