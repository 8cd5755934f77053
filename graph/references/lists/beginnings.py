"""Where an entry of an unnumbered list begins: by its look, by blank lines, by indentation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.documents.running_text.lines import Line, LineKind, content_text
from graph.letters import LOW, UP
from graph.references.entries.names import FAMILY, INITIALS, read_names
from graph.references.entries.years import MONTH_NAME, YEAR

PERSON = rf"(?:{FAMILY}),?\s+(?:{INITIALS}|[{UP}]{{1,3}}(?=[\s,.;:&(]))"
_SMALL = rf"[a-z]{{1,12}}[{UP}\d][\w.&-]{{0,20}},?\s\(?{YEAR}[).,:]"
ONE_DASH = rf"[-–][,.]?\s\(?{YEAR}[).,:]"
"""A dash that stands for the author, before the year: it may look like an item's sign."""
_SAME = rf"(?:ders|dies|idem|eadem)\.?(?:\s\((?:Hg|Hrsg|eds?)\.?\))?,?\s\(?{YEAR}[).,:]"
_NOBODY = r"o\.\s?[VA]\.(?:[,:]|\s\()"
"""``o. V.``: ohne Verfasser, without an author."""
_BEGINS = (
    # Hester, M., & Smith, J. (2013)   Smith J, Jones P. Title
    re.compile(rf"(?:{PERSON})(?=[\s,.;:&(]|$)"),
    # Featherstone, Brid, & Fraser, C. (2012)   Smith, John. 2019.   Müller, Anna/Schmidt, P. (2018)
    re.compile(
        rf"(?:{FAMILY}),\s+[{UP}][{LOW}]+(?:[ -](?:[{UP}]\.?|[{UP}][{LOW}]+)){{0,3}}"
        r"(?=[\s.,;:/&(])"
    ),
    # Department of Health (2019)   WHO. (2019)   BBC News. 2019.
    re.compile(
        rf"[{UP}](?:[^()\[\]?!\d.]|\.(?=\s?\(?{YEAR})|(?<=[{UP}t])\.){{1,150}}?"
        rf"[\s.,]\s?\(?{YEAR}[).,:]"
    ),
    # ———. 2018b.   ---, editor. Title.   – (2018):
    re.compile(rf"(?:[-–—―⸺⸻_]{{2,12}}|—)[.,:\s]|{ONE_DASH}"),
    # Carver, Ruth. "Title"   National Society. "Title"
    re.compile(rf"[{UP}][^()\[\]?!\d.:\"“]{{1,100}}[.,]\s[\"“‘]"),
    # J. Smith and P. Jones,
    re.compile(rf"(?:{INITIALS})\s?(?:{FAMILY})(?=,|\sand|\s&)"),
    # Ders.: Rain   Dies. (Hg.) (1999)   Idem, 2001
    re.compile(
        r"(?:Ders|Dies|Derselbe|Dieselben?|Idem|Eadem|Id)\.?(?:\s\((?:Hg|Hrsg|eds?)\.?\))?(?:[:,]|\s\()"
        rf"|{_SAME}"
    ),
    # o. V., Rain   o. A. (2019)
    re.compile(_NOBODY),
    # , 2002b: where the line that stands for the author is drawn
    re.compile(rf",\s{YEAR}:\s"),
    # Rain Trust (RT) (Hg.) (2016):
    re.compile(
        rf"[{UP}][^()\[\]?!\d.]{{2,120}}\s\([{UP}][\w.-]{{1,10}}\)"
        rf"(?:\s\((?:Hg|Hrsg|[Ee]ds?)\.?\))?[,.:]?\s\(?{YEAR}[).,:]"
    ),
    # RT (Rain Trust), 2016:   RT [Rain Trust] 2016:
    re.compile(
        rf"[{UP}][\w&/.-]{{1,14}}\s?[(\[][^()\[\]]{{3,120}}[)\]](?:\s\((?:Hg|Hrsg|[Ee]ds?)\.?\))?[,.:]?\s\(?{YEAR}[).,:]"
    ),
    # eRain, 2016,   b4rain (2016):
    re.compile(_SMALL),
    # Rain/Trust (Hg.) 2016:   Rain Trust (Hg.)(2016):
    re.compile(
        rf"[{UP}][^()\[\]?!\d]{{1,120}}\s?\((?:Hg|Hrsg|[Ee]ds?)\.?\)[,.:]?\s?\(?{YEAR}[).,:]"
    ),
)
_AGAIN = (3, 6, 8)
"""Which of them stand for the author of the entry above."""
_NAMES = r"[^()\[\]?!\d:„“\"»«]{3,200}?(?: \((?:[^\W\d_]{2,8}|Hg\.|Hrsg\.|[Ee]ds?\.)\)[,.:]?){0,2}"
# Dole, A.; Hoff, B. (1999)   Dole, Ann/Hoff, Ben (Hg.), 1999:   SOPEMI (2003):
_HEADED = re.compile(rf"{_NAMES}(?:\s?\({YEAR}(?:/\d{{2,4}})?\)|,\s{YEAR}:)")
# Dole, Ann and Ben Hoff. 1999.   Dole, Ann 1999:
_HEADED_BARE = re.compile(rf"{_NAMES}(?:\s{YEAR}:|\.\s{YEAR}\.)")
# DOLE Ann, HOFF Ben, 1999,
_SHOUTED = re.compile(
    rf"[{UP}][{UP}'’-]{{2,}}(?: [{UP}'’-]{{2,}}){{0,2}},? [{UP}][{LOW}]+[ ,]{_NAMES},\s{YEAR},"
)
"""Names alone, then the year."""
_NAMED = (
    rf"(?:{FAMILY}),\s?(?:{INITIALS}|[{UP}][{LOW}]+(?:[ -](?:[{UP}]\.?|[{UP}][{LOW}]+)){{0,2}})"
)
_COLONED = re.compile(rf"{_NAMED}(?:\s?[;/]\s?{_NAMED}){{0,5}}:\s")
"""``Dole, Ann; Hoff, Ben: ``, and the title."""
NEVER_BEGINS = re.compile(
    r"\s*(?:https?:|www\.|doi\b|10\.\d{4}|In:?\s|Available|Retrieved|\[?Accessed|pp?\."
    rf"|vol\b|and\s|&|(?!{_SMALL}|{_SAME}|{_NOBODY})[a-z]|\(|\d{{1,4}}[\s,(:–-]|Vol\b|No\.\s)"
    rf"|\s*{MONTH_NAME}\s+\d"
    # Band I. Rain: Dole Press
    r"|(?:Band|Bd\.|Teil|Part|Volume|Vol\.|Tome?|Kapitel|Chapter|Book|Livre|Parte)\s[IVXL]{1,5}\b"
    # Washington, DC: Rain Press   Cambridge, MA: The Rain Press
    rf"|\s*[{UP}][\w.]*(?:\s[{UP}][\w.]*){{0,2}},\s(?:D\.C\.|DC|MA|NY|CA|IL|NJ|CT|PA|MI|TX|WA|UK):\s",
)
YEAR_NEAR = re.compile(rf"[(\s.,]{YEAR}[).,;:\s]")


