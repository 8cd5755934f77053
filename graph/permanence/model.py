"""Names that stand for nothing any more."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What is left of a name that was published once."""

    name: str
    """From the base IRI on, without a slash before it: ``claim/doe-2020-0123456789``,
    ``ontology#Barrel``."""
    reason: str
    """Why it was withdrawn, in a sentence."""
    date: str
    """The day, ISO 8601."""
    replaced_by: tuple[str, ...] = ()
    """Names that took its place."""
    line: int = 1
    """In the file that says so, counted from 1."""

    @property
    def path(self) -> str:
        """Folder of its page, with a slash at the end. A fragment has a page of its own."""
        page, mark, fragment = self.name.partition("#")
        return f"{page}/withdrawn/{fragment}/" if mark else f"{page}/"
