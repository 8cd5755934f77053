"""A writer of small PDFs (ISO 32000-1): words at places, in two weights of one font."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class At:
    """Words at a place; units are points from the lower left corner."""

    x: float
    y: float
    text: str
    size: float = 10
    bold: bool = False
    rise: float = 0
    turned: bool = False
    """Written upwards."""


@dataclass(frozen=True)
class Drawn:
    """Lines, one after the other, each from a point to a point, as one path; or a rectangle."""

    lines: tuple[tuple[float, float, float, float], ...] = ()
    box: tuple[float, float, float, float] = (0, 0, 0, 0)
    """Left, bottom, width, height."""


Shown = At | Drawn


def pdf(*pages: Sequence[Shown], extra: str = "") -> bytes:
    """A PDF of *pages*."""
    kids = " ".join(f"{5 + 2 * at} 0 R" for at in range(len(pages)))
    fonts = "/Font << /F1 3 0 R /F2 4 0 R >>"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        *(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
          for name in ("Helvetica", "Helvetica-Bold")),
    ]  # fmt: skip
    for at, page in enumerate(pages):
        content = "\n".join(map(_shown, page))
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << {fonts} >> "
            f"/Contents {6 + 2 * at} 0 R >>",
            f"<< /Length {len(content.encode('cp1252'))} >>\nstream\n{content}\nendstream",
        ]
    out, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out.encode("cp1252")))
        out += f"{number} 0 obj\n{body}\nendobj\n"
    start = len(out.encode("cp1252"))
    rows = "".join(f"{place:010} 00000 n \n" for place in places)
    size = len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{rows}trailer\n"
    out += f"<< /Size {size} /Root 1 0 R {extra} >>\nstartxref\n{start}\n%%EOF\n"
    return out.encode("cp1252")


def _shown(word: Shown) -> str:
    if isinstance(word, Drawn):
        lines = " ".join(f"{x0} {y0} m {x1} {y1} l" for x0, y0, x1, y1 in word.lines)
        box = " ".join(map(str, word.box)) + " re" if word.box[2] else ""
        return f"0.5 w {lines} {box} S"
    safe = word.text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    font = "F2" if word.bold else "F1"
    turn = "0 1 -1 0" if word.turned else "1 0 0 1"
    place = f"{turn} {word.x} {word.y} Tm"
    return f"BT /{font} {word.size} Tf {word.rise} Ts {place} ({safe}) Tj ET"
