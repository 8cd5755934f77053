"""The fields of a ``source.toml``: which there are, what each takes, what is wrong with a value.

One table a TOML table, one line a field, one small function a kind of value. Each function takes
what TOML gave and returns the value to keep or a :class:`Wrong`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final
from urllib.parse import urlsplit

from rapidfuzz import fuzz, process, utils

from graph.documents.sources.model import QuotationPolicy
from graph.records import Name

TYPE_NAMES = {
    bool: "true or false",
    int: "a number",
    float: "a number",
    str: "text",
    list: "a list",
}

Value = str | tuple[str, ...] | tuple[Name, ...]


@dataclass(frozen=True, slots=True)
class Wrong:
    """Why a value cannot be taken."""

    message: str
    """The end of a sentence that starts with the field's name."""
    hint: str
    candidates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """A :class:`Wrong` with the place it belongs to."""

    table: str
    """Name of the TOML table, empty for the top."""
    key: str
    wrong: Wrong


@dataclass(frozen=True, slots=True)
class FieldRule:
    """One field."""

    key: str
    read: Callable[[object], Value | Wrong]
    required: bool = False


# CSL 1.0.2, appendix III: the types a record may have.
# fmt: off
CSL_TYPES = frozenset({
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book",
    "broadcast", "chapter", "classic", "collection", "dataset", "document", "entry",
    "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing",
    "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
    "personal_communication", "post", "post-weblog", "regulation", "report", "review",
    "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
})
# fmt: on

# Control characters but tab and newline, and the marks that change the direction of the text.
UNSHOWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# 2021, 2021-09, 2021-09-14
ISO_DATE = re.compile(r"(?P<year>\d{4})(-(?P<month>\d\d)(-(?P<day>\d\d))?)?")
# 10.1000/xyz, with or without a resolver's address before it
DOI = re.compile(r"(?:(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*)?(?P<doi>10\.\d{4,9}/\S+)", re.I)
# BCP 47, as far as documents need it: en, en-GB, zh-Hant
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


def near(word: str, known: Collection[str]) -> tuple[str, ...]:
    """At most two of the *known* words that *word* may be a misspelling of, the nearest first."""
    hits = process.extract(
        word, sorted(known), scorer=fuzz.ratio, processor=utils.default_process, limit=2
    )
    return tuple(found for found, score, _ in hits if score >= 70)


def meant(candidates: tuple[str, ...], otherwise: str) -> str:
    """A hint that asks whether one of *candidates* was meant."""
    return f"Did you mean {' or '.join(candidates)}?" if candidates else otherwise


UNDESCRIBED: Final = "Not described yet: say in one sentence what the document is."
"""The description of a new document, which only a person can write."""
NO_HOLDER: Final = "Not stated, or not recognised: check it."
UNKNOWN_LANGUAGE: Final = "und"
"""The code for a language that is not determined (ISO 639-2)."""
LARGEST = 10**18
"""No volume or page has a number of that size, and Python does not print the very largest."""


EMPTY: Final = Wrong("is empty", "Leave the line out where nothing is known.")


