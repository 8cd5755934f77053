"""Lines put together to the blocks of a running text: drafts first, then the second looks.

A draft holds stretches of the source. What one line cannot tell - a paragraph that goes on after a
page break, a heading that is the start of a sentence, a quotation's speaker - is mended by
:data:`SECOND_LOOKS`, each a small function over the whole row of drafts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from graph.documents.headings import (
    LIST_NAMES,
    SECTION_NAMES,
    STRONG_RULES,
    is_bold_line,
    number_depth,
    plain_heading,
    plain_name,
)
from graph.documents.lines import (
    Line,
    LineKind,
    content_text,
    ends_sentence,
    furniture,
    goes_on,
    split_lines,
    starts_lower,
    wrap_width,
)
from graph.documents.prose import Piece


class DraftKind(StrEnum):
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    TABLE = "table"
    QUOTATION = "quotation"
    NOTE = "note"
    FURNITURE = "furniture"


@dataclass(slots=True)
class Draft:
    """A block in the making."""

    kind: DraftKind
    pieces: list[Piece]
    """Stretches of the source, in order, markers left out."""
    start: int
    """Where it begins, its marker included."""
    lines: int = 1
    marker: str = ""
    depth: int = 0
    level: int = 0
    rule: str = ""
    """Of a heading the rule that found it, of furniture why it is none of the text."""
    alone: bool = True
    """Whether it stands between blank lines."""
    tables: list[Line] = field(default_factory=list)
    """The lines of a table."""
    speaker: Piece | None = None
    resumes: bool = False
    """An item that another block may not be joined to."""

    @property
    def end(self) -> int:
        return self.pieces[-1][1]

    def words(self, text: str) -> str:
        """What it says, markup as printed."""
        return " ".join(text[start:end].strip() for start, end in self.pieces)


def draft_blocks(text: str) -> list[Draft]:
    """The blocks of *text*, in the order they are printed."""
    lines = split_lines(text)
    drafts = _first_pass(lines, furniture(lines), wrap_width(lines))
    for look in SECOND_LOOKS:
        drafts = look(text, drafts)
    return drafts


def _first_pass(lines: Sequence[Line], known: dict[int, str], width: int | None) -> list[Draft]:
    drafts: list[Draft] = []
    gap = True
    for index, line in enumerate(lines):
        if line.number in known:
            piece = (line.start, line.end)
            drafts.append(Draft(DraftKind.FURNITURE, [piece], line.start, rule=known[line.number]))
            gap = True
            continue
        if line.kind in (LineKind.BLANK, LineKind.RULER):
            gap = True
            continue
        last = drafts[-1] if drafts else None
        if not (last and not gap and _extend(last, line, lines[index - 1], width)):
            drafts.append(_new_draft(line, gap, last))
        gap = False
    return drafts


def _new_draft(line: Line, gap: bool, last: Draft | None) -> Draft:
    piece = (line.body, line.end)
    match line.kind:
        case LineKind.HASH:
            level = line.marker.count("#")
            return Draft(DraftKind.HEADING, [piece], line.start, level=level, rule="hash")
        case LineKind.TABLE:
            whole = (line.start, line.end)
            return Draft(DraftKind.TABLE, [whole], line.start, tables=[line])
        case LineKind.ITEM | LineKind.QUOTE if _is_item(line, gap, last):
            depth = line.indent // 2
            return Draft(
                DraftKind.ITEM, [piece], line.start, marker=line.marker, depth=depth, alone=gap
            )
        case LineKind.QUOTE:
            return Draft(DraftKind.QUOTATION, [piece], line.start, rule="block-quote")
        case LineKind.NOTE:
            return Draft(DraftKind.NOTE, [piece], line.start, marker=line.marker)
        case _:
            start = line.start + line.indent
            return Draft(DraftKind.PARAGRAPH, [(start, line.end)], start, alone=gap)


_ORDERED = re.compile(r"\(?\[?(?:\*\*)?(?P<label>\d{1,3}|[a-z]|[ivx]{1,4})[.)\]]")


def _is_item(line: Line, gap: bool, last: Draft | None) -> bool:
    """Whether a line that begins like a list item is one, and no wrapped line of a sentence."""
    if line.kind is LineKind.QUOTE:
        return not re.match(r"[\"'“‘*]", content_text(line))
    label = _ORDERED.fullmatch(line.marker)
    if label is None or gap:
        return True
    if last and last.kind is DraftKind.ITEM:
        return True
    return label["label"] in ("1", "a", "i")


def _extend(last: Draft, line: Line, before: Line, width: int | None) -> bool:
    """Adds *line* to the draft before it where it belongs to that; says whether it did."""
    if last.kind is DraftKind.TABLE:
        if line.kind is not LineKind.TABLE:
            return False
        last.tables.append(line)
        last.pieces.append((line.start, line.end))
        return True
    if line.kind is LineKind.SETEXT and last.kind is DraftKind.PARAGRAPH and last.lines == 1:
        last.kind, last.rule = DraftKind.HEADING, "underline"
        last.level = 1 if "=" in line.text else 2
        last.pieces[-1] = (last.pieces[-1][0], last.pieces[-1][1])
        return True
    if line.kind is LineKind.QUOTE and last.rule == "block-quote":
        last.pieces.append((line.body, line.end))
        return True
    if line.kind is LineKind.ITEM and last.kind is DraftKind.PARAGRAPH:
        if _is_item(line, False, last):
            return False
    elif line.kind is not LineKind.TEXT:
        return False
    if last.kind in (DraftKind.HEADING, DraftKind.FURNITURE, DraftKind.TABLE):
        return False
    if not _same_paragraph(last, line, before, width):
        return False
    last.pieces.append((line.start + line.indent, line.end))
    last.lines += 1
    return True


def _same_paragraph(last: Draft, line: Line, before: Line, width: int | None) -> bool:
    text = before.text.rstrip()
    if starts_lower(line.text) and not ends_sentence(text):
        return True
    if last.lines == 1 and last.kind is DraftKind.PARAGRAPH and last.alone:
        rule = plain_heading(text)
        follows = len(line.text) > len(text) or not ends_sentence(text)
        if rule == "known-name" or (rule in STRONG_RULES and follows and line.text[:1].isupper()):
            return False
    if width is not None:
        short = len(text) < 0.7 * width
        return not (short and ends_sentence(text) and not starts_lower(line.text))
    return len(text) < 130 or not ends_sentence(text)


# --- second looks: each takes the row of drafts and gives it back mended ---


def _sentences_under_a_hash(text: str, drafts: list[Draft]) -> list[Draft]:
    """``#### **Overall, the greatest risk comes from parents**`` / ``who have ...`` is no heading."""
    for draft, after in zip(drafts, drafts[1:], strict=False):
        words = draft.words(text)
        if (
            draft.kind is DraftKind.HEADING
            and after.kind is DraftKind.PARAGRAPH
            and goes_on(words, after.words(text))
            and len(words.split()) > 3
        ):
            draft.kind, draft.rule = DraftKind.PARAGRAPH, ""
            draft.alone = False
    return drafts


