"""Which markup a text is written in, told by signs that plain text and Markdown do not have."""

from __future__ import annotations

import json
import re
from typing import Final

_HEAD: Final = 40_000
"""Characters in which a text shows what it is written in."""
_ORG: Final = re.compile(
    r"\ufeff?(?:[ \t]*\n|#(?:[ \t][^\n]*)?\n|:[A-Za-z_-]{1,40}:[^\n]{0,200}\n"
    r"|#\+[A-Za-z_]{1,30}:[^\n]*\n){0,40}?"
    r"#\+(?:TITLE|AUTHOR|DATE|OPTIONS|STARTUP|FILETAGS|SETUPFILE|LANGUAGE|BIBLIOGRAPHY)[ \t]{0,3}:",
    re.IGNORECASE,
)
"""It begins with a keyword, behind blank lines, remarks, properties and other keywords."""
_DRAWER: Final = re.compile(
    r"^\*{1,6} [^\n]{1,300}\n[ \t]{0,9}:PROPERTIES:[ \t]{0,9}\n", re.MULTILINE
)
_WIKI_HEADING: Final = re.compile(r"^(={2,6}) ?[^=\s][^=\n]{0,200}\1[ \t]{0,9}\r?$", re.MULTILINE)
_WIKI_SIGNS: Final = tuple(
    re.compile(pattern, re.MULTILINE)
    for pattern in (
        r"'''[^'\n]{1,200}'''", r"<ref(?:[ >]|\s?/>)", r"^\{\|",
        r"\[\[[^\[\]\n]{1,200}\|[^\[\]\n]{1,200}\]\]",
        r"\{\{[^{}]{1,60}\|[^{}]{1,2000}\}\}", r"\[\[(?:Category|File|Kategorie|Datei):",
    )
)  # fmt: skip
_RST_SIGN: Final = re.compile(
    r"^\.\. (?:[a-z][\w-]{1,30}::(?:\s|$)|_[^:\n]{1,100}:(?:\s|$)"
    r"|\[(?:#\w{0,40}|\d{1,4}|[A-Z]\w{1,40})\] )",
    re.MULTILINE,
)
_RST_HEADING: Final = re.compile(
    r"^(?P<words>\S[^\n]{0,200})\n(?P<sign>[=~^\"'`#*+.:_-])(?P=sign){2,200}[ \t]{0,9}$",
    re.MULTILINE,
)
_ATX: Final = re.compile(r"^#{1,6} \S", re.MULTILINE)
_ADOC: Final = re.compile(
    r"\ufeff?(?:[ \t]*\n|//[^\n]*\n|:!?[\w-]{1,40}:[^\n]*\n){0,40}?= \S(?:[^\n]{0,300}[^\n=])?\n"
)
"""It begins with a title, behind blank lines, remarks and attributes."""
_ADOC_SIGN: Final = re.compile(
    r"^(?:={2,6} \S(?:[^\n]{0,200}[^\n=])?|:!?[\w-]{1,40}:(?: [^\n]{0,200})?|\|===|----"
    r"|\[\w[^\]\n]{0,80}\])[ \t]{0,9}$",
    re.MULTILINE,
)
_FENCED: Final = re.compile(
    r"^[ \t]{0,3}(?P<fence>`{3,20})[^`\n]{0,200}\n(?:.*?^[ \t]{0,3}(?P=fence)[ \t]{0,9}$|.*)",
    re.MULTILINE | re.DOTALL,
)
"""Code in Markdown: what it shows of other markup is not what the text is written in."""
_TYPST: Final = re.compile(r"^#(?:set|show|import|let) ", re.MULTILINE)
MARKUP_XML: Final = {
    "fb2": frozenset({"FictionBook"}),
    "docbook": frozenset({"book", "article", "chapter", "section", "refentry", "part"}),
}  # fmt: skip
"""Forms in XML, with the roots that they have."""
_OF_DOCBOOK: Final = re.compile(
    rb"docbook\.org/ns/docbook|//DTD DocBook|docbookx\.dtd", re.IGNORECASE
)


def markup_of(text: str) -> str:
    """What pandoc calls the markup of *text*; nothing where it is none of these."""
    head = _FENCED.sub("", text[:_HEAD].replace("\r\n", "\n"))
    if _ORG.match(head) or _DRAWER.search(head):
        return "org"
    if _ADOC.match(head) and not _TYPST.search(head) and len(_ADOC_SIGN.findall(head)) > 1:
        return "asciidoc"
    if _WIKI_HEADING.search(head) and sum(bool(one.search(head)) for one in _WIKI_SIGNS) > 1:
        return "mediawiki"
    if _RST_SIGN.search(head) and not _ATX.search(head) and _rst_headings(head):
        return "rst"
    return ""


def _rst_headings(head: str) -> bool:
    """Whether there are lines underlined from end to end."""
    return any(
        len(one[0].rpartition("\n")[2].rstrip()) >= len(one["words"].rstrip())
        for one in _RST_HEADING.finditer(head)
    )


def is_notebook(text: str) -> bool:
    """Whether *text* is a notebook of Jupyter."""
    if text.lstrip()[:1] != "{" or '"nbformat"' not in text or '"cells"' not in text:
        return False
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return False
    return isinstance(data, dict) and isinstance(data.get("cells"), list)


def xml_markup(root: str, head: bytes) -> str:
    """What pandoc calls XML with this *root* and beginning; nothing where it does not read it."""
    for form, roots in MARKUP_XML.items():
        if root in roots and (form != "docbook" or _OF_DOCBOOK.search(head)):
            return form
    return ""
