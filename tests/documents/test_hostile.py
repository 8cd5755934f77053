"""Readers on texts that make careless patterns slow, or that were never meant to be read."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.documents.model import Document, Furniture, Note, Prose
from graph.documents.read import READERS, read_document
from graph.documents.sentences import sentences
from graph.spans import Span
from tests.hostile_texts import TEXTS, at_length, too_slow

PIECES = st.sampled_from(
    ["# Title\n", "References\n", "\n", "- item\n", "1. one\n", "| a | b |\n", "|---|\n", "* ", "“",
     "(Smith, 2020)", "Smith, J. (2020). Title. *Journal*, 1(2), 3–4.\n", "ends.1 ", "¹", "<sup>2",
     "</sup>", "[^1]", "[^1]: note\n", "[3]", "&amp;", "\\", "\x00", "\u202e", "\r\n", "\f",
     "dc.title A\n",
     "Abstract\n", "doi: 10.1000/a\n", "www.a.b/c- ", "word-\n", "ﬁ", "---\n", "> quote\n", "    "]
)  # fmt: skip
TEXT = st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map("".join))


@at_length
@pytest.mark.parametrize("name", TEXTS)
def test_time_grows_as_the_text_does(name: str, whole: bool) -> None:
    def read(text: str) -> Document:
        return read_document("hostile", text, "hostile.txt")

    assert too_slow(read, TEXTS[name], whole=whole) == []


@pytest.mark.parametrize("reader", [name for name, _, _ in READERS])
def test_every_reader_reads_any_text(reader: str) -> None:
    for make in TEXTS.values():
        document = read_document("hostile", make(500), "hostile.txt", reader=reader)
        hold(document)


@pytest.mark.parametrize(
    "text",
    ["a" * 100_000, "word " * 50_000, "Word and word, " * 20_000, "\x00" * 5_000, "\u202e" * 5_000],
    ids=["one line", "one sentence", "names", "nul", "right to left"],
)
def test_one_enormous_paragraph(text: str) -> None:
    hold(read_document("hostile", text, "hostile.txt"))


@given(TEXT)
@example("ABSTRACT\x0c¹")
def test_any_text_is_read(text: str) -> None:
    hold(read_document("any", text, "any.txt"))


@given(TEXT)
def test_sentences_cover_all_that_is_no_space(text: str) -> None:
    for _, prose in read_document("any", text, "any.txt").prose():
        spans = list(sentences(prose))
        left = prose.text
        for start, end in reversed(spans):
            assert prose.text[start:end] == prose.text[start:end].strip() != ""
            left = left[:start] + left[end:]
        assert left.strip() == ""
        assert all(one[1] <= other[0] for one, other in pairwise(spans))


def hold(document: Document) -> None:
    """Blocks in order without overlap but for what stands at the edges of pages within a block that
    a page break tears; proses with their way back."""
    end = 0
    torn: Span | None = None
    for block in document.blocks:
        if isinstance(block, Furniture | Note) and torn is not None and torn.covers(block.span):
            continue
        torn = block.span
        assert block.span.start >= end
        assert block.span.end <= len(document.text)
        assert document.sections[block.section].index == block.section
        end = block.span.end
    for field in document.fields:
        assert field.value
        assert field.span.end <= len(document.text)
    for block, prose in document.prose():
        hold_prose(prose, block.span)


def hold_prose(prose: Prose, inside: Span) -> None:
    offsets = list(prose.offsets)
    assert len(offsets) == len(prose.text) + 1
    assert offsets == sorted(offsets)
    assert not prose.text or inside.covers(prose.span())
    assert all(0 <= mark.start <= mark.end <= len(prose.text) for mark in prose.marks)
