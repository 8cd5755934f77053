"""Reference strings rendered from records in many styles, with what each stretch of them is.

The records are the examples in ``translators`` (zotero/translators), the styles those of
``styles`` (citation-style-language/styles); pandoc renders. Each value carries marks of the private
use area through the rendering, which say afterwards where it stands. Reports, web pages, laws and
theses are in these, which sets from journals' lists seldom have.
"""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Iterator
from hashlib import md5
from itertools import islice
from pathlib import Path
from typing import Any

import pypandoc

from tests.reference_sets import Piece, Tagged, clean

Item = dict[str, Any]

STYLES = {
    "learn": (
        "apa", "apa-6th-edition", "harvard-cite-them-right", "chicago-author-date",
        "chicago-notes-bibliography", "modern-language-association", "nlm-citation-sequence",
        "american-medical-association", "ieee", "nature", "science", "elsevier-harvard",
        "american-chemical-society", "elsevier-with-titles", "springer-basic-author-date",
        "springer-mathphys-brackets", "din-1505-2", "iso690-author-date-fr", "the-lancet",
        "associacao-brasileira-de-normas-tecnicas", "unified-style-sheet-for-linguistics",
        "american-political-science-association", "american-sociological-association", "bmj",
        "cell", "plos", "frontiers", "sage-harvard", "taylor-and-francis-chicago-author-date",
        "harvard-anglia-ruskin-university", "harvard-university-of-leeds",
        "harvard-fachhochschule-salzburg", "deutsche-gesellschaft-fur-psychologie",
        "zeitschrift-fur-soziologie", "leviathan", "universite-de-montreal-apa",
        "norma-portuguesa-405", "american-geophysical-union", "american-institute-of-physics",
        "acm-sig-proceedings", "american-mathematical-society-numeric",
        "universite-laval-departement-des-sciences-historiques",
        "kolner-zeitschrift-fur-soziologie-und-sozialpsychologie", "zeitschrift-fur-padagogik",
        "springer-vs-author-date", "universitat-freiburg-geschichte", "geographische-zeitschrift",
        "zeitschrift-fur-politik", "technische-universitat-dresden-linguistik",
        "schweizerische-zeitschrift-fur-geschichte", "archiv-fur-die-civilistische-praxis",
        "associacao-brasileira-de-normas-tecnicas-ipea", "civitas-revista-de-ciencias-sociais",
        "universidade-federal-do-espirito-santo-abnt", "iso690-author-date-pt-br",
        "revista-da-sociedade-brasileira-de-medicina-tropical", "revista-de-filologia-espanola",
        "revista-brasileira-de-ciencia-do-solo", "iso690-author-date-es",
        "revue-francaise-de-sociologie", "presses-universitaires-de-rennes", "mhra-notes",
        "revue-dhistoire-moderne-et-contemporaine", "oscola", "the-astrophysical-journal",
        "springer-lecture-notes-in-computer-science", "american-physics-society",
        "royal-society-of-chemistry",
    ),
    "tune": ("harvard-university-of-kent", "soziale-welt", "journal-of-clinical-oncology",
             "universite-du-quebec-a-montreal"),
    "held": ("harvard-university-of-bath", "iso690-author-date-de", "copernicus-publications",
             "association-for-computing-machinery", "universite-de-liege-histoire",
             "taylor-and-francis-numeric-q", "american-meteorological-society",
             "instituto-universitario-militar"),
}  # fmt: skip
"""No style of one part is in another, and no record."""
EACH = {"learn": 80, "tune": 60, "held": 60}
"""Strings of a style."""
MORE, EACH_MORE = 480, 25
"""So many styles beside those named are learnt from, and so many strings of each."""

_TYPES = {
    "journalArticle": "article-journal", "book": "book", "bookSection": "chapter",
    "newspaperArticle": "article-newspaper", "magazineArticle": "article-magazine",
    "blogPost": "post-weblog", "report": "report", "conferencePaper": "paper-conference",
    "thesis": "thesis", "preprint": "article", "webpage": "webpage", "document": "document",
    "encyclopediaArticle": "entry-encyclopedia", "dataset": "dataset", "statute": "legislation",
    "presentation": "speech", "computerProgram": "software",
}  # fmt: skip
_WITHIN = ("publicationTitle", "bookTitle", "proceedingsTitle", "websiteTitle", "blogTitle",
           "encyclopediaTitle")  # fmt: skip
_MADE = ("publisher", "university", "institution")
_KINDS = ("title", "container", "imprint", "author", "editor", "series")
_OPEN = {kind: chr(0xE000 + 2 * at) for at, kind in enumerate(_KINDS)}
_MARKED = re.compile(r"[\ue000-\ue00f]")
_MOST_ARTICLES = 3
"""One in so many may be a journal's article."""


