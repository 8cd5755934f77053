"""A curator's decisions on the claims of one source, and what they make of them.

A decision names its claim and the quotation that it was made on. It is applied where both are still
there; where they are not it is reported, with the nearest passage, and stays in its file.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from graph.claims.decisions import Action, Decision, Number
from graph.claims.model import Claim, Claims, Concept, Direction, Kind, Review, Statistic
from graph.claims.passages import Place, find_passages, nearest_passage, passage_at, plain
from graph.documents.model import Document
from graph.documents.source_fields import near
from graph.problems import Code, Problem, Severity
from graph.spans import Span, line_of


def apply_review(
    claims: Claims,
    document: Document,
    decisions: Sequence[Decision],
    concepts: Mapping[str, Concept],
    entries: Collection[str] | None = None,
) -> tuple[Claims, tuple[Problem, ...]]:
    """*claims* as the curator left them, and every decision that could not be applied.

    *concepts* are all that a claim may name; *entries* the ids of the source's references, not
    looked at where there are none given.
    """
    return _Reviewing(claims, document, concepts, entries).all(decisions)


def claim_id(source: str, text: str, kind: Kind) -> str:
    """The id of an added claim: from its source, its words and its kind, as for those read."""
    words = re.sub(r"\s+", " ", text)
    digest = hashlib.sha256(f"{source}\n{words}\n{kind}".encode()).hexdigest()[:10]
    return f"{source}-{digest}"


class _Reviewing:
    """The state while one source's decisions are applied."""

    def __init__(
        self,
        claims: Claims,
        document: Document,
        concepts: Mapping[str, Concept],
        entries: Collection[str] | None,
    ) -> None:
        self.before, self.document = claims, document
        self.concepts, self.entries = concepts, entries
        self.claims = {claim.id: claim for claim in claims.claims}
        self.withdrawn: dict[str, Claim] = {}
        self.reviews: dict[str, Review] = {}
        self.problems: list[Problem] = []
        self.by_words: dict[str, list[Claim]] = defaultdict(list)
        for claim in claims.claims:
            for words in {plain(claim.text), plain(claim.span.of(document.text))}:
                self.by_words[words].append(claim)

    def all(self, decisions: Iterable[Decision]) -> tuple[Claims, tuple[Problem, ...]]:
        for decision in decisions:
            if decision.action is Action.ADD:
                self._add(decision)
            else:
                self._decide(decision)
        kept = sorted(self.claims.values(), key=lambda claim: (claim.span, claim.id))
        after = replace(
            self.before,
            claims=tuple(kept),
            statistics=tuple(self._statistics(kept)),
            withdrawn=tuple(self.withdrawn[name] for name in sorted(self.withdrawn)),
            reviews=tuple(self.reviews[name] for name in sorted(self.reviews)),
        )
        return after, tuple(self.problems)

    # --- one decision ---

    def _decide(self, decision: Decision) -> None:
        claim = self.claims.get(decision.claim)
        if decision.claim in self.reviews:
            self._invalid(decision, "decides a second time on the same claim", "Keep one of them.")
        elif claim is None:
            self._lost(decision)
        elif plain(decision.quote) not in (
            plain(claim.text),
            plain(claim.span.of(self.document.text)),
        ):
            hint = "Compare the two, and take the quotation that `build.py review` prints."
            self._invalid(decision, "has another quotation than its claim", hint)
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
            found = self._place(decision, change.exact)
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
            self._invalid(decision, "adds a claim without a kind", 'Add a line: kind = "..."')
            return
        place = self._place(decision, decision.quote)
        if place is None:
            return
        name = claim_id(self.before.source, place.text, kind)
        if decision.claim and decision.claim != name:
            hint = f'Leave the line out, or write claim = "{name}".'
            self._invalid(decision, "adds a claim under an id that is not its own", hint)
            return
        if name in self.claims or name in self.withdrawn:
            hint = 'Decide on that one: action = "accept" or "correct".'
            self._invalid(decision, f"adds the claim {name}, which is there already", hint, (name,))
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
            evidence=claim.evidence if change.evidence is None else change.evidence or None,
            statistic=statistic,
        )

    def _known(self, decision: Decision) -> bool:
        """Whether all that the decision names is there."""
        change = decision.change
        evidence = [one.id for one in self.before.evidence]
        named = (
            ("concept", (*(change.subjects or ()), *(change.objects or ())), self.concepts),
            ("evaluation", (change.evidence,) if change.evidence else (), evidence),
            ("reference", change.references or (), self.entries),
        )
        wrong = [
            (what, name, known)
            for what, names, known in named
            for name in names
            if known is not None and name not in known
        ]
        for what, name, known in wrong:
            meant = near(name, known)
            hint = (
                f"Did you mean {' or '.join(meant)}?"
                if meant
                else f"Take the id of a {what} that there is."
            )
            self._invalid(decision, f"names the {what} “{name}”, which there is not", hint, meant)
        return not wrong

    def _statistic(self, decision: Decision, claim: Claim, number: Number) -> Statistic | None:
        at = self.document.text.find(number.quote, claim.span.start, claim.span.end)
        if at < 0:
            hint = "Copy the number with its unit from the document, as it stands there."
            self._invalid(decision, "has a statistic that is not in its quotation", hint)
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

    # --- places ---

    def _place(self, decision: Decision, exact: str | None) -> Place | None:
        """The place that the decision means; where there is none, that is said."""
        start, end = decision.change.start, decision.change.end
        if start is not None and end is not None:
            return self._given(decision, Span(self.document.source, start, end), exact)
        found = tuple(find_passages(self.document, exact or ""))
        if len(found) > 1:
            lines = ", ".join(str(self._line(place.span)) for place in found[:5])
            hint = f"Say which with start and end. It stands on the lines {lines}."
            self._invalid(decision, "has a quotation that stands in several places", hint)
            return None
        if not found:
            self._stale(decision, exact or "")
            return None
        return found[0]

    def _given(self, decision: Decision, span: Span, exact: str | None) -> Place | None:
        """What stands at *span*, if it is the quotation."""
        if span.end > len(self.document.text):
            hint = f"The text has {len(self.document.text)} characters."
            self._invalid(decision, "ends after the end of the document", hint)
            return None
        found = passage_at(self.document, span)
        printed = span.of(self.document.text)
        if found is None or (
            exact is not None and plain(exact) not in (plain(printed), plain(found.text))
        ):
            hint = "Take start and end out: the quotation alone finds its place."
            self._invalid(decision, "has a quotation that does not stand at its offsets", hint)
            return None
        return found

    def _line(self, span: Span) -> int:
        return line_of(self.document.text, span.start)

    # --- what is said ---

    def _lost(self, decision: Decision) -> None:
        """There is no such claim: because it is misspelt, or because the text or rules changed."""
        same = tuple(claim.id for claim in self.by_words.get(plain(decision.quote), ()))
        if same:
            hint = f"The claim with this quotation is {' or '.join(same)}."
            self._invalid(decision, "names a claim that there is not", hint, same)
        elif not any(find_passages(self.document, decision.quote)):
            self._stale(decision, decision.quote)
        elif decision.action is Action.REJECT:
            message = f"No rule reads {decision.claim} as a claim any more."
            hint = "Nothing is left to reject. Keep the decision, in case it comes back."
            found = _problem(decision, Code.REVIEW_STALE, message, hint)
            self._say(replace(found, severity=Severity.NOTICE))
        else:
            message = f"No rule reads {decision.claim} as a claim any more; its quotation stands."
            hint = 'To have it all the same, write action = "add" with its fields.'
            self._say(_problem(decision, Code.REVIEW_STALE, message, hint))

    def _stale(self, decision: Decision, quote: str) -> None:
        nearest = nearest_passage(self.document, quote)
        message = f"The quotation of the decision on {_name(decision)} is not in the document."
        hint = "Read the document again, and take the decision out or renew its quotation."
        if nearest is not None:
            hint = f"The nearest passage is on line {self._line(nearest)} of the document. {hint}"
        self._say(replace(_problem(decision, Code.REVIEW_STALE, message, hint), span=nearest))

    def _invalid(
        self, decision: Decision, what: str, hint: str, meant: tuple[str, ...] = ()
    ) -> None:
        message = f"The decision on {_name(decision)} {what}."
        found = _problem(decision, Code.REVIEW_INVALID, message, hint)
        self._say(replace(found, severity=Severity.ERROR, candidates=meant))

    def _say(self, problem: Problem) -> None:
        self.problems.append(replace(problem, source=self.before.source))


def _problem(decision: Decision, code: Code, message: str, hint: str) -> Problem:
    return Problem(code, Severity.WARNING, message, hint, file=decision.file, line=decision.line)


def _name(decision: Decision) -> str:
    return decision.claim or "a claim to add"
