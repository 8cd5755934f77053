"""A curator's decisions on the claims of one source, and what they make of them.

A decision names its claim and the quotation that it was made on. It is applied where both are still
there; where they are not it is reported, with the nearest passage, and stays in its file.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from graph.claims.model import Claim, Claims, Direction, Review, Statistic
from graph.claims.naming import claim_id
from graph.claims.passages import Place, find_passages, plain
from graph.claims.review.decisions import Action, AnyDecision, Decision, EvidenceDecision, Number
from graph.claims.review.evidence import EvidenceReviewing
from graph.claims.review.ground import Ground, Known
from graph.documents.model import Document
from graph.problems import Code, Problem, Severity
from graph.spans import Span


def apply_review(
    claims: Claims, document: Document, decisions: Sequence[AnyDecision], known: Known
) -> tuple[Claims, tuple[Problem, ...]]:
    """*claims* as the curator left them, and every decision that could not be applied. *known* is
    all that a decision may name.

    Records of evidence come first, so that decisions on claims can name those that are added; then
    claims; then which claim rests on which record.
    """
    ground = Ground(document, known)
    records = EvidenceReviewing(claims, ground)
    records.all(one for one in decisions if isinstance(one, EvidenceDecision))
    reviewing = _Reviewing(claims, ground, records.standing)
    reviewed = reviewing.all(one for one in decisions if isinstance(one, Decision))
    return records.pointed(reviewed), tuple(ground.problems)


class _Reviewing:
    """The state while one source's decisions are applied."""

    def __init__(self, claims: Claims, ground: Ground, evidence: Collection[str]) -> None:
        self.before, self.ground, self.evidence = claims, ground, evidence
        self.document, self.known = ground.document, ground.known
        self.claims = {claim.id: claim for claim in claims.claims}
        self.withdrawn: dict[str, Claim] = {}
        self.reviews: dict[str, Review] = {}
        self.by_words: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims.claims:
            for words in {plain(claim.text), plain(claim.span.of(self.document.text))}:
                self.by_words[words].append(claim)

    def all(self, decisions: Iterable[Decision]) -> Claims:
        for decision in decisions:
            if decision.action is Action.ADD:
                self._add(decision)
            else:
                self._decide(decision)
        kept = sorted(self.claims.values(), key=lambda claim: (claim.span, claim.id))
        return replace(
            self.before,
            claims=tuple(kept),
            statistics=tuple(self._statistics(kept)),
            withdrawn=tuple(self.withdrawn[name] for name in sorted(self.withdrawn)),
            reviews=tuple(self.reviews[name] for name in sorted(self.reviews)),
        )

    # --- one decision ---

    def _decide(self, decision: Decision) -> None:
        claim = self.claims.get(decision.claim)
        if decision.claim in self.reviews:
            self.ground.invalid(
                decision, "decides a second time on the same claim", "Keep one of them."
            )
        elif claim is None:
            self._lost(decision)
        elif plain(decision.quote) not in (
            plain(claim.text),
            plain(claim.span.of(self.document.text)),
        ):
            hint = "Compare the two, and take the quotation that `build.py review` prints."
            self.ground.invalid(decision, "has another quotation than its claim", hint)
        elif decision.action is Action.REJECT:
            self.withdrawn[claim.id] = replace(claim, status="rejected")
            del self.claims[claim.id]
            self._done(decision, claim.id)
        elif decision.action is Action.ACCEPT:
            self.claims[claim.id] = replace(claim, status="accepted")
            self._done(decision, claim.id)
        else:
            self._correct(decision, claim)

    def _correct(self, decision: Decision, claim: Claim) -> None:
        change = decision.change
        place = Place(claim.span, claim.text, claim.section)
        if change.exact is not None or change.start is not None:
            found = self._place(decision, change.exact or "")
            if found is None:
                return
            place = found
        moved = replace(claim, span=place.span, text=place.text, section=place.section)
        corrected = self._changed(decision, moved)
        if corrected is not None:
            self.claims[claim.id] = replace(corrected, status="corrected")
            self._done(decision, claim.id)

    def _add(self, decision: Decision) -> None:
        kind = decision.change.kind
        if kind is None:
            self.ground.invalid(decision, "adds a claim without a kind", 'Add a line: kind = "..."')
            return
        place = self._place(decision, decision.quote)
        if place is None:
            return
        name = claim_id(self.before.source, place.text, kind)
        if decision.claim and decision.claim != name:
            hint = f'Leave the line out, or write claim = "{name}".'
            self.ground.invalid(decision, "adds a claim under an id that is not its own", hint)
            return
        if name in self.claims or name in self.withdrawn:
            hint = 'Decide on that one: action = "accept" or "correct".'
            self.ground.invalid(
                decision, f"adds the claim {name}, which is there already", hint, (name,)
            )
            return
        blank = Claim(
            name, self.before.source, place.span, place.text, kind, place.section, (), (),
            Direction.NOT_STATED, "review", status="added",
        )  # fmt: skip
        added = self._changed(decision, blank)
        if added is not None:
            self.claims[name] = added
            self._done(decision, name)

    def _done(self, decision: Decision, name: str) -> None:
        self.reviews[name] = Review(
            name, decision.action.value, decision.reason, decision.date, decision.by
        )

    # --- fields ---

    def _changed(self, decision: Decision, claim: Claim) -> Claim | None:
        """*claim* with the decision's fields; ``None`` where one of them cannot be."""
        change = decision.change
        if not self._known(decision):
            return None
        statistic = None if change.no_statistic else claim.statistic
        if change.statistic is not None:
            statistic = self._statistic(decision, claim, change.statistic)
            if statistic is None:
                return None
        notes = claim.notes if change.notes is None else self._notes(decision, claim)
        if notes is None:
            return None
        return replace(
            claim,
            kind=change.kind or claim.kind,
            subjects=claim.subjects if change.subjects is None else change.subjects,
            objects=claim.objects if change.objects is None else change.objects,
            direction=change.direction or claim.direction,
            valence=change.valence or claim.valence,
            hedge=claim.hedge if change.hedge is None else change.hedge,
            voice=claim.voice if change.voice is None else change.voice,
            references=claim.references if change.references is None else change.references,
            notes=notes,
            evidence=claim.evidence if change.evidence is None else change.evidence or None,
            statistic=statistic,
        )

    def _known(self, decision: Decision) -> bool:
        """Whether all that the decision names is there."""
        change, known = decision.change, self.known
        named = (change.evidence,) if change.evidence else ()
        return self.ground.all_known(
            decision,
            (
                ("concept", (*(change.subjects or ()), *(change.objects or ())), known.concepts),
                ("evaluation", named, self.evidence),
                ("reference", change.references or (), known.entries),
            ),
        )

    def _notes(self, decision: Decision, claim: Claim) -> tuple[str, ...] | None:
        """The citations with the marks that the decision names: of those with the same mark the one
        nearest to the claim. ``None`` where the document has no such mark.
        """
        found: list[str] = []
        for mark in decision.change.notes or ():
            marks = [one for one in self.known.citations if one.marker == mark]
            if not marks:
                known = {one.marker for one in self.known.citations if one.marker}
                self.ground.unknown(decision, "note", mark, known)
                return None
            end = claim.span.end
            found.append(min(marks, key=lambda one: (abs(one.span.start - end), one.id)).id)
        return tuple(found)

    def _statistic(self, decision: Decision, claim: Claim, number: Number) -> Statistic | None:
        at = self.document.text.find(number.quote, claim.span.start, claim.span.end)
        if at < 0:
            hint = "Copy the number with its unit from the document, as it stands there."
            self.ground.invalid(decision, "has a statistic that is not in its quotation", hint)
            return None
        return Statistic(
            Span(claim.source, at, at + len(number.quote)),
            number.quote,
            number.value,
            number.low,
            number.high,
            number.unit,
            number.qualifier,
            number.population,
            number.place,
            number.period,
        )

    def _statistics(self, kept: Iterable[Claim]) -> Iterator[Statistic]:
        """Those of the text as the claims now have them; one that only a rejected or corrected
        claim had is gone.
        """
        now = {claim.statistic.span: claim.statistic for claim in kept if claim.statistic}
        once = {claim.statistic.span for claim in self.before.claims if claim.statistic}
        found = {s.span: s for s in self.before.statistics if s.span not in once} | now
        return (found[span] for span in sorted(found))

    def _place(self, decision: Decision, exact: str) -> Place | None:
        """The place that the decision means; where there is none, that is said."""
        start, end = decision.change.start, decision.change.end
        offsets = None if start is None or end is None else (start, end)
        return self.ground.place(decision, exact, offsets)

    # --- what is said ---

    def _lost(self, decision: Decision) -> None:
        """There is no such claim: because it is misspelt, or because the text or rules changed."""
        same = tuple(claim.id for claim in self.by_words.get(plain(decision.quote), ()))
        if same:
            hint = f"The claim with this quotation is {' or '.join(same)}."
            self.ground.invalid(decision, "names a claim that there is not", hint, same)
        elif not any(find_passages(self.document, decision.quote)):
            self.ground.stale(decision, decision.quote)
        elif decision.action is Action.REJECT:
            message = f"No rule reads {decision.claim} as a claim any more."
            hint = "Nothing is left to reject. Keep the decision, in case it comes back."
            found = Problem(Code.REVIEW_STALE, Severity.NOTICE, message, hint)
            self.ground.say(decision, found)
        else:
            message = f"No rule reads {decision.claim} as a claim any more; its quotation stands."
            hint = 'To have it all the same, write action = "add" with its fields.'
            found = Problem(Code.REVIEW_STALE, Severity.WARNING, message, hint)
            self.ground.say(decision, found)
