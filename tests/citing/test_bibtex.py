import re

import bibtexparser
import pytest
from bibtexparser.library import Library
from bibtexparser.middlewares import SeparateCoAuthors, SplitNameParts
from hypothesis import given

from graph.citing.bibtex import bibtex_key, escape, protected_title, to_bibtex, verbatim
from graph.citing.kinds import KINDS
from graph.citing.line import as_line
from graph.records import Name, Record
from tests.citing.records import ARTICLE, any_records

COMMANDS = {
    r"\textbackslash{}": "\\",
    r"\textbraceleft{}": "{",
    r"\textbraceright{}": "}",
    r"\textasciitilde{}": "~",
    r"\textasciicircum{}": "^",
} | {f"\\{special}": special for special in "%#&$_"}
PIECES = re.compile("|".join(map(re.escape, COMMANDS)) + "|[{}]")


def printed(value: str) -> str:
    """What LaTeX prints for *value*."""
    return PIECES.sub(lambda piece: COMMANDS.get(piece[0], ""), value)


def parse(text: str) -> Library:
    library = bibtexparser.parse_string(text)
    assert not library.failed_blocks
    assert len(library.blocks) == 1
    return library


def test_an_article_as_bibtex() -> None:
    assert to_bibtex(ARTICLE, "dam-2020") == (
        "@article{dam-2020,\n"
        "  author = {van Dam, A. and {Smith \\& Sons}},\n"
        "  title = {Peer support: a study of groups},\n"
        "  journal = {Journal of Groups},\n"
        "  year = {2020},\n"
        "  month = {3},\n"
        "  volume = {15},\n"
        "  number = {3},\n"
        "  pages = {414--432},\n"
        "  doi = {10.1000/abc},\n"
        "  urldate = {2021-05-06},\n"
        "  keywords = {one, two, three}\n"
        "}\n"
    )


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Learning from reviews in England and Wales", "{England} {Wales}"),
        ("Gaps in Science and Interventions for the DNA of McLeod", "{DNA} {McLeod}"),
        ("The iPhone: A study", "{iPhone:} {A}"),
        ("100% of {braces} & _x_", ""),
    ],
)
def test_only_names_are_protected_in_titles(title: str, expected: str) -> None:
    held = protected_title(title)
    assert re.findall(r"\{\w[^{}]*\}", held) == (expected.split() if expected else [])
    assert printed(held) == title


def test_names_come_apart_as_they_went_in() -> None:
    people = (Name("van Dam", "A."), Name("King", "M. L., Jr."), Name(literal="Rock and Roll, Ltd"))
    text = to_bibtex(Record("book", "T", people), "k")
    library = bibtexparser.parse_string(
        text, append_middleware=[SeparateCoAuthors(), SplitNameParts()]
    )
    first, second, third = library.entries[0]["author"]
    assert (first.von, first.last, first.first) == (["van"], ["Dam"], ["A."])
    assert (second.last, second.jr, second.first) == (["King"], ["Jr."], ["M.", "L."])
    assert third.last == ["{Rock and Roll, Ltd}"]


@pytest.mark.parametrize("kind", KINDS)
def test_every_type_has_an_entry_type(kind: str) -> None:
    assert re.match(r"@[a-z]+\{k,\n", to_bibtex(Record(kind, "T"), "k"))


def test_masters_thesis_and_keys() -> None:
    record = Record("thesis", "T", genre="Master's thesis", publisher="University")
    assert to_bibtex(record, "a b{c},é").startswith("@mastersthesis{a-b-c,\n  title")
    assert bibtex_key("{},") == "work"


@given(any_records())
def test_any_text_is_read_back(record: Record) -> None:
    entry = parse(to_bibtex(record, "key")).entries[0]
    fields = {field.key: str(field.value) for field in entry.fields}
    assert printed(fields.get("title", "")) == as_line(record.title)
    assert printed(fields.get("note", "")) == as_line(record.note)
    assert printed(fields.get("publisher", "")) in {"", as_line(record.publisher)}
    assert fields.get("url", "") == verbatim(record.url)
    assert printed(escape(record.genre)) == as_line(record.genre)
