"""Learns the weights that references are read by.

    reference_strings.py write FOLDER FILE     the evidence and the part of every word
    learn_references.py FILE                   graph/references/entries/weights.tsv from them
    reference_strings.py measure FOLDER PART   how well they read

This step alone needs python-crfsuite, in an environment of its own (``pip install
python-crfsuite``); nothing else of the project does. It takes some minutes, and 3 GB of memory.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

WEIGHTS = Path(__file__).resolve().parent.parent / "graph/references/entries/weights.tsv"
SCALE = 100
"""The learner's weights are fractions; the file's are whole hundredths."""
SMALLEST = 0.05
SETTINGS = {"c1": 0.5, "c2": 0.03, "max_iterations": 60, "feature.minfreq": 4}
"""Of L-BFGS, and how often an evidence has to be seen; chosen on ``tune``."""


def learn(source: Path) -> None:
    import pycrfsuite  # noqa: PLC0415 - learning alone needs it

    trainer = pycrfsuite.Trainer(verbose=False)
    with source.open(encoding="utf-8") as told:
        rows: list[list[str]] = []
        for line in told:
            if line != "\n":
                rows.append(line.rstrip("\n").split("\t"))
            elif rows:
                trainer.append([row[1:] for row in rows], [row[0] for row in rows])
                rows = []
    trainer.set_params(SETTINGS)
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


if __name__ == "__main__":
    learn(Path(sys.argv[1]))
