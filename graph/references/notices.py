"""``notices.toml``: retractions and corrections of works, of which their publishers gave notice."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from graph.documents.sources.fields import FieldRule, doi, one_of, text, web_address
from graph.documents.toml_tables import Form, Table, day, read_tables
from graph.problems import Code, Problem, Severity
from graph.references.model import Notice, Work

NOTICES_FILE: Final = "notices.toml"
KINDS: Final[Mapping[str, str]] = {
    "retraction": "retracted",
    "partial_retraction": "retracted in part",
    "withdrawal": "withdrawn",
    "removal": "removed",
    "expression_of_concern": "under an expression of concern",
    "correction": "corrected",
    "corrigendum": "corrected",
    "erratum": "corrected",
    "clarification": "clarified",
    "addendum": "added to",
    "new_version": "replaced by a new version",
    "new_edition": "replaced by a new edition",
}
"""Types of updates as Crossref has them, with what they say of a work."""
UNDOING: Final = frozenset({"retraction", "withdrawal", "removal"})
"""Types after which a work supports nothing any more."""
RULES: Final = (
    FieldRule("reference", text),
    FieldRule("doi", doi),
    FieldRule("kind", one_of(tuple(KINDS)), required=True),
    FieldRule("date", day, required=True),
    FieldRule("reason", text, required=True),
    FieldRule("by", text, required=True),
    FieldRule("notice", web_address),
)


def read_notices(
    path: Path, file: str, works: Sequence[Work]
) -> tuple[tuple[Work, ...], tuple[Problem, ...]]:
    """*works* with the notices in *path*. A work is named by its DOI or, where it has none, by its
    id; a notice of one that is not there is a warning.
    """
    form = Form(file, "notice", RULES, Code.NOTICE_INVALID)
    tables, problems = read_tables(path, form)
    by_name = {work.id: work.id for work in works}
    by_doi = {entry.record.doi: work.id for work in works for entry in work.entries}
    found: dict[str, list[Notice]] = {}
    unknown: list[Problem] = []
    for table in tables:
        name = by_doi.get(table.text("doi")) if table.text("doi") else None
        name = name or by_name.get(table.text("reference"))
        if name is None:
            unknown.append(_unknown(table, form))
        else:
            found.setdefault(name, []).append(_notice(table))
    noted = tuple(_noted(work, found.get(work.id, ())) for work in works)
    return noted, (*problems, *unknown)


def _notice(table: Table) -> Notice:
    fields = ("kind", "date", "reason", "by", "notice")
    return Notice(*(table.text(field) for field in fields))


def _unknown(table: Table, form: Form) -> Problem:
    named = table.text("doi") or table.text("reference")
    message = f"No source lists “{named}”." if named else "The notice names no work."
    hint = "Name the work by its DOI (doi), or by the last part of its address (reference)."
    return replace(form.problem(table.line, message, hint), severity=Severity.WARNING)


def _noted(work: Work, notices: Iterable[Notice]) -> Work:
    """*work* with its notices, oldest first; its record's note has them, too, for every export."""
    found = tuple(sorted(notices, key=lambda one: (one.date, one.kind)))
    if not found:
        return work
    record = work.best.record
    note = " ".join(filter(None, (record.note, *map(sentence, found))))
    best = replace(work.best, record=replace(record, note=note))
    return replace(work, best=best, notices=found)


def sentence(notice: Notice) -> str:
    """``Retracted on 2024-05-17: the data were made up.``"""
    words = f"{KINDS[notice.kind].capitalize()} on {notice.date}: {notice.reason.rstrip('.')}."
    return f"{words} {notice.address}" if notice.address else words


def undone(work: Work) -> bool:
    """Whether the work supports nothing any more."""
    return any(notice.kind in UNDOING for notice in work.notices)


def mark(work: Work) -> str:
    """What stands behind the name of a work: ``retracted``; empty where there is no notice."""
    return ", ".join(dict.fromkeys(KINDS[notice.kind] for notice in work.notices))


def doubts(works: Sequence[Work]) -> Iterator[tuple[Work, bool]]:
    """Those of the *works* that one claim rests on of which there is notice, each with whether the
    claim is left without any: all that it rests on is undone.
    """
    alone = bool(works) and all(map(undone, works))
    for work in works:
        if work.notices:
            yield work, alone and undone(work)
