"""Tables of records in spreadsheets, as screening tools and people keep them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from graph.documents.formats import read_bytes
from graph.documents.records.files import one_record
from graph.problems import Code, Problem
from graph.records import Name, Record
from graph.references.own_record.read import record_of
from tests.documents.spreadsheet_writer import STYLES, Rows, ods, packed, xlsx

ABSTRACT = "BACKGROUND: Ferries float.\n\nRESULTS: One in four sailors fall."
COVIDENCE: Rows = [
    ["Title", "Authors", "Abstract", "Published Year", "Published Month", "Journal", "Volume",
     "Issue", "Pages", "Accession Number", "DOI", "Ref", "Covidence #", "Study", "Notes", "Tags"],
    ["Ferries, and who sails in them", "van Dam, Ada; World Health Organization", ABSTRACT, 2019,
     None, "Ship Review", 7, 2, "101-119", None, "10.1000/SHIP.7", 3, "#12", "van Dam 2019", None,
     "ferries; sailors"],
    ["On ropes", "Dole, J.", "Ropes hold.", 2020, None, "Knot", 1, None, "3", None, None, 4, "#13",
     "Dole 2020", None, None],
]  # fmt: skip
RAYYAN: Rows = [
    ["key", "title", "year", "month", "day", "journal", "issn", "volume", "issue", "pages",
     "authors", "url", "abstract", "pubmed_id"],
    ["rayyan-1", "Ferries, and who sails in them", 2019, 9, 14, "Ship Review", "1234-5679", 7, 2,
     "101-119", "van Dam, Ada and Dole, J.", "https://example.org/ferries", ABSTRACT, 123],
]  # fmt: skip
BY_HAND: Rows = [
    ["Studies for the map"],
    [None, "Updated", date(2024, 5, 2)],
    ["Author(s)", "Year", "Title", "Date", "Country"],
    ["van Dam, Ada", "in press", "Ferries, and who sails in them", date(2019, 9, 14), "Norway"],
]
NAMES = ("DOI", "Date", "Title")
MAKERS = {"xlsx": xlsx, "ods": ods}


def read(data: bytes) -> tuple[Record, str, tuple[Problem, ...]]:
    document, problems = read_bytes("sheet", data, "sheet.any")
    assert document is not None, problems
    for field in document.fields:
        assert field.value in " ".join(document.text.split())
    return record_of(document), document.text, (*problems, *document.problems)


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_what_covidence_exports(make: Callable[[dict[str, Rows]], bytes]) -> None:
    record, text, problems = read(make({"Notes": [["by hand"]], "Studies": COVIDENCE}))
    assert (record.title, record.container_title) == (COVIDENCE[1][0], "Ship Review")
    assert record.author == (Name("van Dam", "Ada"), Name(literal="World Health Organization"))
    assert (record.year, record.volume, record.issue, record.page, record.doi) == (
        "2019", "7", "2", "101–119", "10.1000/ship.7",
    )  # fmt: skip
    assert "RESULTS: One in four sailors fall." in text
    left, several = problems
    assert (several.code, several.line) == (Code.RECORDS_SEVERAL, 3)
    assert "“Notes”" in left.message


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_what_rayyan_exports(make: Callable[[dict[str, Rows]], bytes]) -> None:
    record, _, problems = read(make({"articles": RAYYAN}))
    assert record.author == (Name("van Dam", "Ada"), Name("Dole", "J."))
    assert (record.issn, record.url) == ("1234-5679", "https://example.org/ferries")
    assert problems == ()


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_a_table_made_by_hand_with_lines_above_and_dates(
    make: Callable[[dict[str, Rows]], bytes],
) -> None:
    record, _, problems = read(make({"Sheet 1": BY_HAND}))
    assert record.issued == "2019-09-14"
    assert [one.message for one in problems] == [
        "Cells of the record were not taken: “Country: Norway”."
    ]


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_one_row_alone_is_a_file_of_its_own(make: Callable[[dict[str, Rows]], bytes]) -> None:
    data = make({"Studies": COVIDENCE})
    second = one_record(data, 2)
    assert second is not None
    assert read(second)[0].title == "On ropes"
    assert one_record(data, 3) is None


@pytest.mark.parametrize("make", MAKERS.values(), ids=MAKERS)
def test_a_sheet_without_records_is_none(make: Callable[[dict[str, Rows]], bytes]) -> None:
    data = make({"Costs": [["Port", "Price"], ["Bergen", 12]]})
    document, (problem,) = read_bytes("sheet", data, "sheet.xlsx")
    assert document is None
    assert problem.code is Code.DOCUMENT_BINARY
    assert "Title" in problem.hint
    assert one_record(data, 1) is None


def test_sheets_that_nobody_sees_are_read_where_there_is_no_other() -> None:
    book = (
        '<workbook xmlns:r="r"><sheets><sheet name="Old" state="hidden" r:id="rId1"/>'
        '<sheet name="Kept" r:id="rId2"/></sheets></workbook>'
    )
    record, _, problems = read(xlsx({"Old": COVIDENCE, "Kept": RAYYAN}, xl__workbook=book))
    assert record.issn == "1234-5679"
    assert ["“Old”" in one.message for one in problems] == [True]
    assert read(xlsx({"Old": COVIDENCE}, xl__workbook=book))[0].volume == "7"


def test_of_two_columns_of_one_name_the_first_that_says_something_counts() -> None:
    names = ["Title", "Year", "Year", "DOI", "DOI"]
    record, _, _ = read(xlsx({"a": [names, ["Ferries", 2019, 1999, None, "10.1000/ship.7"]]}))
    assert (record.year, record.doi) == ("2019", "10.1000/ship.7")


@pytest.mark.parametrize(
    "cell",
    ['r="²"><c t="s"><v>²</v></c><c s="²"><v>1</v></c>', '><c/><c s="1"><v>2958465</v></c>'],
)
def test_numbers_that_are_none_and_days_after_all_dates(cell: str) -> None:
    names = "".join(f'<c t="inlineStr"><is><t>{one}</t></is></c>' for one in NAMES)
    title = '<c t="inlineStr"><is><t>Ferries</t></is></c>'
    rows = f"<row>{names}</row><row {cell}{title}</row>"
    sheet = f"<worksheet><sheetData>{rows}</sheetData></worksheet>"
    book = (
        '<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="a" r:id="rId1"/>'
        "</sheets></workbook>"
    )
    styles = STYLES.replace('"0"/><xf', f'"{"9" * 5000}"/><xf')
    data = xlsx({"a": []}, xl__workbook=book, xl__worksheets__sheet1=sheet, xl__styles=styles)
    assert read(data)[0].title == "Ferries"


def test_sheets_that_mean_harm() -> None:
    wide = ["Title", "Year", "DOI", *("x" for _ in range(500))]
    _, _, problems = read(xlsx({"a": [wide, ["Ferries", 2019, None, *range(500)]]}))
    assert any("column 400" in one.message for one in problems)
    laughs = '<!DOCTYPE a [<!ENTITY e "ha">]><sst><si><t>&e;</t></si></sst>'
    document, (problem,) = read_bytes("a", xlsx({"a": RAYYAN}, xl__sharedStrings=laughs), "a.xlsx")
    assert (document, problem.code) == (None, Code.DOCUMENT_REFUSED)
    far = '<worksheet><sheetData><row r="99999999999"><c r="ZZZ9" t="s"><v>-1</v></c>'
    document, (problem,) = read_bytes("a", xlsx({"a": []}, xl__worksheets__sheet1=far), "a.xlsx")
    assert (document, problem.code) == (None, Code.DOCUMENT_BINARY)


def test_sheets_of_nothing_or_of_too_much_are_left_in_time() -> None:
    rows = f"<worksheet><sheetData>{'<row/>' * 200_000}</sheetData></worksheet>"
    assert read_bytes("a", xlsx({"a": []}, xl__worksheets__sheet1=rows), "a.xlsx")[0] is None
    cells = f"<worksheet><sheetData><row>{'<c/>' * 8_000_001}</row></sheetData></worksheet>"
    document, (problem,) = read_bytes("a", xlsx({"a": []}, xl__worksheets__sheet1=cells), "a.xlsx")
    assert (document, problem.code) == (None, Code.DOCUMENT_REFUSED)


def test_a_sheet_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    whole = xlsx({"a": COVIDENCE})
    cut = '<worksheet><sheetData><row r="1">' + "".join(
        f'<c r="{letter}1" t="inlineStr"><is><t>{name}</t></is></c>'
        for letter, name in zip("ABC", ("Title", "Year", "DOI"), strict=True)
    )
    cut += '</row><row><c t="inlineStr"><is><t>Ferries</t></is></c><c><v>2.019E3</v></c></row><row'
    record, _, problems = read(xlsx({"a": COVIDENCE}, xl__worksheets__sheet1=cut))
    assert (record.title, record.year) == ("Ferries", "2019")
    assert any("damaged" in one.message for one in problems)
    assert read_bytes("a", whole[: len(whole) // 2], "a.xlsx")[0] is None


@pytest.mark.parametrize(
    ("part", "hint"),
    [("Index/Document.iwa", "Export To"), ("xl/workbook.bin", "XLSX"), ("a.fdseq", "PDF"),
     ("data.csv", "Unpack")],
)  # fmt: skip
def test_other_containers_are_named_with_what_to_do(part: str, hint: str) -> None:
    document, (problem,) = read_bytes("a", packed({part: "x"}), "a.any")
    assert document is None
    assert hint in problem.hint
