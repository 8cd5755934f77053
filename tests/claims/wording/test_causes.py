"""What is cause and what is effect, by where they stand."""

from __future__ import annotations

import pytest

from graph.claims.wording.causes import turns


def parted(text: str) -> list[str]:
    """Each turn with an arrow from cause to effect."""
    return [f"{text[one.start : one.end]} {'>' if one.forward else '<'}" for one in turns(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Noise leads to headaches.", ["leads to >"]),
        ("Noise can result in headaches and impair sleep.", ["result in >", "impair >"]),
        ("More headaches because of noise", ["because of <"]),
        ("Sleep is delayed by noise.", ["delayed by <"]),
        ("Sleep may be undermined by noise.", ["undermined by <"]),
        ("Headaches caused by noise", ["caused by <"]),
        ("Pupils may go hungry if meals are late.", ["if <"]),
        ("If meals are late, pupils go hungry.", [" >"]),
        ("Sleep may be affected as noise goes on.", ["affected as <"]),
        # no turn
        ("Therefore, if meals are late, pupils go hungry.", []),
        ("Noise does not lead to headaches.", []),
        ("pupils affected by noise", []),
        ("Stunted growth and reduced sleep", []),
        ("a reduced appetite", []),
        ("Noise is associated with headaches.", []),
        ("", []),
    ],
)
def test_turns(text: str, expected: list[str]) -> None:
    assert parted(text) == expected
