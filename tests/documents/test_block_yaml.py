"""Nested YAML, as programs write references in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.documents.records.block_yaml import block_yaml


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: rain\nb:\n  c: snow\n", {"a": "rain", "b": {"c": "snow"}}),
        ("- a: 1\n  b: 2\n- c\n", [{"a": "1", "b": "2"}, "c"]),
        ("a:\n- x\n- y\nb: z", {"a": ["x", "y"], "b": "z"}),
        ("a:\n  - - 2014\n    - 3\n", {"a": [["2014", "3"]]}),
        ("a: [[2014, 3]]", {"a": [[2014, 3]]}),
        ("a: [{family: Dole, given: A. B.}, 'O''Hara']",
         {"a": [{"family": "Dole", "given": "A. B."}, "O'Hara"]}),
        ("a: 'Snow''s end'\nb: \"Rain: \\\"a study\\\"\"",
         {"a": "Snow's end", "b": 'Rain: "a study"'}),
        ("a: >-\n  Rain\n  falls\nb: Rain\n  and snow",
         {"a": "Rain falls", "b": "Rain and snow"}),
        ("a: https://example.org/a:b\n# a comment\nb:\n",
         {"a": "https://example.org/a:b", "b": ""}),
        ("a: [not closed", {"a": "[not closed"}),
        ("", ""),
    ],
)  # fmt: skip
def test_blocks(text: str, said: object) -> None:
    assert block_yaml(text) == said


@given(st.lists(st.sampled_from(["a:", "- ", "  ", "x", "\n", "[", "}", "'", '"', "|", "-"])))
def test_any_text_is_borne(signs: list[str]) -> None:
    block_yaml("".join(signs))
    block_yaml("- " * 500 + "".join(signs))
