"""Works as notes give them: books, chapters, articles, cases and statutes in many manners."""

from __future__ import annotations

import time

import pytest

from graph.documents.prose import make_prose
from graph.records import Record
from graph.references.notes.parts import parts


def works(note: str) -> list[Record]:
    prose = make_prose("toy", note, [(0, len(note))])
    return [part.entry.record for part in parts(prose) if part.entry]


def said(record: Record) -> tuple[str, ...]:
    people = record.author or record.editor
    return (
        "; ".join(name.short for name in people), record.year, record.title, record.container_title,
        record.volume, record.page, record.publisher_place, record.publisher, record.type,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("Jane Bell, *The Rise of Rain* (Oxford: Slipway Press, 1998), 45–47.",
         ("Bell", "1998", "The Rise of Rain", "", "", "", "Oxford", "Slipway Press", "book")),
        ("HLA Bell, *The Concept of Rain* (3rd edn, OUP 2012) 45.",
         ("Bell", "2012", "The Concept of Rain", "", "", "", "", "OUP", "book")),
        ("M. de la Cruz and P. van den Berg, *Rain and Power*, 2nd edn (Leeds, 1987), pp. 3–5.",
         ("de la Cruz; van den Berg", "1987", "Rain and Power", "", "", "", "Leeds", "", "book")),
        ("Mark Cole, ‘Theory, “Pure Theory” and Rain’ [2005] PL 440.",
         ("Cole", "2005", "Theory, “Pure Theory” and Rain", "PL", "", "440", "", "",
          "article-journal")),
        ("Mark Cole, *The Problem of Rain*, 111 Harv. L. Rev. 1637, 1640 (1998).",
         ("Cole", "1998", "The Problem of Rain", "Harv. L. Rev.", "111", "1637", "", "",
          "article-journal")),
        ("Mark Cole, “Rain and Relief,” *Past and Hail* 172, no. 1 (April 2001): 98–120, at 101.",
         ("Cole", "2001", "Rain and Relief", "Past and Hail", "172", "98–120", "", "",
          "article-journal")),
        ("Anna Dale, ‘The Drains of York’ in K Frost and Ann Hill (eds), *Wet York* (OUP 2006) 3.",
         ("Dale", "2006", "The Drains of York", "Wet York", "", "", "", "OUP", "chapter")),
        ("Hans-Ulrich Weber, Geschichte des Regens, Bd. 3, München 1995, S. 45 f.",
         ("Weber", "1995", "Geschichte des Regens", "", "3", "", "München", "", "book")),
        ("Karin Haus, Die Lage des „Regens“, in: Werner Kunz (Hg.), Wetter, Köln 1976, S. 3–39.",
         ("Haus", "1976", "Die Lage des „Regens“", "Wetter", "", "3–39", "Köln", "", "chapter")),
        ("Thomas Nagel, Wie nass war es?, in: Geschichte und Regen 12 (1986), S. 1–20.",
         ("Nagel", "1986", "Wie nass war es?", "Geschichte und Regen", "12", "1–20", "", "",
          "article-journal")),
        ("Michel Fabre, *Pluie et vent. Naissance du ciel*, Paris, Gallimard, 1975, p. 12.",
         ("Fabre", "1975", "Pluie et vent. Naissance du ciel", "", "", "", "Paris", "Gallimard",
          "book")),
        ("Arlette Fabre, « La pluie », *Revue du ciel*, vol. 12, n° 2, 1982, p. 119-126.",
         ("Fabre", "1982", "La pluie", "Revue du ciel", "12", "119-126", "", "",
          "article-journal")),
        ("Dole v Bright [1932] AC 562 (HL) 580.",
         ("", "1932", "Dole v Bright", "AC", "", "562", "", "", "legal_case")),
        ("Dole v. Board of Rain, 347 U.S. 483, 495 (1954).",
         ("", "1954", "Dole v. Board of Rain", "U.S.", "347", "483", "", "", "legal_case")),
        ("Rain (Northern Towns) Act 1998, s 3(1).",
         ("", "1998", "Rain (Northern Towns) Act 1998", "", "", "", "", "", "legislation")),
        ("“Rain Reform,” *Leeds Guardian*, July 8, 1834.",
         ("", "1834", "Rain Reform", "Leeds Guardian", "", "", "", "", "article-newspaper")),
    ],
)  # fmt: skip
def test_a_work(note: str, expected: tuple[str, ...]) -> None:
    assert [said(one) for one in works(note)] == [expected]


@pytest.mark.parametrize(
    ("note", "titles"),
    [
        ("See Ann Hill, *Rain* (York: Fen, 1990), 12; and B Lee, *Hail* (York: Fen, 1998), 3. For "
         "a different view, see Al Kidd, *Snow* (Bath: Fen, 1999).", ["Rain", "Hail", "Snow"]),
        ("This is often overlooked. It is said well, though, by Cy King, “Poverty,” *Past Rain* "
         "17, no. 1 (2001): 98–120.", ["Poverty"]),
        ("Ute Hahn, Der Regen, Bonn 1986; dies., Der Hagel, München 1991.",
         ["Der Regen", "Der Hagel"]),
        ("Hierzu und zum folgenden W. Eich, Regen und Wind, in: B. Fuchs/M. Stadel (Hrsg.), "
         "Wetter, Essen 1993, S. 40-48; sowie B. Orth, Die Lehren des Regens, Bonn 1994, S. 7.",
         ["Regen und Wind", "Die Lehren des Regens"]),
        ("Voir Luc Castel, *Les pluies*, Paris, Fayard, 1995, et Jean Dol, *Le vent*, Paris, "
         "Minuit, 1977.", ["Les pluies", "Le vent"]),
        ("Einen Überblick gibt Jan Kauf (Hg.), Kein Regen. Anschlag auf das Wetter, Reinbek 1986.",
         ["Kein Regen. Anschlag auf das Wetter"]),
        ("Pat Pout, Regen im Land (1973–1989). In: Jahrbuch des Wetters 2004, Bonn 2004, S. 3–8.",
         ["Regen im Land (1973–1989)"]),
        ("Bell, op. cit., p. 30.", []),
        ("The figures are my own, and were counted twice in Leeds in 1998.", []),
        ("York City Archives, Chamberlains’ Rolls, C3/2, fo. 4v.", []),
    ],
)  # fmt: skip
def test_works_of_one_note(note: str, titles: list[str]) -> None:
    assert [one.title for one in works(note)] == titles


def test_who_is_meant_by_ders_is_the_author_before() -> None:
    found = works("Ute Hahn, Der Regen, Bonn 1986; dies., Der Hagel, München 1991.")
    assert [one.author[0].short for one in found] == ["Hahn", "Hahn"]


@pytest.mark.parametrize(
    "word", ["A. Bb and ", "A. Bb, *Cc* (", "Aa, in: ", "Aa v Bb ", "“", "see ", "Aa/", "1 "]
)
def test_long_notes_are_read_in_time(word: str) -> None:
    note = word * (20_000 // len(word))
    start = time.process_time()
    works(note)
    assert time.process_time() - start < 5