def begins_with_person(text: str) -> bool:
    """Whether *text* begins with a person's name, family or initials first."""
    return any(_BEGINS[at].match(text) for at in (0, 1, 5))


def begins_with_family(text: str) -> bool:
    """The same, its family name first, as only lists print it."""
    return any(_BEGINS[at].match(text) for at in (0, 1))


_LEAD = re.compile(r"(?:[\s*“\"]|(?<!_)_{1,2}(?!_))*")
"""What opens strong letters or a quotation; a longer line stands for the author above."""


def begins_entry(text: str) -> bool:
    """Whether *text* looks like the beginning of an entry: names, then a year not far off."""
    lead = _LEAD.match(text)
    bare = text[lead.end() if lead else 0 :]
    particle = re.match(r"(?:van|von|de|der|den|du|da|di|la|le|al|el|ter|ten)\s", bare)
    if NEVER_BEGINS.match(bare) and not particle:
        return False
    return any(pattern.match(bare) for pattern in _BEGINS)


def entry_starts(lines: Sequence[Line]) -> list[int]:
    """Indices of the lines that entries begin at.

    Where blank lines part the paragraphs, a paragraph begins an entry unless it can only be the
    rest of the one before. Where nothing parts them, indentation does, or the look of the line.
    """
    gaps = sum(line.number == -1 for line in lines)
    items = sum(line.kind is LineKind.ITEM and not line.marker[0].isdigit() for line in lines)
    if items >= max(2, 0.6 * gaps) and items >= 0.3 * len(lines):
        return _from_the_first([i for i, line in enumerate(lines) if line.kind is LineKind.ITEM])
    hanging = _hanging(lines)
    if hanging:
        return _from_the_first(hanging)
    parted = _is_parted(lines)
    short = min(SHORT, 0.75 * _width(lines))
    starts: list[int] = []
    for index, line in enumerate(lines):
        text = " ".join(content_text(other) for other in _paragraph(lines, index))
        before = _before(lines, index)
        if not index:
            starts.append(index)
        elif line.number == -1:
            if not _continues(before, text, lines[starts[-1] : index], short, parted=parted):
                starts.append(index)
        elif _begins_here(before, text, short, parted=parted) and _may_end(
            lines[starts[-1] : index]
        ):
            starts.append(index)
    return starts


