"""What Zotero takes from the site's pages, field by field beside what the graph says.

    .venv/bin/python benchmarks/zotero.py SITE SERVER-URL [PAGE ...]

SITE is a built site, SERVER-URL the address of a running translation server (the project of that
name by Zotero's makers; it has to reach this machine's loopback). The pages of all works and
sources are read one by one, each page of the list of references is read as a list, and so are a
page of a claim and one of a concept that rest on several works. PAGE names others: a path such as
``reference/NAME/index.html``. Printed are, for each field, how often what was read is what
`data/references.json` and `data/sources.json` say, how often it is missing, how often it is
something else, and how often Zotero says it although the graph does not; then each difference on
a line. The exit code is 1 where there is any.
"""

from __future__ import annotations

import json
import sys
import urllib.error
import urllib.request
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from benchmarks.serving import served
from graph.citing.address import doi_url, web_url
from graph.citing.kinds import kind_of

SAME_NAMES = {
    "title": ("title",),
    "container-title": (
        "publicationTitle", "bookTitle", "proceedingsTitle", "encyclopediaTitle", "websiteTitle",
        "dictionaryTitle", "programTitle",
    ),
    "volume": ("volume",),
    "issue": ("issue", "reportNumber"),
    "DOI": ("DOI",),
    "ISBN": ("ISBN",),
    "ISSN": ("ISSN",),
    "publisher": ("publisher", "institution", "university"),
    "publisher-place": ("place",),
    "edition": ("edition",),
    "collection-title": ("series",),
    "language": ("language",),
    "abstract": ("abstractNote",),
}  # fmt: skip
"""What CSL calls a field, and what Zotero calls it, depending on the type of the item."""
CREATORS = {
    "author": {"author", "podcaster", "presenter", "artist", "director"},
    "editor": {"editor"},
}
OUTCOMES = ("right", "missing", "other", "invented")
Item = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Field:
    """One field of one work."""

    work: str
    name: str
    """As in CSL-JSON."""
    said: str
    """What the graph says; empty where nothing."""
    read: str
    """What Zotero read; empty where nothing."""

    @property
    def outcome(self) -> str:
        """One of OUTCOMES."""
        if self.said == self.read:
            return "right"
        if not self.read:
            return "missing"
        return "other" if self.said else "invented"


def _post(server: str, body: bytes, kind: str) -> tuple[int, Any]:
    request = urllib.request.Request(  # noqa: S310 - the caller's own server
        f"{server.rstrip('/')}/web", data=body, headers={"Content-Type": kind}
    )
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:  # noqa: S310 - as above
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as said:
        text = said.read()
        # 300: the page lists several works, and the server asks which.
        return said.code, json.loads(text) if said.code == 300 else text.decode(errors="replace")


def read_page(server: str, url: str) -> list[Item]:
    """What Zotero makes of the page at *url*: one item, or all that it lists; empty for none."""
    code, answer = _post(server, url.encode(), "text/plain")
    if code == 300:
        chosen = json.dumps(answer).encode()
        code, answer = _post(server, chosen, "application/json")
    if code != 200:
        print(f"{url}: the server answered {code}: {answer}", file=sys.stderr)
        return []
    return list(answer)


def _names(people: Sequence[Item], family: str, given: str, whole: str) -> str:
    found = []
    for one in people:
        first = " ".join(filter(None, (one.get(given), one.get("non-dropping-particle", ""))))
        found.append(one.get(whole) or f"{one.get(family, '')}, {first}".rstrip(", "))
    return "; ".join(found)


def _date(record: Item) -> str:
    parts = (record.get("issued", {}).get("date-parts") or [[]])[0]
    return "-".join(f"{part:02d}" for part in parts)


def _url(record: Item) -> str:
    """The address that a reader of the work would go to, as the site gives it."""
    return web_url(record.get("URL", ""))


def _same_address(said: str, read: str, doi: str) -> bool:
    """Whether *read* leads where *said* does: a plus may be escaped, and a work without an address
    may have that of its DOI.
    """
    return read.replace("%2B", "+") == said or (not said and bool(doi) and read == doi_url(doi))


