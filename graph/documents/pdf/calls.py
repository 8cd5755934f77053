"""pdfium's calls that are made for each letter and each line that a page draws.

pypdfium2's own declarations check the type of each argument and make an object of each pointer; at
thousands of calls a page that is most of what they cost. Here pointers are plain addresses, which
have to be those of what lives as long as the call.
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Callable
from ctypes import c_int, c_ulong, c_void_p
from typing import Final, Literal, NamedTuple

from pypdfium2 import raw


def _plain(function: object, result: type, *arguments: type) -> Callable[..., int]:
    """*function* of the library under other declarations; the library's own stay as they are."""
    address = ctypes.cast(function, c_void_p).value  # type: ignore[arg-type]  # no stub has a type for both kinds
    made: Callable[..., int] = ctypes.PYFUNCTYPE(result, *arguments)(address or 0)
    return made


class Room(NamedTuple):
    """Numbers that a call writes, and the address of each."""

    numbers: memoryview[float]
    places: list[int]


def numbers(count: int, code: Literal["f", "d"] = "f") -> Room:
    """Room for *count* numbers that a call writes, ``f`` or ``d`` as in :mod:`struct`, and the
    address of each. A view of it reads them several times quicker than ctypes does.
    """
    size = struct.calcsize(code)
    room = (ctypes.c_char * (count * size))()
    first = ctypes.addressof(room)
    places = [first + at * size for at in range(count)]
    return Room(memoryview(room).cast("B").cast(code), places)


def address_of(pointer: object) -> int:
    """Where *pointer*, one of pypdfium2's, points to."""
    return ctypes.cast(pointer, c_void_p).value or 0  # type: ignore[arg-type]  # as above


# A letter's place in its page: textpage, its number, what the answer is written to.
loose_box: Final = _plain(raw.FPDFText_GetLooseCharBox, c_int, c_void_p, c_int, c_void_p)
origin: Final = _plain(raw.FPDFText_GetCharOrigin, c_int, c_void_p, c_int, c_void_p, c_void_p)
char_of_text: Final = _plain(raw.FPDFText_GetCharIndexFromTextIndex, c_int, c_void_p, c_int)
font: Final = _plain(
    raw.FPDFText_GetFontInfo, c_ulong, c_void_p, c_int, c_void_p, c_ulong, c_void_p
)

# What a page draws: page and number give an object; the others take that.
object_at: Final = _plain(raw.FPDFPage_GetObject, c_void_p, c_void_p, c_int)
kind: Final = _plain(raw.FPDFPageObj_GetType, c_int, c_void_p)
bounds: Final = _plain(raw.FPDFPageObj_GetBounds, c_int, *[c_void_p] * 5)
matrix: Final = _plain(raw.FPDFPageObj_GetMatrix, c_int, c_void_p, c_void_p)
segments: Final = _plain(raw.FPDFPath_CountSegments, c_int, c_void_p)
segment_at: Final = _plain(raw.FPDFPath_GetPathSegment, c_void_p, c_void_p, c_int)
segment_kind: Final = _plain(raw.FPDFPathSegment_GetType, c_int, c_void_p)
segment_point: Final = _plain(raw.FPDFPathSegment_GetPoint, c_int, *[c_void_p] * 3)
segment_closes: Final = _plain(raw.FPDFPathSegment_GetClose, c_int, c_void_p)
