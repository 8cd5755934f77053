"""Entries in the styles that manuals teach: each string into its fields."""

from __future__ import annotations

import pytest

from graph.records import Name
from tests.references.toy import entry

Fields = dict[str, str]
FULL = "Dole, A.; Bright, M."

STYLES: dict[str, tuple[str, Fields]] = {
    "apa article": (
        "Dole, A., & Bright, M. (2019). Rain in towns: A study. *Weather Notes*, *33*(1), 5–29. "
        "https://doi.org/10.5555/wn.33",
        {"author": FULL, "year": "2019", "title": "Rain in towns: A study", "volume": "33",
         "container_title": "Weather Notes", "issue": "1", "page": "5–29", "doi": "10.5555/wn.33",
         "type": "article-journal"}),
    "apa chapter": (
        "Dole, A. (2014). Buying together. In J. Wolfe & N. Amadi (Eds.), *Common goods* "
        "(2nd ed., pp. 77–98). Harrow University Press.",
        {"author": "Dole, A.", "title": "Buying together", "container_title": "Common goods",
         "page": "77–98", "publisher": "Harrow University Press", "editor": "Wolfe, J.; Amadi, N.",
         "edition": "2nd ed", "type": "chapter"}),
    "apa thesis": (
        "Dole, A. (2017). *After the flood* [Doctoral dissertation, University of Estmark]. "
        "Estmark Repository. https://r.example.org/1",
        {"title": "After the flood", "publisher": "University of Estmark", "type": "thesis",
         "url": "https://r.example.org/1"}),
    "apa no date": (
        "Flood Forum. (n.d.). *Glossary of rain*. https://f.example.org/glossary",
        {"author": "Flood Forum", "year": "n.d.", "title": "Glossary of rain", "type": "webpage"}),
    "harvard article": (
        "Dole, A. and Bright, M. (2019) 'Rain in towns', Weather Notes, 33(1), pp. 5–29. "
        "doi: 10.5555/wn.33.",
        {"author": FULL, "title": "Rain in towns", "container_title": "Weather Notes",
         "volume": "33", "issue": "1", "page": "5–29", "doi": "10.5555/wn.33"}),
    "harvard chapter": (
        "Dole, A. (2012) 'Who makes rain?', in Tate, B. and Ellwood, C. (eds.) Everyday weather. "
        "Bristol: Quayside Press, pp. 133–150.",
        {"title": "Who makes rain?", "container_title": "Everyday weather", "page": "133–150",
         "publisher": "Quayside Press", "publisher_place": "Bristol", "type": "chapter"}),
    "harvard web page": (
        "Rain Trust (2020) Counting drops. Available at: https://r.example.org/drops "
        "(Accessed: 14 March 2020).",
        {"author": "Rain Trust", "title": "Counting drops", "url": "https://r.example.org/drops",
         "accessed": "2020-03-14"}),
    "apa web page by nobody": (
        "How rain affects sleep. (2022, May 3). *Rain and Health*. https://r.example.org/sleep",
        {"author": "", "year": "2022", "title": "How rain affects sleep",
         "container_title": "Rain and Health"}),
    "apa podcast": (
        "Dole, A. (Host). (2020, May 3). Rain in towns (No. 12) [Podcast]. In *Wet days*. Fen.",
        {"author": "Dole, A.", "year": "2020", "container_title": "Wet days"}),
    "harvard no date": (
        "Rain UK (no date) Rain and the poor. Available at: https://r.example.org/x (Accessed: "
        "4 June 2021).",
        {"author": "Rain UK", "year": "n.d.", "title": "Rain and the poor"}),
    "a team": (
        "R Core Team (2022). R: A language for rain. R Foundation, Vienna. https://r.example.org/",
        {"author": "R Core Team", "year": "2022", "title": "R: A language for rain"}),
    "pubmed numbers": (
        "Dole A, Bright M. Rain in towns. Weather Notes. 2016 Jun;52(6):943-59. doi: 10.5555/w.1. "
        "PMID: 27148782; PMCID: PMC8045788.",
        {"title": "Rain in towns", "container_title": "Weather Notes", "publisher": "",
         "page": "943-59", "doi": "10.5555/w.1"}),
    "a statute": (
        "Rain Act 1989, c. 41. London: HMSO.",
        {"author": "", "title": "Rain Act 1989", "year": "1989", "type": "legislation"}),
    "harvard capitals": (
        "DOLE, A. 2009. Carbon in rain, Wageningen, Polder Academic.",
        {"author": "Dole, A.", "year": "2009", "title": "Carbon in rain",
         "publisher": "Polder Academic", "publisher_place": "Wageningen"}),
    "elsevier": (
        "Dole, A., Bright, M., 2019. Rain in towns. Weather Notes 33 (1), 5–29.",
        {"author": FULL, "year": "2019", "title": "Rain in towns", "volume": "33", "page": "5–29"}),
    "chicago article": (
        'Dole, Ann, and Max Bright. 2019. "What Falls When Rain Falls?" *Weather Notes* 33 (1): '
        "5–29.",
        {"author": "Dole, Ann; Bright, Max", "title": "What Falls When Rain Falls?",
         "container_title": "Weather Notes", "volume": "33", "issue": "1", "page": "5–29"}),
    "chicago chapter": (
        'Dole, Ann. 2012. "Doorways." In *Cities without Rain*, edited by Ruth Salter and Omar '
        "Haddad, 61–84. Manchester: Canal Street Press.",
        {"title": "Doorways", "container_title": "Cities without Rain", "page": "61–84",
         "editor": "Salter, Ruth; Haddad, Omar", "publisher": "Canal Street Press"}),
    "mla article": (
        'Dole, Ann, et al. "Rain over the Fence." *Weather Notes*, vol. 4, no. 2, 2019, pp. 15–31.',
        {"author": "Dole, Ann", "year": "2019", "title": "Rain over the Fence", "volume": "4",
         "container_title": "Weather Notes", "issue": "2", "page": "15–31"}),
    "mla chapter": (
        'Dole, Ann. "Rain." *Weather and Strangers*, edited by Dana Holt, Fieldgate, 2011, '
        "pp. 199–215.",
        {"title": "Rain", "container_title": "Weather and Strangers", "publisher": "Fieldgate",
         "page": "199–215", "year": "2011", "editor": "Holt, Dana", "type": "chapter"}),
    "mla book": (
        "Dole, Ann. *Ten Drops*. Hedgerow Books, 2014.",
        {"author": "Dole, Ann", "year": "2014", "title": "Ten Drops",
         "publisher": "Hedgerow Books", "type": "book"}),
    "ieee article": (
        'A. Dole and M. Bright, "Slow rain," *Weather Eng.*, vol. 7, no. 3, pp. 55–60, Jun. 2013, '
        "doi: 10.5555/we.7.",
        {"author": FULL, "year": "2013", "title": "Slow rain", "container_title": "Weather Eng",
         "volume": "7", "issue": "3", "page": "55–60", "issued": "2013-06", "doi": "10.5555/we.7"}),
    "ieee book": (
        "A. Dole, The Physics of Rain, 2nd ed. New York, NY, USA: Lintel, 2008.",
        {"author": "Dole, A.", "title": "The Physics of Rain", "edition": "2nd ed",
         "publisher": "Lintel", "year": "2008", "type": "book"}),
    "ieee paper": (
        'A. Dole, "A wet week," in *Proc. Nordic Rain Conf.*, Umeå, Sweden, 2014, pp. 12–19.',
        {"title": "A wet week", "container_title": "Proc. Nordic Rain Conf", "page": "12–19",
         "type": "paper-conference"}),
    "ieee thesis": (
        'C. Fried, "Gaps in rain," M.S. thesis, Univ. Brack, Brack, Austria, 2017.',
        {"author": "Fried, C.", "title": "Gaps in rain", "publisher": "Univ. Brack",
         "type": "thesis"}),
    "vancouver article": (
        "Dole A, Bright M. Rain in 40 regions: a study. J Weather Pract. 2014;22(3):201-9.",
        {"author": "Dole, A; Bright, M", "title": "Rain in 40 regions: a study", "year": "2014",
         "container_title": "J Weather Pract", "volume": "22", "issue": "3", "page": "201-9"}),
    "vancouver chapter": (
        "Dole A. Drops. In: Gale S, Roth P, editors. Handbook of rain. 3rd ed. Dublin: Liffey; "
        "2011. p. 310-32.",
        {"title": "Drops", "container_title": "Handbook of rain", "publisher": "Liffey",
         "page": "310-32", "type": "chapter"}),
    "vancouver report": (
        "Ministry of Rain. National strategy on drops 2016-2020. Port Louis: Ministry of Rain; "
        "2016. 84 p.",
        {"author": "Ministry of Rain", "year": "2016", "page": "", "publisher": "Ministry of Rain",
         "title": "National strategy on drops 2016-2020", "type": "report"}),
    "german article": (
        "Dole, Eva/Keller, Jörg (2018): Zwischen Regen. Jugendliche im Wetter. In: Zeitschrift für "
        "Regen, 12. Jg., H. 3, S. 9–27.",
        {"author": "Dole, Eva; Keller, Jörg", "title": "Zwischen Regen. Jugendliche im Wetter",
         "container_title": "Zeitschrift für Regen", "volume": "12", "issue": "3", "page": "9–27"}),
    "german book": (
        "Hoff, Sabine (2014): Verläufe. Eine Typologie. Weinheim: Lindenhof.",
        {"title": "Verläufe. Eine Typologie", "publisher": "Lindenhof",
         "publisher_place": "Weinheim", "type": "book"}),
}  # fmt: skip

