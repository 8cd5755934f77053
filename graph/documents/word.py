"""The reader of word processors' files, books and slides: DOCX and PPTX (ECMA-376), ODT (ISO/IEC
26300), EPUB, RTF, LaTeX, and of other markup that pandoc reads; spreadsheets have their own.

The container is unpacked within limits, the parts that are text are packed again, and pandoc, in
its sandbox with a cap on memory and time, makes a page of them that the reader of pages reads;
slides are made a page here.
"""

from __future__ import annotations

import html
import json
import re
import subprocess
from collections.abc import Iterator, Mapping
from typing import Final, cast

import pypandoc

from graph.documents.composing import Composer
from graph.documents.containers import Unpacked, WordError, unpacked
from graph.documents.html.page import read_html
from graph.documents.html.tree import parse_html
from graph.documents.kept import with_losses
from graph.documents.markup.cells import without_cells
from graph.documents.model import Document
from graph.documents.records.csl import read_csl
from graph.documents.records.parts import date_of, record_of
from graph.documents.slides import page_of
from graph.documents.spreadsheets.read import read_spreadsheet
from graph.documents.spreadsheets.records import FORMS
from graph.documents.xml.tree import parse_xml
from graph.problems import Code, Problem, Severity
from graph.records import Record

READER: Final = "word"
HEAP: Final = "768M"
SECONDS: Final = 90
"""For each of the two runs of pandoc."""
SOON: Final = 6
"""Seconds for a small text in markup: brackets without end would take pandoc ages."""
EACH_SECOND: Final = 200_000
"""Bytes for which it gets a second more."""


