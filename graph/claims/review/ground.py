"""What decisions stand on: the document with its passages, and what may be named in them. Whatever
does not fit is told here, in the same words for claims and for evidence.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace

from graph.claims.model import Concept, Scale
from graph.claims.passages import Place, find_passages, nearest_passage, passage_at, plain
from graph.claims.review.decisions import AnyDecision
from graph.documents.model import Document
from graph.documents.sources.fields import near
from graph.documents.sources.folders import near_slug
from graph.problems import Code, Problem, Severity
from graph.references.model import Citation
from graph.spans import Span, line_of


@dataclass(frozen=True, slots=True)
class Known:
    """What a decision may name."""

    concepts: Mapping[str, Concept]
    """By id; candidates, too."""
    entries: Collection[str] | None = None
    """Ids of the source's references; not looked at where there are none given."""
    citations: tuple[Citation, ...] = ()
    """The source's."""
    scales: Mapping[str, Scale] = field(default_factory=dict)
    """By id."""


class Ground:
    """One document, and the problems found with decisions on it."""

    def __init__(self, document: Document, known: Known) -> None:
        self.document, self.known = document, known
        self.problems: list[Problem] = []

    # --- names ---

    def all_known(
        self,
        decision: AnyDecision,
        named: Iterable[tuple[str, Iterable[str], Collection[str] | None]],
    ) -> bool:
        """Whether all that a decision names is there; *named* are a word for what it is, the names,
        and what there is (``None`` where that is not looked at).
        """
        wrong = [
            (what, name, known)
            for what, names, known in named
            for name in names
            if known is not None and name not in known
        ]
        for what, name, known in wrong:
            self.unknown(decision, what, name, known)
        return not wrong

    def unknown(self, decision: AnyDecision, what: str, name: str, known: Collection[str]) -> None:
        """That *decision* names something that there is not."""
        own = near_slug(name)
        meant = near(name, known) or tuple(sorted(one for one in known if own in one)[:3])
        hint = (
            f"Did you mean {' or '.join(meant)}?"
            if meant
            else f"Take the id of a {what} that there is: its page’s address ends with it."
        )
        self.invalid(decision, f"names the {what} “{name}”, which there is not", hint, meant)

    # --- places ---

    def place(
        self, decision: AnyDecision, exact: str, offsets: tuple[int, int] | None = None
    ) -> Place | None:
        """Where *exact* stands; where there is no such place, or several, that is said."""
        if offsets is not None:
            return self._given(decision, Span(self.document.source, *offsets), exact)
        found = tuple(find_passages(self.document, exact))
        if len(found) > 1:
            lines = ", ".join(str(self.line(place.span)) for place in found[:5])
            hint = f"Quote more of it, or give start and end. It stands on the lines {lines}."
            self.invalid(decision, "has a quotation that stands in several places", hint)
            return None
        if not found:
            self.stale(decision, exact)
            return None
        return found[0]

    def _given(self, decision: AnyDecision, span: Span, exact: str) -> Place | None:
        """What stands at *span*, if it is the quotation (any, where *exact* is empty)."""
        if span.end > len(self.document.text):
            hint = f"The text has {len(self.document.text)} characters."
            self.invalid(decision, "ends after the end of the document", hint)
            return None
        found = passage_at(self.document, span)
        printed = span.of(self.document.text)
        if found is None or (exact and plain(exact) not in (plain(printed), plain(found.text))):
            hint = "Take start and end out: the quotation alone finds its place."
            self.invalid(decision, "has a quotation that does not stand at its offsets", hint)
            return None
        return found

    def printed(self, words: str) -> bool:
        """Whether *words* stand somewhere in the document, as read or as printed."""
        text = self.document.text
        return any(find_passages(self.document, words)) or plain(words) in plain(text)

    def line(self, span: Span) -> int:
        """The line, counted from 1, that *span* begins in."""
        return line_of(self.document.text, span.start)

    # --- what is said ---

    def stale(self, decision: AnyDecision, quote: str) -> None:
        """That *quote* is gone, with what is most like it."""
        nearest = nearest_passage(self.document, quote)
        message = f"The quotation of the decision on {decision.about} is not in the document."
        hint = "Read the document again, and take the decision out or renew its quotation."
        if nearest is not None:
            hint = f"The nearest passage is on line {self.line(nearest)} of the document. {hint}"
        found = Problem(Code.REVIEW_STALE, Severity.WARNING, message, hint, span=nearest)
        self.say(decision, found)

    def invalid(
        self, decision: AnyDecision, what: str, hint: str, meant: tuple[str, ...] = ()
    ) -> None:
        """That *decision* is wrong in itself."""
        message = f"The decision on {decision.about} {what}."
        found = Problem(Code.REVIEW_INVALID, Severity.ERROR, message, hint, candidates=meant)
        self.say(decision, found)

    def say(self, decision: AnyDecision, problem: Problem) -> None:
        """One *problem* with *decision*, at its line."""
        source = self.document.source
        placed = replace(problem, file=decision.file, line=decision.line, source=source)
        self.problems.append(placed)
