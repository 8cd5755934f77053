"""Notes that give works: what marks mean, whatever notes are counted with and however often."""

from __future__ import annotations

import pytest

from graph.documents.formats import read_bytes
from graph.documents.note_labels import notes_meant, numeral, rank, roman
from graph.references.notes.read import are_notes
from graph.references.read import read_references

RISE = "Jane Bell, The Rise of Rain, Oxford: Oxford University Press, 2001, pp. 12–15."
HAIL = "Mark Cole, ‘Hail and the state’, Journal of Weather, 12(3), 1999, pp. 45–67."
SNOW = "Anna Dale and Karl Frost, Snow in Transition, London: Routledge, 2010."
NOTES = (RISE, HAIL, "Ibid., p. 50.", "Bell, op. cit., p. 30.", SNOW, "See note 2, p. 60.")
MEANT = ["bell-2001", "cole-1999", "cole-1999", "bell-2001", "dale-2010", "cole-1999"]
SAID = (
    "It rained early",
    "It hailed then",
    "Some doubted it",
    "Rain went on",
    "Snow fell",
    "It went",
)
ROMAN = ("i", "ii", "iii", "iv", "v", "vi")
SIGNS = ("*", "†", "‡", "§", "**", "††")


def cited(text: str, name: str) -> list[str | None]:
    document, problems = read_bytes("toy", text.encode(), name)
    assert document is not None, problems
    found, _ = read_references(document)
    for one in found.citations:
        assert document.text[one.span.start : one.span.end] == one.text
    return [one.reference for one in found.citations]


def written(mark: str, labels: tuple[str, ...], note: str, heading: str = "## Notes\n\n") -> str:
    marks = [mark.format(label) for label in labels]
    said = (f"{words}{one}. More is said." for words, one in zip(SAID, marks, strict=True))
    notes = (note.format(label) + words for label, words in zip(labels, NOTES, strict=True))
    return "# On rain\n\n## Weather\n\n" + "\n\n".join(said) + "\n\n" + heading + "\n\n".join(notes)


@pytest.mark.parametrize(
    ("mark", "labels", "note", "heading"),
    [
        ("[^{}]", ROMAN, "[^{}]: ", ""),
        ("<sup>{}</sup>", ROMAN, "{}. ", "## Notes\n\n"),
        ("[{}]", ROMAN, "[{}] ", "## Notes\n\n"),
        ("[{}]", tuple("123456"), "[{}] ", "## Notes\n\n"),
        ("<sup>{}</sup>", SIGNS, "<sup>{}</sup> ", ""),
    ],
)
def test_notes_in_text(mark: str, labels: tuple[str, ...], note: str, heading: str) -> None:
    meant = MEANT[: 5 if labels is SIGNS else 6]  # no number says which of signs is meant
    assert cited(written(mark, labels, note, heading), "toy.md") == meant


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        (
            '<sup><a href="#{0}" id="r{0}">{0}</a></sup>',
            '<p id="{0}">{0}. {1} <a href="#r{0}">↩</a></p>',
        ),
        (
            '<a href="#_edn{0}" name="_ednref{0}">[{0}]</a>',
            '<div id="edn{0}"><p><a href="#_ednref{0}" name="_edn{0}">[{0}]</a> {1}</p></div>',
        ),
        ("<sup>{0}</sup>", "<p><sup>{0}</sup> {1}</p>"),
    ],
)
def test_notes_of_a_page(mark: str, note: str) -> None:
    marks = [mark.format(label) for label in ROMAN]
    said = "".join(f"<p>{words}{one}.</p>" for words, one in zip(SAID, marks, strict=True))
    notes = "".join(note.format(one, words) for one, words in zip(ROMAN, NOTES, strict=True))
    below = f"<h2>Notes</h2>{notes}"
    page = f"<html><body><article><h1>On rain</h1>{said}{below}</article></body></html>"
    assert cited(page, "toy.html") == MEANT


def test_links_to_and_fro_in_a_list_of_references_make_no_notes() -> None:
    page = (
        "<html><body><article><h1>On rain</h1>"
        '<p>It rained <a id="b1" href="#r1">(Bell, 2001)</a>.</p><h2>References</h2>'
        '<ol><li id="r1">Bell, J. (2001). The rise of rain. Oxford: Slipway Press.'
        ' <a href="#b1">^</a></li></ol></article></body></html>'
    )
    assert cited(page, "toy.html") == ["bell-2001"]


