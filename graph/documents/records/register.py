"""Records of trial registers, as text: the labels of WHO's Trial Registration Data Set 1.3.1."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.documents.records.parts import Parts, paragraphs, person_of

_IDS = re.compile(
    r"\b(?:NCT\d{8}|ISRCTN\d{6,8}|ACTRN\d{14}p?|ChiCTR[\w-]{6,20}|DRKS\d{8}|EUCTR[\d-]{10,20}"
    r"|CTRI/\d{4}/\d{2,3}/\d{6}|JPRN-\w{5,20}|NTR\d{2,5}|PACTR\d{10,20}|SLCTR/\d{4}/\d{3}"
    r"|TCTR\d{8,14}|RBR-\w{5,10}|KCT\d{7}|IRCT\w{8,20}|PROSPERO\s?\d{4}|CRD\d{11})\b"
)
_LABELS = {
    "title": ("public title", "brief title", "title", "study title", "scientific title",
              "official title", "review title"),
    "author": ("principal investigator", "contact for scientific queries", "contact person",
               "named contact", "primary contact", "investigator"),
    "publisher": ("primary sponsor", "sponsor", "lead sponsor", "sponsor(s)"),
    "issued": ("date of registration", "registration date", "date registered", "first posted",
               "first submitted", "date applied", "study first posted"),
    "keyword": ("condition", "conditions", "health condition(s) or problem(s) studied", "keywords",
                "condition(s)", "health condition(s)", "conditions or focus of study"),
    "abstract": ("brief summary", "plain english summary", "lay summary", "summary",
                 "study hypothesis", "detailed description", "study objectives", "objective",
                 "intervention(s)", "interventions", "intervention", "primary outcome(s)",
                 "primary outcome", "primary outcome measure", "key secondary outcomes",
                 "secondary outcome(s)", "secondary outcomes", "results", "study design",
                 "key inclusion criteria", "target sample size"),
}  # fmt: skip
_FIELD = {label: field for field, labels in _LABELS.items() for label in labels}
_OWN = frozenset(label for field in ("title", "author", "publisher", "issued")
                 for label in _LABELS[field] if label != "title")  # fmt: skip
"""Labels that articles do not have: two of them make a register's record."""
_ANY = "|".join(map(re.escape, sorted(_FIELD, key=len, reverse=True)))
LABEL = re.compile(
    rf"^[\s*#_>|-]{{0,8}}(?P<label>{_ANY})"
    r"[*_]{0,3}\s{0,3}(?::|\||\t|$)[*_]{0,3}",
    re.IGNORECASE | re.MULTILINE,
)


_NEXT = re.compile(r"\n\s*\n|\n[\s*#_>|-]{0,8}[A-Z][\w ,()/'’-]{2,60}[*_]{0,3}\s?[:|\t]")
"""What ends a value of one line: an empty line, or a label that is not among ours."""


def read_register(text: str) -> list[Parts]:
    """The record in *text*; none where it has no register's number or too few known labels."""
    number = _IDS.search(text[:20_000])
    found = list(LABEL.finditer(text))
    labels = {match["label"].casefold() for match in found}
    if number is None or len(labels) < 4 or len(labels & _OWN) < 2:
        return []
    parts = Parts(raw=text)
    parts.add("type", "document")
    parts.add("genre", "trial registration")
    parts.add("number", number[0])
    ends = [match.start() for match in found[1:]] + [len(text)]
    for match, (_, end) in zip(found, pairwise([0, *ends]), strict=True):
        label = match["label"].casefold()
        value = text[match.end() : end].strip(" :|\t\r\n*_")
        _take(parts, _FIELD[label], label, value)
    return [parts] if parts.has("title") else []


def _take(parts: Parts, field: str, label: str, value: str) -> None:
    if field == "abstract":
        for paragraph in paragraphs(value):
            parts.add(
                field, f"{label.capitalize()}: {paragraph}" if len(paragraph) < 60 else paragraph
            )
    elif field == "author":
        parts.person(field, person_of(value.split("\n", maxsplit=1)[0]))
    elif field == "keyword":
        for keyword in re.split(r"[;\n]", value):
            parts.add(field, keyword)
    else:
        parts.add(field, _NEXT.split(value, maxsplit=1)[0])
