"""Retractions and corrections of works on the pages of all that rests on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from html import escape

from graph.citing.rendered import Formatted
from graph.claims.model import Claim
from graph.networks.sources import short_label
from graph.pages.cite import day_words
from graph.pages.index import Index
from graph.references.model import Notice, Work
from graph.references.notices import KINDS, doubts, undone

Entries = Mapping[str, Mapping[str, Formatted]]


def noted_entries(entries: Entries, works: Iterable[Work]) -> Entries:
    """Formatted *entries*, by style and name. Behind those of *works* stands what there is notice
    of.
    """
    ends = {f"reference/{work.id}": _ending(work) for work in works if work.notices}
    return {
        style: {
            name: Formatted(f"{one.html} {escape(ends[name])}", f"{one.text} {ends[name]}")
            if name in ends
            else one
            for name, one in made.items()
        }
        for style, made in entries.items()
    }


def _ending(work: Work) -> str:
    said = "; ".join(f"{KINDS[one.kind]} {day_words(one.date)}" for one in work.notices)
    return f"[{said[0].upper()}{said[1:]}]"


def words(notice: Notice) -> str:
    """``Retracted on 17 May 2024: the data were made up.``"""
    kind = KINDS[notice.kind].capitalize()
    return f"{kind} on {day_words(notice.date)}: {notice.reason.rstrip('.')}."


def works_under(claim: Claim, index: Index) -> list[Work]:
    """The works that *claim* and the study that it tells of rest on, each once."""
    study = index.said.evidence_of(claim)
    entries = (*claim.references, *(study.references if study else ()))
    found = (index.work(claim.source, entry) for entry in entries)
    return list({work.id: work for work in found if work}.values())


def claim_doubts(claim: Claim, index: Index) -> Iterator[str]:
    """What has to be said of the works that *claim* rests on, in sentences."""
    for work, alone in doubts(works_under(claim, index)):
        said = " ".join(map(words, work.notices))
        rest = " It rests on nothing else that stands." if alone else ""
        yield f"{short_label(work.best.record)}, which it rests on: {said}{rest}"


def cell_doubts(claims: Iterable[Claim], index: Index) -> Iterator[str]:
    """What has to be said of the works that the *claims* of a cell rest on, in one sentence for
    each work.
    """
    resting: dict[str, tuple[Work, list[bool]]] = {}
    for claim in claims:
        for work, alone in doubts(works_under(claim, index)):
            resting.setdefault(work.id, (work, []))[1].append(alone)
    for work, each in resting.values():
        said = " ".join(map(words, work.notices))
        lone = f", {sum(each)} of them on nothing else that stands" if any(each) else ""
        yield (
            f"{short_label(work.best.record)}: {said} Statements here that rest on it: "
            f"{len(each)}{lone}."
        )


def rests_alone(claim: Claim, work: Work, index: Index) -> bool:
    """Whether *claim* rests on *work*, which is undone, and on nothing that stands."""
    return undone(work) and all(map(undone, works_under(claim, index)))
