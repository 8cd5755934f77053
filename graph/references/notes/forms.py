"""One work as a note gives it: names in natural order, the title, and where it appeared.

``J. Dole, Rain (Oxford, 2001)``; ``Jane Dole, “Rain,” Weather 12 (2001): 3–9``; ``Jane Dole, Rain,
in: M. Bright (Hg.), Wetter, Köln 2001, S. 3–9``. The title's italics or quotation marks tell where
it stands; where it has none, what it was printed in does. What fits none of the forms is left to
the rules that entries of lists are read by.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from graph.documents.model import Prose
from graph.records import Name, Record
from graph.references.entries.identifiers import take_address
from graph.references.entries.kinds import type_of
from graph.references.entries.law import read_law
from graph.references.entries.read import Entry
from graph.references.entries.years import iso_date, issued
from graph.references.notes.imprints import (
    ARTICLES,
    BETWEEN,
    NEWS,
    Imprint,
    american_imprint,
    bracketed_imprint,
    printed_imprint,
)
from graph.references.notes.names import Makers, persons, read_makers, whole_makers
from graph.references.notes.titles import MarkedTitle, marked_title, unstopped

_INSIDE = re.compile(r"[,.?]?\s(?:in:?|In:?|dans)\s(?=[“‘\"«„']?[^\W\d_a-z])")
_INSIDE_PLAIN = re.compile(r"(?:,\sin:?|[.?!]\sIn:?|,\sdans)\s(?=[„“\"]?[^\W\d_a-z])")
_PIN = re.compile(
    r"(?:,?\s?(?:here|hier|at|esp\.|bes\.|passim)?,?\s?"
    r"(?:(?:pp?\.|S\.|paras?\.?|fols?\.|ff\.|ch(?:ap)?s?\.?|§+|nn?\.|sig\.)\s?)?"
    r"(?:\d{1,5}(?:\.\d{1,3})?|[ivxlc]{1,6}\b)(?:\s?[-–]\s?(?:\d{1,5}(?:\.\d{1,3})?|[ivxlc]{1,6}))?\s?(?:ff?\b\.?)?){1,4}"
)
_PAGES = re.compile(r",?\s?:?,?\s?(?:pp?\.|S\.)?\s?(?P<page>\d{1,5}\s?[-–]\s?\d{1,5})")


@dataclass(frozen=True, slots=True)
class Given:
    """A work, and where the words that give it end."""

    entry: Entry
    end: int


def read_form(prose: Prose, above: tuple[Name, ...] = ()) -> Given | None:
    """The work that *prose* begins with, if it is given in one of the forms.

    :param above: whom *ders.*, *idem* in the place of an author mean.
    """
    text = prose.text
    law = read_law(text)
    if law is not None:
        return Given(Entry(law[0], (), "law"), law[1])
    again = _AGAIN.match(text) if above else None
    if again:
        rest = prose.part(again.end(), len(text))
        marked = marked_title(rest)
        own = marked if marked and not marked.start else None
        given = _read(rest, Makers(above, 0), own)
        return given and Given(given.entry, given.end + again.end())
    marked = marked_title(prose)
    if marked is not None:
        before = re.sub(r"\s\($", ", ", text[: marked.start])  # Dole (‘Rain’, ...)
        makers = whole_makers(before) if before.strip() else Makers((), 0)
        apart = not before or before.rstrip()[-1] in ",:)"
        if makers and (apart or (marked.quoted and makers.names[0].family)):
            return _read(prose, makers, marked)
    makers = read_makers(text)
    comma = re.match(r"\s?[,:]\s", text[makers.end :]) if makers else None
    if makers is None or comma is None:
        return None
    return _read(prose, replace(makers, end=makers.end + comma.end()), None)


_AGAIN = re.compile(r"(?:[Dd]ers|[Dd]ies|[Ii]d|[Ii]dem|[Ee]adem)\b\.?,\s")


def _read(prose: Prose, makers: Makers, title: MarkedTitle | None) -> Given | None:
    text = prose.text
    if title is None:
        return _plain(prose, makers)
    record = _made(makers, title.text)
    at, record = _between(text, title.end, record)
    inside = _INSIDE.match(text, at)
    if inside and title.quoted:
        return _chapter(prose, inside.end(), record)
    start = at + len(re.match(r",?\s?(?:in:?\s)?", text[at:])[0])  # type: ignore[index]
    imprint = bracketed_imprint(text, at)
    if title.quoted or imprint is None:
        article = _article(prose, start, record, quoted=title.quoted)
        if article is not None:
            return article
    if imprint is not None:
        return _book(prose, record, imprint, site=title.quoted)
    if title.quoted:
        return None
    printed = printed_imprint(text, at)
    if printed is not None:
        return _book(prose, record, printed[1])
    american = american_imprint(text, at) if record.author else None
    return _book(prose, record, american) if american else None


def _made(makers: Makers, title: str) -> Record:
    author, editor = ((), makers.names) if makers.editors else (makers.names, ())
    return Record(type="document", title=title.strip(), author=author, editor=editor)


_VOLUME = re.compile(r"(?:Bd|Band|vols?|t|tome|Teil)\.?\s", re.IGNORECASE)
_EDITED = re.compile(r"[,.]?\s(?:eds?|edited|hrsg|hg)\b\.?(?:\s(?:by|von|v\.))?\s", re.IGNORECASE)


def _between(text: str, at: int, record: Record) -> tuple[int, Record]:
    """Takes edition, volume and who edited or translated, which stand behind a title."""
    for _ in range(4):
        found = BETWEEN.match(text, at)
        if found is None:
            break
        at = found.end()
        edited = _EDITED.match(found[0])
        if found["edition"]:
            record = replace(record, edition=found["edition"])
        elif found["volume"]:
            record = replace(record, volume=_VOLUME.sub("", found["volume"]))
        elif edited and not record.editor:
            record = replace(record, editor=persons(found[0][edited.end() :]))
    return at, record


def _plain(prose: Prose, makers: Makers) -> Given | None:
    """A title without marks: what stands behind it tells where it ends."""
    text = prose.text
    imprint = _imprint_behind(text, makers.end)
    inside = _INSIDE_PLAIN.search(text, makers.end, makers.end + 300)
    if inside and (imprint is None or inside.start() < imprint[0]):
        title = text[makers.end : inside.start() + (text[inside.start()] in "?!")]
        if len(title.split()) < 2:
            return None
        return _chapter(prose, inside.end(), _made(makers, _bare(title)))
    if imprint is None:
        return None
    title = text[makers.end : imprint[0]]
    record = _made(makers, title)
    cut = next(
        (one.start() for one in BETWEEN.finditer(title)
         if _between(title, one.start(), record)[0] == len(title)), len(title)
    )  # fmt: skip
    _, record = _between(title, cut, record)
    record = replace(record, title=_bare(title[:cut]))
    if len(record.title) < 4 or not record.title[0].isupper():
        return None
    return _book(prose, record, imprint[1])


def _bare(title: str) -> str:
    return unstopped(title.strip(" ,"))


def _imprint_behind(text: str, at: int) -> tuple[int, Imprint] | None:
    """The first imprint behind *at*, in brackets or parted by commas."""
    printed = printed_imprint(text, at, anywhere=True)
    for bracket in re.finditer(r"\s\(", text[: printed[0] if printed else len(text)]):
        if bracket.start() > at and (found := bracketed_imprint(text, bracket.start())):
            return (bracket.start(), found) if found.place or found.publisher else None
    return printed


def _book(prose: Prose, record: Record, imprint: Imprint, *, site: bool = False) -> Given:
    """
    :param site: whether the title is that of a part, so that a name in the brackets is what it
        stands in.
    """
    record = replace(
        record,
        year=imprint.year,
        issued=imprint.year,
        publisher=imprint.publisher,
        publisher_place=imprint.place,
        edition=imprint.edition or record.edition,
        genre=imprint.genre,
    )
    if site and not imprint.genre and imprint.place and not imprint.publisher:
        record = replace(record, container_title=imprint.place, publisher_place="")
        record = replace(record, issued=issued(imprint.year, imprint.date))
    kind = type_of(record, journal=False)
    named = any(name.family for name in (*record.author, *record.editor))
    if kind == "report" and named and not site:
        kind = "book"
    return _done(prose, replace(record, type=kind), imprint.end)


_ISSUES = ("issue", "second", "third", "fourth")


def _article(prose: Prose, at: int, record: Record, *, quoted: bool = True) -> Given | None:
    text = prose.text
    for form in ARTICLES:
        found = form.match(text, at)
        if found is None:
            continue
        said = found.groupdict()
        numbered = said.get("volume") or any(said.get(one) for one in _ISSUES) or said["page"]
        if not numbered or (not quoted and form is ARTICLES[1]):
            continue
        issue = next((said[one] for one in _ISSUES if said.get(one)), "")
        page = said["page"] or ""
        known = re.search(r"\d\s?[-–]", page) or form in ARTICLES[-2:]
        journal = said["journal"].strip(" ,")
        record = replace(
            record,
            type="article-journal",
            container_title=journal,
            volume=said.get("volume") or "",
            issue=issue,
            page=re.sub(r"\s", "", page) if known else "",
            year=said["year"],
            issued=said["year"],
        )
        return _done(prose, record, found.end())
    news = NEWS.match(text, at)
    if news is None or not record.title:
        return None
    year = news["year"] or news["second"] or news["third"]
    record = replace(
        record,
        type="article-newspaper",
        container_title=news["journal"].strip(" ,"),
        year=year,
        issued=iso_date(news["date"]) or year,
        page=news["page"] or "",
    )
    return _done(prose, record, news.end())


def _chapter(prose: Prose, at: int, record: Record) -> Given | None:
    """What stands behind *in*: the book with its editors, or a journal."""
    inner = prose.part(at, len(prose.text))
    text = inner.text
    makers = read_makers(text)
    start = 0
    if makers and makers.editors:
        behind = re.match(r"\s?[,:]?\s", text[makers.end :])
        start = makers.end + (behind.end() if behind else 0)
        record = replace(record, editor=makers.names)
    else:
        article = _article(prose, at, record)
        if article is not None:
            return article
    title = marked_title(inner, start)
    if title is not None and title.start == start and not title.quoted:
        name, end = title.text, title.end
        end, record = _between(text, end, record)
        imprint = bracketed_imprint(text, end)
        printed = printed_imprint(text, end) if imprint is None else None
        imprint = printed[1] if printed else imprint
    else:
        found = _imprint_behind(text, start)
        if found is None:
            return None
        name, imprint = text[start : found[0]], found[1]
        cut = next(
            (one.start() for one in BETWEEN.finditer(name)
             if _between(name, one.start(), record)[0] == len(name)), len(name)
        )  # fmt: skip
        _, record = _between(name, cut, record)
        name = _bare(name[:cut])
    if imprint is None or not name or ";" in name:
        return None
    pages = _PAGES.match(text, imprint.end)
    record = replace(
        record,
        type="chapter",
        container_title=name,
        year=imprint.year,
        issued=imprint.year,
        publisher=imprint.publisher,
        publisher_place=imprint.place,
        edition=imprint.edition or record.edition,
        page=re.sub(r"\s", "", pages["page"]) if pages else "",
    )
    return _done(prose, record, at + (pages.end() if pages else imprint.end))


_ADDRESS = re.compile(
    r"[\s,.:;<(]{0,4}(?:[^\W\d_]+:?\s){0,4}<?(?:https?:|www\.|doi\b|10\.\d{4})", re.I
)


def _done(prose: Prose, record: Record, end: int) -> Given:
    """*record* with its address; it ends behind the page that the note means."""
    text = prose.text
    pin = _PIN.match(text, end)
    if pin and not re.match(r"\w", text[pin.end() : pin.end() + 1]):
        end = pin.end()
    if _ADDRESS.match(text, end):
        address = take_address(text[end:])
        record = replace(
            record, doi=address.doi, url=address.url, accessed=iso_date(address.accessed)
        )
        end = len(text)
    stop = re.match(r"[.)>\s]*$|\.", text[end:])
    end += stop.end() if stop else 0
    return Given(Entry(record, (), "author-title"), end)
