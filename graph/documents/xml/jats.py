"""The reader of JATS (NISO Z39.96, Journal Article Tag Suite 1.0 to 1.3) and of NLM's older DTDs.

Front, body and back become the text; references and the citations that link to them are taken from
the markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from graph.documents.composing import Composer, Run, Runs, marked, note_label, words
from graph.documents.elements import Element
from graph.documents.model import Document, MarkKind
from graph.documents.xml.body import Body
from graph.documents.xml.jats_record import read_front
from graph.documents.xml.jats_works import read_ref

READER = "jats"

_MARKS = {
    "italic": MarkKind.EMPHASIS,
    "bold": MarkKind.STRONG,
    "sup": MarkKind.SUPERSCRIPT,
    "sub": MarkKind.SUBSCRIPT,
}
_SILENT = frozenset(
    {"tex-math", "graphic", "inline-graphic", "object-id", "fn", "alt-text", "long-desc",
     "index-term", "permissions", "processing-meta", "annotation"}
)  # fmt: skip
"""Elements that are no words of the text."""
_IN_PARAGRAPHS = frozenset(
    {"list", "def-list", "disp-quote", "table-wrap", "table-wrap-group", "fig", "fig-group",
     "boxed-text", "verse-group", "speech", "statement", "array", "preformat",
     "supplementary-material", "media"}
)  # fmt: skip
"""Blocks that may stand inside a paragraph."""


def is_jats(root: Element) -> bool:
    """Whether *root* is that of an article in JATS or NLM's DTDs."""
    return root.tag == "article" and (root.at("front") is not None or root.at("body") is not None)


def read_jats(root: Element, composer: Composer) -> Document:
    """The article that *root* is."""
    _Article(composer).read(root)
    version = root.get("dtd-version")
    reason = f"It is XML whose root is a journal article in JATS{f' {version}' if version else ''}."
    return composer.document(READER, reason)