def fields(work: str, said: Item, read: Item) -> Iterator[Field]:
    """Every field that either of the two holds."""
    yield Field(work, "type", kind_of(said["type"]).zotero, read["itemType"])
    extra = dict(line.split(": ", 1) for line in read.get("extra", "").split("\n") if ": " in line)
    for name, names in SAME_NAMES.items():
        # A report has no container of its own: what it stands in is its series.
        also = ("seriesTitle",) if name == "container-title" else ()
        values = [read[each] for each in (*names, *also) if read.get(each)]
        values = values or [extra.get(name, "")]
        yield Field(work, name, str(said.get(name, "")), values[0])
    for role, kinds in CREATORS.items():
        people = [one for one in read["creators"] if one["creatorType"] in kinds]
        yield Field(
            work, role, _names(said.get(role, ()), "family", "given", "literal"),
            _names(people, "lastName", "firstName", "name"),
        )  # fmt: skip
    yield Field(work, "issued", _date(said), read.get("date", ""))
    yield Field(work, "page", said.get("page", "").replace("\u2013", "-"), read.get("pages", ""))
    url, address = read.get("url", ""), _url(said)
    same = _same_address(address, url, said.get("DOI", ""))
    yield Field(work, "URL", address, address if same else url)


def compare(works: Mapping[str, Item], items: Sequence[Item], page: str) -> Iterator[Field]:
    """The fields of every item, matched with the works by title."""
    by_title = {" ".join(each["title"].split()): name for name, each in works.items()}
    for item in items:
        name = by_title.get(" ".join(item["title"].split()), "")
        if name:
            yield from fields(f"{page} {name}", works[name], item)
        else:
            yield Field(page, "title", "", item["title"])


def _works(site: Path) -> dict[str, Item]:
    """CSL-JSON by page."""
    found = {}
    for kind, file in (("reference", "references"), ("source", "sources")):
        for record in json.loads((site / "data" / f"{file}.json").read_text("utf-8")):
            found[f"{kind}/{record['id']}/index.html"] = record
    return found


def _pages(site: Path, works: Mapping[str, Item]) -> tuple[str, ...]:
    """One page a work, every page of the list, and of claims and concepts the one that names most
    works.
    """
    most = [
        max(found, key=lambda path: (path.read_text("utf-8").count("Z3988"), path))
        for kind in ("claim", "concept")
        if (found := sorted((site / kind).glob("*/index.html")))
    ]
    lists = sorted((site / "references").glob("**/index.html"))
    return (*works, *(one.relative_to(site).as_posix() for one in (*lists, *most)))


def main(arguments: Sequence[str]) -> int:
    """Print the table and the differences; returns the exit code."""
    if len(arguments) < 2:
        print("usage: zotero.py SITE SERVER-URL [PAGE ...]", file=sys.stderr)
        return 2
    site, server = Path(arguments[0]), arguments[1]
    works = _works(site)
    found: list[Field] = []
    with served(site) as address:
        for page in arguments[2:] or _pages(site, works):
            url = f"{address}/{page.removesuffix('index.html')}"
            items = read_page(server, url)
            own = {page: works[page]} if page in works else works
            found.extend(compare(own, items, page))
            wanted = (site / page).read_text("utf-8").count("Z3988") or 1
            print(f"{len(items):4} of {wanted:4} items  {page}") if len(items) != wanted else None
    table: dict[str, Counter[str]] = defaultdict(Counter)
    for one in found:
        table[one.name][one.outcome] += bool(one.said or one.read)
    print(f"{'field':16}", *(f"{each:>9}" for each in OUTCOMES))
    for name, counts in table.items():
        print(f"{name:16}", *(f"{counts[each]:9}" for each in OUTCOMES))
    wrong = [one for one in found if one.outcome != "right"]
    for one in wrong:
        print(f"{one.work} {one.name}: {one.outcome}: {one.said!r}, read {one.read!r}")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
