"""How a claim is cited: its words and where they stand, the works that its source names for it, the
source itself, and this map.

A claim is a statement of a source, often on the word of another work. Readers who find it here have
read neither: the citation says so (“as cited in”) and leads back to this page.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from markupsafe import Markup

from graph.citing.entry import Edition, entry_record, entry_styles
from graph.claims.model import Claim
from graph.networks.sources import short_label
from graph.pages.cite import Citeable, CiteThis, as_styles, cite_records, entry_of
from graph.pages.claims.statement import claim_path, works_of
from graph.pages.claims.words import kind_label
from graph.pages.index import Index
from graph.pages.model import Style
from graph.pages.places import OPENING, section_path, source_label
from graph.quotation import quotable

TITLE_WORDS: Final = 10
"""Words of a claim that its title holds."""

SECOND_HAND: Final[Mapping[str, str]] = {
    "apa": "as cited in",
    "harvard": "cited in",
    "vancouver": "cited in",
}
"""How each style says that a work was not seen itself."""

NUMBERED: Final = "vancouver"
"""The style whose text names works by their number in the list."""


def cite_claim(claim: Claim, index: Index, styles: tuple[Style, ...], edition: Edition) -> CiteThis:
    """How to cite *claim*; *styles* are those of its source."""
    item = claim_path(claim.id).rstrip("/")
    source = index.sources[claim.source]
    quote = quotable(claim.text, source.rights.quotation)
    words = locator(claim, index)
    note = f"{_quoted(quote)}{_origin(claim, index, 'apa')}"
    entry = entry_of(claim_title(claim, index), item, edition, note)
    made = {style.id: style for style in as_styles(entry_styles(entry, edition))}
    return cite_records(
        Citeable(item, claim_title(claim, index), "Claim"),
        tuple(
            _whole(style, made[style.id], f"{_quoted(quote)}{_origin(claim, index, style.id)}")
            for style in styles
            if style.id in made
        ),
        [(entry.key, entry_record(entry, edition)), (claim.source, source.record)],
        edition,
        {
            "quotation": quote,
            "locator": words,
            "source": short_label(source.record),
            "as_cited_in": originals(claim, index),
        },
    )


def claim_title(claim: Claim, index: Index) -> str:
    """``Risk and effect: “Town gardens hold rain…” (Lake, 2020)``; of one that was withdrawn it is
    said, wherever the citation goes.
    """
    source = index.sources[claim.source]
    words = quotable(claim.text, source.rights.quotation, TITLE_WORDS)
    kind = f"{'Withdrawn: ' if claim.status == 'rejected' else ''}{kind_label(claim.kind)}"
    lead = f"{kind}: “{words}”" if words else kind
    return f"{lead} ({short_label(source.record)})"


def locator(claim: Claim, index: Index) -> str:
    """Where in its source the claim stands: ``p. 5`` or ``pp. 5–6``; the section where the document
    has no pages, or they are not known. Empty above all sections: a citation names none that the
    document does not print.
    """
    document = index.texts[claim.source].document
    first = document.page(claim.span.start)
    last = document.page(max(claim.span.start, claim.span.end - 1))
    if first is not None and last is not None:
        return f"p. {first}" if first == last else f"pp. {first}–{last}"
    section = section_path(document, claim.section)[-1]
    own = document.title.prose.text if document.title else OPENING
    return "" if section in {own, OPENING} else f"section “{section}”"


def originals(claim: Claim, index: Index) -> str:
    """The works that the source gives for it: ``Brook, 2001; Marsh & Pond, 2010``."""
    return "; ".join(work.label for work in works_of(claim, index))


def _quoted(quote: str) -> str:
    return f"“{quote}” " if quote else ""


def _origin(claim: Claim, index: Index, style: str) -> str:
    """``(Brook, 2001, as cited in Lake, 2020, section “Rain”).``"""
    works = originals(claim, index)
    source = source_label(claim.source, index)
    if style != "apa":
        works, source = works.replace(" & ", " and "), source.replace(" & ", " and ")
    by = "[1]" if style == NUMBERED else source
    lead = f"{works}, {SECOND_HAND[style]} " if works else ""
    return f"({', '.join(filter(None, (lead + by, locator(claim, index))))})."


def _whole(source: Style, entry: Style, words: str) -> Style:
    """The citation in one style: the words of the claim, the source, and the entry of the map, on a
    line each.
    """
    numbers = ("[1] ", "[2] ") if source.id == NUMBERED else ("", "")
    line = Markup('<span class="cite-line">{}{}</span>')
    html = Markup("").join(
        (
            line.format("", words),
            line.format(numbers[0], source.html),
            line.format(numbers[1], entry.html),
        )
    )
    text = "\n".join((words, numbers[0] + source.text, numbers[1] + entry.text))
    return Style(source.id, source.label, html, text)
