"""Files that are not read, told by their first bytes, and what to do with each instead."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class NotRead:
    """A kind of file that is not read."""

    name: str
    """For people."""
    hint: str
    """What to do instead."""


_TEXT: Final = "Save its text as UTF-8 (.txt or .md) and put that in the source folder."
_PICTURE: Final = NotRead(
    "an image",
    "Read its text with a program for that (OCR), and save what it gives as PDF or text.",
)
_ARCHIVE: Final = NotRead("an archive", "Unpack it, and name the document that is in it.")
_SOUND: Final = NotRead(
    "a recording", "Write down what is said in it: subtitles (SRT, WebVTT) and text are read."
)
_OLD_WORD: Final = NotRead("an old Word file (.doc)", "Open it and save it as Word (.docx).")
_OLD_EXCEL: Final = NotRead(
    "an old Excel file (.xls)", "Open it and save it as an Excel workbook (.xlsx) or as CSV."
)
_OLD_SLIDES: Final = NotRead(
    "old PowerPoint slides (.ppt)", "Open them and save them as PowerPoint (.pptx)."
)
_LOCKED: Final = NotRead("an Office file with a password", "Open it and save it without one.")
_LETTER: Final = NotRead("a mail of Outlook (.msg)", "Save it as text, or as HTML.")
_OLD_OFFICE: Final = NotRead(
    "an old Word, Excel or PowerPoint file",
    "Open it and save it as Word (.docx), Excel (.xlsx) or PowerPoint (.pptx).",
)
_STREAMS: Final = (
    ("EncryptedPackage", _LOCKED), ("WordDocument", _OLD_WORD), ("Workbook", _OLD_EXCEL),
    ("Book", _OLD_EXCEL), ("PowerPoint Document", _OLD_SLIDES),
    ("__properties_version1.0", _LETTER),
)  # fmt: skip
"""Names of parts in a compound file (MS-CFB), in UTF-16, and what has them."""
_COMPOUND: Final = b"\xd0\xcf\x11\xe0"
_BEGINNINGS: Final = (
    (b"%PDF-", NotRead("a PDF file", _TEXT)),
    (b"PK\x03\x04", NotRead("a ZIP container", _TEXT)),
    (b"%!PS", NotRead("a PostScript file", "Make a PDF of it (ps2pdf).")),
    (b"\x89PNG", _PICTURE), (b"\xff\xd8\xff", _PICTURE), (b"GIF8", _PICTURE),
    (b"II*\x00", _PICTURE), (b"MM\x00*", _PICTURE),
    (b"SQLite format 3\x00", NotRead(
        "a library of a citation manager, or another database",
        "In EndNote, Zotero or another: export the records as RIS, and the texts as PDF.")),
    (b"\x1f\x8b", _ARCHIVE), (b"7z\xbc\xaf\x27\x1c", _ARCHIVE), (b"Rar!\x1a\x07", _ARCHIVE),
    (b"BZh", _ARCHIVE), (b"\xfd7zXZ\x00", _ARCHIVE),
    (b"AT&TFORM", NotRead("a DjVu file", "Make a PDF of it.")),
    (b"\xffWPC", NotRead("a WordPerfect file", "Open it in LibreOffice, and save it as DOCX.")),
    (b"ITSF", NotRead("a help file (CHM)", "Save its pages as HTML.")),
    (b"ID3", _SOUND), (b"OggS", _SOUND), (b"fLaC", _SOUND), (b"RIFF", _SOUND),
    (b"\x1aE\xdf\xa3", _SOUND),
)  # fmt: skip
_LATER: Final = (
    (slice(60, 68), b"BOOKMOBI", NotRead("a Kindle book (MOBI)", "Convert it to EPUB (Calibre).")),
    (slice(257, 262), b"ustar", _ARCHIVE),
    (slice(4, 8), b"ftyp", _SOUND),
)  # fmt: skip
"""Signs that stand further on."""


def told_by_bytes(data: bytes) -> NotRead | None:
    """What the file *data* is, where it is one that is not read."""
    if data.startswith(_COMPOUND):
        return next((what for name, what in _STREAMS if _holds(data, name)), _OLD_OFFICE)
    for sign, what in _BEGINNINGS:
        if data.startswith(sign) and (sign.startswith(b"%") or not _is_text(data)):
            return what
    later = (what for place, sign, what in _LATER if data[place] == sign)
    return next(later, None) if not _is_text(data) else None


def _is_text(data: bytes) -> bool:
    """Whether *data* begins as text does: some signs are words."""
    return re.search(rb"[\x00-\x08\x0e-\x1f\x80-\xff]", data[:512]) is None


def _holds(data: bytes, name: str) -> bool:
    """Whether the compound file *data* has a part of that *name*."""
    return re.search(re.escape(name.encode("utf-16-le")) + rb"\x00\x00", data) is not None
