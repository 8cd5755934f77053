"""Addresses whose words ran together where a line broke behind a hyphen."""

from __future__ import annotations

import re
from itertools import pairwise

import simplemma

from graph.references.link import norm

SHORTEST = 4
"""Letters that a word must have to be taken on a dictionary's word alone."""


def mend_words(url: str, title: str) -> str:
    """*url* with the hyphens back that a line break took: ``/evaluationof-growing-futures`` for a
    work called ``Evaluation of Growing Futures``.

    Two words are parted where they stand side by side in the *title*. Once that shows that the
    address was damaged, words that only together are in no dictionary are parted, too.
    """
    words = norm(title).split()
    pairs = {left + right: f"{left}-{right}" for left, right in pairwise(words)}
    match = re.match(r"(?P<host>(?:https?://)?[^/]*)(?P<path>/[^?#]*)", url)
    if match is None:
        return url
    segments = match["path"].split("/")
    mended = [_mend(segment, pairs, set(words)) for segment in segments]
    if mended != segments:
        mended = [_part_unknown(segment, set(words)) for segment in mended]
    return match["host"] + "/".join(mended) + url[match.end() :]


def _mend(segment: str, pairs: dict[str, str], words: set[str]) -> str:
    tokens = segment.split("-")
    if len(tokens) < 2:
        return segment
    return "-".join(token if token in words else pairs.get(token, token) for token in tokens)


def _part_unknown(segment: str, words: set[str]) -> str:
    tokens = segment.split("-")
    if len(tokens) < 2:
        return segment
    return "-".join(token if token in words else _parted(token) for token in tokens)


def _parted(token: str) -> str:
    """Two words that ran together, where there is just one way to part them."""
    if not re.fullmatch(r"[a-z]{8,40}", token) or simplemma.is_known(token, lang="en"):
        return token
    ways = [
        f"{token[:cut]}-{token[cut:]}"
        for cut in range(SHORTEST, len(token) - SHORTEST + 1)
        if simplemma.is_known(token[:cut], lang="en")
        and simplemma.is_known(token[cut:], lang="en")
    ]
    return ways[0] if len(ways) == 1 else token
