"""Prints how near the extracted claims come to a hand-made reading, before any review.

Run as ``.venv/bin/python tests/score_claims.py``. Exit code 1 where a target is not reached.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from graph.claims.concepts.mentions import Matcher  # noqa: E402 - found once the root is on the path
from graph.claims.concepts.vocabulary import load_vocabulary  # noqa: E402
from graph.corpus.one_document import parse_text  # noqa: E402
from tests.claim_measures import Share, score_claims, score_concepts  # noqa: E402
from tests.measures import load  # noqa: E402

SOURCE = "supporting-children-and-families"
"""The source whose claims were read by hand."""
TARGETS = {"kind recall": 0.85, "typed recall": 0.65, "statistic recall": 0.95}
CONCEPT_TARGETS = dict.fromkeys(
    ("effect_on_child", "effect_on_parenting", "protective_factor", "risk_factor", "intervention"),
    0.90,
)
PRECISION = {"precision": 0.90}
Table = dict[str, tuple[Mapping[str, Share], Mapping[str, float]]]


def measure() -> Table:
    """The scores of both readings with their targets."""
    path = ROOT / "sources" / SOURCE / "document.txt"
    text = path.read_bytes().decode("utf-8")
    vocabulary, _ = load_vocabulary()
    claims = parse_text(SOURCE, text, path.name, Matcher(vocabulary)).claims
    concepts = dict(vocabulary.concepts) | {concept.id: concept for concept in claims.candidates}
    named = {mention.concept for mention in claims.mentions}
    named.update(name for claim in claims.claims for name in (*claim.subjects, *claim.objects))
    golds, read = load("claims"), load("concepts")
    return {
        f"Claims of {SOURCE}": (score_claims(golds, claims.claims, read, concepts), TARGETS),
        f"Concepts of {SOURCE}": (
            score_concepts(read, [concepts[name] for name in sorted(named)]),
            CONCEPT_TARGETS,
        ),
    }


def samples() -> Table:
    """Precision of random claims before review, each judged by a person: ``gold/precision``."""
    made: Table = {}
    for path in sorted((ROOT / "tests" / "gold" / "precision").glob("*.json")):
        verdicts = [one["verdict"] for one in json.loads(path.read_text(encoding="utf-8"))]
        share = Share(verdicts.count("right"), len(verdicts))
        made[f"Sample of {path.stem}, judged by reading"] = {"precision": share}, PRECISION
    return made


def main() -> int:
    """Print the table; 0 if every target is reached."""
    reached = True
    for title, (scores, targets) in {**measure(), **samples()}.items():
        print(f"\n{title}")
        for name, share in scores.items():
            target = targets.get(name)
            wanted = "" if target is None else f"target {target:.2f}"
            missed = target is not None and share.value < target
            mark = "  NOT REACHED" if missed else ""
            print(f"  {name:<24} {share.value:.4f}  {wanted:<12} {share.right} of {share.of}{mark}")
            reached &= not missed
    return 0 if reached else 1


if __name__ == "__main__":
    sys.exit(main())
