"""The small corpus with claims: one source that may be quoted in part, one that may not at all."""

from __future__ import annotations

from dataclasses import replace

from graph.claims.model import (
    Basis,
    Claim,
    Claims,
    Concept,
    ConceptType,
    Direction,
    Evidence,
    Hint,
    Kind,
    Level,
    Mention,
    Rating,
    Review,
    Scale,
    Statistic,
    Valence,
    Vocabulary,
)
from graph.corpus.model import Corpus
from graph.spans import Span
from tests.pages.toy import FIELD, LONG, TOWN
from tests.pages.toy import corpus as bare_corpus

FORMULA = '=HYPERLINK("https://example.org";"x")'
CONTROL = "Rain\x01\x0b \u202e& <wells>\ufffe"
SENTENCE = "Fields flood where the ground is sealed and nobody has dug a ditch in time"

STARS = Scale(
    "stars", "Stars", "second", ("Stars",), (Level("two", "Two", "2", 2), Level("one", "One", "1")),
    (Hint("concept/survey#hint-stars", "survey", "one", "at most", "Asked."),),
)  # fmt: skip
VOTES = Scale("votes", "Votes", "first", ("Votes",), (Level("yes", "Yes", "yes", 1),))

VOCABULARY = Vocabulary(
    {
        concept.id: concept
        for concept in (
            Concept("barrels", ConceptType.INTERVENTION, FORMULA, ("casks",), ("old word",)),
            Concept("dry", ConceptType.OUTCOME, CONTROL, broader=("weather",), definition="Dry."),
            Concept("survey", ConceptType.STUDY_DESIGN, "Survey"),
            Concept("weather", "sky", "Weather"),
        )
    },
    {"stars": STARS, "votes": VOTES},
)
SAID = Concept("outcome-said", ConceptType.OUTCOME, SENTENCE, candidate=True)
NAMED = Concept("scheme-ditch", ConceptType.INTERVENTION, "Ditch scheme", candidate=True)


def span(slug: str, words: str) -> Span:
    at = {"town": TOWN, "field": FIELD}[slug].index(words)
    return Span(slug, at, at + len(words))


def claim(name: str, slug: str, words: str, kind: Kind, *sides: tuple[str, ...]) -> Claim:
    subjects, objects = sides or ((), ())
    return Claim(
        name, slug, span(slug, words), words, kind, 1, subjects, objects, Direction.INCREASES, "toy"
    )


SHARE = Statistic(span("town", "half"), "half", 50.0, unit="%", population="gardens", place="Town")
ALONE = Statistic(span("town", "nine"), "nine", None, 9.0, float("inf"), "winters")


STUDY = Evidence(
    "town-study",
    ("survey",),
    "12 gardens",
    references=("marsh-2010",),
    ratings=(
        Rating("stars", "two", Basis.STATED, span("town", "Barrels help")),
        Rating("votes", "", Basis.STATED, span("town", "Barrels help")),
    ),
)


PRIZE = Evidence(
    "town-votes",
    interventions=("barrels",),
    ratings=(Rating("votes", "yes", Basis.STATED, span("town", "Barrels help")),),
)


def town() -> Claims:
    helps = claim(
        "town-1", "town", "Barrels help", Kind.INTERVENTION_OUTCOME, ("barrels",), ("dry",)
    )
    helps = replace(
        helps, valence=Valence.BENEFIT, evidence="town-study", references=("brook-2001",),
        status="corrected",
    )  # fmt: skip
    long = claim("town-2", "town", LONG, Kind.INTERVENTION_OUTCOME, ("barrels",), ("dry",))
    long = replace(long, statistic=SHARE, references=("marsh-2010", "brook-2001"))
    gone = claim("town-3", "town", "hold rain", Kind.DEFINITION)
    return Claims(
        "town",
        (long, helps),
        (SHARE, ALONE),
        (Mention("barrels", ConceptType.INTERVENTION, 0, 7, span("town", "Barrels")),),
        (STUDY, PRIZE),
        (),
        (replace(gone, status="rejected"),),
        (
            Review("town-1", "correct", "The outcome was wrong.", "2024-05-17", "AB"),
            Review("town-3", "reject", "No statement.", "2024-05", "the editor"),
        ),
        (Evidence("town-old", status="rejected", into="town-study"),),
        (Review("town-old", "reject", "The same.", "2024-05-17", "AB"),),
    )


def field() -> Claims:
    flood = claim(
        "field-1", "field", "Fields flood", Kind.DEFINITION, ("scheme-ditch",), ("outcome-said",)
    )
    flood = replace(flood, references=("marsh-2010",), voice="a farmer of the place", hedge="may")
    return Claims("field", (flood,), (), (), (), (NAMED, SAID))


def corpus() -> Corpus:
    return replace(bare_corpus(), vocabulary=VOCABULARY, claims={"field": field(), "town": town()})
