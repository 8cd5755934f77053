"""What each CSL type is called in each format: one table, so that the formats cannot disagree."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Host(StrEnum):
    """What a work of some type stands in or comes from: decides where its container goes."""

    JOURNAL = "journal"
    BOOK = "book"
    """A part of a book: chapter, entry."""
    PROCEEDINGS = "proceedings"
    INSTITUTION = "institution"
    """A report."""
    UNIVERSITY = "university"
    NONE = "none"
    """Stands for itself."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One CSL type in the terms of the formats."""

    bibtex: str
    """Entry type of BibTeX's standard styles."""
    ris: str
    """Value of ``TY`` in the RIS specification (Research Information Systems, 2011)."""
    zotero: str
    """Zotero's item type, for ``rft.type`` and ``z:itemType``."""
    host: Host = Host.NONE


_ARTICLE = Kind("article", "JOUR", "journalArticle", Host.JOURNAL)
_MAGAZINE = Kind("article", "MGZN", "magazineArticle", Host.JOURNAL)
_BOOK = Kind("book", "BOOK", "book")
_DOCUMENT = Kind("misc", "GEN", "document")
_REPORT = Kind("techreport", "RPRT", "report", Host.INSTITUTION)
_SOUND = Kind("misc", "SOUND", "audioRecording")
_STATUTE = Kind("misc", "STAT", "statute")
_ART = Kind("misc", "ART", "artwork")
_LETTER = Kind("misc", "PCOMM", "letter")
_TALK = Kind("misc", "SLIDE", "presentation")

KINDS: Final[dict[str, Kind]] = {
    "article": Kind("unpublished", "UNPB", "preprint"),
    "article-journal": _ARTICLE,
    "article-magazine": _MAGAZINE,
    "article-newspaper": Kind("article", "NEWS", "newspaperArticle", Host.JOURNAL),
    "bill": Kind("misc", "BILL", "bill"),
    "book": _BOOK,
    "broadcast": Kind("misc", "MPCT", "tvBroadcast"),
    "chapter": Kind("incollection", "CHAP", "bookSection", Host.BOOK),
    "classic": Kind("book", "CLSWK", "book"),
    "collection": _BOOK,
    "dataset": Kind("misc", "DATA", "dataset"),
    "document": _DOCUMENT,
    "entry": Kind("incollection", "CHAP", "bookSection", Host.BOOK),
    "entry-dictionary": Kind("incollection", "DICT", "dictionaryEntry", Host.BOOK),
    "entry-encyclopedia": Kind("incollection", "ENCYC", "encyclopediaArticle", Host.BOOK),
    "event": _TALK,
    "figure": Kind("misc", "FIGURE", "artwork"),
    "graphic": _ART,
    "hearing": Kind("misc", "HEAR", "hearing"),
    "interview": Kind("misc", "PCOMM", "interview"),
    "legal_case": Kind("misc", "CASE", "case"),
    "legislation": _STATUTE,
    "manuscript": Kind("unpublished", "UNPB", "manuscript"),
    "map": Kind("misc", "MAP", "map"),
    "motion_picture": Kind("misc", "MPCT", "film"),
    "musical_score": Kind("misc", "MUSIC", "document"),
    "pamphlet": Kind("booklet", "PAMP", "document"),
    "paper-conference": Kind("inproceedings", "CPAPER", "conferencePaper", Host.PROCEEDINGS),
    "patent": Kind("misc", "PAT", "patent"),
    "performance": _TALK,
    "periodical": Kind("misc", "JFULL", "document"),
    "personal_communication": _LETTER,
    "post": Kind("misc", "ICOMM", "forumPost"),
    "post-weblog": Kind("misc", "BLOG", "blogPost"),
    "regulation": _STATUTE,
    "report": _REPORT,
    "review": _ARTICLE,
    "review-book": _ARTICLE,
    "software": Kind("misc", "COMP", "computerProgram"),
    "song": _SOUND,
    "speech": _TALK,
    "standard": Kind("techreport", "STAND", "standard", Host.INSTITUTION),
    "thesis": Kind("phdthesis", "THES", "thesis", Host.UNIVERSITY),
    "treaty": Kind("misc", "STAT", "statute"),
    "webpage": Kind("misc", "ELEC", "webpage"),
}
"""Every type of CSL 1.0.2, and ``event``, which the schema of its data lacks."""


def csl_type(text: str) -> str:
    """*text* where it is a CSL type, else ``document``, CSL's own word for any work: a type that
    somebody made up must not stop a build.
    """
    return text if text in KINDS else "document"


def kind_of(text: str) -> Kind:
    """The kind of the CSL type *text*."""
    return KINDS[csl_type(text)]