@pytest.mark.parametrize("gathered", [False, True])
def test_notes_counted_anew_in_each_chapter(gathered: bool) -> None:
    parts, ends = [], []
    for chapter in (0, 1):
        own = range(3 * chapter, 3 * chapter + 3)
        parts.append("\n\n".join(f"{SAID[at]}.<sup>{at % 3 + 1}</sup> More is said." for at in own))
        works = (
            (RISE, HAIL, "Ibid., p. 5.") if not chapter else (SNOW, HAIL, "Dale, op. cit., p. 3.")
        )
        ends.append("\n\n".join(f"{at}. {words}" for at, words in enumerate(works, 1)))
    if gathered:
        text = "".join(f"## Chapter {at}\n\n{one}\n\n" for at, one in enumerate(parts, 1))
        text += "## Notes\n\n" + "".join(
            f"### Chapter {at}\n\n{one}\n\n" for at, one in enumerate(ends, 1)
        )
    else:
        both = enumerate(zip(parts, ends, strict=True), 1)
        text = "".join(
            f"## Chapter {at}\n\n{one}\n\n### Notes\n\n{end}\n\n" for at, (one, end) in both
        )
    meant = ["bell-2001", "cole-1999", "cole-1999", "dale-2010", "cole-1999", "dale-2010"]
    assert cited("# On rain\n\n" + text, "toy.md") == meant


def test_a_short_title_says_which_of_an_authors_works() -> None:
    other = "Jane Bell, Fog and the City, London: Routledge, 2004."
    said = (f"In the year after that, {words.lower()}.[^{at}]" for at, words in enumerate(SAID, 1))
    text = "# On rain\n\n" + "\n\n".join(list(said)[:5]) + "\n\n"
    notes = (RISE, other, "Bell, Rise of Rain, p. 4.", "Bell, Fog, p. 8.", "Bell, Sleet, p. 2.")
    text += "\n".join(f"[^{at}]: {words}" for at, words in enumerate(notes, 1))
    assert cited(text, "toy.md") == ["bell-2001", "bell-2004", "bell-2001", "bell-2004"]


def test_notes_that_cite_by_year_or_say_something_give_no_work() -> None:
    words = (
        "Bell 2001.",
        "See Bell and Cole (2004: 12ff)",
        "What the towns do is nothing that Bell asks (2004: 12-14), nor Cole et al. (1999: 3f.).",
        "Cole et al. (2003) are of another mind, and so are others (cf. Bell 2004, p. 22).",
        "The Act of 1990 has changed what the towns may do when it rains, and the south went on.",
    )
    said = (f"In the year after that, {one.lower()}.[^{at}]" for at, one in enumerate(SAID[:5], 1))
    text = "# On rain\n\n" + "\n\n".join(said) + "\n\n"
    text += "\n".join(f"[^{at}]: {one}" for at, one in enumerate(words, 1))
    document, _ = read_bytes("toy", text.encode(), "toy.md")
    assert document is not None
    assert read_references(document)[0].references == ()


def test_a_note_of_the_same_page_is_meant() -> None:
    notes = [(10, "1"), (30, "1"), (31, "2"), (50, "1")]
    assert notes_meant([(5, "1"), (20, "1"), (25, "2"), (40, "1")], notes) == [0, 1, 2, 3]
    assert notes_meant([(20, "1"), (25, "2"), (26, "1"), (27, "2")], notes[1:3]) == [0, 1, 0, 1]
    assert notes_meant([(5, "1"), (25, "2")], notes) == [0, 2], (
        "by place: a page's mark was not read"
    )
    assert notes_meant([(5, "1"), (6, "9")], [(20, "1"), (30, "1")]) == [None, None]


@pytest.mark.parametrize(
    ("label", "place"), [("iv", 4), ("xcix", 99), ("12", 12), ("††", 3), ("ill", 0)]
)
def test_ranks(label: str, place: int) -> None:
    assert rank(label) == place


def test_roman_numerals_and_back() -> None:
    assert all(roman(numeral(number)) == number for number in range(1, 400))
    assert not any(map(roman, ("", "iiii", "vx", "mild", "civil")))


def test_the_author_says_which_work_of_a_note_is_meant() -> None:
    notes = (f"{RISE[:-1]}; {SNOW}", "Dale (n 1) 60; Bell (n 1) 3.", "Dale, loc. cit.")
    said = (
        f"In the year after that, {words.lower()}.[^{at}]" for at, words in enumerate(SAID[:3], 1)
    )
    text = "# On rain\n\n" + "\n\n".join(said) + "\n\n"
    text += "\n".join(f"[^{at}]: {words}" for at, words in enumerate(notes, 1))
    assert cited(text, "toy.md") == [
        "bell-2001", "dale-2010", "bell-2001", "dale-2010", "dale-2010"
    ]  # fmt: skip


def test_a_numbered_list_that_points_back_is_one_of_notes() -> None:
    said = "\n\n".join(
        f"{one}.[{at}] More is said here of what came." for at, one in enumerate(SAID, 1)
    )
    notes = "\n".join(f"[{at}] {words}" for at, words in enumerate(NOTES, 1))
    assert cited(f"# On rain\n\n{said}\n\n## References\n\n{notes}\n", "toy.md") == MEANT


