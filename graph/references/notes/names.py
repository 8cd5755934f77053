"""Who made a work that a note gives: names in natural order, before a comma and the title."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.bodies import ORGANISATION, is_body, is_word
from graph.letters import LOW, UP
from graph.records import Name
from graph.references.entries.any_names import one_name
from graph.references.entries.names import ordinary_case

_DOTTED = rf"[{UP}][{LOW}]?\.[ -]?"
_GIVEN = rf"[{UP}][{LOW}’'][\w’'-]*"
_PARTICLE = (
    r"(?:van|von|de|der|den|du|la|le|del|della|di|da|dos|das|do|ten|ter|zu|zur|el|al|bin|ibn|af|av"
    r"|Van|Von|De|Du|La|Le|Del|Di|Da)"
)
_FAMILY = rf"(?:[dDO]['’]|al-)?[{UP}][\w’'-]+"
_NO_NAME = (
    r"(?:(?:The|An?|Der|Die|Das|Les?|La|But|And|In|On|For|Of|This|That)\s"
    r"|(?:See|Cf|Voir|Vgl|Siehe)\b)"
)
PERSON = (
    rf"(?!{_NO_NAME})(?:{_DOTTED}|[{UP}]{{1,3}}\s|{_GIVEN}\s)"
    rf"(?:{_DOTTED}|[{UP}]{{1,2}}\s|{_GIVEN}\s|{_PARTICLE}\s){{0,4}}?"
    rf"(?:{_PARTICLE}\s){{0,3}}{_FAMILY}(?:,? (?:Jr|Sr)\b\.?|\s(?:II|III|IV)\b)?"
)
"""``J. Dole``, ``HLA Hart``, ``Mary E. Dole``, ``M. de la Cruz``"""
_AND = r"\s?,?\s(?:and|und|et|y|e|u\.|&)\s"
ROLE = (
    r"(?P<role>\s?,?\s?[(\[]?\b(?:[Ee]ds?|[Ee]ditors?|[ÉéEe]ds?|[Hh]g|[Hh]gg|[Hh]rsg|[Hh]sg|[Dd]irs?"
    r"|[Cc]oords?)\b\.?[)\]]?)"
)
NAMES = re.compile(
    rf"(?P<names>{PERSON}(?:(?:\s?/\s?{PERSON}){{1,9}}|(?:,\s{PERSON}){{0,9}}{_AND}{PERSON})?"
    rf"(?P<others>,?\set\sal\b\.?|\su\.\s?a\.|\s(?:and|&)\sothers)?){ROLE}?(?=\s?[,:(]|\s[‘“\"«])"
)
"""One name, or several that *and* or a slash joins: behind commas alone a title may stand."""
LISTED = re.compile(rf"{PERSON}(?:,\s{PERSON}){{1,9}}")
_BODY = re.compile(rf"(?P<names>[{UP}][^,.;:()“”\"]{{2,90}}?){ROLE}(?=\s?[,:])")
"""``Federal Office (ed.)``"""
_PARTS = re.compile(rf"{_AND}|\s?/\s?|,\s(?!Jr|Sr)")
_UNDOTTED = re.compile(rf"(?P<given>[{UP}]{{2,3}})\s(?P<family>[{UP}][{LOW}].*)")
_SUFFIX = re.compile(r",? (?P<suffix>(?:Jr|Sr)\b\.?|(?:II|III|IV)$)")


def is_person(words: str) -> bool:
    """Whether *words*, which have the form of names, have no word of the language in them."""
    return not is_body(words) and not any(
        is_word(word) for word in re.findall(r"[^\W\d_]{3,}", words)
    )


LONGEST_BODY = 12
"""Words of an organisation's name."""


@dataclass(frozen=True, slots=True)
class Makers:
    """Authors or editors, and where they end."""

    names: tuple[Name, ...]
    end: int
    editors: bool = False


def read_makers(text: str) -> Makers | None:
    """Those whom *text* begins with: ``J. Dole and M. Bright (eds),``."""
    found = NAMES.match(text)
    if found is None:
        body = _BODY.match(text)
        if body and any(one.end() == body.end() for one in NAMES.finditer(text, 1, body.end() + 2)):
            return None  # words before the name of a person
        names = (Name(literal=body["names"].strip()),) if body else ()
        return Makers(names, body.end(), True) if body else None
    people = found["names"].removesuffix(found["others"] or "")
    return Makers(persons(people), found.end(), bool(found["role"]))


def whole_makers(text: str) -> Makers | None:
    """Those whom *text* names and nothing else: it ends where the title's marks begin."""
    bare = text.rstrip(" ,:")
    role = re.search(rf"{ROLE}$", bare)
    people = bare[: role.start()].rstrip(" ,") if role else bare
    people = re.sub(r",?\set\sal\.?$|\su\.\s?a\.$", "", people)
    one = rf"{PERSON}(?:(?:{_AND}|,\s|\s?/\s?){PERSON}){{0,9}}"
    if re.fullmatch(one, people):
        names = persons(people)
    elif _is_body(people):
        names = (Name(literal=people),)
    else:
        return None
    return Makers(names, len(text), role is not None)


def _is_body(words: str) -> bool:
    """Whether *words* can be an organisation, which names no title and says nothing."""
    split = words.split()
    if not 0 < len(split) <= LONGEST_BODY or re.search(r"[?!;:“\"()\d]", words):
        return False
    small = sum(word[0].islower() for word in split)
    return words[0].isupper() and small <= len(split) / 2


def persons(text: str) -> tuple[Name, ...]:
    """The names in *text*, a list of them in natural order."""
    if is_body(text) and ORGANISATION.search(text) and "," not in text:
        return (Name(literal=text.strip(" ,")),)
    return ordinary_case(tuple(_one(part) for part in _PARTS.split(text) if part.strip(" ,")))


def _one(part: str) -> Name:
    suffix = _SUFFIX.search(part)
    bare = part[: suffix.start()] if suffix else part
    undotted = _UNDOTTED.fullmatch(bare.strip())
    name = Name(undotted["family"], undotted["given"]) if undotted else one_name(bare)
    return Name(name.family, f"{name.given} {suffix['suffix']}") if suffix and name.family else name
