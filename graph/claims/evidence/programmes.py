"""Tables of programmes: a row is an intervention, with what it is, what came of it, who says so.

Which column is which is told by its head. English.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from graph.claims.concepts.candidates import candidate
from graph.claims.model import Concept, ConceptType, Direction, Kind, Rating
from graph.claims.rules.advice import recommendation
from graph.claims.rules.descriptions import described
from graph.claims.rules.ratings import RatingFinder
from graph.claims.units import Unit
from graph.claims.view import (
    BARRIER,
    DESIGN,
    INTERVENTION,
    OUTCOME,
    POPULATION,
    SETTING,
    Draft,
    View,
    draft,
    unique,
)
from graph.claims.wording import advising, cues
from graph.claims.wording.gaps import GAP
from graph.claims.wording.results import outcomes_of
from graph.claims.wording.valence import valence_of
from graph.documents.model import Document, Prose, Row, Table
from graph.documents.sentences import sentences
from graph.references.model import Citation


def _head(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


_NAME = _head(
    "names?|programmes?|programs?|interventions?|models?|projects?|services?|titles?|initiatives?"
    "|approach(?:es)?|schemes?"
)
_ABOUT = _head(
    "about|description|what|overview|summary|content|components?|approach|details?|aims?"
    "|how it works"
)
_FOUND = _head("evidence|outcomes?|evaluat\\w+|findings?|results?|impacts?|effects?|effectiveness")
_REFERENCES = _head(
    "references?|reading|sources?|citations?|stud(?:y|ies)|publications?|literature|authors?"
)
_DESIGN = _head("(?:study |evaluation |evidence )?(?:designs?|types?)|methods?|methodology")
_SAMPLE = _head("samples?(?: size)?|participants|respondents|n")
_PLACE = _head("countr(?:y|ies)|places?|locations?|settings?|where|areas?|regions?|sites?")


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; ``None`` for one that the table lacks."""

    name: int
    about: int | None
    found: int | None
    references: int | None
    design: int | None = None
    sample: int | None = None
    place: int | None = None


def columns_of(table: Table) -> Columns | None:
    """The columns of a table of programmes; ``None`` where the table is none."""
    heads = [cell.text for cell in table.head]
    taken: set[int | None] = set()

    def column(pattern: re.Pattern[str]) -> int | None:
        free = (i for i, head in enumerate(heads) if i not in taken and pattern.search(head))
        index = next(free, None)
        taken.add(index)
        return index

    design, sample = column(_DESIGN), column(_SAMPLE)
    found, references = column(_FOUND), column(_REFERENCES)
    name, about = column(_NAME), column(_ABOUT)
    place = column(_PLACE)
    if name is None or (about is None and found is None):
        return None
    return Columns(name, about, found, references, design, sample, place)


@dataclass(frozen=True, slots=True)
class Cited:
    """The works that a row names, in order."""

    evaluations: tuple[str, ...] = ()
    """Ids of references."""
    further: tuple[str, ...] = ()
    """Those under ``Further reading``."""
    labels: dict[str, str] = field(default_factory=dict)
    """Reference id to the words that stand before it in the row."""


@dataclass(frozen=True, slots=True)
class RowDraft:
    """One statement of a row."""

    unit: Unit
    draft: Draft
    found: bool
    """Whether it stands among what was found, and not in the description."""
    designs: tuple[str, ...] = ()
    """Study designs that its sentence names."""


@dataclass(frozen=True, slots=True)
class RowReading:
    """What came of one row."""

    row: Row
    intervention: Concept | str
    """A candidate, or the id of a known concept."""
    drafts: tuple[RowDraft, ...]
    """In the order of the text."""
    cited: Cited
    designs: tuple[str, ...] = ()
    """That a column of their own states."""
    sample: str = ""
    place: str = ""
    """The words of their columns; empty where the table has none."""
    ratings: tuple[Rating, ...] = ()
    """Of the intervention, from columns that are named after scales."""

    @property
    def who(self) -> str:
        """The id of the intervention."""
        return self.intervention if isinstance(self.intervention, str) else self.intervention.id


@dataclass(frozen=True, slots=True)
class Looking:
    """How a table's cells are looked at."""

    look: Callable[[Unit], View]
    known: Callable[[str], bool]
    """Whether the vocabulary has a concept."""
    citations: Sequence[Citation]
    """The document's, sorted by place."""
    ratings: RatingFinder