class _Article(Body):
    """Walks one article."""

    INSIDE = _IN_PARAGRAPHS

    def read(self, root: Element) -> None:
        for number, note in enumerate(root.all("fn"), 1):
            self.notes[note.get("id")] = note_label(note.words("label"), number)
        front = root.at("front")
        if front is not None:
            read_front(front, root.get("lang"), self.out, self.runs)
            for abstract in front.all("abstract", "trans-abstract"):
                begin = self.out.at
                self.section(abstract, 2, "Abstract")
                if abstract.tag == "abstract" and not abstract.get("abstract-type"):
                    self.out.abstract(begin)
        begin = self.out.at
        self._parts(root)
        for part in root.elements("sub-article", "response"):
            self._sub_article(part, own=self.out.at > begin)

    def _parts(self, root: Element) -> None:
        for part in root.elements("body", "back", "floats-group", "floats-wrap"):
            self.blocks(part, 2)

    def _sub_article(self, part: Element, *, own: bool) -> None:
        """A review, a reply, a translation. What it says is not what the article says, where that
        has a text of its *own*; its references and links are taken all the same.
        """
        kind = part.get("article-type")
        if kind == "translation":
            self.out.left_out(
                "A translation of the article stands in the same file and was not read.",
                "Add it as a source of its own if it is wanted.",
                part.line or None,
            )
            return
        title = next(part.all("article-title"), None)
        self.out.heading(self.runs(title) if title is not None else [Run(kind or "Response")], 2)
        begin = self.out.at
        for inner in part.elements("body", "back"):
            self.blocks(inner, 3)
        if own:
            what = (kind or "response").replace("-", " ")
            self.out.set_apart(begin, f"printed with the article: {what}")

    # --- blocks ---

    def block(self, found: Element, level: int) -> None:
        """Read *found*, where it is a block."""
        read = _BLOCKS.get(found.tag)
        if read is not None:
            read(self, found, level)

    def section(self, section: Element, level: int, name: str = "") -> None:
        title = section.at("title")
        number = section.words("label")
        head = self.runs(title) if title is not None else [Run(name)] if name else []
        if number and head and not words(head).startswith(number):
            head = [Run(f"{number} "), *head]
        inner = level
        if words(head):
            self.out.heading(head, level)
            inner = level + 1
        self.blocks(section, inner)

    def listing(self, found: Element, _level: int) -> None:
        self.item_list(found, 0)

    def item_list(self, found: Element, depth: int) -> None:
        ordered = found.get("list-type") not in ("", "bullet", "simple")
        for number, item in enumerate(found.elements("list-item"), 1):
            marker = item.words("label") or (f"{number}." if ordered else "-")
            inner = [child for child in item.elements() if child.tag in ("list", "def-list")]
            said = [one for one in item.children if one not in inner and not _is(one, "label")]
            runs = [run for child in said for run in (Run(" "), *self.inline(child))]
            self.out.item(runs, marker, depth)
            for deeper in inner:
                self.item_list(deeper, depth + 1)
        for item in found.elements("def-item"):
            term, meaning = item.at("term"), item.at("def")
            runs = self.runs(term) if term is not None else []
            runs = [*runs, Run(": "), *(self.runs(meaning) if meaning is not None else ())]
            self.out.item(runs, "-", depth)
        self.due_notes()

    def quotation(self, quotation: Element, _level: int) -> None:
        speaker = quotation.at("attrib")
        said = [self.runs(part) for part in quotation.elements("p", "verse-line", "title")]
        for position, runs in enumerate(said, 1):
            last = position == len(said) and speaker is not None
            self.out.quotation(runs, self.runs(speaker) if last and speaker else ())
        self.due_notes()

    def table_wrap(self, wrap: Element, _level: int) -> None:
        self.caption(wrap)
        for table in wrap.all("table"):
            self.out.table([
                [cell for found in row.elements("td", "th") for cell in self._cells(found)]
                for row in table.all("tr")
            ])  # fmt: skip
        for foot in wrap.elements("table-wrap-foot"):
            for part in foot.all("p", "attrib"):
                self.out.paragraph(self.runs(part))
        self.waiting.clear()

    def _cells(self, cell: Element) -> Iterator[Runs]:
        """The cell, and an empty one for each further column that it spans."""
        yield self.runs(cell)
        span = cell.get("colspan")
        yield from [()] * (min(int(span), 30) - 1 if span.isdigit() else 0)

    def caption(self, wrap: Element) -> None:
        """``Table 1. What it shows.``, for tables, figures and boxes."""
        runs: list[Run] = [Run(wrap.words("label").rstrip(".") + ". ")] if wrap.at("label") else []
        caption = wrap.at("caption")
        for part in caption.elements("title", "p") if caption is not None else ():
            runs.extend((*self._captioned(part), Run(" ")))
        for part in wrap.elements("attrib"):
            runs.extend(self.runs(part))
        self.out.paragraph(runs)
        holders = (caption, *caption.elements("title", "p")) if caption is not None else ()
        for child in (one for part in holders for one in part.elements(*_IN_PARAGRAPHS)):
            self.block(child, 2)
        self.due_notes()

    def _captioned(self, part: Element) -> list[Run]:
        inner = [child for child in part.children
                 if not (isinstance(child, Element) and child.tag in _IN_PARAGRAPHS)]  # fmt: skip
        return [run for child in inner for run in self.inline(child)]

    def captioned(self, found: Element, _level: int) -> None:
        """A figure or a file: its caption is all that is text."""
        self.caption(found)

    def box(self, found: Element, level: int) -> None:
        """A box beside the text."""
        self.caption(found)
        self.blocks(found, level)

    def group(self, group: Element, level: int) -> None:
        self.blocks(group, level)

    def note_group(self, group: Element, level: int) -> None:
        self.section(group, level)

    def one_note(self, note: Element, _level: int) -> None:
        self.out.note(self.notes[note.get("id")], self._note_runs(note))

    def _note_runs(self, note: Element) -> list[Run]:
        return [run for part in note.elements("p", "title") for run in (*self.runs(part), Run(" "))]

    def reference_list(self, found: Element, level: int) -> None:
        title = found.at("title")
        nested = list(found.elements("ref-list"))
        if title is not None or not nested:
            self.out.heading(self.runs(title) if title is not None else [Run("References")], level)
        self._blocks_of_list(found)
        for part in nested:
            self.reference_list(part, level + 1)

    def _blocks_of_list(self, found: Element) -> None:
        for part in found.elements("ref", "p"):
            if part.tag == "p":
                self.paragraph(part, 2)
            else:
                for work in read_ref(part, self.runs):
                    self.out.work(work.key, work.printed, work.record, work.number)

    # --- inline ---

    def runs(self, element: Element) -> list[Run]:
        """The inline text of *element*."""
        made = [self.inline(child) for child in element.children]
        if element.tag == "name":
            # It has elements only: what stands between them is no part of it.
            parts = (inner for inner in made if words(inner).strip())
            made = [run for inner in parts for run in ([Run(" ")], inner)][1:]
        return [run for inner in made for run in inner]

    def inline(self, child: Element | str) -> list[Run]:
        """What *child* is inside a paragraph."""
        if isinstance(child, str):
            return [Run(child)]
        if child.tag == "fn":
            label = self.notes[child.get("id")]
            self.waiting.append((label, child))
            return [Run(label, MarkKind.NOTE)]
        if child.tag == "xref":
            return self._link(child)
        if child.tag in _SILENT:
            return []
        if child.tag in ("break", "p", "title", "td", "li", "list-item"):
            return [Run(" "), *self.runs(child)]
        inner = self.runs(child)
        kind = _MARKS.get(child.tag)
        return marked(inner, kind) if kind else inner

    def _link(self, link: Element) -> list[Run]:
        target = link.get("rid")
        if link.get("ref-type") in ("fn", "table-fn") and target in self.notes:
            return [Run(self.notes[target], MarkKind.NOTE)]
        inner = self.runs(link)
        if link.get("ref-type") != "bibr":
            return inner
        spoken = words(inner)
        raised = any(run.kind is MarkKind.SUPERSCRIPT for run in inner)
        kind = MarkKind.SUPERSCRIPT if raised else None
        return [Run(spoken or "*", kind, tuple(target.split()))]


def _is(child: Element | str, tag: str) -> bool:
    return isinstance(child, Element) and child.tag == tag


_BLOCKS: dict[str, Callable[[_Article, Element, int], None]] = {
    "sec": _Article.section,
    "app": _Article.section,
    "ack": lambda article, found, level: article.section(found, level, "Acknowledgements"),
    "glossary": _Article.section,
    "bio": _Article.section,
    "notes": _Article.section,
    "boxed-text": _Article.box,
    "app-group": _Article.section,
    "p": _Article.paragraph,
    "list": _Article.listing,
    "def-list": _Article.listing,
    "disp-quote": _Article.quotation,
    "verse-group": _Article.quotation,
    "speech": _Article.quotation,
    "statement": _Article.group,
    "table-wrap": _Article.table_wrap,
    "table-wrap-group": _Article.group,
    "array": _Article.table_wrap,
    "fig": _Article.captioned,
    "fig-group": _Article.group,
    "supplementary-material": _Article.captioned,
    "media": _Article.captioned,
    "preformat": _Article.paragraph,
    "fn-group": _Article.note_group,
    "fn": _Article.one_note,
    "ref-list": _Article.reference_list,
}
"""What is made of each kind of block."""
