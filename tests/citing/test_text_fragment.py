from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.citing.text_fragment import text_fragment

PAGE = "https://e.org/a"
LONG = "one two three four five six seven eight nine ten eleven twelve thirteen"


@pytest.mark.parametrize(
    ("url", "words", "link"),
    [
        (PAGE, "Rain falls", f"{PAGE}#:~:text=Rain%20falls"),
        (PAGE, "well-kept, A & B", f"{PAGE}#:~:text=well%2Dkept%2C%20A%20%26%20B"),
        (f"{PAGE}#top", "Rain", f"{PAGE}#top:~:text=Rain"),
        (PAGE, LONG, f"{PAGE}#:~:text={'%20'.join(LONG.split()[:5])},"
         f"{'%20'.join(LONG.split()[-5:])}"),
        (PAGE, "Rain falls… and more", f"{PAGE}#:~:text=Rain%20falls"),
        (PAGE, "“Größe”", f"{PAGE}#:~:text=%E2%80%9CGr%C3%B6%C3%9Fe%E2%80%9D"),
        (PAGE, "", ""),
        (PAGE, "… cut", ""),
        ("", "Rain", ""),
        ("javascript:alert(1)", "Rain", ""),
        ("https://e.org/a.PDF", "Rain", ""),
        ("https://e.org/a.pdf?x=1", "Rain", ""),
    ],
)  # fmt: skip
def test_a_link_to_words(url: str, words: str, link: str) -> None:
    assert text_fragment(url, words) == link


@given(st.text())
def test_any_words_give_one_directive(words: str) -> None:
    named = text_fragment(PAGE, words).removeprefix(f"{PAGE}#:~:text=")
    assert not set(named) & set(" &-#<>\"'\n")
    assert named.count(",") <= 1
