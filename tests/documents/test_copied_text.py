"""Text that was copied from a page: lines broken as printed, and no blank line between them."""

from __future__ import annotations

import pytest

from tests.documents.reading import outline

COPIED = """Loneliness in Later Life: A Review
Jane Bell and Mark Cole
Department of Health, University of Leeds
Abstract
Loneliness is common among older people. We reviewed four-
teen studies of those who live alone in towns.
1. Introduction
Older people who live alone are more likely to feel lonely
than those who do not, as was found in many studies.
2. Methods
We searched three databases for studies published since the
year in which the first of them was set up.
"""


def test_lines_that_name_sections_are_headings() -> None:
    found = outline(COPIED)
    assert [line for line in found if line[0] == "h"] == [
        "h1 Loneliness in Later Life: A Review", "h2 Abstract", "h2 1. Introduction",
        "h2 2. Methods",
    ]  # fmt: skip
    assert found[1] == "- cover"
    assert sum(line.startswith("p ") for line in found) == 3


@pytest.mark.parametrize("torn", ["Methods\nsections", "2. methods\nThat", "Methods,\nThat"])
def test_a_section_s_name_within_a_sentence_is_no_heading(torn: str) -> None:
    text = COPIED.replace("2. Methods\nWe", f"{torn} were as told, and we")
    assert not any(line.startswith("h") and "ethods" in line for line in outline(text))
