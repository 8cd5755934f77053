"""Places that cite, and places that only look like it."""

from __future__ import annotations

import pytest

from graph.documents.read import read_document
from graph.problems import Code
from graph.references.model import CitationForm
from graph.references.read import read_references
from tests.references.toy import citation, document, links, read

ENTRIES = """Dole, A., & Bright, M. (2019). Rain in towns. *Weather Notes*, 33(1), 5–29.

Holt, M. (2010a). Snow. Leeds: Alder Press.

Holt, M. (2010b). Hail. Leeds: Alder Press.

Ives, R., Pohl, K., & Vos, B. (2015). Fog. *Weather Notes*, 9, 1–14.

National Rain Office [NRO]. (2018). Drops of the year. Leeds: NRO.

van Dijk, P. (in press). Mist. *Weather Notes*.

Brennan, S. (2017). Sleet. Leeds: Alder Press.
"""


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It rains (Dole & Bright, 2019).", [("Dole & Bright, 2019", "dole-2019")]),
        ("It rains (see e.g. Dole and Bright, 2019, p. 7; Holt, 2010a).",
         [("Dole and Bright, 2019", "dole-2019"), ("Holt, 2010a", "holt-2010a")]),
        ("It snows (Holt, 2010a, 2010b).",
         [("Holt, 2010a", "holt-2010a"), ("2010b", "holt-2010b")]),
        *((f"It snows ({said}).", [(f"{said[:-len(rest)]}", "holt-2010a"), ("b", "holt-2010b")])
          for said, rest in (("Holt, 2010a, b", ", b"), ("Holt 2010a/b", "/b"),
                             ("Holt 2010a & b", " & b"))),
        ("It snows (Holt, 2010a, c).", [("Holt, 2010a", "holt-2010a")]),
        ("It snows (Holt, 2010a,b; Brennan, 2017).",
         [("Holt, 2010a", "holt-2010a"), ("b", "holt-2010b"), ("Brennan, 2017", "brennan-2017")]),
        ("Holt (2010a and b) disagrees.", [("Holt (2010a", "holt-2010a"), ("b", "holt-2010b")]),
        ("Holt (2010a, p. 3) disagrees.", [("Holt (2010a, p. 3)", "holt-2010a")]),
        ("Dole and Bright's (2019) account.", [("Dole and Bright's (2019)", "dole-2019")]),
        ("Ives et al. (2015) agree.", [("Ives et al. (2015)", "ives-2015")]),
        ("It rains [see @dole2019, p. 7; @holtSnow2010a]. As @{brennan_2017} says, not @dole2001.",
         [("@dole2019", "dole-2019"), ("@holtSnow2010a", "holt-2010a"),
          ("@{brennan_2017}", "brennan-2017")]),
        ("Write to jane@dole2019.org.", []),
        ("It drips (National Rain Office [NRO], 2018).",
         [("National Rain Office [NRO], 2018", "national-rain-office-nro-2018")]),
        ("It drips (NRO, 2018).", [("NRO, 2018", "national-rain-office-nro-2018")]),
        ("It is misty (van Dijk, in press).", [("van Dijk, in press", "van-dijk-in-press")]),
        ("Kritisch dazu Holt 2010a: 5; 2010b.",
         [("Holt 2010a", "holt-2010a"), ("2010b", "holt-2010b")]),
        ("It sleets (Brerman, 2017).", [("Brerman, 2017", "brennan-2017")]),
        ("It blows (Gale & Roth, 2001).", [("Gale & Roth, 2001", None)]),
        ("For more see Prentice (2009). So (Holt, 2010a), (Holt, 2010b), (Ives et al., 2015).",
         [("Prentice (2009)", None), ("Holt, 2010a", "holt-2010a"), ("Holt, 2010b", "holt-2010b"),
          ("Ives et al., 2015", "ives-2015")]),
        ("| Rain | Holt, 2010a |\n|---|---|\n| Snow | Brennan, 2017; NRO, 2018 |",
         [("Holt, 2010a", "holt-2010a"), ("Brennan, 2017", "brennan-2017"),
          ("NRO, 2018", "national-rain-office-nro-2018")]),
        ("Source: Brennan (2017)", [("Brennan (2017)", "brennan-2017")]),
    ],
)  # fmt: skip
def test_by_author_and_year(sentence: str, found: list[tuple[str, str | None]]) -> None:
    assert links(read(document(sentence, ENTRIES))) == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Between 2011 and 2021 it rained (2011–2021, see Table 2).",
        "The Rain Act 2008 gave them a duty (Rain Act, 2008).",
        "It was found by March 2017 (n = 212; p < .05).",
        "In 2015, Holt began a survey.",
        "Figure 3 (2019) and Section 4.1 (see page 12).",
        "The World Cup (2010) was wet.",
        "They met in May (2018).",
    ],
)
def test_what_is_no_citation(sentence: str) -> None:
    assert links(read(document(sentence, ENTRIES))) == []


def test_form_prefix_locator_and_sentence() -> None:
    text = document("First. It rains (see Holt, 2010a, pp. 3–4). Last.", ENTRIES)
    one = citation(read(text), "Holt, 2010a")
    assert (one.form, one.prefix, one.locator) == (CitationForm.PARENTHETICAL, "see", "pp. 3–4")
    assert one.sentence.of(text) == "It rains (see Holt, 2010a, pp. 3–4)."
    assert one.span.of(text) == one.text


