"""Source folders, good and bad."""

from __future__ import annotations

import hashlib
import re
import tomllib
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import config
from graph.documents.sources.fields import (
    NO_HOLDER,
    RECORD,
    RIGHTS,
    UNDESCRIBED,
    doi,
    iso_date,
    one_name,
    text,
    web_address,
)
from graph.documents.sources.fields import Wrong as Bad
from graph.documents.sources.folders import near_slug, read_source, read_sources
from graph.documents.sources.model import QuotationPolicy, Source
from graph.documents.sources.record import Place, line_numbers, read_record
from graph.problems import Code, Problem, Severity
from graph.records import Name, Record

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = "Toads and ponds\n\nA pond holds toads.\n"
DIGEST = hashlib.sha256(DOCUMENT.encode()).hexdigest()
TOML = f"""\
description = "A short report."

[document]
file = "document.txt"
sha256 = "{DIGEST}"

[record]
type = "report"
title = "Toads and ponds"
author = [{{ family = "van Dam", given = "A." }}, {{ literal = "Pond Society" }}]
issued = 2021-09-14
volume = 45
doi = "https://doi.org/10.1000/ABC"
language = "en"
keyword = ["toads"]

[supplied]
volume = "From the cover."

[rights]
statement = "© Pond Society"
holder = "Pond Society"
"""


def make(root: Path, slug: str = "toads", toml: str | None = TOML) -> Path:
    folder = root / "sources" / slug
    folder.mkdir(parents=True)
    (folder / "document.txt").write_text(DOCUMENT, encoding="utf-8", newline="")
    if toml is not None:
        (folder / "source.toml").write_text(toml, encoding="utf-8")
    return folder


def read(root: Path) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    return read_sources(root / "sources", root)


def only(problems: tuple[Problem, ...]) -> Problem:
    assert len(problems) == 1, problems
    assert problems[0].severity is Severity.ERROR
    assert problems[0].hint
    return problems[0]


def test_a_good_source(tmp_path: Path) -> None:
    make(tmp_path)
    (source,), problems = read(tmp_path)
    assert problems == ()
    assert (source.slug, source.folder, source.file) == ("toads", "sources/toads", "document.txt")
    assert source.record == Record(
        type="report",
        title="Toads and ponds",
        author=(Name("van Dam", "A."), Name(literal="Pond Society")),
        year="2021",
        issued="2021-09-14",
        volume="45",
        doi="10.1000/abc",
        language="en",
        keyword=("toads",),
    )
    assert source.rights.quotation is QuotationPolicy.SHORT
    assert [(item.field, item.origin) for item in source.supplied] == [
        ("volume", "From the cover.")
    ]


def test_words_for_a_person_to_replace_say_nothing(tmp_path: Path) -> None:
    toml = TOML.replace("A short report.", UNDESCRIBED).replace(
        '= "Pond Society"', f'= "{NO_HOLDER}"'
    )
    make(tmp_path, toml=toml)
    (source,), problems = read(tmp_path)
    assert not problems
    assert (source.description, source.rights.holder, source.line("description")) == ("", "", 1)


def test_sources_are_sorted_and_other_files_left_alone(tmp_path: Path) -> None:
    for slug in ("toads-2", "ants", "toads"):
        make(tmp_path, slug)
    (tmp_path / "sources" / "README.md").write_text("read me")
    (tmp_path / "sources" / ".hidden").mkdir()
    sources, problems = read(tmp_path)
    assert [source.slug for source in sources] == ["ants", "toads", "toads-2"]
    assert [(problem.code, problem.source, problem.severity) for problem in problems] == [
        (Code.DOCUMENT_DUPLICATE, "toads", Severity.WARNING),
        (Code.DOCUMENT_DUPLICATE, "toads-2", Severity.WARNING),
    ]