LISTED = """## References

Bell, J. (2001). The rise of rain. Oxford: Oxford University Press.

Cole, M. (1999). Hail and the state. Journal of Weather, 12(3), 45–67.

Dale, A., & Frost, K. (2010a). Snow in transition. London: Routledge.

Dale, A., & Frost, K. (2010b). Sleet: Volume 1. London: Routledge.

Holt, M. (2010). Sleet. Weather Notes, 4(2), 12–20. https://doi.org/10.1000/sleet
"""


@pytest.mark.parametrize(
    ("note", "meant"),
    [
        (RISE, "bell-2001"),
        (HAIL, "cole-1999"),
        (SNOW, "dale-2010a"),
        (SNOW.replace("Transition", "Transition: A Story"), "dale-2010a"),
        ("Max Holt, ‘Sleets’, Weather Notes, 4(2), 2010, pp. 1–2, https://doi.org/10.1000/sleet.",
         "holt-2010"),
        (RISE.replace("2001", "2002"), "bell-2002"),
        (RISE.replace("Bell", "Ball"), "ball-2001"),
        (RISE.replace("of Rain", "of Snow"), "bell-2001-2"),
        (HAIL.replace("12(3)", "14(3)"), "cole-1999-2"),
        ("Max Holt, ‘Sleet’, Weather Notes, 4(2), 2010, pp. 1–2, https://doi.org/10.1000/other.",
         "holt-2010-2"),
        (SNOW.replace("Snow in Transition", "Sleet"), "dale-2010"),
    ],
    ids=["book", "article", "letter", "subtitle", "doi", "year", "author", "title", "volume",
         "other doi", "short title"],
)  # fmt: skip
def test_a_work_that_the_list_has_is_that_of_the_list(note: str, meant: str) -> None:
    second = "Anna Hail, Of Frost and Dew, London: Routledge, 2015."
    text = (
        "# On rain\n\n## Weather\n\nIt rained in all the towns of the north.[^1] It froze.[^2]\n\n"
    )
    text += f"[^1]: {note}\n\n[^2]: {second}\n\n{LISTED}"
    assert cited(text, "toy.md") == [meant, "hail-2015"]


def test_a_numbered_entry_that_a_note_gives_too_keeps_its_number() -> None:
    text = "# On rain\n\n## Weather\n\nIt rained.[^a] It hailed [2], and it rained [1].\n\n"
    text += f"[^a]: {RISE}\n\n## References\n\n"
    text += "[1] Bell J. The rise of rain. Oxford: Oxford University Press; 2001.\n\n"
    text += "[2] Cole M. Hail and the state. Journal of Weather. 1999;12(3):45-67.\n"
    assert cited(text, "toy.md") == ["bell-2001", "cole-1999", "bell-2001"]


@pytest.mark.parametrize("heading", ["Anmerkungen", "Fußnoten", "Notas", "Notes"])
def test_notes_under_a_heading_of_any_language(heading: str) -> None:
    """Items of the text that are counted, too, are no notes."""
    text = "# On rain\n\n## Weather\n\nIt fell in three ways, as those said who stood in it:\n\n"
    text += "1. Early Rain was the first of them and stayed.\n\n2. Late Rain came then.\n\n"
    text += "It rained in all the towns.<sup>1</sup> It hailed in others.<sup>2</sup>\n\n"
    text += f"## {heading}\n\n1 {RISE}\n\n2 {HAIL}\n"
    assert cited(text, "toy.md") == ["bell-2001", "cole-1999"]


@pytest.mark.parametrize(
    "short",
    [
        "Dale and Frost (2010), above, p. 45.",
        "Dale (2010) above.",
        "See Dale & Frost, 2010, supra, p. 4.",
        "Dale and Frost (2010), cited above.",
    ],
)
def test_a_work_that_is_said_to_stand_above_is_no_other(short: str) -> None:
    notes = (SNOW, HAIL, short, "Ibid., p. 60.")
    said = " ".join(f"{words}.[^{at}]" for at, words in enumerate(SAID[:4], 1))
    text = f"# On rain\n\n{said}\n\n" + "\n\n".join(
        f"[^{at}]: {note}" for at, note in enumerate(notes, 1)
    )
    assert cited(text, "toy.md") == ["dale-2010", "cole-1999", "dale-2010", "dale-2010"]


def test_numbered_texts_that_point_above_are_notes() -> None:
    assert are_notes((SNOW, HAIL, "Dale and Frost (2010), above, p. 45.", "Ibid., p. 60."))
    assert not are_notes((SNOW, HAIL, "Rain from above. Dale (2010)."))
