"""The words of a reference, and for each what may tell which part of the reference it belongs to.

What a word says by itself (its form, whether it names a month, a journal, a publisher) is told
apart from what its surroundings say: the marks of punctuation on both sides, the piece between two
stops or two commas that it stands in, and what was seen before it and is still to come. Nothing
here decides: :mod:`tagging` weighs it all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from graph.bodies import ORGANISATION, is_word
from graph.documents.model import MarkKind, Prose
from graph.documents.running_text.imprint import MONTHS
from graph.references.entries.rows import in_rows
from graph.references.entries.words import Word, gap, numeral

_STOP = re.compile(r"[.?!:;](?![-\w])|[\"()\[\]]")

VENUE = re.compile(
    r"""j|jour(?:n(?:al)?)?|rev(?:iew|ista|ue|\b)|proc(?:eedings|\b)|trans(?:actions)?|ann(?:als|ales|\b)
    |bull(?:etin)?|lett(?:ers)?|zeitschrift|arch(?:ives?|iv|\b)|acta|magazine|conf(?:erence|\b)
    |symp(?:osium|\b)|workshop|congress|advances|adv|quarterly|international|int|lancet|nature
    |science|comm(?:unications)?|med|res|sci|soc|biol|chem|phys|am|eur|brit|handbook|encyclop\w+
    |jahrbuch|beitr\w+|cadernos|anais|studies|lncs|ieee|acm|tagung\w*|hefte?|blätter|forum|series
    |lecture|notes|rivista|archivio|annali|atti|bollettino|quaderni|giornale|annales|mélanges""",
    re.IGNORECASE | re.VERBOSE,
)
IMPRINT = re.compile(
    r"""press|verlag|publish\w*|publ|publications?|books|sage|routledge|springer|wiley|elsevier
    |palgrave|macmillan|penguin|norton|harper\w*|mcgraw|pearson|blackwell|academic|kluwer|north
    |holland|berlin|london|paris|oxford|cambridge|wien|münchen|frankfurt|stuttgart|hamburg|leipzig
    |köln|zürich|basel|amsterdam|boston|chicago|york|philadelphia|washington|editora?|éditions?
    |university|univ|presses|inc|ltd|gmbh|co|campus|nomos|suhrkamp|opladen|wiesbaden|verl|dc|ny
    |ma|ca|uk|usa|são|paulo|rio|madrid|barcelona|roma|milano|thesis|dissertation|department|dept
    |institut\w*|editorial|editrice|editore|tipografia|venezia|firenze|torino|padova|bologna|napoli
    |bruxelles|lisboa|heidelberg|göttingen|tübingen|stockholm|dordrecht|toronto|princeton|rome|venice
    |laterza|einaudi|mulino|mondadori|olschki|feltrinelli|gallimard|seuil""",
    re.IGNORECASE | re.VERBOSE,
)
_PARTICLE = re.compile(
    r"van|von|de|der|den|dos|das|da|do|del|della|di|du|la|le|el|al|bin|ibn|ter|ten|zu|jr|sr"
)
ROLE = re.compile(
    r"eds?|editors?|edited|hrsg|hg|herausgeber|orgs?|coords?|dir|dirs|éds?|edits|cura",
    re.IGNORECASE,
)
_JOINS = frozenset(("and", "und", "et", "y", "e", "u", "with", "og", "och", "en"))
_NUMBERS = frozenset(
    ("vol", "volume", "v", "no", "nr", "n", "num", "number", "issue", "bd", "jg", "heft", "h", "pp",
     "p", "pages", "page", "pg", "s", "seiten", "art", "article", "iss", "band", "t", "tome",
     "voll", "tomo", "fasc", "anno", "ch", "chap", "chapter", "kap", "ed", "edn", "edition", "aufl",
     "auflage", "series", "part")
)  # fmt: skip
_FIGURES = re.compile(r"\d{1,4}\s?[(:,]\s?(?:no\.\s?)?\d{1,5}|\b(?:pp?|S)\.\s?\d|\d\s?[-–]\s?\d")


def evidence(
    prose: Prose, words: Sequence[Word], told: Sequence[str], style: str
) -> Iterator[list[str]]:
    """For each of *words* what speaks for one part or another, as names of evidence.

    :param told: the part of each word as the rules have it (:mod:`told`).
    :param style: the style that the rules take it to be in.
    """
    if not words:
        return
    own = [_own(word.text) for word in words]
    shapes = [_shape(word.text) for word in words]
    gaps = [word.before for word in words] + [gap(prose.text[words[-1].end :]) + "$"]
    wide = _about(words, _pieces(words, _STOP), "s")
    narrow = _about(words, _pieces(words, re.compile(r"[,.?!:;\"()\[\]]")), "c")
    around = _around(prose, words)
    named = in_rows(words, shapes, gaps)
    last = len(words) - 1
    for at in range(len(words)):
        found = [*own[at], *wide[at], *narrow[at], *around[at], *named[at]]
        before, after = gaps[at], gaps[at + 1]
        shape = shapes[at]
        found += (
            f"g-{before}", f"g+{after}", f"g{before}|{shape}", f"g{before}|{shape}|{after}",
            f"n{min(at, 12)}", f"e{min(last - at, 6)}", f"tenth{10 * at // (last + 1)}",
        )  # fmt: skip
        found += (f"r{told[at]}|{style}", f"n{min(at, 3)}|{style}", *_told(told, at, before, after))
        if at:
            if before in (" ", ". "):
                found.append(f"b={words[at - 1].text.lower()}{before}{words[at].text.lower()}")
            found += (f"s-{shapes[at - 1]}|{before}|{shape}", *(f"-{one}" for one in own[at - 1]))
        if at < last:
            found += (f"s+{shape}|{after}|{shapes[at + 1]}", *(f"+{one}" for one in own[at + 1]))
        if 0 < at < last:
            found.append(f"s{shapes[at - 1]}|{before}|{shape}|{after}|{shapes[at + 1]}")
        if at > 1:
            found.append(f"--{shapes[at - 2]}|{gaps[at - 1]}|{shapes[at - 1]}|{before}|{shape}")
            found += (f"--{one}" for one in own[at - 2][:1])
        if at < last - 1:
            found.append(
                f"++{shape}|{after}|{shapes[at + 1]}|{gaps[at + 2]}|{shapes[at + 2]}|{gaps[at + 3]}"
            )
            found += (f"++{one}" for one in own[at + 2][:1])
        yield found


def _told(told: Sequence[str], at: int, before: str, after: str) -> list[str]:
    """What the rules say of the word at *at*, and where their parts begin and end."""
    own = told[at]
    past = told[at - 1] if at else "^"
    to_come = told[at + 1] if at + 1 < len(told) else "$"
    found = [f"r{own}", f"r{past}<{own}", f"r{own}>{to_come}", f"r{past}<{own}>{to_come}"]
    if own != past:
        found.append(f"r{past}|{before}|{own}")
    if own != to_come:
        found.append(f"r{own}|{after}|{to_come}")
    if not own:
        left = next((one for one in reversed(told[:at]) if one), "^")
        right = next((one for one in told[at + 1 :] if one), "$")
        found.append(f"r{left}_{right}")
    return found


# --- what a word says by itself ---


def _own(word: str) -> list[str]:
    small = word.lower()
    if "/" in word:
        return ["address"]
    if numeral(word):
        return [_shape(word)]
    found = ["w=" + small]
    if len(word) > 4:
        found += ("begin=" + small[:4], "end=" + small[-3:])
    found += (name for name, test in _LEXICON if test(small))
    if len(word) > 2 and is_word(word):
        found.append("common")
    return found


_LEXICON: tuple[tuple[str, Callable[[str], bool]], ...] = (
    ("month", lambda word: word in MONTHS),
    ("venue", lambda word: VENUE.fullmatch(word) is not None),
    ("imprint", lambda word: IMPRINT.fullmatch(word) is not None),
    ("body", lambda word: ORGANISATION.fullmatch(word.capitalize()) is not None),
    ("particle", lambda word: _PARTICLE.fullmatch(word) is not None),
    ("role", lambda word: ROLE.fullmatch(word) is not None),
    ("join", lambda word: word in _JOINS),
    ("number-word", lambda word: word in _NUMBERS),
)


def _shape(word: str) -> str:
    """``Xx``, ``X``, ``XX``, ``x``, the count of figures, ``year``."""
    if word.isdecimal():
        year = len(word) == 4 and 1500 <= int(word) < 2030
        return "year" if year else f"d{min(len(word), 6)}"
    if "/" in word:
        return "url"
    if word[-1].isdigit():
        return f"{'' if word[0].isdigit() else 'x'}{'d' if word.isalnum() else 'range'}"
    if word[0].isdigit():
        return "year" if word[-1].isalpha() and word[:-1].isdecimal() else "dx"
    if len(word) == 1:
        return "X" if word.isupper() else "x1"
    if word.isupper():
        return f"XX{min(len(word), 4)}"
    if word[0].isupper():
        return "Xx" if word[1:].islower() else "XxX"
    return "x" if word.islower() else "xX"


# --- what its surroundings say ---


def _pieces(words: Sequence[Word], cut: re.Pattern[str]) -> list[tuple[int, int]]:
    """The stretches of words between two cuts, as first and last plus one; the stops of an initial
    (``M.``) and within a number (``0.5``, ``3.9.2004``) cut nothing.
    """
    starts = [0]
    for at in range(1, len(words)):
        between = words[at].before
        initial = (
            len(words[at - 1].text) == 1 and words[at - 1].text.isupper() and between in (". ", ".")
        )
        decimal = (
            between == "." and words[at - 1].text[-1].isdigit() and words[at].text[0].isdigit()
        )
        if cut.search(between) and not (initial or decimal):
            starts.append(at)
    return list(zip(starts, [*starts[1:], len(words)], strict=True))


def _about(words: Sequence[Word], pieces: Sequence[tuple[int, int]], name: str) -> list[list[str]]:
    """For each word what the piece that it stands in is like, and the pieces beside it."""
    kinds = [_kind(words[start:end]) for start, end in pieces]
    found: list[list[str]] = []
    for at, (start, end) in enumerate(pieces):
        said = [f"{name}:{one}" for one in kinds[at]]
        said.append(f"{name}#{min(at, 5)}")
        said.append(f"{name}#-{min(len(pieces) - at, 4)}")
        form = "|".join(kinds[at][:2])
        said.append(f"{name}#{min(at, 5)}|{form}")
        said.append(f"{name}#-{min(len(pieces) - at, 4)}|{form}|{words[start].before}")
        if at:
            said += (f"{name}<{one}" for one in kinds[at - 1])
        if at + 1 < len(pieces):
            said += (f"{name}>{one}" for one in kinds[at + 1])
        found += ([*said, f"{name}@{min(here - start, 3)}"] for here in range(start, end))
    return found


def _kind(words: Sequence[Word]) -> list[str]:
    """What a piece is like: its length, its capitals, its figures, the words in it."""
    texts = [word.text for word in words]
    count = len(texts)
    letters = [text for text in texts if not numeral(text)]
    capital = sum(text[0].isupper() for text in letters)
    initials = sum(len(text) == 1 and text.isupper() for text in letters)
    small = [text.lower() for text in letters]
    kinds = [
        f"long{min(count, 4) if count < 5 else 5 if count < 9 else 6 if count < 16 else 7}",
        f"caps{4 * capital // len(letters) if letters else 'no'}",
    ]
    if initials:
        kinds.append("initials" if 3 * initials >= len(letters) else "initial")
    if len(letters) < count:
        kinds.append("year" if any(_shape(text) == "year" for text in texts) else "figures")
    kinds += (
        kind
        for kind, test in (("venue", VENUE.fullmatch), ("imprint", IMPRINT.fullmatch),
                           ("role", ROLE.fullmatch))
        if any(test(text) for text in small)
    )  # fmt: skip
    if small and small[0] == "in":
        kinds.append("in")
    known = [text for text in letters if len(text) > 3]
    if known:
        kinds.append(f"words{3 * sum(map(is_word, known)) // len(known)}")
    return kinds


def _around(prose: Prose, words: Sequence[Word]) -> list[list[str]]:
    """For each word what was seen before it, and what is still to come."""
    text = prose.text
    italics = [(mark.start, mark.end) for mark in prose.marked(MarkKind.EMPHASIS)
               if mark.end - mark.start > 2]  # fmt: skip
    quotes = [match.start() for match in re.finditer("[\"“”„«»]|(?<!\\w)[‘']|[’'](?!\\w)", text)]
    years = [at for at, word in enumerate(words) if _shape(word.text) == "year"]
    roles = [at for at, word in enumerate(words) if ROLE.fullmatch(word.text)]
    figures = [match.start() for match in _FIGURES.finditer(text)]
    found: list[list[str]] = []
    opened = seen = 0
    inside = False
    for at, word in enumerate(words):
        between = word.before
        opened = max(0, opened + sum(map(between.count, "([")) - sum(map(between.count, ")]")))
        inside = inside or (
            between.endswith((" ", "")) and word.text in ("In", "in", "IN") and at > 3
        )
        seen += bool(years[seen:] and years[seen] < at)
        past = sum(1 for quote in quotes if quote < word.start)
        said = [
            f"years{min(seen, 2)}of{min(len(years), 3)}",
            f"open{min(opened, 1)}",
            f"in{inside:d}",
        ]
        if quotes:
            said.append(f"quotes{min(past, 3)}of{min(len(quotes), 4)}")
        if italics:
            which = sum(1 for start, _ in italics if start <= word.start)
            now = any(start <= word.start < end for start, end in italics)
            said.append(f"italic{min(which, 3)}{'now' if now else ''}of{min(len(italics), 3)}")
        nearest = next((one - at for one in roles if one >= at), None)
        if nearest is not None:
            said.append(f"role-in{min(nearest, 15) // 3}")
        if any(one < at for one in roles):
            said.append("role-past")
        ahead = sum(1 for figure in figures if figure >= word.end)
        said.append(f"figures{min(len(figures) - ahead, 2)}of{min(len(figures), 3)}")
        found.append(said)
    return found
