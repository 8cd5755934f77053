"""Characters that show nothing, or show other than they read, made visible.

Control characters become their pictures (Unicode's block of control pictures), direction overrides
their code points. Otherwise a document could make its words show in another order than they stand.
"""

from __future__ import annotations

from typing import Final

from markupsafe import Markup

SIGNS: Final = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r\f"},
    0x7F: "\u2421",
    **{
        code: f"\u2039U+{code:04X}\u203a"
        for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
    },
}
"""For each such character what is shown in its place."""


def visible(value: object) -> object:
    """What a template prints for *value*: a text with its hidden characters as signs."""
    if isinstance(value, Markup):
        return Markup(str(value).translate(SIGNS))  # noqa: S704 - signs are no markup
    return value.translate(SIGNS) if isinstance(value, str) else value
