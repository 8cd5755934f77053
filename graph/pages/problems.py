"""The page of problems: what could not be read or looks doubtful, worst first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.pages.around import around
from graph.pages.claim_words import concept_type, type_order
from graph.pages.concepts import listed
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.next_steps import NextStep, next_steps
from graph.pages.places import reference_link, source_link
from graph.pages.statement import claim_link, concept_link, place_of
from graph.pages.words import SEVERITIES
from graph.problems import Problem, Severity


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


@dataclass(frozen=True, slots=True)
class Candidates:
    """Candidates of one type."""

    type: str
    links: tuple[Link, ...]


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
class ProblemsPage:
    """Context of ``problems.html``."""

    total: int
    steps: tuple[NextStep, ...]
    """What to do next, worst first."""
    grades: tuple[Grade, ...]
    quiet: tuple[Link, ...]
    """Sources without a problem; the links' fragments are on this page."""
    candidates: tuple[Candidates, ...]
    """What the sources name and the vocabulary does not know, by type."""
    unmatched: tuple[Unmatched, ...]
    """Claims without a subject or an object, by source."""


def problems_page(index: Index, problems: Iterable[Problem]) -> ProblemsPage:
    """The context for *problems*."""
    listed = list(problems)
    seen: set[str] = set()
    grades = tuple(
        _grade(severity, [each for each in listed if each.severity is severity], index, seen)
        for severity in Severity
        if any(each.severity is severity for each in listed)
    )
    return ProblemsPage(
        total=len(listed),
        steps=next_steps(index, listed),
        grades=grades,
        quiet=tuple(
            Link(source_link(slug, index).label, f"source-{slug}")
            for slug in sorted(index.sources)
            if slug not in seen
        ),
        candidates=_candidate_types(index),
        unmatched=_unmatched(index),
    )


def _candidate_types(index: Index) -> tuple[Candidates, ...]:
    """Candidates by type; whole sentences are no terms, and stand in the list of claims."""
    by_type: dict[str, list[Link]] = {}
    for concept in listed(index):
        if concept.candidate:
            link = concept_link(concept.id, index)
            by_type.setdefault(str(concept.type), []).append(link)
    return tuple(
        Candidates(concept_type(type_, many=True), tuple(by_type[type_]))
        for type_ in sorted(by_type, key=type_order)
    )


def _unmatched(index: Index) -> tuple[Unmatched, ...]:
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
    return tuple(
        Unmatched(Link(source_link(slug, index).label, f"claims/{slug}/index.html"), tuple(lacking))
        for slug, lacking in found.items()
    )


def _grade(severity: Severity, problems: list[Problem], index: Index, seen: set[str]) -> Grade:
    label, about = SEVERITIES[severity.value]
    by_source: dict[str, list[Problem]] = {}
    for problem in problems:
        by_source.setdefault(problem.source, []).append(problem)
    groups = []
    for slug in sorted(by_source):
        groups.append(
            _group(
                slug, by_source[slug], index, "" if slug in seen or not slug else f"source-{slug}"
            )
        )
        seen.add(slug)
    return Grade(severity.value, label, about, len(problems), tuple(groups))


def _group(slug: str, problems: list[Problem], index: Index, id_: str) -> SourceFindings:
    ordered = sorted(
        problems, key=lambda each: (each.file, each.line or 0, each.code, each.message)
    )
    known = slug in index.sources
    return SourceFindings(
        slug=slug,
        id=id_,
        source=source_link(slug, index) if known else Link(slug or "The project", ""),
        findings=tuple(_finding(problem, index) for problem in ordered),
    )


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
