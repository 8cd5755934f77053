"""Names in a stretch that is known to be a list of names, in whatever order and form it has them.

:mod:`names` reads the forms of the styles, and stops at what fits none. Here every piece between
two separators is made a name, for what the stretch is was decided already.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from graph.bodies import ORGANISATION, is_body, is_word
from graph.letters import LOW, UP
from graph.records import Name
from graph.references.entries.names import ordinary_case, read_names

_LEAD = re.compile(r"^[^\w(]*(?:[\[(]?\d{1,3}[\]).:-]*\s+)?(?:(?:[Vv]gl|[Cc]f)\.\s+)?(?:[Bb]y\s+)?")
_END = re.compile(
    r"[\s,;.]*\(?\b(?:et\.?\s?al|u\.\s?a|and others|a OTHERS|etc|eds?|editors?|dirs?|orgs?|coords?"
    r"|Hg|Hrsg|Hgg|comps?|trans)\b[\s.,;:)\]]*$",
    re.IGNORECASE,
)
_STRONG = re.compile(r"\s*;\s*|\s+/\s+|(?<=[\w.])/(?=[^/]*[\s.])")
_WEAK = re.compile(
    r"\s*,?\s*&\s*|(?:\s*,)?\s+(?:and|und|et|y|e|u\.|a|i|og|och|en|with|mit|unter Mitarbeit von)"
    r"\s+(?=\S)|\s*(?P<comma>,)\s*"
)
_DOTTED = rf"(?:[{UP}][{LOW}]?\s?\.[ -]?-?\s?)"
_INITIALS = re.compile(rf"(?:{_DOTTED}|[{UP}](?![{UP}{LOW}'’])[ -]?){{1,6}}|[{UP}]{{1,3}}")
_FIRST = re.compile(rf"(?P<given>(?:{_DOTTED}{{1,5}}|(?:[{UP}]\s){{1,3}}))(?P<family>\S.+)")
_LAST = re.compile(
    rf"(?P<family>.*\S)\s+(?P<given>{_DOTTED}{{1,5}}|[{UP}]{{1,3}}|(?:[{UP}][ -]){{1,3}}[{UP}])"
)
_PARTICLES = frozenset(
    ("van", "von", "de", "der", "den", "dos", "das", "da", "do", "del", "della", "di", "du", "la",
     "le", "el", "al", "bin", "ibn", "ter", "ten", "zu", "zur", "zum", "af", "av", "ben", "d’")
)  # fmt: skip
_NEVER_IN_NAMES = frozenset(("the", "of", "for", "on", "in", "to", "with", "against"))
"""``Save the Children``: no person is called so."""
_SLASHED = re.compile(
    rf"(?:[{UP}][\w.’'-]*\s){{1,3}}[{UP}][\w’'-]+"
    rf"(?:\s?/\s?(?:[{UP}][\w.’'-]*\s){{1,3}}[{UP}][\w’'-]+)+"
)
"""``Jane Dole/Mary A. Bright``"""
_CAPITALS = rf"[{UP}]{{2,}}(?:[ -][{UP}]{{2,}}){{0,2}}\s[{UP}][{LOW}]+(?:[ -][{UP}][{LOW}]+)?"
_CAPITALS_FIRST = re.compile(
    rf"{_CAPITALS}(?:(?:,\s|\s?;\s|,?\s(?:et|and|und|y|e|&)\s){_CAPITALS}){{1,30}}"
)
"""``DOLE Jane, BRIGHT Mary et COY Ann``"""
_SHOUTED = re.compile(
    rf"(?P<family>[{UP}]{{2,}}(?:[ -][{UP}]{{2,}}){{0,2}})"
    rf"\s(?P<given>[{UP}][{LOW}]+(?:[ -][{UP}][{LOW}]+)?)"
)
_IN_BRACKETS = re.compile(rf"(?<=\w)\s\((?P<given>(?:[{UP}][{LOW}]{{0,2}}\.[ -]?){{1,4}})\)")
"""``Dole (J.)``"""
_UNSTOPPED = re.compile(rf"(?<=\b[{UP}]\.)(?P<last>[{UP}])(?=,|$|\s)")
"""``J.A``"""
_SUFFIX = re.compile(r"(?:Jr|Sr|Jun|Sen|II|III|IV)\.?")
_LONG_WORD = re.compile(r"(?<!\S)(?!(?:and|und)\s)[^\s.]{3,}|(?<=\s)[^\W\d_A-Z][^\s.]?(?!\S)")
"""What counts in a name: neither its initials nor *and*."""
_BEFORE_INITIAL = re.compile(rf"[{UP}][{LOW}][^\s.]+\s(?:[{UP}]\.){{1,3}}")
LONGEST = 2000
"""Characters of a list of names."""
LONGEST_FAMILY = 3
"""Words of a family name that stands before its given name."""


def parted(names: tuple[Name, ...]) -> tuple[Name, ...]:
    """*names* with those made persons that are several persons, or one, taken for an
    organisation; and a family name without the initials that were taken for part of it, or for it.
    """
    return tuple(_turned(one) for name in names for one in _parts(name))


def _parts(name: Name) -> tuple[Name, ...]:
    literal = name.literal
    if not literal or len(literal) > LONGEST:
        return (name,)
    if _persons(literal):
        return ordinary_case(any_names(literal))
    first, comma, rest = literal.partition(", ")
    if comma and all(map(_BARE_NAME.fullmatch, literal.split(", "))):
        return read_names(literal).names
    if comma and ORGANISATION.search(first):
        listed = read_names(rest)
        if listed.persons and listed.persons == len(listed.names) and _GIVEN_BY.search(rest):
            return (Name(literal=first), *listed.names)
    return (name,)


_BARE_NAME = re.compile(rf"[{UP}][{LOW}]\S+\s[{UP}]{{1,2}}")
_GIVEN_BY = re.compile(rf"[^\W\d_]{{2,}},?\s[{UP}]{{1,3}}(?:\.|,|$)")
_WITH_INITIALS = re.compile(rf"(?P<family>[{UP}][{LOW}]\S*)\s(?P<given>[{UP}]{{2,3}})")
_ONLY_INITIALS = re.compile(rf"[{UP}]|[{UP}]\.?-?[{UP}]?\.?(?<![AEIOU])")
_BEFORE_MORE = re.compile(rf"(?P<family>[{UP}][{LOW}]+)(?P<given>(?:\s[{UP}]\.?)+)")
_ENDS_IN_INITIAL = re.compile(rf"(?P<family>\S*[{LOW}]{{2}}\S*?)\.?\s(?P<given>[{UP}]\.?)")
_SHOUTED_FAMILY = re.compile(
    rf"(?P<family>(?:[{UP}]{{2,}}[ -]){{0,2}}[{UP}]{{3,}})\s(?P<given>[{UP}][{LOW}]+)"
)
_TEAM = re.compile(r"\S+\s(?:Team|Group|Project|Consortium|Collaboration|Network|Foundation)")
"""``R Core Team``: no family."""
_WITH_JOIN = re.compile(rf"(?:e|y|et|und)\s[{UP}]\.?")
_OTHERS = re.compile(r"\s(?:et\.? al|etc)\.?$")


def _turned(name: Name) -> Name:
    """``Dole JA, Jr.``, ``Dole J-C`` and ``DOLE Jane A.`` with what is whose: a family name of two
    capitals ends in a vowel (``Wu``, ``Li``), and none in an initial.
    """
    if not name.family:
        return Name(_OTHERS.sub("", name.literal)) if _OTHERS.search(name.literal) else name
    if _TEAM.fullmatch(name.family) and name.given.isalpha():
        return Name(literal=f"{name.given} {name.family}")
    stuck = _WITH_INITIALS.fullmatch(name.family)
    if stuck and (_SUFFIX.fullmatch(name.given) or _INITIALS.fullmatch(name.given)):
        return Name(stuck["family"], stuck["given"])
    if name.given[1:].islower() and _ONLY_INITIALS.fullmatch(name.family):
        return Name(name.given, name.family)
    return _unmixed(name)


def _unmixed(name: Name) -> Name:
    """A person whose initials, given name or *and* stand with the family name."""
    before = _BEFORE_MORE.fullmatch(name.given)
    if before and (_ONLY_INITIALS.fullmatch(name.family) or _WITH_JOIN.fullmatch(name.family)):
        last = name.family if len(name.family) == 1 else ""
        return Name(before["family"], f"{before['given'].strip()} {last}".strip())
    ends = _ENDS_IN_INITIAL.fullmatch(name.family)
    if ends and (not name.given or _INITIALS.fullmatch(name.given)):
        return Name(ends["family"], f"{ends['given']} {name.given}".strip())
    shouted = _SHOUTED_FAMILY.fullmatch(name.family)
    if shouted and (not name.given or _INITIALS.fullmatch(name.given)):
        return Name(shouted["family"], f"{shouted['given']} {name.given}".strip())
    return name


def _joined(literal: str) -> bool:
    """``Jane Dole and Mary Bright``: two names in full, of which no word is the language's."""
    sides = re.split(r"\s(?:and|und|et|&|y)\s", literal)
    return len(sides) == 2 and all(_in_full(side) for side in sides)


