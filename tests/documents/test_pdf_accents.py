"""Accents that a PDF prints beside their letters."""

from __future__ import annotations

import pytest

from graph.documents.pdf.accents import composed
from tests.documents.pdf_writer import At, pdf
from tests.documents.test_pdf import read


@pytest.mark.parametrize(
    ("printed", "meant"),
    [
        ("R¨as¨anen, C´el´erier and Pleba´nski", "Räsänen, Célérier and Plebański"),
        ("Garc´ıa-Bellido, Lemaˆıtre", "García-Bellido, Lemaître"),
        ("M ´ exico, Fern ´ andez", "México, Fernández"),
        ("Franc¸ois and A˚rhus", "François and Århus"),
        ("¨Ozil and ´Etienne", "Özil and Étienne"),
        ("Moli`ere", "Molière"),
        ("the student´s t, authors´ roles, we´re", "the student´s t, authors´ roles, we´re"),
        ("the word ´Europe´ stands", "the word ´Europe´ stands"),
        ("(¨a > 0), ˆx + ˜z, R ˆ y", "(¨a > 0), ˆx + ˜z, R ˆ y"),
        ("a `Word of it", "a `Word of it"),
        ("x´q", "x´q"),
    ],
)
def test_they_are_put_on_them(printed: str, meant: str) -> None:
    assert composed(printed) == meant


def test_a_page_has_letters_with_their_accents() -> None:
    said = "The rain was measured by R¨as¨anen and by others in the town of Garmouth."
    document, _ = read(pdf([At(72, 700, said)]))
    assert document is not None
    assert "by Räsänen and" in document.text
