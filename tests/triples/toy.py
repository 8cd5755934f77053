"""A corpus of three small sources, made by hand: one for each quotation policy."""

from __future__ import annotations

from array import array
from collections.abc import Mapping
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

from graph.corpus.model import Corpus
from graph.documents.model import Block, Document, Furniture, Heading, Paragraph, Prose, Section
from graph.documents.sources.model import QuotationPolicy, Rights, Source, Supplied
from graph.records import Name, Record
from graph.references.model import (
    Citation,
    CitationForm,
    Notice,
    Reference,
    References,
    Repair,
    Work,
)
from graph.spans import Span
from graph.triples.dataset import make_dataset
from graph.triples.description import description
from graph.triples.dumps import dumps, own_files
from graph.triples.model import Triples
from graph.triples.usage import usage
from tests.triples.toy_claims import LINES, VOCABULARY, claims, vocabulary_of_the_toy

BASE = "https://example.org/map"

HOSTILE = 'Bees\n"and" \\ <script>alert(1)</script> \u202eseeb\u202c \u00e9\U0001f41d \x01'
"""Quotes, a line break, a backslash, markup, direction marks, an emoji, a control character."""

REPEATED = "Bees matter (Marsh, 2010)."
LONG = "words, " * 70 + "and Marsh (2010) after all."

TEXTS = {
    "bees": f"Bees\n\n{REPEATED} Wild ones too. {REPEATED}\n7\nMarsh, C. (2010). {HOSTILE}",
    "hives": f"# Hives\n\n{LONG}\n\nMarsh, C. (2010). Bees.\n\nPond & Guild (n.d.). Wax.",
    "wax": "# Wax\n\nWax is old (Nobody, 1999).",
}
TEXTS = {slug: "\n".join((text, *LINES[slug])) for slug, text in TEXTS.items()}

MARSH = Record(
    "article-journal",
    HOSTILE,
    (Name("Marsh", "C."), Name("de Vries", "Ö."), Name(literal="Guild of Bees")),
    year="2010a",
    issued="2010-05",
    container_title="Bees & Hives",
    volume="012",
    issue="3",
    page="10–19",
    doi="10.1000/bees",
    url='https://example.org/a?b="c"',
    issn="1234-5678",
    language="en",
)
POND = Record(
    "chapter",
    "Wax",
    (Name("Pond", "D."), Name(literal="Guild of Bees")),
    (Name("Hill", "E."),),
    year="n.d.",
    container_title="All of Wax",
    collection_title="Wax Studies",
    publisher="Comb Press",
    publisher_place="Hive",
    accessed="2020-02-30",
    keyword=("wax",),
)


RETRACTED = Notice("retraction", "2024-05-17", HOSTILE, "AB", "https://example.org/retraction")


def source(slug: str, policy: QuotationPolicy) -> Source:
    record = Record("report", f"On {slug}", (Name(literal="Guild of Bees"),), year="2020")
    licence = "https://creativecommons.org/licenses/by/4.0/" if policy == "full" else ""
    rights = Rights("The Guild's.", "Guild of Bees", policy, licence, "https://example.org/doc")
    supplied = (Supplied("year", "From the catalogue of the Guild."),)
    digest = sha256(TEXTS[slug].encode()).hexdigest()
    return Source(
        slug, f"sources/{slug}", "document.txt", digest, record, rights, supplied, "A small report."
    )


def document(slug: str) -> Document:
    """The heading, then one block a line; a line of digits is furniture."""
    text = TEXTS[slug]
    title = text.split("\n")[0].lstrip("# ")
    sections = (Section(0, "", 0, None, (), "start"), Section(1, title, 1, 0, (title,), "top"))
    blocks: list[Block] = []
    at = 0
    for line in text.split("\n"):
        span = Span(slug, at, at + len(line))
        prose = Prose(slug, line, array("I", range(span.start, span.end + 1)))
        if not blocks:
            blocks.append(Heading(span, 1, prose, 1, "plain-line"))
        elif line.isdigit():
            blocks.append(Furniture(span, 1, "page number"))
        elif line:
            blocks.append(Paragraph(span, 1, prose))
        at = span.end + 1
    return Document(
        slug, text, "running-text", "It has no labels.", None, (), sections, tuple(blocks), ()
    )


