"""A claim as it stands in lists: its quotation, what it says in a plain sentence, where it stands
and what it rests on.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from graph.claims.model import Claim, Direction, Kind, Valence
from graph.documents.sources.model import QuotationPolicy
from graph.pages.claims.words import CHANGES, DIRECTIONS, OWN, VALENCES, figure, kind_label, verb
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.places import place_href, reference_link, section_path, source_label, source_path
from graph.quotation import quotable

LABEL: Final = 12
"""Words of a candidate's name that are shown: some are whole sentences of their source."""
NAME: Final = 6
"""Words that a name may have where the source may not be quoted."""

UNKNOWN: Final = Link("what the quotation says", "")
"""Shown in place of a subject or object that is not known."""


@dataclass(frozen=True, slots=True)
class Saying:
    """What a claim says, as a plain sentence of linked concepts; empty where none is named."""

    subjects: tuple[Link, ...]
    verb: str
    """Empty where neither a subject nor an object is known: only the quotation says it."""
    objects: tuple[Link, ...]
    hedge: str = ""
    """The source's own word for how sure it is, as far as its policy lets us show it: what it says
    “may” be so must nowhere read as if it was."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A direction or a valence: a sign to see and a word to read."""

    glyph: str
    word: str
    known: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """One claim in a list."""

    id: str
    link: Link
    """To the claim's page; the label is its kind."""
    quote: str
    """As far as the source's policy lets us show it."""
    language: str
    saying: Saying
    figure: str
    """Its statistic, or empty."""
    source: Link
    """To its place on the source's page; the label is author and year."""
    place: str
    """The section and the line."""
    works: tuple[Link, ...]
    """What it rests on."""
    notes: tuple[Link, ...]
    """Note marks whose notes are not in the document."""
    voice: str
    reviewed: bool


def claim_path(claim: str) -> str:
    """Folder of the page of the claim with this id."""
    return f"claim/{claim}/"


def claim_href(claim: Claim) -> str:
    """The address of the page of *claim*, from the site's root."""
    return f"{claim_path(claim.id)}index.html"


def claim_link(claim: Claim) -> Link:
    """A link to the page of *claim*, by its kind."""
    return Link(kind_label(claim.kind), claim_href(claim))


def concept_path(concept: str) -> str:
    """Folder of the page of the concept with this id."""
    return f"concept/{concept}/"


def concept_link(concept: str, index: Index) -> Link:
    """A link to the page of a concept; one that is known nowhere leads nowhere."""
    href = f"{concept_path(concept)}index.html" if concept in index.said.concepts else ""
    return Link(concept_label(concept, index), href)


def concept_links(concepts: Iterable[str], index: Index) -> tuple[Link, ...]:
    """Links to concepts, in the order given."""
    return tuple(concept_link(concept, index) for concept in concepts)


def concept_label(concept: str, index: Index) -> str:
    """The name of a concept. A candidate's name is wording of its source, and kept as short as
    quotations of it have to be.
    """
    label = index.said.label(concept)
    sources = index.said.named_by.get(concept, ())
    if concept in index.corpus.vocabulary.concepts or not sources:
        return label
    policies = {index.sources[slug].rights.quotation for slug in sources if slug in index.sources}
    if policies == {QuotationPolicy.NONE} and len(label.split()) > NAME:
        return f"Unnamed, in {source_label(sources[0], index)}"
    return quotable(label, QuotationPolicy.SHORT, LABEL)


