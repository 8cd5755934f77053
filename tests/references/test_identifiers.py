"""DOIs, addresses and dates of access, mended where a line break hurt them."""

from __future__ import annotations

import pytest

from graph.references.entries.identifiers import take_address


@pytest.mark.parametrize(
    ("printed", "body", "doi"),
    [
        ("Rain, 1-2. https://doi.org/10.5555/Rain.1", "Rain, 1-2.", "10.5555/rain.1"),
        ("Rain, 1-2. doi:10.5555/rain.1.", "Rain, 1-2.", "10.5555/rain.1"),
        ("Rain, 1-2. doi: 10.5555/rain(1)2", "Rain, 1-2.", "10.5555/rain(1)2"),
        ("Rain. https://doi.org/https://doi.org/10.5555/rain", "Rain.", "10.5555/rain"),
        ("Rain. https://doi.org/10.5555/ rain. 2012.55", "Rain.", "10.5555/rain.2012.55"),
        ("Rain. Available at: https://doi.org/10.5555/rain (Accessed: 2 May 2020).", "Rain",
         "10.5555/rain"),
        ("Rain 10.5 mm", "Rain 10.5 mm", ""),
    ],
)  # fmt: skip
def test_dois(printed: str, body: str, doi: str) -> None:
    address = take_address(printed)
    assert (address.body.rstrip(" ,"), address.doi, address.url) == (body, doi, "")


@pytest.mark.parametrize(
    ("printed", "body", "url", "accessed"),
    [
        ("Rain. https://a.example.org/b", "Rain.", "https://a.example.org/b", ""),
        ("Rain. www.a.example.org/b.", "Rain.", "www.a.example.org/b", ""),
        ("Rain. Retrieved May 3, 2020, from https://a.example.org/b", "Rain.",
         "https://a.example.org/b", "May 3, 2020"),
        ("Rain. Available at: https://a.example.org/b (Accessed: 3 March 2020).", "Rain",
         "https://a.example.org/b", "3 March 2020"),
        ("Rain. [Online]. Available: https://a.example.org/b. Accessed: Feb. 9, 2021.", "Rain",
         "https://a.example.org/b", "Feb. 9, 2021"),
        ("Rain [Internet]. RSN; 2020 [cited 2020 Jul 3]. Available from: https://a.example.org/b",
         "Rain [Internet]. RSN; 2020", "https://a.example.org/b", "2020 Jul 3"),
        ("Regen. Online verfügbar unter: https://a.example.org/b (Zugriff am 14.02.2020).", "Regen",
         "https://a.example.org/b", "14.02.2020"),
        ("Rain. https://a.example.org/wp/ counting-1.pdf", "Rain.",
         "https://a.example.org/wp/counting-1.pdf", ""),
    ],
)  # fmt: skip
def test_addresses(printed: str, body: str, url: str, accessed: str) -> None:
    address = take_address(printed)
    assert (address.body.strip(" .") + "." * body.endswith("."), address.url, address.accessed) == (
        body, url, accessed,
    )  # fmt: skip


def test_what_was_mended_is_kept_as_printed() -> None:
    assert take_address("Rain. https:// doi.org/10.5555/ r.1").printed != ""
    assert take_address("Rain. https://doi.org/10.5555/r.1").printed == ""
