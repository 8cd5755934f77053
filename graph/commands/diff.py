"""``diff``: what is different between two editions."""

from __future__ import annotations

import argparse
import sys

from graph.changes.compare import compare
from graph.changes.read import EditionError, read_edition
from graph.changes.write import as_text
from graph.changes.written import write_changes


def run(options: argparse.Namespace) -> int:
    """The exit code."""
    try:
        changes = compare(read_edition(options.old), read_edition(options.new))
    except EditionError as wrong:
        print(wrong, file=sys.stderr)
        return 2
    sys.stdout.buffer.write(as_text(changes).encode())
    if options.output:
        for path in write_changes(changes, options.output):
            print(f"wrote {path}", file=sys.stderr)
    return 0
