"""What pages say of claims and concepts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode, Store

from graph.citing.entry import Edition
from graph.claims.model import Direction, Kind, Standing, Statistic, Valence
from graph.config import BASE_IRI
from graph.pages.claims.figures import figure_rows
from graph.pages.claims.lists import grounds_of
from graph.pages.claims.page import uncited_claim
from graph.pages.claims.statement import (
    UNKNOWN,
    Saying,
    concept_label,
    direction_sign,
    first_words,
    quotation,
    saying,
    statements,
)
from graph.pages.claims.words import (
    KINDS,
    LINKS,
    concept_type,
    figure,
    own_words,
    type_order,
    verb,
)
from graph.pages.concepts.chain import chain
from graph.pages.concepts.intervention import intervention_view
from graph.pages.concepts.lists import concepts_page, type_pages
from graph.pages.evidence.page import evidence_page
from graph.pages.evidence.ratings import STANDINGS, ratings_of
from graph.pages.gaps import gaps_page, gaps_parts
from graph.pages.index import Index, index_of
from graph.pages.model import Link
from graph.pages.queries.answers import Named, labels_by_iri
from graph.pages.queries.questions import questions_page, worth_asking
from graph.pages.queries.shown import shown_queries
from graph.pages.search import entries_of, number_of, search_page
from graph.pages.vocabulary.schemes import schemes_of
from graph.pages.vocabulary.terms import terms_in
from graph.queries.model import Query, Rows
from graph.queries.run import answer, load_queries, read_query
from graph.spans import Span
from tests.pages.conftest import DATA
from tests.pages.toy_claims import BARRELS, SECRET, claim, corpus

INDEX: Index = index_of(corpus())
NAMED = Named(dict(labels_by_iri(INDEX, BASE_IRI)), {}, BASE_IRI, {})
EDITION = Edition("Map", "1", "2024-05-17", BASE_IRI)
SAID = {each.id: each for each in INDEX.said.claims}
HEAD = "# title: T\n# asks: A?\n"


def number(value: float | None, low: float | None = None, high: float | None = None) -> Statistic:
    return Statistic(Span("town", 0, 4), "almost 1", value, low, high, "%", "almost")


@pytest.mark.parametrize(
    ("statistic", "words"),
    [
        (None, ""),
        (number(75.0), "almost 75 %"),
        (number(4.5), "almost 4.5 %"),
        (number(None, 45.0, 70.0), "almost 45–70 %"),
        (number(750000.0), "almost 750,000 %"),
        (replace(number(33.3), quote="a third"), "a third (33.3 %)"),
        (replace(number(None), quote="some", qualifier="", unit=""), "some"),
    ],
)
def test_figure(statistic: Statistic | None, words: str) -> None:
    assert figure(statistic) == words


def test_every_kind_has_its_words() -> None:
    assert set(KINDS) == set(LINKS) == set(Kind)


def test_an_outcome_is_said_by_its_valence_not_by_its_direction() -> None:
    fell = SAID["help"]
    assert saying(fell, INDEX).verb == "reported benefit, less of:", "dry cellars, in this toy"
    for name in ("Fewer floods", "Reduced risk", "less harm", "No falls", "Cessation of harm"):
        assert verb(fell, (name,)) == "reported benefit:"
    for name in ("falls", "Notes", "Endurance"):
        assert verb(replace(fell, valence=Valence.HARM), (name,)) == "reported harm, less of:"
    assert verb(replace(fell, direction=Direction.INCREASES), ("falls",)) == "reported benefit:"
    unsaid = replace(fell, valence=Valence.NOT_STATED)
    assert verb(unsaid) == "said to go with less of:", "what fell is none of what it brought"
    assert verb(unsaid, ("Fewer floods",)) == "said to bear on:"
    assert verb(replace(unsaid, direction=Direction.INCREASES)) == "said to go with more of:"
    assert verb(replace(unsaid, direction=Direction.NOT_STATED)) == "said to bear on:"
    assert verb(replace(SAID["rain"], direction=Direction.NOT_STATED)) == "linked with:"
    assert verb(SAID["rain"]) == "linked with more or worse:", "nobody said that it is the cause"


def test_for_whom_and_where_something_works_is_not_what_came_of_it() -> None:
    works = replace(SAID["rain"], kind=Kind.INTERVENTION_OUTCOME, valence=Valence.BENEFIT)
    assert verb(works, ("Schools",), ("setting",)) == "reported benefit, with regard to:"
    assert verb(works, ("Schools", "Dry feet"), ("setting", "outcome")) == "reported benefit:"
    unsaid = replace(works, valence=Valence.NOT_STATED, direction=Direction.INCREASES)
    assert verb(unsaid, ("Schools",), ("setting",)) == "said to bear on:"


@pytest.mark.parametrize(
    ("kind", "direction", "word"),
    [
        (Kind.PROTECTIVE, Direction.NONE_FOUND, "not to protect"),
        (Kind.PROTECTIVE, Direction.MIXED, "in some cases, not in all"),
        (Kind.RISK_INTERACTION, Direction.DECREASES, "less of"),
        (Kind.RISK_INTERACTION, Direction.MIXED, "in some cases, not in all"),
    ],
)
def test_no_direction_reads_as_its_opposite(kind: Kind, direction: Direction, word: str) -> None:
    assert word in verb(replace(SAID["rain"], kind=kind, direction=direction))


def test_types_of_other_fields_have_their_own_words() -> None:
    assert concept_type("soil_kind", many=True) == "Soil kind"
    assert sorted(["soil_kind", "outcome", "risk_factor"], key=type_order)[-1] == "soil_kind"
    assert own_words("house-owner") == "House owner"


def test_what_was_not_found_is_said() -> None:
    counted = replace(SAID["rain"], kind=Kind.PREVALENCE_STATISTIC, subjects=())
    assert saying(counted, INDEX).subjects == ()
    assert saying(replace(counted, kind=Kind.PROTECTIVE), INDEX).subjects == (UNKNOWN,)
    bare = replace(SAID["rain"], objects=())
    assert saying(bare, INDEX).objects == (UNKNOWN,)
    assert saying(SAID["cool"], INDEX) == Saying((), "", ()), "the words alone say it"
    assert SAID["cool"].text.startswith(first_words(SAID["cool"], INDEX).rstrip("…"))
    assert first_words(SAID["flood"], INDEX) == "", "its source may not be quoted"


def test_how_sure_a_source_is_is_none_of_what_people_tell() -> None:
    assert saying(SAID["rain"], INDEX).hedge == "may"
    told = replace(SAID["rain"], kind=Kind.LIVED_EXPERIENCE)
    assert saying(told, INDEX).hedge == ""
    assert saying(replace(SAID["flood"], hedge="may"), INDEX).hedge == "", "it may not be quoted"


def test_a_gap_concerns_all_that_it_names_and_says_nothing_of_it() -> None:
    gap = replace(SAID["flood"], objects=("dry-cellars", "rain-barrel"))
    said = saying(gap, INDEX)
    assert [link.label for link in said.subjects] == ["A gap in the evidence"]
    assert said.verb == "concerns:"
    assert [link.label for link in said.objects] == ["Rain barrel <i>", "Dry cellars"]
    assert saying(replace(gap, subjects=(), objects=()), INDEX) == Saying((), "", ())


def test_a_source_that_may_not_be_quoted_lends_no_words() -> None:
    assert quotation(SAID["flood"], INDEX) == ""
    assert quotation(SAID["rain"], INDEX).startswith("Town gardens")
    assert SECRET not in concept_label("candidate-1", INDEX)


@pytest.mark.parametrize(
    ("id_", "grounds"),
    [
        ("rain", ("references",)),
        ("cool", ("notes", "voice")),
        ("flood", ("nothing",)),
    ],
)
def test_grounds_of(id_: str, grounds: tuple[str, ...]) -> None:
    assert grounds_of(SAID[id_]) == grounds


def test_one_finding_reported_twice_is_one_row() -> None:
    long = SAID["long"]
    again = replace(long, id="again")
    other = replace(long, id="other", references=("brook-2001",))
    alone = replace(long, id="alone", references=())
    rows = figure_rows([long, again, other, alone, replace(alone, id="lone")], INDEX)
    assert [len(row.reports) for row in rows] == [2, 1, 1, 1]
    assert {row.quote for row in rows} == {quotation(long, INDEX)}, "a number alone says little"


def test_the_chain_goes_from_risk_to_evidence() -> None:
    steps = chain(INDEX.said.concepts["sealed-ground"], INDEX)
    names = [(step.label, [link.label for link in step.links]) for step in steps]
    assert names == [
        ("Risk factors", ["Sealed ground"]),
        ("Effects", ["Wet feet"]),
        ("Interventions", ["Rain barrel <i>"]),
        ("Outcomes", ["Dry cellars"]),
        ("Study designs", ["Field trial"]),
    ]
    for concept in ("wet-feet", "rain-barrel"):
        assert chain(INDEX.said.concepts[concept], INDEX) == steps
    for concept in ("cold-feet", "green-roof", "gardeners"):
        assert chain(INDEX.said.concepts[concept], INDEX) == ()


def test_an_intervention_by_whose_outcome() -> None:
    view = intervention_view(INDEX.said.concepts["rain-barrel"], INDEX, statements(INDEX))
    assert [(group.whose, len(group.rows)) for group in view.outcomes] == [("House owner", 1)]
    assert [one.study.sample for one in view.evaluations] == [""]
    assert [tied.type for tied in view.tied] == ["Effects on children", "People"]
    assert [gap.id for gap in view.gaps] == ["flood"]


def test_holes_are_named() -> None:
    page = gaps_page(INDEX, gaps_parts(INDEX, statements(INDEX)), ())
    assert (page.total, page.holes) == (1, ())
    lost = claim("lost", "town", "Town gardens", Kind.RISK_TO_EFFECT, objects=("cold-feet",))
    town = corpus().claims["town"]
    more = {**corpus().claims, "town": replace(town, claims=(*town.claims, lost))}
    index = index_of(replace(corpus(), claims=more))
    (hole,) = gaps_page(index, gaps_parts(index, statements(index)), ()).holes
    assert [link.label for link in hole.links] == ["Cold feet"]


def test_every_concept_is_in_the_tree_once_also_in_a_circle() -> None:
    page = concepts_page(INDEX, ())
    found: list[str] = []
    waiting = [leaf for _, tree, _ in type_pages(INDEX) for leaf in tree.leaves]
    while waiting:
        leaf = waiting.pop()
        found.append(leaf.link.href)
        waiting.extend(leaf.below)
    assert len(found) == len(set(found)) == page.total == len(INDEX.said.concepts)


def test_a_shown_query_gives_what_it_is_bound_to() -> None:
    query = read_query("concept_x", f"{HEAD}SELECT ?concept WHERE {{ ?concept ?p ?o }}", "http://e")
    store = Store()
    store.update("INSERT DATA { <http://e/a> <http://e/p> 1 . <http://e/b> <http://e/p> 2 }")
    (shown,) = shown_queries({"concept_x": query}, "concept", iri="http://e/b")
    assert answer(store, shown.text, "http://e").rows == ((NamedNode("http://e/b"),),)
    (free,) = shown_queries({"concept_x": query}, "concept")
    assert len(answer(store, free.text, "http://e").rows) == 2


def test_every_shipped_query_can_be_shown_bound() -> None:
    queries = {query.name: query for query in load_queries(BASE_IRI)}
    pages = ("claim", "concept", "intervention")
    for page in pages:
        for shown in shown_queries(queries, page, iri=f"{BASE_IRI}/{page}/x"):
            assert f"VALUES ?{page} " in shown.text
            assert answer(Store(), shown.text, BASE_IRI).rows == ()


def test_answers_lead_to_pages_and_name_things_once() -> None:
    names = ("concept", "conceptLabel", "note")
    concept = NamedNode(f"{BASE_IRI}/concept/wet-feet")
    rows = Rows(names, ((concept, Literal("Wet feet"), Literal("<i>")),))
    query = Query("question_x", "T", "A?", "SELECT")
    page = questions_page((query,), {"question_x": rows}, NAMED, EDITION)
    (question,) = page.questions
    assert question.columns == ("Concept", "Note")
    assert question.rows == ((Link("Wet feet", "concept/wet-feet/index.html"), Link("<i>", "")),)


def test_a_question_about_a_concept_is_asked_where_something_answers_it() -> None:
    of_one = Query("question_x", "T", "A?", "SELECT * { VALUES ?c { <concept/wet-feet> } }")
    none, some = Rows(("c",), ()), Rows(("c",), ((Literal("1"),),))
    assert worth_asking(of_one, some)
    assert not worth_asking(of_one, none)
    assert worth_asking(replace(of_one, text="SELECT * { ?c a <concept> }"), none)
    assert worth_asking(replace(of_one, name="concept_x"), none)


def test_schemes_and_hints_are_those_of_the_vocabulary() -> None:
    schemes = schemes_of(DATA["vocabulary.ttl"], INDEX, terms_in(DATA, BASE_IRI, {}))
    assert [leaf.link.label for leaf in schemes.pages["designs"].leaves] == ["Field trial"]
    assert [level.id for level in schemes.pages["drops"].levels] == ["two"]
    (hint,) = schemes.hints["field-trial"]
    assert (hint.id, hint.bound, hint.level, hint.scale.label) == (
        "hint-drops", "at most", "Two drops", "Drops",
    )  # fmt: skip


def test_ratings_say_where_they_come_from_and_what_they_mean() -> None:
    ratings = ratings_of(INDEX.said.evidence["trial"], INDEX)
    assert [(one.level, one.meaning, one.bound, one.quote) for one in ratings.stated] == [
        ("No drop", "rated: no effect was found", "", BARRELS),
        ("", "not rated", "", BARRELS),
    ]
    (derived,) = ratings.derived
    assert (derived.level, derived.meaning, derived.bound) == ("Two drops", "", "at most")
    assert derived.design is not None
    assert (derived.design.label, derived.edition) == ("Field trial", "first")
    assert len(set(STANDINGS.values())) == len(Standing)


def test_the_page_of_evidence_and_of_one_that_was_put_into_it() -> None:
    made = statements(INDEX)
    page = evidence_page(INDEX.said.evidence["trial"], INDEX, made, EDITION)
    assert page.title == "Evaluation of Green roof, Rain barrel <i> (Brook, 2001)"
    assert (len(page.statements), page.withdrawn, page.into) == (1, False, None)
    assert page.review is not None
    assert page.review.reason == "The <b>place</b>."
    (gone,) = INDEX.said.withdrawn_evidence
    page = evidence_page(gone, INDEX, made, EDITION)
    assert (page.withdrawn, page.statements) == (True, ())
    assert page.into is not None
    assert page.into.href == "evidence/trial/index.html"


def test_an_evaluation_that_no_claim_is_about_stands_with_its_intervention() -> None:
    view = intervention_view(INDEX.said.concepts["green-roof"], INDEX, statements(INDEX))
    (evaluation,) = view.evaluations
    assert (evaluation.outcomes, evaluation.source.href) == (0, "source/town/index.html")
    assert [one.level for one in evaluation.ratings.derived] == ["Two drops"]


def test_what_can_be_found_is_counted_without_being_made() -> None:
    assert number_of(INDEX) == len(list(entries_of(INDEX)))


@pytest.mark.parametrize(
    ("kind", "word"),
    [(Kind.INTERVENTION_OUTCOME, "a decrease"), (Kind.PROTECTIVE, "less, less likely or weaker")],
)
def test_what_became_less_does_not_read_as_less_of_what_is_named(kind: Kind, word: str) -> None:
    assert direction_sign(Direction.DECREASES, kind).word == word


def test_what_a_person_added_was_read_by_no_rule() -> None:
    added = replace(SAID["rain"], status="added", rule="review")
    assert uncited_claim(added, INDEX, ()).rule == ""
    assert uncited_claim(SAID["rain"], INDEX, ()).rule == "rule-x"


def test_the_search_leads_to_no_list_that_the_site_lacks() -> None:
    page = search_page(INDEX, 9, helps=False, paths={"gaps/", "source/"})
    assert [link.label for link in page.lists] == ["Gaps", "Sources"]
