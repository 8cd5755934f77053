"""Pages as browsers save them: in one file with their pictures, as MHTML (RFC 2557) or Safari's web
archive, or with a comment that says where and when they were saved.

Letters by e-mail whose text is a page come as MHTML does.
"""

from __future__ import annotations

import plistlib
import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from email import message_from_bytes
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parsedate_to_datetime
from itertools import islice
from typing import Final

from graph.documents.records.parts import date_of


@dataclass(frozen=True, slots=True)
class Saved:
    """Where a page was saved from."""

    address: str = ""
    day: str = ""
    """In ISO 8601."""
    title: str = ""
    """What its window or letter was called."""


NOT_KNOWN: Final = Saved()

_ARCHIVE: Final = b"bplist00"
_MAIN: Final = "WebMainResource"
_HEAD: Final = 8192
_MOST_PARTS: Final = 5_000
_MOST_NESTED: Final = 200
"""So many of them may hold parts; of a page one or two do."""
_LONGEST: Final = 2_000
"""Characters of a field of a head."""
_MIME = re.compile(rb"^MIME-Version:", re.IGNORECASE | re.MULTILINE)
_TYPE = re.compile(
    rb"^Content-Type:\s{0,9}(?:multipart/(?:related|alternative|mixed)|text/html)\b",
    re.IGNORECASE | re.MULTILINE,
)
_FIELD = re.compile(rb"[A-Za-z][A-Za-z-]{0,60}:[ \t]")
_PART = re.compile(rb"^Content-Type:\s{0,9}(?P<nested>multipart/)?", re.IGNORECASE | re.MULTILINE)
_COMMENT = re.compile(
    r"<!--\s{0,9}(?:saved from url=\(\d{1,6}\)(?P<address>\S{1,2000})"
    r"|Page saved with SingleFile\s{1,9}url:\s{0,9}(?P<single>\S{1,2000})"
    r"(?:\s{1,9}saved date:\s{0,9}(?:[A-Z][a-z]{2},?\s)?(?P<day>[^\n(>]{4,40}))?)"
)


def saved_page(data: bytes) -> tuple[bytes, Saved] | None:
    """The page in *data*, an MHTML file or a web archive, and where it is from; ``None`` where
    *data* is neither, or holds no page.
    """
    if data.startswith(_ARCHIVE):
        return _in_archive(data)
    head, ends, _ = data[:_HEAD].lstrip().replace(b"\r\n", b"\n").partition(b"\n\n")
    if not (ends and _FIELD.match(head) and _MIME.search(head) and _TYPE.search(head)):
        return None
    nested = [one["nested"] is not None for one in islice(_PART.finditer(data), _MOST_PARTS + 1)]
    if len(nested) > _MOST_PARTS or sum(nested) > _MOST_NESTED:
        return None
    return _in_message(message_from_bytes(data))


def saved_from(text: str) -> Saved:
    """What a comment at the head of the page *text* says of where it was saved."""
    found = _COMMENT.search(text, 0, _HEAD)
    if found is None:
        return NOT_KNOWN
    return Saved(web_address(found["address"] or found["single"]), date_of(found["day"] or ""))


def _in_message(letter: Message) -> tuple[bytes, Saved] | None:
    for part in letter.walk():
        kind = str(part.get("Content-Type", ""))
        if len(kind) > _LONGEST or part.get_content_type() != "text/html":
            continue
        page = part.get_payload(decode=True)
        if not isinstance(page, bytes):
            continue
        with suppress(LookupError, UnicodeDecodeError):  # the page may say how it is written
            page = page.decode(part.get_content_charset() or "utf-8").encode()
        of_page = _words(letter, "Snapshot-Content-Location") or _words(part, "Content-Location")
        day, title = _day(_words(letter, "Date")), _words(letter, "Subject")
        return page, Saved(web_address(of_page), day, title)
    return None


def _words(part: Message, name: str) -> str:
    """The field *name* of the head of *part*, in plain characters."""
    given = str(part.get(name, ""))[:_LONGEST]
    with suppress(LookupError, ValueError):  # it is not written as it should be
        given = str(make_header(decode_header(given)))
    return " ".join(given.split())


def _day(date: str) -> str:
    try:
        return parsedate_to_datetime(date).date().isoformat()
    except (TypeError, ValueError):
        return ""


def _in_archive(data: bytes) -> tuple[bytes, Saved] | None:
    try:
        archive = plistlib.loads(data, fmt=plistlib.FMT_BINARY)
    except (plistlib.InvalidFileException, ValueError, OverflowError, RecursionError):
        return None
    main = archive.get(_MAIN) if isinstance(archive, Mapping) else None
    page = main.get("WebResourceData") if isinstance(main, Mapping) else None
    if not isinstance(page, bytes) or not isinstance(main, Mapping):
        return None
    return page, Saved(web_address(str(main.get("WebResourceURL", ""))))


def web_address(address: str) -> str:
    """*address* if it is one of the web's, and none of a disk's."""
    return address if re.match(r"https?://[^\s<>\"]+\Z", address) else ""
