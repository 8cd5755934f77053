"""Works that several sources list: one work for entries that are surely the same."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from graph.records import Record
from graph.references.citations.link import norm
from graph.references.model import Reference, References, Work

ALIKE = 93.0
"""Least likeness (rapidfuzz ratio, 0 to 100) of two normalised titles of one work."""


def match_works(found: Iterable[References]) -> tuple[Work, ...]:
    """The works behind all entries, sorted by id.

    Two entries are one work when their DOIs are equal; or, where one has no DOI, when year, first
    author and title agree. Anything less is two works.
    """
    groups: list[list[Reference]] = []
    by_doi: dict[str, list[Reference]] = {}
    by_key: dict[tuple[str, str], list[list[Reference]]] = {}
    for references in sorted(found, key=lambda references: references.source):
        for reference in references.references:
            group = _group_of(reference, by_doi, by_key)
            if group is None:
                group = []
                groups.append(group)
                by_key.setdefault(_key(reference.record), []).append(group)
            group.append(reference)
            if reference.record.doi:
                by_doi.setdefault(reference.record.doi, group)
    return _named(groups)


def _key(record: Record) -> tuple[str, str]:
    people = record.author or record.editor
    return (norm(people[0].short) if people else "", record.year[:4])


def _group_of(
    reference: Reference,
    by_doi: dict[str, list[Reference]],
    by_key: dict[tuple[str, str], list[list[Reference]]],
) -> list[Reference] | None:
    record = reference.record
    if record.doi and record.doi in by_doi:
        return by_doi[record.doi]
    title = norm(record.title)
    for group in by_key.get(_key(record), ()):
        other = group[0].record
        if record.doi and other.doi:
            continue
        again = any(entry.source == reference.source for entry in group)
        same = norm(other.title) == title and other.container_title == record.container_title
        if again and not same:
            continue
        if title and fuzz.ratio(title, norm(other.title)) >= ALIKE:
            return group
    return None


def _named(groups: Sequence[list[Reference]]) -> tuple[Work, ...]:
    """Each group with an id of its own: the entry's, and where two works share that, what tells
    them apart for good.
    """
    taken: dict[str, int] = {}
    for group in groups:
        taken[group[0].id] = taken.get(group[0].id, 0) + 1
    works = []
    for group in groups:
        best = max(group, key=lambda reference: (_fullness(reference.record), reference.source))
        name = group[0].id
        if taken[name] > 1:
            what = f"{norm(best.record.title)} {best.record.doi}".strip()
            digest = hashlib.sha256(what.encode()).hexdigest()[:6]
            name = f"{name}-{digest}"
        works.append(Work(name, best, tuple(group)))
    return tuple(sorted(works, key=lambda work: work.id))


def _fullness(record: Record) -> int:
    fields = (
        record.author, record.year, record.container_title, record.volume, record.issue,
        record.page, record.publisher, record.doi, record.url,
    )  # fmt: skip
    return sum(bool(field) for field in fields)