def rendered(folder: Path) -> Iterator[tuple[str, str, Tagged]]:
    """Each string with its part and its style."""
    records = list(_records(folder / "translators"))
    for part, styles in STYLES.items():
        own = [one for one in records if _part(one["id"]) == part]
        counts = dict.fromkeys(styles, EACH[part])
        if part == "learn":
            counts |= dict.fromkeys(_others(folder / "styles"), EACH_MORE)
        for style, count in counts.items():
            chosen = _chosen(own, style, count)
            for tagged in _render([_item(one, style) for one in chosen], folder, style):
                yield part, style, tagged


def _others(folder: Path) -> list[str]:
    """Styles with a list of works that are not named here, the same on every machine."""
    named = {style for styles in STYLES.values() for style in styles}
    known = sorted((_digest(one.stem), one.stem) for one in folder.glob("*.csl"))
    listing = (
        style for _, style in known
        if style not in named
        and "<bibliography" in (folder / f"{style}.csl").read_text(encoding="utf-8")
    )  # fmt: skip
    return list(islice(listing, MORE))


def _digest(text: str) -> str:
    return md5(text.encode(), usedforsecurity=False).hexdigest()


def _fold(text: str, count: int) -> int:
    return int(_digest(text), 16) % count


def _part(name: str) -> str:
    return {0: "tune", 1: "held"}.get(_fold(name, 8), "learn")


def _chosen(records: list[Item], style: str, count: int) -> list[Item]:
    """So many *records*, others for each style, and few articles among them."""
    order = sorted(records, key=lambda one: _digest(f"{style} {one['id']}"))
    articles = [one for one in order if one["itemType"] == "journalArticle"]
    others = [one for one in order if one["itemType"] != "journalArticle"]
    few = count // _MOST_ARTICLES
    return [*articles[:few], *others[: count - few]]


def _records(folder: Path) -> Iterator[Item]:
    """The example records of Zotero's translators that a list could hold."""
    seen = set()
    for file in sorted(folder.glob("*.js")):
        text = file.read_text(encoding="utf-8", errors="replace")
        cases = re.search(
            r"var testCases\s*=\s*(\[.*\])\s*;?\s*/\*\* END TEST", text, re.DOTALL
        )  # fmt: skip
        if cases is None:
            continue
        for case in json.loads(cases[1]):
            items = case.get("items")
            for item in items if isinstance(items, list) else ():
                name = _digest(str(item.get("title")))
                if item.get("itemType") in _TYPES and _usable(item) and name not in seen:
                    seen.add(name)
                    yield {**item, "id": name}


def _usable(item: Item) -> bool:
    title = str(item.get("title") or "")
    letters = sum("a" <= char.lower() <= "z" for char in title)
    plain = not re.search(r"<\w|\$", title)
    return 10 < len(title) < 250 and letters > 0.6 * len(title) and plain


def _marked(kind: str, value: object) -> str:
    text = re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", str(value))).strip(" .")
    return f"{_OPEN[kind]}{text}{chr(ord(_OPEN[kind]) + 1)}" if text else ""


def _item(item: Item, style: str) -> Item:
    """*item* as CSL-JSON, its values marked."""

    def first(*names: str) -> str:
        return next((str(item[name]) for name in names if item.get(name)), "")

    title, within = first("title"), first(*_WITHIN)
    found: Item = {
        "id": item["id"],
        "type": _TYPES[item["itemType"]],
        "title": _marked("title", title),
        "container-title": _marked("container", within),
        "collection-title": _marked("series", first("series")) if not within else "",
        "publisher": _marked("imprint", first(*_MADE)),
        "publisher-place": _marked("imprint", first("place")),
        "volume": first("volume"),
        "issue": first("issue"),
        "page": first("pages"),
        "number": first("reportNumber"),
        "genre": first("thesisType", "reportType"),
        "edition": first("edition"),
    }
    turn = _fold(f"{style} {item['id']}", 3)
    if turn != 1:
        found["DOI"] = first("DOI")
    if turn != 2 or item["itemType"] in ("webpage", "blogPost"):
        found["URL"] = first("url")
        found["accessed"] = {"date-parts": [[2010 + turn, 1 + _fold(title, 12), 1 + turn]]}
    year = re.search(r"(?:1[5-9]|20)\d\d", first("date", "dateEnacted"))
    if year:
        found["issued"] = {"date-parts": [[int(year[0])]]}
    for person in item.get("creators", ()):
        role = "editor" if person.get("creatorType") == "editor" else "author"
        family = str(person.get("lastName") or person.get("name") or "")
        given = str(person.get("firstName") or "")
        name = {"family": _marked(role, family), "given": given} if given else {
            "literal": _marked(role, family)}  # fmt: skip
        if family:
            found.setdefault(role, []).append(name)
    return {key: value for key, value in found.items() if value}


