"""Where something stands: the one type that every product of the pipeline carries."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a source's text.

    Offsets count Unicode code points of the text as decoded, newlines untranslated; ``end`` is
    exclusive. The same convention as ``oa:TextPositionSelector`` (W3C Web Annotation, 4.2.2).
    """

    source: str
    """Slug of the source: the name of its folder in ``sources/``."""
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end} in {self.source}")

    def of(self, text: str) -> str:
        """The characters that the span covers in its source's *text*."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Whether *other* lies wholly inside this span."""
        return self.source == other.source and self.start <= other.start and other.end <= self.end

    def to(self, other: Span) -> Span:
        """The stretch from the start of this span to the end of *other*, in the same source."""
        if other.source != self.source:
            raise ValueError(f"spans of two sources: {self.source}, {other.source}")
        return Span(self.source, min(self.start, other.start), max(self.end, other.end))


def line_of(text: str, offset: int) -> int:
    """The line, counted from 1, in which *offset* falls."""
    return text.count("\n", 0, offset) + 1