_WRITTEN_OUT = re.compile(rf"[{UP}][{LOW}]+(?:-[{UP}][{LOW}]+)*|[{UP}]\.")


def _in_full(side: str) -> bool:
    words = side.split()
    return (
        1 < len(words) <= LONGEST_FAMILY + 1
        and all(map(_WRITTEN_OUT.fullmatch, words))
        and not any(is_word(word) for word in words if len(word) > 2)
    )


def _persons(literal: str) -> bool:
    """Whether *literal* has the commas or the initials of persons' names, and no organisation."""
    if is_body(literal) or len(literal) > LONGEST:
        return False
    if _SLASHED.fullmatch(literal) or _CAPITALS_FIRST.fullmatch(literal) or _joined(literal):
        return True
    parts = literal.split(",")
    short = all(len(_LONG_WORD.findall(part)) <= LONGEST_FAMILY for part in parts[:2])
    single = _FIRST.fullmatch(literal) or _BEFORE_INITIAL.fullmatch(literal)
    return short and (len(parts) > 1 or single is not None)


def any_names(text: str) -> tuple[Name, ...]:
    """The names in *text*, none left out; a name that is no person's is a ``literal``."""
    whole = re.sub(r"\s+(?=[.,;])", "", unicodedata.normalize("NFC", text))
    whole = re.sub(r",(?=[^\W\d])", ", ", whole.strip())
    whole = _UNSTOPPED.sub(r"\g<last>.", _IN_BRACKETS.sub(r", \g<given>", whole))
    bare = _END.sub("", _LEAD.sub("", whole, count=1)).strip(" ,;:")
    bare = re.sub(r"\s*\([^()]{0,200}\)?$", "", bare)
    parts = [part for part in _STRONG.split(bare) if part.strip(" .,")]
    found = [name for part in parts for name in _weakly(part)]
    return tuple(found)


