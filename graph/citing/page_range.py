"""The first and last page of a range as printed."""

from __future__ import annotations

import re
from typing import Final

from graph.citing.line import as_line

_RANGE: Final = re.compile(
    r"(?:pp?\.? ?)?(?P<first>[^\W_]{1,12}) ?[-‐‑‒–—−]{1,2} ?(?P<last>[^\W_]{1,12})"
)
_PAGE: Final = re.compile(r".*[0-9].*|[ivxlc]+", re.IGNORECASE)


def page_range(text: str) -> tuple[str, str]:
    """First and last page of *text*: ``172-174``, ``i153–i169``, ``S84–8``, ``ix–xii``. The whole
    text and nothing where it is no single range, as for an article number or ``12, 15-17``.
    """
    line = as_line(text)
    found = _RANGE.fullmatch(line)
    if found and _PAGE.fullmatch(found["first"]) and _PAGE.fullmatch(found["last"]):
        return found["first"], found["last"]
    return line, ""
