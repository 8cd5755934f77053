"""What Pelican complains about, as problems."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from graph.problems import Code, Problem, Severity


class _Recorder(logging.Handler):
    """Keeps what Pelican complains about. It listens at the root, where whatever else runs in the
    process is heard, too: a program that serves, say, whose connections break off.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.addFilter(logging.Filter("pelican"))
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep *record*."""
        self.records.append(record)


@contextmanager
def pelican_logging() -> Iterator[list[logging.LogRecord]]:
    """Pelican with every warning fatal and recorded, and the process's loggers as they were after.

    Importing Pelican replaces the logger class and the root logger's class; ``init`` makes
    warnings fatal for all loggers made since. A serving process goes on after a build.
    """
    root, usual = logging.getLogger(), logging.getLoggerClass()
    usual_root, level, handlers = root.__class__, root.level, root.handlers[:]
    recorder = _Recorder()
    try:
        from pelican import log  # noqa: PLC0415 - see above

        # A warning of an earlier build would be taken for a repetition and dropped.
        log.LimitFilter._raised_messages.clear()  # noqa: SLF001 - there is no public way
        log.console.quiet = True
        root.handlers[:] = []
        log.init(level=logging.WARNING, fatal="warnings", handler=recorder)
        yield recorder.records
        log.FatalLogger.fatal_lvl = logging.CRITICAL + 1
    finally:
        logging.setLoggerClass(usual)
        root.__class__ = usual_root
        root.setLevel(level)
        root.handlers[:] = handlers


def complaint(record: logging.LogRecord) -> Problem:
    """What Pelican said, for whoever builds the site."""
    return Problem(
        Code.RENDER_FAILED,
        Severity.ERROR,
        f"Pelican says: {record.getMessage()}",
        "Look for the file that it names in site/content or site/theme and mend it.",
        file="site",
    )
