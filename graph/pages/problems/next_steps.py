"""What a maintainer should do next, worst first: what was found, and what to write where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from graph.claims.review.awaiting import awaiting_review
from graph.claims.review.file import toml_string
from graph.documents.corrections.file import CORRECTIONS_FILE
from graph.documents.corrections.model import NOT_IN_THE_LIST
from graph.documents.sources.model import QuotationPolicy
from graph.pages.index import Index
from graph.pages.model import Link
from graph.pages.places import source_link
from graph.pages.problems.around import around
from graph.problems import Code, Problem, Severity

ALIKE: Final = 3
"""So many steps of one kind for one source are shown; the others are counted."""
FIRST_WORDS: Final = 8
"""Words of a long stretch that a correction quotes."""

ORDER: Final = (
    Code.CORRECTION_INVALID, Code.CORRECTION_STALE, Code.REVIEW_INVALID, Code.REVIEW_STALE,
    Code.RECORD_DISAGREES, Code.RECORD_UNFINISHED, Code.EXTRACTION_CHANGED,
    Code.DOCUMENT_DAMAGED, Code.PAGE_UNREADABLE,
    Code.REFERENCE_LIST_EMPTY, Code.REFERENCE_LIST_MISSING, Code.REFERENCE_UNPARSED,
    Code.TABLE_RAGGED, Code.NOTES_MISSING, Code.PARTS_LEFT_OUT,
    Code.CITATION_AMBIGUOUS, Code.CITATION_UNRESOLVED, Code.CITATION_REPAIRED, Code.WORKS_ALIKE,
)  # fmt: skip
"""What comes before what among problems of one severity: a person's work that is lost comes first,
then what is missing whole, then single places. Others follow.
"""
FACTS: Final = frozenset({Code.REFERENCE_UNCITED, Code.DOCUMENT_CONTROL_CHARACTERS})
"""Facts that nobody has to do anything about, where they are notices."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to do."""

    id: str
    """Fragment of the lines to copy; empty where there are none."""
    severity: str
    found: str
    """What was found."""
    source: Link
    before: str
    """The text in question, as far as the source's policy lets us show it: what stands before the
    place, at it, and after it.
    """
    at: str
    after: str
    todo: str
    file: str
    """Where to look or write: ``file:line``."""
    write: str
    """Lines to copy into ``file``, or a command; empty for none."""
    more: int
    """How many others like it there are in the source."""


def next_steps(
    index: Index, problems: Iterable[Problem], sources: Collection[str]
) -> tuple[NextStep, ...]:
    """What to do about *problems*, and which *sources* await a person's review, worst first."""
    ordered = sorted((one for one in problems if _asks(one)), key=_urgency)
    counts = Counter((one.source, one.code) for one in ordered)
    shown: Counter[tuple[str, Code]] = Counter()
    steps: list[NextStep] = []
    for problem in ordered:
        key = problem.source, problem.code
        shown[key] += 1
        if shown[key] <= ALIKE:
            more = counts[key] - ALIKE if shown[key] == ALIKE else 0
            steps.append(_step(problem, index, f"step-{len(steps) + 1}", max(0, more)))
    return (*steps, *_reviews(index, sources, len(steps)))


def _asks(problem: Problem) -> bool:
    """Whether a person has something to do about *problem*."""
    notice = problem.severity is Severity.NOTICE
    return not (notice and problem.code in (*FACTS, Code.REVIEW_STALE))


def _urgency(problem: Problem) -> tuple[int, int, str, str, int, str]:
    grave = list(Severity).index(problem.severity)
    rank = ORDER.index(problem.code) if problem.code in ORDER else len(ORDER)
    line = problem.line or 0
    return grave, rank, problem.code, problem.source, line, problem.message


def _step(problem: Problem, index: Index, id_: str, more: int) -> NextStep:
    words = _words(problem, index)
    before, at, after = around(problem, index)
    lines = "\n".join(WRITE[problem.code](problem, words)) if problem.code in WRITE else ""
    known = problem.source in index.sources
    where = problem.place()
    if lines and known:
        where = f"{index.sources[problem.source].folder}/{CORRECTIONS_FILE}"
    link = source_link(problem.source, index) if known else Link(problem.source, "")
    return NextStep(
        id=id_ if lines else "",
        severity=problem.severity.value,
        found=problem.message,
        source=link,
        before=before,
        at=at,
        after=after,
        todo=TODO.get(problem.code, problem.hint),
        file=where,
        write=lines,
        more=more,
    )


