"""What a person put right in a source, as statements."""

from __future__ import annotations

from dataclasses import replace

from graph.documents.corrections.model import Cites, HeadingLevel
from graph.triples.check import validate
from graph.triples.dataset import make_dataset
from tests.triples.toy import BASE, corpus


def test_corrections_say_who_and_why() -> None:
    plain = corpus()
    slug = plain.sources[0].slug
    line = HeadingLevel("Bees", "AB", "2024-05-17", "See the print.", 1, None, 2)
    link = Cites("Marsh", "CD", "2024-05-18", "", 9, None, "", "not in the list")
    document = replace(plain.documents[slug], corrections=(line,))
    references = replace(plain.references[slug], corrections=(link,))
    triples = make_dataset(
        replace(
            plain,
            documents={**plain.documents, slug: document},
            references={**plain.references, slug: references},
        ),
        BASE,
    )
    found = {
        getattr(quad.object, "value", "")
        for quad in triples.quads
        if f"source/{slug}#correction-" in str(quad.subject)
    }
    assert {"This line is a heading of level 2.", "AB", "2024-05-17", "See the print."} <= found
    assert {"This citation leads to no work of the list.", "CD", "2024-05-18"} <= found
    before = {problem.message for problem in validate(make_dataset(plain, BASE))}
    assert {problem.message for problem in validate(triples)} == before
