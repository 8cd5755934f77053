"""Links that lead to words on a web page: text fragments (WICG, *URL Fragment Text Directives*)."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote, urlsplit

WHOLE: Final = 12
"""The most words that are named in full; of more, the first and the last are."""
ENDS: Final = 5
"""How many words name the beginning, and how many the end."""

_ELLIPSIS: Final = re.compile(r"\s*(?:…|\[…\]|\.\.\.)\s*")
_NOT_PAGES: Final = re.compile(r"\.(?:pdf|docx?|odt|rtf|epub|xlsx?|pptx?|zip|txt)$", re.IGNORECASE)


def text_fragment(url: str, words: str) -> str:
    """*url* with a directive to find *words*; empty where it names no web page or there are none.

    A browser that does not know the directive opens the page as usual. Words after an ellipsis
    are not looked for: what stands between is not known to be on the page.
    """
    parts = urlsplit(url)
    whole = _ELLIPSIS.split(words.strip(), maxsplit=1)[0] or ""
    if parts.scheme not in {"http", "https"} or _NOT_PAGES.search(parts.path) or not whole:
        return ""
    found = whole.split()
    if len(found) <= WHOLE:
        named = _escaped(found)
    else:
        named = f"{_escaped(found[:ENDS])},{_escaped(found[-ENDS:])}"
    return f"{url}{'' if parts.fragment else '#'}:~:text={named}"


def _escaped(words: list[str]) -> str:
    """Percent-encoded, also what means something in the directive: ``&``, ``-`` and ``,``."""
    return quote(" ".join(words), safe="").replace("-", "%2D")