def _words(problem: Problem, index: Index) -> str:
    """The words at the place of *problem*, to be quoted; none where the policy shows none."""
    span = problem.span
    if span is None or span.source not in index.texts or span.source not in index.sources:
        return ""
    if index.sources[span.source].rights.quotation is QuotationPolicy.NONE:
        return ""
    words = re.sub(r"[*\\]|</?su[bp]>", "", span.of(index.texts[span.source].document.text)).split()
    return " ".join(words[:40])


# --- what to write ---

TODO: Final = {
    Code.CITATION_AMBIGUOUS: "Say which of them it cites: copy these lines, and keep the right id.",
    Code.CITATION_UNRESOLVED: "Compare it with the printed list. Then say what it cites: an id of "
    "the list, “not in the list”, or “not a citation”.",
    Code.CITATION_REPAIRED: "If that is right, nothing has to be done. Else say what it cites.",
    Code.REFERENCE_UNPARSED: "If it belongs to the reference before it, copy these lines. If it is "
    "one of its own, write [[reference]] for [[join]] and add its title and year; if it is none at "
    "all, write [[skip]].",
    Code.REFERENCE_LIST_ENDS: "If that is right, nothing has to be done. If references stand "
    "there, too, copy these lines: their first words as quote, and their last without the #.",
    Code.REFERENCE_LIST_EMPTY: "If no list of references stands there, say that this is none of "
    "its headings, as a level 0 does. Else look whether the list is in the document.",
}


def _citation(problem: Problem, words: str) -> Iterator[str]:
    candidates = problem.candidates
    yield "[[citation]]"
    yield f"quote = {toml_string(words)}"
    if not any(char.isalpha() for char in words):
        yield 'within = ""  # some words around it'
    others = [*candidates[1:], NOT_IN_THE_LIST, "not a citation"][: 5 if candidates else None]
    first = candidates[0] if candidates else others.pop(0)
    yield f"reference = {toml_string(first)}  # or: {', '.join(others)}"
    yield from _signed()


def _begins(words: str) -> str:
    return toml_string(" ".join(words.split()[:FIRST_WORDS]))


def _unparsed(_: Problem, words: str) -> Iterator[str]:
    yield from ("[[join]]", f"quote = {_begins(words)}", *_signed())


def _no_list(_: Problem, words: str) -> Iterator[str]:
    yield from ("[[heading]]", f"quote = {_begins(words.lstrip('# '))}", "level = 0", *_signed())


def _list(_: Problem, words: str) -> Iterator[str]:
    yield from ("[[list]]", f"quote = {_begins(words)}", '# until = "the last words"', *_signed())


def _signed() -> Iterator[str]:
    yield 'by = ""    # your initials'
    yield 'date = ""  # the day, as 2024-05-17'


WRITE: Final[dict[Code, Callable[[Problem, str], Iterator[str]]]] = {
    Code.CITATION_AMBIGUOUS: _citation,
    Code.CITATION_UNRESOLVED: _citation,
    Code.CITATION_REPAIRED: _citation,
    Code.REFERENCE_UNPARSED: _unparsed,
    Code.REFERENCE_LIST_EMPTY: _no_list,
    Code.REFERENCE_LIST_ENDS: _list,
}
"""Lines for ``corrections.toml``, by what they put right."""


# --- what awaits review ---


def _reviews(index: Index, sources: Collection[str], before: int) -> Iterator[NextStep]:
    """Those of *sources* with claims that nobody has decided on, the most of them first."""
    claims = index.corpus.claims
    waiting = {slug: len(awaiting_review(claims[slug])) for slug in sources if slug in claims}
    ordered = sorted((slug for slug in waiting if waiting[slug]), key=lambda s: (-waiting[s], s))
    for at, slug in enumerate(ordered, before + 1):
        wait = "claim awaits" if waiting[slug] == 1 else "claims await"
        yield NextStep(
            id=f"step-{at}",
            severity=Severity.NOTICE.value,
            found=f"{waiting[slug]:,} {wait} a person’s review.",
            source=source_link(slug, index),
            before="",
            at="",
            after="",
            todo="List them, worst first; with --toml N a decision on number N is printed.",
            file=f"{index.sources[slug].folder}/review.toml",
            write=f"python build.py review {slug}",
            more=0,
        )
