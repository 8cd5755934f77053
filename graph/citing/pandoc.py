"""One run of pandoc's citation processor: CSL items in, one tree of inlines an item out.

The items go in as pandoc's own document tree, every text as plain words. In CSL-JSON and in YAML
pandoc would read markup inside the fields (``<i>``, ``*x*``, ``$x$``); here it has nothing to read.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, cast

import pypandoc

from graph.citing.csl_json import CslItem
from graph.citing.rendered import Inline

HEAP: Final = "512M"
SECONDS: Final = 120
_API_VERSION: Final = (1, 23)
_WORDS: Final = frozenset({"id", "type"})
"""Fields that are identifiers, not text."""


class PandocError(RuntimeError):
    """Pandoc ended with an error, ran out of time or memory, or left an entry out."""


def bibliography(items: Sequence[CslItem], style: Path) -> tuple[tuple[Inline, ...], ...]:
    """The entries of *items* in the CSL style of the file *style*, in the order of *items*.

    Pandoc runs with ``--sandbox`` (it reads no files but those named here and asks no host), a cap
    of 512 MiB on its heap and a time limit.

    :raises PandocError: where any entry is missing.
    """
    document = json.dumps(_document(items), ensure_ascii=False).encode()
    command = [
        str(pypandoc.get_pandoc_path()),
        *("--from=json", "--to=json", "--sandbox", "--citeproc", f"--csl={style}"),
        *("+RTS", f"-M{HEAP}", "-RTS"),
    ]
    try:
        run = subprocess.run(  # noqa: S603 - a fixed command; the items go in by standard input
            command, input=document, capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired as late:
        raise PandocError(f"no answer in {SECONDS} seconds") from late
    if run.returncode != 0:
        raise PandocError(run.stderr.decode(errors="replace").strip()[:400])
    return _entries(json.loads(run.stdout), len(items))


def _document(items: Sequence[CslItem]) -> Mapping[str, object]:
    references = [{**item, "id": f"r{at}"} for at, item in enumerate(items)]
    return {
        "pandoc-api-version": list(_API_VERSION),
        "meta": {
            "references": _meta(references),
            "nocite": {"t": "MetaInlines", "c": [_CITE_ALL]},
        },
        "blocks": [],
    }


_CITE_ALL: Final = {
    "t": "Cite",
    "c": [
        [
            {
                "citationId": "*",
                "citationPrefix": [],
                "citationSuffix": [],
                "citationMode": {"t": "NormalCitation"},
                "citationNoteNum": 0,
                "citationHash": 0,
            }
        ],
        [{"t": "Str", "c": "@*"}],
    ],
}


def _meta(value: object, field: str = "") -> Mapping[str, object]:
    """*value* as pandoc's metadata."""
    if isinstance(value, Mapping):
        return {"t": "MetaMap", "c": {key: _meta(it, str(key)) for key, it in value.items()}}
    if isinstance(value, list):
        return {"t": "MetaList", "c": [_meta(it) for it in value]}
    if field in _WORDS or isinstance(value, int):
        return {"t": "MetaString", "c": str(value)}
    return {"t": "MetaInlines", "c": _words(str(value))}


def _words(text: str) -> list[Mapping[str, str]]:
    """*text* as words and spaces."""
    nodes: list[Mapping[str, str]] = []
    for at, word in enumerate(text.split(" ")):
        if at:
            nodes.append({"t": "Space"})
        if word:
            nodes.append({"t": "Str", "c": word})
    return nodes


def _entries(document: Mapping[str, object], count: int) -> tuple[tuple[Inline, ...], ...]:
    """The inlines of each ``<div id="ref-rN" class="csl-entry">``."""
    found: dict[str, tuple[Inline, ...]] = {}
    for block in cast("list[Inline]", document["blocks"]):
        if block["t"] == "Div":
            for entry in cast("list[list[Inline]]", block["c"])[1]:
                (name, *_), paragraphs = cast("tuple[list[str], list[Inline]]", entry["c"])
                texts = [cast("list[Inline]", paragraph["c"]) for paragraph in paragraphs]
                found[name] = tuple(node for text in texts for node in text)
    missing = [at for at in range(count) if not found.get(f"ref-r{at}")]
    if missing:
        raise PandocError(f"no entry for item {missing[0]} of {count}")
    return tuple(found[f"ref-r{at}"] for at in range(count))
