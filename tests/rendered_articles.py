"""JATS articles as the plain text that a reader would get of them, with what is right in them.

The words are the article's own. How it cites and how its list is laid out is chosen: the names and
years or numbers of the markup are printed anew, so that one article gives several documents.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

SKIPPED = {"fig", "table-wrap", "disp-formula", "inline-formula", "fn", "supplementary-material",
           "media", "boxed-text", "disp-quote", "table", "graphic", "alternatives"}  # fmt: skip


@dataclass(frozen=True)
class Layout:
    """How a document is laid out."""

    name: str
    cites: str
    """``author-year``, ``[1]``, ``(1)`` or ``raised`` (figures behind the word)."""
    entry: str
    """What stands before an entry; ``{}`` is its number."""
    heading: str = "{}"
    between: str = "\n\n"
    """What parts the entries."""
    width: int = 0
    """Characters in a line; 0 for paragraphs in one line."""


LAYOUTS = (
    Layout("markdown, author and year", "author-year", "- ", "## {}", "\n"),
    Layout("plain, author and year", "author-year", ""),
    Layout("plain, author and year, lines of 80", "author-year", "", width=80),
    Layout("plain, [1]", "[1]", "[{}] ", between="\n"),
    Layout("markdown, (1)", "(1)", "{}. ", "## {}", "\n"),
    Layout("plain, raised figures flattened", "raised", "{}. ", between="\n"),
)


@dataclass
class Article:
    """A document, and what is right in it."""

    text: str
    entries: list[str] = field(default_factory=list)
    """The references as printed."""
    cited: Counter[int] = field(default_factory=Counter)
    """How often the text cites each entry, by index."""
    headings: list[str] = field(default_factory=list)


class _Writer:
    def __init__(self, root: etree._Element, layout: Layout) -> None:
        self.layout = layout
        self.refs = [ref for ref in root.iter("ref") if not _translated(ref)]
        self.order = {ref.get("id"): at for at, ref in enumerate(self.refs)}
        self.labels = lettered([cited_as(ref) for ref in self.refs])
        self.article = Article("")

    # --- the text ---

    def words(self, element: etree._Element) -> str:
        """The words of a paragraph, its citations in the layout's form."""
        parts = [element.text or ""]
        for one in element:
            if isinstance(one.tag, str) and one.tag not in SKIPPED:
                if one.tag == "xref" and one.get("ref-type") == "bibr":
                    at = [self.order[rid] for rid in (one.get("rid") or "").split()
                          if rid in self.order]  # fmt: skip
                    parts += [f"\x02{here}\x03" for here in at] or ["".join(one.itertext())]
                elif one.tag in ("list", "p"):
                    parts.append(" " + self.words(one) + " ")
                else:
                    parts.append(self.words(one))
            parts.append(one.tail or "")
        return "".join(parts)

    def cite(self, text: str) -> str:
        """*text* with its marked citations printed, and counted."""
        text = re.sub(r"\s+", " ", text).strip()
        group = re.compile(r"\s?[(\[]?\x02\d+\x03(?:[\s,;–\-]*\x02\d+\x03)*[)\]]?")
        return group.sub(self._group, text)

    def _group(self, match: re.Match[str]) -> str:
        found: list[int] = []
        for dash, at in re.findall(r"([–\-]?)\x02(\d+)\x03", match[0]):
            if dash and found and found[-1] < int(at) < found[-1] + 40:
                found.extend(range(found[-1] + 1, int(at)))
            found.append(int(at))
        found = (
            sorted(set(found)) if self.layout.cites != "author-year" else list(dict.fromkeys(found))
        )
        self.article.cited.update(found)
        opened = match[0].lstrip()[0] in "(["
        closed = match[0][-1] in ")]"
        before, after = ("" if closed or not opened else "("), ("" if opened or not closed else ")")
        space = " " if match[0][0].isspace() else ""
        if self.layout.cites == "author-year":
            said = "; ".join(self.labels[at] for at in found)
            whole = opened == closed
            return f" ({said})" if whole else f"{space}{before}{said}{after}"
        said = ",".join(str(at + 1) for at in found)
        if self.layout.cites == "raised":
            return f"{'' if opened == closed else space + before}{said}{after}"
        opening, closing = self.layout.cites[0], self.layout.cites[-1]
        return f" {before}{opening}{said}{closing}{after}"

    def section(self, sec: etree._Element) -> Iterator[str]:
        for one in sec:
            if one.tag == "title":
                said = self.cite(self.words(one))
                if said:
                    self.article.headings.append(said)
                    yield self.layout.heading.format(said)
            elif one.tag in ("sec", "ack", "app"):
                yield from self.section(one)
            elif one.tag == "p":
                said = self.cite(self.words(one))
                if said:
                    yield self.lines(said)
            elif one.tag == "list":
                for item in one.iter("list-item"):
                    said = self.cite(self.words(item))
                    if said:
                        yield "- " + said

    def lines(self, text: str) -> str:
        if not self.layout.width:
            return text
        words, row, rows = text.split(" "), "", []
        for word in words:
            if row and len(row) + 1 + len(word) > self.layout.width:
                rows.append(row)
                row = word
            else:
                row = f"{row} {word}" if row else word
        return "\n".join([*rows, row])

    # --- the list ---

    def entries(self) -> Iterator[str]:
        order = list(range(len(self.refs)))
        if self.layout.cites == "author-year":
            order.sort(key=lambda at: self.labels[at].casefold())
        for at in order:
            year = self.labels[at].rpartition(", ")[2] if self.layout.cites == "author-year" else ""
            said = printed(self.refs[at], year)
            self.article.entries.append(said)
            yield self.lines(self.layout.entry.format(at + 1) + said)
        turned = {at: here for here, at in enumerate(order)}
        self.article.cited = Counter({turned[at]: n for at, n in self.article.cited.items()})


