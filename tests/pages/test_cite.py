"""How things are cited: the words, the files and the edition that they name."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import bibtexparser
import pytest
import rispy
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from graph.citing.entry import Edition
from graph.config import Config, day_of
from graph.documents.model import Page
from graph.pages.cite import cite_entry, edition_words
from graph.pages.claims.cite import cite_claim, locator
from graph.pages.edition import edition_at, edition_of, newest_day
from graph.pages.index import index_of
from graph.pages.model import Download, Style
from tests.pages import toy_claims

EDITION = Edition("The Map", "1.0+ab", "2024-05-17", "https://e.org/map")
INDEX = index_of(toy_claims.corpus())
CLAIMS = {claim.id: claim for claim in INDEX.said.claims}
STYLES = tuple(
    Style(id_, id_, Markup("<b>source</b>"), "source") for id_ in ("apa", "harvard", "vancouver")
)


@pytest.mark.parametrize(
    ("claim", "style", "line"),
    [
        ("rain", "apa", "“Town gardens hold rain (Brook, 2001; Marsh, 2010).” (Brook, 2001; "
         "Marsh & Pond, 2010, as cited in Lake, 2020)."),
        ("rain", "harvard", "“Town gardens hold rain (Brook, 2001; Marsh, 2010).” (Brook, 2001; "
         "Marsh and Pond, 2010, cited in Lake, 2020)."),
        ("rain", "vancouver", "“Town gardens hold rain (Brook, 2001; Marsh, 2010).” (Brook, 2001; "
         "Marsh and Pond, 2010, cited in [1])."),
        ("cool", "apa", "“They <b>cool</b> streets (Nobody, 1999).” (Lake, 2020)."),
        ("help", "apa", "“Barrels help (Brook, 2001, p. 6).” (Brook, 2001, as cited in "
         "Lake, 2020, section “Keeping water”)."),
        ("flood", "apa", "(Fields after rain)."),
    ],
)  # fmt: skip
def test_a_claim_is_cited_with_its_words_and_their_origin(
    claim: str, style: str, line: str
) -> None:
    cite = cite_claim(CLAIMS[claim], INDEX, STYLES, EDITION)
    made = {one.id: one for one in cite.styles}[style]
    said, source, entry = made.text.split("\n")
    assert said == line
    number = "[1] " if style == "vancouver" else ""
    assert source == f"{number}source"
    assert entry.endswith((f"/claim/{claim}", f"/claim/{claim}."))
    assert "The Map" in entry
    assert "<b>cool" not in made.html
    assert "<b>source</b>" in made.html


def test_no_citation_hides_that_a_claim_was_withdrawn() -> None:
    (gone,) = INDEX.corpus.claims["town"].withdrawn
    cite = cite_claim(gone, INDEX, STYLES, EDITION)
    assert cite.label == "Withdrawn: Definition: “Barrels help” (Lake, 2020)"
    assert all("Withdrawn: Definition" in style.text for style in cite.styles)
    assert all("Withdrawn: Definition" in export.text for export in cite.exports)


def test_the_text_of_a_style_is_what_its_html_reads_as() -> None:
    # The page's script copies what is printed, a line each.
    cites = (
        cite_claim(CLAIMS["cool"], INDEX, STYLES, EDITION),
        cite_entry("Concept", "Rain & <hail>", "concept/rain", EDITION),
    )
    for style in (style for cite in cites for style in cite.styles):
        tree = LexborHTMLParser(style.html)
        lines = tree.css(".cite-line") or tree.css("body")
        assert "\n".join(line.text() for line in lines) == style.text


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ((), ""),  # the title of the document says no more than its name
        ((Page(0, 4),), "p. 4"),
        ((Page(0, 4), Page(CLAIMS["rain"].span.start + 5, 5)), "pp. 4–5"),
        ((Page(0, 4), Page(CLAIMS["rain"].span.end, 5)), "p. 4"),
    ],
)
def test_a_claim_is_located_by_its_page_where_there_are_pages(
    pages: tuple[Page, ...], words: str
) -> None:
    corpus = toy_claims.corpus()
    town = replace(corpus.documents["town"], pages=pages)
    index = index_of(replace(corpus, documents={**corpus.documents, "town": town}))
    assert locator(CLAIMS["rain"], index) == words


def files(exports: tuple[Download, ...]) -> dict[str, str]:
    return {Path(export.href).suffix: export.text for export in exports}


def test_the_files_of_a_claim_hold_the_entry_and_its_source() -> None:
    made = files(cite_claim(CLAIMS["rain"], INDEX, STYLES, EDITION).exports)
    library = bibtexparser.parse_string(made[".bib"])
    assert [entry.key for entry in library.entries] == ["claim-rain", "town"]
    ris = rispy.loads(made[".ris"])
    assert [(one["type_of_reference"], one["id"]) for one in ris] == [
        ("DATA", "claim-rain"),
        ("RPRT", "town"),
    ]
    assert ris[0]["notes"][0].startswith("“Town gardens hold rain")
    entry, source = json.loads(made[".json"])
    assert source["title"] == "Water in the town"
    assert entry["custom"]["as_cited_in"] == "Brook, 2001; Marsh & Pond, 2010"
    assert entry["custom"]["iri"] == entry["URL"] == "https://e.org/map/claim/rain"
    assert set(entry["custom"]["citations"]) == {"apa", "harvard", "vancouver"}


@pytest.mark.parametrize(
    ("item", "key", "path"),
    [
        ("map/barrels/floods", "map-barrels-floods", "map/barrels/floods/floods"),
        ("questions#which-help", "questions-which-help", "questions/which-help/which-help"),
    ],
)
def test_any_page_or_part_of_one_can_be_cited(item: str, key: str, path: str) -> None:
    cite = cite_entry("Cell", "Barrels and floods", item, EDITION)
    assert cite.permanent == f"https://e.org/map/{item}"
    assert [export.href for export in cite.exports] == [
        f"{path}{suffix}" for suffix in (".bib", ".ris", ".json")
    ]
    assert json.loads(cite.exports[2].text)[0]["id"] == key
    assert cite.styles[0].text == (
        f"The Map. (2024). Barrels and floods (Version 1.0+ab) [Dataset]. https://e.org/map/{item}"
    )


def test_the_edition_is_told_by_the_corpus_and_not_by_a_clock() -> None:
    corpus = toy_claims.corpus()
    assert newest_day(corpus) == "2024-05-17"
    made = edition_of(corpus, Config.of(Path()))
    assert made == edition_of(corpus, Config.of(Path()))
    assert edition_words(made) == f"Version {made.version}, 17 May 2024"
    assert edition_of(corpus, Config.of(Path(), epoch="1")).date == "1970-01-01"
    assert edition_words(Edition("M", "2", "", "")) == "Version 2"


@pytest.mark.parametrize(
    ("since", "days", "date"),
    [
        (None, ("2025-01-01",), "2024-05-17"),
        ("2023-01-01", ("2023-05-01", "2024"), "2023-05-01"),
        ("2023-01-01", (), "2023-01-01"),
        ("", (), ""),
    ],
)
def test_a_page_is_cited_by_an_edition_of_its_own(
    since: str | None, days: tuple[str, ...], date: str
) -> None:
    whole = replace(EDITION, since=since)
    one, other = (edition_at(whole, words, days) for words in ("a", "b"))
    assert one.date == date
    assert one.version.startswith("1.0+")
    assert len({one.version, other.version, whole.version}) == 3
    # What else changes in the map is nothing to the page.
    assert edition_at(replace(whole, version="1.0+cd", date="2025-01-01"), "a").version == (
        one.version
    )


@pytest.mark.parametrize(
    ("epoch", "day"),
    [("", ""), ("0", "1970-01-01"), ("1700000000", "2023-11-14"), ("-5", ""), ("9" * 30, ""),
     ("٣", ""), ("1.5", "")],
)  # fmt: skip
def test_the_day_of_a_build(epoch: str, day: str) -> None:
    assert day_of(epoch) == day