def _render(items: list[Item], folder: Path, style: str) -> Iterator[Tagged]:
    source = folder / "styles" / f"{style}.csl"
    given = json.dumps(items).encode()
    command = [pypandoc.get_pandoc_path(), "-f", "csljson", "-t", "json", "--citeproc", "--csl",
               str(source)]  # fmt: skip
    done = subprocess.run(command, input=given, capture_output=True, check=True)  # noqa: S603 - pandoc
    by_id = {f"ref-{item['id']}": item for item in items}
    for block in _entries(json.loads(done.stdout)["blocks"]):
        item = by_id.get(block["c"][0][0])
        text = "".join(_words(block["c"][1])).strip()
        text = re.sub(r"^(?:\[?\d{1,3}[\].:)]?|\[[^\]]{1,12}\])\s+", "", text)
        if item is not None and text:
            yield clean(_pieces(text, item))


def _entries(blocks: list[Any]) -> Iterator[Any]:
    for block in blocks:
        if block["t"] == "Div":
            if block["c"][0][0].startswith("ref-"):
                yield block
            yield from _entries(block["c"][1])


def _words(node: object) -> Iterator[str]:
    if isinstance(node, list):
        for one in node:
            yield from _words(one)
    elif isinstance(node, dict):
        kind = node.get("t")
        if kind == "Str":
            yield node["c"]
        elif kind in ("Space", "SoftBreak", "LineBreak"):
            yield " "
        elif kind == "Quoted":
            single = node["c"][0]["t"] == "SingleQuote"
            yield "‘" if single else "“"
            yield from _words(node["c"][1])
            yield "’" if single else "”"
        elif "c" in node:
            yield from _words(node["c"])


def _pieces(text: str, item: Item) -> Iterator[Piece]:
    """*text* parted at its marks; numbers and dates are found between them."""
    parts: list[list[str]] = []
    kind = ""
    at = 0
    for mark in _MARKED.finditer(text):
        parts.append([kind, text[at : mark.start()]])
        code = ord(mark[0]) - 0xE000
        kind = "" if code % 2 else _KINDS[code // 2]
        at = mark.end()
    parts.append(["", text[at:]])
    _name_people(parts, item)
    for name, words in parts:
        if name or not words:
            yield name, words
        else:
            yield from _numbered(words, item)


def _name_people(parts: list[list[str]], item: Item) -> None:
    """Gives what stands around marked family names, given names and all, to the names."""
    for role in ("author", "editor"):
        own = {word for name in item.get(role, ()) for word in _forms(name.get("given", ""))}
        for at in range(len(parts) - 1, -1, -1):  # from the end: what is put in moves no other
            if parts[at][0] == role:
                _take_given(parts, at + 1, own, role, last=False)
                _take_given(parts, at - 1, own, role, last=True)


def _forms(given: str) -> Iterator[str]:
    for word in re.findall(r"[^\W\d_]+", given):
        yield word.casefold()
        yield word[0].casefold()
    yield "".join(word[0] for word in re.findall(r"[^\W\d_]+", given)).casefold()


_JOINING = {"and", "und", "et", "y", "e", "al", "others", "u", "a", "de", "von", "van", "der"}


def _take_given(
    parts: list[list[str]], at: int, own: set[str], role: str, *, last: bool
) -> None:  # fmt: skip
    """Names the words of ``parts[at]`` that are given names, from the side of a family name."""
    if not 0 <= at < len(parts) or parts[at][0]:
        return
    words = parts[at][1]
    tokens = list(re.finditer(r"[^\W\d_]+\.?", words))
    tokens = list(reversed(tokens)) if last else tokens
    cut = None
    for token in tokens:
        word = token[0].rstrip(".").casefold()
        if word not in own and word not in _JOINING:
            break
        cut = token.start() if last else token.end()
    if cut is None:
        return
    if last:
        parts[at : at + 1] = [["", words[:cut]], [role, words[cut:]]]
    else:
        parts[at : at + 1] = [[role, words[:cut]], ["", words[cut:]]]


def _numbered(words: str, item: Item) -> Iterator[Piece]:
    """*words* with the year, volume, issue and pages of *item* told apart."""
    year = str(item.get("issued", {}).get("date-parts", [[""]])[0][0])
    wanted = [("date", year), ("volume", item.get("volume", "")),
              ("issue", item.get("issue", "")),
              ("page", (re.findall(r"\w+", item.get("page", "")) or [""])[0])]  # fmt: skip
    url = re.search(r"https?:|\bdoi\b|10\.\d{4}", words, re.IGNORECASE)
    end = url.start() if url else len(words)
    found: list[tuple[int, int, str]] = []
    for kind, value in wanted:
        tail = r"[a-z]?(?!\w)" if kind == "date" else r"(?:[-–]\w+)?(?!\w)"
        if kind == "page":
            tail = r"(?:\s?[-–]+\s?\w+)?(?!\w)"
        place = next(
            (match.span() for match in re.finditer(rf"(?<!\w){re.escape(value)}{tail}", words)
             if value and match.end() <= end
             and all(match.end() <= a or match.start() >= b for a, b, _ in found)), None,
        )  # fmt: skip
        if place:
            found.append((*place, kind))
    at = 0
    for start, stop, kind in sorted(found):
        yield "", words[at:start]
        yield kind, words[start:stop]
        at = stop
    yield "", words[at:]
