"""The long lists of a source's page, cut into pages.

The page of a source has the beginning of each list; the rest stands on further pages,
``source/<slug>/claims/2/``. The IRIs of what is listed name the source's own page in any case. So
links inside the site lead to the right page themselves, and the source's own page has a script for
readers who come from elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Final, NamedTuple, TypeVar

from graph.claims.model import Claim
from graph.documents.model import Document
from graph.pages.paging import pages_of
from graph.references.model import Citation, Reference, References
from graph.spans import Span
from graph.triples.iris import passage_id

CLAIMS: Final = "claims"
CITATIONS: Final = "citations"
ENTRIES: Final = "references"
SIZES: Final = {CLAIMS: 80, CITATIONS: 50, ENTRIES: 100}
"""Items of each list in a page."""

T = TypeVar("T")


class CitingSentence(NamedTuple):
    """A sentence with its citations, in the order of their places."""

    section: int
    """Index in ``Document.sections``."""
    opens: bool
    """Whether it is the first of its section."""
    citations: tuple[Citation, ...]

    @property
    def span(self) -> Span:
        """The sentence."""
        return self.citations[0].sentence


def citing_sentences(references: References) -> list[CitingSentence]:
    """The sentences that cite, section by section, in reading order."""
    found: dict[tuple[int, int, int], list[Citation]] = {}
    for citation in sorted(references.citations, key=lambda each: (each.section, each.span)):
        key = (citation.section, citation.sentence.start, citation.sentence.end)
        found.setdefault(key, []).append(citation)
    keys = list(found)
    return [
        CitingSentence(key[0], not at or keys[at - 1][0] != key[0], tuple(found[key]))
        for at, key in enumerate(keys)
    ]


def cut(items: Sequence[T], part: str) -> list[Sequence[T]]:
    """*items* as the pages of the list *part* have them; at least one page."""
    return pages_of(items, SIZES[part])


def part_path(slug: str, part: str, number: int) -> str:
    """Folder of a page of the list *part*; pages count from 0."""
    return f"source/{slug}/{part}/{number + 1}/" if number else f"source/{slug}/"


def section_id(document: Document, section: int) -> str:
    """The fragment of a section, as its IRI has it."""
    return f"section-{document.sections[section].slug}"


def passage_fragment(document: Document, sentence: CitingSentence) -> str:
    """The fragment of the IRI of *sentence* (see ``graph.triples.iris``); empty where there is no
    sentence.
    """
    span = sentence.span
    if not span.covers(sentence.citations[0].span):
        return ""
    return f"passage-{passage_id(document.source, document.text, span.start, span.end)}"


def places_of(
    document: Document,
    references: References,
    claims: Iterable[Claim],
    entries: Iterable[Reference],
) -> Mapping[str, str]:
    """For each fragment that does not stand on the source's own page, the folder of the page where
    it does. *entries* are the entries of the reference list that pages show.
    """
    lists: dict[str, Sequence[tuple[str, ...]]] = {
        CLAIMS: [(f"claim-{claim.id}",) for claim in claims],
        CITATIONS: [
            tuple(_fragments(document, sentence)) for sentence in citing_sentences(references)
        ],
        ENTRIES: [(f"entry-{entry.id}",) for entry in entries],
    }
    found: dict[str, str] = {}
    for part, items in lists.items():
        for number, page in enumerate(cut(items, part)):
            for fragment in chain.from_iterable(page):
                # A section that goes on over several pages begins on the first of them.
                found.setdefault(fragment, part_path(document.source, part, number))
    own = part_path(document.source, CLAIMS, 0)
    return {fragment: folder for fragment, folder in found.items() if folder != own}


def _fragments(document: Document, sentence: CitingSentence) -> Iterator[str]:
    yield section_id(document, sentence.section)
    yield passage_fragment(document, sentence)
    for citation in sentence.citations:
        yield f"citation-{citation.id}"
