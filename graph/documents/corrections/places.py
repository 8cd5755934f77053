"""Where in a document the words of a correction stand, and what is said where they do not."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.documents.corrections.model import AnyCorrection
from graph.documents.model import Block, Document
from graph.documents.quoted import Words
from graph.problems import Code, Problem, Severity
from graph.spans import Span, line_of


@dataclass(slots=True)
class Places:
    """Finds the places that corrections of one document name, and says which do not apply."""

    document: Document
    file: str
    """Of the corrections, for problems."""
    words: Words
    problems: list[Problem]

    def one(self, correction: AnyCorrection, spans: Sequence[tuple[int, int]]) -> Span | None:
        """The one of *spans* that *correction* means; where there is none or are several, that is
        said.
        """
        source, text = self.document.source, self.document.text
        if correction.at_line is not None and spans:
            lines = ", ".join(str(line_of(text, start)) for start, _ in spans[:5])
            spans = [span for span in spans if line_of(text, span[0]) == correction.at_line]
            if not spans:
                there = f"“{short(correction.quote)}” stands on line {lines}"
                self.stale(correction, f"{there}, and not on line {correction.at_line}.")
                return None
        if len(spans) == 1:
            return Span(source, *spans[0])
        if spans:
            lines = ", ".join(str(line_of(text, start)) for start, _ in spans[:5])
            hint = f"Quote more, or add the line: line = {line_of(text, spans[0][0])}."
            message = f"“{short(correction.quote)}” stands in several places: lines {lines}"
            self.invalid(correction, f"{message}.", hint)
        else:
            self.stale(correction, f"“{short(correction.quote)}” is not in the document any more.")
        return None

    def find(self, correction: AnyCorrection) -> list[tuple[int, int]]:
        """Every place with the words of *correction*."""
        return self.words.find(correction.quote)

    def stale(self, correction: AnyCorrection, message: str) -> None:
        """That *correction* does not apply any more."""
        near = self.words.nearest(correction.quote) if correction.quote else None
        where = f" The line most like it is line {near}." if near is not None else ""
        hint = f"Copy the words anew from the document, or take the correction out.{where}"
        self._add(Code.CORRECTION_STALE, Severity.WARNING, correction, message, hint)

    def invalid(self, correction: AnyCorrection, message: str, hint: str) -> None:
        """That *correction* cannot be applied as it is written."""
        self._add(Code.CORRECTION_INVALID, Severity.ERROR, correction, message, hint)

    def _add(
        self, code: Code, severity: Severity, correction: AnyCorrection, message: str, hint: str
    ) -> None:
        self.problems.append(
            Problem(code, severity, message, hint, self.file,
                    line=correction.line, source=self.document.source)
        )  # fmt: skip


def block_at(blocks: Sequence[Block], span: tuple[int, int]) -> int | None:
    """Index of the innermost block that holds *span*."""
    holding = [
        at for at, block in enumerate(blocks)
        if block.span.start <= span[0] and span[1] <= block.span.end
    ]  # fmt: skip
    return min(holding, key=lambda at: blocks[at].span.end - blocks[at].span.start, default=None)


def short(text: str) -> str:
    """The first words of *text*, for a message."""
    return text if len(text) <= 60 else text[:59].rstrip() + "…"
