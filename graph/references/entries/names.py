"""Names of authors and editors, in the order and the many forms they are printed in.

A list is read from the left, name by name: each of :data:`FORMS` is one way to print a name, tried
in order. What fits none is an organisation.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from graph.bodies import ORGANISATION, is_body
from graph.letters import LOW, UP
from graph.records import Name

_PARTICLE = (
    r"(?:(?:van|von|de|der|den|dos|das|da|do|del|della|di|du|la|le|el|al|bin|ibn|ter|ten|zu|zur"
    r"|zum|af|av|y|e|Van|Von|De|Der|Den|Da|Del|Della|Di|Du|La|Le|El|Al|Ter|Ten)[ '’]"
    r"|d['’]|[Dd]e\ la\ )"
)
_WORD = (
    rf"(?:S[Tt]\. ?[{UP}][{UP}{LOW}'’]*|[{UP}][{UP}{LOW}'’]*|[OD]['’][{UP}][{LOW}]+)"
    rf"(?:-[{UP}{LOW}][{LOW}'’]*)*"
)
FAMILY = (
    rf"(?![{UP}][. ]){_PARTICLE}{{0,3}}{_WORD}"
    rf"(?:[ -](?:{_PARTICLE})?[{UP}][{UP}{LOW}'’]+(?:-[{UP}{LOW}][{LOW}]+)?){{0,2}}"
)
"""``Coy``, ``van Dam``, ``Vendrig-de Ron``, ``González Ramírez``, ``O'Connor``, ``SMITH``."""

INITIALS = rf"(?:[{UP}]{{1,2}}[{LOW}]?(?:\.[ -]?-?|-(?=[{UP}]\.)| (?=[{UP}]\.))){{1,5}}(?![{LOW}])"
"""``T. D.``, ``S.-J.``, ``Ch. R.``"""
_BARE = rf"(?![{UP}]{{4}})[{UP}](?:[ .-]?[{UP}]){{0,3}}(?![{UP}{LOW}.'’])"
"""``J``, ``JA``, ``J A``, ``J.A``: initials without stops, or without the last; not ``MORI``."""
_GIVEN = rf"[{UP}][{LOW}]+(?:[ -](?:[{UP}][{LOW}]+|[{UP}]\.?(?![{LOW}]))){{0,3}}"
_AFTER = (
    r"(?: (?:von|van|de|da|do|dos|das|di|du|zu|af|of|d['’])(?: (?:der|den|la|los|las))?"
    r"(?=\s*(?:[.,;&/]|$)))?"
)
"""A particle behind the given name: ``Franz, Marie-Luise von``."""
_SUFFIX = r"(?:,?\s+(?:Jr|Sr|II|III|IV)\b\.?)?"


@dataclass(frozen=True, slots=True)
class NameList:
    """What was read, and how sure it is that it was a list of names."""

    names: tuple[Name, ...]
    persons: int
    """How many of them have the form of a person's name."""
    rest: str
    """What was left over: empty where all was read."""
    garbled: str = ""
    """Stretches that were left out: names printed a second time inside out."""


Form = Callable[[str, bool], "tuple[Name, int] | None"]


def _inverted(text: str, _first: bool) -> tuple[Name, int] | None:
    """``Hester, M.``, ``Souza, M. de``"""
    match = re.match(rf"({FAMILY})\s*,\s*({INITIALS}{_AFTER}){_SUFFIX}", text)
    return (Name(match[1].strip(), match[2].strip()), match.end()) if match else None


def _inverted_bare(text: str, _first: bool) -> tuple[Name, int] | None:
    """``Hester, M`` or, as Vancouver has it, ``Hester M``."""
    match = re.match(
        rf"({FAMILY}?),?\s+({_BARE}{_AFTER}){_SUFFIX}(?=\s*(?:[,;./&:(]|and\b|und\b|et\b|$))", text
    )
    if not match or (ORGANISATION.search(match[0]) and not _person_all_the_same(match)):
        return None
    return Name(match[1].strip(), match[2].strip()), match.end()


