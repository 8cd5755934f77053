"""Strings that a PDF shows and does not compress (ISO 32000-1, 9.4.3): where its instructions are
damaged, a line of them is printed nowhere, and nothing else would say so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graph.documents.kept import unsaid, words

_STRING = re.compile(
    rb"\((?P<string>(?:[^()\\]|\\.){0,2000}+)(?P<shown>\)[^()]{0,8}?Tj)?", re.DOTALL
)
"""``(Children sleep) Tj``; with a damaged byte before its operator, too. No byte is looked at
twice."""
ALIKE: Final = 3
"""One word in so many may be missing. Where it is more, the font has an encoding of its own, and
they are no words."""


def shown(data: bytes, text: str) -> list[str]:
    """The strings in *data*, where most of them stand in *text*; else none."""
    strings = [
        match["string"].decode("latin-1")
        for part in _plain(data)
        for match in _STRING.finditer(part)
        if match["shown"]
    ]
    return strings if len(unsaid(strings, text)) * ALIKE < len(words(strings)) else []


def _plain(data: bytes) -> Iterator[bytes]:
    """What of *data* is in no stream that a filter packed."""
    at = 0
    while (packed := data.find(b"/Filter", at)) >= 0:
        yield data[at:packed]
        at = data.find(b"endstream", packed)
        if at < 0:
            return
    yield data[at:]
