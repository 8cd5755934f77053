"""From the bytes of a file to its Document: the format is told by what the file holds.

XML, HTML, PDF and word processors' files have no text of their own: theirs is composed, and all
offsets refer to it. Everything else is decoded, and offsets refer to the text as it is.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice

from graph.config import MAX_DOCUMENT_BYTES
from graph.documents.composing import Composer
from graph.documents.corrections.apply import correct
from graph.documents.corrections.file import beside_document
from graph.documents.corrections.model import AnyCorrection, Order
from graph.documents.decoding import decode
from graph.documents.elements import Element
from graph.documents.html.article import article_words
from graph.documents.html.page import read_html
from graph.documents.html.saved import NOT_KNOWN, Saved, saved_from, saved_page
from graph.documents.html.tree import (
    begins_late,
    breaks_off,
    broken_tags,
    decode_html,
    is_torn_xml,
    never_ends,
    parse_html,
)
from graph.documents.kept import with_losses
from graph.documents.latex import is_latex
from graph.documents.markup.tell import is_notebook, markup_of, xml_markup
from graph.documents.markup.wiki import page_of
from graph.documents.model import Document
from graph.documents.pdf.read import read_pdf
from graph.documents.read import read_document
from graph.documents.records import dublin_core, xml_exports
from graph.documents.records.exports import read_export
from graph.documents.records.files import read_record_file
from graph.documents.records.rows import is_data
from graph.documents.spreadsheets.records import NO_RECORDS
from graph.documents.transcripts import is_transcript, read_transcript
from graph.documents.word import read_word
from graph.documents.xml import jats, tei
from graph.documents.xml.tree import parse_xml
from graph.problems import Code, Problem, Severity

Read = tuple[Document | None, tuple[Problem, ...]]

_ROOT = re.compile(
    rb"\s*(?:<\?[^>]{0,500}>\s*|<!--.{0,2000}?-->\s*|<!DOCTYPE[^>\[]{0,500}(?:\[[^\]]{0,2000}\]\s*)?>\s*)"
    rb"{0,20}<(?P<name>[a-zA-Z_][\w:.-]{0,60})(?P<after>[\s/>])",
    re.DOTALL | re.IGNORECASE,
)
"""What stands before the first element, and its name."""
_PROLOG = re.compile(rb"\s*<(?:\?xml\b|!DOCTYPE\s+(?!html\b))", re.IGNORECASE)
_HTML = re.compile(rb"<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_HEAD = 4096
"""Bytes from which the format is told."""

_ROOTS = ("article", "TEI", "TEI.2")
_RUNNING = ("body", "abstract", "text")
"""What holds an article's text in JATS and TEI."""
_SIGNS = frozenset(
    {"math", "tex-math", "annotation", "permissions", "alt-text", "long-desc", "index-term"}
)
"""Formulas, whose a figure is, and what stands for it: no words of the text."""
MAX_ENVELOPED = 50
"""So many elements are looked at for an article that stands in an envelope, as archives send it."""

XML_READERS: tuple[
    tuple[Callable[[Element], bool], Callable[[Element, Composer], Document]], ...
] = (
    (jats.is_jats, jats.read_jats),
    (tei.is_tei, tei.read_tei),
    (xml_exports.is_xml_export, xml_exports.read_xml_export),
    (dublin_core.is_datacite, dublin_core.read_datacite),
    (dublin_core.is_dublin_core, dublin_core.read_dublin_core),
)
"""Each kind of XML: what its root looks like, and who reads it."""


def read_bytes(
    source: str, data: bytes, file: str, corrections: Sequence[AnyCorrection] = ()
) -> Read:
    """The Document in *data*, with every problem of its format; ``None`` where there is none.

    :param source: slug of the source.
    :param file: path of the document, for problems and for nothing else.
    :param corrections: what a person put right in it.
    """
    orders = [one for one in corrections if isinstance(one, Order)]
    document, problems = _read(source, data, file, orders)
    if document is None:
        return None, problems
    return correct(document, corrections, beside_document(file)), problems


