"""The reader of web pages: the article is found, what stands around it set apart.

Headings, lists, tables, quotations and notes are taken from the markup; entries of a reference list
that the text links to are linked here, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence, Set

from graph.documents.composing import Composer, Run, Runs, marked, plain, words
from graph.documents.elements import Element
from graph.documents.html.article import SILENT, find_article, is_furniture
from graph.documents.html.menus import find_menus
from graph.documents.html.notes import Notes, find_notes
from graph.documents.html.printed_works import PrintedWorks, find_printed
from graph.documents.html.record import read_head
from graph.documents.html.saved import NOT_KNOWN, Saved
from graph.documents.html.title import find_title
from graph.documents.identifiers import bare_doi
from graph.documents.model import Document, MarkKind
from graph.documents.running_text.headings import LIST_NAMES, plain_name
from graph.documents.xml.jats_works import in_words
from graph.records import Record

READER = "html"

_MARKS = {
    "i": MarkKind.EMPHASIS, "em": MarkKind.EMPHASIS, "cite": MarkKind.EMPHASIS,
    "b": MarkKind.STRONG, "strong": MarkKind.STRONG, "sup": MarkKind.SUPERSCRIPT,
    "sub": MarkKind.SUBSCRIPT,
}  # fmt: skip
_BLOCKS = frozenset(
    ("p", "div", "section", "article", "main", "ul", "ol", "dl", "table", "blockquote", "pre",
     "figure", "figcaption", "header", "footer", "aside", "nav", "form", "hr", "address",
     "details", "summary", "fieldset", "center", "body", "h1", "h2", "h3", "h4", "h5", "h6", "li",
     "dt", "dd", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
)  # fmt: skip
_BACK = re.compile(r"[\s↩↑^︎⏎]*(?:back|return|jump up)?[\s↩↑^︎⏎]*", re.IGNORECASE)
_FINDERS = re.compile(
    r"\W*(?:cross-?ref|pub ?med(?: central)?|google scholar|full ?text|medline|web of science"
    r"|scopus|view article|article|pdf|cas|abstract|search|download citation|open ?url)\W*",
    re.IGNORECASE,
)
"""Links behind an entry that lead to services, no words of the entry."""


def read_html(
    root: Element,
    composer: Composer,
    reader: str = READER,
    reason: str = "It is a web page; its article was found.",
    works: Sequence[tuple[str, Record]] = (),
    saved: Saved = NOT_KNOWN,
) -> Document:
    """The article on the page *root*.

    :param works: entries, with their keys, whose fields stand beside the page: it may list them.
    :param saved: where the page is from.
    """
    page = _Page(composer, works, saved)
    page.read(root, web=reader == READER)
    page.add_unprinted()
    return composer.document(reader, reason)


class _Page:
    """Walks one page."""

    def __init__(
        self, composer: Composer, works: Sequence[tuple[str, Record]], saved: Saved
    ) -> None:
        self.out = composer
        self._given = works
        self._saved = saved
        self.printed = PrintedWorks()
        self.records: dict[str, Record | None] = {}
        """Fields of entries, by their keys, where those are given."""
        self.works: dict[str, str] = {}
        """Keys of entries by every id that a link may name."""
        self.notes = Notes()
        self.entries: set[int] = set()
        """Entries of reference lists, by identity."""
        self.menus: Set[int] = frozenset()
        """What leads to other pages, by identity."""
        self.top: Element | None = None
        """The heading that is the title."""

    def read(self, root: Element, *, web: bool) -> None:
        """Finds the article in *root* and takes it down, its record first."""
        article = find_article(root) if web else root.at("body") or root
        self.notes = find_notes(article)
        self.printed = find_printed(article, self._given)
        self._find_lists(article)
        if web:
            self.menus = find_menus(article, {*self.entries, *self.notes.holders})
        self.top = find_title(root, article)
        heading = self.top.words() if self.top is not None else ""
        record = read_head(root, heading, self._saved, article if web else None)
        self.out.title(self.runs(self.top) if self.top is not None else [Run(record.title)])
        record.write(self.out, web=web)
        self._children(article)

    def add_unprinted(self) -> None:
        """The works that the page prints nowhere, below its own list where it has one."""
        works, self.printed.others = self.printed.others, []
        if works and self.printed.heading is None:
            self.out.heading(plain("References"), 2)
        for key, record in works:
            self.out.work(key, plain(in_words(record)), record)

    def _find_lists(self, article: Element) -> None:
        """The entries under a heading that names a reference list."""
        listed = False
        for entry, key, record in self.printed.entries:
            self.entries.add(id(entry))
            self.works[f" {id(entry)}"] = key
            self.records[key] = record
        noted = {
            id(one) for section in article.all("section", "aside", "div")
            if section.get("role") in ("doc-endnotes", "doc-footnotes")
            for one in section.every()
        }  # fmt: skip
        for found in article.all("h1", "h2", "h3", "h4", "h5", "h6", "li", "dt", "p", "div"):
            if found.tag[0] == "h":
                listed = plain_name(found.words()) in LIST_NAMES
                continue
            bibliography = re.search(r"\bcsl-entry\b", found.get("class"))
            item = found.tag == "li" or (found.tag == "div" and bibliography)
            if id(found) in noted or id(found) in self.notes.holders:
                continue  # a note that stands below the last heading
            if id(found) in self.entries:
                continue
            if (listed or bibliography) and item and len(found.words()) > 20:
                key = f"w{len(self.entries)}"
                self.entries.add(id(found))
                inner = [found, *found.all("a", "span", "p", "cite", "div", "li")]
                for one in inner:
                    for name in (one.get("id"), one.get("name")):
                        if name:
                            self.works.setdefault(name, key)
                self.works[f" {id(found)}"] = key

    # --- blocks ---

    def _children(self, parent: Element) -> None:
        """The blocks in *parent*; words that stand between them are paragraphs."""
        loose: list[Run] = []
        for child in parent.children:
            if isinstance(child, Element) and self._is_block(child):
                self.out.paragraph(loose)
                loose = []
                self._block(child)
            else:
                loose.extend(self._inline(child))
        self.out.paragraph(loose)

    def _is_block(self, child: Element) -> bool:
        return child.tag in _BLOCKS or (
            child.tag not in SILENT and next(child.all(*_BLOCKS), None) is not None
        )

    def _block(self, found: Element) -> None:
        if found.tag in SILENT or found is self.top:
            return
        if id(found) in self.entries:
            self._entry(found)
        elif found is self.printed.heading:
            level = int(found.tag[1]) if found.tag[0] == "h" else 2
            self.out.heading(self.runs(found), max(2, level))
            self.add_unprinted()
        elif id(found) in self.notes.holders:
            self.out.note(self.notes.holders[id(found)], self._note_runs(found))
        elif found.tag == "pre" and next(found.elements("code"), None) is not None:
            self.out.furniture(found.words(), "code")
        elif is_furniture(found) or id(found) in self.menus:
            self.out.furniture(found.words()[:2000], f"web page: {found.tag}")
        else:
            _READ.get(found.tag, _Page.container)(self, found)

    def container(self, found: Element) -> None:
        """An element that holds blocks, or words."""
        if any(self._is_block(child) for child in found.elements()):
            self._children(found)
        else:
            self.out.paragraph(self.runs(found))

    def heading(self, found: Element) -> None:
        """``h1`` to ``h6``; only the title is of level 1."""
        self.out.heading(self.runs(found), max(2, int(found.tag[1])))

    def listing(self, found: Element, depth: int = 0) -> None:
        """A list; items that hold blocks of their own are read block by block."""
        ordered, start = found.tag == "ol", found.get("start")
        number = int(start) - 1 if start.isdigit() else 0
        for item in found.children:
            if isinstance(item, str):
                self.out.paragraph(plain(item))
                continue
            number += 1
            if id(item) in self.entries or id(item) in self.notes.holders:
                self._block(item)
                continue
            inner = [one for one in item.elements() if one.tag in ("ul", "ol")]
            runs = [run for child in item.children if child not in inner
                    for run in (*self._inline(child), *self._gap(child))]  # fmt: skip
            self.out.item(runs, f"{number}." if ordered else "-", depth)
            for deeper in inner:
                self.listing(deeper, depth + 1)

    def _gap(self, child: Element | str) -> tuple[Run, ...]:
        return (Run(" "),) if isinstance(child, Element) and child.tag in _BLOCKS else ()

    def quotation(self, found: Element) -> None:
        """A block quotation, paragraph by paragraph; its last line may name the speaker."""
        speaker = next(found.all("cite", "footer", "figcaption"), None)
        parts = list(self._quoted(found, speaker))
        who = self.runs(speaker) if speaker is not None else []
        trimmed = [Run(re.sub(r"^[\s—–~-]+", "", words(who)))] if who else []
        for position, runs in enumerate(parts, 1):
            self.out.quotation(runs, trimmed if position == len(parts) else [])

    def _quoted(self, quotation: Element, speaker: Element | None) -> Iterator[list[Run]]:
        """The paragraphs of *quotation* without its speaker; what stands between them is some."""
        loose: list[Run] = []
        for child in quotation.children:
            if child is speaker:
                continue
            if isinstance(child, Element) and child.tag == "p":
                inside = [run for one in child.children if one is not speaker
                          for run in self._inline(one)]  # fmt: skip
                yield from (runs for runs in (loose, inside) if words(runs))
                loose = []
            else:
                loose.extend((*self._inline(child), *self._gap(child)))
        if words(loose):
            yield loose

    def table(self, found: Element) -> None:
        """A table with data; one that is there for the layout is read block by block."""
        rows = [row for row in found.all("tr") if _owner(found, row)]
        if next(found.all("table"), None) is not None or not any(found.all("th", "td")):
            self._children(found)
            return
        caption = found.at("caption")
        if caption is not None:
            self.out.paragraph(self.runs(caption))
        self.out.table([[cell for one in row.elements("td", "th") for cell in self._cells(one)]
                        for row in rows])  # fmt: skip

    def _cells(self, cell: Element) -> Iterator[Runs]:
        yield self.runs(cell)
        span = cell.get("colspan")
        yield from [()] * (min(int(span), 30) - 1 if span.isdigit() and int(span) else 0)

    def _entry(self, found: Element) -> None:
        runs = self._without_finders(found)
        number = re.match(r"\s*\[?(?P<n>\d{1,4})[\].]\s+", words(runs))
        if number is not None and runs:
            text = words(runs)[number.end() :] if len(runs) == 1 else ""
            runs = [Run(text)] if text else runs
        doi = next((doi for link in found.all("a") if (doi := bare_doi(link.get("href")))), "")
        if doi and not bare_doi(words(runs)):
            runs = [*runs, Run(f" https://doi.org/{doi}")]
        key = self.works[f" {id(found)}"]
        self.out.work(key, runs, self.records.get(key), number["n"] if number else "")

    def _without_finders(self, found: Element) -> list[Run]:
        runs: list[Run] = []
        for child in found.children:
            if isinstance(child, Element) and child.tag not in ("i", "em", "b", "strong", "sup"):
                label = child.words()
                back = child.get("href").startswith("#") and _BACK.fullmatch(label)
                if (child.tag == "a" and _FINDERS.fullmatch(label)) or back:
                    continue
                inner = self._without_finders(child) if child.tag != "a" else [Run(label)]
                runs.extend((*inner, Run(" ")) if child.tag in _BLOCKS else inner)
            else:
                runs.extend(self._inline(child))
        return runs

    def _note_runs(self, found: Element) -> list[Run]:
        runs = self.runs(found)
        label = self.notes.holders[id(found)]
        lead = re.match(rf"[\s\[(]*{re.escape(label)}[\s\]).:]*", runs[0].text) if runs else None
        return [Run(runs[0].text[lead.end() :], runs[0].kind), *runs[1:]] if lead else runs

    # --- inline ---

    def runs(self, element: Element) -> list[Run]:
        """The inline text of *element*."""
        return [run for child in element.children
                for run in (*self._inline(child), *self._gap(child))]  # fmt: skip

    def _inline(self, child: Element | str) -> list[Run]:
        if isinstance(child, str):
            return [Run(child)]
        if child.tag in SILENT or child.get("aria-hidden") == "true":
            return []
        if child.tag == "br":
            return [Run(" ")]
        if child.tag == "a":
            return self._link(child)
        if "math" in child.get("class").split():
            return [Run(child.words())]  # what is raised in a formula is no mark
        keys = tuple(self.works.get(f"ref-{key}", key) for key in child.get("data-cites").split())
        inner = self.runs(child)
        if keys:
            return [Run(child.words(), _raised(inner), keys)]
        kind = _MARKS.get(child.tag)
        return marked(inner, kind) if kind else inner

    def _link(self, link: Element) -> list[Run]:
        target = link.get("href")
        label = link.words()
        if not target.startswith("#") or len(target) < 2:
            return self.runs(link)
        name = target[1:]
        if name in self.notes.labels:
            return [Run(self.notes.labels[name], MarkKind.NOTE)]
        if _BACK.fullmatch(label):
            return []
        if name not in self.works:
            return self.runs(link)
        return [Run(label, _raised(self.runs(link)), (self.works[name],))]


def _raised(runs: Sequence[Run]) -> MarkKind | None:
    """The mark of a link whose words, *runs*, are raised."""
    raised = any(run.kind is MarkKind.SUPERSCRIPT for run in runs)
    return MarkKind.SUPERSCRIPT if raised else None


def _owner(table: Element, row: Element) -> bool:
    """Whether *row* is a row of *table* itself."""
    return any(
        row is one for part in (table, *table.elements("thead", "tbody", "tfoot"))
        for one in part.elements("tr")
    )  # fmt: skip


_READ: dict[str, Callable[[_Page, Element], None]] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), _Page.heading),
    **dict.fromkeys(("ul", "ol"), _Page.listing),
    "blockquote": _Page.quotation,
    "table": _Page.table,
}
