"""What a record or a list says other than its document is told to the maintainer."""

from __future__ import annotations

from dataclasses import replace

from graph.claims.concepts.mentions import Matcher
from graph.claims.model import Vocabulary
from graph.corpus.all_documents import Parsed
from graph.corpus.one_document import parse_text
from graph.documents.sources.model import QuotationPolicy, Rights, Source, Supplied
from graph.problems import Code
from graph.records import Record
from graph.references.own_record.agreement import disagreements, uncited, unfinished

TEXT = """# Trees in the street

Street trees cool (Ash, 2019; Birch, 2018).

## References

Ash, B. (2019). Cool streets. *Journal of Shade*, 4(2), 1–9.

Birch, C. (2018). Warm streets. *Journal of Shade*, 3(2), 1–9.

Cedar, D. (2017). No streets. *Journal of Shade*, 2(2), 1–9.
"""


def parsed(text: str = TEXT) -> Parsed:
    return parse_text("trees", text, "trees.md", Matcher(Vocabulary({})))


def source(title: str, supplied: tuple[Supplied, ...] = ()) -> Source:
    rights = Rights("none", "nobody", QuotationPolicy.SHORT)
    record = Record("report", title)
    return Source("trees", "sources/trees", "document.md", "", record, rights, supplied)


def test_a_record_that_agrees_is_silent() -> None:
    document = parsed().document
    assert list(disagreements(source("Trees in the Street"), document)) == []


def test_what_a_person_has_still_to_write_is_named() -> None:
    done = source("Trees")
    assert list(unfinished(done)) == []
    new = replace(done, description="", rights=replace(done.rights, holder=""))
    assert list(unfinished(new)) == []
    new = replace(new, lines=(("description", 4), ("rights.holder", 21)))
    assert [(found.code, found.message, found.line) for found in unfinished(new)] == [
        (Code.RECORD_UNFINISHED, "Not filled in yet: description.", 4),
        (Code.RECORD_UNFINISHED, "Not filled in yet: holder.", 21),
    ]


def test_a_record_that_disagrees_is_named() -> None:
    found = list(disagreements(source("Flowers on the roof"), parsed().document))
    assert [problem.code for problem in found] == [Code.RECORD_DISAGREES]
    assert "flowers on the roof" in found[0].message


def test_a_supplied_field_may_disagree() -> None:
    other = source("Flowers on the roof", (Supplied("title", "The publisher's site."),))
    assert list(disagreements(other, parsed().document)) == []


def test_an_entry_that_nothing_cites_is_named() -> None:
    reading = parsed()
    found = list(uncited(reading.document, reading.references, "trees.md"))
    assert [problem.candidates for problem in found] == [("cedar-2017",)]


def test_a_bibliography_is_left_alone() -> None:
    reading = parsed()
    none = replace(reading.references, citations=())
    assert list(uncited(reading.document, none, "trees.md")) == []
