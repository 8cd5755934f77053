"""Helplines, from a file of the site's contents, and how long ago each was checked."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Final

from markupsafe import Markup

from graph.citing.address import web_url
from graph.config import Config
from graph.corpus.model import Corpus
from graph.pages.cite import day_words
from graph.pages.edition import edition_of
from graph.problems import Code, Problem, Severity

HELPLINES: Final = "site/content/helplines.toml"
"""Where readers can turn; a site about something else may have none."""

MONTHS: Final = 12
"""A line that was checked longer ago may have changed."""

_NOT_DIALLED: Final = re.compile(r"[^\d+]")


@dataclass(frozen=True, slots=True)
class Helpline:
    """One service that readers can turn to."""

    nation: str
    """Where it is for."""
    name: str
    whom: str
    """For whom it is."""
    number: str
    """As it is printed."""
    hours: str
    url: str
    """Its website, or empty."""
    checked: str
    """ISO 8601: when somebody last made sure that all this is right."""
    confirmed: bool
    """Whether the service itself was asked."""

    @property
    def dial(self) -> str:
        """The number for a ``tel:`` link."""
        return _NOT_DIALLED.sub("", self.number)

    @property
    def day(self) -> str:
        """The day of the check in words."""
        return day_words(self.checked)


@dataclass(frozen=True, slots=True)
class SafetyPage:
    """Context of ``safety.html``."""

    title: str
    body: Markup
    nations: tuple[tuple[Helpline, ...], ...]
    """The helplines, those of one nation together; empty where the site names none."""
    unconfirmed: bool
    """Whether any of them still has to be confirmed."""


def site_helplines(
    config: Config, corpus: Corpus
) -> tuple[tuple[Helpline, ...], tuple[Problem, ...]]:
    """The helplines that the site names, if any, and what is wrong with them."""
    path = config.root / HELPLINES
    if not path.is_file():
        return (), ()
    lines, doubts = read_helplines(path.read_text(encoding="utf-8", errors="replace"), HELPLINES)
    today = edition_of(corpus, config).date
    return lines, (*doubts, *stale(lines, today, HELPLINES))


def read_helplines(text: str, file: str) -> tuple[tuple[Helpline, ...], tuple[Problem, ...]]:
    """The helplines that *text* (TOML, an array ``helpline``) names; *file* is for the problems. A
    line that lacks something is left out: half a number helps nobody.
    """
    try:
        found = tomllib.loads(text).get("helpline", [])
    except tomllib.TOMLDecodeError as wrong:
        return (), (_invalid(f"It is not TOML: {wrong}.", file),)
    if not isinstance(found, list):
        return (), (_invalid("“helpline” is no array of tables.", file),)
    lines: list[Helpline] = []
    problems: list[Problem] = []
    for number, values in enumerate(found, 1):
        made = _helpline(values)
        if isinstance(made, Helpline):
            lines.append(made)
        else:
            problems.append(_invalid(f"Helpline {number} {made}.", file))
    return tuple(lines), tuple(problems)


def nations_of(lines: Iterable[Helpline]) -> tuple[tuple[Helpline, ...], ...]:
    """*lines* by nation, both in the order of the file."""
    found: dict[str, list[Helpline]] = {}
    for line in lines:
        found.setdefault(line.nation, []).append(line)
    return tuple(map(tuple, found.values()))


def stale(lines: Iterable[Helpline], today: str, file: str) -> Iterator[Problem]:
    """A warning for each of *lines* that was checked more than a year before *today* (ISO 8601);
    none where no day is known.
    """
    if not today:
        return
    for line in lines:
        if months(line.checked, today) >= MONTHS:
            yield Problem(
                Code.HELPLINE_STALE,
                Severity.WARNING,
                f"The helpline “{line.name}” was last checked on {line.checked}.",
                "Make sure that its number and hours are right, and set `checked` to that day.",
                file=file,
            )


def months(earlier: str, later: str) -> int:
    """Whole months from one day to another (ISO 8601); negative where they are the other way."""
    then, now = date.fromisoformat(earlier), date.fromisoformat(later)
    return (now.year - then.year) * 12 + now.month - then.month - (now.day < then.day)


def _helpline(values: object) -> Helpline | str:
    """The helpline, or what is wrong with it."""
    if not isinstance(values, Mapping):
        return "is no table"
    keys = [_key(field.name) for field in fields(Helpline)]
    missing = [key for key in keys if key not in values]
    unknown = sorted(set(values) - set(keys))
    if missing or unknown:
        return f"lacks {', '.join(missing)}" if missing else f"has an unknown {unknown[0]}"
    checked, confirmed = values["checked"], values["confirmed"]
    words = {key: values[key] for key in keys if key not in {"checked", "confirmed"}}
    if type(checked) is not date or not isinstance(confirmed, bool):
        return "needs a date in “checked” and true or false in “confirmed”"
    if not all(isinstance(word, str) for word in words.values()):
        return "has something other than text where text belongs"
    if not _NOT_DIALLED.sub("", words["number"]):
        return "has a number without digits"
    if words["url"] and not web_url(words["url"]):
        return "has an address that is none of the web"
    return Helpline(
        nation=words["nation"],
        name=words["name"],
        whom=words["for"],
        number=words["number"],
        hours=words["hours"],
        url=words["url"],
        checked=checked.isoformat(),
        confirmed=confirmed,
    )


def _key(name: str) -> str:
    """The name of a field in the file: ``for`` is a word of Python's."""
    return "for" if name == "whom" else name


def _invalid(message: str, file: str) -> Problem:
    return Problem(
        Code.HELPLINE_INVALID,
        Severity.ERROR,
        message,
        "The comment at the head of the file says what each line needs.",
        file=file,
    )
