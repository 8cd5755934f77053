"""What is taken off a title and off the name of what a work stands in, and what is left there."""

from __future__ import annotations

import pytest

from graph.records import Name, Record
from graph.references.entries.surplus import without_surplus
from tests.linked_books import linked_books

RAIN = "Rain and its makers"


@pytest.mark.parametrize(
    "printed",
    [
        f"{RAIN}. rain.org/en/makers/page (25.06.2009",
        f"{RAIN} , from Friends of Rain & Snow :",
        f"{RAIN} unter",
        f"{RAIN}, Fifth edition",
        f"{RAIN} [in Russian]",
        f"{RAIN} [Internet]",
        f"{RAIN}. 2 Bände",
        f"{RAIN} vom 26. 10",
        f"{RAIN}, 15./16.6.2006",
        f"{RAIN}. (1999, June)",
        f"{RAIN}. Berlin: Hogrefe",
        f"{RAIN}, Mary Bright (trans.)",
        f"{RAIN}, a cura di M. Bright",
        f"{RAIN}, unpublished book",
        f"{RAIN} »",
        f"{RAIN} [en ligne], s.l., s.n",
        f"{RAIN}, coll. Roofs and Weather",
        f"{RAIN}. Acesso em: 1 out",
    ],
)
def test_is_no_part_of_a_title(printed: str) -> None:
    record = Record(type="book", title=printed, year="1999", author=(Name("Dole", "J."),))
    assert without_surplus(record, f"Dole, J. {printed}").title == RAIN


@pytest.mark.parametrize(
    "title",
    [
        "Rain in Oban, Scotland: A history",
        "The Rain of 1999",
        "Weather: makers and takers",
        "Rain Online",
        "What “rain” means to “me”",
        "Rain. A study",
        "The election on 13. June 2004",
        "Ritual in Rainy Society. A study of rain",
    ],
)
def test_is_part_of_it(title: str) -> None:
    record = Record(type="book", title=title, year="1999", author=(Name("Dole", "J."),))
    assert without_surplus(record, f"Dole, J. {title}. 1999").title == title


def test_what_stands_before_numbers_is_a_journal() -> None:
    title = f"{RAIN}, Weather Notes"
    found = without_surplus(Record(type="book", title=title), f"{title}, No. 70, 2015, 33-47")
    assert (found.title, found.container_title) == (RAIN, "Weather Notes")


@pytest.mark.parametrize(
    ("printed", "title", "name"),
    [
        ("Rain. Weather", "Rain", "Weather"),
        ("Nature. Weather", "", "Nature. Weather"),
        ("Phys. Letters", "", "Phys. Letters"),
    ],
)
def test_two_words_before_numbers_are_a_title_and_a_journal(
    printed: str, title: str, name: str
) -> None:
    record = Record("article-journal", "", year="2019", container_title=printed, volume="70")
    found = without_surplus(record, f"Dole, A. (2019). {printed}, 70(2), 5-9")
    assert (found.title, found.container_title) == (title, name)
    for others in ("Dole, A. 2019. {}, 70(2), 5-9", "Dole A. {}. 2019;70(2):5-9."):
        assert without_surplus(record, others.format(printed)) == found
    assert without_surplus(record, f"Dole, A. {printed}, 70(2), 5-9, 2019") == record


def test_the_word_before_a_journals_numbers_is_no_part_of_its_name() -> None:
    title = f"{RAIN}, Weather Notes, vol"
    found = without_surplus(Record(type="book", title=title), f"{title}. 70, 2015")
    assert (found.title, found.container_title) == (RAIN, "Weather Notes")


def test_a_group_is_an_author_and_who_has_a_role_is_an_editor() -> None:
    title = f"Rain Study Group. {RAIN} Mary Bright"
    found = without_surplus(Record(type="book", title=title), f"{title} (ed.), Oban")
    assert found.title == RAIN
    assert found.author == (Name(literal="Rain Study Group"),)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("ders., Weather Notes", "Weather Notes"),
        ("Hgg.): Weather Notes", "Weather Notes"),
        ("Weather Notes. - Weinheim und München", "Weather Notes"),
        ("Weather Notes. London", "Weather Notes"),
        ("Weather Notes. Oban", "Weather Notes. Oban"),
        ("Weather Notes: Rain, Snow", "Weather Notes: Rain, Snow"),
    ],
)
def test_what_a_work_stands_in(printed: str, name: str) -> None:
    record = Record(type="chapter", title=RAIN, container_title=printed)
    assert without_surplus(record, RAIN).container_title == name


def test_words_with_tags_are_references() -> None:
    words = (
        "A author b-secondary b-r\n. author i-secondary i-r\nDole author i-secondary i-r\n"
        ", author i-secondary i-r\nRain title i-secondary i-r\n, title i-secondary i-r\n"
        "Oban publicationplace i-secondary i-r\n1898 year e-secondary e-r\n"
    )
    (tagged,) = linked_books(words.encode())
    assert tagged.text == "A. Dole, Rain, Oban 1898 "
    assert (tagged.said("title"), tagged.said("date")) == ("Rain,", "1898")


@pytest.mark.parametrize(
    ("read", "title", "journal"),
    [
        ("Mending roofs. Weather Review", "Mending roofs", "Weather Review"),
        ("How roofs are mended, The Rain", "How roofs are mended", "The Rain"),
        ("On the making of old roofs, Theory of Rain", "On the making of old roofs",
         "Theory of Rain"),
        ("Astron. Astro-phys", "", "Astron. Astro-phys"),
        ("Weather Review. Series of Rain", "", "Weather Review. Series of Rain"),
    ],
)  # fmt: skip
def test_a_title_and_a_journal_are_told_apart(read: str, title: str, journal: str) -> None:
    record = Record(type="article-journal", title="", year="1999", container_title=read)
    found = without_surplus(record, f"Dole, J., 1999, {read}, 7, 1-9")
    assert (found.title, found.container_title) == (title, journal)


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Weather Notes. Online", "Weather Notes"),
        ("Weather [Internet]", "Weather"),
        ("Weather Research Online", "Weather Research Online"),
        ("Weath. Eng. OnLine", "Weath. Eng. OnLine"),
    ],
)
def test_the_medium_is_no_part_of_a_journals_name(printed: str, name: str) -> None:
    record = Record(type="article-journal", title=RAIN, container_title=printed)
    assert without_surplus(record, f"{RAIN}. {printed}").container_title == name


def test_what_stands_behind_a_dash_is_what_it_stands_in() -> None:
    found = without_surplus(Record(type="document", title=f"{RAIN}. — Weather Notes"), "")
    assert (found.title, found.container_title) == (RAIN, "Weather Notes")
