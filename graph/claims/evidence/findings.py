"""Statistics that come from one origin: one finding reported twice is not two findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from graph.claims.model import Claims, Statistic
from graph.claims.naming import digest
from graph.spans import Span

ALIKE: Final = 90.0
"""Least likeness (rapidfuzz token sort ratio, 0 to 100) of two wordings of one population."""
UNLIKE: Final = 50.0
"""Below this two populations are two, even where the number and the cited work are the same."""
TELLING: Final = 3
"""Words that a population needs for its wording to speak for one origin: "women" is everybody's."""


@dataclass(frozen=True, slots=True)
class Report:
    """One place that gives a statistic."""

    statistic: Statistic
    claim: str
    """``Claim.id``; empty for a statistic that stands in no claim."""
    works: frozenset[str]
    """Ids of the works that it rests on."""

    @property
    def number(self) -> tuple[float | None, float | None, float | None, str]:
        """What has to be equal in all reports of one finding."""
        one = self.statistic
        return one.value, one.low, one.high, one.unit.casefold()

    @property
    def origin(self) -> Origin:
        """What tells one finding from another with the same number."""
        one = self.statistic
        return Origin(self.works, one.population.casefold(), one.place, one.period)


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a number comes from and of whom it is, as far as that is said."""

    works: frozenset[str]
    population: str
    place: str
    period: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A number and every place that reports it."""

    id: str
    """From the number and its origin, the same in every build."""
    reports: tuple[Report, ...]
    """By source and place."""


def same_findings(
    claims: Mapping[str, Claims], works: Mapping[tuple[str, str], str]
) -> tuple[Finding, ...]:
    """Every statistic of *claims* (by slug), grouped: sorted by the first place that reports it.

    *works* gives for each entry (slug and ``Reference.id``) the id of its work. Two statistics are
    one finding when value and unit are equal, place and period do not contradict, and they rest on
    one work or word their population alike.
    """
    reports = sorted(
        (report for slug in sorted(claims) for report in _reports(claims[slug], works)),
        key=lambda report: report.statistic.span,
    )
    by_number: dict[object, list[_Group]] = defaultdict(list)
    for report in reports:
        groups = by_number[report.number]
        joined = next((group for group in groups if group.takes(report)), None)
        if joined is None:
            groups.append(_Group([report], {report.origin}))
        else:
            joined.reports.append(report)
            joined.origins.add(report.origin)
    found = [group.reports for groups in by_number.values() for group in groups]
    return tuple(_named(sorted(found, key=lambda group: group[0].statistic.span)))


def finding_of(findings: Iterable[Finding]) -> Mapping[Span, Finding]:
    """The finding that the statistic at each place reports."""
    return {report.statistic.span: one for one in findings for report in one.reports}


def _reports(claims: Claims, works: Mapping[tuple[str, str], str]) -> Iterator[Report]:
    holders = {claim.statistic.span: claim for claim in claims.claims if claim.statistic}
    for statistic in {one.span: one for one in claims.statistics}.values():
        claim = holders.get(statistic.span)
        entries = claim.references if claim else ()
        cited = (works.get((claims.source, name)) for name in entries)
        yield Report(statistic, claim.id if claim else "", frozenset(filter(None, cited)))


@dataclass(slots=True)
class _Group:
    """Reports that are taken for one finding."""

    reports: list[Report]
    origins: set[Origin]
    """The different ones: what many places say in the same words is compared once."""

    def takes(self, report: Report) -> bool:
        """Whether *report* agrees with every one that is in the group already."""
        if not _says_whence(report.origin):
            return False
        return report.origin in self.origins or all(
            _same(report.origin, other) for other in self.origins
        )


def _says_whence(origin: Origin) -> bool:
    """Whether two numbers can be known for one by *origin*: women are not the same women."""
    return bool(origin.works) or len(origin.population.split()) >= TELLING


def _same(one: Origin, other: Origin) -> bool:
    if _differ(one.place, other.place) or _differ(one.period, other.period):
        return False
    alike = fuzz.token_sort_ratio(one.population, other.population)
    if one.works & other.works:
        return not one.population or not other.population or alike >= UNLIKE
    telling = all(len(origin.population.split()) >= TELLING for origin in (one, other))
    return telling and alike >= ALIKE


def _differ(one: str, other: str) -> bool:
    """Whether both are stated and are not the same; ``the UK`` and ``UK`` are."""
    plain = [text.casefold().removeprefix("the ").strip() for text in (one, other)]
    return all(plain) and plain[0] != plain[1]


def _named(groups: Iterable[Sequence[Report]]) -> Iterator[Finding]:
    taken: dict[str, int] = {}
    for group in groups:
        common = frozenset.intersection(*(report.works for report in group))
        origin = sorted(common) or [group[0].statistic.population.casefold()]
        name = f"finding-{digest((group[0].number, origin))}"
        taken[name] = taken.get(name, 0) + 1
        number = taken[name]
        yield Finding(f"{name}-{number}" if number > 1 else name, tuple(group))
