"""How much alike the same article is read in every format.

    score_same.py FOLDER... [--limit N] [--list]

Each JATS article in the folders is turned to HTML and DOCX by pandoc and to PDF by Chromium; claims
are compared by kind and by the letters of their quotation, citations left out. Figures are
shares of the claims of both that are in both; one whose words pandoc left out (of reviews, digests,
formulas) does not count. Where no Chromium is found, PDF is left out.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

import pypandoc

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from graph.claims.concepts.mentions import Matcher
from graph.claims.concepts.vocabulary import load_vocabulary
from graph.corpus.all_documents import Parsed
from graph.corpus.one_document import parsed
from graph.documents.formats import read_bytes
from graph.documents.model import Table
from graph.documents.xml.jats import is_jats
from graph.documents.xml.tree import parse_xml
from tests.conftest import FLAGS, find_chromium

TARGET = 0.90
_CITED = re.compile(
    r"\([^()]{0,200}\d{4}[a-z]?[^()]{0,200}\)|\[[\d,;– -]{1,40}\]|\d+(?:[,–-]\d+)*$"
)
"""What differs by the style that citations are printed in."""


Said = Counter[tuple[str, str]]


def letters(text: str) -> str:
    return "".join(filter(str.isalnum, _CITED.sub("", text).casefold()))


def said(found: Parsed) -> Said:
    """The claims, each as its kind and the letters of its quotation."""
    return Counter((str(claim.kind), letters(claim.text)) for claim in found.claims.claims)


def there(claims: Said, found: Parsed) -> Said:
    """Those of *claims* whose words stand in the text of *found*, tables and what is set apart left
    out.
    """
    text = letters(
        " ".join(
            prose.text for block, prose in found.document.prose() if not isinstance(block, Table)
        )
    )
    return Counter({claim: count for claim, count in claims.items() if claim[1] in text})


def read(data: bytes, name: str, matcher: Matcher) -> Parsed | None:
    document, _ = read_bytes("same", data, name)
    return parsed(document, name, matcher) if document is not None else None


def pandoc(data: bytes, into: str) -> bytes:
    command = [pypandoc.get_pandoc_path(), "--sandbox", "-f", "jats", "-t", into, "-s", "-o", "-"]
    return subprocess.run(command, input=data, capture_output=True, check=True).stdout


def printed(page: bytes, chromium: str) -> bytes:
    """The HTML *page* as a PDF."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "page.html").write_bytes(page)
        command = [
            chromium, "--headless", *FLAGS, "--no-pdf-header-footer",
            f"--user-data-dir={place / 'profile'}", f"--print-to-pdf={place / 'page.pdf'}",
            f"file://{place / 'page.html'}",
        ]  # fmt: skip
        subprocess.run(command, capture_output=True, check=True, timeout=120)
        return (place / "page.pdf").read_bytes()


def formats(data: bytes) -> dict[str, bytes]:
    """The JATS article *data* in other formats."""
    page = pandoc(data, "html")
    made = {"html": page, "docx": pandoc(data, "docx")}
    if chromium := find_chromium():
        made["pdf"] = printed(page, chromium)
    return made


def main() -> int:
    options = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    options.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    options.add_argument("--limit", type=int, default=0, help="so many articles at most")
    options.add_argument("--list", action="store_true", help="what is in one format only")
    given = options.parse_args()
    matcher = Matcher(load_vocabulary()[0])
    both: Counter[str] = Counter()
    either: Counter[str] = Counter()
    count = 0
    for file in sorted(file for folder in given.folders for file in folder.glob("*.xml")):
        data = file.read_bytes()
        root, _ = parse_xml(data, "same", file.name)
        gold = read(data, file.name, matcher)
        if root is None or not is_jats(root) or gold is None or len(gold.claims.claims) < 5:
            continue
        count += 1
        for name, other in formats(data).items():
            found = read(other, f"{file.stem}.{name}", matcher)
            if found is None:
                continue
            one, two = there(said(gold), found), there(said(found), gold)
            both[name] += (one & two).total()
            either[name] += (one | two).total()
            share = (one & two).total() / max(1, (one | two).total())
            print(f"  {share:.2f}  {name:5} {file.name}", flush=True)
            if given.list:
                for sign, only in (("-", one - two), ("+", two - one)):
                    print(*(f"      {sign} {kind}: {text}" for kind, text in only), sep="\n")
        if given.limit and count >= given.limit:
            break
    for name in both:
        print(f"{name:5} {both[name] / max(1, either[name]):.3f}  (target {TARGET})")
    print(f"{count} articles, {either.total()} claims")
    return 0 if all(both[name] >= TARGET * either[name] for name in both) else 1


if __name__ == "__main__":
    sys.exit(main())