def _read(source: str, data: bytes, file: str, orders: Sequence[Order]) -> Read:
    if len(data) > MAX_DOCUMENT_BYTES:
        return None, decode(data, source, file, MAX_DOCUMENT_BYTES)[1]
    if b"%PDF-" in data[:1024]:
        return read_pdf(data, source, file, orders)
    if data.startswith((b"PK\x03\x04", b"{\\rtf")):
        return _read_word(source, data, file)
    if page := saved_page(data):
        return _read_html(source, *page, file)
    return _read_text(source, data, file)


def _read_text(source: str, data: bytes, file: str) -> Read:
    """XML, HTML, a file of records, or running text."""
    head = data[:_HEAD].removeprefix(b"\xef\xbb\xbf")
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        head = head.replace(b"\x00", b"")[2:]
    if _is_xml(head):
        return _read_xml(source, data, file)
    if _is_html(head):
        return _read_html(source, data, NOT_KNOWN, file)
    text, problems = decode(data, source, file, MAX_DOCUMENT_BYTES)
    if text is None:
        return None, problems
    if is_transcript(text):
        return _checked(read_transcript(text, Composer(source, file)), problems, file)
    markup = "ipynb" if is_notebook(text) else markup_of(text)
    if markup or is_latex(text):
        document, more = _read_word(source, text.encode("utf-8", "replace"), file, markup)
        if document is not None or markup in ("", "ipynb") or _is_refused(more):
            return document, (*problems, *more)
        problems = (*problems, *(_as_text(one) for one in more))
    return _read_records(source, text, problems, file)


def _read_records(source: str, text: str, problems: tuple[Problem, ...], file: str) -> Read:
    """A file of records, or running text; *problems* are those of its bytes."""
    export = read_export(text, source, file)
    if export is None and _is_json(text):
        said = "The document is JSON, and no record in it could be read."
        return None, (*problems, _unknown(said, "Export it as CSL-JSON or RIS.", source, file))
    if export is None and is_data(text):
        said = "The document is a table (CSV), and no table of records."
        return None, (*problems, _unknown(said, NO_RECORDS, source, file))
    if export is None:
        return read_document(source, text, file), problems
    composer = Composer(source, file)
    document = read_record_file(export, text, composer)
    if document is None:
        return read_document(source, text, file), (*problems, *composer.problems)
    return _checked(document, problems, file)


def _is_refused(problems: Sequence[Problem]) -> bool:
    return any(one.code is Code.DOCUMENT_REFUSED for one in problems)


def _as_text(wrong: Problem) -> Problem:
    """That a text in markup was read as it stands, for what is *wrong* with it."""
    hint = "Look whether its headings and notes are there; if not, save it as HTML or PDF."
    said = f"{wrong.message} It was read as running text."
    return replace(wrong, severity=Severity.WARNING, message=said, hint=hint)


def _read_wiki(source: str, root: Element, file: str) -> Read:
    """The first page of a wiki's export."""
    text, count = page_of(root)
    document, problems = _read_word(source, text.encode("utf-8", "replace"), file, "mediawiki")
    if document is not None and count > 1:
        said = f"The export holds {count} pages of the wiki; the first was read."
        composer = Composer(source, file)
        composer.left_out(said, "Export the page that is meant alone.")
        problems = (*problems, *composer.problems)
    return document, problems


def _read_word(source: str, data: bytes, file: str, markup: str = "") -> Read:
    composer = Composer(source, file)
    document = read_word(data, composer, markup)
    if document is None:
        return None, tuple(composer.problems)
    return _checked(document, (), file)


