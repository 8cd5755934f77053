"""Highwire tags and COinS: what reference managers read from a page."""

from dataclasses import replace
from urllib.parse import parse_qsl

import pytest
from hypothesis import given

from graph.citing.coins import coins
from graph.citing.highwire import meta_tags
from graph.citing.kinds import KINDS
from graph.records import Name, Record
from tests.citing.records import ARTICLE, any_records

REPORT = Record(
    "report",
    "A report",
    (Name(literal="Children, Schools & Co"), Name("Wild", "J.")),
    year="2021",
    publisher="Press",
    isbn="978",
    url="https://example.org/r",
    container_title="Briefings",
    page="12",
)


def test_highwire_of_an_article() -> None:
    assert meta_tags(ARTICLE) == (
        ("citation_title", "Peer support: a study of groups"),
        ("citation_author", "van Dam, A."),
        ("citation_author", "Smith & Sons,"),
        ("citation_publication_date", "2020/03"),
        ("citation_journal_title", "Journal of Groups"),
        ("citation_volume", "15"),
        ("citation_issue", "3"),
        ("citation_firstpage", "414"),
        ("citation_lastpage", "432"),
        ("citation_doi", "10.1000/abc"),
        ("citation_keywords", "one; two, three"),
        ("citation_public_url", "https://doi.org/10.1000/abc"),
    )


@pytest.mark.parametrize(
    ("record", "expected"),
    [
        (REPORT, ("citation_technical_report_institution", "Press")),
        (REPORT, ("citation_author", "Children Schools & Co,")),
        (REPORT, ("citation_public_url", "https://example.org/r")),
        (replace(REPORT, publisher=""), ("z:itemType", "report")),
        (replace(REPORT, type="thesis"), ("citation_dissertation_institution", "Press")),
        (replace(REPORT, type="webpage"), ("z:itemType", "webpage")),
        (
            replace(REPORT, type="chapter", container_title="Book"),
            ("citation_inbook_title", "Book"),
        ),
        (
            Record("book", "T", (Name("de Jong", "Anna M."),)),
            ("citation_author", "de Jong, Anna M.;"),
        ),
    ],
)
def test_highwire_tells_types_and_names(record: Record, expected: tuple[str, str]) -> None:
    assert expected in meta_tags(record)


def test_words_for_a_date_and_other_schemes_are_no_tags() -> None:
    tags = dict(meta_tags(Record("book", "T", year="in press", url="javascript:alert(1)")))
    assert tags == {"citation_title": "T", "z:itemType": "book"}


def test_coins_of_an_article() -> None:
    assert parse_qsl(coins(ARTICLE)) == [
        ("ctx_ver", "Z39.88-2004"),
        ("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"),
        ("rft.genre", "article"),
        ("rft.atitle", "Peer support: a study of groups"),
        ("rft.jtitle", "Journal of Groups"),
        ("rft.volume", "15"),
        ("rft.issue", "3"),
        ("rft.spage", "414"),
        ("rft.epage", "432"),
        ("rft.aulast", "van Dam"),
        ("rft.aufirst", "A."),
        ("rft.au", "Smith & Sons,"),
        ("rft.date", "2020-03"),
        ("rft_id", "info:doi/10.1000/abc"),
    ]


@pytest.mark.parametrize(
    ("kind", "fmt", "pair"),
    [
        ("report", "book", ("rft.genre", "report")),
        ("report", "book", ("rft.aucorp", "Children, Schools & Co")),
        ("report", "book", ("rft.au", "Wild, J.")),
        ("book", "book", ("rft.btitle", "A report")),
        ("chapter", "book", ("rft.genre", "bookitem")),
        ("paper-conference", "book", ("rft.genre", "proceeding")),
        ("thesis", "dissertation", ("rft.inst", "Press")),
        ("webpage", "dc", ("rft.type", "webpage")),
        ("webpage", "dc", ("rft_id", "https://example.org/r")),
        ("report", "book", ("rft.pages", "12")),
        ("report", "book", ("rft.series", "Briefings")),
    ],
)
def test_coins_formats(kind: str, fmt: str, pair: tuple[str, str]) -> None:
    pairs = parse_qsl(coins(replace(REPORT, type=kind)))
    assert ("rft_val_fmt", f"info:ofi/fmt:kev:mtx:{fmt}") in pairs
    assert pair in pairs


@pytest.mark.parametrize(
    ("record", "address"),
    [
        (Record("book", "T", url="www.example.org/a"), ["https://www.example.org/a"]),
        (Record("book", "T", url="https://example.org/a+b?c+d"), ["https://example.org/a%2Bb?c+d"]),
        (Record("book", "T", doi="10.1000/abc"), ["info:doi/10.1000/abc"]),
        (
            Record("manuscript", "T", doi="10.1000/abc"),
            ["info:doi/10.1000/abc", "https://doi.org/10.1000/abc"],
        ),
    ],
)
def test_coins_addresses(record: Record, address: list[str]) -> None:
    """What an item cannot hold as a DOI it holds as an address; a plus would be read as a space."""
    assert [value for key, value in parse_qsl(coins(record)) if key == "rft_id"] == address


@pytest.mark.parametrize("kind", KINDS)
def test_every_type_has_tags(kind: str) -> None:
    record = Record(kind, "T")
    assert ("citation_title", "T") in meta_tags(record)
    assert "T" in {value for _, value in parse_qsl(coins(record))}


@given(any_records())
def test_any_text_stays_in_its_value(record: Record) -> None:
    for name, content in meta_tags(record):
        assert name.startswith(("citation_", "z:"))
        assert content.isprintable() or content == " ".join(content.split())
    pairs = coins(record).split("&")
    assert all(pair.count("=") == 1 for pair in pairs)
    assert coins(record).isascii()
