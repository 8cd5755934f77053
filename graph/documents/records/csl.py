"""Records of CSL-JSON (Citation Style Language 1.0.2), also as Crossref's API gives them, and of
TOML and YAML with the same names.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator, Mapping

from graph.documents.records.parts import Parts, paragraphs, person_of
from graph.records import Name

_KEYS = {
    "container-title": ("container-title", "container_title", "journal", "publication"),
    "publisher-place": ("publisher-place", "publisher_place", "place"),
    "collection-title": ("collection-title", "collection_title", "series"),
    "issued": ("issued", "date", "year", "published"), "title": ("title",),
    "DOI": ("DOI", "doi"), "URL": ("URL", "url", "link"), "ISBN": ("ISBN", "isbn"),
    "ISSN": ("ISSN", "issn"), "PMID": ("PMID", "pmid"), "volume": ("volume",),
    "issue": ("issue",), "page": ("page", "pages"), "publisher": ("publisher",),
    "edition": ("edition",), "genre": ("genre",), "note": ("note",), "rights": ("rights",),
    "license": ("license", "licence"), "language": ("language", "lang"),
    "accessed": ("accessed",), "abstract": ("abstract", "summary", "description"),
}  # fmt: skip
_YAML_LINE = re.compile(r"(?P<key>[A-Za-z][\w-]{0,40})\s?:(?:\s+(?P<value>.*))?$")
_KNOWN = frozenset(key for keys in _KEYS.values() for key in keys) | {"author", "authors", "type"}


_OF_CROSSREF = {
    "journal-article": "article-journal", "book-chapter": "chapter", "posted-content": "article",
    "proceedings-article": "paper-conference", "dissertation": "thesis", "monograph": "book",
    "edited-book": "book", "reference-book": "book", "reference-entry": "entry-encyclopedia",
}  # fmt: skip


def read_csl(text: str) -> list[Parts]:
    """The items of CSL-JSON *text*; none where it is other JSON.

    :raises ValueError: where it is no JSON at all.
    """
    try:
        data = json.loads(text)
    except RecursionError:
        return []
    if isinstance(data, dict) and isinstance(data.get("message"), dict):
        data = data["message"]  # what Crossref's API wraps around works
    items = data if isinstance(data, list) else [data]
    if isinstance(data, dict) and isinstance(data.get("items"), list):
        items = data["items"]
    found = [item for item in items if isinstance(item, dict) and _text(item.get("title"))]
    return [_parts(item, json.dumps([item], ensure_ascii=False, indent=1)) for item in found]


def read_item(item: Mapping[str, object]) -> Parts:
    """One item of CSL, with the names of its keys."""
    return _parts(item, "")


def read_toml(text: str) -> list[Parts]:
    """The record that TOML *text* is: at its top, or in its table ``record``.

    :raises ValueError: where it is no TOML at all.
    """
    try:
        data = tomllib.loads(text)
    except RecursionError as wrong:
        raise ValueError("nested too deep") from wrong
    record = data.get("record", data)
    if not isinstance(record, dict) or not isinstance(record.get("title"), str):
        return []
    return [_parts(record, text)]


def read_yaml(text: str) -> list[Parts]:
    """The record that YAML *text* is: keys with values, lists and blocks, nothing nested deeper."""
    values = flat_yaml(text)
    if values is None or "title" not in values or len(_KNOWN & set(values)) < 2:
        return []
    return [_parts(values, text)]


def flat_yaml(text: str) -> dict[str, object] | None:
    """Keys and values of a flat YAML mapping; ``None`` where *text* is none."""
    values: dict[str, object] = {}
    key, block = "", False
    for line in text.strip().removeprefix("---").removesuffix("---").splitlines():
        bare = line.strip()
        if not bare or bare.startswith("#"):
            continue
        match = _YAML_LINE.match(line)
        if match and not line[0].isspace():
            key, value = match["key"], (match["value"] or "").strip()
            if key in values:
                return None  # no YAML: of two values under one name one would be lost
            block = value in ("|", ">", "|-", ">-")
            values[key] = "" if block else _yaml_value(value)
        elif key and not block and bare.startswith("- "):
            known = values[key]
            if isinstance(known, str) and known:
                return None  # words of a value and items below them: one would be lost
            items = known if isinstance(known, list) else []
            items.append(_yaml_value(bare[2:]))
            values[key] = items
        elif key and line[:1].isspace():
            _continue(values, key, bare, block=block)
        else:
            return None
    return values or None


def _continue(values: dict[str, object], key: str, bare: str, *, block: bool) -> None:
    known, pair = values[key], _YAML_LINE.match(bare)
    if isinstance(known, list) and known and isinstance(known[-1], dict) and pair:
        known[-1][pair["key"]] = _yaml_value(pair["value"] or "")
    elif isinstance(known, str):
        values[key] = f"{known} {bare}" if block or known else bare


def _yaml_value(value: str) -> object:
    bare = value.strip()
    if bare.startswith("[") and bare.endswith("]"):
        return [part.strip(" \"'") for part in bare[1:-1].split(",")]
    if bare[:1] in "\"'" and bare[-1:] == bare[:1] and len(bare) > 1:
        return bare[1:-1]
    pair = _YAML_LINE.match(bare)
    if pair and pair["key"] in _NAME:
        return {pair["key"]: (pair["value"] or "").strip(" \"'")}
    return bare


_NAME = ("family", "given", "literal", "name")


def _parts(item: Mapping[str, object], raw: str) -> Parts:
    parts = Parts(raw=raw)
    kind = _text(item.get("type"))
    parts.add("type", _OF_CROSSREF.get(kind, kind) or "document")
    for role in ("author", "editor"):
        for name in _names(item.get(role, item.get(f"{role}s"))):
            parts.person(role, name)
    for field, keys in _KEYS.items():
        value = next((item[key] for key in keys if item.get(key)), "")
        if field in ("issued", "accessed"):
            parts.add(field, _date(value))
        elif field == "abstract":
            for paragraph in paragraphs(unmarked(_text(value))):
                parts.add(field, paragraph)
        elif field == "page":
            parts.add(field, re.sub(r"(?<=\d)\s*--?\s*(?=\d)", "–", _text(value)))
        else:
            parts.add(field, _text(value))
    for keyword in _keywords(item.get("keyword", item.get("keywords", item.get("tags")))):
        parts.add("keyword", keyword)
    return parts


_TAG = re.compile(
    r"</?(?:jats:)?(?P<name>p|title|sec|h[1-6]|i|b|em|strong|sup|sub|br|div|span)\b[^<>]{0,200}>"
)


def unmarked(text: str) -> str:
    """*text* without tags, paragraphs parted where tags part them."""
    return _TAG.sub(_break, text)


def _break(tag: re.Match[str]) -> str:
    """A break for a tag that parts paragraphs, nothing for others."""
    parted = tag["name"] in ("p", "title", "sec", "br", "div") or tag["name"][0] == "h"
    return "\n\n" if parted else ""


def _text(value: object) -> str:
    if isinstance(value, list):
        return _text(value[0]) if value else ""
    return str(value) if isinstance(value, str | int | float) or hasattr(value, "isoformat") else ""


def _date(value: object) -> str:
    if isinstance(value, list) and value and isinstance(value[0], Mapping):
        value = value[0]  # "- year: 2014", as older versions of pandoc write it
    if isinstance(value, Mapping) and value.get("year"):
        some = [str(value[one]) for one in ("year", "month", "day") if value.get(one)]
        return "-".join(one.zfill(2) for one in some if one.isdigit())
    if isinstance(value, Mapping):
        given = value.get("date-parts")
        numbers = (
            given[0] if isinstance(given, list) and given and isinstance(given[0], list) else []
        )
        digits = [str(one) for one in numbers if str(one).isdigit()]
        joined = "-".join(one.zfill(2) for one in digits)
        return joined or _text(value.get("literal") or value.get("raw"))
    return _text(value)


def _names(value: object) -> Iterator[Name]:
    given = re.split(r"\s*;\s*|\s+and\s+", value) if isinstance(value, str) else value
    if not isinstance(given, list):
        return
    for one in given:
        if isinstance(one, str) and one.strip():
            yield person_of(one)
        elif isinstance(one, Mapping):
            particle = _text(one.get("non-dropping-particle")) or _text(
                one.get("dropping-particle")
            )
            family, suffix = _text(one.get("family")), _text(one.get("suffix"))
            first = _text(one.get("given"))
            name = Name(f"{particle} {family}".strip(), f"{first}, {suffix}" if suffix else first)
            yield name if family else Name(literal=_text(one.get("literal") or one.get("name")))


def _keywords(value: object) -> Iterator[str]:
    if isinstance(value, list):
        yield from (_text(one) for one in value)
    elif isinstance(value, str):
        yield from re.split(r"[;,]", value)
