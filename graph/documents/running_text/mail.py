"""Letters by e-mail, saved as text: what stands above them is their record, and neither what they
quote nor how they close is part of what they say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from graph.documents.model import Field
from graph.documents.records.parts import Parts, natural_person, person_of
from graph.records import Name
from graph.spans import Span

_HEAD = re.compile(
    r"(?P<name>From|To|Cc|Bcc|Date|Sent|Subject|Reply-To|Von|An|Kopie|Betreff|Gesendet|Datum)"
    r"[ \t]{0,3}:[ \t]{0,3}(?P<value>[^\n]*)\n?"
)
_FROM, _SUBJECT = ("From", "Von"), ("Subject", "Betreff")
_DATE = ("Date", "Sent", "Datum", "Gesendet")
_AGAIN = re.compile(r"(?:(?:Re|Fwd?|Aw|Wg)\s?:\s?)+", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*[<\[(]?\S+@\S+[>\])]?|[\"']")
_QUOTED = re.compile(r"^[ \t]{0,3}>.*$", re.MULTILINE)
_CLOSING = re.compile(
    r"^(?:--[ \t]?$|(?:with )?(?:(?:best|kind|warm|many) )?(?:wishes|regards|thanks)[,.!]?[ \t]*$"
    r"|yours (?:sincerely|faithfully|truly)|cheers[,!]?[ \t]*$"
    r"|(?:mit )?(?:freundliche[nr]?|beste[nr]?|viele[nr]?|liebe[nr]?|herzliche[nr]?) grüße)",
    re.MULTILINE | re.IGNORECASE,
)
MOST: Final = 20
"""Lines of a letter's head, and of what closes it."""


@dataclass(frozen=True, slots=True)
class Mail:
    """A letter: the lines that are no part of its text, and its record."""

    apart: dict[int, str]
    fields: tuple[Field, ...]


def read_mail(source: str, text: str) -> Mail | None:
    """The head and the close of the letter that *text* is; ``None`` where it is none."""
    head: dict[str, re.Match[str]] = {}
    at = len(text) - len(text.lstrip())
    for _ in range(MOST):
        line = _HEAD.match(text, at)
        if line is None:
            break
        head.setdefault(line["name"], line)
        at = line.end()
    sender, subject = (next((head[one] for one in names if one in head), None)
                       for names in (_FROM, _SUBJECT))  # fmt: skip
    if sender is None or subject is None or len(head) < 3:
        return None
    apart = dict.fromkeys(range(text.count("\n", 0, at)), "mail header")
    for quoted in _QUOTED.finditer(text, at):
        apart[text.count("\n", 0, quoted.start())] = "quoted mail"
    lines = text.count("\n") + 1
    closing = next((one for one in _CLOSING.finditer(text, at)
                    if lines - text.count("\n", 0, one.start()) <= MOST), None)  # fmt: skip
    if closing is not None:
        first = text.count("\n", 0, closing.start())
        apart.update(dict.fromkeys(range(first, lines), "mail signature"))
    return Mail(apart, tuple(_fields(source, head, sender, subject)))


def _fields(
    source: str, head: dict[str, re.Match[str]], sender: re.Match[str], subject: re.Match[str]
) -> Iterator[Field]:
    parts = Parts()
    title = _AGAIN.sub("", subject["value"]).strip()
    name = " ".join(_ADDRESS.sub(" ", sender["value"]).split())
    date = next((head[one] for one in _DATE if one in head), None)
    parts.add("issued", date["value"].partition(",")[2].strip() or date["value"] if date else "")
    if title:
        yield _field(source, "title", title, subject)
    if name:
        person = natural_person(name) if " " in name and "," not in name else person_of(name)
        yield _field(source, "author", name, sender, person)
    if date is not None and parts.value("issued"):
        yield _field(source, "issued", parts.value("issued"), date)


def _field(
    source: str, name: str, value: str, line: re.Match[str], person: Name | None = None
) -> Field:
    start, end = line.span("value")
    printed = line["value"].strip()
    whole = Span(source, start, start + len(line["value"].rstrip()) if printed else end)
    return Field(name, value, whole, "" if printed == value else printed, person)
