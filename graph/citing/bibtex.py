"""BibTeX, for the standard styles and for what reads them (JabRef, Zotero, biber, Overleaf)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from graph.citing.dates import Issued, issued
from graph.citing.kinds import Host, kind_of
from graph.citing.line import as_line
from graph.citing.names import Parts, all_parts
from graph.records import Name, Record

_ESCAPES: Final = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{special: f"\\{special}" for special in "%#&$_"},
}
r"""What LaTeX reads as a command. Braces are spelt out, for BibTeX counts ``\{`` as a brace."""

_TABLE: Final = str.maketrans(_ESCAPES)

_TITLE_CASE: Final = 0.5
"""A title in which more of the longer words than this have a capital is in title case."""

_MASTER: Final = re.compile(r"\b(?:master|m\.?a|m\.?sc|m\.?phil|dissertation \(m)", re.IGNORECASE)


def to_bibtex(record: Record, key: str) -> str:
    """*record* as one entry, ending in a line break.

    Text is UTF-8 with LaTeX's specials escaped; ``url`` and ``doi`` are verbatim, as the packages
    that print them expect, with braces and backslashes percent-encoded. The abstract and the letter
    of the year are left out: styles give letters of their own.
    """
    lines = [f"  {name} = {{{value}}}" for name, value in _fields(record) if value]
    return f"@{_entry_type(record)}{{{bibtex_key(key)},\n" + ",\n".join(lines) + "\n}\n"


def bibtex_key(text: str) -> str:
    """*text* with all that is not allowed in a citation key replaced by ``-``."""
    return re.sub(r"[^A-Za-z0-9_:.+-]+", "-", text).strip("-") or "work"


def escape(text: str) -> str:
    """*text* on one line, as LaTeX prints it unchanged."""
    return as_line(text).translate(_TABLE) if text else ""


def protected_title(text: str) -> str:
    """*text* escaped, with braces around the capitals that styles must not lower.

    In a title in sentence case every capital after the first word belongs to a name. In one in
    title case the capitals mean nothing, so that only words with a capital inside (``DNA``,
    ``McLeod``) are protected.
    """
    words = as_line(text).split(" ")
    longer = [word for word in words[1:] if sum(map(str.isalpha, word)) > 3]
    capitals = sum(1 for word in longer if _initial(word).isupper())
    title_case = capitals > _TITLE_CASE * len(longer)
    return " ".join(
        f"{{{escape(word)}}}" if _is_name(word, at, title_case=title_case) else escape(word)
        for at, word in enumerate(words)
    )


def verbatim(address: str) -> str:
    """*address* for a field that LaTeX takes letter by letter."""
    spaced = as_line(address).replace(" ", "%20")
    return spaced.replace("{", "%7B").replace("}", "%7D").replace("\\", "%5C")


def _entry_type(record: Record) -> str:
    kind = kind_of(record.type)
    if kind.host is Host.UNIVERSITY and _MASTER.search(record.genre):
        return "mastersthesis"
    return kind.bibtex


def _fields(record: Record) -> Iterator[tuple[str, str]]:
    when = issued(record)
    yield "author", _names(record.author)
    yield "editor", _names(record.editor)
    yield "title", protected_title(record.title)
    yield from _host(record)
    yield "year", when.year or escape(when.words)
    yield "month", _month(when)
    yield "series", escape(record.collection_title)
    yield "edition", escape(record.edition)
    yield "volume", escape(record.volume)
    yield "number", escape(record.issue)
    yield "pages", _dashed(escape(record.page))
    yield "chapter", escape(record.section)
    yield "address", escape(record.publisher_place)
    yield "type", escape(record.genre)
    yield "doi", verbatim(record.doi)
    yield "url", verbatim(record.url)
    yield "urldate", escape(record.accessed)
    yield "isbn", escape(record.isbn)
    yield "issn", escape(record.issn)
    yield "language", escape(record.language)
    yield "keywords", ", ".join(filter(None, map(escape, record.keyword)))
    yield "note", escape(record.note)


def _host(record: Record) -> Iterator[tuple[str, str]]:
    """Where the work stands, and who brought it out, under the names of its entry type."""
    container, publisher = escape(record.container_title), escape(record.publisher)
    match kind_of(record.type).host:
        case Host.JOURNAL:
            yield from (("journal", container), ("publisher", publisher))
        case Host.BOOK | Host.PROCEEDINGS:
            yield from (("booktitle", container), ("publisher", publisher))
        case Host.INSTITUTION:
            yield from (("institution", publisher), ("howpublished", container))
        case Host.UNIVERSITY:
            yield from (("school", publisher), ("howpublished", container))
        case Host.NONE:
            yield from (("publisher", publisher), ("howpublished", container))


def _month(when: Issued) -> str:
    return str(when.numbers[1]) if len(when.numbers) > 1 else ""


def _dashed(pages: str) -> str:
    return re.sub(r"(?<=[0-9A-Za-z]) ?[-‐‑‒–—−]+ ?(?=[0-9A-Za-z])", "--", pages)


def _names(names: tuple[Name, ...]) -> str:
    return " and ".join(_name(part) for part in all_parts(names))


def _name(part: Parts) -> str:
    """``von Last, Jr, First``; an organisation in braces of its own, so that it stays whole."""
    if part.literal:
        return f"{{{escape(part.literal)}}}"
    pieces = [part.full_family, *([part.suffix] if part.suffix else []), part.given]
    return ", ".join(_whole(piece) for piece in pieces if piece)


def _whole(piece: str) -> str:
    """In braces where BibTeX would cut it: at a comma or at the word ``and``."""
    cut = "," in piece or re.search(r"(?:^| )and(?:$| )", piece, re.IGNORECASE)
    return f"{{{escape(piece)}}}" if cut else escape(piece)


def _initial(word: str) -> str:
    return next((letter for letter in word if letter.isalpha()), "")


def _is_name(word: str, at: int, *, title_case: bool) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    if any(letter.isupper() for letter in letters[1:]):
        return True
    return at > 0 and not title_case and _initial(word).isupper()
