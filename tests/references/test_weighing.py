"""Entries that follow no manual: what the learnt weights read of them."""

from __future__ import annotations

import pytest

from graph.documents.prose import make_prose
from graph.references.entries.tagging import WEIGHTS, Weighed, sums, weights
from graph.references.entries.words import split_words
from tests.references.toy import entry

READ = {
    "no stops in names, dated late": (
        "A. Dole et M. Bright. Rain in towns. Weather Lett. 33 (2019), no. 1, 5-29.",
        ("Dole", "2019", "Rain in towns", "Weather Lett", "33", "5-29")),
    "medical, with an identifier behind": (
        "Dole A, Bright M, et al. Rain in towns. J Weather. 2019;33(1):5-29. "
        "http://dx.doi.org/10.5555/wn.33. PMid:21375725.",
        ("Dole", "2019", "Rain in towns", "J Weather", "33", "5-29")),
    "Brazilian norm, seen later": (
        "DOLE, A.; BRIGHT, M. Chuva nas cidades. Revista do Tempo, v. 33, n. 1, p. 5-29, 2019. "
        "Disponível em: https://r.example.org/1. Acesso em: 25 set. 2022.",
        ("Dole", "2019", "Chuva nas cidades", "Revista do Tempo", "33", "5-29")),
    "astronomers": (
        "Dole, A., & Bright, M. 2019, Weather Notes, 33, 529",
        ("Dole", "2019", "", "Weather Notes", "33", "529")),
    "physicists": (
        "A. Dole, Phys. Rev. Lett. 33 (2019) 529.",
        ("Dole", "2019", "", "Phys. Rev. Lett", "33", "529")),
    "given name first, German quotes": (
        "Hanna M. Dole, »Regen in Städten«, in: Wetterhefte, 33 (2019), S. 5-29.",
        ("Dole", "2019", "Regen in Städten", "Wetterhefte", "33", "5-29")),
    "names with slashes": (
        "Hanna Dole/Max Bright, „Regen in Städten“, in: Wetterhefte 33 (2019), S. 5-29.",
        ("Dole", "2019", "Regen in Städten", "Wetterhefte", "33", "5-29")),
    "a book behind its editors": (
        "Dole, A. (2008): Rain or not?, in: B. Bright / C. Coy (Hrsg.), Weather in towns: notes "
        "from the hills, Harrow: Harrow University Press, 45-82",
        ("Dole", "2008", "Rain or not?", "Weather in towns: notes from the hills", "", "45-82")),
    "a year among the journal's words": (
        "Dole A, Bright M. Rain in towns. Weather 2000 2003;33:36-53.",
        ("Dole", "2003", "Rain in towns", "Weather 2000", "33", "36-53")),
    "a medium behind the journal": (
        "Dole, A. (2019). Rain in towns. Journal of Weather [Online] 33:5-29. Available at: "
        "https://r.example.org/1 [Accessed: 2 April 2020].",
        ("Dole", "2019", "Rain in towns", "Journal of Weather", "33", "5-29")),
}  # fmt: skip


@pytest.mark.parametrize("name", READ)
def test_what_follows_no_manual_is_read(name: str) -> None:
    printed, (author, year, title, container, volume, page) = READ[name]
    record = entry(printed).record
    assert record.author[0].family == author
    assert (record.year, record.volume) == (year, volume)
    assert record.page.replace("–", "-") == page
    assert record.container_title == container
    assert record.title == title


def test_a_chapter_of_the_authors_own_book_is_read() -> None:
    record = entry(
        "DOLE, A. A chuva na cidade [1926]. In: DOLE, A. O tempo da poesia. Tradução de Max "
        "Bright. São Paulo: Editora 34, 2019. p.109-146."
    ).record
    assert (record.year, record.container_title) == ("2019", "O tempo da poesia")


@pytest.mark.parametrize("house", ["World Weather Organization (WWO)", "Department of Rain (DoR)"])
def test_the_short_name_of_a_body_keeps_its_bracket(house: str) -> None:
    record = entry(f"{house}. (2018). Status of rain 2018. Geneva: Weather House.").record
    assert [name.literal for name in record.author] == [house]


def test_words_are_numbers_ranges_and_addresses_too() -> None:
    words = split_words("Dole, A. (2019a). J Rain 33(1): 5 - 29, https://r.example.org/1.")
    assert [word.text for word in words] == [
        "Dole", "A", "2019a", "J", "Rain", "33", "1", "5 - 29", "https://r.example.org/1"
    ]  # fmt: skip
    assert [word.before for word in words][:3] == ["", ", ", ". ("]


def test_the_weights_hold_for_every_part() -> None:
    known = weights()
    assert {"author", "title", "container", "date", "volume", "page"} <= set(known.parts)
    assert len(known.after) == len(known.parts)
    row = WEIGHTS.read_text(encoding="utf-8").splitlines()[2000].split("\t")
    said = [int(value) if value else 0 for value in row[1:]]
    said += [0] * (len(known.parts) - len(said))
    assert any(said)
    assert list(sums([row[0], "never seen", row[0]])) == [2 * value for value in said]


@pytest.mark.parametrize(
    "text", ["", " ", "—", "“", "12", "((((", "a" * 900, "1-" * 400, "A. " * 300]
)
def test_any_text_has_a_row(text: str) -> None:
    words = split_words(text)
    weighed = Weighed(make_prose("toy", text, [(0, len(text))]), words, [""] * len(words), "")
    total, row = weighed.best()
    assert len(row) == len(weighed.words)
    assert isinstance(total, int)
    denied = [frozenset(("title",))] * len(row)
    assert "title" not in weighed.best(denied)[1]
