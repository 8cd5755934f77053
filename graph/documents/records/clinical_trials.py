"""Records of ClinicalTrials.gov, as its API (version 2) gives them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from graph.documents.records.json_items import Item, listed, said, within
from graph.documents.records.parts import Parts, natural_person, paragraphs

_MODULES: Final = {
    "identificationModule": ("nctId", "briefTitle"),
    "statusModule": ("studyFirstPostDateStruct",),
    "sponsorCollaboratorsModule": ("leadSponsor",),
    "descriptionModule": ("briefSummary", "detailedDescription"),
    "conditionsModule": ("conditions", "keywords"),
    "armsInterventionsModule": ("interventions",),
    "outcomesModule": ("primaryOutcomes", "secondaryOutcomes"),
    "contactsLocationsModule": ("overallOfficials",),
}  # fmt: skip
"""What is taken of a study's protocol; the rest says who runs it where, and who may take part."""
_MEASURES: Final = (
    ("Primary outcome", "primaryOutcomes"), ("Secondary outcome", "secondaryOutcomes"),
)  # fmt: skip


def read_clinical_trials(text: str) -> list[Parts]:
    """The studies in *text*, one or what a search found; none where it is other JSON.

    :raises ValueError: where it is no JSON at all.
    """
    try:
        data = json.loads(text)
    except RecursionError:
        return []
    found = data["studies"] if isinstance(data, dict) and "studies" in data else data
    return [
        _parts(protocol)
        for one in (found if isinstance(found, list) else [found])
        if isinstance(one, dict) and (protocol := within(one, "protocolSection"))
    ]


def _parts(protocol: Item) -> Parts:
    own = {name: {key: value for key, value in within(protocol, name).items() if key in keys}
           for name, keys in _MODULES.items()}  # fmt: skip
    named = within(protocol, "identificationModule")
    if not said(named, "briefTitle"):
        own["identificationModule"]["officialTitle"] = said(named, "officialTitle")
    parts = Parts(raw=json.dumps({"protocolSection": own}, ensure_ascii=False, indent=1))
    parts.add("type", "document")
    parts.add("genre", "trial registration")
    parts.add("title", said(named, "briefTitle") or said(named, "officialTitle"))
    number = said(named, "nctId")
    parts.add("number", number)
    parts.add("URL", f"https://clinicaltrials.gov/study/{number}" if number else "")
    for one in listed(within(protocol, "contactsLocationsModule"), "overallOfficials"):
        if name := said(one, "name"):
            parts.person("author", natural_person(name.partition(",")[0]))
    sponsors = within(protocol, "sponsorCollaboratorsModule")
    parts.add("publisher", said(within(sponsors, "leadSponsor"), "name"))
    status = within(protocol, "statusModule")
    parts.add("issued", said(within(status, "studyFirstPostDateStruct"), "date"))
    conditions = within(protocol, "conditionsModule")
    for key in ("conditions", "keywords"):
        values = conditions.get(key)
        for value in values if isinstance(values, list) else ():
            parts.add("keyword", value if isinstance(value, str) else "")
    for paragraph in _told(protocol):
        parts.add("abstract", paragraph)
    return parts


def _told(protocol: Item) -> Iterator[str]:
    """What the study is about, what is done, and what is measured."""
    described = within(protocol, "descriptionModule")
    for key in ("briefSummary", "detailedDescription"):
        yield from paragraphs(said(described, key))
    for one in listed(within(protocol, "armsInterventionsModule"), "interventions"):
        yield _line("Intervention", said(one, "name"), said(one, "description"))
    outcomes = within(protocol, "outcomesModule")
    for label, key in _MEASURES:
        for one in listed(outcomes, key):
            after = said(one, "description"), said(one, "timeFrame")
            yield _line(label, said(one, "measure"), *after)


def _line(label: str, name: str, *more: str) -> str:
    said_of = ". ".join(one.strip().rstrip(".") for one in (name, *more) if one.strip())
    return f"{label}: {said_of}." if said_of else ""
