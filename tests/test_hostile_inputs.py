"""More than two hundred hostile inputs: each is read, or a problem with a hint says why not."""

from __future__ import annotations

import json
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from itertools import cycle
from pathlib import Path

import pytest

from graph.adding.folder import folder_problems
from graph.claims.review.evidence_file import FIELDS as EVIDENCE_FIELDS
from graph.claims.review.file import FIELDS as REVIEW_FIELDS
from graph.claims.review.file import parse_review
from graph.corpus.one_document import parsed
from graph.documents.corrections.file import KINDS, parse_corrections
from graph.documents.formats import read_bytes
from graph.documents.sources.fields import TABLES, TOP
from graph.documents.sources.folders import read_source
from graph.problems import Code, Problem, Severity
from tests.documents.damage import NAMES, samples
from tests.documents.pdf_writer import At, pdf
from tests.documents.test_formats import matcher
from tests.documents.test_fuzz import LIMIT, limited
from tests.documents.test_hostile import hold
from tests.documents.test_pdf import UNIT, packed
from tests.documents.test_sources import TOML, make

# --- documents ---

READ = "read"
"""It is read, with no need to say anything."""
SAID = "said"
"""It is read, and what is odd about it said; or refused."""


def bomb(name: str, size: int) -> bytes:
    """A container with one member that unpacks to *size* bytes."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(name, b" " * size)
    return out.getvalue()


def entities(count: int) -> str:
    """Each ten times the one before."""
    return "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, count))


def article(inside: str, dtd: str = "") -> bytes:
    head = f"<!DOCTYPE article [{dtd}]>" if dtd else ""
    return f"{head}<article><body><p>{inside}</p></body></article>".encode()


def html(inside: str) -> bytes:
    return f"<!doctype html><html><body><p>Ships sail.</p>{inside}</body></html>".encode()


DEEP = 8_000
MADE: dict[str, tuple[bytes | Callable[[], bytes], str]] = {
    "nothing": (b"", SAID),
    "white space": (b" \n\t\n" * 99, SAID),
    "byte order mark alone": (b"\xef\xbb\xbf", SAID),
    "NULs alone": (b"\x00" * 5000, SAID),
    "random bytes": (bytes(range(256)) * 40, SAID),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(600), SAID),
    "a program": (b"\x7fELF" + bytes(range(256)) * 9, SAID),
    "an old Word file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900), SAID),
    "gzip": (b"\x1f\x8b\x08" + bytes(range(256)), SAID),
    "NULs in text": (b"Ships sail.\x00\x00 They sink.", SAID),
    "bidi": ("Ships \u202e sail \u2066 there.".encode(), SAID),
    "terminal": (b"Ships \x1b[2J\x1b]0;a\x07 sail.", SAID),
    "a surrogate in UTF-8": ("Größe, café ".encode() * 9 + b"Ships \xed\xa0\x80.", SAID),
    "overlong UTF-8": ("Größe, café ".encode() * 9 + b"Ships \xc0\xaf sail.", SAID),
    "half a sign at the end": ("Ships and cafés: é".encode()[:-1], SAID),
    "UTF-16 cut in a sign": ("Ships sail there.".encode("utf-16")[:-1], SAID),
    "UTF-16 shifted": (b"\xff\xfe" + ("Ships sail. " * 40).encode("utf-16-le")[1:], SAID),
    "UTF-32": ("Ships sail there.".encode("utf-32"), SAID),
    "UTF-7": (b"Ships +AGE- sail.", READ),
    "one huge line": (lambda: b"Ships sail there, and " * 4_000, SAID),
    "one huge word": (lambda: b"a" * 120_000, SAID),
    "only brackets": (lambda: b"(" * 50_000, READ),
    "only line breaks": (lambda: b"\r\r\n\n" * 8_000 + b"a", READ),
    "old line breaks": (b"Ships sail.\rThey sink.\r" * 50, READ),
    "separators": ("Ships\u2028sail.\u2029They\x85sink.".encode(), READ),
    "combining": (("e" + "\u0301" * 5000).encode(), READ),
    "tags of Unicode": ("Ships\U000e0041 sail.".encode(), READ),
    "nested lists": ("".join(f"{'  ' * at}- a\n" for at in range(400)).encode(), READ),
    "nested quotations": (b"> " * 5000 + b"a", READ),
    "front matter without end": (b"---\ntitle: Ships\nShips sail.\n", READ),
    "front matter with tags": (b"---\ntitle: !!python/object:os.system a\n---\nHi.", READ),
    "a list of nothing": (b"# Ships\n\nThey sail.\n\n# References\n", SAID),
    "many lists": (b"# References\n\nDoe, J. (2020). A b c.\n\n" * 80, READ),
    "XML: laughs": (article("&e9;", '<!ENTITY e0 "ha">' + entities(10)), SAID),
    "XML: quadratic": (article("&e;" * 5000, f'<!ENTITY e "{"a" * 5000}">'), SAID),
    "XML: a file": (article("&f;", '<!ENTITY f SYSTEM "file:///etc/passwd">'), SAID),
    "XML: an address": (article("&f;", '<!ENTITY f SYSTEM "http://a.invalid/">'), SAID),
    "XML: parameters": (
        article("a", '<!ENTITY % p SYSTEM "http://a.invalid/x.dtd"> %p;'), SAID),
    "XML: external DTD": (
        b'<!DOCTYPE article SYSTEM "http://a.invalid/x.dtd">' + article("Ships."), READ),
    "XML: of itself": (article("&e;", '<!ENTITY e "&e;">'), SAID),
    "XML: deep": (b"<article><body>" + b"<sec>" * DEEP, SAID),
    "XML: many attributes": (
        b"<article " + b" ".join(b'a%d="1"' % at for at in range(5000)) + b"><body><p>Hi</p>"
        b"</body></article>", READ),
    "XML: one attribute twice": (b"<article><body a='1' a='2'><p>Hi</p></body></article>", SAID),
    "XML: NUL": (article("Ships \x00 sail."), SAID),
    "XML: half a pair": (article("Ships &#xD800; sail."), SAID),
    "XML: no such sign": (article("Ships &#xFFFFFFFF; sail."), SAID),
    "XML: another encoding": (
        b'<?xml version="1.0" encoding="no-such"?>' + article("Ships."), SAID),
    "XML: wrong encoding": (
        b'<?xml version="1.0" encoding="utf-16"?>' + article("Ships."), SAID),
    "XML: an unknown prefix": (article("<x:y>Ships</x:y>"), SAID),
    "XML: a style sheet": (
        b'<?xml-stylesheet href="http://a.invalid/"?>' + article("Ships."), READ),
    "XML: CDATA without end": (b"<article><body><p><![CDATA[Ships", SAID),
    "HTML: deep": (html("<div>" * DEEP + "Ships"), SAID),
    "HTML: deep tables": (html("<table><tr><td>" * 500 + "Ships"), SAID),
    "HTML: script without end": (html("<script>a <p>They sink.</p>"), SAID),
    "HTML: remark without end": (html("<!-- <p>They sink.</p>"), SAID),
    "HTML: cut in a tag": (html("")[:-20] + b"<p class='a", SAID),
    "HTML: a span of ages": (html("<table><tr><td colspan=999999999>a<td>b</table>"), READ),
    "HTML: a list from ages": (html(f"<ol start={'9' * 4000}><li>a</ol>"), READ),
    "HTML: thousand attributes": (html(f"<p {'a=1 ' * 9000}>They sink.</p>"), READ),
    "HTML: a link to itself": (html("<p id=a><a href='#a'>They sink.</a></p>"), READ),
    "PDF: no more": (b"%PDF-1.7", SAID),
    "PDF: cut off": (lambda: samples()["pdf"][:700], SAID),
    "PDF: no table": (lambda: samples()["pdf"].split(b"xref")[0], SAID),
    "PDF: encrypted": (
        pdf([At(60, 700, "a")], extra="/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 "
                                              "/O (o) /U (u) >>"), SAID),
    "PDF: no text": (pdf([]), SAID),
    "PDF: some pages without": (pdf([At(60, 700, "Ships sail.")], [], []), SAID),
    "PDF: a bomb": (lambda: packed(UNIT, 60_000), SAID),
    "PDF: letters on top of each other": (pdf([At(60, 700, "Ships")] * 400), READ),
    "PDF: off the page": (pdf([At(-900, 9000, "Ships"), At(60, 700, "sail.")]), READ),
    "PDF: huge letters": (pdf([At(60, 700, "Ships sail.", 9000)]), READ),
    "PDF: pages of itself": (
        lambda: samples()["pdf"].replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]"), SAID),
    "ZIP: empty": (b"PK\x05\x06" + bytes(18), SAID),
    "ZIP: not at all": (b"PK\x03\x04 no more", SAID),
    "ZIP: no document": (lambda: bomb("a.txt", 9), SAID),
    "ODT: a bomb": (lambda: bomb("content.xml", 140_000_000), SAID),
    "DOCX: a path": (lambda: bomb("../../word/document.xml", 9), SAID),
    "DOCX: blanks": (lambda: bomb("word/document.xml", 99), SAID),
    "RIS: without ER": (lambda: samples()["ris"].replace(b"ER  -", b""), SAID),
    "RIS: without TY": (lambda: samples()["ris"].replace(b"TY  - JOUR\n", b""), SAID),
    "RIS: ER alone": (b"TY  - JOUR\nER  - \n", SAID),
    "RIS: thousand": (lambda: samples()["ris"] * 1000, SAID),
    "nbib: cut in a field": (lambda: samples()["nbib"][:60], READ),
    "BibTeX: one broken": (lambda: b"@book{b, title={Broken\n" + samples()["bibtex"], SAID),
    "BibTeX: braces": (b"@article{a, title = {" + b"{" * 5000, SAID),
    "BibTeX: TeX": (b"@article{a, title = {\\input{/etc/passwd} \\def\\a{\\a}\\a}}", READ),
    "JSON: broken": (lambda: samples()["csl"][:-30], SAID),
    "JSON: deep": (b"[" * DEEP, READ),
    "JSON: other": (b'{"a": [1, 2, {"b": null}]}', READ),
    "JSON: numbers": (b'[{"title": "Ships", "volume": 1e999, "issued": NaN}]', READ),
    "JSON: wrong kinds": (
        json.dumps([{"title": "Ships", "author": 7, "issued": [], "abstract": {"a": 1},
                             "keyword": 3.5, "page": [[]], "DOI": None}]).encode(), READ),
    "JSON: a number of ages": (b'[{"title": "Ships", "volume": ' + b"9" * 9000 + b"}]", SAID),
    "YAML: anchors": (b"title: &a [*a, *a]\nauthor: *a\n", READ),
    "YAML: twice": (b"title: Ships\nauthor: Doe\ntitle: Boats\n", READ),
    "TOML: broken": (lambda: samples()["toml"].replace(b'"Ship', b"Ship"), SAID),
    "TOML: deep": (b'title = "Ships"\na = ' + b"[" * 5000, SAID),
}  # fmt: skip


def whole(name: str) -> bytes:
    return samples()[name]


def half(name: str) -> bytes:
    data = whole(name)
    return data[: len(data) // 2]


def documents() -> Iterator[tuple[str, bytes | Callable[[], bytes], str, str]]:
    """A name, the bytes, the file's name and what is to come of it."""
    for name, (make_it, what) in MADE.items():
        yield name, make_it, "hostile", what
    wrong = cycle((".pdf", ".docx", ".xml", ".ris", ".json", ".txt"))
    for name in NAMES:
        suffix = next(wrong)
        yield f"{name}: half of it", partial(half, name), "hostile", READ
        yield f"{name} called {suffix}", partial(whole, name), f"a{suffix}", READ


