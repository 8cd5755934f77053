"""Damaged files of every format: each is read or refused in time, and what is lost is said.

``make long`` tries ten thousand; a few of each are tried in every run.
"""

from __future__ import annotations

import re
import signal
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from io import BytesIO
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from types import FrameType
from typing import NamedTuple

import pytest

from graph.corpus.one_document import parsed
from graph.documents.formats import read_bytes
from graph.problems import Problem, Severity
from tests.documents.damage import MAIN, MARKED, MARKUP, NAMES, ZIPPED, damaged, samples
from tests.documents.test_formats import matcher
from tests.documents.test_hostile import hold

EACH = 500
"""Files of each kind: more than ten thousand."""
AT_ONCE = 100
FEW = 3
"""So few words may go without a word about it: of damage within a word no reader can know."""
LIMIT = 10
"""Seconds of processor time for one file, with those of programs that read for us."""
MINOR = frozenset(
    {"reference-uncited", "citation-unresolved", "citation-ambiguous", "citation-repaired",
     "works-alike", "language-unread"}
)  # fmt: skip
"""Problems that do not tell of anything that was not read."""


class Usual(NamedTuple):
    """What the whole sample gives."""

    words: frozenset[str]
    told: frozenset[str]


def words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{6,}", text.casefold()))


def told(problems: tuple[Problem, ...]) -> frozenset[str]:
    return frozenset(str(one) for one in problems if one.code not in MINOR)


def printed(name: str, data: bytes) -> frozenset[str]:
    """The words in *data* as far as they can be seen from outside."""
    if name in ZIPPED:
        try:
            with zipfile.ZipFile(BytesIO(data)) as packed:
                main = next(one for one in packed.namelist() if one.endswith(MAIN))
                data = packed.read(main)
        except (zipfile.BadZipFile, StopIteration, zlib.error):
            return frozenset()
    text = data.decode("latin-1").replace("\x00", "")
    return words(re.sub(r"<[^<>]*>", " ", text) if name in (*MARKUP, *ZIPPED) else text)


@cache
def usual(name: str) -> Usual:
    document, problems = read_bytes("sample", samples()[name], "hostile")
    assert document is not None
    found = parsed(document, "hostile", matcher())
    return Usual(
        words(document.text) & printed(name, samples()[name]), told((*problems, *found.problems))
    )


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Ends with ``TimeoutError`` what takes more of the processor's time."""

    def too_long(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError(f"{seconds} seconds of processor time")

    before = signal.signal(signal.SIGPROF, too_long)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    start = spent()
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
    assert spent() - start < seconds


def spent() -> float:
    return sum(sum(getrusage(who)[:2]) for who in (RUSAGE_SELF, RUSAGE_CHILDREN))


def survives(name: str, number: int) -> None:
    """The damaged file is read, or refused with an error that says what to do."""
    data, whole = damaged(name, number), usual(name)
    with limited(LIMIT):
        document, problems = read_bytes("hostile", data, "hostile")
        found = parsed(document, "hostile", matcher()) if document is not None else None
    problems = (*problems, *(found.problems if found is not None else ()))
    assert all(one.message and one.hint for one in problems)
    if found is None:
        assert any(one.severity is Severity.ERROR for one in problems)
        return
    hold(found.document)
    text = found.document.text.casefold()
    lost = [word for word in sorted(whole.words & printed(name, data)) if word not in text]
    assert told(problems) - whole.told or len(lost) < FEW, lost


@pytest.mark.parametrize("name", NAMES)
def test_damaged_files(name: str) -> None:
    for number in range(1 if name in (*ZIPPED, *MARKED) else 5):
        survives(name, number)


@pytest.mark.long
@pytest.mark.parametrize("first", range(0, EACH, AT_ONCE))
@pytest.mark.parametrize("name", NAMES)
def test_ten_thousand_damaged_files(name: str, first: int) -> None:
    failed = []
    for number in range(first, first + AT_ONCE):
        try:
            survives(name, number)
        except (AssertionError, TimeoutError) as wrong:
            failed.append((number, str(wrong).split("\n", maxsplit=1)[0]))
    assert failed == []