def _person_all_the_same(match: re.Match[str]) -> bool:
    """``Welsh P``, ``Bank S``: one word and initials, where bodies have ``NHS Trust`` or ``Health
    UK``.
    """
    family, initials = match[1].strip(), match[2].strip()
    body = family.isupper() or ORGANISATION.fullmatch(initials) is not None
    return " " not in family and not body


def _stopped(text: str, _first: bool) -> tuple[Name, int] | None:
    """``Hester M.``: a family name and initials with no comma between."""
    match = re.match(
        rf"({FAMILY}?)\s+({INITIALS}){_SUFFIX}(?=\s*(?:[,;/&:(]|and\b|und\b|et\b|$))", text
    )
    return (Name(match[1].strip(), match[2].strip()), match.end()) if match else None


def _natural_initials(text: str, _first: bool) -> tuple[Name, int] | None:
    """``M. Hester``, as in IEEE's lists and before a book's title."""
    match = re.match(
        rf"({INITIALS}|[{UP}]\s)\s*({FAMILY}){_SUFFIX}(?=\s*(?:[,;./&:(]|and\b|und\b|et\b|$))", text
    )
    return (Name(match[2].strip(), match[1].strip()), match.end()) if match else None


def _inverted_full(text: str, first: bool) -> tuple[Name, int] | None:
    """``Featherstone, Brid``"""
    match = re.match(
        rf"({FAMILY}),\s*({_GIVEN}{_AFTER}){_SUFFIX}(?=\s*(?:[,;./&:(]|and\b|und\b|et\b|$))", text
    )
    if not match or is_body(match[0]) or re.fullmatch(r"[JS]r\.?", match[2]):
        return None
    family = re.sub(rf"^{_PARTICLE}+", "", match[1])
    if not first and " " not in match[2] and re.search(r"[a-z]\s+[A-Z]", family):
        return None  # "Mary Jones, Peter Brown": two names in natural order
    return Name(match[1].strip(), match[2].strip()), match.end()


def _natural_full(text: str, first: bool) -> tuple[Name, int] | None:
    """``Mary Jones``, after a first name that was inverted."""
    if first:
        return None
    match = re.match(
        rf"({_GIVEN}?(?:\s(?:[{UP}]\.){{1,2}})*)\s+({_PARTICLE}{{0,3}}(?![{UP}]\.){_WORD})"
        r"(?=\s*(?:[,;./&:(]|and\b|und\b|et\b|$))",
        text,
    )
    if not match or is_body(match[0]):
        return None
    return Name(match[2].strip(), match[1].strip()), match.end()


FORMS: tuple[Form, ...] = (
    _inverted,
    _inverted_bare,
    _stopped,
    _natural_initials,
    _inverted_full,
    _natural_full,
)

AND = r"and|und|et(?!\s+al)|og|och|ja|ve|és|și|и|та|και"
"""What joins the last name to those before it, as far as it can be nothing else."""
_AND = rf"(?:&|(?:{AND})\b|u\.)"
_SEPARATOR = re.compile(
    rf"\s*(?:[,;/]\s*(?:{_AND}|[ye]\b)?|{_AND}|\.{{3}}|…|with\b)\s*(?:\.{{3}}|…)?\s*"
)
_ET_AL = re.compile(
    r"(?<!\s)[\s,]*(?<![A-Za-z])(?:et\s+a[lI1]\.?|(?:and|und|&)\s+(?:\d+\s+)?(?:others|andere|more)"
    r"|u\.\s?a\.|\[et al\.?\])\s*$",
    re.IGNORECASE,
)
_INSIDE_OUT = re.compile(rf"(?:[{UP}]\.\s?){{1,3}},\s*[{UP}]\.(?:[,\s]|$)")
"""``T.D., A.``: initials where the family should be, its first letter where they should."""
_ROLE = re.compile(
    r"[\s,]*(?<![A-Za-z])\(?(?:eds?|editors?|translators?|hrsg|hg|comps?|trans|dir|org|orgs|coord|red)\.?\)?[\s.:]*$",
    re.IGNORECASE,
)


