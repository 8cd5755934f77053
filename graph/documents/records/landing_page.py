"""The reader of a landing page: a web page around a title, a record and an abstract."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.documents.model import Document
from graph.documents.records.landing_fields import FURNITURE, page_fields
from graph.documents.running_text.blocks import draft_blocks
from graph.documents.running_text.drafts import Draft, DraftKind
from graph.documents.running_text.headings import LIST_NAMES, SECTION_NAMES, plain_name
from graph.documents.running_text.imprint import DOI
from graph.documents.running_text.lines import LineKind, split_lines
from graph.documents.running_text.read import assemble

READER = "landing-page"

_ABSTRACT = re.compile(r"\W*(?:abstract|summary|zusammenfassung|résumé|resumo)\W*", re.IGNORECASE)
_CITE = re.compile(
    r"\W*(?:share and cite|how to cite(?: this \w+)?|cite this(?: \w+)?(?: as)?|to cite this \w+"
    r"|suggested citation|recommended citation|citation|cite)\W*",
    re.IGNORECASE,
)
_END = re.compile(
    r"\W*(?:cited by|related articles|similar articles|keywords?|mesh terms|metrics"
    r"|copyright|download|figures|supplementary|full text|share|comments"
    r"|publication types|substances|linkout)\b.{0,40}",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"(?:copyright\s*)?©|\bcopyright\b|\blicen[cs]ed? under\b|creative commons", re.I
)


def looks_like(text: str) -> str | None:
    """Why *text* is a landing page, in words for the reader; ``None`` where it is none."""
    lines = [line for line in split_lines(text) if line.kind is not LineKind.BLANK]
    words = len(text.split())
    if not 40 <= words <= 1500 or len(lines) > 120:
        return None
    abstract = any(_ABSTRACT.fullmatch(line.text) for line in lines)
    cues = {match.lower() for match in FURNITURE.findall(text)}
    identified = DOI.search(text) is not None or re.search(r"\bISSN\b|\bPMID\b", text)
    long = sum(len(line.text) > 400 for line in lines)
    if abstract and identified and len(cues) >= 3 and long <= 4:
        return (
            "It is short, has an abstract under its heading, an identifier, and a web page's "
            f"furniture ({', '.join(sorted(cues)[:4])})."
        )
    return None


def read_landing_page(source: str, text: str, file: str, reason: str) -> Document:
    """The record and the abstract; the rest of the page is furniture."""
    drafts = _drafts(text)
    document = assemble(source, text, file, drafts, READER, reason)
    return replace(document, fields=tuple(page_fields(source, text, drafts)))


def _chunks(text: str) -> Iterator[tuple[int, int]]:
    """Stretches between blank lines; a heading is one of its own."""
    start = end = -1
    for line in split_lines(text):
        first = start < 0
        heading = line.kind is LineKind.HASH or (first and _ABSTRACT.fullmatch(line.text))
        if (line.kind is LineKind.BLANK or heading) and start >= 0:
            yield start, end
            start = -1
        if line.kind is LineKind.BLANK:
            continue
        if heading:
            yield line.start, line.end
            continue
        start = line.start if start < 0 else start
        end = line.end
    if start >= 0:
        yield start, end


def _drafts(text: str) -> list[Draft]:
    """Blocks: the title, the abstract with its heading, the suggested citation, and what the page
    shows of the text and its references; all else is set apart as furniture.
    """
    chunks = list(_chunks(text))
    title = _title_at(text, chunks)
    state = ""
    shown = _shown(text, chunks, title)
    drafts: list[Draft] = []
    for index, (start, end) in enumerate(chunks):
        if any(first <= start < last for first, last in shown):
            continue
        lead = len(text[start:end]) - len(text[start:end].lstrip("# "))
        words = text[start:end].strip()
        draft = Draft(DraftKind.FURNITURE, [(start, end)], start, rule="web page")
        if index == title:
            draft.kind, draft.level, draft.rule = DraftKind.HEADING, 1, "page-title"
            draft.pieces = [(start + lead, end)]
            state = ""
        elif _ABSTRACT.fullmatch(words):
            draft.kind, draft.level, draft.rule = DraftKind.HEADING, 2, "known-name"
            draft.pieces = [(start + lead, end)]
            state = "abstract"
        elif _CITE.fullmatch(words):
            state = "citation"
        elif _END.fullmatch(words) or _RIGHTS.search(words):
            state, draft.rule = "", "rights" if _RIGHTS.search(words) else "web page"
        elif state and len(words) > 40:
            draft.kind, draft.rule = DraftKind.PARAGRAPH, state
        drafts.append(draft)
    if shown:
        inside = (d for d in draft_blocks(text) if any(a <= d.start < b for a, b in shown))
        drafts.extend(inside)
    return sorted(drafts, key=lambda draft: draft.start)


def _shown(text: str, chunks: list[tuple[int, int]], title: int) -> list[tuple[int, int]]:
    """The stretches of the page that are the work's own text: from a section's heading behind the
    title to the next heading of the page's furniture.
    """
    found: list[tuple[int, int]] = []
    begin = -1
    for start, end in chunks[title + 1 :]:
        words = text[start:end].strip()
        name = plain_name(words)
        hashed = words.startswith("#")
        own = name in LIST_NAMES or (
            (name in SECTION_NAMES or hashed)
            and not _ABSTRACT.fullmatch(words)
            and not _CITE.fullmatch(words)
            and not _END.fullmatch(words)
            and not (hashed and FURNITURE.search(words))
        )
        if own and "\n" not in words and len(words) < 100:
            begin = start if begin < 0 else begin
        elif begin >= 0 and _ends_the_text(words, hashed=hashed):
            found.append((begin, start))
            begin = -1
    if begin >= 0:
        found.append((begin, chunks[-1][1]))
    return found


def _ends_the_text(words: str, *, hashed: bool) -> bool:
    """Whether the page's furniture goes on here."""
    known = _ABSTRACT.fullmatch(words) or _CITE.fullmatch(words) or _RIGHTS.search(words[:200])
    return bool(
        known
        or (_END.fullmatch(words) and (hashed or len(words) < 40))
        or (hashed and FURNITURE.search(words))
    )


def _title_at(text: str, chunks: list[tuple[int, int]]) -> int:
    """The chunk that is the title: the longest line of words before the abstract."""
    hashed = [
        i for i, (start, _) in enumerate(chunks) if re.match(r"#\s+\S", text[start : start + 9])
    ]
    if hashed and not FURNITURE.search(text[slice(*chunks[hashed[0]])]):
        return hashed[0]
    best, at = 0, -1
    for index, (start, end) in enumerate(chunks):
        words = text[start:end].strip("# \n")
        if _ABSTRACT.fullmatch(words):
            break
        named = bool(re.search(r"https?:|\bdoi\b|@|\bISSN\b|\d{4}\s*[;:]|\bet al\b", words, re.I))
        furniture = len(FURNITURE.findall(words))
        initials = len(re.findall(r"\b[A-Z]{1,2}\b[.,]?|\d+\b", words))
        score = len(words) if 15 <= len(words) <= 300 else 0
        if score > best and not named and furniture < 2 and initials <= 2 and "\n\n" not in words:
            best, at = score, index
    return at
