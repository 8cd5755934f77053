"""Files of every format, whole and damaged: the same number always gives the same file."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from random import Random

from tests.documents.article import JATS
from tests.documents.spreadsheet_writer import ods, xlsx
from tests.documents.test_databases import (
    COCHRANE,
    EUROPE_PMC,
    EUROPE_PMC_XML,
    OVID,
    PROQUEST,
    TRIALS,
)
from tests.documents.test_formats import pandoc, printed
from tests.documents.test_html import PAGE
from tests.documents.test_markup import TEXTS
from tests.documents.test_records import (
    BIBTEX,
    CSL,
    DATACITE,
    DATACITE_JSON,
    DC,
    DSPACE,
    ENDNOTE,
    MEDLINE,
    MODS,
    PUBMED,
    REFER,
    REFWORKS,
    REGISTER,
    RIS,
    ROWS,
    TOML,
    WEB_OF_SCIENCE,
    YAML,
)
from tests.documents.test_saved_pages import archive, letter
from tests.documents.test_spreadsheets import COVIDENCE
from tests.documents.test_transcripts import SRT, VTT
from tests.documents.test_xml import TEI
from tests.documents.test_xml_records import ARXIV, CROSSREF, MARC

ZIPPED = ("docx", "odt", "epub", "pptx", "xlsx", "ods")
"""Archives; most are read by a program of its own, which takes its time to start."""
MARKED = ("org", "mediawiki", "rst", "ipynb")
"""Texts that it reads, too."""
NAMES = ("txt", "utf-16", "latin-1", "jats", "tei", "html", "page", "ris", "nbib", "bibtex", "csl",
         "yaml", "toml", "dc", "datacite", "dspace", "register", "refer", "csv", "pubmed",
         "endnote", "mods", "web-of-science", "refworks", "datacite-json", "rtf", "latex", "pdf",
         "mhtml", "webarchive", "ovid", "cochrane", "europe-pmc", "europe-pmc-xml", "trials",
         "srt", "vtt", "crossref", "arxiv", "marc", "proquest",
         *MARKED,
         *ZIPPED)  # fmt: skip
MAIN = ("document.xml", "content.xml", "slide2.xml", "ch001.xhtml", "sharedStrings.xml")
"""The ends of the names of parts that hold words."""
MARKUP = (
    "jats",
    "tei",
    "html",
    "page",
    "mhtml",
    "webarchive",
    "dc",
    "datacite",
    "dspace",
    "pubmed",
    "endnote",
    "mods",
    "europe-pmc-xml",
    "crossref",
    "arxiv",
    "marc",
)
"""In other order their lines are another document, in which words of this one are no words."""
JUNK = (
    b"\x00" * 64, b"<" * 200, b"&a;", b"&#0;", b"&#xD800;", b"]]>", b"<!--", b"<!DOCTYPE a [",
    b"{" * 200, b'"', b"'", b"\\", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\n" * 500,
    b"ER  - \n", b"TY  - JOUR\n", b"PMID- 1\n", b"@article{", b"|" * 300, b"[^1]" * 50, b"</p>",
    b"<table><tr><td>" * 40, b"<script>", b"<title>", b"</article>", b"%PDF-1.7", b"PK\x03\x04",
    b"endstream", b"endobj", b"(((((", b"[[[[[", b"- - - - ", b": : :", b"---\n", b"***\n",
    b"# References\n", b"\r", b"\x0c" * 30, b"\x1b[2J", b" " * 5_000, b"a" * 20_000,
    b"&lt;" * 100, b"(2020) " * 100, "\u202e\u2066".encode(), "e\u0301".encode() * 50,
    "\U000e0041".encode(), "ﬁ¹²³".encode(), b"9" * 400, b"1e999", b"-1", b"null", b"true",
)  # fmt: skip


@cache
def samples() -> dict[str, bytes]:
    """A small file of each format."""
    texts = {
        "txt": "\n\n".join(re.sub(r"<[^>]+>", " ", part).strip() for part in JATS.split("</p>")),
        "jats": JATS, "tei": TEI, "html": PAGE, "toml": TOML, "ris": RIS, "nbib": MEDLINE,
        "bibtex": BIBTEX, "csl": CSL, "yaml": YAML, "dc": DC, "datacite": DATACITE,
        "dspace": DSPACE, "register": REGISTER, "refer": REFER, "csv": ROWS,
        "pubmed": PUBMED, "endnote": ENDNOTE, "mods": MODS, "web-of-science": WEB_OF_SCIENCE,
        "refworks": REFWORKS, "datacite-json": DATACITE_JSON, "ovid": OVID, "cochrane": COCHRANE,
        "srt": SRT, "vtt": VTT, "crossref": CROSSREF, "arxiv": ARXIV, "marc": MARC,
        "proquest": PROQUEST,
        **{name: TEXTS[name] for name in MARKED},
        "europe-pmc": EUROPE_PMC, "europe-pmc-xml": EUROPE_PMC_XML, "trials": TRIALS,
    }  # fmt: skip
    files = {name: text.encode() for name, text in texts.items()}
    latin = texts["txt"].encode("cp1252", "replace")
    return files | {
        "utf-16": texts["txt"].encode("utf-16"), "latin-1": latin + "– Größe".encode("cp1252"),
        "pdf": printed(), "docx": pandoc("docx"), "odt": pandoc("odt"),
        "xlsx": xlsx({"Studies": COVIDENCE}), "ods": ods({"Studies": COVIDENCE}),
        "epub": pandoc("epub"), "pptx": pandoc("pptx"), "rtf": pandoc("rtf"),
        "latex": pandoc("latex"),
        "page": pandoc("html"),
        "mhtml": letter(PAGE).as_bytes(), "webarchive": archive(PAGE.encode()),
    }  # fmt: skip


def damaged(name: str, number: int) -> bytes:
    """The sample *name* with one to four pieces of damage, told by *number*."""
    chance = Random(f"{name} {number}")
    data = samples()[name]
    if name in ZIPPED and chance.random() < 0.8:
        return _within(data, chance)
    kinds = [one for one in DAMAGE if one is not _lines or name not in MARKUP]
    for _ in range(chance.randint(1, 4)):
        data = chance.choice(kinds)(data, chance)
    return data


def _within(data: bytes, chance: Random) -> bytes:
    """Damage in what is packed, in an archive that is whole."""
    packed = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(packed, "w") as new:
        members = [
            one for one in old.namelist() if one.endswith((".xml", ".rels", ".xhtml", ".opf"))
        ]
        struck = {chance.choice(members), *([f"{_main(members)}"] if chance.random() < 0.6 else [])}
        for member in old.namelist():
            inside = old.read(member)
            if member in struck:
                inside = chance.choice(WITHIN)(inside, chance)
            new.writestr(zipfile.ZipInfo(member), inside, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _main(members: list[str]) -> str:
    return next(one for one in members if one.endswith(MAIN))


# --- pieces of damage ---


def _part(data: bytes, chance: Random) -> tuple[int, int]:
    start, end = sorted(chance.randint(0, len(data)) for _ in range(2))
    return start, end


def _cut(data: bytes, chance: Random) -> bytes:
    return data[: chance.randint(0, len(data))]


def _drop(data: bytes, chance: Random) -> bytes:
    start = chance.randint(0, len(data))
    return data[:start] + data[start + chance.choice((1, 8, 60, 400)) :]


def _put(data: bytes, chance: Random) -> bytes:
    at = chance.randint(0, len(data))
    junk = chance.choice(JUNK) if chance.random() < 0.7 else chance.randbytes(12)
    return data[:at] + junk + data[at:]


def _double(data: bytes, chance: Random) -> bytes:
    start, end = _part(data, chance)
    return data[:end] + data[start:]


def _swap(data: bytes, chance: Random) -> bytes:
    start, end = _part(data, chance)
    return data[end:] + data[start:end] + data[:start]


def _flip(data: bytes, chance: Random) -> bytes:
    made = bytearray(data)
    for _ in range(min(len(made), chance.choice((1, 5, 50)))):
        made[chance.randrange(len(made))] = chance.randrange(256)
    return bytes(made)


def _lines(data: bytes, chance: Random) -> bytes:
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def _one_line(data: bytes, _chance: Random) -> bytes:
    return data.replace(b"\n", b" ")


def _sign(data: bytes, chance: Random) -> bytes:
    """One kind of sign that a format is made of is gone, or another."""
    other = chance.choice((b"", b" ", b"<", b"\x00", b"\n"))
    return data.replace(chance.choice((b">", b"<", b'"', b"}", b"{", b":", b"-", b"/")), other)


def _text(data: bytes, chance: Random) -> bytes:
    """Other words or signs in the text of XML: it stays well formed."""
    parts = re.split(rb"(?<=>)([^<>]+)(?=<)", data)
    if len(parts) < 3:
        return data
    at = 2 * chance.randrange(len(parts) // 2) + 1
    parts[at] = chance.choice(
        (b"", b"\t" * 90, b"&#8238;", parts[at] * 40, b"(2020; " * 200, b"[1-9]")
    )
    return b"".join(parts)


def _element(data: bytes, chance: Random) -> bytes:
    """An element of XML is there again and again, or gone: it stays well formed."""
    found = list(
        re.finditer(
            rb"<(?P<name>[\w:]{1,20})(?:\s[^<>]{0,200})?(?:/>|>[^<>]{0,300}</(?P=name)>)", data
        )
    )
    if not found:
        return data
    one = chance.choice(found)
    return data[: one.start()] + one[0] * chance.choice((0, 2, 300)) + data[one.end() :]


def _another(data: bytes, chance: Random) -> bytes:
    """A piece of a file of another format stands in it."""
    other = samples()[chance.choice(NAMES)]
    start, end = _part(other, chance)
    at = chance.randint(0, len(data))
    return data[:at] + other[start:end] + data[at:]


DAMAGE: tuple[Callable[[bytes, Random], bytes], ...] = (
    _cut, _drop, _drop, _put, _put, _put, _double, _swap, _flip, _flip, _lines, _one_line, _sign,
    _another,
)  # fmt: skip
WITHIN = (_text, _text, _element, _element, _put, _cut, _flip)
