"""Learns the weights that references are read by, from sets of tagged reference strings.

    learn_references.py write FILE SET...   the evidence and the part of every word, to learn from
    learn_references.py learn FILE          graph/references/weights.tsv from it

The second step needs python-crfsuite, in an environment of its own; nothing else of the project
does. The sets that the weights were learnt from are named in the README; strings that are kept to
measure with are left out by ``--without``.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

WEIGHTS = ROOT / "graph" / "references" / "weights.tsv"
SCALE = 100
"""The learner's weights are fractions; the file's are whole hundredths."""
SMALLEST = 0.05
LONGEST = 900
OTHER = "other"

_CONNECTING = re.compile(
    r"in|vol|volume|v|no|nr|n|num|issue|bd|jg|heft|h|pp|p|pages|page|pg|s|seiten|eds?|editors?"
    r"|edited|by|hrsg|hg|org|orgs|art|iss|band",
    re.IGNORECASE,
)
"""Words that some sets count to a part and others do not: here they are to none."""


def key(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", text.lower())[:70]


def write(target: Path, sets: Sequence[Path], without: Sequence[Path]) -> None:
    from tests.reference_sets import read_set  # noqa: PLC0415

    kept = {key(one.text) for path in without for one in read_set(path)}
    seen: set[str] = set()
    with target.open("w", encoding="utf-8") as out:
        for path in sets:
            for one in read_set(path):
                name = key(one.text)
                if name in kept or name in seen or len(one.text) > LONGEST:
                    continue
                seen.add(name)
                for line in lines(one.pieces):
                    out.write(line + "\n")
                out.write("\n")


def lines(pieces: Sequence[tuple[str, str]]) -> Iterator[str]:
    """A word a line: its part, then its evidence."""
    from graph.documents.prose import make_prose  # noqa: PLC0415
    from graph.references.evidence import evidence, split_words  # noqa: PLC0415

    text = "".join(words for _, words in pieces)
    prose = make_prose("learnt", text, [(0, len(text))])
    words = split_words(prose.text)
    tags = _tags(pieces, [prose.offsets[word.start] for word in words])
    named = settled([word.text for word in words], [word.before for word in words], tags)
    for tag, found in zip(named, evidence(prose, words), strict=True):
        yield "\t".join([tag, *found])


def _tags(pieces: Sequence[tuple[str, str]], starts: Sequence[int]) -> list[str]:
    tags, at, end = [], 0, len(pieces[0][1])
    for start in starts:
        while end <= start:
            at += 1
            end += len(pieces[at][1])
        tags.append(pieces[at][0] or OTHER)
    return tags


def settled(words: Sequence[str], gaps: Sequence[str], tags: Sequence[str]) -> list[str]:
    """*tags* in one convention: no connecting words, no year and no issue in a volume."""
    found = list(tags)
    for at, (word, tag) in enumerate(zip(words, tags, strict=True)):
        near = found[max(0, at - 3) : at]
        after = gaps[at + 1] if at + 1 < len(words) else ""
        number = any(char.isdigit() for char in word) or re.fullmatch(r"[ivxlcIVXLC]+", word)
        first = at == 0 or tags[at - 1] != tag or found[at - 1] == OTHER
        if (
            (tag in ("volume", "issue", "page") and not number)
            or (tag in ("editor", "container") and first and _CONNECTING.fullmatch(word))
            or (tag == "editor" and len(word) > 2 and _CONNECTING.fullmatch(word))
        ):
            found[at] = OTHER
        elif tag == "volume" and re.fullmatch(r"(?:1[89]|20)\d\d", word) and (
            ";" in after or (")" in after and "volume" not in near)
        ):  # fmt: skip
            found[at] = "date"
        elif tag == "volume" and "volume" in near and gaps[at].strip() not in ("-", "/"):
            found[at] = "issue"
    return found


def learn(source: Path) -> None:
    import pycrfsuite  # noqa: PLC0415 - learning alone needs it

    trainer = pycrfsuite.Trainer(verbose=False)
    for block in source.read_text(encoding="utf-8").split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines()]
        if rows:
            trainer.append([row[1:] for row in rows], [row[0] for row in rows])
    trainer.set_params({"c1": 0.5, "c2": 0.03, "max_iterations": 100, "feature.minfreq": 4})
    model = source.with_suffix(".crf")
    trainer.train(str(model))
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    info = tagger.info()
    WEIGHTS.write_text(table(sorted(info.labels), info.state_features, info.transitions), "utf-8")


def table(
    parts: Sequence[str],
    state: dict[tuple[str, str], float],
    transitions: dict[tuple[str, str], float],
) -> str:
    """The weights as tagging.py reads them."""
    rows: dict[str, dict[str, int]] = {}
    for (name, part), weight in state.items():
        if abs(weight) >= SMALLEST:
            rows.setdefault(name, {})[part] = round(weight * SCALE)
    for (before, part), weight in transitions.items():
        rows.setdefault(f">{before}", {})[part] = round(weight * SCALE)
    said = ["\t".join(["parts", *parts])]
    for name in sorted(rows):
        values = (str(rows[name].get(part, "")) for part in parts)
        said.append("\t".join([name, *values]).rstrip("\t"))
    return "\n".join(said) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("step", choices=("write", "learn"))
    parser.add_argument("file", type=Path)
    parser.add_argument("sets", type=Path, nargs="*")
    parser.add_argument("--without", type=Path, nargs="*", default=[], help="sets to measure with")
    options = parser.parse_args()
    if options.step == "write":
        write(options.file, options.sets, options.without)
    else:
        learn(options.file)
    return 0


if __name__ == "__main__":
    sys.exit(main())
