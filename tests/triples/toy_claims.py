"""What the toy sources state: a vocabulary of a few concepts, and a claim of most kinds."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pyoxigraph import Triple

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
from graph.spans import Span
from graph.triples.vocabulary import ONTOLOGY, read, schemes, turtle

LINES = {
    "bees": (
        "Mites are a harm to young bees.",
        "In 45-70% of hives with mites young bees die \\ <b>soon</b>.",
        "Tired keepers inspect less.",
        "Clean frames protect young bees.",
        "Smoke calms all bees of Great Hive.",
        "Smoke made young bees safer.",
    ),
    "hives": (
        "The Comb Plan is for keepers in towns and orchards " + "and parks " * 40 + "alike.",
        "The Comb Plan harmed 3 hives.",
        "Nobody knows whether smoke helps.",
        "Keepers should rest.",
        "'They always blame us'",
        "A withdrawn sentence.",
    ),
    "wax": ("It is said that keepers blame themselves.",),
}
"""One claim a line; the second of the bees has hostile text."""

TURTLE = """
@prefix ev: <ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix prism: <http://prismstandard.org/namespaces/basic/2.0/> .
<scheme/toy> a skos:ConceptScheme ; skos:prefLabel "Toy"@en ; skos:definition "A toy."@en .
<scheme/stars> a skos:ConceptScheme, ev:Scale ; skos:prefLabel "Stars"@en ;
    skos:definition "A toy of a scale."@en ; prism:edition "second" .
<scheme/stars#two> a skos:Concept, ev:Level ; skos:prefLabel "Two"@en ; skos:notation "2" ;
    skos:definition "Two stars."@en ; ev:levelRank 2 ; skos:inScheme <scheme/stars> .
<scheme/stars#one> a skos:Concept, ev:Level ; skos:prefLabel "One"@en ; skos:notation "1" ;
    skos:definition "One star."@en ; ev:levelRank 1 ; skos:inScheme <scheme/stars> .
<concept/counting#hint-stars> a ev:DerivedHint ; ev:hintDesign <concept/counting> ;
    ev:hintScale <scheme/stars> ; ev:hintLevel <scheme/stars#one> ; ev:hintBound "at most" ;
    rdfs:comment "Only counted."@en .
"""

_CLASSES = {
    "mites": ("RiskFactor", "Mites", ""),
    "tiredness": ("RiskFactor", "Tired keepers", ""),
    "harm-to-brood": ("Effect", "Harm to young bees", ""),
    "direct-child-abuse": ("Effect", "Young bees die", "harm-to-brood"),
    "cold": ("Effect", "Cold young bees", ""),
    "less-inspection": ("ParentingEffect", "Keepers inspect less", ""),
    "clean-frames": ("ProtectiveFactor", "Clean frames", ""),
    "smoke": ("Intervention", "Smoke", ""),
    "child-safety-outcome": ("Outcome", "Safer young bees", ""),
    "children-living-with-domestic-abuse": ("Population", "Hives with mites", ""),
    "keepers": ("Population", "Keepers", ""),
    "mothers-held-responsible": ("Barrier", "Keepers blamed", ""),
    "great-hive": ("Setting", "Great Hive", ""),
    "counting": ("StudyDesign", "Counting", ""),
}
"""Class, label and what is broader. Some ids are those that the shipped questions ask for."""


def vocabulary_of_the_toy(base_iri: str) -> tuple[Triple, ...]:
    """The toy's concepts, beside the project's own terms."""
    own = (ONTOLOGY, *(path for path in schemes() if _is_own(path)))
    return (*read(turtle(own, base_iri)), *read(f"@base <{base_iri}/> .\n{TURTLE}{_concepts()}"))


def _is_own(path: Path) -> bool:
    """Whether its concepts are the code's own values; those of a field are many."""
    general = path.parent == ONTOLOGY.parent
    return general and "<scheme/" not in path.read_text(encoding="utf-8")


