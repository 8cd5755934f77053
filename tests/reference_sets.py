"""Sets of reference strings whose parts are tagged, each read into one form.

A string is a row of pieces, each with what it is; the pieces in a row are the string as printed.
Read are anystyle's XML, the TEI of GROBID's training data, JATS with mixed citations, and the lines
of EXCITE's gold standard and of ParsCit's. Nothing of these sets is part of the project.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

Piece = tuple[str, str]
"""What a stretch is (empty where no tag says), and its characters."""

KINDS = {
    # anystyle
    "author": "author", "director": "author", "producer": "author", "editor": "editor",
    "translator": "other", "date": "date", "title": "title", "journal": "container",
    "container-title": "container", "collection-title": "series", "volume": "volume",
    "pages": "page", "publisher": "imprint", "location": "imprint", "edition": "other",
    "genre": "other", "note": "other", "medium": "other", "url": "other", "doi": "other",
    "isbn": "other", "source": "other", "dataset": "title",
    # TEI
    "orgName": "imprint", "pubPlace": "imprint", "idno": "other", "ptr": "other",
    "web": "other", "meeting": "imprint", "tech": "other",
    # JATS and EXCITE
    "year": "date", "month": "date", "day": "date", "season": "date", "name": "author",
    "string-name": "author", "collab": "author", "article-title": "title",
    "chapter-title": "title", "data-title": "title", "part-title": "title",
    "publisher-name": "imprint", "publisher-loc": "imprint", "issue": "issue", "fpage": "page",
    "lpage": "page", "page-range": "page", "elocation-id": "page", "series": "series",
    "conf-name": "container", "conf-loc": "imprint", "pub-id": "other", "ext-link": "other",
    "uri": "other", "comment": "other", "etal": "author", "identifier": "other",
    "supplement": "issue", "date-in-citation": "other", "surname": "author",
    "given-names": "author", "institution": "imprint",
    # ParsCit
    "booktitle": "container",
}  # fmt: skip


@dataclass(frozen=True)
class Tagged:
    """One reference with its parts."""

    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "".join(text for _, text in self.pieces)

    def said(self, kind: str) -> str:
        """The first stretch of *kind*, gaps of its own included."""
        run = ""
        for name, text in self.pieces:
            if name == kind:
                run += text
            elif run and (name or text.strip(" ,;&.")):
                break
            elif run:
                run += text
        return " ".join(run.split())


def read_set(path: Path) -> list[Tagged]:
    """The tagged strings of a file or of all files in a folder."""
    files = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    found = (one for file in files for one in read_file(file))
    return [one for one in found if len(one.text) > 15]


def read_file(file: Path) -> Iterator[Tagged]:
    data = file.read_bytes()
    bare = b"<given-names>" in data and b"?xml" not in data[:1024] and b"<article" not in data
    if file.suffix == ".csv" or bare:
        yield from excite(data)
        return
    if file.name.endswith(".tagged.txt"):
        yield from parscit(data)
        return
    try:
        root = etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True,
                                                      recover=True))  # fmt: skip
    except etree.XMLSyntaxError:
        return
    if root is None:
        return
    tag = etree.QName(root).localname.lower()
    if tag == "dataset":
        yield from anystyle(root)
    elif tag == "tei":
        yield from tei(root)
    elif tag == "article":
        yield from jats(root)


def clean(pieces: Iterator[Piece]) -> Tagged:
    """The pieces with white space folded and neighbours of one kind joined."""
    joined: list[list[str]] = []
    for kind, text in pieces:
        folded = re.sub(r"\s+", " ", text)
        if joined and joined[-1][1].endswith(" "):
            folded = folded.lstrip()
        if folded and joined and joined[-1][0] == kind:
            joined[-1][1] += folded
        elif folded:
            joined.append([kind, folded])
    return Tagged(tuple((kind, text) for kind, text in joined))


def anystyle(root: etree._Element) -> Iterator[Tagged]:
    for sequence in root.iter("sequence"):
        yield clean((KINDS[part.tag], (part.text or "").strip() + " ") for part in sequence
                    if part.tag != "citation-number")  # fmt: skip


def tei(root: etree._Element) -> Iterator[Tagged]:
    for bibl in root.iter("{*}bibl"):
        pieces = list(tei_pieces(bibl))
        main = any(kind == "title-a" for kind, _ in pieces)
        kinds = {
            "title-a": "title",
            "title-m": "container" if main else "title",
            "title-j": "container",
            "title-s": "series",
        }
        said = [(kinds.get(kind, kind), text) for kind, text in pieces]
        seen = False
        for at, (kind, _) in enumerate(pieces):  # a book's second title is its container
            if kind == "title-m" and not main:
                said[at] = ("container" if seen else "title", said[at][1])
                seen = True
        yield clean(iter(said))


def tei_pieces(bibl: etree._Element) -> Iterator[Piece]:
    yield "", bibl.text or ""
    for part in bibl:
        if isinstance(part.tag, str):
            name = etree.QName(part).localname
            text = "".join(part.itertext())
            unit = part.get("unit") or part.get("type") or ""
            if name == "title":
                yield f"title-{part.get('level', 'a')}", text
            elif name == "biblScope":
                scopes = {"vol": "volume", "pp": "page", "chapter": "other", "part": "volume"}
                yield (
                    scopes.get(unit, unit if unit in ("volume", "issue", "page") else "other"),
                    text,
                )
            elif name != "label":
                yield KINDS.get(name, ""), text
        yield "", part.tail or ""


def jats(root: etree._Element) -> Iterator[Tagged]:
    """Mixed citations whose parts are tagged, or told by a tagged citation beside them."""
    for ref in root.iter("ref"):
        told = aligned(ref)
        if told is not None:
            yield told
    for mixed in root.iter("mixed-citation"):
        if (
            sum(1 for one in mixed.iter("*") if one.tag in KINDS) > 3
            and "".join(mixed.xpath("text()")).strip()
        ):
            titled = any(one.tag in ("article-title", "chapter-title") for one in mixed.iter("*"))
            yield clean(jats_pieces(mixed, "", "container" if titled else "title"))


def aligned(ref: etree._Element) -> Tagged | None:
    """A mixed citation of plain words, its parts told by the tagged one beside it."""
    mixed, tags = ref.find(".//mixed-citation"), ref.find(".//element-citation")
    if mixed is None or tags is None:
        return None
    text = re.sub(r"^[\s.\[(]*(?:\d{1,3}[\s.\])]+)?(?=\D)", "", words_of(mixed))
    found = authors_in(text, tags)
    if found is None:
        return None
    titled = any(True for _ in tags.iter("article-title", "chapter-title"))
    for one in tags.iter("*"):
        named = "container" if titled else "title"
        kind = named if one.tag == "source" else KINDS.get(one.tag, "")
        said = words_of(one).strip(" .")
        if kind in ("author", "other", "") or not said:
            continue
        place = next(
            (match.span() for match in re.finditer(rf"(?<!\w){re.escape(said)}(?!\w)", text)
             if all(match.end() <= a or match.start() >= b for a, b, _ in found)), None,
        )  # fmt: skip
        if place:
            found.append((*place, kind))
        elif kind in ("title", "container"):
            return None
    return clean(iter(cut(text, sorted(found))))


def words_of(element: etree._Element) -> str:
    return " ".join("".join(element.itertext()).split())


def authors_in(text: str, tags: etree._Element) -> list[tuple[int, int, str]] | None:
    """Where the tagged authors stand in *text*; ``None`` where none is found there."""
    people = [words_of(one) for group in tags.iter("person-group")
              if group.get("person-group-type") != "editor"
              for one in group.iter("surname", "given-names", "collab")]  # fmt: skip
    start, at = -1, 0
    for said in people:
        here = text.find(said, at)
        if 0 <= here < at + 60:
            start = here if start < 0 else start
            at = here + len(said)
    if start < 0:
        return None if people else []
    others = re.match(r"[\s,;.]{0,3}et al\b", text[at:])
    return [(start, at + (others.end() if others else 0), "author")]


def cut(text: str, found: list[tuple[int, int, str]]) -> Iterator[Piece]:
    at = 0
    for start, end, kind in found:
        yield "", text[at:start]
        yield kind, text[start:end]
        at = end
    yield "", text[at:]


def jats_pieces(element: etree._Element, kind: str, source: str) -> Iterator[Piece]:
    yield kind, element.text or ""
    for part in element:
        if isinstance(part.tag, str) and part.tag != "label":
            own = source if part.tag == "source" else KINDS.get(part.tag, "")
            if part.tag == "person-group":
                own = "editor" if part.get("person-group-type") == "editor" else "author"
            yield from jats_pieces(part, kind if kind and part.tag != "source" else own, source)
        yield kind, part.tail or ""


_LABEL = re.compile(
    r"[\s•►·*–-]*(?:[\[(]?\s?\d{1,3}(?:[\]).]|\s\]|(?=\s+[^\W\d_]))[\s.:]*)?(?=\W*\w)"
)
"""What numbers or marks an entry of a list."""


def unlabelled(tagged: Tagged) -> Tagged:
    """*tagged* without the number or the mark of its entry, where no tag covers it: what splits a
    list takes that off.
    """
    if not tagged.pieces or tagged.pieces[0][0]:
        return tagged
    (kind, words), *rest = tagged.pieces
    match = _LABEL.match(words + (rest[0][1][:3] if rest else ""))
    bare = words[match.end() :] if match else words
    return Tagged(((kind, bare), *rest) if bare else tuple(rest))


_PARSCIT = re.compile(r"<(?P<tag>[a-z]+)>(?P<words>[^<]*)</(?P=tag)>(?P<gap>[^<]*)")


def parscit(data: bytes) -> Iterator[Tagged]:
    """A line a string, every part of it between tags."""
    for line in data.decode("utf-8", "replace").splitlines():
        pieces: list[Piece] = []
        for part in _PARSCIT.finditer(line):
            pieces += [(KINDS.get(part["tag"], "other"), part["words"].strip()), ("", part["gap"])]
        if pieces:
            yield clean(iter(pieces))


_EXCITE = re.compile(r"<(/?)([\w-]+)>")


def excite(data: bytes) -> Iterator[Tagged]:
    text = data.decode("utf-8", "replace")
    for line in text.splitlines():
        if "<title>" in line or "<source>" in line:
            titled = "<title>" in line
            yield clean(excite_pieces(line, titled=titled))


def excite_pieces(line: str, *, titled: bool) -> Iterator[Piece]:
    kind, at = "", 0
    for tag in _EXCITE.finditer(line):
        yield kind, line[at : tag.start()]
        at = tag.end()
        name = tag[2]
        if name in ("surname", "given-names"):
            continue
        own = ("container" if titled else "title") if name == "source" else KINDS.get(name, "")
        own = "" if name == "other" else own
        kind = "" if tag[1] else own
    yield kind, line[at:]
