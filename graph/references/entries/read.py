"""One entry of a reference list, read into the fields of CSL.

An entry is cut from both ends: authors and year from the left (:mod:`heads`), addresses from the
right (:mod:`identifiers`), then what a journal prints behind its name (:mod:`tails`); what is left
between is title (:mod:`titles`) and the place where it appeared (:mod:`publication`).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graph.bodies import is_body
from graph.documents.model import Prose
from graph.records import Name, Record
from graph.references.entries.any_names import parted
from graph.references.entries.heads import Head, has_unspaced_names, names_again, read_head
from graph.references.entries.identifiers import Address, take_address
from graph.references.entries.kinds import type_of
from graph.references.entries.law import as_law
from graph.references.entries.leads import behind_lead, leading_year
from graph.references.entries.link_labels import before_links
from graph.references.entries.makers import with_makers
from graph.references.entries.names import ordinary_case, read_names
from graph.references.entries.publication import Parts, read_container, take_imprint
from graph.references.entries.slugs import with_hyphens
from graph.references.entries.surplus import without_surplus
from graph.references.entries.tails import Tail, take_tail
from graph.references.entries.titles import comma_title, is_subtitle, split_title
from graph.references.entries.usual_marks import usual_marks
from graph.references.entries.usual_names import usual_names
from graph.references.entries.weighing import applied, weigh
from graph.references.entries.years import iso_date, issued
from graph.references.model import Repair


@dataclass(frozen=True, slots=True)
class Entry:
    """What came of one entry."""

    record: Record
    repairs: tuple[Repair, ...]
    style: str
    """Where its year stands: ``author-year``, ``author-title``, ..."""


def read_entry(prose: Prose, above: tuple[Name, ...] = (), *, note: bool = False) -> Entry:
    """The fields of the entry that *prose* prints, its number left out.

    :param above: authors of the entry above, whom a dash in their place means.
    :param note: whether it stands in a foot- or endnote.
    """
    lead, end = behind_lead(prose.text), before_links(prose.text)
    prose = prose.part(lead, end) if lead or end < len(prose.text) else prose
    prose = usual_marks(prose)
    year, start = leading_year(prose.text)
    prose = usual_names(prose.part(start, len(prose.text)) if start else prose)
    ruled = read_by_rules(prose, above, note=note)
    record, repairs = ruled.record, ruled.repairs
    fields = weigh(prose, record, ruled.style, note=note)
    if fields is not None:
        record = applied(record, fields)
        again = above and ruled.record.author == above and names_again(prose.text)
        if again or has_unspaced_names(prose.text):  # *Ders.* is no name, and 王伟 is a whole one
            record = replace(record, author=ruled.record.author)
        title, genre = _bracketed_genre(record.title)
        record = _own_container(record) if fields.title else record
        record = replace(record, title=title, genre=record.genre or genre)
        paged = record.page and not (record.publisher or record.editor)
        record = replace(record, type=type_of(record, journal=bool(record.volume or paged)))
    record = replace(record, year=year, issued=issued(year, "")) if year else record
    record = with_makers(without_surplus(record, prose.text), prose.text)
    record = _of_nobody(as_law(record, prose.text), ruled.record.title)
    title, container = _own_words(record)
    record = replace(
        record,
        title=title,
        author=parted(record.author),
        editor=parted(record.editor),
        container_title=container,
    )
    whole = with_hyphens(record.url, record.title)
    if whole != record.url:
        why = "hyphens that a line break took"
        repairs = (*repairs, Repair("URL", record.url, whole, why))
        record = replace(record, url=whole)
    return Entry(record, repairs, ruled.style)


_INITIALS = re.compile(r", (?:\w\.\s?){1,4}(?=[^\W\d_])")


def _own_words(record: Record) -> tuple[str, str]:
    """The title with the bracket that closes it, and what it stands in without *in* and without
    the author, who is printed a second time where the book is the author's own, too.
    """
    title, container = record.title, record.container_title
    family = record.author[0].family if record.author else ""
    named = family and container[: len(family)].casefold() == family.casefold()
    again = _INITIALS.match(container, len(family)) if named else None
    if again:
        container = container[again.end() :]
    body = record.author[0].literal if record.author else ""
    if body and title.startswith(f"{body} ("):
        title = re.sub(r"^\s\([^()]{2,20}\)[.,:]?\s*(?=\S)", "", title[len(body) :])
    bracket = re.match(r"\([^()]{3,60}\)\.\s(?=\S)", container)
    if bracket:
        title, container = f"{title} {bracket[0].strip(' .')}", container[bracket.end() :]
    return title, re.sub(r"^in:?\s+(?=[^\W\d_a-z])", "", container)


_FEWEST = 4
"""Words of a title that may stand where an author does."""


def _of_nobody(record: Record, ruled: str) -> Record:
    """``How rain affects sleep. (2022, May 3). Site.``: no one is named, the title comes first.

    :param ruled: the title by rule: the site, where the weights took the author's place for one.
    """
    if len(record.author) != 1 or not record.author[0].literal or record.container_title:
        return record
    said = record.author[0].literal
    words = said.split()
    small = sum(word[0].islower() for word in words)
    if len(words) < _FEWEST or 2 * small <= len(words) or is_body(said) or not record.url:
        return record
    site = ruled if record.title == said else record.title
    return replace(record, author=(), title=said, container_title=site)


def read_by_rules(prose: Prose, above: tuple[Name, ...] = (), *, note: bool = False) -> Entry:
    """The same by the rules of the styles alone."""
    lead = behind_lead(prose.text)
    prose = prose.part(lead, len(prose.text)) if lead else prose
    head = read_head(prose, above, note=note)
    rest = _without_medium(prose.part(head.end, len(prose.text)).trimmed())
    address = take_address(rest.text)
    body = _body(rest, address)
    tail, parts = _body_parts(body, head)
    record = _record(head, address, tail, parts, head.year or tail.year)
    return Entry(record, _repairs(head, address), head.style)


def _body_parts(body: Prose, head: Head) -> tuple[Tail, Parts]:
    """What stands between authors and address."""
    imprint = take_imprint(body)
    if imprint:
        parts, middle = imprint
        tail = Tail()
    else:
        parts = Parts()
        tail, middle = take_tail(
            body, dated=bool(head.year) and head.style.startswith("author-year")
        )
    page = parts.page
    comma = head.style == "author-title-comma" and not tail.found and not imprint
    if comma and (cut := comma_title(middle)):
        parts.title, after, quoted = (
            middle.text[:cut].strip(" .,"),
            middle.part(cut, len(middle.text)),
            False,
        )
    else:
        parts.title, after, quoted = split_title(middle, journal=tail.found)
    before = replace(parts)
    read_container(parts, after, journal=tail.found, quoted=quoted)
    parts.container = tail.container or parts.container
    if imprint:
        parts.publisher, parts.place, parts.genre = before.publisher, before.place, before.genre
        parts.page = page if parts.container else ""
    if not tail.found and not quoted:
        _whole_title(parts, middle, head)
    return tail, parts


def _whole_title(parts: Parts, middle: Prose, head: Head) -> None:
    """Gives a title what a style lets stand behind a stop, or before a place."""
    edition = re.search(
        r",\s+(?P<edition>(?:\d{1,2}(?:st|nd|rd|th)|rev\.)\s+ed(?:n|ition)?\.?)$", parts.title
    )
    if edition:
        parts.title, parts.edition = parts.title[: edition.start()], edition["edition"]
    if not head.style.startswith("author-year") and head.year:
        parts.title = re.sub(rf",\s*\(?{head.year}\)?$", "", parts.title)
    capitals = all(name.short.isupper() for name in head.names.names if len(name.short) > 3)
    listed = re.fullmatch(
        r"(?P<title>.{8,300}), (?P<place>[A-Z][\w ]{2,25}), (?P<publisher>[A-Z][\w&'. ]{2,50})",
        parts.title,
    )
    if listed and capitals and head.names.names and not parts.publisher:
        parts.title, parts.place = listed["title"], listed["place"]
        parts.publisher = listed["publisher"].strip(" .")
    colon = middle.text and head.style == "author-year-colon"
    if parts.between and not parts.container and (colon or is_subtitle(parts.between, parts.place)):
        parts.title = f"{parts.title}. {parts.between}"


# --- the right end ---


_MEDIUM = re.compile(r"(?<=\w)\s?\[(?:online|internet|en ligne|en línea|em linha)\]", re.IGNORECASE)


def _without_medium(rest: Prose) -> Prose:
    """*rest* without the medium that a style puts behind the journal's name, before its numbers."""
    found = _MEDIUM.search(rest.text)
    if found is None or not re.match(r"[\s,:]{0,2}\d", rest.text[found.end() :]):
        return rest
    start, end = found.span()
    return Prose(
        rest.source,
        rest.text[:start] + rest.text[end:],
        rest.offsets[:start] + rest.offsets[end:],
        tuple(mark for mark in rest.marks if mark.end <= start),
    )


