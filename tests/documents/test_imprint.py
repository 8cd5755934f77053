"""What a cover says of who wrote the document."""

from __future__ import annotations

import pytest

from graph.documents.running_text.drafts import Draft, DraftKind
from graph.documents.running_text.imprint import read_fields


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("Anna Bell*, Mark Cole2 and Jo Dale", ["Anna Bell", "Mark Cole", "Jo Dale"]),
        ("Anna Bell, Ma*rk Cole and Jo Dale", []),
    ],
)
def test_people_of_a_cover_are_printed_there(line: str, people: list[str]) -> None:
    text = f"Jo Dale\n{line}\n"
    draft = Draft(DraftKind.FURNITURE, [(8, len(text))], 8, rule="cover")
    fields = [field for field in read_fields("s", text, [draft]) if field.name == "author"]
    assert [field.value for field in fields] == people
    assert all(text[field.span.start : field.span.end] == field.value for field in fields)
    assert all(field.span.start >= 8 for field in fields)


@pytest.mark.parametrize("behind", ["ISSN 0000-1111", "(ISSN: 0000-1111)", ", www.quay.org"])
def test_who_holds_the_rights_ends_before_a_number(behind: str) -> None:
    text = f"Copyright © 2004 Quay Press {behind}\n"
    draft = Draft(DraftKind.FURNITURE, [(0, len(text))], 0, rule="imprint")
    fields = {field.name: field for field in read_fields("s", text, [draft])}
    assert fields["publisher"].value == "Quay Press"
    span = fields["publisher"].span
    assert text[span.start : span.end] == "Quay Press"