def _concepts() -> str:
    return "".join(
        f'<concept/{name}> a skos:Concept, ev:{kind} ; skos:prefLabel "{label}"@en ; '
        f'skos:definition "{label}."@en ; skos:inScheme <scheme/toy> ; '
        + (f"skos:broader <concept/{broader}> ; " if broader else "")
        + ('ev:whoseOutcome "brood" ; ' if kind == "Outcome" else "")
        + ("skos:closeMatch <concept/harm-to-brood> ; " if kind == "Outcome" else "")
        + "rdfs:isDefinedBy <ontology> .\n"
        for name, (kind, label, broader) in _CLASSES.items()
    )


TYPES = {
    "RiskFactor": ConceptType.RISK_FACTOR,
    "Effect": ConceptType.EFFECT_ON_CHILD,
    "ParentingEffect": ConceptType.EFFECT_ON_PARENTING,
    "ProtectiveFactor": ConceptType.PROTECTIVE_FACTOR,
    "Intervention": ConceptType.INTERVENTION,
    "Outcome": ConceptType.OUTCOME,
    "Population": ConceptType.POPULATION,
    "Barrier": ConceptType.BARRIER,
    "Setting": ConceptType.SETTING,
    "StudyDesign": ConceptType.STUDY_DESIGN,
}

VOCABULARY = Vocabulary(
    {
        name: Concept(name, TYPES[kind], label, broader=(broader,) if broader else ())
        for name, (kind, label, broader) in _CLASSES.items()
    },
    {
        "stars": Scale(
            "stars",
            "Stars",
            "second",
            ("Stars",),
            (Level("two", "Two", "2", 2), Level("one", "One", "1", 1)),
            (Hint("concept/counting#hint-stars", "counting", "one", "at most", "Only counted."),),
        )
    },
)

PLAN = Concept(
    "intervention-comb-plan",
    ConceptType.INTERVENTION,
    'Comb "Plan" <i>',
    ("CP",),
    candidate=True,
)
REST = Concept(
    "recommendation-rest",
    ConceptType.PRACTICE_RECOMMENDATION,
    "Keepers should rest, all of them, whenever they can, at night",
    candidate=True,
)

NUMBER = Statistic(
    Span("bees", 0, 1), "45-70%", None, 45.0, 70.0, "%", "almost", "hives with mites", "Comb Land"
)
HIVES = Statistic(Span("hives", 0, 1), "3 hives", 3.0, unit="hives", period="in 2010")


def claims(slug: str, text: str) -> Claims:
    """What the source *slug* states, whose whole text is *text*."""
    made = {"bees": _bees, "hives": _hives, "wax": _wax}[slug](text)
    kept = tuple(claim for claim in made if claim.status != "rejected")
    gone = tuple(claim for claim in made if claim.status == "rejected")
    return Claims(
        slug,
        kept,
        tuple(claim.statistic for claim in kept if claim.statistic),
        tuple(
            Mention(name, "", 0, 1, claim.span)
            for claim in kept
            for name in (*claim.subjects, *claim.objects)
        ),
        (_study(text),) if slug == "bees" else (),
        {"bees": (), "hives": (PLAN, REST), "wax": (REST,)}[slug],
        withdrawn=gone,
        reviews=tuple(
            Review(claim.id, "reject", 'No "claim" <b>.', "2024-05-17", "AB") for claim in gone
        ),
        withdrawn_evidence=GONE if slug == "bees" else (),
        evidence_reviews=tuple(
            Review(name, "correct", "Read twice.", "2024-05-17", "AB")
            for name in ("bees-study", "bees-twice")
            if slug == "bees"
        ),
    )


STUDY = Evidence(
    "bees-study", ("counting",), "9 hives", ("Comb Land", "Wax Land"), "2009", ("marsh-2010",),
    name="The hive count", status="corrected",
)  # fmt: skip


GONE = (Evidence("bees-twice", status="rejected", into="bees-study"),)


