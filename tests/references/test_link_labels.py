"""Links that publishers print behind entries are no part of them."""

from __future__ import annotations

import pytest

from graph.references.entries.link_labels import before_links
from tests.references.toy import entry

ARTICLE = "Dole, J.; Bright, M. Rain on slate roofs. Weather 2019, 11, 1234."


@pytest.mark.parametrize(
    "links",
    [
        " [CrossRef] [PubMed]",
        " [Google Scholar] [CrossRef] [Green Version]",
        " Crossref PubMed Google Scholar",
        " Article CAS PubMed Google Scholar",
        " [ Links ]",
        " [SPIRES]",
        " View in article",
        " | PubMed | Crossref",
    ],
)
def test_they_are_left_out(links: str) -> None:
    assert before_links(ARTICLE + links) == len(ARTICLE)


@pytest.mark.parametrize(
    "text",
    [
        ARTICLE,
        "Harzing, A. (2010). Google Scholar",
        "Dole, J. (2019). How nurses search PubMed",
        "Dole, J. (2019). Rain on slate roofs. Weather, 11(2), 1–9. Abstract",
        "Dole, J. (2019). Rain on slate roofs [Doctoral thesis]",
        "PubMed",
        "",
    ],
)
def test_words_of_titles_stay(text: str) -> None:
    assert before_links(text) == len(text)


def test_no_link_is_a_publisher() -> None:
    record = entry(f"{ARTICLE} [CrossRef] [PubMed]").record
    assert (record.title, record.publisher, record.genre) == ("Rain on slate roofs", "", "")
    assert (record.container_title, record.volume, record.page) == ("Weather", "11", "1234")


@pytest.mark.parametrize(
    ("text", "title", "figures"),
    [
        ("Dole J K and Bright M, 2008 Rain Res. 40 467 [SPIRES]", "", ("Rain Res.", "40", "467")),
        ("Dole J K and Bright M, 2008 Nature 452 158", "", ("Nature", "452", "158")),
        (
            "Dole J K, 1993 Principles of Rain (Leeds: Elm Press)",
            "Principles of Rain",
            ("", "", ""),
        ),
    ],
)
def test_a_year_between_names_and_journal(
    text: str, title: str, figures: tuple[str, str, str]
) -> None:
    record = entry(text).record
    assert (record.year, record.title) == (text.partition(", ")[2][:4], title)
    assert (record.container_title, record.volume, record.page) == figures
