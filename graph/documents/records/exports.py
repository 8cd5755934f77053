"""The formats of files of records: what tells each, and who reads it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Final

from graph.documents.records.bibtex import MOST_ENTRIES, is_bibtex, read_bibtex, within
from graph.documents.records.clinical_trials import read_clinical_trials
from graph.documents.records.cochrane import is_cochrane, read_cochrane
from graph.documents.records.csl import read_csl, read_toml, read_yaml
from graph.documents.records.datacite_json import read_datacite_json
from graph.documents.records.europe_pmc import read_europe_pmc
from graph.documents.records.openalex import read_openalex
from graph.documents.records.ovid import is_ovid, read_ovid
from graph.documents.records.parts import Parts
from graph.documents.records.proquest import is_proquest, read_proquest
from graph.documents.records.refer import is_refer, read_refer
from graph.documents.records.register import read_register
from graph.documents.records.rows import is_ragged, read_rows
from graph.documents.records.tagged import is_medline, is_ris, read_medline, read_ris
from graph.documents.records.two_letters import (
    is_refworks,
    is_web_of_science,
    read_refworks,
    read_web_of_science,
)
from graph.problems import Code, Problem, Severity

MAX_RECORD_CHARACTERS = 16 * 1024 * 1024
"""A larger export is refused: some ten thousand records with their abstracts."""


JSON: Final = frozenset({"csl-json", "datacite-json", "openalex", "clinical-trials", "europe-pmc"})
"""The readers whose files need have no lines."""
ROWS: Final = "csv"
"""The reader whose files name their fields once, above all records."""
MAX_TOLD: Final = 20
"""So many broken entries are told one by one."""


@dataclass(slots=True)
class Export:
    """The records of one file."""

    reader: str
    form: str
    """The format's name, for people."""
    records: list[Parts]
    problems: list[Problem] = field(default_factory=list)


def read_export(text: str, source: str, file: str) -> Export | None:
    """The records that *text* holds; ``None`` where it is no file of records."""
    if len(text) > MAX_RECORD_CHARACTERS:
        return None
    for read in _FORMATS:
        found = read(text, source, file)
        if found is not None and (found.records or found.problems):
            return found
    return None


def _damaged(source: str, file: str, message: str, hint: str, line: int) -> Problem:
    return Problem(
        Code.DOCUMENT_DAMAGED, Severity.WARNING, message, hint, file=file, line=line, source=source
    )


def _ris(text: str, source: str, file: str) -> Export | None:
    if not is_ris(text):
        return None
    records, closed = read_ris(text)
    found = Export("ris", "RIS", records)
    if not closed:
        said = "The last record has no ER line: the file may be cut off."
        hint = "It was read as far as it goes; export it again."
        found.problems.append(_damaged(source, file, said, hint, records[-1].line))
    return found


def _medline(text: str, _source: str, _file: str) -> Export | None:
    return Export("medline", "MEDLINE", read_medline(text)) if is_medline(text) else None


def _bibtex(text: str, source: str, file: str) -> Export | None:
    if not is_bibtex(text):
        return None
    read = within(text)
    records, broken = read_bibtex(read)
    hint = "Mend its braces and commas; the other entries were read."
    problems = [_damaged(source, file, f"A broken entry was left out: “{said}”.", hint, line)
                for line, said in broken[:MAX_TOLD]]  # fmt: skip
    if more := broken[MAX_TOLD:]:
        said = f"{len(more):,} more broken entries were left out."
        problems.append(_damaged(source, file, said, hint, more[0][0]))
    if len(read) < len(text):
        said = f"The file has more than {MOST_ENTRIES:,} entries: those from here on were not read."
        line = read.count("\n") + 1
        problems.append(_damaged(source, file, said, "Split the export.", line))
    return Export("bibtex", "BibTeX", records, problems)


