"""Which lines are headings, and of which level: marked ones by their marks, plain ones by form."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

SECTION_NAMES = frozenset(
    [
        "abstract",
        "summary",
        "introduction",
        "background",
        "aims",
        "objectives",
        "methods",
        "method",
        "methodology",
        "materials",
        "results",
        "findings",
        "discussion",
        "conclusion",
        "conclusions",
        "limitations",
        "recommendations",
        "references",
        "bibliography",
        "acknowledgements",
        "acknowledgments",
        "appendix",
        "appendices",
        "foreword",
        "preface",
        "contents",
        "glossary",
        "notes",
        "endnotes",
        "footnotes",
        "keywords",
        "contributors",
        "zusammenfassung",
        "einleitung",
        "methoden",
        "ergebnisse",
        "diskussion",
        "fazit",
        "literatur",
        "literaturverzeichnis",
        "anhang",
        "résumé",
        "méthodes",
        "résultats",
        "bibliographie",
        "références",
        "resumo",
        "introdução",
        "métodos",
        "resultados",
        "conclusão",
        "referências",
        *("resumen", "introducción", "discusión", "conclusiones", "bibliografía", "referencias"),
        *("introduzione", "metodi", "risultati", "discussione", "conclusioni", "bibliografia"),
        *("inleiding", "resultaten", "discussie", "conclusie", "literatuur", "samenvatting"),
        *("inledning", "metod", "resultat", "diskussion", "slutsats", "referenser"),
        *("wstęp", "metody", "wyniki", "dyskusja", "wnioski", "streszczenie", "piśmiennictwo"),
        *("úvod", "metodika", "výsledky", "diskuse", "závěr", "literatura"),
        *("введение", "методы", "результаты", "обсуждение", "заключение", "выводы", "литература"),
        *("вступ", "методи", "результати", "обговорення", "висновки", "література"),
        *("εισαγωγή", "μέθοδος", "αποτελέσματα", "συζήτηση", "συμπεράσματα", "βιβλιογραφία"),
        *("摘要", "引言", "前言", "方法", "结果", "讨论", "结论"),
        *("はじめに", "結果", "考察", "結論"),
    ]
)
"""One-word names of sections, in the languages that the reader knows: a line that is just one of
them is a heading whatever stands around it."""

LIST_NAMES = frozenset(
    {
        "references", "reference list", "list of references", "bibliography", "works cited",
        "literature cited", "references cited", "literature", "sources", "cited references",
        "references and notes", "notes and references", "further reading and references",
        "selected bibliography", "select bibliography", "endnotes", "footnotes", "notes",
        "references and further reading", "works consulted", "cited works", "reference",
        "literatur", "literaturverzeichnis", "quellen", "quellenverzeichnis",
        "literatur und quellen", "quellen und literatur", "bibliographie", "références",
        "références bibliographiques", "referências", "referências bibliográficas", "bibliografia",
        "referencias", "referencias bibliográficas", "bibliografía", "literatuur", "kilder",
        "litteratur", "referenser", "riferimenti bibliografici", "anmerkungen", "fußnoten",
        "endnoten", "notas", "notas de rodapé", "notas al pie", "noter", "noten",
        "literatuurlijst", "bronnen", "referenties", "litteraturliste", "referanser", "referencer",
        "litteraturlista", "litteraturförteckning", "källor", "källförteckning", "lähteet",
        "kirjallisuus", "lähdeluettelo", "riferimenti", "fuentes", "fontes", "referències",
        "literatura", "piśmiennictwo", "źródła", "seznam literatury", "použitá literatura",
        "irodalom", "irodalomjegyzék", "felhasznált irodalom", "bibliografie", "kaynakça",
        "kaynaklar", "литература", "список литературы", "список использованной литературы",
        "библиография", "библиографический список", "источники", "література",
        "список літератури", "список використаних джерел", "βιβλιογραφία",
        "βιβλιογραφικές αναφορές", "参考文献", "引用文献", "參考文獻", "참고문헌",
    }
)  # fmt: skip
"""Headings of reference lists, in small letters."""

_NUMBERED = re.compile(
    r"(?P<number>(?:\d{1,2}(?:\.\d{1,2}){0,4}|[A-Z]|[IVX]{1,5}))(?P<dot>[.)])?\s+(?=\S)"
)
_SENTENCE_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|can|could|may|might|must|shall|should|will|would|does|do)\b",
    re.IGNORECASE,
)
_RELATIVE = re.compile(
    r"\b(?:which|who|whom|whose|that|there|where|when|how|what|why|whether|if)\b", re.IGNORECASE
)
_NEVER = re.compile(
    r"""(?ix) ^\s*[~|] | \s\|\s | \{[%{] | \b(?-i:[A-Z]{2,})-?\d{5,}\b | ^\W*page\s\d
    | https?:// | www\. | @ | ©
    | ^\W*(?:figure|fig\.?|table|box|chart|image|source|note|photo|abbildung|tabelle|abb\.|tab\.
        |quelle)s?\s*(?:\d|[:.]|[ivx]+\b)
    | ^\W*(?:isbn|issn|doi|tel|email|fax|author|authors|photographer|keywords?|published|vol\.
        |volume|received|accepted|copyright|licen[cs]e)\b\W*[:\d]
    | \b(?:et\ al|e\.g|i\.e)\b | ^\W*\d+\W*$ | ^\s*(?:and|or|of|the|to|for|with|in)\s*$
    """
)


def heads_nothing(words: str) -> bool:
    """Whether *words* are a caption's, an address's, a formula's: no heading, wherever they are."""
    letters = sum(map(str.isalpha, words))
    return _NEVER.search(words) is not None or 2 * letters < len(words) - words.count(" ")


_NOTE_MARKS = re.compile(r"(?:\[\^[\w-]{1,20}\]|<sup>[^<]{1,20}</sup>|[¹²³⁰⁴-⁹]{1,3})$")
_NO_HEADING = re.compile(
    r"\S\s{3,}\S"  # set in columns: a running head, a table
    r"|[a-z)]{2}[.!?]\d{1,3}(?:\s|$)"  # a note mark behind a sentence
    r"|[a-z)]{2}[.!?]['\"’”]?\s?(?:\[\d{1,3}(?:[\d,;\s–-]{1,20})?\]){1,4}$"  # the same in brackets
    r"|^(?:[A-Z]\.[ -]?){1,3}[A-Z][\w'’-]+(?:,|\s(?:and|und|&)\s)"  # authors: A. Novak, B. Quist
)


# 2.1 Effects   10.References   A. Data   IV. Results   Appendix II: References
_LEAD = re.compile(
    r"^(?:(?:appendix|annexe?|anhang|anexo|chapter|kapitel|cap[ií]tulo|section|part|teil)\s+"
    r"(?:\d{1,3}|[a-z]|[ivx]{1,5})\s?[:.–—-]\s*"
    r"|\d{1,3}(?:\.\d{1,3}){0,4}(?:\.(?=[^\W\d_])|\.?\s+)|(?:(?-i:[A-Z])|[ivx]{1,5})\.\s+)",
    re.IGNORECASE,
)
"""What numbers a heading."""


_MARKUP = re.compile(r"[*_#]+")
_CITED, _BLANKS = re.compile(r"\s*[\[(]\d{1,4}[\])]$"), re.compile(r"\s+")


@lru_cache(maxsize=1024)  # several rules ask for the same line's
def plain_name(text: str) -> str:
    """A heading's words without number, markup and punctuation, in small letters."""
    bare = _LEAD.sub("", _MARKUP.sub("", text).strip())
    bare = _CITED.sub("", bare)
    return _BLANKS.sub(" ", bare.strip(" .:–—-")).casefold()


def number_depth(text: str) -> int | None:
    """How deep a numbered heading is: 1 for ``2. Impact``, 2 for ``2.1 Effects``; else ``None``."""
    match = _NUMBERED.match(re.sub(r"^[*_]+", "", text))
    if match is None:
        return None
    number = match["number"]
    if not number[0].isdigit():
        return 1 if match["dot"] else None
    if "." not in number and not match["dot"] and int(number) > 30:
        return None
    return number.count(".") + 1


def is_bold_line(text: str) -> bool:
    """``**Undoing a job well done**``: nothing on the line but bold words."""
    return bool(re.fullmatch(r"\s*(\*\*|__)(?=\S)(?:(?!\1).){1,150}(?<=\S)\1:?\s*", text))


def _words(text: str) -> int:
    return len(re.findall(r"\w[\w'’-]*", text))


def _known_name(text: str) -> bool:
    name = plain_name(text)
    return name in SECTION_NAMES or name in LIST_NAMES


def _capitals(text: str) -> bool:
    """``EXECUTIVE SUMMARY``, but no abbreviation and no formula."""
    letters = re.sub(r"[^A-Za-zÀ-ÿ]", "", text)
    return len(letters) >= 5 and letters.isupper() and 1 <= _words(text) <= 14


@lru_cache(maxsize=256)  # several rules ask for the same line
def _well_formed(text: str) -> bool:
    """What every heading has: a capital or a figure first, no stop at the end, few words."""
    bare = _NOTE_MARKS.sub("", _EMPHASIS.sub("", text).strip())
    return bool(
        2 < len(bare) <= 140
        and _CAPITAL.match(bare)
        and _words(bare) <= 18
        and not _STOP.search(bare.replace("...", "").rstrip())
        and not _QUOTED.fullmatch(bare)
        and not _NO_HEADING.search(bare)
        and not _NEVER.search(bare)
        and _TWO_LETTERS.search(bare)
    )


_EMPHASIS, _TWO_LETTERS = re.compile(r"[*_]+"), re.compile(r"[A-Za-zÀ-ÿ]{2}")
_CAPITAL = re.compile(r"[\"'“‘¿(]?[A-ZÀ-ÞА-Я0-9]")
_STOP, _QUOTED = re.compile(r"[.;:,!–—-]['\"’”)]?$"), re.compile(r"['\"“‘].*")


def is_sentence(text: str) -> bool:
    """Whether a line without a stop is a statement all the same: many words and a main verb."""
    verb = _SENTENCE_VERB.search(text)
    relative = _RELATIVE.search(text)
    return bool(_words(text) > 12 and verb and not (relative and relative.start() < verb.start()))


_BY_LINE = re.compile(
    r"(?:(?:Prepared|Written|Produced|Published|Commissioned|Edited|Submitted|Compiled)\s(?:for|by)\b"
    r"|[Bb]y\s[A-Z]|Authors?\b|Report\s(?:to|for|by)\b|Version\s\d|Date\b\W"
    r"|An?\s(?:[a-z]+\s){0,2}(?:review|report|briefing|study|evaluation|paper|guide)\s(?:for|by)\s"
    r"|(?:\d{1,2}\s)?(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December)\s(?:19|20)\d\d$)"
)
_MOST_WORDS = 6
_LONG = 80


def is_by_line(text: str) -> bool:
    """Whether a line under a title says by whom, for whom or when: ``Prepared for the council``."""
    return len(text) <= 160 and _BY_LINE.match(text.strip()) is not None


_NAME = r"(?:(?:[A-ZÀ-Þ]\.|[A-ZÀ-Þ][\w'’-]+)\s){1,3}[A-ZÀ-Þ][\w'’-]+(?:[\d*,]{1,4}(?=[\s,]|$))?"
_NAMED = re.compile(rf"{_NAME}(?:(?:,\s|\s?,?\s(?:and|und|et|y|&)\s){_NAME}){{0,12}}[\s,]*")
_AFFILIATION = re.compile(
    r"\b(?:Universi\w+|Department|Institut\w*|School|College|Hospital|Faculty|Cent(?:re|er)|Ministry"
    r"|Laborator\w+|Foundation|Council)\b|@"
)


def names_people(text: str, after: str) -> bool:
    """Whether *text* is a line of names, for the line *after* it says where they work."""
    return _NAMED.fullmatch(text.strip()) is not None and _AFFILIATION.search(after) is not None


def names_section(text: str, after: str) -> bool:
    """Whether the line *text* is nothing but a section's name, numbered or not, and what comes
    *after* it begins anew: text that was copied from a page has no blank lines.
    """
    bare = text.strip()
    return (
        len(bare) < _LONG
        and bare[-1:].isalpha()
        and bare[0].isalnum()
        and _NAME_BEGINS.match(bare) is not None
        and _ANEW.match(after.strip()) is not None
        and _known_name(bare)
    )


_NAME_BEGINS = re.compile(r"(?:\d{1,2}\.?|[IVX]{1,5}\.)?\s{0,4}[A-ZÀ-Þ]")
_ANEW = re.compile(r"[\"“‘'(\[*_]?[A-ZÀ-Þ\d]")


def stands_out(before: str, text: str, after: str) -> bool:
    """Whether a line of a text whose paragraphs are one line each is a heading though no blank line
    parts it from them: a few words between a line that ends a sentence and a long line.
    """
    bare = text.strip()
    ended = not before.strip() or re.search(r"[.!?]['\"’”)]?$", before.strip()) is not None
    return (
        ended
        and len(after.strip()) >= _LONG
        and after.strip()[:1].isupper()
        and 0 < _words(bare) <= _MOST_WORDS
        and re.search(r"\d", bare) is None
        and _well_formed(bare)
    )


Rule = Callable[[str], bool]

PLAIN_RULES: tuple[tuple[str, Rule], ...] = (
    ("known-name", _known_name),
    ("bold-line", lambda text: is_bold_line(text) and _words(text) <= 16),
    ("capitals", lambda text: _capitals(text) and _well_formed(text)),
    (
        "numbered-line",
        lambda text: (
            number_depth(text) is not None and _well_formed(text) and not is_sentence(text)
        ),
    ),
    ("plain-line", lambda text: _well_formed(text) and not is_sentence(text)),
)
"""For a line that stands alone: the first rule that holds says that it is a heading, and why."""

STRONG_RULES = frozenset({"known-name", "capitals", "numbered-line", "bold-line"})
"""Rules that hold also where text follows on the next line."""


def plain_heading(text: str) -> str | None:
    """The rule by which a line that stands alone is a heading, or ``None``."""
    return next((name for name, holds in PLAIN_RULES if holds(text)), None)
