"""Who is named behind the title of a work that no one is named before: ``Rain. Edited by Jane
Dole``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from graph.letters import UP
from graph.records import Record
from graph.references.entries.any_names import any_names

_MADE_BY = re.compile(
    r"\b(?:[Ee]dited\sby|[Ee]d\.\sby|[Cc]ompiled\sby|[Hh]erausgegeben\svo[nm]|[Hh](?:rs)?g\.?\sv(?:on|om|\.)"
    r"|[Aa]\scura\sdi|[Cc]ompilat[oaie]\sda|sous\sla\sdirection\sde|[ée]dité[es]{0,2}\spar"
    r"|[Oo]rganizad[oa]\spor|[Ee]ditado\spor)\s"
)
_PART = rf"(?:[{UP}]\.|[{UP}][\w'’-]{{1,30}})"
_NAME = rf"{_PART}(?:[\s-]{{1,2}}(?:{_PART}|van|von|de|der|den|da|di|du|del|della)){{0,4}}"
_NAMES = re.compile(rf"{_NAME}(?:(?:,\s|\s?,?\s(?:and|und|et|e|y|&)\s){_NAME}){{0,4}}")
_MOST = 600
"""Characters behind which no maker is looked for."""


def with_makers(record: Record, text: str) -> Record:
    """*record* with those as editors whom *text* names behind the title, where it names no one
    before.
    """
    if record.author or record.editor or not record.title:
        return record
    above = text.startswith(("--", "——", "__"))  # who made the work above
    said = None if above else _MADE_BY.search(text[:_MOST])
    named = _NAMES.match(text, said.end()) if said else None
    if named is None:
        return record
    first = re.split(rf",\s(?!{_NAME}\s(?:and|und|et|e|y|&)\s)", named[0])[0]
    return replace(record, editor=any_names(first))