def _weakly(part: str) -> Iterator[Name]:
    """The names of a part that holds no semicolon or slash."""
    said = part.title() if part.isupper() else part
    if is_body(said) and not re.search(rf"\b[{UP}]\.", part):
        yield Name(literal=part.strip(" ,"))
        return
    split = _WEAK.split(part)
    pieces, commas = split[::2], split[1::2]
    at = 0
    while at < len(pieces):
        piece = pieces[at].strip()
        after = pieces[at + 1].strip() if at < len(commas) and commas[at] else ""
        if _SUFFIX.fullmatch(piece) or not piece.strip(" ."):
            at += 1
        elif after and _inverted(piece, after, first=at == 0, last=at + 2 == len(pieces)):
            yield Name(piece.rstrip("."), after)
            at += 2
        else:
            yield one_name(piece)
            at += 1


def _inverted(piece: str, after: str, *, first: bool, last: bool) -> bool:
    """Whether *after* is the given name of *piece*."""
    if _FIRST.fullmatch(piece) or _LAST.fullmatch(piece) or _SUFFIX.fullmatch(after):
        return False
    if _INITIALS.fullmatch(after):
        return True
    words = [word for word in piece.split() if word.casefold() not in _PARTICLES]
    if len(words) > 1:
        lone = len(after.split()) == 1 or _LAST.fullmatch(after) is not None
        return first and last and lone and len(words) <= LONGEST_FAMILY
    return not _FIRST.fullmatch(after) and (first or len(after.split()) == 1)


def one_name(piece: str) -> Name:
    """A name with no comma in it: ``J. Dole``, ``Dole JA``, ``Jane van Dole``."""
    led = _FIRST.fullmatch(piece)
    if led:
        return Name(led["family"].strip(" ."), led["given"].strip())
    closed = _LAST.fullmatch(piece)
    if closed:
        return Name(closed["family"].strip(" .,"), closed["given"].strip())
    shouted = _SHOUTED.fullmatch(piece)
    if shouted and re.search("[AEIOUYÀ-Ý]", shouted["family"]):
        return Name(shouted["family"], shouted["given"])
    words = piece.strip(" .").split()
    if len(words) < 2 or len(words) > 6:
        return Name(literal=piece.strip(" ."))
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].casefold() in _PARTICLES:
        cut -= 1
    if any(word in _NEVER_IN_NAMES for word in words[:cut]):
        return Name(literal=piece.strip(" ."))
    return Name(" ".join(words[cut:]), " ".join(words[:cut]))
