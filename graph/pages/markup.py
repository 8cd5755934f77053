"""What may stand on a page as HTML, and how data is put into one."""

from __future__ import annotations

import json
import re

from markupsafe import Markup

_TAG = re.compile(r"<(/?)(em|i|b|strong|sup|sub|cite)(?:\s[^<>]*)?>|<[^<>]*>|([<>])")


def formatted(html: str) -> Markup:
    """The HTML of a formatted reference with nothing left in it but emphasis: no attributes, no
    other elements. A citation processor's output is not trusted with what sources contain.
    """
    return Markup(_TAG.sub(_tag, html))  # noqa: S704 - what remains is what _tag lets through


def _tag(found: re.Match[str]) -> str:
    if found[2]:
        return f"<{found[1]}{found[2]}>"
    if found[3]:
        return "&lt;" if found[3] == "<" else "&gt;"
    return ""


def data_block(value: object) -> Markup:
    """*value* as JSON for a ``script`` element of a data type. No character in it can end the
    element, open a comment or break a line of JavaScript.
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return Markup(text)  # noqa: S704 - escaped above
