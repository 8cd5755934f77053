"""The pure parts of the pages: excerpts, markup, words, lists."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.citing.address import doi_url, web_url
from graph.documents.sources.model import QuotationPolicy
from graph.pages.downloads import ABOUT, data_page
from graph.pages.index import index_of
from graph.pages.markup import data_block, formatted
from graph.pages.problems.page import problems_page
from graph.pages.prose import Term, code_meanings
from graph.pages.sources.excerpts import Highlight, excerpt
from graph.pages.vocabulary.ontology import terms_of
from graph.pages.words import count, size
from graph.pages.works import listing
from graph.pages.works.journals import journals_of
from graph.pages.works.overview import bars_of
from graph.pages.works.records import rows_of, year_number
from graph.problems import Code
from graph.records import Record
from graph.spans import Span
from graph.triples.iris import Iris
from tests.pages import toy

INDEX = index_of(toy.corpus())


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("A <em>b</em> c", "A <em>b</em> c"),
        ("<script>x</script>", "x"),
        ('<em onclick="x">b</em>', "b</em>"),
        ("a &lt;b&gt; < c", "a &lt;b&gt; &lt; c"),
        ('<a href="javascript:x">b</a>', "b</a>"),
        (
            '<a href="https://doi.org/1">b</a>',
            '<a href="https://doi.org/1" rel="noopener noreferrer">b</a>',
        ),
    ],
)
def test_formatted_lets_emphasis_and_links_through(html: str, shown: str) -> None:
    assert formatted(html) == shown


@given(st.text())
def test_a_data_block_never_ends_its_element(text: str) -> None:
    block = data_block([text, "</script><!-- \u2028"])
    assert json.loads(block)[0] == text
    assert not set("<>&\u2028\u2029") & set(block)


def shown(policy: QuotationPolicy, sentence: str, marked: str) -> list[tuple[str, bool]]:
    text = INDEX.texts["town"]
    at = text.document.text.index(sentence)
    place = text.document.text.index(marked, at)
    found = excerpt(
        text,
        Span("town", at, at + len(sentence)),
        [Highlight(Span("town", place, place + len(marked)), marked)],
        policy,
    )
    return [(piece.text, piece.marked) for piece in found.pieces]


def test_an_excerpt_marks_the_citation() -> None:
    sentence = "Town gardens hold rain (Brook, 2001; Marsh, 2010)."
    assert shown(QuotationPolicy.FULL, sentence, "Marsh, 2010") == [
        ("Town gardens hold rain (Brook, 2001; ", False),
        ("Marsh, 2010", True),
        (").", False),
    ]
    assert shown(QuotationPolicy.NONE, sentence, "Marsh, 2010") == []


@pytest.mark.parametrize("policy", list(QuotationPolicy))
@given(start=st.integers(0, len(toy.TOWN)), length=st.integers(0, 400), at=st.integers(0, 400))
def test_excerpts_of_any_place_hold_and_fit(
    policy: QuotationPolicy, start: int, length: int, at: int
) -> None:
    end = min(start + length, len(toy.TOWN))
    place = min(start + at, end)
    highlight = Highlight(Span("town", place, min(place + 9, end)), "mark")
    found = excerpt(INDEX.texts["town"], Span("town", start, end), [highlight], policy)
    words = "".join(piece.text for piece in found.pieces)
    assert len([p for p in (*found.pieces, *found.left_over) if p.marked]) == 1
    if policy is not QuotationPolicy.FULL:
        assert len(words.replace("mark", "").split()) <= 60


def test_lines_are_counted_from_one() -> None:
    text = INDEX.texts["town"]
    for number, line in enumerate(toy.TOWN.split("\n"), start=1):
        if line:
            assert text.line(toy.TOWN.index(line)) == number


@pytest.mark.parametrize(
    ("issued", "year", "number"),
    [("2021-09", "2021", 2021), ("", "1987b", 1987), ("", "n.d.", None), ("", "in press", None)],
)
def test_year_number(issued: str, year: str, number: int | None) -> None:
    assert year_number(Record("book", "A", issued=issued, year=year)) == number


@pytest.mark.parametrize(
    ("url", "kept"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        ("www.example.org/a", "https://www.example.org/a"),
        ("www.example", ""),
        ("javascript:alert(1)", ""),
        ("https://example.org/ a", ""),
        ('https://example.org/"x', ""),
        ("", ""),
    ],
)
def test_only_web_addresses_become_links(url: str, kept: str) -> None:
    assert web_url(url) == kept


def test_a_doi_becomes_an_address() -> None:
    assert doi_url('10.1000/a<1>"#x') == "https://doi.org/10.1000/a%3C1%3E%22%23x"


def test_a_row_says_where_a_supplied_field_comes_from() -> None:
    record = Record("report", "Soil", container_title="Acts", publisher="Ditch")
    rows = rows_of(record, {"container-title": "The catalogue.", "title": "The cover."})
    assert {row.label: row.origin for row in rows if row.origin} == {
        "Published in": "The catalogue.",
        "Title": "The cover.",
    }
    assert ("Authors", "not given") in [(row.label, row.value) for row in rows]


def test_the_list_counts_what_its_filters_offer() -> None:
    page = listing.references_page(INDEX, listing.items_of_works(INDEX, {}))
    offered = {
        facet.name: {choice.value: choice.count for choice in facet.choices}
        for facet in page.facets
    }
    assert offered["source"] == {"field": 3, "town": 3}
    assert offered["type"]["article-journal"] == 1
    assert (page.first_year, page.last_year, page.with_doi, page.never_cited) == (2001, 2015, 1, 2)
    assert [item.id for item in page.items] == [
        "brook-2001", "floods-n-d", "guild-of-gardeners-2015", "marsh-2010",
    ]  # fmt: skip


def test_a_long_list_of_works_has_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "CHUNK", 3)
    items = listing.items_of_works(INDEX, {})
    first = listing.references_page(INDEX, items)
    [(folder, second)] = listing.works_pages(items)
    assert (folder, first.chunks, first.total, second.total) == ("references/2/", 2, 4, 4)
    assert (*first.items, *second.items) == items
    assert [step.href for step in first.pages] == [step.href for step in second.pages]
    assert [step.current for step in second.pages] == [False, True]
    assert first.pages[1].label.startswith(second.items[0].link.label)
    assert listing.references_page(INDEX, ()).pages == ()


def test_a_journal_stands_where_its_iri_leads() -> None:
    (journal,) = journals_of(INDEX, "https://example.org")
    iri = Iris("https://example.org").journal("JOURNAL OF RAIN")
    assert iri.value == f"https://example.org/journals#{journal.id}"
    assert [work.link.label for work in journal.works] == ["Brook, 2001"]


def test_bars_hold_every_dated_work() -> None:
    bars = bars_of(INDEX)
    assert [(bar.label, bar.number) for bar in bars] == [
        ("2000–04", 1),
        ("2005–09", 0),
        ("2010–14", 1),
        ("2015–19", 1),
    ]


def test_problems_come_worst_first_with_their_place() -> None:
    page = problems_page(INDEX, toy.corpus().problems)
    (grade,) = page.grades
    (group,) = grade.groups
    (finding,) = group.findings
    assert (grade.id, group.id, finding.place) == (
        "warning", "source-town", "sources/town/document.txt:3",
    )  # fmt: skip
    assert finding.found == "Nobody, 1999"
    assert [link.href for link in finding.candidates] == ["reference/brook-2001/index.html"]
    assert [link.href for link in page.quiet] == ["source-field"]


def test_every_code_has_a_meaning() -> None:
    assert [meaning.code for meaning in code_meanings()] == [code.value for code in Code]


def test_files_are_grouped_and_none_is_lost() -> None:
    page = data_page(dict.fromkeys((*ABOUT, "odd.xyz"), 2), b"{}")
    names = [file.name for group in page.groups for file in group.files]
    assert sorted(names) == sorted((*ABOUT, "odd.xyz"))


def test_terms_come_from_turtle() -> None:
    turtle = b"""
    @prefix owl: <http://www.w3.org/2002/07/owl#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    <http://e#b> a owl:ObjectProperty ; rdfs:label "b"@en ; rdfs:comment "to b"@en .
    <http://e#A> a owl:Class ; rdfs:label "A", "Ah"@de .
    <http://e/x> a owl:Ontology ; rdfs:label "x" .
    """
    assert terms_of(turtle) == (
        Term("A", "http://e#A", "A", "", "Class"),
        Term("b", "http://e#b", "b", "to b", "Property"),
    )


@pytest.mark.parametrize(
    ("octets", "words"),
    [(1, "1 byte"), (999, "999 bytes"), (1500, "1.5 kB"), (2_000_000, "2.0 MB")],
)
def test_size(octets: int, words: str) -> None:
    assert size(octets) == words


def test_count() -> None:
    assert (count(1, "work", "works"), count(1204, "work", "works")) == ("1 work", "1,204 works")
