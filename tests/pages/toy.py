"""A small corpus made by hand: two sources, four works, hostile text in a title and a sentence."""

from __future__ import annotations

import re
from array import array
from hashlib import sha256

from graph.corpus.model import Corpus
from graph.documents.model import (
    Block,
    Document,
    Furniture,
    Heading,
    ListItem,
    Paragraph,
    Prose,
    Section,
)
from graph.documents.sources.model import QuotationPolicy, Rights, Source, Supplied
from graph.problems import Code, Problem, Severity
from graph.records import Name, Record
from graph.references.model import (
    Citation,
    CitationForm,
    Reference,
    References,
    Repair,
    Work,
)
from graph.spans import Span

HOSTILE = 'Rain & <script>alert(1)</script> "roofs" </script><!--'
"""A title that tries to leave its element, its attribute and its data block."""

LONG = (
    "Many gardens lose their water within a day, because the ground is sealed, the gutters are "
    "short, the barrels are small and the pipes lead straight into the sewer; a garden that keeps "
    "half of it, as Marsh (2010) showed in a long series of measurements over nine wet winters, "
    "needs no watering before June, which spares the purse of those who tend it, and the wells "
    "from which everybody drinks, and it also keeps cellars dry, so that towns have begun to pay."
)

TOWN = f"""# Water in the town

Town gardens hold rain (Brook, 2001; Marsh, 2010). They <b>cool</b> streets (Nobody, 1999).

## Keeping water

{LONG}

- Barrels help (Brook, 2001, p. 6).

7

## References

Brook, A. (2001). Rain.
Guild of Gardeners (2015). Barrels.
Marsh, C., & Pond, D. (2010). Soil.
"""

FIELD = """Fields after rain

Fields flood (Marsh & Pond, 2010) where Brok (2001) saw none.
"""

SOURCES = ("field", "town")


def prose(source: str, text: str, start: int, end: int) -> Prose:
    return Prose(source, text[start:end], array("I", range(start, end + 1)))


def blocks_of(slug: str, text: str) -> tuple[list[Section], list[Block]]:
    sections = [Section(0, "", 0, None, (), "start")]
    blocks: list[Block] = []
    for match in re.finditer(r"[^\n]+", text):
        start, end = match.span()
        line, span, at = match[0], Span(slug, start, end), len(sections) - 1
        level = len(line) - len(line.lstrip("#"))
        if level or start == 0:
            title = line.lstrip("# ")
            parent = 1 if level > 1 else 0
            path = (*sections[parent].path, title)
            slugged = re.sub(r"\W+", "-", title.lower())
            sections.append(Section(at + 1, title, max(level, 1), parent, path, slugged))
            body = prose(slug, text, end - len(title), end)
            blocks.append(Heading(span, at + 1, body, max(level, 1), "hash"))
        elif line.startswith("- "):
            blocks.append(ListItem(span, at, prose(slug, text, start + 2, end), "-", 0))
        elif line.isdigit():
            blocks.append(Furniture(span, at, "page number"))
        else:
            blocks.append(Paragraph(span, at, prose(slug, text, start, end)))
    return sections, blocks


def document(slug: str, text: str) -> Document:
    sections, blocks = blocks_of(slug, text)
    title = next((block for block in blocks if isinstance(block, Heading)), None)
    reason = "No field labels, prose under headings."
    return Document(
        slug, text, "running-text", reason, title, (), tuple(sections), tuple(blocks), ()
    )


def citation(document: Document, text: str, sentence: str, reference: str | None) -> Citation:
    start = document.text.index(sentence)
    at = document.text.index(text, start)
    span = Span(document.source, at, at + len(text))
    block = next(block for block in document.blocks if block.span.covers(span))
    slug = re.sub(r"\W+", "-", f"{text} {sentence}".lower())[:60].strip("-")
    return Citation(
        id=f"{document.source}-{slug}",
        span=span,
        text=text,
        form=CitationForm.PARENTHETICAL,
        reference=reference,
        sentence=Span(document.source, start, start + len(sentence)),
        section=block.section,
        locator="p. 6" if "p. 6" in sentence else "",
        repaired="Brook (2001)" if text == "Brok (2001)" else "",
        candidates=() if reference else ("brook-2001",),
    )


