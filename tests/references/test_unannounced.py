"""Lists that no known heading announces, and what stands below lists and is none of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.documents.model import ListItem, Note
from graph.documents.pdf.lines import PrintedLine, PrintedPage
from graph.documents.pdf.running_heads import running
from graph.documents.read import read_document
from graph.references.lists.below import closes_list, may_be_catalogue
from graph.references.lists.marks import segments
from graph.references.lists.unannounced import _of_notes
from graph.references.read import read_references

ASKED = "Rain has been asked about often (Dole, 2019; Holt & Ives, 2010; Marsh, 2004)."
SHOWN = "Children who live near the river are more often absent when the weather is wet."
ENTRIES = (
    "Dole, A. (2019). Rain in towns: A study. Weather Notes, 33(1), 5–29.",
    "Holt, M., & Ives, R. (2010). Snow in towns. Weather Notes, 4(2), 12–20.",
    "Marsh, P. (2004). Hail. Leeds: Weir Press.",
)
OTHERS = (
    "Quill, T. (2001). Boats. Leeds: Weir Press.",
    "Reed, S. (2003). Nets. Leeds: Weir Press.",
    "Reed, S. (2005). Weirs. Leeds: Weir Press.",
)
LIST, MORE = "\n\n".join(ENTRIES), "\n\n".join(OTHERS)
LETTERS = (
    "[1] A. Dole and M. Holt, Phys. Rev. D 33, 5 (2019).\n\n[2] R. Ives, JCAP 4, 12 (2010).\n\n"
    "[3] P. Marsh, Hail (Weir Press, 2004).\n\n"
)
BODY = f"# Rain\n\n## Findings\n\n{ASKED}\n\n{SHOWN}\n\n"
NUMBERED = f"# Rain\n\n## Findings\n\nRain has been asked about [1], [2], [4].\n\n{SHOWN}\n\n"
PUBLISHED = LIST.replace("Rain", "Boats").replace("Snow", "Nets").replace("Hail", "Weirs")
REVIEWED = (
    "Ann of Quill, Boats and what they say, in: Weather, 2001 (2)\n\n"
    "Reed, S., Nets, in: Weather, 43 (Juni 2003) 2, p. 5\n\n"
    "Peter of Marsh, Weirs and what they say, in: Weather, 2005 (2)\n\n"
    "Reed, S., Weirs, in: Weather, 43 (Juni 2005) 2, p. 5"
)
NOTED = "\n\n".join(
    f"{at} Board of Rain (20{at}0), of the towns of the north, p. {at}." for at in range(1, 8)
)
"""Notes whose numbers rise, and which look like entries."""
TORN = "[4] A. Weir, Phys. Rev. D 35, 7 (2020).\n"


@pytest.mark.parametrize(
    ("text", "entries", "linked"),
    [
        (BODY + LIST, 3, 3),
        (BODY + f"## Bibliographical references\n\n{LIST}", 3, 3),
        (BODY + f"## Weiterführende Literatur\n\n{LIST}", 3, 3),
        (BODY + f"Works cited and consulted:\n\n{LIST}", 3, 3),
        (BODY + f"## Texts discussed\n\n{LIST}", 3, 3),
        (NUMBERED + LETTERS, 3, 2),
        (NUMBERED + LETTERS + f"### Thanks\n\n{SHOWN}\n\n{TORN}", 4, 3),
        (BODY + f"## Veröffentlichungen\n\n{LIST}", 3, 3),
        (BODY + f"## Veröffentlichungen\n\n{MORE}", 0, 0),
        (BODY + f"## Texts discussed\n\n{LIST}\n\n## Veröffentlichungen\n\n{PUBLISHED}", 3, 6),
        (BODY + f"## Vorgestellte Aufsätze\n\n{REVIEWED}", 4, 0),
        (BODY + f"{NOTED}\n\n{LIST}", 3, 3),
        (BODY + MORE, 0, 0),
        (BODY + f"## References\n\n{LIST}\n\n## Boats\n\n{SHOWN}\n\n{MORE}", 3, 3),
        (BODY + f"## References\n\n{LIST}\n\n## About the authors\n\n{SHOWN}\n\n{MORE}", 3, 3),
        (BODY + f"## References\n\n{LIST}\n\n### The Authors\n\n{MORE}", 3, 3),
        (BODY + f"## References\n\n{LIST}\n\n### Our working papers\n\n{MORE}", 3, 3),
        (BODY + f"## References\n\n{MORE}\n\n### Official publications\n\n{LIST}", 6, 3),
        (BODY + f"## References\n\n{ENTRIES[0]}\n\n### About the author\n\n{LIST}", 4, 2),
    ],
    ids=["nothing above", "a name", "a German name", "a line above", "any name, cited",
         "letters", "letters, torn", "published", "published, not cited", "published, cited above",
         "reviewed", "below notes", "not cited", "more below", "authors", "authors' own works",
         "a house's works", "a part of the list", "a column below other words"],
)  # fmt: skip
def test_what_is_a_list(text: str, entries: int, linked: int) -> None:
    found, _ = read_references(read_document("toy", text, "toy.md"))
    assert len(found.references) == entries
    assert sum(one.reference is not None for one in found.citations) == linked


@pytest.mark.parametrize(
    ("entries", "count"),
    [
        # A line that ends with a small word is no end, whatever the next one looks like.
        ("Dole, A. and Marsh, P. (2019), You, the People: The\nUnited Nations, Law, and\n"
         "State Building, Oxford: Weir Press, 2010.\nHolt, M. (2010), Snow. Weir.\n", 2),
        # Names alone are no entry.
        ("Dole A, Booy R, Schmitt HJ, Peltola H, Holt P, Rodrigo C, Heikkinen T, Seward\n"
         "J, Jumaan A, Finn A (2007) Rain in towns. Weather 167:47-55.\n"
         "Holt M (2010) Snow in towns. Weather 4:12-20.\n", 2),
        # An entry that ends with its house has no stop.
        ("Badger, Elisabeth. (2010). The children and the weather in all the towns of Leeds: C. H."
         " Weir Press\nHolt, Martha. (2006). Fathers and snow. Leeds: Weir.\n", 2),
        # Names and a colon begin an entry behind the year that ends the one above.
        ("Badger, Elisabeth: The children and the weather in towns of the north. Leeds 2010\n"
         "Holt, Martha; Ives, Rose: Fathers and snow and what they say of it in the towns of the\n"
         "south and the west. A long and narrow study. In: Weather Journal of the North, 4/1999\n"
         "Jones, Rose: Rain. Leeds 2001\n", 3),
        # Nothing ends with who edited it.
        ("Badger, Elisabeth (2010): Belgium, in: Moss, Peter; O'Brien, Mark (Hrsg.)\n"
         "International Review of Weather and Related Research 2006.\n"
         "Holt, Martha (2006): Fathers and snow. Leeds: Weir.\n", 2),
        # An address ends with no word.
        ("Badger, E., 2010: Snow. Retrieved from https://rain.example/snow?id=Bq&redir_esc=y\n\n"
         "Holt, M., 2006: Fathers and snow. Leeds: Weir.\n", 2),
        # What has no year yet may be a whole entry.
        ("Badger, Elisabeth (o. J.): Rain and snow in the old towns of the north and west, Leeds\n"
         "Holt, Martha (2006): Fathers and snow, Leeds\n", 2),
        # A volume is no one's family name.
        ("Badger, Elisabeth, 1966: The rain and the snow in the age of Philip II.\n"
         "Band I. Leeds: Weir Press. [English 1990: The rain].\n\n"
         "Holt, Martha, 2006: Fathers and snow. Leeds: Weir.\n", 2),
        # An entry in heavier letters is one.
        ("Badger, E. (2010). Rain. Leeds: Weir.\n\n#### Dole, A. (2004): Hail. Leeds: Weir.\n\n"
         "Holt, M. (2006). Fathers and snow. Leeds: Weir.\n", 3),
        # The last line of a paragraph needs no stop where paragraphs are entries.
        ("".join(f"Badger, E. (200{at}). Rain. Leeds: Weir.\n\n" for at in range(6))
         + "Dole, A., 2005: Rain, Leeds\n\nBoard of Rain and Snow / Weather House (Hg.): Who works"
         " where in the towns of the north, 1977/78\n\nHolt, M. (2006). Snow. Leeds: Weir.\n", 9),
    ],
    ids=["small word", "names alone", "house", "names and a colon", "editors", "address",
         "no year", "volume", "heavier", "no stop"],
)  # fmt: skip
def test_where_entries_end(entries: str, count: int) -> None:
    text = BODY + "## References\n\n" + entries
    found, _ = read_references(read_document("toy", text, "toy.md"))
    assert len(found.references) == count


@pytest.mark.parametrize(
    ("line", "closes", "catalogue"),
    [
        ("About the authors", True, False),
        ("Paper received 30 January 2004; revised version accepted 28 May 2005.", True, False),
        ("( Received 4 July 2013; accepted 8 July 2013 )", True, False),
        ("Ann B. Dole is a lecturer at Ashwell. She has written on rain.", True, False),
        ("Max Holt received his PhD from Ashwell in 2004.", True, False),
        ("Received Wisdom Group. 2004. What is known of rain. Leeds.", False, False),
        ("Dole, A. 2004. What is a town? Leeds.", False, False),
        ("\uf0a7 Die Autoren", True, False),
        ("Notes on contributors", True, False),
        ("Supplementary data", True, False),
        ("Impressum", True, False),
        ("Eingereicht am/Submitted on: 14.03.2012", True, False),
        ("Bestellschein", True, False),
        ("© Weir Press, Leeds, 2019", True, False),
        ("Bücher der Abteilung (nur im Buchhandel erhältlich)", True, True),
        ("In this series", False, True),
        ("Bisher sind in der Reihe „Hefte zum Regen“ erschienen:", True, True),
        ("Other working papers in this series", True, True),
        ("Kontakt: Rain University, Leeds", True, False),
        ("E-mail: a.dole@example.org", True, False),
        ("Anschrift der Autorin", True, False),
        ("Dr. phil. Ann Dole, Regenstraße 8, Leeds", True, False),
        ("Contact, A. 2004. Addresses of rain. Leeds.", False, False),
        ("Prof. Rain Group. 2004. What is known of rain. Leeds.", False, False),
        ("Bücher des Forschungsschwerpunkts", False, True),
        ("The authors of rain. London: Weir.", False, False),
        ("Legislation", False, False),
    ],
)
def test_what_stands_below_lists(line: str, closes: bool, catalogue: bool) -> None:
    assert closes_list(line) is closes
    assert may_be_catalogue(line) is catalogue


@pytest.mark.parametrize(("names", "found"), [("Dole A.", True), ("A. Dole,", False)])
def test_a_numbered_list_that_was_taken_for_notes_is_one(names: str, found: bool) -> None:
    lines = (f"{at}. {names} Rain {at}. Weather. 200{at};4(2):5-9." for at in range(1, 7))
    document = read_document("toy", BODY + "\n".join(lines), "toy.md")
    blocks = tuple(
        Note(one.span, one.section, one.marker.strip("."), one.prose)
        if isinstance(one, ListItem)
        else one
        for one in document.blocks
    )
    (part,) = list(segments(replace(document, blocks=blocks)))[-1:]
    assert (_of_notes(document, part) is not None) is found


def test_figures_alone_at_an_edge_are_no_running_head() -> None:
    def page(number: int, words: str) -> PrintedPage:
        line = PrintedLine(words, 70, 60, 200, 70, 10, page=number)
        return PrintedPage(number, 595, 842, [line])

    said = [running([page(at, words.format(at)) for at in range(1, 5)])
            for words in ("31({}), 7–29.", "Rain Notes {}")]  # fmt: skip
    assert [len(one) for one in said] == [0, 4]