BAD_TOML = [
    # what is replaced, by what, the line that the message names, words of message and hint
    ('"report"', '"reprot"', 8, "record.type", "report"),
    ("title =", "tilte =", 9, "record.tilte", "title"),
    ('title = "Toads and ponds"\n', "", 7, "record.title is missing", "title = "),
    ("45", "4.5", 12, "record.volume has to be text", "quotes"),
    ("45", f"0x{'f' * 5_000}", 12, "record.volume has to be text", "quotes"),
    ("45", "[]", 12, "record.volume has to be text", "quotes"),
    ('"Toads and ponds"', '"  "', 9, "record.title is empty", "It has to"),
    ('"Toads and ponds"', '"Toads\\u202eponds"', 9, "cannot be shown", "anew"),
    ("2021-09-14", '"14 Sept"', 11, "record.issued is no date", "2021-09"),
    ("2021-09-14", '"2021-13"', 11, "record.issued is no date", "2021-09"),
    ("https://doi.org/10.1000/ABC", "11.1000/abc", 13, "record.doi is no DOI", "10."),
    ("family =", "famly =", 10, 'no part "famly"', "family"),
    ('[{ family = "van Dam"', '["Dam", { family = "van Dam"', 10, "list of names", "family"),
    ('["toads"]', '"toads"', 15, "record.keyword has to be a list", "["),
    ("[rights]\n", "[right]\n", 20, "right is no field", "rights"),
    ("volume = 45\n", "", 17, "supplied.volume explains a field without", "Add volume"),
    ('"document.txt"', '"../document.txt"', 4, "leads out of the folder", "beside"),
    ('"document.txt"', '"a\\\\b.txt"', 4, "leads out of the folder", "beside"),
    (DIGEST, "", 5, "document.sha256 is empty", "It has to"),
    ('language = "en"', 'language = "English!"', 14, "record.language", "en-GB"),
    ("holder =", 'original = "javascript:alert(1)"\nholder =', 22, "no web address", "https"),
    ("holder =", 'quotation = "ful"\nholder =', 22, 'cannot be "ful"', "full"),
    ("holder =", 'quotation = "full"\nholder =', 22, "without an open licence", "short"),
    ("volume = 45", "volume = = 45", 12, "cannot be read", "quote"),
    ("volume = 45", "volume = 45\nvolume = 46", 13, "cannot be read", "quote"),
    ("[rights]", "[[rights]]", 20, "rights is no part", "Write [rights]"),
]


@pytest.mark.parametrize(("old", "new", "line", "message", "hint"), BAD_TOML)
def test_a_bad_record_is_named_with_line_and_hint(
    tmp_path: Path, old: str, new: str, line: int, message: str, hint: str
) -> None:
    make(tmp_path, "ants")
    make(tmp_path, toml=TOML.replace(old, new, 1))
    sources, problems = read(tmp_path)
    assert [source.slug for source in sources] == ["ants"]
    found = next(
        problem for problem in problems if message in problem.message and hint in problem.hint
    )
    assert found.code is Code.RECORD_INVALID
    assert found.place() == f"sources/toads/source.toml:{line}"
    assert found.source == "toads"


def test_a_near_match_is_a_candidate(tmp_path: Path) -> None:
    make(
        tmp_path,
        toml=TOML.replace("volume = 45", "volune = 45").replace(
            "[supplied]\nvolume", "[supplied]\npage"
        ),
    )
    _, problems = read(tmp_path)
    assert ("volume",) in [problem.candidates for problem in problems]


@pytest.mark.parametrize("value", ["[" * 100_000, "9" * 5_000, "{a=" * 5_000])
def test_what_toml_itself_stumbles_over_is_no_crash(tmp_path: Path, value: str) -> None:
    make(tmp_path, toml=TOML.replace("45", value))
    assert only(read(tmp_path)[1]).code is Code.RECORD_INVALID


def test_a_record_in_another_encoding(tmp_path: Path) -> None:
    folder = make(tmp_path)
    (folder / "source.toml").write_bytes(TOML.encode("utf-16"))
    assert only(read(tmp_path)[1]).code is Code.RECORD_INVALID


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    make(tmp_path, toml="\ufeff" + TOML)
    assert read(tmp_path)[1] == ()


def test_a_folder_without_a_record(tmp_path: Path) -> None:
    make(tmp_path, toml=None)
    problem = only(read(tmp_path)[1])
    assert (problem.code, problem.file) == (Code.RECORD_MISSING, "sources/toads/source.toml")


