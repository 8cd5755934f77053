"""Works that a note gives in full though the list at the end has them: they are one, and the note
cites the listed one. What DOI, or title, year and first author do not say is not guessed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from graph.records import Record
from graph.references.citations.link import norm
from graph.references.model import Reference

SHORTEST: Final = 12
"""Characters of a title without its subtitle that is one work's: *Rain* may be anyone's."""
_SUBTITLE = re.compile(r"(?<=\w)\s?[:.?!–—]\s")


class ListedWorks:
    """The works of a document's lists."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self._by_doi = {one.record.doi: one for one in references if one.record.doi}
        self._made: dict[tuple[str, str], list[Reference]] = {}
        for reference in references:
            self._made.setdefault(_maker(reference.record), []).append(reference)

    def same(self, record: Record) -> Reference | None:
        """The listed work that *record* is."""
        if record.doi in self._by_doi:
            return self._by_doi[record.doi]
        maker = _maker(record)
        alike = [one for one in self._made.get(maker, ()) if all(maker)
                 and _may_be(one.record, record)]  # fmt: skip
        whole = [one for one in alike if norm(one.record.title) == norm(record.title)]
        if whole:
            return whole[0] if len(whole) == 1 else None
        shortened = [one for one in alike if _shortens(one.record.title, record.title)]
        return shortened[0] if len(shortened) == 1 else None


def _maker(record: Record) -> tuple[str, str]:
    people = record.author or record.editor
    return (norm(people[0].short) if people else "", record.year[:4])


def _may_be(one: Record, other: Record) -> bool:
    """Whether no number tells two works of a title apart."""
    if not norm(one.title) or (one.doi and other.doi):
        return False
    pairs = ((one.volume, other.volume), (one.edition, other.edition))
    given = ((re.sub(r"\D", "", a), re.sub(r"\D", "", b)) for a, b in pairs)
    return all(a == b for a, b in given if a and b)


def _shortens(one: str, other: str) -> bool:
    """Whether one of two titles is the other without its subtitle."""
    short, long = sorted((one, other), key=len)
    bare = norm(short)
    heads = (norm(long[: cut.start() + 1]) for cut in _SUBTITLE.finditer(long))
    return len(bare) >= SHORTEST and bare in heads