SHORT = 60
"""Characters of a line that is an entry's last one, whatever it ends with."""
PARTED, PARTS = 0.8, 5
"""Share of the paragraphs that begin like entries, and how many there are at least, where each is
one.
"""


def _is_parted(lines: Sequence[Line]) -> bool:
    """Whether blank lines stand between the entries, up to the last that looks like one."""
    first = (" ".join(map(content_text, _paragraph(lines, at)))
             for at, line in enumerate(lines) if line.number == -1)  # fmt: skip
    begin = [begins_entry(words) for words in first if not NEVER_BEGINS.match(words)]
    while begin and not begin[-1]:
        begin.pop()
    return len(begin) >= PARTS and sum(begin) >= PARTED * len(begin)


def _width(lines: Sequence[Line]) -> int:
    """The length of a full line."""
    lengths = sorted(len(line.text) for line in lines)
    return lengths[int(0.9 * (len(lengths) - 1))]


def _before(lines: Sequence[Line], index: int) -> str:
    """The line before that at *index*, with the first half of a word that it ends."""
    before = content_text(lines[index - 1]) if index else ""
    torn = index > 1 and content_text(lines[index - 2])
    return torn.rstrip("\u00ad") + before if torn and torn.endswith("\u00ad") else before


def _begins_here(before: str, text: str, short: float, *, parted: bool) -> bool:
    """Whether an entry begins with *text*, with no blank line *before* it.

    :param parted: whether blank lines stand between the others.
    """
    if _COLONED.match(text) and _YEAR_END.search(before):
        return True
    dated = YEAR_NEAR.search(text[:300]) or (not parted and _YEAR_LAST.search(text))
    if not begins_entry(text) or not dated:
        return False
    if parted:
        named = _is_headed(text) or begins_with_person(text) or repeats_author(text)
        return named and (_closed(before, 0) or (_is_dated_person(text) and not _is_open(before)))
    return _closed(before, short) or (_is_headed(text) and not _is_open(before))


_YEAR_LAST = re.compile(rf"[\s.,]{YEAR}$")
_YEAR_END = re.compile(rf"\b{YEAR}\.?$|\d\s?[-–]\s?\d+\.?$")
"""A year or pages, with which an entry may end."""


def _is_headed(text: str) -> bool:
    """Whether *text* begins with names and their year, as nothing within an entry does."""
    bare = text.lstrip("*_ ")
    if re.match(rf"[{UP}]\.", bare):
        return False  # the rest of a name's initials, as likely as the first ones
    if _HEADED.match(bare) or _SHOUTED.match(bare):
        return True
    return begins_with_person(bare) and _HEADED_BARE.match(bare) is not None


def _is_dated_person(text: str) -> bool:
    """Whether *text* begins with people and, in brackets, their year."""
    return begins_with_person(text) and _HEADED.match(text) is not None


def repeats_author(text: str) -> bool:
    """Whether *text* begins with what stands for the author of the entry above."""
    return any(_BEGINS[at].match(text) for at in _AGAIN)


def _may_end(entry: Sequence[Line]) -> bool:
    """Whether the *entry* so far may be all of one: a bracket that it opens is closed, and it has a
    year, a number or an address, and not names alone.
    """
    text = " ".join(content_text(line) for line in entry[-3:])
    if text.rfind("(") > text.rfind(")"):
        return False
    return any(_FIGURE.search(line.text) for line in entry) or _stands_alone(text)


# A year, an address, or what stands for a year
_FIGURE = re.compile(
    r"\d|www\.|\b(?:o\.\s?J|n\.\s?d|s\.\s?d|i\.\s?E)\."
    r"|\b(?:im Druck|in press|forthcoming|no prelo|en prensa)\b"
)


def _stands_alone(text: str) -> bool:
    return re.search(r"[.)\]>”’\"]$", text.rstrip("*_ ")) is not None and len(text) > 60


def _paragraph(lines: Sequence[Line], index: int) -> Iterator[Line]:
    """The line at *index* and at most two that follow it without a gap."""
    yield lines[index]
    for line in lines[index + 1 : index + 3]:
        if line.number == -1:
            return
        yield line


def _from_the_first(starts: list[int]) -> list[int]:
    return starts if starts and starts[0] == 0 else [0, *starts]


def _hanging(lines: Sequence[Line]) -> list[int]:
    """Lines at the margin where the others are indented."""
    indents = [line.indent for line in lines]
    outer = min(indents)
    starts = [index for index, indent in enumerate(indents) if indent <= outer + 1]
    inner = len(lines) - len(starts)
    deeper = [indent for indent in indents if indent > outer + 1]
    if inner >= 0.25 * len(lines) and len(starts) > 1 and max(deeper) - min(deeper) <= 3:
        good = sum(begins_entry(content_text(lines[index])) for index in starts)
        return starts if good >= 0.6 * len(starts) else []
    return []