def _continuations(text: str, drafts: list[Draft]) -> list[Draft]:
    """Closes paragraphs and items that a page or column break parts."""
    joined: list[Draft] = []
    openers = (DraftKind.PARAGRAPH, DraftKind.ITEM, DraftKind.QUOTATION, DraftKind.NOTE)
    between: list[Draft] = []
    for draft in drafts:
        if draft.kind is DraftKind.FURNITURE:
            between.append(draft)
            continue
        last = joined[-1] if joined else None
        if (
            last
            and draft.kind is DraftKind.PARAGRAPH
            and last.kind in openers
            and goes_on(last.words(text), draft.words(text))
            and not _resumes_the_lead(text, joined)
        ):
            last.pieces.extend(draft.pieces)
            last.lines += draft.lines
        else:
            joined.extend(between)
            between = []
            joined.append(draft)
            continue
        joined[-1:] = [last]
    joined.extend(between)
    return sorted(joined, key=lambda draft: draft.start)


def _resumes_the_lead(text: str, drafts: Sequence[Draft]) -> bool:
    """Whether the list just read is part of a sentence that goes on after it: its items end with
    commas or semicolons.
    """
    items = []
    for draft in reversed(drafts):
        if draft.kind is not DraftKind.ITEM:
            break
        items.append(draft)
    return len(items) > 1 and all(
        re.search(r"(?:[,;]|\b(?:or|and))\s*$", item.words(text)) for item in items[1:2]
    )