def render(root: etree._Element, layout: Layout) -> Article:
    """The article *root* in *layout*."""
    writer = _Writer(root, layout)
    title = root.find(".//article-meta//article-title")
    said = " ".join("".join(title.itertext()).split()) if title is not None else "Untitled"
    blocks = [("# " if layout.heading.startswith("#") else "") + said]
    abstract = root.find(".//article-meta/abstract")
    if abstract is not None:
        writer.article.headings.append("Abstract")
        blocks += [layout.heading.format("Abstract"), *writer.section(abstract)]
    for part in ("body", "back"):
        for one in root.findall(part):
            blocks += writer.section(one)
    writer.article.headings.append("References")
    blocks.append(layout.heading.format("References"))
    blocks.append(layout.between.join(writer.entries()))
    writer.article.text = "\n\n".join(blocks) + "\n"
    return writer.article


def _translated(element: etree._Element) -> bool:
    return any(up.tag == "sub-article" for up in element.iterancestors())


def _people(ref: etree._Element) -> list[tuple[str, str]]:
    found = []
    for group in ref.iter("person-group", "mixed-citation", "element-citation"):
        if group.tag == "person-group" and group.get("person-group-type") == "editor":
            continue
        for name in group.iter("name", "string-name", "collab"):
            family = name.findtext("surname") or "".join(name.itertext())
            found.append(
                (" ".join(family.split()), " ".join((name.findtext("given-names") or "").split()))
            )
        if found:
            break
    return found


def _said(ref: etree._Element, *tags: str) -> str:
    for tag in tags:
        for one in ref.iter(tag):
            text = " ".join("".join(one.itertext()).split()).strip(" .,")
            if text:
                return text
    return ""


def cited_as(ref: etree._Element) -> str:
    """``Dole and Bright, 2019``."""
    people = [family for family, _ in _people(ref)]
    match people:
        case []:
            who = _said(ref, "source", "article-title")[:40]
        case [one]:
            who = one
        case [one, other]:
            who = f"{one} and {other}"
        case _:
            who = f"{people[0]} et al."
    return f"{who}, {_said(ref, 'year')}".strip(", ")


def lettered(labels: list[str]) -> list[str]:
    """Labels that are the same with a letter behind the year."""
    many, seen = Counter(labels), Counter[str]()
    found = []
    for label in labels:
        seen[label] += 1
        found.append(label + chr(96 + min(seen[label], 26)) if many[label] > 1 else label)
    return found


def printed(ref: etree._Element, dated: str) -> str:
    """The entry as the article prints it; where it has no words of its own, in a common style.

    :param dated: the year with its letter where it stands behind the names, else empty.
    """
    mixed = ref.find(".//mixed-citation")
    if mixed is not None and not dated:
        words = " ".join("".join(mixed.itertext()).split())
        return re.sub(r"^[\s.\[(]*(?:\d{1,3}[\s.\])]+)?(?=\D)", "", words)
    people = _people(ref)
    title, source = _said(ref, "article-title", "chapter-title"), _said(ref, "source")
    year, volume, issue = _said(ref, "year"), _said(ref, "volume"), _said(ref, "issue")
    pages = "-".join(
        one for one in (_said(ref, "fpage", "elocation-id"), _said(ref, "lpage")) if one
    )
    doi = next(
        (one.text or "" for one in ref.iter("pub-id") if one.get("pub-id-type") == "doi"), ""
    )
    place = ": ".join(
        one for one in (_said(ref, "publisher-loc"), _said(ref, "publisher-name")) if one
    )
    if dated:
        who = ", ".join(_inverted(*name) for name in people[:8])
        tail = f"{volume}{f'({issue})' if issue else ''}, {pages}".strip(" ,")
        where = f"{source}, {tail}" if source and tail else source
        said = [f"{who or source} ({dated})", title, where, place]
        doi = f"https://doi.org/{doi}" if doi else ""
    else:
        who = ", ".join(f"{family} {_initials(given)}".strip() for family, given in people[:6])
        tail = f"{volume}{f'({issue})' if issue else ''}{':' + pages if pages else ''}"
        when = f"{place}; {year}" if place else f"{year};{tail}" if tail else year
        said = [who, title, source, when]
        doi = f"doi: {doi}" if doi else ""
    return " ".join([*(f"{one}." for one in said if one), *([doi] if doi else [])])


def _initials(given: str) -> str:
    return given.replace(".", "").replace(" ", "")


def _inverted(family: str, given: str) -> str:
    return f"{family}, {'. '.join(_initials(given))}." if given else family
