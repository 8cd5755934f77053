"""Records as the rows of a table: CSV as Zotero, Scopus, Dimensions and PubMed export it, Web of
Science's columns of two letters, or a table made by hand.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice, zip_longest

from graph.bodies import is_body, is_word
from graph.documents.kept import unsaid, words
from graph.documents.records.columns import COLUMNS, FIRST, LAST, NAMED, OF_FILE, column_of, type_of
from graph.documents.records.lines import MOST
from graph.documents.records.parts import Parts, natural_person, paragraphs, person_of
from graph.records import Name

_SHORT = re.compile(
    r"[^\W\d_][\w'’ -]{1,40}\s[A-Z]{1,3}(?:,\s?[^\W\d_][\w'’ -]{1,40}\s[A-Z]{1,3})*\.?"
)
"""``Dole J, Bright PK``: names that commas part."""
_INITIALS = re.compile(r"(?P<family>[^\W\d_][^,;.\d]{1,40}?)\s(?P<given>(?:[^\W\d_]\.[ -]?){1,5})")
"""``Dole J.-P.``"""
_WORD = r"[^\W\d_a-z][^\W\d_]*(?:['’-][^\W\d_]+)*"
_NATURAL = re.compile(
    rf"{_WORD}\.?(?:\s{_WORD}\.?){{0,3}}(?:\s(?:van|von|de|der|den|da|di|du|del|la|bin|ter)){{0,2}}\s{_WORD}"
)
_LISTED = re.compile(r",\s*(?:and\s+|&\s*)?|\s+and\s+|\s*&\s*")
"""``Jane Dole, Max Bright and Ann Coy``"""
_NUMBER = re.compile(r"\s*\(\d{1,20}\)$")
"""Behind a name, the number that a catalogue has for the person."""
_REWORDED = ("type", "issued", "language")
"""Fields that a record keeps in other words."""
FEWEST = 3
"""Columns that are known by name make a table of records; one of them is the title."""
MAX_ROWS = 20_000
MOST_REPEATED = 64 * 1024 * 1024
"""Characters of the columns' names, which each record keeps: of very many there are fewer rows."""
MOST_ABOVE = 3
"""Lines above the columns' names: when and by whom a table was exported."""


def read_rows(text: str) -> list[Parts]:
    """The records that the rows of *text* are; none where it is no such table."""
    text = text.lstrip("\ufeff")
    with suppress(csv.Error):
        return next(filter(None, (_records(text, *line) for line in _first_lines(text))), [])
    return []


def read_cells(rows: Sequence[tuple[int, Sequence[str]]]) -> list[Parts]:
    """The records that *rows* are, numbered cells that nothing has to part: of a spreadsheet."""
    for at, (_, names) in enumerate(rows[: 1 + MOST_ABOVE]):
        head = _row([" ".join(name.split()) for name in names], ",").rstrip("\n")
        if known := _known(names):
            return list(_taken(known, head, ",", rows[at + 1 :]))
    return []


def is_data(text: str) -> bool:
    """Whether *text* is a table whatever its rows are: all have as many cells as the first, which
    names the columns. Running text has a blank behind its commas.
    """
    head = text.lstrip("\ufeff").partition("\n")[0].strip()
    mark = _mark(head)
    names = head.split(mark)
    if len(names) < FEWEST or any(not 0 < len(name) <= LONGEST or name[0] == " " for name in names):
        return False
    with suppress(csv.Error):
        rows = filter(None, csv.reader(io.StringIO(text, newline=""), delimiter=mark))
        counts = [len(row) for row in islice(rows, MAX_ROWS)]
        return len(counts) >= FEWEST and set(counts) == {len(names)}
    return False


LONGEST = 40
"""Characters of a column's name."""


def _first_lines(text: str) -> Iterator[tuple[int, int, str]]:
    """The first lines of *text*: how many stand above each, where it begins, and its words."""
    at = 0
    for above in range(1 + MOST_ABOVE):
        end = text.find("\n", at)
        line = text[at:] if end < 0 else text[at:end]
        yield above, at, next(iter(line.splitlines()), "").strip()
        if end < 0:
            return
        at = end + 1


def _records(text: str, above: int, start: int, head: str) -> list[Parts]:
    """The records of the table in *text* that begins at *start*, below *above* lines, with the
    names of its columns in *head*.
    """
    mark = _mark(head)
    known = _known(next(csv.reader([head], delimiter=mark), []))
    if not known:
        return []
    rows = csv.reader(io.StringIO(text[start:], newline=""), delimiter=mark)
    next(rows)
    return list(_taken(known, head, mark, ((above + rows.line_num, row) for row in rows)))


