"""Characters that show nothing, or show other than they read, made visible.

Control characters become their pictures (Unicode's block of control pictures), direction overrides
their code points. Otherwise a document could make its words show in another order than they stand.
"""

from __future__ import annotations

import re
from typing import Final

SIGNS: Final = {
    **{code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r\f"},
    0x7F: "\u2421",
    **{
        code: f"\u2039U+{code:04X}\u203a"
        for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))
    },
}
"""For each such character what is shown in its place."""


_HIDDEN: Final = re.compile(f"[{re.escape(''.join(map(chr, SIGNS)))}]")
"""Nearly every text has none: a search is ten times faster than a translation."""


def visible(page: str) -> str:
    """*page* with its hidden characters as signs: looked for once, and not in each text on it."""
    return page.translate(SIGNS) if _HIDDEN.search(page) else page
