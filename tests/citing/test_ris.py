import re

import pytest
import rispy
from hypothesis import given

from graph.citing.kinds import KINDS
from graph.citing.line import as_line
from graph.citing.names import all_parts
from graph.citing.ris import ris_name, to_ris
from graph.records import Name, Record
from tests.citing.records import ARTICLE, any_records


def test_an_article_as_ris() -> None:
    assert to_ris(ARTICLE, "dam-2020").split("\r\n") == [
        "TY  - JOUR",
        "ID  - dam-2020",
        "AU  - van Dam, A.",
        "AU  - Smith & Sons",
        "TI  - Peer support: a study of groups",
        "T2  - Journal of Groups",
        "PY  - 2020",
        "DA  - 2020/03//",
        "VL  - 15",
        "IS  - 3",
        "SP  - 414",
        "EP  - 432",
        "DO  - 10.1000/abc",
        "Y2  - 2021/05/06/",
        "KW  - one",
        "KW  - two, three",
        "ER  - ",
        "",
        "",
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_every_type_is_one_that_readers_know(kind: str) -> None:
    found = rispy.loads(to_ris(Record(kind, "T"), "x"))[0]["type_of_reference"]
    known = {*rispy.config.TYPE_OF_REFERENCE_MAPPING, "CPAPER", "PCOMM"}
    assert found in known


def test_an_organisation_keeps_no_comma() -> None:
    record = Record("report", "T", (Name(literal="Department for Children, Schools; Families"),))
    assert "AU  - Department for Children Schools Families\r\n" in to_ris(record, "x")


@given(any_records())
def test_any_text_is_read_back(record: Record) -> None:
    text = to_ris(record, "key")
    assert "\n" not in text.replace("\r\n", "")
    assert all(re.match(r"[A-Z][A-Z0-9]  - ", line) for line in text.split("\r\n") if line)
    entries = rispy.loads(text)
    assert len(entries) == 1
    entry = entries[0]
    assert entry.get("title", "") == as_line(record.title)
    assert entry.get("publisher", "") == as_line(record.publisher)
    names = [as_line(ris_name(person)) for person in all_parts(record.author)]
    assert entry.get("authors", []) == [name for name in names if name]
    assert entry.get("notes", [""])[0] == as_line(record.note)
