from dataclasses import replace

import pytest
from hypothesis import given

from graph.citing.csl_json import to_csl
from graph.citing.kinds import KINDS, kind_of
from graph.records import Name, Record
from tests.citing.back import from_csl
from tests.citing.records import ARTICLE, any_records


def test_an_article_in_csl() -> None:
    assert to_csl(ARTICLE, "dam-2020") == {
        "id": "dam-2020",
        "type": "article-journal",
        "title": "Peer support: a study of groups",
        "author": [
            {"family": "Dam", "given": "A.", "non-dropping-particle": "van"},
            {"literal": "Smith & Sons"},
        ],
        "issued": {"date-parts": [[2020, 3]]},
        "year-suffix": "b",
        "container-title": "Journal of Groups",
        "volume": "15",
        "issue": "3",
        "page": "414–432",
        "DOI": "10.1000/abc",
        "accessed": {"date-parts": [[2021, 5, 6]]},
        "keyword": "one; two, three",
    }


@pytest.mark.parametrize(
    "record",
    [
        ARTICLE,
        Record("book", "T", (Name("King", "M. L., Jr."),), year="in press", edition="2"),
        Record("webpage", "T", url="https://example.org/", accessed="Spring 2020", year="n.d."),
        Record("chapter", "T", editor=(Name("de Jong", "M."),), year="1999", issued="1999-12-31"),
    ],
)
def test_what_goes_out_comes_back(record: Record) -> None:
    assert from_csl(to_csl(record, "x")) == record


def test_the_abstract_stays_behind() -> None:
    assert "abstract" not in to_csl(replace(ARTICLE, abstract="Words of the work."), "x")


@given(any_records())
def test_any_text_goes_round(record: Record) -> None:
    item = to_csl(record, "x")
    assert to_csl(from_csl(item), "x") == item


def test_every_type_has_a_kind_and_others_are_documents() -> None:
    assert to_csl(Record("blog", "T"), "x")["type"] == "document"
    assert kind_of("blog") is KINDS["document"]
    assert len(KINDS) == 45