def reference(slug: str, id_: str, printed: str, record: Record) -> Reference:
    start = TEXTS[slug].index(printed)
    span = Span(slug, start, start + len(printed))
    return Reference(id_, slug, (span,), printed, record, rule="author-year")


def citation(slug: str, text: str, sentence: str, reference: str | None, nth: int = 1) -> Citation:
    """The *nth* place where *sentence*, with *text* in it, stands in the source."""
    start = -1
    for _ in range(nth):
        start = TEXTS[slug].index(sentence, start + 1)
    at = TEXTS[slug].index(text, start)
    return Citation(
        id=f"{slug}-c{nth}",
        span=Span(slug, at, at + len(text)),
        text=text,
        form=CitationForm.PARENTHETICAL,
        reference=reference,
        sentence=Span(slug, start, start + len(sentence)),
        section=1,
    )


def corpus() -> Corpus:
    bees = reference("bees", "marsh-2010", f"Marsh, C. (2010). {HOSTILE}", MARSH)
    bees = replace(
        bees, repairs=(Repair("title", "Be es", "Bees", "A gap in a word."),), number="1"
    )
    hives = reference("hives", "marsh-2010", "Marsh, C. (2010). Bees.", replace(MARSH, doi=""))
    pond = reference("hives", "pond", "Pond & Guild (n.d.). Wax.", POND)
    cites = {
        "bees": (
            replace(citation("bees", "Marsh, 2010", REPEATED, "marsh-2010"), locator="p. 6"),
            citation("bees", "Marsh, 2010", REPEATED, "marsh-2010", nth=2),
        ),
        "hives": (
            replace(
                citation("hives", "Marsh (2010)", LONG, "marsh-2010"),
                form=CitationForm.NARRATIVE,
                repaired="Marsh, 2010",
                prefix="see",
                marker="1",
                in_table=True,
            ),
            replace(
                citation("hives", "words", LONG, None), id="hives-c2", candidates=("marsh-2010",)
            ),
        ),
        "wax": (citation("wax", "Nobody, 1999", "Wax is old (Nobody, 1999).", None),),
    }
    listed = {"bees": (bees,), "hives": (hives, pond), "wax": ()}
    return Corpus(
        sources=(
            source("bees", QuotationPolicy.FULL),
            source("hives", QuotationPolicy.SHORT),
            source("wax", QuotationPolicy.NONE),
        ),
        documents={slug: document(slug) for slug in TEXTS},
        references={slug: References(slug, listed[slug], cites[slug]) for slug in TEXTS},
        works=(Work("marsh-2010", bees, (bees, hives), (RETRACTED,)), Work("pond", pond, (pond,))),
        problems=(),
        vocabulary=VOCABULARY,
        claims={slug: claims(slug, TEXTS[slug]) for slug in TEXTS},
    )


def dataset(given: Corpus | None = None, version: str = "0") -> Triples:
    """The corpus as quads, with the toy's vocabulary."""
    return make_dataset(given or corpus(), BASE, version, vocabulary_of_the_toy(BASE))


def serialise(triples: Triples, title: str = "Evidence Explorer") -> Mapping[str, bytes]:
    """All published RDF files of *triples*, by name."""
    files: dict[str, bytes] = {}
    for name, dump in dumps(triples).items():
        output = BytesIO()
        dump(output)
        files[name] = output.getvalue()
    used = usage(files["evidence.nt"].splitlines(), triples.base_iri)
    sizes = {name: len(content) for name, content in files.items()}
    void = description(triples.base_iri, used, sizes, title)
    return {**files, **own_files(triples.base_iri), "void.ttl": void}
