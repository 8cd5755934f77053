"""The page of problems: what could not be read or looks doubtful, worst first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from graph.pages.claims.statement import claim_link, concept_link, place_of
from graph.pages.claims.words import concept_type, type_order
from graph.pages.concepts.letters import listed
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.paging import Step
from graph.pages.places import reference_link, source_link
from graph.pages.problems.around import around
from graph.pages.problems.next_steps import NextStep, next_steps
from graph.pages.words import SEVERITIES
from graph.problems import Problem, Severity

MOST_CANDIDATES: Final = 200
"""Candidates of a type that are named."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem."""

    code: str
    message: str
    hint: str
    place: str
    """``file:line``."""
    before: str
    """The text around the place, as far as the source's policy lets us show it."""
    found: str
    after: str
    candidates: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class SourceFindings:
    """The problems of one source, in order of place."""

    slug: str
    """Empty for what belongs to no source."""
    id: str
    """Fragment, on the first group of the source."""
    source: Link
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Grade:
    """All problems of one severity."""

    id: str
    label: str
    about: str
    number: int
    groups: tuple[SourceFindings, ...]
    left: int
    """How many more findings stand on the pages of their sources."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """Candidates of one type."""

    type: str
    links: tuple[Link, ...]
    """All of a few, or the first of them."""
    all: Link
    """To the list of all; the label is how many there are."""


@dataclass(frozen=True, slots=True)
class Unmatched:
    """The claims of one source that no concept was found for."""

    claims_in: Link
    lacking: tuple[Lacking, ...]


@dataclass(frozen=True, slots=True)
class Lacking:
    """A claim with what it lacks."""

    link: Link
    lacks: str
    where: str


@dataclass(frozen=True, slots=True)
class Troubled:
    """One source that has a page of problems of its own."""

    link: Link
    counts: tuple[str, ...]
    """``3 warnings``, of each severity that there is."""
    lacking: int
    """Its claims that no concept was found for."""


@dataclass(frozen=True, slots=True)
class ProblemsPage:
    """Context of ``problems.html``: all problems, or those of one source."""

    total: int
    steps: tuple[NextStep, ...]
    """What to do next, worst first."""
    grades: tuple[Grade, ...]
    steps_left: int = 0
    """How many more steps stand on the pages of their sources."""
    sources: tuple[Troubled, ...] = ()
    """Where each source has a page of its own, the first of them, worst first."""
    pages: tuple[Step, ...] = ()
    """Of the list of those."""
    quiet_number: int = 0
    """How many sources are without a problem."""
    quiet: tuple[Link, ...] = ()
    """These sources, where they are few; the links' fragments are on this page."""
    candidates: tuple[Candidates, ...] = ()
    """What the sources name and the vocabulary does not know, by type."""
    unmatched: tuple[Unmatched, ...] = ()
    """Claims without a subject or an object, by source."""


def problems_page(index: Index, problems: Iterable[Problem]) -> ProblemsPage:
    """The context for *problems*, all on one page."""
    listed = list(problems)
    troubled = {each.source for each in listed}
    quiet = [slug for slug in sorted(index.sources) if slug not in troubled]
    return ProblemsPage(
        total=len(listed),
        steps=next_steps(index, listed, index.sources.keys()),
        grades=grades_of(listed, index),
        quiet_number=len(quiet),
        quiet=tuple(Link(source_link(slug, index).label, f"source-{slug}") for slug in quiet),
        candidates=candidates_of(index),
        unmatched=tuple(unmatched_of(index).values()),
    )


def grades_of(
    problems: Sequence[Problem], index: Index, most: int | None = None
) -> tuple[Grade, ...]:
    """*problems* by severity; of each severity the first *most*, where that is given."""
    seen: set[str] = set()
    grades = []
    for severity in Severity:
        own = [problem for problem in problems if problem.severity is severity]
        if own:
            label, about = SEVERITIES[severity.value]
            groups = tuple(_groups(own[:most], index, seen))
            left = len(own[most:]) if most is not None else 0
            grades.append(Grade(severity.value, label, about, len(own), groups, left))
    return tuple(grades)


def _groups(problems: Iterable[Problem], index: Index, seen: set[str]) -> Iterator[SourceFindings]:
    """*problems* by source. The first group of each source on the page has its fragment; *seen* are
    the sources that have had theirs.
    """
    ordered = sorted(
        problems, key=lambda each: (each.source, each.file, each.line or 0, each.code, each.message)
    )
    for slug, group in groupby(ordered, key=lambda each: each.source):
        id_ = f"source-{slug}" if slug and slug not in seen else ""
        seen.add(slug)
        findings = tuple(_finding(problem, index) for problem in group)
        yield SourceFindings(slug, id_, named_source(slug, index), findings)


def candidates_of(index: Index) -> tuple[Candidates, ...]:
    """Candidates by type; whole sentences are no terms, and stand in the list of claims."""
    by_type: dict[str, list[Link]] = {}
    for concept in listed(index):
        if concept.candidate:
            link = concept_link(concept.id, index)
            by_type.setdefault(str(concept.type), []).append(link)
    return tuple(
        Candidates(
            concept_type(type_, many=True),
            tuple(by_type[type_][:MOST_CANDIDATES]),
            Link(f"{len(by_type[type_]):,}", f"concepts/{type_}/index.html?known=no"),
        )
        for type_ in sorted(by_type, key=type_order)
    )


def unmatched_of(index: Index) -> Mapping[str, Unmatched]:
    """By source its claims without a subject or an object."""
    found: dict[str, list[Lacking]] = {}
    for claim in index.said.claims:
        missing = [
            word
            for word, ids in (("subject", claim.subjects), ("object", claim.objects))
            if not ids
        ]
        if missing:
            lacks = f"no {' and no '.join(missing)}"
            lacking = Lacking(claim_link(claim), lacks, place_of(claim, index))
            found.setdefault(claim.source, []).append(lacking)
    return {
        slug: Unmatched(
            Link(source_link(slug, index).label, f"claims/{slug}/index.html"), tuple(lacking)
        )
        for slug, lacking in found.items()
    }


def named_source(slug: str, index: Index) -> Link:
    """What a source is called; a problem may be of none."""
    known = slug in index.sources
    return source_link(slug, index) if known else Link(slug or "The project", "")


def _finding(problem: Problem, index: Index) -> Finding:
    before, found, after = around(problem, index)
    return Finding(
        code=problem.code.value,
        message=problem.message,
        hint=problem.hint,
        place=problem.place(),
        before=before,
        found=found,
        after=after,
        candidates=tuple(_candidates(problem, index)),
    )


def _candidates(problem: Problem, index: Index) -> Iterator[Link]:
    """Near matches: as links to works where they are works."""
    for name in problem.candidates:
        work = index.work(problem.source, name)
        yield reference_link(work) if work else Link(name, "")
