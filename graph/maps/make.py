"""Maps made from the claims of a corpus."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.claims.model import Claim, Concept, Direction, Kind, Valence
from graph.corpus.model import Corpus
from graph.maps.model import EvidenceMap, MapCell, MapGroup, MapPlan, Scope, Sign, State
from graph.maps.studies import studies_of

Pair = tuple[str, str]


@dataclass(slots=True)
class _Found:
    """The claims of one pair."""

    claims: list[Claim] = field(default_factory=list)
    gaps: list[Claim] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Concepts:
    """The concepts of a map, with what is above each."""

    known: Mapping[str, Concept]

    def of_type(self, ids: Iterable[str], types: tuple[str, ...]) -> list[str]:
        """Those of *ids* that have one of *types*, each once."""
        return [each for each in dict.fromkeys(ids) if self.type(each) in types]

    def type(self, id_: str) -> str:
        return str(self.known[id_].type) if id_ in self.known else ""

    def label(self, id_: str) -> str:
        return self.known[id_].label if id_ in self.known else id_

    def chain(self, id_: str) -> list[str]:
        """The concept, what is right above it, and so on; of several the first."""
        found = [id_]
        while found[-1] in self.known:
            above = [each for each in self.known[found[-1]].broader if each in self.known]
            if not above or above[0] in found:
                break
            found.append(above[0])
        return found


def make_map(plan: MapPlan, corpus: Corpus) -> EvidenceMap:
    """The map that *plan* declares, filled from the claims of *corpus*."""
    concepts = _Concepts(corpus.concepts())
    claims = _claims(corpus)
    cells = _cells(plan, claims, concepts)
    subjects = _by_top({cell.subject for cell in cells.values()}, cells, concepts, _subject)
    objects = _objects(plan, cells, concepts)
    wider = _wider(plan, claims, cells, concepts)
    columns = {each: group.id for group in objects for each in group.concepts}
    empty = dict.fromkeys(wider, State.GAP)
    used: set[Scope] = set()
    for subject in {cell.subject for cell in cells.values()}:
        for scope in _scopes_of(subject, plan, concepts):
            for each, group in columns.items():
                outside = scope.target == group or scope.target in concepts.chain(each)
                if outside and (subject, each) not in cells:
                    empty[subject, each] = State.OUT_OF_SCOPE
                    used.add(scope)
    gaps = {pair: found for pair, found in wider.items() if empty[pair] is State.GAP}
    scopes = tuple(scope for scope in plan.scopes if scope in used)
    studies = corpus_studies(corpus)
    return EvidenceMap(plan, subjects, objects, cells, empty, gaps, studies, scopes)


def corpus_studies(corpus: Corpus) -> dict[str, str]:
    """For each evaluation of the corpus the study that it is."""
    works = {(entry.source, entry.id): work.id for work in corpus.works for entry in work.entries}
    return studies_of(
        {
            evidence.id: {
                works[slug, entry] for entry in evidence.references if (slug, entry) in works
            }
            for slug, claims in corpus.claims.items()
            for evidence in claims.evidence
        }
    )


def _claims(corpus: Corpus) -> list[Claim]:
    found = (claim for slug in sorted(corpus.claims) for claim in corpus.claims[slug].claims)
    return sorted(found, key=lambda claim: (claim.source, claim.span.start, claim.id))


def _cells(plan: MapPlan, claims: Iterable[Claim], concepts: _Concepts) -> dict[Pair, MapCell]:
    found: dict[Pair, _Found] = defaultdict(_Found)
    for claim in claims:
        if claim.kind in plan.kinds:
            for pair in _pairs(plan, claim.subjects, claim.objects, concepts):
                found[pair].claims.append(claim)
        elif claim.kind is Kind.EVIDENCE_GAP:
            named = (*claim.subjects, *claim.objects)
            for pair in _pairs(plan, named, named, concepts):
                found[pair].gaps.append(claim)
    return {
        pair: MapCell(*pair, tuple(one.claims), tuple(one.gaps), state_of(plan.sign, one.claims))
        for pair, one in found.items()
    }


def _pairs(
    plan: MapPlan, subjects: Iterable[str], objects: Iterable[str], concepts: _Concepts
) -> Iterator[Pair]:
    right = concepts.of_type(objects, plan.objects)
    for subject in concepts.of_type(subjects, plan.subjects):
        yield from ((subject, each) for each in right if each != subject)


def state_of(sign: Sign, claims: Iterable[Claim]) -> State:
    """What *claims* say together: the one thing that all of them say, leaving out those that state
    nothing, or else ``mixed``. No claims make a gap: every cell has claims or gaps.
    """
    claims = tuple(claims)
    if not claims:
        return State.GAP
    said = {
        (claim.valence if sign is Sign.VALENCE else claim.direction).value for claim in claims
    } - {Valence.NOT_STATED.value, Direction.NOT_STATED.value}
    if not said:
        return State.NOT_STATED
    return State(said.pop()) if len(said) == 1 else State.MIXED


# --- sides ---


def _subject(cell: MapCell) -> str:
    return cell.subject


def _object(cell: MapCell) -> str:
    return cell.object


Side = Callable[[MapCell], str]


def _objects(
    plan: MapPlan, cells: Mapping[Pair, MapCell], concepts: _Concepts
) -> tuple[MapGroup, ...]:
    ids = {cell.object for cell in cells.values()}
    if not plan.groups:
        return _by_top(ids, cells, concepts, _object)
    members: dict[str, set[str]] = defaultdict(set)
    for each in ids:
        whose = concepts.known[each].whose
        kinds = {whose, concepts.type(each)} - {""}
        own = (group.id for group in plan.groups if kinds & set(group.members))
        members[next(own, "")].add(each)
    named = [(group.id, group.label) for group in plan.groups] + [("", "")]
    return tuple(
        MapGroup(id_, label, _sorted(members[id_], cells, concepts, _object))
        for id_, label in named
        if members[id_]
    )


def _by_top(
    ids: set[str], cells: Mapping[Pair, MapCell], concepts: _Concepts, side: Side
) -> tuple[MapGroup, ...]:
    """Groups of *ids*: what is below one concept forms a group with it, and what is left over is
    the last group.
    """
    members: dict[str, set[str]] = defaultdict(set)
    for each in ids:
        members[concepts.chain(each)[-1]].add(each)
    alone = {top for top, below in members.items() if below == {top}}
    others = {each for top in alone for each in members[top]}
    weight = Counter(side(cell) for cell in cells.values())
    tops = sorted(
        set(members) - alone,
        key=lambda top: (-sum(weight[each] for each in members[top]), concepts.label(top)),
    )
    groups = [
        MapGroup(top, concepts.label(top), _sorted(members[top], cells, concepts, side))
        for top in tops
    ]
    if others:
        groups.append(MapGroup("", "", _sorted(others, cells, concepts, side)))
    return tuple(groups)


def _sorted(
    ids: set[str], cells: Mapping[Pair, MapCell], concepts: _Concepts, side: Side
) -> tuple[str, ...]:
    """Those with most cells first, then by name."""
    weight = Counter(side(cell) for cell in cells.values())
    return tuple(sorted(ids, key=lambda each: (-weight[each], concepts.label(each).lower(), each)))


# --- empty cells ---


def _scopes_of(subject: str, plan: MapPlan, concepts: _Concepts) -> list[Scope]:
    chain = concepts.chain(subject)
    return [scope for scope in plan.scopes if scope.subject in chain]


def _wider(
    plan: MapPlan, claims: Iterable[Claim], cells: Mapping[Pair, MapCell], concepts: _Concepts
) -> dict[Pair, tuple[Claim, ...]]:
    """Gaps that a source states of a subject for the people of a whole group of objects."""
    subjects = {cell.subject for cell in cells.values()}
    objects = _objects(plan, cells, concepts)
    people = {group.id: set(group.people) for group in plan.groups if group.people}
    found: dict[Pair, list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.kind is not Kind.EVIDENCE_GAP:
            continue
        named = (*claim.subjects, *claim.objects)
        meant = {above for each in named for above in concepts.chain(each)}
        for subject in dict.fromkeys(each for each in named if each in subjects):
            for group in objects:
                if meant & people.get(group.id, set()):
                    for each in group.concepts:
                        found[subject, each].append(claim)
    return {pair: tuple(gaps) for pair, gaps in found.items() if pair not in cells}