def test_an_edit_elsewhere_leaves_the_id() -> None:
    sentence = "It rains (Holt, 2010a)."
    (one,) = read(document(sentence, ENTRIES)).citations
    (same,) = read(document(f"Another sentence.\n\n{sentence}", ENTRIES)).citations
    assert one.id == same.id


NUMBERED = """[1] A. Dole, "Rain," *Weather Eng.*, vol. 7, pp. 5–6, 2013.

[2] M. Holt, "Snow," *Weather Eng.*, vol. 8, pp. 5–6, 2014.

[3] C. Fried, "Hail," *Weather Eng.*, vol. 9, pp. 5–6, 2015.
"""


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It rains [1] and snows [2, 3].",
         [("[1]", "dole-2013"), ("2", "holt-2014"), ("3", "fried-2015")]),
        ("It rains [1-3], as in [2, Sec. 2].",
         [("1-3", "dole-2013"), ("1-3", "fried-2015"), ("1-3", "holt-2014"),
          ("[2, Sec. 2]", "holt-2014")]),
        ("It rains [2]–[3] and [1].",
         [("[2]–[3]", "fried-2015"), ("[2]–[3]", "holt-2014"), ("[1]", "dole-2013")]),
        ("It rains.<sup>1,2</sup>",
         [("<sup>1,2</sup>", "dole-2013"), ("<sup>1,2</sup>", "holt-2014")]),
        ("It rains.1 It snows.2 It hails.3",
         [("1", "dole-2013"), ("2", "holt-2014"), ("3", "fried-2015")]),
        ("It rains (1) and snows (2), and hails (3).",
         [("(1)", "dole-2013"), ("(2)", "holt-2014"), ("(3)", "fried-2015")]),
        ("It rains as in equation (2), on 14 days [sic].", []),
    ],
)  # fmt: skip
def test_by_number(sentence: str, found: list[tuple[str, str | None]]) -> None:
    assert links(read(document(sentence, NUMBERED))) == found


def test_by_note() -> None:
    notes = """[^1]: Ann Dole, *Rain* (Leeds: Alder Press, 2014), 33.
[^2]: Ibid., 35.
[^3]: M. Holt, "Snow," *Weather Notes* 12, no. 3 (2016): 45–67.
[^4]: Rain Act 1985, s 8.
[^5]: Dole (n 1) 40; Holt, "Snow," 50.
"""
    body = "It rains.[^1] It pours.[^2] It snows.[^3] It is law.[^4] It ends.[^5]"
    found = read(f"# Rain\n\n## Findings\n\n{body}\n\n{notes}")
    assert links(found) == [
        ("[^1]", "dole-2014"), ("[^2]", "dole-2014"), ("[^3]", "holt-2016"),
        ("[^4]", "rain-act-1985-1985"), ("[^5]", "dole-2014"), ("[^5]", "holt-2016"),
    ]  # fmt: skip
    assert {one.form for one in found.citations} == {CitationForm.NOTE}


def test_the_mark_of_a_note_that_stands_in_a_list() -> None:
    """A word processor puts the notes of the last page below the last heading."""
    works = """Dole, A. (2014). *Rain*. Leeds: Alder Press.

[^1]: Holt, M. (2016). Snow. *Weather Notes*, 12(3), 45–67.

[^2]: This is said by hand.
"""
    body = "It rains (Dole, 2014). It snows.[^1] Often.[^2]"
    text = document(body, works)
    found, problems = read_references(read_document("toy", text, "toy.md"))
    assert links(found) == [("Dole, 2014", "dole-2014"), ("[^1]", "holt-2016")]
    assert Code.NOTES_MISSING not in {problem.code for problem in problems}


def test_by_author_and_page() -> None:
    works = """Carver, Ruth. *Ten Rods*. Hedgerow Books, 2014.

---. "Voices in the Dark." *Weather Notes*, vol. 3, no. 1, 2016, pp. 11-20.

Osborne, Philip. "The Wolf." *Tales*, edited by Ann Dole, Fieldgate, 2011, pp. 199-215.

"Bedtime Books." *Story House*, 2018, www.s.example.org/bedtime.
"""
    body = (
        'It tires (Carver, *Ten Rods* 52), or not (Carver, "Voices" 12; qtd. in Osborne 211). '
        '"No child," Osborne writes, "sleeps" (204). Others agree ("Bedtime Books"; Lathbury 12).'
    )
    assert links(read(document(body, works, "Works Cited"))) == [
        ("Carver, *Ten Rods* 52", "carver-2014"), ('Carver, "Voices" 12', "carver-2016"),
        ("Osborne 211", "osborne-2011"), ("204", "osborne-2011"),
        ('"Bedtime Books"', "bedtime-books-2018"), ("Lathbury 12", None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("bracket", "found"),
    [
        ("n = 25; see Smith, 2019", ["Smith, 2019"]),
        ("40% of adults; Amador et al., 1994", ["Amador et al., 1994"]),
        ("40% of adults; Town Council, 2023", ["Town Council, 2023"]),
        ("39% of those with any of them, 2023", []),
        ("Labour Office, Department of Work, 2021", ["Labour Office, Department of Work, 2021"]),
    ],
)
def test_what_stands_before_a_work_that_no_list_has_is_no_part_of_it(
    bracket: str, found: list[str]
) -> None:
    text = f"# Rain\n\n## Findings\n\nMany people have it ({bracket}). It rains.\n"
    assert [one.text for one in read(text).citations] == found
