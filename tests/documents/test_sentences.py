"""Sentences: no cut behind an abbreviation or inside a citation."""

from __future__ import annotations

import pytest

from graph.documents.prose import make_prose
from graph.documents.sentences import sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["It rains.", "It pours."],
        ["Floods rose (Marsh et al. 2019, p. 4).", "Towns sank."],
        ["See e.g. Holt (2010).", "He says no."],
        ["Does it rain?", "Yes!"],
        ["It cost 3.5 million.", "That is much."],
        ["One sentence without an end"],
    ],
)
def test_sentences(parts: list[str]) -> None:
    text = "  ".join(parts)
    prose = make_prose("toy", text, [(0, len(text))])
    assert [prose.text[start:end] for start, end in sentences(prose)] == parts