def _body(rest: Prose, address: Address) -> Prose:
    """*rest* without its address and access date, marks kept.

    The address is taken out of the text; what stands before it keeps its place in the prose.
    """
    body = address.body
    common = 0
    for here, there in zip(body, rest.text, strict=False):
        if here != there:
            break
        common += 1
    kept = rest.part(0, common).trimmed()
    missing = body[common:].strip()
    at = rest.text.find(missing, common) if missing else -1
    if at < 1:
        return kept
    joined = Prose(
        rest.source,
        kept.text + " " + missing,
        kept.offsets[:-1] + rest.offsets[at - 1 : at] + rest.offsets[at : at + len(missing) + 1],
        kept.marks,
    )
    return joined.trimmed()


# --- together ---


def _record(head: Head, address: Address, tail: Tail, parts: Parts, year: str) -> Record:
    names = ordinary_case(head.names.names)
    title, genre = _bracketed_genre(parts.title)
    title, issue = _issue_artefact(title)
    editors = read_names(parts.editors, natural=True).names if parts.editors else ()
    record = Record(
        type="document",
        title=title,
        author=() if head.editors else names,
        editor=names if head.editors else ordinary_case(editors),
        year=year,
        issued=issued(year, head.date or parts.date or tail.date),
        container_title=parts.container,
        edition=parts.edition,
        volume=tail.volume,
        issue=tail.issue or parts.issue or issue,
        page=(tail.page or parts.page).replace("--", "–"),
        publisher=parts.publisher,
        publisher_place=parts.place,
        doi=address.doi,
        url=address.url,
        accessed=iso_date(address.accessed),
        genre=parts.genre or genre,
    )
    record = _site(_own_container(record))
    return replace(record, type=type_of(record, journal=tail.found))


