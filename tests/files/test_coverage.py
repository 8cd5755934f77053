import json
from array import array
from dataclasses import replace

import pytest

from graph.claims.model import Claims
from graph.documents.model import (
    Block,
    Document,
    Field,
    Furniture,
    Heading,
    ListItem,
    Note,
    Paragraph,
    Prose,
    Quotation,
    Row,
    Section,
    Table,
)
from graph.files.coverage import coverage_json
from graph.records import Record
from graph.references.coverage import Part, coverage, part_of
from graph.references.model import Citation, CitationForm, Reference, References
from graph.spans import Span
from tests.pages.toy import corpus

TEXT = "Rain\nIt rains (Lee, 1999).\n* * *\n\nlost\nline\n7\nLee (1999). Rain.\nPoe (2000). Sun.\n"
EMPTY = Prose("s", "", array("I", [0]))


def at(text: str) -> Span:
    start = TEXT.index(text)
    return Span("s", start, start + len(text))


def entry(name: str, printed: str) -> Reference:
    return Reference(name, "s", (at(printed),), printed, Record("book", "T"))


DOCUMENT = Document(
    "s",
    TEXT,
    "running-text",
    "",
    None,
    (Field("title", "Rain", at("Rain")),),
    (Section(0, "", 0, None, (), "start"),),
    (
        Heading(at("Rain"), 0, EMPTY, 1, "plain-line"),
        Paragraph(at("It rains (Lee, 1999)."), 0, EMPTY),
        Furniture(at("7"), 0, "page number"),
        Paragraph(at("Lee (1999). Rain.\nPoe (2000). Sun."), 0, EMPTY),
    ),
    (),
)
CITATION = Citation(
    "c", at("Lee, 1999"), "Lee, 1999", CitationForm.PARENTHETICAL, "lee", at("It rains"), 0
)
REFERENCES = References(
    "s",
    (entry("lee", "Lee (1999). Rain."), entry("poe", "Poe (2000). Sun.")),
    (CITATION,),
)


def test_characters_are_counted_once_each() -> None:
    found = coverage(DOCUMENT, REFERENCES)
    parts = {part.part: (part.count, part.characters) for part in found.parts}
    assert {part: counts for part, counts in parts.items() if counts != (0, 0)} == {
        Part.HEADING: (1, 4),
        Part.PARAGRAPH: (1, 18),
        Part.FURNITURE: (1, 1),
        Part.REFERENCE: (2, 29),
    }
    assert list(parts) == list(Part)
    assert found.characters == len("".join(TEXT.split()))
    assert found.covered == 52
    assert found.share == 52 / 63


def test_a_field_in_furniture_is_a_record_and_in_a_heading_is_not() -> None:
    fields = (*DOCUMENT.fields, Field("page", "7", at("7")))
    document = replace(DOCUMENT, fields=fields)
    parts = {part.part: part.count for part in coverage(document, REFERENCES).parts}
    assert (parts[Part.RECORD], parts[Part.FURNITURE], parts[Part.HEADING]) == (1, 0, 1)


def test_furniture_inside_a_torn_paragraph_is_furniture() -> None:
    torn = Paragraph(at("lost\nline\n7\nLee"), 0, EMPTY)
    found = coverage(replace(DOCUMENT, blocks=(*DOCUMENT.blocks, torn)), REFERENCES)
    assert {part.part: part.characters for part in found.parts}[Part.FURNITURE] == 1


def test_what_no_part_holds_is_listed_with_its_lines() -> None:
    (lost,) = coverage(DOCUMENT, REFERENCES).uncovered
    assert lost.span.of(TEXT) == "* * *\n\nlost\nline"
    assert (lost.first_line, lost.last_line, lost.characters) == (3, 6, 11)


def test_citations_and_references() -> None:
    found = coverage(DOCUMENT, REFERENCES)
    assert (found.citations, found.linked, found.unresolved) == (1, 1, 0)
    assert (found.references, found.cited, found.uncited) == (2, 1, 1)


def test_an_empty_text_is_read_whole() -> None:
    empty = Document("s", "", "running-text", "", None, (), DOCUMENT.sections, (), ())
    assert coverage(empty, References("s", (), ())).share == 1.0


def test_a_text_without_parts_is_one_stretch() -> None:
    bare = Document("s", "a\n b", "running-text", "", None, (), DOCUMENT.sections, (), ())
    found = coverage(bare, References("s", (), ()))
    assert [(one.span.start, one.span.end) for one in found.uncovered] == [(0, 4)]
    assert found.share == 0.0


@pytest.mark.parametrize(
    ("block", "part"),
    [
        (Heading(at("Rain"), 0, EMPTY, 1, ""), Part.HEADING),
        (Paragraph(at("Rain"), 0, EMPTY), Part.PARAGRAPH),
        (ListItem(at("Rain"), 0, EMPTY, "-", 0), Part.ITEM),
        (Table(at("Rain"), 0, (EMPTY,), (Row(at("Rain"), (EMPTY,)),)), Part.TABLE),
        (Quotation(at("Rain"), 0, EMPTY, None), Part.QUOTATION),
        (Note(at("Rain"), 0, "1", EMPTY), Part.NOTE),
        (Furniture(at("Rain"), 0, ""), Part.FURNITURE),
    ],
)
def test_every_block_is_a_part(block: Block, part: Part) -> None:
    assert part_of(block) is part


def test_a_block_of_no_kind_is_our_mistake() -> None:
    with pytest.raises(TypeError, match="Block"):
        part_of(Block(at("Rain"), 0))


def test_the_file_gives_places_and_no_wording() -> None:
    found = json.loads(coverage_json(corpus()))
    assert [item["source"] for item in found] == ["field", "town"]
    assert found[1]["share"] == 1.0
    assert found[1]["claims_left_out"] == []
    assert found[1]["citations"] == {"count": 5, "linked": 4, "unresolved": 1}
    assert found[1]["references"] == {"count": 3, "cited": 2, "uncited": 1}
    assert found[1]["parts"]["furniture"] == {"count": 1, "characters": 1}


def test_what_states_something_and_makes_no_claim_has_its_place() -> None:
    known = corpus()
    span = Span("town", 3, 9)
    claims = {"town": Claims("town", (), (), (), (), (), left_out=(span,))}
    _, town = json.loads(coverage_json(replace(known, claims=claims)))
    assert town["claims_left_out"] == [{"start": 3, "end": 9}]