DOCUMENTS = list(documents())


@pytest.mark.parametrize(("made", "file", "what"), [one[1:] for one in DOCUMENTS],
                         ids=[one[0] for one in DOCUMENTS])  # fmt: skip
def test_hostile_documents(made: bytes | Callable[[], bytes], file: str, what: str) -> None:
    data = made() if callable(made) else made
    with limited(LIMIT):
        document, problems = read_bytes("hostile", data, file)
        found = parsed(document, file, matcher()) if document is not None else None
    problems = (*problems, *(found.problems if found is not None else ()))
    assert all(one.message and one.hint for one in problems)
    assert found is not None or any(one.severity is Severity.ERROR for one in problems)
    assert problems or what == READ
    if found is not None:
        hold(found.document)


# --- records, reviews, corrections: every field with a value of the wrong kind ---

WRONG = ("[[1], { a = 2 }]", "-0.5", "{ a = { b = 1 } }", "[true]", '["a", 1979-05-27T07:32:00Z]')


def said(problems: tuple[Problem, ...], field: str, code: Code) -> None:
    """One of *problems* names *field*, with its line and what to do."""
    named = [
        one
        for one in problems
        if one.message.startswith((field, f"{field} ")) or field in one.message
    ]
    assert named, problems
    assert all(one.code is code and one.line and one.hint for one in named)


