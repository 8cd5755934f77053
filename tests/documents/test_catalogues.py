"""What catalogues give: tables of Scopus, Dimensions and Web of Science, JSON of Crossref and
OpenAlex.
"""

from __future__ import annotations

import json

import pytest

from graph.documents.formats import read_bytes
from graph.documents.records.files import one_record
from graph.problems import Problem
from graph.records import Name, Record
from graph.references.own_record.read import record_of
from graph.references.own_record.source_records import complete_record

SCOPUS = (
    '"Authors","Author full names","Author(s) ID","Title","Year","Source title","Volume","Issue",'
    '"Art. No.","Page start","Page end","Cited by","DOI","Abstract","Document Type","EID"\n'
    '"Dam A.; van der Hoff J.-P.","Dam, Ada (57190); van der Hoff, Jean-Paul (345)","57190; 345",'
    '"On ferries","2019","Ship Review","7","2","","101","119","12","10.1000/f","Ferries float.",'
    '"Article","2-s2.0-1"\n'
)
DIMENSIONS = (
    '"About the data: Exported on Jan 01, 2024. © 2024 Digital Science"\n'
    '"Rank","Publication ID","DOI","Title","Abstract","Source title","Publication Date","PubYear",'
    '"Volume","Issue","Pagination","Publication Type","Authors"\n'
    '"1","pub.1","10.1000/f","On ferries","Ferries float.","Ship Review","2019-09-14","2019","7",'
    '"2","101-119","Article","Dam, Ada; van der Hoff, Jean-Paul"\n'
)
WEB_OF_SCIENCE = (
    "PT\tAU\tAF\tTI\tSO\tPY\tVL\tIS\tBP\tEP\tDI\tAB\tUT\n"
    "J\tDam, A; van der Hoff, JP\tDam, Ada; van der Hoff, Jean-Paul\tOn ferries\tShip Review\t2019"
    "\t7\t2\t101\t119\t10.1000/f\tFerries float.\tWOS:1\n"
)
CROSSREF = {
    "status": "ok", "message-type": "work",
    "message": {
        "DOI": "10.1000/f", "type": "journal-article", "page": "101-119", "title": ["On ferries"],
        "volume": "7", "issue": "2", "container-title": ["Ship Review"],
        "author": [
            {"given": "Ada", "family": "Dam", "sequence": "first", "affiliation": []},
            {"given": "Jean-Paul", "family": "van der Hoff", "sequence": "additional"},
        ],
        "issued": {"date-parts": [[2019, 9, 14]]}, "abstract": "<jats:p>Ferries float.</jats:p>",
    },
}  # fmt: skip
OPENALEX = {
    "id": "https://openalex.org/W1", "doi": "https://doi.org/10.1000/f", "title": "On ferries",
    "display_name": "On ferries", "publication_year": 2019, "publication_date": "2019-09-14",
    "type": "article", "cited_by_count": 3,
    "authorships": [
        {"author": {"display_name": "Ada Dam"}, "institutions": [{"display_name": "A school"}]},
        {"author": {"display_name": "Jean-Paul van der Hoff"}},
    ],
    "primary_location": {"source": {"display_name": "Ship Review"}},
    "biblio": {"volume": "7", "issue": "2", "first_page": "101", "last_page": "119"},
    "abstract_inverted_index": {"float.": [1], "Ferries": [0]},
}  # fmt: skip
GIVEN = {
    "scopus": SCOPUS, "dimensions": DIMENSIONS, "web-of-science": WEB_OF_SCIENCE,
    "crossref": json.dumps(CROSSREF, indent=1), "openalex": json.dumps({"results": [OPENALEX]}),
}  # fmt: skip


def read(text: str) -> tuple[Record, tuple[Problem, ...]]:
    document, problems = read_bytes("toy", text.encode(), "toy")
    assert document is not None, problems
    assert "Ferries float." in document.text
    return record_of(complete_record(document)), (*document.problems, *problems)


@pytest.mark.parametrize("text", GIVEN.values(), ids=GIVEN)
def test_a_work_as_a_catalogue_gives_it(text: str) -> None:
    record, problems = read(text)
    assert record.author == (Name("Dam", "Ada"), Name("van der Hoff", "Jean-Paul"))
    assert (record.type, record.title, record.year) == ("article-journal", "On ferries", "2019")
    assert (record.container_title, record.volume, record.issue) == ("Ship Review", "7", "2")
    assert (record.page, record.doi) == ("101–119", "10.1000/f")
    assert not [one.message for one in problems if "A school" not in one.message]


def test_names_with_initials_behind_them() -> None:
    record, _ = read(SCOPUS.replace('"Author full names"', '"Full names"'))
    assert record.author == (Name("Dam", "A."), Name("van der Hoff", "J.-P."))


def test_one_of_many_below_a_line_of_when_they_were_exported() -> None:
    second = one_record((DIMENSIONS + DIMENSIONS.splitlines()[2] + "\n").encode(), 2)
    assert second is not None
    assert read(second.decode())[0].title == "On ferries"


@pytest.mark.parametrize(
    "odd",
    [
        {"authorships": []},
        {"authorships": [{"author": None}], "title": "On rain", "biblio": [1]},
        {"authorships": [], "title": "On rain", "abstract_inverted_index": {"a": "b", "c": ["d"]}},
        {"message": {"items": [{"title": []}, None]}},
    ],
)
def test_what_lacks_most_of_a_work_breaks_nothing(odd: dict[str, object]) -> None:
    document, problems = read_bytes("toy", json.dumps(odd).encode(), "toy")
    assert document is not None or problems
