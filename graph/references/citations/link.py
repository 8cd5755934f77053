"""Which entry of the list a citation means: by name and year, across a misprint where one fits."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from anyascii import anyascii
from rapidfuzz import fuzz
from rapidfuzz.distance import DamerauLevenshtein

from graph.records import Name
from graph.references.model import Reference


def norm(words: str) -> str:
    """Small Latin letters and figures only, accents and apostrophes dropped, ``&`` read as ``and``;
    letters of other scripts are those that they are commonly written with.
    """
    plain = anyascii(words.replace("&", " and ")).casefold()
    return " ".join(re.findall(r"[a-z0-9]+", re.sub(r"['`]", "", plain)))


@dataclass(frozen=True, slots=True)
class Cited:
    """What a citation says of the work it means."""

    names: tuple[str, ...]
    """Families or organisations, in order; for a work without author the beginning of its title."""
    year: str
    """Empty where the style gives none (MLA)."""
    et_al: bool = False
    initials: str = ""
    """Of the first author, where the citation tells namesakes apart."""
    title: str = ""
    """The beginning of the work's title, where the citation gives it (MLA)."""


@dataclass(frozen=True, slots=True)
class Link:
    """The entry, or why there is none."""

    reference: Reference | None
    repaired: str = ""
    """The name that a misprint was read as."""
    candidates: tuple[str, ...] = ()
    ambiguous: bool = False


class Linker:
    """Finds entries of one list."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self.references = tuple(references)
        self.by_name: dict[str, list[Reference]] = {}
        for reference in self.references:
            for key in _keys(reference):
                self.by_name.setdefault(key, []).append(reference)

    def find(self, cited: Cited) -> Link:
        """The entry that *cited* means; none rather than a guess."""
        exact = self._fitting(self.by_name.get(norm(cited.names[0]), ()), cited)
        if exact:
            return self._choose(exact, cited)
        whole = " and ".join(cited.names)
        if len(cited.names) > 1:
            together = self._fitting(self.by_name.get(norm(whole), ()), cited)
            if together:
                return self._choose(together, cited)
        near = self._near(cited, whole)
        if near:
            return near
        return Link(None, candidates=self._candidates(cited))

    def knows(self, name: str) -> bool:
        """Whether any entry is filed under *name*."""
        return norm(name) in self.by_name

    def titled(self, title: str) -> Reference | None:
        """The one entry whose title begins with *title*, or holds it where it is long."""
        found = [reference for reference in self.references if titled(reference, title)]
        return found[0] if len(found) == 1 else None

    def _fitting(self, found: Sequence[Reference], cited: Cited) -> list[Reference]:
        return [reference for reference in found if _same_year(reference, cited.year)]

    def _choose(self, found: Sequence[Reference], cited: Cited) -> Link:
        best = sorted(found, key=lambda reference: -_fit(reference, cited))
        top = [reference for reference in best if _fit(reference, cited) == _fit(best[0], cited)]
        if len({reference.id for reference in top}) > 1:
            return Link(None, candidates=tuple(r.id for r in top), ambiguous=True)
        if _fit(best[0], cited) < 0:
            return Link(None, candidates=tuple(dict.fromkeys(r.id for r in best)))
        return Link(best[0])

    def _near(self, cited: Cited, whole: str) -> Link | None:
        """One entry of the same year whose first author is one slip away, or whose long name the
        citation shortens.
        """
        if not cited.year:
            return None
        close = []
        for reference in self.references:
            if _same_year(reference, cited.year) and _fit(reference, cited) >= 0:
                name = _near_name(reference, cited, whole)
                if name:
                    close.append((reference, name))
        ids = {reference.id for reference, _ in close}
        if len(ids) != 1:
            return None
        reference, name = close[0]
        slip = name if name != "*" else ""
        return Link(reference, repaired=slip)

    def _candidates(self, cited: Cited) -> tuple[str, ...]:
        """Entries that a person may have meant: same name and another year, or a name alike."""
        wanted = norm(cited.names[0])
        scored = []
        for reference in self.references:
            name = norm(_first(reference))
            score = fuzz.ratio(wanted, name)
            if score >= 75 or (wanted and name and wanted.split()[0] == name.split()[0]):
                same = _same_year(reference, cited.year)
                scored.append((-score - 10 * same, reference.id))
        return tuple(name for _, name in sorted(scored)[:3])


def _first(reference: Reference) -> str:
    people = reference.record.author or reference.record.editor
    return people[0].short if people else reference.record.title


def _keys(reference: Reference) -> set[str]:
    """What an entry may be cited under: its first author, an organisation's short forms, all its
    authors together, or its title where it has no author.
    """
    people = reference.record.author or reference.record.editor
    if not people:
        words = norm(reference.record.title).split()
        return {" ".join(words[:count]) for count in range(2, min(7, len(words)) + 1)} | {
            " ".join(words)
        }
    first = people[0]
    keys = {norm(first.short)}
    if first.family:
        keys.add(
            norm(
                re.sub(
                    r"^(?:(?:van|von|de|der|den|la|di|da|du|ter|ten|del|le)\s)+", "", first.family
                )
            )
        )
    else:
        keys |= {norm(short) for short in _short_forms(first)}
    if len(people) > 1 and not first.family:
        keys.add(norm(" and ".join(name.short for name in people)))
    return {key for key in keys if key}


_SMALL = {
    "of",
    "the",
    "and",
    "for",
    "in",
    "on",
    "to",
    "a",
    "an",
    "&",
    "und",
    "für",
    "der",
    "die",
    "des",
}


def _short_forms(name: Name) -> set[str]:
    """``World Health Organization (WHO)`` and ``WHO – World Health Organization`` are cited as WHO;
    so is one that prints no short form.
    """
    printed = re.findall(r"[(\[]([A-Z][\w&-]{1,12})[)\]]", name.literal)
    bare = re.sub(r"\s*[(\[][^)\]]*[)\]]", "", name.literal)
    if dashed := _DASHED.fullmatch(bare):
        printed.append(dashed["before"] or dashed["behind"])
        bare = dashed["whole"] or dashed["first"]
    words = [word for word in re.split(r"[\s-]+", bare) if word.lower() not in _SMALL]
    initials = "".join(word[0] for word in words if word[:1].isupper())
    forms = {*printed, bare, re.sub(r"^The\s+", "", bare)}
    return forms | ({initials} if len(initials) >= 2 else set())


_DASHED = re.compile(
    r"(?P<before>[A-Z][A-Z&-]{1,12})\s[–—-]\s(?P<whole>.+)"
    r"|(?P<first>.+)\s[–—-]\s(?P<behind>[A-Z][A-Z&-]{1,12})"
)


def titled(reference: Reference, title: str) -> bool:
    """Whether *title* is the entry's, or the beginning of it."""
    asked, own = norm(title), norm(reference.record.title)
    bare = re.sub(r"^(?:the|a|an) ", "", own)
    return bool(asked) and any(one == asked or one.startswith(asked + " ") for one in (own, bare))


