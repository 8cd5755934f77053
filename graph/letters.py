"""The letters that names begin and go on with, for the inside of a bracket in a pattern: Latin,
Greek and Cyrillic, the scripts that tell capital letters from small ones.
"""

from __future__ import annotations

from typing import Final

UP: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚΆΈ-ΏΑ-ΫЀ-ЯҐ"
"""Capital letters."""
LOW: Final = "a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľŀłńņňōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžșțΐά-ώа-џґ"
"""Small letters."""


def mostly_latin(text: str) -> bool:
    """Whether at least half of the letters of *text* are Latin."""
    letters = list(filter(str.isalpha, text))
    return 2 * sum(map(_LATIN_END.__gt__, letters)) >= len(letters)


_LATIN_END: Final = "\u0250"
