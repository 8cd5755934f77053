"""Front matter: a record in YAML between two lines of hyphens, before the text of a document."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.documents.model import Field, GivenWork
from graph.documents.records.block_yaml import block_yaml
from graph.documents.records.csl import read_item, read_yaml
from graph.documents.records.parts import record_of
from graph.records import Name
from graph.spans import Span

_BLOCK = re.compile(
    r"\ufeff?---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
LONGEST = 400_000
"""Characters. What is longer is no record before a text."""


def front_matter(text: str) -> dict[int, str]:
    """The lines of the front matter, by number from 0, each with why they are no part of the text;
    none where there is no such record.
    """
    match = _BLOCK.match(text[:LONGEST])
    if match is None or not re.search(r"^[A-Za-z][\w-]*\s?:", match["yaml"], re.MULTILINE):
        return {}
    return dict.fromkeys(range(match[0].count("\n") + 1), "front matter")


def front_fields(source: str, text: str) -> Iterator[Field]:
    """The fields of the front matter, each where its value is printed, or on the whole of it."""
    match = _BLOCK.match(text[:LONGEST])
    if match is None or not front_matter(text):
        return
    listed = _REFERENCES.search(match["yaml"])
    yaml = match["yaml"]
    records = read_yaml(yaml[: listed.start()] + yaml[listed.end() :] if listed else yaml)
    for name, value, person in records[0].fields if records else ():
        start, end = match.span("yaml")
        at = text.find(value, start, end)
        span = Span(source, at, at + len(value)) if at >= 0 else Span(source, start, end)
        if name not in ("type", "abstract") or at >= 0:
            yield Field(name, value, span, person=_a_person(person) if person else None)


_REFERENCES = re.compile(
    r"^references:[ \t]*\r?\n(?P<items>(?:(?:[ \t-].*|\#.*|[ \t]*)(?:\r?\n|\Z))+)", re.MULTILINE
)
"""The works that pandoc's citations name, in CSL's fields (pandoc's manual, *Citations*)."""
_ITEM = re.compile(r"^(?P<indent> {0,12})-[ \t]", re.MULTILINE)


def front_works(source: str, text: str) -> Iterator[GivenWork]:
    """The works whose fields the front matter gives, each where it does."""
    matter = _BLOCK.match(text[:LONGEST])
    listed = _REFERENCES.search(text, *matter.span("yaml")) if matter else None
    if listed is None:
        return
    items = list(_ITEM.finditer(text, *listed.span("items")))
    first = [one for one in items if one["indent"] == items[0]["indent"]]
    ends = [*(one.start() for one in first[1:]), listed.end()]
    for item, end in zip(first, ends, strict=True):
        printed = text[item.start() : end]
        read = block_yaml(printed)
        fields = read[0] if isinstance(read, list) and read else None
        if not isinstance(fields, dict) or not isinstance(fields.get("title"), str):
            continue
        start = item.end() - 2
        span = Span(source, start, item.start() + len(printed.rstrip()))
        key = fields.get("id")
        yield GivenWork(str(key) if key else "", span, "", record_of(read_item(fields)))


_ONE = re.compile(
    r"(?P<given>[A-ZÀ-Þ][\w'’-]{0,30}\.?(?:\s[A-ZÀ-Þ][\w'’-]{0,30}\.?){0,2})\s"
    r"(?P<family>(?:(?:van|von|de|del|della|der|den|da|di|du|la|le|ten|ter|bin|al)\s){0,2}"
    r"[A-ZÀ-Þ][\w'’-]{1,40})"
)
_A_BODY = re.compile(
    r"\b(?:age|agency|alliance|association|authority|bank|board|bureau|cent(?:re|er)|charity|college"
    r"|commission|committee|company|consortium|council|data|department|england|europe(?:an)?|federation"
    r"|foundation|fund|global|government|group|health|inc|institute?|international|lab|laboratory|ltd"
    r"|ministry|museum|nations?|national|network|office|organi[sz]ation|partnership|policy|press"
    r"|project|public|research|school|scotland|services?|society|statistics|studio|studies|team|trust|uk"
    r"|union|unit|university|usa|wales|world)\b",
    re.IGNORECASE,
)
"""Words of the names of organisations."""


def _a_person(name: Name) -> Name:
    """*name*, in two parts where it is printed whole and reads as that of a person: authors of a
    text's own record mostly are people.
    """
    whole = _ONE.fullmatch(name.literal)
    if whole is None or name.literal.isupper() or _A_BODY.search(name.literal):
        return name
    return Name(whole["family"], whole["given"])
