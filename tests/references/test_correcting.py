"""What a person puts right in references and citations, by quotation."""

from __future__ import annotations

import pytest

from graph.documents.corrections.file import parse_corrections
from graph.documents.formats import read_bytes
from graph.problems import Code, Problem
from graph.references.model import References
from graph.references.read import read_references
from tests.references.toy import document, links

ENTRIES = """Dole, A., & Bright, M. (2019). Rain in towns. *Weather Notes*, 33(1), 5–29.

Holt, M. (2010a). Snow. Leeds: Alder Press. Harbour council: Fog of the harbour (2015). Leeds: Elm.

Pohl, K. (2012). Hail, and what

Storm, A. (1999). Left behind. York: Elm.
"""
BODY = "Rain fell (Dole & Bright, 2019) and snow (Holt, 2010a). In Marsh 2001 it was dry [4]."
BY = 'by = "AB"\ndate = "2024-05-17"\nreason = "See the print."\n'


def corrected(
    toml: str, body: str = BODY, entries: str = ENTRIES
) -> tuple[References, list[Problem]]:
    whole = toml.replace("]]\n", f"]]\n{BY}")
    given, wrong = parse_corrections(whole, "sources/toy/corrections.toml", "toy")
    file = "sources/toy/document.md"
    read, problems = read_bytes("toy", document(body, entries).encode(), file, given)
    assert read is not None
    references, doubts = read_references(read, file)
    mine = (Code.CORRECTION_INVALID, Code.CORRECTION_STALE)
    found = [*wrong, *problems, *read.problems, *doubts]
    return references, [one for one in found if one.code in mine]


def ids(references: References) -> list[str]:
    return [one.id for one in references.references]


def test_an_entry_is_split() -> None:
    references, problems = corrected('[[split]]\nquote = "Harbour council"')
    assert problems == []
    assert len(references.references) == 5
    split = next(one for one in references.references if "Fog" in one.printed)
    assert split.printed == "Harbour council: Fog of the harbour (2015). Leeds: Elm."


def test_entries_are_joined() -> None:
    before, _ = corrected("")
    references, problems = corrected('[[join]]\nquote = "Storm, A. (1999)"')
    assert problems == []
    assert len(references.references) == len(before.references) - 1
    joined = next(one for one in references.references if one.id == "pohl-2012")
    assert joined.printed.endswith("Left behind. York: Elm.")
    assert joined.printed.startswith("Pohl, K. (2012). Hail, and what Storm")


def test_words_of_an_entry_are_looked_for_in_entries_first() -> None:
    """The text names the work, too, and so do headings and the record."""
    body = f"{BODY} What Storm, A. (1999) left behind."
    toml = '[[join]]\nquote = "Storm, A. (1999)"\n\n[[reference]]\nquote = "snow"\nyear = "2011"'
    references, problems = corrected(toml, body)
    assert problems == []
    assert "holt-2011" in ids(references)
    assert not any(one.startswith("storm") for one in ids(references))


def test_entries_that_the_format_gives_are_not_cut() -> None:
    page = (
        '<html><body><article><h1>Rain</h1><p>It rained <a href="#b">1</a>.</p><h2>References</h2>'
        '<ol><li id="b">Hoff, K. (2014). Hulls. York: Elm.</li></ol></article></body></html>'
    )
    given, _ = parse_corrections(f'[[split]]\nquote = "Hulls"\n{BY}', "corrections.toml", "toy")
    read, _ = read_bytes("toy", page.encode(), "document.html", given)
    assert read is not None
    references, problems = read_references(read, "document.html")
    assert len(references.references) == 1
    assert ["format says where" in one.message for one in problems] == [True]


LOST = """In 2020 the list was kept by hand for a year, as is known, and nobody looked after it.

Reed, P. (2001). Wrecks. Oban: Slipway Press.

Hoff, K. (2014). Hulls. York: Elm.
"""


@pytest.mark.parametrize(
    ("toml", "count"),
    [
        ("", 0),
        ('quote = "Reed, P. (2001)"', 1),
        ('quote = "Reed, P. (2001)"\nuntil = "Hulls. York: Elm."', 2),
    ],
)
def test_lines_below_a_list_that_ended_early_are_entries(toml: str, count: int) -> None:
    entries = f"{ENTRIES}\n## Afterword\n\n{LOST}"
    references, problems = corrected(toml and f"[[list]]\n{toml}", entries=entries)
    assert problems == []
    assert ids(references)[4:] == ["reed-2001", "hoff-2014"][:count]


@pytest.mark.parametrize(
    ("toml", "code"),
    [
        ('quote = "Holt, M. (2010a)"', Code.CORRECTION_STALE),
        ('quote = "Nobody, N. (2010a)"', Code.CORRECTION_STALE),
        ('quote = "Storm, A."\nuntil = "Rain in towns"', Code.CORRECTION_STALE),
    ],
    ids=["in the list", "nowhere", "ends above"],
)
def test_lines_that_cannot_be_entries(toml: str, code: Code) -> None:
    _, problems = corrected(f"[[list]]\n{toml}")
    assert [one.code for one in problems] == [code]


