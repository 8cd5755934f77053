"""Works of OpenAlex, as its API gives them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from graph.documents.records.json_items import Item, listed, said, within
from graph.documents.records.parts import Parts, natural_person

_KINDS: Final = {
    "article": "article-journal", "review": "article-journal", "letter": "article-journal",
    "editorial": "article-journal", "book-chapter": "chapter", "dissertation": "thesis",
    "preprint": "article",
}  # fmt: skip
"""What differs from CSL's types."""
_OF_WORK: Final = (
    "title", "display_name", "type", "authorships", "publication_date", "publication_year",
    "primary_location", "biblio", "ids", "doi", "language", "keywords", "abstract_inverted_index",
)  # fmt: skip
"""What says something of the work; the rest counts who cites it, and sorts it into topics."""
MOST_WORDS: Final = 20_000
"""Of an abstract."""


def read_openalex(text: str) -> list[Parts]:
    """The works in *text*, one or what a search found; none where it is other JSON.

    :raises ValueError: where it is no JSON at all.
    """
    try:
        data = json.loads(text)
    except RecursionError:
        return []
    found = data.get("results") if isinstance(data, dict) and "results" in data else data
    return [
        _parts(one)
        for one in (found if isinstance(found, list) else [found])
        if isinstance(one, dict) and isinstance(one.get("authorships"), list)
    ]


def _parts(item: Item) -> Parts:
    own = {name: item[name] for name in _OF_WORK if name in item}
    parts = Parts(raw=json.dumps([own], ensure_ascii=False, indent=1))
    parts.add("title", said(item, "title") or said(item, "display_name"))
    kind = said(item, "type")
    parts.add("type", _KINDS.get(kind, kind) or "document")
    for one in listed(item, "authorships"):
        name = said(within(one, "author"), "display_name") or said(one, "raw_author_name")
        if name:
            parts.person("author", natural_person(name))
    parts.add("issued", said(item, "publication_date") or said(item, "publication_year"))
    location = within(item, "primary_location")
    place, printed, ids = within(location, "source"), within(item, "biblio"), within(item, "ids")
    parts.add("container-title", said(place, "display_name"))
    parts.add("ISSN", said(place, "issn_l"))
    parts.add("volume", said(printed, "volume"))
    parts.add("issue", said(printed, "issue"))
    parts.pages(said(printed, "first_page"), said(printed, "last_page"))
    parts.add("DOI", said(item, "doi"))
    parts.add("URL", said(location, "landing_page_url"))
    parts.add("PMID", said(ids, "pmid").rpartition("/")[2])
    parts.add("language", said(item, "language"))
    parts.add("license", said(location, "license"))
    for one in listed(item, "keywords"):
        parts.add("keyword", said(one, "display_name"))
    parts.add("abstract", " ".join(_in_order(within(item, "abstract_inverted_index"))))
    return parts


def _in_order(places: Item) -> Iterator[str]:
    """The words of an abstract that is given as the places of each of its words."""
    words = {
        place: word
        for word, at in places.items()
        for place in (at if isinstance(at, list) else ())
        if isinstance(place, int)
    }
    for place in sorted(words)[:MOST_WORDS]:
        yield words[place]
