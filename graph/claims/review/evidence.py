"""A curator's decisions on the studies that a source reports.

A record that is added has its id from its source and the quotation. To split a record, correct it
and add another with its ``claims``; to merge two, reject one ``into`` the other. What a study's
sample, place and period are said to be has to be printed in the document.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from graph.claims.model import (
    Basis,
    Claim,
    Claims,
    ConceptType,
    Evidence,
    Rating,
    Review,
    Scale,
)
from graph.claims.naming import evidence_id
from graph.claims.passages import plain
from graph.claims.review.decisions import Action, EvidenceChange, EvidenceDecision, GivenRating
from graph.claims.review.ground import Ground


def added_id(source: str, quote: str) -> str:
    """The name of a record that a curator adds: from its source and the words that report it."""
    return evidence_id(source, plain(quote), "evidence")


class EvidenceReviewing:
    """The state while one source's decisions on evidence are applied."""

    def __init__(self, claims: Claims, ground: Ground) -> None:
        self.source, self.ground = claims.source, ground
        self.standing: dict[str, Evidence] = {one.id: one for one in claims.evidence}
        """The records that stand, by id."""
        self.withdrawn: dict[str, Evidence] = {}
        self.reviews: dict[str, Review] = {}
        self.claimed: dict[str, EvidenceDecision] = {}
        """By claim, the decision that says on which record it rests."""

    def all(self, decisions: Iterable[EvidenceDecision]) -> None:
        """Apply *decisions* in order; those that take a record away come last."""
        rejected = []
        for decision in decisions:
            if decision.action is Action.ADD:
                self._add(decision)
            elif self._fits(decision):
                if decision.action is Action.REJECT:
                    rejected.append(decision)
                else:
                    self._keep(decision)
        going = {decision.evidence for decision in rejected}
        for decision in rejected:
            self._reject(decision, going)

    def pointed(self, claims: Claims) -> Claims:
        """*claims*, each resting on the record that the decisions say, with all records."""
        known = {claim.id for claim in claims.claims}
        for name, decision in sorted(self.claimed.items()):
            if name not in known:
                self.ground.unknown(decision, "claim", name, known)
        return replace(
            claims,
            claims=tuple(self._pointed(claim) for claim in claims.claims),
            evidence=tuple(self.standing[name] for name in sorted(self.standing)),
            withdrawn_evidence=tuple(self.withdrawn[name] for name in sorted(self.withdrawn)),
            evidence_reviews=tuple(self.reviews[name] for name in sorted(self.reviews)),
        )

    def _pointed(self, claim: Claim) -> Claim:
        decision = self.claimed.get(claim.id)
        name = self._named(decision) if decision else claim.evidence
        if name in self.withdrawn:
            name = self.withdrawn[name].into or None
        return claim if name == claim.evidence else replace(claim, evidence=name)

    def _named(self, decision: EvidenceDecision) -> str:
        return decision.evidence or added_id(self.source, decision.quote)

    # --- one decision ---

    def _fits(self, decision: EvidenceDecision) -> bool:
        """Whether a decision on a record that was read can be applied."""
        if decision.evidence in self.reviews:
            hint = "Keep one of them."
            self.ground.invalid(decision, "decides a second time on the same record", hint)
            return False
        if decision.evidence not in self.standing:
            self._unknown(decision)
            return False
        if not self.ground.printed(decision.quote):
            self.ground.stale(decision, decision.quote)
            return False
        return True

    def _unknown(self, decision: EvidenceDecision) -> None:
        """There is no such record: it may be the one that is read from the quotation now."""
        words = plain(decision.quote)
        text = self.ground.document.text
        same = [
            one.id
            for one in self.standing.values()
            if one.span is not None and words in plain(one.span.of(text))
        ]
        if same:
            hint = f"The record with this quotation is {' or '.join(same)}."
            what = "names a record that there is not"
            self.ground.invalid(decision, what, hint, tuple(same))
        else:
            self.ground.unknown(decision, "record", decision.evidence, self.standing)

    def _keep(self, decision: EvidenceDecision) -> None:
        record = self.standing[decision.evidence]
        changed = self._changed(decision, record)
        if changed is not None:
            status = "accepted" if decision.action is Action.ACCEPT else "corrected"
            self._done(decision, replace(changed, status=status))

    def _add(self, decision: EvidenceDecision) -> None:
        place = self.ground.place(decision, decision.quote)
        if place is None:
            return
        name = added_id(self.source, decision.quote)
        if decision.evidence and decision.evidence != name:
            hint = f'Leave the line out, or write evidence = "{name}".'
            self.ground.invalid(decision, "adds a record under an id that is not its own", hint)
            return
        if name in self.standing:
            hint = "Quote other words of the passage for another study."
            what = f"adds the record {name}, which is there already"
            self.ground.invalid(decision, what, hint, (name,))
            return
        added = self._changed(decision, Evidence(name, span=place.span, status="added"))
        if added is not None:
            self._done(decision, added)

    def _reject(self, decision: EvidenceDecision, going: set[str]) -> None:
        """Take a record away; *going* are all that are taken away."""
        into, others = decision.into, set(self.standing) - going
        if into and into not in others:
            self.ground.unknown(decision, "record", into, others)
            return
        record = self.standing.pop(decision.evidence)
        self.withdrawn[record.id] = replace(record, status="rejected", into=into)
        self._review(decision, record.id)

    def _done(self, decision: EvidenceDecision, record: Evidence) -> None:
        self.standing[record.id] = record
        self._review(decision, record.id)
        for claim in decision.change.claims or ():
            other = self.claimed.setdefault(claim, decision)
            if other is not decision:
                hint = f"Line {other.line} gives it to {other.about}: keep one of them."
                self.ground.invalid(decision, f"takes the claim {claim} a second time", hint)

    def _review(self, decision: EvidenceDecision, name: str) -> None:
        self.reviews[name] = Review(
            name, decision.action.value, decision.reason, decision.date, decision.by
        )

    # --- fields ---

    def _changed(self, decision: EvidenceDecision, record: Evidence) -> Evidence | None:
        """*record* with the decision's fields; ``None`` where one of them cannot be."""
        change = decision.change
        ratings = self._ratings(decision)
        if not self._known(decision) or not self._printed(decision) or ratings is None:
            return None
        return replace(
            record,
            name=record.name if change.name is None else change.name,
            design=record.design if change.design is None else change.design,
            sample=record.sample if change.sample is None else change.sample,
            place=record.place if change.place is None else change.place,
            period=record.period if change.period is None else change.period,
            references=record.references if change.references is None else change.references,
            interventions=(
                record.interventions if change.interventions is None else change.interventions
            ),
            ratings=record.ratings if change.ratings is None else ratings,
        )

    def _known(self, decision: EvidenceDecision) -> bool:
        change, known = decision.change, self.ground.known
        return self.ground.all_known(
            decision,
            (
                ("study design", change.design or (), self._of(ConceptType.STUDY_DESIGN)),
                ("intervention", change.interventions or (), self._of(ConceptType.INTERVENTION)),
                ("reference", change.references or (), known.entries),
            ),
        )

    def _of(self, kind: ConceptType) -> Mapping[str, object]:
        concepts = self.ground.known.concepts
        return {name: one for name, one in concepts.items() if one.type == kind}

    def _printed(self, decision: EvidenceDecision) -> bool:
        """Whether sample, place and period are words of the document: nothing is invented."""
        missing = [
            (field, words)
            for field, words in _said(decision.change)
            if words and not self.ground.printed(words)
        ]
        for field, words in missing:
            hint = f'Copy it as it is printed there, or write {field} = "" for not stated.'
            what = f"has a {field} that is not in the document: “{words}”"
            self.ground.invalid(decision, what, hint)
        return not missing

    def _ratings(self, decision: EvidenceDecision) -> tuple[Rating, ...] | None:
        """The ratings that the decision gives; ``None`` where one of them cannot be."""
        found = [self._rating(decision, one) for one in decision.change.ratings or ()]
        kept = tuple(one for one in found if one is not None)
        return kept if len(kept) == len(found) else None

    def _rating(self, decision: EvidenceDecision, given: GivenRating) -> Rating | None:
        scales = self.ground.known.scales
        if given.scale not in scales:
            self.ground.unknown(decision, "scale", given.scale, scales)
            return None
        level = _level(scales[given.scale], given.level)
        if level is None:
            known = [one.id for one in scales[given.scale].levels]
            self.ground.unknown(decision, "level", given.level, known)
            return None
        place = self.ground.place(decision, given.quote)
        return Rating(given.scale, level, Basis.STATED, place.span) if place else None


def _said(change: EvidenceChange) -> Iterator[tuple[str, str]]:
    yield "sample", change.sample or ""
    yield from (("place", place) for place in change.place or ())
    yield "period", change.period or ""


def _level(scale: Scale, given: str) -> str | None:
    """The id of a level from its id or its notation; empty for not rated."""
    names = {"": "", **{one.notation: one.id for one in scale.levels}}
    names |= {one.id: one.id for one in scale.levels}
    return names.get(given)