def saying(claim: Claim, index: Index) -> Saying:
    """What *claim* says, as a plain sentence. A recommendation is its own subject and concerns its
    objects; a gap in the evidence concerns all concepts that it names.
    """
    own, concerns = OWN.get(claim.kind, ("", ""))
    subjects = () if own else concept_links(claim.subjects, index)
    both = (*claim.subjects, *claim.objects) if claim.kind is Kind.EVIDENCE_GAP else claim.objects
    objects = concept_links(dict.fromkeys(both), index)
    if not subjects and not objects:
        return Saying((), "", ())
    types = (index.said.type_of(concept) for concept in both)
    # Of a number the figure stands in front, and says what is counted.
    unknown = () if claim.kind is Kind.PREVALENCE_STATISTIC else (UNKNOWN,)
    return Saying(
        subjects=(Link(own, ""),) if own else subjects or unknown,
        verb=concerns or verb(claim, (link.label for link in objects), types),
        objects=objects or (UNKNOWN,),
        # What people tell of their lives is theirs: its words are none of how sure the source is.
        hedge="" if claim.kind is Kind.LIVED_EXPERIENCE else hedge(claim, index),
    )


def hedge(claim: Claim, index: Index) -> str:
    """How sure the source says it is, in its word."""
    return quotable(claim.hedge, index.sources[claim.source].rights.quotation)


def direction_sign(direction: Direction, kind: Kind) -> Sign:
    """The sign and word of a direction, for claims of the *kind*."""
    glyph, word = (CHANGES if kind is Kind.INTERVENTION_OUTCOME else DIRECTIONS)[direction]
    return Sign(glyph, word, direction is not Direction.NOT_STATED)


def valence_sign(valence: Valence) -> Sign:
    """The sign and word of a valence."""
    glyph, word = VALENCES[valence]
    return Sign(glyph, word, valence is not Valence.NOT_STATED)


def quotation(claim: Claim, index: Index) -> str:
    """The claim's words as far as its source's policy lets us show them in a list."""
    return quotable(claim.text, index.sources[claim.source].rights.quotation.at_most_short)


def first_words(claim: Claim, index: Index) -> str:
    """The beginning of the claim's words, as long as a candidate's name may be."""
    return quotable(quotation(claim, index), QuotationPolicy.SHORT, LABEL)


def works_of(claim: Claim, index: Index) -> tuple[Link, ...]:
    """Links to the works that *claim* rests on."""
    works = (index.work(claim.source, reference) for reference in claim.references)
    return tuple(dict.fromkeys(reference_link(work) for work in works if work))


def notes_of(claim: Claim, index: Index) -> Iterator[Link]:
    """Links to the note marks of *claim* on its source's page."""
    for note in claim.notes:
        mark = index.said.citations.get(note)
        if mark is not None:
            label = f"note {mark.marker or mark.text}"
            yield Link(label, place_href(claim.source, f"citation-{note}", index))


def place_link(claim: Claim, index: Index) -> Link:
    """A link to where *claim* stands on its source's page, by author and year. A claim that was
    withdrawn is not marked there: the link leads to the page alone.
    """
    label = source_label(claim.source, index)
    if claim.status == "rejected":
        return Link(label, f"{source_path(claim.source)}index.html")
    return Link(label, place_href(claim.source, f"claim-{claim.id}", index))


def place_of(claim: Claim, index: Index) -> str:
    """``Effects on children, line 120``, or ``Effects on children, p. 12``."""
    text = index.texts[claim.source]
    section = section_path(text.document, claim.section)[-1]
    return f"{section}, {text.locator(claim.span.start)}"


def statement(claim: Claim, index: Index) -> Statement:
    """*claim* as it stands in lists."""
    return Statement(
        id=claim.id,
        link=claim_link(claim),
        quote=quotation(claim, index),
        language=index.sources[claim.source].record.language,
        saying=saying(claim, index),
        figure=figure(claim.statistic),
        source=place_link(claim, index),
        place=place_of(claim, index),
        works=works_of(claim, index),
        notes=tuple(notes_of(claim, index)),
        voice=claim.voice,
        reviewed=claim.reviewed,
    )


Statements = Mapping[str, Statement]
"""By claim: each is made once and shown on many pages."""


def statements(index: Index) -> Statements:
    """Every claim that stands, as lists show it."""
    return {claim.id: statement(claim, index) for claim in index.said.claims}