def text(value: object) -> str | Wrong:
    """Text that is not empty; a whole number is taken as it is written."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < LARGEST:
        return str(value)
    if not isinstance(value, str):
        kind = TYPE_NAMES.get(type(value), "something else")
        return Wrong(f"has to be text, and is {kind}", 'Put it in quotes: "..."')
    if not value.strip():
        return EMPTY
    if UNSHOWN.search(value):
        return Wrong("holds characters that cannot be shown", "Type the text anew by hand.")
    return value.strip()


def texts(value: object) -> tuple[str, ...] | Wrong:
    """A list of texts."""
    if not isinstance(value, list):
        return Wrong("has to be a list", 'Write ["one", "two"].')
    read = [text(item) for item in value]
    wrong = next((item for item in read if isinstance(item, Wrong)), None)
    return wrong or tuple(item for item in read if isinstance(item, str))


def one_of(known: Collection[str]) -> Callable[[object], str | Wrong]:
    """One of the *known* words."""

    def read(value: object) -> str | Wrong:
        word = text(value)
        if isinstance(word, Wrong) or word in known:
            return word
        candidates = near(word, known)
        choice = meant(candidates, f"Take one of: {', '.join(sorted(known))}.")
        return Wrong(f'cannot be "{word}"', choice, candidates)

    return read


def matching(pattern: re.Pattern[str], form: str) -> Callable[[object], str | Wrong]:
    """Text that *pattern* matches as a whole; *form* says what that is."""

    def read(value: object) -> str | Wrong:
        word = text(value)
        if isinstance(word, Wrong) or pattern.fullmatch(word):
            return word
        return Wrong(f'cannot be "{word[:80]}"', f"It has to be {form}.")

    return read


def iso_date(value: object) -> str | Wrong:
    """A year, a month or a day in the form of ISO 8601, in quotes or not."""
    word = text(value.isoformat() if type(value) is date else value)
    wrong = Wrong(f'is no date: "{word}"', "Write 2021, 2021-09 or 2021-09-14.")
    if isinstance(word, Wrong):
        return word
    if not (found := ISO_DATE.fullmatch(word)):
        return wrong
    try:
        date(int(found["year"]), int(found["month"] or 1), int(found["day"] or 1))
    except ValueError:
        return wrong
    return word


def doi(value: object) -> str | Wrong:
    """A DOI, bare and in lower case."""
    word = text(value)
    if isinstance(word, Wrong):
        return word
    if found := DOI.fullmatch(word):
        return found["doi"].lower()
    return Wrong(f'is no DOI: "{word}"', "A DOI starts with 10. and has a slash: 10.1000/xyz.")


def web_address(value: object) -> str | Wrong:
    """An address that a reader may follow: http or https with a host, nothing else."""
    word = text(value)
    if isinstance(word, Wrong):
        return word
    wrong = Wrong(f'is no web address: "{word[:80]}"', "It has to start with https:// or http://.")
    if re.search(r"[\s\"<>\\]", word):
        return wrong
    try:
        parts = urlsplit(word)
    except ValueError:
        return wrong
    return word if parts.scheme in {"http", "https"} and parts.netloc else wrong


def file_name(value: object) -> str | Wrong:
    """The name of a file in the same folder."""
    word = text(value)
    if isinstance(word, Wrong):
        return word
    if word.startswith(".") or re.search(r"[/\\:\n]", word):
        return Wrong(
            f'leads out of the folder: "{word}"',
            "Name a file that lies beside source.toml, without any path.",
        )
    return word


NAME_KEYS = {"family", "given", "literal"}


def one_name(value: object) -> Name | Wrong:
    """A person's or an organisation's name."""
    example = 'Write { family = "Doe", given = "Jane" } or { literal = "An Organisation" }.'
    if not isinstance(value, dict):
        return Wrong("has to be a list of names", example)
    if unknown := sorted(set(value) - NAME_KEYS):
        candidates = near(unknown[0], NAME_KEYS)
        return Wrong(f'has no part "{unknown[0]}"', meant(candidates, example), candidates)
    if ("literal" in value) == ("family" in value) or set(value) == {"literal", "given"}:
        return Wrong("is a person with a family name, or an organisation as literal", example)
    parts = {key: text(part) for key, part in value.items()}
    for part in parts.values():
        if isinstance(part, Wrong):
            return part
    return Name(**{key: str(part) for key, part in parts.items()})


def names(value: object) -> tuple[Name, ...] | Wrong:
    """Names in the order in which they are printed."""
    read = [one_name(item) for item in (value if isinstance(value, list) else [None])]
    wrong = next((item for item in read if isinstance(item, Wrong)), None)
    return wrong or tuple(item for item in read if isinstance(item, Name))


TOP = (FieldRule("description", text, required=True),)
DOCUMENT = (
    FieldRule("file", file_name, required=True),
    # Compared with the document's own, which the message for any other value gives.
    FieldRule("sha256", text, required=True),
)
RECORD = (
    FieldRule("type", one_of(CSL_TYPES), required=True),
    FieldRule("title", text, required=True),
    FieldRule("author", names),
    FieldRule("editor", names),
    FieldRule("issued", iso_date),
    FieldRule("container_title", text),
    FieldRule("collection_title", text),
    FieldRule("edition", text),
    FieldRule("volume", text),
    FieldRule("issue", text),
    FieldRule("page", text),
    FieldRule("section", text),
    FieldRule("publisher", text),
    FieldRule("publisher_place", text),
    FieldRule("doi", doi),
    FieldRule("url", web_address),
    FieldRule("isbn", text),
    FieldRule("issn", text),
    FieldRule("accessed", iso_date),
    FieldRule("genre", text),
    FieldRule("note", text),
    FieldRule("language", matching(LANGUAGE, "a language code such as en or en-GB"), required=True),
    FieldRule("abstract", text),
    FieldRule("keyword", texts),
)
RIGHTS = (
    FieldRule("statement", text, required=True),
    FieldRule("holder", text, required=True),
    FieldRule("quotation", one_of([policy.value for policy in QuotationPolicy])),
    FieldRule("license", web_address),
    FieldRule("original", web_address),
)
SUPPLIED = tuple(FieldRule(rule.key, text) for rule in RECORD)
"""For a field of the record that the document does not give: where it comes from."""

TABLES = {"document": DOCUMENT, "record": RECORD, "rights": RIGHTS, "supplied": SUPPLIED}
"""Every table of a ``source.toml`` with its fields."""
OPTIONAL_TABLES = {"supplied"}


def read_table(
    name: str, rules: Iterable[FieldRule], data: Mapping[str, object], inner: Collection[str] = ()
) -> tuple[dict[str, Value], tuple[Finding, ...]]:
    """The values of table *name*, and what is wrong with it; *inner* names the tables in it."""
    known = {rule.key: rule for rule in rules}
    values: dict[str, Value] = {}
    findings: list[Finding] = []
    for key, raw in data.items():
        if key in inner:
            continue
        read = known[key].read(raw) if key in known else unknown_key(key, (*known, *inner))
        if isinstance(read, Wrong):
            if read == EMPTY and known[key].required:
                read = Wrong(EMPTY.message, f'It has to be there: {key} = "..."')
            findings.append(Finding(name, key, read))
        else:
            values[key] = read
    findings += [
        Finding(name, key, Wrong("is missing", f'Add a line: {key} = "..."'))
        for key, rule in known.items()
        if rule.required and key not in data
    ]
    return values, tuple(findings)


def unknown_key(key: str, known: Collection[str]) -> Wrong:
    """There is no such field."""
    candidates = near(key, known)
    choice = meant(candidates, f"Known here: {', '.join(known)}. Or leave the line out.")
    return Wrong("is no field that is known here", choice, candidates)
