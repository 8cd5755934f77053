"""Works whose fields a document holds beside its text: in YAML before it, in a word processor's
file with a list of its own.
"""

from __future__ import annotations

import pytest

from graph.documents.elements import Element
from graph.documents.formats import read_bytes
from graph.documents.html.printed_works import find_printed
from graph.records import Name, Record
from graph.references.read import read_references
from tests.documents.test_word import cited, docx, run
from tests.hostile_texts import too_slow
from tests.references.toy import links, read

YAML = """---
title: Rain and what it does
references:
- id: dole2014
  type: article-journal
  author:
  - family: Dole
    given: Ann
  issued:
    date-parts:
    - - 2014
      - 3
  title: "Rain: a study"
  container-title: Weather Notes
- id: R1
  type: book
  title: Snow
  author: [{family: Holt, given: M.}]
  issued:
  - year: 2010
---

# Findings

It rains [see @dole2014, p. 7; @R1]. As @R1 says, nobody knows more [@nobody]; write to a@R1.org.

# References
"""


def test_references_before_a_text_are_those_that_its_keys_cite() -> None:
    found = read(YAML)
    assert [(one.id, one.record.title, one.record.issued) for one in found.references] == [
        ("dole-2014", "Rain: a study", "2014-03"), ("holt-2010", "Snow", "2010"),
    ]  # fmt: skip
    assert links(found) == [("@dole2014", "dole-2014"), ("@R1", "holt-2010"), ("@R1", "holt-2010")]
    assert [one.locator for one in found.citations] == ["p. 7", "", ""]


@pytest.mark.parametrize("listed", ["references:\n- https://example.org\n", "references: none\n"])
def test_other_things_called_references_are_no_works(listed: str) -> None:
    found = read(f"---\ntitle: Rain\ndate: 2020\n{listed}---\n\nIt rains.\n")
    assert found.references == ()


HEAD = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>' + run("References")
SAID = run("Ferries float ") + cited("(Hoff, 2014)") + run(", they say.")


@pytest.mark.parametrize(
    ("below", "titles"),
    [
        ((), ["Hulls"]),
        ((run("Hoff, K. (2014). Hulls. Slipway Press."),), ["Hulls"]),
        ((run("Adler, A. (2010). Quays of the north. Ashwell: Quay."),
          run("Hoff, K. (2014). Hulls. Slipway Press.")), ["Quays of the north", "Hulls"]),
        ((run("Hoff, K. (2014). Sails. Slipway Press, and a word more."),), ["Hulls"]),
    ],
    ids=["left out", "printed", "another", "other title"],
)  # fmt: skip
def test_a_list_of_its_own_is_not_doubled(below: tuple[str, ...], titles: list[str]) -> None:
    document, _ = read_bytes("toy", docx(SAID, HEAD, *below), "toy.docx")
    assert document is not None
    assert document.text.count("References") == 1
    found, _ = read_references(document)
    assert [one.record.title for one in found.references] == titles
    assert ("(Hoff, 2014)", "hoff-2014") in links(found)


def test_long_lists_are_compared_in_time() -> None:
    """Works in one order and their list in the other."""

    def find(count: int) -> None:
        names = [f"Author{number}" for number in range(count)]
        works = [(name, Record("book", "Rain", (Name(name, "A."),), year="2014")) for name in names]
        printed = (Element("p", children=[f"{name}, A. (2014). Rain."]) for name in names[::-1])
        page = Element("article", children=[Element("h2", children=["References"]), *printed])
        found = find_printed(page, works)
        assert [key for _, key, _ in found.entries] == names[::-1]
        assert found.others == []

    assert too_slow(find, int, 800, whole=True) == []
