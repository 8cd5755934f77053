"""Lines put together to paragraphs, lists, quotations, notes."""

from __future__ import annotations

import pytest

from tests.documents.reading import outline, read

LONG = "It rained for days and the river rose until it stood in the street."


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        (f"# T\n\n{LONG}\n\n12\n\nIt rains and\n\n13\n\nsnows.",
         ["h1 T", f"p {LONG}", "- page number", "p It rains and snows.", "- page number"]),
        ("# T\n\nThree things:\n\n- rain\n  in spring\n- snow\n  - in towns\n",
         ["h1 T", "p Three things:", "li0 - rain in spring", "li0 - snow", "li1 - in towns"]),
        ("# T\n\n1. rain\n2. snow\n\nIt was in\n1998. and so on",
         ["h1 T", "li0 1. rain", "li0 2. snow", "p It was in 1998. and so on"]),
        (f"# T\n\n{LONG}\n\n“It never stops”\n\n— A farmer", ["h1 T", f"p {LONG}",
                                                              "q “It never stops” (A farmer)"]),
        (f"# T\n\n{LONG}\n\n“It never stops at all.” (Rosa, farmer)",
         ["h1 T", f"p {LONG}", "q “It never stops at all.” (Rosa, farmer)"]),
        (f"# T\n\n{LONG}\n\n“It never stops at all.” (Reed, 2014)",
         ["h1 T", f"p {LONG}", "p “It never stops at all.” (Reed, 2014)"]),
        ("# T\n\n> It never stops\n> here\n\nSo.", ["h1 T", "li0 > It never stops here", "p So."]),
        (f"# T\n\n{LONG}[^1]\n\n[^1]: A gauge.", ["h1 T", f"p {LONG}", "n1 A gauge."]),
        (f"# T\n\n{LONG}1 It froze.2\n\n1 Reed, Rain, 2014.\n2 ibid.\n",
         ["h1 T", f"p {LONG}1 It froze.2", "n1 Reed, Rain, 2014.", "n2 ibid."]),
    ],
    ids=["torn by pages", "bullets", "numbers", "speaker", "speaker in brackets",
         "work in brackets", "quoted lines", "note", "foot notes"],
)  # fmt: skip
def test_blocks(text: str, blocks: list[str]) -> None:
    assert outline(text) == blocks


def test_an_imprint_is_no_text_and_a_list_is_no_imprint() -> None:
    imprint = "Tel: 01234 567 890\n\nISBN: 978-3-16-148410-0\n\n© The Rain Office 2020"
    blocks = outline(f"# T\n\n{LONG}\n\n{imprint}")
    assert blocks[2:] == ["- imprint"] * 3
    listed = outline(
        f"# T\n\n{LONG}\n\nReferences\n\n10. Holt E. Telephone advice. Rain. 2019;7:1-2."
    )
    assert "- imprint" not in listed


def test_sections_know_their_path() -> None:
    document = read(f"# Rain\n\n## Causes\n\n### Wind\n\n{LONG}\n\n## Causes\n\n{LONG}")
    assert [section.path for section in document.sections[1:]] == [
        ("Rain",), ("Rain", "Causes"), ("Rain", "Causes", "Wind"), ("Rain", "Causes"),
    ]  # fmt: skip
    assert [section.slug for section in document.sections] == [
        "start", "rain", "causes", "wind", "causes-2",
    ]  # fmt: skip
