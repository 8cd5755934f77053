"""Forms of a text in which two ways to print the same thing are equal."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from urllib.parse import unquote


@cache
def plain(text: str) -> str:
    """Letters and digits in lower case, without accents and apostrophes, one space between."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return " ".join(re.findall(r"[^\W_]+", re.sub(r"['’‘]", "", bare.casefold())))


def plain_name(text: str) -> str:
    """A name without its spaces."""
    return plain(text).replace(" ", "")


def plain_url(text: str) -> str:
    """Without scheme, ``www.`` and last slash; the host in lower case; nothing encoded."""
    bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", unquote(text.strip()), flags=re.IGNORECASE)
    host, slash, path = bare.partition("/")
    return (host.lower() + slash + path).rstrip("/")


def plain_pages(text: str) -> str:
    """Every dash a hyphen, no spaces."""
    return re.sub(r"\s", "", re.sub(r"[‐-―−]", "-", text))


def year_of(text: str | None) -> str:
    """Four digits, or nothing."""
    found = re.search(r"\d{4}", text or "")
    return found[0] if found else ""
