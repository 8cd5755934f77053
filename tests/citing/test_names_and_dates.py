import pytest

from graph.citing.dates import issued
from graph.citing.line import as_line
from graph.citing.names import Parts, parts
from graph.citing.page_range import page_range
from graph.records import Name, Record
from tests.citing.back import rejoined


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (Name("Dam", "A."), Parts(family="Dam", given="A.")),
        (Name("van Dam", "A."), Parts(particle="van", family="Dam", given="A.")),
        (Name("de la Cruz", "B."), Parts(particle="de la", family="Cruz", given="B.")),
        (Name("'t Hooft", "G."), Parts(particle="'t", family="Hooft", given="G.")),
        (Name("de souza", "C."), Parts(particle="de", family="souza", given="C.")),
        (Name("Vendrig-de Ron", "A."), Parts(family="Vendrig-de Ron", given="A.")),
        (Name("hooks", "bell"), Parts(family="hooks", given="bell")),
        (Name("King", "M. L., Jr."), Parts(family="King", given="M. L.", suffix="Jr.")),
        (Name("Lee", "A. V"), Parts(family="Lee", given="A. V")),
        (Name(literal="Women's Aid"), Parts(literal="Women's Aid")),
    ],
)
def test_names_have_parts_and_come_back(name: Name, expected: Parts) -> None:
    assert parts(name) == expected
    assert rejoined(expected) == name


def test_a_name_without_text_is_none() -> None:
    assert parts(Name(" ", "\n")) is None


@pytest.mark.parametrize(
    ("year", "iso", "numbers", "letter", "words", "undated"),
    [
        ("2021", "2021-09-14", (2021, 9, 14), "", "", False),
        ("1987b", "1987", (1987,), "b", "", False),
        ("1987b", "", (1987,), "b", "", False),
        ("2020", "2019-12", (2020,), "", "", False),
        ("", "2019-12", (2019, 12), "", "", False),
        ("2021", "2021-13-40", (2021,), "", "", False),
        ("n.d.", "", (), "", "n.d.", True),
        ("(undated)", "", (), "", "(undated)", True),
        ("", "", (), "", "", True),
        ("in press", "", (), "", "in press", False),
        ("1999-2003", "", (), "", "1999-2003", False),
        ("0000", "", (), "", "0000", False),
    ],
)
def test_dates(
    year: str, iso: str, numbers: tuple[int, ...], letter: str, words: str, undated: bool
) -> None:
    when = issued(Record("book", "T", year=year, issued=iso))
    assert (when.numbers, when.letter, when.words, when.undated) == (
        numbers,
        letter,
        words,
        undated,
    )


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("172-174", ("172", "174")),
        ("i153–i169", ("i153", "i169")),
        ("pp. 5 – 9", ("5", "9")),
        ("ix–xii", ("ix", "xii")),
        ("S84--8", ("S84", "8")),
        ("088610992095442", ("088610992095442", "")),
        ("12, 15-17", ("12, 15-17", "")),
        ("well-being", ("well-being", "")),
        ("", ("", "")),
    ],
)
def test_page_ranges(printed: str, expected: tuple[str, str]) -> None:
    assert page_range(printed) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" a\r\n b\t\u2028c\x85d ", "a b c d"),
        ("a\u202eb\u2066c", "abc"),
        ("a\ud800\uffffb", "a\ufffd\ufffdb"),
        ("שלום\u200f", "שלום\u200f"),
    ],
)
def test_one_line(text: str, expected: str) -> None:
    assert as_line(text) == expected
