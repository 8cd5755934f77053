"""A source whose words may not be shown gives no names made of them."""

from __future__ import annotations

from graph.claims.wordless import wordless
from tests.claims.reviewed_toy import claims
from tests.claims.toy import Page

ADVICE = "Schools should let all pupils sit down to eat together for as long as they like."


def test_no_id_is_made_of_words() -> None:
    read = Page().heading("Recommendations").paragraph(ADVICE).read()
    (open_claim,), (claim,) = read.claims, wordless(read).claims
    assert "schools-should-let" in open_claim.subjects[0]
    (candidate,) = wordless(read).candidates
    assert claim.subjects == (candidate.id,)
    assert not {"schools", "should", "let", "pupils", "together"} & set(candidate.id.split("-"))
    assert wordless(read) == wordless(read)


def test_everything_still_hangs_together() -> None:
    closed = wordless(claims())
    known = {concept.id for concept in closed.candidates}
    assert len(known) == len(claims().candidates)
    named = {name for claim in closed.claims for name in (*claim.subjects, *claim.objects)}
    assert {name for name in named if "outcome" in name and name != "dry-gardens"} == known
    assert [claim.id for claim in closed.claims] == [claim.id for claim in claims().claims]
    assert "rain" in named
