"""``verify``: whether a published copy is whole."""

from __future__ import annotations

import argparse
import sys

from graph.files.verify import NoManifestError, verify


def run(options: argparse.Namespace) -> int:
    """The exit code."""
    try:
        verdict = verify(options.folder)
    except NoManifestError as wrong:
        print(wrong, file=sys.stderr)
        return 2
    for word in ("missing", "changed", "extra"):
        for name in getattr(verdict, word):
            print(f"{word}: {name}")
    if verdict.graph:
        print(f"graph: its hash is {verdict.graph}, not that of the manifest")
    print(f"{verdict.files} files compared: {'whole' if verdict.whole else 'not whole'}")
    return 0 if verdict.whole else 1