def _same_year(reference: Reference, year: str) -> bool:
    if not year:
        return True
    own, asked = reference.record.year.casefold(), year.casefold()
    own, asked = (re.sub(r"[\s.]", "", value) for value in (own, asked))
    if own == asked:
        return True
    return own[:4] == asked[:4] and own[:4].isdigit() and (own[4:] == "" or asked[4:] == "")


def _fit(reference: Reference, cited: Cited) -> int:
    """How well the authors fit: below zero where they contradict the citation."""
    people = [norm(name.short) for name in reference.record.author or reference.record.editor]
    score = 0
    if reference.record.year.casefold() == cited.year.casefold():
        score += 4
    if cited.initials and reference.record.author:
        given = reference.record.author[0].given
        score += 3 if given[:1] == cited.initials[:1] else -6
    if cited.title:
        score += 8 if titled(reference, cited.title) else -12
    asked = [norm(name) for name in cited.names]
    if len(asked) > 1 and len(people) > 1:
        others = sum(_alike(a, b) for a, b in zip(asked[1:], people[1:], strict=False))
        if sorted(asked) == sorted(people):  # all of them, in another order
            others = len(asked) - 1
        score += 2 * others - 6 * (min(len(asked), len(people)) - 1 - others)
    elif len(asked) > 1 and people and " and ".join(asked) != people[0]:
        score -= 5
    if cited.et_al:
        many = len(people) > 2 or re.search(r"\bet\.? al\b", reference.printed[:400])
        score += 2 if many else (0 if len(people) == 2 else -5)
    elif len(asked) == 1:
        score += 1 if len(people) <= 1 else -1
    elif len(asked) == len(people):
        score += 1
    return score


def _alike(one: str, other: str) -> bool:
    return one == other or fuzz.ratio(one, other) >= 85


def _one_place(one: str, other: str) -> bool:
    """Whether two long names differ in one place only, of two letters at most."""
    if min(len(one), len(other)) < 7 or abs(len(one) - len(other)) > 1 or one == other:
        return False
    shorter = min(len(one), len(other))
    head = next((i for i in range(shorter) if one[i] != other[i]), shorter)
    tail = next((i for i in range(shorter - head) if one[-1 - i] != other[-1 - i]), shorter - head)
    return max(len(one), len(other)) - head - tail <= 2


def _near_name(reference: Reference, cited: Cited, whole: str) -> str:
    """The entry's name where the citation's is a slip of it; ``*`` where it is a shorter form."""
    own = _first(reference)
    asked, mine = norm(cited.names[0]), norm(own)
    if not asked or not mine:
        return ""
    slips = DamerauLevenshtein.distance(asked, mine)
    allowed = 0 if len(mine) < 3 else 1 if len(mine) < 8 else 2
    people = reference.record.author
    if (0 < slips <= allowed or _one_place(asked, mine)) and asked[0] == mine[0]:
        supported = cited.et_al or len(cited.names) > 1 or len(mine) > 4
        return own if supported else ""
    if people and people[0].literal:
        full = norm(whole)
        if len(full.split()) > 1 and len(mine.split()) > 1:
            if (
                fuzz.token_set_ratio(full, mine) >= 95
                and abs(len(full.split()) - len(mine.split())) <= 2
            ):
                return "*"
            if fuzz.ratio(full, mine) >= 92:
                return own
    return ""
