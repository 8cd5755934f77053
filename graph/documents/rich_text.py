"""The words of a Rich Text file (RTF 1.9.1) as they stand there: to see what is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_TOKEN: Final = re.compile(
    rb"\\(?P<word>[a-z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<hex>[0-9a-fA-F]{2})"
    rb"|\\(?P<sign>[^a-z])|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)"
)
_ASIDE: Final = frozenset(
    (b"fonttbl", b"colortbl", b"stylesheet", b"info", b"pict", b"object", b"header", b"headerl",
     b"headerr", b"headerf", b"footer", b"footerl", b"footerr", b"footerf", b"listtable",
     b"listoverridetable", b"themedata", b"colorschememapping", b"datastore", b"latentstyles",
     b"fldinst", b"generator", b"xmlnstbl", b"rsidtbl", b"pgdsctbl")
)  # fmt: skip
"""Groups that are none of the text."""
_BREAKS: Final = frozenset((b"par", b"line", b"cell", b"row", b"page", b"sect", b"tab"))


def plain_rich_text(data: bytes) -> Iterator[str]:
    """The paragraphs in *data*: what stands in them, control words left out."""
    words: list[str] = []
    skip, each = 0, 1
    for token in _shown(data):
        if token["word"] in _BREAKS:
            yield "".join(words)
            words = []
        elif token["word"] == b"u" and token["number"]:
            words.append(chr(int(token["number"]) % 0x10000))
            skip = each  # what stands for it where it is not known
        elif token["word"] == b"uc" and token["number"]:
            each = max(0, int(token["number"]))
        elif said := _said(token):
            words.append(said[skip:])
            skip = 0
    yield "".join(words)


def _shown(data: bytes) -> Iterator[re.Match[bytes]]:
    """What stands in groups that are of the text, notes among them."""
    aside = [False]
    for token in _TOKEN.finditer(data):
        if token["brace"] == b"{":
            aside.append(aside[-1])
        elif token["brace"]:
            aside[-1:] = aside[-1:] if len(aside) == 1 else []
        elif token["sign"] == b"*" or token["word"] in _ASIDE:
            aside[-1] = True
        elif token["word"] == b"footnote":
            aside[-1] = False
        elif not aside[-1]:
            yield token


def _said(token: re.Match[bytes]) -> str:
    if token["hex"]:
        return bytes.fromhex(token["hex"].decode()).decode("cp1252", "replace")
    if token["sign"]:
        return {b"~": " ", b"_": "-"}.get(token["sign"], token["sign"].decode("cp1252", "replace"))
    return (token["text"] or b"").decode("cp1252", "replace")
