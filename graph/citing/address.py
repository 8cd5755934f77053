"""The address of a work on the web, as a link may lead there."""

from __future__ import annotations

import re
from typing import Final

_WEB: Final = re.compile(r"https?://[^\s<>\"]+", re.IGNORECASE)
_BARE: Final = re.compile(r"www\.[\w-]+\.[^\s<>\"]+", re.IGNORECASE)
"""``www.example.org/a``: printed without its scheme, as many reference lists do."""


def web_url(url: str) -> str:
    """*url* if a link may lead there: ``javascript:`` and its like may not come from a source. An
    address that is printed without a scheme gets ``https://``; anything else gives nothing.
    """
    if _WEB.fullmatch(url):
        return url
    return f"https://{url}" if _BARE.fullmatch(url) else ""


def doi_url(doi: str) -> str:
    """The address that *doi* resolves at; empty for none. Characters that could end an address are
    escaped (DOI Handbook, 3.8).
    """
    if not doi:
        return ""
    return "https://doi.org/" + re.sub(
        r"[^\w./:;()\-]",
        lambda found: "".join(f"%{octet:02X}" for octet in found[0].encode(errors="replace")),
        doi,
    )


def plus_escaped(url: str) -> str:
    """*url* with each ``+`` of its path as ``%2B``: the same address, for readers of forms that
    would take a plus sign for a space. One in the query stays, where it does mean a space.
    """
    path = re.match(r"[^?#]*", url)
    before = path[0] if path else ""
    return before.replace("+", "%2B") + url[len(before) :]