NOTES: dict[str, tuple[str, Fields]] = {
    "book": (
        "Angus Reith, Ferrymen: An Oral History (Oban: Slipway Press, 2009), 112.",
        {"author": "Reith, Angus", "title": "Ferrymen: An Oral History", "year": "2009",
         "publisher": "Slipway Press", "publisher_place": "Oban", "page": "", "type": "book"}),
    "article": (
        'Maria Duarte and Colin Peat, "Rain and Ferries," Journal of Water 14, no. 2 (2012): '
        "77–95.",
        {"author": "Duarte, Maria; Peat, Colin", "title": "Rain and Ferries", "volume": "14",
         "container_title": "Journal of Water", "issue": "2", "page": "77–95", "year": "2012"}),
    "chapter": (
        'Tom Burrell, "Forty Hours," in Learning on Water, ed. Jean Ross (Glasgow: Firth, 2014), '
        "60–71.",
        {"title": "Forty Hours", "container_title": "Learning on Water", "page": "60–71",
         "editor": "Ross, Jean", "publisher": "Firth", "type": "chapter"}),
    "organisation": (
        "Association of Harbour Boards, Fares and Costs (Greenock: AHB, 2016), 8–9.",
        {"author": "Association of Harbour Boards", "title": "Fares and Costs",
         "publisher": "AHB"}),
    "thesis": (
        'Siv Nordahl, "Pontoons" (PhD diss., University of Sundvik, 2019), 140.',
        {"author": "Nordahl, Siv", "title": "Pontoons", "publisher": "University of Sundvik",
         "type": "thesis"}),
    "law journal": (
        "Maria Duarte, 'Repairs' (2012) 14 Journal of Rain Law 5, 7.",
        {"author": "Duarte, Maria", "title": "Repairs", "container_title": "Journal of Rain Law",
         "volume": "14", "page": "5", "year": "2012"}),
}  # fmt: skip


