"""Records in XML: Dublin Core (as OAI-PMH and DSpace write it) and DataCite's metadata schema 4."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.documents.composing import Composer
from graph.documents.elements import Element
from graph.documents.identifiers import bare_doi
from graph.documents.model import Document
from graph.documents.records.parts import Parts, compose, person_of, several, tell_lost
from graph.documents.records.tagged import LANGUAGES
from graph.records import Name

_DUBLIN_CORE = {
    "title": "title", "creator": "author", "contributor": "editor", "date": "issued",
    "issued": "issued", "publisher": "publisher", "language": "language", "subject": "keyword",
    "abstract": "abstract", "description": "abstract", "rights": "rights", "license": "license",
    "bibliographicCitation": "citation", "isPartOf": "container-title", "source": "container-title",
    "type": "genre", "extent": "", "format": "",
}  # fmt: skip
_DSPACE = {
    ("contributor", "author"): "author", ("contributor", "editor"): "editor",
    ("date", "issued"): "issued", ("date", "accessioned"): "", ("date", "available"): "",
    ("description", "abstract"): "abstract", ("description", "provenance"): "",
    ("identifier", "citation"): "citation", ("identifier", "doi"): "DOI",
    ("identifier", "issn"): "ISSN", ("identifier", "isbn"): "ISBN", ("identifier", "uri"): "URL",
    ("relation", "ispartof"): "container-title", ("rights", "uri"): "license",
    ("language", "iso"): "language",
}  # fmt: skip
_REWORDED = frozenset(
    {("date", "accessioned"), ("date", "available"), ("description", "provenance"),
     ("format", ""), ("format", "extent"), ("format", "mimetype"), ("extent", ""),
     ("language", ""), ("language", "iso"), ("date", ""), ("date", "issued"), ("identifier", "uri")}
)  # fmt: skip
"""What tells of the file or its keeping, or stands in the record in another form."""
_KINDS = (
    ("thesis", "thesis"), ("dissertation", "thesis"), ("chapter", "chapter"), ("book", "book"),
    ("dataset", "dataset"), ("software", "software"), ("conference", "paper-conference"),
    ("report", "report"), ("working paper", "report"), ("preprint", "article"),
    ("article", "article-journal"), ("journal", "article-journal"),
)  # fmt: skip


def is_dublin_core(root: Element) -> bool:
    """Whether *root* holds the elements of Dublin Core, or of DSpace's form of it."""
    return _holder(root) is not None


def is_datacite(root: Element) -> bool:
    """Whether *root* is a DataCite resource, or an envelope of one."""
    return next(_datacite(root), None) is not None


def read_dublin_core(root: Element, composer: Composer) -> Document:
    """The record that *root* holds."""
    holder = _holder(root)
    parts = Parts()
    for found in holder.elements() if holder is not None else ():
        _take(parts, found)
    parts.add("type", _kind(parts.value("genre")) or _guess(parts))
    given = (
        (".".join(filter(None, _key(found))), found.words())
        for found in (holder.elements() if holder is not None else ())
        if _key(found) not in _REWORDED
    )
    tell_lost(parts, given, composer)
    others = [one for one in root.elements("ListRecords") for one in one.elements("record")][1:]
    if others:
        composer.problems.append(several(composer, len(others) + 1, others[0].line))
    return compose(parts, composer, "dublin-core", "It is XML with the elements of Dublin Core.")


def _holder(root: Element) -> Element | None:
    for found in (root, *root.all("dc", "dublin_core", "qualifieddc", "metadata", "thesis")):
        plain = sum("purl.org/dc/" in one.namespace for one in found.elements())
        dspace = sum(one.tag == "dcvalue" for one in found.elements())
        if plain + dspace > 1:
            return found
    return None


def _key(found: Element) -> tuple[str, str]:
    """Element and qualifier, as DSpace parts them."""
    if found.tag == "dcvalue":
        return found.get("element"), found.get("qualifier").removeprefix("none")
    return found.tag, ""


def _take(parts: Parts, found: Element) -> None:
    said = found.words()
    if found.tag == "dcvalue":
        key = _key(found)
        name = _DSPACE.get(key, _DUBLIN_CORE.get(key[0] if not key[1] else "", ""))
    else:
        name = _DUBLIN_CORE.get(found.tag, "")
    if found.tag in ("identifier", "relation") or (name == "URL" and found.tag == "dcvalue"):
        _identifier(parts, said)
    elif name in ("author", "editor"):
        parts.person(name, person_of(said))
    elif name == "language":
        parts.add(name, LANGUAGES.get(said.casefold(), said[:2].lower()))
    elif name == "rights" and said.startswith("http"):
        parts.add("license", said)
    elif name:
        parts.add(name, said)


def _identifier(parts: Parts, said: str) -> None:
    if bare_doi(said):
        parts.add("DOI", said)
    elif said.startswith("http"):
        parts.add("URL", said)
    elif re.fullmatch(r"(?:urn:)?issn:?\s*[\dXx-]{8,9}|\d{4}-\d{3}[\dXx]", said, re.IGNORECASE):
        parts.add("ISSN", said[-9:].strip(": "))
    elif re.match(r"(?:urn:)?isbn", said, re.IGNORECASE):
        parts.add("ISBN", re.sub(r"(?i)(?:urn:)?isbn:?\s*", "", said))


def _kind(genre: str) -> str:
    return next((kind for word, kind in _KINDS if word in genre.casefold()), "")


def _guess(parts: Parts) -> str:
    return "article-journal" if parts.has("container-title") else "report"


def _datacite(root: Element) -> Iterator[Element]:
    for found in (root, *root.all("resource")):
        if found.tag == "resource" and found.at("creators") is not None:
            yield found


def read_datacite(root: Element, composer: Composer) -> Document:
    """The record that the first resource in *root* is."""
    resource = next(_datacite(root))
    parts = Parts()
    titles = [
        one.words() for one in resource.all("title") if one.get("titleType") in ("", "Subtitle")
    ]
    parts.add("title", ": ".join(filter(None, titles[:2])))
    for role, tag in (("author", "creator"), ("editor", "contributor")):
        for found in resource.all(tag):
            if role == "author" or found.get("contributorType") == "Editor":
                parts.person(role, _person(found, f"{tag}Name"))
    dates = {one.get("dateType"): one.words() for one in resource.all("date")}
    parts.add("issued", dates.get("Issued") or resource.words("publicationYear"))
    parts.add("publisher", resource.words("publisher"))
    parts.add("DOI", resource.words("identifier"))
    parts.add("language", resource.words("language")[:2].lower())
    for found in resource.all("description"):
        if found.get("descriptionType") in ("Abstract", ""):
            parts.add("abstract", found.words())
    for found in resource.all("subject"):
        parts.add("keyword", found.words())
    for found in resource.all("rights"):
        parts.add("rights", found.words())
        parts.add("license", found.get("rightsURI"))
    kind = resource.at("resourceType")
    general = kind.get("resourceTypeGeneral") if kind is not None else ""
    parts.add("genre", kind.words() if kind is not None else "")
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", general)
    parts.add("type", _kind(spaced) or "document")
    return compose(parts, composer, "datacite", "It is XML in DataCite's metadata schema.")


def _person(found: Element, tag: str) -> Name:
    family, given = found.words("familyName"), found.words("givenName")
    if family:
        return Name(family, given)
    name = found.at(tag)
    kind = name.get("nameType") if name is not None else ""
    said = name.words() if name is not None else ""
    return Name(literal=said) if kind == "Organizational" else person_of(said)
