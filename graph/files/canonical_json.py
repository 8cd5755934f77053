"""JSON (RFC 8259) as this project publishes it."""

from __future__ import annotations

import json


def json_bytes(value: object) -> bytes:
    """*value* as indented UTF-8 with a line break at its end, keys in the order given. What UTF-8
    cannot hold (a lone surrogate) is escaped as JSON does.
    """
    text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    return (text + "\n").encode("utf-8", "backslashreplace")
