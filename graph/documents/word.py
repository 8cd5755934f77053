"""The reader of word processors' files: DOCX (ECMA-376) and ODT (ISO/IEC 26300), through pandoc.

The container is unpacked within limits, the parts that are text are packed again, and pandoc, in
its sandbox with a cap on memory and time, makes a page of them that the reader of pages reads.
"""

from __future__ import annotations

import html
import io
import json
import re
import subprocess
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, cast

import pypandoc

from graph.documents.composing import Composer
from graph.documents.html.page import read_html
from graph.documents.html.tree import parse_html
from graph.documents.kept import with_losses
from graph.documents.model import Document
from graph.documents.records.csl import read_csl
from graph.documents.records.parts import record_of
from graph.documents.xml.tree import parse_xml
from graph.problems import Code, Problem, Severity
from graph.records import Record

READER: Final = "word"
HEAP: Final = "768M"
SECONDS: Final = 90
"""For each of the two runs of pandoc."""
MAX_UNPACKED: Final = 128 * 1024 * 1024
"""Bytes of the parts that are text; a book has some ten million."""
MAX_MEMBERS: Final = 5_000
_TEXT_PARTS: Final = re.compile(
    r"\[Content_Types\]\.xml|_rels/\.rels|docProps/(?:core|app)\.xml"
    r"|word/(?:[\w-]+\.xml|_rels/[\w.-]+\.rels|theme/[\w-]+\.xml)"
    r"|mimetype|(?:content|styles|meta)\.xml|META-INF/manifest\.xml"
)


@dataclass(slots=True)
class Unpacked:
    """The parts of a container that are text."""

    form: str
    """``docx`` or ``odt``."""
    parts: dict[str, bytes] = field(default_factory=dict)

    def packed(self) -> bytes:
        """A container of these parts alone."""
        store = io.BytesIO()
        with zipfile.ZipFile(store, "w", zipfile.ZIP_STORED) as container:
            for name, content in self.parts.items():
                container.writestr(zipfile.ZipInfo(name), content)
        return store.getvalue()


class WordError(Exception):
    """Why a file cannot be read, in words for its maintainer; the code of the problem first."""

    def __init__(self, code: Code, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def read_word(data: bytes, composer: Composer) -> Document | None:
    """The document in the container *data*; ``None``, and an error, where it cannot be read."""
    try:
        unpacked = _unpack(data)
        form = unpacked.form + _EXTENSIONS[unpacked.form]
        tree = json.loads(_pandoc(unpacked.packed(), form, "json"))
        return _compose(unpacked, tree, composer)
    except WordError as wrong:
        composer.problems.append(
            Problem(wrong.code, Severity.ERROR, wrong.message, wrong.hint,
                    file=composer.file, source=composer.source)
        )  # fmt: skip
        return None


_EXTENSIONS: Final = {"docx": "+citations", "odt": ""}


_BROKEN: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError)


def _unpack(data: bytes) -> Unpacked:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as container:
            members = container.infolist()
            names = {member.filename for member in members}
            form = "docx" if "word/document.xml" in names else "odt"
            if form == "odt" and "content.xml" not in names:
                said = "The document is a ZIP container, but no Word or OpenDocument text."
                raise WordError(Code.DOCUMENT_BINARY, said, "Save it as DOCX or PDF.")
            if len(members) > MAX_MEMBERS:
                raise _too_large()
            found = Unpacked(form)
            left = MAX_UNPACKED
            for member in members:
                if _TEXT_PARTS.fullmatch(member.filename) and member.filename not in found.parts:
                    with container.open(member) as part:
                        content = part.read(left + 1)
                    left -= len(content)
                    if left < 0:
                        raise _too_large()
                    found.parts[member.filename] = content
            return found
    except RuntimeError as wrong:  # a password, or a compression that is not known
        said, hint = "The document is encrypted.", "Save it without a password."
        raise WordError(Code.DOCUMENT_REFUSED, said, hint) from wrong
    except _BROKEN as wrong:
        said = f"The file cannot be unpacked, as Word files have to be: {str(wrong)[:100]}."
        hint = "Get the file again: it is cut off or damaged, or is no Word file."
        raise WordError(Code.DOCUMENT_DAMAGED, said, hint) from wrong


def _too_large() -> WordError:
    said = f"The document unpacks to more than {MAX_UNPACKED:,} bytes of text."
    return WordError(Code.DOCUMENT_REFUSED, said, "Split it, or save its text alone.")