def fields(printed: str, names: Fields, *, note: bool = False) -> Fields:
    record = entry(printed, note=note).record
    return {name: shown(getattr(record, name)) for name in names}


def shown(value: str | tuple[Name, ...]) -> str:
    if isinstance(value, str):
        return value
    return "; ".join(name.literal or f"{name.family}, {name.given}" for name in value)


@pytest.mark.parametrize("style", STYLES)
def test_styles(style: str) -> None:
    printed, expected = STYLES[style]
    assert fields(printed, expected) == expected


@pytest.mark.parametrize("kind", NOTES)
def test_notes(kind: str) -> None:
    printed, expected = NOTES[kind]
    assert fields(printed, expected, note=True) == expected


@pytest.mark.parametrize(
    ("printed", "title", "year"),
    [
        ("———. 2018b. *The Visit*. Leeds: Alder Press.", "The Visit", "2018b"),
        (
            '---. "Voices in Rain." *Weather Notes*, vol. 3, 2016, pp. 11-20.',
            "Voices in Rain",
            "2016",
        ),
        ("Dies. (2017): Wieder Regen. Köln: Haus.", "Wieder Regen", "2017"),
        (", 1984: Rain and Towns. Leeds: Alder Press.", "Rain and Towns", "1984"),
        (", 1986 [1920]: Rain and Towns. Leeds: Alder Press.", "Rain and Towns", "1986"),
    ],
)
def test_a_dash_is_the_author_above(printed: str, title: str, year: str) -> None:
    above = (Name("Dole", "Ann"),)
    record = entry(printed, above).record
    assert (record.author, record.title, record.year) == (above, title, year)


