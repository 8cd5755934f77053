"""A tree of elements and text: what readers of XML and HTML walk, whatever parsed it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

MAX_DEPTH = 100
"""Elements nested deeper are taken out, their text kept: no document in print nests so."""
MAX_ELEMENTS = 2_000_000
"""A file with more is refused; a long article has some ten thousand."""


@dataclass(slots=True)
class Element:
    """One element. Names are local: without prefix and name space."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)
    line: int = 0
    """In the file, counted from 1; 0 where the parser does not tell."""
    namespace: str = ""

    def get(self, name: str) -> str:
        """The attribute *name*, or nothing."""
        return self.attributes.get(name, "").strip()

    def elements(self, *tags: str) -> Iterator[Element]:
        """The child elements with one of *tags*; all of them where none is named."""
        for child in self.children:
            if isinstance(child, Element) and (not tags or child.tag in tags):
                yield child

    def all(self, *tags: str) -> Iterator[Element]:
        """All elements below this one with one of *tags*, in document order."""
        return (found for found in self.every() if found.tag in tags)

    def every(self) -> Iterator[Element]:
        """All elements below this one, in document order."""
        stack = [self.elements()]
        while stack:
            found = next(stack[-1], None)
            if found is None:
                stack.pop()
                continue
            yield found
            stack.append(found.elements())

    def at(self, path: str) -> Element | None:
        """The first element at *path*, tags parted by ``/``; ``None`` for none."""
        tag, _, rest = path.partition("/")
        for child in self.elements(tag):
            found = child.at(rest) if rest else child
            if found is not None:
                return found
        return None

    def words(self, path: str = "", *, without: frozenset[str] = frozenset()) -> str:
        """The text of the first element at *path*, or of this one, on one line."""
        found = self.at(path) if path else self
        return " ".join("".join(found.texts(without)).split()) if found is not None else ""

    def texts(self, without: frozenset[str] = frozenset()) -> Iterator[str]:
        """All stretches of text in it, but for those in elements with one of the tags *without*."""
        stack = [iter(self.children)]
        while stack:
            child = next(stack[-1], None)
            if child is None:
                stack.pop()
            elif isinstance(child, str):
                yield child
            elif child.tag not in without:
                stack.append(iter(child.children))
