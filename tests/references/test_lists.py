"""Reference lists cut into entries: glued, torn, numbered, hanging."""

from __future__ import annotations

import pytest

from graph.documents.read import read_document
from graph.problems import Code
from graph.references.lists.beginnings import begins_entry
from graph.references.read import read_references
from tests.references.toy import document, read

ONE = "Dole, A. (2019). Rain in towns: A study. Weather Notes, 33(1), 5–29."
TWO = "Holt, M., & Ives, R. (2010). Snow in towns. Weather Notes, 4(2), 12–20."
THREE = "Rain Trust. (2016). Counting drops. Leeds: Rain Trust."

PARTED = "\n\n".join(
    f"Dole, Ann (20{at}), Rain in the old towns of the north, Köln" for at in range(13, 18)
)


@pytest.mark.parametrize(
    "entries",
    [
        f"{ONE}\n\n{TWO}\n\n{THREE}",
        f"{ONE}\n{TWO}\n{THREE}",
        f"{ONE} {TWO} {THREE}",
        f"- {ONE}\n- {TWO}\n- {THREE}",
        f"1. {ONE}\n2. {TWO}\n3. {THREE}",
        f"[1] {ONE}\n[2] {TWO}\n\n[3] {THREE}",
        f"1. {ONE} 2. {TWO}\n3. {THREE}",
        ONE.replace("towns: ", "towns:\n    ") + "\n" + TWO.replace("Snow ", "Snow\n    ")
        + "\n" + THREE.replace("drops. ", "drops.\n    "),
        ONE.replace("A study", "A\nstudy") + "\n" + TWO.replace("Ives, R.", "Ives,\nR.")
        + "\n" + THREE,
        ONE.replace("A study", "A\n\nstudy") + "\n\n" + TWO + "\n\n12\n\n" + THREE + "\n\n13\n",
        ONE.replace("33(1)", "33(1),\n\n12\n\n") + f"\n\n{TWO}\n\n13\n\n{THREE}",
        "\n\n".join((ONE, TWO.replace("& Ives", "&\n\nIves"), THREE)),
    ],
    ids=["paragraphs", "lines", "glued", "bullets", "numbers", "brackets", "number inside",
         "hanging", "wrapped", "torn", "torn by a page", "torn in its authors"],
)  # fmt: skip
def test_entries(entries: str) -> None:
    found = read(document("So they say (Dole, 2019).", entries)).references
    assert [(one.record.title, one.record.year) for one in found] == [
        ("Rain in towns: A study", "2019"), ("Snow in towns", "2010"), ("Counting drops", "2016"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "torn",
    [
        "Dole, A.; Lund, C.D.;\nBright, M.; Cole, E.F. 2019.",
        "Dole, A.; Lund\u00ad\nBright, M. 2019.",
        "Dole, A. B., Lund, C. D., Bright, M. E., Cole, F. G., Frost, H. J., Hail, K.\nL. (2019).",
    ],
    ids=["between authors", "in a name", "between initials"],
)
def test_an_entry_torn_in_its_authors_is_one(torn: str) -> None:
    entries = f"{torn} Rain in towns. Weather Notes, 33: 5-29.\n\n{TWO}\n{THREE}"
    found = read(document("So they say (Dole et al. 2019).", entries)).references
    assert [one.record.year for one in found] == ["2019", "2010", "2016"]


@pytest.mark.parametrize(
    ("entries", "firsts"),
    [
        (
            "Dole, Ann (2019): Rain in the old towns of the north and of the west, London\n"
            "Holt, Max/Ives, Rita (Hg.) (2010): Snow in the old towns of the south and west, Köln\n"
            "Rain Trust (RT) (2016): Counting drops in the gardens of the town, Frankfurt a.M.\n"
            "Zorn, Paul 2018: Hail in the old towns of the east and how it is there, Wien",
            ["Dole", "Holt", "Rain", "Zorn"],
        ),
        (
            "Dole, Ann: Rain in the old towns of the north. Leeds 1999.\n"
            "Dies.: Snow in the old towns of the north. Leeds 2004.\n"
            "Holt, Max: Hail in the old towns of the south. Köln 2010.",
            ["Dole", "Dies.:", "Holt"],
        ),
        (
            "Dole, Ann (2019): Rain in the old towns of the north. In: Notes of the Northern\n\n"
            "Economic Society, Special Issue 2019, pp. 5-29.\n\n"
            "Holt, Max (2010): Snow in the old towns of the south, Köln",
            ["Dole", "Holt"],
        ),
        (
            "Dole, Ann (2019): Rain in the old towns. In: Holt, Max./Ives, Siegfried. J./\n"
            "Zorn, Paul (Hg.): All the weather of the towns, London 2019, S. 5-29.\n"
            "Holt, Max (2010): Snow in the old towns of the south, Köln",
            ["Dole", "Holt"],
        ),
        (
            f"{PARTED}\n\nHolt, Max (2010), Snow in the old towns of the south, Frankfurt a.M.\n"
            "Ives, Rita (2011), Sleet in the old towns of the west, Washington, D.C.\n"
            "Zorn, Paul (2018), Hail in the old towns of the east, Wien",
            ["Dole"] * 5 + ["Holt", "Ives", "Zorn"],
        ),
        (
            f"{PARTED}\n\nRT (Hg.) (o. J.): Snow in the old towns of the south, Bonn\n\n"
            "RT/ST (Hg.) 2000: Counting drops in the gardens of the town, Berlin",
            ["Dole"] * 5 + ["RT", "RT/ST"],
        ),
        (
            f"{PARTED}\n\nHolt, Max (2010): Snow in the old towns of the south and of the far\n"
            "west, in winter and in spring, as it was and as it is, third edition, Köln/Wien\n"
            "Ives, Rita (2011): Sleet in the old towns of the west, Leeds",
            ["Dole"] * 5 + ["Holt", "Ives"],
        ),
        (
            f"{PARTED}\n\nHolt, Max (2010): Snow in the old towns of the south, Leeds,\n\n"
            "Ives, Rita (2011): Sleet in the old towns of the west, Leeds",
            ["Dole"] * 5 + ["Holt", "Ives"],
        ),
        (
            f"{ONE}\n\n{TWO}\n\neRain, 2016, Counting drops in the gardens of the town, Berlin.\n\n"
            f"{THREE}",
            ["Dole", "Holt", "eRain", "Rain"],
        ),
        (
            "Dole, Ann (2019): Rain in the old towns. Köln ► Dole, Ann (2020): Rain in the\n"
            "gardens. Köln ►\nHolt, Max (2010): Snow. Leeds ► Holt, Max (2011): Snow in the towns\n"
            "\nof the south. Köln ► Ives, Rita (2011): Sleet. Leeds ► Zorn, Paul (2018): Hail.",
            ["Dole", "Dole", "Holt", "Holt", "Ives", "Zorn"],
        ),
    ],
    ids=[
        "places without a stop",
        "the same author",
        "torn in a journal",
        "open by a stroke",
        "a place's short form",
        "bodies without a stop",
        "people without a stop",
        "cut off at a comma",
        "a name in small letters",
        "signs between them",
    ],
)
def test_where_entries_end(entries: str, firsts: list[str]) -> None:
    found = read(document("So they say (Dole 2019).", entries, "Literatur")).references
    assert [one.printed.split()[0].rstrip(",") for one in found] == firsts


def test_numbers_and_ids() -> None:
    found = read(document("So [1].", f"[1] {ONE}\n[2] {TWO}\n[3] {ONE}")).references
    assert [(one.number, one.id) for one in found] == [
        ("1", "dole-2019"), ("2", "holt-2010"), ("3", "dole-2019-2"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "again",
    ["– 2009:", "– (2009):", "- 2009:", "–, 2009:", "—— (2009):", "______ (2009):", "Ders. (2009):",
     "Ders. 2009:", "ders., 2009:"],
)  # fmt: skip
@pytest.mark.parametrize("between", ["\n\n", "\n"])
def test_what_stands_for_the_author_above(again: str, between: str) -> None:
    """A dash before a year is no item's sign, and *Ders.* is no name."""
    entries = [
        "Dole, Ann 2008: Rain in the old towns of the north, in: Weather Notes 3, S. 5-29.",
        f"{again} Snow in the old towns of the north, in: Weather Notes 4, S. 12-20.",
        f"{again.replace('9', '7')} Sleet in the old towns of the north, Leeds: Rain Press.",
        "Holt, Max 2010: Hail in the old towns of the south, in: Weather Notes 9, S. 1-9.",
    ]
    found = read(document("So (Dole 2008).", between.join(entries), "Literatur")).references
    assert [one.record.year for one in found] == ["2008", "2009", "2007", "2010"]
    authors = [one.record.author[0].family for one in found]
    assert authors == ["Dole", "Dole", "Dole", "Holt"]


def test_items_that_begin_with_a_year_have_signs_and_no_authors() -> None:
    entries = "\n".join(
        f"- 200{at}: Rain in towns, Weather Notes, {at}, 5–29." for at in range(1, 5)
    )
    found = read(document("So (Dole 2008).", entries, "Literatur")).references
    assert [one.printed[:5] for one in found] == [f"200{at}:" for at in range(1, 5)]


@pytest.mark.parametrize(
    "author",
    [
        "Ann Dole\nUniversity of Leeds\n\nMax Holt\nUniversity of Leeds",
        "ANN DOLE, M.A.,\n\nInstitut für Regen,\nSchongasse 9, Leipzig.",
        "Prof. Dr. Ann Dole\n\nRegenzentrum Leeds",
    ],
)
def test_who_wrote_stands_below_a_list(author: str) -> None:
    found = read(document("So (Dole, 2019).", f"{ONE}\n\n{TWO}\n\n{author}")).references
    assert [one.printed for one in found] == [ONE, TWO]


def test_a_publisher_torn_off_is_no_author() -> None:
    torn = "Holt, M. (2010). Snow in towns, revised edition. Oxford:\n\nOxford University Press"
    found = read(document("So (Dole, 2019).", f"{ONE}\n\n{torn}\n\n{THREE}\n\n{TWO}")).references
    assert [one.record.year for one in found] == ["2019", "2010", "2016", "2010"]


def test_numbers_without_a_blank_and_out_of_order() -> None:
    entries = [
        f"Dole, A. (20{at}). Rain in towns. Weather Notes, 3(1), 5–29." for at in range(10, 17)
    ]
    numbers = [2, 3, 4, 5, 1, 6, 7]
    listed = "\n".join(f"{at}.{one}" for at, one in zip(numbers, entries, strict=True))
    found = read(document("So [1].", listed)).references
    assert [one.number for one in found] == [str(at) for at in numbers]
    assert [one.record.year for one in found] == [f"20{at}" for at in range(10, 17)]


def test_every_entry_knows_where_it_is_printed() -> None:
    text = document("So (Dole, 2019).", f"{ONE}\n\n{TWO}")
    assert [one.span.of(text) for one in read(text).references] == [ONE, TWO]


def test_a_list_for_each_chapter() -> None:
    text = f"# A\n\n## One\n\nSo (Dole, 2019).\n\n### References\n\n{ONE}\n\n## Two\n\nSo.\n\n"
    text += f"### References\n\n{TWO}\n\n## Three\n\nNo list here, but text."
    assert [one.id for one in read(text).references] == ["dole-2019", "holt-2010"]


@pytest.mark.parametrize(
    ("entries", "code"),
    [("", Code.REFERENCE_LIST_EMPTY), ("To be added later on.", Code.REFERENCE_LIST_EMPTY)],
)
def test_an_empty_list_is_said(entries: str, code: Code) -> None:
    source = read_document("toy", document("So.", entries), "toy.md")
    _, problems = read_references(source)
    assert code in {problem.code for problem in problems}


def test_a_list_by_chapters_in_styles_of_their_own() -> None:
    """Names of chapters that are told for no heading are part of no entry."""
    said = "Rain is common (Dole, 2019; Holt & Ives, 2010)."
    text = f"Rain in towns\n\nIntroduction\n\n{said}\n\nReferences\n\nChapter 1\n\n{ONE}\n{TWO}\n\n"
    text += "Chapter 2\n\n1. Smith J, Jones K. Acute rain. Lancet 2003;348:4-10.\n"
    text += f"2. Brown L. Hail. BMJ 2004;328:12.\n\nWeb sources\n\n{THREE}\n"
    found = read(text).references
    assert [one.record.title for one in found] == [
        "Rain in towns: A study", "Snow in towns", "Acute rain", "Hail", "Counting drops",
    ]  # fmt: skip
    assert not any("Chapter" in one.printed or "sources" in one.printed for one in found)


@pytest.mark.parametrize(
    ("printed", "begins"),
    [
        ("Washington, DC: The Rain Bank, 2019.", False),
        ("Cambridge, MA: Rain Press, 2011.", False),
        ("Washington, D. (2019). Rain in towns.", True),
        ("Weir, Stanisława. Rain in towns.", True),
        ("o. V., Rain in towns, 2019.", True),
        ("o. Vögel, 2019.", False),
    ],
)
def test_a_place_and_its_publisher_begin_no_entry(printed: str, begins: bool) -> None:
    assert begins_entry(printed) is begins
