"""A ``source.toml`` for a new document: what it gives as lines, what it does not as remarks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from graph.citing.line import as_line
from graph.claims.review.file import toml_string
from graph.documents.model import Document
from graph.documents.sources.fields import (
    NO_HOLDER,
    RECORD,
    UNDESCRIBED,
    UNKNOWN_LANGUAGE,
    UNSHOWN,
    FieldRule,
    Wrong,
    web_address,
)
from graph.documents.sources.folders import RECORD_FILE
from graph.documents.sources.record import Place, read_record
from graph.documents.tongue import language_of
from graph.records import Name, Record
from graph.references.own_record.source_records import concluded_fields

_TEXT: Final = '""'
_PEOPLE: Final = '[{ family = "", given = "" }]  # an organisation: [{ literal = "" }]'
_FORMS: Final = {
    "author": _PEOPLE, "editor": _PEOPLE, "issued": '""  # as "2021", "2021-09" or "2021-09-14"',
    "accessed": '""  # as "2021-09-14"', "language": '""  # as "en"', "keyword": '["", ""]',
}  # fmt: skip
"""How a field is to be written that was not found."""
_HEAD: Final = """\
# Made from what the document says of itself. Read every line; what stands behind a # is not known,
# or is no value that this file can have.
"""


def source_toml(slug: str, record: Record, document: Document, file: str, sha256: str) -> str:
    """The text of a ``source.toml`` that the reader of sources takes.

    :raises ValueError: if it would not: a mistake of ours.
    """
    supplied: list[str] = []
    lines = [
        _HEAD,
        f"description = {toml_string(UNDESCRIBED)}",
        "\n[document]",
        f"file = {toml_string(file)}",
        f"sha256 = {toml_string(sha256)}",
        "\n[record]",
        *_record_lines(slug, record, document, supplied),
        "\n[supplied]",
        *supplied,
        "\n[rights]",
        *_rights_lines(document),
    ]
    content = "\n".join(lines) + "\n"
    _, problems = read_record(content, slug, Place(Path(RECORD_FILE), Path(), slug))
    if problems:
        raise ValueError(f"our own source.toml is wrong: {problems[0]}")
    return content


def _record_lines(
    slug: str, record: Record, document: Document, supplied: list[str]
) -> Iterator[str]:
    """One line a field; *supplied* takes a line for each value that the document does not print,
    such as its language, as far as its words tell it, and for what a rule reads on its first page.
    """
    language = language_of(document.text)
    concluded = (field for field in concluded_fields(document) if field in document.fields)
    read = {field.name.casefold() for field in concluded}
    for rule in RECORD:
        value = _value(rule.key, record)
        if rule.key == "type":
            supplied.append(
                'type = "Concluded from the fields that the document prints; not confirmed yet."'
            )
        elif rule.key == "title" and not _takes(rule, value):
            value = slug.replace("-", " ")
            supplied.append('title = "No title was found: this is the name of the folder."')
        elif rule.key == "language" and not _takes(rule, value):
            value = language or UNKNOWN_LANGUAGE
            told = " Concluded from its words; not confirmed yet." if language else ""
            supplied.append(f'language = "The document does not name its language.{told}"')
        elif rule.key.replace("_", "-") in read and _takes(rule, value):
            supplied.append(f'{rule.key} = "Read from the first page by rule; not confirmed yet."')
        if not value or rule.key == "abstract":
            yield f"# {rule.key} = {_FORMS.get(rule.key, _TEXT)}"
        elif _takes(rule, value):
            yield f"{rule.key} = {_toml(value)}{_remark(rule.key, value)}"
        else:
            yield f"# {rule.key} = {_toml(value)}"


def _remark(key: str, value: str | Sequence[str] | Sequence[dict[str, str]]) -> str:
    """What a person has to know to put right a value that is taken, but may be wrong."""
    if key == "language" and value == UNKNOWN_LANGUAGE:
        return '  # not known yet; "en" is English'
    if key in ("author", "editor") and any(
        not isinstance(name, str) and len(name.get("literal", "").split()) > 1 for name in value
    ):
        return '  # literal is an organisation; a person: { family = "", given = "" }'
    return ""


def _takes(rule: FieldRule, value: str | Sequence[str] | Sequence[dict[str, str]]) -> bool:
    return bool(value) and not isinstance(rule.read(value), Wrong)


def _value(key: str, record: Record) -> str | list[str] | list[dict[str, str]]:
    """A field of *record*, as TOML gives it; without characters that no one can see."""
    value: str | tuple[str, ...] | tuple[Name, ...] = getattr(record, key)
    if isinstance(value, str):
        return _shown(value)
    names = [_name(item) for item in value if isinstance(item, Name)]
    return names or [text for item in value if isinstance(item, str) and (text := _shown(item))]


def _name(name: Name) -> dict[str, str]:
    parts = {"family": name.family, "given": name.given, "literal": name.literal}
    return {key: text for key, part in parts.items() if (text := _shown(part))}


def _shown(text: str) -> str:
    return UNSHOWN.sub("", as_line(text)).strip()


def _toml(value: str | Sequence[str] | Sequence[dict[str, str]]) -> str:
    """*value* as a TOML value on one line."""
    if isinstance(value, str):
        return toml_string(value)
    items = [
        toml_string(item)
        if isinstance(item, str)
        else f"{{ {', '.join(f'{key} = {toml_string(part)}' for key, part in item.items())} }}"
        for item in value
    ]
    return f"[{', '.join(items)}]"


def _rights_lines(document: Document) -> Iterator[str]:
    def first(name: str) -> str:
        values = (_shown(field.value) for field in document.fields if field.name == name)
        return next(filter(None, values), "")

    licence = first("license")
    given = licence and not isinstance(web_address(licence), Wrong)
    said = first("rights") or ("" if given else licence)
    statement = said or "The document prints no statement on rights that was found."
    yield f"statement = {toml_string(statement)}"
    held = _HOLDER.search(said)
    holder = f"{toml_string(held['who'])}  # as the statement says" if held else ""
    yield f"holder = {holder or toml_string(NO_HOLDER)}"
    yield 'quotation = "short"  # "full" for an open licence, "none" for no wording at all'
    yield f"license = {toml_string(licence)}" if given else "# license = "
    yield "# original = "


_HOLDER: Final = re.compile(
    r"(?:©|\(c\)|\bcopyright\b)(?:\s?(?:©|\(c\)|by\b)|[\s,:]{0,3}\d{4}(?:\s?[-–]\s?\d{4})?){0,3}[\s,:]{1,3}"
    r"(?P<who>(?!all\b|reserved\b|holders?\b|owners?\b)[^\W\d_][^.;|\d]{1,80}?)"
    r"(?=[\s,]{1,3}(?:\d{4}\b|all\srights\b)|[.;]?\s?$|[.;]\s)",
    re.IGNORECASE,
)
"""``© Elm Council 2023``, ``Copyright (c) 2021 by Ann Dole. All rights reserved``"""
