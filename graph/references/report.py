"""Problems of one document's references, in the words of its maintainer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from graph.documents.model import Document, Heading, Prose
from graph.problems import Code, Problem, Severity
from graph.references.citations.link import Link
from graph.references.lists.regions import Region
from graph.references.model import Citation
from graph.spans import Span, line_of


@dataclass(slots=True)
class Report:
    """Collects what is doubtful in one document."""

    document: Document
    file: str
    problems: list[Problem] = field(default_factory=list)

    def empty_list(self, region: Region, *, others: bool) -> None:
        """A heading announces a list, and no entry follows; whether there are *others* that have
        entries, so that it may stand in a table of contents.
        """
        if region.heading is None:
            return
        whole = Span(self.document.source, region.start, max(region.start, region.end))
        text = region.below or whole
        read = text.of(self.document.text).strip()
        self._add(
            Code.REFERENCE_LIST_EMPTY,
            Severity.NOTICE if others and region.empty else Severity.WARNING,
            f"Under “{_short(region.heading.prose.text)}” no reference was recognised"
            + ("; what stands there is read as running text." if read else "."),
            "Check whether the list is missing from the document, or torn from its heading.",
            region.heading.span,
        )

    def text_below(self, heading: Heading | None, below: Span) -> None:
        """Below the entries of a list stands text that its heading's section holds too."""
        words = " ".join(below.of(self.document.text)[:200].split())
        self._add(
            Code.REFERENCE_LIST_ENDS,
            Severity.NOTICE,
            f"{_list(heading)} ends before “{_short(words)}”: from "
            "there on the document is read as running text.",
            "Nothing to do if that is right. In corrections.toml, [[list]] says that references "
            "stand there, too, and [[skip]] that it is no text: an index, advertisements.",
            below,
        )

    def unparsed(self, prose: Prose) -> None:
        """A stretch of a list is no entry."""
        self._add(
            Code.REFERENCE_UNPARSED,
            Severity.WARNING,
            f"In the reference list, “{_short(prose.text)}” was not recognised as an entry.",
            "In corrections.toml, [[skip]] says that it is no text, and [[join]] that it belongs "
            "to the reference before it.",
            prose.span(),
        )

    def notes_missing(self, count: int, first: Span) -> None:
        """Note marks have no notes: said once for the document."""
        self._add(
            Code.NOTES_MISSING,
            Severity.NOTICE,
            _notes_missing(count),
            "A copy of the document that has its notes can take this one's place; until then its "
            "statements show the mark, and no reference.",
            first,
        )

    def doubtful_citation(self, citation: Citation, link: Link) -> None:
        """A citation was mended, or leads to no entry."""
        if link.repaired:
            self._add(
                Code.CITATION_REPAIRED,
                Severity.NOTICE,
                f"“{citation.text}” was read as “{citation.repaired}”.",
                "Nothing to do if that is right; else say what it cites in corrections.toml.",
                citation.span,
                (citation.reference or "",),
            )
        elif link.reference is None:
            ambiguous = link.ambiguous
            what = (
                "fits more than one entry of the reference list"
                if ambiguous
                else "is cited, but the reference list has no such work"
            )
            near = f" Near: {', '.join(link.candidates)}." if link.candidates else ""
            self._add(
                Code.CITATION_AMBIGUOUS if ambiguous else Code.CITATION_UNRESOLVED,
                Severity.NOTICE,
                f"“{citation.text}” {what}.",
                f"Check the name and year against the printed list.{near}",
                citation.span,
                link.candidates,
            )

    def _add(
        self,
        code: Code,
        severity: Severity,
        message: str,
        hint: str,
        span: Span,
        candidates: tuple[str, ...] = (),
    ) -> None:
        line = line_of(self.document.text, span.start)
        source = self.document.source
        self.problems.append(
            Problem(code, severity, message, hint, self.file, span, line, source, candidates)
        )


def told_at_once(problems: Iterable[Problem]) -> Iterator[Problem]:
    """The *problems* of a document without a list of references: that it cites works is said once,
    and not at each place.
    """
    every = tuple(problems)
    places = [one for one in every if one.code is Code.CITATION_UNRESOLVED]
    yield from (one for one in every if one.code is not Code.CITATION_UNRESOLVED)
    if places:
        yield replace(
            places[0],
            code=Code.REFERENCE_LIST_MISSING,
            message=_works_cited(len(places)),
            hint="A copy of the document that has its list can take this one's place; until then "
            "its statements show what they cite, and no reference.",
        )


def _works_cited(count: int) -> str:
    places = "a work is cited in one place" if count == 1 else f"works are cited in {count} places"
    return f"No list of references was found, and {places}."


def _notes_missing(count: int) -> str:
    if count == 1:
        return "A note mark points to a note that is not in the document."
    return f"{count} note marks point to notes that are not in the document."


def _list(heading: Heading | None) -> str:
    return f"The list under “{_short(heading.prose.text)}”" if heading else "The reference list"


def _short(text: str) -> str:
    return text if len(text) <= 80 else text[:79].rstrip() + "…"