def read_table(document: Document, table: Table, looking: Looking) -> Iterator[RowReading]:
    """Each row of a table of programmes; nothing for any other table."""
    columns = columns_of(table)
    if columns is None:
        return
    path = document.path(table)
    for row in table.rows:
        if _YEARS.fullmatch(row.cells[columns.name].text) is None:
            yield _read_row(table, row, columns, path, looking)


_YEARS = re.compile(r"(?i)[\d\s,;:/–—-]*(?:present|now|today|ongoing)?\s*")
"""A cell that names nothing: it is empty, or says when."""


def _read_row(
    table: Table, row: Row, columns: Columns, path: tuple[str, ...], looking: Looking
) -> RowReading:
    name = Unit(table, row.cells[columns.name], 0, len(row.cells[columns.name].text), path)
    concept = _intervention(looking.look(name), looking.known)
    who = concept if isinstance(concept, str) else concept.id
    drafts: list[RowDraft] = []
    if columns.about is not None:
        about = _telling(_cell_units(table, row.cells[columns.about], path))
        drafts += (RowDraft(unit, _described(looking.look(unit), who), False) for unit in about)
    if columns.found is not None:
        for unit in _cell_units(table, row.cells[columns.found], path):
            view = looking.look(unit)
            drafts += (RowDraft(unit, one, True, view.ids(DESIGN)) for one in _found(view, who))
    cited = Cited()
    if columns.references is not None:
        cited = _cited(row.cells[columns.references], looking.citations)
    pairs = zip(table.head, row.cells, strict=False)
    rated = (looking.ratings.in_column(head.text, cell) for head, cell in pairs)
    return RowReading(
        row,
        concept,
        tuple(drafts),
        cited,
        () if columns.design is None else _whole(table, row, columns.design, path, looking),
        _text(row, columns.sample),
        _text(row, columns.place),
        tuple(filter(None, rated)),
    )


def _text(row: Row, index: int | None) -> str:
    return "" if index is None else row.cells[index].text.strip()


def _whole(
    table: Table, row: Row, index: int, path: tuple[str, ...], looking: Looking
) -> tuple[str, ...]:
    """The study designs that a cell names."""
    cell = row.cells[index]
    return looking.look(Unit(table, cell, 0, len(cell.text), path)).ids(DESIGN)


_BRACKET = re.compile(r"\s{0,9}\((?P<short>[^()]{2,40})\)\s{0,9}$")
_MOST = 0.4
"""Share of a name's cell that a known label has to fill to be its name."""


def _intervention(name: View, known: Callable[[str], bool]) -> Concept | str:
    """The known intervention that a cell names, or a candidate named by the whole cell."""
    named = [m for m in name.mentions if m.type == INTERVENTION and known(m.concept)]
    if named:
        best = max(named, key=lambda mention: mention.end - mention.start)
        if best.end - best.start >= _MOST * len(name.text):
            return best.concept
    short = _BRACKET.search(name.text)
    bare = name.text[: short.start()] if short else name.text
    return candidate(ConceptType.INTERVENTION, bare, (short["short"],) if short else ())


_SHORTEST = 15
"""Characters of the shortest sentence of a cell that says anything."""


def _cell_units(table: Table, cell: Prose, path: tuple[str, ...]) -> Iterator[Unit]:
    for start, end in sentences(cell):
        if end - start > _SHORTEST:
            yield Unit(table, cell, start, end, path)


_FEWEST_WORDS = 5
"""Of a description without a full stop: fewer (*Graduated sanctions*) are one more name."""


def _telling(units: Iterable[Unit]) -> Iterator[Unit]:
    for unit in units:
        if len(unit.text.split()) >= _FEWEST_WORDS or unit.text.rstrip().endswith("."):
            yield unit


def _described(view: View, who: str) -> Draft:
    about = (who,), tuple(name for name in described(view) if name != who)
    return draft(view, Kind.INTERVENTION_DESCRIPTION, "programme-row", about)