def _plain_headings(text: str, drafts: list[Draft]) -> list[Draft]:
    """Headings without marks: short lines that stand alone before some text."""
    marked = sum(draft.kind is DraftKind.HEADING for draft in drafts)
    in_list = False
    body = [draft for draft in drafts if draft.kind is not DraftKind.FURNITURE]
    for index, draft in enumerate(body):
        if draft.kind is DraftKind.HEADING:
            in_list = _names_a_list(text, draft)
            continue
        after = body[index + 1] if index + 1 < len(body) else None
        rule = _heading_rule(text, draft, after, marked=marked >= 3)
        if rule is None or (in_list and rule != "known-name" and not _leaves_list(rule, after)):
            continue
        draft.kind, draft.rule = DraftKind.HEADING, rule
        in_list = _names_a_list(text, draft)
    return drafts


def _names_a_list(text: str, draft: Draft) -> bool:
    return plain_name(draft.words(text)) in LIST_NAMES


def _leaves_list(rule: str, after: Draft | None) -> bool:
    return rule in ("capitals",) and after is not None


def _heading_rule(text: str, draft: Draft, after: Draft | None, *, marked: bool) -> str | None:
    """The rule by which *draft* is a heading; in a text with marked headings only the strong."""
    words = draft.words(text)
    if draft.kind is DraftKind.ITEM:
        return _item_heading(text, draft, after)
    if draft.kind is not DraftKind.PARAGRAPH or draft.lines > 2 or after is None:
        return None
    if draft.lines == 2 and len(words) > 120:
        return None
    rule = plain_heading(words)
    if rule is None or (not draft.alone and rule not in STRONG_RULES):
        return None
    if marked and rule != "known-name" and not is_bold_line(words):
        return None
    if goes_on(words, after.words(text)) and rule != "known-name":
        return None
    return rule


def _item_heading(text: str, draft: Draft, after: Draft | None) -> str | None:
    """``1. Introduction`` alone between blank lines, before a paragraph, is a heading."""
    numbered = re.fullmatch(r"\d{1,2}\.|[A-Z]\.", draft.marker)
    if not (numbered and draft.alone and draft.lines == 1 and after):
        return None
    if after.kind is DraftKind.ITEM and after.marker != "1.":
        return None
    words = draft.words(text)
    rule = plain_heading(words)
    if rule is None or len(words) > 90:
        return None
    draft.pieces[0] = (draft.start, draft.pieces[0][1])
    return "numbered-line"


_SPEAKER = re.compile(r"\s*(?:~|—|–|--)\s*(?=\S)")
_OPEN_QUOTE = re.compile(r"\s*[*_]{0,2}\s*(?P<mark>[\"“‘'])\s*(?=\S)")
_CLOSERS = {'"': '"', "“": "”", "‘": "’", "'": "'"}


def _quotations(text: str, drafts: list[Draft]) -> list[Draft]:
    """Paragraphs that are words of somebody: in quotes from end to end, or with a speaker."""
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        words = draft.words(text)
        if (
            last
            and last.kind in (DraftKind.QUOTATION, DraftKind.PARAGRAPH)
            and draft.kind in (DraftKind.PARAGRAPH, DraftKind.HEADING)
            and words.startswith(("~", "—", "–"))
            and len(words.split()) <= 15
            and (last.kind is DraftKind.QUOTATION or _OPEN_QUOTE.match(last.words(text)))
        ):
            last.kind = DraftKind.QUOTATION
            lead = _SPEAKER.match(text[draft.start : draft.end])
            last.speaker = (draft.start + (lead.end() if lead else 0), draft.end)
            continue
        if draft.kind is DraftKind.PARAGRAPH:
            _look_for_quote(text, draft, words)
        kept.append(draft)
    return kept


