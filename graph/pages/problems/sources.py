"""The pages of problems of a corpus that has many: the worst on the first page, and a page for each
source.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.paging import Part, parts_of
from graph.pages.problems.next_steps import next_steps
from graph.pages.problems.page import (
    ProblemsPage,
    Troubled,
    Unmatched,
    candidates_of,
    grades_of,
    named_source,
    unmatched_of,
)
from graph.pages.words import count
from graph.problems import Problem, Severity

MOST_SOURCES: Final = 100
"""Sources in a page of the list of all."""
MOST_STEPS: Final = 30
"""What to do next on the first page."""
MOST_FINDINGS: Final = 20
"""Problems of each severity there."""


def own_path(slug: str) -> str:
    """Folder of the page of the problems of one source; those of none have one, too."""
    return f"problems/source/{slug}/" if slug else "problems/project/"


def problems_href(slug: str, index: Index) -> str:
    """Where the problems of a source stand."""
    if not index.many:
        return f"problems/index.html#source-{slug}"
    return f"{own_path(slug) if index.problems.get(slug) else 'problems/'}index.html"


def problems_by_source(index: Index, problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    """The problems of each source that has some, or has claims without a concept; worst first."""
    found: dict[str, list[Problem]] = {slug: [] for slug in unmatched_of(index)}
    for problem in problems:
        found.setdefault(problem.source, []).append(problem)
    grave = list(Severity)

    def badness(slug: str) -> tuple[object, ...]:
        counts = Counter(one.severity for one in found[slug])
        return (*(-counts[severity] for severity in grave), slug)

    return {slug: found[slug] for slug in sorted(found, key=badness)}


def troubled_parts(
    index: Index, by_source: Mapping[str, Sequence[Problem]]
) -> list[Part[Troubled]]:
    """The pages of the list of sources with a page of problems."""
    lacking = {slug: len(one.lacking) for slug, one in unmatched_of(index).items()}
    rows = []
    for slug, own in by_source.items():
        counts = Counter(one.severity for one in own)
        link = Link(named_source(slug, index).label, f"{own_path(slug)}index.html")
        words = (
            count(counts[each], each.value, f"{each.value}s") for each in Severity if counts[each]
        )
        rows.append(Troubled(link, tuple(words), lacking.get(slug, 0)))
    return parts_of(rows, MOST_SOURCES, "problems/")


def first_page(
    index: Index, by_source: Mapping[str, Sequence[Problem]], parts: Sequence[Part[Troubled]]
) -> ProblemsPage:
    """The context of the first page: the worst problems, and the way to all."""
    listed = [problem for own in by_source.values() for problem in own]
    steps = next_steps(index, listed, index.sources.keys())
    quiet = sum(slug not in by_source for slug in index.sources)
    return ProblemsPage(
        total=len(listed),
        steps=steps[:MOST_STEPS],
        steps_left=len(steps[MOST_STEPS:]),
        grades=grades_of(listed, index, MOST_FINDINGS),
        sources=parts[0].items,
        pages=parts[0].pages,
        quiet_number=quiet,
        candidates=candidates_of(index),
    )


def own_page(
    slug: str, problems: Sequence[Problem], lacking: Mapping[str, Unmatched], index: Index
) -> ProblemsPage:
    """The context of the page of one source; *lacking* are its claims without a concept."""
    return ProblemsPage(
        total=len(problems),
        steps=next_steps(index, problems, (slug,)),
        grades=grades_of(problems, index),
        unmatched=(lacking[slug],) if slug in lacking else (),
    )