def read_names(text: str, *, natural: bool = False) -> NameList:
    """The names in *text*, a list of authors or editors and nothing else.

    :param natural: whether the first name, too, may be in its natural order, without initials.
    """
    left = _without_end(_ET_AL, _without_end(_ROLE, text.strip())).strip(" ,:;")
    initial = re.search(rf"(?:^|[\s.-])[{UP}]{{1,2}}\.$", left)
    bare = re.search(rf"\s[{UP}]{{1,3}},", left) and not re.search(rf"\b[{UP}]\.[ ,]", left)
    left = left if initial and not bare else left.rstrip(". ")
    names: list[Name] = []
    garbled: list[str] = []
    persons = 0
    listed = _ALL_NATURAL.match(left) is not None
    while left:
        inside_out = _INSIDE_OUT.match(left)
        if inside_out and names:
            garbled.append(inside_out[0].strip(" ,"))
            left = _after_separator(left[inside_out.end() :])
            continue
        found = _natural_full(left, False) if listed else None
        found = found or _person(left, first=not names and not natural)
        if found is None:
            names.extend(_organisations(left))
            left = ""
            break
        name, end = found
        names.append(name)
        persons += 1
        separator = _SEPARATOR.match(left[end:])
        if separator is None and left[end:].strip(" .,"):
            left = left[end:]
            break
        left = _after_separator(left[end:])
    return NameList(tuple(names), persons, left.strip(" .,"), ", ".join(garbled))


def _without_end(pattern: re.Pattern[str], text: str) -> str:
    """*text* without what *pattern* finds at its end."""
    match = pattern.search(text, max(0, len(text) - 60))
    return text[: match.start()] if match else text


def _after_separator(text: str) -> str:
    separator = _SEPARATOR.match(text)
    return text[separator.end() :] if separator else text.lstrip(" .,")


_GIVEN_FIRST = re.compile(
    rf"[{UP}][{LOW}]{{2,}}(?: [{UP}]\.){{1,2}} [{UP}][{LOW}]+(?:[{UP}][{LOW}]+)?(?=,?$|\s?/)"
)
"""``Jane A. Dole`` and nothing more, or a slash."""


IN_FULL = rf"(?=[^\s.,]{{2}})[{UP}][{LOW}]*(?:[’'-]?[{UP}][{LOW}]+|-[{LOW}]+)*"
"""A word of a name that is no initial: ``Min-Yen``, ``O’Neill``, ``McCoy``."""
_NATURAL = rf"{IN_FULL}(?:\s(?:[{UP}]\.?|{IN_FULL}))?\s{IN_FULL}"
_ALL_NATURAL = re.compile(
    rf"{_NATURAL},\s{_NATURAL}(?:,\s(?:(?:and|und|et|y|e|&)\s)?|\s(?:and|und|et|y|e|&)\s){_NATURAL}"
)
"""``Jane Dole, Mary Bright, and Ann Coy``: a family name of two words is rarer than such a list."""


def _person(text: str, *, first: bool) -> tuple[Name, int] | None:
    natural = _GIVEN_FIRST.match(text) or (first and _ALL_NATURAL.match(text))
    if natural and (found := _natural_full(text, False)):
        return found
    for form in FORMS:
        found = form(text, first)
        if found and not _is_acronyms(text):
            return found
    return None


def read_person(text: str, *, first: bool) -> tuple[Name, int] | None:
    """The person's name that *text* begins with, and where it ends.

    :param first: whether it is the first of its list, which is seldom in natural order.
    """
    found = _person(text, first=first)
    if found is None and first:
        found = _natural_full(text, False)
    return None if found and ORGANISATION.search(found[0].family) else found


def given_first(text: str) -> tuple[Name, int] | None:
    """The name in natural order that *text* begins with, its given name written out."""
    return _natural_full(text, False)


def _is_acronyms(text: str) -> bool:
    """``CQC, Ofsted, HMICFRS``: no name form fits a list that starts with a capital acronym and
    has no initials.
    """
    head = re.split(r"[,&]", text[:60], maxsplit=1)[0].strip()
    initials = re.match(
        rf"[^,&]{{1,60}},?\s(?:[{UP}]\.|{_BARE}|[{UP}][{LOW}]+(?:-[{UP}][{LOW}]+)?[.;]\s)", text
    )
    vowels = len(re.findall(r"[AEIOUYÀ-Ý]", head))
    given = re.match(
        rf"[^,&]{{1,60}},\s[{UP}][{LOW}]+(?:[ -][{UP}](?:[{LOW}]+|\.)){{0,3}}"
        r"(?:[,.]?\s|\s(?:et|and|und|y|e|&)\s|$)",
        text,
    )
    if given and len(head) > 4 and vowels >= 0.25 * len(head):
        return False
    return head.isupper() and len(head) <= 7 and not initials


