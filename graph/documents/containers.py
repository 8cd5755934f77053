"""Word processors' files, spreadsheets, books and slides as their parts: unpacked within limits,
each part that is text and no other.
"""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import Final

from graph.documents.composing import Composer
from graph.documents.elements import Element
from graph.documents.latex import plain_latex, prepared
from graph.documents.markup.plain import plain_markup, taken_in, without_anchors, without_states
from graph.documents.markup.wiki import with_sources_in_words
from graph.documents.rich_text import plain_rich_text
from graph.documents.xml.tree import parse_xml
from graph.problems import Code

MAX_UNPACKED: Final = 128 * 1024 * 1024
"""Bytes of the parts that are text; a book has some ten million."""
MAX_MEMBERS: Final = 5_000


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of file."""

    form: str
    """As pandoc calls it."""
    name: str
    """For people."""
    sign: str
    """A part that no other kind has."""
    parts: re.Pattern[str]
    """The names of its parts that are text."""
    main: re.Pattern[str]
    """Of those, the names of the ones with the document's words."""
    blocks: tuple[str, ...]
    """The tags of what words stand in there."""
    run: str = ""
    """The tag of the words in one; nothing where they stand in it themselves."""


_OFFICE: Final = r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(?:core|app)\.xml"
KINDS: Final = (
    Kind(
        "docx", "a Word file (DOCX)", "word/document.xml",
        re.compile(rf"{_OFFICE}|word/(?:[\w-]+\.xml|_rels/[\w.-]+\.rels|theme/[\w-]+\.xml)"),
        re.compile(r"word/document\.xml"), ("p",), "t",
    ),
    Kind(
        "pptx", "a set of slides (PPTX)", "ppt/presentation.xml",
        re.compile(rf"{_OFFICE}|ppt/(?:[\w-]+/)?(?:_rels/)?[\w-]+\.xml(?:\.rels)?"),
        re.compile(r"ppt/slides/[\w-]+\.xml"), ("p",), "t",
    ),
    Kind(
        "xlsx", "a spreadsheet (XLSX)", "xl/workbook.xml",
        re.compile(r"xl/(?:workbook|sharedStrings|styles)\.xml|xl/_rels/workbook\.xml\.rels"
                   r"|xl/worksheets/[\w.-]+\.xml"),
        re.compile(r"(?!)"), (),
    ),
    Kind(
        "epub", "a book (EPUB)", "META-INF/container.xml",
        re.compile(r"mimetype|(?:[\w. -]+/){0,9}[\w. -]+\.(?:xml|xhtml|html?|opf|ncx)"),
        re.compile(r"(?!.*\bnav\b).*\.(?:xhtml|html?)"),
        ("p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "th", "dt", "dd"),
    ),
    Kind(
        "odt", "an OpenDocument text", "content.xml",
        re.compile(r"mimetype|(?:content|styles|meta)\.xml|META-INF/manifest\.xml"),
        re.compile(r"content\.xml"), ("p", "h"),
    ),
)  # fmt: skip
"""The containers that are read, the last by a part of the commonest name."""
_OF_TABLES: Final = re.compile(rb"application/vnd\.oasis\.opendocument\.spreadsheet(?:-template)?")
"""What the part ``mimetype`` of an OpenDocument file says where it is one."""
ODS: Final = Kind("ods", "an OpenDocument spreadsheet", "", re.compile(""), re.compile("(?!)"), ())
LATEX: Final = Kind("latex", "a LaTeX file", "", re.compile(""), re.compile("text"), ())
RICH_TEXT: Final = Kind("rtf", "a Rich Text file (RTF)", "", re.compile(""), re.compile("text"), ())
_OTHERS: Final = (
    (".iwa", "of Apple's Pages, Numbers or Keynote",
     "In its program: File, Export To, Word (for Numbers CSV, for Keynote PowerPoint)."),
    ("index.apxl", "of Apple's Keynote as it once was", "Save it as PowerPoint or PDF."),
    ("index.xml.gz", "of Apple's Pages as it once was", "Save it as Word or PDF."),
    ("xl/workbook.bin", "a binary spreadsheet (XLSB)", "Save it as XLSX or CSV."),
    (".fdseq", "an XPS file", "Save or print it as PDF."),
)  # fmt: skip
"""Parts that tell of other containers, what these are, and what to do."""
MARKUP: Final = {
    form: Kind(form, name, "", re.compile(""), re.compile("(?!)"), ())
    for form, name in (
        ("org", "Org mode"), ("mediawiki", "the text of a wiki (MediaWiki)"),
        ("rst", "reStructuredText"), ("asciidoc", "AsciiDoc"), ("ipynb", "a Jupyter notebook"),
        ("docbook", "DocBook"), ("fb2", "a book (FictionBook)"),
    )
}  # fmt: skip
"""Texts in markup, as :mod:`graph.documents.markup.tell` tells them."""
PREPARED: Final[Mapping[str, Callable[[str], str]]] = {
    "mediawiki": with_sources_in_words, "asciidoc": without_anchors, "org": without_states,
}  # fmt: skip
"""By markup, what makes it ready for pandoc."""
_ASIDE: Final = frozenset({"annotation", "note", "tracked-changes", "bibliography-mark"})
"""What stands in an OpenDocument paragraph and is none of its words."""
_HIDDEN_NOTE: Final = b"{\\*\\footnote"
"""A note that programs which know of none are told to pass over, as pandoc does."""
_BREAKS: Final = frozenset({"br", "cr", "tab"})
_BROKEN: Final = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError, ValueError,
    NotImplementedError,
)  # fmt: skip
"""What ``zipfile`` and its decompressors raise: the last for a compression that it cannot undo."""


