"""The vocabulary's files: what is read, and what is wrong with them, with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.claims.concepts.vocabulary import load_vocabulary
from graph.problems import Code, Problem, Severity

PREFIXES = """@prefix ev: <ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<scheme/foods> a skos:ConceptScheme ; ev:conceptType "food" .
"""


def concept(name: str, *more: str, definition: str = "A food.") -> str:
    said = [f'skos:prefLabel "{name.title()}"@en', "skos:inScheme <scheme/foods>", *more]
    if definition:
        said.append(f'skos:definition "{definition}"@en')
    return f"<concept/{name}> a skos:Concept ;\n    " + " ;\n    ".join(said) + " .\n"


def write(folder: Path, *concepts: str, name: str = "foods.ttl") -> None:
    (folder / name).write_text(PREFIXES + "".join(concepts), encoding="utf-8")


def only(folder: Path) -> Problem:
    _, (problem,) = load_vocabulary(folder)
    assert problem.code is Code.VOCABULARY_INVALID
    assert problem.hint
    return problem


def test_a_concept_with_all_it_may_have(tmp_path: Path) -> None:
    more = (
        'skos:altLabel "Loaf"@en, "Bun"@en',
        'skos:hiddenLabel "Bred"@en',
        "skos:broader <concept/food>",
        "skos:closeMatch <concept/toast>",
        'ev:whoseOutcome "child"',
    )
    write(tmp_path, concept("bread", *more), concept("food"), concept("toast"))
    vocabulary, problems = load_vocabulary(tmp_path)
    bread = vocabulary.concepts["bread"]
    assert problems == ()
    assert (bread.type, bread.label, bread.alt_labels, bread.hidden_labels) == (
        "food", "Bread", ("Bun", "Loaf"), ("Bred",),
    )  # fmt: skip
    assert (bread.broader, bread.close_match, bread.whose) == (("food",), ("toast",), "child")


def test_what_is_in_no_scheme_with_a_type_is_no_concept(tmp_path: Path) -> None:
    write(tmp_path, concept("bread").replace("scheme/foods", "scheme/drinks"))
    assert load_vocabulary(tmp_path)[0].concepts == {}


def test_a_syntax_error_leaves_the_file_out_and_names_the_line(tmp_path: Path) -> None:
    write(tmp_path, concept("bread"))
    write(tmp_path, concept("tea"), "<concept/milk> a ;;; .\n", name="drinks.ttl")
    problem = only(tmp_path)
    assert (problem.severity, problem.file, problem.line) == (
        Severity.ERROR, "graph/vocabulary/drinks.ttl", 8,
    )  # fmt: skip
    assert list(load_vocabulary(tmp_path)[0].concepts) == ["bread"]


@pytest.mark.parametrize(
    ("concepts", "line", "says"),
    [
        ((concept("bread"), concept("roll", definition="")), 8, "no definition"),
        (
            (concept("bread"), concept("roll", 'skos:altLabel "BREAD"@en')),
            8,
            "label of bread and of roll",
        ),
        (
            (concept("bread"), concept("roll", "skos:broader <concept/roll>")),
            8,
            "broader than itself",
        ),
    ],
)
def test_what_is_wrong_has_file_and_line(
    tmp_path: Path, concepts: tuple[str, ...], line: int, says: str
) -> None:
    write(tmp_path, *concepts)
    problem = only(tmp_path)
    assert says in problem.message
    assert (problem.severity, problem.file, problem.line) == (
        Severity.WARNING, "graph/vocabulary/foods.ttl", line,
    )  # fmt: skip


def test_a_long_circle_is_found_at_each_of_its_parts(tmp_path: Path) -> None:
    circle = ("a", "b", "c")
    write(
        tmp_path,
        *(concept(n, f"skos:broader <concept/{m}>") for n, m in zip(circle, "bca", strict=True)),
    )
    _, problems = load_vocabulary(tmp_path)
    assert len(problems) == 3


def test_the_projects_own_vocabulary_is_whole() -> None:
    vocabulary, problems = load_vocabulary()
    assert [str(problem) for problem in problems] == []
    assert vocabulary.concepts


def test_a_narrower_concept_has_the_group_of_its_broader_one(tmp_path: Path) -> None:
    narrower = ("bread", "skos:broader <concept/food>")
    write(tmp_path, concept("food", 'ev:group "eater", "cook"'), concept(*narrower))
    concepts = load_vocabulary(tmp_path)[0].concepts
    assert concepts["bread"].groups == concepts["food"].groups == ("cook", "eater")


def test_whose_an_outcome_is_is_its_group(tmp_path: Path) -> None:
    write(tmp_path, concept("bread", 'ev:whoseOutcome "eater"'))
    (bread,) = load_vocabulary(tmp_path)[0].concepts.values()
    assert (bread.whose, bread.groups) == ("eater", ("eater",))
