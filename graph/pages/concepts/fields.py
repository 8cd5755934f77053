"""Which fields of study the sources are about, and the texts that people wrote for these fields.

A text of ``site/content/pages`` with ``:field: <folder of graph/vocabulary>`` and ``:page: <name>``
replaces the general text <name> where the sources are about that field. So no site claims to be
about something that none of its sources is about.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Set
from typing import Final

from graph.claims.concepts.fields import OF_A_FIELD
from graph.claims.view import role
from graph.pages.index import Index
from graph.pages.make.material import Content

SHARE: Final = 0.05
"""The share of all statements that has to be about a field before the site speaks of it: words that
several fields have in common are named in many places."""


def fields_of(index: Index) -> frozenset[str]:
    """The folders of the vocabulary that the statements are about things of."""
    known = index.corpus.vocabulary
    folders = {
        id_: folder
        for id_, place in known.places.items()
        if id_ in known.concepts and role(known.concepts[id_].type) in OF_A_FIELD
        if (folder := place.file.split("/")[2]) and not folder.endswith(".ttl")
    }
    about = Counter(
        folder
        for claim in index.said.claims
        for folder in {folders.get(id_, "") for id_ in (*claim.subjects, *claim.objects)}
        if folder
    )
    return frozenset(
        folder for folder, number in about.items() if number >= SHARE * len(index.said.claims)
    )


def texts_for(contents: Mapping[str, Content], fields: Set[str]) -> dict[str, Content]:
    """*contents* by the name of their page: the general texts, some of them replaced by those for
    one of *fields*.
    """
    own = {
        text.page: text
        for _, text in sorted(contents.items())
        if text.field and text.field in fields
    }
    return {name: text for name, text in contents.items() if not text.field} | own