SOURCE_FIELDS = [("", rule.key) for rule in TOP] + [
    (table, rule.key) for table, rules in TABLES.items() for rule in rules
]


@pytest.mark.parametrize(
    ("at", "place"), list(enumerate(SOURCE_FIELDS)), ids=[".".join(one) for one in SOURCE_FIELDS]
)
def test_source_toml(tmp_path: Path, at: int, place: tuple[str, str]) -> None:
    table, field = place
    lines = [line for line in TOML.splitlines() if not line.startswith(f"{field} =")]
    head = lines.index(f"[{table}]") + 1 if table else 0
    lines.insert(head, f"{field} = {WRONG[at % len(WRONG)]}")
    source, problems = read_source(make(tmp_path, toml="\n".join(lines)), tmp_path)
    assert source is None
    said(problems, field, Code.RECORD_INVALID)


DECISIONS = [("decision", field) for field in REVIEW_FIELDS] + [
    ("evidence", field) for field in EVIDENCE_FIELDS
]


@pytest.mark.parametrize(
    ("at", "place"), list(enumerate(DECISIONS)), ids=[".".join(one) for one in DECISIONS]
)
def test_review_toml(at: int, place: tuple[str, str]) -> None:
    kind, field = place
    decisions, problems = parse_review(f"[[{kind}]]\n{field} = {WRONG[at % len(WRONG)]}\n", "r")
    assert decisions == ()
    said(problems, field, Code.REVIEW_INVALID)