def _known(names: Sequence[str]) -> list[str]:
    """What each column called one of *names* holds, as far as that is known; nothing where they
    are no names of such columns.
    """
    said = [column_of(name) for name in names]
    best = {field: next((one for one in own if one in said), "") for field, own in COLUMNS.items()}
    known = [field if best.get(field := NAMED.get(name, "")) == name else "" for name in said]
    whole = "title" in known and len(set(known) - {""}) >= FEWEST and len(said) >= FEWEST
    return known if whole else []


def _taken(
    known: Sequence[str], head: str, mark: str, rows: Iterable[tuple[int, Sequence[str]]]
) -> Iterator[Parts]:
    """The records that *rows* are, below the columns that are *known*."""
    left = min(MAX_ROWS, MOST_REPEATED // (len(head) + 1))
    for number, row in rows:
        values: dict[str, str] = {}
        for name, value in zip(known, row, strict=False):
            if name and (said := value.strip()):
                values.setdefault(name, said)  # of two columns of one name the first
        whole = bool(values.get("title")) or len(values) >= FEWEST
        if whole and left > 0:
            left -= 1
            yield _parts(values, f"{head}\n{_row(row, mark)}", number)


def is_ragged(raw: str) -> bool:
    """Whether the one row of *raw* has more or fewer cells than there are columns."""
    head, row = _cells(raw)
    return len(head) != len(row)


def left_cells(raw: str, said: str) -> list[str]:
    """The cells of the one row of *raw* most of whose words *said* lacks, each with its column."""
    everything = said.casefold()
    return [
        f"{name}: {value}" if name else value
        for name, value in zip_longest(*_cells(raw), fillvalue="")
        if NAMED.get(column := column_of(name)) not in _REWORDED and column not in OF_FILE
        and (given := words([value.casefold()]))
        and len(unsaid([value.casefold()], everything)) >= MOST * len(given)
    ]  # fmt: skip


def _cells(raw: str) -> tuple[list[str], list[str]]:
    """The names of the columns, and the cells of the row below them."""
    head, _, row = raw.partition("\n")
    mark = _mark(head)
    names, cells = (csv.reader(io.StringIO(one, newline=""), delimiter=mark) for one in (head, row))
    return next(names, []), next(cells, [])


def _mark(head: str) -> str:
    return max(",;\t", key=head.count)


def _row(cells: Sequence[str], mark: str) -> str:
    """One row as a line of CSV."""
    out = io.StringIO()
    csv.writer(out, delimiter=mark, lineterminator="\n").writerow(cells)
    return out.getvalue()


def _parts(row: Mapping[str, str], raw: str, line: int) -> Parts:
    parts = Parts(raw=raw, line=line)
    kind = type_of(row.get("type", ""))
    parts.add("type", kind or ("article-journal" if row.get("container-title") else "document"))
    for role in ("author", "editor"):
        people = row.get(role, "")
        short = _SHORT.fullmatch(people) is not None
        for name in re.split(r",\s*" if short else _between(people), people):
            parts.person(role, _person(name, short=short))
    for field, value in row.items():
        if field in ("author", "editor", "type", FIRST, LAST):
            continue
        if field == "abstract":
            for paragraph in paragraphs(value):
                parts.add(field, paragraph)
        elif field == "keyword":
            for keyword in value.split(";"):
                parts.add(field, keyword)
        else:
            parts.add(field, re.sub(r"(?<=\d)-(?=\d)", "–", value) if field == "page" else value)
    parts.pages(row.get(FIRST, ""), row.get(LAST, ""))
    return parts


def _between(people: str) -> str:
    """What parts the names in *people*: a semicolon, a bar, a line each, or the word, as Rayyan has
    it: ``Dole, Jane and Bright, P.``; commas between names in their natural order.
    """
    found = (sign for sign in (";", "|", "\n") if sign in people)
    listed = _LISTED.split(people)
    if len(listed) > 1 and all(" " in name and _is_person(name) for name in listed):
        return _LISTED.pattern
    return next((rf"\s*{re.escape(sign)}\s*" for sign in found), r"\s+and\s+(?=[^,;]{1,80},)")


def _person(name: str, *, short: bool) -> Name:
    """``Dole, Jane``, ``Dole, Jane (57190)``, ``Dole J.``; of a *short* list ``Dole J``."""
    tidy = _NUMBER.sub("", name.strip())
    if found := _INITIALS.fullmatch(tidy):
        return Name(found["family"], found["given"].strip())
    if short:
        family, _, given = tidy.strip(" .").rpartition(" ")
        return Name(family, given)
    return natural_person(tidy) if _is_person(tidy) else person_of(tidy)


def _is_person(name: str) -> bool:
    """Whether *name* is one as people write it, ``Jane A. van Dole``, and no organisation's."""
    if is_body(name) or _NATURAL.fullmatch(name) is None:
        return False
    words = re.findall(r"[^\W\d_]{3,}", name)
    return not all(map(is_word, words))
