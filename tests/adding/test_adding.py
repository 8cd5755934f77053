"""A new document beside a small corpus: what it would bring, and the folder that it gets."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.adding.examine import examine, share_words, suggested_slug, unknown_terms
from graph.adding.folder import write_source
from graph.adding.model import Addition
from graph.adding.record import source_toml
from graph.adding.report import report
from graph.claims.model import Claims, Concept, ConceptType, Mention, Vocabulary
from graph.claims.review.file import read_review
from graph.documents.model import Document, Field
from graph.documents.read import read_document
from graph.documents.sources.fields import NO_HOLDER
from graph.documents.sources.folders import read_source
from graph.problems import Code
from graph.records import Name, Record
from graph.references.model import References
from graph.references.own_record.read import record_of
from graph.references.own_record.source_records import complete_record
from graph.spans import Span
from tests.claims.reviewed_toy import CONCEPTS, claims, rain
from tests.pages.toy import GUILD, MARSH, corpus, reference

VOCABULARY = Vocabulary({k: v for k, v in CONCEPTS.items() if not v.candidate})
DATA = "Räin\r\n".encode()


def cites() -> References:
    document = rain()
    listed = (
        reference(document, "marsh-2010", "Rain raises", MARSH),
        reference(
            document, "guild-2016", "Barrels keep", replace(GUILD, title="Wells", year="2016")
        ),
    )
    return References("rain", listed, ())


def addition(slug: str = "rain-2024", path: str = "a/rain.md") -> Addition:
    read = (rain(), cites(), claims())
    return examine(Path(path), read, VOCABULARY, corpus(), slug)


@pytest.mark.parametrize(
    ("path", "suffix"),
    [("a/rain.EPUB", ".epub"), ("rain.tex", ".tex"), ("rain.ciw", ".ciw"),
     ("rain.mhtml", ".mhtml"), ("rain.exe", ".txt"),
     ("rain", ".txt")],
)  # fmt: skip
def test_a_document_keeps_the_ending_of_a_format(path: str, suffix: str) -> None:
    assert addition(path=path).suffix == suffix


def test_references_new_and_known() -> None:
    found = addition()
    assert [entry.id for entry in found.new] == ["guild-2016"]
    assert [(entry.id, work.id) for entry, work in found.known] == [("marsh-2010", "marsh-2010")]


def test_a_document_with_the_name_of_a_source_is_still_another() -> None:
    own = replace(cites(), source="town")
    listed = tuple(replace(entry, source="town") for entry in own.references)
    read = (rain(), replace(own, references=listed), claims())
    found = examine(Path("town.txt"), read, VOCABULARY, corpus(), "rain-2024")
    assert [entry.id for entry in found.new] == ["guild-2016"]


TERMS = (
    # label, type, nearest concept
    ("Barrel", ConceptType.INTERVENTION, "barrels"),
    ("Showers", ConceptType.RISK_FACTOR, "rain"),
    ("Damp", ConceptType.OUTCOME, "damp"),
    ("Zzyzx road", ConceptType.OUTCOME, None),
)


@pytest.mark.parametrize(("label", "kind", "near"), TERMS)
def test_a_place_for_an_unknown_term(label: str, kind: ConceptType, near: str | None) -> None:
    found = replace(claims(), candidates=(Concept("x", kind, label, candidate=True),))
    (term,) = unknown_terms(found, VOCABULARY)
    assert (term.near.id if term.near else None) == near
    assert (term.likeness >= 70) is (near is not None)


def test_terms_stand_by_mentions_and_sentences_last() -> None:
    words = "dig a ditch before the rain comes and keep it clean"
    given = (
        Concept("c-sentence", ConceptType.PRACTICE_RECOMMENDATION, words, candidate=True),
        Concept("b-once", ConceptType.OUTCOME, "Once", candidate=True),
        Concept("a-never", ConceptType.OUTCOME, "Never", candidate=True),
    )
    mention = Mention("b-once", ConceptType.OUTCOME, 0, 4, Span("rain", 0, 4))
    terms = unknown_terms(replace(claims(), candidates=given, mentions=(mention,)), VOCABULARY)
    assert [term.concept.id for term in terms] == ["b-once", "a-never", "c-sentence"]
    assert [term.near for term in terms if term.concept.id == "c-sentence"] == [None]


def test_a_document_about_which_the_vocabulary_knows_nothing_is_said_to_be_one() -> None:
    known = addition()
    said = "No claim is about anything that the vocabulary knows"
    assert said not in "\n".join(report(known))
    bare = tuple(replace(claim, subjects=(), objects=()) for claim in known.claims.claims)
    unknown = replace(known, claims=replace(known.claims, claims=bare))
    assert said in list(report(unknown))[2]


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        (
            "a/rain.pdf",
            "Rain\n====\n\nThe barrels below the roofs are full by noon, and streets are wet.\n",
            "Its name ends with .pdf, but it is no such file",
        ),
        ("a/rain.md", "Rain\n====\n", "It holds no sentence that could be read"),
        (
            "a/rain.md",
            "Rain\n====\n\nThe barrels below the roofs are full by noon, and streets are wet.\n",
            "",
        ),
    ],
)
def test_another_file_than_was_meant_is_told(path: str, text: str, said: str) -> None:
    document = complete_record(read_document("rain", text, "rain.md"))
    nothing = (document, References("rain", (), ()), Claims("rain", (), (), (), (), ()))
    lines = list(report(examine(Path(path), nothing, VOCABULARY, corpus())))
    doubts = [line for line in lines if line.startswith("It") and "look whether" in line]
    assert len(doubts) == bool(said)
    assert not said or said in doubts[0]


def test_the_report_has_unknown_terms_first_and_steers_no_terminal() -> None:
    title = "\x1b[2JRain\r\nand more"
    hostile = replace(addition(), record=Record("report", title, (Name("Böll", "H."),)))
    lines = list(report(hostile))
    assert lines[0].startswith("This would be the source rain")
    assert lines[lines.index("") + 1].startswith("1 term that")
    said = "\n".join(lines)
    for part in ("mould", "rain-2024", "4 claims, 1 statistic", "risk to effect: 1",
                 "1 reference new, 1 already known", "known as marsh-2010 (from field, town)",
                 "title: [2JRain and more", "authors: Böll, H."):  # fmt: skip
        assert part in said
    assert "\x1b" not in said
    assert "\r" not in said


@pytest.mark.parametrize(
    ("record", "stem", "slug"),
    [
        (Record("report", "T", (Name("van Dam", "A."),), year="2021b"), "x", "van-dam-2021"),
        (Record("report", "T", (Name("Li", "B."),), issued="May 2022"), "x", "li-2022"),
        (Record("report", "T", (Name(literal="Rain & Co"),), year="2020"), "x", "rain-co-2020"),
        (Record("report", "A b c d e f g h"), "x", "a-b-c-d-e-f"),
        (Record("report", "Seat belts and child seats: a briefing for the towns"), "x",
         "seat-belts-and-child-seats"),
        (Record("report", "What it is like to be"), "x", "what-it-is-like-to-be"),
        (Record("report", "The, of the, of the and on"), "x", "the"),
        (Record("report", ""), "../Étude (1)", "etude-1"),
        (Record("report", "雨"), "x", "yu"),
        (Record("report", "???"), "x", "source"),
    ],
)  # fmt: skip
def test_names_for_the_folder(record: Record, stem: str, slug: str) -> None:
    assert suggested_slug(record, stem) == slug


# --- the folder ---


def put(found: Addition, sources: Path) -> tuple[Path | None, list[Code]]:
    place, problems = write_source(found, DATA, sources, {"00": "other"})
    return place, [problem.code for problem in problems]


def test_the_folder_is_a_source_that_the_reader_takes(tmp_path: Path) -> None:
    place, problems = put(addition(), tmp_path / "sources")
    assert problems == []
    assert place == tmp_path / "sources" / "rain-2024"
    assert sorted(path.name for path in place.iterdir()) == [
        "document.md", "review.toml", "source.toml",
    ]  # fmt: skip
    assert (place / "document.md").read_bytes() == DATA
    source, wrong = read_source(place, tmp_path)
    assert wrong == ()
    assert source is not None
    assert (source.record.title, source.sha256) == ("Rain", sha256(DATA).hexdigest())
    lines = (place / "source.toml").read_text().splitlines()
    at = source.line("rights.holder")
    assert at is not None
    assert lines[at - 1].startswith("holder = ")
    assert read_review(place / "review.toml") == ((), ())
    assert list(place.parent.iterdir()) == [place]


@pytest.mark.parametrize(
    ("slug", "code"),
    [
        ("../evil", Code.SLUG_INVALID),
        ("/evil", Code.SLUG_INVALID),
        ("a/b", Code.SLUG_INVALID),
        ("..", Code.SLUG_INVALID),
        ("", Code.SLUG_INVALID),
        ("a\n", Code.SLUG_INVALID),
        (".hidden", Code.SLUG_INVALID),
        ("there", Code.SLUG_DUPLICATE),
        ("big", Code.SLUG_DUPLICATE),
        ("file", Code.SLUG_DUPLICATE),
        ("dangling", Code.SLUG_DUPLICATE),
    ],
)
def test_nothing_is_written_elsewhere_or_over_something(
    tmp_path: Path, slug: str, code: Code
) -> None:
    sources = tmp_path / "sources"
    (sources / "there").mkdir(parents=True)
    (sources / "BIG").mkdir()
    (sources / "file").write_text("x")
    (sources / "dangling").symlink_to(tmp_path / "nowhere")
    before = sorted(tmp_path.rglob("*"))
    assert put(replace(addition(), slug=slug), sources) == (None, [code])
    assert sorted(tmp_path.rglob("*")) == before


def test_what_a_person_has_to_know_stands_behind_a_value() -> None:
    people = (Name(literal="Ann Reed"),)
    record = Record("report", "Rain", people, publisher="X")
    text = source_toml("rain", record, rain(), "document.md", "0" * 64)
    assert 'language = "und"  # not known yet; "en" is English\n' in text
    assert 'author = [{ literal = "Ann Reed" }]  # literal is an organisation; a person' in text
    named = source_toml(
        "rain", Record("report", "Rain", (Name("Reed", "Ann"),)), rain(), "d", "0" * 64
    )
    assert "# literal is" not in named


def test_the_same_document_is_not_added_twice(tmp_path: Path) -> None:
    others = {sha256(DATA).hexdigest(): "town"}
    place, (problem,) = write_source(addition(), DATA, tmp_path, others)
    assert place is None
    assert (problem.code, "town" in problem.message) == (Code.ADD_FAILED, True)


def test_a_folder_that_cannot_be_finished_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(
        path: Path, content: bytes, write: Callable[[Path, bytes], int] = Path.write_bytes
    ) -> int:
        if path.name == "source.toml":
            raise OSError(28, "No space left on device")
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", full)
    place, (problem,) = write_source(addition(), DATA, tmp_path, {})
    assert place is None
    assert "No space left" in problem.message
    assert list(tmp_path.iterdir()) == []


# --- the record ---


def with_fields(**fields: str) -> Document:
    span = Span("rain", 0, 1)
    given = tuple(Field(name.replace("_", "-"), value, span) for name, value in fields.items())
    return replace(rain(), fields=given)


@pytest.mark.parametrize(
    ("statement", "holder"),
    [
        ("© The Guild", "The Guild"),
        ("© Elm Council 2023", "Elm Council"),
        ("Copyright (c) 2019-2021 by Ann Dole. All rights reserved.", "Ann Dole"),
        ("© 2020 Elm Press, all rights reserved", "Elm Press"),
        ("All rights reserved.", ""),
        ("© 2020. All rights reserved.", ""),
        ("The copyright holder is not known.", ""),
    ],
)
def test_whose_it_is_stands_in_the_statement(statement: str, holder: str) -> None:
    record = Record("report", "Rain", language="en")
    content = source_toml("rain", record, with_fields(rights=statement), "d.txt", "0" * 64)
    assert tomllib.loads(content)["rights"]["holder"] == (holder or NO_HOLDER)


def test_what_is_known_is_a_line_and_what_is_not_a_remark() -> None:
    record = Record(
        "article-journal", "Rain “and” \\ wells\n", (Name("Böll", "H."), Name(literal="Guild")),
        issued="May 2022", doi="10.1000/RAIN", keyword=("wet", ""), language="en",
        abstract="All of it.",
    )  # fmt: skip
    document = with_fields(rights="© The Guild", license="javascript:alert(1)")
    content = source_toml("rain", record, document, "document.txt", "0" * 64)
    data = tomllib.loads(content)
    assert data["record"] == {
        "type": "article-journal",
        "title": "Rain “and” \\ wells",
        "author": [{"family": "Böll", "given": "H."}, {"literal": "Guild"}],
        "doi": "10.1000/RAIN",
        "language": "en",
        "keyword": ["wet"],
    }
    assert '# issued = "May 2022"' in content
    assert data["rights"]["statement"] == "© The Guild"
    assert data["rights"]["quotation"] == "short"
    assert "license" not in data["rights"]
    assert "All of it." not in content
    assert set(data["supplied"]) == {"type"}


def test_what_a_record_has_to_have_is_there_and_said_to_be_supplied() -> None:
    data = tomllib.loads(source_toml("rain-falls", Record("report", ""), rain(), "d.txt", "0"))
    assert (data["record"]["title"], data["record"]["language"]) == ("rain falls", "und")
    assert set(data["supplied"]) == {"type", "title", "language"}


ANY = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)


@given(ANY, ANY, ANY, ANY)
def test_any_words_make_a_record_that_is_read(
    title: str, name: str, value: str, rights: str
) -> None:
    record = Record(
        "report", title, (Name(name, value), Name(literal=value)), issued=value, url=value,
        doi=value, language=value, keyword=(value, name), genre=name,
    )  # fmt: skip
    content = source_toml("x", record, with_fields(rights=rights, license=value), "d.txt", "0" * 64)
    assert tomllib.loads(content)["document"]["file"] == "d.txt"


def test_no_claims_at_all() -> None:
    nothing = Claims("rain", (), (), (), (), ())
    found = examine(Path("x.txt"), (rain(), cites(), nothing), VOCABULARY, corpus())
    said = "\n".join(report(found))
    assert "0 claims, 0 statistics" in said
    assert "vocabulary does not know" not in said
    assert found.slug == "rain"


def test_a_language_that_the_words_tell_is_said_to_be_concluded() -> None:
    said = "The rain was heavy and the wells of the town were full to the brim by that time. " * 5
    document = replace(rain(), text=said)
    data = tomllib.loads(source_toml("rain", Record("report", "Rain"), document, "d.txt", "0"))
    assert data["record"]["language"] == "en"
    assert data["supplied"]["language"].endswith("Concluded from its words; not confirmed yet.")


def test_what_a_rule_read_on_the_first_page_is_said_to_be() -> None:
    text = "# What falls on roofs\n\nAnn Böll\n\nMay 2005\n\nIt rained upon towns.\n"
    document = complete_record(read_document("rain", text, "rain.md"))
    data = tomllib.loads(source_toml("rain", record_of(document), document, "d.txt", "0"))
    assert data["record"]["author"] == [{"family": "Böll", "given": "Ann"}]
    assert data["record"]["issued"] == "2005-05"
    for field in ("author", "issued"):
        assert data["supplied"][field] == "Read from the first page by rule; not confirmed yet."


def test_letters_alone_make_no_label_like_another() -> None:
    assert share_words("social isolation", "isolated socially")
    assert share_words("Parenting groups", "parents in groups")
    assert not share_words("insulation", "minimisation")
    assert not share_words("head injury", "fetal injury")
    assert share_words("injury", "fetal injury")