CORRECTIONS = [(kind, rule.key) for kind, made in KINDS.items() for rule in made.rules]


@pytest.mark.parametrize(
    ("at", "place"), list(enumerate(CORRECTIONS)), ids=[".".join(one) for one in CORRECTIONS]
)
def test_corrections_toml(at: int, place: tuple[str, str]) -> None:
    kind, field = place
    content = f"[[{kind}]]\n{field} = {WRONG[at % len(WRONG)]}\n"
    corrections, problems = parse_corrections(content, "c", "s")
    assert corrections == ()
    said(problems, field, Code.CORRECTION_INVALID)


# --- names ---

NAMES_OF_FOLDERS = ("../x", "..", ".", "", "/etc", "a/b", "a\\b", "a\x00b", "a\nb", "Ants", "ANTS",
                    "ａｎｔｓ", "fourmi\u0301s", "fourmís", "ants ", " ants", "-ants", "ants--x",
                    "a" * 70 + "é", "con.", "%2e%2e", "\u202eants", "ants\u200b")  # fmt: skip


@pytest.mark.parametrize("name", NAMES_OF_FOLDERS, ids=[ascii(one) for one in NAMES_OF_FOLDERS])
def test_names_of_sources(tmp_path: Path, name: str) -> None:
    (problem,) = folder_problems(name, b"a", tmp_path, {})
    assert (problem.code, bool(problem.hint)) == (Code.SLUG_INVALID, True)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("taken", ["Ants", "ANTS", "ａｎｔｓ", "antſ", "ants"])
def test_names_that_differ_by_case_or_form_only(tmp_path: Path, taken: str) -> None:
    (tmp_path / taken).mkdir()
    (problem,) = folder_problems("ants", b"a", tmp_path, {})
    assert (problem.code, bool(problem.hint)) == (Code.SLUG_DUPLICATE, True)
    folded = unicodedata.normalize("NFKC", taken).casefold()
    assert folded == "ants"


def test_there_are_more_than_two_hundred() -> None:
    rows = (len(DOCUMENTS), len(SOURCE_FIELDS), len(DECISIONS), len(CORRECTIONS))
    assert sum(rows) + len(NAMES_OF_FOLDERS) > 200
