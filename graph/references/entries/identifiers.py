"""DOIs and addresses in the text of a reference: found, mended where a line break hurt them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote

from graph.references.entries.years import DATE

DOI = re.compile(
    r"(?P<lead>(?:https?\s?:\s?//\s?)?(?:www\.)?(?:dx\.\s?)?doi\.org/\s*(?:https?://(?:dx\.)?doi\.org/\s*)?"
    r"|\[?\bdoi\]?\s?:?\s*(?:https?://(?:dx\.)?doi\.org/\s*)?|\b)"
    r"(?P<doi>10\.\d{4,9}/\s?[^\s\"<>\u201d]+)",
    re.IGNORECASE,
)
"""The DOI Handbook's syntax: a prefix ``10.`` and a suffix of any characters; a resolver's address,
even a doubled one, or ``doi:`` before it."""

URL = re.compile(r"(?:https?:\s?//\s?|www\.)[^\s<>\"“”]+", re.IGNORECASE)

_LEAD = re.compile(
    r"(?<![\s,.;:(\[])(?:[\s,.;:(\[]{0,4}(?:\[?(?:online|internet)\]?"
    r"|available(?:\s+(?:online|at|from)){0,2}"
    rf"|retrieved(?:\s+(?:on\s+)?(?:{DATE}))?,?\s*(?:from)?|accessed\s+at|url|link"
    r"|(?:online\s+)?(?:verfügbar|abrufbar)\s+unter|online unter|disponível em"
    r"|disponible (?:en|sur)|from|at|doi)(?![a-z])[\s:.(<\])]{0,4}){1,3}$",
    re.IGNORECASE,
)
"""What announces an address: ``[Online]. Available:``, ``Retrieved May 3, 2020, from``."""
_ACCESSED = re.compile(
    r"[\s,.;]{0,4}[\[(]?\s?\b(?:last\s+|date\s+|zuletzt\s+|letzter\s+)?(?:accessed|viewed|retrieved"
    r"|abgerufen|zugriff|acesso|consulted|consultado|acessado|consulté|stand(?=:)|cited|visited)\b"
    rf"(?:\s+(?:on|am|em|at|le|el))?\s*:?\s*(?P<date>{DATE})(?:,?\s+\d\d?:\d\d)?\s?[\])]?\s?\.?",
    re.IGNORECASE,
)
_FILE = re.compile(r"\.(?:pdf|docx?|html?|xlsx?|pptx?|aspx?|php)\b(?:\?\S*)?\.?$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Address:
    """What stood at the end of a reference."""

    body: str
    """The reference without it."""
    doi: str = ""
    url: str = ""
    accessed: str = ""
    """As printed."""
    printed: str = ""
    """The address as printed, where it was mended."""


def take_address(text: str) -> Address:
    """Parts a reference from its DOI, address and date of access."""
    accessed = ""
    seen = next(reversed(list(_ACCESSED.finditer(text))), None)
    if seen and re.search(r"\d{4}", seen["date"]):
        after = text[seen.end() :].strip(" .")
        if (
            not after
            or URL.match(after)
            or DOI.match(after)
            or URL.search(text[: seen.start()])
            or URL.search(after[:60])
        ):
            accessed = seen["date"].strip(" .,")
            text = text[: seen.start()] + " " + text[seen.end() :]
    doi, text, printed = _take_doi(text)
    url, text, mended = _take_url(text)
    return Address(text.strip(), doi, url, accessed, printed or mended)


def _take_doi(text: str) -> tuple[str, str, str]:
    match = DOI.search(text)
    if match is None:
        return "", text, ""
    printed = re.sub(r"\((?:19|20)\d\d\)[.,]?$", "", match["doi"])
    doi = re.sub(r"\s+", "", printed)
    end = match.end() - (len(match["doi"]) - len(printed))
    broken = re.match(r"\s(?P<rest>[\w./()-]*\d[\w./()-]*)\.?\s*$", text[end : end + 80])
    year = broken and re.fullmatch(r"(?:19|20)\d\d", broken["rest"].strip("."))
    if broken and not year and match["doi"][-1] not in ";,":
        doi += broken["rest"]
        end += broken.end()
    doi = _without_closers(doi.rstrip(".,;:]"))
    printed = match[0].strip() if re.search(r"\s", match["doi"]) or "http" in match[0][8:] else ""
    lead = text[: match.start()].rstrip("[(, ")
    lead = _without_lead(lead)
    return unquote(doi).lower(), (lead + " " + text[end:]).strip(" "), printed


def _without_lead(text: str) -> str:
    """Without the words before an address that announce it."""
    from_ = max(0, len(text) - 80)
    lead = _LEAD.search(text, from_)
    return text[: lead.start()] if lead else text


def _without_closers(word: str) -> str:
    """Without a closing bracket that was opened before the word."""
    while word.endswith(")") and word.count(")") > word.count("("):
        word = word[:-1].rstrip(".,;")
    return word


def _take_url(text: str) -> tuple[str, str, str]:
    match = URL.search(text)
    if match is None:
        return "", text, ""
    start = match.start()
    rest = text[start:]
    url, used = _mend(rest)
    before = text[:start]
    before = _without_lead(before)
    printed = rest[:used].strip()
    after = text[start + used :].strip(" >.)]")
    again = URL.search(after)
    if again and again.start() < 3:
        after = ""
    return url, (before.rstrip(" <([") + " " + after).strip(), printed if printed != url else ""


def _mend(rest: str) -> tuple[str, int]:
    """The address at the start of *rest* made whole, and how much of *rest* it takes.

    What follows the first space belongs to it where it can be no prose: the rest of a file's name,
    or of a path that a line break parts.
    """
    tokens = rest.split(" ")
    first = re.sub(r"^(https?:)\s?//\s?", r"\1//", tokens[0])
    tail = rest[len(tokens[0]) :].strip()
    if tail:
        if (
            _FILE.search(tail)
            and len(tail) <= 200
            and not _FILE.search(first)
            and "http" not in tail
        ):
            glue = "" if first.endswith(("/", "-", "_", "=")) else "%20"
            whole = first + glue + tail.rstrip(".").replace(" ", "%20")
            return whole, len(rest)
        if re.fullmatch(r"[a-z0-9/_=?&%.~#+-]+(?: [a-z0-9/_=?&%.~#+-]+){0,3}", tail) and (
            len(tail) < 120 and not re.fullmatch(r"[a-z]{1,12}\.?", tail)
        ):
            return first + tail.rstrip(".").replace(" ", ""), len(rest)
        if first.endswith(("/", "-", "_", "=")):
            word = tail.split(" ")[0]
            if re.search(r"[/\d]", word) and not word.startswith("("):
                used = rest.index(word, len(tokens[0])) + len(word)
                return first + word.rstrip(".,;"), used
    return _without_closers(first.rstrip(".,;:>]'’\"")), len(tokens[0])
