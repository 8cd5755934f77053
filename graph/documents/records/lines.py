"""Lines of a file of records whose words did not come into the record that was read."""

from __future__ import annotations

import re
from collections.abc import Set
from itertools import chain
from typing import Final

from graph.documents.kept import unsaid, words
from graph.documents.records.register import LABEL

_NAMED = re.compile(r"[\s\"'@{,-]{0,12}(?P<name>[A-Za-z][\w-]{0,40})\s{0,4}[\"']?\s{0,4}[-=:]")
"""What a line of any of the formats begins with: ``AU  - ``, ``title = ``, ``"title": ``."""
_FIELD = re.compile(r"\b[A-Za-z][\w-]{0,40}\s{0,3}=|\"[\w-]{1,40}\"\s{0,3}:")
"""The name of a field further on in a line."""
_PIECE = re.compile(r"\S.{0,100}(?:\S{0,60}|$)")
"""What is looked at at a time: some exports are one line."""
_REWORDED: Final = frozenset(
    ("ty", "type", "la", "lang", "langid", "language", "dp", "dep", "da", "date", "issued", "year",
     "month", "pt", "id", "er")
)  # fmt: skip
"""Fields, in small letters, that a record keeps in other words: types, languages, dates."""
_OF_FILES: Final = {
    "ris": frozenset(
        ("db", "dp", "an", "l1", "l3", "l4", "st", "m1", "m2", "cn", "rn", "ad", "j1", "ja", "jo",
         "t1", "y1")
    ),
    "medline": frozenset(
        ("own", "stat", "dcom", "lr", "sb", "mhda", "crdt", "phst", "pst", "so", "auid", "ad", "gr",
         "mh", "au", "ta", "pl", "jid", "edat", "pmcr", "pmc", "oid", "coi", "cois", "ci", "is",
         "fir", "ir", "irad", "aid", "lid", "si", "oto", "rf", "rn", "nm", "ps", "fps", "cin",
         "con", "fau")
    ),
    "bibtex": frozenset(
        ("file", "timestamp", "owner", "bdsk-url-1", "date-added", "date-modified", "abbr_journal",
         "shortjournal", "shorttitle", "eprinttype", "archiveprefix", "primaryclass", "urldate",
         "crossref")
    ),
    "csl-json": frozenset(
        ("title-short", "container-title-short", "source", "journalabbreviation", "citation-key",
         "file", "sequence", "message-type", "message-version", "status")
    ),
    "datacite-json": frozenset(
        ("affiliation", "affiliationidentifier", "affiliationidentifierscheme", "bibtex",
         "citeproc", "classificationcode", "contributortype", "datetype", "descriptiontype",
         "givenname", "identifiertype", "lang", "nameidentifier", "nameidentifierscheme",
         "nametype", "providerid", "clientid", "relateditemtype", "relatedidentifiertype",
         "relationtype", "resourcetypegeneral", "rightsidentifier", "rightsidentifierscheme", "ris",
         "schemaorg", "schemaversion", "schemeuri", "schemetype", "state", "subjectscheme",
         "titletype", "agency", "created", "registered", "updated", "relatedmetadatascheme")
    ),
    "openalex": frozenset(
        ("author_position", "countries", "country_code", "doi", "id", "institutions", "is_accepted",
         "is_core", "is_corresponding", "is_in_doaj", "is_oa", "is_published", "mag", "openalex",
         "orcid", "pdf_url", "pmid", "raw_affiliation_string", "raw_affiliation_strings",
         "raw_author_name", "ror", "score", "version")
    ),
    "ovid": frozenset(
        ("vn", "db", "an", "ro", "in", "jc", "sb", "up", "xl", "cc", "cb", "ds", "rf", "dd", "dt",
         "jl", "iu", "mc", "st", "tn", "br", "sy", "nt", "fo", "po", "md", "ia", "mo", "lg", "yr",
         "cp", "ui", "em", "ed", "rv", "pc", "cl", "dg", "pa", "score", "is", "ib", "so", "bt",
         "pu", "as", "mh", "de", "ou", "on", "ol")
    ),
    "cochrane": frozenset(("id", "xr", "pm", "cc", "yr", "us", "so", "record")),
    "europe-pmc": frozenset(
        ("authoridtype", "fullname", "initials", "isoabbreviation", "medlineabbreviation",
         "monthofpublication", "nlmid", "dateofpublication", "yearofpublication", "pubtype",
         "pmcid", "affiliation", "authorstring", "essn", "issn", "type", "value")
    ),
    "clinical-trials": frozenset(("class", "role", "type")),
    "trial-register": frozenset(("date of registration",)),
}  # fmt: skip
"""Fields, by reader, that tell how a file was kept, or the same again in short."""
_NOTHING = re.compile(r"(?!)")
_OF_RECORD: Final = {
    "bibtex": re.compile(r"\s*@[^,]*,?"),  # its kind, and the key that it is cited by
    "web-of-science": re.compile(
        r"(?:FN|VR|PT|DT|LA|PD|PY|UT|C1|C3|RP|EM|RI|OI|FU|FX|CR|NR|TC|Z9|U1|U2|J9|JI|PA|PG|WC|SC|GA"
        r"|DA|PM|OA|HC|HP|WE|ER|EF|AU|AF|ID|EY|EA|PN|SI|MA|SN|EI|BN)(?:\s.*|$)"
    ),
    "refworks": re.compile(
        r"(?:RT|SR|ID|YR|FD|LA|AN|DB|DS|CL|OL|AD|SN|RD|WT|PM|PR|JF|JO)(?:\s.*|$)"
        r"|[A-Z][A-Z0-9]=.*|Refworks Export.*|Character Set=.*|Tag legend$"
    ),
    "cochrane": re.compile(r"Record #.*"),
    "ris": re.compile(r"(?:Record #\d|Provider: |Database: |Content: ).*"),
    "proquest": re.compile(
        r"(?:_{20}|Document \d+ of \d|Report Information from|Links|ProQuest document|Database|ISSN"
        r"|Publication info|Publication (?:year|date)|Source type|Document type|Language|Title|Peer"
        r"|Last updated|Copyright|Accession number|Classification|CODEN|Document (?:URL|status)"
        r"|Publication subject|Country of publication|Number of pages|Full text availability"
        r"|DOI|\d{1,2} \w{3,9} \d{4} \d\d:\d\d).*|[A-Z][A-Za-z/() -]{2,40}:"
    ),
    "refer": re.compile(r"%[0G8DFL+~>]\s.*"),
}
"""Beginnings of lines, by reader, that name a record's kind, language or dates, or tell how its
file was kept."""
MOST: Final = 0.5
"""A line is left out where so many of its words are."""


def left_out(text: str, said: str, reader: str) -> list[int]:
    """The lines of *text*, counted from 1, most of whose words stand nowhere in *said*, the text
    that *reader* made of it; but for fields that are kept in other words, or tell nothing of the
    work.
    """
    everything = said.casefold()
    silent = _REWORDED | _OF_FILES.get(reader, frozenset())
    found: dict[int, list[str]] = {}
    for number, printed in enumerate(text.split("\n"), 1):
        kind = _OF_RECORD.get(reader, _NOTHING).match(printed)
        line = printed[kind.end() :] if kind else printed
        named = _NAMED.match(line)
        value = line[named.end() :] if named else line
        value = LABEL.sub("", line) if reader == "trial-register" else value
        if named and named["name"].lower() in silent:
            continue
        found[number] = _PIECE.findall(_FIELD.sub(" ", value).casefold())
    lost = frozenset(unsaid(chain.from_iterable(found.values()), everything))
    return [
        number for number, pieces in found.items() if any(_is_lost(one, lost) for one in pieces)
    ]


def _is_lost(piece: str, lost: Set[str]) -> bool:
    every = words([piece])
    return bool(every) and sum(word in lost for word in every) >= MOST * len(every)
