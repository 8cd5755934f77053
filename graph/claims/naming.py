"""Names of claims, findings and records of evidence: made from what they say, so that they stay as
they are whatever is read, added or withdrawn around them.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Final

DIGITS: Final = 10
"""Of a hash in a name: hexadecimal."""
_WHITE: Final = re.compile(r"\s+")


def digest(*said: object) -> str:
    """The hash of what something says, short enough for a name."""
    return sha256("\n".join(map(str, said)).encode()).hexdigest()[:DIGITS]


def claim_id(source: str, text: str, kind: str) -> str:
    """A claim's name: from its source, its quotation and its kind, whoever found it."""
    return f"{source}-{digest(source, re.sub(_WHITE, ' ', text), kind)}"


def evidence_id(source: str, *said: object) -> str:
    """The name of a record of evidence: from its source and what makes it this one."""
    return f"{source}-{digest(source, *said)}"
