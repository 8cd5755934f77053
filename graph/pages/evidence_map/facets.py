"""What the cells of a map can be filtered by: facets of the claims in them."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from graph.claims.evidence.ratings import rated
from graph.claims.model import Basis, Claim, ConceptType, Evidence, Rating, Scale, Standing
from graph.pages.claims.statement import concept_label
from graph.pages.facets import Choice
from graph.pages.index import Index
from graph.pages.places import source_label
from graph.pages.works.records import year_number

YEARS: Final = 5
"""Years that one choice of the filter holds."""
UNKNOWN: Final = ""
"""Value of a facet where a source does not state it."""

LABELS: Final = {
    "source": ("Source", "All sources"),
    "design": ("Study design", "All designs"),
    "population": ("People", "All people"),
    "place": ("Place of the study", "All places"),
    "year": ("Year of publication", "All years"),
    "review": ("Review", "Reviewed or not"),
}
"""For each facet of a claim its name, and what stands for all of its values; in order."""

REVIEWS: Final = {"yes": "Reviewed by a person", "no": "Not yet reviewed"}
STANDINGS: Final = {
    Standing.NOT_RATED: "Not rated on this scale",
    Standing.NO_EVIDENCE: "No evaluation named",
}
"""What stands for a claim that a scale gives no level. “No effect” and “lowest level not reached”
are levels themselves."""

Facets = Mapping[str, tuple[str, ...]]
"""The values of one claim, by facet; never empty."""


@dataclass(frozen=True, slots=True)
class Facet:
    """One thing to filter by."""

    id: str
    label: str
    every: str
    """What stands for no filter."""
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class LensLevel:
    """How one claim stands on one scale."""

    value: str
    """``level-3``, or one of :data:`STANDINGS`."""
    words: str
    """``Level 3 at most, derived from the design``."""


@dataclass(frozen=True, slots=True)
class Lens:
    """A scale through which the map can be seen."""

    id: str
    label: str
    edition: str
    href: str
    levels: tuple[Choice, ...]
    """The strongest first; without counts."""


class FacetReader:
    """Reads the facets of claims; the places where people are named are looked up once."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self._people = {
            slug: sorted(
                (mention.span.start, mention.span.end, mention.concept)
                for mention in claims.mentions
                if mention.type == ConceptType.POPULATION
            )
            for slug, claims in index.corpus.claims.items()
        }

    def facets(self, claim: Claim) -> Facets:
        """Every facet of *claim*, by its id in :data:`LABELS`."""
        evidence = self.index.said.evidence_of(claim)
        found: dict[str, Iterable[str]] = {
            "source": (claim.source,),
            "design": evidence.design if evidence else (),
            "population": self._population(claim),
            "place": evidence.place if evidence else (),
            "year": self._years(claim, evidence),
            "review": ("yes" if claim.reviewed else "no",),
        }
        return {name: tuple(dict.fromkeys(values)) or (UNKNOWN,) for name, values in found.items()}

    def _population(self, claim: Claim) -> Iterator[str]:
        """People who are subjects or objects of the claim, or named in its words."""
        known = self.index.said.concepts
        for each in (*claim.subjects, *claim.objects):
            if each in known and known[each].type == ConceptType.POPULATION:
                yield each
        people = self._people.get(claim.source, [])
        at = bisect_left(people, (claim.span.start, 0, ""))
        while at < len(people) and people[at][0] < claim.span.end:
            if people[at][1] <= claim.span.end:
                yield people[at][2]
            at += 1

    def _years(self, claim: Claim, evidence: Evidence | None) -> Iterator[str]:
        """The years in which what the claim rests on was published, some years together."""
        entries = (evidence.references if evidence else ()) or claim.references
        for entry in entries:
            work = self.index.work(claim.source, entry)
            year = year_number(work.best.record) if work else None
            if year is not None:
                first = year - year % YEARS
                yield f"{first}-{first + YEARS - 1}"

    def label(self, facet: str, value: str) -> str:
        """What a value of a facet is called."""
        if value == UNKNOWN:
            return "Not stated"
        match facet:
            case "source":
                return source_label(value, self.index)
            case "review":
                return REVIEWS[value]
            case "year":
                return value.replace("-", "–")
            case "place":
                return value
            case "design" | "population":
                return concept_label(value, self.index)
            case _:
                raise ValueError(facet)


def facets_of(reader: FacetReader, cells: Sequence[Sequence[Facets]]) -> tuple[Facet, ...]:
    """The filters for *cells*, each given by the facets of its claims: every value that occurs,
    with the number of cells that have it.
    """
    return tuple(
        Facet(name, label, every, _choices(reader, name, cells))
        for name, (label, every) in LABELS.items()
    )


def _choices(
    reader: FacetReader, facet: str, cells: Sequence[Sequence[Facets]]
) -> tuple[Choice, ...]:
    counts: Counter[str] = Counter()
    for cell in cells:
        counts.update({value for facets in cell for value in facets[facet]})
    found = [Choice(value or "-", reader.label(facet, value), n) for value, n in counts.items()]
    by_number = facet in {"design", "population", "place"}
    return tuple(
        sorted(
            found,
            key=lambda one: (one.value == "-", -one.count if by_number else 0, one.label.lower()),
        )
    )


def lenses(index: Index) -> tuple[Lens, ...]:
    """The scales of the vocabulary, by name."""
    scales = index.corpus.vocabulary.scales
    found = (
        Lens(
            id=scale.id,
            label=scale.label,
            edition=scale.edition,
            href=f"scheme/{scale.id}/index.html",
            levels=(
                *(Choice(level.id, level.label, 0) for level in scale.levels),
                *(Choice(str(value), words, 0) for value, words in STANDINGS.items()),
            ),
        )
        for scale in scales.values()
    )
    return tuple(sorted(found, key=lambda lens: lens.label))


def seen_through(claim: Claim, lens: str, index: Index) -> tuple[LensLevel, ...]:
    """How *claim* stands on the scale with the id *lens*: by each rating that is stated for its
    study, or else by what the study's design suggests.
    """
    scale = index.corpus.vocabulary.scales[lens]
    evidence = index.said.evidence_of(claim)
    answer = rated(evidence, scale, index.corpus.vocabulary)
    found = tuple(_level(rating, scale) for rating in answer.ratings)
    nothing = Standing.NO_EVIDENCE if evidence is None else Standing.NOT_RATED
    return found or (LensLevel(str(nothing), STANDINGS[nothing]),)


def _level(rating: Rating, scale: Scale) -> LensLevel:
    basis = "stated by the source" if rating.basis is Basis.STATED else "derived from the design"
    if not rating.level:
        return LensLevel(str(Standing.NOT_RATED), f"Not rated, {basis}")
    words = " ".join(filter(None, (scale.level(rating.level).label, rating.bound)))
    return LensLevel(rating.level, f"{words}, {basis}")
