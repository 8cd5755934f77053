"""What the readers of articles in XML share: paragraphs that hold blocks, notes that wait."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import ClassVar

from graph.documents.composing import Composer, Run
from graph.documents.elements import Element


class Body(ABC):
    """Walks one document; keeps the notes until they are due."""

    INSIDE: ClassVar[frozenset[str]]
    """Blocks that may stand inside a paragraph."""

    def __init__(self, composer: Composer) -> None:
        self.out = composer
        self.notes: dict[str, str] = {}
        """Labels of notes by their ids."""
        self.waiting: list[tuple[str, Element]] = []
        """Notes inside the text that are due behind their paragraph."""

    @abstractmethod
    def block(self, found: Element, level: int) -> None:
        """Read *found*, where it is a block."""

    @abstractmethod
    def inline(self, child: Element | str) -> list[Run]:
        """What *child* is inside a paragraph."""

    def blocks(self, parent: Element, level: int) -> None:
        """Read the blocks in *parent*."""
        for child in parent.elements():
            self.block(child, level)

    def paragraph(self, found: Element, level: int) -> None:
        """A paragraph, torn where a block stands in it."""
        runs: list[Run] = []
        for child in found.children:
            if isinstance(child, Element) and child.tag in self.INSIDE:
                self.out.paragraph(runs)
                runs = []
                self.block(child, level)
            else:
                runs.extend(self.inline(child))
        self.out.paragraph(runs)
        self.due_notes()

    def due_notes(self) -> None:
        """Print the notes that wait."""
        waiting, self.waiting = self.waiting, []
        for label, note in waiting:
            self.out.note(label, self.runs(note))

    def runs(self, element: Element) -> list[Run]:
        """The inline text of *element*."""
        return [run for child in element.children for run in self.inline(child)]
