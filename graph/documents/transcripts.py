"""The reader of transcripts with times: subtitles as SubRip (SRT) and WebVTT have them.

What a line of a screen holds is no sentence: cues are joined, until another speaks, or nobody.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from graph.documents.composing import Composer, plain
from graph.documents.model import Document

READER: Final = "transcript"
_TIME: Final = r"(?:\d{1,3}:)?\d{1,2}:\d\d[.,]\d{1,3}"
_TIMES: Final = re.compile(rf"{_TIME}[ \t]{{1,9}}-->[ \t]{{1,9}}{_TIME}(?:[ \t].*)?")
_SHOWN: Final = re.compile(rf"^[ \t]{{0,9}}{_TIME}[ \t]{{1,9}}-->", re.MULTILINE)
_BEGINS: Final = re.compile(
    rf"\ufeff?\s{{0,99}}(?:WEBVTT(?:[ \t][^\n]{{0,300}})?(?:\r?\n|$)"
    rf"|(?:\d{{1,6}}[ \t]{{0,9}}\r?\n)?{_TIME}[ \t]{{1,9}}-->[ \t]{{1,9}}\d)"
)
_ASIDE: Final = re.compile(r"(?:NOTE|STYLE|REGION)(?:[ \t]|$)")
_FIELD: Final = re.compile(r"(?P<name>Kind|Language):[ \t]{0,3}(?P<value>[\w-]{1,40})")
_TAG: Final = re.compile(r"</?[a-z0-9][^<>]{0,200}>|\{\\[^{}]{0,80}\}", re.IGNORECASE)
_VOICE: Final = re.compile(r"<v(?:\.[\w.]{1,60})?[ \t]{1,3}(?P<who>[^<>]{1,80})>")
_NAMED: Final = re.compile(
    r"(?:>>|[-–])?[ \t]{0,3}"
    r"(?P<who>[A-ZÀ-Þ][\w.'’-]{0,30}(?:[ \t][A-ZÀ-Þ(][\w.'’()-]{0,30}){0,3}):[ \t]{1,3}(?=\S)"
)
_TURN: Final = re.compile(r"(?:>>|[-–])[ \t]{0,3}(?=\S)")
"""A dash, or two angles: another speaks."""
_ENDED: Final = re.compile(r"[.!?…][\"”’»)\]]{0,2}$")
_PAUSE: Final = 3.0
"""Seconds of silence behind a sentence that end a paragraph; without a full stop twice as many."""
_AT_ONCE: Final = 0.2
_LONG: Final = 1_000
"""Characters from which on the end of a sentence ends the paragraph, and twice as many do in any
case: machines set no full stops."""


@dataclass(slots=True)
class _Cue:
    """What is shown at a time."""

    start: float
    end: float
    lines: list[str]


def is_transcript(text: str) -> bool:
    """Whether *text* begins as subtitles do, and holds the times of one."""
    return _BEGINS.match(text) is not None and _SHOWN.search(text) is not None


def read_transcript(text: str, composer: Composer) -> Document:
    """What is said in the subtitles *text*, a paragraph for each who speaks."""
    head = text.lstrip("\ufeff").partition("-->")[0][:2000]
    for found in _FIELD.finditer(head):
        if found["name"] == "Language":
            composer.field("language", found["value"].partition("-")[0].lower())
    for who, said in _turns(_cues(text, composer)):
        composer.paragraph(plain(f"{who}: {said}" if who else said))
    return composer.document(READER, "It is a transcript with times (subtitles).")


def _cues(text: str, composer: Composer) -> Iterator[_Cue]:
    """What is shown, in the order of the file; notes and styles are none of it."""
    loose: list[str] = []
    cue: _Cue | None = None
    blocks = re.split(r"\n[ \t]*(?=\n)", text.lstrip("\ufeff").replace("\r\n", "\n"))
    for number, block in enumerate(blocks):
        lines = [line.strip() for line in block.split("\n") if line.strip()]
        heads = [at for at, line in enumerate(lines) if _TIMES.fullmatch(line)]
        if not heads and lines and cue is not None and not cue.lines:
            cue.lines = lines  # a line of blanks stands above the words
        elif not heads and number and lines and not _ASIDE.match(lines[0]):
            loose.extend(lines)
        for at, end in pairwise([*heads, len(lines)]):
            if cue is not None:
                yield cue
            inside = lines[at + 1 : end]
            if end < len(lines) and inside and inside[-1].isdigit():
                inside.pop()  # the number of the next: no blank line parts them
            cue = _cue(lines[at], inside)
    if cue is not None:
        yield cue
    if loose:
        said = f"{len(loose)} lines of the transcript have no time, and were not read"
        hint = "Look whether they are names of cues, or words that matter."
        composer.left_out(f"{said}: “{loose[0][:60]}”.", hint)


def _cue(times: str, lines: list[str]) -> _Cue:
    first, last = re.findall(_TIME, times)[:2]
    return _Cue(_seconds(first), _seconds(last), lines)


def _seconds(printed: str) -> float:
    seconds = 0.0
    for part in printed.replace(",", ".").split(":"):
        seconds = seconds * 60 + float(part)
    return seconds


def _turns(cues: Iterator[_Cue]) -> Iterator[tuple[str, str]]:
    """Who speaks, as far as that is told, and what is said until another does, or nobody."""
    who, words, before = "", "", 0.0
    shown: list[str] = []
    for cue in cues:
        pause = cue.start - before
        before = max(cue.end, before)
        ended = _ENDED.search(words) is not None
        more = 1 if ended else 2
        if words and (pause > _PAUSE * more or len(words) > _LONG * more):
            yield who, words
            words = ""
        for line in cue.lines:
            voice, said = _spoken(line)
            if not said or (pause < _AT_ONCE and said in shown and " " in said):
                continue  # captions that roll show a line again
            if voice is not None:
                if words:
                    yield who, words
                who, words = voice, ""
            words = f"{words} {said}".strip()
        shown = [_spoken(line)[1] for line in cue.lines]
    if words:
        yield who, words


def _spoken(line: str) -> tuple[str | None, str]:
    """Who begins to speak in *line*, nobody's name where only that is told, ``None`` where it goes
    on; and the words.
    """
    voice = _VOICE.search(line)
    said = " ".join(html.unescape(_TAG.sub("", line)).split())
    if voice:
        return voice["who"].strip(), said
    if found := _NAMED.match(said):
        return found["who"], said[found.end() :]
    if found := _TURN.match(said):
        return "", said[found.end() :]
    return None, said