def test_fields_are_set_and_say_by_whom() -> None:
    toml = (
        '[[reference]]\nquote = "Rain in towns"\nyear = "2018"\nvolume = ""\n'
        'author = [{ family = "Dole", given = "Ann" }]\n'
    )
    references, problems = corrected(toml)
    assert problems == []
    one = next(one for one in references.references if one.id == "dole-2018")
    assert (one.record.year, one.record.issued, one.record.volume) == ("2018", "2018", "")
    assert [(r.field, r.printed, r.value) for r in one.repairs] == [
        ("author", "Dole, A.; Bright, M.", "Dole, Ann"),
        ("volume", "33", ""),
        ("year", "2019", "2018"),
    ]
    assert {r.why for r in one.repairs} == {
        "corrected by a person (AB, 2024-05-17: See the print.)"
    }


@pytest.mark.parametrize(
    ("toml", "link"),
    [
        ('quote = "Holt, 2010a"\nreference = "dole-2019"', ("Holt, 2010a", "dole-2019")),
        ('quote = "Holt, 2010a"\nreference = "Rain in towns"', ("Holt, 2010a", "dole-2019")),
        ('quote = "Holt, 2010a"\nreference = "not in the list"', ("Holt, 2010a", None)),
        ('quote = "Marsh 2001"\nreference = "holt-2010a"', ("Marsh 2001", "holt-2010a")),
        (
            'quote = "4"\nwithin = "it was dry [4]"\nreference = "pohl-2012"',
            ("4", "pohl-2012"),
        ),
    ],
)
def test_a_citation_is_linked(toml: str, link: tuple[str, str | None]) -> None:
    references, problems = corrected(f"[[citation]]\n{toml}")
    assert problems == []
    assert link in links(references)
    one = next(one for one in references.citations if one.text == link[0])
    assert one.corrected == "AB, 2024-05-17: See the print."
    assert len(references.corrections) == 1
    text = document(BODY, ENTRIES)
    assert all(each.span.of(text) == each.text for each in references.citations)


def test_a_citation_is_taken_away() -> None:
    toml = '[[citation]]\nquote = "Holt, 2010a"\nreference = "not a citation"'
    references, problems = corrected(toml)
    assert problems == []
    assert links(references) == [("Dole & Bright, 2019", "dole-2019")]


@pytest.mark.parametrize(
    ("toml", "code", "said"),
    [
        ('[[split]]\nquote = "Nobody, X."', Code.CORRECTION_STALE, "any more"),
        ('[[split]]\nquote = "and snow"', Code.CORRECTION_STALE, "No reference was found"),
        ('[[join]]\nquote = "Dole, A."', Code.CORRECTION_STALE, "No reference was found"),
        ('[[reference]]\nquote = "Rain in towns"\nyear = "2019"', Code.CORRECTION_STALE, "without"),
        (
            '[[citation]]\nquote = "Holt, 2010a"\nreference = "holt-2010a"',
            Code.CORRECTION_STALE,
            "read so without it",
        ),
        (
            '[[citation]]\nquote = "Holt, 2010a"\nreference = "nobody-1900"',
            Code.CORRECTION_STALE,
            "No reference is",
        ),
        (
            '[[citation]]\nquote = "Holt, 2010a"\nreference = "19"',
            Code.CORRECTION_STALE,
            "No reference is",
        ),
        (
            '[[citation]]\nquote = "Holt, 2010a"\nreference = "a"',
            Code.CORRECTION_INVALID,
            "several references",
        ),
        (
            '[[citation]]\nquote = "Bright, 2019) and snow (Holt, 2010a"\nreference = "holt-2010a"',
            Code.CORRECTION_INVALID,
            "several citations",
        ),
        (
            '[[citation]]\nquote = "Ash 1900"\nreference = "holt-2010a"',
            Code.CORRECTION_STALE,
            "not in the text",
        ),
    ],
)
def test_what_does_not_apply_is_named(toml: str, code: Code, said: str) -> None:
    references, problems = corrected(toml)
    assert [(one.code, one.line) for one in problems] == [(code, 1)]
    assert said in problems[0].message
    assert references.corrections == ()


def test_what_a_person_decided_is_no_doubt_any_more() -> None:
    body = "Rain fell (Dole & Bright, 2019), snow (Holt, 2010a), ice (Zorn & Ash, 2003)."
    given, _ = parse_corrections(
        f'[[citation]]\n{BY}quote = "Zorn & Ash, 2003"\nreference = "not in the list"\n', "c", "toy"
    )
    read, _ = read_bytes("toy", document(body, ENTRIES).encode(), "d.md", given)
    assert read is not None
    _, doubts = read_references(read, "d.md")
    assert Code.CITATION_UNRESOLVED not in {one.code for one in doubts}
