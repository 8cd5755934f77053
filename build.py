"""The command line: arguments to the pipeline, a summary and an exit code back.

0: done; 1: something is wrong with what was given, each thing named; 2: wrong usage.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

from graph.commands.arguments import parser

YOUNG = 1_000_000
"""Objects made before the collector of cycles looks at them: what is made here has next to none,
and looking took a fifth of a build's time."""
NO_PACKAGE = """\
  Type .venv/bin/python instead of python (Windows: .venv\\Scripts\\python), or activate .venv.
  If there is no .venv yet, `make site` makes it; the README says how without make."""
"""For who takes the Python of the machine, which is not the one that everything is set up in."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    given = list(sys.argv[1:] if argv is None else argv)
    options = parser(str(__doc__)).parse_args(given)
    gc.set_threshold(YOUNG)
    try:
        # A command's module imports what it needs: --help answers at once.
        return int(import_module(f"graph.commands.{options.command}").run(options))
    except ModuleNotFoundError as missing:
        if (missing.name or "").split(".")[0] == "graph":
            raise
        print(f"error: This Python lacks the package {missing.name}.", file=sys.stderr)
        print(NO_PACKAGE, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # The reader of our output went away, as `| head` does: nobody is left to tell.
        sys.stderr.close()
        return 0


def _leave(code: int) -> NoReturn:
    """End at once, when all is said: to give back what a build holds, piece by piece, takes a
    twentieth of what an edit costs.
    """
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (BrokenPipeError, ValueError):
        pass  # who reads our output went away, and it may be closed for that
    os._exit(code)


if __name__ == "__main__":
    _leave(main())
