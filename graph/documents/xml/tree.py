"""XML as a tree of elements: nothing fetched, no entity of the file's own making expanded."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from lxml import etree

from graph.documents.elements import MAX_DEPTH, MAX_ELEMENTS, Element
from graph.problems import Code, Problem, Severity

_OTHER_ENCODING = re.compile(
    rb"\s{0,20}<\?xml[^>]{0,100}encoding\s{0,3}=\s{0,3}[\"'](?!utf-?8[\"'])", re.IGNORECASE
)
"""A declaration that names an encoding other than UTF-8."""
_NUMBER = re.compile(rb"&#(?:[xX](?P<hex>[0-9a-fA-F]{1,8})|(?P<number>[0-9]{1,9}));")
LONGEST_ENTITY = 50
"""Characters that an entity of the file's own may stand for."""


def parse_xml(data: bytes, source: str, file: str) -> tuple[Element | None, tuple[Problem, ...]]:
    """The root element of *data*, and what is wrong with it.

    External DTDs and entities are never loaded. Entities that stand for a few plain characters are
    read; a file that declares others is refused. Of a file that breaks off, or is not well formed,
    what stands before is kept.
    """

    def problem(code: Code, severity: Severity, message: str, hint: str, line: int = 0) -> Problem:
        return Problem(code, severity, message, hint, file=file, line=line or None, source=source)

    problems: list[Problem] = []
    try:
        root = etree.fromstring(data, _parser(recover=False))
    except etree.XMLSyntaxError as wrong:
        line = int(wrong.lineno or 0)
        said = f"The XML is not well formed: {str(wrong.msg)[:120]}."
        hint = "Get the file again, or mend it there; what stands before is read."
        severity = Severity.WARNING
        root = _recovered(data)
        if root is None:
            severity, hint = Severity.ERROR, "Get the file again: nothing in it can be read."
        problems.append(problem(Code.DOCUMENT_DAMAGED, severity, said, hint, line))
        if root is None:
            return None, tuple(problems)
    entities = _entities(root)
    if entities is None:
        said = (
            "The XML declares entities that stand for other entities, for files, or for much text."
        )
        hint = "Save it without a DTD of its own."
        return None, (problem(Code.DOCUMENT_REFUSED, Severity.ERROR, said, hint),)
    tree, deep = _tree(root, entities)
    if tree is None:
        said = f"The XML has more than {MAX_ELEMENTS:,} elements."
        hint = "Split it into parts."
        return None, (problem(Code.DOCUMENT_TOO_LARGE, Severity.ERROR, said, hint),)
    if deep:
        said = f"Elements are nested deeper than {MAX_DEPTH}: only their text was read from there."
        hint = "Look whether the text reads as it should."
        problems.append(problem(Code.PARTS_LEFT_OUT, Severity.WARNING, said, hint, deep))
    return tree, tuple(problems)


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
        recover=recover,
        remove_comments=True,
        remove_pis=True,
        strip_cdata=True,
    )


def _recovered(data: bytes) -> etree._Element | None:
    """What can be read of XML that is not well formed.

    The parser lets through bytes and numbers that are no characters, and stumbles over them
    afterwards: they are put right before, bytes in a file that should be UTF-8.
    """
    data = _NUMBER.sub(_character, data)
    if data[:2] not in (b"\xff\xfe", b"\xfe\xff") and not _OTHER_ENCODING.match(data):
        data = data.decode("utf-8", "replace").encode()
    try:
        return etree.fromstring(data, _parser(recover=True))
    except etree.XMLSyntaxError:
        return None


def _character(reference: re.Match[bytes]) -> bytes:
    """A reference to a character; the sign for none where it is half of a pair of UTF-16."""
    code = int(reference["hex"], 16) if reference["hex"] else int(reference["number"])
    return b"&#xFFFD;" if 0xD800 <= code <= 0xDFFF else reference[0]


def _entities(root: etree._Element) -> dict[str, str] | None:
    """The file's own entities that stand for a few characters; ``None`` where there are others."""
    declared = root.getroottree().docinfo.internalDTD
    found: dict[str, str] = {}
    for entity in declared.iterentities() if declared is not None else ():
        content = entity.content
        if content is None or len(content) > LONGEST_ENTITY or set("&%<") & set(content):
            return None
        found[str(entity.name)] = str(content)
    return found


def _tree(root: etree._Element, entities: dict[str, str]) -> tuple[Element | None, int]:
    """The tree, and the line where it first is deeper than the limit (0 for nowhere); no tree where
    it has too many elements.
    """
    deep = count = 0
    top = _element(root)
    stack: list[tuple[Element, Iterator[etree._Element], etree._Element]] = []
    stack.append((top, iter(root), root))
    _put(top, root.text)
    while stack:
        into, children, node = stack[-1]
        child = next(children, None)
        if child is None:
            stack.pop()
            if stack:
                _put(stack[-1][0], node.tail)
            continue
        count += 1
        if count > MAX_ELEMENTS:
            return None, 0
        if not isinstance(child.tag, str):
            if child.tag is etree.Entity:
                _put(into, _stands_for(str(child.name), entities))
            _put(into, child.tail)
            continue
        if len(stack) >= MAX_DEPTH:
            deep = deep or int(child.sourceline or 1)
            below = into
        else:
            below = _element(child)
            into.children.append(below)
        stack.append((below, iter(child), child))
        _put(below, child.text)
    return top, deep


def _stands_for(name: str, entities: dict[str, str]) -> str:
    """The characters of an entity: the file's own, else HTML's, else its name as printed."""
    known = entities.get(name)
    return known if known is not None else html.unescape(f"&{name};")


def _element(node: etree._Element) -> Element:
    namespace, name = _name(str(node.tag))
    attributes = {_name(str(key))[1]: str(value) for key, value in node.attrib.items()}
    return Element(name, attributes, line=int(node.sourceline or 0), namespace=namespace)


def _name(tag: str) -> tuple[str, str]:
    """Namespace and local name of ``{namespace}name``; a prefix that nothing declares is left out.

    lxml's own parser lets such a prefix through where it recovers, and its ``QName`` does not.
    """
    namespace, _, name = tag.rpartition("}")
    return namespace.removeprefix("{"), name.rpartition(":")[2]


def _put(element: Element, text: str | None) -> None:
    if text:
        element.children.append(text)