def test_a_changed_document_says_what_to_do(tmp_path: Path) -> None:
    folder = make(tmp_path)
    (folder / "document.txt").write_text("Other words.")
    problem = only(read(tmp_path)[1])
    assert problem.code is Code.DOCUMENT_CHANGED
    assert hashlib.sha256(b"Other words.").hexdigest() in problem.hint
    assert "put the original back" in problem.hint


def test_the_fingerprint_of_a_new_document_is_told(tmp_path: Path) -> None:
    make(tmp_path, toml=TOML.replace(DIGEST, "..."))
    assert DIGEST in only(read(tmp_path)[1]).hint


def test_a_missing_document_names_what_lies_there(tmp_path: Path) -> None:
    folder = make(tmp_path)
    (folder / "document.txt").rename(folder / "report.txt")
    problem = only(read(tmp_path)[1])
    assert (problem.code, problem.candidates) == (Code.DOCUMENT_MISSING, ("report.txt",))


def test_a_huge_document_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path)
    monkeypatch.setattr(config, "MAX_DOCUMENT_BYTES", 10)
    assert only(read(tmp_path)[1]).code is Code.DOCUMENT_TOO_LARGE


@pytest.mark.parametrize(
    ("method", "code"),
    [("read_bytes", Code.RECORD_MISSING), ("open", Code.DOCUMENT_MISSING)],
)
def test_a_file_that_may_not_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, method: str, code: Code
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    make(tmp_path)
    if method == "open":  # read_bytes opens, too
        monkeypatch.setattr(Path, "read_bytes", lambda _: TOML.encode())
    monkeypatch.setattr(Path, method, refuse)
    problem = only(read(tmp_path)[1])
    assert (problem.code, "Permission denied" in problem.message) == (code, True)


@pytest.mark.parametrize(
    ("slug", "code"),
    [
        ("Toads", Code.SLUG_DUPLICATE),
        ("\uff54oads", Code.SLUG_DUPLICATE),
        ("Ants", Code.SLUG_INVALID),
        ("ants 2020", Code.SLUG_INVALID),
        ("ants_2020", Code.SLUG_INVALID),
        ("-ants", Code.SLUG_INVALID),
        ("fourmi\u0301s", Code.SLUG_INVALID),
    ],
)
def test_a_name_that_is_no_address(tmp_path: Path, slug: str, code: Code) -> None:
    make(tmp_path)
    make(tmp_path, slug)
    sources, problems = read(tmp_path)
    assert [source.slug for source in sources] == ["toads"]
    assert only(problems).code is code


@pytest.mark.parametrize(
    ("name", "slug"),
    [("Ants 2020", "ants-2020"), ("Fourmís_é", "fourmis-e"), ("蟻", "yi"), ("???", "source")],
)
def test_near_slug(name: str, slug: str) -> None:
    assert near_slug(name) == slug


@pytest.mark.parametrize("name", ["", "document.txt", "source.toml"])
def test_links_are_not_followed(tmp_path: Path, name: str) -> None:
    elsewhere = make(tmp_path / "elsewhere")
    folder = make(tmp_path)
    if name:
        (folder / name).unlink()
        (folder / name).symlink_to(elsewhere / name)
    else:
        (tmp_path / "sources" / "ants").symlink_to(elsewhere, target_is_directory=True)
    codes = {"": Code.RECORD_MISSING, "document.txt": Code.DOCUMENT_MISSING}
    assert only(read(tmp_path)[1]).code is codes.get(name, Code.RECORD_MISSING)


@pytest.mark.parametrize("made", [False, True])
def test_no_sources_at_all(tmp_path: Path, made: bool) -> None:
    if made:
        (tmp_path / "sources").mkdir()
    sources, problems = read(tmp_path)
    assert sources == ()
    assert only(problems).file == "sources"


@pytest.mark.parametrize(
    ("value", "result"),
    [
        ("doi:10.1000/A b", None),
        ("10.1000/A(b)", "10.1000/a(b)"),
        ("http://dx.doi.org/10.1000/x", "10.1000/x"),
    ],
)
def test_doi(value: str, result: str | None) -> None:
    assert doi(value) == result or (result is None and isinstance(doi(value), Bad))