def reference(document: Document, id_: str, printed: str, record: Record) -> Reference:
    start = document.text.find(printed)
    at = max(start, 0)
    repairs = (Repair("title", "Ra in", record.title, "a gap in a word"),) if "brook" in id_ else ()
    span = Span(document.source, at, at + len(printed))
    return Reference(id_, document.source, (span,), printed, record, repairs=repairs)


BROOK = Record(
    "article-journal",
    HOSTILE,
    (Name("Brook", "A."),),
    year="2001",
    issued="2001",
    container_title="Journal of Rain",
    volume="3",
    issue="2",
    page="10–19",
    doi="10.1000/rain",
)
MARSH = Record(
    "book", "Soil", (Name("Marsh", "C."), Name("Pond", "D.")), year="2010", publisher="Ditch Press"
)
GUILD = Record(
    "report",
    "Barrels",
    (Name(literal="Guild of Gardeners"),),
    year="2015",
    url="https://example.org/barrels?a=1&b=2",
)
NEWS = Record("webpage", "Floods", year="n.d.")


def source(slug: str, text: str, policy: QuotationPolicy, record: Record) -> Source:
    return Source(
        slug,
        f"sources/{slug}",
        "document.txt",
        sha256(text.encode()).hexdigest(),
        record,
        Rights("All rights reserved.", "The town", policy, original="https://example.org/town"),
        (Supplied("publisher", "The town's catalogue."),),
        "A report with a list of references",
    )


def corpus() -> Corpus:
    town, field = document("town", TOWN), document("field", FIELD)
    first = "Town gardens hold rain (Brook, 2001; Marsh, 2010)."
    town_references = (
        reference(town, "brook-2001", "Brook, A. (2001). Rain.", BROOK),
        reference(town, "guild-2015", "Guild of Gardeners (2015). Barrels.", GUILD),
        reference(town, "marsh-2010", "Marsh, C., & Pond, D. (2010). Soil.", MARSH),
    )
    town_citations = (
        citation(town, "Brook, 2001", first, "brook-2001"),
        citation(town, "Marsh, 2010", first, "marsh-2010"),
        citation(town, "Nobody, 1999", "They <b>cool</b> streets (Nobody, 1999).", None),
        citation(town, "Marsh (2010)", LONG, "marsh-2010"),
        citation(town, "Brook, 2001", "Barrels help (Brook, 2001, p. 6).", "brook-2001"),
    )
    flood = "Fields flood (Marsh & Pond, 2010) where Brok (2001) saw none."
    field_references = (
        reference(field, "brook-2001", "Brok (2001)", BROOK),
        reference(field, "floods-n-d", "Fields flood", NEWS),
        reference(field, "marsh-2010", "Marsh & Pond, 2010", MARSH),
    )
    field_citations = (
        citation(field, "Marsh & Pond, 2010", flood, "marsh-2010"),
        citation(field, "Brok (2001)", flood, "brook-2001"),
    )
    brook, guild, marsh = town_references
    works = (
        Work("brook-2001", brook, (brook, field_references[0])),
        Work("floods-n-d", field_references[1], (field_references[1],)),
        Work("guild-of-gardeners-2015", guild, (guild,)),
        Work("marsh-2010", marsh, (marsh, field_references[2])),
    )
    problem = Problem(
        Code.CITATION_UNRESOLVED,
        Severity.WARNING,
        "“Nobody, 1999” is cited, but the list has no such work.",
        "Compare the printed list.",
        "sources/town/document.txt",
        town_citations[2].span,
        3,
        "town",
        ("brook-2001",),
    )
    return Corpus(
        sources=(
            source("field", FIELD, QuotationPolicy.NONE, Record("report", "Fields after rain")),
            source(
                "town",
                TOWN,
                QuotationPolicy.SHORT,
                Record("report", "Water in the town", (Name("Lake", "E."),), year="2020"),
            ),
        ),
        documents={"field": field, "town": town},
        references={
            "field": References("field", field_references, field_citations),
            "town": References("town", town_references, town_citations),
        },
        works=works,
        problems=(problem,),
    )
