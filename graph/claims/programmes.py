"""Tables of programmes: a row is an intervention, with what it is, what came of it, and who says so.

Which column is which is told by its head.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graph.claims import cues
from graph.claims.candidates import candidate
from graph.claims.model import Concept, ConceptType, Direction, Kind, Mention
from graph.claims.statements import DESIGN, Draft, View, outcomes_of
from graph.claims.units import Unit
from graph.documents.model import Document, Prose, Row, Table
from graph.documents.sentences import sentences
from graph.references.model import Citation

_NAME = re.compile(
    r"\b(?:name|programmes?|programs?|interventions?|models?|projects?|service|title|initiative|approach)\b",
    re.I,
)
_ABOUT = re.compile(
    r"\b(?:about|description|what|overview|summary|content|components?|approach|details?)\b", re.I
)
_FOUND = re.compile(
    r"\b(?:evidence|outcomes?|evaluat\w+|findings?|results?|impacts?|effects?|effectiveness)\b",
    re.I,
)
_REFERENCES = re.compile(
    r"\b(?:references?|reading|sources?|citations?|studies|publications?)\b", re.I
)


@dataclass(frozen=True, slots=True)
class Columns:
    """Which column holds what; ``None`` for one that the table lacks."""

    name: int
    about: int | None
    found: int | None
    references: int | None


def columns_of(table: Table) -> Columns | None:
    """The columns of a table of programmes; ``None`` where the table is none."""
    heads = [cell.text for cell in table.head]
    found = _column(heads, _FOUND)
    references = _column([h if i != found else "" for i, h in enumerate(heads)], _REFERENCES)
    taken = {found, references}
    name = _column([h if i not in taken else "" for i, h in enumerate(heads)], _NAME)
    about = _column([h if i not in taken | {name} else "" for i, h in enumerate(heads)], _ABOUT)
    if name is None or (about is None and found is None):
        return None
    return Columns(name, about, found, references)


def _column(heads: list[str], pattern: re.Pattern[str]) -> int | None:
    return next((index for index, head in enumerate(heads) if pattern.search(head)), None)


@dataclass(frozen=True, slots=True)
class RowReading:
    """What came of one row."""

    row: Row
    intervention: Concept | str
    """A candidate, or the id of a known concept."""
    drafts: tuple[tuple[Unit, Draft], ...]
    designs: tuple[str, ...]
    evaluations: tuple[str, ...]
    """Ids of the references that the row names as evaluations."""
    further: tuple[str, ...]
    """Those that it names as further reading."""
    labels: dict[str, str]
    """Reference id to the words that stand before it in the row."""


Look = Callable[[Unit], View]
Known = Callable[[str], bool]
"""Whether the vocabulary has a concept."""


def read_table(
    document: Document, table: Table, look: Look, known: Known, citations: tuple[Citation, ...]
) -> Iterator[RowReading]:
    """Each row of a table of programmes; nothing for any other table."""
    columns = columns_of(table)
    if columns is None:
        return
    path = document.path(table)
    for row in table.rows:
        if row.cells[columns.name].text.strip():
            yield _read_row(table, row, columns, path, look, known, citations)


def _read_row(
    table: Table,
    row: Row,
    columns: Columns,
    path: tuple[str, ...],
    look: Look,
    known: Known,
    citations: tuple[Citation, ...],
) -> RowReading:
    name = row.cells[columns.name]
    concept = _intervention(table, name, path, look, known)
    who = concept if isinstance(concept, str) else concept.id
    drafts: list[tuple[Unit, Draft]] = []
    designs: list[str] = []
    if columns.about is not None:
        for unit in _cell_units(table, row.cells[columns.about], path):
            drafts.append((unit, _described(look(unit), who)))
    if columns.found is not None:
        for unit in _cell_units(table, row.cells[columns.found], path):
            view = look(unit)
            designs.extend(view.ids(DESIGN))
            drafts.extend((unit, draft) for draft in _found(view, who))
    evaluations, further, labels = _references(row, columns, citations)
    return RowReading(
        row, concept, tuple(drafts), tuple(dict.fromkeys(designs)), evaluations, further, labels
    )


def _intervention(
    table: Table, name: Prose, path: tuple[str, ...], look: Look, known: Known
) -> Concept | str:
    unit = Unit(table, name, 0, len(name.text), path, whole=True)
    named: list[Mention] = [
        m for m in look(unit).mentions if m.type == ConceptType.INTERVENTION and known(m.concept)
    ]
    if named:
        best = max(named, key=lambda mention: mention.end - mention.start)
        if best.end - best.start >= 0.4 * len(name.text):
            return best.concept
    short = re.search(r"\(([^()]{2,40})\)\s*$", name.text)
    bare = re.sub(r"\s*\([^()]{2,40}\)\s*$", "", name.text)
    return candidate(ConceptType.INTERVENTION, bare, (short[1],) if short else ())


def _cell_units(table: Table, cell: Prose, path: tuple[str, ...]) -> Iterator[Unit]:
    for start, end in sentences(cell):
        if end - start > 15:
            yield Unit(table, cell, start, end, path)


def _described(view: View, who: str) -> Draft:
    objects = view.ids(
        ConceptType.POPULATION, ConceptType.OUTCOME, ConceptType.RISK_FACTOR, ConceptType.FRAMEWORK,
        ConceptType.SETTING, ConceptType.EFFECT_ON_CHILD,
    )  # fmt: skip
    unit = view.unit
    return Draft(
        unit.start,
        unit.end,
        Kind.INTERVENTION_DESCRIPTION,
        (who,),
        objects,
        Direction.NOT_STATED,
        "programme-row",
    )


def _found(view: View, who: str) -> Iterator[Draft]:
    """Outcomes that a sentence reports; else, where it says how it was studied, a description."""
    unit = view.unit
    if cues.GAP.search(view.text) or re.search(
        r"\bneed (?:for|to)\b|\bareas for improvement\b", view.text, re.I
    ):
        objects = view.ids(ConceptType.OUTCOME, ConceptType.POPULATION, ConceptType.BARRIER)
        yield Draft(
            unit.start,
            unit.end,
            Kind.EVIDENCE_GAP,
            (who,),
            objects,
            Direction.NOT_STATED,
            "programme-gap",
        )
        return
    drafts = (
        outcomes_of(view, (who,), "programme-outcome") if cues.OUTCOME.search(view.text) else ()
    )
    if drafts:
        yield from drafts
        return
    if cues.OUTCOME.search(view.text) and re.search(
        r"\b(?:positive|improv|reduc|increas|effective|success|impact|change)\w*", view.text, re.I
    ):
        new = candidate(ConceptType.OUTCOME, _outcome_words(view.text))
        direction = cues.direction_of(view.text)
        yield Draft(
            unit.start, unit.end, Kind.INTERVENTION_OUTCOME, (who,), (new.id,), direction, "programme-outcome",
            new=(new,),
        )  # fmt: skip
        return
    objects = view.ids(DESIGN, ConceptType.POPULATION, ConceptType.SETTING)
    yield Draft(
        unit.start,
        unit.end,
        Kind.INTERVENTION_DESCRIPTION,
        (who,),
        objects,
        Direction.NOT_STATED,
        "programme-study",
    )


def _outcome_words(text: str) -> str:
    after = re.search(
        r"\b(?:positive impacts? on|impacted positively on|improv\w+|reduc\w+(?: in)?|increas\w+(?: in)?|effective in|impact on)\s+(?P<what>[^,.;(]{4,80})",
        text,
        re.I,
    )
    return after["what"].strip() if after else re.sub(r"\s+", " ", text)[:80]


_FURTHER = re.compile(r"further reading", re.I)


def _references(
    row: Row, columns: Columns, citations: tuple[Citation, ...]
) -> tuple[tuple[str, ...], tuple[str, ...], dict[str, str]]:
    if columns.references is None:
        return (), (), {}
    cell = row.cells[columns.references]
    if not cell.text:
        return (), (), {}
    span = cell.span()
    evaluations: list[str] = []
    further: list[str] = []
    labels: dict[str, str] = {}
    last = 0
    for citation in citations:
        if citation.reference is None or not span.covers(citation.span):
            continue
        at = _place(cell, citation.span.start)
        words = cell.text[last:at]
        last = at
        labels[citation.reference] = words
        (further if _FURTHER.search(cell.text[:at]) else evaluations).append(citation.reference)
    return tuple(dict.fromkeys(evaluations)), tuple(dict.fromkeys(further)), labels


def _place(prose: Prose, offset: int) -> int:
    return next((i for i, origin in enumerate(prose.offsets) if origin >= offset), len(prose.text))