def read_word(data: bytes, composer: Composer, markup: str = "") -> Document | None:
    """The document in the container *data*, or written in *markup*; ``None``, and an error, where
    it cannot be read.
    """
    try:
        found = unpacked(data, markup)
        if found.kind.form == "pptx":
            page = page_of(found.parts, composer.source, composer.file)
            return _page({}, page, found, composer)
        if found.kind.form in FORMS:
            return read_spreadsheet(found, composer)
        form = found.kind.form + _EXTENSIONS.get(found.kind.form, "")
        # Standing alone, reStructuredText has its fields read as its record.
        more = ("--standalone", "--ipynb-output=none") if markup else ()
        seconds = min(SECONDS, SOON + len(data) // EACH_SECOND) if markup else SECONDS
        tree = json.loads(_pandoc(found.packed(), form, "json", *more, seconds=seconds))
        return _compose(found, without_cells(tree) if markup == "ipynb" else tree, composer)
    except WordError as wrong:
        composer.problems.append(
            Problem(wrong.code, Severity.ERROR, wrong.message, wrong.hint,
                    file=composer.file, source=composer.source)
        )  # fmt: skip
        return None


_EXTENSIONS: Final = {"docx": "+citations"}


def _pandoc(given: bytes, form: str, into: str, *more: str, seconds: int = SECONDS) -> bytes:
    command = [
        str(pypandoc.get_pandoc_path()), f"--from={form}", f"--to={into}", "--sandbox",
        "--track-changes=accept", "--wrap=none", *more, "+RTS", f"-M{HEAP}", "-RTS",
    ]  # fmt: skip
    try:
        run = subprocess.run(  # noqa: S603 - a fixed command; the document goes in by standard input
            command, input=given, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as late:
        said = f"Pandoc did not end in {seconds} seconds."
        raise WordError(Code.DOCUMENT_REFUSED, said, "Save it as PDF or plain text.") from late
    if run.returncode != 0:
        said = " ".join(run.stderr.decode(errors="replace").split())[:200]
        said = f"Pandoc could not read the document: {said}"
        raise WordError(Code.DOCUMENT_DAMAGED, said, "Open it in its program and save it again.")
    return run.stdout


# --- from pandoc's tree to the page ---

Tree = Mapping[str, object]


def _compose(found: Unpacked, tree: Tree, composer: Composer) -> Document:
    meta = cast("Tree", tree.get("meta", {}))
    shift = bool(_said(meta.get("title"))) or _main_headings(tree) != 1
    deeper = f"--shift-heading-level-by={2 - _least_level(tree) if shift else 0}"
    page = _pandoc(json.dumps(tree).encode(), "json", "html", deeper)
    return _page(meta, page.decode(), found, composer, titled=not shift)


def _page(
    meta: Tree, page: str, found: Unpacked, composer: Composer, *, titled: bool = False
) -> Document:
    """The document of a *page*, which has a title already where it is *titled*."""
    core = _core(found, composer)
    title = _said(meta.get("title"))
    people = _each(meta.get("author")) or core.get("creator", [])
    head = "".join(f'<meta name="author" content="{html.escape(one)}">' for one in people)
    date = _said(meta.get("date"))
    head += f'<meta name="date" content="{html.escape(date)}">' if date else ""
    named = title or ("" if titled else core.get("title", [""])[0])
    top = f"<h1>{html.escape(named)}</h1>" if named else ""
    if abstract := _said(meta.get("abstract")):
        top += f"<h2>Abstract</h2><p>{html.escape(abstract)}</p>"
    root, _ = parse_html(f"<html><head>{head}</head><body>{top}{page}</body></html>")
    works = [] if meta.get("references") is None else list(_works(meta["references"]))
    _say_changes(found, composer)
    for said, hint in found.said:
        composer.left_out(said, hint)
    document = read_html(root, composer, READER, f"It is {found.kind.name}.", works)
    return with_losses(document, found.paragraphs(composer), composer.file, date_of(date) and date)


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
    return [said for one in _said(value).split(";") if (said := one.strip())]


def _least_level(tree: Tree) -> int:
    """The level of the highest headings; 1 where there are none."""
    blocks = cast("list[Tree]", tree.get("blocks", []))
    levels = (cast("list[int]", one["c"])[0] for one in blocks if one.get("t") == "Header")
    return min(levels, default=1)


def _main_headings(tree: Tree) -> int:
    """How many headings of the first level there are, if one of them stands first; else none."""
    blocks = cast("list[Tree]", tree.get("blocks", []))
    heads = [(at, block) for at, block in enumerate(blocks) if block.get("t") == "Header"]
    first = [at for at, block in heads if cast("list[object]", block["c"])[0] == 1]
    return len(first) if first and first[0] == 0 else 0


def _core(whole: Unpacked, composer: Composer) -> dict[str, list[str]]:
    """What the file's own properties say of it: ``title``, ``creator``."""
    data = whole.parts.get("docProps/core.xml") or whole.parts.get("meta.xml", b"")
    root, _ = parse_xml(data, composer.source, composer.file) if data else (None, ())
    found: dict[str, list[str]] = {}
    for one in root.all("title", "creator") if root is not None else ():
        if one.words():
            several = one.words().split(";") if one.tag == "creator" else [one.words()]
            found.setdefault(one.tag, []).extend(" ".join(said.split()) for said in several)
    return found


def _say_changes(whole: Unpacked, composer: Composer) -> None:
    text = whole.parts.get("word/document.xml", b"")
    added = len(re.findall(rb"<w:ins[ >]", text))
    taken = len(re.findall(rb"<w:del[ >]", text))
    if added or taken:
        composer.left_out(
            f"The document holds tracked changes: {added} insertions and {taken} deletions were "
            "taken as accepted.",
            "Accept or reject them in the document if that is not meant.",
        )
    if any(name.startswith("ppt/notesSlides/") for name in whole.parts):
        said = "Notes for who speaks, below the slides, were left out."
        composer.left_out(said, "Nothing to do if that is right.")
    comments = len(re.findall(rb"<w:comment[ >]", whole.parts.get("word/comments.xml", b"")))
    if comments:
        composer.left_out(f"{comments} comments were left out.", "Nothing to do if that is right.")
