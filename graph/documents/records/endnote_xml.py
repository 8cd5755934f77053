"""Records in EndNote's XML."""

from __future__ import annotations

from typing import Final

from graph.documents.elements import Element
from graph.documents.records.parts import Parts, person_of
from graph.documents.records.refer import TYPES
from graph.documents.records.tagged import LANGUAGES

_FIELDS: Final = (
    ("title", ("titles/title",)), ("issued", ("dates/year",)), ("volume", ("volume",)),
    ("issue", ("number", "issue")), ("page", ("pages",)), ("edition", ("edition",)),
    ("publisher", ("publisher",)), ("publisher-place", ("pub-location",)),
    ("DOI", ("electronic-resource-num",)), ("abstract", ("abstract",)), ("genre", ("work-type",)),
    ("note", ("notes",)),
)  # fmt: skip
_WITHIN: Final = frozenset(
    {"article-journal", "article-magazine", "article-newspaper", "chapter", "paper-conference"}
)
"""Kinds that stand in something: the second title is that; of others it is the series."""


def endnote_parts(found: Element) -> Parts:
    """The fields of a ``record``."""
    parts = Parts()
    kind = found.at("ref-type")
    named = kind.get("name") if kind is not None else ""
    parts.add("type", TYPES.get(named.casefold(), "document"))
    for role, group in (("author", "authors"), ("editor", "secondary-authors")):
        holder = found.at(f"contributors/{group}")
        for one in holder.elements("author") if holder is not None else ():
            parts.person(role, person_of(one.words().rstrip(",")))
    for name, paths in _FIELDS:
        parts.add(name, next(filter(None, map(found.words, paths)), ""))
    second = found.words("titles/secondary-title")
    within = parts.value("type") in _WITHIN
    journal = found.words("periodical/full-title")
    parts.add("container-title", second or journal if within else journal)
    parts.add("collection-title", "" if within else second)
    parts.add("page", parts.value("page").replace("-", "–"))
    parts.number(found.words("isbn"))
    for url in found.all("url"):
        said = url.words()
        if said.startswith(("http://", "https://")):
            parts.add("URL", said)
    language = found.words("language")
    parts.add("language", LANGUAGES.get(language.casefold(), language))
    for one in found.all("keyword"):
        parts.add("keyword", one.words())
    return parts