@pytest.mark.parametrize("value", ["ftp://x.org", "https://", "//x.org", 'https://x.org/"<', "x"])
def test_no_web_address(value: str) -> None:
    assert isinstance(web_address(value), Bad)


@pytest.mark.parametrize(
    "value",
    [{}, {"given": "A."}, {"family": "A", "literal": "B"}, {"literal": "B", "given": "A"}, "A", 3],
)
def test_no_name(value: object) -> None:
    assert isinstance(one_name(value), Bad)


@pytest.mark.parametrize("value", [True, None, 1.5, {}, [], ""])
def test_no_text_and_no_date(value: object) -> None:
    assert isinstance(text(value), Bad)
    assert isinstance(iso_date(value), Bad)


def test_line_numbers() -> None:
    lines = line_numbers('a = 1\n[b]\n# c = 1\n"c" = 1\n[[d.e]]\nf.g = 1\n')
    expected = {("", "a"): 1, ("b", ""): 2, ("b", "c"): 4, ("d", ""): 5, ("d", "f"): 6}
    assert {key: lines[key] for key in expected} == expected


def test_every_field_of_a_record_can_be_given() -> None:
    # the year is the first part of the date
    assert {rule.key for rule in RECORD} == {field.name for field in fields(Record)} - {"year"}


def test_every_field_reaches_the_record(tmp_path: Path) -> None:
    values = {
        "author": '[{ literal = "A" }]',
        "editor": '[{ literal = "B" }]',
        "keyword": '["C"]',
        "type": '"book"',
        "issued": '"2001"',
        "accessed": '"2002"',
        "doi": '"10.1000/x"',
        "url": '"https://x.org"',
        "language": '"nl"',
    }
    lines = [f"{rule.key} = {values.get(rule.key, repr(rule.key))}" for rule in RECORD]
    head, rest = TOML.split("[record]")
    toml = f"{head}[record]\n" + "\n".join(lines) + "\n\n[rights]" + rest.split("[rights]")[1]
    source, problems = read_source(make(tmp_path, toml=toml), tmp_path)
    assert problems == ()
    assert source is not None
    assert [field.name for field in fields(Record) if not getattr(source.record, field.name)] == []
    assert source.record.publisher_place == "publisher_place"


def test_the_guide_names_every_field_and_its_example_is_valid(tmp_path: Path) -> None:
    guide = (ROOT / "sources" / "README.md").read_text(encoding="utf-8")
    assert [rule.key for rule in (*RECORD, *RIGHTS) if f"`{rule.key}`" not in guide] == []
    example = re.search(r"```toml\n(.*?)```", guide, re.DOTALL)
    assert example is not None
    toml = example[1].replace('sha256 = "..."', f'sha256 = "{DIGEST}"')
    assert tomllib.loads(toml)
    assert read_source(make(tmp_path, toml=toml), tmp_path)[1] == ()


def test_the_project_s_own_sources_are_silent() -> None:
    sources, problems = read_sources(ROOT / "sources", ROOT)
    assert problems == ()
    assert len(sources) == len([path for path in (ROOT / "sources").iterdir() if path.is_dir()])


TOML_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@given(TOML_VALUES)
def test_no_value_makes_a_field_fail(value: object) -> None:
    for rule in (*RECORD, *RIGHTS):
        rule.read(value)


@given(st.text() | st.integers(0, len(TOML)).map(lambda at: TOML[:at]), st.text(max_size=5))
def test_no_text_makes_a_record_fail(head: str, tail: str) -> None:
    place = Place(Path("sources/toads/source.toml"), Path(), "toads")
    source, problems = read_record(head + tail, "sources/toads", place)
    assert (source is None) == bool(problems)
    assert all(problem.line and problem.hint for problem in problems)


def test_a_wrong_field_is_not_also_named_as_missing(tmp_path: Path) -> None:
    make(tmp_path, toml=TOML.replace("volume = 45", "volume = 4.5", 1))
    _, (problem,) = read(tmp_path)
    assert "record.volume" in problem.message