_LACKS = re.compile(r"\bareas (?:for|of) improvement\b|\bweakness(?:es)?\b", re.IGNORECASE)
_STUDIED = re.compile(
    r"\b(?:assess(?:es|ed|ing)?(?! as\b)|examin(?:es|ed|ing)|(?:was|were|being|been) (?:\w+ )?"
    r"(?:evaluated|conducted|generated|collected|interviewed|piloted|run|delivered|launched)"
    r"|explored|investigated|compar(?:ed|es) (?!with|to))\b",
    re.IGNORECASE,
)
_FINDS = re.compile(
    r"\b(?:found|finds|indicat\w+|show\w*|reported|suggest\w*|demonstrat\w+|conclud\w+|corroborat\w+"
    r"|highlight(?:s|ed)?|substantiat\w+|confirm(?:s|ed)?|cited|revealed|observed|resulted|led to"
    r"|assessed as|described|identified|noted|perceived|rated)\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?P<did>received|accessed|took up|completed|attended|dropped out|lacked"
    r"|withdrew|engaged (?:with|in)|valued|remained|stayed|returned)\b",
    re.IGNORECASE,
)
"""What became of those who took part, in a word of every field."""


def _found(view: View, who: str) -> Sequence[Draft]:
    """What a sentence of the evidence says: what is missing, what should be done, what came of it;
    else how it was studied.
    """
    if GAP.search(view.text) or _LACKS.search(view.text):
        objects = view.ids(OUTCOME, POPULATION, BARRIER)
        return (draft(view, Kind.EVIDENCE_GAP, "programme-gap", ((who,), objects)),)
    if advising.RECOMMENDS.search(view.text):
        return recommendation(view)
    reports = _FINDS.search(view.text)
    if reports or not _STUDIED.search(view.text):
        drafts = outcomes_of(view, (who,), "programme-outcome")
        if drafts:
            return drafts
        happened = _HAPPENED.search(view.text)
        if happened is not None:
            return (_in_words(view, who, happened.start("did")),)
        if reports is not None and not cues.AIMS.search(view.text):
            return (_in_words(view, who, reports.end()),)
    objects = view.ids(DESIGN, POPULATION, SETTING)
    return (draft(view, Kind.INTERVENTION_DESCRIPTION, "programme-study", ((who,), objects)),)


_CUT = re.compile(r"[.;:(]|,\s|\s(?:which|where|who|in areas|including|such as|following)\s")
_JOINS = re.compile(r"\W*(?:that|there (?:is|was|were|are)|an?|the|of)\s", re.IGNORECASE)
_LABEL = 110
"""Characters of the longest name that a cell's words give to an outcome."""


def _in_words(view: View, who: str, at: int) -> Draft:
    """An outcome that neither the vocabulary nor a word of change names, in the words of the cell
    from *at* on.
    """
    text = view.text[at:]
    opens = _JOINS.match(text)
    text = text[opens.end() :] if opens else text
    cut = _CUT.search(text, 12)
    text = text[: cut.start()] if cut else text
    if len(text) > _LABEL:
        text = text[:_LABEL].rsplit(" ", 1)[0]
    new = candidate(ConceptType.OUTCOME, text)
    unit, kind, way = view.unit, Kind.INTERVENTION_OUTCOME, Direction.NOT_STATED
    if cues.MIXED.search(view.text):
        way = Direction.MIXED
    elif cues.NONE_FOUND.search(view.text):
        way = Direction.NONE_FOUND
    valence = valence_of(text, way, new.id, view.wanted)
    about = ((who,), (new.id,))
    return Draft(
        unit.start, unit.end, kind, *about, way, "programme-outcome", valence, new=(new,)
    )  # fmt: skip


_FURTHER = re.compile(r"further reading|see also|more information", re.IGNORECASE)


def _cited(cell: Prose, citations: Sequence[Citation]) -> Cited:
    """The works of a row's cell of references."""
    if not cell.text:
        return Cited()
    span = cell.span()
    evaluations: list[str] = []
    further: list[str] = []
    labels: dict[str, str] = {}
    turn = _FURTHER.search(cell.text)
    last = 0
    start = bisect_left(citations, span.start, key=lambda one: one.span.start)
    for citation in citations[start:]:
        if not span.covers(citation.span):
            break
        at = bisect_left(cell.offsets, citation.span.start)
        if citation.reference is not None:
            labels.setdefault(citation.reference, cell.text[last:at])
            (further if turn and turn.start() < at else evaluations).append(citation.reference)
        last = bisect_left(cell.offsets, citation.span.end)
    return Cited(unique(evaluations), unique(further), labels)