@dataclass(slots=True)
class Unpacked:
    """The parts of a file that are text."""

    kind: Kind
    parts: dict[str, bytes] = field(default_factory=dict)
    whole: bytes = b""
    """The file itself, where it is no container."""
    said: Sequence[tuple[str, str]] = ()
    """What has to be told of it: messages with hints."""

    def packed(self) -> bytes:
        """A container of these parts alone."""
        if self.whole:
            return self.whole
        store = io.BytesIO()
        with zipfile.ZipFile(store, "w", zipfile.ZIP_STORED) as container:
            for name, content in self.parts.items():
                container.writestr(zipfile.ZipInfo(name), content)
        return store.getvalue()

    def paragraphs(self, composer: Composer) -> Iterator[str]:
        """What each paragraph says as the file has it, boxes beside the text included."""
        if self.kind is RICH_TEXT:
            yield from plain_rich_text(self.whole)
        elif self.kind is LATEX:
            yield from plain_latex(self.whole.decode())
        elif self.kind.form in MARKUP:
            yield from plain_markup(self.kind.form, self.whole.decode("utf-8", "replace"))
        for name in sorted(filter(self.kind.main.fullmatch, self.parts)):
            root, _ = parse_xml(self.parts[name], composer.source, composer.file)
            for block in root.all(*self.kind.blocks) if root is not None else ():
                yield self._words(block)

    def _words(self, block: Element) -> str:
        if not self.kind.run:
            return "".join(block.texts(_ASIDE))
        words: list[str] = []
        for one in block.every():
            if one.tag == self.kind.run:
                words.extend(one.texts())
            elif one.tag in _BREAKS:
                words.append(" ")
        return "".join(words)


class WordError(Exception):
    """Why a file cannot be read, in words for its maintainer; the code of the problem first."""

    def __init__(self, code: Code, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def unpacked(data: bytes, markup: str = "") -> Unpacked:
    """The parts of the file *data*, or what is in it where it is *markup*.

    :raises WordError: where it is none that is read, damaged, encrypted or too large.
    """
    if markup:
        text = data.decode("utf-8", "replace")
        ready = PREPARED.get(markup, str)(text).encode()
        return Unpacked(MARKUP[markup], whole=ready, said=taken_in(markup, text))
    if data.startswith(b"{\\rtf"):
        return Unpacked(RICH_TEXT, whole=data.replace(_HIDDEN_NOTE, b"{\\footnote"))
    if not data.startswith(b"PK"):
        latex = prepared(data.decode("utf-8", "replace"))
        return Unpacked(LATEX, whole=latex.text.encode(), said=latex.said)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            return _within(container)
    except _BROKEN as wrong:  # a compression that is not known is a RuntimeError, too
        said = f"The file cannot be unpacked, as Word files have to be: {str(wrong)[:100]}."
        hint = "Get the file again: it is cut off or damaged, or is no Word file."
        raise WordError(Code.DOCUMENT_DAMAGED, said, hint) from wrong
    except RuntimeError as wrong:
        said, hint = "The document is encrypted.", "Save it without a password."
        raise WordError(Code.DOCUMENT_REFUSED, said, hint) from wrong


def _within(container: zipfile.ZipFile) -> Unpacked:
    members = container.infolist()
    names = {member.filename for member in members}
    kind = next((one for one in KINDS if one.sign in names), None)
    if kind is None:
        raise _unread(names)
    if len(members) > MAX_MEMBERS:
        raise _too_large()
    found = Unpacked(kind)
    left = MAX_UNPACKED
    for member in members:
        if kind.parts.fullmatch(member.filename) and member.filename not in found.parts:
            with container.open(member) as part:
                content = part.read(left + 1)
            left -= len(content)
            if left < 0:
                raise _too_large()
            found.parts[member.filename] = content
    if _OF_TABLES.fullmatch(found.parts.get("mimetype", b"").strip()):
        found.kind = ODS
    return found


def _unread(names: Set[str]) -> WordError:
    """That a container with parts of these *names* is none that is read, and what to do."""
    for sign, what, hint in _OTHERS:
        if any(sign in name for name in names):
            return WordError(Code.DOCUMENT_BINARY, f"The document is {what}.", hint)
    said = "The document is a ZIP container, but no text, table, slides or book that is read."
    return WordError(Code.DOCUMENT_BINARY, said, "Unpack it, or save what is in it as DOCX or PDF.")


def _too_large() -> WordError:
    said = f"The document unpacks to more than {MAX_UNPACKED:,} bytes of text."
    return WordError(Code.DOCUMENT_REFUSED, said, "Split it, or save its text alone.")
