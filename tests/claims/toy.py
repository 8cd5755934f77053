"""A vocabulary and documents of a made-up field: school meals. No word of it is in the code."""

from __future__ import annotations

from array import array

from graph.claims.concepts.mentions import Matcher
from graph.claims.model import Claim, Claims, Concept, Vocabulary
from graph.claims.read import read_claims
from graph.documents.model import (
    Block,
    Document,
    Heading,
    ListItem,
    Paragraph,
    Prose,
    Quotation,
    Row,
    Section,
    Table,
)
from graph.references.model import Citation, References
from graph.spans import Span

SOURCE = "meals-2020"

_CONCEPTS = (
    ("risk_factor", "Skipping breakfast", "going without breakfast"),
    ("risk_factor", "Food insecurity", "lack of food at home"),
    ("effect_on_pupil", "Poor concentration", "cannot concentrate"),
    ("effect_on_pupil", "Tooth decay", ""),
    ("effect_on_parenting", "Strained family mealtimes", ""),
    ("effect_on_parenting", "Lack of kitchen skills", "skills of parents at the stove"),
    ("protective_factor", "A shared family table", ""),
    ("intervention", "Breakfast clubs", "morning clubs"),
    ("intervention", "Salad Bar Scheme", ""),
    ("outcome", "Better attendance", "attendance"),
    ("outcome", "Reduced food waste", "food waste"),
    ("population", "Pupils", "schoolchildren"),
    ("population", "Cooks", "kitchen staff"),
    ("barrier", "Fear of being seen as poor", ""),
    ("law_or_guidance", "School Food Standards", ""),
    ("law_or_guidance", "Meals Act 1944", ""),
    ("framework", "Whole-school approach", ""),
    ("study_design", "Cluster trial", ""),
    ("setting", "Canteen", ""),
)


def ident(label: str) -> str:
    return label.lower().replace(" ", "-")


VOCABULARY = Vocabulary(
    {
        ident(label): Concept(ident(label), kind, label, (other,) if other else ())
        for kind, label, other in _CONCEPTS
    }
)
MATCHER = Matcher(VOCABULARY)


def prose(text: str, start: int = 0, source: str = SOURCE) -> Prose:
    """*text* as it stands in a source from *start* on."""
    return Prose(source, text, array("I", range(start, start + len(text) + 1)))


class Page:
    """Builds a document: every part stands on a line of its own."""

    def __init__(self) -> None:
        self.text = ""
        self.blocks: list[Block] = []
        self.sections = [Section(0, "", 0, None, (), "start")]

    def _put(self, text: str) -> tuple[Prose, Span]:
        made = prose(text, len(self.text))
        self.text += text + "\n"
        return made, made.span()

    @property
    def _here(self) -> int:
        return len(self.sections) - 1

    def heading(self, title: str, level: int = 2) -> Page:
        made, span = self._put(title)
        parent = next((s for s in reversed(self.sections) if s.level < level), None)
        path = (*(parent.path if parent else ()), title)
        index = len(self.sections)
        up = parent.index if parent else None
        self.sections.append(Section(index, title, level, up, path, f"s{index}"))
        self.blocks.append(Heading(span, index, made, level, "toy"))
        return self

    def paragraph(self, text: str) -> Page:
        made, span = self._put(text)
        self.blocks.append(Paragraph(span, self._here, made))
        return self

    def bullets(self, *texts: str) -> Page:
        for text in texts:
            made, span = self._put(text)
            self.blocks.append(ListItem(span, self._here, made, "-", 0))
        return self

    def quotation(self, text: str, speaker: str = "") -> Page:
        made, span = self._put(text)
        who = self._put(speaker)[0] if speaker else None
        self.blocks.append(Quotation(span, self._here, made, who))
        return self

    def table(self, *rows: tuple[str, ...]) -> Page:
        start = len(self.text)
        cells = [tuple(self._put(text)[0] for text in row) for row in rows]
        width = len(rows[0])
        short = [row + (prose("", len(self.text)),) * (width - len(row)) for row in cells]
        made = [
            Row(row[0].span().to(row[len(rows[i]) - 1].span()), row) for i, row in enumerate(short)
        ]
        span = Span(SOURCE, start, len(self.text))
        self.blocks.append(Table(span, self._here, short[0], tuple(made[1:])))
        return self

    def document(self) -> Document:
        return Document(
            SOURCE, self.text, "toy", "made by hand", None, (), tuple(self.sections),
            tuple(self.blocks), (),
        )  # fmt: skip

    def read(self, *citations: Citation) -> Claims:
        return read_claims(self.document(), References(SOURCE, (), citations), MATCHER)


def one(page: Page) -> Claim:
    """The only claim of *page*."""
    (claim,) = page.read().claims
    return claim
