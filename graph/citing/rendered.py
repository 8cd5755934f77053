"""From pandoc's document tree to HTML and plain text.

Only the kinds of node that are named here reach a page; pandoc's own HTML is never used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final, cast
from urllib.parse import urlsplit

from graph.citing.line import as_line

Inline = Mapping[str, object]
"""A node of pandoc's tree: ``{"t": type, "c": content}``."""

_TAGS: Final = {
    "Emph": "em",
    "Strong": "strong",
    "Superscript": "sup",
    "Subscript": "sub",
    "Underline": "em",
}
_SPACES: Final = frozenset({"Space", "SoftBreak", "LineBreak"})
_LEFT_MARGIN: Final = "csl-left-margin"
"""Class of the number before an entry of a numbered style."""

_QUOTES: Final = {"SingleQuote": ("‘", "’"), "DoubleQuote": ("“", "”")}


@dataclass(frozen=True, slots=True)
class Formatted:
    """One entry of a bibliography."""

    html: str
    """``em``, ``strong``, ``sup``, ``sub``, ``span class="small-caps"`` and ``a href`` with an
    http or https address; all text escaped."""
    text: str
    """The same words without markup."""


class UnknownNodeError(ValueError):
    """Pandoc gave a node that its documentation does not have, or of another form."""


def formatted(inlines: Sequence[Inline]) -> Formatted:
    """The entry that *inlines* are, without the number that a numbered style puts before it.

    :raises UnknownNodeError: for a node that is not in pandoc's model.
    """
    return Formatted(html=_html(inlines).strip(), text=as_line(_text(inlines)))


def web_address(address: str) -> str:
    """*address* where it is a sound http or https one, else empty."""
    try:
        parts = urlsplit(address)
        sound = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        return ""
    return address if sound and as_line(address) == address and " " not in address else ""


def _html(inlines: Iterable[Inline]) -> str:
    return "".join(map(_html_node, inlines))


def _html_node(node: Inline) -> str:
    kind = node.get("t")
    if kind == "Link":
        return _link(node)
    if kind == "SmallCaps":
        return f'<span class="small-caps">{_html(_children(node))}</span>'
    if isinstance(kind, str) and kind in _TAGS:
        return f"<{_TAGS[kind]}>{_html(_children(node))}</{_TAGS[kind]}>"
    if kind == "Quoted":
        before, after = _marks(node)
        return before + _html(_children(node)) + after
    inner = _children(node)
    return _html(inner) if inner else escape(_leaf(node))


def _link(node: Inline) -> str:
    shown = _html(_children(node))
    target = cast("list[object]", node["c"])[-1]
    address = web_address(str(cast("list[object]", target)[0]))
    return f'<a href="{escape(address)}">{shown}</a>' if address else shown


def _text(inlines: Iterable[Inline]) -> str:
    return "".join(map(_text_node, inlines))


def _text_node(node: Inline) -> str:
    before, after = _marks(node) if node.get("t") == "Quoted" else ("", "")
    inner = _children(node)
    return before + (_text(inner) if inner else _leaf(node)) + after


def _children(node: Inline) -> Sequence[Inline]:
    """The nodes inside *node*; none for a leaf and for the number before an entry."""
    content = node.get("c")
    match node.get("t"):
        case "Emph" | "Strong" | "Superscript" | "Subscript" | "Underline" | "SmallCaps":
            return cast("list[Inline]", content)
        case "Strikeout":
            return cast("list[Inline]", content)
        case "Link" | "Span" | "Quoted" | "Cite":
            parts = cast("list[list[Inline]]", content)
            numbered = node.get("t") == "Span" and _LEFT_MARGIN in str(parts[0])
            return () if numbered else parts[1]
    return ()


def _leaf(node: Inline) -> str:
    """The text of a node without nodes inside."""
    content = node.get("c")
    match node.get("t"):
        case "Str":
            return str(content)
        case kind if kind in _SPACES:
            return " "
        case "Code" | "Math" | "RawInline":
            return str(cast("list[object]", content)[1])
        case "Emph" | "Strong" | "Superscript" | "Subscript" | "Underline" | "SmallCaps":
            return ""
        case "Strikeout" | "Link" | "Span" | "Quoted" | "Cite":
            return ""
        case kind:
            raise UnknownNodeError(f"no inline of pandoc's: {kind!r}")


def _marks(node: Inline) -> tuple[str, str]:
    style = cast("list[Inline]", node["c"])[0].get("t")
    return _QUOTES[str(style)]
