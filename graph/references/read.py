"""The references and citations of one document: the package's one verb."""

from __future__ import annotations

from graph.documents.model import Document
from graph.problems import Problem
from graph.references.citations.read import Citing
from graph.references.correcting import Corrected
from graph.references.lists.listing import Listing
from graph.references.model import References
from graph.references.report import Report, told_at_once
from graph.spans import Span


def read_references(document: Document, file: str = "") -> tuple[References, tuple[Problem, ...]]:
    """Every work that *document* lists and every place that cites one, with what is doubtful.

    Lists are found and split, entries read, then the text is searched for citations in the manner
    that the lists tell: by number where they are numbered, by author and year, by note, by page.

    :param file: path of the document, for problems.
    """
    report = Report(document, file)
    corrected = Corrected(document, file)
    listing = Listing(document, report, corrected)
    citing = Citing(listing, report)
    found = corrected.citations(citing.citations, listing.references)
    citations = sorted(found, key=lambda c: (c.span, c.reference or "", c.marker))
    problems = corrected.report(report.problems)
    references = References(
        document.source, tuple(listing.references), tuple(citations), tuple(corrected.done),
        tuple(Span(document.source, one.start, one.end) for one in listing.regions),
    )  # fmt: skip
    return references, tuple(problems if listing.references else told_at_once(problems))
