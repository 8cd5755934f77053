"""Subtitles: who says what, whole sentences, nothing twice."""

from __future__ import annotations

import pytest

from graph.documents.formats import read_bytes
from graph.documents.model import Document, Paragraph
from graph.documents.transcripts import is_transcript

VTT = """WEBVTT - Ferries
Kind: captions
Language: en-GB

STYLE
::cue { color: red }

NOTE Made at the harbour.

1
00:00:01.000 --> 00:00:04.000 align:start
<v Ada van Dam>Ferries &amp; boats float. One in
four <i>sailors</i> fall.

2
00:00:04.100 --> 00:00:06.000
<v Bo Oar>Do they?

00:01:10.000 --> 00:01:12.500
It was asked in Bergen.
"""
SRT = """1
00:00:01,000 --> 00:00:04,000
INTERVIEWER: Ferries float. One in

2
00:00:04,100 --> 00:00:06,000
{\\an8}four sailors fall.

3
00:00:06,100 --> 00:00:08,000
- Do they?
- They do.

4
00:01:10,000 --> 00:01:12,500
It was asked
in Bergen.
"""
ROLLING = """WEBVTT

00:00:00.160 --> 00:00:02.310 align:start position:0%
{BLANK}
one<00:00:00.500><c> in</c><00:00:00.900><c> four</c>

00:00:02.310 --> 00:00:02.320 align:start position:0%
one in four


00:00:02.320 --> 00:00:04.000 align:start position:0%
one in four
sailors<00:00:02.900><c> fall</c>
""".replace("{BLANK}", " ")


def read(text: str) -> Document:
    document, problems = read_bytes("ferries", text.encode(), "ferries.vtt")
    assert document is not None, problems
    return document


def paragraphs(text: str) -> list[str]:
    return [one.prose.text for one in read(text).blocks if isinstance(one, Paragraph)]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_who_says_what(end: str) -> None:
    assert paragraphs(VTT.replace("\n", end)) == [
        "Ada van Dam: Ferries & boats float. One in four sailors fall.",
        "Bo Oar: Do they?",
        "Bo Oar: It was asked in Bergen.",
    ]
    assert paragraphs(SRT.replace("\n", end)) == [
        "INTERVIEWER: Ferries float. One in four sailors fall.",
        "Do they?", "They do.", "It was asked in Bergen.",
    ]  # fmt: skip
    document = read(VTT)
    assert [(one.name, one.value) for one in document.fields] == [("language", "en")]
    assert document.problems == ()


def test_what_rolls_is_said_once() -> None:
    assert paragraphs(ROLLING) == ["one in four sailors fall"]


def test_numbers_stand_for_blank_lines_where_there_are_none() -> None:
    text = SRT.replace("\n\n", "\n")
    assert paragraphs(text)[0] == "INTERVIEWER: Ferries float. One in four sailors fall."


def test_a_long_speech_has_paragraphs_at_ends_of_sentences() -> None:
    times = ((f"{at // 60:02}:{at % 60:02}", at) for at in range(200))
    cues = (f"{when}.000 --> {when}.900\nOf {at} sailors one in four falls over board.\n"
            for when, at in times)  # fmt: skip
    long = paragraphs("WEBVTT\n\n" + "\n".join(cues))
    assert len(long) > 5
    assert all(len(one) < 1_200 and one.endswith("board.") for one in long)


def test_lines_without_a_time_are_told() -> None:
    document = read(VTT.replace("\nNOTE Made", "\nWords that matter.\n\nNOTE Made"))
    (problem,) = document.problems
    assert "Words that matter." in problem.message


@pytest.mark.parametrize(
    "text",
    ["At 10:30:00 --> we sailed.\n", "WEBVTTs are files.\n", "WEBVTT is a format.\n",
     "1\n\n00:01 is a time.\n",
     "00:00:01 --> 00:00:04 is how long it took.\n"],
)  # fmt: skip
def test_what_only_looks_so_is_running_text(text: str) -> None:
    assert not is_transcript(text)