def _csl(text: str, source: str, file: str) -> Export | None:
    if text.lstrip()[:1] not in "[{":
        return None
    try:
        return Export("csl-json", "CSL-JSON", read_csl(text))
    except ValueError as wrong:
        if not re.search(r'"title"\s{0,9}:', text):
            return None
        line = wrong.lineno if isinstance(wrong, json.JSONDecodeError) else 1
        return Export("csl-json", "CSL-JSON", [], [_unread(source, file, "CSL-JSON", line)])


def _json(
    reader: str, form: str, read: Callable[[str], list[Parts]], sign: str = ""
) -> Callable[[str, str, str], Export | None]:
    """What takes JSON of the *form*, in which *sign* stands."""

    def found(text: str, _source: str, _file: str) -> Export | None:
        if text.lstrip()[:1] not in "[{" or sign not in text:
            return None
        with suppress(ValueError):
            return Export(reader, form, read(text))
        return None

    return found


def _toml(text: str, source: str, file: str) -> Export | None:
    if not re.search(r"^[ \t]{0,40}(?:title|\[record\])[ \t]{0,40}(?:=|$)", text, re.MULTILINE):
        return None
    try:
        return Export("toml", "TOML", read_toml(text))
    except ValueError as wrong:
        at = re.search(r"at line (\d+)", str(wrong))
        line = int(at[1]) if at else text.count("\n") + 1
        return Export("toml", "TOML", [], [_unread(source, file, "TOML", line)])


def _unread(source: str, file: str, form: str, line: int) -> Problem:
    said = f"The file looks like {form}, and breaks its rules here: it was read as running text."
    return _damaged(source, file, said, "Export it again, or look for a quote or bracket.", line)


def _refer(text: str, _source: str, _file: str) -> Export | None:
    return Export("refer", "refer (EndNote)", read_refer(text)) if is_refer(text) else None


def _web_of_science(text: str, _source: str, _file: str) -> Export | None:
    if not is_web_of_science(text):
        return None
    return Export("web-of-science", "Web of Science", read_web_of_science(text))


def _refworks(text: str, _source: str, _file: str) -> Export | None:
    return Export("refworks", "RefWorks", read_refworks(text)) if is_refworks(text) else None


def _ovid(text: str, _source: str, _file: str) -> Export | None:
    return Export("ovid", "Ovid", read_ovid(text)) if is_ovid(text) else None


def _cochrane(text: str, _source: str, _file: str) -> Export | None:
    if not is_cochrane(text):
        return None
    return Export("cochrane", "the Cochrane Library", read_cochrane(text))


def _proquest(text: str, _source: str, _file: str) -> Export | None:
    return Export("proquest", "ProQuest", read_proquest(text)) if is_proquest(text) else None


def _rows(text: str, source: str, file: str) -> Export | None:
    found = Export(ROWS, "a table (CSV)", read_rows(text))
    if ragged := next((one for one in found.records if is_ragged(one.raw)), None):
        said = "A row has more or fewer cells than the table has columns: it may be read wrongly."
        hint = "Look for a quotation mark too many, or export the table again."
        found.problems.append(_damaged(source, file, said, hint, ragged.line))
    return found


def _yaml(text: str, _source: str, _file: str) -> Export | None:
    if not re.match(r"(?:---\s*\n|#[^\n]*\n|\s)*[A-Za-z][\w-]*\s?:(?:\s|$)", text[:2000]):
        return None
    return Export("yaml", "YAML", read_yaml(text))


def _register(text: str, _source: str, _file: str) -> Export | None:
    return Export("trial-register", "a trial register", read_register(text))


_FORMATS: tuple[Callable[[str, str, str], Export | None], ...] = (
    _ris,
    _ovid,
    _medline,
    _bibtex,
    _refer,
    _web_of_science,
    _refworks,
    _cochrane,
    _proquest,
    _json("datacite-json", "DataCite's JSON", read_datacite_json),
    _json("openalex", "OpenAlex", read_openalex, '"authorships"'),
    _json("clinical-trials", "ClinicalTrials.gov", read_clinical_trials, '"protocolSection"'),
    _json("europe-pmc", "Europe PMC", read_europe_pmc, '"resultList"'),
    _csl,
    _rows,
    _toml,
    _yaml,
    _register,
)