def _look_for_quote(text: str, draft: Draft, words: str) -> None:
    opening = _OPEN_QUOTE.match(words)
    if opening is None:
        return
    closer = _CLOSERS[opening["mark"]]
    start, end = draft.pieces[-1]
    tail = text[start:end]
    speaker = re.search(rf"[{closer}][*_]{{0,2}}\s*(?P<lead>[~—–]\s*)(?P<name>\S.{{1,80}})$", tail)
    bare = re.sub(r"(?:<sup>.{1,20}?</sup>|[¹²³⁰⁴-⁹\s*_])+$", "", words)
    if speaker:
        draft.speaker = (start + speaker.start("name"), end)
        draft.pieces[-1] = (start, start + speaker.start("lead"))
    elif not bare.endswith((closer, closer + ".")) or _closes_early(bare, opening, closer):
        return
    draft.kind = DraftKind.QUOTATION


def _closes_early(words: str, opening: re.Match[str], closer: str) -> bool:
    """``'A' and 'B'``: the first quote is closed before the end."""
    inner = words[opening.end() : -2]
    closed = rf"\w[.,!?]?{re.escape(closer)}(?=[\s,.;:])"
    return bool(re.search(closed, inner)) and opening["mark"] != "'"


def _long_quotations(text: str, drafts: list[Draft]) -> list[Draft]:
    """A quotation of several paragraphs: opened in the first, closed in the last of at most four."""
    for index, draft in enumerate(drafts):
        words = draft.words(text)
        if draft.kind is not DraftKind.PARAGRAPH or not re.match(r"[*_\s]*“", words):
            continue
        if "”" in words:
            continue
        run = [draft]
        for after in drafts[index + 1 : index + 4]:
            if after.kind is DraftKind.FURNITURE:
                continue
            if after.kind is not DraftKind.PARAGRAPH:
                break
            run.append(after)
            if re.search(r"”[\s*_]*$", after.words(text)):
                for part in run:
                    part.kind = DraftKind.QUOTATION
                break
    return drafts


_NOTE_START = re.compile(r"\s*\(?(?P<label>\d{1,3})[.)]?\s+(?=[\"“‘'A-ZÀ-Þ]|ibid)", re.IGNORECASE)
_NOTE_CUE = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\bibid|https?://|\bop\.? cit|\bp{1,2}\.\s?\d|\(n \d|\babove n", re.I
)


def _foot_notes(text: str, drafts: list[Draft]) -> list[Draft]:
    """Notes at the foot of a page, ``1 Reed, Moving On, p. 33.``: lines that count up through the
    document, tell of works, and have their marks in the text.
    """
    labels = _mark_labels(text, drafts)
    if len(labels) < 2:
        return drafts
    due = 1
    found: list[tuple[int, list[Draft]]] = []
    for index, draft in enumerate(drafts):
        if draft.kind not in (DraftKind.PARAGRAPH, DraftKind.ITEM):
            continue
        notes, due = _as_notes(text, draft, due)
        if notes:
            found.append((index, notes))
    every = [note for _, notes in found for note in notes]
    cued = sum(bool(_NOTE_CUE.search(note.words(text))) for note in every)
    known = sum(int(note.marker) in labels for note in every)
    if len(every) < 2 or cued < 0.6 * len(every) or known < 0.6 * len(every):
        return drafts
    mended = list(drafts)
    for index, notes in reversed(found):
        mended[index : index + 1] = notes
    return mended


def _mark_labels(text: str, drafts: Sequence[Draft]) -> frozenset[int]:
    """Figures that stand as marks in the text: raised, or glued to a stop."""
    found: set[int] = set()
    for draft in drafts:
        if draft.kind in (DraftKind.PARAGRAPH, DraftKind.QUOTATION, DraftKind.ITEM):
            for match in _MARK.finditer(draft.words(text)):
                found.add(int(next(filter(None, match.groups())).translate(_RAISED)))
    return frozenset(found)


_MARK = re.compile(
    r"([¹²³⁰⁴-⁹]{1,3})|<sup>\s?(\d{1,3})|(?<=[^\W\d_][.,;:!?])[’”\"']?(\d{1,3})(?=\s|$)"
)
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def _as_notes(text: str, draft: Draft, due: int) -> tuple[list[Draft], int]:
    """The notes that a draft's lines are, from number *due* on, and the number due next; no notes
    where its first line is none.
    """
    notes: list[Draft] = []
    for position, (start, end) in enumerate(draft.pieces):
        begin = draft.start if not position else start
        match = _NOTE_START.match(text, begin, end)
        if match and int(match["label"]) == due:
            piece = (match.end(), end)
            notes.append(Draft(DraftKind.NOTE, [piece], begin, marker=match["label"]))
            due += 1
        elif notes:
            notes[-1].pieces.append((start, end))
        else:
            return [], due
    return notes, due


