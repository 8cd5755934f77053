"""What stands around a claim's words on its page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.claims.model import Claim, Direction, Kind
from graph.documents.sources.model import QuotationPolicy
from graph.pages.claims.around import around
from graph.pages.index import Index, index_of
from graph.quotation import WORDS
from graph.spans import Span
from tests.pages import toy
from tests.pages.toy_claims import corpus

MANY = "barrels of every size stand " * 12
TEXT = f"""# Water

Snow fell. The trial found more rain, fewer floods (in {MANY}towns), and drier cellars. Frost came.

Gardens that hold rain bring:

- less mud. Some say so.
- fewer holes

They hold. What helps is below:

- moss

- roofs
- more stones

A garden needs:
"""


def index(policy: QuotationPolicy) -> Index:
    whole = corpus()
    text = replace(toy.document("town", TEXT), source="town")
    sources = tuple(
        replace(one, rights=replace(one.rights, quotation=policy)) for one in whole.sources
    )
    return index_of(
        replace(
            whole,
            sources=sources,
            documents={**whole.documents, "town": text},
            claims={},
            references={},
        )
    )


def said(words: str, policy: QuotationPolicy = QuotationPolicy.SHORT) -> tuple[str, str]:
    at = TEXT.index(words)
    claim = Claim(
        "town-1", "town", Span("town", at, at + len(words)), words, Kind.PROTECTIVE, 1, (), (),
        Direction.NOT_STATED, "rule-x",
    )  # fmt: skip
    return around(claim, index(policy))


def test_a_part_of_a_sentence_stands_in_it() -> None:
    before, after = said("more rain")
    assert before == "The trial found"
    assert after.startswith(", fewer floods (in barrels")


def test_the_words_and_what_is_around_them_are_one_short_quotation() -> None:
    before, after = said("drier cellars")
    assert before.startswith("…")
    assert len(f"{before} drier cellars {after}".split()) <= WORDS


def test_a_whole_sentence_stands_alone() -> None:
    assert said("Snow fell.") == said("Snow fell") == ("", "")


@pytest.mark.parametrize("item", ["less mud", "fewer holes"])
def test_what_a_list_says_stands_behind_what_it_hangs_on(item: str) -> None:
    assert said(item)[0] == "Gardens that hold rain bring:"


def test_of_a_lead_the_last_sentence_is_shown() -> None:
    assert said("moss")[0] == "What helps is below:"


def test_a_later_sentence_of_an_item_and_a_list_in_parts_hang_on_nothing() -> None:
    assert said("Some say so.") == ("", "")
    assert said("more stones") == ("", "")


def test_the_policy_decides() -> None:
    assert said("more rain", QuotationPolicy.NONE) == ("", "")
    assert said("Frost came.", QuotationPolicy.FULL)[0].endswith("and drier cellars.")
