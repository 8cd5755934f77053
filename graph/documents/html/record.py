"""The record of a web page's head: Highwire Press tags, Dublin Core, Open Graph, JSON-LD."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from graph.bodies import is_body, is_word
from graph.documents.composing import Composer
from graph.documents.elements import Element
from graph.documents.html.by_line import by_line, day_of
from graph.documents.html.linked_data import people_of, text_of, work_of
from graph.documents.html.saved import Saved, web_address
from graph.documents.records.parts import LABELS, Parts, name_alone, person_of
from graph.records import Name

_FIELDS = (
    ("container-title", ("citation_journal_title", "citation_inbook_title",
                         "citation_conference_title", "prism.publicationname",
                         "dc.relation.ispartof")),
    ("volume", ("citation_volume", "prism.volume")), ("issue", ("citation_issue", "prism.number")),
    ("publisher", ("citation_publisher", "citation_technical_report_institution",
                   "citation_dissertation_institution", "dc.publisher", "dcterms.publisher",
                   "og:site_name")),
    ("DOI", ("citation_doi", "prism.doi", "dc.identifier.doi", "dc.identifier")),
    ("issued", ("citation_publication_date", "citation_date", "citation_online_date",
                "prism.publicationdate", "dc.date.issued", "dcterms.issued", "dc.date",
                "article:published_time", "date")),
    ("ISSN", ("citation_issn", "prism.issn")), ("ISBN", ("citation_isbn",)),
    ("PMID", ("citation_pmid",)), ("rights", ("dc.rights", "dcterms.rights", "copyright")),
    ("license", ("dcterms.license", "license")),
    ("URL", ("citation_public_url", "og:url")),
)  # fmt: skip
_TYPES = (
    ("article-journal", "citation_journal_title"), ("chapter", "citation_inbook_title"),
    ("paper-conference", "citation_conference_title"),
    ("thesis", "citation_dissertation_institution"),
    ("report", "citation_technical_report_institution"),
)  # fmt: skip


_AUTHORS = ("citation_author", "dc.creator", "dcterms.creator", "dc.contributor.author", "author",
            "article:author")  # fmt: skip


_LINKED = {"issued": "datePublished", "publisher": "publisher"}
"""What schema.org calls fields that a page's head may lack."""


@dataclass(slots=True)
class HeadRecord:
    """What the head says."""

    title: str
    parts: Parts = field(default_factory=Parts)

    def write(self, out: Composer, *, web: bool) -> None:
        """Its lines, behind the title.

        :param web: whether a work of which no more is known is a web page.
        """
        if web and not self.parts.has("type") and not self.parts.has("container-title"):
            self.parts.add("type", "webpage")
        for name, value, person in self.parts.fields:
            out.field(name, value, LABELS.get(name, ""), person)


def read_head(
    root: Element, heading: str, saved: Saved, article: Element | None = None
) -> HeadRecord:
    """The record of the page *root*, whose title on the page is *heading*; what its head lacks is
    looked for under the title of the *article*, and in what is known of how it was *saved*.
    """
    tags: dict[str, list[str]] = defaultdict(list)
    for meta in root.all("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop")).lower()
        if name and meta.get("content"):
            tags[name].append(meta.get("content"))

    def first(*names: str) -> str:
        return next((tags[name][0] for name in names if tags.get(name)), "")

    titles = first("citation_title", "dc.title", "dcterms.title", "og:title")
    record = HeadRecord(heading or titles or root.words("head/title") or saved.title)
    parts = record.parts
    work = work_of(root)
    given = next((tags[name] for name in _AUTHORS if tags.get(name)), [])
    for person in _authors(given, work, article):
        parts.person("author", person)
    for name, names in _FIELDS:
        parts.add(name, first(*names) or text_of(work.get(_LINKED.get(name, ""))))
    if article is not None:
        parts.add("issued", day_of(article))
    parts.add("rights", _footer_rights(root))
    parts.add("URL", _canonical(root) or saved.address)
    parts.add("accessed" if saved.address else "issued", saved.day)
    start, end = first("citation_firstpage"), first("citation_lastpage")
    parts.add("page", f"{start}–{end}" if start and end and start != end else start)
    language = first("citation_language", "dc.language", "og:locale") or root.get("lang")
    parts.add("language", language[:2].lower())
    for value in tags.get("citation_keywords", tags.get("dc.subject", [])):
        for keyword in value.split(";"):
            parts.add("keyword", keyword)
    kind = next((kind for kind, name in _TYPES if tags.get(name)), "")
    parts.add("type", kind)
    return record


def _canonical(root: Element) -> str:
    """The address that the page calls its own (RFC 6596)."""
    links = (one for one in root.all("link") if "canonical" in one.get("rel").lower().split())
    return next(filter(None, (web_address(one.get("href")) for one in links)), "")


_RIGHTS = re.compile(r"(?:©|\(c\)\s|copyright\b)[^|•·—]{2,200}", re.IGNORECASE)


LONGEST = 200
"""Characters of a foot's words on rights: of longer ones the first sentence is taken."""


def _footer_rights(root: Element) -> str:
    """What the foot of the page says of rights: ``© Elm Council 2023``."""
    for foot in root.all("footer"):
        for one in (foot, *foot.every()):
            own = any(isinstance(part, str) and _RIGHTS.search(part) for part in one.children)
            said = _RIGHTS.search(one.words()) if own else None
            if said and len(said[0]) >= LONGEST:
                sentence, stop, _ = said[0].partition(". ")
                return sentence if stop else sentence.rpartition(" ")[0]
            if said:
                return said[0].strip(" .")
    return ""


def _authors(
    given: list[str], work: Mapping[str, object], article: Element | None
) -> Iterator[Name]:
    """The authors by the head's tags, else by its JSON-LD, else by the line under the title."""
    people = [value for value in given if "//" not in value]  # the address of a profile
    linked = [] if people else people_of(work)
    printed = [] if people or linked or article is None else by_line(article)
    yield from map(_person, people)
    yield from (Name(literal=value) if body else _person(value) for value, body in linked)
    yield from map(_person, printed)


def _person(value: str) -> Name:
    """``Dam, Ada`` or ``Ada van Dam`` in parts; a single word or many are an organisation, and so
    are words that name one, or that are all of the language's: ``Elm Council``, ``Home Front``.
    """
    tidy = name_alone(value)
    words = tidy.split(" ")
    if "," in tidy or not 2 <= len(words) <= 4 or not all(word[0].isalpha() for word in words):
        return person_of(tidy)
    if is_body(tidy) or all(map(is_word, words)):
        return Name(literal=tidy)
    small = next((at for at, word in enumerate(words[1:-1], 1) if word.islower()), len(words) - 1)
    return Name(" ".join(words[small:]), " ".join(words[:small]))
