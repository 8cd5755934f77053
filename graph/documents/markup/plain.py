"""The words of texts in markup as they stand there, commands left out: to see what is left out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Final

from graph.documents.markup.tell import MARKUP_XML
from graph.documents.xml.tree import parse_xml

_ADDRESS: Final = r"https?://[^\s\]<>]{1,900}"
_SILENT: Final = {
    form: re.compile("|".join(patterns), re.MULTILINE | re.IGNORECASE)
    for form, patterns in {
        "org": (
            r"^[ \t]*#\+[^\n]*$", r"^[ \t]*:[\w-]{1,40}:[^\n]*$", r"^[ \t]*#(?: [^\n]*)?$",
            r"^[ \t]*(?:SCHEDULED|DEADLINE|CLOSED):[^\n]*$", r"^\*{1,9} (?:TODO|DONE)\b",
            r"\[\[[^\[\]\n]{1,900}\](?:\]|(?=\[))", r"\[cite[^\[\]\n]{0,300}\]",
            r"(?<=[ \t]):[\w@:]{1,80}:[ \t]*$", r"<\d{4}-\d\d-\d\d[^<>\n]{0,40}>",
            r"\\[a-z]{1,30}", _ADDRESS,
        ),
        "mediawiki": (
            r"\[\[(?:File|Image|Category|Datei|Kategorie|Bild):[^\[\]\n]{0,900}\]\]",
            r"\[\[[^\[\]|\n]{1,300}\|(?=[^\[\]\n]{1,300}\]\])", r"<!--[^<>]{0,2000}-->",
            r"</?\w{1,20}[^<>]{0,300}>", r"^\{\|[^\n]*", r"^\|-[^\n]*",
            r"^[|!][^|\n\[]{0,200}=[^|\n\[]{0,200}\|(?!\|)", r"\b__[a-z]{1,20}__\b",
            r"^#REDIRECT[^\n]*", r"&\w{1,9};", _ADDRESS,
        ),
        "rst": (
            r"^[ \t]*\.\. [^\[\n][^\n]*(?:\n[ \t]+:[\w-]{1,40}:[^\n]*)*", r":[\w:+-]{1,40}:(?=`)",
            r"^[ \t]*:[\w -]{1,40}:", r"<[^<>`\n]{1,900}>`", _ADDRESS,
        ),
        "asciidoc": (
            r"^//[^\n]*$", r"^:!?[\w-]{1,40}:[^\n]*$", r"^\[[^\]\n]{1,300}\][ \t]*$",
            r"^[a-z]{1,20}::[^\n]*$", r"\b(?:link|xref|image|mailto):[^\s\[\]]{0,900}",
            r"\bfootnote:\w{0,40}", r"<<[^<>,\n]{1,200},?", r"\{[\w-]{1,40}\}",
            r"<[^<>\s@]{1,80}@[^<>\s]{1,80}>",
            r"\[[\w.#, =%\"-]{1,200}\](?=[#*_`])", r"https?://[^\s\[\]]{1,900}",
        ),
    }.items()
}  # fmt: skip
"""By markup, what is none of the words: commands, attributes, addresses."""
_IN_CELL: Final = re.compile(
    r"\]\([^()\s]{1,900}[^()]{0,200}\)|</?\w[^<>]{0,300}>|https?://\S{1,900}"
)
_HEADLINE: Final = re.compile(
    r"^(?P<stars>\*{1,9}) (?:(?:TODO|DONE|NEXT|WAITING|CANCELL?ED) )?(?:\[#[A-Z]\] )?"
    r"(?P<words>[^\n]*?)(?:[ \t]{1,200}:[\w@:]{1,80}:)?[ \t]{0,9}$",
    re.MULTILINE,
)
_BLOCKS: Final = frozenset(("para", "simpara", "title", "p", "v", "term", "entry", "subtitle"))
"""What words stand in, in DocBook and FictionBook."""
_NO_WORDS: Final = frozenset(("binary", "description", "indexterm", "remark", "footnote", "note"))
_INCLUDED: Final = {
    "org": re.compile(
        r"^[ \t]*#\+(?:INCLUDE|BIBLIOGRAPHY):[ \t]*\"?([^\"\n]{1,200})",
        re.MULTILINE | re.IGNORECASE,
    ),
    "rst": re.compile(
        r"^\.\. (?:include|csv-table|literalinclude):: ?([^\n]{1,200})", re.MULTILINE
    ),
    "asciidoc": re.compile(r"^include::([^\[\n]{1,200})\[", re.MULTILINE),
}
"""By markup, what takes in another file."""


def plain_markup(form: str, text: str) -> Iterator[str]:
    """The paragraphs of *text*, in markup of the *form*."""
    if form == "ipynb":
        yield from _cells(text)
        return
    if form in MARKUP_XML:
        root, _ = parse_xml(text.encode(), "", "")
        for block in root.all(*_BLOCKS) if root is not None else ():
            yield block.words(without=_NO_WORDS)
        return
    silent = _SILENT.get(form)
    for paragraph in re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n")):
        yield silent.sub(" ", paragraph) if silent else paragraph


def _cells(text: str) -> Iterator[str]:
    """What people wrote between code."""
    data = json.loads(text)
    for cell in data["cells"]:
        if isinstance(cell, dict) and cell.get("cell_type") == "markdown":
            source = cell.get("source", "")
            said = "".join(map(str, source)) if isinstance(source, list) else str(source)
            yield _IN_CELL.sub(" ", said)


def without_anchors(text: str) -> str:
    """AsciiDoc without lines that only name a place, over which pandoc stumbles."""
    return re.sub(r"^\[\[[^\[\]\n]{1,200}\]\][ \t]{0,9}$", "", text, flags=re.MULTILINE)


def without_states(text: str) -> str:
    """Org's text, its headlines without what state they are in, and without tags."""
    return _HEADLINE.sub(lambda found: f"{found['stars']} {found['words']}", text)


def taken_in(form: str, text: str) -> list[tuple[str, str]]:
    """What has to be said of other files that *text* takes in: messages with hints."""
    found = _INCLUDED[form].findall(text) if form in _INCLUDED else []
    hint = "Put its text where it is taken in, or save the whole as PDF or HTML."
    return [
        (f"The file takes in another, {name[:80]}, which was not read.", hint) for name in found
    ]
