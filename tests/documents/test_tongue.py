"""Which texts are told to be in another language than English."""

from __future__ import annotations

import pytest

from graph.documents.tongue import is_english_sentence, language_of, seems_english

ENGLISH = "The survey was sent to all of the houses in the town, and most of them answered it. "
GERMAN = "Die Befragung wurde an alle Haushalte der Stadt verschickt, und die meisten haben sie "
PORTUGUESE = "A pesquisa foi enviada a todas as casas da cidade, e a maioria delas respondeu a ela "

SPANISH = (
    "La encuesta se envió a todas las casas de la ciudad, y la mayoría de los vecinos contestó "
)


@pytest.mark.parametrize(
    ("text", "english", "told"),
    [
        (ENGLISH * 8, True, "en"),
        (GERMAN * 8, False, "de"),
        (PORTUGUESE * 8, False, "pt"),
        (GERMAN, True, ""),
        (SPANISH * 8, False, "es"),
        (PORTUGUESE * 5 + GERMAN * 8, False, ""),
        ("", True, ""),
        (ENGLISH * 4 + GERMAN * 2, True, "en"),
    ],
    ids=["English", "German", "Portuguese", "too short", "Spanish", "two alike", "nothing", "both"],
)
def test_languages(text: str, english: bool, told: str) -> None:
    assert seems_english(text) is english
    assert language_of(text) == told


def test_a_sentence_is_told_by_its_small_words() -> None:
    assert is_english_sentence("Most of the houses were old.")
    assert not is_english_sentence("Er las „The Strength of Weak Ties“ und fand darin, was er in "
                                   "seiner Arbeit über Nachbarn lange vergeblich gesucht hatte, "
                                   "bevor er nach Hamburg zog.")  # fmt: skip
    assert not is_english_sentence("2,8 %")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("雨在许多国家都很常见，屋顶也是。", "zh"),
        ("雨は多くの国でよく降る。", "ja"),
        ("비는 여러 나라에서 흔하다.", "ko"),
        ("Η βροχή είναι συχνή σε πολλές χώρες.", "el"),
        ("Дожди бывают во многих странах и на всех крышах, и это не новость для нас. " * 6, "ru"),
        ("Дощі бувають у багатьох країнах та на всіх дахах, і це не новина для нас. " * 6, "uk"),
    ],
)
def test_other_scripts(text: str, language: str) -> None:
    assert language_of(text) == language
    assert not seems_english(text)