def test_a_scan_s_letters_are_read_as_figures() -> None:
    assert entry("Dole, A. (2O1l). Rain in towns. Leeds: Alder.").record.year == "2011"


@pytest.mark.parametrize(
    ("printed", "container"),
    [
        ("Dole J, Holt K. Acute rain in towns of the north. N Engl J Med 2003;348(2):4-10.",
         "N Engl J Med"),
        ("Dole, J. (2003). Acute rain in towns of the north. N Engl J Med, 348(2), 4-10.",
         "N Engl J Med"),
        ("Dole J. Acute rain in towns of the north. S Afr Med J. 2003;348:4-10.", "S Afr Med J"),
    ],
)  # fmt: skip
def test_a_capital_that_begins_a_journals_name_is_part_of_it(printed: str, container: str) -> None:
    record = entry(printed).record
    assert (record.title, record.container_title) == ("Acute rain in towns of the north", container)


@pytest.mark.parametrize(
    ("printed", "names"),
    [
        ("SILVA, J. A. da; SOUZA, M. de. A chuva na cidade de São Paulo. São Paulo: Ática, 2010.",
         [("Silva", "J. A. da"), ("Souza", "M. de")]),
        ("Praag, B. M. S. van, and Holt, A. (2004). Rain quantified. Oxford: OUP.",
         [("Praag", "B. M. S. van"), ("Holt", "A.")]),
    ],
)  # fmt: skip
def test_particles_stand_behind_initials(printed: str, names: list[tuple[str, str]]) -> None:
    record = entry(printed).record
    assert [(one.family, one.given) for one in record.author] == names


@pytest.mark.parametrize(
    "printed",
    [
        "Dole, Hans: Der Regen. Eine Einführung. 2., überarb. Aufl., München: Beck 2001.",
        "Dole, H. (2001): Der Regen. Eine Einführung. 4., vollständig überarbeitete und erweiterte"
        " Auflage. München: Beck.",
    ],
)
def test_editions_in_german_are_no_part_of_titles(printed: str) -> None:
    assert entry(printed).record.title == "Der Regen. Eine Einführung"


@pytest.mark.parametrize(
    "printed",
    [
        "Walsh, H. and J. Stewart (1992): Change in the Management of the Public Service, Public "
        "Administration 70, 499-518.",
        "Walsh, Ruud and Paul Stewart (2002) ‘The Transformation of Rain in Northern Towns and "
        "Harbours’, Rainpub.",
    ],
)
def test_the_second_of_two_names_is_read(printed: str) -> None:
    assert [one.family for one in entry(printed).record.author] == ["Walsh", "Stewart"]


def test_a_body_in_capitals_is_no_person() -> None:
    printed = (
        "WORLD BANK. Global rain prospects. Washington, DC: World Bank, Jun. 2023a. Available at: "
        "https://r.example.org/x. Last access: Jan. 14, 2024."
    )
    assert entry(printed).record.author == (Name(literal="World Bank"),)


@pytest.mark.parametrize(
    ("printed", "authors", "title"),
    [
        ("Dole, M., Mending Roofs. New Weather Review 2021, 153–160.", "Dole, M.", "Mending Roofs"),
        ("Dole D, Bright H. Dachlandschaften. Weather Review 2023; 20(1): 11–14.",
         "Dole, D; Bright, H", "Dachlandschaften"),
        ("Silva EL da, Costa MR. Rain on roofs. Weather. 2019;4:12-9.",
         "Silva, EL da; Costa, MR", "Rain on roofs"),
        ("Rain and its Makers (1906–1930). In: Weather in Towns. Wiley, 2008, pp. 1–20.",
         "", "Rain and its Makers (1906–1930)"),
        ("Dole, Ann / Bright, Max (s. f.): «How rain is made», Weather.", "Dole, Ann; Bright, Max",
         "How rain is made"),
    ],
)  # fmt: skip
def test_where_names_end_and_titles_begin(printed: str, authors: str, title: str) -> None:
    record = entry(printed).record
    named = "; ".join(f"{name.family}, {name.given}" for name in record.author)
    assert (named, record.title) == (authors, title)
