"""The quotation policy: how much is shown, and where it is cut."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.documents.sources.model import QuotationPolicy
from graph.quotation import ELLIPSIS, allowed, quotable

FULL, SHORT, NONE = QuotationPolicy.FULL, QuotationPolicy.SHORT, QuotationPolicy.NONE


@pytest.mark.parametrize(
    ("policy", "text", "words", "shown"),
    [
        (FULL, "one two three four", 2, "one two three four"),
        (SHORT, "one two three", 3, "one two three"),
        (SHORT, "one two, three four five six", 3, "one two,…"),
        (SHORT, "one two three four five six", 4, "one two three four…"),
        (SHORT, "one, two three four five six", 4, "one, two three four…"),
        (NONE, "one two three", 3, ""),
        (SHORT, "", 3, ""),
    ],
)
def test_quotable(policy: QuotationPolicy, text: str, words: int, shown: str) -> None:
    assert quotable(text, policy, words) == shown


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ("a", "a b, c d; e f,"),
        ("h", "c d; e f, g h"),
        ("j", "e f, g h i j"),
    ],
)
def test_the_part_shown_holds_what_is_to_be_kept(kept: str, shown: str) -> None:
    text = "a b, c d; e f, g h i j"
    at = text.index(kept)
    start, end = allowed(text, SHORT, (at, at + 1), words=6)
    assert text[start:end] == shown


@given(st.text(alphabet="ab,. ;", max_size=200), st.integers(1, 20), st.data())
def test_never_more_words_than_allowed(text: str, words: int, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(text)))
    start, end = allowed(text, SHORT, (at, at), words)
    assert 0 <= start <= end <= len(text)
    assert len(text[start:end].split()) <= words
    assert len(quotable(text, SHORT, words).removesuffix(ELLIPSIS).split()) <= words
