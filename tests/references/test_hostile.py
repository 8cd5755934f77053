"""References and citations in texts that make careless patterns slow; what holds in any text."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.documents.model import Document
from graph.documents.read import read_document
from graph.references.entries.identifiers import take_address
from graph.references.entries.names import read_names, read_natural
from graph.references.entries.slugs import with_hyphens
from graph.references.own_record.read import record_of
from graph.references.own_record.source_records import complete_record
from graph.references.read import read_references
from tests.hostile_texts import TEXTS, at_length, too_slow

PIECES = st.sampled_from(
    ["Smith, J., & Jones, P. (2020). A title. *A Journal*, 1(2), 3–4.\n\n",
     "(Smith & Jones, 2020)",
     "Smith and Jones (2020)", "———. 2021. Again.\n\n", "[1] A. Novak, Title, 2015.\n", "[1, 2]",
     "[1]–[3]", "References\n\n", "Notes\n\n", "1. Ibid., 3.\n", "ends.1 ", "¹", "<sup>2</sup>",
     "[^1]", "[^1]: A. B., Title (Town: House, 2010), 4.\n", "Works Cited\n\n", "(Smith 12)",
     "(14)",
     "| Smith, 2020 |\n", "Source: Smith (2020)\n", "n.d.", "et al.", "&", ", ", "(", ")",
     "“",
     "\n\n",
     "doi:10.5555/", "https://a.example.org/b-\nc ", "In: ", "(Eds.)", "\x00", "2O1l", "pp. 1-2"]
)  # fmt: skip
TEXT = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=20).map("".join))


def listed(text: str) -> Document:
    """A document with *text* as its list of references."""
    return read_document("hostile", f"# T\n\nSo (Smith, 2020).\n\nReferences\n\n{text}", "h.txt")


@at_length
@pytest.mark.parametrize("name", TEXTS)
def test_time_grows_as_the_text_does(name: str, whole: bool) -> None:
    def make(size: int) -> Document:
        return read_document("h", TEXTS[name](size), "h.txt")

    assert too_slow(read_references, make, whole=whole) == []


@at_length
@pytest.mark.parametrize("name", TEXTS)
def test_time_grows_as_the_list_does(name: str, whole: bool) -> None:
    assert too_slow(read_references, lambda size: listed(TEXTS[name](size)), whole=whole) == []


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize(
    "step",
    [
        read_names,
        lambda text: read_natural(text, full=True),
        take_address,
        lambda text: with_hyphens(f"https://a.example.org/{text}", text),
    ],
    ids=["names", "natural names", "address", "hyphens"],
)
def test_each_step_is_quick(name: str, step: object) -> None:
    assert callable(step)
    assert too_slow(step, TEXTS[name], 12_000, whole=True) == []


@given(TEXT)
@example("REFERENCE\x0c000?2000<A 00")
def test_what_holds_in_any_text(text: str) -> None:
    document = complete_record(read_document("any", text, "any.txt"))
    record_of(document)
    references, problems = read_references(document)
    ids = [reference.id for reference in references.references]
    assert len(ids) == len(set(ids))
    for citation in references.citations:
        assert citation.text == citation.span.of(document.text)
        assert citation.sentence.source == "any"
        assert citation.reference is None or citation.reference in ids
    assert len({citation.id for citation in references.citations}) == len(references.citations)
    for reference in references.references:
        record = reference.record
        assert record.title or (record.container_title and record.volume)
        assert all(span.end <= len(text) for span in reference.spans)
        assert list(reference.spans) == sorted(reference.spans)
    assert all(problem.span is None or problem.span.end <= len(text) for problem in problems)
