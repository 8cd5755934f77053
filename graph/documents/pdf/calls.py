"""pdfium's calls that are made for each letter and each line that a page draws.

pypdfium2's own declarations check the type of each argument and make an object of each pointer; at
thousands of calls a page that is most of what they cost. Here what a call is given is made once, as
what C takes, and goes there as it is. Pointers have to be those of what lives as long as the call.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from ctypes import c_int, c_ulong, c_void_p
from typing import Any, Final, Literal, NamedTuple

from pypdfium2 import raw


class Pointer(c_void_p):
    """What a call gives and another takes; false where it points to nothing."""


def _plain(function: object, result: type) -> Callable[..., Any]:
    """*function* of the library without declarations; the library's own stay as they are."""
    made: Callable[..., Any] = ctypes.PYFUNCTYPE(result)(_address(function))
    return made


class Room(NamedTuple):
    """Numbers that a call writes, and where each is."""

    numbers: memoryview[float]
    places: list[Pointer]


def numbers(count: int, code: Literal["f", "d"] = "f") -> Room:
    """Room for *count* numbers that a call writes, ``f`` or ``d`` as in :mod:`struct`, and where
    each is. A view of it reads them several times quicker than ctypes does.
    """
    size = {"f": 4, "d": 8}[code]
    room = (ctypes.c_char * (count * size))()
    first = ctypes.addressof(room)
    places = [Pointer(first + at * size) for at in range(count)]
    return Room(memoryview(room).cast("B").cast(code), places)


def pointer(to: object) -> Pointer:
    """*to*, one of pypdfium2's pointers, as the calls here take it."""
    return Pointer(_address(to))


def _address(pointed: object) -> int:
    return ctypes.cast(pointed, c_void_p).value or 0  # type: ignore[arg-type]  # no stub has a type for all kinds


# A letter's place in its page: textpage, its number, what the answer is written to.
loose_box: Final = _plain(raw.FPDFText_GetLooseCharBox, c_int)
origin: Final = _plain(raw.FPDFText_GetCharOrigin, c_int)
char_of_text: Final = _plain(raw.FPDFText_GetCharIndexFromTextIndex, c_int)
font: Final = _plain(raw.FPDFText_GetFontInfo, c_ulong)

# What a page draws: page and number give an object; the others take that.
object_at: Final = _plain(raw.FPDFPage_GetObject, Pointer)
kind: Final = _plain(raw.FPDFPageObj_GetType, c_int)
bounds: Final = _plain(raw.FPDFPageObj_GetBounds, c_int)
matrix: Final = _plain(raw.FPDFPageObj_GetMatrix, c_int)
segments: Final = _plain(raw.FPDFPath_CountSegments, c_int)
segment_at: Final = _plain(raw.FPDFPath_GetPathSegment, Pointer)
segment_kind: Final = _plain(raw.FPDFPathSegment_GetType, c_int)
segment_point: Final = _plain(raw.FPDFPathSegment_GetPoint, c_int)