def _study(text: str) -> Evidence:
    """The study with its passage, and the two stars that the source gives it."""
    start = text.index(LINES["bees"][5])
    span = Span("bees", start, start + len(LINES["bees"][5]))
    return replace(STUDY, span=span, ratings=(Rating("stars", "two", Basis.STATED, span),))


def _claim(
    slug: str,
    text: str,
    line: int,
    kind: Kind,
    subjects: tuple[str, ...],
    objects: tuple[str, ...],
    *,
    direction: Direction = Direction.NOT_STATED,
) -> Claim:
    """What the *line* of a source says; its rule is named after its kind."""
    words = LINES[slug][line]
    start = text.index(words)
    span, name = Span(slug, start, start + len(words)), f"{slug}-{line}"
    return Claim(name, slug, span, words, kind, 1, subjects, objects, direction, str(kind))


def _number(text: str, statistic: Statistic) -> Statistic:
    start = text.index(statistic.quote)
    span = Span(statistic.span.source, start, start + len(statistic.quote))
    return replace(statistic, span=span)


def _bees(text: str) -> tuple[Claim, ...]:
    risk = _claim(
        "bees",
        text,
        0,
        Kind.RISK_TO_EFFECT,
        ("mites", "keepers"),
        ("harm-to-brood", "direct-child-abuse"),
        direction=Direction.INCREASES,
    )
    share = _claim(
        "bees",
        text,
        1,
        Kind.PREVALENCE_STATISTIC,
        ("children-living-with-domestic-abuse",),
        ("direct-child-abuse",),
    )
    care = _claim(
        "bees",
        text,
        2,
        Kind.RISK_TO_PARENTING,
        ("tiredness",),
        ("less-inspection",),
        direction=Direction.INCREASES,
    )
    frames = _claim(
        "bees",
        text,
        3,
        Kind.PROTECTIVE,
        ("clean-frames",),
        ("harm-to-brood",),
        direction=Direction.DECREASES,
    )
    smoke = _claim(
        "bees", text, 4, Kind.INTERVENTION_DESCRIPTION, ("smoke",), ("great-hive", "mites")
    )
    safer = _claim(
        "bees",
        text,
        5,
        Kind.INTERVENTION_OUTCOME,
        ("smoke",),
        ("child-safety-outcome",),
        direction=Direction.INCREASES,
    )
    return (
        replace(risk, hedge="can"),
        replace(share, statistic=_number(text, NUMBER), notes=("bees-c1",)),
        replace(care, references=("marsh-2010",)),
        replace(frames, status="accepted"),
        smoke,
        replace(safer, valence=Valence.BENEFIT, evidence="bees-study", references=("marsh-2010",)),
    )


def _hives(text: str) -> tuple[Claim, ...]:
    plan = (PLAN.id,)
    harm = _claim(
        "hives", text, 1, Kind.INTERVENTION_OUTCOME, plan, ("cold",), direction=Direction.INCREASES
    )
    blame = _claim(
        "hives", text, 4, Kind.LIVED_EXPERIENCE, ("keepers",), ("mothers-held-responsible",)
    )
    gone = _claim("hives", text, 5, Kind.DEFINITION, (), ())
    return (
        _claim("hives", text, 0, Kind.INTERVENTION_DESCRIPTION, plan, ("keepers",)),
        replace(harm, valence=Valence.HARM, statistic=_number(text, HIVES)),
        _claim("hives", text, 2, Kind.EVIDENCE_GAP, ("smoke",), ()),
        _claim("hives", text, 3, Kind.RECOMMENDATION, (REST.id,), ("keepers",)),
        replace(blame, voice="Keepers' group"),
        replace(gone, status="rejected"),
    )


def _wax(text: str) -> tuple[Claim, ...]:
    found = _claim(
        "wax", text, 0, Kind.RISK_TO_EFFECT, ("mites",), ("cold",), direction=Direction.INCREASES
    )
    return (replace(found, voice="Nobody", hedge="said"),)
