"""Why the parts of a page were not put in the order that a person gave: ``[[order]]``."""

from __future__ import annotations

from collections.abc import Sequence

from graph.documents.corrections.model import Order
from graph.documents.corrections.places import Places, short
from graph.documents.model import Page


def not_ordered(order: Order, places: Places) -> None:
    """Say why *order* was not followed."""
    pages = places.document.pages
    if pages:
        places.stale(order, _why_not_ordered(order, pages, places))
    else:
        hint = "Only the lines of a PDF can be put in order; skip what is out of place instead."
        places.invalid(order, "This document has no pages to put in order.", hint)


def _why_not_ordered(order: Order, pages: Sequence[Page], places: Places) -> str:
    here = next((at for at, page in enumerate(pages) if page.number == order.page), None)
    if here is None:
        return (
            f"There is no page {order.page} in the document. "
            f"It has pages {pages[0].number} to {pages[-1].number}."
        )
    start = pages[here].start
    end = pages[here + 1].start if here + 1 < len(pages) else len(places.document.text)
    for words in order.begins:
        if places.words.find(words, start, end):
            continue
        found = places.words.find(words)
        on = max((page for page in pages if found and page.start <= found[0][0]),
                 key=lambda page: page.start, default=None)  # fmt: skip
        elsewhere = f" It stands on page {on.number}." if on else ""
        return f"“{short(words)}” does not stand on page {order.page}.{elsewhere}"
    return (
        f"The words are on page {order.page}, but each has to begin a line of its own: copy the "
        "first words of a line."
    )
