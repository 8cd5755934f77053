"""Claims made of letters, for the networks: ``ab`` says that a bears on b."""

from __future__ import annotations

from collections.abc import Iterable

from graph.claims.model import Claim, Direction, Kind
from graph.spans import Span


def claims(pairs: Iterable[str]) -> list[Claim]:
    """One claim for each pair of letters."""
    return [
        Claim(
            f"{pair}{at}", "made", Span("made", 0, 1), "", Kind.RISK_TO_EFFECT, 0,
            (pair[0],), (pair[1],), Direction.INCREASES, "made",
        )
        for at, pair in enumerate(pairs)
    ]  # fmt: skip
