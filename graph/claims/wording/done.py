"""What somebody does for others, or sets up for them, by its name. English."""

from __future__ import annotations

import re
from typing import Final

from graph.claims.wording.frames import head

_DONE: Final = re.compile(
    r"(?:program(?:me)?|intervention|scheme|project|initiative|training|course|lesson|session"
    r"|therap(?:y|ie)|treatment|vaccination|vaccine|reminder|letter|leaflet|visit|call|coaching"
    r"|mentoring|tutoring|counsell?ing|education|campaign|screening|supplement|support|help|advice"
    r"|feedback|service|polic(?:y|ie)|subsid(?:y|ie)|grant|voucher|tax(?:e)?|ban|law|regulation"
    r"|workshop|club|group|exercise|rehabilitation|prompt|incentive|app|kit|device|filter"
    r"|monitoring|guideline|toolkit|curriculum|approach|strateg(?:y|ie)|practice|model|pathway"
    r"|package|consultation|clinic|outreach|referral|supervision|teaching|instruction|gardening"
    r"|activit(?:y|ie)|play|zone|limit|camera|lane|mattresse?|dressing|helmet|alarm|meal"
    r"|transfer|payment)s?|class(?:es)?|[a-z]{4,20}(?:oscopy|ography|ectomy|plasty|otomy)",
    re.IGNORECASE,
)
"""Heads of what somebody does for others, or sets up for them."""


def is_done(words: str) -> bool:
    """Whether *words* name something done for people."""
    return _DONE.fullmatch(head(words)) is not None
