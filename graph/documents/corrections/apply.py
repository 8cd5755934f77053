"""A Document put right as a person said: headings, and what is no part of the text.

The text stays as it is, and so do all offsets; blocks are cut where they have to be, and sections
made anew. In which order the parts of a page stand has to be known before there are blocks: the
reader of PDF sees to that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.documents.corrections.headed import headed
from graph.documents.corrections.model import (
    AnyCorrection,
    HeadingLevel,
    Keep,
    Order,
    Skip,
    ToDocument,
)
from graph.documents.corrections.ordered import not_ordered
from graph.documents.corrections.places import Places
from graph.documents.corrections.skipped import put_back, skipped, without
from graph.documents.model import Block, Document, Heading
from graph.documents.outline import Outline
from graph.documents.quoted import Words
from graph.spans import Span


def correct(document: Document, given: Sequence[AnyCorrection], file: str) -> Document:
    """*document* with those of the corrections *given* that are about its parts applied; those
    about references are kept with it. Orders have been applied by the reader where it can.

    :param file: path of the corrections, for problems.
    """
    if not given:
        return document
    places = Places(document, file, Words(document.text), [])
    done: list[ToDocument] = [
        one for one in given if isinstance(one, Order) and one in document.corrections
    ]
    blocks = list(document.blocks)
    cut: list[tuple[Skip, Span]] = []
    for correction in given:
        if isinstance(correction, Skip) and (span := skipped(correction, places)):
            cut.append((correction, span))
            done.append(correction)
    blocks = without(document, blocks, cut)
    for correction in given:
        made: list[Block] | None = None
        if isinstance(correction, HeadingLevel):
            made = headed(correction, blocks, places)
        elif isinstance(correction, Keep):
            made = put_back(correction, blocks, places)
        elif isinstance(correction, Order) and correction not in document.corrections:
            not_ordered(correction, places)
        if made is not None and isinstance(correction, HeadingLevel | Keep):
            blocks = made
            done.append(correction)
    spans = [span for _, span in cut]
    return sectioned(
        replace(
            document,
            blocks=tuple(blocks),
            works=tuple(work for work in document.works if not _within(work.span, spans)),
            cited=tuple(one for one in document.cited if not _within(one.span, spans)),
            problems=(*document.problems, *places.problems),
            corrections=tuple(done),
            to_references=tuple(
                one for one in given if not isinstance(one, HeadingLevel | Skip | Keep | Order)
            ),
        )
    )


def sectioned(document: Document) -> Document:
    """*document* with its sections as its headings make them."""
    outline = Outline()
    title: Heading | None = None
    blocks: list[Block] = []
    for block in document.blocks:
        if isinstance(block, Heading):
            section = outline.open(block.prose.text, block.level)
            heading = replace(block, section=section)
            blocks.append(heading)
            title = title or (heading if block.level == 1 else None)
        else:
            blocks.append(replace(block, section=outline.current))
    return replace(document, title=title, sections=tuple(outline.sections), blocks=tuple(blocks))


def _within(span: Span, others: Iterable[Span]) -> bool:
    return any(other.start <= span.start and span.end <= other.end for other in others)