_IMPRINT = re.compile(
    r"""(?im) \b(?:tel|telephone|fax|e-?mail)\b[\s:.]*(?=[+(\d]|\S{1,60}@)
    | \b(?:isbn|issn|photographer|designed\ by|printed\ by
    |registered\ (?:office|charity)|charity\ no|company\ no|vat\ no|all\ rights\ reserved
    |copyright|crown\ copyright|published\ by|contact\ us)\b[\s:.]
    | © | \(c\)\s\d{4} | @[\w-]+\.\w | ^\W*authors?:\s
    | (?-i:\b[A-Z]{1,2}\d[A-Z\d]?\ \d[A-Z]{2}\b)
    """,
    re.VERBOSE,
)


def _imprint(text: str, drafts: list[Draft]) -> list[Draft]:
    """Addresses, numbers and rights at the end of a document."""
    cut = len(drafts)
    cues = 0
    for index in range(len(drafts) - 1, -1, -1):
        draft = drafts[index]
        words = draft.words(text)
        cue = bool(_IMPRINT.search(words)) and len(words) < 500
        if draft.kind is DraftKind.FURNITURE or cue:
            cut, cues = index, cues + cue
        elif not (
            draft.kind is DraftKind.PARAGRAPH and len(words) < 200 and index >= cut - 2
        ) or re.search(r"\(\d{4}[a-z]?\)|https?://", words):
            break
    if cues >= 2:
        for draft in drafts[cut:]:
            draft.kind, draft.rule = DraftKind.FURNITURE, "imprint"
    return drafts


def _cover(text: str, drafts: list[Draft]) -> list[Draft]:
    """The title, and the lines around it that a cover prints before the text begins."""
    front = []
    named = False
    for draft in drafts:
        words = draft.words(text)
        prose = draft.kind is DraftKind.PARAGRAPH and (
            len(words) > 200 or (ends_sentence(words) and len(words.split()) > 12)
        )
        named = draft.kind is DraftKind.HEADING and plain_name(words) in SECTION_NAMES
        if prose or named or draft.kind not in _FRONT:
            break
        front.append(draft)
    headings = [draft for draft in front if draft.kind is DraftKind.HEADING]
    title = _title(text, front, headings)
    if title is None:
        return drafts
    if title.kind is not DraftKind.HEADING:
        title.kind, title.rule = DraftKind.HEADING, "first-line"
    title.level = 1
    plain = [draft for draft in headings if draft.rule == "plain-line" and draft is not title]
    last = title if named or not headings else headings[-1]
    for draft in front:
        over = draft in plain and draft is not last
        if draft is not title and (over or draft.kind is DraftKind.PARAGRAPH):
            draft.kind, draft.rule = DraftKind.FURNITURE, "cover"
    return drafts


_FRONT = (DraftKind.HEADING, DraftKind.PARAGRAPH, DraftKind.FURNITURE)


def _title(text: str, front: Sequence[Draft], headings: Sequence[Draft]) -> Draft | None:
    """The first heading of the front that is no section's name, else the first line."""
    marked = [draft for draft in headings if draft.rule in ("hash", "underline")]
    first = next((draft for draft in front if draft.kind is not DraftKind.FURNITURE), None)
    if first is None:
        return None
    candidates = marked or headings
    if candidates and candidates[0].rule not in ("known-name", "numbered-line"):
        if number_depth(candidates[0].words(text)) is None:
            return candidates[0]
    words = first.words(text)
    if first.kind is DraftKind.PARAGRAPH and len(words) <= 250 and not goes_on(words, ""):
        return first if "http" not in words and not words.endswith(":") else None
    return None


SECOND_LOOKS: tuple[Callable[[str, list[Draft]], list[Draft]], ...] = (
    _sentences_under_a_hash,
    _foot_notes,
    _continuations,
    _imprint,
    _plain_headings,
    _quotations,
    _long_quotations,
    _cover,
)
