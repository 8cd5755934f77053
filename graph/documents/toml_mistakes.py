"""What is wrong with a file that is no TOML, in the words of those who write it by hand."""

from __future__ import annotations

import re

# Where tomllib saw something amiss: "Invalid value (at line 3, column 8)"
_LINE = re.compile(r"\(at line (?P<line>\d+)")
_CURLY = re.compile(r"[=\[]\s*[“”„‘’]")
"""``title = “Ferries”``, as word processors turn quotation marks."""


def mistake(content: str, wrong: Exception) -> tuple[int, str]:
    """The line, counted from 1, at which *wrong* was found in *content*, and what to do there."""
    found = _LINE.search(str(wrong))
    line = int(found["line"]) if found else content.count("\n") + 1
    if _CURLY.search("\n".join(content.split("\n")[max(0, line - 2) : line])):
        return line, 'Put straight quotation marks (") around the value: “ and ” are no such marks.'
    hint = "Look at this line and the one before it: a quote, bracket or equals sign is amiss."
    return line, hint