_KIND = re.compile(
    r"(?:phd|doctoral|master['’]?s|unpublished)?\.?\s*(?:thesis|dissertation)"
    r"|(?:research|working|policy|discussion|technical|briefing)\s+(?:paper|briefing|report|note)s?"
    r"(?: (?:no\.? )?\d{1,4})?|conference (?:paper|presentation)|press release|blog(?: post)?"
    r"|report no\.? .{1,20}|video"
    r"|podcast|internet|online|en ligne|en línea",
    re.IGNORECASE,
)


def _bracketed_genre(title: str) -> tuple[str, str]:
    """``Title (Research Briefing)``: a bracket that says what it is, no part of the title."""
    match = re.search(r"\s*[\[(](?P<what>[^\[\]()]{3,60})[\])]$", title)
    if match and _KIND.fullmatch(match["what"].strip()):
        online = match["what"].casefold() in ("internet", "online", "en ligne", "en línea")
        found = "" if online else match["what"]
        return title[: match.start()].strip(" ."), found
    edition = re.search(
        r"\s*\((?:\d{1,2}(?:st|nd|rd|th)|Rev(?:ised)?\.?)\s+ed(?:n|ition)?\.?\)$", title
    )
    return (title[: edition.start()], "") if edition else (title, "")


def _issue_artefact(title: str) -> tuple[str, str]:
    """``Title (Issue March)``, as reference managers print a report's date."""
    match = re.search(r"\s*\(Issue\s+(?P<issue>[^()]{1,30})\)", title)
    return (title[: match.start()].strip(" ."), match["issue"]) if match else (title, "")


def _own_container(record: Record) -> Record:
    """``Changing paths. In Changing paths``: a book that is printed as its own chapter."""
    if record.container_title and record.container_title.casefold() == record.title.casefold():
        return replace(record, container_title="")
    return record


def _site(record: Record) -> Record:
    """``Home Office. (2021). Title. Home Office in the media. https://...``: what stands between a
    web page's title and its address is the site, where organisations are the authors.
    """
    organisation = all(name.literal for name in record.author)
    web = record.url and not re.search(r"\.(?:pdf|docx?)\b", record.url, re.IGNORECASE)
    bare = record.publisher and not (record.publisher_place or record.container_title)
    own = record.publisher in {name.literal for name in record.author}
    if organisation and web and bare and not record.issue and not own and not record.genre:
        return replace(record, container_title=record.publisher, publisher="")
    return record


def _repairs(head: Head, address: Address) -> tuple[Repair, ...]:
    repairs = []
    if head.names.garbled:
        repairs.append(
            Repair("author", head.names.garbled, "", "names printed a second time inside out")
        )
    if address.printed:
        field, value = ("DOI", address.doi) if address.doi else ("URL", address.url)
        repairs.append(Repair(field, address.printed, value, "a line break or a doubled resolver"))
    return tuple(repairs)
