"""Entries of a JATS reference list, read from their markup into the fields of CSL."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest

from graph.documents.composing import Run, Runs, words
from graph.documents.elements import Element
from graph.documents.identifiers import bare_doi
from graph.records import Name, Record

Reading = Callable[[Element], list[Run]]

_CITATIONS = ("element-citation", "mixed-citation", "nlm-citation", "citation")
_TYPES = {
    "journal": "article-journal", "article": "article-journal", "book": "book",
    "bookchapter": "chapter",
    "chapter": "chapter", "book-chapter": "chapter", "confproc": "paper-conference",
    "conf-proc": "paper-conference", "conference": "paper-conference", "thesis": "thesis",
    "report": "report", "gov": "report", "web": "webpage", "webpage": "webpage",
    "website": "webpage", "data": "dataset", "database": "dataset", "software": "software",
    "patent": "patent", "preprint": "article", "newspaper": "article-newspaper",
    "magazine": "article-magazine", "legal-doc": "legislation", "list": "document",
    "standard": "standard", "working-paper": "report", "blog": "post-weblog",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Work:
    """One entry."""

    key: str
    number: str
    printed: Runs
    record: Record | None


def read_ref(ref: Element, runs: Reading) -> Iterator[Work]:
    """The works in one ``ref``: most have one; of a note that is no work there is none."""
    number = ref.words("label").strip(" .()[]")
    number = number if number.isdigit() else ""
    found = list(ref.all(*_CITATIONS))
    printed = [one for one in found if one.tag in ("mixed-citation", "citation")]
    fielded = [one for one in found if one.tag in ("element-citation", "nlm-citation")]
    for position, (mixed, fields) in enumerate(zip_longest(printed, fielded)):
        best = next((one for one in (fields, mixed) if one is not None and _is_marked(one)), None)
        record = record_of_citation(best) if best is not None else None
        shown = runs(mixed) if mixed is not None else []
        shown = [run for run in shown if run.text.strip() or run.text]
        if not words(shown):
            shown = (
                [Run(in_words(record))] if record is not None else runs(fields) if fields else []
            )
        key = ref.get("id") if not position else (best.get("id") if best is not None else "")
        yield Work(key, number, _unnumbered(shown, number), record)


def _unnumbered(runs: Runs, number: str) -> Runs:
    """Without the number that some print inside the entry, too."""
    text = runs[0].text.lstrip() if runs else ""
    for lead in (f"{number}. ", f"[{number}] "):
        if number and text.startswith(lead):
            return [Run(text[len(lead) :], runs[0].kind), *runs[1:]]
    return runs


def _is_marked(citation: Element) -> bool:
    """Whether the fields of an entry are marked, and not its words alone."""
    named = any(citation.all("surname", "collab", "string-name", "institution"))
    titled = any(citation.all("article-title", "chapter-title", "source", "data-title"))
    return titled and (named or citation.at("year") is not None or any(citation.all("year")))


def record_of_citation(citation: Element) -> Record:
    """The fields that a citation marks."""
    title = _first(citation, "article-title", "chapter-title", "part-title", "data-title")
    source = _first(citation, "source")
    place = _first(citation, "publisher-loc")
    container, title = (source.removesuffix(f", {place}"), title) if title else ("", source)
    title = title or _first(citation, "trans-title")
    kind = _TYPES.get(
        (citation.get("publication-type") or citation.get("citation-type")).lower(), ""
    )
    authors = tuple(_people(citation, "author"))
    editors = tuple(_people(citation, "editor"))
    year = _first(citation, "year").strip(" ()")
    pages = _first(citation, "page-range") or "–".join(
        filter(None, (_first(citation, "fpage"), _first(citation, "lpage")))
    )
    record = Record(
        type=kind,
        title=title,
        author=authors,
        editor=editors,
        year=year,
        issued=_issued(citation, year),
        container_title=container,
        collection_title=_first(citation, "series"),
        edition=_first(citation, "edition"),
        volume=_first(citation, "volume"),
        issue=_first(citation, "issue"),
        page=pages or _first(citation, "elocation-id"),
        publisher=_first(citation, "publisher-name", "institution"),
        publisher_place=place,
        doi=_identifier(citation, "doi"),
        url=_address(citation),
        isbn=_first(citation, "isbn"),
        issn=_first(citation, "issn"),
    )
    return _typed(record)


def _typed(record: Record) -> Record:
    """*record* with a type where the markup names none, and a chapter told from its book."""
    if record.type == "book" and record.container_title:
        return replace(record, type="chapter")
    if record.type:
        return record
    if record.container_title and (record.volume or not record.publisher):
        return replace(record, type="article-journal")
    if record.container_title:
        return replace(record, type="chapter")
    return replace(
        record, type="book" if record.publisher else "webpage" if record.url else "document"
    )


def _first(citation: Element, *tags: str) -> str:
    """The words of the first element with one of *tags*, the tags in order of worth."""
    for tag in tags:
        for found in citation.all(tag):
            said = found.words(without=_NO_WORDS)
            if said:
                return _title(said) if tag in _TITLES else said.strip(" ,;")
    return ""


_NO_WORDS = frozenset({"pub-id", "xref"})
_TITLES = frozenset({"article-title", "chapter-title", "source", "data-title", "trans-title"})


def _title(said: str) -> str:
    bare = said.strip(" ,;")
    return bare[:-1] if bare.endswith(".") and not bare.endswith("..") else bare


def _issued(citation: Element, year: str) -> str:
    """ISO 8601, as far as the markup gives the date in figures."""
    digits = year[:4]
    if not (digits.isdigit() and len(digits) == 4):
        return ""
    month, day = _first(citation, "month"), _first(citation, "day")
    if not (month.isdigit() and 1 <= int(month) <= 12):
        return digits
    tail = f"-{int(day):02}" if day.isdigit() and 1 <= int(day) <= 31 else ""
    return f"{digits}-{int(month):02}{tail}"


def _identifier(citation: Element, kind: str) -> str:
    for found in citation.all("pub-id", "ext-link", "uri", "object-id", "comment"):
        named = found.get("pub-id-type") or found.get("ext-link-type")
        said = bare_doi(found.words()) or bare_doi(found.get("href"))
        if said and (named == kind or found.tag in ("ext-link", "uri", "comment")):
            return said
    return ""


def _address(citation: Element) -> str:
    for found in citation.all("ext-link", "uri", "self-uri"):
        for said in (found.get("href"), found.words()):
            if said.startswith(("http://", "https://", "ftp://")) and "doi.org/" not in said:
                return said
    return ""


def _people(citation: Element, role: str) -> Iterator[Name]:
    """Authors, or editors: by their group where there are groups."""
    groups = list(citation.elements("person-group"))
    chosen = [one for one in groups if _role(one) == role]
    if not groups or (
        role == "author" and not chosen and not any(one.get("person-group-type") for one in groups)
    ):
        if role == "author":
            yield from names_in(citation)
        return
    for group in chosen:
        yield from names_in(group)
    if role == "author":
        loose = (name_of(one) for one in citation.elements("collab"))
        yield from (name for name in loose if name is not None)


def _role(group: Element) -> str:
    return _ROLES.get(group.get("person-group-type"), "author")


_ROLES = {
    **dict.fromkeys(("editor", "guest-editor", "compiler", "transed"), "editor"),
    **dict.fromkeys(("translator", "assignee"), "other"),
}


def names_in(parent: Element) -> Iterator[Name]:
    """The names directly in *parent*, and in the groups around names."""
    for child in parent.elements():
        if child.tag in ("name", "string-name", "collab", "name-alternatives", "anonymous"):
            found = name_of(child)
            if found is not None:
                yield found
        elif child.tag in ("person-group", "collab-alternatives", "contrib-group", "contrib"):
            yield from names_in(child)


def name_of(found: Element) -> Name | None:
    """One name: a person in its parts, or an organisation."""
    if found.tag == "anonymous":
        return None
    if found.tag == "name-alternatives":
        inner = next(found.elements("name", "string-name"), None)
        return name_of(inner) if inner is not None else None
    family = found.words("surname")
    given = found.words("given-names").strip(" ,")
    suffix = found.words("suffix")
    if family:
        family = f"{found.words('prefix')} {family}".strip() if _particle(found) else family
        return Name(family.strip(" ,"), f"{given}, {suffix}" if suffix else given)
    literal = found.words(without=frozenset({"contrib-group", "xref", "fn"})).strip(" ,.;")
    return Name(literal=literal) if literal and literal.casefold() != "et al" else None


def _particle(found: Element) -> bool:
    prefix = found.words("prefix")
    return prefix.islower() and len(prefix) < 12


def _named(names: Sequence[Name]) -> str:
    return "; ".join(name.literal or f"{name.family}, {name.given}".strip(", ") for name in names)


def in_words(record: Record) -> str:
    """*record* as one line, for an entry of which only the fields are given."""
    editors = _named(record.editor) + (" (Eds.)" if len(record.editor) > 1 else " (Ed.)")
    people = _named(record.author) or (editors if record.editor else "")
    numbers = record.volume + (f"({record.issue})" if record.issue else "")
    inside = f"In {editors}" if record.author and record.editor else ""
    where = ", ".join(filter(None, (inside, record.container_title, numbers, record.page)))
    made = ": ".join(filter(None, (record.publisher_place, record.publisher)))
    parts = (people, f"({record.year})" if record.year else "", record.title, where, made,
             f"https://doi.org/{record.doi}" if record.doi else record.url)  # fmt: skip
    said = ". ".join(filter(None, parts))
    return said.replace(".. ", ". ")