def _is_xml(head: bytes) -> bool:
    """Whether a file that begins with *head* is XML, and none that browsers show."""
    root = _ROOT.match(head)
    if root is None:
        return _PROLOG.match(head) is not None
    name = root["name"].lower()
    if name in (b"html", b"head", b"body"):
        return False
    known = (
        b"article", b"tei", b"record", b"resource", b"mods", b"modscollection",
        b"pubmedarticleset", b"xml", b"mediawiki", b"fictionbook", b"responsewrapper",
        b"doi_records", b"crossref_result", b"feed", b"oai-pmh", b"collection",
    )  # fmt: skip
    return _PROLOG.match(head) is not None or b":" in name or name in known


def _is_html(head: bytes) -> bool:
    """Whether a file that begins with *head* is a web page."""
    found = _HTML.search(head)
    return found is not None and b"<" in head[: found.start() + 1].strip()[:1]


def _read_html(source: str, data: bytes, saved: Saved, file: str) -> Read:
    text = decode_html(data)
    root, whole = parse_html(text)
    composer = Composer(source, file)
    if tag := never_ends(text):
        hint = "Save the page anew; where that does not help, save it as text."
        composer.left_out(f"A <{tag}> on the page never ends: what follows it was not read.", hint)
    if not whole:
        hint = "Look whether the end of the page is there, and whether the text reads as it should."
        composer.left_out("The page has more elements, or deeper ones, than are read.", hint)
    if is_torn_xml(root):
        hint = "Get the file again: what its marks say was not read, and not all of its words."
        composer.left_out("The file is XML without its beginning, and was read as a page.", hint)
    if begins_late(text):
        hint = "Look whether the text reads as it should; if not, save the page anew."
        composer.left_out("Words stand before the beginning of the page.", hint)
    if breaks_off(text):
        hint = "Look whether the end of the article is there; if not, save the page anew."
        composer.left_out("The page breaks off: it was read as far as it goes.", hint)
    if count := broken_tags(root):
        hint = "Save the page anew, or look whether all of its text is there."
        composer.left_out(f"{count} tags of the page are torn: words in them were not read.", hint)
    document = read_html(root, composer, saved=saved_from(text) if saved is NOT_KNOWN else saved)
    if document.blocks:
        document = with_losses(document, article_words(root), file)
    return _checked(document, (), file)


def _read_xml(source: str, data: bytes, file: str) -> Read:
    root, problems = parse_xml(data, source, file)
    if root is None:
        return None, problems
    if markup := xml_markup(root.tag, data[:_HEAD]):
        document, more = _read_word(source, data, file, markup)
        return document, (*problems, *more)
    if root.tag == "mediawiki":
        return _read_wiki(source, root, file)
    for fits, read in XML_READERS:
        for candidate in (root, *islice(root.all(*_ROOTS), MAX_ENVELOPED)):
            if fits(candidate):
                document = read(candidate, Composer(source, file))
                given = (text for part in candidate.all(*_RUNNING) for text in part.texts(_SIGNS))
                document = with_losses(document, given, file) if document.blocks else document
                return _checked(document, problems, file)
    said = f"The document is XML whose root is <{root.tag[:40]}>, which no reader knows."
    hint = "Save it as JATS, TEI, Dublin Core, DataCite, MODS, HTML or plain text."
    return None, (*problems, _unknown(said, hint, source, file))


def _is_json(text: str) -> bool:
    """Whether *text* is data rather than words: an object or a list of JSON (RFC 8259)."""
    if text.lstrip()[:1] not in "[{":
        return False
    try:
        return isinstance(json.loads(text), dict | list)
    except (ValueError, RecursionError):
        return False


def _unknown(said: str, hint: str, source: str, file: str) -> Problem:
    return Problem(Code.DOCUMENT_BINARY, Severity.ERROR, said, hint, file=file, source=source)


def _checked(document: Document, problems: tuple[Problem, ...], file: str) -> Read:
    """*document*, unless there is nothing in it."""
    if next(document.prose(), None) is not None:
        return document, problems
    said, hint = "The document holds no text.", "Put a document in that has some."
    empty = Problem(
        Code.DOCUMENT_EMPTY, Severity.ERROR, said, hint, file=file, source=document.source
    )
    return None, (*problems, *document.problems, empty)
