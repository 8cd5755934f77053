"""What may stand on a page as HTML, and how data is put into one."""

from __future__ import annotations

import json
import re
from typing import Final

from markupsafe import Markup

_TAG = re.compile(
    r"""<a\ href="(?P<address>https?://[^"<>\s]+)">
    | <(?P<plain>/?(?:em|i|b|strong|sup|sub|a|span))>
    | (?P<small><span\ class="small-caps">)
    | <[^<>]*>
    | (?P<bare>[<>])""",
    re.VERBOSE,
)


def formatted(html: str) -> Markup:
    """The HTML of a formatted reference with nothing in it but emphasis and links to the web,
    which tell the other side nothing about this one. Other elements go, their text stays.
    """
    return Markup(_TAG.sub(_tag, html))  # noqa: S704 - what remains is what _tag lets through


def _tag(found: re.Match[str]) -> str:
    if found["address"]:
        return f'<a href="{found["address"]}" rel="noopener noreferrer">'
    if found["plain"]:
        return found[0]
    if found["bare"]:
        return "&lt;" if found["bare"] == "<" else "&gt;"
    return found["small"] or ""


_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def data_block(value: object) -> Markup:
    """*value* as JSON for a ``script`` element of a data type. No character in it can end the
    element, open a comment or break a line of JavaScript.
    """
    text = _JSON.encode(value)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - escaped above