_ADDRESS_END = re.compile(r"(?:https?://|www\.|doi\.org|10\.\d{4,9}/)\S*\s*$")


_HOUSE_END = re.compile(
    r"\b(?:Press|Verlag|Publish(?:ers?|ing)|Books|University|Universität|Éditions|Editora|Editorial)$"
)
"""A house, with which an entry may end without a stop."""
_OPEN = re.compile(
    r"(?:&|(?<![\w./=&?-])(?:and|und|et|y|e|u\.|of|[Tt]he|[Ii]n|for|to|a|an|on|from|with|by|at|[Dd]er|[Dd]ie|[Dd]as|des|dem"
    r"|den|im|von|zu[mr]?|für|mit|über|am|auf|zwischen|unter|aus|bei|nach|vor|ohne|gegen|als|eine[rsmn]?|ihre[rsmn]?|de|du|la|le|les|el|los|las|do|da|dos|em|para|con"
    r"|en))$"
)
"""What no entry ends with: small words that want another."""


_PLACE_END = re.compile(r"\ba\.\s?M\.$|\b(?:D\.\s?C|N\.\s?[JY]|U\.\s?[KS])\.$")
"""A place, with whose short form an entry may end: ``Frankfurt a. M.``, no one's initials."""
_EDITORS = re.compile(r"\((?:Hg|Hrsg|Hgg|[Ee]ds?)\.?\)[:,]?$")


def _is_open(before: str) -> bool:
    """Whether *before* can only go on: a comma, a colon, a hyphen, a word that wants another."""
    text = re.sub(r"[*_\s]+$", "", before)
    opened = text.endswith((",", ";", "&", ":", "/", "(", "\u00ad", "-", "–", "et al", "et al."))
    opened = opened or _EDITORS.search(text[-12:]) is not None
    return (opened and not _ADDRESS_END.search(text[-300:])) or _OPEN.search(text) is not None


def _closed(before: str, short: float) -> bool:
    """Whether an entry may end here: a stop, an address, pages, a bracket, a *short* line."""
    text = re.sub(r"[*_\s]+$", "", before)
    return bool(
        re.search(r"[.)\]\d>”’\"]$", text)
        or _HOUSE_END.search(text[-30:])
        or _ADDRESS_END.search(text[-300:])
        or len(text) < short
    ) and not (
        (
            re.search(rf"(?:\b[{UP}]\.|[,;&\u00ad]|\bet al\.?)$", text)
            and not _PLACE_END.search(text)
        )
        or _OPEN.search(text)
        or _EDITORS.search(text[-12:])
    )


def _continues(
    before: str, text: str, entry: Sequence[Line], short: float, *, parted: bool
) -> bool:
    """Whether a paragraph is the rest of the *entry* before it, which a blank line tears.

    :param short: characters of a line that is none of a torn paragraph.
    :param parted: whether blank lines stand between the others.
    """
    if NEVER_BEGINS.match(text.lstrip("*_ ")) and not begins_entry(text):
        return True
    if begins_entry(text) and YEAR_NEAR.search(text[:400]):
        bare = before.rstrip("* ")
        if _is_headed(text):
            names = bare.endswith(",") and not any(YEAR_NEAR.search(line.text) for line in entry)
            return names or _OPEN.search(bare) is not None
        if parted:
            return _is_open(before)
        return _is_open(before) or not may_end(_end_of(entry))
    so_far = _end_of(entry)
    ended = may_end(so_far) or (
        parted and len(before) < short and not _is_open(before) and _may_end(entry)
    )
    fragment = len(text) < 60 and not YEAR_NEAR.search(text)
    return _is_head(so_far) or not ended or fragment


def may_end(so_far: str) -> bool:
    """Whether an entry may end so before a blank line."""
    stop = re.search(r"[.\d/)\]”’\"?!]\s*[*_]*$", so_far[-80:])
    return stop is not None or _ADDRESS_END.search(so_far[-300:]) is not None


def _end_of(entry: Sequence[Line]) -> str:
    """The last 300 characters, or a line more: an *entry* may be as long as the document."""
    kept: list[str] = []
    length = 0
    for line in reversed(entry):
        kept.append(content_text(line))
        length += len(kept[-1]) + 1
        if length > 300:
            break
    return " ".join(reversed(kept))


def _is_head(text: str) -> bool:
    """Whether *text* is authors and a year, and nothing of the title."""
    match = re.search(rf"[\s(]{YEAR}\)?[.,:]?\s*$", text[:250])
    if match is None or len(text) > 250:
        return False
    names = read_names(text[: match.start()])
    literal = any(re.search(r"[.:?!\"“]", name.literal) for name in names.names)
    return bool(names.names) and not names.rest and not literal