def _pandoc(given: bytes, form: str, into: str, *more: str) -> bytes:
    command = [
        str(pypandoc.get_pandoc_path()), f"--from={form}", f"--to={into}", "--sandbox",
        "--track-changes=accept", "--wrap=none", *more, "+RTS", f"-M{HEAP}", "-RTS",
    ]  # fmt: skip
    try:
        run = subprocess.run(  # noqa: S603 - a fixed command; the document goes in by standard input
            command, input=given, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as late:
        said = f"Pandoc did not end in {SECONDS} seconds."
        raise WordError(Code.DOCUMENT_REFUSED, said, "Save it as PDF or plain text.") from late
    if run.returncode != 0:
        said = " ".join(run.stderr.decode(errors="replace").split())[:200]
        said = f"Pandoc could not read the document: {said}"
        raise WordError(Code.DOCUMENT_DAMAGED, said, "Open it in its program and save it again.")
    return run.stdout


# --- from pandoc's tree to the page ---

Tree = Mapping[str, object]


def _compose(unpacked: Unpacked, tree: Tree, composer: Composer) -> Document:
    meta = cast("Tree", tree.get("meta", {}))
    core = _core(unpacked, composer)
    title = _said(meta.get("title"))
    shift = bool(title) or _main_headings(tree) != 1
    deeper = f"--shift-heading-level-by={int(shift)}"
    page = _pandoc(json.dumps(tree).encode(), "json", "html", deeper)
    people = _each(meta.get("author")) or core.get("creator", [])
    head = "".join(f'<meta name="author" content="{html.escape(one)}">' for one in people)
    date = _said(meta.get("date"))
    head += f'<meta name="date" content="{html.escape(date)}">' if date else ""
    named = title or (core.get("title", [""])[0] if shift else "")
    top = f"<h1>{html.escape(named)}</h1>" if named else ""
    root, _ = parse_html(f"<html><head>{head}</head><body>{top}{page.decode()}</body></html>")
    works = [] if meta.get("references") is None else list(_works(meta["references"]))
    _say_changes(unpacked, composer)
    name = {"docx": "a Word file (DOCX)", "odt": "an OpenDocument text"}[unpacked.form]
    document = read_html(root, composer, READER, f"It is {name}.", works)
    return with_losses(document, _paragraphs(unpacked, composer), composer.file)


def _paragraphs(unpacked: Unpacked, composer: Composer) -> Iterator[str]:
    """The text of the document's paragraphs as the file has it, boxes beside the text included."""
    name, run = _MAIN[unpacked.form]
    root, _ = parse_xml(unpacked.parts.get(name, b""), composer.source, composer.file)
    for paragraph in root.all("p", "h") if root is not None else ():
        if run:
            yield "".join(text for one in paragraph.all(run) for text in one.texts())
        else:
            yield "".join(paragraph.texts(_ASIDE))


_MAIN: Final = {"docx": ("word/document.xml", "t"), "odt": ("content.xml", "")}
"""The part that holds the text, and what its words stand in; nothing where in paragraphs."""
_ASIDE: Final = frozenset({"annotation", "note", "tracked-changes", "bibliography-mark"})
"""What stands in an OpenDocument paragraph and is none of its words."""


def _works(given: object) -> Iterator[tuple[str, Record]]:
    """The items that a citation manager left in the file, with their keys."""
    items = _plain(given)
    for item in items if isinstance(items, list) else []:
        if isinstance(item, dict) and isinstance(item.get("title"), str):
            records = read_csl(json.dumps([item]))
            if records:
                yield str(item.get("id", "")), record_of(records[0])


def _plain(value: object) -> object:
    """Pandoc's metadata as plain lists, mappings and texts."""
    if isinstance(value, dict) and "t" in value:
        kind, content = value["t"], value.get("c")
        if kind == "MetaMap" and isinstance(content, dict):
            return {str(key): _plain(one) for key, one in content.items()}
        if kind == "MetaList" and isinstance(content, list):
            return [_plain(one) for one in content]
        return _said(value)
    return value


def _said(value: object) -> str:
    """The words in a piece of pandoc's tree."""
    words: list[str] = []
    stack = [value]
    while stack:
        one = stack.pop()
        if isinstance(one, dict):
            if one.get("t") in ("Space", "SoftBreak", "LineBreak"):
                words.append(" ")
            elif isinstance(one.get("c"), str) and one.get("t") in ("Str", "MetaString"):
                words.append(str(one["c"]))
            else:
                stack.append(one.get("c"))
        elif isinstance(one, list):
            stack.extend(reversed(one))
    return " ".join("".join(words).split())


def _each(value: object) -> list[str]:
    if isinstance(value, dict) and value.get("t") == "MetaList":
        return [said for one in value["c"] if (said := _said(one))]
    said = _said(value)
    return [said] if said else []


def _main_headings(tree: Tree) -> int:
    """How many headings of the first level there are, if one of them stands first; else none."""
    blocks = cast("list[Tree]", tree.get("blocks", []))
    heads = [(at, block) for at, block in enumerate(blocks) if block.get("t") == "Header"]
    first = [at for at, block in heads if cast("list[object]", block["c"])[0] == 1]
    return len(first) if first and first[0] == 0 else 0


def _core(unpacked: Unpacked, composer: Composer) -> dict[str, list[str]]:
    """What the file's own properties say of it: ``title``, ``creator``."""
    data = unpacked.parts.get("docProps/core.xml") or unpacked.parts.get("meta.xml", b"")
    root, _ = parse_xml(data, composer.source, composer.file) if data else (None, ())
    found: dict[str, list[str]] = {}
    for one in root.all("title", "creator") if root is not None else ():
        if one.words():
            found.setdefault(one.tag, []).append(one.words())
    return found


def _say_changes(unpacked: Unpacked, composer: Composer) -> None:
    text = unpacked.parts.get("word/document.xml", b"")
    added = len(re.findall(rb"<w:ins[ >]", text))
    taken = len(re.findall(rb"<w:del[ >]", text))
    if added or taken:
        composer.left_out(
            f"The document holds tracked changes: {added} insertions and {taken} deletions were "
            "taken as accepted.",
            "Accept or reject them in the document if that is not meant.",
        )
    comments = len(re.findall(rb"<w:comment[ >]", unpacked.parts.get("word/comments.xml", b"")))
    if comments:
        composer.left_out(f"{comments} comments were left out.", "Nothing to do if that is right.")
