"""HTML as a tree of elements, by the rules of browsers (WHATWG), whatever the file's state."""

from __future__ import annotations

import codecs
import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from graph.documents.elements import MAX_DEPTH, MAX_ELEMENTS, Element

_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,3}=\s{0,3}[\"']?\s{0,3}(?P<name>[\w:-]{2,30})", re.IGNORECASE
)
_DECLARED = re.compile(rb"^\s*<\?xml[^>]{0,100}encoding=[\"'](?P<name>[\w-]{2,30})", re.I)
_HEAD = 4096


def decode_html(data: bytes) -> str:
    """The text of *data*: by its byte order mark, by the encoding that it names, as UTF-8 where it
    is, else as Windows-1252, which is what browsers take.
    """
    for mark, name in ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"),
                       (codecs.BOM_UTF16_BE, "utf-16")):  # fmt: skip
        if data.startswith(mark):
            return data.decode(f"{name}-sig" if name == "utf-8" else name, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    named = _CHARSET.search(data[:_HEAD]) or _DECLARED.search(data[:_HEAD])
    name = named["name"].decode() if named else "cp1252"
    try:
        known = codecs.lookup("cp1252" if name.lower() in ("iso-8859-1", "latin-1") else name).name
    except LookupError:
        known = "cp1252"
    return data.decode(known, "replace")


def parse_html(text: str) -> tuple[Element, bool]:
    """The tree of *text*, and whether all of it is there: what is nested too deep keeps its words,
    what is beyond so many elements is left out.
    """
    root = LexborHTMLParser(text).root
    top = Element("html")
    if root is None:
        return top, True
    top = _element(root)
    whole, count = True, 0
    stack: list[tuple[Element, LexborNode | None]] = [(top, root.child)]
    while stack:
        into, node = stack.pop()
        while node is not None:
            count += 1
            if count > MAX_ELEMENTS:
                return top, False
            following = node.next
            tag = node.tag or ""
            if tag == "-text":
                into.children.append(node.text_content or "")
            elif not tag.startswith(("-", "!", "_")):
                below = into
                if len(stack) < MAX_DEPTH:
                    below = _element(node)
                    into.children.append(below)
                else:
                    whole = False
                if node.child is not None:
                    stack.append((into, following))
                    into, node = below, node.child
                    continue
            node = following
    return top, whole


_RAW = re.compile(r"<(?P<end>/?)(?P<tag>style|script|textarea|title|xmp|iframe)\b", re.IGNORECASE)
"""Elements whose content is no markup (HTML, 13.1.2): one without end takes all that follows."""


_BODY = re.compile(r"<(?:/head|body)\b", re.IGNORECASE)


def never_ends(text: str) -> str:
    """The name of the element that swallows the rest of the page *text*, or what is between it and
    the end of another; empty for none.
    """
    open_, since = "", 0
    for match in _RAW.finditer(text):
        tag = match["tag"].lower()
        if not open_ and not match["end"]:
            open_, since = tag, match.end()
        elif match["end"] and tag == open_:
            if tag == "title" and _BODY.search(text, since, match.start()):
                return tag  # that it ends where another does helps nobody
            open_ = ""
    remark = text.rfind("<!--")
    return open_ or ("!--" if remark >= 0 and text.find("-->", remark) < 0 else "")


_BEGINS = re.compile(r"<!doctype\s", re.IGNORECASE)
_MARKUP = re.compile(r"<!--.{0,100000}?-->|<[^<>]{0,2000}>", re.DOTALL)
_FEW_WORDS = 5


def begins_late(text: str) -> bool:
    """Whether words stand before the page *text* says that it begins."""
    begins = _BEGINS.search(text)
    before = _MARKUP.sub(" ", text[: begins.start()]) if begins else ""
    return len(re.findall(r"[^\W\d_]{3,}", before)) > _FEW_WORDS


_CUT = re.compile(r"<[a-zA-Z/][^<>]{0,2000}\Z")
_NAME = re.compile(r"[a-z][a-z0-9:._-]*")
_NO_ATTRIBUTE = re.compile(r"[\"'<=\x00-\x1f\ufffd]")


def breaks_off(text: str) -> bool:
    """Whether the page *text* ends inside a tag, or opens its body and never closes anything."""
    opened = re.search(r"<(?:html|body)\b", text, re.IGNORECASE) is not None
    closed = re.search(r"</(?:html|body)\s*>", text, re.IGNORECASE) is not None
    return _CUT.search(text, max(0, len(text) - 2_002)) is not None or (opened and not closed)


_OF_ARTICLES = frozenset(
    {"sec", "xref", "ref-list", "mixed-citation", "article-title", "article-meta", "journal-title",
     "teiheader", "listbibl", "biblstruct", "persname", "dcvalue"}
)  # fmt: skip


def is_torn_xml(root: Element) -> bool:
    """Whether the elements are those of an article in XML that lost its beginning."""
    return any(one.tag in _OF_ARTICLES or one.tag.startswith("dc:") for one in root.every())


def broken_tags(root: Element) -> int:
    """How many elements have a name or an attribute that can only be words of a torn tag."""
    return sum(
        _NAME.fullmatch(one.tag) is None or any(map(_NO_ATTRIBUTE.search, one.attributes))
        for one in root.every()
    )


def _element(node: LexborNode) -> Element:
    attributes = {str(key): str(value or "") for key, value in node.attributes.items()}
    return Element((node.tag or "").lower(), attributes)
