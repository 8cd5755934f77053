"""The letters that names begin and go on with, for the inside of a bracket in a pattern: Latin,
Greek and Cyrillic, the scripts that tell capital letters from small ones.
"""

from __future__ import annotations

from typing import Final

UP: Final = "A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĔĖĘĚĜĞĠĢĤĦĨĪĬĮİĴĶĹĻĽĿŁŃŅŇŌŎŐŒŔŖŘŚŜŞŠŢŤŦŨŪŬŮŰŲŴŶŸŹŻŽȘȚΆΈ-ΏΑ-ΫЀ-ЯҐ"
"""Capital letters."""
LOW: Final = "a-zß-öø-ÿāăąćĉċčďđēĕėęěĝğġģĥħĩīĭįıĵķĺļľŀłńņňōŏőœŕŗřśŝşšţťŧũūŭůűųŵŷźżžșțΐά-ώа-џґ"
"""Small letters."""