def _organisations(text: str) -> list[Name]:
    """Organisations, parted at ``, &``; at commas and at ``&`` only where both sides can stand
    alone.
    """
    text = text.strip(" ,")
    parts = re.split(r"\s*,\s*(?:&|and)\s+|\s*;\s*(?:&\s*|and\s+)?|\s+/\s+", text)
    if len(parts) > 1 and "," in parts[0]:
        head = re.split(r"\s*,\s*", parts[0])
        if all(len(part) > 1 and not part[0].islower() for part in head):
            parts = [*head, *parts[1:]]
    elif len(parts) == 1:
        parts = _ampersand(text)
    return [Name(literal=part.strip(" ,")) for part in parts if part.strip(" ,")]


def _ampersand(text: str) -> list[str]:
    """``King's College London & The Stefanou Foundation`` is two, ``Safe & Together Institute`` and
    ``Department for Work and Pensions`` are one.
    """
    sides = re.split(r"\s+&\s+", text)
    if len(sides) == 2 and all(len(side.split()) > 1 for side in sides):
        left, right = sides
        if right.startswith("The ") or (
            ORGANISATION.search(left) and ORGANISATION.search(right) and " for " not in left
        ):
            return sides
    return [text]


def read_natural(text: str, *, full: bool) -> tuple[NameList, int]:
    """The names that *text* begins with, in natural order, and where they end.

    Of names parted by commas alone only the first is sure where given names are written out, for a
    title may look like one: ``Angus Reith, Old Harbours, ...``.

    :param full: whether given names may be written out, or initials are asked for.
    """
    names: list[tuple[Name, int]] = []
    at = ended = 0
    while True:
        found = _natural_initials(text[at:], not names)
        if found is None and full and not _is_acronyms(text[at:]):
            found = _natural_full(text[at:], False)
        if found is None:
            break
        ended = at + found[1]
        names.append((found[0], ended))
        joined = re.match(r"\s*(?:,\s*)?(?P<and>(?:and|und|&)\s+)|,\s+", text[ended:])
        if joined is None:
            break
        at = ended + joined.end()
    chained = re.search(r"\b(?:and|und)\s|&", text[:ended])
    if full and len(names) > 1 and not chained:
        names = names[:1]
    if not names:
        return NameList((), 0, ""), 0
    return NameList(tuple(name for name, _ in names), len(names), ""), names[-1][1]


_ACRONYM = 5
"""Letters: longer words in capitals are no acronyms."""


def ordinary_case(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """Names that a style prints in capitals, in ordinary letters; an acronym stays as it is."""
    shouted = [name for name in names if name.short.isupper()]
    long = [name for name in shouted if len(name.short) > (2 if name.family else _ACRONYM)]
    if not any(name.family for name in long) and (len(shouted) < len(names) or not long):
        return names
    return tuple(_ordinary(name) if name in shouted else name for name in names)


def _ordinary(name: Name) -> Name:
    if name.family:
        return Name(_titled(name.family), name.given)
    words = name.literal.split()
    if len(words) == 1:
        return name
    small = {"OF", "THE", "AND", "FOR", "IN", "ON", "TO", "UND", "FÜR", "DER", "DE"}
    whole = (
        word.lower() if index and word in small else _titled(word)
        for index, word in enumerate(words)
    )
    return Name(literal=" ".join(whole))


def _titled(word: str) -> str:
    """``O'NEILL`` as ``O'Neill``, ``SMITH-JONES`` as ``Smith-Jones``."""
    titled = re.sub(rf"[{UP}]+", lambda match: match[0].capitalize(), word)
    return re.sub(r"(?<=\bMc)[a-z]", lambda match: match[0].upper(), titled)
