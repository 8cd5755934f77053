"""Retractions and corrections of works as statements, in terms of CiTO."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from pyoxigraph import Literal, NamedNode

from graph.references.model import Work
from graph.triples.iris import Iris, web_address
from graph.triples.model import Statement
from graph.triples.namespaces import CITO, DCTERMS, RDF, RDFS, XSD

RELATIONS: Final = {
    "retraction": "isRetractedBy",
    "partial_retraction": "isRetractedBy",
    "withdrawal": "isRetractedBy",
    "removal": "isRetractedBy",
    "correction": "isCorrectedBy",
    "corrigendum": "isCorrectedBy",
    "erratum": "isCorrectedBy",
    "expression_of_concern": "isCritiquedBy",
}
"""How a work stands to a notice of it, in CiTO; to all others, ``isUpdatedBy``."""


def notice_statements(iris: Iris, work: Work) -> Iterator[Statement]:
    """What its publisher gave notice of."""
    node = iris.reference(work.id)
    for number, notice in enumerate(work.notices, 1):
        part: NamedNode = iris.part(node, "notice", number)
        yield node, iris.ev["notice"], part
        yield node, CITO[RELATIONS.get(notice.kind, "isUpdatedBy")], part
        yield part, RDF["type"], iris.ev["Notice"]
        yield part, iris.ev["noticeKind"], Literal(notice.kind)
        yield part, iris.ev["reason"], Literal(notice.reason)
        yield part, iris.ev["reviewer"], Literal(notice.by)
        yield part, DCTERMS["date"], Literal(notice.date, datatype=XSD["date"])
        if (address := web_address(notice.address)) is not None:
            yield part, RDFS["seeAlso"], address
