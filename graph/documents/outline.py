"""Sections in the making: one opened by each heading, under the last of a higher level."""

from __future__ import annotations

from graph.documents.model import Section
from graph.documents.slugs import Slugs


class Outline:
    """Takes headings in reading order."""

    def __init__(self) -> None:
        self.sections = [Section(0, "", 0, None, (), "start")]
        """The first is what stands before any heading."""
        self._slugs = Slugs()
        self._slugs.take("start")
        self._open: list[Section] = []
        """The sections that the next block stands in, outermost first."""

    @property
    def current(self) -> int:
        """Index of the section that the next block stands in."""
        return self.sections[-1].index

    def open(self, title: str, level: int) -> int:
        """A new section; its index."""
        while self._open and self._open[-1].level >= level:
            self._open.pop()
        inside = self._open[-1] if self._open else None
        path = (*(inside.path if inside else ()), title)
        up = inside.index if inside else None
        section = Section(len(self.sections), title, level, up, path, self._slugs.take(title))
        self.sections.append(section)
        self._open.append(section)
        return section.index
