"""The reader of TEI P5 (Text Encoding Initiative), as editors and article parsers write it."""

from __future__ import annotations

from collections.abc import Callable

from graph.documents.composing import Composer, Run, marked, note_label, words
from graph.documents.elements import Element
from graph.documents.model import Document, MarkKind
from graph.documents.xml.body import Body
from graph.documents.xml.tei_works import header_record, people, read_bibl

READER = "tei"

_RENDERED = (
    ("ital", MarkKind.EMPHASIS), ("bold", MarkKind.STRONG), ("sup", MarkKind.SUPERSCRIPT),
    ("sub", MarkKind.SUBSCRIPT),
)  # fmt: skip
_SILENT = frozenset({"graphic", "fw", "formula", "note", "ab", "media"})


def is_tei(root: Element) -> bool:
    """Whether *root* is that of a TEI document."""
    return root.tag in ("TEI", "TEI.2") and root.at("text") is not None


def read_tei(root: Element, composer: Composer) -> Document:
    """The document that *root* is."""
    _Edition(composer).read(root)
    return composer.document(READER, "It is XML whose root is that of the TEI Guidelines.")


class _Edition(Body):
    """Walks one document."""

    INSIDE = frozenset({"list", "table", "figure", "listBibl", "cit", "lg"})

    def __init__(self, composer: Composer) -> None:
        super().__init__(composer)
        self.keys: set[str] = set()
        """Ids of works."""

    def read(self, root: Element) -> None:
        self.keys = {one.get("id") for one in root.all("biblStruct", "bibl", "biblFull")} - {""}
        for number, note in enumerate(root.all("note"), 1):
            self.notes[note.get("id") or str(id(note))] = note_label(note.get("n"), number)
        header = root.at("teiHeader")
        if header is not None:
            self._header(header)
        text = root.at("text")
        for part in text.elements("front", "body", "back") if text is not None else ():
            self.blocks(part, 2)

    def _header(self, header: Element) -> None:
        title = header.at("fileDesc/titleStmt/title")
        if title is not None:
            self.out.title(self.runs(title))
        for name, value in header_record(header):
            self.out.field(name, value)
        for person in people(header):
            shown = person.literal or f"{person.family}, {person.given}".strip(", ")
            self.out.field("author", shown, person=person)
        abstract = header.at("profileDesc/abstract")
        if abstract is not None and abstract.words():
            begin = self.out.at
            self.out.heading([Run("Abstract")], 2)
            self.blocks(abstract, 3)
            self.out.abstract(begin)

    # --- blocks ---

    def block(self, found: Element, level: int) -> None:
        """Read *found*, where it is a block."""
        read = _BLOCKS.get(found.tag)
        if read is not None:
            read(self, found, level)

    def blocks(self, parent: Element, level: int) -> None:
        """Read the blocks in *parent*, and the notes that stand between them."""
        super().blocks(parent, level)
        self.due_notes()

    def division(self, found: Element, level: int) -> None:
        head = found.at("head")
        runs = self.runs(head) if head is not None else []
        number = head.get("n") if head is not None else ""
        if number and not words(runs).startswith(number):
            runs = [Run(f"{number} "), *runs]
        self.out.heading(runs, level)
        self.blocks(found, level + 1 if words(runs) else level)

    def listing(self, found: Element, _level: int) -> None:
        numbered = found.get("rend") in ("numbered", "ordered") or found.get("type") == "ordered"
        for number, item in enumerate(found.elements("item"), 1):
            self.out.item(self.runs(item), f"{number}." if numbered else "-")

    def table(self, found: Element, _level: int) -> None:
        head = found.at("head")
        if head is not None:
            self.out.paragraph(self.runs(head))
        self.out.table(
            [[self.runs(cell) for cell in row.elements("cell")] for row in found.elements("row")]
        )

    def figure(self, found: Element, level: int) -> None:
        head = [run for part in found.elements("head", "figDesc")
                for run in (*self.runs(part), Run(". "))]  # fmt: skip
        self.out.paragraph(head[:-1])
        for table in found.elements("table"):
            self.table(table, level)

    def quotation(self, found: Element, _level: int) -> None:
        self.out.quotation(self.runs(found))

    def one_note(self, found: Element, _level: int) -> None:
        self.out.note(self._label(found), self.runs(found))

    def bibliography(self, found: Element, level: int) -> None:
        head = found.at("head")
        self.out.heading(self.runs(head) if head is not None else [Run("References")], level)
        for entry in found.elements("biblStruct", "bibl", "biblFull"):
            printed, record = read_bibl(entry, self.runs)
            self.out.work(entry.get("id"), printed, record, entry.get("n"))
        for part in found.elements("listBibl"):
            self.bibliography(part, level + 1)

    # --- inline ---

    def inline(self, child: Element | str) -> list[Run]:
        """What *child* is inside a paragraph."""
        if isinstance(child, str):
            return [Run(child)]
        if child.tag == "note":
            self.waiting.append((self._label(child), child))
            return [Run(self._label(child), MarkKind.NOTE)]
        if child.tag == "ref":
            return self._link(child)
        if child.tag in _SILENT:
            return []
        if child.tag in ("lb", "pb", "cb"):
            return [Run(" ")] if child.get("break") != "no" else []
        inner = self.runs(child)
        style = (child.get("rend") or child.get("rendition")).lower()
        kind = next((kind for sign, kind in _RENDERED if sign in style), None)
        if child.tag in ("emph", "foreign") or (child.tag == "title" and child.get("level")):
            kind = kind or MarkKind.EMPHASIS
        space = [Run(" ")] if child.tag in ("p", "item", "l", "label") else []
        return [*space, *(marked(inner, kind) if kind else inner), *space]

    def _label(self, note: Element) -> str:
        return self.notes.get(note.get("id") or str(id(note)), "1")

    def _link(self, link: Element) -> list[Run]:
        targets = [target.removeprefix("#") for target in link.get("target").split()]
        if link.get("type") in ("foot", "note") and targets and targets[0] in self.notes:
            return [Run(self.notes[targets[0]], MarkKind.NOTE)]
        inner = self.runs(link)
        works = tuple(target for target in targets if target in self.keys)
        if not works and link.get("type") != "bibr":
            return inner
        raised = any(run.kind is MarkKind.SUPERSCRIPT for run in inner)
        return [Run(words(inner) or "*", MarkKind.SUPERSCRIPT if raised else None, works)]


_BLOCKS: dict[str, Callable[[_Edition, Element, int], None]] = {
    **dict.fromkeys(("div", "div1", "div2", "div3", "div4", "div5"), _Edition.division),
    **dict.fromkeys(("p", "ab"), _Edition.paragraph),
    "list": _Edition.listing,
    "table": _Edition.table,
    "figure": _Edition.figure,
    "quote": _Edition.quotation,
    "cit": lambda edition, found, level: edition.blocks(found, level),
    "lg": _Edition.quotation,
    "note": _Edition.one_note,
    "listBibl": _Edition.bibliography,
}
"""What is made of each kind of block."""
